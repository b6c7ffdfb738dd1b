/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-quantity.h"
#include "stet-reader-private.h"

G_BEGIN_DECLS

/**
 * StetNoun:
 * @first: its first token
 * @end: the token after its head; @first when there is none
 * @name: (nullable): the head in the singular; it belongs to the analysis
 * @key: key of the head's stem
 *
 * What a number counts.
 */
typedef struct
{
  guint first;
  guint end;
  const char *name;
  guint64 key;
} StetNoun;

/** _stet_noun_is_content: whether the word at @token can be part of a noun phrase. */
gboolean _stet_noun_is_content (const StetReader *reader,
                                guint token);

/** _stet_subject_read: the subject of the clause that the figure at @token stands in; @subject has no name and key. */
gboolean _stet_subject_read (const StetReader *reader,
                             guint token,
                             StetNoun *subject);

/**
 * _stet_noun_read_behind:
 * @reader: a sentence
 * @token: the token behind the number or its unit
 * @is_one: whether the number is one: its noun is no plural
 * @noun: (out): the noun phrase, head last
 *
 * Returns: whether there is one
 */
gboolean _stet_noun_read_behind (const StetReader *reader,
                                 guint token,
                                 gboolean is_one,
                                 StetNoun *noun);

/** _stet_noun_read_before: the words that a verb links to the quantity at @token: "trade grew by 8 %". */
gboolean _stet_noun_read_before (const StetReader *reader,
                                 guint token,
                                 StetNoun *noun);

G_END_DECLS
