/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-compare-words-private.h"

#include "stet-fact-private.h"
#include "stet-slot-cache-private.h"

#include <string.h>

/* How sure a finding is that is only just supported, and what each word more
 * that both share adds to it. */
#define LEAST_SCORE 0.6
#define SCORE_FOR_SUPPORT 0.12
#define MOST_SCORE 0.95

/* What is not known to be so, or not by the one who says it now. */
#define UNSURE (STET_SLOT_CLOUDED | STET_SLOT_SUPERSEDED | STET_SLOT_ASKED)

/* A negation farther before its word, in bytes, is not shown with it. */
#define MAX_GAP 24

/* The stem of the words for what brings something about. */
#define CAUSE "caus"

/* So many slots behind a word may belong to it. */
#define REACH 4

/* So many days before the news are the news. */
#define MAX_DAYS 31

/* One of whom both speak before they come to the word. */
#define SUPPORT_FOR_SUBJECT 1.1

/* And where both are compared for the word alone, and speak of no such one. */
#define SUPPORT_FOR_OTHERS 0.5

/* What one article denies is seldom just what the other one says, though the
 * words be the same: of another time, another one, a part of it.  So much more
 * the sentences must have in common. */
#define SUPPORT_FOR_DENIAL 1.25

static double
get_score (double support,
           double least)
{
  return MIN (LEAST_SCORE + SCORE_FOR_SUPPORT * (support - least), MOST_SCORE);
}

/* "not conceded", "conceded". */
static StetSpan
get_shown (const StetSlot *slot)
{
  StetSpan span = slot->span;

  if ((slot->flags & STET_SLOT_NEGATED) != 0 && slot->negation.end <= span.start && span.start - slot->negation.end <= MAX_GAP)
    span.start = slot->negation.start;
  return span;
}

static gboolean
is_comparable (const StetSlot *x,
               const StetSlot *y)
{
  if (x->kind != STET_SLOT_WORD || y->kind != STET_SLOT_WORD || ((x->flags | y->flags) & UNSURE) != 0)
    return FALSE;
  return (x->flags & STET_SLOT_FORECAST) == (y->flags & STET_SLOT_FORECAST) && _stet_slot_is_aim (x) == _stet_slot_is_aim (y);
}

static gboolean
follows_directly (const StetSlot *slot)
{
  return slot->lead == 0 && (slot->flags & STET_SLOT_FOLLOWS) != 0;
}

/* "Leaves", "voted against": no noun stands before it that it would belong to. */
static gboolean
can_be_verb (const StetSlots *self,
             guint i)
{
  return (self->slots[i].flags & STET_SLOT_DEFINITE) == 0 && (_stet_slots_get_head (self, i)->leads & STET_GRAMMAR_DETERMINER) == 0;
}

/* "Its support", "a stay", of words that may as well be verbs. */
static gboolean
is_noun (const StetSlots *self,
         guint i)
{
  const StetSlot *slot = &self->slots[i];
  const char *text = stet_analysis_get_text (self->side->analysis, NULL) + slot->span.start;

  /* "A red card": it belongs to what comes behind it. */
  if (i + 1 < self->n && follows_directly (&self->slots[i + 1]))
    return FALSE;
  return ((slot->flags & STET_SLOT_DEFINITE) != 0 || (_stet_slots_get_head (self, i)->leads & STET_GRAMMAR_DETERMINER) != 0) && stet_token_key (text, stet_span_length (slot->span)) == slot->stem;
}

/* Who has pledged his support is no other one than who would vote against: a
 * noun and a verb of one form are of two sentences that say two things. */
static gboolean
are_noun_and_verb (const StetWords *self,
                   guint i,
                   guint j)
{
  gboolean is_noun_here = is_noun (&self->a, i);

  if (is_noun_here == is_noun (&self->b, j))
    return FALSE;
  return is_noun_here ? can_be_verb (&self->b, j) : can_be_verb (&self->a, i);
}

static gboolean
are_trends (const StetSlot *x,
            const StetSlot *y)
{
  guint trends = (x->flags ^ y->flags) & (STET_SLOT_RISE | STET_SLOT_FALL);

  return trends == (STET_SLOT_RISE | STET_SLOT_FALL);
}

/* The last name before slot @i; -1 without one. */
static int
find_subject (const StetSlots *self,
              guint i)
{
  while (i-- > 0)
    if (_stet_slots_is_subject (self, i))
      return (int) i;
  return -1;
}

/* Whoever loses a match does not contradict the one who wins it: there who it
 * is must stand right before. */
static gboolean
have_other_subjects (const StetWords *self,
                     guint i,
                     guint j)
{
  int x = find_subject (&self->a, i);
  int y = find_subject (&self->b, j);

  if (((self->a.slots[i].flags | self->b.slots[j].flags) & STET_SLOT_SINGLE) != 0)
    return i == 0 || j == 0 || self->a.slots[i - 1].match != (int) j - 1;
  if (x < 0 || y < 0 || self->a.slots[x].match == y)
    return FALSE;
  if (self->a.slots[x].match > (int) j || self->b.slots[y].match > (int) i)
    return TRUE;
  return !_stet_words_share_subject (self, i, j);
}

static double
get_support (const StetWords *self,
             guint i,
             guint j)
{
  double support = _stet_slots_get_support (&self->a, i, &self->b, j);

  if (_stet_words_share_subject (self, i, j))
    return support + SUPPORT_FOR_SUBJECT;
  return self->is_one_story ? support - SUPPORT_FOR_OTHERS : support;
}

/* "Dairy prices" are not all prices. */
static gboolean
is_narrowed (const StetSlots *self,
             guint i)
{
  return i > 0 && follows_directly (&self->slots[i]) && self->slots[i - 1].match < 0 && self->slots[i - 1].kind != STET_SLOT_FIGURE && (self->slots[i - 1].flags & STET_SLOT_LIGHT) == 0;
}

/* Whether a word shortly before slot @i of the first sentence, which the other
 * one has too, is narrowed in one of them. */
static gboolean
is_any_narrowed (const StetWords *self,
                 guint i)
{
  for (guint p = i > REACH ? i - REACH : 0; p < i; p++)
    if (self->a.slots[p].match >= 0 && self->a.slots[p].kind == STET_SLOT_WORD && (is_narrowed (&self->a, p) || is_narrowed (&self->b, (guint) self->a.slots[p].match)))
      return TRUE;
  return FALSE;
}

/* "prices rose", "prices have fallen": what goes up or down stands beside it.
 * Whoever climbs may fall. */
static gboolean
are_of_one_thing (const StetWords *self,
                  guint i,
                  guint j)
{
  gboolean before = i > 0 && j > 0 && self->a.slots[i - 1].match == (int) j - 1 && self->a.slots[i - 1].kind == STET_SLOT_WORD && (follows_directly (&self->a.slots[i]) || follows_directly (&self->b.slots[j]));
  gboolean after = i + 1 < self->a.n && j + 1 < self->b.n && self->a.slots[i + 1].match == (int) j + 1 && self->a.slots[i + 1].kind != STET_SLOT_NAME;

  if (before && is_any_narrowed (self, i))
    return FALSE;
  return before || after;
}

static gboolean
is_counted (const StetSlots *self,
            guint i)
{
  return i > 0 && self->slots[i - 1].kind == STET_SLOT_FIGURE && self->slots[i - 1].match < 0 && (self->slots[i].flags & STET_SLOT_FOLLOWS) != 0 && _stet_slots_get_quantity (self, i - 1)->type == STET_QUANTITY_NUMBER;
}

/* "nine dead", "122 survivors": parts of a whole, which exclude nothing. */
static gboolean
are_two_parts (const StetWords *self,
               guint i,
               guint j)
{
  return is_counted (&self->a, i) && is_counted (&self->b, j);
}

static gboolean
is_met (const StetWords *self,
        guint i,
        guint j,
        int step)
{
  int p = (int) i + step;
  int q = (int) j + step;

  if (p < 0 || q < 0 || p >= (int) self->a.n || q >= (int) self->b.n)
    return FALSE;
  return self->a.slots[p].match == q && (self->a.slots[p].flags & STET_SLOT_LIGHT) == 0;
}

/* "Shot in the head", "shot in the leg"; "the black car", "the white car": what
 * leads to both is the same, or what they belong to. */
static gboolean
are_siblings_in_one_place (const StetWords *self,
                           guint i,
                           guint j)
{
  const StetSlot *x = &self->a.slots[i];
  const StetSlot *y = &self->b.slots[j];

  if (!_stet_slots_are_siblings (&self->a, i, &self->b, j) || (x->leads & STET_GRAMMAR_AND) != 0 || (y->leads & STET_GRAMMAR_AND) != 0)
    return FALSE;
  if (x->lead != 0 && x->lead == y->lead)
    return is_met (self, i, j, -1) || (is_met (self, i, j, 1) && (self->a.slots[i + 1].lead != 0));
  return is_met (self, i, j, 1) && follows_directly (&self->a.slots[i + 1]) && follows_directly (&self->b.slots[j + 1]);
}

/* "Rejects 8 per cent of the claims" is no word against "granted": a part. */
static gboolean
is_of_part (const StetSlots *self,
            guint i)
{
  const StetSlot *next = &self->slots[i + 1];

  if (i + 1 >= self->n || next->kind != STET_SLOT_FIGURE || next->match >= 0 || next->clause != self->slots[i].clause)
    return FALSE;
  return _stet_slots_get_quantity (self, i + 1)->type == STET_QUANTITY_NUMBER || _stet_slots_get_quantity (self, i + 1)->type == STET_QUANTITY_PERCENT;
}

/* Many die and many survive, but of one driver one thing is true. */
static gboolean
are_fates_of_one (const StetWords *self,
                  guint i,
                  guint j)
{
  return _stet_slots_are_fates (&self->a, i, &self->b, j) && _stet_words_share_known (self, i, j);
}

/* Whether @self speaks of what caused something. */
static gboolean
speaks_of_cause (const StetSlots *self)
{
  guint64 key = stet_lexicon_get_synonym (stet_analysis_get_lexicon (self->side->analysis), stet_token_key (CAUSE, strlen (CAUSE)));

  for (guint i = 0; i < self->n; i++)
    if (self->slots[i].kind == STET_SLOT_WORD && self->slots[i].key == key && (self->slots[i].flags & (UNSURE | STET_SLOT_NEGATED)) == 0)
      return TRUE;
  return FALSE;
}

/* Whether both sentences speak of what caused the same thing. */
static gboolean
share_effect (const StetWords *self)
{
  for (guint i = 0; i < self->a.n; i++)
    if (self->a.slots[i].match >= 0 && self->a.slots[i].kind == STET_SLOT_WORD && (self->a.slots[i].flags & (STET_SLOT_LIGHT | STET_SLOT_SAYS | STET_SLOT_NEGATED)) == 0)
      return speaks_of_cause (&self->a) && speaks_of_cause (&self->b);
  return FALSE;
}

/* "Lightning set off the blaze", "the fire was caused by arson". */
static gboolean
are_two_causes (const StetWords *self,
                guint i,
                guint j)
{
  return _stet_slots_are_causes (&self->a, i, &self->b, j) && share_effect (self);
}

static gboolean
is_said_elsewhere (const StetSlots *self,
                   guint64 key)
{
  for (guint i = 0; i < self->n; i++)
    if (self->slots[i].kind == STET_SLOT_WORD && self->slots[i].key == key && (self->slots[i].flags & STET_SLOT_SUPERSEDED) == 0)
      return TRUE;
  return FALSE;
}

static void
compare_words (StetWords *self,
               guint i,
               guint j)
{
  const StetSlot *x = &self->a.slots[i];
  const StetSlot *y = &self->b.slots[j];
  gboolean is_trend = are_trends (x, y);
  double support;
  double least;

  if (!is_comparable (x, y) || ((x->flags ^ y->flags) & STET_SLOT_NEGATED) != 0)
    return;
  if (is_trend ? !are_of_one_thing (self, i, j) : !_stet_slots_oppose (&self->a, i, &self->b, j) && !are_siblings_in_one_place (self, i, j) && !are_fates_of_one (self, i, j) && !are_two_causes (self, i, j))
    return;
  if (!is_trend && (is_of_part (&self->a, i) || is_of_part (&self->b, j)))
    return;
  if (are_noun_and_verb (self, i, j) || are_two_parts (self, i, j) || have_other_subjects (self, i, j) || is_said_elsewhere (&self->a, y->key) || is_said_elsewhere (&self->b, x->key))
    return;

  support = get_support (self, i, j);
  least = _stet_words_get_least_support (self, i, j);
  if (are_two_causes (self, i, j))
    support = MAX (support, least);
  if (support >= least)
    _stet_words_add (self, STET_FINDING_CONFLICT, is_trend ? STET_FINDING_FIELD_DIRECTION : STET_FINDING_FIELD_OPPOSITE,
                     get_score (support, least), get_shown (x), get_shown (y));
}

void
_stet_words_compare_opposites (StetWords *self)
{
  for (guint i = 0; i < self->a.n; i++)
    for (guint j = 0; j < self->b.n; j++)
      if (self->a.slots[i].match < 0 && self->b.slots[j].match < 0)
        compare_words (self, i, j);
}

/* "In the fire": a plain word that says where. */
static gboolean
is_plain_place (const StetSlots *self,
                guint p)
{
  const StetSlot *slot = &self->slots[p];

  return slot->kind == STET_SLOT_WORD && (slot->leads & STET_GRAMMAR_PLACE) != 0 && (p + 1 >= self->n || (self->slots[p + 1].flags & STET_SLOT_FOLLOWS) == 0 || self->slots[p + 1].lead != 0);
}

/* Whether what stands in the clause of slot @i says nothing but this, and at
 * most where it was. */
static gboolean
says_nothing_else (const StetSlots *self,
                   guint i)
{
  guint n = 0;

  for (guint p = 0; p < self->n; p++)
    if (p != i && self->slots[p].clause == self->slots[i].clause && self->slots[p].match < 0 && (self->slots[p].flags & (STET_SLOT_LIGHT | STET_SLOT_SAYS)) == 0)
      {
        n++;
        if (n > 1 || p < i || !is_plain_place (self, p))
          return FALSE;
      }
  return TRUE;
}

/* What stands beside a day long before the news is not of the news. */
static gboolean
is_long_ago (const StetSlots *self)
{
  guint32 news_day = _stet_news_day (self->side->analysis);

  for (guint i = 0; i < self->n; i++)
    if (self->slots[i].kind == STET_SLOT_DATE)
      {
        const StetQuantity *date = _stet_slots_get_quantity (self, i);

        if (date->first_day == 0 || (news_day != 0 && date->last_day + MAX_DAYS < news_day))
          return TRUE;
      }
  return FALSE;
}

/* Whether sentence @sentence of the article says @key as it is said in no
 * other one: denied, or not denied. */
static gboolean
says_otherwise (const StetCompareSide *article,
                guint sentence,
                guint64 key,
                gboolean is_denied)
{
  StetCompareSide side = *article;
  StetSlots slots;

  side.sentence = sentence;
  if (!_stet_slots_recall (&slots, &side))
    return FALSE;
  for (guint i = 0; i < slots.n; i++)
    if (slots.slots[i].kind == STET_SLOT_WORD && slots.slots[i].key == key && ((slots.slots[i].flags & STET_SLOT_NEGATED) != 0) != is_denied)
      return TRUE;
  return FALSE;
}

/* Whether the whole article denies @key, or says it: one that tells of some who
 * were hurt and of others who were not speaks of more than one event. */
static gboolean
is_settled (const StetSlots *self,
            guint64 key,
            gboolean is_denied)
{
  guint n;

  stet_analysis_get_sentences (self->side->analysis, &n);
  for (guint i = 0; i < n; i++)
    if (says_otherwise (self->side, i, key, is_denied))
      return FALSE;
  return TRUE;
}

/* "Nobody was hurt" denies that anybody was, whatever else is said. */
static gboolean
denies_all (const StetSlots *denial,
            guint i,
            const StetSlots *other,
            guint j)
{
  if ((denial->slots[i].flags & STET_SLOT_NOBODY) == 0 || !says_nothing_else (denial, i) || (other->slots[j].flags & UNSURE) != 0 || is_long_ago (other))
    return FALSE;
  return is_settled (denial, denial->slots[i].key, TRUE) && is_settled (other, other->slots[j].key, FALSE);
}

/* "It is no film by Anna Berg" does not deny that it is one by Karl Lund. */
static gboolean
denies_particulars (const StetSlots *self,
                    guint i)
{
  if ((self->slots[i].flags & STET_SLOT_NEGATED) == 0)
    return FALSE;
  for (guint p = i + 1; p < MIN (self->n, i + 1 + REACH) && self->slots[p].clause == self->slots[i].clause; p++)
    if ((self->slots[p].kind != STET_SLOT_WORD || (self->slots[p].leads & STET_GRAMMAR_AGENT) != 0) && self->slots[p].match < 0)
      return TRUE;
  return FALSE;
}

/* "Only known as Redmere": of other names it says the same as "not known". */
static gboolean
is_restricted (const StetSlots *self,
               guint i)
{
  guint n;
  const StetSentence *sentence = &stet_analysis_get_sentences (self->side->analysis, &n)[self->side->sentence];
  const StetToken *tokens = stet_analysis_get_tokens (self->side->analysis, &n);

  for (guint t = sentence->first_token + 1; t < sentence->first_token + sentence->n_tokens; t++)
    if (tokens[t].start == self->slots[i].span.start)
      return _stet_grammar_is (&tokens[t - 1], STET_GRAMMAR_EXCLUSIVE);
  return FALSE;
}

/* "Denied that she stood alone at the summit" denies no summit: where something
 * is not so is not denied, but right behind the negation. */
static gboolean
is_beside_denial (const StetSlots *self,
                  guint i)
{
  if ((self->slots[i].flags & STET_SLOT_NEGATED) == 0 || (_stet_slots_get_head (self, i)->leads & STET_GRAMMAR_PLACE) == 0)
    return FALSE;
  for (guint p = 0; &self->slots[p] < _stet_slots_get_head (self, i); p++)
    if (self->slots[p].span.start >= self->slots[i].negation.end)
      return TRUE;
  return FALSE;
}

static gboolean
is_object (const StetSlot *slot)
{
  return (slot->lead == 0 || (slot->leads & STET_GRAMMAR_DETERMINER) != 0) && (slot->flags & STET_SLOT_LIGHT) == 0;
}

/* "Reached orbit", "failed to reach orbit": a light verb says as much as what it
 * is done to. */
static gboolean
have_same_object (const StetWords *self,
                  guint i,
                  guint j)
{
  if (i + 1 >= self->a.n || j + 1 >= self->b.n || self->a.slots[i + 1].match != (int) j + 1)
    return FALSE;
  return is_object (&self->a.slots[i + 1]) && is_object (&self->b.slots[j + 1]);
}

void
_stet_words_compare_negations (StetWords *self)
{
  for (guint i = 0; i < self->a.n; i++)
    {
      const StetSlot *x = &self->a.slots[i];
      const StetSlot *y = x->match >= 0 ? &self->b.slots[x->match] : NULL;
      double support;
      double least;

      if (y == NULL || !is_comparable (x, y) || ((x->flags ^ y->flags) & STET_SLOT_NEGATED) == 0 || (x->flags & STET_SLOT_SAYS) != 0 || ((x->flags & STET_SLOT_LIGHT) != 0 && !have_same_object (self, i, (guint) x->match)) || have_other_subjects (self, i, (guint) x->match))
        continue;
      if (_stet_slots_get_rank (&self->a, i) != _stet_slots_get_rank (&self->b, (guint) x->match) || is_restricted (&self->a, i) || is_restricted (&self->b, (guint) x->match) || is_beside_denial (&self->a, i) || is_beside_denial (&self->b, (guint) x->match) || denies_particulars (&self->a, i) || denies_particulars (&self->b, (guint) x->match))
        continue;
      support = get_support (self, i, (guint) x->match);
      least = _stet_words_get_least_support (self, i, (guint) x->match) + (self->is_claim ? 0 : SUPPORT_FOR_DENIAL);
      if (self->is_one_story && (denies_all (&self->a, i, &self->b, (guint) x->match) || denies_all (&self->b, (guint) x->match, &self->a, i)))
        support = MAX (support, least);
      if (support < least)
        continue;
      /* Of the words that one negation speaks of the first one says it. */
      _stet_words_add (self, STET_FINDING_CONFLICT, STET_FINDING_FIELD_NEGATION, get_score (support, least), get_shown (x), get_shown (y));
      return;
    }
}
