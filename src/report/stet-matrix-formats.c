/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-formats.h"

#include "stet-csv-private.h"
#include "stet-markdown-private.h"
#include "stet-report-table-private.h"
#include "stet-text.h"

/* So many letters of a quotation stand in a cell of a document; a spreadsheet
 * gets all of them. */
#define CELL_CHARS 60

/* Several statements of one article in one cell. */
#define BETWEEN "; "

/* What an article says: the value, or the words themselves when nobody has said
 * what the value is.  @max_chars: 0 for all of them. */
static char *
dup_value (const StetReportRow *row,
           gsize max_chars)
{
  gboolean is_quote = *row->value == '\0';
  g_autofree char *line = NULL;
  g_autofree char *shown = NULL;

  if (row->is_withheld)
    return g_strdup ("withheld");
  line = stet_text_squeeze (is_quote ? row->quote : row->value, -1);
  shown = max_chars > 0 ? stet_text_ellipsize (line, max_chars) : g_strdup (line);
  return is_quote ? g_strdup_printf ("“%s”", shown) : g_steal_pointer (&shown);
}

/* What it does to the fact. */
static const char *
get_state (const StetReportRow *row)
{
  return *row->relation_words != '\0' ? row->relation_words : "Not judged";
}

static void
append (GString *out,
        const char *part)
{
  g_string_append_printf (out, "%s%s", out->len > 0 ? BETWEEN : "", part);
}

static void
csv_cell (GString *out,
          const StetReportFact *fact,
          const StetReportArticle *article)
{
  g_autoptr (GString) values = g_string_new (NULL);
  g_autoptr (GString) states = g_string_new (NULL);
  guint n;
  const StetReportRow *const *rows = _stet_report_find_cell (fact, article, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = dup_value (rows[i], 0);

      append (values, value);
      append (states, get_state (rows[i]));
    }
  if (n == 0 && _stet_report_is_not_there (fact, article))
    append (states, "Looked, not there");
  _stet_csv_text (out, values->str);
  _stet_csv_text (out, states->str);
}

static void
csv_heads (GString *out,
           const StetReportTable *table)
{
  _stet_csv_text (out, "fact");
  _stet_csv_text (out, "title");
  _stet_csv_text (out, "sources");
  for (guint i = 0; i < table->articles->len; i++)
    {
      const StetReportArticle *article = _stet_report_table_article (table, i);
      g_autofree char *name = *article->outlet != '\0' ? g_strdup_printf ("%s %s", article->letter, article->outlet) : g_strdup (article->letter);
      g_autofree char *state = g_strdup_printf ("%s state", article->letter);

      _stet_csv_text (out, name);
      _stet_csv_text (out, state);
    }
  _stet_csv_text (out, "verdict");
  _stet_csv_end_row (out);
}

GBytes *
stet_report_matrix_to_csv (const StetReport *report,
                           const StetFactMatrix *matrix,
                           gboolean with_bom,
                           GCancellable *cancellable,
                           GError **error)
{
  g_auto (StetReportTable) table = { 0 };
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (matrix != NULL, NULL);

  _stet_report_table_init (&table, report, matrix);
  out = g_string_new (NULL);
  csv_heads (out, &table);
  for (guint i = 0; i < table.facts->len; i++)
    {
      const StetReportFact *fact = _stet_report_table_fact (&table, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      _stet_csv_number (out, fact->claim->number);
      _stet_csv_text (out, fact->title);
      _stet_csv_text (out, fact->status_words);
      for (guint k = 0; k < table.articles->len; k++)
        csv_cell (out, fact, _stet_report_table_article (&table, k));
      _stet_csv_text (out, fact->verdict);
      _stet_csv_end_row (out);
    }
  return _stet_csv_end (g_steal_pointer (&out), with_bom);
}

static void
markdown_cell (GString *out,
               const StetReportFact *fact,
               const StetReportArticle *article)
{
  guint n;
  const StetReportRow *const *rows = _stet_report_find_cell (fact, article, &n);

  if (n == 0)
    _stet_markdown_add (out, " %s |", _stet_report_is_not_there (fact, article) ? "not there" : "–");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = dup_value (rows[i], CELL_CHARS);

      _stet_markdown_add (out, i > 0 ? "; %s (%s)" : " %s (%s)", value, get_state (rows[i]));
    }
  if (n > 0)
    _stet_markdown_add (out, " |");
}

static void
markdown_heads (GString *out,
                const StetReportTable *table)
{
  _stet_markdown_add (out, "| Fact | Sources |");
  for (guint i = 0; i < table->articles->len; i++)
    {
      const StetReportArticle *article = _stet_report_table_article (table, i);

      _stet_markdown_add (out, " **%s** %s |", article->letter, article->outlet);
    }
  _stet_markdown_add (out, " Verdict |\n| --- | --- |");
  for (guint i = 0; i < table->articles->len; i++)
    _stet_markdown_add (out, " --- |");
  _stet_markdown_add (out, " --- |\n");
}

static void
markdown_row (GString *out,
              const StetReportTable *table,
              const StetReportFact *fact)
{
  _stet_markdown_add (out, "| **%u** %s | %s |", fact->claim->number, fact->title, fact->status_words);
  for (guint i = 0; i < table->articles->len; i++)
    markdown_cell (out, fact, _stet_report_table_article (table, i));
  _stet_markdown_add (out, " %s |\n", fact->verdict);
}

GBytes *
stet_report_matrix_to_markdown (const StetReport *report,
                                const StetFactMatrix *matrix,
                                const char *words,
                                GCancellable *cancellable,
                                GError **error)
{
  g_auto (StetReportTable) table = { 0 };
  const char *obstacle;
  GString *out;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (matrix != NULL, NULL);

  _stet_report_table_init (&table, report, matrix);
  obstacle = _stet_report_table_find_obstacle (&table);
  out = g_string_new (NULL);
  _stet_markdown_add (out, "# %s\n\n**Facts by article.** %s\n\n", report->title, words != NULL ? words : "");
  if (*report->sensitive_words != '\0')
    _stet_markdown_add (out, "> %s\n\n", report->sensitive_words);
  if (obstacle != NULL)
    _stet_markdown_add (out, "%s\n", obstacle);
  else
    markdown_heads (out, &table);
  for (guint i = 0; obstacle == NULL && i < table.facts->len && !g_cancellable_is_cancelled (cancellable); i++)
    markdown_row (out, &table, _stet_report_table_fact (&table, i));
  _stet_markdown_add (out, "\nState of %s.\n", report->at_words);
  return _stet_markdown_end (out, cancellable, error);
}
