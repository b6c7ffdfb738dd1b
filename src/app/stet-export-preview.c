/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-export-preview.h"

#include <glib/gi18n.h>

/* So much of a text is shown; a person who wants more opens the file. */
#define MAX_TEXT_BYTES ((gsize) 64 * 1024)

/* Pictures of pages have so many pixels a point. */
#define SCALE 1.5

struct _StetExportPreview
{
  GtkWidget parent_instance;

  GtkButton *next_button;
  GtkLabel *page_label;
  GtkPicture *picture;
  GtkButton *previous_button;
  GtkLabel *problem;
  GtkStack *stack;
  GtkTextView *text;

  GCancellable *cancellable; /* of the preview in the making */
  StetPages *pages;
  guint page;
  gboolean is_refused;
};

enum
{
  PROP_0,
  PROP_REFUSED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (StetExportPreview, stet_export_preview, GTK_TYPE_WIDGET)

typedef struct
{
  StetCase *snapshot;
  StetExportWish *wish;
} Job;

typedef struct
{
  StetPages *pages;
  char *text;
} Result;

static void
job_free (Job *job)
{
  stet_case_unref (job->snapshot);
  stet_export_wish_unref (job->wish);
  g_free (job);
}

static void
result_free (Result *result)
{
  g_clear_pointer (&result->pages, stet_pages_free);
  g_free (result->text);
  g_free (result);
}

/* The beginning of what a text format holds; of an archive, how large it is. */
static char *
describe_bytes (const StetExportWish *wish,
                GBytes *bytes)
{
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);
  g_autofree char *size = g_format_size (len);
  g_autofree char *valid = NULL;

  if (g_str_equal (wish->format->media_type, "application/zip"))
    return g_strdup_printf (_ ("One archive of %s with the review, the articles, the reports, and a list of what is in it by hashes."), size);
  valid = g_utf8_make_valid (data, (gssize) MIN (len, MAX_TEXT_BYTES));
  if (len <= MAX_TEXT_BYTES)
    return g_steal_pointer (&valid);
  /* Translators: %s is a size: 3.2 MB. */
  return g_strdup_printf (_ ("%s\n…\nThis is the beginning of %s."), valid, size);
}

static void
preview_thread (GTask *task,
                gpointer source_object,
                gpointer task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  const StetPageSetup *setup = stet_export_wish_is_matrix (job->wish) ? &stet_page_setup_a4_landscape : &stet_page_setup_a4;
  Result *result = g_new0 (Result, 1);
  GError *error = NULL;

  if (stet_export_wish_is_pages (job->wish))
    result->pages = stet_export_wish_make_pages (job->wish, job->snapshot, setup, cancellable, NULL, NULL, &error);
  else
    {
      g_autoptr (GBytes) bytes = stet_export_wish_to_bytes (job->wish, job->snapshot, cancellable, NULL, NULL, &error);

      result->text = bytes != NULL ? describe_bytes (job->wish, bytes) : NULL;
    }
  if (error == NULL)
    {
      g_task_return_pointer (task, result, (GDestroyNotify) result_free);
      return;
    }
  result_free (result);
  g_task_return_error (task, error);
}

static void
set_refused (StetExportPreview *self,
             gboolean is_refused)
{
  if (self->is_refused == is_refused)
    return;
  self->is_refused = is_refused;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REFUSED]);
}

static void
show_page (StetExportPreview *self)
{
  const StetPageSetup *setup = stet_pages_get_setup (self->pages);
  guint n_pages = stet_pages_get_n_pages (self->pages);
  int width = (int) (setup->width * SCALE);
  int height = (int) (setup->height * SCALE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *words = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n_pages);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  stet_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) height * (gsize) cairo_image_surface_get_stride (surface));
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (self->picture, words);
  gtk_label_set_label (self->page_label, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->previous_button), self->page > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), self->page + 1 < n_pages);
}

/* What a person can do about it. */
static char *
describe_error (const Job *job,
                const GError *error)
{
  guint n_left = stet_case_get_tally (job->snapshot)->n_left;

  if (!g_error_matches (error, STET_ERROR, STET_ERROR_REFUSED))
    return g_strdup (error->message);
  return g_strdup_printf (ngettext ("A final report is refused while %u fact is left to be decided. Decide it, say why the report is final all the same, or make a working report.",
                                    "A final report is refused while %u facts are left to be decided. Decide them, say why the report is final all the same, or make a working report.",
                                    n_left),
                          n_left);
}

static gboolean
is_table (const StetExportWish *wish)
{
  return g_str_equal (wish->format->media_type, "text/csv");
}

static void
preview_cb (GObject *object,
            GAsyncResult *result,
            gpointer user_data)
{
  StetExportPreview *self = STET_EXPORT_PREVIEW (object);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  Result *made = g_task_propagate_pointer (G_TASK (result), &error);

  /* A newer one is being made. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_refused (self, error != NULL);
  if (error != NULL)
    {
      g_autofree char *words = describe_error (job, error);

      gtk_label_set_label (self->problem, words);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }
  /* Nor does anybody hear of it who cannot see that it is gone. */
  gtk_label_set_label (self->problem, "");
  if (made->pages != NULL)
    {
      g_clear_pointer (&self->pages, stet_pages_free);
      self->pages = g_steal_pointer (&made->pages);
      self->page = MIN (self->page, stet_pages_get_n_pages (self->pages) - 1);
      show_page (self);
      gtk_stack_set_visible_child_name (self->stack, "page");
    }
  else
    {
      /* A row of a table stays one line. */
      gtk_text_view_set_wrap_mode (self->text, is_table (job->wish) ? GTK_WRAP_NONE : GTK_WRAP_WORD_CHAR);
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), made->text, -1);
      gtk_stack_set_visible_child_name (self->stack, "text");
    }
  result_free (made);
}

void
stet_export_preview_set_wish (StetExportPreview *self,
                              StetCase *snapshot,
                              StetExportWish *wish)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (STET_IS_EXPORT_PREVIEW (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  job = g_new0 (Job, 1);
  job->snapshot = stet_case_ref (snapshot);
  job->wish = wish;
  task = g_task_new (self, self->cancellable, preview_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, preview_thread);
}

gboolean
stet_export_preview_is_refused (StetExportPreview *self)
{
  g_return_val_if_fail (STET_IS_EXPORT_PREVIEW (self), FALSE);

  return self->is_refused;
}

static void
turn (StetExportPreview *self,
      int direction)
{
  if (self->pages == NULL)
    return;
  self->page = (guint) CLAMP ((int) self->page + direction, 0, (int) stet_pages_get_n_pages (self->pages) - 1);
  show_page (self);
}

static void
previous_clicked_cb (StetExportPreview *self)
{
  turn (self, -1);
}

static void
next_clicked_cb (StetExportPreview *self)
{
  turn (self, 1);
}

static void
stet_export_preview_get_property (GObject *object,
                                  guint id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  g_value_set_boolean (value, STET_EXPORT_PREVIEW (object)->is_refused);
}

static void
stet_export_preview_dispose (GObject *object)
{
  StetExportPreview *self = STET_EXPORT_PREVIEW (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pages, stet_pages_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (stet_export_preview_parent_class)->dispose (object);
}

static void
stet_export_preview_class_init (StetExportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stet_export_preview_dispose;
  object_class->get_property = stet_export_preview_get_property;
  properties[PROP_REFUSED] = g_param_spec_boolean ("refused", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-export-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, StetExportPreview, next_button);
  gtk_widget_class_bind_template_child (widget_class, StetExportPreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, StetExportPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, StetExportPreview, previous_button);
  gtk_widget_class_bind_template_child (widget_class, StetExportPreview, problem);
  gtk_widget_class_bind_template_child (widget_class, StetExportPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, StetExportPreview, text);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
}

static void
stet_export_preview_init (StetExportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
