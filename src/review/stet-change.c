/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-change.h"

#include <string.h>

#include "stet-json-writer.h"
#include "stet-text.h"

/* What is behind the struct that everybody sees. */
typedef struct
{
  StetChange change;
  gatomicrefcount ref_count;
} Change;

gboolean
stet_op_is_known (const char *op)
{
  static const char *const known[] = {
    STET_OP_CASE_CREATE, STET_OP_CASE_TITLE, STET_OP_CASE_SCALE, STET_OP_CASE_OVERRIDE,
    STET_OP_ARTICLE_ADD, STET_OP_ARTICLE_EDIT, STET_OP_ARTICLE_ROLE, STET_OP_ARTICLE_ORIGIN, STET_OP_ARTICLE_SENSITIVITY, STET_OP_ARTICLE_REMOVE,
    STET_OP_CLAIM_CREATE, STET_OP_CLAIM_TITLE, STET_OP_CLAIM_KIND, STET_OP_CLAIM_ANSWER, STET_OP_CLAIM_ANCHOR,
    STET_OP_CLAIM_WORK, STET_OP_CLAIM_MERGE, STET_OP_CLAIM_SPLIT, STET_OP_CLAIM_DELETE,
    STET_OP_STATEMENT_ADD, STET_OP_STATEMENT_EDGES, STET_OP_STATEMENT_MOVE, STET_OP_STATEMENT_VALUE,
    STET_OP_STATEMENT_RELATION, STET_OP_STATEMENT_EXPLAIN, STET_OP_STATEMENT_STANCE, STET_OP_STATEMENT_FIX, STET_OP_STATEMENT_REMOVE,
    STET_OP_VERDICT_SET, STET_OP_VERDICT_CLEAR, STET_OP_VERDICT_WHY,
    STET_OP_EVIDENCE_ADD, STET_OP_EVIDENCE_EDIT, STET_OP_EVIDENCE_SENSITIVITY, STET_OP_EVIDENCE_REMOVE,
    STET_OP_MARK_ADD, STET_OP_MARK_REMOVE,
    STET_OP_CLAIM_ACCEPT, STET_OP_DISMISSAL_ADD,
    STET_OP_UNDO, STET_OP_REDO,
    NULL
  };

  return g_strv_contains (known, op);
}

StetChange *
stet_change_ref (const StetChange *change)
{
  Change *self = (Change *) change;

  g_atomic_ref_count_inc (&self->ref_count);
  return &self->change;
}

void
stet_change_unref (StetChange *change)
{
  Change *self = (Change *) change;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free ((char *) change->id);
  g_free ((char *) change->at);
  g_ref_string_release ((char *) change->by);
  g_ref_string_release ((char *) change->op);
  g_free ((char *) change->target);
  stet_json_unref ((StetJson *) change->before);
  stet_json_unref ((StetJson *) change->after);
  g_strfreev ((char **) change->parents);
  g_free ((char *) change->hash);
  if (change->extra != NULL)
    stet_json_unref ((StetJson *) change->extra);
  g_free (self);
}

StetChange *
stet_change_new (const char *id,
                 const char *at,
                 const char *by,
                 const char *op,
                 const char *target,
                 const StetJson *before,
                 const StetJson *after,
                 const char *const *parents,
                 const StetJson *extra)
{
  Change *self = g_new0 (Change, 1);
  StetChange *change = &self->change;
  g_autoptr (StetJson) json = NULL;
  g_autofree char *text = NULL;
  gsize len;

  g_atomic_ref_count_init (&self->ref_count);
  change->id = g_strdup (id);
  change->at = g_strdup (at);
  /* A long history has few people and few ops. */
  change->by = g_ref_string_new_intern (by);
  change->op = g_ref_string_new_intern (op);
  change->target = g_strdup (target);
  change->before = stet_json_ref (before);
  change->after = stet_json_ref (after);
  change->parents = (const char *const *) g_strdupv ((char **) parents);
  change->extra = extra == NULL ? NULL : stet_json_ref (extra);
  json = stet_change_to_json (change, FALSE);
  text = stet_json_to_compact (json, &len);
  change->hash = stet_sha256_hex (text, len);
  return change;
}

StetJson *
stet_change_to_json (const StetChange *change,
                     gboolean with_hash)
{
  StetJson *json = stet_json_new_object ();
  StetJson *parents = stet_json_new_array ();

  stet_json_object_take (json, "id", stet_json_new_string (change->id));
  stet_json_object_take (json, "at", stet_json_new_string (change->at));
  stet_json_object_take (json, "by", stet_json_new_string (change->by));
  stet_json_object_take (json, "op", stet_json_new_string (change->op));
  if (change->target[0] != '\0')
    stet_json_object_take (json, "target", stet_json_new_string (change->target));
  stet_json_object_take (json, "before", stet_json_ref (change->before));
  stet_json_object_take (json, "after", stet_json_ref (change->after));
  for (guint i = 0; change->parents[i] != NULL; i++)
    stet_json_array_take (parents, stet_json_new_string (change->parents[i]));
  stet_json_object_take (json, "parents", parents);
  for (guint i = 0; change->extra != NULL && i < stet_json_get_length (change->extra); i++)
    stet_json_object_take (json, stet_json_get_member_name (change->extra, i), stet_json_ref (stet_json_get_member_value (change->extra, i)));
  if (with_hash)
    stet_json_object_take (json, "hash", stet_json_new_string (change->hash));
  return json;
}

static const char *
get_string (const StetJson *object,
            const char *name)
{
  const StetJson *value = object == NULL ? NULL : stet_json_get_member (object, name);

  return value != NULL && stet_json_get_kind (value) == STET_JSON_STRING ? stet_json_get_string (value) : NULL;
}

static const StetJson *
get_first (const StetJson *deltas)
{
  return stet_json_get_length (deltas) == 0 ? NULL : stet_json_get_element (deltas, 0);
}

static const StetJson *
find_of_type (const StetJson *deltas,
              const char *type)
{
  for (guint i = 0; i < stet_json_get_length (deltas); i++)
    if (g_strcmp0 (get_string (stet_json_get_element (deltas, i), "type"), type) == 0)
      return stet_json_get_element (deltas, i);
  return NULL;
}

/* The type of record that the name of an operation begins with. */
static const char *
get_area (const char *op)
{
  if (g_str_has_prefix (op, "verdict."))
    return stet_record_type_names[STET_RECORD_CLAIM];
  for (guint i = 0; i < STET_N_RECORD_TYPES; i++)
    {
      gsize len = strlen (stet_record_type_names[i]);

      if (strncmp (op, stet_record_type_names[i], len) == 0 && op[len] == '.')
        return stet_record_type_names[i];
    }
  return "";
}

const char *
stet_change_get_target (const StetChange *change,
                        StetRecordType *type)
{
  const char *area = get_area (change->op);
  const StetJson *found = find_of_type (change->after, area);
  const char *name;

  /* A claim that takes in another one need not change itself: then what moved
   * says which one it is. */
  if (found == NULL && strcmp (change->op, STET_OP_CLAIM_MERGE) == 0 && get_string (get_first (change->after), "claim") != NULL)
    {
      *type = STET_RECORD_CLAIM;
      return get_string (get_first (change->after), "claim");
    }
  if (found == NULL)
    found = find_of_type (change->before, area);
  if (found == NULL)
    found = get_first (change->after);
  if (found == NULL)
    found = get_first (change->before);
  name = get_string (found, "type");
  for (guint i = 0; name != NULL && i < STET_N_RECORD_TYPES; i++)
    if (strcmp (stet_record_type_names[i], name) == 0)
      {
        *type = i;
        return get_string (found, "id");
      }
  return NULL;
}
