/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-slot-align-private.h"

#include <string.h>

#include "stet-naming-private.h"
#include "stet-value-private.h"

/* So many slots away the surroundings of a slot end. */
#define REACH 5

/* A mark that parts clauses is as far as so many slots. */
#define CLAUSE_DISTANCE 2

/* How fast what is farther away counts less. */
#define DECAY 0.35

/* What is still said of a slot however far away it stands. */
#define LEAST_NEARNESS 0.2

/* How much two different words in the same surroundings count against it, and
 * how much two names do. */
#define DIFFERENCE 0.25
#define OTHER_NAME 0.7

/* The set of words that say who is dead and who alive, and that of what may be
 * to blame. */
#define FATE "fate"
#define CAUSE "cause"

/* What a shared word still counts when another word goes before it in each. */
#define OTHER_MODIFIER 0.25

static gboolean
days_overlap (const StetQuantity *a,
              const StetQuantity *b)
{
  if (a->first_day == 0 || b->first_day == 0)
    return a->timex != NULL && g_strcmp0 (a->timex, b->timex) == 0;
  return a->first_day <= b->last_day && b->first_day <= a->last_day;
}

static gboolean
are_same_figures (const StetQuantity *a,
                  const StetQuantity *b)
{
  StetValueRelation relation;

  if (!_stet_value_is_comparable (a, b))
    return FALSE;
  relation = _stet_value_compare (a, b);
  return relation == STET_VALUE_SAME || relation == STET_VALUE_FITS;
}

static gboolean
are_same_names (const StetSlots *a,
                guint i,
                const StetSlots *b,
                guint j)
{
  StetNaming naming;

  if (a->slots[i].key == b->slots[j].key)
    return TRUE;
  naming = _stet_naming_compare (a->side->analysis, _stet_slots_get_name (a, i), b->side->analysis, _stet_slots_get_name (b, j));
  return naming == STET_NAMING_SAME || naming == STET_NAMING_SPELT;
}

static gboolean
are_same (const StetSlots *a,
          guint i,
          const StetSlots *b,
          guint j)
{
  const StetSlot *x = &a->slots[i];
  const StetSlot *y = &b->slots[j];

  if (x->kind != y->kind)
    return x->stem != 0 && x->stem == y->stem;
  switch (x->kind)
    {
    case STET_SLOT_NAME:
      return are_same_names (a, i, b, j);
    case STET_SLOT_FIGURE:
      return are_same_figures (_stet_slots_get_quantity (a, i), _stet_slots_get_quantity (b, j));
    case STET_SLOT_DATE:
      return days_overlap (_stet_slots_get_quantity (a, i), _stet_slots_get_quantity (b, j));
    case STET_SLOT_WORD:
    default:
      return x->key == y->key;
    }
}

/* For each slot of the one sentence and each of the other: whether they say the
 * same. */
typedef gboolean Same[STET_SLOTS_MAX][STET_SLOTS_MAX];

/* The heaviest common subsequence: best[i][j] is what the rests from i and j
 * on share. */
static void
align_in_order (StetSlots *a,
                StetSlots *b,
                Same same)
{
  float best[STET_SLOTS_MAX + 1][STET_SLOTS_MAX + 1];
  guint i = 0;
  guint j = 0;

  for (guint x = 0; x <= a->n; x++)
    best[x][b->n] = 0;
  for (guint y = 0; y <= b->n; y++)
    best[a->n][y] = 0;
  for (guint x = a->n; x-- > 0;)
    for (guint y = b->n; y-- > 0;)
      {
        same[x][y] = are_same (a, x, b, y);
        best[x][y] = MAX (best[x + 1][y], best[x][y + 1]);
        if (same[x][y])
          best[x][y] = MAX (best[x][y], best[x + 1][y + 1] + a->slots[x].weight + b->slots[y].weight);
      }

  while (i < a->n && j < b->n)
    if (best[i][j] <= best[i + 1][j])
      i++;
    else if (best[i][j] <= best[i][j + 1])
      j++;
    else
      {
        a->slots[i].match = (int) j;
        b->slots[j++].match = (int) i++;
      }
}

/* What was said at another place of the sentence: "On Monday the court …",
 * "The court … on Monday". */
static void
align_rest (StetSlots *a,
            StetSlots *b,
            Same same)
{
  for (guint i = 0; i < a->n; i++)
    for (guint j = 0; j < b->n && a->slots[i].match < 0; j++)
      if (b->slots[j].match < 0 && same[i][j])
        {
          a->slots[i].match = (int) j;
          b->slots[j].match = (int) i;
        }
}

void
_stet_slots_align (StetSlots *a,
                   StetSlots *b)
{
  Same same;

  align_in_order (a, b, same);
  align_rest (a, b, same);
}

double
_stet_slots_get_cover (const StetSlots *self)
{
  double all = 0;
  double shared = 0;

  for (guint i = 0; i < self->n; i++)
    {
      all += (double) self->slots[i].weight;
      if (self->slots[i].match >= 0)
        shared += (double) self->slots[i].weight;
    }
  return all > 0 ? shared / all : 0;
}

static guint
get_distance (const StetSlots *self,
              guint i,
              guint j)
{
  guint slots = i > j ? i - j : j - i;
  guint clauses = self->slots[i].clause > self->slots[j].clause ? self->slots[i].clause - self->slots[j].clause : self->slots[j].clause - self->slots[i].clause;

  return slots + CLAUSE_DISTANCE * clauses;
}

static double
get_nearness (guint distance)
{
  return distance > REACH ? LEAST_NEARNESS : 1 / (1 + DECAY * (distance - 1));
}

/* Whether a word of its own goes right before slot @i. */
static gboolean
has_own_modifier (const StetSlots *self,
                  guint i,
                  guint candidate)
{
  const StetSlot *slot = &self->slots[i];

  return i > 0 && i - 1 != candidate && (slot->flags & STET_SLOT_FOLLOWS) != 0 && self->slots[i - 1].match < 0 && self->slots[i - 1].kind != STET_SLOT_FIGURE;
}

/* How much stands near slot @i, within its reach, that the other sentence
 * does not say. */
static double
get_own (const StetSlots *self,
         guint i)
{
  double own = 0;

  for (guint p = i > REACH ? i - REACH : 0; p < MIN (self->n, i + REACH + 1); p++)
    if (p != i && self->slots[p].match < 0 && !stet_span_overlaps (self->slots[p].span, self->slots[i].negation))
      own += (double) self->slots[p].weight * get_nearness (get_distance (self, i, p));

  return own;
}

/* Whether a name of @type that the other sentence does not have stands near
 * slot @i. */
static gboolean
has_own_name (const StetSlots *self,
              guint i,
              StetNameType type)
{
  for (guint p = i > REACH ? i - REACH : 0; p < MIN (self->n, i + REACH + 1); p++)
    if (p != i && self->slots[p].kind == STET_SLOT_NAME && self->slots[p].match < 0 && _stet_slots_get_name (self, p)->type == type)
      return TRUE;
  return FALSE;
}

static double
get_name_clash (const StetSlots *a,
                guint i,
                const StetSlots *b,
                guint j)
{
  double clash = 0;

  for (StetNameType type = STET_NAME_PERSON; type <= STET_NAME_OTHER; type++)
    if (has_own_name (a, i, type) && has_own_name (b, j, type))
      clash += OTHER_NAME;
  return clash;
}

double
_stet_slots_get_support (const StetSlots *a,
                         guint i,
                         const StetSlots *b,
                         guint j)
{
  double support = 0;

  for (guint p = 0; p < a->n; p++)
    {
      const StetSlot *slot = &a->slots[p];
      double near;

      if (p == i || slot->match < 0 || (guint) slot->match == j)
        continue;
      near = MIN (get_nearness (get_distance (a, i, p)), get_nearness (get_distance (b, j, (guint) slot->match)));
      if (has_own_modifier (a, p, i) && has_own_modifier (b, (guint) slot->match, j))
        near *= OTHER_MODIFIER;
      support += near * (double) slot->weight;
    }

  return support - DIFFERENCE * MIN (get_own (a, i), get_own (b, j)) - get_name_clash (a, i, b, j);
}

static gboolean
is_opposite (const StetLexicon *lexicon,
             guint64 key,
             const StetSlot *other)
{
  guint n;
  const guint64 *opposites = stet_lexicon_get_opposites (lexicon, key, &n);

  for (guint i = 0; i < n; i++)
    if (opposites[i] == other->stem || stet_lexicon_get_synonym (lexicon, opposites[i]) == other->key)
      return TRUE;
  return FALSE;
}

/* "Shortly" is of the stem of "short", and says something else. */
static gboolean
is_adverb (const StetSlots *self,
           guint i)
{
  StetSpan span = self->slots[i].span;
  const char *end = stet_analysis_get_text (self->side->analysis, NULL) + span.end;

  return stet_span_length (span) > 4 && end[-2] == 'l' && end[-1] == 'y';
}

gboolean
_stet_slots_oppose (const StetSlots *a,
                    guint i,
                    const StetSlots *b,
                    guint j)
{
  const StetLexicon *lexicon = stet_analysis_get_lexicon (a->side->analysis);
  const StetSlot *x = &a->slots[i];
  const StetSlot *y = &b->slots[j];

  if (lexicon != stet_analysis_get_lexicon (b->side->analysis) || x->kind != STET_SLOT_WORD || y->kind != STET_SLOT_WORD || x->key == y->key || is_adverb (a, i) != is_adverb (b, j))
    return FALSE;
  return is_opposite (lexicon, x->stem, y) || is_opposite (lexicon, y->stem, x);
}

static gboolean
are_of_one_set (const StetSlot *x,
                const StetSlot *y)
{
  return x->set != NULL && y->set != NULL && strcmp (x->set, y->set) == 0 && x->key != y->key;
}

gboolean
_stet_slots_are_siblings (const StetSlots *a,
                          guint i,
                          const StetSlots *b,
                          guint j)
{
  return are_of_one_set (&a->slots[i], &b->slots[j]) && strcmp (a->slots[i].set, FATE) != 0 && strcmp (a->slots[i].set, CAUSE) != 0;
}

gboolean
_stet_slots_are_fates (const StetSlots *a,
                       guint i,
                       const StetSlots *b,
                       guint j)
{
  return are_of_one_set (&a->slots[i], &b->slots[j]) && strcmp (a->slots[i].set, FATE) == 0;
}

gboolean
_stet_slots_are_causes (const StetSlots *a,
                        guint i,
                        const StetSlots *b,
                        guint j)
{
  return are_of_one_set (&a->slots[i], &b->slots[j]) && strcmp (a->slots[i].set, CAUSE) == 0;
}
