/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-case.h"

#include "stet-case-private.h"
#include "stet-claim-draft-private.h"
#include "stet-delta-private.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-case-tally-private.h"

/* The next case while one change is applied to it. */
typedef struct
{
  StetCase *next;
  StetDelta *delta;
  GHashTable *gone;       /* set of old records that go away or change */
  GPtrArray *drafts;      /* StetClaimDraft, in the order in which they came up */
  GHashTable *by_id;      /* the same by id of the claim */
  GHashTable *counts;     /* differences of what the articles have */
  GPtrArray *affected;    /* articles whose claims follow from their role or origin */
  gboolean others_follow; /* what "only here" means has changed */
} Apply;

static void
apply_clear (Apply *self)
{
  g_hash_table_unref (self->gone);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->drafts);
  g_hash_table_unref (self->counts);
  g_ptr_array_unref (self->affected);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Apply, apply_clear)

static StetRecordContext *
get_context (Apply *self)
{
  return &self->delta->context;
}

typedef void (*TouchFunc) (Apply *self, StetTouch *touch);

static void
for_each (Apply *self,
          StetRecordType type,
          TouchFunc func)
{
  GArray *touches = self->delta->touches;

  for (guint i = 0; i < touches->len; i++)
    if (g_array_index (touches, StetTouch, i).type == type)
      func (self, &g_array_index (touches, StetTouch, i));
}

static void
apply_info (Apply *self,
            StetTouch *touch)
{
  _stet_record_unref (self->next->info);
  self->next->info = _stet_record_ref (touch->next);
}

/* Old records make room first, since a new one may take their number. */
static void
take_out (Apply *self,
          StetTouch *touch)
{
  if (touch->old == NULL)
    return;
  g_hash_table_add (self->gone, (gpointer) touch->old);
  if (touch->next == NULL)
    _stet_case_drop (self->next, STET_MAP_IDS, touch->old);
}

static void
take_out_article (Apply *self,
                  StetTouch *touch)
{
  const StetArticle *article = touch->old;

  if (article == NULL)
    return;
  take_out (self, touch);
  if (touch->next == NULL)
    _stet_case_drop (self->next, STET_MAP_ARTICLES, article);
  _stet_case_count_origin (self->next, article->origin, -1);
  if (article->role == STET_ROLE_CHECKED)
    self->next->tally.n_checked_articles--;
}

static gboolean
check_free_number (Apply *self,
                   StetTouch *touch,
                   guint number)
{
  gconstpointer found = _stet_case_find_number (self->next, touch->type, number);

  if (found == NULL || g_str_equal (*(const char *const *) found, touch->id))
    return TRUE;
  _stet_record_problem (&touch->after, "number", get_context (self), "there already is one with this number");
  return FALSE;
}

static void
put_article (Apply *self,
             StetTouch *touch)
{
  const StetArticle *old = touch->old;
  const StetArticle *article = touch->next;

  if (article == NULL || !check_free_number (self, touch, article->number))
    {
      self->others_follow = TRUE;
      return;
    }
  _stet_case_put (self->next, STET_MAP_ARTICLES, article);
  _stet_case_put (self->next, STET_MAP_IDS, article);
  _stet_case_count_origin (self->next, article->origin, 1);
  if (article->role == STET_ROLE_CHECKED)
    self->next->tally.n_checked_articles++;
  if (old == NULL || !g_str_equal (old->origin, article->origin))
    self->others_follow = TRUE;
  if (old != NULL && (old->role != article->role || !g_str_equal (old->origin, article->origin)))
    g_ptr_array_add (self->affected, (gpointer) article);
  if (stet_case_get_n_articles (self->next) > STET_LIMIT_ARTICLES)
    _stet_record_too_large (&touch->after, get_context (self), "articles", STET_LIMIT_ARTICLES);
}

static StetClaimDraft *
add_draft (Apply *self,
           const char *id,
           const StetClaim *old,
           StetClaim *claim)
{
  StetClaimDraft *draft = _stet_claim_draft_new (id, old, claim);

  g_ptr_array_add (self->drafts, draft);
  g_hash_table_insert (self->by_id, (gpointer) id, draft);
  return draft;
}

static void
begin_claim (Apply *self,
             StetTouch *touch)
{
  StetClaim *claim = touch->next == NULL ? NULL : _stet_record_ref (touch->next);

  take_out (self, touch);
  if (touch->next == NULL)
    _stet_case_drop (self->next, STET_MAP_CLAIMS, touch->old);
  add_draft (self, touch->id, touch->old, claim);
}

/* The draft of a claim that exists, or will after this change. */
static StetClaimDraft *
get_draft (Apply *self,
           const char *id)
{
  StetClaimDraft *draft = g_hash_table_lookup (self->by_id, id);
  const StetClaim *old;

  if (draft != NULL)
    return draft;
  old = stet_case_find_claim (self->next, id);
  return add_draft (self, old->id, old, _stet_record_copy (old));
}

static void
apply_child (Apply *self,
             StetTouch *touch)
{
  StetCaseMap map = touch->type == STET_RECORD_STATEMENT ? STET_MAP_STATEMENTS : STET_MAP_MARKS;
  gboolean has_place = touch->type != STET_RECORD_EVIDENCE;
  StetClaimList which;
  const char *claim;

  take_out (self, touch);
  if (touch->old != NULL)
    {
      if (_stet_record_get_list (touch->old, &which, &claim))
        get_draft (self, claim)->is_touched[which] = TRUE;
      else
        _stet_mark_count (touch->old, -1, self->counts);
      if (has_place)
        _stet_case_drop (self->next, map, touch->old);
    }
  if (touch->next == NULL)
    return;
  _stet_case_put (self->next, STET_MAP_IDS, touch->next);
  if (_stet_record_get_list (touch->next, &which, &claim))
    _stet_claim_draft_add (get_draft (self, claim), which, touch->next);
  else
    _stet_mark_count (touch->next, 1, self->counts);
  if (touch->type == STET_RECORD_STATEMENT || (has_place && !_stet_record_get_list (touch->next, &which, &claim)))
    _stet_case_put (self->next, map, touch->next);
}

static void
apply_dismissal (Apply *self,
                 StetTouch *touch)
{
  take_out (self, touch);
  if (touch->old != NULL)
    _stet_case_drop (self->next, STET_MAP_DISMISSALS, touch->old);
  if (touch->next == NULL)
    return;
  _stet_case_put (self->next, STET_MAP_IDS, touch->next);
  _stet_case_put (self->next, STET_MAP_DISMISSALS, touch->next);
  if (stet_case_get_n_dismissals (self->next) > STET_LIMIT_DISMISSALS)
    _stet_record_too_large (&touch->after, get_context (self), "dismissed findings", STET_LIMIT_DISMISSALS);
}

/* Takes the new version of a claim into the case, with all counts. */
static void
replace_claim (Apply *self,
               const StetClaim *old,
               const StetClaim *claim)
{
  if (old != NULL)
    _stet_claim_count (old, -1, &self->next->tally, self->counts);
  _stet_claim_count (claim, 1, &self->next->tally, self->counts);
  _stet_case_put (self->next, STET_MAP_CLAIMS, claim);
  _stet_case_put (self->next, STET_MAP_IDS, claim);
  if (claim->n_not_there > 0)
    _stet_case_put (self->next, STET_MAP_LOOKED, GUINT_TO_POINTER (claim->number));
  else if (old != NULL && old->n_not_there > 0)
    _stet_case_drop (self->next, STET_MAP_LOOKED, GUINT_TO_POINTER (claim->number));
}

static const StetJsonCursor *
find_cursor (Apply *self,
             const char *claim)
{
  GArray *touches = self->delta->touches;

  for (guint i = 0; i < touches->len; i++)
    if (g_str_equal (g_array_index (touches, StetTouch, i).id, claim))
      return _stet_touch_cursor (&g_array_index (touches, StetTouch, i));
  return &self->delta->after;
}

static void
finish_draft (Apply *self,
              StetClaimDraft *draft)
{
  if (draft->claim == NULL)
    {
      if (!_stet_claim_draft_is_empty (draft, self->gone))
        _stet_record_problem (find_cursor (self, draft->id), NULL, get_context (self), "the claim still has statements, evidence or marks, and cannot be removed");
      _stet_claim_count (draft->old, -1, &self->next->tally, self->counts);
      _stet_case_drop (self->next, STET_MAP_LOOKED, GUINT_TO_POINTER (draft->old->number));
      return;
    }
  if (!_stet_claim_draft_finish (draft, self->gone))
    _stet_record_too_large (find_cursor (self, draft->id), get_context (self), "statements, back-up or marks of one claim", STET_LIMIT_PER_CLAIM);
  _stet_claim_derive (draft->claim, self->next);
  replace_claim (self, draft->old, draft->claim);
}

static void
check_claim_number (Apply *self,
                    StetTouch *touch)
{
  const StetClaim *claim = touch->next;

  if (claim == NULL || !check_free_number (self, touch, claim->number))
    return;
  /* From here on the number is taken for the other claims of this change. */
  _stet_case_put (self->next, STET_MAP_CLAIMS, claim);
  if (stet_case_get_n_claims (self->next) > STET_LIMIT_CLAIMS)
    _stet_record_too_large (&touch->after, get_context (self), "claims", STET_LIMIT_CLAIMS);
}

static void
derive_again (Apply *self,
              const StetClaim *claim)
{
  g_autoptr (StetRecord) copy = NULL;

  /* What this very change made was derived from the same articles. */
  if (claim == NULL || g_hash_table_contains (self->by_id, claim->id))
    return;
  copy = _stet_record_copy (claim);
  if (_stet_claim_derive (copy, self->next))
    replace_claim (self, claim, copy);
}

static void
derive_all (Apply *self)
{
  g_autoptr (StetMap) claims = stet_map_ref (self->next->maps[STET_MAP_CLAIMS]);
  StetMapIter iter;

  stet_map_iter_init (&iter, claims, 0);
  for (const StetClaim *claim = stet_map_iter_next (&iter); claim != NULL; claim = stet_map_iter_next (&iter))
    derive_again (self, claim);
}

static void
derive_of_article (Apply *self,
                   const StetArticle *article)
{
  StetMap *statements = self->next->maps[STET_MAP_STATEMENTS];
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  StetMapIter iter;

  stet_map_iter_init (&iter, statements, _stet_case_find_passage (self->next, STET_MAP_STATEMENTS, article->number));
  for (const StetStatement *statement = stet_map_iter_next (&iter); statement != NULL; statement = stet_map_iter_next (&iter))
    {
      const StetClaim *claim;

      if (_stet_record_head (statement)->article != article->number)
        break;
      claim = stet_case_find_claim (self->next, statement->claim);
      if (claim != NULL && g_hash_table_add (seen, GUINT_TO_POINTER (claim->number)))
        derive_again (self, claim);
    }
}

static void
derive_looked (Apply *self)
{
  g_autoptr (StetMap) looked = stet_map_ref (self->next->maps[STET_MAP_LOOKED]);
  StetMapIter iter;

  stet_map_iter_init (&iter, looked, 0);
  for (gpointer number = stet_map_iter_next (&iter); number != NULL; number = stet_map_iter_next (&iter))
    derive_again (self, stet_case_find_claim_by_number (self->next, GPOINTER_TO_UINT (number)));
}

/* Claims that this change does not touch, but that follow from its articles. */
static void
derive_others (Apply *self)
{
  gboolean had_checked = self->delta->self->tally.n_checked_articles > 0;
  gboolean has_checked = self->next->tally.n_checked_articles > 0;

  if (had_checked != has_checked)
    {
      derive_all (self);
      return;
    }
  for (guint i = 0; i < self->affected->len; i++)
    derive_of_article (self, self->affected->pdata[i]);
  if (self->others_follow)
    derive_looked (self);
}

static void
check_counts (Apply *self)
{
  GHashTableIter iter;
  gpointer difference;

  g_hash_table_iter_init (&iter, self->counts);
  while (g_hash_table_iter_next (&iter, NULL, &difference))
    {
      const StetArticleCount *count = _stet_case_lookup (self->next, STET_MAP_COUNTS, difference);

      if (count == NULL)
        continue;
      if (count->tally.n_statements > STET_LIMIT_STATEMENTS_PER_ARTICLE)
        _stet_record_too_large (&self->delta->after, get_context (self), "statements in one article", STET_LIMIT_STATEMENTS_PER_ARTICLE);
      if (count->n_marks > STET_LIMIT_MARKS_PER_ARTICLE)
        _stet_record_too_large (&self->delta->after, get_context (self), "marks in one article", STET_LIMIT_MARKS_PER_ARTICLE);
    }
}

static void
check_removed_article (Apply *self,
                       StetTouch *touch)
{
  const StetArticle *article = touch->old;
  StetArticleCount probe = { .number = article == NULL ? 0 : article->number };
  const StetArticleCount *count;

  if (touch->next != NULL)
    return;
  count = _stet_case_lookup (self->next, STET_MAP_COUNTS, &probe);
  if (count == NULL)
    return;
  if (count->tally.n_statements > 0 || count->n_marks > 0 || count->n_not_there > 0)
    _stet_record_problem (&touch->before, NULL, get_context (self), "the article still has statements or marks, and cannot be removed");
  else
    _stet_case_drop (self->next, STET_MAP_COUNTS, count);
}

static void
apply_touches (Apply *self)
{
  for_each (self, STET_RECORD_CASE, apply_info);
  for_each (self, STET_RECORD_ARTICLE, take_out_article);
  for_each (self, STET_RECORD_ARTICLE, put_article);
  for_each (self, STET_RECORD_CLAIM, begin_claim);
  for_each (self, STET_RECORD_CLAIM, check_claim_number);
  for_each (self, STET_RECORD_STATEMENT, apply_child);
  for_each (self, STET_RECORD_EVIDENCE, apply_child);
  for_each (self, STET_RECORD_MARK, apply_child);
  for_each (self, STET_RECORD_DISMISSAL, apply_dismissal);
  for (guint i = 0; i < self->drafts->len; i++)
    finish_draft (self, self->drafts->pdata[i]);
  derive_others (self);
  _stet_case_add_counts (self->next, self->counts);
  check_counts (self);
  for_each (self, STET_RECORD_ARTICLE, check_removed_article);
}

static void
append (Apply *self,
        StetChange *change)
{
  if (stet_case_get_n_changes (self->next) >= STET_LIMIT_CHANGES)
    _stet_record_too_large (&self->delta->root, get_context (self), "changes", STET_LIMIT_CHANGES);
  else if (!_stet_case_append_change (self->next, change))
    _stet_record_problem (&self->delta->root, NULL, get_context (self), "the history already has a change with the id %s", change->id);
}

StetCase *
stet_case_apply (const StetCase *self,
                 StetChange *change,
                 GError **error)
{
  g_autoptr (StetProblems) problems = stet_problems_new ();
  g_autoptr (StetCase) next = NULL;
  g_auto (StetDelta) delta = { NULL };

  if (_stet_delta_read (&delta, self, change, problems))
    {
      g_auto (Apply) apply = {
        .next = next = _stet_case_copy (self),
        .delta = &delta,
        .gone = g_hash_table_new (NULL, NULL),
        .drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) _stet_claim_draft_free),
        .by_id = g_hash_table_new (_stet_id_hash, g_str_equal),
        .counts = _stet_counts_new (),
        .affected = g_ptr_array_new (),
      };

      apply_touches (&apply);
      append (&apply, change);
    }
  if (stet_problems_to_error (problems, error))
    return g_steal_pointer (&next);
  if (delta.context.is_too_large && error != NULL)
    (*error)->code = STET_ERROR_TOO_LARGE;
  return NULL;
}
