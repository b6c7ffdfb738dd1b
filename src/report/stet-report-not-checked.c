/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-build-private.h"

#include <string.h>

#include "stet-limits.h"
#include "stet-text.h"

/* Of what is not checked a beginning is enough to find it. */
#define QUOTE_CHARS 160
#define QUOTE_BYTES (QUOTE_CHARS * 4)

#define CAPTION "Caption or picture credit"

typedef struct
{
  StetReportBuild *build;
  GArray *notices;
  guint n_more;
} List;

static const char *
shorten (StetReportBuild *build,
         const char *text,
         gsize len)
{
  g_autofree char *begin = NULL;
  g_autofree char *line = NULL;

  if (len > QUOTE_BYTES)
    {
      len = QUOTE_BYTES;
      while (((guchar) text[len] & 0xC0) == 0x80)
        len--;
      begin = g_strdup_printf ("%.*s …", (int) len, text);
    }
  else
    begin = g_strndup (text, len);
  line = stet_text_squeeze (begin, -1);
  return _stet_arena_take (build->arena, stet_text_ellipsize (line, QUOTE_CHARS));
}

static void
add_notice (List *list,
            const char *what,
            const StetReportArticle *article,
            guint paragraph,
            const char *text,
            gsize len)
{
  StetReportNotice notice = { what, article, paragraph, "" };

  if (list->notices->len == STET_LIMIT_REPORT_NOTICES)
    {
      list->n_more++;
      return;
    }
  notice.quote = shorten (list->build, text, len);
  g_array_append_val (list->notices, notice);
}

static gboolean
has_marked_run (const StetReportBlock *block)
{
  for (guint i = 0; i < block->n_runs; i++)
    if (block->runs[i].mark != STET_REPORT_MARK_NONE)
      return TRUE;
  return FALSE;
}

static const char *
get_unmarked_words (StetBlockKind kind)
{
  switch (kind)
    {
    case STET_BLOCK_HEADLINE:
      return "Headline, nothing marked";
    case STET_BLOCK_CAPTION:
      return CAPTION;
    case STET_BLOCK_META:
      return NULL;
    case STET_BLOCK_HEADING:
      return "Heading, nothing marked";
    case STET_BLOCK_PARAGRAPH:
    case STET_BLOCK_LIST_ITEM:
    default:
      return "Nothing marked";
    }
}

static void
add_unmarked (List *list,
              const StetReportArticle *article)
{
  for (guint i = 0; i < article->n_blocks; i++)
    {
      const StetReportBlock *block = &article->blocks[i];
      const StetReportRun *last = &block->runs[block->n_runs - 1];
      const char *what = get_unmarked_words (block->kind);
      const char *text = block->runs[0].text;

      if (what != NULL && !has_marked_run (block))
        add_notice (list, what, article, block->paragraph, text, (gsize) (last->text + last->len - text));
    }
}

static const char *
get_mark_words (StetMarkKind kind)
{
  switch (kind)
    {
    case STET_MARK_OPINION:
      return "Opinion";
    case STET_MARK_NOTHING_TO_CHECK:
      return "Nothing to check";
    case STET_MARK_CAPTION:
      return CAPTION;
    case STET_MARK_HEADLINE:
    case STET_MARK_NOT_THERE:
    default:
      return NULL;
    }
}

static void
add_marks (List *list,
           const StetReportArticle *article)
{
  const StetCase *snapshot = list->build->snapshot;

  for (guint i = 0; i < stet_case_get_n_marks_in (snapshot, article->article); i++)
    {
      const StetMark *mark = stet_case_get_mark_in (snapshot, article->article, i);
      const char *what = get_mark_words (mark->kind);
      StetArticleText *text = stet_case_find_text (snapshot, mark->text);
      if (what != NULL)
        add_notice (list, what, article, stet_article_text_find_block (text, mark->start) + 1, stet_article_text_get_text (text, NULL) + mark->start, mark->end - mark->start);
    }
}

static void
add_opinions (List *list)
{
  const StetReport *report = list->build->report;

  for (guint i = 0; i < report->n_facts; i++)
    {
      const StetReportFact *fact = report->facts[i];
      if (fact->claim->kind == STET_CLAIM_FACT)
        continue;
      for (guint j = 0; j < fact->n_rows; j++)
        {
          const StetReportRow *row = fact->rows[j];
          if (!row->is_withheld && (report->n_checked == 0 || row->article->is_checked))
            add_notice (list, fact->status_words, row->article, row->paragraph, row->quote, strlen (row->quote));
        }
    }
}

/* Members of a list stand in the order of the text. */
static int
compare_notices (gconstpointer a,
                 gconstpointer b)
{
  const StetReportNotice *x = a;
  const StetReportNotice *y = b;

  if (x->article != y->article)
    return x->article->article->number < y->article->article->number ? -1 : 1;
  if (x->paragraph != y->paragraph)
    return x->paragraph < y->paragraph ? -1 : 1;
  return strcmp (x->what, y->what) != 0 ? strcmp (x->what, y->what) : strcmp (x->quote, y->quote);
}

/* A caption can be found by the program and marked by a person. */
static void
drop_repeated (GArray *notices)
{
  guint n = 0;

  for (guint i = 0; i < notices->len; i++)
    {
      const StetReportNotice *notice = &g_array_index (notices, StetReportNotice, i);
      if (n == 0 || compare_notices (&g_array_index (notices, StetReportNotice, n - 1), notice) != 0)
        g_array_index (notices, StetReportNotice, n++) = *notice;
    }
  g_array_set_size (notices, n);
}

void
_stet_report_build_not_checked (StetReportBuild *build)
{
  StetReport *report = build->report;
  g_autoptr (GArray) notices = g_array_new (FALSE, FALSE, sizeof (StetReportNotice));
  List list = { .build = build, .notices = notices };
  guint n = report->n_checked > 0 ? report->n_checked : report->n_articles;

  for (guint i = 0; i < n; i++)
    {
      const StetReportArticle *article = report->n_checked > 0 ? report->checked[i] : report->articles[i];
      if (article->is_withheld)
        continue;
      if (article->is_checked)
        add_unmarked (&list, article);
      add_marks (&list, article);
    }
  add_opinions (&list);
  g_array_sort (notices, compare_notices);
  drop_repeated (notices);
  report->not_checked_words = "Pictures, graphics, layout and sound are not part of the texts and were not checked.";
  report->not_checked = _stet_arena_copy (build->arena, notices);
  report->n_not_checked = notices->len;
  report->n_not_checked_more = list.n_more;
}
