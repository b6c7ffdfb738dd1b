/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The model that every report walks. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-report.h"

#include "stet-limits.h"
#include "stet-report-queries.h"

#include "stet-test-flood.h"

static StetReport *
make (StetCaseEditor *editor,
      const StetReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  StetReport *report = stet_report_new (stet_case_editor_get_case (editor), options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  assert_non_null (report);
  return report;
}

static const StetReportFact *
find_fact (const StetReport *report,
           guint number)
{
  for (guint i = 0; i < report->n_facts; i++)
    if (report->facts[i]->claim->number == number)
      return report->facts[i];
  fail_msg ("there is no fact %u", number);
  return NULL;
}

/* "3 1 1" are the facts of a section in their order. */
static char *
dup_numbers (const StetReportSection *section)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < section->n_items; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? " " : "", section->items[i].fact->claim->number);
  return g_string_free (out, FALSE);
}

static void
assert_sections (StetCaseEditor *editor,
                 const char *must_change,
                 const char *disputed,
                 const char *unanswered,
                 const char *one_origin)
{
  g_autoptr (StetReport) report = make (editor, NULL);
  const char *expected[] = { must_change, disputed, unanswered, one_origin };

  for (guint i = 0; i < STET_N_REPORT_SECTIONS; i++)
    {
      g_autofree char *numbers = dup_numbers (&report->sections[i]);
      if (!g_str_equal (numbers, expected[i]))
        fail_msg ("%s: “%s”, not “%s”", report->sections[i].title, numbers, expected[i]);
    }
}

static void
test_report__says_on_its_first_page_what_was_checked (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (StetReport) report = make (editor, NULL);

  assert_string_equal (report->title, "Flood");
  assert_string_equal (report->kind_words, "Working report");
  assert_string_equal (report->summary, "1 of 3 facts decided, 2 left.");
  assert_string_equal (report->at, TEST_AT);
  assert_string_equal (report->at_words, "1 July 2024, 08:00 UTC");
  assert_int_equal (report->n_checked, 1);
  assert_string_equal (report->first_page[0].label, "Text checked");
  assert_string_equal (report->first_page[0].text, "A: Flood at Hạ Long 🌊, a.txt, 30 June 2024");
  assert_non_null (strstr (report->first_page[1].text, "from a.txt"));
  assert_string_equal (report->first_page[2].text, "3 articles of 3 origins");
  assert_string_equal (report->first_page[3].text, "Åsa Test (1 verdict)");
}

static void
test_report__puts_each_fact_into_the_first_section_it_belongs_to (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autofree char *rise = g_strdup (test_claim (editor, 1)->id);
  g_autofree char *statement = g_strdup (test_claim (editor, 1)->statements[0]->id);

  /* Fact 4 is in the headline, so it comes first. */
  assert_sections (editor, "1", "", "4 2", "");
  assert_true (stet_command_set_fix (editor, statement, "", "", NULL));
  assert_sections (editor, "1", "", "4 2", "");
  assert_true (stet_command_set_verdict (editor, rise, 3, NULL));
  assert_sections (editor, "", "1", "4 2", "");
  assert_true (stet_command_set_verdict (editor, rise, 0, NULL));
  assert_sections (editor, "", "1", "4 2", "");
  assert_true (stet_command_set_verdict (editor, rise, 1, NULL));
  assert_sections (editor, "", "", "4 2", "");
  assert_true (stet_command_set_verdict (editor, rise, 5, NULL));
  assert_sections (editor, "", "", "4 1 2", "");
  assert_true (stet_command_set_verdict (editor, test_claim (editor, 4)->id, 1, NULL));
  assert_sections (editor, "", "", "1 2", "4");
  assert_true (stet_command_set_verdict (editor, test_claim (editor, 4)->id, 6, NULL));
  assert_sections (editor, "4", "", "1 2", "");
}

/* Nobody should read that nothing is in dispute and miss that back-up is. */
static void
test_report__names_conflicts_that_the_checked_text_has_no_part_in (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new ();
  g_autofree char *claim = NULL;
  g_autofree char *statement = NULL;
  g_autoptr (StetReport) before = NULL;
  g_autoptr (StetReport) after = NULL;

  test_add_article (editor, "a.txt", TEST_TEXT_A, "");
  test_add_article (editor, "b.txt", TEST_TEXT_B, "");
  test_add_article (editor, "c.txt", TEST_TEXT_C, "");
  claim = test_mark (editor, 2, "Some 200 people left", STET_CLAIM_FACT);
  statement = test_add_statement (editor, claim, 3, "Two hundred persons were brought to safety");
  before = make (editor, NULL);
  assert_string_equal (before->sections[STET_REPORT_DISPUTED].intro, "Nothing is in dispute.");
  assert_true (stet_command_set_relation (editor, claim, statement, STET_RELATION_CONFLICT, NULL));
  after = make (editor, NULL);
  assert_int_equal (after->sections[STET_REPORT_DISPUTED].n_items, 0);
  assert_string_equal (after->sections[STET_REPORT_DISPUTED].intro, "Nothing is in dispute. The checked text has no part in what else conflicts: fact 1.");
}

/* What a scale calls its steps is up to the desk; what they mean is not. */
static void
test_report__goes_by_what_a_verdict_means (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (StetReport) report = NULL;

  assert_true (stet_command_set_custom_scale (editor, "House", "stands: Fine\ndisputed: Hm\ncut: Out\n", NULL));
  assert_true (stet_command_set_verdict (editor, test_claim (editor, 4)->id, 2, NULL));
  assert_true (stet_command_set_verdict (editor, test_claim (editor, 2)->id, 3, NULL));
  assert_sections (editor, "1 2", "4", "", "");
  report = make (editor, NULL);
  assert_string_equal (find_fact (report, 4)->verdict_words, "Hm (2 of 3, House)");
  assert_string_equal (find_fact (report, 1)->verdict_words, "Stands with change (2 of 6, Desk)");
}

/* Whoever takes a step off the scale does not take facts out of the lists. */
static void
test_report__goes_by_what_a_verdict_meant_when_it_was_given (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (StetReport) report = NULL;

  assert_true (stet_command_set_custom_scale (editor, "House", "stands: Fine\ndisputed: Hm\ncut: Out\n", NULL));
  assert_true (stet_command_set_verdict (editor, test_claim (editor, 4)->id, 2, NULL));
  assert_true (stet_command_set_verdict (editor, test_claim (editor, 2)->id, 3, NULL));
  assert_true (stet_command_set_custom_scale (editor, "House", "unverified: Hm\nstands: Fine\n", NULL));
  assert_sections (editor, "1 2", "4", "", "");
  report = make (editor, NULL);
  assert_string_equal (find_fact (report, 4)->verdict_words, "Hm (1 of 2, House)");
  assert_string_equal (find_fact (report, 2)->verdict_words, "Out (not on the scale any more)");
}

static void
test_report__has_a_thing_to_change_for_each_passage (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (StetReport) report = make (editor, NULL);
  const StetReportItem *item = &report->sections[STET_REPORT_MUST_CHANGE].items[0];

  assert_string_equal (item->row->quote, "rose by 3 metres");
  assert_string_equal (item->row->fix, "rose by 4 metres");
  assert_string_equal (item->why, "the gauge");
  assert_string_equal (item->proof, "The gauge at the bridge, 2 min 10 s; compare B");
  assert_int_equal (item->row->paragraph, 2);
}

static void
test_report__puts_facts_in_the_order_of_the_text (void **state)
{
  static const guint expected[] = { 4, 1, 2, 3 };
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (StetReport) report = make (editor, NULL);

  assert_int_equal (report->n_facts, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_int_equal (report->facts[i]->claim->number, expected[i]);
  assert_string_equal (find_fact (report, 2)->asked_words, "Asked the mayor on 1 July 2024, 08:00 UTC; answer due 2 July 2024");
  assert_string_equal (find_fact (report, 1)->sources_words, "2 articles, 2 origins");
  assert_string_equal (find_fact (report, 1)->evidence[0].who, "Nguyễn “Tí” \\ Lan, hydrologist");
  assert_int_equal (find_fact (report, 4)->n_not_there, 2);
}

/* The runs of a block are its text, whatever stands over it. */
static void
test_report__annotates_without_losing_a_letter (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autofree char *over = test_mark (editor, 1, "The river rose by 3 metres. About 200", STET_CLAIM_FACT);
  g_autofree char *inside = test_mark (editor, 1, "3 metres", STET_CLAIM_FACT);
  g_autoptr (StetReport) report = make (editor, NULL);
  const StetReportArticle *article = report->articles[0];
  const StetReportBlock *block = &article->blocks[1];
  g_autoptr (GString) text = g_string_new (NULL);
  guint deepest = 0;
  guint n_starts = 0;

  for (guint i = 0; i < block->n_runs; i++)
    {
      g_string_append_len (text, block->runs[i].text, (gssize) block->runs[i].len);
      deepest = MAX (deepest, block->runs[i].n_over);
      n_starts += block->runs[i].n_starts;
    }
  assert_string_equal (text->str, "The river rose by 3 metres. About 200 people fled.");
  assert_int_equal (deepest, 3);
  assert_int_equal (n_starts, 4);
  assert_int_equal (block->n_rows, 4);
  assert_string_equal (find_fact (report, 1)->rows[0]->others, "B");
  assert_int_equal (block->runs[block->n_runs - 1].mark, STET_REPORT_MARK_NONE);
}

static void
test_report__tells_the_words_around_a_quotation (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (StetReport) report = make (editor, NULL);
  const StetReportRow *row = find_fact (report, 1)->rows[0];

  assert_string_equal (row->before, "The river ");
  assert_string_equal (row->after, ". About 200 people fled.");
  assert_int_equal (row->start, 30);
  assert_int_equal (row->end, 46);
}

static void
test_report__lists_what_nobody_checked (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (StetReport) report = NULL;

  test_add_article (editor, "d.txt", "Headline here\n\nNobody looked at this.\n\nBy opinion alone.\n", "");
  assert_true (stet_command_set_role (editor, test_article (editor, 4)->id, STET_ROLE_CHECKED, NULL));
  assert_true (stet_command_mark_passage (editor, test_article (editor, 4)->id, test_span (editor, 4, "By opinion alone."), STET_MARK_OPINION, NULL));
  report = make (editor, NULL);
  assert_int_equal (report->n_not_checked, 3);
  assert_string_equal (report->not_checked[1].what, "Nothing marked");
  assert_string_equal (report->not_checked[1].quote, "Nobody looked at this.");
  assert_int_equal (report->not_checked[1].paragraph, 2);
  assert_string_equal (report->not_checked[2].what, "Opinion");
}

static void
test_report__lists_a_thousand_of_them_and_counts_the_rest (void **state)
{
  for (guint more = 0; more < 2; more++)
    {
      g_autoptr (StetCaseEditor) editor = test_editor_new ();
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (StetReport) report = NULL;

      for (guint i = 0; i < STET_LIMIT_REPORT_NOTICES + more; i++)
        g_string_append_printf (text, "Paragraph %u says nothing that counts.\n\n", i);
      test_add_article (editor, "a.txt", text->str, "");
      report = make (editor, NULL);
      assert_int_equal (report->n_not_checked, STET_LIMIT_REPORT_NOTICES);
      assert_int_equal (report->n_not_checked_more, more);
    }
}

static void
make_sensitive (StetCaseEditor *editor)
{
  assert_true (stet_command_set_sensitivity (editor, test_article (editor, 3)->id, STET_SENSITIVITY_SENSITIVE, NULL));
  assert_true (stet_command_set_sensitivity (editor, test_claim (editor, 1)->evidence[0]->id, STET_SENSITIVITY_SENSITIVE, NULL));
}

static void
test_report__leaves_out_what_is_sensitive (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (StetReport) report = NULL;

  make_sensitive (editor);
  report = make (editor, NULL);
  assert_int_equal (report->n_articles, 2);
  assert_int_equal (report->n_facts, 3);
  assert_int_equal (find_fact (report, 2)->n_rows, 2);
  assert_int_equal (find_fact (report, 2)->n_rows_left_out, 1);
  assert_int_equal (find_fact (report, 1)->n_evidence, 0);
  assert_int_equal (find_fact (report, 1)->n_evidence_left_out, 1);
  assert_string_equal (report->sensitive_words, "Left out as sensitive: 1 article, 1 fact, 1 piece of back-up.");
}

static void
test_report__masks_it_or_shows_it_when_asked (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  StetReportOptions options = { .sensitive = STET_SENSITIVE_MASK };
  g_autoptr (StetReport) masked = NULL;
  g_autoptr (StetReport) whole = NULL;

  make_sensitive (editor);
  masked = make (editor, &options);
  assert_int_equal (masked->n_articles, 3);
  assert_true (masked->articles[2]->is_withheld);
  assert_string_equal (masked->articles[2]->heading, "Article C (sensitive, withheld)");
  assert_int_equal (masked->articles[2]->n_blocks, 0);
  assert_string_equal (find_fact (masked, 2)->rows[2]->quote, "");
  assert_true (find_fact (masked, 3)->is_withheld);
  assert_true (find_fact (masked, 1)->evidence[0].is_withheld);
  assert_string_equal (masked->sensitive_words, "Masked as sensitive: 1 article, 1 piece of back-up.");

  options.sensitive = STET_SENSITIVE_INCLUDE;
  whole = make (editor, &options);
  assert_string_equal (find_fact (whole, 2)->rows[2]->quote, "Two hundred persons were brought to safety");
  assert_string_equal (whole->sensitive_words, "Not for publication; holds what is sensitive: 1 article, 1 piece of back-up.");
}

static void
test_report__is_final_only_when_all_is_decided_or_somebody_says_why (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  StetReportOptions options = { .is_final = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (StetReport) report = NULL;
  g_autoptr (StetReport) again = NULL;
  g_autoptr (StetReport) complete = NULL;

  assert_null (stet_report_new (stet_case_editor_get_case (editor), &options, NULL, NULL, NULL, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_REFUSED));
  options.override_by = "Kim";
  options.override_reason = " ";
  assert_false (stet_report_options_check (&options, stet_case_editor_get_case (editor), NULL));
  options.override_reason = "Print";
  report = make (editor, &options);
  assert_string_equal (report->kind_words, "Final report, with 2 facts left open");
  assert_string_equal (report->override_words, "Made final before every fact was decided, by Kim, 1 July 2024, 08:00 UTC. Reason given: Print");

  /* The case can say it as well. */
  options.override_by = options.override_reason = NULL;
  assert_true (stet_command_set_override (editor, "The page closes.", NULL));
  again = make (editor, &options);
  assert_non_null (strstr (again->override_words, "by Åsa Test, 1 July 2024, 08:00 UTC. Reason given: The page closes."));

  assert_true (stet_command_set_verdict (editor, test_claim (editor, 2)->id, 1, NULL));
  assert_true (stet_command_set_verdict (editor, test_claim (editor, 4)->id, 1, NULL));
  complete = make (editor, &options);
  assert_string_equal (complete->kind_words, "Final report");
  assert_string_equal (complete->override_words, "");
}

static void
test_report__refuses_options_that_are_none (void **state)
{
  static const struct
  {
    StetReportOptions options;
    StetError code;
  } table[] = {
    { { .at = "noon" }, STET_ERROR_INVALID },
    { { .title = "\xff" }, STET_ERROR_INVALID },
    { { .publisher = "\xc3" }, STET_ERROR_INVALID },
    { { .publisher_url = "" }, STET_ERROR_INVALID },
    { { .publisher_url = "ftp://example.org/" }, STET_ERROR_INVALID },
    { { .publisher_url = "https://exa mple.org/" }, STET_ERROR_INVALID },
    { { .publisher_url = "https://example.org/\"><script>" }, STET_ERROR_INVALID },
  };
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;
      assert_null (stet_report_new (stet_case_editor_get_case (editor), &table[i].options, NULL, NULL, NULL, &error));
      assert_true (g_error_matches (error, STET_ERROR, table[i].code));
    }
}

typedef struct
{
  double last;
  guint n_calls;
  GCancellable *cancellable;
} Watch;

static void
progress_cb (double fraction,
             gpointer user_data)
{
  Watch *watch = user_data;

  assert_true (fraction >= watch->last && fraction <= 1.0);
  watch->last = fraction;
  watch->n_calls++;
  if (watch->cancellable != NULL)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_report__tells_how_far_it_is_and_can_be_cancelled (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  StetCase *snapshot = stet_case_editor_get_case (editor);
  Watch watch = { 0 };
  g_autoptr (StetReport) report = stet_report_new (snapshot, NULL, NULL, progress_cb, &watch, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  assert_non_null (report);
  assert_true (watch.n_calls > 2);
  assert_true (watch.last == 1.0);
  watch = (Watch){ .cancellable = cancellable };
  assert_null (stet_report_new (snapshot, NULL, cancellable, progress_cb, &watch, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_int_equal (watch.n_calls, 1);
}

static void
test_report__of_nothing_says_so (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new ();
  g_autoptr (StetReport) report = make (editor, NULL);

  assert_string_equal (report->title, "Review without a title");
  assert_string_equal (report->summary, "No fact is marked.");
  assert_int_equal (report->n_articles, 0);
  assert_sections (editor, "", "", "", "");
}

/* A name that turns the direction around must not turn the sentence. */
static void
test_report__ends_a_change_of_direction_with_the_words_that_make_it (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (StetReport) report = NULL;

  assert_true (stet_command_set_waiting (editor, test_claim (editor, 2)->id, "\342\200\256Eve\342\201\251", "", "", NULL));
  report = make (editor, NULL);
  assert_string_equal (find_fact (report, 2)->asked_words, "Asked \342\201\250\342\200\256Eve\342\200\254\342\201\251 on 1 July 2024, 08:00 UTC");
}

static void
test_queries__ask_by_whom_and_name_no_answer (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (StetReport) report = make (editor, NULL);
  g_autoptr (StetQueries) queries = stet_queries_new (report);
  const StetQuery *query;

  assert_int_equal (queries->n_groups, 2);
  assert_int_equal (queries->n_queries, 2);
  assert_string_equal (queries->groups[0].whom, "the mayor");
  assert_string_equal (queries->groups[1].whom, "Nobody named yet");
  query = &queries->groups[0].queries[0];
  assert_string_equal (query->written, "A, paragraph 2: “About 200 people fled”");
  assert_string_equal (query->due, "2 July 2024");
  assert_string_equal (query->note, "called twice");
  assert_null (strstr (query->question, "200 people"));
}

/* What is quoted as a quotation is not put between marks once more. */
static void
test_queries__do_not_double_quotation_marks (void **state)
{
  static const char *const quotes[] = { "“We left,” he said", "\"We left,\" he said", "«Wir gingen»" };

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      g_autoptr (StetCaseEditor) editor = test_editor_new ();
      g_autofree char *text = g_strdup_printf ("Title\n\n%s.\n", quotes[i]);
      g_autofree char *written = g_strdup_printf ("A, paragraph 2: %s", quotes[i]);
      g_autoptr (StetReport) report = NULL;
      g_autoptr (StetQueries) queries = NULL;

      test_add_article (editor, "a.txt", text, "");
      g_free (test_mark (editor, 1, quotes[i], STET_CLAIM_FACT));
      report = make (editor, NULL);
      queries = stet_queries_new (report);
      assert_string_equal (queries->groups[0].queries[0].written, written);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_report__says_on_its_first_page_what_was_checked),
    cmocka_unit_test (test_report__puts_each_fact_into_the_first_section_it_belongs_to),
    cmocka_unit_test (test_report__names_conflicts_that_the_checked_text_has_no_part_in),
    cmocka_unit_test (test_report__goes_by_what_a_verdict_means),
    cmocka_unit_test (test_report__goes_by_what_a_verdict_meant_when_it_was_given),
    cmocka_unit_test (test_report__has_a_thing_to_change_for_each_passage),
    cmocka_unit_test (test_report__puts_facts_in_the_order_of_the_text),
    cmocka_unit_test (test_report__annotates_without_losing_a_letter),
    cmocka_unit_test (test_report__tells_the_words_around_a_quotation),
    cmocka_unit_test (test_report__lists_what_nobody_checked),
    cmocka_unit_test (test_report__lists_a_thousand_of_them_and_counts_the_rest),
    cmocka_unit_test (test_report__leaves_out_what_is_sensitive),
    cmocka_unit_test (test_report__masks_it_or_shows_it_when_asked),
    cmocka_unit_test (test_report__is_final_only_when_all_is_decided_or_somebody_says_why),
    cmocka_unit_test (test_report__refuses_options_that_are_none),
    cmocka_unit_test (test_report__tells_how_far_it_is_and_can_be_cancelled),
    cmocka_unit_test (test_report__of_nothing_says_so),
    cmocka_unit_test (test_report__ends_a_change_of_direction_with_the_words_that_make_it),
    cmocka_unit_test (test_queries__ask_by_whom_and_name_no_answer),
    cmocka_unit_test (test_queries__do_not_double_quotation_marks),
  };

  return cmocka_run_group_tests_name ("report", tests, NULL, NULL);
}
