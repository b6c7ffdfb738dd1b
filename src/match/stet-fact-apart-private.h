/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-private.h"

G_BEGIN_DECLS

/**
 * StetApart:
 * @STET_APART_AIM: one is wanted, or the most there may be, and the other one is
 * @STET_APART_TOLL: one counts what an event did to people, the other one does not
 * @STET_APART_OWNER: ranks, or visits, of two persons, or of a part and all
 * @STET_APART_SEX: one counts men or women alone
 * @STET_APART_MODIFIER: a word before what they share tells it apart: net and
 *   gross profit
 * @STET_APART_OPPOSITE: the words next to them exclude each other
 * @STET_APART_TIME: each names its time, and it is not the same; or one speaks
 *   of long ago
 * @STET_APART_PLACE: each names its place, and it is not the same
 * @STET_APART_AGE: ages of two persons
 * @STET_APART_RATE: a share of each year, and one of a single time
 * @STET_APART_NAMES: they share nothing but names
 *
 * Why the words of two figures say that they are of two things.
 */
typedef enum
{
  STET_APART_AIM = 1 << 0,
  STET_APART_TOLL = 1 << 1,
  STET_APART_OWNER = 1 << 2,
  STET_APART_SEX = 1 << 3,
  STET_APART_MODIFIER = 1 << 4,
  STET_APART_OPPOSITE = 1 << 5,
  STET_APART_TIME = 1 << 6,
  STET_APART_PLACE = 1 << 7,
  STET_APART_AGE = 1 << 8,
  STET_APART_NAMES = 1 << 9,
  STET_APART_RATE = 1 << 10,
} StetApart;

/** STET_APART_FATAL: what outweighs all that speaks for one thing; the other reasons are weighed. */
#define STET_APART_FATAL (STET_APART_OWNER | STET_APART_SEX | STET_APART_MODIFIER | STET_APART_PLACE | STET_APART_AGE | STET_APART_RATE)

/** _stet_facts_find_apart: the #StetApart reasons for @a and @b being of two things; 0 without one. */
guint _stet_facts_find_apart (const StetFact *a,
                              const StetFact *b);

/**
 * _stet_facts_find_topic:
 * @a: a fact
 * @b: another one
 * @n: (out) (optional): how many terms they share
 *
 * Returns: the shared term that says most and is no name; 0 without one
 */
guint64 _stet_facts_find_topic (const StetFact *a,
                                const StetFact *b,
                                guint *n);

G_END_DECLS
