/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case.h"

G_BEGIN_DECLS

/**
 * StetSensitivePolicy:
 * @STET_SENSITIVE_LEAVE_OUT: what is sensitive does not appear; the report says how much that was
 * @STET_SENSITIVE_MASK: it appears as a place holder, so that a reader sees where something is missing
 * @STET_SENSITIVE_INCLUDE: it appears, for the desk's own file
 *
 * What happens to articles and back-up that are sensitive.  Confidential
 * back-up is sensitive without being marked; of background back-up the name of
 * the person is.
 */
typedef enum
{
  STET_SENSITIVE_LEAVE_OUT,
  STET_SENSITIVE_MASK,
  STET_SENSITIVE_INCLUDE,
} StetSensitivePolicy;

/** stet_sensitive_policy_names: "leave-out", "mask", "include"; NULL-ended. */
extern const char *const stet_sensitive_policy_names[];

/**
 * StetReportOptions:
 * @at: (nullable): RFC 3339 time that the report bears; %NULL: that of the
 *   last change, so that equal cases give equal reports
 * @title: (nullable): %NULL: that of the case
 * @publisher: (nullable): name of who publishes it
 * @publisher_url: (nullable): web address under which it will be published;
 *   %NULL: not known, and what needs one is a draft
 * @sensitive: what happens to sensitive material
 * @is_final: whether it is the final report, which needs every fact decided
 * @override_by: (nullable): who wants it final although facts are open
 * @override_reason: (nullable): and why
 * @max_bytes: how much the sentences of the report, and the files of a packet,
 *   may hold in all; 0 for %STET_LIMIT_REPORT_BYTES and
 *   %STET_LIMIT_PACKET_BYTES
 *
 * How a report is made.  All zero is a report for oneself without what is
 * sensitive.
 */
typedef struct
{
  const char *at;
  const char *title;
  const char *publisher;
  const char *publisher_url;
  StetSensitivePolicy sensitive;
  gboolean is_final;
  const char *override_by;
  const char *override_reason;
  gsize max_bytes;
} StetReportOptions;

/**
 * stet_report_options_check:
 * @options: (nullable): options; %NULL: all zero
 * @self: the case to report on
 * @error: return location
 *
 * Errors: %STET_ERROR_INVALID for a time or an address that is none, or a
 * text that is no UTF-8; %STET_ERROR_REFUSED when the report is to be final,
 * facts are open and no override gives both a name and a reason.
 *
 * Returns: whether a report can be made so
 */
gboolean stet_report_options_check (const StetReportOptions *options,
                                    const StetCase *self,
                                    GError **error);

G_END_DECLS
