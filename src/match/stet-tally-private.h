/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-event-private.h"

G_BEGIN_DECLS

/** _stet_tally_read: fills @self with what somebody has or got of something that is counted at the end, if fact @i of @facts is such a count: "the Greens 14" of a list of seats; else FALSE. */
gboolean _stet_tally_read (StetEvent *self,
                           const StetFacts *facts,
                           guint i);

/** _stet_tallies_fit: whether both counts can be true: of two times, of a part and of all, of what was won and what was lost. */
gboolean _stet_tallies_fit (const StetFact *a,
                            const StetFact *b);

G_END_DECLS
