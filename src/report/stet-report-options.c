/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-options.h"

#include "stet-date.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-report-words-private.h"

#include <string.h>

const char *const stet_sensitive_policy_names[] = { "leave-out", "mask", "include", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (stet_sensitive_policy_names) == STET_SENSITIVE_INCLUDE + 2);

static gboolean
check_text (const char *text,
            const char *what,
            GError **error)
{
  if (text == NULL)
    return TRUE;
  if (strlen (text) > STET_LIMIT_FIELD_BYTES)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE, "the %s of the report is too long", what);
      return FALSE;
    }
  if (g_utf8_validate (text, -1, NULL))
    return TRUE;
  g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "the %s of the report is not UTF-8", what);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\n")] == '\0';
}

static gboolean
is_overridden (const StetReportOptions *options,
               const StetCaseInfo *info)
{
  if (!is_blank (options->override_by) && !is_blank (options->override_reason))
    return TRUE;
  return *info->override_by != '\0' && *info->override_reason != '\0';
}

gboolean
stet_report_options_check (const StetReportOptions *options,
                           const StetCase *self,
                           GError **error)
{
  guint n_left = stet_case_get_tally (self)->n_left;

  if (options == NULL)
    return TRUE;
  if (options->at != NULL && !stet_time_is_valid (options->at))
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "“%s” is not a time like 2024-06-21T18:28:05Z", options->at);
      return FALSE;
    }
  if (!check_text (options->title, "title", error) ||
      !check_text (options->publisher, "publisher", error) ||
      !check_text (options->publisher_url, "address", error) ||
      !check_text (options->override_by, "name", error) ||
      !check_text (options->override_reason, "reason", error))
    return FALSE;
  if (options->publisher_url != NULL && *_stet_report_link (options->publisher_url) == '\0')
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "“%s” is not an address like https://example.org/check", options->publisher_url);
      return FALSE;
    }
  if (options->is_final && n_left > 0 && !is_overridden (options, stet_case_get_info (self)))
    {
      g_set_error (error, STET_ERROR, STET_ERROR_REFUSED, "%u %s to be decided; a final report then needs a name and a reason", n_left, n_left == 1 ? "fact is left" : "facts are left");
      return FALSE;
    }
  return TRUE;
}
