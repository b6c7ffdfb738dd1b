/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-passages.h"

#include <string.h>

struct _StetPassages
{
  StetCase *stet_case;
  GArray *passages; /* of StetPassage, by start */
  guint *max_ends;  /* the last end among the passages of the subtree of each one */
  guint n_chars;
};

/* The array is read as a balanced tree: the root of [low, high) is its middle,
 * and what is left and right of it are its subtrees. */
static guint
middle (guint low,
        guint high)
{
  return low + (high - low) / 2;
}

static const StetPassage *
passage (const StetPassages *self,
         guint i)
{
  return &g_array_index (self->passages, StetPassage, i);
}

static guint
index_ends (StetPassages *self,
            guint low,
            guint high)
{
  guint root = middle (low, high);
  guint max_end;

  if (low >= high)
    return 0;
  max_end = MAX (index_ends (self, low, root), index_ends (self, root + 1, high));
  self->max_ends[root] = MAX (max_end, passage (self, root)->end);
  return self->max_ends[root];
}

/* Overlapping passages get different levels, as long as there are some. */
static void
assign_levels (StetPassages *self)
{
  guint ends[STET_PASSAGE_LEVELS] = { 0 };

  for (guint i = 0; i < self->passages->len; i++)
    {
      StetPassage *one = &g_array_index (self->passages, StetPassage, i);
      guint level = 0;

      while (level < STET_PASSAGE_LEVELS - 1 && ends[level] > one->start)
        level++;
      one->level = level;
      ends[level] = MAX (ends[level], one->end);
    }
}

/* The claims by their statements. To walk all claims is much cheaper than to
 * search for each one, unless the article has few statements of many claims;
 * then there is no table. */
static GHashTable *
make_claim_table (StetCase *stet_case,
                  guint n_statements)
{
  guint n_claims = stet_case_get_n_claims (stet_case);
  GHashTable *table;

  if (n_statements < n_claims / 4)
    return NULL;
  table = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n_claims; i++)
    {
      const StetClaim *claim = stet_case_get_claim (stet_case, i);

      for (guint j = 0; j < claim->n_statements; j++)
        g_hash_table_insert (table, (gpointer) claim->statements[j], (gpointer) claim);
    }
  return table;
}

static const StetClaim *
find_claim (StetCase *stet_case,
            GHashTable *table,
            const StetStatement *statement)
{
  const StetClaim *claim = table != NULL ? g_hash_table_lookup (table, statement) : NULL;

  return claim != NULL ? claim : stet_case_find_claim (stet_case, statement->claim);
}

static void
read_statements (StetPassages *self,
                 const StetArticle *article,
                 const StetOffsets *offsets)
{
  guint n = stet_case_get_n_statements_in (self->stet_case, article);
  g_autoptr (GHashTable) table = make_claim_table (self->stet_case, n);

  for (guint i = 0; i < n; i++)
    {
      const StetStatement *statement = stet_case_get_statement_in (self->stet_case, article, i);
      StetPassage one = {
        .span = { statement->start, statement->end },
        .statement = statement,
        .claim = find_claim (self->stet_case, table, statement),
      };

      if (one.claim == NULL || !g_str_equal (statement->text, article->text_sha256))
        continue;
      one.start = stet_offsets_to_chars (offsets, statement->start);
      one.end = stet_offsets_to_chars (offsets, statement->end);
      g_array_append_val (self->passages, one);
    }
}

StetPassages *
stet_passages_new_empty (void)
{
  StetPassages *self = g_new0 (StetPassages, 1);

  self->passages = g_array_new (FALSE, FALSE, sizeof (StetPassage));
  return self;
}

StetPassages *
stet_passages_new (StetCase *stet_case,
                   const StetArticle *article)
{
  StetPassages *self = stet_passages_new_empty ();
  StetArticleText *text = stet_case_get_text (stet_case, article);

  self->stet_case = stet_case_ref (stet_case);
  if (text == NULL)
    return self;
  self->n_chars = stet_offsets_get_n_chars (stet_article_text_get_offsets (text));
  read_statements (self, article, stet_article_text_get_offsets (text));
  self->max_ends = g_new0 (guint, self->passages->len);
  index_ends (self, 0, self->passages->len);
  assign_levels (self);
  return self;
}

void
stet_passages_free (StetPassages *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->passages);
  g_free (self->max_ends);
  g_clear_pointer (&self->stet_case, stet_case_unref);
  g_free (self);
}

guint
stet_passages_get_n (const StetPassages *self)
{
  return self->passages->len;
}

const StetPassage *
stet_passages_get (const StetPassages *self,
                   guint i)
{
  g_return_val_if_fail (i < self->passages->len, NULL);

  return passage (self, i);
}

guint
stet_passages_get_n_chars (const StetPassages *self)
{
  return self->n_chars;
}

StetCase *
stet_passages_get_case (const StetPassages *self)
{
  return self->stet_case;
}

gboolean
stet_passages_same_places (const StetPassages *a,
                           const StetPassages *b)
{
  if (a->passages->len != b->passages->len || a->n_chars != b->n_chars)
    return FALSE;
  for (guint i = 0; i < a->passages->len; i++)
    {
      const StetPassage *one = passage (a, i);
      const StetPassage *other = passage (b, i);

      if (one->start != other->start || one->end != other->end)
        return FALSE;
      if (one->statement != other->statement && !g_str_equal (one->statement->id, other->statement->id))
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_claim_look (const StetClaim *a,
                 const StetClaim *b)
{
  return a == b ||
         (a->number == b->number && a->status == b->status && a->rating == b->rating && g_str_equal (a->id, b->id) && g_str_equal (a->title, b->title));
}

gboolean
stet_passages_same_look (const StetPassages *a,
                         const StetPassages *b)
{
  if (!stet_passages_same_places (a, b))
    return FALSE;
  for (guint i = 0; i < a->passages->len; i++)
    {
      if (!same_claim_look (passage (a, i)->claim, passage (b, i)->claim))
        return FALSE;
    }
  return TRUE;
}

static void
foreach_in_subtree (const StetPassages *self,
                    guint low,
                    guint high,
                    guint start,
                    guint end,
                    StetPassageFunc func,
                    gpointer user_data)
{
  guint root = middle (low, high);
  const StetPassage *one;

  if (low >= high || self->max_ends[root] <= start)
    return;
  one = passage (self, root);
  foreach_in_subtree (self, low, root, start, end, func, user_data);
  if (one->start >= end)
    return;
  if (one->end > start)
    func (root, user_data);
  foreach_in_subtree (self, root + 1, high, start, end, func, user_data);
}

void
stet_passages_foreach_in (const StetPassages *self,
                          guint start,
                          guint end,
                          StetPassageFunc func,
                          gpointer user_data)
{
  foreach_in_subtree (self, 0, self->passages->len, start, end, func, user_data);
}

static void
collect_cb (guint i,
            gpointer user_data)
{
  g_array_append_val ((GArray *) user_data, i);
}

static int
compare_inner_first (gconstpointer a,
                     gconstpointer b,
                     gpointer user_data)
{
  const StetPassage *one = passage (user_data, *(const guint *) a);
  const StetPassage *other = passage (user_data, *(const guint *) b);
  guint length = one->end - one->start;
  guint other_length = other->end - other->start;

  if (length != other_length)
    return length < other_length ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

int
stet_passages_pick (const StetPassages *self,
                    guint at,
                    const char *current)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  stet_passages_foreach_in (self, at, at + 1, collect_cb, found);
  if (found->len == 0)
    return -1;
  g_array_sort_with_data (found, compare_inner_first, (gpointer) self);
  for (guint i = 0; i < found->len && current != NULL; i++)
    {
      if (g_str_equal (passage (self, g_array_index (found, guint, i))->statement->id, current))
        return g_array_index (found, guint, (i + 1) % found->len);
    }
  return g_array_index (found, guint, 0);
}

int
stet_passages_find (const StetPassages *self,
                    const char *statement)
{
  for (guint i = 0; i < self->passages->len && statement != NULL; i++)
    {
      if (strcmp (passage (self, i)->statement->id, statement) == 0)
        return i;
    }
  return -1;
}

int
stet_passages_step (const StetPassages *self,
                    const char *current,
                    guint from,
                    int direction)
{
  int found = stet_passages_find (self, current);
  int n = self->passages->len;
  int next = 0;

  if (found >= 0)
    {
      next = found + direction;
      return next >= 0 && next < n ? next : -1;
    }
  while (next < n && passage (self, next)->start < from)
    next++;
  if (direction < 0)
    next--;
  return next < n ? next : -1;
}
