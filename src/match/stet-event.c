/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-event-private.h"

#include <string.h>

#include "stet-grammar-private.h"
#include "stet-role-private.h"
#include "stet-sense-private.h"

/* So many tokens before or behind a date the word for what happens may stand. */
#define REACH 14

/* Who and what takes part stands so near to that word or to the date. */
#define REACH_NEAR 14

/* "The two countries" of one story may be those of another one. */
#define MAX_COMMON_VALUE 2

/* Phrases of more words name no event. */
#define MAX_PHRASE 4

/* A date while the event is looked for.  A run is made of the moments that
 * stand side by side: "on Friday, August 2, at about 3 p.m.". */
typedef struct
{
  const StetFact *fact;
  const StetToken *tokens;
  const StetQuantity *quantities;
  guint end_quantity; /* of the sentence */
  guint start;        /* of the sentence, in tokens */
  guint end;
  guint run_first;
  guint run_end;
} Reader;

static gboolean
is_moment (const StetQuantity *quantity)
{
  return quantity->type == STET_QUANTITY_DATE || quantity->type == STET_QUANTITY_TIME;
}

/* The moment that token @i belongs to; NULL without one. */
static const StetQuantity *
find_moment (const Reader *self,
             guint i)
{
  guint q = _stet_fact_find_quantity (self->fact, self->tokens[i].start);

  if (q >= self->end_quantity || !stet_span_overlaps (self->quantities[q].span, stet_token_span (&self->tokens[i])))
    return NULL;
  return is_moment (&self->quantities[q]) ? &self->quantities[q] : NULL;
}

static gboolean
is_filler (const StetToken *token)
{
  return _stet_token_is_mark (token) || stet_token_has_class (token, STET_WORD_FUNCTION | STET_WORD_HEDGE);
}

static void
widen_run (Reader *self)
{
  guint at = self->fact->first_token;

  self->run_first = self->fact->first_token;
  self->run_end = self->fact->end_token;
  for (guint n = 0; at > self->start && n < 3; at--, n++)
    {
      if (find_moment (self, at - 1) != NULL)
        {
          self->run_first = at - 1;
          n = 0;
        }
      else if (!is_filler (&self->tokens[at - 1]))
        break;
    }
  at = self->fact->end_token;
  for (guint n = 0; at < self->end && n < 3; at++, n++)
    {
      if (find_moment (self, at) != NULL)
        {
          self->run_end = at + 1;
          n = 0;
        }
      else if (!is_filler (&self->tokens[at]))
        break;
    }
}

static void
add_concepts (StetEvent *event,
              const StetLexeme *lexeme,
              const char *role)
{
  gsize len = strlen (role);
  const StetSense *sense = lexeme != NULL ? stet_lexeme_find_sense (lexeme, STET_WORD_ROLE) : NULL;

  for (; sense != NULL && event->n_concepts < STET_EVENT_MAX_CONCEPTS; sense = sense->next)
    if ((sense->classes & STET_WORD_ROLE) != 0 && sense->text != NULL && strncmp (sense->text, role, len) == 0 && sense->text[len] == ' ')
      event->concepts[event->n_concepts++] = stet_token_key (sense->text + len + 1, strlen (sense->text) - len - 1);
}

/* Whether the words that begin with token @i and end before @limit name an
 * event. */
static gboolean
read_words (const Reader *self,
            StetEvent *event,
            guint i,
            guint limit,
            const char *role)
{
  event->n_concepts = 0;
  /* "Centre-left" leaves nothing. */
  if (self->tokens[i].kind != STET_TOKEN_WORD || (self->tokens[i].flags & STET_TOKEN_JOINED) != 0)
    return FALSE;
  for (guint n = (self->tokens[i].flags & STET_TOKEN_BEGINS_PHRASE) != 0 ? MAX_PHRASE : 1; n > 0 && event->n_concepts == 0; n--)
    {
      if (i + n > limit)
        continue;
      event->words = (StetSpan){ self->tokens[i].start, self->tokens[i + n - 1].end };
      add_concepts (event, n == 1 ? self->tokens[i].lexeme : _stet_sense_find_lexeme (self->fact->analysis, event->words), role);
    }
  return event->n_concepts > 0;
}

/* A comma, a stop of a list, a bracket; not the colon of a label: "Start:
 * Friday". */
static gboolean
parts (const Reader *self,
       guint i)
{
  const StetToken *token = &self->tokens[i];
  char c = stet_analysis_get_text (self->fact->analysis, NULL)[token->start];

  if (!_stet_token_is_mark (token) || strchr ("'\".", c) != NULL)
    return FALSE;
  if (c == '-' && (token->flags & STET_TOKEN_JOINED) != 0)
    return FALSE;
  return c != ':' || i + 1 != self->run_first;
}

/* The words nearest to the date stand for all. */
static void
take_concepts (StetEvent *event,
               const StetEvent *found)
{
  if (event->n_concepts == 0)
    event->words = found->words;
  for (guint i = 0; i < found->n_concepts && event->n_concepts < STET_EVENT_MAX_CONCEPTS; i++)
    event->concepts[event->n_concepts++] = found->concepts[i];
}

/* A phrase that ends with token @i, or goes on behind it, says more than the
 * word alone: "on sale". */
static void
widen_words (const Reader *self,
             StetEvent *event,
             guint i,
             const char *role)
{
  for (guint first = i > self->start + MAX_PHRASE - 1 ? i - (MAX_PHRASE - 1) : self->start; first < i; first++)
    {
      StetEvent wider = { 0 };

      if (!read_words (self, &wider, first, self->run_first, role) || wider.words.end < self->tokens[i].end)
        continue;
      event->words = wider.words;
      event->n_concepts = wider.n_concepts;
      memcpy (event->concepts, wider.concepts, sizeof wider.concepts);
      return;
    }
}

/* A place between commas parts nothing: "built in Poland, at the Gdynia yard,
 * in 1989". */
static gboolean
leads_to_place (const Reader *self,
                guint comma)
{
  return comma + 1 < self->run_first && _stet_token_has_role (&self->tokens[comma + 1], "where");
}

static gboolean
find_before (const Reader *self,
             StetEvent *event,
             const char *role,
             gboolean crosses_places)
{
  guint i = self->run_first;

  event->is_far = FALSE;
  event->n_concepts = 0;
  for (guint n = 0; i > self->start && n < REACH; n++)
    {
      StetEvent found = { 0 };

      i--;
      if (parts (self, i) && !(crosses_places && leads_to_place (self, i)))
        return event->n_concepts > 0;
      if (find_moment (self, i) != NULL && event->n_concepts > 0)
        return TRUE;
      if (find_moment (self, i) != NULL)
        event->is_far = TRUE;
      if (!read_words (self, &found, i, self->run_first, role))
        continue;
      widen_words (self, &found, i, role);
      take_concepts (event, &found);
      if (!_stet_token_has_role (&self->tokens[i], "event-of"))
        return TRUE;
    }
  return event->n_concepts > 0;
}

static gboolean
find_behind (const Reader *self,
             StetEvent *event,
             const char *role)
{
  guint i = self->run_end;

  event->is_far = FALSE;
  event->n_concepts = 0;
  if (i < self->end && parts (self, i))
    i++;
  for (guint n = 0; i < self->end && n < REACH; n++, i++)
    {
      StetEvent found = { 0 };

      if (parts (self, i) || find_moment (self, i) != NULL)
        return event->n_concepts > 0;
      if (!read_words (self, &found, i, self->end, role))
        continue;
      take_concepts (event, &found);
      if (!_stet_token_has_role (&self->tokens[i], "event-of"))
        return TRUE;
    }
  return event->n_concepts > 0;
}

/* The word before the date, and before what hedges it. */
static const StetToken *
get_lead (const Reader *self)
{
  guint i = _stet_fact_get_hedged_start (self->fact);

  /* "Since 2020" may be one date with its word. */
  if (self->tokens[i].kind == STET_TOKEN_WORD && stet_token_has_class (&self->tokens[i], STET_WORD_FUNCTION))
    return &self->tokens[i];
  return i > self->start ? &self->tokens[i - 1] : NULL;
}

/* The year of "until January of this year" is no date of its own. */
static gboolean
is_part_of_date (const Reader *self)
{
  guint i = self->fact->first_token;

  return i >= self->start + 2 && _stet_token_has_role (&self->tokens[i - 1], "of") && find_moment (self, i - 2) != NULL;
}

/* "Waited until Monday before it declared", "to declare". */
static gboolean
is_awaited (const Reader *self)
{
  const StetToken *next = self->run_end < self->end ? &self->tokens[self->run_end] : NULL;

  return next != NULL && (_stet_token_has_role (next, "before") || _stet_token_has_role (next, "to"));
}

/* "The 2021 law", "the law of 2020". */
static gboolean
find_beside (const Reader *self,
             StetEvent *event)
{
  guint first = self->fact->first_token;

  event->is_far = FALSE;
  if (self->fact->end_token < self->end && read_words (self, event, self->fact->end_token, self->fact->end_token + 1, "event-year"))
    return TRUE;
  return first >= self->start + 2 && _stet_token_has_role (&self->tokens[first - 1], "of") && read_words (self, event, first - 2, first - 1, "event-year");
}

static gboolean
find_words (const Reader *self,
            StetEvent *event)
{
  const StetToken *lead = get_lead (self);

  if (lead != NULL && _stet_token_has_role (lead, "until"))
    return find_before (self, event, "event-until", FALSE) || (is_awaited (self) && find_behind (self, event, "event"));
  if (lead != NULL && _stet_token_has_role (lead, "starting"))
    return find_before (self, event, "event-since", FALSE) || find_before (self, event, "event", FALSE);
  if (lead != NULL && (_stet_token_has_role (lead, "before") || _stet_token_has_role (lead, "bound") || _stet_token_has_role (lead, "by")))
    return FALSE;
  return find_beside (self, event) || find_before (self, event, "event", FALSE) || find_behind (self, event, "event") || find_before (self, event, "event", TRUE);
}

static void
add_term (GArray *terms,
          guint64 key,
          gboolean is_name)
{
  StetTerm term = { key, 1, is_name };

  if (key != 0)
    g_array_append_val (terms, term);
}

/* A place and its adjective are one, and so are a number and its word. */
static void
add_names_and_figures (GArray *terms,
                       const Reader *self,
                       const StetSentence *sentence,
                       StetSpan within)
{
  guint n;
  const StetName *names = stet_analysis_get_names (self->fact->analysis, &n);

  for (guint i = sentence->first_name; i < sentence->first_name + sentence->n_names; i++)
    if (stet_span_overlaps (names[i].span, within))
      add_term (terms, names[i].key, TRUE);
  for (guint i = sentence->first_quantity; i < sentence->first_quantity + sentence->n_quantities; i++)
    if (stet_span_overlaps (self->quantities[i].span, within) && !is_moment (&self->quantities[i]) && self->quantities[i].value > MAX_COMMON_VALUE)
      add_term (terms, stet_token_key ((const char *) &self->quantities[i].value, sizeof (double)), FALSE);
}

static GArray *
gather_terms (const StetEvent *event,
              const Reader *self,
              const StetSentence *sentence,
              guint first,
              guint end)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (StetTerm));

  for (guint i = first; i < end; i++)
    {
      const StetToken *token = &self->tokens[i];

      if (token->kind == STET_TOKEN_WORD && !stet_span_overlaps (event->words, stet_token_span (token)) && find_moment (self, i) == NULL)
        add_term (terms, _stet_term_key (self->fact->analysis, token), FALSE);
    }
  if (first < end)
    add_names_and_figures (terms, self, sentence, (StetSpan){ self->tokens[first].start, self->tokens[end - 1].end });
  _stet_terms_sort_greatest (terms);
  return terms;
}

static gboolean
has_pronoun (const Reader *self,
             guint end)
{
  for (guint i = self->start; i < end; i++)
    if (_stet_grammar_is (&self->tokens[i], STET_GRAMMAR_PRONOUN))
      return TRUE;
  return FALSE;
}

guint64
_stet_event_find_kind (const StetToken *token)
{
  StetEvent event = { 0 };

  add_concepts (&event, token->lexeme, "event");
  return event.n_concepts > 0 ? event.concepts[0] : 0;
}

static void
open_reader (Reader *self,
             const StetFact *fact)
{
  const StetSentence *sentence = _stet_fact_get_sentence (fact);
  guint n;

  self->fact = fact;
  self->tokens = _stet_fact_get_tokens (fact);
  self->quantities = stet_analysis_get_quantities (fact->analysis, &n);
  self->end_quantity = sentence->first_quantity + sentence->n_quantities;
  self->start = sentence->first_token;
  self->end = sentence->first_token + sentence->n_tokens;
  widen_run (self);
}

void
_stet_event_gather_near (StetEvent *self,
                         const StetFact *fact)
{
  Reader reader;
  guint n;
  const StetSentence *sentences = stet_analysis_get_sentences (fact->analysis, &n);
  guint first;
  guint end;

  open_reader (&reader, fact);
  _stet_facts_find_tokens (fact->analysis, self->words, &first, &end);
  first = MIN (first, reader.run_first);
  end = MAX (end, reader.run_end);
  first = first > reader.start + REACH_NEAR ? first - REACH_NEAR : reader.start;
  end = MIN (end + REACH_NEAR, reader.end);
  self->near = gather_terms (self, &reader, &sentences[fact->sentence], first, end);
  if (fact->sentence > 0 && has_pronoun (&reader, end))
    {
      const StetSentence *last = &sentences[fact->sentence - 1];

      self->before = gather_terms (self, &reader, last, last->first_token, last->first_token + last->n_tokens);
    }
  else
    self->before = g_array_new (FALSE, FALSE, sizeof (StetTerm));
}

gboolean
_stet_event_read (StetEvent *self,
                  const StetFacts *facts,
                  guint i)
{
  const StetFact *fact = _stet_facts_get (facts, i);
  Reader reader;

  if (!is_moment (fact->quantity) || (fact->flags & STET_FACT_NEGATED) != 0)
    return FALSE;
  open_reader (&reader, fact);
  self->fact = i;
  if (is_part_of_date (&reader) || !find_words (&reader, self))
    return FALSE;
  _stet_event_gather_near (self, fact);
  return TRUE;
}

void
_stet_event_clear (StetEvent *self)
{
  g_clear_pointer (&self->near, g_array_unref);
  g_clear_pointer (&self->before, g_array_unref);
}
