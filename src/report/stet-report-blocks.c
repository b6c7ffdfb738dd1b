/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-build-private.h"

#define N_MARKS (STET_REPORT_MARK_CONFLICT + 1)

/* What is done when the texts begin, and what they are of the work. */
#define BLOCKS_FROM 0.5
#define BLOCKS_SHARE 0.4

/* A passage begins or ends. */
typedef struct
{
  gsize at;
  int sign;
  StetReportMark mark;
} Event;

/* One walk through an article; its cost does not depend on how many passages
 * lie over each other. */
typedef struct
{
  StetReportBuild *build;
  GArray *events;
  guint next_event;
  guint n_open[N_MARKS];
  guint n_over;
  GPtrArray *rows; /* by their start */
  guint next_row;
} Sweep;

static void
sweep_clear (Sweep *self)
{
  g_clear_pointer (&self->events, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sweep, sweep_clear)

static StetReportMark
get_mark (const StetClaim *claim)
{
  static const StetReportMark marks[STET_N_STATUSES] = {
    [STET_STATUS_OPEN] = STET_REPORT_MARK_OPEN,
    [STET_STATUS_CORROBORATED] = STET_REPORT_MARK_AGREE,
    [STET_STATUS_CONFLICTING] = STET_REPORT_MARK_CONFLICT,
    [STET_STATUS_RECONCILED] = STET_REPORT_MARK_SCOPE,
    [STET_STATUS_SINGLE_SOURCE] = STET_REPORT_MARK_AGREE,
    [STET_STATUS_OPINION] = STET_REPORT_MARK_ASIDE,
    [STET_STATUS_NOT_CHECKABLE] = STET_REPORT_MARK_ASIDE,
  };

  return marks[claim->status];
}

static void
add_events (Sweep *self,
            gsize start,
            gsize end,
            StetReportMark mark)
{
  Event events[] = { { start, 1, mark }, { end, -1, mark } };

  g_array_append_vals (self->events, events, G_N_ELEMENTS (events));
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *x = a;
  const Event *y = b;

  return x->at < y->at ? -1 : x->at > y->at;
}

static void
collect (Sweep *self,
         const StetArticle *article)
{
  const StetCase *snapshot = self->build->snapshot;

  for (guint i = 0; i < stet_case_get_n_statements_in (snapshot, article); i++)
    {
      const StetStatement *statement = stet_case_get_statement_in (snapshot, article, i);
      StetReportRow *row = g_hash_table_lookup (self->build->rows, statement);
      if (row == NULL || !row->is_placed)
        continue;
      add_events (self, statement->start, statement->end, get_mark (row->fact->claim));
      g_ptr_array_add (self->rows, row);
    }
  for (guint i = 0; i < stet_case_get_n_marks_in (snapshot, article); i++)
    {
      const StetMark *mark = stet_case_get_mark_in (snapshot, article, i);
      if (g_str_equal (mark->text, article->text_sha256) && (mark->kind == STET_MARK_OPINION || mark->kind == STET_MARK_NOTHING_TO_CHECK))
        add_events (self, mark->start, mark->end, STET_REPORT_MARK_ASIDE);
    }
  g_array_sort (self->events, compare_events);
}

static void
pass (Sweep *self,
      gsize at)
{
  for (; self->next_event < self->events->len; self->next_event++)
    {
      const Event *event = &g_array_index (self->events, Event, self->next_event);
      if (event->at > at)
        break;
      self->n_open[event->mark] += (guint) event->sign;
      self->n_over += (guint) event->sign;
    }
}

static StetReportMark
get_strongest (const Sweep *self)
{
  for (guint mark = N_MARKS - 1; mark > 0; mark--)
    if (self->n_open[mark] > 0)
      return (StetReportMark) mark;
  return STET_REPORT_MARK_NONE;
}

static void
take_starts (Sweep *self,
             StetReportRun *run,
             gsize at,
             GPtrArray *all)
{
  g_autoptr (GPtrArray) starts = g_ptr_array_new ();

  for (; self->next_row < self->rows->len; self->next_row++)
    {
      const StetReportRow *row = g_ptr_array_index (self->rows, self->next_row);
      if (row->statement->start > at)
        break;
      g_ptr_array_add (starts, (gpointer) row);
      g_ptr_array_add (all, (gpointer) row);
    }
  run->starts = _stet_arena_copy_pointers (self->build->arena, starts);
  run->n_starts = starts->len;
}

/* What stands on the line before a list item is no part of the block. */
static const char *
make_marker (StetReportBuild *build,
             const char *text,
             const StetBlock *block)
{
  gsize end = block->span.start;
  gsize start;

  if (block->kind != STET_BLOCK_LIST_ITEM)
    return "";
  while (end > 0 && text[end - 1] == ' ')
    end--;
  start = end;
  while (start > 0 && !g_ascii_isspace (text[start - 1]))
    start--;
  return start < end && g_ascii_isdigit (text[start]) ? _stet_arena_string_len (build->arena, text + start, end - start) : "•";
}

static void
make_block (Sweep *self,
            StetReportBlock *out,
            const char *text,
            const StetBlock *block,
            guint paragraph)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (StetReportRun));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  gsize at = block->span.start;

  while (at < block->span.end)
    {
      StetReportRun run = { .text = text + at };
      gsize to = block->span.end;

      pass (self, at);
      if (self->next_event < self->events->len)
        to = MIN (to, g_array_index (self->events, Event, self->next_event).at);
      run.len = to - at;
      run.mark = get_strongest (self);
      run.n_over = self->n_over;
      take_starts (self, &run, at, rows);
      g_array_append_val (runs, run);
      at = to;
    }
  *out = (StetReportBlock){ .kind = block->kind, .level = block->level, .paragraph = paragraph, .marker = make_marker (self->build, text, block) };
  out->runs = _stet_arena_copy (self->build->arena, runs);
  out->n_runs = runs->len;
  out->rows = _stet_arena_copy_pointers (self->build->arena, rows);
  out->n_rows = rows->len;
}

/* What begins after the last paragraph has no place that a link could go to. */
static void
drop_rest (Sweep *self)
{
  for (; self->next_row < self->rows->len; self->next_row++)
    {
      StetReportRow *row = g_ptr_array_index (self->rows, self->next_row);
      row->is_placed = FALSE;
    }
}

static void
make_blocks (StetReportBuild *build,
             StetReportArticle *article)
{
  g_auto (Sweep) sweep = {
    .build = build,
    .events = g_array_new (FALSE, FALSE, sizeof (Event)),
    .rows = g_ptr_array_new (),
  };
  StetArticleText *text = stet_case_get_text (build->snapshot, article->article);
  const char *utf8 = stet_article_text_get_text (text, NULL);
  guint n = stet_article_text_get_n_blocks (text);
  StetReportBlock *blocks = _stet_arena_alloc (build->arena, n, sizeof *blocks);

  collect (&sweep, article->article);
  for (guint i = 0; i < n; i++)
    make_block (&sweep, &blocks[i], utf8, stet_article_text_get_block (text, i), i + 1);
  drop_rest (&sweep);
  article->blocks = blocks;
  article->n_blocks = n;
}

gboolean
_stet_report_build_blocks (StetReportBuild *build,
                           GError **error)
{
  StetReport *report = build->report;

  for (guint i = 0; i < report->n_articles; i++)
    {
      StetReportArticle *article = (StetReportArticle *) report->articles[i];
      if (!article->is_withheld)
        make_blocks (build, article);
      if (!_stet_report_build_step (build, BLOCKS_FROM + BLOCKS_SHARE * i / report->n_articles, error))
        return FALSE;
    }
  return TRUE;
}
