/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/**
 * SECTION:stet-limits
 * Every size that input controls has its cap here.  A size that equals the
 * cap is accepted, one more is refused.
 */

/** STET_LIMIT_ARTICLE_BYTES: the longest article, in bytes of normalised text. */
#define STET_LIMIT_ARTICLE_BYTES ((gsize) 16 * 1024 * 1024)

/** STET_LIMIT_CASE_BYTES: the longest case file, in bytes. */
#define STET_LIMIT_CASE_BYTES ((gsize) 1024 * 1024 * 1024)

/** STET_LIMIT_ARTICLES: the number of articles in one case. */
#define STET_LIMIT_ARTICLES 10000

/** STET_LIMIT_STATEMENTS_PER_ARTICLE: the number of statements in one article. */
#define STET_LIMIT_STATEMENTS_PER_ARTICLE 100000

/** STET_LIMIT_CLAIMS: the number of claims in one case, in total. */
#define STET_LIMIT_CLAIMS 1000000

/** STET_LIMIT_PER_CLAIM: the number of statements of one claim, also of its evidence and of its "looked, not there". */
#define STET_LIMIT_PER_CLAIM 10000

/** STET_LIMIT_MARKS_PER_ARTICLE: the number of coverage marks in one article. */
#define STET_LIMIT_MARKS_PER_ARTICLE 100000

/** STET_LIMIT_DISMISSALS: the number of findings that were dismissed in one case. */
#define STET_LIMIT_DISMISSALS 1000000

/** STET_LIMIT_CHANGES: the length of the history of one case. */
#define STET_LIMIT_CHANGES 10000000

/** STET_LIMIT_RATING: the highest step that a verdict scale may have. */
#define STET_LIMIT_RATING 99

/** STET_LIMIT_SCALE_STEPS: the number of steps of a verdict scale: one for each number key. */
#define STET_LIMIT_SCALE_STEPS 9

/** STET_LIMIT_JSON_DEPTH: how deep arrays and objects may nest; `[]` is depth 1. */
#define STET_LIMIT_JSON_DEPTH 64

/** STET_LIMIT_UNDO: the number of steps that can be undone. */
#define STET_LIMIT_UNDO 10000

/** STET_LIMIT_FIELD_BYTES: the longest text a person types into one field, in bytes. */
#define STET_LIMIT_FIELD_BYTES ((gsize) 1024 * 1024)

/** STET_LIMIT_TITLE_BYTES: the longest title or name, in bytes. */
#define STET_LIMIT_TITLE_BYTES ((gsize) 4096)

/** STET_LIMIT_REPORT_BYTES: the quotations and sentences of one report, in bytes. */
#define STET_LIMIT_REPORT_BYTES ((gsize) 256 * 1024 * 1024)

/** STET_LIMIT_REPORT_CELLS: the cells of a matrix that a page of a report shows; a larger one is left to the table. */
#define STET_LIMIT_REPORT_CELLS 100000

/** STET_LIMIT_PACKET_BYTES: all files of one evidence packet, in bytes. */
#define STET_LIMIT_PACKET_BYTES ((gsize) 1024 * 1024 * 1024)

/** STET_LIMIT_REPORT_NOTICES: the number of unchecked passages that a report lists; the rest is only counted. */
#define STET_LIMIT_REPORT_NOTICES 1000

/** STET_LIMIT_PROBLEMS: the number of errors a validator lists; the rest is only counted. */
#define STET_LIMIT_PROBLEMS 1000

/** STET_LIMIT_KNOWN_WORDS: how many different words of a language are remembered with their stems; a power of two. */
#define STET_LIMIT_KNOWN_WORDS 65536

/** STET_LIMIT_BATCH_LINE_BYTES: the longest request of the batch format, in bytes. */
#define STET_LIMIT_BATCH_LINE_BYTES ((gsize) 128 * 1024 * 1024)

/** STET_LIMIT_BATCH_SENTENCES: the number of sentences that one request aligns; each two of them are answered. */
#define STET_LIMIT_BATCH_SENTENCES 2000
