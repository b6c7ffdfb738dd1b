/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** STET_PREFILL_TITLE_CHARS: the longest title that is proposed, in code points. */
#define STET_PREFILL_TITLE_CHARS 60

/**
 * stet_prefill_title:
 * @words: valid UTF-8: the marked words
 * @len: their length in bytes, or -1 when they end with NUL
 *
 * Proposes a title for the fact that a passage states: what its first figure
 * counts or measures, without the figure itself, so that it asks and does not
 * answer ("Number of documents", "Trade turnover"). Without a figure it is
 * the beginning of the passage. It ends at a word, begins with a capital
 * letter and is empty only when there are no words.
 *
 * An amount, a percentage, a count or an ordinal goes before a date, and a
 * date before what may be no figure at all: a bare year, "the two countries".
 *
 * Returns: (transfer full): the title
 */
char *stet_prefill_title (const char *words, gssize len) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_prefill_value:
 * @words: valid UTF-8: the marked words
 * @len: their length in bytes, or -1 when they end with NUL
 *
 * Returns: (transfer full): the same figure as it stands, with its currency,
 * unit or noun ("$3.6 billion", "fifth", "15 documents"), without a hedge;
 * "" if there is none
 */
char *stet_prefill_value (const char *words, gssize len) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
