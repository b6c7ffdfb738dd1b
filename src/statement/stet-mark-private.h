/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetMark:
 * @STET_MARK_OTHER: none of those that follow
 * @STET_MARK_STOP: one full stop
 * @STET_MARK_ELLIPSIS: several full stops, or the sign for them
 * @STET_MARK_STRONG: a run of exclamation or question marks
 * @STET_MARK_WIDE_STOP: a stop of a script that puts no blank after it
 * @STET_MARK_COMMA: a comma or semicolon
 * @STET_MARK_COLON: a colon
 * @STET_MARK_OPEN: an opening bracket
 * @STET_MARK_CLOSE: a closing bracket
 * @STET_MARK_OPEN_QUOTE: an opening quotation mark
 * @STET_MARK_CLOSE_QUOTE: a closing quotation mark
 * @STET_MARK_QUOTE: a quotation mark that opens as well as closes
 * @STET_MARK_OPEN_SINGLE: an opening single quotation mark
 * @STET_MARK_CLOSE_SINGLE: a closing one, or an apostrophe
 * @STET_MARK_SINGLE: an apostrophe or single quotation mark of a typewriter
 * @STET_MARK_DASH: a dash or hyphen
 * @STET_MARK_BULLET: a dot that begins an item of a list
 * @STET_MARK_RULE: a run of stars, dashes and the like that parts a text
 *
 * What a mark of punctuation does in a sentence.
 */
typedef enum
{
  STET_MARK_OTHER,
  STET_MARK_STOP,
  STET_MARK_ELLIPSIS,
  STET_MARK_STRONG,
  STET_MARK_WIDE_STOP,
  STET_MARK_COMMA,
  STET_MARK_COLON,
  STET_MARK_OPEN,
  STET_MARK_CLOSE,
  STET_MARK_OPEN_QUOTE,
  STET_MARK_CLOSE_QUOTE,
  STET_MARK_QUOTE,
  STET_MARK_OPEN_SINGLE,
  STET_MARK_CLOSE_SINGLE,
  STET_MARK_SINGLE,
  STET_MARK_DASH,
  STET_MARK_BULLET,
  STET_MARK_RULE,
} StetMark;

/**
 * _stet_mark:
 * @mark: (array length=len): one mark of punctuation or a run of the same
 * @len: its length in bytes
 *
 * Returns: what it does
 */
StetMark _stet_mark (const char *mark,
                     gsize len);

G_END_DECLS
