/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-fact-private.h"

#include <math.h>
#include <string.h>

#include "stet-role-private.h"

/* So many terms of one fact are kept: the heaviest ones. */
#define MAX_TERMS 24

/* Words farther off, in tokens, say nothing of a figure. */
#define REACH_TERMS 100

/* How fast words lose weight with their distance from the figure. */
#define DECAY 0.12f

/* What a mark between a word and the figure leaves of its weight. */
#define ACROSS_MARK 0.6f

/* What is left when another figure is nearer to the word. */
#define NEARER_OTHER 0.45f

/* The counted noun says most. */
#define NOUN_WEIGHT 1.4f

/* A concept near the figure says as much as a noun, a unit less. */
#define CONCEPT_WEIGHT 1.2f
#define UNIT_WEIGHT 0.6f

/* No word has a key so small. */
#define DIMENSION_KEY 1

/* The first words of a clause are its subject, and weigh at least so much. */
#define N_SUBJECT 3
#define SUBJECT_WEIGHT 0.7f

/* The word that "which" means stands so near before it. */
#define REACH_ANTECEDENT 4

/* How much rare words count for more.  In articles of one event the words that
 * matter are frequent, so that it is little. */
#define RARITY 0.3f

/* What has more figures and no end is no sentence but data, of which each
 * figure would be read together with all others. */
#define MAX_FIGURES 3000

/* Counts of so few that the text holds to be known ("the two"). */
#define MAX_DEFINITE 20

gboolean
_stet_facts_find_tokens (const StetAnalysis *analysis,
                         StetSpan span,
                         guint *first,
                         guint *end)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (tokens[middle].end <= span.start)
        low = middle + 1;
      else
        high = middle;
    }
  *first = low;
  while (low < n && tokens[low].start < span.end)
    low++;
  *end = low;

  return *end > *first;
}

guint
_stet_fact_find_quantity (const StetFact *fact,
                          gsize offset)
{
  guint n;
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  const StetQuantity *quantities = stet_analysis_get_quantities (fact->analysis, &n);
  guint low = sentence->first_quantity;
  guint high = low + sentence->n_quantities;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (quantities[middle].span.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Whether a mark ends a part of the sentence: not a hyphen, not a stop. */
static gboolean
is_divider (const StetAnalysis *analysis,
            const StetToken *token)
{
  const char *text = stet_analysis_get_text (analysis, NULL);
  char c = text[token->start];

  if (token->kind != STET_TOKEN_PUNCTUATION)
    return FALSE;
  return c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || (c == '-' && (token->flags & STET_TOKEN_JOINED) == 0) || (guchar) c >= 0x80;
}

static gsize
get_gap (StetSpan span,
         const StetToken *token)
{
  return token->start >= span.end ? token->start - span.end : token->end <= span.start ? span.start - token->end
                                                                                       : 0;
}

/* The figure that is nearest to a token, as its distance: the one at or behind
 * it or the one before, or if that is its own the next one. */
static guint
get_distance_to_others (const StetFact *fact,
                        const StetSentence *sentence,
                        const StetToken *token)
{
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (fact->analysis, &n);
  guint at = _stet_fact_find_quantity (fact, token->start);
  guint first = MAX (sentence->first_quantity + 2, at) - 2;
  guint end = MIN (at + 2, sentence->first_quantity + sentence->n_quantities);
  gsize least = G_MAXSIZE;

  for (guint i = first; i < end; i++)
    if (quantities[i].span.start != fact->quantity->span.start)
      least = MIN (least, get_gap (quantities[i].span, token));
  return (guint) MIN (least, G_MAXUINT);
}

static float
weigh_token (const StetFact *fact,
             const StetSentence *sentence,
             const StetToken *token,
             guint distance,
             guint n_marks)
{
  StetSpan span = fact->quantity->span;
  guint own = token->start >= span.end ? token->start - (guint) span.end : (guint) span.start - token->end;
  float weight = 1 / (1 + DECAY * (float) distance);

  if (!stet_span_is_empty (fact->quantity->noun) && stet_span_overlaps (fact->quantity->noun, stet_token_span (token)))
    return NOUN_WEIGHT;
  /* What a change is said of stands before the mark, with its own figure. */
  if (token->start < span.start && _stet_fact_is_apposition (fact))
    return weight * powf (ACROSS_MARK, (float) MIN (n_marks, 4) - 1);
  weight *= powf (ACROSS_MARK, (float) MIN (n_marks, 4));
  if (get_distance_to_others (fact, sentence, token) < own)
    weight *= NEARER_OTHER;
  return weight;
}

/* Words like "percent" and "June" belong to a figure and not to what it is of. */
static gboolean
is_in_figure (const StetFact *fact,
              const StetSentence *sentence,
              const StetToken *token)
{
  guint n;
  const StetQuantity *quantities = stet_analysis_get_quantities (fact->analysis, &n);
  guint at = _stet_fact_find_quantity (fact, token->start);

  return at < sentence->first_quantity + sentence->n_quantities && stet_span_overlaps (quantities[at].span, stet_token_span (token));
}

/* Words that the flags speak of: "rose", "anniversary". */
static gboolean
is_part_word (const StetFact *fact,
              const StetToken *token)
{
  if (stet_span_overlaps (fact->trend, stet_token_span (token)))
    return TRUE;
  return (fact->flags & STET_FACT_ANNIVERSARY) != 0 && _stet_token_has_role (token, "anniversary");
}

static void
add_token (GArray *terms,
           const StetFact *fact,
           const StetSentence *sentence,
           guint i,
           guint distance,
           guint n_marks)
{
  const StetToken *token = &_stet_fact_get_tokens (fact)[i];
  StetTerm term;

  if (token->kind != STET_TOKEN_WORD || is_in_figure (fact, sentence, token) || is_part_word (fact, token))
    return;
  term.key = _stet_term_key (fact->analysis, token);
  if (term.key == 0)
    return;
  term.weight = weigh_token (fact, sentence, token, distance, n_marks);
  term.is_name = (token->flags & STET_TOKEN_CAPITAL) != 0 && (i != sentence->first_token || stet_token_has_class (token, STET_WORD_PLACE | STET_WORD_PERSON));
  g_array_append_val (terms, term);
}

guint
_stet_fact_find_clause (const StetFact *fact)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  gboolean skips = _stet_fact_is_apposition (fact);
  guint i = fact->first_token;

  for (; i > sentence->first_token; i--)
    {
      if (!is_divider (fact->analysis, &tokens[i - 1]))
        continue;
      if (!skips)
        break;
      skips = FALSE;
    }
  return i;
}

static guint64
get_subject_key (const StetFact *fact,
                 const StetSentence *sentence,
                 guint i)
{
  const StetToken *token = &_stet_fact_get_tokens (fact)[i];

  if (token->kind != STET_TOKEN_WORD || is_in_figure (fact, sentence, token) || is_part_word (fact, token))
    return 0;
  return _stet_term_key (fact->analysis, token);
}

static gboolean
lift (GArray *terms,
      guint64 key)
{
  for (guint t = 0; key != 0 && t < terms->len; t++)
    {
      StetTerm *term = &g_array_index (terms, StetTerm, t);

      if (term->key == key)
        term->weight = MAX (term->weight, SUBJECT_WEIGHT);
    }
  return key != 0;
}

/* What a clause begins with is what it is about, however far the figure is;
 * a clause that begins with nothing ("which stood at") is about the word that
 * it follows. */
static void
lift_subject (GArray *terms,
              const StetFact *fact,
              const StetSentence *sentence)
{
  guint clause = _stet_fact_find_clause (fact);
  guint n_lifted = 0;

  for (guint i = clause; i < fact->first_token && n_lifted < N_SUBJECT; i++)
    n_lifted += lift (terms, get_subject_key (fact, sentence, i));
  for (guint i = clause; i > sentence->first_token && n_lifted == 0 && clause - i < REACH_ANTECEDENT; i--)
    n_lifted += lift (terms, get_subject_key (fact, sentence, i - 1));
}

/* What a figure is of, by a concept that many words stand for. */
static void
add_key (GArray *terms,
         guint64 key,
         float weight)
{
  StetTerm term = { key, weight, FALSE };

  if (key != 0)
    g_array_append_val (terms, term);
}

/* Whether a unit says already what is measured: what has a speed. */
static gboolean
is_telling (const StetUnit *unit)
{
  switch (unit->dimension)
    {
    case STET_DIMENSION_AREA:
    case STET_DIMENSION_MASS:
    case STET_DIMENSION_SPEED:
    case STET_DIMENSION_TEMPERATURE:
    case STET_DIMENSION_ENERGY:
    case STET_DIMENSION_POWER:
      return TRUE;
    case STET_DIMENSION_NONE:
    case STET_DIMENSION_COUNT:
    case STET_DIMENSION_RATIO:
    case STET_DIMENSION_POINTS:
    case STET_DIMENSION_MONEY:
    case STET_DIMENSION_LENGTH:
    case STET_DIMENSION_VOLUME:
    case STET_DIMENSION_TIME:
    case STET_DIMENSION_DATA:
    case STET_DIMENSION_OTHER:
    default:
      return FALSE;
    }
}

static void
add_concepts (GArray *terms,
              const StetFact *fact)
{
  const StetUnit *unit = fact->quantity->unit;

  add_key (terms, fact->trigger, CONCEPT_WEIGHT);
  add_key (terms, fact->topic, CONCEPT_WEIGHT);
  add_key (terms, fact->subject, CONCEPT_WEIGHT);
  if (unit != NULL && is_telling (unit))
    add_key (terms, DIMENSION_KEY + unit->dimension, UNIT_WEIGHT);
}

/* The words of the sentence, the near ones heavier: without a parser, what
 * stands next to a figure is what it is about. */
static GArray *
gather_terms (const StetFact *fact,
              const StetSentence *sentence)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (StetTerm));
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint end = MIN (sentence->first_token + sentence->n_tokens, fact->end_token + REACH_TERMS);
  guint start = MAX (sentence->first_token + REACH_TERMS, fact->first_token) - REACH_TERMS;
  guint n_marks = 0;

  for (guint i = fact->end_token; i < end; i++)
    {
      n_marks += is_divider (fact->analysis, &tokens[i]);
      add_token (terms, fact, sentence, i, i - fact->end_token, n_marks);
    }
  n_marks = 0;
  for (guint i = fact->first_token; i > start; i--)
    {
      n_marks += is_divider (fact->analysis, &tokens[i - 1]);
      add_token (terms, fact, sentence, i - 1, fact->first_token - i, n_marks);
    }
  add_concepts (terms, fact);
  _stet_terms_sort_greatest (terms);
  lift_subject (terms, fact, sentence);

  return terms;
}

/* "the two", "the other two", "that one". */
static gboolean
is_definite (const StetFact *fact)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);
  guint i = fact->first_token;

  while (i > 0 && _stet_token_has_role (&tokens[i - 1], "rest"))
    i--;
  if (i > 0 && fact->quantity->value <= 1 && _stet_token_has_role (&tokens[i - 1], "pointer"))
    return TRUE;
  return i > 0 && _stet_token_has_role (&tokens[i - 1], "definite");
}

static gboolean
is_known (const StetFact *fact)
{
  return fact->quantity->type == STET_QUANTITY_NUMBER && fact->quantity->value <= MAX_DEFINITE && is_definite (fact);
}

/* "The 16 people": whoever names what is counted tells the number anew; "the
 * two" says nothing. */
static gboolean
names_counted (const StetFact *fact)
{
  const StetQuantity *quantity = fact->quantity;

  return quantity->value > 1 && quantity->unit_name != NULL && quantity->noun.start >= quantity->span.end;
}

static gboolean
is_in_quote (const StetFact *fact)
{
  const StetToken *tokens = _stet_fact_get_tokens (fact);

  return (tokens[fact->first_token].flags & STET_TOKEN_IN_QUOTE) != 0;
}

/* Whether a figure states something that another article could contradict. */
static gboolean
says_something (const StetFact *fact)
{
  const StetQuantity *quantity = fact->quantity;

  if (quantity->type == STET_QUANTITY_SET)
    return FALSE;
  /* "Today" in a quotation is the day of the speaker. */
  if (quantity->type == STET_QUANTITY_DATE)
    return quantity->first_day != 0 && !is_in_quote (fact);
  if (quantity->type == STET_QUANTITY_TIME)
    return TRUE;
  if (isnan (quantity->value))
    return FALSE;
  if (is_known (fact) && !names_counted (fact))
    return FALSE;
  return quantity->type != STET_QUANTITY_NUMBER || quantity->value > 1 || !stet_span_is_empty (quantity->noun);
}

guint32
_stet_news_day (const StetAnalysis *analysis)
{
  const StetDate *date = stet_analysis_get_reference (analysis);
  GDate julian;

  if (date == NULL || date->precision < STET_DATE_DAY || !g_date_valid_dmy (date->day, (GDateMonth) date->month, (GDateYear) date->year))
    return 0;
  g_date_clear (&julian, 1);
  g_date_set_dmy (&julian, date->day, (GDateMonth) date->month, (GDateYear) date->year);
  return g_date_get_julian (&julian);
}

static void
add_fact (StetFacts *self,
          StetFact *fact,
          const StetSentence *sentence)
{
  if (!_stet_facts_find_tokens (fact->analysis, fact->quantity->span, &fact->first_token, &fact->end_token))
    return;
  fact->quantity = _stet_fact_reread (fact, self->made);
  if (!says_something (fact))
    return;
  if (is_known (fact))
    fact->flags |= STET_FACT_KNOWN;
  _stet_fact_read_flags (fact);
  g_array_append_val (self->facts, *fact);
  g_ptr_array_add (self->terms, gather_terms (fact, sentence));
}

static void
add_facts (StetFacts *self,
           const StetMatchArticle *article,
           guint index,
           guint32 oldest)
{
  guint32 news_day = _stet_news_day (article->analysis);
  guint n_sentences;
  guint n_quantities;
  const StetSentence *sentences = stet_analysis_get_sentences (article->analysis, &n_sentences);
  const StetQuantity *quantities = stet_analysis_get_quantities (article->analysis, &n_quantities);

  for (guint s = 0; s < n_sentences; s++)
    {
      if (sentences[s].block == STET_BLOCK_META || sentences[s].n_quantities > MAX_FIGURES)
        continue;
      for (guint q = sentences[s].first_quantity; q < sentences[s].first_quantity + sentences[s].n_quantities; q++)
        {
          StetFact fact = { article->analysis, &quantities[q], index, s };

          fact.is_news_sure = news_day != 0;
          fact.news_day = news_day != 0 ? news_day : oldest;
          add_fact (self, &fact, &sentences[s]);
        }
    }
}

static void
scale (GArray *terms)
{
  double square = 0;

  for (guint t = 0; t < terms->len; t++)
    {
      double weight = (double) g_array_index (terms, StetTerm, t).weight;

      square += weight * weight;
    }
  for (guint t = 0; t < terms->len; t++)
    g_array_index (terms, StetTerm, t).weight /= (float) sqrt (square);
}

static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  const StetTerm *x = a;
  const StetTerm *y = b;

  if (x->weight > y->weight || x->weight < y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->key < y->key ? -1 : x->key > y->key;
}

static void
finish_terms (StetFacts *self,
              guint i)
{
  GArray *terms = g_ptr_array_index (self->terms, i);
  StetFact *fact = &g_array_index (self->facts, StetFact, i);

  for (guint t = 0; t < terms->len; t++)
    {
      StetTerm *term = &g_array_index (terms, StetTerm, t);
      term->weight *= powf (_stet_term_counts_get_weight (self->counts, term->key), RARITY);
    }
  if (terms->len > MAX_TERMS)
    {
      g_array_sort (terms, compare_weights);
      g_array_set_size (terms, MAX_TERMS);
      _stet_terms_sort (terms);
    }
  scale (terms);
  fact->terms = (StetTerm *) (gpointer) terms->data;
  fact->n_terms = terms->len;
}

/* An article without a date is taken to be about as old as the oldest of the
 * others: they were laid side by side for a reason. */
static guint32
find_oldest_day (const StetMatchArticle *articles,
                 guint n_articles)
{
  guint32 oldest = 0;

  for (guint i = 0; i < n_articles; i++)
    {
      guint32 day = _stet_news_day (articles[i].analysis);

      if (day != 0 && (oldest == 0 || day < oldest))
        oldest = day;
    }
  return oldest;
}

StetFacts *
_stet_facts_new (const StetMatchArticle *articles,
                 guint n_articles)
{
  StetFacts *self = g_new0 (StetFacts, 1);
  guint32 oldest = find_oldest_day (articles, n_articles);

  self->facts = g_array_new (FALSE, FALSE, sizeof (StetFact));
  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->made = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_articles; i++)
    add_facts (self, &articles[i], i, oldest);
  self->counts = _stet_term_counts_new (self->terms);
  for (guint i = 0; i < self->facts->len; i++)
    finish_terms (self, i);

  return self;
}

void
_stet_facts_free (StetFacts *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->facts);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->made);
  _stet_term_counts_free (self->counts);
  g_free (self);
}
