/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case.h"
#include "stet-report-options.h"

G_BEGIN_DECLS

/** STET_VERDICTS_VERSION: the version of the verdict report. */
#define STET_VERDICTS_VERSION 1

/**
 * stet_verdicts_to_json:
 * @self: a case
 * @options: (nullable): as for a report; they must pass
 *   stet_report_options_check().  What is sensitive and not to be included is
 *   left out, and the report counts it
 *
 * Makes the verdict report for other programs: counts, articles, and every
 * claim with its verdict, evidence and statements.  Its schema is
 * data/schema/stet-verdicts.schema.json.
 *
 * Returns: (transfer full): the report
 */
StetJson *stet_verdicts_to_json (const StetCase *self, const StetReportOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
