/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-findings.h"

#include "stet-commands-private.h"
#include "stet-error.h"
#include "stet-text.h"

/* Passages while they are being accepted. */
typedef struct
{
  StetCaseEditor *editor;
  const StetClaim *into; /* (nullable): the claim that gets them */
  const char *claim;     /* its id */
  StetEdit *edit;
  GHashTable *added; /* set of the passages so far, as texts */
} Acceptance;

/* Whether a passage comes up for the first time. */
static gboolean
is_new (Acceptance *self,
        const StetArticle *article,
        StetSpan span)
{
  char *key = g_strdup_printf ("%s %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT, article->id, span.start, span.end);

  return g_hash_table_add (self->added, key);
}

static void
judge (Acceptance *self,
       const char *statement,
       const StetClaimPassage *passage)
{
  stet_edit_set (self->edit, STET_RECORD_STATEMENT, statement, "relation", stet_relation_names[passage->relation]);
  _stet_command_set_text (self->edit, STET_RECORD_STATEMENT, statement, "explanation", passage->explanation);
}

/* A row that the claim has: what a person said of it stays. */
static void
judge_known (Acceptance *self,
             const StetStatement *statement,
             const StetClaimPassage *passage)
{
  if (statement == stet_claim_get_anchor (self->into) || statement->relation != STET_RELATION_UNSET)
    return;
  judge (self, statement->id, passage);
}

/* Returns the id of a new row. */
static char *
add_row (Acceptance *self,
         const StetArticle *article,
         StetSpan span,
         const StetClaimPassage *passage)
{
  char *id = stet_case_editor_dup_id (self->editor);

  _stet_command_create_statement (self->edit, self->editor, id, self->claim, article, span);
  if (!_stet_command_is_blank (passage->value))
    _stet_command_set_text (self->edit, STET_RECORD_STATEMENT, id, "value.text", passage->value);
  stet_edit_set (self->edit, STET_RECORD_STATEMENT, id, "value.outcome", stet_outcome_names[passage->outcome]);
  if (self->into != NULL)
    {
      const StetMark *mark = _stet_command_find_not_there (self->into, article->id);

      _stet_command_keep_anchor (self->edit, self->editor, self->into, id, article, span);
      if (mark != NULL)
        stet_edit_remove (self->edit, STET_RECORD_MARK, mark->id);
    }
  return id;
}

static void
accept_passage (Acceptance *self,
                const StetArticle *article,
                StetSpan span,
                const StetClaimPassage *passage,
                gboolean is_anchor)
{
  const StetStatement *known = self->into == NULL ? NULL : _stet_command_find_same_passage (self->into, article->id, article->text_sha256, span);
  g_autofree char *id = NULL;

  if (!is_new (self, article, span))
    return;
  if (known != NULL)
    {
      judge_known (self, known, passage);
      return;
    }
  id = add_row (self, article, span, passage);
  if (self->into == NULL && is_anchor)
    stet_edit_set (self->edit, STET_RECORD_CLAIM, self->claim, "anchor", id);
  else
    judge (self, id, passage);
}

/* Snaps every passage before anything is made of them. */
static gboolean
check_passages (StetCaseEditor *editor,
                const StetClaimPassage *passages,
                guint n_passages,
                const StetArticle **articles,
                StetSpan *spans,
                GError **error)
{
  for (guint i = 0; i < n_passages; i++)
    {
      articles[i] = _stet_command_find_article (editor, passages[i].article, error);
      spans[i] = passages[i].span;
      if (articles[i] == NULL ||
          !_stet_command_check_enum (passages[i].relation, stet_relation_names, "relation", error) ||
          !_stet_command_check_enum (passages[i].outcome, stet_outcome_names, "outcome", error) ||
          !_stet_command_snap (editor, articles[i], &spans[i], error))
        return FALSE;
    }
  return TRUE;
}

char *
stet_command_accept_claim (StetCaseEditor *editor,
                           const char *claim,
                           const char *title,
                           const StetClaimPassage *passages,
                           guint n_passages,
                           guint anchor,
                           GError **error)
{
  g_autofree const StetArticle **articles = g_new0 (const StetArticle *, n_passages);
  g_autofree StetSpan *spans = g_new0 (StetSpan, n_passages);
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (StetEdit) edit = NULL;
  g_autofree char *id = NULL;
  Acceptance self = { .editor = editor, .added = added };

  g_return_val_if_fail (editor != NULL, NULL);
  g_return_val_if_fail (anchor < n_passages, NULL);

  if (claim != NULL)
    {
      self.into = _stet_command_find_claim (editor, claim, error);
      if (self.into == NULL)
        return NULL;
    }
  if (!check_passages (editor, passages, n_passages, articles, spans, error))
    return NULL;

  edit = stet_edit_new (editor, STET_OP_CLAIM_ACCEPT);
  id = claim != NULL ? g_strdup (claim) : stet_case_editor_dup_id (editor);
  self.edit = edit;
  self.claim = id;
  if (claim == NULL)
    {
      StetArticleText *text = stet_case_get_text (stet_case_editor_get_case (editor), articles[anchor]);
      g_autofree char *quote = stet_article_text_dup_quote (text, spans[anchor]);

      _stet_command_create_claim (edit, editor, id, title, quote, STET_CLAIM_FACT);
    }
  /* The anchor goes first, so that it is not taken for a double of another one. */
  accept_passage (&self, articles[anchor], spans[anchor], &passages[anchor], TRUE);
  for (guint i = 0; i < n_passages; i++)
    accept_passage (&self, articles[i], spans[i], &passages[i], FALSE);
  return stet_edit_commit (edit, error) ? g_steal_pointer (&id) : NULL;
}

static gboolean
check_finding (const StetDismissal *finding,
               GError **error)
{
  if (finding->key == NULL || !stet_sha256_is_valid (finding->key))
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, "the key of a finding is a SHA-256");
      return FALSE;
    }
  return _stet_command_check_enum (finding->relation, stet_relation_names, "relation", error);
}

gboolean
stet_command_dismiss_findings (StetCaseEditor *editor,
                               const StetDismissal *findings,
                               guint n_findings,
                               GError **error)
{
  g_autoptr (StetEdit) edit = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (editor != NULL, FALSE);

  edit = stet_edit_new (editor, STET_OP_DISMISSAL_ADD);
  for (guint i = 0; i < n_findings; i++)
    {
      const StetDismissal *finding = &findings[i];
      g_autofree char *id = NULL;

      if (!check_finding (finding, error))
        return FALSE;
      if (stet_case_find_dismissal (stet_case_editor_get_case (editor), finding->key) != NULL || !g_hash_table_add (seen, (gpointer) finding->key))
        continue;
      id = stet_case_editor_dup_id (editor);
      stet_edit_create (edit, STET_RECORD_DISMISSAL, id);
      stet_edit_set (edit, STET_RECORD_DISMISSAL, id, "key", finding->key);
      stet_edit_set (edit, STET_RECORD_DISMISSAL, id, "relation", stet_relation_names[finding->relation]);
      _stet_command_set_line (edit, STET_RECORD_DISMISSAL, id, "field", finding->field);
      _stet_command_set_text (edit, STET_RECORD_DISMISSAL, id, "explanation", finding->explanation);
    }
  return stet_edit_commit (edit, error);
}
