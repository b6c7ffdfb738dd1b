/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-commands-private.h"

#include "stet-error.h"

static gboolean
refuse_same_passage (const StetClaim *claim,
                     const char *article,
                     const char *text,
                     StetSpan span,
                     const StetStatement *self,
                     GError **error)
{
  const StetStatement *same = _stet_command_find_same_passage (claim, article, text, span);

  if (same == NULL || same == self)
    return FALSE;

  g_set_error_literal (error, STET_ERROR, STET_ERROR_REFUSED, "the fact has this passage already");
  return TRUE;
}

/* What is found was not looked for in vain. */
static void
take_back_not_there (StetEdit *edit,
                     const StetClaim *claim,
                     const char *article)
{
  const StetMark *mark = _stet_command_find_not_there (claim, article);

  if (mark != NULL)
    stet_edit_remove (edit, STET_RECORD_MARK, mark->id);
}

char *
stet_command_add_statement (StetCaseEditor *editor,
                            const char *claim,
                            const char *article,
                            StetSpan span,
                            GError **error)
{
  const StetClaim *to;
  const StetArticle *found;
  g_autoptr (StetEdit) edit = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (editor != NULL, NULL);

  to = _stet_command_find_claim (editor, claim, error);
  if (to == NULL)
    return NULL;
  found = _stet_command_find_article (editor, article, error);
  if (found == NULL || !_stet_command_snap (editor, found, &span, error) || refuse_same_passage (to, found->id, found->text_sha256, span, NULL, error))
    return NULL;

  edit = stet_edit_new (editor, STET_OP_STATEMENT_ADD);
  id = stet_case_editor_dup_id (editor);
  _stet_command_create_statement (edit, editor, id, claim, found, span);
  _stet_command_keep_anchor (edit, editor, to, id, found, span);
  take_back_not_there (edit, to, article);
  return stet_edit_commit (edit, error) ? g_steal_pointer (&id) : NULL;
}

gboolean
stet_command_set_edges (StetCaseEditor *editor,
                        const char *statement,
                        StetSpan span,
                        GError **error)
{
  const StetStatement *found;
  const StetClaim *claim;
  const StetArticle *article;
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_statement (editor, statement, error);
  if (found == NULL)
    return FALSE;

  claim = stet_case_find_claim (stet_case_editor_get_case (editor), found->claim);
  article = stet_case_find_article (stet_case_editor_get_case (editor), found->article);
  if (!_stet_command_snap (editor, article, &span, error) || refuse_same_passage (claim, article->id, article->text_sha256, span, found, error))
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_STATEMENT_EDGES);
  stet_edit_set (edit, STET_RECORD_STATEMENT, statement, "text", article->text_sha256);
  stet_edit_set_uint (edit, STET_RECORD_STATEMENT, statement, "start", span.start);
  stet_edit_set_uint (edit, STET_RECORD_STATEMENT, statement, "end", span.end);
  _stet_command_keep_anchor (edit, editor, claim, statement, article, span);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_move_statement (StetCaseEditor *editor,
                             const char *statement,
                             const char *to_claim,
                             GError **error)
{
  const StetStatement *found;
  const StetClaim *to;
  StetCase *current;
  StetSpan span;
  g_autoptr (StetEdit) edit = NULL;
  g_autoptr (GHashTable) leaving = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_statement (editor, statement, error);
  if (found == NULL)
    return FALSE;
  to = _stet_command_find_claim (editor, to_claim, error);
  if (to == NULL)
    return FALSE;
  if (g_str_equal (found->claim, to_claim))
    return TRUE;
  span = (StetSpan){ found->start, found->end };
  if (refuse_same_passage (to, found->article, found->text, span, NULL, error))
    return FALSE;

  current = stet_case_editor_get_case (editor);
  edit = stet_edit_new (editor, STET_OP_STATEMENT_MOVE);
  leaving = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (leaving, (gpointer) found->id);
  _stet_command_change_claim (edit, statement, to_claim);
  _stet_command_keep_anchor (edit, editor, to, statement, stet_case_find_article (current, found->article), span);
  take_back_not_there (edit, to, found->article);
  _stet_command_leave (edit, stet_case_find_claim (current, found->claim), leaving);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_remove_statement (StetCaseEditor *editor,
                               const char *statement,
                               GError **error)
{
  const StetStatement *found;
  g_autoptr (StetEdit) edit = NULL;
  g_autoptr (GHashTable) leaving = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_statement (editor, statement, error);
  if (found == NULL)
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_STATEMENT_REMOVE);
  leaving = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (leaving, (gpointer) found->id);
  stet_edit_remove (edit, STET_RECORD_STATEMENT, statement);
  _stet_command_leave (edit, stet_case_find_claim (stet_case_editor_get_case (editor), found->claim), leaving);
  return stet_edit_commit (edit, error);
}

/* One row, which is not the anchor. */
static gboolean
check_row (const StetClaim *claim,
           const StetStatement *statement,
           GError **error)
{
  if (!g_str_equal (statement->claim, claim->id))
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "statement “%s” does not belong to claim “%s”", statement->id, claim->id);
      return FALSE;
    }
  if (stet_claim_get_anchor (claim) == statement)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_REFUSED, "this is the passage that the others are compared with");
      return FALSE;
    }
  return TRUE;
}

gboolean
stet_command_set_relation (StetCaseEditor *editor,
                           const char *claim,
                           const char *statement,
                           StetRelation relation,
                           GError **error)
{
  const StetClaim *found;
  const StetStatement *row = NULL;
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_claim (editor, claim, error);
  if (found == NULL || !_stet_command_check_enum (relation, stet_relation_names, "relation", error))
    return FALSE;
  if (statement != NULL)
    {
      row = _stet_command_find_statement (editor, statement, error);
      if (row == NULL || !check_row (found, row, error))
        return FALSE;
    }
  else if (found->n_statements < 2)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_REFUSED, "the fact has only one passage; there is nothing to compare it with");
      return FALSE;
    }

  edit = stet_edit_new (editor, STET_OP_STATEMENT_RELATION);
  for (guint i = 0; i < found->n_statements; i++)
    {
      const StetStatement *each = found->statements[i];

      if (row != NULL ? each == row : each != stet_claim_get_anchor (found))
        stet_edit_set (edit, STET_RECORD_STATEMENT, each->id, "relation", stet_relation_names[relation]);
    }
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_explanation (StetCaseEditor *editor,
                              const char *statement,
                              const char *text,
                              GError **error)
{
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  if (_stet_command_find_statement (editor, statement, error) == NULL)
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_STATEMENT_EXPLAIN);
  _stet_command_set_text (edit, STET_RECORD_STATEMENT, statement, "explanation", text);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_stance (StetCaseEditor *editor,
                         const char *statement,
                         StetStance stance,
                         GError **error)
{
  const StetStatement *found;
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_statement (editor, statement, error);
  if (found == NULL || !_stet_command_check_enum (stance, stet_stance_names, "stance", error))
    return FALSE;
  if (stance != STET_STANCE_UNSET && *stet_case_find_claim (stet_case_editor_get_case (editor), found->claim)->answer == '\0')
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_REFUSED, "the fact has no answer yet that a passage could support or contradict");
      return FALSE;
    }

  edit = stet_edit_new (editor, STET_OP_STATEMENT_STANCE);
  stet_edit_set (edit, STET_RECORD_STATEMENT, statement, "stance", stet_stance_names[stance]);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_fix (StetCaseEditor *editor,
                      const char *statement,
                      const char *text,
                      const char *reason,
                      GError **error)
{
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  if (_stet_command_find_statement (editor, statement, error) == NULL)
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_STATEMENT_FIX);
  _stet_command_set_text (edit, STET_RECORD_STATEMENT, statement, "fix.text", text);
  _stet_command_set_text (edit, STET_RECORD_STATEMENT, statement, "fix.reason", reason);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_value (StetCaseEditor *editor,
                        const char *statement,
                        const StetValue *value,
                        GError **error)
{
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (_stet_command_find_statement (editor, statement, error) == NULL || !_stet_command_check_enum (value->outcome, stet_outcome_names, "outcome", error))
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_STATEMENT_VALUE);
  _stet_command_set_line (edit, STET_RECORD_STATEMENT, statement, "value.text", value->text);
  _stet_command_set_line (edit, STET_RECORD_STATEMENT, statement, "value.hedge", value->hedge);
  stet_edit_set (edit, STET_RECORD_STATEMENT, statement, "value.outcome", stet_outcome_names[value->outcome]);
  _stet_command_set_line (edit, STET_RECORD_STATEMENT, statement, "value.period", value->period);
  _stet_command_set_line (edit, STET_RECORD_STATEMENT, statement, "value.speaker", value->speaker);
  _stet_command_set_line (edit, STET_RECORD_STATEMENT, statement, "value.subject", value->subject);
  return stet_edit_commit (edit, error);
}
