/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report may hold, at the cap and one past it. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-report.h"

#include "stet-limits.h"
#include "stet-report-formats.h"

#include "stet-test-cap.h"
#include "stet-test-flood.h"

static StetReport *
make (StetCaseEditor *editor,
      gsize max_bytes,
      GError **error)
{
  StetReportOptions options = { .max_bytes = max_bytes };

  return stet_report_new (stet_case_editor_get_case (editor), &options, NULL, NULL, NULL, error);
}

static gboolean
can_make_cb (gsize cap,
             gpointer user_data)
{
  g_autoptr (StetReport) report = make (user_data, cap, NULL);

  return report != NULL;
}

static void
test_report__holds_what_it_may_and_not_a_byte_more (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  gsize least = test_find_least_cap (1024 * 1024, can_make_cb, editor);
  g_autofree char *message = g_strdup_printf ("the report would be larger than %" G_GSIZE_FORMAT " bytes", least - 1);
  g_autoptr (StetReport) report = make (editor, least, NULL);
  g_autoptr (GError) error = NULL;

  assert_true (least > 1000 && least < 1024 * 1024);
  assert_non_null (report);
  assert_null (make (editor, least - 1, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
  assert_string_equal (error->message, message);
}

/* Facts that all quote the longest article: there is an end to it, also
 * between two looks at how much there is. */
static void
test_report__ends_when_quotations_do_not (void **state)
{
  enum
  {
    BYTES = 8 * 1024 * 1024,
  };
  g_autoptr (StetCaseEditor) editor = test_editor_new ();
  g_autofree char *words = g_strnfill (BYTES, 'w');
  g_autoptr (GError) error = NULL;

  test_add_article (editor, "a.txt", words, "");
  for (guint i = 0; i <= STET_LIMIT_REPORT_BYTES / BYTES; i++)
    {
      g_autofree char *id = stet_command_mark (editor, test_article (editor, 1)->id, (StetSpan){ 0, BYTES - i }, STET_CLAIM_FACT, NULL);

      assert_non_null (id);
    }
  assert_null (make (editor, 0, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
}

static gboolean
shows_matrix (StetCaseEditor *editor)
{
  g_autoptr (StetReport) report = make (editor, 0, NULL);
  g_autoptr (GBytes) page = NULL;
  gsize len;
  const char *html;
  gboolean refused;

  assert_non_null (report);
  page = stet_report_to_html (report, NULL, NULL);
  html = g_bytes_get_data (page, &len);
  refused = g_strstr_len (html, (gssize) len, "There are too many facts and articles for a page") != NULL;
  assert_int_equal (g_strstr_len (html, (gssize) len, "<table class='matrix'>") != NULL, !refused);
  return !refused;
}

/* 10 times 10,000 cells, and 11 times 9,091, which is one more. */
static void
test_matrix__is_left_to_the_table_when_it_has_too_many_cells (void **state)
{
  static const struct
  {
    guint n_articles;
    guint n_facts;
    gboolean shown;
  } cases[] = {
    { 10, STET_LIMIT_REPORT_CELLS / 10, TRUE },
    { 11, (STET_LIMIT_REPORT_CELLS + 1) / 11, FALSE },
  };

  assert_int_equal (11 * ((STET_LIMIT_REPORT_CELLS + 1) / 11), STET_LIMIT_REPORT_CELLS + 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetCaseEditor) editor = test_editor_new ();
      g_autofree char *text = g_strnfill (cases[i].n_facts, 'x');

      for (guint j = 0; j < cases[i].n_articles; j++)
        {
          g_autofree char *name = g_strdup_printf ("%u.txt", j);

          test_add_article (editor, name, j == 0 ? text : name, "");
        }
      for (guint j = 0; j < cases[i].n_facts; j++)
        g_free (stet_command_mark (editor, test_article (editor, 1)->id, (StetSpan){ j, j + 1 }, STET_CLAIM_FACT, NULL));
      assert_int_equal (shows_matrix (editor), cases[i].shown);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_report__holds_what_it_may_and_not_a_byte_more),
    cmocka_unit_test (test_report__ends_when_quotations_do_not),
    cmocka_unit_test (test_matrix__is_left_to_the_table_when_it_has_too_many_cells),
  };

  return cmocka_run_group_tests_name ("report-limits", tests, NULL, NULL);
}
