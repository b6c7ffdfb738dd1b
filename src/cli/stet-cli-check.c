/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

/* In the order of StetFindingRelation. */
static const char *const relation_words[] = { "Agrees", "Conflicts", "Both can be right" };

static const StetCliColumn article_columns[] = {
  { "", 1, FALSE },
  { "Date", 10, FALSE },
  { "Outlet", 8, FALSE },
  { "Title", 12, FALSE },
};

static const StetCliColumn finding_columns[] = {
  { "No", 2, TRUE },
  { "", 9, FALSE },
  { "Where", 5, FALSE },
  { "Says", 12, FALSE },
  { "Why", 24, FALSE },
};

static const char *
or_dash (const char *text)
{
  return text != NULL && *text != '\0' ? text : "–";
}

static void
append_articles (const StetCheck *check,
                 GString *out,
                 guint width)
{
  g_autoptr (StetCliTable) table = _stet_cli_table_new (article_columns, G_N_ELEMENTS (article_columns));

  for (guint i = 0; i < stet_check_get_n_articles (check); i++)
    {
      const StetCheckArticle *article = stet_check_get_article (check, i);
      g_autofree char *letter = stet_article_number_to_letter (i + 1);

      _stet_cli_table_cell (table, letter);
      _stet_cli_table_cell (table, or_dash (article->published));
      _stet_cli_table_cell (table, or_dash (article->outlet));
      _stet_cli_table_cell (table, or_dash (article->title != NULL ? article->title : article->path));
    }
  _stet_cli_table_print (table, out, width);
}

static void
append_row (StetCliTable *table,
            const StetFinding *finding,
            guint number)
{
  g_autofree char *index = g_strdup_printf ("%u", number);
  g_autofree char *a = stet_article_number_to_letter (finding->a.article + 1);
  g_autofree char *b = stet_article_number_to_letter (finding->b.article + 1);
  g_autofree char *where = g_strdup_printf ("%s\n%s", a, b);
  g_autofree char *first = stet_text_squeeze (finding->a.text, -1);
  g_autofree char *second = stet_text_squeeze (finding->b.text, -1);
  g_autofree char *words = g_strdup_printf ("%s\n%s", first, second);

  _stet_cli_table_cell (table, index);
  _stet_cli_table_cell (table, relation_words[finding->relation]);
  _stet_cli_table_cell (table, where);
  _stet_cli_table_cell (table, words);
  _stet_cli_table_cell (table, finding->explanation);
}

/* What differs comes first: it is what people look for. */
static guint
append_findings (const StetCheck *check,
                 GString *out,
                 guint width)
{
  static const StetFindingRelation order[] = { STET_FINDING_CONFLICT, STET_FINDING_SCOPE_DIFFERS, STET_FINDING_AGREE };
  g_autoptr (StetCliTable) table = _stet_cli_table_new (finding_columns, G_N_ELEMENTS (finding_columns));
  guint counts[G_N_ELEMENTS (order)] = { 0 };
  guint number = 0;
  guint n;
  const StetFinding *findings = stet_check_get_findings (check, &n);

  for (gsize r = 0; r < G_N_ELEMENTS (order); r++)
    for (guint i = 0; i < n; i++)
      if (findings[i].relation == order[r])
        {
          append_row (table, &findings[i], ++number);
          counts[r]++;
        }
  if (n > 0)
    {
      _stet_cli_table_print (table, out, width);
      g_string_append_c (out, '\n');
    }
  g_string_append_printf (out, "%u conflict, %u can both be right, %u agree\n", counts[0], counts[1], counts[2]);
  return counts[0];
}

static StetCheck *
check_files (char **paths)
{
  g_autoptr (StetOpening) opening = _stet_cli_read_articles (paths);
  g_autofree StetCheckArticle *articles = NULL;
  g_autoptr (GError) error = NULL;
  StetCheck *check;

  if (opening == NULL)
    return NULL;
  articles = g_new0 (StetCheckArticle, (gsize) opening->intakes->len + 1);
  for (guint i = 0; i < opening->intakes->len; i++)
    {
      const StetArticleIntake *intake = g_ptr_array_index (opening->intakes, i);

      articles[i] = (StetCheckArticle){ intake->text, intake->title, intake->outlet, intake->agency, intake->published, intake->language, intake->source_name };
    }
  check = stet_check_new (articles, opening->intakes->len, NULL, NULL, NULL, NULL, &error);
  if (check == NULL)
    _stet_cli_fail (STET_CLI_INPUT, "%s", error->message);
  return check;
}

static StetCliExit
print_tables (const StetCheck *check,
              guint width)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append_articles (check, out, width);
  g_string_append_c (out, '\n');
  append_findings (check, out, width);
  return _stet_cli_print (out->str, out->len);
}

static StetCliExit
print_json (const StetCheck *check)
{
  gsize len;
  g_autofree char *text = stet_check_to_json (check, &len);

  return _stet_cli_print (text, len);
}

static gboolean
has_conflict (const StetCheck *check)
{
  guint n;
  const StetFinding *findings = stet_check_get_findings (check, &n);

  for (guint i = 0; i < n; i++)
    if (findings[i].relation == STET_FINDING_CONFLICT)
      return TRUE;
  return FALSE;
}

StetCliExit
_stet_cli_check (int argc,
                 char **argv)
{
  gboolean json = FALSE;
  gboolean fail_on_conflict = FALSE;
  int width = 0;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print the check document", NULL },
    { "fail-on-conflict", 0, 0, G_OPTION_ARG_NONE, &fail_on_conflict, "Exit with 1 when there is a conflict", NULL },
    { "width", 0, 0, G_OPTION_ARG_INT, &width, "Width of the tables (default: the terminal's, else 80)", "N" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "FILE…" },
    { NULL },
  };
  g_autoptr (StetCheck) check = NULL;
  StetCliExit exit_code;

  if (!_stet_cli_parse ("check", "FILE…", "Says what articles agree on and where they conflict.", entries, &argc, &argv) || !_stet_cli_check_width (&width))
    return STET_CLI_USAGE;
  if (files == NULL)
    return _stet_cli_fail (STET_CLI_USAGE, "check: needs at least one article; try “stet-cli check --help”");
  check = check_files (files);
  if (check == NULL)
    return STET_CLI_INPUT;
  exit_code = json ? print_json (check) : print_tables (check, (guint) width);
  if (exit_code == STET_CLI_DONE && fail_on_conflict && has_conflict (check))
    return STET_CLI_FOUND;
  return exit_code;
}
