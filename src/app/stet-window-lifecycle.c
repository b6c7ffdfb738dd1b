/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

#include "stet-autosave.h"
#include "stet-compat.h"
#include "stet-session-io.h"

/* Coming and going: closing with unsaved work, and what a crash left. */

static void
close_now (StetWindow *self)
{
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
unsaved_cb (const char *response,
            gpointer user_data)
{
  g_autoptr (StetWindow) self = user_data;

  if (g_str_equal (response, "discard"))
    {
      close_now (self);
    }
  else if (g_str_equal (response, "save"))
    {
      self->closing_after_save = TRUE;
      stet_window_save (self, FALSE);
    }
}

gboolean
_stet_window_hold_close (StetWindow *self)
{
  const StetAlertButton buttons[] = {
    { "close", _ ("_Cancel"), FALSE, FALSE },
    { "discard", _ ("_Discard"), FALSE, TRUE },
    { "save", _ ("_Save"), TRUE, FALSE },
    { NULL },
  };

  /* An answer given to an earlier question is no answer to this one. */
  self->closing_after_save = FALSE;
  stet_session_flush (self->session);
  if (stet_session_is_busy (self->session))
    {
      stet_session_tell (self->session, _ ("Wait until this is done, or cancel it"), FALSE);
      return TRUE;
    }
  if (!stet_case_editor_is_dirty (stet_session_get_editor (self->session)))
    return FALSE;
  stet_compat_alert (GTK_WINDOW (self),
                     _ ("Save Changes?"),
                     _ ("This review has changes that are not saved. Changes that you discard are lost for good."),
                     buttons,
                     unsaved_cb,
                     g_object_ref (self));
  return TRUE;
}

typedef struct
{
  StetWindow *window;
  char *path;
} Recover;

static void
recover_free (Recover *recover)
{
  g_object_unref (recover->window);
  g_free (recover->path);
  g_free (recover);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recover, recover_free)

static void
recover_thread (GTask *task,
                gpointer source_object,
                gpointer task_data,
                GCancellable *cancellable)
{
  const Recover *recover = task_data;
  GError *error = NULL;
  StetRecovery *recovery = stet_journal_recover (recover->path, NULL, &error);

  if (recovery == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, recovery, (GDestroyNotify) stet_recovery_free);
}

/* Takes over what was recovered; on return the new journal holds it, so that
 * the old one can go without a moment in which there is none. */
static void
take_recovery (StetWindow *self,
               StetRecovery *recovery)
{
  gboolean same_file = recovery->state == STET_RECOVERY_READY;
  GFile *file = same_file ? recovery->file : NULL;
  StetCase *base = same_file ? recovery->base : NULL;
  g_autoptr (StetCase) nothing = stet_case_new_empty ();
  const char *text = _ ("Stet ended unexpectedly. Your unsaved changes are back; save them to keep them.");

  stet_session_replace (self->session, recovery->snapshot, file, same_file ? recovery->file_sha256 : NULL, base != NULL ? base : nothing);
  stet_autosave_restart (self->autosave, base != NULL ? base : recovery->snapshot);
  stet_autosave_flush (self->autosave);
  if (recovery->state == STET_RECOVERY_FILE_CHANGED)
    text = _ ("Stet ended unexpectedly. Your unsaved changes are back, but the file has changed meanwhile: save them under another name.");
  _stet_window_toast (self, text, FALSE, 0);
}

static void
recovered_cb (GObject *object,
              GAsyncResult *result,
              gpointer user_data)
{
  StetWindow *self = STET_WINDOW (object);
  const Recover *recover = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (StetRecovery) recovery = g_task_propagate_pointer (G_TASK (result), &error);

  self->recovering = FALSE;
  if (recovery == NULL)
    {
      stet_session_fail (self->session, _ ("Unsaved Work Could Not Be Recovered"), error->message);
      return;
    }
  switch (recovery->state)
    {
    case STET_RECOVERY_NOTHING:
      break;
    case STET_RECOVERY_FILE_MISSING:
      {
        g_autofree char *name = recovery->file != NULL ? stet_file_dup_name (recovery->file) : g_strdup ("?");
        g_autofree char *body = g_strdup_printf (_ ("There are unsaved changes to %s, but that file is not there any more. They are kept; put the file back and start Stet again."), name);

        stet_session_fail (self->session, _ ("Unsaved Work Needs Its File"), body);
      }
      return;
    case STET_RECOVERY_READY:
    case STET_RECOVERY_NEVER_SAVED:
    case STET_RECOVERY_FILE_CHANGED:
      take_recovery (self, recovery);
      break;
    default:
      g_assert_not_reached ();
    }
  /* What was recovered keeps its journal locked as long as it is there. */
  g_clear_pointer (&recovery, stet_recovery_free);
  if (!stet_journal_delete (recover->path, &error))
    g_warning ("An old journal is left: %s", error->message);
}

void
stet_window_recover (StetWindow *self,
                     const char *journal)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, recovered_cb, NULL);
  Recover *recover = g_new0 (Recover, 1);

  self->recovering = TRUE;
  recover->window = g_object_ref (self);
  recover->path = g_strdup (journal);
  g_task_set_source_tag (task, stet_window_recover);
  g_task_set_task_data (task, recover, (GDestroyNotify) recover_free);
  g_task_run_in_thread (task, recover_thread);
}
