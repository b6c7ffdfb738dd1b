/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-facts-difference.h"

/* Claims are shared between snapshots: one that is the same is the same
 * pointer. */
static void
add_claim (StetFactsDifference *self,
           const StetClaim *before,
           const StetClaim *after)
{
  if (before == after)
    return;
  if (after == NULL)
    g_array_append_val (self->removed, before->number);
  else if (before == NULL)
    g_array_append_val (self->added, after->number);
  else
    g_array_append_val (self->edited, after->number);
}

static void
compare_all (StetFactsDifference *self,
             StetCase *before,
             StetCase *after)
{
  guint n_before = stet_case_get_n_claims (before);
  guint n_after = stet_case_get_n_claims (after);
  guint i = 0;
  guint k = 0;

  while (i < n_before || k < n_after)
    {
      const StetClaim *old = i < n_before ? stet_case_get_claim (before, i) : NULL;
      const StetClaim *new = k < n_after ? stet_case_get_claim (after, k) : NULL;

      if (old != NULL && new != NULL && old->number != new->number)
        {
          if (old->number < new->number)
            new = NULL;
          else
            old = NULL;
        }
      add_claim (self, old, new);
      i += old != NULL;
      k += new != NULL;
    }
}

static const char *
find_claim_id (StetCase *stet_case,
               const char *type,
               const char *id)
{
  if (g_str_equal (type, "claim"))
    return id;
  if (g_str_equal (type, "statement"))
    {
      const StetStatement *statement = stet_case_find_statement (stet_case, id);

      return statement != NULL ? statement->claim : NULL;
    }
  if (g_str_equal (type, "evidence"))
    {
      const StetEvidence *evidence = stet_case_find_evidence (stet_case, id);

      return evidence != NULL ? evidence->claim : NULL;
    }
  if (g_str_equal (type, "mark"))
    {
      const StetMark *mark = stet_case_find_mark (stet_case, id);

      return mark != NULL && *mark->claim != '\0' ? mark->claim : NULL;
    }
  return NULL;
}

static const char *
get_text (const StetJson *record,
          const char *member)
{
  const StetJson *value = stet_json_get_member (record, member);

  return value != NULL && stet_json_get_kind (value) == STET_JSON_STRING ? stet_json_get_string (value) : "";
}

/* Collects the claims that the records of one side belong to, before and
 * after; %FALSE when a record may matter to every claim. */
static gboolean
collect_ids (GHashTable *ids,
             const StetJson *records,
             StetCase *before,
             StetCase *after)
{
  guint n_records = stet_json_get_length (records);

  for (guint i = 0; i < n_records; i++)
    {
      const StetJson *record = stet_json_get_element (records, i);
      const char *type = get_text (record, "type");
      const char *id = get_text (record, "id");
      const char *old;
      const char *new;

      if (g_str_equal (type, "article"))
        return FALSE;
      old = find_claim_id (before, type, id);
      new = find_claim_id (after, type, id);
      if (old != NULL)
        g_hash_table_add (ids, (gpointer) old);
      if (new != NULL)
        g_hash_table_add (ids, (gpointer) new);
    }
  return TRUE;
}

StetFactsDifference *
stet_facts_difference_new (StetCase *before,
                           StetCase *after,
                           const StetChange *change)
{
  StetFactsDifference *self;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (after != NULL, NULL);
  g_return_val_if_fail (change != NULL, NULL);

  self = g_new0 (StetFactsDifference, 1);
  self->removed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->edited = g_array_new (FALSE, FALSE, sizeof (guint));
  self->added = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!collect_ids (ids, change->before, before, after) || !collect_ids (ids, change->after, before, after))
    {
      compare_all (self, before, after);
      return self;
    }
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    add_claim (self, stet_case_find_claim (before, id), stet_case_find_claim (after, id));
  return self;
}

void
stet_facts_difference_free (StetFactsDifference *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->removed);
  g_array_unref (self->edited);
  g_array_unref (self->added);
  g_free (self);
}

guint
stet_facts_difference_count (const StetFactsDifference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->removed->len + self->edited->len + self->added->len;
}
