/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet.h"

G_BEGIN_DECLS

#define STET_TYPE_PROGRESS_SUMMARY (stet_progress_summary_get_type ())
G_DECLARE_FINAL_TYPE (StetProgressSummary, stet_progress_summary, STET, PROGRESS_SUMMARY, GtkWidget)

/**
 * StetProgressSummary:
 * How far the review is: what is left, whether it counts as final all the
 * same, how many facts are decided, and how many facts have each status; the
 * statuses add up to all facts.
 */
GtkWidget *stet_progress_summary_new (void);
void stet_progress_summary_update (StetProgressSummary *self, StetCase *stet_case);
/** stet_progress_summary_set_compact: the number alone. */
void stet_progress_summary_set_compact (StetProgressSummary *self, gboolean compact);

G_END_DECLS
