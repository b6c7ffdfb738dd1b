/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-commands-private.h"

#include "stet-error.h"

/* A passage is opinion or nothing to check, and headline or caption, but not
 * both of a pair. */
static StetMarkKind
get_rival (StetMarkKind kind)
{
  switch (kind)
    {
    case STET_MARK_OPINION:
      return STET_MARK_NOTHING_TO_CHECK;
    case STET_MARK_NOTHING_TO_CHECK:
      return STET_MARK_OPINION;
    case STET_MARK_HEADLINE:
      return STET_MARK_CAPTION;
    case STET_MARK_CAPTION:
      return STET_MARK_HEADLINE;
    case STET_MARK_NOT_THERE:
    default:
      return STET_MARK_NOT_THERE;
    }
}

/* The marks of an article are ordered by their passage. */
static guint
find_first_from (const StetCase *current,
                 const StetArticle *article,
                 gsize start)
{
  guint low = 0;
  guint high = stet_case_get_n_marks_in (current, article);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (stet_case_get_mark_in (current, article, middle)->start < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const StetMark *
find_mark (const StetCase *current,
           const StetArticle *article,
           StetSpan span,
           StetMarkKind kind)
{
  for (guint i = find_first_from (current, article, span.start); i < stet_case_get_n_marks_in (current, article); i++)
    {
      const StetMark *mark = stet_case_get_mark_in (current, article, i);

      if (mark->start > span.start)
        break;
      if (mark->kind == kind && mark->end == span.end && g_str_equal (mark->text, article->text_sha256))
        return mark;
    }
  return NULL;
}

static gboolean
remove_mark (StetCaseEditor *editor,
             const StetMark *mark,
             GError **error)
{
  g_autoptr (StetEdit) edit = stet_edit_new (editor, STET_OP_MARK_REMOVE);

  stet_edit_remove (edit, STET_RECORD_MARK, mark->id);
  return stet_edit_commit (edit, error);
}

static void
create_mark (StetEdit *edit,
             const char *id,
             StetMarkKind kind,
             const char *article)
{
  stet_edit_create (edit, STET_RECORD_MARK, id);
  stet_edit_set (edit, STET_RECORD_MARK, id, "kind", stet_mark_kind_names[kind]);
  stet_edit_set (edit, STET_RECORD_MARK, id, "article", article);
}

gboolean
stet_command_mark_passage (StetCaseEditor *editor,
                           const char *article,
                           StetSpan span,
                           StetMarkKind kind,
                           GError **error)
{
  const StetArticle *found;
  const StetMark *same;
  const StetMark *rival;
  StetCase *current;
  g_autoptr (StetEdit) edit = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_article (editor, article, error);
  if (found == NULL || !_stet_command_check_enum (kind, stet_mark_kind_names, "kind of mark", error))
    return FALSE;
  if (kind == STET_MARK_NOT_THERE)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, "“not there” is said of a fact and an article, not of a passage");
      return FALSE;
    }
  if (!_stet_command_snap (editor, found, &span, error))
    return FALSE;

  current = stet_case_editor_get_case (editor);
  same = find_mark (current, found, span, kind);
  if (same != NULL)
    return remove_mark (editor, same, error);

  edit = stet_edit_new (editor, STET_OP_MARK_ADD);
  id = stet_case_editor_dup_id (editor);
  create_mark (edit, id, kind, article);
  stet_edit_set (edit, STET_RECORD_MARK, id, "text", found->text_sha256);
  stet_edit_set_uint (edit, STET_RECORD_MARK, id, "start", span.start);
  stet_edit_set_uint (edit, STET_RECORD_MARK, id, "end", span.end);
  rival = find_mark (current, found, span, get_rival (kind));
  if (rival != NULL)
    stet_edit_remove (edit, STET_RECORD_MARK, rival->id);
  return stet_edit_commit (edit, error);
}

gboolean
stet_command_set_not_there (StetCaseEditor *editor,
                            const char *claim,
                            const char *article,
                            gboolean looked,
                            GError **error)
{
  const StetClaim *found;
  const StetMark *mark;
  g_autoptr (StetEdit) edit = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (editor != NULL, FALSE);

  found = _stet_command_find_claim (editor, claim, error);
  if (found == NULL || _stet_command_find_article (editor, article, error) == NULL)
    return FALSE;

  mark = _stet_command_find_not_there (found, article);
  if (!looked)
    return mark == NULL || remove_mark (editor, mark, error);
  if (mark != NULL)
    return TRUE;
  if (_stet_command_has_article (found, article))
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_REFUSED, "the fact has a passage in this article");
      return FALSE;
    }

  edit = stet_edit_new (editor, STET_OP_MARK_ADD);
  id = stet_case_editor_dup_id (editor);
  create_mark (edit, id, STET_MARK_NOT_THERE, article);
  stet_edit_set (edit, STET_RECORD_MARK, id, "claim", claim);
  return stet_edit_commit (edit, error);
}
