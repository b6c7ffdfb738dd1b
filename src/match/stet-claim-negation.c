/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-claim-private.h"

/* How much of the predicate the evidence must say too. */
#define MIN_COVER 0.7
#define MIN_SHARED 1.0

/* The same where nothing but the thing itself is denied. */
#define MIN_COVER_OF_NOTHING 0.5

/* The same where one word is set against its opposite; a name alone is too
 * little. */
#define MIN_REST 0.6
#define MIN_SHARED_REST 1.0
#define MIN_SHARED_SUBJECT 1.9
#define MIN_REST_OF_SET 0.75

/* So many slots a negation of the evidence reaches. */
#define REACH 3

#define NEGATED (STET_SLOT_NEGATED | STET_SLOT_CLOUDED)

#define SCORE_DENIED 0.7
#define SCORE_OPPOSITE 0.7

/* "Not the first" may well be the second, and what is not by one is by
 * another. */
static gboolean
has_other_particular (const StetClaim *self)
{
  for (guint i = self->predicate; i < self->claim->n; i++)
    if (self->met[i] < 0 && self->claim->slots[i].kind != STET_SLOT_WORD)
      return TRUE;
  return FALSE;
}

static gboolean
is_unsure_there (const StetClaim *self,
                 guint i)
{
  const StetSlot *met = self->met[i] >= 0 ? &self->evidence->slots[self->met[i]] : NULL;

  return met != NULL && ((met->flags & (NEGATED | STET_SLOT_SUPERSEDED)) != 0 || (_stet_slot_is_aim (met) && (self->claim->slots[i].leads & STET_GRAMMAR_AIM) == 0));
}

/* The words of a negation and the word that it turns. */
static StetSpan
get_shown (const StetSlot *slot)
{
  return (StetSpan){ MIN (slot->negation.start, slot->span.start), slot->span.end };
}

/* Whether the word itself is turned, and says something. */
static gboolean
is_turned (const StetSlot *slot)
{
  return (slot->flags & STET_SLOT_NEGATED) != 0 && (slot->flags & (STET_SLOT_CLOUDED | STET_SLOT_LIGHT | STET_SLOT_SAYS)) == 0;
}

/* "X is not a magazine", and the evidence says that it is one. */
static void
compare_denial (StetClaim *self)
{
  int turned = -1;

  for (guint i = self->predicate; i < self->claim->n; i++)
    {
      if (is_unsure_there (self, i))
        return;
      if (turned < 0 && is_turned (&self->claim->slots[i]))
        turned = (int) i;
    }
  if (turned >= 0 && self->met[turned] >= 0 && _stet_slots_get_rank (self->claim, (guint) turned) == _stet_slots_get_rank (self->evidence, (guint) self->met[turned]) && !has_other_particular (self))
    _stet_claim_add (self, STET_FINDING_FIELD_NEGATION, SCORE_DENIED, get_shown (&self->claim->slots[turned]), self->evidence->slots[self->met[turned]].span);
}

/* The slot of the claim that says the same as slot @j of the evidence; -1
 * without one. */
static int
find_claimed (const StetClaim *self,
              guint j)
{
  for (guint i = self->predicate; i < self->claim->n; i++)
    if (self->met[i] == (int) j || (self->claim->slots[i].kind == STET_SLOT_WORD && self->claim->slots[i].key == self->evidence->slots[j].key))
      return (int) i;
  return -1;
}

/* "X sang in Oslo", and the evidence says that X declined to.  What the claim
 * says last is what it is about. */
static void
compare_denied (StetClaim *self)
{
  int last = (int) self->claim->n - 1;

  while (last >= (int) self->predicate && (self->claim->slots[last].flags & STET_SLOT_LIGHT) != 0)
    last--;
  if (last < (int) self->predicate || !is_unsure_there (self, (guint) last))
    return;
  for (guint j = 0; j < self->evidence->n; j++)
    {
      int i = is_turned (&self->evidence->slots[j]) ? find_claimed (self, j) : -1;

      if (i < 0 || (guint) self->met[last] < j || (guint) self->met[last] > j + REACH)
        continue;
      _stet_claim_add (self, STET_FINDING_FIELD_NEGATION, SCORE_DENIED, self->claim->slots[i].span, get_shown (&self->evidence->slots[j]));
      return;
    }
}

/* "Five presidents", "a president": what stands there is said of some. */
static gboolean
is_counted (const StetSlots *self,
            guint j)
{
  return (j > 0 && self->slots[j - 1].kind == STET_SLOT_FIGURE && _stet_slots_get_quantity (self, j - 1)->value >= 1) || (self->slots[j].leads & STET_GRAMMAR_ARTICLE) != 0;
}

static gboolean
is_thing (const StetSlot *slot)
{
  return slot->kind == STET_SLOT_WORD || slot->kind == STET_SLOT_NAME;
}

/* The other one of "X and Y" for the one in slot @j; -1 without one. */
static int
find_listed (const StetSlots *self,
             guint j)
{
  if (j + 1 < self->n && (self->slots[j + 1].leads & STET_GRAMMAR_AND) != 0 && is_thing (&self->slots[j + 1]))
    return (int) j + 1;
  if (j > 0 && (self->slots[j].leads & STET_GRAMMAR_AND) != 0 && is_thing (&self->slots[j - 1]))
    return (int) j - 1;
  return -1;
}

/* "Only daughters", and the evidence has sons. */
static int
find_sibling (const StetClaim *self,
              guint i)
{
  for (guint j = 0; j < self->evidence->n; j++)
    if (_stet_slots_are_siblings (self->claim, i, self->evidence, j) && self->evidence->slots[j].match < 0 && (self->evidence->slots[j].flags & (NEGATED | STET_SLOT_SUPERSEDED)) == 0)
      return (int) j;
  return -1;
}

/* "No awards", and the evidence has one, or the other way round: of that alone
 * both speak. */
static void
compare_nothing (StetClaim *self)
{
  for (guint i = self->predicate; i < self->claim->n; i++)
    {
      const StetSlot *claimed = &self->claim->slots[i];
      const StetSlot *given = self->met[i] >= 0 ? &self->evidence->slots[self->met[i]] : NULL;

      if (given == NULL || ((claimed->flags ^ given->flags) & STET_SLOT_NOBODY) == 0 || ((claimed->flags | given->flags) & STET_SLOT_CLOUDED) != 0)
        continue;
      if (is_turned (claimed) ? (given->flags & NEGATED) == 0 && is_counted (self->evidence, (guint) self->met[i]) : is_turned (given))
        _stet_claim_add (self, STET_FINDING_FIELD_NEGATION, SCORE_DENIED, get_shown (claimed), get_shown (given));
      return;
    }
}

/* "Only in comedies", and the evidence has comedies and dramas. */
static void
compare_only (StetClaim *self)
{
  guint last = self->claim->n - 1;
  int other;

  if (!self->is_exclusive || !is_thing (&self->claim->slots[last]))
    return;
  if (self->met[last] >= 0)
    other = self->cover >= MIN_COVER_OF_NOTHING && self->shared >= MIN_SHARED ? find_listed (self->evidence, (guint) self->met[last]) : -1;
  else
    other = find_sibling (self, last);
  if (other >= 0)
    _stet_claim_add (self, STET_FINDING_FIELD_OPPOSITE, SCORE_OPPOSITE, self->claim->slots[last].span, self->evidence->slots[other].span);
}

void
_stet_claim_compare_negation (StetClaim *self)
{
  guint n_before = self->words->drafts->len;

  if (self->cover >= MIN_COVER && self->shared >= MIN_SHARED)
    {
      if (stet_span_is_empty (self->negation))
        compare_denied (self);
      else
        compare_denial (self);
    }
  if (self->words->drafts->len == n_before && self->cover >= MIN_COVER_OF_NOTHING && self->shared >= MIN_SHARED)
    compare_nothing (self);
  if (self->words->drafts->len == n_before && stet_span_is_empty (self->negation))
    compare_only (self);
}

static gboolean
is_said (const StetSlots *self,
         guint64 key)
{
  for (guint i = 0; i < self->n; i++)
    if (self->slots[i].kind == STET_SLOT_WORD && self->slots[i].key == key)
      return TRUE;
  return FALSE;
}

/* Of two words of one set, what leads to them must be the same. */
static gboolean
exclude_each_other (const StetClaim *self,
                    guint i,
                    guint j,
                    double rest)
{
  if (_stet_slots_oppose (self->claim, i, self->evidence, j))
    return TRUE;
  if (!_stet_slots_are_siblings (self->claim, i, self->evidence, j) || is_said (self->evidence, self->claim->slots[i].key))
    return FALSE;
  return rest >= MIN_REST_OF_SET && self->claim->slots[i].kind == STET_SLOT_WORD && self->evidence->slots[j].match < 0;
}

/* Whoever loses does not contradict the one who wins, unless it stands right
 * beside.  What goes up or down is compared elsewhere. */
static gboolean
is_of_another (const StetClaim *self,
               guint i,
               guint j)
{
  guint flags = self->claim->slots[i].flags | self->evidence->slots[j].flags;

  if ((flags & (STET_SLOT_RISE | STET_SLOT_FALL)) != 0)
    return TRUE;
  if ((flags & STET_SLOT_SINGLE) != 0)
    return i == 0 || j == 0 || (self->met[i - 1] != (int) j - 1 && (i + 1 >= self->claim->n || self->met[i + 1] != (int) j + 1));
  while (j-- > 0)
    if (_stet_slots_is_subject (self->evidence, j))
      return self->evidence->slots[j].match < 0;
  return FALSE;
}

static void
compare_opposite (StetClaim *self,
                  guint i)
{
  double shared;
  double rest = _stet_claim_get_rest (self, i, i + 1, &shared);

  if (rest < MIN_REST || shared < (self->predicate + 1 == self->claim->n ? MIN_SHARED_SUBJECT : MIN_SHARED_REST))
    return;
  for (guint j = 0; j < self->evidence->n; j++)
    {
      const StetSlot *slot = &self->evidence->slots[j];

      if (slot->kind != STET_SLOT_WORD || (slot->flags & (NEGATED | STET_SLOT_SUPERSEDED)) != 0 || is_of_another (self, i, j) || !exclude_each_other (self, i, j, rest) || is_said (self->claim, slot->key))
        continue;
      _stet_claim_add (self, STET_FINDING_FIELD_OPPOSITE, SCORE_OPPOSITE, self->claim->slots[i].span, slot->span);
      return;
    }
}

void
_stet_claim_compare_opposites (StetClaim *self)
{
  guint n_before = self->words->drafts->len;

  if (!stet_span_is_empty (self->negation))
    return;
  for (guint i = self->predicate; i < self->claim->n && self->words->drafts->len == n_before; i++)
    if (self->met[i] < 0)
      compare_opposite (self, i);
}
