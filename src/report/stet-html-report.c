/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-formats.h"

#include "stet-html-private.h"

static void
add_first_page (StetHtml *self,
                const StetReport *report)
{
  _stet_html_add (self, "<header class='front'>\n<p class='kicker'>Fact-check · <strong>%s</strong></p>\n", report->kind_words);
  _stet_html_add (self, "<h1><bdi>%s</bdi></h1>\n<p class='summary'>%s</p>\n", report->title, report->summary);
  if (*report->override_words != '\0')
    _stet_html_add (self, "<p class='notice' role='note'>%s</p>\n", report->override_words);
  if (*report->sensitive_words != '\0')
    _stet_html_add (self, "<p class='notice' role='note'>%s</p>\n", report->sensitive_words);
  _stet_html_add (self, "<dl class='lines'>\n");
  for (guint i = 0; i < report->n_first_page; i++)
    _stet_html_add (self, "<dt>%s</dt><dd dir='auto'>%s</dd>\n", report->first_page[i].label, report->first_page[i].text);
  if (*report->publisher_url != '\0')
    {
      _stet_html_add (self, "<dt>Address</dt><dd>");
      _stet_html_link (self, report->publisher_url, report->publisher_url);
      _stet_html_add (self, "</dd>\n");
    }
  _stet_html_add (self, "</dl>\n</header>\n");
}

static void
add_contents (StetHtml *self,
              const StetReport *report)
{
  _stet_html_add (self, "<nav aria-label='Contents'>\n<ol>\n");
  for (guint i = 0; i < STET_N_REPORT_SECTIONS; i++)
    _stet_html_add (self, "<li><a href='#%s'>%s</a> <span class='count'>%u</span></li>\n", report->sections[i].anchor, report->sections[i].title, report->sections[i].n_items);
  _stet_html_add (self, "<li><a href='#not-checked'>Not checked</a> <span class='count'>%u</span></li>\n", report->n_not_checked + report->n_not_checked_more);
  _stet_html_add (self, "<li><a href='#facts'>Facts</a> <span class='count'>%u</span></li>\n", report->n_facts);
  _stet_html_add (self, "<li><a href='#matrix'>Matrix</a></li>\n<li><a href='#articles'>Articles</a> <span class='count'>%u</span></li>\n", report->n_articles);
  _stet_html_add (self, "<li><a href='#method'>Method</a></li>\n<li><a href='#sources'>Sources</a></li>\n</ol>\n</nav>\n");
}

static void
add_method (StetHtml *self,
            const StetReport *report)
{
  _stet_html_add (self, "<section id='method' aria-labelledby='h-method'>\n<h2 id='h-method'>Method</h2>\n<dl class='lines boxed'>\n");
  for (guint i = 0; i < report->n_method; i++)
    _stet_html_add (self, "<dt>%s</dt><dd>%s</dd>\n", report->method[i].label, report->method[i].text);
  _stet_html_add (self, "</dl>\n</section>\n");
}

static void
add_source (StetHtml *self,
            const StetReportArticle *article)
{
  _stet_html_add (self, "<tr><th scope='row'><span class='letter'>%s</span></th><td><bdi>%s</bdi>", article->letter, article->heading);
  if (*article->outlet != '\0' || *article->author != '\0')
    _stet_html_add (self, "<br/><span class='dim'><bdi>%s%s%s</bdi></span>", article->outlet, *article->outlet != '\0' && *article->author != '\0' ? ", " : "", article->author);
  if (*article->url != '\0')
    {
      _stet_html_add (self, "<br/><span class='url'>");
      _stet_html_link (self, article->link, article->url);
      _stet_html_add (self, "</span>");
    }
  _stet_html_add (self, "</td><td>%s</td><td><bdi>%s</bdi></td><td>%s</td><td>", article->published_words, article->origin_words, article->role_words);
  if (*article->retrieved_words != '\0')
    _stet_html_add (self, "retrieved %s<br/>", article->retrieved_words);
  if (!article->is_withheld)
    _stet_html_add (self, "<code>%s</code>", article->article->text_sha256);
  _stet_html_add (self, "</td></tr>\n");
}

static void
add_sources (StetHtml *self,
             const StetReport *report)
{
  _stet_html_add (self, "<section id='sources' aria-labelledby='h-sources'>\n<h2 id='h-sources'>Sources and their origins</h2>\n<ul class='origins'>\n");
  for (guint i = 0; i < report->n_origins; i++)
    {
      const StetReportOrigin *origin = &report->origins[i];
      _stet_html_add (self, "<li><bdi>%s</bdi>: ", origin->name);
      for (guint j = 0; j < origin->n_articles; j++)
        _stet_html_add (self, j == 0 ? "<span class='letter'>%s</span>" : " <span class='letter'>%s</span>", origin->articles[j]->letter);
      _stet_html_add (self, "</li>\n");
    }
  _stet_html_add (self, "</ul>\n<div class='wide'>\n<table class='sources'>\n<caption class='sr'>All articles</caption>\n<thead><tr><th scope='col'>Letter</th><th scope='col'>Article</th><th scope='col'>Published</th><th scope='col'>Origin</th><th scope='col'>Role</th><th scope='col'>Version, SHA-256 of the text</th></tr></thead>\n<tbody>\n");
  for (guint i = 0; i < report->n_articles; i++)
    add_source (self, report->articles[i]);
  _stet_html_add (self, "</tbody>\n</table>\n</div>\n</section>\n");
}

GBytes *
stet_report_to_html (const StetReport *report,
                     GCancellable *cancellable,
                     GError **error)
{
  StetHtml self = { .cancellable = cancellable };

  g_return_val_if_fail (report != NULL, NULL);

  _stet_html_begin (&self, report->title);
  _stet_html_add (&self, "<a class='skip' href='#report'>Skip to the report</a>\n");
  add_first_page (&self, report);
  add_contents (&self, report);
  _stet_html_add (&self, "<main id='report'>\n");
  _stet_html_sections (&self, report);
  _stet_html_facts (&self, report);
  _stet_html_matrix (&self, report);
  _stet_html_articles (&self, report);
  add_method (&self, report);
  add_sources (&self, report);
  _stet_html_add (&self, "</main>\n<footer><p>Made with Stet. State of %s.</p></footer>\n", report->at_words);
  return _stet_html_end (&self, error);
}
