/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-markdown-private.h"

/* A block is one line, so its runs are put together before they are escaped:
 * a run that ends in a blank must keep it. */
static void
add_runs (GString *out,
          const StetReportBlock *block)
{
  for (guint i = 0; i < block->n_runs; i++)
    {
      const StetReportRun *run = &block->runs[i];
      gboolean begins_blank = g_ascii_isspace (run->text[0]);
      gboolean ends_blank = g_ascii_isspace (run->text[run->len - 1]);

      if (begins_blank)
        g_string_append_c (out, ' ');
      for (guint j = 0; j < run->n_starts; j++)
        _stet_markdown_add (out, "**\\[%s\\]** ", run->starts[j]->margin);
      _stet_markdown_text (out, run->text, run->len);
      if (ends_blank && i + 1 < block->n_runs)
        g_string_append_c (out, ' ');
    }
}

static void
add_block (GString *out,
           const StetReportBlock *block)
{
  if (block->kind == STET_BLOCK_HEADLINE || block->kind == STET_BLOCK_HEADING)
    {
      g_string_append (out, "> **");
      add_runs (out, block);
      g_string_append (out, "**");
    }
  else
    {
      g_string_append (out, "> ");
      if (*block->marker != '\0')
        _stet_markdown_add (out, "%s ", block->marker);
      add_runs (out, block);
    }
  g_string_append (out, "\n");
  for (guint i = 0; i < block->n_rows; i++)
    {
      const StetReportRow *row = block->rows[i];
      _stet_markdown_add (out, i == 0 ? ">\n> *%s: %s" : "; %s: %s", row->margin, row->fact->status_words);
      if (*row->others != '\0')
        _stet_markdown_add (out, ", also in %s", row->others);
      if (i + 1 == block->n_rows)
        g_string_append (out, "*\n");
    }
  g_string_append (out, "\n");
}

void
_stet_markdown_articles (GString *out,
                         const StetReport *report)
{
  g_string_append (out, "\n## Annotated articles\n\nA number in brackets stands where a passage begins; it is that of the fact.\n");
  for (guint i = 0; i < report->n_articles; i++)
    {
      const StetReportArticle *article = report->articles[i];
      _stet_markdown_add (out, "\n### %s. %s\n\n", article->letter, article->heading);
      for (guint j = 0; j < article->n_blocks; j++)
        add_block (out, &article->blocks[j]);
    }
}
