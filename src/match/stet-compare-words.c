/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-compare-private.h"

void
_stet_compare_words (const StetCompareSide *a,
                     const StetCompareSide *b,
                     double aligned,
                     GArray *drafts)
{
}
