/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-formats.h"

#include <string.h>

/* A spreadsheet takes a cell that begins so for a formula, also behind blanks,
 * and some take the wide forms for the same. */
#define FORMULA "=+-@\t\r\n"

static const char *const heads[] = {
  "fact", "fact_title", "kind", "status", "articles", "origins", "answer", "verdict", "rating", "scale", "why", "reviewer", "decided_at",
  "work_state", "asked", "asked_at", "deadline", "label", "article", "article_title", "outlet", "author", "published", "url", "origin",
  "revision", "start", "end", "paragraph", "quote", "value", "hedge", "outcome", "period", "speaker", "subject", "is_anchor",
  "relation", "explanation", "stance", "should_read", "fix_reason"
};

static gboolean
is_formula (const char *text)
{
  gunichar c;

  while (*text == ' ')
    text++;
  c = g_utf8_get_char (text);
  return c != 0 && ((c < 0x80 && strchr (FORMULA, (int) c) != NULL) || c == 0xFF1D || c == 0xFF0B || c == 0xFF0D || c == 0xFF20);
}

static void
begin_cell (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, ',');
}

/* An apostrophe in front makes it text; whoever reads the file by program
 * finds the exact words by their place. */
static void
add_text (GString *out,
          const char *text)
{
  begin_cell (out);
  g_string_append_c (out, '"');
  if (is_formula (text))
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0';)
    {
      gsize len = strcspn (p, "\"");
      g_string_append_len (out, p, (gssize) len);
      p += len;
      if (*p != '\0')
        {
          g_string_append (out, "\"\"");
          p++;
        }
    }
  g_string_append_c (out, '"');
}

static void
add_number (GString *out,
            gsize number)
{
  begin_cell (out);
  g_string_append_printf (out, "%" G_GSIZE_FORMAT, number);
}

static void
end_row (GString *out)
{
  g_string_append (out, "\r\n");
}

/* A word that has a value for "not said". */
static const char *
get_word (const char *const *names,
          guint value)
{
  return value == 0 ? "" : names[value];
}

static void
add_fact (GString *out,
          const StetReportFact *fact)
{
  const StetClaim *claim = fact->claim;
  gboolean is_shown = !fact->is_withheld;

  add_number (out, claim->number);
  add_text (out, fact->title);
  add_text (out, stet_claim_kind_names[claim->kind]);
  add_text (out, stet_status_names[claim->status]);
  add_number (out, claim->n_articles);
  add_number (out, claim->n_origins);
  add_text (out, fact->answer);
  add_text (out, fact->verdict);
  if (claim->rating > 0 && is_shown)
    add_number (out, claim->rating);
  else
    add_text (out, "");
  add_text (out, is_shown ? claim->scale : "");
  add_text (out, fact->rationale);
  add_text (out, claim->rating > 0 && is_shown ? claim->reviewer : "");
  add_text (out, claim->rating > 0 && is_shown ? claim->decided_at : "");
  add_text (out, stet_work_state_names[claim->work_state]);
  add_text (out, is_shown ? claim->asked : "");
  add_text (out, is_shown ? claim->asked_at : "");
  add_text (out, is_shown ? claim->deadline : "");
}

static void
add_place (GString *out,
           const StetReportRow *row)
{
  const StetReportArticle *article = row->article;

  add_text (out, row->label);
  add_text (out, article->letter);
  add_text (out, article->heading);
  add_text (out, article->outlet);
  add_text (out, article->author);
  add_text (out, article->published);
  add_text (out, article->url);
  add_text (out, row->is_withheld ? "" : article->article->origin);
  add_text (out, row->is_withheld ? "" : row->statement->text);
  add_number (out, row->start);
  add_number (out, row->end);
  add_number (out, row->paragraph);
}

static void
add_words (GString *out,
           const StetReportRow *row)
{
  const StetStatement *statement = row->statement;
  gboolean is_shown = !row->is_withheld;

  add_text (out, row->quote);
  add_text (out, is_shown ? statement->value : "");
  add_text (out, is_shown ? statement->hedge : "");
  add_text (out, is_shown ? get_word (stet_outcome_names, statement->outcome) : "");
  add_text (out, is_shown ? statement->period : "");
  add_text (out, row->speaker);
  add_text (out, is_shown ? statement->subject : "");
  add_text (out, row->is_anchor ? "true" : "false");
  add_text (out, row->is_anchor ? "" : get_word (stet_relation_names, statement->relation));
  add_text (out, row->explanation);
  add_text (out, get_word (stet_stance_names, statement->stance));
  add_text (out, row->fix);
  add_text (out, row->fix_reason);
}

GBytes *
stet_report_to_csv (const StetReport *report,
                    gboolean with_bom,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  out = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    add_text (out, heads[i]);
  end_row (out);
  for (guint i = 0; i < report->n_facts; i++)
    {
      const StetReportFact *fact = report->facts[i];
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      for (guint j = 0; j < fact->n_rows; j++)
        {
          add_fact (out, fact);
          add_place (out, fact->rows[j]);
          add_words (out, fact->rows[j]);
          end_row (out);
        }
    }
  if (with_bom)
    g_string_prepend (out, "\xEF\xBB\xBF");
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
