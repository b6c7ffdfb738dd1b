/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-case.h"
#include "stet-progress.h"
#include "stet-report-options.h"

G_BEGIN_DECLS

/** STET_PACKET_VERSION: the version of the manifest of an evidence packet. */
#define STET_PACKET_VERSION 1

/**
 * stet_packet_to_bytes:
 * @self: a case
 * @options: what is in it, see there
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called now and then
 * @user_data: for @progress
 * @error: return location
 *
 * Makes the evidence packet: one ZIP archive with the case, the texts of the
 * articles, every report, and "MANIFEST.json", which names each file with its
 * SHA-256 and says what is not there.  The case itself is left out when it
 * holds something sensitive that may not be included.  Every entry bears the
 * same time, so equal cases give equal bytes with the same libraries.
 *
 * Errors: those of stet_report_options_check(), %STET_ERROR_TOO_LARGE above
 * @max_bytes of @options, %G_IO_ERROR_FAILED with the reason.
 *
 * Returns: (transfer full) (nullable): the archive
 */
GBytes *stet_packet_to_bytes (const StetCase *self,
                              const StetReportOptions *options,
                              GCancellable *cancellable,
                              StetProgressFunc progress,
                              gpointer user_data,
                              GError **error);

G_END_DECLS
