/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Passages are read as tokens: words, numbers and the signs that part them.
 * What a word may mean is looked up once, when the token is made. */

typedef enum
{
  STET_TOKEN_WORD,
  STET_TOKEN_NUMBER,   /* begins with a digit */
  STET_TOKEN_CURRENCY, /* a currency sign */
  STET_TOKEN_PERCENT,  /* a percent or per mille sign */
  STET_TOKEN_DASH,     /* a hyphen or dash that is not inside a word */
  STET_TOKEN_MARK,     /* any other sign; it ends a phrase */
} StetTokenKind;

/** StetTokenFlags: what a word (or the letters behind the digits of a number) may be. */
typedef enum
{
  STET_TOKEN_CARDINAL = 1 << 0,   /* "six", "twenty-five" */
  STET_TOKEN_ORDINAL = 1 << 1,    /* "fifth", "5th", "second-largest" */
  STET_TOKEN_MULTIPLIER = 1 << 2, /* "million", "dozen" */
  STET_TOKEN_MONTH = 1 << 3,      /* "June", "Jun." */
  STET_TOKEN_MONEY = 1 << 4,      /* "dollars", "EUR" */
  STET_TOKEN_UNIT = 1 << 5,       /* a noun that is counted though it has no plural s: "people" */
  STET_TOKEN_STOP = 1 << 6,       /* a small word that no phrase begins or ends with */
  STET_TOKEN_CLAUSE = 1 << 7,     /* a word that begins a clause: "which" */
  STET_TOKEN_AUX = 1 << 8,        /* a form of to be, to have or a modal */
  STET_TOKEN_HEDGE = 1 << 9,      /* "nearly", "than", "worth": leads up to a figure */
  STET_TOKEN_DEFINITE = 1 << 10,  /* "the", "these": what follows is known already */
  STET_TOKEN_COMPOUND = 1 << 11,  /* "three-year", "38-year-old": a figure with its noun */
  STET_TOKEN_FRACTION = 1 << 12,  /* "half", "two-thirds" */
  STET_TOKEN_OFTEN = 1 << 13,     /* "twice" */
  STET_TOKEN_CLOCK = 1 << 14,     /* "18:28", "10am" */
  STET_TOKEN_DECADE = 1 << 15,    /* "1980s" */
  STET_TOKEN_LABEL = 1 << 16,     /* digits in a name: "737-800", "5G" */
  STET_TOKEN_CAPITAL = 1 << 17,   /* begins with a capital letter */
  STET_TOKEN_GLUED = 1 << 18,     /* no white space before it */
  STET_TOKEN_PLURAL = 1 << 19,    /* looks like an English plural */
  STET_TOKEN_MEASURE = 1 << 20,   /* what is measured in, not counted: "km", "degrees" */
} StetTokenFlags;

/** StetToken: @start, @end: bytes in the passage. */
typedef struct
{
  gsize start;
  gsize end;
  StetTokenKind kind;
  guint flags; /* StetTokenFlags */
} StetToken;

/** _stet_prefill_read_tokens: (transfer full) (element-type StetToken): the tokens of @len bytes of valid UTF-8. */
GArray *_stet_prefill_read_tokens (const char *text, gsize len) G_GNUC_WARN_UNUSED_RESULT;

/** _stet_prefill_get_flags: what the word of @len bytes may be, on its own and by its parts. */
guint _stet_prefill_get_flags (const char *word, gsize len);

/** _stet_prefill_get_suffix_flags: what the letters of @len bytes right behind digits say. */
guint _stet_prefill_get_suffix_flags (const char *letters, gsize len);

typedef enum
{
  STET_FIGURE_MONEY,
  STET_FIGURE_PERCENT,
  STET_FIGURE_COUNT,
  STET_FIGURE_ORDINAL,
  STET_FIGURE_DATE,
} StetFigureKind;

/**
 * StetFigure: a figure within the tokens of a passage.
 * @first, @end: its tokens with currency and unit, half-open
 * @noun, @noun_end: the tokens that name what is counted, half-open; empty if nothing does
 * @rank: 0 is surely meant, higher ones less
 */
typedef struct
{
  StetFigureKind kind;
  guint first;
  guint end;
  guint noun;
  guint noun_end;
  guint rank;
} StetFigure;

/** _stet_prefill_find_figure: the first figure of the lowest rank. */
gboolean _stet_prefill_find_figure (const char *text, const GArray *tokens, StetFigure *figure);

G_END_DECLS
