/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet.h"

G_BEGIN_DECLS

/* What list and card say of a fact; sentences that are put together of the
 * words of stet-wording.h. All are (transfer full). */

/** stet_fact_words_number: "Fact 12". */
char *stet_fact_words_number (const StetClaim *claim);

/** stet_fact_words_origins: "4 articles, 2 origins"; "" for one article. */
char *stet_fact_words_origins (const StetClaim *claim);

/** stet_fact_words_work: "Waiting for the ministry until 24 June 2024", "Needs attention: ..."; "" when there is nothing to say. */
char *stet_fact_words_work (const StetClaim *claim);

/** stet_fact_words_verdict: "Stands", translated; "" without a verdict. */
char *stet_fact_words_verdict (const StetClaim *claim);

/** stet_fact_words_verdict_class: (transfer none): style class of a verdict: "stands" is green, nothing else is. */
const char *stet_fact_words_verdict_class (const StetClaim *claim);

/**
 * StetFactValue:
 * @label: letter of the article, with the row if there are several: "D2"
 * @value: what it says; "" if that is not known, or if the next one says it too
 */
typedef struct
{
  char *label;
  char *value;
} StetFactValue;

/**
 * stet_fact_words_values:
 * @max: how many at most
 *
 * What each article says, in the order of the card. Neighbours that say the
 * same share the value of the last one of them.
 *
 * Returns: (transfer full) (element-type StetFactValue): freed with its content
 */
GArray *stet_fact_words_values (StetCase *stet_case,
                                const StetClaim *claim,
                                guint max);

/** stet_fact_words_sentence: all of it for a screen reader. */
char *stet_fact_words_sentence (StetCase *stet_case,
                                const StetClaim *claim);

G_END_DECLS
