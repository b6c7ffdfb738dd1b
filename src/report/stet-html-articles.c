/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-html-private.h"

static const char *
get_class (StetReportMark mark)
{
  static const char *const classes[] = {
    [STET_REPORT_MARK_NONE] = "",
    [STET_REPORT_MARK_ASIDE] = "aside",
    [STET_REPORT_MARK_OPEN] = "open",
    [STET_REPORT_MARK_AGREE] = "agree",
    [STET_REPORT_MARK_SCOPE] = "scope",
    [STET_REPORT_MARK_CONFLICT] = "conflict",
  };

  return classes[mark];
}

static void
add_margin (StetHtml *self,
            const StetReportBlock *block)
{
  _stet_html_add (self, "<ul class='margin' lang='en' dir='ltr'>");
  for (guint i = 0; i < block->n_rows; i++)
    {
      const StetReportRow *row = block->rows[i];
      _stet_html_add (self, "<li><a class='state %s' href='#%s'><span class='sr'>Fact </span>%s<span class='sr'>, %s</span></a>", _stet_html_status (row->fact->claim->status), row->fact->anchor, row->margin, row->fact->status_words);
      if (*row->others != '\0')
        _stet_html_add (self, " <span class='others'><span class='sr'>also in </span>%s</span>", row->others);
      _stet_html_add (self, "</li>");
    }
  _stet_html_add (self, "</ul>\n");
}

static void
add_run (StetHtml *self,
         const StetReportRun *run)
{
  for (guint i = 0; i < run->n_starts; i++)
    {
      const StetReportRow *row = run->starts[i];
      _stet_html_add (self, "<a class='ref' id='%s' href='#%s'><span class='sr'>Fact </span>%s</a>", row->anchor, row->fact->anchor, row->margin);
    }
  if (run->mark != STET_REPORT_MARK_NONE)
    _stet_html_add (self, "<mark class='%s'>", get_class (run->mark));
  _stet_html_text (self, run->text, run->len);
  if (run->mark != STET_REPORT_MARK_NONE)
    _stet_html_add (self, "</mark>");
}

/* Headings of an article are its words, not parts of the report, so that they
 * stay out of the outline. */
static const char *
get_block_class (const StetReportBlock *block)
{
  switch (block->kind)
    {
    case STET_BLOCK_HEADLINE:
      return "headline";
    case STET_BLOCK_HEADING:
      return "heading";
    case STET_BLOCK_LIST_ITEM:
      return "item";
    case STET_BLOCK_CAPTION:
      return "caption";
    case STET_BLOCK_META:
      return "meta";
    case STET_BLOCK_PARAGRAPH:
    default:
      return "text";
    }
}

static void
add_block (StetHtml *self,
           const StetReportBlock *block)
{
  _stet_html_add (self, "<div class='block'>\n");
  if (block->n_rows > 0)
    add_margin (self, block);
  _stet_html_add (self, "<p class='%s'>", get_block_class (block));
  if (*block->marker != '\0')
    _stet_html_add (self, "%s ", block->marker);
  for (guint i = 0; i < block->n_runs; i++)
    add_run (self, &block->runs[i]);
  _stet_html_add (self, "</p>\n<span class='paragraph' dir='ltr'><span class='sr'>Paragraph </span>%u</span>\n</div>\n", block->paragraph);
}

static void
add_article (StetHtml *self,
             const StetReportArticle *article)
{
  _stet_html_add (self, "<article class='source' id='article-%s' aria-labelledby='a-%s'>\n<h3 id='a-%s'><span class='letter'>%s</span> <bdi>%s</bdi></h3>\n", article->letter, article->letter, article->letter, article->letter, article->heading);
  _stet_html_add (self, "<p class='dim'>%s", article->role_words);
  if (*article->outlet != '\0')
    _stet_html_add (self, " · <bdi>%s</bdi>", article->outlet);
  if (*article->published_words != '\0')
    _stet_html_add (self, " · %s", article->published_words);
  _stet_html_add (self, "</p>\n");
  if (article->is_withheld)
    _stet_html_add (self, "<p class='dim'>Its text is withheld.</p>\n");
  else
    {
      _stet_html_add (self, "<div class='body'");
      _stet_html_direction (self, article);
      _stet_html_add (self, ">\n");
      for (guint i = 0; i < article->n_blocks; i++)
        add_block (self, &article->blocks[i]);
      _stet_html_add (self, "</div>\n");
    }
  _stet_html_add (self, "</article>\n");
}

void
_stet_html_articles (StetHtml *self,
                     const StetReport *report)
{
  _stet_html_add (self, "<section id='articles' aria-labelledby='h-articles'>\n<h2 id='h-articles'>Annotated articles</h2>\n<p class='intro'>The number is that of the fact, the letters are the other articles that have it. "
                        "<mark class='agree'>Corroborated or only here</mark>, <mark class='conflict'>conflicting</mark>, <mark class='scope'>explained</mark>, <mark class='open'>not compared yet</mark>, <mark class='aside'>opinion or nothing to check</mark>.</p>\n");
  for (guint i = 0; i < report->n_articles && !_stet_html_is_cancelled (self); i++)
    add_article (self, report->articles[i]);
  _stet_html_add (self, "</section>\n");
}
