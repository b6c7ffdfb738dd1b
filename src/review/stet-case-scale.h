/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-case.h"
#include "stet-scale.h"

G_BEGIN_DECLS

/**
 * stet_case_dup_scale:
 * @self: a case
 * @id: (nullable): id of a scale, as a verdict names it; %NULL: the one that
 *   the case uses now
 *
 * Returns: (transfer full) (nullable): that scale, also the case's own one;
 *   %NULL if there is none of that id
 */
StetScale *stet_case_dup_scale (const StetCase *self, const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
