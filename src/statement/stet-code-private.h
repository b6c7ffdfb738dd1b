/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetCode:
 *
 * What a token does in a number or a date, whatever the language: the
 * texts of the tables of dates, and the marks that hold dates together.
 */
typedef enum
{
  STET_CODE_NONE,
  STET_CODE_A,
  STET_CODE_AFTER,
  STET_CODE_AGED,
  STET_CODE_AGO,
  STET_CODE_AHEAD,
  STET_CODE_ALL,
  STET_CODE_AM,
  STET_CODE_AND,
  STET_CODE_ANOTHER,
  STET_CODE_AT,
  STET_CODE_BE,
  STET_CODE_BEFORE,
  STET_CODE_BETWEEN,
  STET_CODE_BY,
  STET_CODE_CALENDAR,
  STET_CODE_CALL,
  STET_CODE_DAY,
  STET_CODE_DECADE,
  STET_CODE_DURING,
  STET_CODE_EARLIER,
  STET_CODE_EARLY,
  STET_CODE_END,
  STET_CODE_ENDED,
  STET_CODE_EVERY,
  STET_CODE_EXTENT,
  STET_CODE_FEW,
  STET_CODE_FISCAL,
  STET_CODE_FOLLOWING,
  STET_CODE_FOR,
  STET_CODE_FROM,
  STET_CODE_FUTURE_REF,
  STET_CODE_FY,
  STET_CODE_HALF_PAST,
  STET_CODE_HALF_YEAR,
  STET_CODE_HEAVY,
  STET_CODE_HOLIDAY,
  STET_CODE_IN,
  STET_CODE_IN_PART,
  STET_CODE_LABEL,
  STET_CODE_LAST,
  STET_CODE_LATE,
  STET_CODE_LATER,
  STET_CODE_LATEST,
  STET_CODE_LENGTH,
  STET_CODE_LONG,
  STET_CODE_MEAL,
  STET_CODE_MID,
  STET_CODE_MIDNIGHT,
  STET_CODE_MINUS,
  STET_CODE_NEXT,
  STET_CODE_NO,
  STET_CODE_NOON,
  STET_CODE_NOW,
  STET_CODE_OCLOCK,
  STET_CODE_OF,
  STET_CODE_ON,
  STET_CODE_OR,
  STET_CODE_OTHER,
  STET_CODE_OUT_OF,
  STET_CODE_PART,
  STET_CODE_PAST_REF,
  STET_CODE_PER,
  STET_CODE_PLURAL,
  STET_CODE_PM,
  STET_CODE_PREVIOUS,
  STET_CODE_QUARTER,
  STET_CODE_SAME,
  STET_CODE_SEASON,
  STET_CODE_SET,
  STET_CODE_SHARE,
  STET_CODE_SINCE,
  STET_CODE_SOMEONE,
  STET_CODE_START,
  STET_CODE_THAN,
  STET_CODE_THAT,
  STET_CODE_THE,
  STET_CODE_THIS,
  STET_CODE_TO,
  STET_CODE_TONIGHT,
  STET_CODE_UNTIL,
  STET_CODE_WARM,
  STET_CODE_WAS,
  STET_CODE_WITH,
  STET_CODE_WITHIN,
  STET_CODE_ZONE,
  /* Marks. */
  STET_CODE_COLON,
  STET_CODE_COMMA,
  STET_CODE_DASH,
  STET_CODE_OPEN,
  STET_CODE_PLUS,
  STET_CODE_SLASH,
  STET_CODE_STOP,
  STET_CODE_TILDE,
} StetCode;

/** STET_CODE_HOT: a bit beside the code: a figure, a unit, a month and the like. */
#define STET_CODE_HOT 0x80

/** _stet_code_is_cold: whether a word of that code only joins what makes a date: "of", "the", "last". */
gboolean _stet_code_is_cold (StetCode code);

/** _stet_code_only_joins: whether a word of that code stands inside a number or date, never at its beginning: "of", "and". */
gboolean _stet_code_only_joins (StetCode code);

/** _stet_code_is_dateless: whether a word of that code is a noun or verb as any other, which helps to read what stands near it: "share", "call". */
gboolean _stet_code_is_dateless (StetCode code);

/** _stet_code_of_text: the code that the text of a table begins with. */
StetCode _stet_code_of_text (const char *text);

/** _stet_code_of_mark: the code of a mark of punctuation. */
StetCode _stet_code_of_mark (const char *mark,
                             gsize len);

G_END_DECLS
