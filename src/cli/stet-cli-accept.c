/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

/* What the case says of a claim that nobody has read. */
#define UNREAD "accepted unread"

static gboolean
accept (StetCaseEditor *editor,
        const StetSuggestions *suggestions,
        guint i,
        GError **error)
{
  const StetSuggestion *suggestion = stet_suggestions_get (suggestions, i);
  g_autofree char *claim = stet_suggestions_accept (suggestions, suggestion, editor, error);

  return claim != NULL && stet_command_set_work (editor, claim, STET_WORK_NEEDS_ATTENTION, UNREAD, error);
}

gboolean
_stet_cli_accept_findings (StetCaseEditor *editor,
                           GError **error)
{
  g_autoptr (StetCheck) check = stet_suggestions_check_case (stet_case_editor_get_case (editor), NULL, NULL, NULL, NULL, error);
  g_autoptr (StetSuggestions) suggestions = NULL;

  if (check == NULL)
    return FALSE;
  suggestions = stet_suggestions_new (stet_case_editor_get_case (editor), check);
  for (guint i = 0; i < stet_suggestions_get_n (suggestions); i++)
    if (!accept (editor, suggestions, i, error))
      return FALSE;
  return TRUE;
}
