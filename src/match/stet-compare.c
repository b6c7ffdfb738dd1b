/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-align.h"
#include "stet-candidate-private.h"
#include "stet-draft-private.h"
#include "stet-entity-private.h"
#include "stet-event-compare-private.h"
#include "stet-frame-private.h"
#include "stet-judge-private.h"
#include "stet-match-private.h"
#include "stet-pair-key-private.h"
#include "stet-self-private.h"
#include "stet-slot-cache-private.h"

/* Sentences less sure to speak of one event are not compared word by word. */
#define MIN_ALIGNED 0.18

/* And so many names they must share. */
#define MIN_NAMES 2

/* How alike the sentences of two articles must be, taken together, for both to
 * tell of one event. */
#define MIN_STORY 0.2

/* Of sentences that say opposite things so much is known. */
#define DEED_ALIGNED 0.15

/* What is shorter is a credit, a name, a label. */
#define MIN_TOKENS 5

/* Where the progress stands after each step. */
#define AFTER_FACTS 0.2
#define AFTER_PAIRS 0.5
#define AFTER_ALIGNMENT 0.8

typedef struct
{
  StetMatch *match;
  GCancellable *cancellable;
  StetProgressFunc progress;
  gpointer user_data;
  GHashTable *stories; /* pair of articles -> how alike their sentences are */
  StetSlotCache *slots;
  StetFrames *frames;
} Comparison;

static void
report (const Comparison *self,
        double fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->user_data);
}

static StetTopics *
find_topics (const StetMatch *match)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < match->n_articles; i++)
    {
      guint n;

      stet_analysis_get_tokens (match->articles[i].analysis, &n);
      g_ptr_array_add (articles, _stet_terms_gather (match->articles[i].analysis, 0, n));
    }
  return stet_topics_new (articles);
}

static void
compare_facts (const Comparison *self,
               GArray *drafts)
{
  g_autoptr (StetFacts) facts = _stet_facts_new (self->match->articles, self->match->n_articles);
  g_autoptr (StetTopics) topics = find_topics (self->match);
  g_autoptr (GArray) pairs = NULL;

  _stet_self_check_changes (facts, drafts);
  _stet_self_check_series (facts, drafts);
  report (self, AFTER_FACTS);
  pairs = _stet_fact_pairs_find (facts, topics, self->cancellable);
  _stet_judge_facts (facts, pairs, FALSE, drafts);
  _stet_events_compare (facts, topics, drafts);
  report (self, AFTER_PAIRS);
}

static GArray *
gather_passages (const StetMatch *match,
                 GArray *sentences)
{
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (StetAlignPassage));

  for (guint i = 0; i < match->n_articles; i++)
    {
      guint n;
      const StetSentence *all = stet_analysis_get_sentences (match->articles[i].analysis, &n);

      for (guint s = 0; s < n; s++)
        {
          StetAlignPassage passage = { match->articles[i].analysis, i, all[s].first_token, all[s].n_tokens };

          if (all[s].block == STET_BLOCK_META || all[s].n_tokens < MIN_TOKENS)
            continue;
          g_array_append_val (passages, passage);
          g_array_append_val (sentences, s);
        }
    }
  return passages;
}

static StetCompareSide
make_side (const Comparison *self,
           const GArray *passages,
           const GArray *sentences,
           guint i)
{
  const StetAlignPassage *passage = &g_array_index (passages, StetAlignPassage, i);

  return (StetCompareSide){ passage->analysis, passage->article, g_array_index (sentences, guint, i), self->slots };
}

/* Articles whose sentences are so alike altogether tell of one event. */
static void
note_story (const Comparison *self,
            const StetCompareSide *a,
            const StetCompareSide *b,
            double aligned)
{
  guint64 key = _stet_pair_key (MIN (a->article, b->article), MAX (a->article, b->article));
  double *alike = g_hash_table_lookup (self->stories, &key);

  if (alike == NULL)
    {
      guint64 *copy = g_new (guint64, 1);

      *copy = key;
      alike = g_new0 (double, 1);
      g_hash_table_insert (self->stories, copy, alike);
    }
  *alike += aligned;
}

/* The keys of the names of an article. */
static GHashTable *
gather_names (const StetAnalysis *analysis)
{
  guint n;
  const StetName *names = stet_analysis_get_names (analysis, &n);
  GHashTable *keys = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (keys, (gpointer) &names[i].key);
  return keys;
}

static gboolean
share_names (const StetAnalysis *a,
             const StetAnalysis *b)
{
  g_autoptr (GHashTable) x = gather_names (a);
  g_autoptr (GHashTable) y = gather_names (b);
  GHashTableIter iter;
  gpointer key;
  guint n = 0;

  g_hash_table_iter_init (&iter, x);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    n += g_hash_table_contains (y, key) ? 1 : 0;
  return n >= MIN_NAMES;
}

/* What was found is kept for the next two sentences of the two articles. */
static gboolean
are_of_one_story (guint a,
                  guint b,
                  gpointer user_data)
{
  const Comparison *self = user_data;
  guint64 key = _stet_pair_key (MIN (a, b), MAX (a, b));
  double *alike = g_hash_table_lookup (self->stories, &key);

  if (alike == NULL || *alike < MIN_STORY)
    return FALSE;
  if (*alike >= G_MAXDOUBLE)
    return TRUE;
  if (!share_names (self->match->articles[a].analysis, self->match->articles[b].analysis))
    *alike = 0;
  else
    *alike = G_MAXDOUBLE;
  return *alike > 0;
}

/* What two sentences gave the last time they are not asked again. */
static void
compare_pair (const Comparison *self,
              const StetCompareSide *a,
              const StetCompareSide *b,
              float aligned,
              GArray *drafts)
{
  StetMemory *memory = self->match->memory;
  guint n_before = drafts->len;
  gboolean depends;

  if (!_stet_compare_is_worth (a, b, (double) aligned))
    return;
  if (!_stet_memory_recall_pair (memory, a, b, aligned, drafts, &depends))
    depends = _stet_compare_words (a, b, (double) aligned, STET_COMPARE_ALIGNED, drafts);
  _stet_memory_keep_pair (memory, a, b, aligned, depends, drafts, n_before);
}

static void
compare_sentences (const Comparison *self,
                   GArray *drafts)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) passages = gather_passages (self->match, sentences);
  g_autoptr (GArray) pairs = stet_align ((const StetAlignPassage *) (gpointer) passages->data, passages->len, TRUE, MIN_ALIGNED, self->cancellable);

  report (self, AFTER_ALIGNMENT);
  for (guint i = 0; i < pairs->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      const StetAlignedPair *pair = &g_array_index (pairs, StetAlignedPair, i);
      StetCompareSide a = make_side (self, passages, sentences, pair->a);
      StetCompareSide b = make_side (self, passages, sentences, pair->b);

      compare_pair (self, &a, &b, pair->score, drafts);
      _stet_frames_compare (self->frames, &a, &b);
      note_story (self, &a, &b, (double) pair->score);
    }
}

static void
compare_deeds (const StetCompareSide *a,
               const StetCompareSide *b,
               GArray *drafts)
{
  _stet_compare_words (a, b, DEED_ALIGNED, STET_COMPARE_STORY, drafts);
}

/* Sentences that have one thing in common and may share little else. */
static void
compare_candidates (Comparison *self,
                    GArray *(*find) (const StetMatchArticle *articles,
                                     guint n),
                    void (*compare) (const StetCompareSide *a,
                                     const StetCompareSide *b,
                                     GArray *drafts),
                    gboolean of_one_story,
                    GArray *drafts)
{
  const StetMatch *match = self->match;
  g_autoptr (GArray) candidates = find (match->articles, match->n_articles);

  for (guint i = 0; i < candidates->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      const StetCandidate *candidate = &g_array_index (candidates, StetCandidate, i);
      StetCompareSide a = { match->articles[candidate->a.article].analysis, candidate->a.article, candidate->a.sentence, self->slots };
      StetCompareSide b = { match->articles[candidate->b.article].analysis, candidate->b.article, candidate->b.sentence, self->slots };

      if (!of_one_story || are_of_one_story (candidate->a.article, candidate->b.article, self))
        compare (&a, &b, drafts);
    }
}

static StetFindingSide
finish_side (const StetDraftSide *side)
{
  return (StetFindingSide){ side->article, side->sentence, side->span, NULL, side->value, side->is_forecast };
}

static void
take_drafts (StetMatch *match,
             const GArray *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      const StetDraft *draft = &g_array_index (drafts, StetDraft, i);
      StetFinding finding = { draft->relation, draft->field, draft->score, draft->is_supported, draft->explanation };

      finding.a = finish_side (&draft->a);
      finding.b = finish_side (&draft->b);
      _stet_match_add (match, &finding);
    }
}

static void
check_articles (const StetMatch *match,
                GArray *drafts)
{
  for (guint i = 0; i < match->n_articles; i++)
    {
      guint n_before = drafts->len;

      if (!_stet_memory_recall_article (match->memory, i, drafts))
        _stet_self_check (&match->articles[i], i, drafts);
      _stet_memory_keep_article (match->memory, i, drafts, n_before);
    }
}

gboolean
_stet_match_compare (StetMatch *self,
                     GCancellable *cancellable,
                     StetProgressFunc progress,
                     gpointer user_data,
                     GError **error)
{
  Comparison comparison = { self, cancellable, progress, user_data };
  g_autoptr (GArray) drafts = _stet_drafts_new ();
  g_autoptr (StetSlotCache) slots = _stet_slot_cache_new ();
  g_autoptr (StetFrames) frames = _stet_frames_new (self->articles, self->n_articles, slots);
  g_autoptr (GHashTable) stories = g_hash_table_new_full (_stet_pair_key_hash, g_int64_equal, g_free, g_free);

  comparison.stories = stories;
  comparison.slots = slots;
  comparison.frames = frames;
  check_articles (self, drafts);
  compare_facts (&comparison, drafts);
  compare_sentences (&comparison, drafts);
  _stet_frames_settle (frames, are_of_one_story, &comparison, drafts);
  compare_candidates (&comparison, _stet_quotations_pair, _stet_compare_quotations, FALSE, drafts);
  compare_candidates (&comparison, _stet_deeds_pair, compare_deeds, TRUE, drafts);
  _stet_entities_compare_names (self->articles, self->n_articles, drafts);
  _stet_entities_compare_seats (self->articles, self->n_articles, drafts);
  _stet_entities_compare_offices (self->articles, self->n_articles, are_of_one_story, &comparison, drafts);
  _stet_entities_compare_attributes (self->articles, self->n_articles, drafts);
  _stet_entities_compare_numbers (self->articles, self->n_articles, drafts);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  take_drafts (self, drafts);
  report (&comparison, 1);
  return TRUE;
}
