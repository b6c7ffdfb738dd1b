/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-case-editor-private.h"

#include <string.h>

#include "stet-case-private.h"
#include "stet-error.h"
#include "stet-record-delta-private.h"
#include "stet-record-private.h"

/* What the edit holds of one record. */
typedef struct
{
  StetRecordType type;
  char *id;
  StetRecord *old_record; /* (nullable): NULL if the case has none */
  StetRecord *new_record; /* (nullable): NULL once it is removed */
} StetTouched;

struct _StetEdit
{
  StetCaseEditor *editor;
  char *op;
  StetCase *start;    /* the case that the edit was begun on */
  StetCase *base;     /* with the texts that the edit adds */
  GPtrArray *touched; /* StetTouched, in the order in which they came up */
  GHashTable *by_id;  /* the same; ids are unique over all types */
  GError *error;      /* (nullable): the first thing that went wrong */
};

static void
touched_free (gpointer data)
{
  StetTouched *touched = data;

  g_clear_pointer (&touched->old_record, _stet_record_unref);
  g_clear_pointer (&touched->new_record, _stet_record_unref);
  g_free (touched->id);
  g_free (touched);
}

StetEdit *
stet_edit_new (StetCaseEditor *editor,
               const char *op)
{
  StetEdit *self;

  g_return_val_if_fail (editor != NULL, NULL);
  g_return_val_if_fail (op != NULL, NULL);

  self = g_new0 (StetEdit, 1);
  self->editor = editor;
  self->op = g_strdup (op);
  self->start = stet_case_ref (stet_case_editor_get_case (editor));
  self->base = stet_case_ref (stet_case_editor_get_case (editor));
  self->touched = g_ptr_array_new_with_free_func (touched_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
stet_edit_free (StetEdit *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->touched);
  g_clear_error (&self->error);
  stet_case_unref (self->base);
  stet_case_unref (self->start);
  g_free (self->op);
  g_free (self);
}

/* Takes the error; the first one is what the commit will report. */
static void
fail (StetEdit *self,
      GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
}

static StetTouched *
add_touched (StetEdit *self,
             StetRecordType type,
             const char *id)
{
  StetTouched *touched = g_new0 (StetTouched, 1);

  touched->type = type;
  touched->id = g_strdup (id);
  g_ptr_array_add (self->touched, touched);
  g_hash_table_insert (self->by_id, touched->id, touched);
  return touched;
}

/* A record that exists at this point of the edit, or NULL with the error kept. */
static StetTouched *
touch (StetEdit *self,
       StetRecordType type,
       const char *id)
{
  StetTouched *touched = g_hash_table_lookup (self->by_id, id);
  gconstpointer record;

  if (touched != NULL && touched->type == type && touched->new_record != NULL)
    return touched;

  record = touched == NULL ? _stet_case_find (self->base, type, id) : NULL;
  if (record == NULL)
    {
      fail (self, g_error_new (STET_ERROR, STET_ERROR_INVALID, "%s: there is no %s \"%s\"",
                               self->op, stet_record_type_names[type], id));
      return NULL;
    }

  touched = add_touched (self, type, id);
  touched->old_record = _stet_record_ref (record);
  touched->new_record = _stet_record_copy (record);
  return touched;
}

void
stet_edit_create (StetEdit *self,
                  StetRecordType type,
                  const char *id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);

  if (g_hash_table_contains (self->by_id, id) || _stet_case_find (self->base, type, id) != NULL)
    fail (self, g_error_new (STET_ERROR, STET_ERROR_INVALID, "%s: there already is a record \"%s\"", self->op, id));
  else
    add_touched (self, type, id)->new_record = _stet_record_new (type, id);
}

void
stet_edit_remove (StetEdit *self,
                  StetRecordType type,
                  const char *id)
{
  StetTouched *touched;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);

  touched = touch (self, type, id);
  if (touched != NULL)
    g_clear_pointer (&touched->new_record, _stet_record_unref);
}

/* What the field cannot hold, however the rest of the change looks. */
static gboolean
check_string (StetEdit *self,
              StetRecordType type,
              const char *path,
              const char *value)
{
  const StetField *field = _stet_record_find_field (type, path);

  if (!g_utf8_validate (value, -1, NULL))
    {
      fail (self, g_error_new (STET_ERROR, STET_ERROR_INVALID, "%s: %s is not valid UTF-8", self->op, path));
      return FALSE;
    }
  if (field != NULL && field->kind == STET_FIELD_STRING && strlen (value) > field->max)
    {
      fail (self, g_error_new (STET_ERROR, STET_ERROR_TOO_LARGE, "%s: %s is longer than %" G_GSIZE_FORMAT " bytes",
                               self->op, path, field->max));
      return FALSE;
    }
  return TRUE;
}

void
stet_edit_set (StetEdit *self,
               StetRecordType type,
               const char *id,
               const char *field,
               const char *value)
{
  StetTouched *touched;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);
  g_return_if_fail (field != NULL);
  g_return_if_fail (value != NULL);

  touched = touch (self, type, id);
  if (touched == NULL || !check_string (self, type, field, value))
    return;

  if (!_stet_record_set (touched->new_record, field, value, &error))
    fail (self, g_steal_pointer (&error));
}

void
stet_edit_set_uint (StetEdit *self,
                    StetRecordType type,
                    const char *id,
                    const char *field,
                    guint64 value)
{
  StetTouched *touched;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);
  g_return_if_fail (field != NULL);

  touched = touch (self, type, id);
  if (touched != NULL && !_stet_record_set_uint (touched->new_record, field, value, &error))
    fail (self, g_steal_pointer (&error));
}

void
stet_edit_add_text (StetEdit *self,
                    StetArticleText *text)
{
  StetCase *with_text;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  with_text = stet_case_add_text (self->base, text);
  stet_case_unref (self->base);
  self->base = with_text;
}

gboolean
stet_edit_commit (StetEdit *self,
                  GError **error)
{
  g_autoptr (StetJson) before = stet_json_new_array ();
  g_autoptr (StetJson) after = stet_json_new_array ();
  gboolean differs = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!_stet_case_editor_check_writable (self->editor, error))
    return FALSE;

  if (self->start != stet_case_editor_get_case (self->editor))
    {
      g_set_error (error, STET_ERROR, STET_ERROR_REFUSED, "%s: the review was changed meanwhile", self->op);
      return FALSE;
    }

  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }

  for (guint i = 0; i < self->touched->len; i++)
    {
      const StetTouched *touched = g_ptr_array_index (self->touched, i);

      if (touched->old_record != NULL || touched->new_record != NULL)
        differs |= _stet_record_add_delta (self->base, touched->old_record, touched->new_record, before, after);
    }

  return !differs || _stet_case_editor_append (self->editor, self->base, self->op, before, after, error);
}
