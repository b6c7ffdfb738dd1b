/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-session-private.h"

#include <glib/gi18n.h>

#include "stet-person.h"

enum
{
  PROP_0,
  PROP_ACTIVE_ARTICLE,
  PROP_BUSY,
  PROP_CAN_REDO,
  PROP_CAN_UNDO,
  PROP_CASE_TITLE,
  PROP_CHOSEN,
  PROP_DIRTY,
  PROP_FILE,
  PROP_PROGRESS,
  PROP_READ_ONLY,
  PROP_ROW,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  SIGNAL_MESSAGE,
  SIGNAL_REVEAL,
  SIGNAL_SAVED,
  SIGNAL_SELECTION_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

typedef struct
{
  StetSessionFlush flush;
  gpointer owner;
} Flush;

G_DEFINE_FINAL_TYPE (StetSession, stet_session, G_TYPE_OBJECT)

StetSession *
stet_session_new (void)
{
  return g_object_new (STET_TYPE_SESSION, NULL);
}

StetCase *
stet_session_get_case (StetSession *self)
{
  return stet_case_editor_get_case (self->editor);
}

StetCaseEditor *
stet_session_get_editor (StetSession *self)
{
  return self->editor;
}

gboolean
stet_session_is_fresh (StetSession *self)
{
  StetCase *stet_case = stet_session_get_case (self);

  return self->file == NULL && stet_case_get_n_articles (stet_case) == 0 && stet_case_get_n_changes (stet_case) <= self->n_fresh;
}

/* What a new review begins with cannot be undone, and need not be saved. */
static void
begin_anew (StetSession *self,
            const char *name,
            const char *scale)
{
  g_autoptr (StetCaseEditor) first = stet_case_editor_new (NULL, name);
  StetCaseEditor *editor = NULL;
  StetCase *stet_case;

  if (stet_scale_find (scale) != NULL && !g_str_equal (stet_case_get_info (stet_case_editor_get_case (first))->scale, scale))
    stet_command_set_case_scale (first, scale, NULL);
  stet_case = stet_case_editor_get_case (first);
  editor = stet_case_editor_new (stet_case, name);
  stet_case_editor_mark_saved (editor, stet_case);
  self->n_fresh = stet_case_get_n_changes (stet_case);
  _stet_session_take_editor (self, editor);
}

void
stet_session_set_person (StetSession *self,
                         const char *name,
                         const char *scale)
{
  if (stet_session_is_fresh (self))
    begin_anew (self, name, scale);
  else
    stet_case_editor_set_by (self->editor, name);
}

void
_stet_session_sync (StetSession *self)
{
  gboolean dirty = stet_case_editor_is_dirty (self->editor);
  gboolean can_undo = stet_case_editor_get_undo (self->editor) != NULL;
  gboolean can_redo = stet_case_editor_get_redo (self->editor) != NULL;

  if (dirty != self->was_dirty)
    {
      self->was_dirty = dirty;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DIRTY]);
    }
  if (can_undo != self->could_undo)
    {
      self->could_undo = can_undo;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
    }
  if (can_redo != self->could_redo)
    {
      self->could_redo = can_redo;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_REDO]);
    }
}

/* What was chosen may be gone after a change: an undone mark, a removed row. */
static void
drop_stale_choices (StetSession *self)
{
  StetCase *stet_case = stet_session_get_case (self);

  if (self->row != NULL)
    {
      const StetStatement *statement = stet_case_find_statement (stet_case, self->row);

      if (statement == NULL || g_strcmp0 (statement->claim, self->chosen) != 0)
        stet_session_focus_row (self, NULL);
    }
  if (self->chosen != NULL && stet_case_find_claim (stet_case, self->chosen) == NULL)
    stet_session_choose (self, NULL);
  if (self->active_article != NULL && stet_case_find_article (stet_case, self->active_article) == NULL)
    stet_session_set_active_article (self, NULL);
  if (self->selection_article != NULL && stet_case_find_article (stet_case, self->selection_article) == NULL)
    stet_session_set_selection (self, NULL, (StetSpan){ 0, 0 });
}

static void
editor_changed_cb (StetCaseEditor *editor,
                   StetChange *change,
                   gpointer user_data)
{
  StetSession *self = user_data;

  if (change != NULL)
    {
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0, change);
      drop_stale_choices (self);
      if (g_str_equal (change->op, STET_OP_CASE_TITLE) || *change->target != '\0')
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CASE_TITLE]);
    }
  _stet_session_sync (self);
}

void
_stet_session_take_editor (StetSession *self,
                           StetCaseEditor *editor)
{
  g_clear_pointer (&self->editor, stet_case_editor_free);
  self->editor = editor;
  stet_case_editor_set_callback (editor, editor_changed_cb, self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, NULL);
  drop_stale_choices (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CASE_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READ_ONLY]);
  _stet_session_sync (self);
}

void
_stet_session_set_file (StetSession *self,
                        GFile *file,
                        const char *disk_sha256)
{
  g_autofree char *sha256 = g_strdup (disk_sha256);
  gboolean same = self->file == file || (self->file != NULL && file != NULL && g_file_equal (self->file, file));

  g_free (self->disk_sha256);
  self->disk_sha256 = g_steal_pointer (&sha256);
  if (!same)
    {
      g_set_object (&self->file, file);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
    }
}

void
_stet_session_set_busy (StetSession *self,
                        const char *text)
{
  g_clear_object (&self->cancellable);
  if (text != NULL)
    self->cancellable = g_cancellable_new ();
  self->progress = -1;
  g_free (self->busy);
  self->busy = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRESS]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

void
_stet_session_set_progress (StetSession *self,
                            double progress)
{
  if (self->busy == NULL || progress == self->progress)
    return;
  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRESS]);
}

void
stet_session_choose (StetSession *self,
                     const char *claim)
{
  g_autofree char *copy = g_strdup (claim);

  if (g_strcmp0 (self->chosen, claim) == 0)
    return;
  stet_session_flush (self);
  g_free (self->chosen);
  self->chosen = g_steal_pointer (&copy);
  if (self->row != NULL)
    {
      g_clear_pointer (&self->row, g_free);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOSEN]);
}

const char *
stet_session_get_chosen (StetSession *self)
{
  return self->chosen;
}

const StetClaim *
stet_session_get_chosen_claim (StetSession *self)
{
  return self->chosen != NULL ? stet_case_find_claim (stet_session_get_case (self), self->chosen) : NULL;
}

void
stet_session_focus_row (StetSession *self,
                        const char *statement)
{
  const StetStatement *found = NULL;

  if (g_strcmp0 (self->row, statement) == 0)
    return;
  if (statement != NULL)
    {
      found = stet_case_find_statement (stet_session_get_case (self), statement);
      if (found == NULL)
        return;
      stet_session_choose (self, found->claim);
    }
  g_free (self->row);
  self->row = found != NULL ? g_strdup (found->id) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
}

const char *
stet_session_get_row (StetSession *self)
{
  return self->row;
}

void
stet_session_set_active_article (StetSession *self,
                                 const char *article)
{
  g_autofree char *copy = g_strdup (article);

  if (g_strcmp0 (self->active_article, article) == 0)
    return;
  g_free (self->active_article);
  self->active_article = g_steal_pointer (&copy);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE_ARTICLE]);
}

const char *
stet_session_get_active_article (StetSession *self)
{
  return self->active_article;
}

void
stet_session_reveal (StetSession *self,
                     const char *article,
                     StetSpan span,
                     gboolean focus)
{
  g_signal_emit (self, signals[SIGNAL_REVEAL], 0, article, (guint64) span.start, (guint64) span.end, focus);
}

void
stet_session_reveal_statement (StetSession *self,
                               const StetStatement *statement,
                               gboolean focus)
{
  stet_session_reveal (self, statement->article, (StetSpan){ statement->start, statement->end }, focus);
}

void
stet_session_set_selection (StetSession *self,
                            const char *article,
                            StetSpan span)
{
  if (g_strcmp0 (self->selection_article, article) == 0 && self->selection.start == span.start && self->selection.end == span.end)
    return;
  if (g_strcmp0 (self->selection_article, article) != 0)
    {
      char *copy = g_strdup (article);

      g_free (self->selection_article);
      self->selection_article = copy;
    }
  self->selection = span;
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

const char *
stet_session_get_selection (StetSession *self,
                            StetSpan *span)
{
  if (self->selection_article != NULL && span != NULL)
    *span = self->selection;
  return self->selection_article;
}

void
stet_session_tell (StetSession *self,
                   const char *text,
                   gboolean with_undo)
{
  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, text, with_undo);
}

void
stet_session_fail (StetSession *self,
                   const char *heading,
                   const char *body)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, heading, body);
}

gboolean
stet_session_try (StetSession *self,
                  gboolean ok,
                  GError *error)
{
  g_autoptr (GError) owned = error;

  if (owned != NULL)
    {
      /* The core's causes are made to follow the name of a file. */
      g_autofree char *first = g_utf8_substring (owned->message, 0, 1);
      g_autofree char *upper = g_utf8_strup (first, -1);
      g_autofree char *text = g_strconcat (upper, owned->message + strlen (first), NULL);

      stet_session_tell (self, text, FALSE);
    }
  return ok;
}

void
stet_session_add_flush (StetSession *self,
                        StetSessionFlush flush,
                        gpointer owner)
{
  Flush entry = { flush, owner };

  g_array_append_val (self->flushes, entry);
}

void
stet_session_remove_flush (StetSession *self,
                           gpointer owner)
{
  for (guint i = self->flushes->len; i > 0; i--)
    {
      if (g_array_index (self->flushes, Flush, i - 1).owner == owner)
        g_array_remove_index (self->flushes, i - 1);
    }
}

void
stet_session_flush (StetSession *self)
{
  g_autoptr (GArray) entries = NULL;

  /* A flush makes a change, which may ask for another flush. */
  if (self->flushing || self->flushes->len == 0)
    return;
  self->flushing = TRUE;
  entries = g_array_copy (self->flushes);
  for (guint i = 0; i < entries->len; i++)
    {
      const Flush *entry = &g_array_index (entries, Flush, i);

      entry->flush (entry->owner);
    }
  self->flushing = FALSE;
}

static void
stet_session_get_property (GObject *object,
                           guint prop_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  StetSession *self = STET_SESSION (object);

  switch (prop_id)
    {
    case PROP_ACTIVE_ARTICLE:
      g_value_set_string (value, self->active_article);
      break;
    case PROP_BUSY:
      g_value_set_string (value, self->busy);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->could_redo);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->could_undo);
      break;
    case PROP_CASE_TITLE:
      g_value_set_string (value, stet_case_get_info (stet_session_get_case (self))->title);
      break;
    case PROP_CHOSEN:
      g_value_set_string (value, self->chosen);
      break;
    case PROP_DIRTY:
      g_value_set_boolean (value, self->was_dirty);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, stet_case_is_read_only (stet_session_get_case (self)));
      break;
    case PROP_ROW:
      g_value_set_string (value, self->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_session_dispose (GObject *object)
{
  StetSession *self = STET_SESSION (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (stet_session_parent_class)->dispose (object);
}

static void
stet_session_finalize (GObject *object)
{
  StetSession *self = STET_SESSION (object);

  g_clear_pointer (&self->active_article, g_free);
  g_clear_pointer (&self->busy, g_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->disk_sha256, g_free);
  g_clear_pointer (&self->editor, stet_case_editor_free);
  g_clear_pointer (&self->flushes, g_array_unref);
  g_clear_pointer (&self->row, g_free);
  g_clear_pointer (&self->selection_article, g_free);

  G_OBJECT_CLASS (stet_session_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_ACTIVE_ARTICLE] = g_param_spec_string ("active-article", NULL, NULL, NULL, flags);
  props[PROP_BUSY] = g_param_spec_string ("busy", NULL, NULL, NULL, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CASE_TITLE] = g_param_spec_string ("case-title", NULL, NULL, NULL, flags);
  props[PROP_CHOSEN] = g_param_spec_string ("chosen", NULL, NULL, NULL, flags);
  props[PROP_DIRTY] = g_param_spec_boolean ("dirty", NULL, NULL, FALSE, flags);
  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  props[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, -1, 1, -1, flags);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  props[PROP_ROW] = g_param_spec_string ("row", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
stet_session_class_init (StetSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = stet_session_dispose;
  object_class->finalize = stet_session_finalize;
  object_class->get_property = stet_session_get_property;
  install_properties (object_class);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_REVEAL] = g_signal_new ("reveal", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4, G_TYPE_STRING, G_TYPE_UINT64, G_TYPE_UINT64, G_TYPE_BOOLEAN);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_SELECTION_CHANGED] = g_signal_new ("selection-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stet_session_init (StetSession *self)
{
  self->flushes = g_array_new (FALSE, FALSE, sizeof (Flush));
  self->progress = -1;
  self->n_fresh = 1;
  self->editor = stet_case_editor_new (NULL, stet_person_get_name ());
  stet_case_editor_mark_saved (self->editor, stet_session_get_case (self));
  stet_case_editor_set_callback (self->editor, editor_changed_cb, self);
}
