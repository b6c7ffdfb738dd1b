/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-crowd-private.h"
#include "stet-fact-pair-private.h"
#include "stet-surroundings-private.h"

G_BEGIN_DECLS

/** StetClue: what speaks for or against two figures being of one thing; each is between 0 and 1. */
typedef enum
{
  STET_CLUE_SIMILARITY, /* the words near both are the same */
  STET_CLUE_MUTUAL,     /* so it is in both directions */
  STET_CLUE_CONCEPT,    /* the same is counted or measured, in whatever words */
  STET_CLUE_RANK,       /* so it is, and both are ranks */
  STET_CLUE_HEAVY,      /* one of the nearest words is the same */
  STET_CLUE_NEAR,       /* the values are near each other */
  STET_CLUE_EXACT,      /* they hardly differ, and have many digits */
  STET_CLUE_DIGITS,     /* they have the same digits in another order */
  STET_CLUE_SCOPE,      /* nothing that is said of them tells them apart */
  STET_CLUE_FAR,        /* one stands early in its article, the other one late */
  STET_CLUE_OTHER_TYPE,
  STET_CLUE_OTHER_PART,
  STET_CLUE_OTHER_PERIOD,
  STET_CLUE_OTHER_KIND,
  STET_CLUE_OTHER_CHANGE, /* one is a change, the other one a level */
  STET_CLUE_OTHER_TIME,   /* each says when, and it is not the same */
  STET_CLUE_WHOLE,
  STET_CLUE_SUPERSEDED,
  STET_CLUE_AMOUNT, /* money or a measure */
  STET_CLUE_AGE,
  STET_CLUE_DURATION,
  STET_CLUE_ORDINAL,
  STET_CLUE_PERCENT,
  STET_CLUE_MOMENT,
  STET_CLUE_NEWS,     /* a day of the news itself, which each story has */
  STET_CLUE_COARSER,  /* a day, and a month or a year */
  STET_CLUE_WORDS,    /* the few words next to both are the same */
  STET_CLUE_WINDOW,   /* so are their sentences and the ones around */
  STET_CLUE_BEFORE,   /* the very word before both is the same */
  STET_CLUE_BEHIND,   /* and the one behind */
  STET_CLUE_TOPIC,    /* they share a word that is no name */
  STET_CLUE_BESIDE,   /* beside both stands another figure, the same one */
  STET_CLUE_TOLD,     /* the article of the one has the very value of the other one */
  STET_CLUE_ALL_TOLD, /* so it is for both */
  STET_CLUE_CROWD,    /* there are many of their kind in both articles */
  STET_CLUE_LISTED,   /* many figures stand in their sentences */
  STET_CLUE_OFTEN,    /* many articles have their values */
  STET_CLUE_RATIO,    /* the one is many times as great */
  STET_CLUE_NEXT,     /* the one is greater by one */
  STET_CLUE_ROUGH,    /* the one has more digits */
  STET_CLUE_HEDGED,   /* "about" stands before them */
  STET_CLUE_DEEP,     /* both stand late */
  STET_CLUE_LEAD,     /* both stand in the first sentences */
  STET_CLUE_HEADLINE, /* one stands in the headline */
  STET_CLUE_OTHER_UNIT,
  STET_CLUE_OTHER_CONCEPT, /* each names what it counts, and it is not the same */
  STET_CLUE_OTHER_GROWTH,  /* one grows from day to day */
  STET_CLUE_OTHER_RATE,    /* one is of each, the other one of all */
  STET_CLUE_OTHER_RISE,    /* one is by how much something grew */
  STET_CLUE_AIM,           /* one is wanted, or the most there may be */
  STET_CLUE_TOLL,          /* one counts what an event did to people */
  STET_N_CLUES,
} StetClue;

/**
 * _stet_clues_read:
 * @facts: the figures of some articles
 * @crowd: how many they are
 * @pair: two of them, of which it is known what they share
 * @clues: (inout) (array fixed-size=STET_N_CLUES): filled with 0 before
 *
 * Reads all clues but those of _stet_clues_read_surroundings().
 */
void _stet_clues_read (const StetFacts *facts,
                       const StetCrowd *crowd,
                       const StetFactPair *pair,
                       double *clues);

/**
 * _stet_clues_read_surroundings:
 * @facts: the figures of some articles
 * @crowd: how many they are
 * @surroundings: what stands around them
 * @pair: two of them
 * @clues: (inout) (array fixed-size=STET_N_CLUES): where the rest is added
 *
 * Reads the clues that take the most time.
 */
void _stet_clues_read_surroundings (const StetFacts *facts,
                                    const StetCrowd *crowd,
                                    const StetSurroundings *surroundings,
                                    const StetFactPair *pair,
                                    double *clues);

G_END_DECLS
