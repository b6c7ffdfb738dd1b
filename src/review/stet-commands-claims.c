/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-commands-private.h"

#include "stet-case-editor-private.h"
#include "stet-error.h"
#include "stet-prefill.h"

void
_stet_command_create_claim (StetEdit *edit,
                            StetCaseEditor *editor,
                            const char *id,
                            const char *title,
                            const char *quote,
                            StetClaimKind kind)
{
  g_autofree char *prefilled = _stet_command_is_blank (title) ? stet_prefill_title (quote, -1) : NULL;

  stet_edit_create (edit, STET_RECORD_CLAIM, id);
  stet_edit_set_uint (edit, STET_RECORD_CLAIM, id, "number", _stet_case_editor_get_next_number (editor, STET_RECORD_CLAIM));
  _stet_command_set_line (edit, STET_RECORD_CLAIM, id, "title", prefilled != NULL ? prefilled : title);
  stet_edit_set (edit, STET_RECORD_CLAIM, id, "kind", stet_claim_kind_names[kind]);
}

char *
stet_command_mark (StetCaseEditor *editor,
                   const char *article,
                   StetSpan span,
                   StetClaimKind kind,
                   GError **error)
{
  const StetArticle *found;
  g_autoptr (StetEdit) edit = NULL;
  g_autofree char *claim = NULL;
  g_autofree char *statement = NULL;
  g_autofree char *quote = NULL;

  g_return_val_if_fail (editor != NULL, NULL);

  found = _stet_command_find_article (editor, article, error);
  if (found == NULL || !_stet_command_check_enum (kind, stet_claim_kind_names, "kind of fact", error) || !_stet_command_snap (editor, found, &span, error))
    return NULL;

  edit = stet_edit_new (editor, STET_OP_CLAIM_CREATE);
  claim = stet_case_editor_dup_id (editor);
  statement = stet_case_editor_dup_id (editor);
  quote = stet_article_text_dup_quote (stet_case_get_text (stet_case_editor_get_case (editor), found), span);
  _stet_command_create_claim (edit, editor, claim, NULL, quote, kind);
  _stet_command_create_statement (edit, editor, statement, claim, found, span);
  return stet_edit_commit (edit, error) ? g_steal_pointer (&claim) : NULL;
}

char *
stet_command_split (StetCaseEditor *editor,
                    const char *statement,
                    GError **error)
{
  const StetStatement *found;
  const StetClaim *from;
  g_autoptr (StetEdit) edit = NULL;
  g_autoptr (GHashTable) leaving = NULL;
  g_autofree char *claim = NULL;
  g_autofree char *quote = NULL;

  g_return_val_if_fail (editor != NULL, NULL);

  found = _stet_command_find_statement (editor, statement, error);
  if (found == NULL)
    return NULL;

  from = stet_case_find_claim (stet_case_editor_get_case (editor), found->claim);
  if (from->n_statements < 2)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_REFUSED, "the fact has only this passage; there is nothing to split");
      return NULL;
    }

  edit = stet_edit_new (editor, STET_OP_CLAIM_SPLIT);
  claim = stet_case_editor_dup_id (editor);
  quote = stet_case_dup_quote (stet_case_editor_get_case (editor), found);
  _stet_command_create_claim (edit, editor, claim, NULL, quote, from->kind);
  _stet_command_change_claim (edit, statement, claim);

  leaving = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (leaving, (gpointer) found->id);
  _stet_command_leave (edit, from, leaving);
  return stet_edit_commit (edit, error) ? g_steal_pointer (&claim) : NULL;
}

static void
merge_statements (StetEdit *edit,
                  StetCaseEditor *editor,
                  const StetClaim *into,
                  const StetClaim *from)
{
  for (guint i = 0; i < from->n_statements; i++)
    {
      const StetStatement *statement = from->statements[i];
      StetSpan span = { statement->start, statement->end };

      if (_stet_command_find_same_passage (into, statement->article, statement->text, span) != NULL)
        {
          stet_edit_remove (edit, STET_RECORD_STATEMENT, statement->id);
          continue;
        }

      _stet_command_change_claim (edit, statement->id, into->id);
      _stet_command_keep_anchor (edit, editor, into, statement->id,
                                 stet_case_find_article (stet_case_editor_get_case (editor), statement->article), span);
    }
}

static void
merge_evidence (StetEdit *edit,
                const StetClaim *into,
                const StetClaim *from)
{
  guint number = _stet_command_get_next_evidence (into);

  for (guint i = 0; i < from->n_evidence; i++)
    {
      const char *id = from->evidence[i]->id;

      stet_edit_set (edit, STET_RECORD_EVIDENCE, id, "claim", into->id);
      stet_edit_set_uint (edit, STET_RECORD_EVIDENCE, id, "number", number + i);
    }
}

/* "Looked, not there" holds only for articles where neither claim has a passage. */
static void
merge_not_there (StetEdit *edit,
                 const StetClaim *into,
                 const StetClaim *from)
{
  for (guint i = 0; i < from->n_not_there; i++)
    {
      const StetMark *mark = from->not_there[i];

      if (_stet_command_has_article (into, mark->article) || _stet_command_find_not_there (into, mark->article) != NULL)
        stet_edit_remove (edit, STET_RECORD_MARK, mark->id);
      else
        stet_edit_set (edit, STET_RECORD_MARK, mark->id, "claim", into->id);
    }

  for (guint i = 0; i < into->n_not_there; i++)
    if (_stet_command_has_article (from, into->not_there[i]->article))
      stet_edit_remove (edit, STET_RECORD_MARK, into->not_there[i]->id);
}

gboolean
stet_command_merge (StetCaseEditor *editor,
                    const char *into,
                    const char *from,
                    GError **error)
{
  const StetClaim *to;
  const StetClaim *source;
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  to = _stet_command_find_claim (editor, into, error);
  if (to == NULL)
    return FALSE;
  source = _stet_command_find_claim (editor, from, error);
  if (source == NULL)
    return FALSE;
  if (to == source)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_REFUSED, "a fact cannot be merged with itself");
      return FALSE;
    }

  edit = stet_edit_new (editor, STET_OP_CLAIM_MERGE);
  merge_statements (edit, editor, to, source);
  merge_evidence (edit, to, source);
  merge_not_there (edit, to, source);
  stet_edit_remove (edit, STET_RECORD_CLAIM, from);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_delete_claim (StetCaseEditor *editor,
                           const char *claim,
                           GError **error)
{
  const StetClaim *found;
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_claim (editor, claim, error);
  if (found == NULL)
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_CLAIM_DELETE);
  _stet_command_remove_claim (edit, found);
  for (guint i = 0; i < found->n_statements; i++)
    stet_edit_remove (edit, STET_RECORD_STATEMENT, found->statements[i]->id);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_title (StetCaseEditor *editor,
                        const char *claim,
                        const char *title,
                        GError **error)
{
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  if (_stet_command_find_claim (editor, claim, error) == NULL)
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_CLAIM_TITLE);
  _stet_command_set_line (edit, STET_RECORD_CLAIM, claim, "title", title);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_kind (StetCaseEditor *editor,
                       const char *claim,
                       StetClaimKind kind,
                       GError **error)
{
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  if (_stet_command_find_claim (editor, claim, error) == NULL || !_stet_command_check_enum (kind, stet_claim_kind_names, "kind of fact", error))
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_CLAIM_KIND);
  stet_edit_set (edit, STET_RECORD_CLAIM, claim, "kind", stet_claim_kind_names[kind]);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_answer (StetCaseEditor *editor,
                         const char *claim,
                         const char *answer,
                         GError **error)
{
  const StetClaim *found;
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_claim (editor, claim, error);
  if (found == NULL)
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_CLAIM_ANSWER);
  _stet_command_set_text (edit, STET_RECORD_CLAIM, claim, "answer", answer);
  for (guint i = 0; _stet_command_is_blank (answer) && i < found->n_statements; i++)
    stet_edit_set (edit, STET_RECORD_STATEMENT, found->statements[i]->id, "stance", stet_stance_names[STET_STANCE_UNSET]);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_anchor (StetCaseEditor *editor,
                         const char *statement,
                         GError **error)
{
  const StetStatement *found;
  const StetClaim *claim;
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_statement (editor, statement, error);
  if (found == NULL)
    return FALSE;

  claim = stet_case_find_claim (stet_case_editor_get_case (editor), found->claim);
  if (stet_claim_get_anchor (claim) == found)
    return TRUE;

  edit = stet_edit_new (editor, STET_OP_CLAIM_ANCHOR);
  stet_edit_set (edit, STET_RECORD_CLAIM, claim->id, "anchor", statement);
  _stet_command_reset_row (edit, statement);
  return stet_edit_commit (edit, error);
}
