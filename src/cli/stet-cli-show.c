/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

/* The words for the layers of a fact, in the order of the enums. */
static const char *const status_words[] = {
  "Open",
  "Corroborated",
  "Conflicting",
  "Explained",
  "Only here",
  "Opinion",
  "Nothing to check",
};
G_STATIC_ASSERT (G_N_ELEMENTS (status_words) == STET_N_STATUSES);

static const char *const work_words[] = {
  "open",
  "waiting",
  "decided",
  "signed",
  "needs attention",
};
G_STATIC_ASSERT (G_N_ELEMENTS (work_words) == STET_N_WORK_STATES);

static const StetCliColumn article_columns[] = {
  { "", 1, FALSE },
  { "Role", 7, FALSE },
  { "Outlet", 8, FALSE },
  { "Date", 10, FALSE },
  { "Title", 12, FALSE },
};

static const StetCliColumn claim_columns[] = {
  { "No", 2, TRUE },
  { "Fact", 10, FALSE },
  { "Status", 6, FALSE },
  { "Verdict", 7, FALSE },
  { "Values", 8, FALSE },
};

static const char *
or_dash (const char *text)
{
  return *text != '\0' ? text : "–";
}

static void
append_articles (const StetCase *snapshot,
                 GString *out,
                 guint width)
{
  g_autoptr (StetCliTable) table = _stet_cli_table_new (article_columns, G_N_ELEMENTS (article_columns));

  for (guint i = 0; i < stet_case_get_n_articles (snapshot); i++)
    {
      const StetArticle *article = stet_case_get_article (snapshot, i);
      g_autofree char *letter = stet_article_number_to_letter (article->number);
      const char *title = *article->title != '\0' ? article->title : article->source_name;

      _stet_cli_table_cell (table, letter);
      _stet_cli_table_cell (table, article->role == STET_ROLE_CHECKED ? "being checked" : "back-up");
      _stet_cli_table_cell (table, or_dash (article->outlet));
      _stet_cli_table_cell (table, or_dash (article->published));
      _stet_cli_table_cell (table, or_dash (title));
    }
  _stet_cli_table_print (table, out, width);
}

/* What each statement says, a line each; one without a value is shown by the
 * beginning of its words. */
static char *
dup_values (const StetCase *snapshot,
            const StetClaim *claim)
{
  g_autoptr (GString) values = g_string_new (NULL);

  for (guint i = 0; i < claim->n_statements; i++)
    {
      const StetStatement *statement = claim->statements[i];
      g_autofree char *label = stet_case_dup_label (snapshot, statement);
      g_autofree char *value = g_strdup (statement->value);

      if (*value == '\0')
        {
          g_autofree char *quote = stet_case_dup_quote (snapshot, statement);
          g_autofree char *line = stet_text_squeeze (quote, -1);
          g_autofree char *head = stet_text_ellipsize (line, 40);
          g_free (value);
          value = g_strdup_printf ("“%s”", head);
        }
      g_string_append_printf (values, "%s%s %s%s%s", values->len > 0 ? "\n" : "", label, value,
                              *statement->hedge != '\0' ? ", " : "", statement->hedge);
    }
  return g_string_free (g_steal_pointer (&values), FALSE);
}

static char *
dup_verdict (const StetClaim *claim)
{
  if (claim->work_state == STET_WORK_STATE_WAITING)
    return *claim->asked != '\0' ? g_strdup_printf ("waiting: %s", claim->asked) : g_strdup ("waiting");
  if (claim->work_state == STET_WORK_STATE_NEEDS_ATTENTION)
    return g_strdup ("needs attention");
  return g_strdup (claim->rating != 0 ? claim->verdict : "–");
}

static void
append_claims (const StetCase *snapshot,
               GString *out,
               guint width)
{
  g_autoptr (StetCliTable) table = _stet_cli_table_new (claim_columns, G_N_ELEMENTS (claim_columns));

  for (guint i = 0; i < stet_case_get_n_claims (snapshot); i++)
    {
      const StetClaim *claim = stet_case_get_claim (snapshot, i);
      g_autofree char *number = g_strdup_printf ("%u", claim->number);
      g_autofree char *verdict = dup_verdict (claim);
      g_autofree char *values = dup_values (snapshot, claim);

      _stet_cli_table_cell (table, number);
      _stet_cli_table_cell (table, or_dash (claim->title));
      _stet_cli_table_cell (table, status_words[claim->status]);
      _stet_cli_table_cell (table, verdict);
      _stet_cli_table_cell (table, values);
    }
  _stet_cli_table_print (table, out, width);
}

/* Appends "3 open" to the list that the line is, unless there are none. */
static void
append_count (GString *line,
              guint n,
              const char *words)
{
  if (n > 0)
    g_string_append_printf (line, "%s%u %s", line->len > 0 ? ", " : "", n, words);
}

static void
append_tally (const StetCase *snapshot,
              GString *out)
{
  const StetTally *tally = stet_case_get_tally (snapshot);
  g_autoptr (GString) states = g_string_new (NULL);
  g_autoptr (GString) others = g_string_new (NULL);
  guint n_opinions = tally->n_by_status[STET_STATUS_OPINION];

  for (guint i = 0; i < STET_N_WORK_STATES; i++)
    append_count (states, tally->n_by_work_state[i], work_words[i]);
  append_count (others, n_opinions, n_opinions == 1 ? "opinion" : "opinions");
  append_count (others, tally->n_by_status[STET_STATUS_NOT_CHECKABLE], "with nothing to check");
  g_string_append_printf (out, "%u %s%s%s\n", tally->n_facts, tally->n_facts == 1 ? "fact" : "facts",
                          states->len > 0 ? ": " : "", states->str);
  if (others->len > 0)
    g_string_append_printf (out, "%s\n", others->str);
  g_string_append_printf (out, "%u left\n", tally->n_left);
}

StetCliExit
_stet_cli_show (int argc,
                char **argv)
{
  int width = 0;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "width", 0, 0, G_OPTION_ARG_INT, &width, "Width of the tables (default: the terminal's, else 80)", "N" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "CASE.stet" },
    { NULL },
  };
  g_autoptr (StetCaseFile) loaded = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *title = NULL;

  if (!_stet_cli_parse ("show", "CASE.stet", "Shows the facts of a case: values per source, status and verdict.", entries, &argc, &argv))
    return STET_CLI_USAGE;
  if (files == NULL || g_strv_length (files) != 1)
    return _stet_cli_fail (STET_CLI_USAGE, "show: needs exactly one CASE.stet");
  if (!_stet_cli_check_width (&width))
    return STET_CLI_USAGE;
  loaded = _stet_cli_load (files[0]);
  if (loaded == NULL)
    return STET_CLI_INPUT;
  title = _stet_cli_printable (stet_case_get_info (loaded->snapshot)->title);
  g_string_append_printf (out, "%s\n\n", *title != '\0' ? title : "Untitled review");
  append_articles (loaded->snapshot, out, (guint) width);
  g_string_append_c (out, '\n');
  if (stet_case_get_n_claims (loaded->snapshot) > 0)
    {
      append_claims (loaded->snapshot, out, (guint) width);
      g_string_append_c (out, '\n');
    }
  append_tally (loaded->snapshot, out);
  return _stet_cli_print (out->str, out->len);
}
