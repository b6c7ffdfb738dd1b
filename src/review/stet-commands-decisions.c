/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-commands-private.h"

#include "stet-case-scale.h"
#include "stet-error.h"

static void
set_verdict (StetEdit *edit,
             const char *claim,
             guint rating,
             const char *label,
             const char *scale,
             const char *effect,
             const char *by,
             const char *at)
{
  stet_edit_set_uint (edit, STET_RECORD_CLAIM, claim, "verdict.rating", rating);
  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "verdict.label", label);
  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "verdict.scale", scale);
  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "verdict.effect", effect);
  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "verdict.by", by);
  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "verdict.at", at);
}

static void
set_work (StetEdit *edit,
          const char *claim,
          StetWork work,
          const char *asked,
          const char *asked_at,
          const char *deadline,
          const char *note)
{
  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "work.state", stet_work_names[work]);
  _stet_command_set_line (edit, STET_RECORD_CLAIM, claim, "work.asked", asked);
  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "work.asked_at", asked_at);
  _stet_command_set_line (edit, STET_RECORD_CLAIM, claim, "work.deadline", deadline);
  _stet_command_set_text (edit, STET_RECORD_CLAIM, claim, "work.note", note);
}

static gboolean
clear_verdict (StetCaseEditor *editor,
               const char *claim,
               GError **error)
{
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_VERDICT_CLEAR);

  set_verdict (edit, claim, 0, "", "", "", "", "");
  return stet_edit_commit (edit, error);
}

/* The step of a rating on the scale that is used, or NULL with the error set. */
static const StetScaleStep *
find_step (const StetScale *scale,
           const char *id,
           guint rating,
           GError **error)
{
  const StetScaleStep *step = scale != NULL ? stet_scale_find_step (scale, rating) : NULL;

  if (scale == NULL)
    g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "there is no verdict scale “%s”", id);
  else if (step == NULL)
    g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "the verdict scale “%s” has no step %u", id, rating);
  return step;
}

gboolean
stet_command_set_verdict (StetCaseEditor *editor,
                          const char *claim,
                          guint rating,
                          GError **error)
{
  const StetClaim *found;
  const StetScaleStep *step;
  const char *id;
  const char *by;
  const char *effect;
  gboolean is_same;
  g_autoptr (StetScale) scale = NULL;
  g_autoptr (StetEdit) edit = NULL;
  g_autofree char *now = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_claim (editor, claim, error);
  if (found == NULL)
    return FALSE;
  if (rating == 0)
    return clear_verdict (editor, claim, error);

  id = stet_case_get_info (stet_case_editor_get_case (editor))->scale;
  scale = stet_case_dup_scale (stet_case_editor_get_case (editor), NULL);
  step = find_step (scale, id, rating, error);
  if (step == NULL)
    return FALSE;

  /* The same verdict of the same person was given when it was first given. */
  by = stet_case_editor_get_by (editor);
  is_same = found->rating == rating && g_str_equal (found->scale, id) && g_str_equal (found->verdict, step->label) && g_str_equal (found->reviewer, by);
  now = is_same ? g_strdup (found->decided_at) : stet_case_editor_dup_now (editor);

  /* A scale of the case's own may change, and must not take along what was
   * said on it. */
  effect = g_str_equal (id, STET_SCALE_CUSTOM) ? stet_effect_names[step->effect] : "";
  edit = stet_edit_new (editor, STET_OP_VERDICT_SET);
  set_verdict (edit, claim, rating, step->label, id, effect, by, now);
  set_work (edit, claim, STET_WORK_AUTO, "", "", "", "");
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_rationale (StetCaseEditor *editor,
                            const char *claim,
                            const char *text,
                            GError **error)
{
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  if (_stet_command_find_claim (editor, claim, error) == NULL)
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_VERDICT_WHY);
  _stet_command_set_text (edit, STET_RECORD_CLAIM, claim, "verdict.rationale", text);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_waiting (StetCaseEditor *editor,
                          const char *claim,
                          const char *asked,
                          const char *deadline,
                          const char *note,
                          GError **error)
{
  const StetClaim *found;
  gboolean is_same;
  g_autoptr (StetEdit) edit = NULL;
  g_autofree char *whom = _stet_command_dup_line (asked);
  g_autofree char *now = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_claim (editor, claim, error);
  if (found == NULL || !_stet_command_check_date (deadline, "deadline", error))
    return FALSE;

  /* A new deadline or note does not mean that the question was asked again. */
  is_same = found->work == STET_WORK_WAITING && g_str_equal (found->asked, whom);
  now = is_same ? g_strdup (found->asked_at) : stet_case_editor_dup_now (editor);

  edit = stet_edit_new (editor, STET_OP_CLAIM_WORK);
  set_work (edit, claim, STET_WORK_WAITING, whom, now, deadline, note);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_work (StetCaseEditor *editor,
                       const char *claim,
                       StetWork work,
                       const char *note,
                       GError **error)
{
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  if (_stet_command_find_claim (editor, claim, error) == NULL || !_stet_command_check_enum (work, stet_work_names, "work state", error))
    return FALSE;
  if (work == STET_WORK_WAITING)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, "to wait one must say for whom");
      return FALSE;
    }

  edit = stet_edit_new (editor, STET_OP_CLAIM_WORK);
  set_work (edit, claim, work, "", "", "", note);
  return stet_edit_commit (edit, error);
}

guint
_stet_command_get_next_evidence (const StetClaim *claim)
{
  guint last = 0;

  for (guint i = 0; i < claim->n_evidence; i++)
    last = MAX (last, claim->evidence[i]->number);
  return last + 1;
}

/* The claim that the evidence is for: the one named, else the one it has. */
static const StetClaim *
find_evidence_claim (StetCaseEditor *editor,
                     const StetEvidence *value,
                     const StetEvidence *existing,
                     GError **error)
{
  if (existing != NULL && (value->claim == NULL || *value->claim == '\0'))
    return _stet_command_find_claim (editor, existing->claim, error);
  return _stet_command_find_claim (editor, value->claim, error);
}

static gboolean
check_evidence (const StetEvidence *value,
                GError **error)
{
  return _stet_command_check_enum (value->kind, stet_evidence_kind_names, "kind of back-up", error) && _stet_command_check_enum (value->terms, stet_terms_names, "terms", error) && _stet_command_check_enum (value->rank, stet_rank_names, "rank", error) && _stet_command_check_date (value->date, "date", error);
}

static void
set_evidence (StetEdit *edit,
              const char *id,
              const StetEvidence *value)
{
  stet_edit_set (edit, STET_RECORD_EVIDENCE, id, "kind", stet_evidence_kind_names[value->kind]);
  _stet_command_set_text (edit, STET_RECORD_EVIDENCE, id, "citation", value->citation);
  _stet_command_set_line (edit, STET_RECORD_EVIDENCE, id, "url", value->url);
  _stet_command_set_line (edit, STET_RECORD_EVIDENCE, id, "who", value->who);
  _stet_command_set_line (edit, STET_RECORD_EVIDENCE, id, "role", value->role);
  _stet_command_set_line (edit, STET_RECORD_EVIDENCE, id, "date", value->date);
  stet_edit_set (edit, STET_RECORD_EVIDENCE, id, "terms", stet_terms_names[value->terms]);
  _stet_command_set_line (edit, STET_RECORD_EVIDENCE, id, "locator", value->locator);
  stet_edit_set (edit, STET_RECORD_EVIDENCE, id, "rank", stet_rank_names[value->rank]);
  _stet_command_set_text (edit, STET_RECORD_EVIDENCE, id, "note", value->note);
}

/* @sensitivity: its name, or NULL to leave that as it is. */
static char *
put_evidence (StetCaseEditor *editor,
              const StetEvidence *value,
              const char *sensitivity,
              GError **error)
{
  const StetEvidence *existing = NULL;
  const StetClaim *claim;
  g_autoptr (StetEdit) edit = NULL;
  g_autofree char *id = NULL;

  if (value->id != NULL && *value->id != '\0')
    {
      existing = _stet_command_find_evidence (editor, value->id, error);
      if (existing == NULL)
        return NULL;
    }
  claim = find_evidence_claim (editor, value, existing, error);
  if (claim == NULL || !check_evidence (value, error))
    return NULL;

  edit = stet_edit_new (editor, existing != NULL ? STET_OP_EVIDENCE_EDIT : STET_OP_EVIDENCE_ADD);
  id = existing != NULL ? g_strdup (value->id) : stet_case_editor_dup_id (editor);
  if (existing == NULL)
    stet_edit_create (edit, STET_RECORD_EVIDENCE, id);
  if (existing == NULL || !g_str_equal (existing->claim, claim->id))
    {
      stet_edit_set (edit, STET_RECORD_EVIDENCE, id, "claim", claim->id);
      stet_edit_set_uint (edit, STET_RECORD_EVIDENCE, id, "number", _stet_command_get_next_evidence (claim));
    }
  set_evidence (edit, id, value);
  if (sensitivity != NULL)
    stet_edit_set (edit, STET_RECORD_EVIDENCE, id, "sensitivity", sensitivity);
  return stet_edit_commit (edit, error) ? g_steal_pointer (&id) : NULL;
}

char *
stet_command_put_evidence (StetCaseEditor *editor,
                           const StetEvidence *value,
                           GError **error)
{
  g_return_val_if_fail (editor != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  return put_evidence (editor, value, NULL, error);
}

char *
stet_command_put_evidence_as (StetCaseEditor *editor,
                              const StetEvidence *value,
                              StetSensitivity sensitivity,
                              GError **error)
{
  g_return_val_if_fail (editor != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  if (!_stet_command_check_enum (sensitivity, stet_sensitivity_names, "sensitivity", error))
    return NULL;
  return put_evidence (editor, value, stet_sensitivity_names[sensitivity], error);
}

gboolean
stet_command_remove_evidence (StetCaseEditor *editor,
                              const char *evidence,
                              GError **error)
{
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  if (_stet_command_find_evidence (editor, evidence, error) == NULL)
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_EVIDENCE_REMOVE);
  stet_edit_remove (edit, STET_RECORD_EVIDENCE, evidence);
  return stet_edit_commit (edit, error);
}
