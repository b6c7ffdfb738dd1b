/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-error.h"

G_DEFINE_QUARK (stet - error - quark, stet_error)
