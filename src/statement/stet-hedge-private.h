/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-quantity.h"
#include "stet-reader-private.h"

G_BEGIN_DECLS

/**
 * _stet_hedge_read:
 * @reader: a sentence
 * @token: first token of the quantity
 * @end: the token after its last
 * @noun_end: the token after what is counted, or @end
 * @quantity: (inout): its hedge and change are set
 *
 * Finds what hedges a quantity ("more than", "or so") and, when nothing does,
 * whether it is a change for the greater or the smaller ("rose 5 %", "a 5 %
 * increase").
 */
void _stet_hedge_read (const StetReader *reader,
                       guint token,
                       guint end,
                       guint noun_end,
                       StetQuantity *quantity);

G_END_DECLS
