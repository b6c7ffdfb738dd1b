/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-formats.h"

#include "stet-markdown-private.h"

static void
add_front (GString *out,
           const StetReport *report)
{
  _stet_markdown_add (out, "# %s\n\n**%s.** %s\n\n", report->title, report->kind_words, report->summary);
  if (*report->override_words != '\0')
    _stet_markdown_add (out, "> %s\n\n", report->override_words);
  if (*report->sensitive_words != '\0')
    _stet_markdown_add (out, "> %s\n\n", report->sensitive_words);
  for (guint i = 0; i < report->n_first_page; i++)
    _stet_markdown_line (out, "", report->first_page[i].label, report->first_page[i].text);
  _stet_markdown_line (out, "", "Address", report->publisher_url);
}

static void
add_item (GString *out,
          const StetReportSection *section,
          const StetReportItem *item)
{
  const StetReportFact *fact = item->fact;
  const StetReportRow *row = item->row;

  _stet_markdown_add (out, "- **%u. %s**", fact->claim->number, fact->title);
  if (row != NULL && !row->is_withheld)
    _stet_markdown_add (out, " (%s, paragraph %u)", row->label, row->paragraph);
  if (*fact->verdict != '\0')
    _stet_markdown_add (out, ": %s", fact->verdict);
  g_string_append_c (out, '\n');
  if (row != NULL)
    {
      _stet_markdown_line (out, "  ", "As written", row->quote);
      if (section->kind == STET_REPORT_MUST_CHANGE)
        _stet_markdown_line (out, "  ", "Should read", *row->fix != '\0' ? row->fix : "no wording proposed");
    }
  _stet_markdown_line (out, "  ", section->kind == STET_REPORT_UNANSWERED ? "Known" : "Why", item->why);
  _stet_markdown_line (out, "  ", "Proof", item->proof);
}

static void
add_sections (GString *out,
              const StetReport *report)
{
  for (guint i = 0; i < STET_N_REPORT_SECTIONS; i++)
    {
      const StetReportSection *section = &report->sections[i];
      _stet_markdown_add (out, "\n## %s (%u)\n\n%s\n\n", section->title, section->n_items, section->intro);
      for (guint j = 0; j < section->n_items; j++)
        add_item (out, section, &section->items[j]);
    }
}

static void
add_not_checked (GString *out,
                 const StetReport *report)
{
  _stet_markdown_add (out, "\n## Not checked (%u)\n\n%s\n\n", report->n_not_checked + report->n_not_checked_more, report->not_checked_words);
  for (guint i = 0; i < report->n_not_checked; i++)
    {
      const StetReportNotice *notice = &report->not_checked[i];
      _stet_markdown_add (out, "- %s, paragraph %u: %s: “%s”\n", notice->article->letter, notice->paragraph, notice->what, notice->quote);
    }
  if (report->n_not_checked_more > 0)
    _stet_markdown_add (out, "- and %u more\n", report->n_not_checked_more);
}

static void
add_row (GString *out,
         const StetReportRow *row)
{
  if (row->is_withheld)
    {
      _stet_markdown_add (out, "| %s | withheld | | %s |\n", row->label, row->relation_words);
      return;
    }
  _stet_markdown_add (out, "| %s %s", row->label, row->article->outlet);
  if (*row->article->published_words != '\0')
    _stet_markdown_add (out, ", %s", row->article->published_words);
  if (*row->article->link != '\0')
    g_string_append_printf (out, ", [link](<%s>)", row->article->link);
  _stet_markdown_add (out, " | “%s” (paragraph %u)", row->quote, row->paragraph);
  if (*row->speaker != '\0')
    _stet_markdown_add (out, ", said by %s", row->speaker);
  _stet_markdown_add (out, " | %s", row->value);
  if (*row->value_notes != '\0')
    _stet_markdown_add (out, " (%s)", row->value_notes);
  _stet_markdown_add (out, " | %s", row->relation_words);
  if (*row->explanation != '\0')
    _stet_markdown_add (out, ": %s", row->explanation);
  g_string_append (out, " |\n");
}

static void
add_evidence (GString *out,
              const StetReportEvidence *evidence)
{
  const char *parts[] = { evidence->locator, evidence->who, evidence->date_words, evidence->terms_words, evidence->rank_words, evidence->url, evidence->note };

  _stet_markdown_add (out, "- **Back-up, %s:** %s", evidence->kind_words, evidence->citation);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      _stet_markdown_add (out, "; %s", parts[i]);
  g_string_append_c (out, '\n');
}

static void
add_decision (GString *out,
              const StetReportFact *fact)
{
  _stet_markdown_line (out, "", "Sources", fact->status_words);
  _stet_markdown_line (out, "", "Compared", fact->sources_words);
  _stet_markdown_line (out, "", "Answer", fact->answer);
  if (*fact->verdict != '\0')
    _stet_markdown_add (out, "- **Verdict:** %s; %s\n", fact->verdict_words, fact->decided_words);
  else if (fact->claim->kind == STET_CLAIM_FACT)
    _stet_markdown_add (out, "- **Verdict:** not decided (%s)\n", fact->work_words);
  _stet_markdown_line (out, "", "Why", fact->rationale);
  _stet_markdown_line (out, "", "Waiting", fact->asked_words);
  _stet_markdown_line (out, "", "Note", fact->work_note);
}

static void
add_fact (GString *out,
          const StetReportFact *fact)
{
  _stet_markdown_add (out, "\n### %u. %s\n\n", fact->claim->number, fact->title);
  if (fact->is_withheld)
    return;
  add_decision (out, fact);
  for (guint i = 0; i < fact->n_evidence; i++)
    add_evidence (out, &fact->evidence[i]);
  if (fact->n_not_there > 0)
    {
      g_string_append (out, "- **Looked through, not there:**");
      for (guint i = 0; i < fact->n_not_there; i++)
        _stet_markdown_add (out, " %s", fact->not_there[i]->letter);
      g_string_append_c (out, '\n');
    }
  if (fact->n_rows_left_out > 0 || fact->n_evidence_left_out > 0)
    _stet_markdown_add (out, "- **Left out as sensitive:** %u statements, %u pieces of back-up\n", fact->n_rows_left_out, fact->n_evidence_left_out);
  if (fact->n_rows == 0)
    return;
  g_string_append (out, "\n| Source | Words | Value | Judgement |\n| --- | --- | --- | --- |\n");
  for (guint i = 0; i < fact->n_rows; i++)
    add_row (out, fact->rows[i]);
}

static void
add_method (GString *out,
            const StetReport *report)
{
  g_string_append (out, "\n## Method\n\n");
  for (guint i = 0; i < report->n_method; i++)
    _stet_markdown_line (out, "", report->method[i].label, report->method[i].text);
}

static void
add_sources (GString *out,
             const StetReport *report)
{
  g_string_append (out, "\n## Sources and their origins\n\n| Letter | Article | Published | Origin | Role | Version, SHA-256 of the text |\n| --- | --- | --- | --- | --- | --- |\n");
  for (guint i = 0; i < report->n_articles; i++)
    {
      const StetReportArticle *article = report->articles[i];
      _stet_markdown_add (out, "| %s | %s", article->letter, article->heading);
      if (*article->outlet != '\0')
        _stet_markdown_add (out, ", %s", article->outlet);
      if (*article->author != '\0')
        _stet_markdown_add (out, ", %s", article->author);
      if (*article->url != '\0')
        _stet_markdown_add (out, ", %s", article->url);
      _stet_markdown_add (out, " | %s | %s | %s | %s |\n", article->published_words, article->origin_words, article->role_words, article->is_withheld ? "" : article->article->text_sha256);
    }
}

GBytes *
stet_report_to_markdown (const StetReport *report,
                         GCancellable *cancellable,
                         GError **error)
{
  GString *out;

  g_return_val_if_fail (report != NULL, NULL);

  out = g_string_new (NULL);
  add_front (out, report);
  add_sections (out, report);
  add_not_checked (out, report);
  _stet_markdown_add (out, "\n## Facts (%u)\n", report->n_facts);
  for (guint i = 0; i < report->n_facts && !g_cancellable_is_cancelled (cancellable); i++)
    add_fact (out, report->facts[i]);
  _stet_markdown_articles (out, report);
  add_method (out, report);
  add_sources (out, report);
  return _stet_markdown_end (out, cancellable, error);
}
