/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-sensitivity.h"

const char *const stet_sensitivity_names[] = { "normal", "sensitive", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (stet_sensitivity_names) == STET_SENSITIVITY_SENSITIVE + 2);
