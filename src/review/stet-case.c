/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-case-private.h"

#include <string.h>

StetCase *
stet_case_ref (const StetCase *self)
{
  StetCase *mutable = (StetCase *) self;

  g_atomic_ref_count_inc (&mutable->ref_count);
  return mutable;
}

void
stet_case_unref (StetCase *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < STET_N_CASE_MAPS; i++)
    stet_map_unref (self->maps[i]);
  _stet_record_unref (self->info);
  g_free (self);
}

StetCase *
stet_case_new_empty (void)
{
  StetCase *self = g_new0 (StetCase, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->info = _stet_record_new (STET_RECORD_CASE, "");
  for (guint i = 0; i < STET_N_CASE_MAPS; i++)
    self->maps[i] = stet_map_new (_stet_case_map_type (i));
  return self;
}

StetCase *
_stet_case_copy (const StetCase *self)
{
  StetCase *copy = g_memdup2 (self, sizeof *self);

  g_atomic_ref_count_init (&copy->ref_count);
  _stet_record_ref (copy->info);
  for (guint i = 0; i < STET_N_CASE_MAPS; i++)
    stet_map_ref (copy->maps[i]);
  return copy;
}

StetCase *
stet_case_add_text (const StetCase *self,
                    StetArticleText *text)
{
  StetCase *next = _stet_case_copy (self);

  _stet_case_add_text (next, text);
  return next;
}

gboolean
stet_case_is_read_only (const StetCase *self)
{
  return self->is_read_only;
}

const StetCaseInfo *
stet_case_get_info (const StetCase *self)
{
  return self->info;
}

gconstpointer
_stet_case_find_any (const StetCase *self,
                     const char *id)
{
  if (self->info->id[0] != '\0' && strcmp (self->info->id, id) == 0)
    return self->info;
  return _stet_case_lookup (self, STET_MAP_IDS, &id);
}

gconstpointer
_stet_case_find (const StetCase *self,
                 StetRecordType type,
                 const char *id)
{
  gconstpointer record = _stet_case_find_any (self, id);

  return record != NULL && _stet_record_head (record)->type == type ? record : NULL;
}

guint
stet_case_get_n_articles (const StetCase *self)
{
  return stet_map_get_size (self->maps[STET_MAP_ARTICLES]);
}

const StetArticle *
stet_case_get_article (const StetCase *self,
                       guint i)
{
  return stet_map_get_nth (self->maps[STET_MAP_ARTICLES], i);
}

const StetArticle *
stet_case_find_article (const StetCase *self,
                        const char *id)
{
  return _stet_case_find (self, STET_RECORD_ARTICLE, id);
}

const StetArticle *
stet_case_find_article_by_number (const StetCase *self,
                                  guint number)
{
  return _stet_case_find_number (self, STET_RECORD_ARTICLE, number);
}

StetArticleText *
stet_case_get_text (const StetCase *self,
                    const StetArticle *article)
{
  return stet_case_find_text (self, article->text_sha256);
}

StetArticleText *
stet_case_find_text (const StetCase *self,
                     const char *sha256)
{
  const StetTextItem *item = _stet_case_lookup (self, STET_MAP_TEXTS, &sha256);

  return item == NULL ? NULL : item->text;
}

guint
stet_case_get_n_texts (const StetCase *self)
{
  return stet_map_get_size (self->maps[STET_MAP_TEXTS]);
}

StetArticleText *
stet_case_get_nth_text (const StetCase *self,
                        guint i)
{
  const StetTextItem *item = stet_map_get_nth (self->maps[STET_MAP_TEXTS], i);

  return item == NULL ? NULL : item->text;
}

guint
stet_case_get_n_claims (const StetCase *self)
{
  return stet_map_get_size (self->maps[STET_MAP_CLAIMS]);
}

const StetClaim *
stet_case_get_claim (const StetCase *self,
                     guint i)
{
  return stet_map_get_nth (self->maps[STET_MAP_CLAIMS], i);
}

const StetClaim *
stet_case_find_claim (const StetCase *self,
                      const char *id)
{
  return _stet_case_find (self, STET_RECORD_CLAIM, id);
}

const StetClaim *
stet_case_find_claim_by_number (const StetCase *self,
                                guint number)
{
  return _stet_case_find_number (self, STET_RECORD_CLAIM, number);
}

const StetStatement *
stet_case_find_statement (const StetCase *self,
                          const char *id)
{
  return _stet_case_find (self, STET_RECORD_STATEMENT, id);
}

const StetEvidence *
stet_case_find_evidence (const StetCase *self,
                         const char *id)
{
  return _stet_case_find (self, STET_RECORD_EVIDENCE, id);
}

const StetMark *
stet_case_find_mark (const StetCase *self,
                     const char *id)
{
  return _stet_case_find (self, STET_RECORD_MARK, id);
}

guint
stet_case_get_n_statements_in (const StetCase *self,
                               const StetArticle *article)
{
  return stet_case_get_article_tally (self, article)->n_statements;
}

static gconstpointer
get_passage (const StetCase *self,
             StetCaseMap which,
             const StetArticle *article,
             guint i)
{
  guint first = _stet_case_find_passage (self, which, article->number);
  gconstpointer record = i > G_MAXUINT - first ? NULL : stet_map_get_nth (self->maps[which], first + i);

  return record != NULL && _stet_record_head (record)->article == article->number ? record : NULL;
}

const StetStatement *
stet_case_get_statement_in (const StetCase *self,
                            const StetArticle *article,
                            guint i)
{
  return get_passage (self, STET_MAP_STATEMENTS, article, i);
}

static const StetArticleCount *
find_count (const StetCase *self,
            const StetArticle *article)
{
  static const StetArticleCount none = { 0 };
  const StetArticleCount probe = { .number = article->number };
  const StetArticleCount *count = _stet_case_lookup (self, STET_MAP_COUNTS, &probe);

  return count == NULL ? &none : count;
}

guint
stet_case_get_n_marks_in (const StetCase *self,
                          const StetArticle *article)
{
  return find_count (self, article)->n_marks;
}

const StetMark *
stet_case_get_mark_in (const StetCase *self,
                       const StetArticle *article,
                       guint i)
{
  return get_passage (self, STET_MAP_MARKS, article, i);
}

guint
stet_case_get_n_statements (const StetCase *self)
{
  return stet_map_get_size (self->maps[STET_MAP_STATEMENTS]);
}

char *
stet_case_dup_quote (const StetCase *self,
                     const StetStatement *statement)
{
  StetArticleText *text = stet_case_find_text (self, statement->text);

  return text == NULL ? g_strdup ("") : stet_article_text_dup_quote (text, (StetSpan){ statement->start, statement->end });
}

char *
stet_case_dup_label (const StetCase *self,
                     const StetStatement *statement)
{
  const StetClaim *claim = stet_case_find_claim (self, statement->claim);
  const StetArticle *article = stet_case_find_article (self, statement->article);
  guint n = 0;
  guint row = 0;
  g_autofree char *letter = NULL;

  g_return_val_if_fail (claim != NULL && article != NULL, g_strdup (""));
  letter = stet_article_number_to_letter (article->number);
  for (guint i = 0; i < claim->n_statements; i++)
    if (strcmp (claim->statements[i]->article, statement->article) == 0)
      {
        n++;
        if (strcmp (claim->statements[i]->id, statement->id) == 0)
          row = n;
      }
  return n > 1 ? g_strdup_printf ("%s%u", letter, row) : g_steal_pointer (&letter);
}

guint
stet_case_get_n_dismissals (const StetCase *self)
{
  return stet_map_get_size (self->maps[STET_MAP_DISMISSALS]);
}

const StetDismissal *
stet_case_get_dismissal (const StetCase *self,
                         guint i)
{
  return stet_map_get_nth (self->maps[STET_MAP_DISMISSALS], i);
}

const StetDismissal *
stet_case_find_dismissal (const StetCase *self,
                          const char *key)
{
  const StetDismissal probe = { .id = "", .key = key };
  guint i = stet_map_lower_bound (self->maps[STET_MAP_DISMISSALS], &probe);
  const StetDismissal *found = stet_case_get_dismissal (self, i);

  return found != NULL && strcmp (found->key, key) == 0 ? found : NULL;
}

guint
stet_case_get_n_changes (const StetCase *self)
{
  return stet_map_get_size (self->maps[STET_MAP_HISTORY]);
}

StetChange *
stet_case_get_change (const StetCase *self,
                      guint i)
{
  const StetHistoryItem *item = stet_map_get_nth (self->maps[STET_MAP_HISTORY], i);

  return item == NULL ? NULL : item->change;
}

StetChange *
_stet_case_find_change (const StetCase *self,
                        const char *id)
{
  const StetHistoryItem *item = _stet_case_lookup (self, STET_MAP_CHANGES, &id);

  return item == NULL ? NULL : item->change;
}

const StetTally *
stet_case_get_tally (const StetCase *self)
{
  return &self->tally;
}

const StetArticleTally *
stet_case_get_article_tally (const StetCase *self,
                             const StetArticle *article)
{
  return &find_count (self, article)->tally;
}

const StetJson *
stet_case_get_extra (const StetCase *self)
{
  return self->info->extra;
}

StetCase *
stet_case_with_extra (const StetCase *self,
                      const StetJson *extra)
{
  StetCase *next = _stet_case_copy (self);
  StetCaseInfo *info = _stet_record_copy (next->info);

  _stet_record_set_extra (info, extra);
  _stet_record_unref (next->info);
  next->info = info;
  return next;
}
