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

/**
 * StetProgressPart:
 * @func: (nullable): whom the whole job tells
 * @user_data: for @func
 * @from: how far the whole is when the part begins, 0 to 1
 * @to: how far it is when the part is done, not less than @from
 *
 * One step of a long job, in the measure of the whole.
 */
typedef struct
{
  StetProgressFunc func;
  gpointer user_data;
  double from;
  double to;
} StetProgressPart;

/**
 * stet_progress_part_cb:
 * @fraction: how far the part is; at 1 the whole is told exactly @to
 * @user_data: (type StetProgressPart): the part
 *
 * A #StetProgressFunc for who does the part; @fraction that never falls gives
 * the whole one that never falls, over all parts that follow each other.
 */
void stet_progress_part_cb (double fraction,
                            gpointer user_data);

G_END_DECLS
