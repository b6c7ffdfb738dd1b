/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-compare-words-private.h"

#include "stet-fact-private.h"
#include "stet-naming-private.h"

/* Two sentences that share so much of what they say are one sentence with one
 * name changed. */
#define NEARLY_ALL 0.75
#define NEARLY_ALL_SHORTER 0.6
#define MIN_SHARED_WEIGHT 5.0

/* Names take more than words: there are many of them in a story. */
#define MORE_SUPPORT 0.4

/* So many words a nationality may stand before the noun that it belongs to. */
#define REACH 3

/* How sure the findings are. */
#define SCORE_ROLE 0.8
#define SCORE_CHANGED 0.7
#define SCORE_SPELT 0.75

static guint64
get_title_key (const StetSlots *self,
               const StetName *name)
{
  guint n;
  guint first;
  guint end;

  if (stet_span_is_empty (name->title) || !_stet_facts_find_tokens (self->side->analysis, name->title, &first, &end) || end == first)
    return 0;
  return stet_lexicon_get_synonym (stet_analysis_get_lexicon (self->side->analysis), stet_analysis_get_tokens (self->side->analysis, &n)[end - 1].stem);
}

static StetFindingField
get_field (const StetName *name)
{
  return name->type == STET_NAME_PLACE || name->type == STET_NAME_OTHER ? STET_FINDING_FIELD_PLACE : STET_FINDING_FIELD_NAME;
}

static double
get_shared_weight (const StetSlots *self)
{
  double shared = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->slots[i].match >= 0)
      shared += (double) self->slots[i].weight;
  return shared;
}

/* Whether the sentences differ in little else. */
static gboolean
differ_in_little (const StetWords *self)
{
  return MAX (self->a_cover, self->b_cover) >= NEARLY_ALL && MIN (self->a_cover, self->b_cover) >= NEARLY_ALL_SHORTER && get_shared_weight (&self->a) >= MIN_SHARED_WEIGHT;
}

/* Whether what stands right before and right after the two slots is the same. */
static gboolean
have_same_neighbours (const StetWords *self,
                      guint i,
                      guint j)
{
  gboolean before = i == 0 ? j == 0 : j > 0 && self->a.slots[i - 1].match == (int) j - 1;
  gboolean after = i + 1 == self->a.n ? j + 1 == self->b.n : j + 1 < self->b.n && self->a.slots[i + 1].match == (int) j + 1;

  return before && after;
}

/* "Governor Nino Kapanadze", "governor Nana Kapanadze": two first names of
 * one office. */
static gboolean
share_office (const StetWords *self,
              const StetName *x,
              const StetName *y)
{
  guint64 title = get_title_key (&self->a, x);

  return x->type == STET_NAME_PERSON && title != 0 && title == get_title_key (&self->b, y);
}

static gboolean
is_comparable (const StetSlots *self,
               guint i)
{
  const guint unsure = STET_SLOT_NEGATED | STET_SLOT_CLOUDED | STET_SLOT_SUPERSEDED | STET_SLOT_ASKED;

  return (self->slots[i].flags & unsure) == 0;
}

/* "Republic" of "Republic of Karastan": it names nothing alone. */
static gboolean
is_common_noun (const StetSlots *self,
                guint i)
{
  guint n;
  guint first;
  guint end;

  if (!_stet_facts_find_tokens (self->side->analysis, self->slots[i].span, &first, &end) || end != first + 1)
    return FALSE;
  return stet_token_has_class (&stet_analysis_get_tokens (self->side->analysis, &n)[first], STET_WORD_KIND);
}

/* "Paris and Rome": who names one of them names a part. */
static gboolean
is_in_list (const StetSlots *self,
            guint i)
{
  gboolean before = i > 0 && (self->slots[i].leads & STET_GRAMMAR_AND) != 0 && self->slots[i - 1].kind == STET_SLOT_NAME;
  gboolean after = i + 1 < self->n && (self->slots[i + 1].leads & STET_GRAMMAR_AND) != 0 && self->slots[i + 1].kind == STET_SLOT_NAME;

  return before || after;
}

/* Whether slot @i is a word of what there is one alone.  The title of the name
 * in slot @of is none: there are many presidents. */
static gboolean
is_single (const StetSlots *self,
           guint i,
           guint of)
{
  const StetSlot *slot = &self->slots[i];

  return (slot->flags & STET_SLOT_SINGLE) != 0 && slot->match >= 0 && !stet_span_overlaps (slot->span, _stet_slots_get_name (self, of)->title);
}

/* The slot next to @i that is no date and says something, in the direction of
 * @step; -1 without one. */
static int
find_neighbour (const StetSlots *self,
                guint i,
                int step)
{
  int p = (int) i + step;

  while (p >= 0 && p < (int) self->n && (self->slots[p].kind == STET_SLOT_DATE || (self->slots[p].flags & STET_SLOT_LIGHT) != 0))
    p += step;
  return p < (int) self->n ? p : -1;
}

/* "Redmere beat Harlow" and "Lund beat Brandt" are two matches: what stands on
 * the other side of the word differs too. */
static gboolean
are_of_two_others (const StetWords *self,
                   int i,
                   int j)
{
  if (i < 0 || j < 0 || i >= (int) self->a.n || j >= (int) self->b.n)
    return FALSE;
  return self->a.slots[i].kind == STET_SLOT_NAME && self->b.slots[j].kind == STET_SLOT_NAME && self->a.slots[i].match < 0 && self->b.slots[j].match < 0;
}

/* Whether a word of what there is one alone stands right beside both: "won
 * by", "founded in 2006 in". */
static gboolean
share_single (const StetWords *self,
              guint i,
              guint j)
{
  for (int step = -1; step <= 1; step += 2)
    {
      int p = find_neighbour (&self->a, i, step);
      int q = find_neighbour (&self->b, j, step);

      if (p >= 0 && q >= 0 && self->a.slots[p].match == q && is_single (&self->a, (guint) p, i) && !are_of_two_others (self, p + step, q + step))
        return TRUE;
    }
  return FALSE;
}

/* Whether slot @i belongs to @noun behind it: "British" to "actor" in "British
 * stage actor". */
static gboolean
belongs_to (const StetSlots *self,
            guint i,
            guint noun)
{
  if (noun <= i || noun - i > REACH)
    return FALSE;
  for (guint p = i + 1; p <= noun; p++)
    if ((self->slots[p].flags & STET_SLOT_FOLLOWS) == 0 || self->slots[p].lead != 0)
      return FALSE;
  return TRUE;
}

/* "a British actor", "an American actor", said of one person. */
static gboolean
are_two_nationalities (const StetWords *self,
                       guint i,
                       guint j)
{
  const StetSlot *x = &self->a.slots[i];
  const StetSlot *y = &self->b.slots[j];
  gboolean share_noun = FALSE;

  for (guint p = i + 1; p < MIN (self->a.n, i + 1 + REACH) && !share_noun; p++)
    share_noun = self->a.slots[p].match >= 0 && self->a.slots[p].kind == STET_SLOT_WORD && belongs_to (&self->a, i, p) && belongs_to (&self->b, j, (guint) self->a.slots[p].match);
  if (!share_noun || x->lead == 0 || y->lead == 0 || !_stet_words_share_subject (self, i, j))
    return FALSE;
  return _stet_naming_are_two_areas (self->a.side->analysis, x->span, self->b.side->analysis, y->span);
}

/* "in" one place and "from" another one are two as well. */
static gboolean
have_fitting_leads (const StetWords *self,
                    guint i,
                    guint j)
{
  guint64 a = self->a.slots[i].lead;
  guint64 b = self->b.slots[j].lead;

  return a == b || (a != 0 && b != 0 && _stet_slots_get_name (&self->a, i)->type == STET_NAME_PLACE);
}

/* "In Evansville", but not "two Evansville players". */
static gboolean
is_led_to (const StetSlots *self,
           guint i)
{
  return get_field (_stet_slots_get_name (self, i)) != STET_FINDING_FIELD_PLACE || (_stet_slots_get_head (self, i)->leads & (STET_GRAMMAR_PLACE | STET_GRAMMAR_HOME | STET_GRAMMAR_AIM)) != 0;
}

/* Whether the two names fill one part, of which there is one alone. */
static gboolean
fill_one_part (const StetWords *self,
               guint i,
               guint j)
{
  if (!have_fitting_leads (self, i, j) || !is_led_to (&self->a, i) || !is_led_to (&self->b, j))
    return FALSE;
  if (differ_in_little (self) && have_same_neighbours (self, i, j))
    return TRUE;
  return share_single (self, i, j) && _stet_slots_get_support (&self->a, i, &self->b, j) >= _stet_words_get_least_support (self, i, j) + MORE_SUPPORT;
}

/* The other one of a list of two; -1 for one of a longer list. */
static int
find_partner (const StetSlots *self,
              guint i)
{
  gboolean joins_before = i > 0 && (self->slots[i].leads & STET_GRAMMAR_AND) != 0 && self->slots[i - 1].kind == STET_SLOT_NAME;
  gboolean joins_after = i + 1 < self->n && (self->slots[i + 1].leads & STET_GRAMMAR_AND) != 0 && self->slots[i + 1].kind == STET_SLOT_NAME;
  guint first = joins_before ? i - 1 : i;

  /* "Spain, France and Norway": a comma stands before. */
  if (joins_before == joins_after || (first > 0 && self->slots[first].lead == 0 && self->slots[first - 1].kind == STET_SLOT_NAME))
    return -1;
  return joins_before ? (int) i - 1 : (int) i + 1;
}

/* "In Scotland and Finland", "in Scotland and Norway". */
static gboolean
complete_one_pair (const StetWords *self,
                   guint i,
                   guint j)
{
  int a = find_partner (&self->a, i);
  int b = find_partner (&self->b, j);

  if (a < 0 || b < 0 || self->a.slots[a].match != b || _stet_slots_get_head (&self->a, i)->lead != _stet_slots_get_head (&self->b, j)->lead)
    return FALSE;
  return _stet_slots_get_support (&self->a, i, &self->b, j) >= _stet_words_get_least_support (self, i, j) + MORE_SUPPORT;
}

/* Whether two names cannot both be right where they stand. */
static gboolean
are_in_one_part (const StetWords *self,
                 guint i,
                 guint j)
{
  return complete_one_pair (self, i, j) || (!is_in_list (&self->a, i) && !is_in_list (&self->b, j) && fill_one_part (self, i, j));
}

static void
compare_pair (StetWords *self,
              guint i,
              guint j)
{
  const StetName *x = _stet_slots_get_name (&self->a, i);
  const StetName *y = _stet_slots_get_name (&self->b, j);
  StetNaming naming;
  gboolean share;
  gboolean are_one;
  StetSpan a;
  StetSpan b;

  if (x->type != y->type)
    return;
  /* The names themselves take the most time. */
  share = share_office (self, x, y);
  are_one = are_in_one_part (self, i, j);
  if (!share && !are_one)
    return;
  naming = _stet_naming_compare (self->a.side->analysis, x, self->b.side->analysis, y);
  if (naming != STET_NAMING_SIMILAR && naming != STET_NAMING_DIFFERENT)
    return;
  _stet_naming_find_difference (self->a.side->analysis, x, self->b.side->analysis, y, &a, &b);
  if (naming == STET_NAMING_SIMILAR && share)
    _stet_words_add (self, STET_FINDING_CONFLICT, STET_FINDING_FIELD_NAME, SCORE_ROLE, a, b);
  else if (are_one)
    _stet_words_add (self, STET_FINDING_CONFLICT, get_field (x), SCORE_CHANGED, a, b);
}

static void
compare_spelling (StetWords *self,
                  guint i,
                  guint j)
{
  const StetName *x = _stet_slots_get_name (&self->a, i);
  const StetName *y = _stet_slots_get_name (&self->b, j);

  if (x->type == STET_NAME_PERSON && x->key != y->key && _stet_naming_compare (self->a.side->analysis, x, self->b.side->analysis, y) == STET_NAMING_SPELT)
    _stet_words_add (self, STET_FINDING_AGREE, STET_FINDING_FIELD_NAME, SCORE_SPELT, x->span, y->span);
}

static void
compare_slots (StetWords *self,
               guint i,
               guint j)
{
  const StetSlot *x = &self->a.slots[i];
  const StetSlot *y = &self->b.slots[j];

  if (x->match >= 0 || y->match >= 0 || !is_comparable (&self->a, i) || !is_comparable (&self->b, j))
    return;
  if (are_two_nationalities (self, i, j) && !is_in_list (&self->a, i) && !is_in_list (&self->b, j))
    _stet_words_add (self, STET_FINDING_CONFLICT, STET_FINDING_FIELD_PLACE, SCORE_CHANGED, x->span, y->span);
  else if (x->kind == STET_SLOT_NAME && y->kind == STET_SLOT_NAME && !is_common_noun (&self->a, i) && !is_common_noun (&self->b, j))
    compare_pair (self, i, j);
}

/* The one who does what the verb at slot @verb says; -1 where that is not
 * plain. */
static int
find_agent (const StetSlots *self,
            guint verb)
{
  for (guint p = verb + 1; p < MIN (self->n, verb + 1 + REACH); p++)
    if (self->slots[p].kind == STET_SLOT_NAME && (self->slots[p].leads & STET_GRAMMAR_AGENT) != 0)
      return (int) p;
  if (verb > 0 && _stet_slots_is_subject (self, verb - 1) && self->slots[verb - 1].lead == 0 && self->slots[verb].lead == 0)
    return (int) verb - 1;
  return -1;
}

/* Whether something that is done is the same: what is won, founded, beaten. */
static gboolean
share_object (const StetWords *self,
              guint verb,
              guint other_verb)
{
  for (guint p = verb > REACH ? verb - REACH : 0; p < MIN (self->a.n, verb + REACH + 1); p++)
    {
      int match = self->a.slots[p].match;

      if (p != verb && match >= 0 && ABS (match - (int) other_verb) <= REACH && self->a.slots[p].kind == STET_SLOT_WORD && (self->a.slots[p].flags & STET_SLOT_LIGHT) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Berg won against Lund", "Lund won against Berg"; "Berg won the cup", "the cup
 * was won by Lund". */
static void
compare_agents (StetWords *self,
                guint verb)
{
  guint other_verb = (guint) self->a.slots[verb].match;
  int a = find_agent (&self->a, verb);
  int b = find_agent (&self->b, other_verb);
  const StetName *x;
  const StetName *y;
  gboolean is_turned;

  if (a < 0 || b < 0 || self->a.slots[a].match == b || !is_comparable (&self->a, verb) || !is_comparable (&self->b, other_verb) || !share_object (self, verb, other_verb))
    return;
  if (((self->a.slots[verb].flags ^ self->b.slots[other_verb].flags) & STET_SLOT_FORECAST) != 0 || is_in_list (&self->a, (guint) a) || is_in_list (&self->b, (guint) b))
    return;
  x = _stet_slots_get_name (&self->a, (guint) a);
  y = _stet_slots_get_name (&self->b, (guint) b);
  is_turned = self->a.slots[a].match > (int) other_verb && self->b.slots[b].match > (int) verb;
  if (!is_turned && are_of_two_others (self, (int) verb + 1, (int) other_verb + 1))
    return;
  if (x->type != y->type || (!is_turned && (self->a.slots[a].match >= 0 || self->b.slots[b].match >= 0)) || _stet_naming_compare (self->a.side->analysis, x, self->b.side->analysis, y) != STET_NAMING_DIFFERENT)
    return;
  _stet_words_add (self, STET_FINDING_CONFLICT, STET_FINDING_FIELD_NAME, SCORE_CHANGED, x->span, y->span);
}

void
_stet_words_compare_names (StetWords *self)
{
  for (guint i = 0; i < self->a.n; i++)
    {
      const StetSlot *x = &self->a.slots[i];

      if (x->match >= 0 && x->kind == STET_SLOT_NAME && self->b.slots[x->match].kind == STET_SLOT_NAME)
        compare_spelling (self, i, (guint) x->match);
      if (x->match >= 0 && x->kind == STET_SLOT_WORD && (x->flags & STET_SLOT_SINGLE) != 0)
        compare_agents (self, i);
      for (guint j = 0; j < self->b.n; j++)
        compare_slots (self, i, j);
    }
}
