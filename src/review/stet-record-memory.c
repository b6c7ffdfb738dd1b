/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-record-private.h"

#include <string.h>

#include "stet-claim.h"

/* A list is shared by all copies of a claim that did not change it. */
typedef struct
{
  gatomicrefcount ref_count;
  guint n;
  gpointer records[];
} List;

/* Where a claim holds its lists. */
static const struct
{
  gsize records;
  gsize n;
} list_members[STET_N_CLAIM_LISTS] = {
  [STET_LIST_STATEMENTS] = { G_STRUCT_OFFSET (StetClaim, statements), G_STRUCT_OFFSET (StetClaim, n_statements) },
  [STET_LIST_EVIDENCE] = { G_STRUCT_OFFSET (StetClaim, evidence), G_STRUCT_OFFSET (StetClaim, n_evidence) },
  [STET_LIST_NOT_THERE] = { G_STRUCT_OFFSET (StetClaim, not_there), G_STRUCT_OFFSET (StetClaim, n_not_there) },
};

static const gsize record_sizes[STET_N_RECORD_TYPES] = {
  [STET_RECORD_CASE] = sizeof (StetCaseInfo),
  [STET_RECORD_ARTICLE] = sizeof (StetArticle),
  [STET_RECORD_CLAIM] = sizeof (StetClaim),
  [STET_RECORD_STATEMENT] = sizeof (StetStatement),
  [STET_RECORD_EVIDENCE] = sizeof (StetEvidence),
  [STET_RECORD_MARK] = sizeof (StetMark),
  [STET_RECORD_DISMISSAL] = sizeof (StetDismissal),
};

static const gsize extra_offsets[STET_N_RECORD_TYPES] = {
  [STET_RECORD_CASE] = G_STRUCT_OFFSET (StetCaseInfo, extra),
  [STET_RECORD_ARTICLE] = G_STRUCT_OFFSET (StetArticle, extra),
  [STET_RECORD_CLAIM] = G_STRUCT_OFFSET (StetClaim, extra),
  [STET_RECORD_STATEMENT] = G_STRUCT_OFFSET (StetStatement, extra),
  [STET_RECORD_EVIDENCE] = G_STRUCT_OFFSET (StetEvidence, extra),
  [STET_RECORD_MARK] = G_STRUCT_OFFSET (StetMark, extra),
  [STET_RECORD_DISMISSAL] = G_STRUCT_OFFSET (StetDismissal, extra),
};

/* The id is what records are found by, whatever their type. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (StetCaseInfo, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (StetArticle, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (StetClaim, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (StetStatement, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (StetEvidence, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (StetMark, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (StetDismissal, id) == 0);
G_STATIC_ASSERT (sizeof (StetRecordHead) % sizeof (gpointer) == 0);

/* Most strings of most records are empty and need no memory at all. */
static const char *
string_new (const char *value)
{
  return *value == '\0' ? "" : g_ref_string_new (value);
}

static const char *
string_ref (const char *string)
{
  return *string == '\0' ? "" : g_ref_string_acquire ((char *) string);
}

static void
string_unref (const char *string)
{
  if (*string != '\0')
    g_ref_string_release ((char *) string);
}

static const char **
string_at (gconstpointer record,
           gsize offset)
{
  return G_STRUCT_MEMBER_P (record, offset);
}

static const StetJson **
extra_at (gconstpointer record)
{
  return G_STRUCT_MEMBER_P (record, extra_offsets[_stet_record_head (record)->type]);
}

static List *
list_of (gconstpointer claim,
         StetClaimList which)
{
  gpointer const *records = G_STRUCT_MEMBER (gpointer const *, claim, list_members[which].records);

  return records == NULL ? NULL : (List *) ((char *) records - G_STRUCT_OFFSET (List, records));
}

static void
list_unref (List *list)
{
  if (list == NULL || !g_atomic_ref_count_dec (&list->ref_count))
    return;
  for (guint i = 0; i < list->n; i++)
    _stet_record_unref (list->records[i]);
  g_free (list);
}

gpointer const *
_stet_claim_get_list (gconstpointer claim,
                      StetClaimList which,
                      guint *n)
{
  *n = G_STRUCT_MEMBER (guint, claim, list_members[which].n);
  return G_STRUCT_MEMBER (gpointer const *, claim, list_members[which].records);
}

void
_stet_claim_set_list (gpointer claim,
                      StetClaimList which,
                      gpointer const *records,
                      guint n)
{
  List *old = list_of (claim, which);
  List *list = NULL;

  if (n > 0)
    {
      list = g_malloc (sizeof (List) + n * sizeof (gpointer));
      g_atomic_ref_count_init (&list->ref_count);
      list->n = n;
      for (guint i = 0; i < n; i++)
        list->records[i] = _stet_record_ref (records[i]);
    }
  G_STRUCT_MEMBER (gpointer *, claim, list_members[which].records) = list == NULL ? NULL : list->records;
  G_STRUCT_MEMBER (guint, claim, list_members[which].n) = n;
  list_unref (old);
}

static gpointer
record_alloc (StetRecordType type)
{
  StetRecordHead *head = g_malloc0 (sizeof (StetRecordHead) + record_sizes[type]);

  g_atomic_ref_count_init (&head->ref_count);
  head->type = type;
  return head + 1;
}

gpointer
_stet_record_new (StetRecordType type,
                  const char *id)
{
  gpointer record = record_alloc (type);

  *string_at (record, 0) = string_new (id);
  for (const StetField *field = _stet_record_fields (type); field->path != NULL; field++)
    if (_stet_field_is_string (field))
      *string_at (record, field->offset) = string_new (field->default_string);
  return record;
}

gpointer
_stet_record_copy (gconstpointer record)
{
  const StetRecordHead *head = _stet_record_head (record);
  gpointer copy = record_alloc (head->type);

  memcpy (copy, record, record_sizes[head->type]);
  _stet_record_head (copy)->article = head->article;
  _stet_record_head (copy)->in_check = head->in_check;
  string_ref (*string_at (copy, 0));
  for (const StetField *field = _stet_record_fields (head->type); field->path != NULL; field++)
    if (_stet_field_is_string (field))
      string_ref (*string_at (copy, field->offset));
  if (*extra_at (copy) != NULL)
    stet_json_ref (*extra_at (copy));
  if (head->type == STET_RECORD_CLAIM)
    for (guint i = 0; i < STET_N_CLAIM_LISTS; i++)
      if (list_of (copy, i) != NULL)
        g_atomic_ref_count_inc (&list_of (copy, i)->ref_count);
  return copy;
}

gpointer
_stet_record_ref (gconstpointer record)
{
  g_atomic_ref_count_inc (&_stet_record_head (record)->ref_count);
  return (gpointer) record;
}

void
_stet_record_unref (gpointer record)
{
  StetRecordHead *head = _stet_record_head (record);

  if (!g_atomic_ref_count_dec (&head->ref_count))
    return;
  string_unref (*string_at (record, 0));
  for (const StetField *field = _stet_record_fields (head->type); field->path != NULL; field++)
    if (_stet_field_is_string (field))
      string_unref (*string_at (record, field->offset));
  g_clear_pointer ((StetJson **) extra_at (record), stet_json_unref);
  if (head->type == STET_RECORD_CLAIM)
    for (guint i = 0; i < STET_N_CLAIM_LISTS; i++)
      list_unref (list_of (record, i));
  g_free (head);
}

void
_stet_field_set_string (const StetField *field,
                        gpointer record,
                        const char *value)
{
  const char *string = string_new (value);

  string_unref (*string_at (record, field->offset));
  *string_at (record, field->offset) = string;
}

void
_stet_record_share (gpointer record,
                    gsize offset,
                    const char *string)
{
  string_ref (string);
  string_unref (*string_at (record, offset));
  *string_at (record, offset) = string;
}

const StetJson *
_stet_record_get_extra (gconstpointer record)
{
  return *extra_at (record);
}

void
_stet_record_set_extra (gpointer record,
                        const StetJson *extra)
{
  if (extra != NULL)
    stet_json_ref (extra);
  g_clear_pointer ((StetJson **) extra_at (record), stet_json_unref);
  *extra_at (record) = extra;
}
