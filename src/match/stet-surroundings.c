/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-surroundings-private.h"

#include <math.h>

/* So many words before a figure are next to it, and as many behind. */
#define N_NEAREST 3

/* What each word nearer to the figure takes from the weight of the next one. */
#define DECAY 0.3f

/* Sentences before and behind count so much. */
#define NEIGHBOUR_SHARE 0.5f

/* Words of figures say nothing of what stands around them. */
#define FIGURE_CLASSES (STET_WORD_NUMBER | STET_WORD_SCALE | STET_WORD_ORDINAL | STET_WORD_FRACTION | STET_WORD_UNIT | STET_WORD_MONTH | STET_WORD_WEEKDAY)

struct _StetSurroundings
{
  GPtrArray *words;   /* by figure, of GArray of StetTerm, each of length 1 as a vector */
  GPtrArray *windows; /* likewise; figures of one sentence share it */
};

/* What is needed while the words are read. */
typedef struct
{
  const StetFacts *facts;
  GPtrArray *sentences; /* of GArray of StetTerm, those of all articles with figures in order */
  GArray *firsts;       /* of guint: by article, the number of its first sentence there */
  StetTermCounts *counts;
} Reader;

static void
add_sentences (Reader *self,
               const StetFact *fact)
{
  guint n;
  const StetSentence *sentences = stet_analysis_get_sentences (fact->analysis, &n);

  while (self->firsts->len <= fact->article)
    g_array_append_val (self->firsts, self->sentences->len);
  for (guint s = 0; s < n; s++)
    g_ptr_array_add (self->sentences, _stet_terms_gather (fact->analysis, sentences[s].first_token, sentences[s].n_tokens));
}

static void
reader_init (Reader *self,
             const StetFacts *facts)
{
  self->facts = facts;
  self->sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < facts->facts->len; i++)
    if (i == 0 || _stet_facts_get (facts, i)->article != _stet_facts_get (facts, i - 1)->article)
      add_sentences (self, _stet_facts_get (facts, i));
  self->counts = _stet_term_counts_new (self->sentences);
}

static void
reader_clear (Reader *self)
{
  g_ptr_array_unref (self->sentences);
  g_array_unref (self->firsts);
  _stet_term_counts_free (self->counts);
}

static void
scale (GArray *terms)
{
  const StetTerm *first = (const StetTerm *) (gconstpointer) terms->data;
  double length = sqrt (_stet_terms_dot (first, terms->len, first, terms->len));

  for (guint i = 0; i < terms->len; i++)
    g_array_index (terms, StetTerm, i).weight /= (float) length;
}

static void
add_sentence (const Reader *self,
              guint sentence,
              float share,
              GArray *window)
{
  const GArray *terms = g_ptr_array_index (self->sentences, sentence);

  for (guint i = 0; i < terms->len; i++)
    {
      StetTerm term = g_array_index (terms, StetTerm, i);

      term.weight = share * (1 + logf (term.weight)) * _stet_term_counts_get_weight (self->counts, term.key);
      g_array_append_val (window, term);
    }
}

static GArray *
read_window (const Reader *self,
             const StetFact *fact)
{
  GArray *window = g_array_new (FALSE, FALSE, sizeof (StetTerm));
  guint at = g_array_index (self->firsts, guint, fact->article) + fact->sentence;
  guint n;

  stet_analysis_get_sentences (fact->analysis, &n);
  add_sentence (self, at, 1, window);
  if (fact->sentence > 0)
    add_sentence (self, at - 1, NEIGHBOUR_SHARE, window);
  if (fact->sentence + 1 < n)
    add_sentence (self, at + 1, NEIGHBOUR_SHARE, window);
  _stet_terms_sort (window);
  scale (window);
  return window;
}

/* Adds the word of a token, the @n th one from the figure, if it says anything. */
static gboolean
add_word (const Reader *self,
          const StetFact *fact,
          guint token,
          guint n,
          GArray *words)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  StetTerm term = { 0 };

  if (tokens[token].kind == STET_TOKEN_WORD && !stet_token_has_class (&tokens[token], FIGURE_CLASSES))
    term.key = _stet_term_key (fact->analysis, &tokens[token]);
  if (term.key == 0)
    return FALSE;
  term.weight = _stet_term_counts_get_weight (self->counts, term.key) / (1 + DECAY * (float) n);
  g_array_append_val (words, term);
  return TRUE;
}

static GArray *
read_words (const Reader *self,
            const StetFact *fact)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (StetTerm));
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint end = sentence->first_token + sentence->n_tokens;

  for (guint i = fact->end_token, n = 0; i < end && n < N_NEAREST; i++)
    n += add_word (self, fact, i, n, words);
  for (guint i = fact->first_token, n = 0; i > sentence->first_token && n < N_NEAREST; i--)
    n += add_word (self, fact, i - 1, n, words);
  _stet_terms_sort_greatest (words);
  scale (words);
  return words;
}

StetSurroundings *
_stet_surroundings_new (const StetFacts *facts)
{
  StetSurroundings *self = g_new0 (StetSurroundings, 1);
  Reader reader = { NULL };

  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->windows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  reader_init (&reader, facts);
  for (guint i = 0; i < facts->facts->len; i++)
    {
      const StetFact *fact = _stet_facts_get (facts, i);
      gboolean is_known = i > 0 && _stet_facts_share_sentence (fact, _stet_facts_get (facts, i - 1));

      g_ptr_array_add (self->words, read_words (&reader, fact));
      g_ptr_array_add (self->windows, is_known ? g_array_ref (g_ptr_array_index (self->windows, i - 1)) : read_window (&reader, fact));
    }
  reader_clear (&reader);
  return self;
}

void
_stet_surroundings_free (StetSurroundings *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->windows);
  g_free (self);
}

static double
compare (const GPtrArray *vectors,
         guint a,
         guint b)
{
  const GArray *x = g_ptr_array_index (vectors, a);
  const GArray *y = g_ptr_array_index (vectors, b);

  return _stet_terms_dot ((const StetTerm *) (gconstpointer) x->data, x->len, (const StetTerm *) (gconstpointer) y->data, y->len);
}

double
_stet_surroundings_compare_words (const StetSurroundings *self,
                                  guint a,
                                  guint b)
{
  return compare (self->words, a, b);
}

double
_stet_surroundings_compare_sentences (const StetSurroundings *self,
                                      guint a,
                                      guint b)
{
  return compare (self->windows, a, b);
}
