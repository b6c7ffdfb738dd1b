/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-slot-private.h"

G_BEGIN_DECLS

/** _stet_slots_align: finds the slots that say the same, in order as far as possible, and sets their match. */
void _stet_slots_align (StetSlots *a,
                        StetSlots *b);

/** _stet_slots_get_cover: 0 to 1: which part of what @self says the other one says too. */
double _stet_slots_get_cover (const StetSlots *self);

/**
 * _stet_slots_get_support:
 * @a: a sentence that is aligned
 * @i: one of its slots
 * @b: the other sentence
 * @j: one of its slots
 *
 * Says how alike the surroundings of two slots are: what stands near both
 * and is the same counts for it, what stands in the same place and differs
 * counts against it.
 *
 * Returns: about 1 for each word that is shared right beside them; below 0 if
 *   the surroundings differ
 */
double _stet_slots_get_support (const StetSlots *a,
                                guint i,
                                const StetSlots *b,
                                guint j);

/** _stet_slots_oppose: whether the words of the two slots exclude each other. */
gboolean _stet_slots_oppose (const StetSlots *a,
                             guint i,
                             const StetSlots *b,
                             guint j);

/** _stet_slots_are_siblings: whether the two slots hold two words of one set: "bus", "train". */
gboolean _stet_slots_are_siblings (const StetSlots *a,
                                   guint i,
                                   const StetSlots *b,
                                   guint j);

/** _stet_slots_are_fates: whether the slots say of somebody that he died, and that he lives. */
gboolean _stet_slots_are_fates (const StetSlots *a,
                                guint i,
                                const StetSlots *b,
                                guint j);

/** _stet_slots_are_causes: whether the slots name two things of which one alone may have done it. */
gboolean _stet_slots_are_causes (const StetSlots *a,
                                 guint i,
                                 const StetSlots *b,
                                 guint j);

G_END_DECLS
