/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

#include "stet-autosave.h"
#include "stet-compat.h"
#include "stet-intake-dialog.h"
#include "stet-recent.h"
#include "stet-sample.h"
#include "stet-session-io.h"

static void
save_with_callback (StetWindow *self,
                    GFile *file,
                    gboolean overwrite,
                    GAsyncReadyCallback callback)
{
  stet_session_save_async (self->session, file, overwrite, callback, g_object_ref (self));
}

static void
show_error (StetWindow *self,
            const char *heading,
            const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    stet_session_fail (self->session, heading, error->message);
}

static char *
join_failures (const StetOpening *opening)
{
  GString *body = g_string_new (NULL);
  guint shown = MIN (opening->failures->len, 10);

  for (guint i = 0; i < shown; i++)
    {
      const StetFailure *failure = g_ptr_array_index (opening->failures, i);

      g_string_append_printf (body, "%s%s", i > 0 ? "\n" : "", failure->error->message);
    }
  if (opening->failures->len > shown)
    {
      guint rest = opening->failures->len - shown;

      g_string_append_c (body, '\n');
      g_string_append_printf (body, ngettext ("and %u more", "and %u more", rest), rest);
    }
  return g_string_free (body, FALSE);
}

/* Where a checker would go on: the first fact that is left, in the article. */
static void
begin_reading (StetWindow *self)
{
  stet_columns_focus_article (self->columns);
  stet_session_choose_next_open (self->session);
}

/* Two windows on one file would overwrite each other's work. */
static StetWindow *
find_window_of (StetWindow *self,
                GFile *file)
{
  for (GList *l = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self))); l != NULL; l = l->next)
    {
      GFile *other = STET_IS_WINDOW (l->data) ? stet_session_get_file (STET_WINDOW (l->data)->session) : NULL;

      if (other != NULL && g_file_equal (other, file))
        return l->data;
    }
  return NULL;
}

/* A case takes the place of an untouched review; else it gets a window. */
static void
take_case (StetWindow *self,
           StetOpening *opening)
{
  StetWindow *window = find_window_of (self, opening->file);

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      stet_session_tell (window->session, _ ("This review is open already"), FALSE);
      if (window != self && stet_window_is_untouched (self))
        gtk_window_close (GTK_WINDOW (self));
      return;
    }
  window = self;
  if (!stet_window_is_untouched (self))
    {
      window = stet_window_new (gtk_window_get_application (GTK_WINDOW (self)));
      gtk_window_present (GTK_WINDOW (window));
    }
  stet_session_replace (window->session, opening->case_file->snapshot, opening->file, opening->case_file->sha256, NULL);
  stet_autosave_restart (window->autosave, opening->case_file->snapshot);
  stet_recent_add (opening->file);
  if (opening->case_file->read_only)
    stet_session_tell (window->session, _ ("A newer version of Stet wrote this review: it can be read, not changed"), FALSE);
  begin_reading (window);
}

static void
read_cb (GObject *object,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (StetWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StetOpening) opening = stet_session_read_finish (self->session, result, &error);

  if (opening == NULL)
    {
      show_error (self, _ ("Could Not Open"), error);
      return;
    }
  if (opening->failures->len > 0)
    {
      g_autofree char *body = join_failures (opening);

      stet_session_fail (self->session, ngettext ("A File Could Not Be Read", "Some Files Could Not Be Read", opening->failures->len), body);
    }
  if (opening->case_file != NULL)
    take_case (self, opening);
  if (opening->intakes->len > 0)
    {
      GtkWidget *dialog = stet_intake_dialog_new (self->session, opening->intakes);

      gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
      gtk_window_present (GTK_WINDOW (dialog));
    }
}

void
stet_window_open_files (StetWindow *self,
                        GListModel *files)
{
  stet_session_read_async (self->session, files, read_cb, g_object_ref (self));
}

static void
files_chosen_cb (GListModel *files,
                 gpointer user_data)
{
  g_autoptr (StetWindow) self = user_data;

  if (files != NULL && g_list_model_get_n_items (files) > 0)
    stet_window_open_files (self, files);
}

static void
open_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  gboolean adding = g_str_equal (name, "win.add-articles");

  stet_compat_open_files (GTK_WINDOW (widget),
                          adding ? _ ("Add Articles") : _ ("Open a Review"),
                          adding ? STET_FILES_ARTICLES : STET_FILES_CASES,
                          adding,
                          files_chosen_cb,
                          g_object_ref (widget));
}

static void
open_file (StetWindow *self,
           GFile *file)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (files, file);
  stet_window_open_files (self, G_LIST_MODEL (files));
}

static void
open_uri_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (STET_WINDOW (widget), file);
}

static void
sample_read_cb (GObject *object,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (StetWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (StetOpening) opening = stet_session_read_finish (self->session, result, &error);

  if (opening == NULL || opening->case_file == NULL)
    {
      stet_session_fail (self->session, _ ("The Sample Could Not Be Opened"), error != NULL ? error->message : "");
      return;
    }
  /* A copy without a file: trying things out must not touch what is installed. */
  stet_session_replace (self->session, opening->case_file->snapshot, NULL, NULL, NULL);
  stet_autosave_restart (self->autosave, opening->case_file->snapshot);
  begin_reading (self);
}

static void
sample_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  g_autoptr (GFile) file = stet_sample_dup_file ();
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (file == NULL)
    {
      stet_session_fail (self->session, _ ("The Sample Is Not Installed"), "");
      return;
    }
  g_list_store_append (files, file);
  stet_session_read_async (self->session, G_LIST_MODEL (files), sample_read_cb, g_object_ref (self));
}

static void
clipboard_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (StetWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, &error);

  if (text == NULL)
    stet_session_tell (self->session, _ ("There is no text to paste"), FALSE);
  else
    stet_window_add_text (self, text);
}

static void
paste_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, clipboard_cb, g_object_ref (widget));
}

void
stet_window_add_text (StetWindow *self,
                      const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_article_intake_free);
  StetArticleIntake *intake = stet_article_intake_from_paste (text, &error);
  GtkWidget *dialog;

  if (intake == NULL)
    {
      show_error (self, _ ("The Text Cannot Be Added"), error);
      return;
    }
  g_ptr_array_add (intakes, intake);
  dialog = stet_intake_dialog_new (self->session, intakes);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void save_as (StetWindow *self);

static void
conflict_cb (const char *response,
             gpointer user_data)
{
  g_autoptr (StetWindow) self = user_data;

  if (g_str_equal (response, "overwrite"))
    stet_window_save (self, TRUE);
  else if (g_str_equal (response, "save-as"))
    save_as (self);
  else
    self->closing_after_save = FALSE;
}

static void
ask_conflict (StetWindow *self)
{
  const StetAlertButton buttons[] = {
    { "close", _ ("_Cancel"), FALSE, FALSE },
    { "overwrite", _ ("_Overwrite"), FALSE, TRUE },
    { "save-as", _ ("_Save As…"), TRUE, FALSE },
    { NULL },
  };

  stet_compat_alert (GTK_WINDOW (self),
                     _ ("The File Changed on Disk"),
                     _ ("Something else wrote to this review since you opened it. Overwriting loses what was written there; saving under another name keeps both."),
                     buttons,
                     conflict_cb,
                     g_object_ref (self));
}

static void
saved_cb (GObject *object,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (StetWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (stet_session_save_finish (self->session, result, &error))
    {
      stet_recent_add (stet_session_get_file (self->session));
      if (self->closing_after_save)
        gtk_window_close (GTK_WINDOW (self));
      else
        stet_session_tell (self->session, _ ("Saved"), FALSE);
      return;
    }
  if (g_error_matches (error, STET_ERROR, STET_ERROR_CONFLICT))
    {
      ask_conflict (self);
      return;
    }
  self->closing_after_save = FALSE;
  show_error (self, _ ("Not Saved"), error);
}

static void
save_chosen_cb (GListModel *files,
                gpointer user_data)
{
  g_autoptr (StetWindow) self = user_data;
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  if (file == NULL)
    self->closing_after_save = FALSE;
  else
    save_with_callback (self, file, TRUE, saved_cb);
}

static void
save_as (StetWindow *self)
{
  const char *title = stet_case_get_info (stet_session_get_case (self->session))->title;
  GFile *file = stet_session_get_file (self->session);
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *name = NULL;

  if (base != NULL)
    name = g_steal_pointer (&base);
  else
    name = g_strdup_printf ("%s.stet", *title != '\0' ? title : _ ("Review"));
  g_strdelimit (name, "/", '-');
  stet_compat_save_file (GTK_WINDOW (self), _ ("Save the Review"), STET_FILES_CASES, name, save_chosen_cb, g_object_ref (self));
}

void
stet_window_save (StetWindow *self,
                  gboolean overwrite)
{
  if (stet_session_get_file (self->session) == NULL)
    save_as (self);
  else
    save_with_callback (self, NULL, overwrite, saved_cb);
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  if (g_str_equal (name, "win.save"))
    stet_window_save (STET_WINDOW (widget), FALSE);
  else
    save_as (STET_WINDOW (widget));
}

static void
cancel_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  stet_session_cancel (STET_WINDOW (widget)->session);
}

static void
close_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
about_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  stet_compat_show_about (GTK_WINDOW (widget));
}

void
_stet_window_update_file_actions (StetWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean idle = !stet_session_is_busy (self->session);
  gboolean writable = !stet_case_is_read_only (stet_session_get_case (self->session));

  gtk_widget_action_set_enabled (widget, "win.open", idle);
  gtk_widget_action_set_enabled (widget, "win.add-articles", idle && writable);
  gtk_widget_action_set_enabled (widget, "win.paste-article", idle && writable);
  gtk_widget_action_set_enabled (widget, "win.edit-article", writable);
  gtk_widget_action_set_enabled (widget, "win.rename-review", writable);
  gtk_widget_action_set_enabled (widget, "win.set-sensitive", writable);
  gtk_widget_action_set_enabled (widget, "win.verdict-scale", writable);
  gtk_widget_action_set_enabled (widget, "win.save", idle && writable);
  gtk_widget_action_set_enabled (widget, "win.save-as", idle);
  gtk_widget_action_set_enabled (widget, "win.export", idle);
  gtk_widget_action_set_enabled (widget, "win.export-matrix", idle);
  gtk_widget_action_set_enabled (widget, "win.cancel", !idle);
}

void
_stet_window_class_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  gtk_widget_class_install_action (widget_class, "win.add-articles", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.paste-article", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "win.sample", NULL, sample_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_action);
}
