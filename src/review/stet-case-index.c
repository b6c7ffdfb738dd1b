/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-case-private.h"

#include <string.h>

static int
compare_uints (guint a,
               guint b)
{
  return a < b ? -1 : a > b;
}

static int
compare_sizes (gsize a,
               gsize b)
{
  return a < b ? -1 : a > b;
}

/* Whatever begins with a pointer to its id or name. */
static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static int
compare_articles (gconstpointer a,
                  gconstpointer b)
{
  return compare_uints (((const StetArticle *) a)->number, ((const StetArticle *) b)->number);
}

static int
compare_claims (gconstpointer a,
                gconstpointer b)
{
  return compare_uints (((const StetClaim *) a)->number, ((const StetClaim *) b)->number);
}

static void
get_span (gconstpointer record,
          gsize *start,
          gsize *end)
{
  if (_stet_record_head (record)->type == STET_RECORD_MARK)
    {
      *start = ((const StetMark *) record)->start;
      *end = ((const StetMark *) record)->end;
      return;
    }
  *start = ((const StetStatement *) record)->start;
  *end = ((const StetStatement *) record)->end;
}

int
_stet_compare_passages (gconstpointer a,
                        gconstpointer b)
{
  int order = compare_uints (_stet_record_head (a)->article, _stet_record_head (b)->article);
  gsize start_a, end_a, start_b, end_b;

  if (order != 0)
    return order;
  get_span (a, &start_a, &end_a);
  get_span (b, &start_b, &end_b);
  order = compare_sizes (start_a, start_b);
  if (order == 0)
    order = compare_sizes (end_a, end_b);
  return order != 0 ? order : compare_ids (a, b);
}

static int
compare_history (gconstpointer a,
                 gconstpointer b)
{
  return compare_uints (((const StetHistoryItem *) a)->index, ((const StetHistoryItem *) b)->index);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  return compare_uints (((const StetArticleCount *) a)->number, ((const StetArticleCount *) b)->number);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return compare_uints (GPOINTER_TO_UINT (a), GPOINTER_TO_UINT (b));
}

/* Two people may have dismissed the same finding, each with a record of it. */
static int
compare_dismissals (gconstpointer a,
                    gconstpointer b)
{
  int order = strcmp (((const StetDismissal *) a)->key, ((const StetDismissal *) b)->key);

  return order != 0 ? order : compare_ids (a, b);
}

/* The small items are boxes that count their references themselves. */
static gpointer
box_ref (gpointer box)
{
  return g_atomic_rc_box_acquire (box);
}

static void
text_clear_cb (gpointer box)
{
  stet_article_text_unref (((StetTextItem *) box)->text);
}

static void
text_unref (gpointer box)
{
  g_atomic_rc_box_release_full (box, text_clear_cb);
}

static void
history_clear_cb (gpointer box)
{
  stet_change_unref (((StetHistoryItem *) box)->change);
}

static void
history_unref (gpointer box)
{
  g_atomic_rc_box_release_full (box, history_clear_cb);
}

static void
origin_clear_cb (gpointer box)
{
  g_ref_string_release ((char *) ((StetOriginCount *) box)->name);
}

static void
origin_unref (gpointer box)
{
  g_atomic_rc_box_release_full (box, origin_clear_cb);
}

static void
count_unref (gpointer box)
{
  g_atomic_rc_box_release (box);
}

static gpointer
record_ref (gpointer record)
{
  return _stet_record_ref (record);
}

const StetMapType *
_stet_case_map_type (StetCaseMap which)
{
  static const StetMapType types[STET_N_CASE_MAPS] = {
    [STET_MAP_IDS] = { compare_ids, record_ref, _stet_record_unref },
    [STET_MAP_ARTICLES] = { compare_articles, record_ref, _stet_record_unref },
    [STET_MAP_CLAIMS] = { compare_claims, record_ref, _stet_record_unref },
    [STET_MAP_STATEMENTS] = { _stet_compare_passages, record_ref, _stet_record_unref },
    [STET_MAP_MARKS] = { _stet_compare_passages, record_ref, _stet_record_unref },
    [STET_MAP_TEXTS] = { compare_ids, box_ref, text_unref },
    [STET_MAP_HISTORY] = { compare_history, box_ref, history_unref },
    [STET_MAP_CHANGES] = { compare_ids, box_ref, history_unref },
    [STET_MAP_ORIGINS] = { compare_ids, box_ref, origin_unref },
    [STET_MAP_COUNTS] = { compare_counts, box_ref, count_unref },
    [STET_MAP_LOOKED] = { compare_numbers, NULL, NULL },
    [STET_MAP_DISMISSALS] = { compare_dismissals, record_ref, _stet_record_unref },
  };

  return &types[which];
}

void
_stet_case_take_map (StetCase *self,
                     StetCaseMap which,
                     StetMap *map)
{
  if (self->maps[which] != NULL)
    stet_map_unref (self->maps[which]);
  self->maps[which] = map;
}

void
_stet_case_put (StetCase *self,
                StetCaseMap which,
                gconstpointer value)
{
  _stet_case_take_map (self, which, stet_map_insert (self->maps[which], (gpointer) value));
}

void
_stet_case_drop (StetCase *self,
                 StetCaseMap which,
                 gconstpointer probe)
{
  _stet_case_take_map (self, which, stet_map_remove (self->maps[which], probe));
}

gpointer
_stet_case_lookup (const StetCase *self,
                   StetCaseMap which,
                   gconstpointer probe)
{
  return stet_map_find (self->maps[which], probe);
}

gconstpointer
_stet_case_find_number (const StetCase *self,
                        StetRecordType type,
                        guint number)
{
  StetArticle article = { .number = number };
  StetClaim claim = { .number = number };

  return type == STET_RECORD_ARTICLE ? _stet_case_lookup (self, STET_MAP_ARTICLES, &article) : _stet_case_lookup (self, STET_MAP_CLAIMS, &claim);
}

guint
_stet_case_find_passage (const StetCase *self,
                         StetCaseMap which,
                         guint article)
{
  /* What the order looks at first stands before the record. */
  struct
  {
    StetRecordHead head;
    StetStatement statement;
  } probe = { .head = { .type = STET_RECORD_STATEMENT, .article = article }, .statement = { .id = "" } };

  return stet_map_lower_bound (self->maps[which], &probe.statement);
}

void
_stet_case_add_text (StetCase *self,
                     StetArticleText *text)
{
  StetTextItem *item;

  if (stet_case_find_text (self, stet_article_text_get_sha256 (text)) != NULL)
    return;
  item = g_atomic_rc_box_new (StetTextItem);
  item->text = stet_article_text_ref (text);
  item->sha256 = stet_article_text_get_sha256 (item->text);
  _stet_case_put (self, STET_MAP_TEXTS, item);
  text_unref (item);
}

gboolean
_stet_case_append_change (StetCase *self,
                          StetChange *change)
{
  StetHistoryItem *item;

  if (_stet_case_find_change (self, change->id) != NULL)
    return FALSE;
  item = g_atomic_rc_box_new (StetHistoryItem);
  item->id = change->id;
  item->index = stet_map_get_size (self->maps[STET_MAP_HISTORY]);
  item->change = stet_change_ref (change);
  _stet_case_put (self, STET_MAP_HISTORY, item);
  _stet_case_put (self, STET_MAP_CHANGES, item);
  history_unref (item);
  if (!stet_op_is_known (change->op))
    self->is_read_only = TRUE;
  return TRUE;
}

void
_stet_case_count_origin (StetCase *self,
                         const char *origin,
                         int sign)
{
  StetOriginCount *next;
  const StetOriginCount *now;

  if (origin[0] == '\0')
    return;
  now = _stet_case_lookup (self, STET_MAP_ORIGINS, &origin);
  if (sign < 0 && now->n_articles == 1)
    {
      _stet_case_drop (self, STET_MAP_ORIGINS, &origin);
      return;
    }
  next = g_atomic_rc_box_new (StetOriginCount);
  next->name = now == NULL ? g_ref_string_new (origin) : g_ref_string_acquire ((char *) now->name);
  next->n_articles = (now == NULL ? 0 : now->n_articles) + (guint) sign;
  _stet_case_put (self, STET_MAP_ORIGINS, next);
  origin_unref (next);
}

/* Most edits leave the counts of the articles as they are. */
static gboolean
is_no_difference (const StetArticleCount *difference)
{
  static const StetArticleTally none = { 0 };

  return difference->n_marks == 0 && difference->n_not_there == 0 && memcmp (&difference->tally, &none, sizeof none) == 0;
}

void
_stet_case_add_counts (StetCase *self,
                       GHashTable *counts)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const StetArticleCount *difference = value;
      const StetArticleCount *now;
      StetArticleCount *next;

      if (is_no_difference (difference))
        continue;
      now = _stet_case_lookup (self, STET_MAP_COUNTS, difference);
      next = g_atomic_rc_box_new (StetArticleCount);
      *next = *difference;
      if (now != NULL)
        {
          next->n_marks += now->n_marks;
          next->n_not_there += now->n_not_there;
          next->tally.n_statements += now->tally.n_statements;
          next->tally.n_claims += now->tally.n_claims;
          next->tally.n_left += now->tally.n_left;
          next->tally.n_decided += now->tally.n_decided;
          for (guint i = 0; i < STET_N_STATUSES; i++)
            next->tally.n_by_status[i] += now->tally.n_by_status[i];
        }
      _stet_case_put (self, STET_MAP_COUNTS, next);
      count_unref (next);
    }
}

/* A polynomial whose factor nobody knows outside this run. */
guint
_stet_id_hash (gconstpointer id)
{
  static gsize factor = 0;
  guint64 hash = 0;

  if (g_once_init_enter (&factor))
    g_once_init_leave (&factor, ((gsize) g_random_int () << 32 | g_random_int ()) | 1);
  for (const guchar *p = id; *p != '\0'; p++)
    hash = (hash + *p) * factor;
  return (guint) (hash >> 32);
}
