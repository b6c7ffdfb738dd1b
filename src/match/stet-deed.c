/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include <string.h>

#include "stet-candidate-private.h"
#include "stet-slot-private.h"

/* What is shorter is a credit, a name, a label. */
#define MIN_TOKENS 4

/* Words that are said and denied so often are the talk of the day: so many
 * pairs of sentences are looked at for one of them. */
#define MAX_PAIRS 256

/* What cannot be said against anything. */
#define UNSURE (STET_SLOT_LIGHT | STET_SLOT_SAYS | STET_SLOT_CLOUDED | STET_SLOT_SUPERSEDED)

/* A word with a meaning, and where it is said. */
typedef struct
{
  guint64 key;
  guint64 stem;
  StetMatchPlace place;
  gboolean is_negated;
} Deed;

/* The deeds of one meaning, among all of them. */
typedef struct
{
  const Deed *deeds;
  guint n;
} Group;

static void
add_deeds (GArray *deeds,
           const StetSlots *slots,
           StetMatchPlace place)
{
  for (guint i = 0; i < slots->n; i++)
    {
      const StetSlot *slot = &slots->slots[i];
      Deed deed = { slot->key, slot->stem, place, (slot->flags & STET_SLOT_NEGATED) != 0 };

      if (slot->kind == STET_SLOT_WORD && (slot->flags & UNSURE) == 0)
        g_array_append_val (deeds, deed);
    }
}

/* The sets of words of which one alone fits are deeds as well, whose stem is
 * the word. */
static void
add_sets (GArray *deeds,
          const StetSlots *slots,
          StetMatchPlace place)
{
  for (guint i = 0; i < slots->n; i++)
    {
      const StetSlot *slot = &slots->slots[i];
      Deed deed = { 0, slot->key, place, FALSE };

      if (slot->set == NULL || (slot->flags & (UNSURE | STET_SLOT_NEGATED)) != 0)
        continue;
      deed.key = stet_token_key (slot->set, strlen (slot->set));
      g_array_append_val (deeds, deed);
    }
}

static int
order_deeds (gconstpointer a,
             gconstpointer b)
{
  const Deed *x = a;
  const Deed *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  if (x->stem != y->stem)
    return x->stem < y->stem ? -1 : 1;
  return _stet_places_compare (&x->place, &y->place);
}

static GArray *
gather_deeds (const StetMatchArticle *articles,
              guint n,
              void (*add) (GArray *deeds,
                           const StetSlots *slots,
                           StetMatchPlace place))
{
  GArray *deeds = g_array_new (FALSE, FALSE, sizeof (Deed));

  for (guint i = 0; i < n; i++)
    {
      guint n_sentences;
      const StetSentence *sentences = stet_analysis_get_sentences (articles[i].analysis, &n_sentences);

      for (guint s = 0; s < n_sentences; s++)
        {
          StetCompareSide side = { articles[i].analysis, i, s };
          StetSlots slots;

          if (sentences[s].block != STET_BLOCK_META && sentences[s].n_tokens >= MIN_TOKENS && _stet_slots_read (&slots, &side))
            add (deeds, &slots, (StetMatchPlace){ i, s });
        }
    }
  g_array_sort (deeds, order_deeds);
  return deeds;
}

static GArray *
gather_groups (const GArray *deeds)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));
  guint first = 0;

  for (guint i = 1; i <= deeds->len; i++)
    {
      Group group = { &g_array_index (deeds, Deed, first), i - first };

      if (i < deeds->len && g_array_index (deeds, Deed, i).key == group.deeds->key)
        continue;
      g_array_append_val (groups, group);
      first = i;
    }
  return groups;
}

static int
compare_key (gconstpointer key,
             gconstpointer group)
{
  guint64 x = *(const guint64 *) key;
  guint64 y = ((const Group *) group)->deeds->key;

  return x < y ? -1 : x > y;
}

static const Group *
find_group (const GArray *groups,
            guint64 key)
{
  guint low = 0;
  guint high = groups->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Group *group = &g_array_index (groups, Group, middle);
      int order = compare_key (&key, group);

      if (order == 0)
        return group;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/* Said here and denied there. */
static void
pair_denied (const Group *group,
             GArray *candidates)
{
  guint n_negated = 0;

  for (guint i = 0; i < group->n; i++)
    n_negated += group->deeds[i].is_negated ? 1 : 0;
  if (n_negated == 0 || n_negated * (group->n - n_negated) > MAX_PAIRS)
    return;
  for (guint i = 0; i < group->n; i++)
    for (guint j = 0; j < group->n && group->deeds[i].is_negated; j++)
      if (!group->deeds[j].is_negated)
        _stet_candidates_add (candidates, &group->deeds[i].place, &group->deeds[j].place);
}

static void
pair_groups (const Group *a,
             const Group *b,
             GArray *candidates)
{
  if (a->n * b->n > MAX_PAIRS)
    return;
  for (guint i = 0; i < a->n; i++)
    for (guint j = 0; j < b->n; j++)
      if (a->deeds[i].is_negated == b->deeds[j].is_negated)
        _stet_candidates_add (candidates, &a->deeds[i].place, &b->deeds[j].place);
}

/* The groups of all words that exclude @key. */
static void
pair_opposites (const StetLexicon *lexicon,
                const GArray *groups,
                const Group *group,
                guint64 key,
                GArray *candidates)
{
  guint n;
  const guint64 *opposites = stet_lexicon_get_opposites (lexicon, key, &n);

  for (guint i = 0; i < n; i++)
    {
      const Group *other = find_group (groups, stet_lexicon_get_synonym (lexicon, opposites[i]));

      if (other != NULL && other != group)
        pair_groups (group, other, candidates);
    }
}

/* Two words of one set. */
static void
pair_set (const Group *group,
          GArray *candidates)
{
  if (group->n * group->n > 2 * MAX_PAIRS)
    return;
  for (guint i = 0; i < group->n; i++)
    for (guint j = i + 1; j < group->n; j++)
      if (group->deeds[i].stem != group->deeds[j].stem)
        _stet_candidates_add (candidates, &group->deeds[i].place, &group->deeds[j].place);
}

static void
pair_sets (const StetMatchArticle *articles,
           guint n,
           GArray *candidates)
{
  g_autoptr (GArray) deeds = gather_deeds (articles, n, add_sets);
  g_autoptr (GArray) groups = gather_groups (deeds);

  for (guint i = 0; i < groups->len && deeds->len > 0; i++)
    pair_set (&g_array_index (groups, Group, i), candidates);
}

GArray *
_stet_deeds_pair (const StetMatchArticle *articles,
                  guint n)
{
  g_autoptr (GArray) deeds = gather_deeds (articles, n, add_deeds);
  g_autoptr (GArray) groups = gather_groups (deeds);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (StetCandidate));
  const StetLexicon *lexicon = n > 0 ? stet_analysis_get_lexicon (articles[0].analysis) : NULL;

  for (guint i = 0; i < groups->len && deeds->len > 0; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);

      pair_denied (group, candidates);
      pair_opposites (lexicon, groups, group, group->deeds->key, candidates);
      for (guint d = 0; d < group->n; d++)
        if (group->deeds[d].stem != group->deeds->key && (d == 0 || group->deeds[d].stem != group->deeds[d - 1].stem))
          pair_opposites (lexicon, groups, group, group->deeds[d].stem, candidates);
    }
  pair_sets (articles, n, candidates);
  _stet_candidates_settle (candidates);
  return candidates;
}
