/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-case-editor-private.h"

#include "stet-date.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-uuid.h"

struct _StetCaseEditor
{
  StetCase *current;
  char *by;

  /* In fixed mode only: the time of every change, the case's id and how many
   * ids were derived from it so far. */
  char *fixed_at;
  char *fixed_id;
  guint64 n_derived;

  /* The changes as they were made, newest last: undoing one appends another
   * change with the deltas swapped and moves it to the other stack. */
  GQueue undo;
  GQueue redo;

  char *saved_hash; /* (nullable): of the newest change on disk */

  guint last_number[STET_N_RECORD_TYPES]; /* the highest ever used */

  StetCaseEditorFunc func;
  gpointer user_data;
};

/* The changes of a case that was opened were read, but never applied: what
 * they hold may be anything. */
static void
note_numbers (StetCaseEditor *self,
              const StetJson *deltas)
{
  for (guint i = 0; i < stet_json_get_length (deltas); i++)
    {
      const StetJson *delta = stet_json_get_element (deltas, i);
      const StetJson *type = stet_json_get_member (delta, "type");
      const StetJson *number = stet_json_get_member (delta, "number");

      if (type == NULL || stet_json_get_kind (type) != STET_JSON_STRING || number == NULL || stet_json_get_kind (number) != STET_JSON_INT || stet_json_get_int (number) < 0 || stet_json_get_int (number) >= G_MAXINT32)
        continue;

      for (guint t = STET_RECORD_ARTICLE; t <= STET_RECORD_CLAIM; t++)
        if (g_str_equal (stet_json_get_string (type), stet_record_type_names[t]))
          self->last_number[t] = MAX (self->last_number[t], (guint) stet_json_get_int (number));
    }
}

/* What there is has its number; what is no more stands whole in the change
 * that removed it. */
static void
read_numbers (StetCaseEditor *self)
{
  guint n_articles = stet_case_get_n_articles (self->current);
  guint n_claims = stet_case_get_n_claims (self->current);

  if (n_articles > 0)
    self->last_number[STET_RECORD_ARTICLE] = stet_case_get_article (self->current, n_articles - 1)->number;
  if (n_claims > 0)
    self->last_number[STET_RECORD_CLAIM] = stet_case_get_claim (self->current, n_claims - 1)->number;

  for (guint i = 0; i < stet_case_get_n_changes (self->current); i++)
    note_numbers (self, stet_case_get_change (self->current, i)->before);
}

static const char *
get_newest_hash (const StetCase *self)
{
  guint n = stet_case_get_n_changes (self);

  return n > 0 ? stet_case_get_change (self, n - 1)->hash : NULL;
}

static StetChange *
make_change (StetCaseEditor *self,
             const char *op,
             const char *target,
             const StetJson *before,
             const StetJson *after)
{
  const char *parents[] = { get_newest_hash (self->current), NULL };
  g_autofree char *id = stet_case_editor_dup_id (self);
  g_autofree char *at = stet_case_editor_dup_now (self);

  return stet_change_new (id, at, self->by, op, target, before, after, parents, NULL);
}

/* The first change of a new case. It cannot fail: all that is in it is made here. */
static void
create_case (StetCaseEditor *self)
{
  g_autoptr (StetCase) empty = stet_case_new_empty ();
  g_autoptr (StetJson) before = stet_json_new_array ();
  g_autoptr (StetJson) after = stet_json_new_array ();
  g_autofree char *id = self->fixed_id != NULL ? g_strdup (self->fixed_id) : stet_uuid_new ();
  g_autofree char *now = stet_case_editor_dup_now (self);
  StetJson *delta = stet_json_new_object ();
  g_autoptr (StetChange) change = NULL;
  g_autoptr (GError) error = NULL;

  stet_json_object_take (delta, "type", stet_json_new_string (stet_record_type_names[STET_RECORD_CASE]));
  stet_json_object_take (delta, "id", stet_json_new_string (id));
  stet_json_object_take (delta, "created", stet_json_new_string (now));
  stet_json_array_take (after, delta);

  self->current = g_steal_pointer (&empty);
  change = make_change (self, STET_OP_CASE_CREATE, "", before, after);
  empty = g_steal_pointer (&self->current);
  self->current = stet_case_apply (empty, change, &error);
  g_assert_no_error (error);
}

static StetCaseEditor *
new_editor (const char *by)
{
  StetCaseEditor *self = g_new0 (StetCaseEditor, 1);

  self->by = g_strdup (by);
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
  return self;
}

StetCaseEditor *
stet_case_editor_new (StetCase *base,
                      const char *by)
{
  StetCaseEditor *self;

  g_return_val_if_fail (by != NULL, NULL);

  self = new_editor (by);
  if (base != NULL)
    self->current = stet_case_ref (base);
  else
    create_case (self);
  read_numbers (self);
  self->saved_hash = g_strdup (get_newest_hash (self->current));
  return self;
}

StetCaseEditor *
stet_case_editor_new_fixed (const char *at,
                            const char *by,
                            const char *id)
{
  StetCaseEditor *self;

  g_return_val_if_fail (stet_time_is_valid (at), NULL);
  g_return_val_if_fail (by != NULL, NULL);
  g_return_val_if_fail (stet_uuid_is_valid (id), NULL);

  self = new_editor (by);
  self->fixed_at = g_strdup (at);
  self->fixed_id = g_strdup (id);
  create_case (self);
  self->saved_hash = g_strdup (get_newest_hash (self->current));
  return self;
}

void
stet_case_editor_free (StetCaseEditor *self)
{
  if (self == NULL)
    return;

  g_queue_clear_full (&self->undo, (GDestroyNotify) stet_change_unref);
  g_queue_clear_full (&self->redo, (GDestroyNotify) stet_change_unref);
  g_clear_pointer (&self->current, stet_case_unref);
  g_free (self->by);
  g_free (self->fixed_at);
  g_free (self->fixed_id);
  g_free (self->saved_hash);
  g_free (self);
}

void
stet_case_editor_set_callback (StetCaseEditor *self,
                               StetCaseEditorFunc func,
                               gpointer user_data)
{
  g_return_if_fail (self != NULL);

  self->func = func;
  self->user_data = user_data;
}

void
stet_case_editor_set_by (StetCaseEditor *self,
                         const char *by)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (by != NULL);

  if (by == self->by)
    return;
  g_free (self->by);
  self->by = g_strdup (by);
}

const char *
stet_case_editor_get_by (StetCaseEditor *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->by;
}

StetCase *
stet_case_editor_get_case (StetCaseEditor *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->current;
}

char *
stet_case_editor_dup_id (StetCaseEditor *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->fixed_id == NULL)
    return stet_uuid_new ();

  name = g_strdup_printf ("%" G_GUINT64_FORMAT, ++self->n_derived);
  return stet_uuid_v5 (self->fixed_id, name);
}

char *
stet_case_editor_dup_now (StetCaseEditor *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->fixed_at != NULL ? g_strdup (self->fixed_at) : stet_time_now_rfc3339 ();
}

guint
_stet_case_editor_get_next_number (StetCaseEditor *self,
                                   StetRecordType type)
{
  return self->last_number[type] + 1;
}

gboolean
_stet_case_editor_check_writable (StetCaseEditor *self,
                                  GError **error)
{
  if (!stet_case_is_read_only (self->current))
    return TRUE;

  g_set_error_literal (error, STET_ERROR, STET_ERROR_READ_ONLY,
                       "a newer version of Stet had a hand in this review; it can be read, but not changed");
  return FALSE;
}

/* Only a change that could be applied is ever seen from outside. */
static gboolean
apply (StetCaseEditor *self,
       const StetCase *texts,
       StetChange *change,
       GError **error)
{
  StetCase *next = stet_case_apply (texts, change, error);

  if (next == NULL)
    return FALSE;

  stet_case_unref (self->current);
  self->current = next;
  return TRUE;
}

static void
push_undo (StetCaseEditor *self,
           StetChange *change)
{
  g_queue_push_tail (&self->undo, stet_change_ref (change));
  if (g_queue_get_length (&self->undo) > STET_LIMIT_UNDO)
    stet_change_unref (g_queue_pop_head (&self->undo));
}

static void
tell (StetCaseEditor *self,
      StetChange *change)
{
  if (self->func != NULL)
    self->func (self, change, self->user_data);
}

gboolean
_stet_case_editor_append (StetCaseEditor *self,
                          const StetCase *texts,
                          const char *op,
                          const StetJson *before,
                          const StetJson *after,
                          GError **error)
{
  g_autoptr (StetChange) change = make_change (self, op, "", before, after);

  if (!apply (self, texts, change, error))
    return FALSE;

  note_numbers (self, after);
  push_undo (self, change);
  g_queue_clear_full (&self->redo, (GDestroyNotify) stet_change_unref);
  tell (self, change);
  return TRUE;
}

StetChange *
stet_case_editor_get_undo (StetCaseEditor *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_queue_peek_tail (&self->undo);
}

StetChange *
stet_case_editor_get_redo (StetCaseEditor *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_queue_peek_tail (&self->redo);
}

gboolean
stet_case_editor_undo (StetCaseEditor *self,
                       GError **error)
{
  StetChange *undone;
  g_autoptr (StetChange) change = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!_stet_case_editor_check_writable (self, error))
    return FALSE;

  undone = g_queue_peek_tail (&self->undo);
  if (undone == NULL)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_REFUSED, "there is nothing to undo");
      return FALSE;
    }

  change = make_change (self, STET_OP_UNDO, undone->id, undone->after, undone->before);
  if (!apply (self, self->current, change, error))
    return FALSE;

  g_queue_push_tail (&self->redo, g_queue_pop_tail (&self->undo));
  tell (self, change);
  return TRUE;
}

gboolean
stet_case_editor_redo (StetCaseEditor *self,
                       GError **error)
{
  StetChange *redone;
  g_autoptr (StetChange) change = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!_stet_case_editor_check_writable (self, error))
    return FALSE;

  redone = g_queue_peek_tail (&self->redo);
  if (redone == NULL)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_REFUSED, "there is nothing to redo");
      return FALSE;
    }

  change = make_change (self, STET_OP_REDO, redone->id, redone->before, redone->after);
  if (!apply (self, self->current, change, error))
    return FALSE;

  g_queue_push_tail (&self->undo, g_queue_pop_tail (&self->redo));
  tell (self, change);
  return TRUE;
}

gboolean
stet_case_editor_is_dirty (StetCaseEditor *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_strcmp0 (get_newest_hash (self->current), self->saved_hash) != 0;
}

void
stet_case_editor_mark_saved (StetCaseEditor *self,
                             StetCase *saved)
{
  g_return_if_fail (self != NULL);

  g_free (self->saved_hash);
  self->saved_hash = saved != NULL ? g_strdup (get_newest_hash (saved)) : NULL;
  tell (self, NULL);
}
