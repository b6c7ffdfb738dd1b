/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

#include "stet-compat.h"
#include "stet-export-dialog.h"
#include "stet-matrix-page.h"
#include "stet-print.h"
#include "stet-session-io.h"

/* The matrix takes the place of the columns, and what leaves the window as a
 * report begins here. */

static gboolean
shows_matrix (StetWindow *self)
{
  return self->matrix_page != NULL && gtk_stack_get_visible_child (self->main_stack) == self->matrix_page;
}

void
_stet_window_focus_main (StetWindow *self)
{
  if (shows_matrix (self))
    gtk_widget_grab_focus (self->matrix_page);
  else
    stet_columns_focus_article (self->columns);
}

gboolean
_stet_window_main_has_focus (StetWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->main_stack));
}

/* What a cell shows is read in the article. */
static void
opened_cb (StetMatrixPage *page,
           const char *article,
           const char *id,
           StetWindow *self)
{
  const StetStatement *statement = id != NULL ? stet_case_find_statement (stet_session_get_case (self->session), id) : NULL;

  _stet_window_show_matrix (self, FALSE);
  stet_columns_open_article (self->columns, article);
  if (statement == NULL)
    {
      stet_columns_focus_article (self->columns);
      return;
    }
  stet_session_focus_row (self->session, statement->id);
  stet_session_reveal_statement (self->session, statement, TRUE);
}

/* Words that the focus goes to are in an article. */
static void
reveal_cb (StetSession *session,
           const char *article,
           guint64 start,
           guint64 end,
           gboolean focus,
           StetWindow *self)
{
  if (focus)
    _stet_window_show_matrix (self, FALSE);
}

static void
ensure_matrix (StetWindow *self)
{
  if (self->matrix_page != NULL)
    return;
  self->matrix_page = stet_matrix_page_new (self->session);
  gtk_stack_add_named (self->main_stack, self->matrix_page, "matrix");
  g_signal_connect_object (self->matrix_page, "opened", G_CALLBACK (opened_cb), self, 0);
  g_signal_connect_object (self->session, "reveal", G_CALLBACK (reveal_cb), self, 0);
}

void
_stet_window_show_matrix (StetWindow *self,
                          gboolean show)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "matrix");

  if (self->panes == NULL || show == shows_matrix (self))
    return;
  if (show)
    ensure_matrix (self);
  gtk_stack_set_visible_child_name (self->main_stack, show ? "matrix" : "articles");
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (show));
}

static void
matrix_changed (GSimpleAction *action,
                GVariant *value,
                gpointer user_data)
{
  StetWindow *self = user_data;

  if (self->panes == NULL)
    {
      stet_session_tell (self->session, _ ("Open a review or articles first"), FALSE);
      return;
    }
  _stet_window_show_matrix (self, g_variant_get_boolean (value));
  _stet_window_focus_main (self);
}

/* An export on its way: the window, and what is to be exported. */
typedef struct
{
  StetWindow *window;
  StetExportWish *wish;
  GFile *file;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->window);
  stet_export_wish_unref (export->wish);
  g_clear_object (&export->file);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
exported_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  static const StetToastButton open = { N_ ("_Open"), "win.open-export" };
  g_autoptr (Export) export = user_data;
  StetWindow *self = export->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (export->file);
  g_autofree char *shown = g_utf8_make_valid (name, -1);
  g_autofree char *words = g_strdup_printf (_ ("Exported as %s"), shown);
  const StetToastButton button = { _ (open.label), open.action };

  if (stet_session_export_finish (self->session, result, &error))
    {
      g_set_object (&self->exported, export->file);
      _stet_window_toast_with_button (self, words, &button, 8);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    stet_session_fail (self->session, _ ("Not Exported"), error->message);
}

/* Whoever makes a report final although facts are left has said so in the
 * review itself, where others find it and can take it back. */
static void
record_override (StetSession *session,
                 const StetExportWish *wish)
{
  GError *error = NULL;

  if (!wish->is_final || wish->override_reason == NULL || *wish->override_reason == '\0')
    return;
  if (stet_case_get_tally (stet_session_get_case (session))->n_left == 0 || stet_case_is_read_only (stet_session_get_case (session)))
    return;
  stet_session_flush (session);
  stet_session_try (session, stet_command_set_override (stet_session_get_editor (session), wish->override_reason, &error), error);
}

static void
file_chosen_cb (GListModel *files,
                gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  StetSession *session = export->window->session;

  if (files == NULL || g_list_model_get_n_items (files) == 0)
    return;
  export->file = g_list_model_get_item (files, 0);
  record_override (session, export->wish);
  stet_session_export_async (session, export->file, export->wish, exported_cb, export);
  g_steal_pointer (&export);
}

/* Asks where, and writes it there. */
static void
export_wish (StetWindow *self,
             StetExportWish *wish)
{
  const char *title = stet_case_get_info (stet_session_get_case (self->session))->title;
  Export *export = g_new0 (Export, 1);
  g_autofree char *name = g_strdup_printf ("%s.%s", *title != '\0' ? title : _ ("Report"), wish->format->extension);

  g_strdelimit (name, "/", '-');
  export->window = g_object_ref (self);
  export->wish = stet_export_wish_ref (wish);
  stet_compat_save_file (GTK_WINDOW (self), _ ("Export"), STET_FILES_REPORTS, name, file_chosen_cb, export);
}

static void
dialog_export_cb (StetExportDialog *dialog,
                  StetExportWish *wish,
                  StetWindow *self)
{
  export_wish (self, wish);
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
printed_cb (const GError *error,
            gpointer user_data)
{
  g_autoptr (StetWindow) self = user_data;

  /* The window may be closed while the dialog of the printer is open. */
  if (error != NULL && self->session != NULL)
    stet_session_fail (self->session, _ ("Not Printed"), error->message);
}

static void
dialog_print_cb (StetExportDialog *dialog,
                 StetExportWish *wish,
                 StetWindow *self)
{
  record_override (self->session, wish);
  stet_print (GTK_WINDOW (self), stet_session_get_case (self->session), stet_export_wish_ref (wish), printed_cb, g_object_ref (self));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
show_dialog (StetWindow *self,
             GtkWidget *dialog)
{
  g_signal_connect_object (dialog, "export", G_CALLBACK (dialog_export_cb), self, 0);
  g_signal_connect_object (dialog, "print", G_CALLBACK (dialog_print_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
export_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);

  show_dialog (self, stet_export_dialog_new (GTK_WINDOW (self), self->session));
}

/* The matrix as it stands: what is filtered is not in it. */
static void
export_matrix_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);

  if (self->matrix_page != NULL)
    show_dialog (self, stet_export_dialog_new_matrix (GTK_WINDOW (self), self->session, stet_matrix_page_get_matrix (STET_MATRIX_PAGE (self->matrix_page))));
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);

  stet_session_flush (self->session);
  stet_print (GTK_WINDOW (self), stet_session_get_case (self->session), stet_export_wish_new (stet_export_find_format ("pdf")), printed_cb, g_object_ref (self));
}

/* GIO asks the desktop, through its portal if need be. */
static void
open_export_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  g_autofree char *uri = self->exported != NULL ? g_file_get_uri (self->exported) : NULL;

  if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

void
_stet_window_class_install_report_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.export-matrix", NULL, export_matrix_action);
  gtk_widget_class_install_action (widget_class, "win.open-export", NULL, open_export_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
}

void
_stet_window_add_report_actions (StetWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "matrix", .state = "false", .change_state = matrix_changed },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
