/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-entity-private.h"

#include <string.h>

#include "stet-fact-private.h"
#include "stet-grammar-private.h"
#include "stet-naming-private.h"
#include "stet-place-private.h"

/* "Denmark's best-known actress Sofie Bjerre": so many words may stand between
 * a place and the name that it belongs to. */
#define MAX_BETWEEN 3

/* A name of so many articles is no rare one. */
#define MAX_SEATS 64

#define SCORE 0.72

/* Somebody or something, and the place that he, she or it is of.  The key is
 * that of a word that is left when a name is said again: the first one of a
 * company, the first or the last one of what may be a person. */
typedef struct
{
  guint64 key;
  guint article;
  const StetName *name;
  const StetName *place_name;
  const char *place;
} Seat;

typedef struct
{
  const StetMatchArticle *articles;
  GArray *seats; /* of Seat */
  GArray *drafts;
} Seats;

/* The sentence while its names are read. */
typedef struct
{
  const StetAnalysis *analysis;
  const StetToken *tokens;
  const StetName *names;
  guint n_names;
} Reader;

/* The name that begins at token @i, where it is one of a place; NULL else. */
static const StetName *
find_place (const Reader *self,
            guint name,
            const StetToken *token)
{
  if (name >= self->n_names || self->names[name].span.start != token->start)
    return NULL;
  return _stet_place_find (self->analysis, self->names[name].span) != NULL ? &self->names[name] : NULL;
}

/* "Actress", "company": what may stand between an adjective and a name. */
static gboolean
is_kind (const StetToken *token)
{
  return stet_token_has_class (token, STET_WORD_KIND | STET_WORD_TITLE);
}

/* "…, an Austrian geologist": the article is token @i. */
static const StetName *
find_nationality (const Reader *self,
                  guint name,
                  guint i,
                  guint n)
{
  const StetName *place = i + 2 < n ? find_place (self, name + 1, &self->tokens[i + 1]) : NULL;
  guint end = MIN (i + 3 + MAX_BETWEEN, n);

  for (guint k = i + 2; place != NULL && place->type == STET_NAME_OTHER && k < end && self->tokens[k].kind == STET_TOKEN_WORD; k++)
    if (is_kind (&self->tokens[k]))
      return place;
  return NULL;
}

/* "…, of Cleveland", "…, based in Cincinnati", "… is based in Cincinnati". */
static const StetName *
find_place_behind (const Reader *self,
                   guint name,
                   guint end)
{
  guint n;
  guint i = end;
  gboolean is_parted;

  stet_analysis_get_tokens (self->analysis, &n);
  is_parted = i < n && self->tokens[i].kind == STET_TOKEN_PUNCTUATION;
  if (is_parted)
    i++;
  if (i + 2 < n && _stet_grammar_is (&self->tokens[i], STET_GRAMMAR_COPULA))
    i++;
  if (i + 2 < n && _stet_grammar_is (&self->tokens[i], STET_GRAMMAR_BASE) && _stet_grammar_is (&self->tokens[i + 1], STET_GRAMMAR_SEAT))
    return find_place (self, name + 1, &self->tokens[i + 2]);
  if (i + 1 < n && _stet_grammar_is (&self->tokens[i], STET_GRAMMAR_HOME) && (is_parted || self->names[name].type == STET_NAME_PERSON))
    return find_place (self, name + 1, &self->tokens[i + 1]);
  return is_parted && i < n && _stet_grammar_is (&self->tokens[i], STET_GRAMMAR_ARTICLE) ? find_nationality (self, name, i, n) : NULL;
}

static gboolean
follows (const Reader *self,
         gsize at,
         const char *words)
{
  return strncmp (stet_analysis_get_text (self->analysis, NULL) + at, words, strlen (words)) == 0;
}

/* Whether "-based" joins on to the place, before token @end. */
static gboolean
is_base_of (const Reader *self,
            const StetName *place,
            guint end)
{
  guint i = end;

  while (i > 0 && self->tokens[i - 1].start >= place->span.end)
    i--;
  return i + 1 < end && (self->tokens[i + 1].flags & STET_TOKEN_JOINED) != 0 && _stet_grammar_is (&self->tokens[i + 1], STET_GRAMMAR_BASE);
}

/* "Denmark's Sofie Bjerre", "Luxembourg-based Altor", "the Danish actress Sofie
 * Bjerre". */
static const StetName *
find_place_before (const Reader *self,
                   guint name,
                   guint first)
{
  const StetName *place = name > 0 ? &self->names[name - 1] : NULL;
  guint between = 0;
  gboolean is_based;

  if (place == NULL || place->sentence != self->names[name].sentence || _stet_place_find (self->analysis, place->span) == NULL)
    return NULL;
  is_based = is_base_of (self, place, first);
  if (!is_based && place->type != STET_NAME_OTHER && !follows (self, place->span.end, "'s ") && !follows (self, place->span.end, "’s "))
    return NULL;
  if (!is_based && place->type == STET_NAME_OTHER && first > 0 && self->tokens[first - 1].start >= place->span.end && !is_kind (&self->tokens[first - 1]))
    return NULL;
  while (first > 0 && self->tokens[first - 1].start >= place->span.end)
    {
      const StetToken *token = &self->tokens[--first];

      if (token->kind != STET_TOKEN_WORD && (token->flags & STET_TOKEN_JOINED) == 0)
        return NULL;
      if (stet_token_has_class (token, STET_WORD_FUNCTION))
        return NULL;
      between += token->kind == STET_TOKEN_WORD ? 1 : 0;
    }
  return between <= MAX_BETWEEN ? place : NULL;
}

static void
read_name (Seats *self,
           const Reader *reader,
           guint article,
           guint i)
{
  const StetName *name = &reader->names[i];
  Seat seat = { 0, article, name, NULL, NULL };
  gboolean is_person;
  guint first;
  guint end;

  if (stet_span_equal (name->title, name->span) || !_stet_facts_find_tokens (reader->analysis, name->span, &first, &end))
    return;
  if (_stet_place_find (reader->analysis, name->span) != NULL)
    return;
  seat.key = reader->tokens[first].folded;
  is_person = name->type == STET_NAME_PERSON && end - first > 1;
  if (!stet_span_is_empty (name->title) && name->title.end <= name->span.start)
    {
      guint title_end;

      if (!_stet_facts_find_tokens (reader->analysis, name->title, &first, &title_end))
        return;
    }
  seat.place_name = find_place_behind (reader, i, end);
  if (seat.place_name == NULL)
    seat.place_name = find_place_before (reader, i, first);
  if (seat.place_name == NULL)
    return;
  seat.place = _stet_place_find (reader->analysis, seat.place_name->span);
  g_array_append_val (self->seats, seat);
  seat.key = name->last_key;
  if (is_person)
    g_array_append_val (self->seats, seat);
}

static void
gather_seats (Seats *self,
              guint article)
{
  Reader reader = { .analysis = self->articles[article].analysis };
  guint n;

  reader.tokens = stet_analysis_get_tokens (reader.analysis, &n);
  reader.names = stet_analysis_get_names (reader.analysis, &reader.n_names);
  for (guint i = 0; i < reader.n_names; i++)
    read_name (self, &reader, article, i);
}

static char *
dup_text (const Seats *self,
          const Seat *seat,
          StetSpan span)
{
  return g_strndup (stet_analysis_get_text (self->articles[seat->article].analysis, NULL) + span.start, stet_span_length (span));
}

static StetDraftSide
make_side (const Seat *seat)
{
  return (StetDraftSide){ seat->article, seat->place_name->sentence, seat->place_name->span, NULL, FALSE };
}

static void
compare_seats (Seats *self,
               const Seat *a,
               const Seat *b)
{
  StetDraft draft = { STET_FINDING_CONFLICT, STET_FINDING_FIELD_PLACE, SCORE, TRUE };
  g_autofree char *name = dup_text (self, a, a->name->span);
  g_autofree char *x = dup_text (self, a, a->place_name->span);
  g_autofree char *y = dup_text (self, b, b->place_name->span);

  draft.a = make_side (a);
  draft.b = make_side (b);
  draft.explanation = g_strdup_printf ("For the home of “%s” one article says “%s”, the other “%s”.", name, x, y);
  g_array_append_val (self->drafts, draft);
}

static int
order_seats (gconstpointer a,
             gconstpointer b)
{
  const Seat *x = a;
  const Seat *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;
  return stet_span_compare (x->name->span, y->name->span);
}

/* Whether an article gives the one of @seats two homes, so that it may have
 * had two. */
static gboolean
is_settled (const Seats *self,
            const Seat *seats,
            guint n,
            const Seat *of)
{
  for (guint i = 0; i < n; i++)
    if (seats[i].article == of->article && _stet_place_compare (self->articles[of->article].analysis, seats[i].place, of->place) == STET_PLACE_APART)
      return FALSE;
  return TRUE;
}

/* "Corvane Foods" and "Corvane", but not "Anna Berg" and "Karl Berg". */
static gboolean
are_one (const Seats *self,
         const Seat *a,
         const Seat *b)
{
  StetNaming naming = _stet_naming_compare (self->articles[a->article].analysis, a->name, self->articles[b->article].analysis, b->name);

  if (a->name->type == STET_NAME_PERSON && b->name->type == STET_NAME_PERSON)
    return naming == STET_NAMING_SAME || naming == STET_NAMING_SPELT;
  return naming != STET_NAMING_DIFFERENT && naming != STET_NAMING_SIMILAR;
}

static void
compare_one (Seats *self,
             const Seat *seats,
             guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (seats[i].article != seats[j].article && are_one (self, &seats[i], &seats[j]) && _stet_place_compare (self->articles[seats[i].article].analysis, seats[i].place, seats[j].place) == STET_PLACE_APART && is_settled (self, seats, n, &seats[i]) && is_settled (self, seats, n, &seats[j]))
        compare_seats (self, &seats[i], &seats[j]);
}

void
_stet_entities_compare_seats (const StetMatchArticle *articles,
                              guint n,
                              GArray *drafts)
{
  Seats self = { .articles = articles, .drafts = drafts };
  guint first = 0;

  self.seats = g_array_new (FALSE, FALSE, sizeof (Seat));
  for (guint i = 0; i < n; i++)
    gather_seats (&self, i);
  g_array_sort (self.seats, order_seats);
  for (guint i = 1; i <= self.seats->len; i++)
    {
      const Seat *seats = (const Seat *) (gpointer) self.seats->data;

      if (i < self.seats->len && seats[i].key == seats[first].key)
        continue;
      if (i - first <= MAX_SEATS)
        compare_one (&self, seats + first, i - first);
      first = i;
    }
  g_array_unref (self.seats);
}
