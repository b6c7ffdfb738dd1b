/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * stet_batch_answer:
 * @line: one line of input, without its line end
 * @len: its length in bytes
 * @out: where the answer is appended, with a line feed
 *
 * Answers one request of the batch format: an object with "id" and "kind".  A
 * kind that is not known is answered by its id alone; a line that cannot be
 * read by the id null and the error.
 */
void stet_batch_answer (const char *line,
                        gsize len,
                        GString *out);

/** stet_batch_answer_too_long: answers a line of more than %STET_LIMIT_BATCH_LINE_BYTES. */
void stet_batch_answer_too_long (GString *out);

G_END_DECLS
