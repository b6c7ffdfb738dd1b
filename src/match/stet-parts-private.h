/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-private.h"

G_BEGIN_DECLS

/**
 * _stet_parts_explain_part:
 * @total: a figure
 * @part: another one
 *
 * Looks in the sentence of @total for parts that add up to it, of which one
 * is the value of @part: "six times (five by Putin, once by Medvedev)".
 *
 * Returns: (transfer full) (nullable): one sentence that says so; %NULL if
 *   there are no such parts
 */
char *_stet_parts_explain_part (const StetFact *total,
                                const StetFact *part);

/**
 * _stet_parts_explain_sum:
 * @total: a figure
 * @part: another one, of another sentence
 * @span: (out): bytes in the text of @part: all the parts
 *
 * Looks next to @part for more figures that add up to @total with it: "139
 * passengers and 19 crew", or for words that say that one is left out:
 * "besides it, 16 others".
 *
 * Returns: (transfer full) (nullable): one sentence that says so
 */
char *_stet_parts_explain_sum (const StetFact *total,
                               const StetFact *part,
                               StetSpan *span);

G_END_DECLS
