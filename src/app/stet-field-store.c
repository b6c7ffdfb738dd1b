/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-field-store.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
store_of_claim (StetCaseEditor *editor,
                const StetClaim *claim,
                const char *field,
                const char *text,
                GError **error)
{
  StetDate date;

  if (g_str_equal (field, STET_FIELD_TITLE))
    return stet_command_set_title (editor, claim->id, text, error);
  if (g_str_equal (field, STET_FIELD_ANSWER))
    return stet_command_set_answer (editor, claim->id, text, error);
  if (g_str_equal (field, STET_FIELD_WHY))
    return stet_command_set_rationale (editor, claim->id, text, error);
  if (g_str_equal (field, STET_FIELD_ASKED))
    return stet_command_set_waiting (editor, claim->id, text, claim->deadline, claim->work_note, error);
  if (g_str_equal (field, STET_FIELD_WORK_NOTE) && claim->work == STET_WORK_WAITING)
    return stet_command_set_waiting (editor, claim->id, claim->asked, claim->deadline, text, error);
  if (g_str_equal (field, STET_FIELD_WORK_NOTE))
    return stet_command_set_work (editor, claim->id, claim->work, text, error);
  if (g_str_equal (field, STET_FIELD_DEADLINE))
    {
      g_autofree char *stripped = g_strstrip (g_strdup (text));

      if (*stripped == '\0' || stet_date_parse (stripped, -1, &date))
        return stet_command_set_waiting (editor, claim->id, claim->asked, stripped, claim->work_note, error);
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, _ ("A deadline is written like 2024-06-21"));
      return FALSE;
    }
  g_return_val_if_reached (FALSE);
}

static StetValue
get_value (const StetStatement *statement)
{
  return (StetValue){ statement->value, statement->hedge, statement->outcome, statement->period, statement->speaker, statement->subject };
}

static gboolean
store_of_statement (StetCaseEditor *editor,
                    const StetStatement *statement,
                    const char *field,
                    const char *text,
                    GError **error)
{
  StetValue value = get_value (statement);

  if (g_str_equal (field, STET_FIELD_EXPLANATION))
    return stet_command_set_explanation (editor, statement->id, text, error);
  if (g_str_equal (field, STET_FIELD_FIX))
    return stet_command_set_fix (editor, statement->id, text, statement->fix_reason, error);
  if (g_str_equal (field, STET_FIELD_FIX_REASON))
    return stet_command_set_fix (editor, statement->id, statement->fix, text, error);

  if (g_str_equal (field, STET_FIELD_VALUE))
    value.text = text;
  else if (g_str_equal (field, STET_FIELD_HEDGE))
    value.hedge = text;
  else if (g_str_equal (field, STET_FIELD_PERIOD))
    value.period = text;
  else if (g_str_equal (field, STET_FIELD_SPEAKER))
    value.speaker = text;
  else if (g_str_equal (field, STET_FIELD_SUBJECT))
    value.subject = text;
  else
    g_return_val_if_reached (FALSE);
  return stet_command_set_value (editor, statement->id, &value, error);
}

gboolean
stet_field_store (StetSession *session,
                  const char *key,
                  const char *text)
{
  StetCase *stet_case;
  const char *slash;
  g_autofree char *id = NULL;
  const StetClaim *claim;
  const StetStatement *statement;
  GError *error = NULL;
  gboolean ok;

  g_return_val_if_fail (STET_IS_SESSION (session), FALSE);
  g_return_val_if_fail (key != NULL && strchr (key, '/') != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  stet_case = stet_session_get_case (session);
  slash = strchr (key, '/');
  id = g_strndup (key, (gsize) (slash - key));
  claim = stet_case_find_claim (stet_case, id);
  statement = stet_case_find_statement (stet_case, id);
  if (claim != NULL)
    ok = store_of_claim (stet_session_get_editor (session), claim, slash + 1, text, &error);
  else if (statement != NULL)
    ok = store_of_statement (stet_session_get_editor (session), statement, slash + 1, text, &error);
  else
    {
      stet_session_tell (session, _ ("What was being typed belongs to a fact that is gone"), FALSE);
      return FALSE;
    }
  return stet_session_try (session, ok, error);
}

static gboolean
commit_cb (StetTextField *field,
           const char *key,
           const char *text,
           gpointer user_data)
{
  return stet_field_store (user_data, key, text);
}

void
stet_field_store_connect (StetTextField *field,
                          StetSession *session)
{
  g_return_if_fail (STET_IS_TEXT_FIELD (field));
  g_return_if_fail (STET_IS_SESSION (session));

  stet_text_field_set_session (field, session);
  g_signal_handlers_disconnect_matched (field, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, commit_cb, NULL);
  g_signal_connect_object (field, "commit", G_CALLBACK (commit_cb), session, 0);
}

void
stet_field_store_bind (StetTextField *field,
                       const char *id,
                       const char *name,
                       const char *text)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", id, name);

  stet_text_field_bind (field, key, text);
}

gboolean
stet_field_store_outcome (StetSession *session,
                          const char *statement,
                          StetOutcome outcome)
{
  const StetStatement *found;
  StetValue value;
  GError *error = NULL;
  gboolean ok;

  g_return_val_if_fail (STET_IS_SESSION (session), FALSE);

  stet_session_flush (session);
  found = stet_case_find_statement (stet_session_get_case (session), statement);
  if (found == NULL)
    return FALSE;
  value = get_value (found);
  value.outcome = outcome;
  ok = stet_command_set_value (stet_session_get_editor (session), found->id, &value, &error);
  return stet_session_try (session, ok, error);
}
