/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetProgressFunc:
 * @fraction: from 0 to 1, never falling
 * @user_data: what the caller gave
 *
 * Tells how far a long job is.  Called from the thread that does the job.
 */
typedef void (*StetProgressFunc) (double fraction, gpointer user_data);

G_END_DECLS
