/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-event-private.h"

G_BEGIN_DECLS

/** _stet_rank_read: fills @self with what is counted by the ordinal that is fact @i of @facts; FALSE if it is no such fact, or counts nothing. */
gboolean _stet_rank_read (StetEvent *self,
                          const StetFacts *facts,
                          guint i);

/**
 * _stet_ranks_fit:
 * @a: an ordinal
 * @b: another one
 *
 * Returns: whether both can be true whatever they are, since one of them
 *   counts parts of a thing ("the second half"), or some of those alone that
 *   the other one counts ("first state visit", "third visit")
 */
gboolean _stet_ranks_fit (const StetFact *a,
                          const StetFact *b);

G_END_DECLS
