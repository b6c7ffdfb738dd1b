/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-commands-private.h"

#include "stet-case-scale.h"
#include "stet-error.h"

/* What decides how the case leaves the desk: the scale it is judged by, what
 * is sensitive, and whether a report may be final before all is decided. */

static const char *
get_case_id (StetCaseEditor *editor)
{
  return stet_case_get_info (stet_case_editor_get_case (editor))->id;
}

gboolean
stet_command_set_case_scale (StetCaseEditor *editor,
                             const char *scale,
                             GError **error)
{
  g_autoptr (StetScale) found = NULL;
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);
  g_return_val_if_fail (scale != NULL, FALSE);

  found = stet_case_dup_scale (stet_case_editor_get_case (editor), scale);
  if (found == NULL)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "there is no verdict scale “%s”", scale);
      return FALSE;
    }

  edit = stet_edit_new (editor, STET_OP_CASE_SCALE);
  stet_edit_set (edit, STET_RECORD_CASE, get_case_id (editor), "scale", scale);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_custom_scale (StetCaseEditor *editor,
                               const char *title,
                               const char *steps,
                               GError **error)
{
  g_autoptr (StetScale) scale = NULL;
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);
  g_return_val_if_fail (title != NULL, FALSE);
  g_return_val_if_fail (steps != NULL, FALSE);

  scale = stet_scale_new_parsed (title, steps, error);
  if (scale == NULL)
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_CASE_SCALE);
  stet_edit_set (edit, STET_RECORD_CASE, get_case_id (editor), "scale", STET_SCALE_CUSTOM);
  _stet_command_set_line (edit, STET_RECORD_CASE, get_case_id (editor), "custom_scale.title", title);
  _stet_command_set_text (edit, STET_RECORD_CASE, get_case_id (editor), "custom_scale.steps", steps);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_override (StetCaseEditor *editor,
                           const char *reason,
                           GError **error)
{
  g_autoptr (StetEdit) edit = NULL;
  g_autofree char *now = NULL;
  gboolean is_set = !_stet_command_is_blank (reason);

  g_return_val_if_fail (editor != NULL, FALSE);

  now = stet_case_editor_dup_now (editor);
  edit = stet_edit_new (editor, STET_OP_CASE_OVERRIDE);
  _stet_command_set_line (edit, STET_RECORD_CASE, get_case_id (editor), "override.by", is_set ? stet_case_editor_get_by (editor) : "");
  stet_edit_set (edit, STET_RECORD_CASE, get_case_id (editor), "override.at", is_set ? now : "");
  _stet_command_set_text (edit, STET_RECORD_CASE, get_case_id (editor), "override.reason", reason);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_sensitivity (StetCaseEditor *editor,
                              const char *id,
                              StetSensitivity sensitivity,
                              GError **error)
{
  StetCase *current;
  StetRecordType type;
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  if (!_stet_command_check_enum (sensitivity, stet_sensitivity_names, "sensitivity", error))
    return FALSE;
  current = stet_case_editor_get_case (editor);
  if (id != NULL && stet_case_find_article (current, id) != NULL)
    type = STET_RECORD_ARTICLE;
  else if (_stet_command_find_evidence (editor, id, error) != NULL)
    type = STET_RECORD_EVIDENCE;
  else
    return FALSE;

  edit = stet_edit_new (editor, type == STET_RECORD_ARTICLE ? STET_OP_ARTICLE_SENSITIVITY : STET_OP_EVIDENCE_SENSITIVITY);
  stet_edit_set (edit, type, id, "sensitivity", stet_sensitivity_names[sensitivity]);
  return stet_edit_commit (edit, error);
}
