/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-when-private.h"

G_BEGIN_DECLS

/** _stet_find_move: how far a word moves from the time that is now: "last" -1, "this" 0; %FALSE: it does not move. */
gboolean _stet_find_move (StetCode code,
                          int *move);

/** _stet_moved_count_read: "three years" behind "the last": a length that ends or begins now. */
gboolean _stet_moved_count_read (const StetReader *reader,
                                 guint token,
                                 int move,
                                 StetWhen *when);

/** _stet_count_first_read: "5 past years": the same with the number first. */
gboolean _stet_count_first_read (const StetReader *reader,
                                 guint token,
                                 StetWhen *when);

G_END_DECLS
