/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-table-private.h"

#include "stet-limits.h"

static void
pick_facts (StetReportTable *self,
            const StetFactMatrix *matrix)
{
  g_autoptr (GHashTable) by_number = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->report->n_facts; i++)
    g_hash_table_insert (by_number, GUINT_TO_POINTER (self->report->facts[i]->claim->number), (gpointer) self->report->facts[i]);
  for (guint i = 0; i < stet_fact_matrix_get_n_rows (matrix); i++)
    {
      gpointer fact = g_hash_table_lookup (by_number, GUINT_TO_POINTER (stet_fact_matrix_get_row (matrix, i)->number));

      if (fact != NULL)
        g_ptr_array_add (self->facts, fact);
    }
}

static void
pick_articles (StetReportTable *self,
               const StetFactMatrix *matrix)
{
  g_autoptr (GHashTable) by_number = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->report->n_articles; i++)
    g_hash_table_insert (by_number, GUINT_TO_POINTER (self->report->articles[i]->article->number), (gpointer) self->report->articles[i]);
  for (guint i = 0; i < stet_fact_matrix_get_n_columns (matrix); i++)
    {
      gpointer article = g_hash_table_lookup (by_number, GUINT_TO_POINTER (stet_fact_matrix_get_column (matrix, i)->number));

      if (article != NULL)
        g_ptr_array_add (self->articles, article);
    }
}

void
_stet_report_table_init (StetReportTable *self,
                         const StetReport *report,
                         const StetFactMatrix *matrix)
{
  self->report = report;
  self->facts = g_ptr_array_new ();
  self->articles = g_ptr_array_new ();
  if (matrix != NULL)
    {
      pick_facts (self, matrix);
      pick_articles (self, matrix);
      return;
    }
  for (guint i = 0; i < report->n_facts; i++)
    g_ptr_array_add (self->facts, (gpointer) report->facts[i]);
  for (guint i = 0; i < report->n_articles; i++)
    g_ptr_array_add (self->articles, (gpointer) report->articles[i]);
}

void
_stet_report_table_clear (StetReportTable *self)
{
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->articles, g_ptr_array_unref);
}

const StetReportFact *
_stet_report_table_fact (const StetReportTable *self,
                         guint i)
{
  return g_ptr_array_index (self->facts, i);
}

const StetReportArticle *
_stet_report_table_article (const StetReportTable *self,
                            guint i)
{
  return g_ptr_array_index (self->articles, i);
}

const StetReportRow *const *
_stet_report_find_cell (const StetReportFact *fact,
                        const StetReportArticle *article,
                        guint *n)
{
  guint first = 0;

  while (first < fact->n_rows && fact->rows[first]->article != article)
    first++;
  *n = 0;
  while (first + *n < fact->n_rows && fact->rows[first + *n]->article == article)
    (*n)++;
  return fact->rows + first;
}

gboolean
_stet_report_is_not_there (const StetReportFact *fact,
                           const StetReportArticle *article)
{
  for (guint i = 0; i < fact->n_not_there; i++)
    if (fact->not_there[i] == article)
      return TRUE;
  return FALSE;
}

const char *
_stet_report_table_find_obstacle (const StetReportTable *self)
{
  if (self->facts->len == 0 || self->articles->len == 0)
    return self->report->n_facts == 0 || self->report->n_articles == 0 ? "No fact is marked." : "There is no such fact.";
  if ((gsize) self->facts->len * self->articles->len > STET_LIMIT_REPORT_CELLS)
    return "There are too many facts and articles for a page; the table of statements (CSV) holds the same.";
  return NULL;
}
