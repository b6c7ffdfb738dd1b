/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-html-private.h"

static void
add_source (StetHtml *self,
            const StetReportRow *row)
{
  const StetReportArticle *article = row->article;

  _stet_html_add (self, "<tr><th scope='row'>");
  if (row->is_placed)
    _stet_html_add (self, "<a class='letter' href='#%s' aria-label='%s, in its article'>%s</a> ", row->anchor, row->label, row->label);
  else
    _stet_html_add (self, "<span class='letter'>%s</span> ", row->label);
  _stet_html_add (self, "<bdi>%s</bdi>", *article->outlet != '\0' ? article->outlet : article->heading);
  if (*article->published_words != '\0')
    _stet_html_add (self, "<br/><span class='dim'>%s</span>", article->published_words);
  if (*article->link != '\0')
    _stet_html_add (self, "<br/><a class='dim' href='%s' rel='noreferrer'>Link<span class='sr'> to article %s</span></a>", article->link, article->letter);
  _stet_html_add (self, "</th>");
}

static void
add_around (StetHtml *self,
            const char *words)
{
  if (*words != '\0')
    _stet_html_add (self, "<span class='around'>%s</span>", words);
}

static void
add_words (StetHtml *self,
           const StetReportRow *row)
{
  if (row->is_withheld)
    {
      _stet_html_add (self, "<td><span class='dim'>Withheld</span></td>");
      return;
    }
  _stet_html_add (self, "<td><blockquote");
  _stet_html_direction (self, row->article);
  _stet_html_add (self, ">");
  add_around (self, row->before);
  _stet_html_add (self, "<q>%s</q>", row->quote);
  add_around (self, row->after);
  _stet_html_add (self, "</blockquote>");
  _stet_html_add (self, "<p class='dim'>Paragraph %u", row->paragraph);
  if (*row->speaker != '\0')
    _stet_html_add (self, ", said by <bdi>%s</bdi>", row->speaker);
  _stet_html_add (self, "</p></td>");
}

static void
add_judgement (StetHtml *self,
               const StetReportRow *row)
{
  static const char *const classes[] = {
    [STET_RELATION_UNSET] = "open",
    [STET_RELATION_AGREE] = "agree",
    [STET_RELATION_CONFLICT] = "conflict",
    [STET_RELATION_SCOPE_DIFFERS] = "scope",
  };

  _stet_html_add (self, "<td>");
  if (*row->value != '\0')
    _stet_html_add (self, "<strong class='value'><bdi>%s</bdi></strong>", row->value);
  if (*row->value_notes != '\0')
    _stet_html_add (self, "<span class='dim'> (<bdi>%s</bdi>)</span>", row->value_notes);
  _stet_html_add (self, "</td><td>");
  if (*row->relation_words != '\0')
    _stet_html_add (self, "<span class='state %s'>%s</span>", row->is_anchor ? "anchor" : classes[row->statement->relation], row->relation_words);
  if (*row->explanation != '\0')
    _stet_html_add (self, "<p dir='auto'>%s</p>", row->explanation);
  if (*row->stance_words != '\0')
    _stet_html_add (self, "<p class='dim'>%s</p>", row->stance_words);
  if (*row->fix != '\0')
    _stet_html_add (self, "<p>Should read: <bdi>%s</bdi></p>", row->fix);
  _stet_html_add (self, "</td></tr>\n");
}

static void
add_sources (StetHtml *self,
             const StetReportFact *fact)
{
  if (fact->n_rows == 0)
    return;
  _stet_html_add (self, "<table class='rows'>\n<caption class='sr'>What the sources say of fact %u</caption>\n<thead><tr><th scope='col'>Source</th><th scope='col'>Words</th><th scope='col'>Value</th><th scope='col'>Judgement</th></tr></thead>\n<tbody>\n", fact->claim->number);
  for (guint i = 0; i < fact->n_rows; i++)
    {
      add_source (self, fact->rows[i]);
      add_words (self, fact->rows[i]);
      add_judgement (self, fact->rows[i]);
    }
  _stet_html_add (self, "</tbody>\n</table>\n");
}

static void
add_note (StetHtml *self,
          const char *before,
          const char *text)
{
  if (*text != '\0')
    _stet_html_add (self, "%s<bdi>%s</bdi>", before, text);
}

static void
add_evidence (StetHtml *self,
              const StetReportEvidence *evidence)
{
  _stet_html_add (self, "<li><span class='kind'>%s</span> <bdi>%s</bdi>", evidence->kind_words, evidence->citation);
  add_note (self, ", ", evidence->locator);
  add_note (self, ". ", evidence->who);
  add_note (self, ", ", evidence->date_words);
  add_note (self, ". ", evidence->terms_words);
  add_note (self, ". ", evidence->rank_words);
  if (*evidence->url != '\0')
    {
      _stet_html_add (self, " <span class='url'>");
      _stet_html_link (self, evidence->link, evidence->url);
      _stet_html_add (self, "</span>");
    }
  if (*evidence->note != '\0')
    _stet_html_add (self, "<p class='note' dir='auto'>%s</p>", evidence->note);
  _stet_html_add (self, "</li>\n");
}

static void
add_back_up (StetHtml *self,
             const StetReportFact *fact)
{
  if (fact->n_evidence > 0)
    {
      _stet_html_add (self, "<h4>Back-up</h4>\n<ul class='backup'>\n");
      for (guint i = 0; i < fact->n_evidence; i++)
        add_evidence (self, &fact->evidence[i]);
      _stet_html_add (self, "</ul>\n");
    }
  if (fact->n_not_there > 0)
    {
      _stet_html_add (self, "<p class='dim'>Looked through, not there:");
      for (guint i = 0; i < fact->n_not_there; i++)
        _stet_html_add (self, " <span class='letter'>%s</span>", fact->not_there[i]->letter);
      _stet_html_add (self, "</p>\n");
    }
  if (fact->n_rows_left_out > 0 || fact->n_evidence_left_out > 0)
    _stet_html_add (self, "<p class='dim'>Left out as sensitive: %u statements, %u pieces of back-up.</p>\n", fact->n_rows_left_out, fact->n_evidence_left_out);
}

static void
add_line (StetHtml *self,
          const char *label,
          const char *text)
{
  if (*text != '\0')
    _stet_html_add (self, "<dt>%s</dt><dd dir='auto'>%s</dd>\n", label, text);
}

static void
add_decision (StetHtml *self,
              const StetReportFact *fact)
{
  if (*fact->answer == '\0' && *fact->rationale == '\0' && *fact->asked_words == '\0' && *fact->work_note == '\0' && fact->claim->kind != STET_CLAIM_FACT)
    return;
  _stet_html_add (self, "<dl class='lines decision'>\n");
  add_line (self, "Answer", fact->answer);
  if (*fact->verdict != '\0')
    _stet_html_add (self, "<dt>Verdict</dt><dd><strong class='verdict %s'>%s</strong> <span class='dim'>%s</span></dd>\n", _stet_html_effect (fact), fact->verdict_words, fact->decided_words);
  else if (fact->claim->kind == STET_CLAIM_FACT)
    _stet_html_add (self, "<dt>Verdict</dt><dd class='dim'>Not decided (%s)</dd>\n", fact->work_words);
  add_line (self, "Why", fact->rationale);
  add_line (self, "Waiting", fact->asked_words);
  add_line (self, "Note", fact->work_note);
  _stet_html_add (self, "</dl>\n");
}

static void
add_fact (StetHtml *self,
          const StetReportFact *fact)
{
  guint number = fact->claim->number;

  _stet_html_add (self, "<article class='fact' id='%s' aria-labelledby='t-%u'>\n<h3 id='t-%u'><span class='num'>%u</span> <bdi>%s</bdi></h3>\n", fact->anchor, number, number, number, fact->title);
  _stet_html_add (self, "<p class='tags'><span class='state %s'>%s</span>", _stet_html_status (fact->claim->status), fact->status_words);
  if (*fact->sources_words != '\0')
    _stet_html_add (self, " <span class='dim'>%s</span>", fact->sources_words);
  if (fact->paragraph > 0)
    _stet_html_add (self, " <span class='dim'>· paragraph %u</span>", fact->paragraph);
  _stet_html_add (self, "</p>\n");
  if (!fact->is_withheld)
    {
      add_decision (self, fact);
      add_sources (self, fact);
      add_back_up (self, fact);
    }
  _stet_html_add (self, "</article>\n");
}

void
_stet_html_facts (StetHtml *self,
                  const StetReport *report)
{
  _stet_html_add (self, "<section id='facts' aria-labelledby='h-facts'>\n<h2 id='h-facts'>Facts <span class='count'>%u</span></h2>\n<p class='intro'>In the order of the text that was checked, then those of other articles.</p>\n", report->n_facts);
  for (guint i = 0; i < report->n_facts && !_stet_html_is_cancelled (self); i++)
    add_fact (self, report->facts[i]);
  _stet_html_add (self, "</section>\n");
}
