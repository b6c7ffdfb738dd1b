/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-session-private.h"

#include <glib/gi18n.h>

#include "stet-wording.h"

static const char *
require_chosen (StetSession *self)
{
  if (self->chosen == NULL)
    stet_session_tell (self, _ ("Choose a fact first"), FALSE);
  return self->chosen;
}

/* The selection to mark: words must be selected. */
static const char *
require_selection (StetSession *self,
                   StetSpan *span)
{
  const char *article = stet_session_get_selection (self, span);

  if (article != NULL && span->end > span->start)
    return article;
  stet_session_tell (self, _ ("Select some words in an article first"), FALSE);
  return NULL;
}

static gboolean
mark_as (StetSession *self,
         StetClaimKind kind)
{
  StetSpan span;
  g_autoptr (GError) error = NULL;
  g_autofree char *claim = NULL;
  const char *article = require_selection (self, &span);

  if (article == NULL)
    return FALSE;
  claim = stet_command_mark (self->editor, article, span, kind, &error);
  if (claim == NULL)
    return stet_session_try (self, FALSE, g_steal_pointer (&error));
  stet_session_choose (self, claim);
  return TRUE;
}

gboolean
stet_session_mark (StetSession *self)
{
  stet_session_flush (self);
  return mark_as (self, STET_CLAIM_FACT);
}

gboolean
stet_session_add_to_fact (StetSession *self)
{
  StetSpan span;
  GError *error = NULL;
  g_autofree char *statement = NULL;
  g_autofree char *claim = NULL;
  const char *article;

  stet_session_flush (self);
  if (require_chosen (self) == NULL)
    return FALSE;
  article = require_selection (self, &span);
  if (article == NULL)
    return FALSE;
  claim = g_strdup (self->chosen);
  statement = stet_command_add_statement (self->editor, claim, article, span, &error);
  if (statement == NULL)
    return stet_session_try (self, FALSE, error);
  stet_session_focus_row (self, statement);
  return TRUE;
}

/* Whether what is asked for is already so: then the key takes it off. */
static gboolean
has_relation (const StetClaim *claim,
              const char *row,
              StetRelation relation)
{
  const StetStatement *anchor = stet_claim_get_anchor (claim);
  gboolean all = TRUE;

  if (row != NULL)
    {
      const StetStatement *statement = stet_claim_find_statement (claim, row);

      return statement != NULL && statement->relation == relation;
    }
  for (guint i = 0; i < claim->n_statements; i++)
    all = all && (claim->statements[i] == anchor || claim->statements[i]->relation == relation);
  return all && claim->n_statements > 1;
}

gboolean
stet_session_set_relation (StetSession *self,
                           StetRelation relation)
{
  const StetClaim *claim;
  const StetStatement *anchor;
  const char *row;
  GError *error = NULL;
  gboolean ok;

  stet_session_flush (self);
  if (require_chosen (self) == NULL)
    return FALSE;
  claim = stet_session_get_chosen_claim (self);
  anchor = stet_claim_get_anchor (claim);
  if (claim->n_statements < 2)
    {
      stet_session_tell (self, _ ("There is only one statement: select another and press A"), FALSE);
      return FALSE;
    }
  row = self->row;
  /* With two rows, the anchor's row can only mean the other one. */
  if (row != NULL && anchor != NULL && g_str_equal (row, anchor->id) && claim->n_statements == 2)
    row = NULL;
  if (has_relation (claim, row, relation))
    relation = STET_RELATION_UNSET;
  ok = stet_command_set_relation (self->editor, claim->id, row, relation, &error);
  return stet_session_try (self, ok, error);
}

gboolean
stet_session_set_kind (StetSession *self,
                       StetClaimKind kind)
{
  const StetClaim *claim;
  GError *error = NULL;
  gboolean ok;

  stet_session_flush (self);
  if (self->chosen == NULL)
    return mark_as (self, kind);
  claim = stet_session_get_chosen_claim (self);
  ok = stet_command_set_kind (self->editor, claim->id, claim->kind == kind ? STET_CLAIM_FACT : kind, &error);
  return stet_session_try (self, ok, error);
}

gboolean
stet_session_cover (StetSession *self,
                    StetMarkKind kind,
                    gboolean rest)
{
  StetSpan span;
  GError *error = NULL;
  const char *article_id;
  const StetArticle *article;
  StetArticleText *text;
  gboolean ok;

  stet_session_flush (self);
  article_id = stet_session_get_selection (self, &span);
  article = article_id != NULL ? stet_case_find_article (stet_session_get_case (self), article_id) : NULL;
  text = article != NULL ? stet_case_get_text (stet_session_get_case (self), article) : NULL;
  if (text == NULL)
    {
      stet_session_tell (self, _ ("Put the caret into an article first"), FALSE);
      return FALSE;
    }
  if (rest)
    stet_article_text_get_text (text, &span.end);
  else if (stet_span_is_empty (span))
    span = stet_article_text_get_block (text, stet_article_text_find_block (text, span.start))->span;
  ok = stet_command_mark_passage (self->editor, article_id, span, kind, &error);
  return stet_session_try (self, ok, error);
}

static gboolean
is_not_there (const StetClaim *claim,
              const char *article)
{
  for (guint i = 0; i < claim->n_not_there; i++)
    {
      if (g_str_equal (claim->not_there[i]->article, article))
        return TRUE;
    }
  return FALSE;
}

gboolean
stet_session_toggle_not_there (StetSession *self)
{
  const StetClaim *claim;
  GError *error = NULL;
  gboolean ok;

  stet_session_flush (self);
  if (require_chosen (self) == NULL)
    return FALSE;
  if (self->active_article == NULL)
    {
      stet_session_tell (self, _ ("Put the caret into an article first"), FALSE);
      return FALSE;
    }
  claim = stet_session_get_chosen_claim (self);
  ok = stet_command_set_not_there (self->editor, claim->id, self->active_article, !is_not_there (claim, self->active_article), &error);
  return stet_session_try (self, ok, error);
}

gboolean
stet_session_decide (StetSession *self,
                     guint rating,
                     gboolean *advance)
{
  const StetClaim *claim;
  GError *error = NULL;
  gboolean stands;

  stet_session_flush (self);
  if (require_chosen (self) == NULL)
    return FALSE;
  claim = stet_session_get_chosen_claim (self);
  stands = rating == 1 && !stet_claim_is_unexplained (claim);
  if (!stet_command_set_verdict (self->editor, claim->id, rating, &error))
    return stet_session_try (self, FALSE, error);
  if (advance != NULL)
    *advance = stands;
  return TRUE;
}

gboolean
stet_session_choose_next_open (StetSession *self)
{
  StetCase *stet_case = stet_session_get_case (self);
  const StetClaim *chosen = stet_session_get_chosen_claim (self);
  guint n_claims = stet_case_get_n_claims (stet_case);
  const StetClaim *first = NULL;

  for (guint i = 0; i < n_claims; i++)
    {
      const StetClaim *claim = stet_case_get_claim (stet_case, i);

      if (!claim->is_left || claim == chosen)
        continue;
      if (chosen == NULL || claim->number > chosen->number)
        {
          stet_session_choose (self, claim->id);
          return TRUE;
        }
      if (first == NULL)
        first = claim;
    }
  if (first != NULL)
    stet_session_choose (self, first->id);
  return first != NULL;
}

gboolean
stet_session_remove_row (StetSession *self)
{
  const StetClaim *claim;
  const char *row;
  GError *error = NULL;

  stet_session_flush (self);
  if (require_chosen (self) == NULL)
    return FALSE;
  claim = stet_session_get_chosen_claim (self);
  row = self->row;
  if (row == NULL && claim->n_statements == 1)
    row = claim->statements[0]->id;
  if (row == NULL)
    {
      stet_session_tell (self, _ ("Choose one of its statements first"), FALSE);
      return FALSE;
    }
  if (!stet_command_remove_statement (self->editor, row, &error))
    return stet_session_try (self, FALSE, error);
  stet_session_tell (self, _ ("Statement removed"), TRUE);
  return TRUE;
}

/* Shows what an undo or a redo changed. */
static void
reveal_change (StetSession *self,
               StetChange *change)
{
  StetCase *stet_case = stet_session_get_case (self);
  StetRecordType type;
  const char *id = stet_change_get_target (change, &type);
  const StetStatement *statement = NULL;
  const StetEvidence *evidence;
  const StetClaim *claim;
  const StetMark *mark;

  if (id == NULL)
    return;
  statement = type == STET_RECORD_STATEMENT ? stet_case_find_statement (stet_case, id) : NULL;
  claim = type == STET_RECORD_CLAIM ? stet_case_find_claim (stet_case, id) : NULL;
  evidence = type == STET_RECORD_EVIDENCE ? stet_case_find_evidence (stet_case, id) : NULL;
  mark = type == STET_RECORD_MARK ? stet_case_find_mark (stet_case, id) : NULL;
  if (evidence != NULL)
    claim = stet_case_find_claim (stet_case, evidence->claim);
  if (mark != NULL && *mark->claim != '\0')
    claim = stet_case_find_claim (stet_case, mark->claim);
  if (statement != NULL)
    {
      stet_session_focus_row (self, statement->id);
      stet_session_reveal_statement (self, statement, FALSE);
    }
  else if (claim != NULL)
    {
      stet_session_choose (self, claim->id);
      if (claim->n_statements > 0)
        stet_session_reveal_statement (self, stet_claim_get_anchor (claim), FALSE);
    }
  else if (mark != NULL)
    {
      stet_session_reveal (self, mark->article, (StetSpan){ mark->start, mark->end }, FALSE);
    }
}

/* The passage that a removed statement had, so that undoing its marking still
 * scrolls to where it was. */
static void
reveal_removed (StetSession *self,
                const StetCase *before,
                StetChange *change)
{
  StetRecordType type;
  const char *id = stet_change_get_target (change, &type);
  const StetStatement *statement = NULL;
  const StetClaim *claim;

  if (id == NULL)
    return;
  if (type == STET_RECORD_STATEMENT)
    statement = stet_case_find_statement (before, id);
  claim = type == STET_RECORD_CLAIM ? stet_case_find_claim (before, id) : NULL;
  if (claim != NULL)
    statement = stet_claim_get_anchor (claim);
  if (statement != NULL && stet_case_find_article (stet_session_get_case (self), statement->article) != NULL)
    stet_session_reveal_statement (self, statement, FALSE);
}

static gboolean
step_history (StetSession *self,
              StetChange *change,
              gboolean (*step) (StetCaseEditor *, GError **))
{
  g_autoptr (StetChange) kept = stet_change_ref (change);
  g_autoptr (StetCase) before = stet_case_ref (stet_session_get_case (self));
  g_autofree char *text = NULL;
  GError *error = NULL;

  if (!step (self->editor, &error))
    return stet_session_try (self, FALSE, error);
  reveal_removed (self, before, kept);
  reveal_change (self, kept);
  /* Translators: %s names what was done: Mark a fact. */
  text = g_strdup_printf (step == stet_case_editor_undo ? _ ("Undone: %s") : _ ("Done again: %s"), stet_wording_op (kept->op));
  stet_session_tell (self, text, FALSE);
  return TRUE;
}

gboolean
stet_session_undo (StetSession *self)
{
  StetChange *change;

  stet_session_flush (self);
  change = stet_case_editor_get_undo (self->editor);
  if (change == NULL)
    {
      stet_session_tell (self, _ ("Nothing to undo"), FALSE);
      return FALSE;
    }
  return step_history (self, change, stet_case_editor_undo);
}

gboolean
stet_session_redo (StetSession *self)
{
  StetChange *change;

  stet_session_flush (self);
  change = stet_case_editor_get_redo (self->editor);
  if (change == NULL)
    {
      stet_session_tell (self, _ ("Nothing to redo"), FALSE);
      return FALSE;
    }
  return step_history (self, change, stet_case_editor_redo);
}
