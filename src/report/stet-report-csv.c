/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-formats.h"

#include "stet-csv-private.h"

static const char *const heads[] = {
  "fact", "fact_title", "kind", "status", "articles", "origins", "answer", "verdict", "rating", "scale", "why", "reviewer", "decided_at",
  "work_state", "asked", "asked_at", "deadline", "label", "article", "article_title", "outlet", "author", "published", "url", "origin",
  "revision", "start", "end", "paragraph", "quote", "value", "hedge", "outcome", "period", "speaker", "subject", "is_anchor",
  "relation", "explanation", "stance", "should_read", "fix_reason"
};

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

  _stet_csv_number (out, claim->number);
  _stet_csv_text (out, fact->title);
  _stet_csv_text (out, stet_claim_kind_names[claim->kind]);
  _stet_csv_text (out, stet_status_names[claim->status]);
  _stet_csv_number (out, claim->n_articles);
  _stet_csv_number (out, claim->n_origins);
  _stet_csv_text (out, fact->answer);
  _stet_csv_text (out, fact->verdict);
  if (claim->rating > 0 && is_shown)
    _stet_csv_number (out, claim->rating);
  else
    _stet_csv_text (out, "");
  _stet_csv_text (out, is_shown ? claim->scale : "");
  _stet_csv_text (out, fact->rationale);
  _stet_csv_text (out, claim->rating > 0 && is_shown ? claim->reviewer : "");
  _stet_csv_text (out, claim->rating > 0 && is_shown ? claim->decided_at : "");
  _stet_csv_text (out, stet_work_state_names[claim->work_state]);
  _stet_csv_text (out, is_shown ? claim->asked : "");
  _stet_csv_text (out, is_shown ? claim->asked_at : "");
  _stet_csv_text (out, is_shown ? claim->deadline : "");
}

static void
add_place (GString *out,
           const StetReportRow *row)
{
  const StetReportArticle *article = row->article;

  _stet_csv_text (out, row->label);
  _stet_csv_text (out, article->letter);
  _stet_csv_text (out, article->heading);
  _stet_csv_text (out, article->outlet);
  _stet_csv_text (out, article->author);
  _stet_csv_text (out, article->published);
  _stet_csv_text (out, article->url);
  _stet_csv_text (out, row->is_withheld ? "" : article->article->origin);
  _stet_csv_text (out, row->is_withheld ? "" : row->statement->text);
  _stet_csv_number (out, row->start);
  _stet_csv_number (out, row->end);
  _stet_csv_number (out, row->paragraph);
}

static void
add_words (GString *out,
           const StetReportRow *row)
{
  const StetStatement *statement = row->statement;
  gboolean is_shown = !row->is_withheld;

  _stet_csv_text (out, row->quote);
  _stet_csv_text (out, is_shown ? statement->value : "");
  _stet_csv_text (out, is_shown ? statement->hedge : "");
  _stet_csv_text (out, is_shown ? get_word (stet_outcome_names, statement->outcome) : "");
  _stet_csv_text (out, is_shown ? statement->period : "");
  _stet_csv_text (out, row->speaker);
  _stet_csv_text (out, is_shown ? statement->subject : "");
  _stet_csv_text (out, row->is_anchor ? "true" : "false");
  _stet_csv_text (out, row->is_anchor ? "" : get_word (stet_relation_names, statement->relation));
  _stet_csv_text (out, row->explanation);
  _stet_csv_text (out, get_word (stet_stance_names, statement->stance));
  _stet_csv_text (out, row->fix);
  _stet_csv_text (out, row->fix_reason);
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
    _stet_csv_text (out, heads[i]);
  _stet_csv_end_row (out);
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
          _stet_csv_end_row (out);
        }
    }
  return _stet_csv_end (g_steal_pointer (&out), with_bom);
}
