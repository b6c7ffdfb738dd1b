/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-commands-private.h"

#include "stet-case-editor-private.h"
#include "stet-date.h"
#include "stet-error.h"

static gboolean
check_draft (const StetArticleDraft *draft,
             GError **error)
{
  if (draft->intake == NULL || draft->intake->text == NULL)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, "an article without a text cannot be added");
      return FALSE;
    }
  if (draft->retrieved != NULL && *draft->retrieved != '\0' && !stet_time_is_valid (draft->retrieved))
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "retrieved: “%s” is not a time in UTC such as 2024-06-21T16:28:05Z", draft->retrieved);
      return FALSE;
    }
  if (draft->role != -1 && !_stet_command_check_enum ((guint) draft->role, stet_role_names, "role", error))
    return FALSE;
  return _stet_command_check_date (draft->published, "published", error);
}

/* What the person said, else what the intake guessed. */
static void
set_guess (StetEdit *edit,
           const char *id,
           const char *field,
           const char *said,
           const char *guessed)
{
  _stet_command_set_line (edit, STET_RECORD_ARTICLE, id, field, said != NULL ? said : guessed);
}

static void
create_article (StetEdit *edit,
                const StetArticleDraft *draft,
                const char *id,
                guint number,
                const char *now,
                StetRole default_role)
{
  const StetArticleIntake *intake = draft->intake;
  StetRole role = draft->role == -1 ? default_role : (StetRole) draft->role;
  gboolean is_markdown = stet_article_text_get_format (intake->text) == STET_ARTICLE_MARKDOWN;

  stet_edit_create (edit, STET_RECORD_ARTICLE, id);
  stet_edit_set_uint (edit, STET_RECORD_ARTICLE, id, "number", number);
  set_guess (edit, id, "title", draft->title, intake->title);
  set_guess (edit, id, "outlet", draft->outlet, intake->outlet);
  set_guess (edit, id, "author", draft->author, intake->author);
  set_guess (edit, id, "published", draft->published, intake->published);
  set_guess (edit, id, "url", draft->url, intake->url);
  set_guess (edit, id, "retrieved", draft->retrieved, now);
  stet_edit_set (edit, STET_RECORD_ARTICLE, id, "role", stet_role_names[role]);
  set_guess (edit, id, "origin", draft->origin, intake->agency);
  set_guess (edit, id, "language", NULL, intake->language);
  stet_edit_set (edit, STET_RECORD_ARTICLE, id, "source_name", intake->source_name != NULL ? intake->source_name : "");
  stet_edit_set (edit, STET_RECORD_ARTICLE, id, "media_type", is_markdown ? "text/markdown" : "text/plain");
  stet_edit_set (edit, STET_RECORD_ARTICLE, id, "encoding", intake->encoding != NULL ? intake->encoding : "");
  stet_edit_set (edit, STET_RECORD_ARTICLE, id, "original_sha256", intake->sha256 != NULL ? intake->sha256 : "");
  stet_edit_set_uint (edit, STET_RECORD_ARTICLE, id, "original_size", intake->size);
  stet_edit_set (edit, STET_RECORD_ARTICLE, id, "text_sha256", stet_article_text_get_sha256 (intake->text));
  stet_edit_add_text (edit, intake->text);
}

gboolean
stet_command_add_articles (StetCaseEditor *editor,
                           const StetArticleDraft *drafts,
                           guint n_drafts,
                           GError **error)
{
  g_autoptr (StetEdit) edit = NULL;
  g_autofree char *now = NULL;
  gboolean is_first;
  guint number;

  g_return_val_if_fail (editor != NULL, FALSE);
  g_return_val_if_fail (drafts != NULL || n_drafts == 0, FALSE);

  for (guint i = 0; i < n_drafts; i++)
    if (!check_draft (&drafts[i], error))
      {
        g_prefix_error (error, "article %u of %u: ", i + 1, n_drafts);
        return FALSE;
      }

  edit = stet_edit_new (editor, STET_OP_ARTICLE_ADD);
  now = stet_case_editor_dup_now (editor);
  is_first = stet_case_get_n_articles (stet_case_editor_get_case (editor)) == 0;
  number = _stet_case_editor_get_next_number (editor, STET_RECORD_ARTICLE);
  for (guint i = 0; i < n_drafts; i++)
    {
      g_autofree char *id = stet_case_editor_dup_id (editor);

      create_article (edit, &drafts[i], id, number + i, now, is_first && i == 0 ? STET_ROLE_CHECKED : STET_ROLE_BACKUP);
    }
  return stet_edit_commit (edit, error);
}

/* Enough of BCP 47 to keep out what is no tag at all. */
static gboolean
is_language (const char *value)
{
  for (const char *p = value; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && (*p != '-' || p == value || p[1] == '\0'))
      return FALSE;
  return TRUE;
}

gboolean
stet_command_set_article (StetCaseEditor *editor,
                          const char *article,
                          const char *field,
                          const char *value,
                          GError **error)
{
  static const char *const fields[] = { "title", "outlet", "author", "published", "url", "origin", "language", NULL };
  g_autoptr (StetEdit) edit = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (_stet_command_find_article (editor, article, error) == NULL)
    return FALSE;
  if (!g_strv_contains (fields, field))
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "“%s” of an article cannot be set", field);
      return FALSE;
    }

  line = g_strstrip (g_strdup (value));
  if (g_str_equal (field, "published") && !_stet_command_check_date (line, field, error))
    return FALSE;
  if (g_str_equal (field, "language") && !is_language (line))
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "“%s” is not a language such as en or pt-BR", line);
      return FALSE;
    }

  edit = stet_edit_new (editor, g_str_equal (field, "origin") ? STET_OP_ARTICLE_ORIGIN : STET_OP_ARTICLE_EDIT);
  _stet_command_set_line (edit, STET_RECORD_ARTICLE, article, field, line);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_role (StetCaseEditor *editor,
                       const char *article,
                       StetRole role,
                       GError **error)
{
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  if (_stet_command_find_article (editor, article, error) == NULL || !_stet_command_check_enum (role, stet_role_names, "role", error))
    return FALSE;

  edit = stet_edit_new (editor, STET_OP_ARTICLE_ROLE);
  stet_edit_set (edit, STET_RECORD_ARTICLE, article, "role", stet_role_names[role]);
  return stet_edit_commit (edit, error);
}

static gboolean
is_origin_taken (const StetCase *current,
                 const char *origin)
{
  for (guint i = 0; i < stet_case_get_n_articles (current); i++)
    if (g_str_equal (stet_case_get_article (current, i)->origin, origin))
      return TRUE;
  return FALSE;
}

/* A name that joins two articles must not join a third one by accident. */
static char *
dup_new_origin (const StetCase *current,
                const StetArticle *article)
{
  g_autofree char *letter = stet_article_number_to_letter (article->number);
  const char *base = *article->outlet != '\0' ? article->outlet : letter;
  char *origin = g_strdup (base);

  for (guint i = 2; is_origin_taken (current, origin); i++)
    {
      g_free (origin);
      origin = g_strdup_printf ("%s (%u)", base, i);
    }
  return origin;
}

gboolean
stet_command_set_same_origin (StetCaseEditor *editor,
                              const char *article,
                              const char *other,
                              GError **error)
{
  g_autoptr (StetEdit) edit = NULL;
  const StetArticle *from;

  g_return_val_if_fail (editor != NULL, FALSE);

  from = _stet_command_find_article (editor, other, error);
  if (from == NULL || _stet_command_find_article (editor, article, error) == NULL)
    return FALSE;
  if (g_str_equal (article, other))
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_REFUSED, "an article has its own origin already");
      return FALSE;
    }

  edit = stet_edit_new (editor, STET_OP_ARTICLE_ORIGIN);
  if (*from->origin != '\0')
    stet_edit_set (edit, STET_RECORD_ARTICLE, article, "origin", from->origin);
  else
    {
      g_autofree char *origin = dup_new_origin (stet_case_editor_get_case (editor), from);

      stet_edit_set (edit, STET_RECORD_ARTICLE, article, "origin", origin);
      stet_edit_set (edit, STET_RECORD_ARTICLE, other, "origin", origin);
    }
  return stet_edit_commit (edit, error);
}

/* The claims that the article leaves behind, each once, in the order of the
 * text: the bytes of a change must not depend on a hash table. */
static GHashTable *
leave_claims (StetEdit *edit,
              const StetCase *current,
              const StetArticle *article)
{
  guint n = stet_case_get_n_statements_in (current, article);
  g_autoptr (GHashTable) leaving = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *gone = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      const StetStatement *statement = stet_case_get_statement_in (current, article, i);

      g_hash_table_add (leaving, (gpointer) statement->id);
      stet_edit_remove (edit, STET_RECORD_STATEMENT, statement->id);
    }

  for (guint i = 0; i < n; i++)
    {
      const StetClaim *claim = stet_case_find_claim (current, stet_case_get_statement_in (current, article, i)->claim);

      if (g_hash_table_add (seen, (gpointer) claim->id) && _stet_command_leave (edit, claim, leaving))
        g_hash_table_add (gone, (gpointer) claim->id);
    }
  return gone;
}

/* The marks of a claim that goes go with it. */
static void
remove_marks (StetEdit *edit,
              const StetCase *current,
              const StetArticle *article,
              GHashTable *gone)
{
  for (guint i = 0; i < stet_case_get_n_marks_in (current, article); i++)
    stet_edit_remove (edit, STET_RECORD_MARK, stet_case_get_mark_in (current, article, i)->id);

  for (guint i = 0; i < stet_case_get_n_claims (current); i++)
    {
      const StetClaim *claim = stet_case_get_claim (current, i);
      const StetMark *mark = _stet_command_find_not_there (claim, article->id);

      if (mark != NULL && !g_hash_table_contains (gone, claim->id))
        stet_edit_remove (edit, STET_RECORD_MARK, mark->id);
    }
}

gboolean
stet_command_remove_article (StetCaseEditor *editor,
                             const char *article,
                             GError **error)
{
  g_autoptr (StetEdit) edit = NULL;
  g_autoptr (GHashTable) gone = NULL;
  const StetArticle *removed;
  StetCase *current;

  g_return_val_if_fail (editor != NULL, FALSE);

  removed = _stet_command_find_article (editor, article, error);
  if (removed == NULL)
    return FALSE;

  current = stet_case_editor_get_case (editor);
  edit = stet_edit_new (editor, STET_OP_ARTICLE_REMOVE);
  stet_edit_remove (edit, STET_RECORD_ARTICLE, article);
  gone = leave_claims (edit, current, removed);
  remove_marks (edit, current, removed, gone);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_case_title (StetCaseEditor *editor,
                             const char *title,
                             GError **error)
{
  g_autoptr (StetEdit) edit = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  edit = stet_edit_new (editor, STET_OP_CASE_TITLE);
  _stet_command_set_line (edit, STET_RECORD_CASE, stet_case_get_info (stet_case_editor_get_case (editor))->id, "title", title);
  return stet_edit_commit (edit, error);
}
