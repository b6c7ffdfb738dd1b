/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-commands-private.h"

#include "stet-date.h"
#include "stet-error.h"
#include "stet-prefill.h"
#include "stet-text.h"

static gboolean
check_found (gconstpointer record,
             StetRecordType type,
             const char *id,
             GError **error)
{
  if (record == NULL)
    g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "there is no %s “%s” in this review",
                 stet_record_type_names[type], id != NULL ? id : "");
  return record != NULL;
}

const StetArticle *
_stet_command_find_article (StetCaseEditor *editor,
                            const char *id,
                            GError **error)
{
  const StetArticle *article = id != NULL ? stet_case_find_article (stet_case_editor_get_case (editor), id) : NULL;

  return check_found (article, STET_RECORD_ARTICLE, id, error) ? article : NULL;
}

const StetClaim *
_stet_command_find_claim (StetCaseEditor *editor,
                          const char *id,
                          GError **error)
{
  const StetClaim *claim = id != NULL ? stet_case_find_claim (stet_case_editor_get_case (editor), id) : NULL;

  return check_found (claim, STET_RECORD_CLAIM, id, error) ? claim : NULL;
}

const StetStatement *
_stet_command_find_statement (StetCaseEditor *editor,
                              const char *id,
                              GError **error)
{
  const StetStatement *statement = id != NULL ? stet_case_find_statement (stet_case_editor_get_case (editor), id) : NULL;

  return check_found (statement, STET_RECORD_STATEMENT, id, error) ? statement : NULL;
}

const StetEvidence *
_stet_command_find_evidence (StetCaseEditor *editor,
                             const char *id,
                             GError **error)
{
  const StetEvidence *evidence = id != NULL ? stet_case_find_evidence (stet_case_editor_get_case (editor), id) : NULL;

  return check_found (evidence, STET_RECORD_EVIDENCE, id, error) ? evidence : NULL;
}

gboolean
_stet_command_check_enum (guint value,
                          const char *const *names,
                          const char *what,
                          GError **error)
{
  if (value < g_strv_length ((GStrv) names))
    return TRUE;

  g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "there is no %s with the number %u", what, value);
  return FALSE;
}

gboolean
_stet_command_check_date (const char *value,
                          const char *what,
                          GError **error)
{
  StetDate date;

  if (value == NULL || *value == '\0' || stet_date_parse (value, -1, &date))
    return TRUE;

  g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "%s: “%s” is not a date such as 2024-06-21, 2024-06 or 2024", what, value);
  return FALSE;
}

/* A blank with a combining mark on it is no white space: it is seen. */
static gsize
skip_blanks (const char *text,
             gsize len,
             StetSpan span)
{
  while (span.start < span.end)
    {
      gsize next = span.start + (gsize) g_utf8_skip[(guchar) text[span.start]];

      if (!g_unichar_isspace (g_utf8_get_char (text + span.start)))
        break;
      if (next < len && (guchar) text[next] >= 0x80 && stet_text_next_grapheme (text, len, span.start) != next)
        break;
      span.start = next;
    }
  return span.start;
}

static gsize
skip_blanks_backwards (const char *text,
                       gsize len,
                       StetSpan span)
{
  while (span.start < span.end)
    {
      gsize last = (gsize) (g_utf8_prev_char (text + span.end) - text);

      if (!g_unichar_isspace (g_utf8_get_char (text + last)))
        break;
      if ((guchar) text[last] >= 0x80 && stet_text_previous_grapheme (text, len, span.end) != last)
        break;
      span.end = last;
    }
  return span.end;
}

gboolean
_stet_command_snap (StetCaseEditor *editor,
                    const StetArticle *article,
                    StetSpan *span,
                    GError **error)
{
  gsize len;
  const char *text = stet_article_text_get_text (stet_case_get_text (stet_case_editor_get_case (editor), article), &len);
  StetSpan snapped = *span;

  if (!stet_span_is_empty (snapped))
    {
      snapped = stet_text_snap (text, len, snapped);
      snapped.start = skip_blanks (text, len, snapped);
      snapped.end = skip_blanks_backwards (text, len, snapped);
    }

  if (stet_span_is_empty (snapped))
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_REFUSED, "no words are selected");
      return FALSE;
    }

  *span = snapped;
  return TRUE;
}

/* What is not valid is passed on as it is, for the edit to refuse. */
char *
_stet_command_dup_line (const char *value)
{
  if (value != NULL && g_utf8_validate (value, -1, NULL))
    return stet_text_squeeze (value, -1);
  return g_strdup (value != NULL ? value : "");
}

void
_stet_command_set_line (StetEdit *edit,
                        StetRecordType type,
                        const char *id,
                        const char *field,
                        const char *value)
{
  g_autofree char *line = _stet_command_dup_line (value);

  stet_edit_set (edit, type, id, field, line);
}

gboolean
_stet_command_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

void
_stet_command_set_text (StetEdit *edit,
                        StetRecordType type,
                        const char *id,
                        const char *field,
                        const char *value)
{
  stet_edit_set (edit, type, id, field, _stet_command_is_blank (value) ? "" : value);
}

void
_stet_command_reset_row (StetEdit *edit,
                         const char *statement)
{
  stet_edit_set (edit, STET_RECORD_STATEMENT, statement, "relation", stet_relation_names[STET_RELATION_UNSET]);
  stet_edit_set (edit, STET_RECORD_STATEMENT, statement, "explanation", "");
}

void
_stet_command_change_claim (StetEdit *edit,
                            const char *statement,
                            const char *claim)
{
  stet_edit_set (edit, STET_RECORD_STATEMENT, statement, "claim", claim);
  stet_edit_set (edit, STET_RECORD_STATEMENT, statement, "stance", stet_stance_names[STET_STANCE_UNSET]);
  _stet_command_reset_row (edit, statement);
}

void
_stet_command_create_statement (StetEdit *edit,
                                StetCaseEditor *editor,
                                const char *id,
                                const char *claim,
                                const StetArticle *article,
                                StetSpan span)
{
  StetArticleText *text = stet_case_get_text (stet_case_editor_get_case (editor), article);
  g_autofree char *quote = stet_article_text_dup_quote (text, span);
  g_autofree char *value = stet_prefill_value (quote, -1);

  stet_edit_create (edit, STET_RECORD_STATEMENT, id);
  stet_edit_set (edit, STET_RECORD_STATEMENT, id, "claim", claim);
  stet_edit_set (edit, STET_RECORD_STATEMENT, id, "article", article->id);
  stet_edit_set (edit, STET_RECORD_STATEMENT, id, "text", article->text_sha256);
  stet_edit_set_uint (edit, STET_RECORD_STATEMENT, id, "start", span.start);
  stet_edit_set_uint (edit, STET_RECORD_STATEMENT, id, "end", span.end);
  stet_edit_set (edit, STET_RECORD_STATEMENT, id, "value.text", value);
}

const StetStatement *
_stet_command_find_same_passage (const StetClaim *claim,
                                 const char *article,
                                 const char *text,
                                 StetSpan span)
{
  for (guint i = 0; i < claim->n_statements; i++)
    {
      const StetStatement *statement = claim->statements[i];

      if (statement->start == span.start && statement->end == span.end && g_str_equal (statement->article, article) && g_str_equal (statement->text, text))
        return statement;
    }
  return NULL;
}

const StetMark *
_stet_command_find_not_there (const StetClaim *claim,
                              const char *article)
{
  for (guint i = 0; i < claim->n_not_there; i++)
    if (g_str_equal (claim->not_there[i]->article, article))
      return claim->not_there[i];
  return NULL;
}

gboolean
_stet_command_has_article (const StetClaim *claim,
                           const char *article)
{
  for (guint i = 0; i < claim->n_statements; i++)
    if (g_str_equal (claim->statements[i]->article, article))
      return TRUE;
  return FALSE;
}

/* The order of the statements of a claim. */
static gboolean
is_before (guint article_a,
           StetSpan a,
           const char *id_a,
           guint article_b,
           StetSpan b,
           const char *id_b)
{
  int order = stet_span_compare (a, b);

  if (article_a != article_b)
    return article_a < article_b;
  return order != 0 ? order < 0 : g_strcmp0 (id_a, id_b) < 0;
}

void
_stet_command_keep_anchor (StetEdit *edit,
                           StetCaseEditor *editor,
                           const StetClaim *claim,
                           const char *statement,
                           const StetArticle *article,
                           StetSpan span)
{
  StetCase *current = stet_case_editor_get_case (editor);
  const StetStatement *anchor = stet_claim_get_anchor (claim);
  const StetStatement *other = NULL;
  gboolean is_anchor;

  if (anchor == NULL || g_str_equal (claim->anchor, anchor->id))
    return;

  /* The statement that moves is compared with the first of the others. */
  is_anchor = g_str_equal (anchor->id, statement);
  for (guint i = 0; i < claim->n_statements && other == NULL; i++)
    if (!g_str_equal (claim->statements[i]->id, statement))
      other = claim->statements[i];
  if (other == NULL)
    return;

  if (is_before (article->number, span, statement,
                 stet_case_find_article (current, other->article)->number,
                 (StetSpan){ other->start, other->end }, other->id) != is_anchor)
    stet_edit_set (edit, STET_RECORD_CLAIM, claim->id, "anchor", anchor->id);
}

gboolean
_stet_command_leave (StetEdit *edit,
                     const StetClaim *claim,
                     GHashTable *leaving)
{
  const StetStatement *anchor = stet_claim_get_anchor (claim);
  const StetStatement *first = NULL;

  for (guint i = 0; i < claim->n_statements && first == NULL; i++)
    if (!g_hash_table_contains (leaving, claim->statements[i]->id))
      first = claim->statements[i];

  if (first == NULL)
    {
      _stet_command_remove_claim (edit, claim);
      return TRUE;
    }

  if (g_hash_table_contains (leaving, anchor->id))
    {
      stet_edit_set (edit, STET_RECORD_CLAIM, claim->id, "anchor", "");
      _stet_command_reset_row (edit, first->id);
    }
  return FALSE;
}

void
_stet_command_remove_claim (StetEdit *edit,
                            const StetClaim *claim)
{
  stet_edit_remove (edit, STET_RECORD_CLAIM, claim->id);
  for (guint i = 0; i < claim->n_evidence; i++)
    stet_edit_remove (edit, STET_RECORD_EVIDENCE, claim->evidence[i]->id);
  for (guint i = 0; i < claim->n_not_there; i++)
    stet_edit_remove (edit, STET_RECORD_MARK, claim->not_there[i]->id);
}
