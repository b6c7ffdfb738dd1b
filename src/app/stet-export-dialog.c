/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-export-dialog.h"

#include <glib/gi18n.h>

#include "stet-export-preview.h"
#include "stet-matrix-words.h"
#include "stet-mnemonics.h"
#include "stet-wording.h"

/* A pause of typing after which the preview is made anew, in milliseconds. */
#define TYPING_PAUSE 400

/* So many lines of what leaves are listed; the rest is counted. */
#define MAX_LINES 40

struct _StetExportDialog
{
  AdwWindow parent_instance;

  GtkSwitch *bom;
  AdwActionRow *bom_row;
  GtkLabel *contents;
  GtkButton *export_button;
  AdwComboRow *final;
  AdwComboRow *format;
  GtkWidget *kept_back;
  GtkLabel *kept_back_list;
  AdwActionRow *override_row;
  StetExportPreview *preview;
  GtkButton *print_button;
  AdwEntryRow *publisher;
  GtkWidget *publisher_group;
  AdwEntryRow *publisher_url;
  AdwEntryRow *reason;
  AdwComboRow *sensitive;

  StetSession *session;
  const StetExportFormat *formats; /* to choose from, ended by one without a name */
  StetMatrixView view;             /* of the matrix, when that is what is exported */
  char *view_text;
  char *view_words;
  guint typing_id;
};

enum
{
  EXPORT,
  PRINT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StetExportDialog, stet_export_dialog, ADW_TYPE_WINDOW)

/* The words of the formats, for translation; those of the core are English. */
static const char *const titles[] = {
  N_ ("Report as a web page"),
  N_ ("Report as PDF"),
  N_ ("Report as Markdown"),
  N_ ("Query sheet as Markdown"),
  N_ ("Query sheet as a web page"),
  N_ ("Query sheet as PDF"),
  N_ ("Table of statements"),
  N_ ("Verdicts for other programs"),
  N_ ("ClaimReview for publishing"),
  N_ ("Web annotations"),
  N_ ("Evidence packet"),
  N_ ("Table as PDF"),
  N_ ("Table as a web page"),
  N_ ("Table as Markdown"),
  N_ ("Table for spreadsheets"),
};

static const StetExportFormat *
get_format (StetExportDialog *self)
{
  return self->formats + adw_combo_row_get_selected (self->format);
}

/* (nullable): why a final report may be made although facts are left, as the review knows it. */
static char *
dup_override (StetExportDialog *self)
{
  return stet_wording_override (stet_case_get_info (stet_session_get_case (self->session)));
}

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static StetExportWish *
make_wish (StetExportDialog *self)
{
  StetExportWish *wish = stet_export_wish_new (get_format (self));
  g_autofree char *override = dup_override (self);

  wish->is_final = adw_combo_row_get_selected (self->final) == 1;
  wish->sensitive = MIN (adw_combo_row_get_selected (self->sensitive), STET_SENSITIVE_INCLUDE);
  wish->with_bom = gtk_switch_get_active (self->bom);
  /* What the review says already is said with its own name and time. */
  if (override == NULL)
    {
      wish->override_by = g_strdup (stet_case_editor_get_by (stet_session_get_editor (self->session)));
      wish->override_reason = dup_text (self->reason);
    }
  wish->publisher = dup_text (self->publisher);
  wish->publisher_url = dup_text (self->publisher_url);
  if (stet_export_wish_is_matrix (wish))
    stet_export_wish_set_matrix (wish, &self->view, self->view_words);
  return wish;
}

static const char *
describe_amount (const StetExportContent *content)
{
  switch (content->amount)
    {
    case STET_EXPORT_MASKED:
      return _ ("masked");
    case STET_EXPORT_QUOTES:
      return _ ("quotations");
    case STET_EXPORT_WHOLE:
      return content->kind == STET_EXPORT_ARTICLE ? _ ("the whole text") : _ ("by name");
    case STET_EXPORT_NOTHING:
    default:
      return _ ("left out");
    }
}

static gboolean
is_kept_back (const StetExportContent *content)
{
  return content->amount == STET_EXPORT_NOTHING || content->amount == STET_EXPORT_MASKED;
}

/* One line for each thing that is kept back, or for each that leaves. */
static char *
describe_contents (GPtrArray *contents,
                   gboolean kept_back)
{
  GString *words = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < contents->len; i++)
    {
      const StetExportContent *content = g_ptr_array_index (contents, i);
      g_autofree char *label = stet_text_ellipsize (content->label, 40);
      g_autofree char *text = stet_text_ellipsize (content->text, 80);

      if (is_kept_back (content) != kept_back || n++ >= MAX_LINES)
        continue;
      g_string_append_printf (words, "%s%s%s%s: %s", words->len > 0 ? "\n" : "", label, *label != '\0' ? "  " : "", text, describe_amount (content));
    }
  if (n > MAX_LINES)
    {
      g_string_append_c (words, '\n');
      g_string_append_printf (words, ngettext ("and %u more", "and %u more", n - MAX_LINES), n - MAX_LINES);
    }
  return g_string_free (words, FALSE);
}

/* What stays here is looked for first, and never hidden behind what leaves. */
static void
show_contents (StetExportDialog *self,
               const StetExportWish *wish)
{
  StetExportOptions options = stet_export_wish_get_options (wish);
  g_autoptr (GPtrArray) contents = stet_export_list_contents (stet_session_get_case (self->session), wish->format, &options);
  g_autofree char *kept_back = describe_contents (contents, TRUE);
  g_autofree char *leaves = describe_contents (contents, FALSE);

  gtk_label_set_label (self->kept_back_list, kept_back);
  gtk_widget_set_visible (self->kept_back, *kept_back != '\0');
  gtk_label_set_label (self->contents, leaves);
}

/* A final report with facts left needs a reason; the one that the review has
 * is shown where it can be taken back. */
static void
show_override (StetExportDialog *self,
               const StetExportWish *wish)
{
  guint n_left = stet_case_get_tally (stet_session_get_case (self->session))->n_left;
  gboolean is_asked = wish->is_final && n_left > 0;
  g_autofree char *words = dup_override (self);
  g_autofree char *title = stet_wording_final (n_left);

  gtk_widget_set_visible (GTK_WIDGET (self->reason), is_asked && words == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->override_row), is_asked && words != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->override_row), title);
  adw_action_row_set_subtitle (self->override_row, words != NULL ? words : "");
}

static void
refresh (StetExportDialog *self)
{
  StetExportWish *wish = make_wish (self);

  g_clear_handle_id (&self->typing_id, g_source_remove);
  show_override (self, wish);
  gtk_widget_set_visible (GTK_WIDGET (self->bom_row), g_str_equal (wish->format->media_type, "text/csv"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->print_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->print_button), stet_export_wish_is_pages (wish));
  gtk_widget_set_sensitive (GTK_WIDGET (self->print_button), !stet_export_preview_is_refused (self->preview));
  show_contents (self, wish);
  stet_export_preview_set_wish (self->preview, stet_session_get_case (self->session), wish);
}

static void
changed_cb (StetExportDialog *self)
{
  if (self->session != NULL)
    refresh (self);
}

static gboolean
typing_cb (gpointer user_data)
{
  StetExportDialog *self = user_data;

  self->typing_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (StetExportDialog *self)
{
  g_clear_handle_id (&self->typing_id, g_source_remove);
  self->typing_id = g_timeout_add (TYPING_PAUSE, typing_cb, self);
}

static void
refused_cb (StetExportDialog *self)
{
  gboolean refused = stet_export_preview_is_refused (self->preview);

  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), !refused);
  gtk_widget_set_sensitive (GTK_WIDGET (self->print_button), !refused);
}

static void
withdraw_clicked_cb (StetExportDialog *self)
{
  GError *error = NULL;

  stet_session_flush (self->session);
  stet_session_try (self->session, stet_command_set_override (stet_session_get_editor (self->session), "", &error), error);
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
export_clicked_cb (StetExportDialog *self)
{
  g_autoptr (StetExportWish) wish = make_wish (self);

  g_signal_emit (self, signals[EXPORT], 0, wish);
}

static void
print_clicked_cb (StetExportDialog *self)
{
  g_autoptr (StetExportWish) wish = make_wish (self);

  g_signal_emit (self, signals[PRINT], 0, wish);
}

static void
stet_export_dialog_dispose (GObject *object)
{
  StetExportDialog *self = STET_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->typing_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->view_text, g_free);
  g_clear_pointer (&self->view_words, g_free);

  G_OBJECT_CLASS (stet_export_dialog_parent_class)->dispose (object);
}

static void
stet_export_dialog_class_init (StetExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_export_dialog_dispose;
  signals[EXPORT] = g_signal_new ("export", STET_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[PRINT] = g_signal_new ("print", STET_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (STET_TYPE_EXPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, bom);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, bom_row);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, final);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, kept_back);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, kept_back_list);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, override_row);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, publisher);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, publisher_group);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, publisher_url);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, StetExportDialog, sensitive);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static const char *
translate_title (const StetExportFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      if (g_str_equal (titles[i], format->title))
        return _ (titles[i]);
    }
  return format->title;
}

static void
stet_export_dialog_init (StetExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  stet_mnemonics_name_buttons (GTK_WIDGET (self));
  g_signal_connect_swapped (self->preview, "notify::refused", G_CALLBACK (refused_cb), self);
}

/* @first: name of the format that is chosen to begin with. */
static void
begin (StetExportDialog *self,
       StetSession *session,
       const StetExportFormat *formats,
       const char *first)
{
  g_autoptr (GtkStringList) titles_model = gtk_string_list_new (NULL);
  guint selected = 0;

  stet_session_flush (session);
  self->formats = formats;
  for (guint i = 0; formats[i].name != NULL; i++)
    {
      gtk_string_list_append (titles_model, translate_title (&formats[i]));
      if (g_str_equal (formats[i].name, first))
        selected = i;
    }
  adw_combo_row_set_model (self->format, G_LIST_MODEL (titles_model));
  adw_combo_row_set_selected (self->format, selected);
  self->session = g_object_ref (session);
  refresh (self);
}

GtkWidget *
stet_export_dialog_new (GtkWindow *parent,
                        StetSession *session)
{
  StetExportDialog *self = g_object_new (STET_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  /* Pages show best what it will look like. */
  begin (self, session, stet_export_get_formats (), "pdf");
  return GTK_WIDGET (self);
}

GtkWidget *
stet_export_dialog_new_matrix (GtkWindow *parent,
                               StetSession *session,
                               const StetFactMatrix *matrix)
{
  StetExportDialog *self = g_object_new (STET_TYPE_EXPORT_DIALOG, "transient-for", parent, "title", _ ("Export This Table"), NULL);

  self->view = *stet_fact_matrix_get_view (matrix);
  self->view_text = g_strdup (self->view.text);
  self->view_words = stet_matrix_words_view (matrix);
  self->view.text = self->view_text;
  gtk_widget_set_visible (GTK_WIDGET (self->final), FALSE);
  gtk_widget_set_visible (self->publisher_group, FALSE);
  begin (self, session, stet_export_get_matrix_formats (), "matrix-pdf");
  return GTK_WIDGET (self);
}
