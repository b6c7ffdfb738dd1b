/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-html-private.h"

static void
add_place (StetHtml *self,
           const StetReportItem *item)
{
  const StetReportRow *row = item->row;

  _stet_html_add (self, "<th scope='row'><a href='#%s'><span class='num'>%u</span> <bdi>%s</bdi></a>", item->fact->anchor, item->fact->claim->number, item->fact->title);
  if (row != NULL && !row->is_withheld)
    _stet_html_add (self, "<br/><span class='dim'>%s, paragraph %u</span>", row->label, row->paragraph);
  if (*item->fact->verdict != '\0')
    _stet_html_add (self, "<br/><span class='verdict %s'>%s</span>", _stet_html_effect (item->fact), item->fact->verdict);
  _stet_html_add (self, "</th>");
}

static void
add_quote (StetHtml *self,
           const StetReportRow *row)
{
  if (row == NULL)
    {
      _stet_html_add (self, "<td><span class='dim'>Not in the text</span></td>");
      return;
    }
  if (row->is_withheld)
    {
      _stet_html_add (self, "<td><span class='dim'>Withheld</span></td>");
      return;
    }
  _stet_html_add (self, "<td><blockquote");
  _stet_html_direction (self, row->article);
  _stet_html_add (self, ">%s</blockquote></td>", row->quote);
}

static void
add_reasons (StetHtml *self,
             const StetReportItem *item)
{
  _stet_html_add (self, "<td dir='auto'>");
  if (*item->why != '\0')
    _stet_html_add (self, "<p>%s</p>", item->why);
  if (*item->proof != '\0')
    _stet_html_add (self, "<p class='proof'>%s</p>", item->proof);
  if (*item->why == '\0' && *item->proof == '\0')
    _stet_html_add (self, "<p class='dim'>Nothing noted</p>");
  _stet_html_add (self, "</td>");
}

static void
add_change (StetHtml *self,
            const StetReportItem *item)
{
  add_place (self, item);
  add_quote (self, item->row);
  if (*item->row->fix != '\0')
    {
      _stet_html_add (self, "<td class='fix'><blockquote");
      _stet_html_direction (self, item->row->article);
      _stet_html_add (self, ">%s</blockquote></td>", item->row->fix);
    }
  else
    _stet_html_add (self, "<td class='fix'><span class='dim'>No wording proposed</span></td>");
  add_reasons (self, item);
}

/* What each source gives, so that a dispute can be seen without turning pages. */
static void
add_values (StetHtml *self,
            const StetReportFact *fact)
{
  _stet_html_add (self, "<td><ul class='values'>");
  for (guint i = 0; i < fact->n_rows; i++)
    {
      const StetReportRow *row = fact->rows[i];
      if (!row->is_withheld)
        _stet_html_add (self, "<li><span class='letter'>%s</span> <bdi>%s</bdi>%s%s</li>", row->label, *row->value != '\0' ? row->value : row->quote, *row->relation_words != '\0' && !row->is_anchor ? " · " : "", row->is_anchor ? "" : row->relation_words);
    }
  _stet_html_add (self, "</ul></td>");
}

static void
add_heads (StetHtml *self,
           StetReportSectionKind kind)
{
  static const char *const heads[STET_N_REPORT_SECTIONS][4] = {
    [STET_REPORT_MUST_CHANGE] = { "Fact and place", "As written", "Should read", "Why and proof" },
    [STET_REPORT_DISPUTED] = { "Fact and place", "As written", "What sources give", "Why and proof" },
    [STET_REPORT_UNANSWERED] = { "Fact and place", "As written", "What sources give", "Asked, and what is known" },
    [STET_REPORT_ONE_ORIGIN] = { "Fact and place", "As written", "What sources give", "Why and proof" },
  };

  _stet_html_add (self, "<thead><tr>");
  for (guint i = 0; i < G_N_ELEMENTS (heads[kind]); i++)
    _stet_html_add (self, "<th scope='col'>%s</th>", heads[kind][i]);
  _stet_html_add (self, "</tr></thead>\n");
}

static void
add_section (StetHtml *self,
             const StetReportSection *section)
{
  _stet_html_add (self, "<section id='%s' class='todo' aria-labelledby='h-%s'>\n<h2 id='h-%s'>%s <span class='count'>%u</span></h2>\n<p class='intro'>%s</p>\n", section->anchor, section->anchor, section->anchor, section->title, section->n_items, section->intro);
  if (section->n_items > 0)
    {
      _stet_html_add (self, "<table class='items'>\n<caption class='sr'>%s</caption>\n", section->title);
      add_heads (self, section->kind);
      _stet_html_add (self, "<tbody>\n");
      for (guint i = 0; i < section->n_items && !_stet_html_is_cancelled (self); i++)
        {
          const StetReportItem *item = &section->items[i];
          _stet_html_add (self, "<tr>");
          if (section->kind == STET_REPORT_MUST_CHANGE)
            add_change (self, item);
          else
            {
              add_place (self, item);
              add_quote (self, item->row);
              add_values (self, item->fact);
              add_reasons (self, item);
            }
          _stet_html_add (self, "</tr>\n");
        }
      _stet_html_add (self, "</tbody>\n</table>\n");
    }
  _stet_html_add (self, "</section>\n");
}

static void
add_notice (StetHtml *self,
            const StetReportNotice *notice)
{
  _stet_html_add (self, "<tr><th scope='row'>%s, paragraph %u</th><td>%s</td><td><blockquote", notice->article->letter, notice->paragraph, notice->what);
  _stet_html_direction (self, notice->article);
  _stet_html_add (self, ">%s</blockquote></td></tr>\n", notice->quote);
}

static void
add_not_checked (StetHtml *self,
                 const StetReport *report)
{
  guint n = report->n_not_checked + report->n_not_checked_more;

  _stet_html_add (self, "<section id='not-checked' class='todo' aria-labelledby='h-not-checked'>\n<h2 id='h-not-checked'>Not checked <span class='count'>%u</span></h2>\n", n);
  _stet_html_add (self, "<p class='intro'>%s</p>\n", report->not_checked_words);
  if (*report->sensitive_words != '\0')
    _stet_html_add (self, "<p class='intro'>%s</p>\n", report->sensitive_words);
  if (report->n_not_checked > 0)
    {
      _stet_html_add (self, "<table class='items notices'>\n<caption class='sr'>Passages that were not checked</caption>\n<thead><tr><th scope='col'>Place</th><th scope='col'>What it is</th><th scope='col'>Words</th></tr></thead>\n<tbody>\n");
      for (guint i = 0; i < report->n_not_checked; i++)
        add_notice (self, &report->not_checked[i]);
      _stet_html_add (self, "</tbody>\n</table>\n");
    }
  if (report->n_not_checked_more > 0)
    _stet_html_add (self, "<p>And %u more.</p>\n", report->n_not_checked_more);
  _stet_html_add (self, "</section>\n");
}

void
_stet_html_sections (StetHtml *self,
                     const StetReport *report)
{
  for (guint i = 0; i < STET_N_REPORT_SECTIONS; i++)
    add_section (self, &report->sections[i]);
  add_not_checked (self, report);
}
