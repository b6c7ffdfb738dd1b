/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet.h"

G_BEGIN_DECLS

/**
 * stet_passage_move_edge:
 * @text: valid UTF-8. @len: its length in bytes.
 * @span: a passage, in bytes.
 * @at_end: which edge: the end, or the start.
 * @direction: 1 for further down the text, -1 for up.
 *
 * Moves one edge of a passage by a word, to where a word begins or ends.
 * Returns: the passage; as it was when it would become empty or leave the text.
 */
StetSpan stet_passage_move_edge (const char *text, gsize len, StetSpan span, gboolean at_end, int direction);

G_END_DECLS
