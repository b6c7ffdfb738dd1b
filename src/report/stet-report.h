/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-progress.h"
#include "stet-report-model.h"
#include "stet-report-options.h"

G_BEGIN_DECLS

/**
 * stet_report_new:
 * @self: a case
 * @options: (nullable): how; %NULL: all zero
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called now and then
 * @user_data: for @progress
 * @error: return location
 *
 * Makes the report in time linear in the case.
 *
 * Errors: those of stet_report_options_check(), and %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the report
 */
StetReport *stet_report_new (const StetCase *self,
                             const StetReportOptions *options,
                             GCancellable *cancellable,
                             StetProgressFunc progress,
                             gpointer user_data,
                             GError **error);

/** stet_report_ref: takes a reference; safe from any thread. */
StetReport *stet_report_ref (const StetReport *self);

/** stet_report_unref: drops a reference; safe from any thread. */
void stet_report_unref (StetReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetReport, stet_report_unref)

G_END_DECLS
