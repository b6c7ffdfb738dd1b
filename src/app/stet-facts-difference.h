/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet.h"

G_BEGIN_DECLS

/**
 * StetFactsDifference:
 * @removed: (element-type guint): numbers of claims that are gone
 * @edited: (element-type guint): numbers of claims that are not what they were
 * @added: (element-type guint): numbers of claims that are new
 *
 * What differs between the claims of two snapshots.
 */
typedef struct
{
  GArray *removed;
  GArray *edited;
  GArray *added;
} StetFactsDifference;

/**
 * stet_facts_difference_new:
 * @before: the snapshot before @change
 * @after: the snapshot after it
 * @change: the change that lies between them
 *
 * Looks at the claims that the change names; at all of them when it touches
 * an article, on which claims depend without being named.
 */
StetFactsDifference *stet_facts_difference_new (StetCase *before,
                                                StetCase *after,
                                                const StetChange *change) G_GNUC_WARN_UNUSED_RESULT;
void stet_facts_difference_free (StetFactsDifference *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetFactsDifference, stet_facts_difference_free)

/** stet_facts_difference_count: how many claims differ. */
guint stet_facts_difference_count (const StetFactsDifference *self);

G_END_DECLS
