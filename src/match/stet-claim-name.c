/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-claim-private.h"

#include "stet-naming-private.h"
#include "stet-place-private.h"

/* How much else of the predicate the evidence must say. */
#define MIN_REST 0.6
#define MIN_SHARED 0.9

/* The same where it is who did it that differs. */
#define MIN_COVER_OF_SUBJECT 0.9

/* So many slots after its verb a name still belongs to it. */
#define REACH 6

/* And so many behind "is". */
#define DEFINITION_REACH 10

/* A nationality stands so many slots before its noun at most. */
#define NATIONALITY_REACH 5

#define SCORE_PLACE 0.68
#define SCORE_NAME 0.66

static const char *
get_place (const StetSlots *slots,
           guint i)
{
  return slots->slots[i].kind == STET_SLOT_NAME ? _stet_place_find (slots->side->analysis, slots->slots[i].span) : NULL;
}

/* How the place at slot @i of the claim lies to all places of the evidence:
 * apart from each of them, or not for sure. */
static gboolean
is_apart_from_all (const StetClaim *self,
                   const char *place)
{
  for (guint j = 0; j < self->evidence->n; j++)
    {
      const char *other = get_place (self->evidence, j);
      StetPlaceRelation relation = other != NULL ? _stet_place_compare (self->claim->side->analysis, place, other) : STET_PLACE_APART;

      if (relation == STET_PLACE_SAME || relation == STET_PLACE_PART)
        return FALSE;
    }
  return TRUE;
}

/* Whether slot @i stands in "is a French …", and nothing but adjectives before
 * it. */
static gboolean
is_nationality (const StetSlots *slots,
                guint i)
{
  return slots->slots[i].kind == STET_SLOT_NAME && _stet_slots_get_name (slots, i)->type == STET_NAME_OTHER && get_place (slots, i) != NULL;
}

/* The first copula of the evidence, or its first token where the evidence
 * speaks of a "he". */
static gsize
find_definition (const StetSlots *slots)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (slots, &first, &end);

  for (guint i = first; i < end; i++)
    if (_stet_grammar_is (&tokens[i], STET_GRAMMAR_COPULA))
      return tokens[i].end;
  return G_MAXSIZE;
}

/* The nationality that the evidence gives right behind its first "is"; -1
 * without one. */
static int
find_nationality (const StetSlots *slots)
{
  gsize start = find_definition (slots);
  guint n = 0;

  for (guint j = 0; j < slots->n && n < NATIONALITY_REACH; j++)
    {
      if (slots->slots[j].span.start < start)
        continue;
      if (is_nationality (slots, j))
        return (slots->slots[j].flags & (STET_SLOT_NEGATED | STET_SLOT_CLOUDED)) == 0 ? (int) j : -1;
      if (slots->slots[j].lead != 0 && n > 0)
        return -1;
      n++;
    }
  return -1;
}

static void
compare_nationality (StetClaim *self,
                     guint i)
{
  const char *claimed = get_place (self->claim, i);
  int j = find_nationality (self->evidence);

  /* What goes before it must be "is", and nothing else but "solely". */
  if (i > self->predicate + 1 || (i == self->predicate + 1 && !self->is_exclusive) || j < 0 || !is_apart_from_all (self, claimed))
    return;
  if (_stet_naming_are_two_areas (self->claim->side->analysis, self->claim->slots[i].span, self->evidence->side->analysis, self->evidence->slots[j].span) ||
      _stet_place_compare (self->claim->side->analysis, claimed, get_place (self->evidence, (guint) j)) == STET_PLACE_APART)
    _stet_claim_add (self, STET_FINDING_FIELD_PLACE, SCORE_PLACE, self->claim->slots[i].span, self->evidence->slots[j].span);
}

/* The slot of the evidence from which on the counterpart of slot @i stands: the
 * one behind the word that goes before it, or the first one behind "is". */
static int
find_start (const StetClaim *self,
            guint i)
{
  gsize start;

  for (guint p = i; p-- > self->predicate;)
    {
      if (self->met[p] >= 0)
        return self->met[p] + 1;
      if ((self->claim->slots[p].flags & STET_SLOT_LIGHT) == 0)
        return -1;
    }
  start = find_definition (self->evidence);
  for (guint j = 0; j < self->evidence->n; j++)
    if (self->evidence->slots[j].span.start >= start)
      return (int) j;
  return -1;
}

/* "Pink Floyd": words that no table knows and that are written like a name. */
static gboolean
is_like_name (const StetSlots *slots,
              guint i)
{
  const char *text = stet_analysis_get_text (slots->side->analysis, NULL);

  return slots->slots[i].kind == STET_SLOT_NAME || (i > 0 && slots->slots[i].kind == STET_SLOT_WORD && g_ascii_isupper (text[slots->slots[i].span.start]));
}

/* Whether both name what they speak of. */
static gboolean
is_subject_met (const StetClaim *self)
{
  for (guint i = 0; i < self->predicate; i++)
    if (self->met[i] >= 0)
      return TRUE;
  return FALSE;
}

/* Whether the evidence says all but slot @i and what belongs to its name: "Game
 * of Thrones". */
static gboolean
says_the_rest (const StetClaim *self,
               guint i)
{
  double shared;
  double rest;
  guint end = i + 1;

  while (end < self->claim->n && self->met[end] < 0 && is_like_name (self->claim, end))
    end++;
  rest = _stet_claim_get_rest (self, i, end, &shared);

  return rest >= MIN_REST && (shared >= MIN_SHARED || (shared > 0 && is_subject_met (self)));
}

static void
compare_place (StetClaim *self,
               guint i)
{
  const char *claimed = get_place (self->claim, i);
  int start = find_start (self, i);

  if (start < 0 || (i > self->predicate && !says_the_rest (self, i)) || (self->claim->slots[i].leads & STET_GRAMMAR_PLACE) == 0 || !is_apart_from_all (self, claimed))
    return;
  for (guint j = (guint) start; j < MIN (self->evidence->n, (guint) start + (i > self->predicate ? REACH : DEFINITION_REACH)); j++)
    {
      const char *other = get_place (self->evidence, j);

      if (other == NULL || (self->evidence->slots[j].flags & (STET_SLOT_NEGATED | STET_SLOT_CLOUDED)) != 0 || (_stet_slots_get_head (self->evidence, j)->leads & STET_GRAMMAR_PLACE) == 0 || _stet_place_compare (self->claim->side->analysis, claimed, other) != STET_PLACE_APART)
        continue;
      _stet_claim_add (self, STET_FINDING_FIELD_PLACE, SCORE_PLACE, self->claim->slots[i].span, self->evidence->slots[j].span);
      return;
    }
}

void
_stet_claim_compare_places (StetClaim *self)
{
  guint n_before = self->words->drafts->len;

  if (!stet_span_is_empty (self->negation))
    return;
  for (guint i = self->predicate; i < self->claim->n && self->words->drafts->len == n_before; i++)
    if (self->met[i] < 0 && get_place (self->claim, i) != NULL)
      {
        if (is_nationality (self->claim, i))
          compare_nationality (self, i);
        else
          compare_place (self, i);
      }
}

/* "MLB": what it stands for nobody can tell. */
static gboolean
is_acronym (const StetSlots *slots,
            guint i)
{
  const char *text = stet_analysis_get_text (slots->side->analysis, NULL);

  for (gsize p = slots->slots[i].span.start; p < slots->slots[i].span.end; p++)
    if (g_ascii_islower (text[p]) || text[p] == ' ')
      return FALSE;
  return TRUE;
}

/* Whether two names of two types, or of none, cannot be told apart from
 * aliases: a place and who comes from there. */
static gboolean
may_be_one (const StetName *x,
            const StetName *y)
{
  if (x->type == STET_NAME_OTHER || y->type == STET_NAME_OTHER || x->type == STET_NAME_PLACE || y->type == STET_NAME_PLACE)
    return TRUE;
  return x->last_key == y->last_key || x->key == y->key;
}

static gboolean
name_two (const StetClaim *self,
          guint i,
          guint j)
{
  const StetSlot *slot = &self->evidence->slots[j];
  const StetName *x;
  const StetName *y;

  if (slot->match >= 0 || (slot->flags & (STET_SLOT_NEGATED | STET_SLOT_CLOUDED)) != 0 || !is_like_name (self->evidence, j) || is_acronym (self->claim, i) != is_acronym (self->evidence, j))
    return FALSE;
  if (slot->kind != STET_SLOT_NAME || self->claim->slots[i].kind != STET_SLOT_NAME)
    return slot->stem != self->claim->slots[i].stem;
  x = _stet_slots_get_name (self->claim, i);
  y = _stet_slots_get_name (self->evidence, j);
  if (x->type != y->type)
    return !may_be_one (x, y);
  return _stet_naming_compare (self->claim->side->analysis, x, self->evidence->side->analysis, y) == STET_NAMING_DIFFERENT;
}

/* Of a goal there are many; of "Salt Road" there is one, and one capital. */
static gboolean
is_of_one_thing (const StetClaim *self,
                 guint verb)
{
  for (guint i = 0; i < self->predicate; i++)
    if (is_like_name (self->claim, i) || self->claim->slots[i].kind == STET_SLOT_NAME)
      return TRUE;
  return (self->evidence->slots[verb].flags & STET_SLOT_SINGLE) != 0;
}

/* "by Anna Berg" and "by Karl Lund": the same small word goes before both; or
 * one did it, and it was done by the other one. */
static int
find_counterpart (const StetClaim *self,
                  guint i)
{
  const StetSlot *head = _stet_slots_get_head (self->claim, i);
  int start = find_start (self, i);

  if (i == self->predicate || start < 1 || head->lead == 0 || !is_of_one_thing (self, (guint) start - 1) || !says_the_rest (self, i))
    return -1;
  for (guint j = (guint) start; j < MIN (self->evidence->n, (guint) start + REACH); j++)
    if (_stet_slots_get_head (self->evidence, j)->lead == head->lead && name_two (self, i, j))
      return (int) j;
  if ((head->leads & STET_GRAMMAR_AGENT) != 0 && start > 1 && name_two (self, i, (guint) start - 2) && self->evidence->slots[start - 1].lead == 0)
    return start - 2;
  return -1;
}

static StetFindingField
get_field (const StetClaim *self,
           guint i)
{
  return self->claim->slots[i].kind == STET_SLOT_NAME && _stet_slots_get_name (self->claim, i)->type == STET_NAME_PLACE ? STET_FINDING_FIELD_PLACE : STET_FINDING_FIELD_NAME;
}

static void
compare_name (StetClaim *self,
              guint i)
{
  int j = find_counterpart (self, i);

  if (j >= 0)
    _stet_claim_add (self, get_field (self, i), SCORE_NAME, self->claim->slots[i].span, self->evidence->slots[j].span);
}

/* The one who does it in the evidence, before the verb or behind "by"; -1
 * without one.  @verb is the slot of the verb. */
static int
find_agent (const StetClaim *self,
            guint subject,
            guint verb)
{
  for (guint j = verb; j-- > 0;)
    if (self->evidence->slots[j].kind == STET_SLOT_NAME)
      return self->evidence->slots[j].lead == 0 && name_two (self, subject, j) ? (int) j : -1;
  for (guint j = verb + 1; j < MIN (self->evidence->n, verb + REACH); j++)
    if (self->evidence->slots[j].kind == STET_SLOT_NAME && (_stet_slots_get_head (self->evidence, j)->leads & STET_GRAMMAR_AGENT) != 0)
      return name_two (self, subject, j) ? (int) j : -1;
  return -1;
}

/* "Anna Berg wrote Home", "Karl Lund wrote Home": all is the same but the one
 * who did it. */
static void
compare_subject (StetClaim *self)
{
  gboolean has_name = FALSE;
  int agent;

  if (self->predicate != 1 || self->met[0] >= 0 || self->claim->slots[0].kind != STET_SLOT_NAME || self->met[1] < 0 || self->claim->slots[1].kind != STET_SLOT_WORD || self->cover < MIN_COVER_OF_SUBJECT)
    return;
  for (guint i = self->predicate; i < self->claim->n; i++)
    has_name = has_name || (self->met[i] >= 0 && self->claim->slots[i].kind == STET_SLOT_NAME);
  agent = has_name ? find_agent (self, 0, (guint) self->met[1]) : -1;
  if (agent >= 0)
    _stet_claim_add (self, STET_FINDING_FIELD_NAME, SCORE_NAME, self->claim->slots[0].span, self->evidence->slots[agent].span);
}

void
_stet_claim_compare_names (StetClaim *self)
{
  guint n_before = self->words->drafts->len;

  if (!stet_span_is_empty (self->negation))
    return;
  for (guint i = self->predicate; i < self->claim->n && self->words->drafts->len == n_before && _stet_claim_is_named (self); i++)
    if (self->met[i] < 0 && is_like_name (self->claim, i) && get_place (self->claim, i) == NULL)
      compare_name (self, i);
  if (self->words->drafts->len == n_before)
    compare_subject (self);
}
