/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-evidence.h"

#include "stet-clue-private.h"
#include "stet-evidence-private.h"

/* Whatever stands around two figures of such odds, nobody asks for them any more. */
#define HOPELESS -5.0

struct _StetEvidenceScale
{
  const StetFacts *facts;
  StetCrowd *crowd;
  StetSurroundings *surroundings;
};

/* What a clue is called where its weight is fitted, and by how much it changes
 * the logarithm of the odds.  They were fitted by logistic regression to the
 * figures of articles in which people had marked what is of one thing. */
#define PRIOR -1.89
static const struct
{
  const char *name;
  double weight;
} clue_table[] = {
  [STET_CLUE_SIMILARITY] = { "similarity", 0.67 },
  [STET_CLUE_MUTUAL] = { "mutual", 0.95 },
  [STET_CLUE_CONCEPT] = { "concept", 0.54 },
  [STET_CLUE_RANK] = { "rank", 0.26 },
  [STET_CLUE_HEAVY] = { "heavy", 0.19 },
  [STET_CLUE_NEAR] = { "near", 2.56 },
  [STET_CLUE_EXACT] = { "exact", 0.29 },
  [STET_CLUE_DIGITS] = { "digits", 3.09 },
  [STET_CLUE_SCOPE] = { "scope", 0.26 },
  [STET_CLUE_FAR] = { "far", -1.20 },
  [STET_CLUE_OTHER_TYPE] = { "other type", -1.26 },
  [STET_CLUE_OTHER_PART] = { "other part", -0.36 },
  [STET_CLUE_OTHER_PERIOD] = { "other period", -0.00 },
  [STET_CLUE_OTHER_KIND] = { "other kind", -0.37 },
  [STET_CLUE_OTHER_CHANGE] = { "other change", -0.26 },
  [STET_CLUE_OTHER_TIME] = { "other time", -0.94 },
  [STET_CLUE_WHOLE] = { "whole", -0.25 },
  [STET_CLUE_SUPERSEDED] = { "superseded", -0.51 },
  [STET_CLUE_AMOUNT] = { "amount", 0.08 },
  [STET_CLUE_AGE] = { "age", 0.42 },
  [STET_CLUE_DURATION] = { "duration", 0.87 },
  [STET_CLUE_ORDINAL] = { "ordinal", 0.22 },
  [STET_CLUE_PERCENT] = { "percent", -1.11 },
  [STET_CLUE_MOMENT] = { "moment", 0.01 },
  [STET_CLUE_NEWS] = { "news", -0.57 },
  [STET_CLUE_COARSER] = { "coarser", -1.92 },
  [STET_CLUE_WORDS] = { "words", 1.52 },
  [STET_CLUE_WINDOW] = { "window", 2.01 },
  [STET_CLUE_BEFORE] = { "before", 0.78 },
  [STET_CLUE_BEHIND] = { "behind", 0.75 },
  [STET_CLUE_TOPIC] = { "topic", 0.81 },
  [STET_CLUE_BESIDE] = { "beside", 1.04 },
  [STET_CLUE_TOLD] = { "told", -1.66 },
  [STET_CLUE_ALL_TOLD] = { "all told", -0.79 },
  [STET_CLUE_CROWD] = { "crowd", -1.95 },
  [STET_CLUE_LISTED] = { "listed", -2.25 },
  [STET_CLUE_OFTEN] = { "often", 0.74 },
  [STET_CLUE_RATIO] = { "ratio", -2.39 },
  [STET_CLUE_NEXT] = { "next", 0.77 },
  [STET_CLUE_ROUGH] = { "rough", -0.88 },
  [STET_CLUE_HEDGED] = { "hedged", 0.70 },
  [STET_CLUE_DEEP] = { "deep", -0.52 },
  [STET_CLUE_LEAD] = { "lead", -0.28 },
  [STET_CLUE_HEADLINE] = { "headline", 0.38 },
  [STET_CLUE_OTHER_UNIT] = { "other unit", -1.29 },
  [STET_CLUE_OTHER_CONCEPT] = { "other concept", -0.56 },
  [STET_CLUE_OTHER_GROWTH] = { "other growth", -0.19 },
  [STET_CLUE_OTHER_RATE] = { "other rate", -0.57 },
  [STET_CLUE_OTHER_RISE] = { "other rise", -0.41 },
  [STET_CLUE_AIM] = { "aim", -0.26 },
  [STET_CLUE_TOLL] = { "toll", 0.17 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (clue_table) == STET_N_CLUES);

const char *
stet_evidence_get_clue_name (guint i)
{
  return i < STET_N_CLUES ? clue_table[i].name : NULL;
}

static double
weigh (const double *clues)
{
  double odds = PRIOR;

  for (guint i = 0; i < STET_N_CLUES; i++)
    odds += clue_table[i].weight * clues[i];
  return odds;
}

StetEvidenceScale *
_stet_evidence_scale_new (const StetFacts *facts)
{
  StetEvidenceScale *self = g_new0 (StetEvidenceScale, 1);

  self->facts = facts;
  self->crowd = _stet_crowd_new (facts);
  self->surroundings = _stet_surroundings_new (facts);
  return self;
}

void
_stet_evidence_scale_free (StetEvidenceScale *self)
{
  if (self == NULL)
    return;

  _stet_crowd_free (self->crowd);
  _stet_surroundings_free (self->surroundings);
  g_free (self);
}

double
_stet_evidence_weigh (const StetEvidenceScale *self,
                      const StetFactPair *pair)
{
  double clues[STET_N_CLUES] = { 0 };
  double odds;

  _stet_clues_read (self->facts, self->crowd, pair, clues);
  odds = weigh (clues);
  if (odds < HOPELESS)
    return odds;
  _stet_clues_read_surroundings (self->facts, self->crowd, self->surroundings, pair, clues);
  return weigh (clues);
}

static void
visit_pair (const StetEvidenceScale *self,
            guint a,
            guint b,
            const StetEvidenceVisitor *visitor,
            gpointer user_data)
{
  StetFactPair pair = { a, b };
  double clues[STET_N_CLUES] = { 0 };

  _stet_fact_pair_read (&pair, _stet_facts_get (self->facts, a), _stet_facts_get (self->facts, b), FALSE);
  _stet_clues_read (self->facts, self->crowd, &pair, clues);
  _stet_clues_read_surroundings (self->facts, self->crowd, self->surroundings, &pair, clues);
  visitor->pair (a, b, pair.relation, (pair.apart & STET_APART_FATAL) != 0, weigh (clues), clues, user_data);
}

void
stet_evidence_visit (const StetMatchArticle *articles,
                     guint n_articles,
                     const StetEvidenceVisitor *visitor,
                     gpointer user_data)
{
  g_autoptr (StetFacts) facts = _stet_facts_new (articles, n_articles);
  g_autoptr (StetEvidenceScale) evidence = _stet_evidence_scale_new (facts);

  for (guint i = 0; i < facts->facts->len; i++)
    {
      const StetFact *fact = _stet_facts_get (facts, i);

      visitor->figure (i, fact->article, fact->quantity->span, user_data);
    }
  for (guint a = 0; a < facts->facts->len; a++)
    for (guint b = a + 1; b < facts->facts->len; b++)
      {
        const StetFact *x = _stet_facts_get (facts, a);
        const StetFact *y = _stet_facts_get (facts, b);

        if (x->article != y->article && _stet_facts_are_comparable (x, y))
          visit_pair (evidence, a, b, visitor, user_data);
      }
}
