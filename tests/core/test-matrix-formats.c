/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The matrix alone as a file: the rows, columns and order that are shown. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-report-formats.h"

#include <stdlib.h>

#include "stet-test-flood.h"

static GBytes *
make_csv (const StetReport *report,
          const StetFactMatrix *matrix)
{
  return stet_report_matrix_to_csv (report, matrix, FALSE, NULL, NULL);
}

static GBytes *
make_markdown (const StetReport *report,
               const StetFactMatrix *matrix)
{
  return stet_report_matrix_to_markdown (report, matrix, "What is shown", NULL, NULL);
}

static GBytes *
make_html (const StetReport *report,
           const StetFactMatrix *matrix)
{
  return stet_report_matrix_to_html (report, matrix, "What is shown", NULL, NULL);
}

typedef GBytes *(*MakeFunc) (const StetReport *report, const StetFactMatrix *matrix);

static const MakeFunc makers[] = { make_csv, make_markdown, make_html };

static char *export(StetCaseEditor *editor,
                    const StetMatrixView *view,
                    StetSensitivePolicy sensitive,
                    MakeFunc make)
{
  StetCase *stet_case = stet_case_editor_get_case (editor);
  const StetReportOptions options = { .sensitive = sensitive };
  g_autoptr (StetReport) report = stet_report_new (stet_case, &options, NULL, NULL, NULL, NULL);
  g_autoptr (StetFactMatrix) matrix = stet_fact_matrix_new (stet_case, view);
  g_autoptr (GBytes) bytes = NULL;
  gsize len;
  const char *data;

  assert_non_null (report);
  bytes = make (report, matrix);
  assert_non_null (bytes);
  data = g_bytes_get_data (bytes, &len);
  return g_strndup (data, len);
}

/* The numbers of the facts in the order in which they stand in a CSV file. */
static char *
list_facts (const char *csv)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  GString *numbers = g_string_new (NULL);

  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_string_append_printf (numbers, "%s%d", i > 1 ? " " : "", atoi (lines[i]));
  return g_string_free (numbers, FALSE);
}

static char *
get_line (const char *text,
          const char *end,
          guint nth)
{
  g_auto (GStrv) lines = g_strsplit (text, end, -1);

  assert_true (nth < g_strv_length (lines));
  return g_strdup (lines[nth]);
}

static void
test_csv__has_the_rows_that_are_shown_in_their_order (void **state)
{
  static const guint only_a[] = { 1, 0 };
  static const struct
  {
    StetMatrixView view;
    const char *facts;
  } rows[] = {
    { { .sort = STET_MATRIX_BY_NUMBER }, "1 2 3 4" },
    { { .sort = STET_MATRIX_BY_NUMBER, .descending = TRUE }, "4 3 2 1" },
    { { .sort = STET_MATRIX_BY_STATUS }, "1 4 2 3" },
    { { .sort = STET_MATRIX_BY_NUMBER, .statuses = 1u << STET_STATUS_CONFLICTING }, "1" },
    { { .sort = STET_MATRIX_BY_NUMBER, .presence = STET_MATRIX_ONLY_HERE, .presence_article = 1 }, "4" },
    { { .sort = STET_MATRIX_BY_NUMBER, .presence = STET_MATRIX_MISSING_HERE, .presence_article = 1 }, "3" },
    { { .sort = STET_MATRIX_BY_NUMBER, .text = "fled" }, "2" },
    { { .sort = STET_MATRIX_BY_NUMBER, .text = "no such words" }, "" },
    { { .sort = STET_MATRIX_BY_NUMBER, .articles = only_a }, "1 2 4" },
  };
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *csv = export(editor, &rows[i].view, STET_SENSITIVE_LEAVE_OUT, make_csv);
      g_autofree char *facts = list_facts (csv);

      assert_string_equal (facts, rows[i].facts);
    }
}

static void
test_csv__says_what_each_article_gives_and_its_state (void **state)
{
  static const guint a_and_b[] = { 1, 2, 0 };
  const StetMatrixView view = { .sort = STET_MATRIX_BY_NUMBER, .articles = a_and_b };
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autofree char *csv = export(editor, &view, STET_SENSITIVE_LEAVE_OUT, make_csv);
  g_autofree char *head = get_line (csv, "\r\n", 0);
  g_autofree char *first = get_line (csv, "\r\n", 1);

  assert_string_equal (head, "\"fact\",\"title\",\"sources\",\"A a.txt\",\"A state\",\"B b.txt\",\"B state\",\"verdict\"");
  assert_string_equal (first, "1,\"Number of metres\",\"Conflicting\",\"3 metres\",\"Compared with\",\"4 metres\",\"Conflicts\",\"Stands with change\"");
}

static void
test_csv__is_no_program (void **state)
{
  const StetMatrixView view = { .sort = STET_MATRIX_BY_NUMBER };
  const StetValue value = { .text = "@SUM(A1)", .hedge = "", .period = "", .speaker = "", .subject = "" };
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autofree char *csv = NULL;

  assert_true (stet_command_set_title (editor, test_claim (editor, 1)->id, "=cmd()|\"x\"", NULL));
  assert_true (stet_command_set_value (editor, test_claim (editor, 4)->statements[0]->id, &value, NULL));
  assert_true (stet_command_set_article (editor, test_article (editor, 1)->id, "outlet", "-2+3", NULL));
  csv = export(editor, &view, STET_SENSITIVE_LEAVE_OUT, make_csv);
  assert_non_null (strstr (csv, "\"'=cmd()|\"\"x\"\"\""));
  assert_non_null (strstr (csv, "\"'@SUM(A1)\""));
  assert_null (strstr (csv, ",\"@"));
  assert_null (strstr (csv, ",\"="));
  assert_null (strstr (csv, ",\"-"));
}

/* One table for all: a cell that holds a border stays a cell. */
static void
test_markdown__is_one_table (void **state)
{
  const StetMatrixView view = { .sort = STET_MATRIX_BY_NUMBER };
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_rows = 0;

  assert_true (stet_command_set_title (editor, test_claim (editor, 1)->id, "a | b\n\n# c", NULL));
  text = export(editor, &view, STET_SENSITIVE_LEAVE_OUT, make_markdown);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint n_borders = 0;

      if (lines[i][0] != '|')
        continue;
      n_rows++;
      for (const char *p = lines[i]; *p != '\0'; p++)
        n_borders += *p == '|' && (p == lines[i] || p[-1] != '\\');
      assert_int_equal (n_borders, 3 + 3 + 1);
    }
  assert_int_equal (n_rows, 2 + 4);
  assert_non_null (strstr (text, "a \\| b \\# c"));
  assert_non_null (strstr (text, "What is shown"));
}

static void
test_html__has_a_head_for_each_column_and_links_to_nothing (void **state)
{
  static const guint only_b[] = { 2, 0 };
  const StetMatrixView view = { .sort = STET_MATRIX_BY_NUMBER, .articles = only_b };
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autofree char *text = export(editor, &view, STET_SENSITIVE_LEAVE_OUT, make_html);

  assert_non_null (strstr (text, "<span class='letter'>B</span>"));
  assert_null (strstr (text, "<span class='letter'>A</span>"));
  assert_null (strstr (text, "href='#"));
  assert_non_null (strstr (text, "<p class='summary'>What is shown</p>"));
}

/* What is shown in the window is not what may leave it. */
static void
test_all__keep_back_what_is_sensitive (void **state)
{
  const StetMatrixView view = { .sort = STET_MATRIX_BY_NUMBER };
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();

  assert_true (stet_command_set_sensitivity (editor, test_article (editor, 2)->id, STET_SENSITIVITY_SENSITIVE, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autofree char *out = export(editor, &view, STET_SENSITIVE_LEAVE_OUT, makers[i]);
      g_autofree char *masked = export(editor, &view, STET_SENSITIVE_MASK, makers[i]);
      g_autofree char *all = export(editor, &view, STET_SENSITIVE_INCLUDE, makers[i]);

      assert_null (strstr (out, "4 metres"));
      assert_null (strstr (out, "withheld"));
      assert_null (strstr (masked, "4 metres"));
      assert_non_null (strstr (masked, "withheld"));
      assert_non_null (strstr (all, "4 metres"));
    }
}

static void
test_all__can_be_cancelled (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  StetCase *stet_case = stet_case_editor_get_case (editor);
  g_autoptr (StetReport) report = stet_report_new (stet_case, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (StetFactMatrix) matrix = stet_fact_matrix_new (stet_case, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (GError) error = NULL;
      GBytes *bytes = i == 0   ? stet_report_matrix_to_csv (report, matrix, FALSE, cancellable, &error)
                      : i == 1 ? stet_report_matrix_to_markdown (report, matrix, NULL, cancellable, &error)
                               : stet_report_matrix_to_html (report, matrix, NULL, cancellable, &error);

      assert_null (bytes);
      assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_csv__has_the_rows_that_are_shown_in_their_order),
    cmocka_unit_test (test_csv__says_what_each_article_gives_and_its_state),
    cmocka_unit_test (test_csv__is_no_program),
    cmocka_unit_test (test_markdown__is_one_table),
    cmocka_unit_test (test_html__has_a_head_for_each_column_and_links_to_nothing),
    cmocka_unit_test (test_all__keep_back_what_is_sensitive),
    cmocka_unit_test (test_all__can_be_cancelled),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
