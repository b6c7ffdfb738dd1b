/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-span.h"

#include <glib.h>

G_BEGIN_DECLS

/** StetFindingRelation: what two passages do to each other. */
typedef enum
{
  STET_FINDING_AGREE,         /* "agree" */
  STET_FINDING_CONFLICT,      /* "conflict" */
  STET_FINDING_SCOPE_DIFFERS, /* "scope-differs": both can be right */
} StetFindingRelation;

/** StetFindingField: in what two passages agree or differ. */
typedef enum
{
  STET_FINDING_FIELD_VALUE,     /* "value": a number, an amount, a percentage */
  STET_FINDING_FIELD_UNIT,      /* "unit": the same number of something else */
  STET_FINDING_FIELD_DATE,      /* "date": a day, a month, a year */
  STET_FINDING_FIELD_TIME,      /* "time": a time of day */
  STET_FINDING_FIELD_WEEKDAY,   /* "weekday": one that is not that of its date */
  STET_FINDING_FIELD_DURATION,  /* "duration": how long, how old */
  STET_FINDING_FIELD_NAME,      /* "name": a person, an organisation */
  STET_FINDING_FIELD_PLACE,     /* "place" */
  STET_FINDING_FIELD_NEGATION,  /* "negation": one says yes, the other one no */
  STET_FINDING_FIELD_OPPOSITE,  /* "opposite": words that exclude each other */
  STET_FINDING_FIELD_DIRECTION, /* "direction": up or down */
  STET_FINDING_FIELD_SUM,       /* "sum": parts and their total */
  STET_FINDING_FIELD_SCOPE,     /* "scope": another subject, period or part */
  STET_FINDING_FIELD_WORDS,     /* "words": the same thing said without figures */
} StetFindingField;

/**
 * StetFindingSide:
 * @article: index of the article
 * @sentence: index of the sentence in the article's analysis
 * @span: bytes of the words that agree or differ, in the article's text
 * @text: those words
 * @value: what they come to: "5", "2024-06-19", "3600000000 dollar"
 * @is_forecast: whether they are planned, expected or possible, and no outcome
 */
typedef struct
{
  guint article;
  guint sentence;
  StetSpan span;
  const char *text;
  const char *value;
  gboolean is_forecast;
} StetFindingSide;

/**
 * StetFinding:
 * @relation: what the two sides do to each other
 * @field: in what
 * @score: 0 to 1: how sure it is
 * @is_supported: of an agreement whether it makes the fact more credible: not
 *   when one side is a forecast and the other one an outcome
 * @explanation: one sentence for people; it names both values
 * @a: the side that stands first
 * @b: the other one; it may be of the same article
 * @key: SHA-256 of relation, field and places, in hex: the same finding has
 *   the same key in every run, whatever other articles are there
 *
 * A relation that the program proposes.
 */
typedef struct
{
  StetFindingRelation relation;
  StetFindingField field;
  double score;
  gboolean is_supported;
  const char *explanation;
  StetFindingSide a;
  StetFindingSide b;
  const char *key;
} StetFinding;

/** stet_finding_relation_name: (transfer none): "scope-differs". */
const char *stet_finding_relation_name (StetFindingRelation relation);

/** stet_finding_field_name: (transfer none): "value". */
const char *stet_finding_field_name (StetFindingField field);

G_END_DECLS
