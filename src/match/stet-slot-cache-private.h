/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-slot-private.h"

G_BEGIN_DECLS

/** _stet_slot_cache_new: (transfer full): an empty cache for sentences of one list of articles. */
StetSlotCache *_stet_slot_cache_new (void);

/** _stet_slot_cache_free: frees @self. */
void _stet_slot_cache_free (StetSlotCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetSlotCache, _stet_slot_cache_free)

/** _stet_slots_recall: as _stet_slots_read(), with the help of the cache of @side. */
gboolean _stet_slots_recall (StetSlots *self,
                             const StetCompareSide *side);

G_END_DECLS
