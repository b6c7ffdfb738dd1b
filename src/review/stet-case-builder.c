/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-record-json.h"

#include <string.h>

#include "stet-case-private.h"
#include "stet-claim-draft-private.h"
#include "stet-limits.h"
#include "stet-record-read-private.h"
#include "stet-case-tally-private.h"

/* The case that is being made serves as the store of texts, history and
 * origins from the start; the big maps are made at once in the end. */
struct _StetCaseBuilder
{
  StetCase *made;
  StetRecordContext context;
  GHashTable *by_id;                          /* id to record, all types; owns the records */
  GHashTable *drafts;                         /* id of a claim to its StetClaimDraft */
  GHashTable *numbers[STET_RECORD_CLAIM + 1]; /* sets, of articles and of claims */
  GPtrArray *records[STET_N_RECORD_TYPES];
};

static gconstpointer
find_cb (gpointer user_data,
         StetRecordType type,
         const char *id)
{
  StetCaseBuilder *self = user_data;
  gconstpointer record = g_hash_table_lookup (self->by_id, id);

  return record != NULL && _stet_record_head (record)->type == type ? record : NULL;
}

static StetArticleText *
find_text_cb (gpointer user_data,
              const char *sha256)
{
  return stet_case_find_text (((StetCaseBuilder *) user_data)->made, sha256);
}

StetCaseBuilder *
stet_case_builder_new (StetProblems *problems)
{
  StetCaseBuilder *self = g_new0 (StetCaseBuilder, 1);

  self->made = stet_case_new_empty ();
  self->context = (StetRecordContext){ .problems = problems, .find = find_cb, .find_text = find_text_cb, .user_data = self };
  self->by_id = g_hash_table_new_full (_stet_id_hash, g_str_equal, NULL, _stet_record_unref);
  self->drafts = g_hash_table_new_full (_stet_id_hash, g_str_equal, NULL, (GDestroyNotify) _stet_claim_draft_free);
  self->numbers[STET_RECORD_ARTICLE] = g_hash_table_new (NULL, NULL);
  self->numbers[STET_RECORD_CLAIM] = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < STET_N_RECORD_TYPES; i++)
    self->records[i] = g_ptr_array_new ();
  return self;
}

void
stet_case_builder_free (StetCaseBuilder *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < STET_N_RECORD_TYPES; i++)
    g_ptr_array_unref (self->records[i]);
  g_hash_table_unref (self->numbers[STET_RECORD_ARTICLE]);
  g_hash_table_unref (self->numbers[STET_RECORD_CLAIM]);
  g_hash_table_unref (self->drafts);
  g_hash_table_unref (self->by_id);
  stet_case_unref (self->made);
  g_free (self);
}

void
stet_case_builder_add_text (StetCaseBuilder *self,
                            StetArticleText *text)
{
  _stet_case_add_text (self->made, text);
}

static gboolean
take_number (StetCaseBuilder *self,
             StetRecordType type,
             guint number,
             const StetJsonCursor *cursor)
{
  if (g_hash_table_add (self->numbers[type], GUINT_TO_POINTER (number)))
    return TRUE;
  _stet_record_problem (cursor, "number", &self->context, "there already is one with this number");
  return FALSE;
}

static gboolean
check_cap (StetCaseBuilder *self,
           StetRecordType type,
           const char *what,
           guint cap,
           const StetJsonCursor *cursor)
{
  if (self->records[type]->len < cap)
    return TRUE;
  /* Once is enough, however many there are. */
  if (self->records[type]->len == cap)
    _stet_record_too_large (cursor, &self->context, what, cap);
  return FALSE;
}

/* What is not a matter of the record alone. */
static gboolean
is_welcome (StetCaseBuilder *self,
            gpointer record,
            const StetJsonCursor *cursor)
{
  StetRecordType type = _stet_record_head (record)->type;

  if (type == STET_RECORD_ARTICLE)
    return check_cap (self, type, "articles", STET_LIMIT_ARTICLES, cursor) && take_number (self, type, ((StetArticle *) record)->number, cursor);
  if (type == STET_RECORD_CLAIM)
    return check_cap (self, type, "claims", STET_LIMIT_CLAIMS, cursor) && take_number (self, type, ((StetClaim *) record)->number, cursor);
  if (type == STET_RECORD_DISMISSAL)
    return check_cap (self, type, "dismissed findings", STET_LIMIT_DISMISSALS, cursor);
  return TRUE;
}

static void
enter (StetCaseBuilder *self,
       gpointer record)
{
  StetRecordType type = _stet_record_head (record)->type;
  StetClaimList which;
  const char *claim;

  g_ptr_array_add (self->records[type], record);
  if (type == STET_RECORD_CASE)
    {
      _stet_record_unref (self->made->info);
      self->made->info = _stet_record_ref (record);
    }
  else if (type == STET_RECORD_ARTICLE)
    {
      _stet_case_count_origin (self->made, ((StetArticle *) record)->origin, 1);
      if (((StetArticle *) record)->role == STET_ROLE_CHECKED)
        self->made->tally.n_checked_articles++;
    }
  else if (type == STET_RECORD_CLAIM)
    g_hash_table_insert (self->drafts, *(char **) record, _stet_claim_draft_new (*(char **) record, NULL, _stet_record_ref (record)));
  else if (_stet_record_get_list (record, &which, &claim))
    _stet_claim_draft_add (g_hash_table_lookup (self->drafts, claim), which, record);
}

gboolean
stet_case_builder_add (StetCaseBuilder *self,
                       StetRecordType type,
                       const StetJsonCursor *cursor,
                       const StetRecordFrame *frame)
{
  g_autoptr (StetRecord) record = NULL;
  const char *id = NULL;

  if (!stet_json_cursor_expect (cursor, STET_JSON_OBJECT, self->context.problems) || !stet_json_cursor_member_uuid (cursor, "id", STET_JSON_REQUIRED, self->context.problems, &id))
    return FALSE;
  record = _stet_record_new (type, id);
  if (!_stet_record_read (record, cursor, frame, &self->context) || !_stet_record_check (record, cursor, &self->context))
    return FALSE;
  if (g_hash_table_contains (self->by_id, id))
    {
      _stet_record_problem (cursor, "id", &self->context, "there already is a record with this id");
      return FALSE;
    }
  if (type == STET_RECORD_CASE && self->records[type]->len > 0)
    {
      _stet_record_problem (cursor, NULL, &self->context, "there already is a case record");
      return FALSE;
    }
  if (!is_welcome (self, record, cursor))
    return FALSE;
  g_hash_table_insert (self->by_id, *(char **) record, record);
  enter (self, g_steal_pointer (&record));
  return TRUE;
}

gboolean
stet_case_builder_add_change (StetCaseBuilder *self,
                              const StetJsonCursor *cursor,
                              StetChange *change)
{
  if (stet_case_get_n_changes (self->made) >= STET_LIMIT_CHANGES)
    {
      _stet_record_too_large (cursor, &self->context, "changes", STET_LIMIT_CHANGES);
      return FALSE;
    }
  if (_stet_case_append_change (self->made, change))
    return TRUE;
  _stet_record_problem (cursor, "id", &self->context, "there already is a change with this id");
  return FALSE;
}

/* A record with the first part of what its map is ordered by, so that sorting
 * seldom has to look at the record itself. */
typedef struct
{
  guint64 key;
  gpointer record;
} SortItem;

static guint64
get_key (gconstpointer record,
         StetCaseMap which)
{
  guint64 key;

  switch (which)
    {
    case STET_MAP_IDS:
      memcpy (&key, *(const char *const *) record, sizeof key);
      return GUINT64_FROM_BE (key);
    case STET_MAP_STATEMENTS:
      return (guint64) _stet_record_head (record)->article << 32 | ((const StetStatement *) record)->start;
    case STET_MAP_MARKS:
      return (guint64) _stet_record_head (record)->article << 32 | ((const StetMark *) record)->start;
    case STET_MAP_ARTICLES:
    case STET_MAP_CLAIMS:
    case STET_MAP_TEXTS:
    case STET_MAP_HISTORY:
    case STET_MAP_CHANGES:
    case STET_MAP_ORIGINS:
    case STET_MAP_COUNTS:
    case STET_MAP_LOOKED:
    case STET_MAP_DISMISSALS:
    default:
      return 0;
    }
}

static int
compare_items_cb (gconstpointer a,
                  gconstpointer b,
                  gpointer type)
{
  const SortItem *item_a = a;
  const SortItem *item_b = b;

  if (item_a->key != item_b->key)
    return item_a->key < item_b->key ? -1 : 1;
  return ((const StetMapType *) type)->compare (item_a->record, item_b->record);
}

/* Sorts the records and makes a map of them. */
static void
make_map (StetCaseBuilder *self,
          StetCaseMap which,
          GPtrArray *records)
{
  const StetMapType *type = _stet_case_map_type (which);
  g_autofree SortItem *items = g_new (SortItem, records->len);

  for (guint i = 0; i < records->len; i++)
    items[i] = (SortItem){ get_key (records->pdata[i], which), records->pdata[i] };
  g_qsort_with_data (items, (gint) records->len, sizeof *items, compare_items_cb, (gpointer) type);
  for (guint i = 0; i < records->len; i++)
    records->pdata[i] = items[i].record;
  _stet_case_take_map (self->made, which, stet_map_new_from_sorted (type, records->pdata, records->len));
}

static void
finish_claims (StetCaseBuilder *self,
               GHashTable *counts)
{
  GPtrArray *claims = self->records[STET_RECORD_CLAIM];

  for (guint i = 0; i < claims->len; i++)
    {
      StetClaim *claim = claims->pdata[i];
      StetClaimDraft *draft = g_hash_table_lookup (self->drafts, claim->id);

      if (!_stet_claim_draft_finish (draft, NULL))
        stet_problems_add (self->context.problems, "$.claims", "more than %d statements, back-up or marks of one claim, number %u", STET_LIMIT_PER_CLAIM, claim->number);
      _stet_claim_derive (claim, self->made);
      _stet_claim_count (claim, 1, &self->made->tally, counts);
      if (claim->n_not_there > 0)
        _stet_case_put (self->made, STET_MAP_LOOKED, GUINT_TO_POINTER (claim->number));
    }
}

static void
finish_marks (StetCaseBuilder *self,
              GHashTable *counts)
{
  g_autoptr (GPtrArray) passages = g_ptr_array_new ();
  GPtrArray *marks = self->records[STET_RECORD_MARK];

  for (guint i = 0; i < marks->len; i++)
    if (((const StetMark *) marks->pdata[i])->kind != STET_MARK_NOT_THERE)
      {
        g_ptr_array_add (passages, marks->pdata[i]);
        _stet_mark_count (marks->pdata[i], 1, counts);
      }
  make_map (self, STET_MAP_MARKS, passages);
}

static void
finish_ids (StetCaseBuilder *self)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint type = STET_RECORD_ARTICLE; type < STET_N_RECORD_TYPES; type++)
    g_ptr_array_extend (all, self->records[type], NULL, NULL);
  make_map (self, STET_MAP_IDS, all);
}

static void
check_counts (StetCaseBuilder *self)
{
  for (guint i = 0; i < stet_case_get_n_articles (self->made); i++)
    {
      const StetArticle *article = stet_case_get_article (self->made, i);

      if (stet_case_get_n_statements_in (self->made, article) > STET_LIMIT_STATEMENTS_PER_ARTICLE)
        stet_problems_add (self->context.problems, "$.claims", "more than %d statements in one article, number %u", STET_LIMIT_STATEMENTS_PER_ARTICLE, article->number);
      if (stet_case_get_n_marks_in (self->made, article) > STET_LIMIT_MARKS_PER_ARTICLE)
        stet_problems_add (self->context.problems, "$.marks", "more than %d marks in one article, number %u", STET_LIMIT_MARKS_PER_ARTICLE, article->number);
    }
}

StetCase *
stet_case_builder_finish (StetCaseBuilder *self)
{
  g_autoptr (GHashTable) counts = NULL;

  if (stet_problems_get_n (self->context.problems) > 0)
    return NULL;
  if (self->records[STET_RECORD_CASE]->len == 0)
    {
      stet_problems_add (self->context.problems, "$", "there is no case record");
      return NULL;
    }
  counts = _stet_counts_new ();
  make_map (self, STET_MAP_ARTICLES, self->records[STET_RECORD_ARTICLE]);
  finish_claims (self, counts);
  make_map (self, STET_MAP_CLAIMS, self->records[STET_RECORD_CLAIM]);
  make_map (self, STET_MAP_STATEMENTS, self->records[STET_RECORD_STATEMENT]);
  finish_marks (self, counts);
  make_map (self, STET_MAP_DISMISSALS, self->records[STET_RECORD_DISMISSAL]);
  finish_ids (self);
  _stet_case_add_counts (self->made, counts);
  check_counts (self);
  return stet_problems_get_n (self->context.problems) > 0 ? NULL : stet_case_ref (self->made);
}
