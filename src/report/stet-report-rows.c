/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-build-private.h"

#include <string.h>

/* Bytes of the same paragraph that are shown around a quotation. */
#define CONTEXT_BYTES 120

/* Letters that fit beside a paragraph. */
#define MARGIN_LETTERS 6

static gboolean
is_boundary (const char *text,
             gsize offset)
{
  return ((guchar) text[offset] & 0xC0) != 0x80;
}

/* The words before @end, from a word boundary on. */
static const char *
make_before (StetReportBuild *build,
             const char *text,
             gsize start,
             gsize end)
{
  gsize from = end - start > CONTEXT_BYTES ? end - CONTEXT_BYTES : start;

  if (from > start)
    {
      const char *blank = memchr (text + from, ' ', end - from);
      if (blank == NULL)
        return "";
      return _stet_arena_printf (build->arena, "… %.*s", (int) (text + end - blank - 1), blank + 1);
    }
  return _stet_arena_string_len (build->arena, text + from, end - from);
}

static const char *
make_after (StetReportBuild *build,
            const char *text,
            gsize start,
            gsize end)
{
  gsize to = end - start > CONTEXT_BYTES ? start + CONTEXT_BYTES : end;

  if (to < end)
    {
      while (to > start && text[to] != ' ')
        to--;
      while (!is_boundary (text, to))
        to--;
      return to == start ? "" : _stet_arena_printf (build->arena, "%.*s …", (int) (to - start), text + start);
    }
  return _stet_arena_string_len (build->arena, text + start, to - start);
}

static void
fill_passage (StetReportBuild *build,
              StetReportRow *row)
{
  const StetStatement *statement = row->statement;
  StetArticleText *text = stet_case_find_text (build->snapshot, statement->text);
  const StetOffsets *offsets = stet_article_text_get_offsets (text);
  guint index = stet_article_text_find_block (text, statement->start);
  const StetBlock *block = stet_article_text_get_block (text, index);
  const char *utf8 = stet_article_text_get_text (text, NULL);

  row->paragraph = index + 1;
  row->start = stet_offsets_to_chars (offsets, statement->start);
  row->end = stet_offsets_to_chars (offsets, statement->end);
  row->is_placed = g_str_equal (statement->text, row->article->article->text_sha256);
  row->quote = _stet_arena_string_len (build->arena, utf8 + statement->start, statement->end - statement->start);
  if (block->span.start < statement->start)
    row->before = make_before (build, utf8, block->span.start, statement->start);
  if (block->span.end > statement->end)
    row->after = make_after (build, utf8, statement->end, block->span.end);
}

static void
fill_value (StetReportBuild *build,
            StetReportRow *row)
{
  const StetStatement *statement = row->statement;
  const char *value[] = { statement->hedge, statement->value };
  const char *notes[] = {
    statement->outcome == STET_OUTCOME_FORECAST ? "forecast" : "",
    statement->period,
    *statement->subject != '\0' ? _stet_arena_printf (build->arena, "about %s", statement->subject) : "",
  };

  row->value = _stet_report_join (build->arena, " ", value, G_N_ELEMENTS (value));
  row->value_notes = _stet_report_join (build->arena, ", ", notes, G_N_ELEMENTS (notes));
  row->speaker = statement->speaker;
}

static void
fill_row (StetReportBuild *build,
          StetReportRow *row)
{
  const StetStatement *statement = row->statement;

  if (!row->is_anchor)
    row->relation_words = _stet_report_relation_words[statement->relation];
  else
    row->relation_words = row->fact->claim->n_statements > 1 ? "Compared with" : "";
  row->stance_words = _stet_report_stance_words[statement->stance];
  row->is_withheld = row->article->is_withheld;
  if (row->is_withheld || _stet_report_is_full (build))
    return;
  fill_passage (build, row);
  fill_value (build, row);
  row->explanation = statement->explanation;
  row->fix = statement->fix;
  row->fix_reason = statement->fix_reason;
}

/* The letters of the other articles of a fact. */
static const char *
make_others (StetReportBuild *build,
             const StetReportFact *fact,
             const StetReportArticle *article)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  const StetReportArticle *last = article;
  guint n = 0;

  if (fact->claim->n_articles > MARGIN_LETTERS + 1)
    return _stet_report_count (build->arena, fact->claim->n_articles - 1, "other", "others");
  for (guint i = 0; i < fact->claim->n_statements; i++)
    {
      const StetReportArticle *other = g_hash_table_lookup (build->articles, fact->claim->statements[i]->article);
      if (other == NULL || other == article || other == last)
        continue;
      g_string_append_printf (letters, "%s%s", n++ > 0 ? ", " : "", other->letter);
      last = other;
    }
  return _stet_arena_string_len (build->arena, letters->str, letters->len);
}

/* Statements stand in the order of their articles, so those of one article are
 * neighbours. */
static guint
count_in_article (const StetClaim *claim,
                  guint first)
{
  guint n = 1;

  while (first + n < claim->n_statements && g_str_equal (claim->statements[first + n]->article, claim->statements[first]->article))
    n++;
  return n;
}

static void
add_rows (StetReportBuild *build,
          StetReportFact *fact,
          GPtrArray *rows,
          guint first,
          guint n)
{
  const StetClaim *claim = fact->claim;
  StetReportArticle *article = g_hash_table_lookup (build->articles, claim->statements[first]->article);
  const char *others;

  if (article == NULL)
    {
      fact->n_rows_left_out += n;
      return;
    }
  others = make_others (build, fact, article);
  for (guint i = 0; i < n; i++)
    {
      StetReportRow *row = _stet_arena_alloc (build->arena, 1, sizeof *row);
      *row = (StetReportRow){ .statement = claim->statements[first + i], .fact = fact, .article = article, .others = others, .quote = "", .before = "", .after = "", .value = "", .value_notes = "", .speaker = "", .explanation = "", .fix = "", .fix_reason = "" };
      row->label = n == 1 ? article->letter : _stet_arena_printf (build->arena, "%s%u", article->letter, i + 1);
      row->margin = _stet_arena_printf (build->arena, "%u", claim->number);
      row->anchor = _stet_arena_printf (build->arena, "m-%u-%s", claim->number, row->label);
      row->is_anchor = stet_claim_get_anchor (claim) == row->statement;
      fill_row (build, row);
      g_ptr_array_add (rows, row);
      g_hash_table_insert (build->rows, (gpointer) row->statement, row);
    }
}

void
_stet_report_build_rows (StetReportBuild *build,
                         StetReportFact *fact)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n;

  for (guint i = 0; i < fact->claim->n_statements; i += n)
    {
      n = count_in_article (fact->claim, i);
      add_rows (build, fact, rows, i, n);
    }
  fact->rows = _stet_arena_copy_pointers (build->arena, rows);
  fact->n_rows = rows->len;
}
