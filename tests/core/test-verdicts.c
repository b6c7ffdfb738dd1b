/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verdict report: what other programs get of a review. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-verdicts.h"

#include "stet-json-writer.h"

#include <stdlib.h>
#include <string.h>

#include "stet-test-flood.h"

/* Follows "claims.0.verdict.label" down. */
static const StetJson *
find (const StetJson *json,
      const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (stet_json_get_kind (json) == STET_JSON_ARRAY)
        {
          guint index = (guint) atoi (steps[i]);
          if (index >= stet_json_get_length (json))
            fail_msg ("%s ends at %s", path, steps[i]);
          json = stet_json_get_element (json, index);
        }
      else
        json = stet_json_get_member (json, steps[i]);
      if (json == NULL)
        fail_msg ("%s: there is no %s", path, steps[i]);
    }
  return json;
}

static StetJson *
report (const char *at)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();

  StetReportOptions options = { .at = at };

  return stet_verdicts_to_json (stet_case_editor_get_case (editor), &options);
}

/* Each value as compact JSON. */
static const struct
{
  const char *path;
  const char *value;
} expected[] = {
  { "format", "\"stet-verdicts\"" },
  { "version", "1" },
  { "generated", "\"" TEST_AT "\"" },
  { "case.id", "\"" TEST_ID "\"" },
  { "case.title", "\"Flood\"" },
  { "case.created", "\"" TEST_AT "\"" },
  { "case.scale", "\"desk\"" },
  { "case.scale_steps.3.label", "\"Wrong\"" },
  { "case.scale_steps.3.effect", "\"change\"" },
  { "final", "false" },
  { "left_out.articles", "0" },
  { "counts.articles", "3" },
  { "counts.checked_articles", "1" },
  { "counts.claims", "4" },
  { "counts.facts", "3" },
  { "counts.decided", "1" },
  { "counts.left", "2" },
  { "counts.by_status.conflicting", "1" },
  { "counts.by_status.corroborated", "1" },
  { "counts.by_status.single-source", "1" },
  { "counts.by_status.opinion", "1" },
  { "counts.by_status.open", "0" },
  { "counts.by_work_state.decided", "1" },
  { "counts.by_work_state.waiting", "1" },
  { "counts.by_work_state.open", "1" },
  { "articles.0.letter", "\"A\"" },
  { "articles.0.role", "\"checked\"" },
  { "articles.0.title", "\"Flood at Hạ Long 🌊\"" },
  { "articles.0.author", "null" },
  { "articles.0.origin", "null" },
  { "articles.1.letter", "\"B\"" },
  { "articles.1.role", "\"backup\"" },
  { "articles.1.origin", "\"Agency\"" },
  { "articles.1.url", "\"https://example.org/a?b=c&d=e\"" },
  { "claims.0.number", "1" },
  { "claims.0.kind", "\"fact\"" },
  { "claims.0.answer", "\"4 metres\"" },
  { "claims.0.status", "\"conflicting\"" },
  { "claims.0.left", "false" },
  { "claims.0.work.state", "\"decided\"" },
  { "claims.0.work.asked", "null" },
  { "claims.0.work.draft_rationale", "null" },
  { "claims.0.verdict.rating", "2" },
  { "claims.0.verdict.label", "\"Stands with change\"" },
  { "claims.0.verdict.scale", "\"desk\"" },
  { "claims.0.verdict.rationale", "\"The gauge says so.\"" },
  { "claims.0.verdict.reviewer", "\"Åsa Test\"" },
  { "claims.0.verdict.at", "\"" TEST_AT "\"" },
  { "claims.0.sign_offs", "[]" },
  { "claims.0.evidence.0.kind", "\"call\"" },
  { "claims.0.evidence.0.who", "\"Nguyễn “Tí” \\\\ Lan\"" },
  { "claims.0.evidence.0.terms", "\"on-record\"" },
  { "claims.0.evidence.0.rank", "\"primary\"" },
  { "claims.0.evidence.0.url", "null" },
  { "claims.0.evidence.0.note", "\"line one\\nline two\"" },
  { "claims.0.statements.0.label", "\"A\"" },
  { "claims.0.statements.0.article", "\"A\"" },
  { "claims.0.statements.0.title", "\"Flood at Hạ Long 🌊\"" },
  { "claims.0.statements.0.outlet", "\"a.txt\"" },
  { "claims.0.statements.0.published", "\"2024-06-30\"" },
  { "claims.0.statements.0.paragraph", "2" },
  { "claims.0.statements.0.start", "30" },
  { "claims.0.statements.0.end", "46" },
  { "claims.0.statements.0.quote", "\"rose by 3 metres\"" },
  { "claims.0.statements.0.is_anchor", "true" },
  { "claims.0.statements.0.relation", "null" },
  { "claims.0.statements.0.stance", "null" },
  { "claims.0.statements.0.fix.text", "\"rose by 4 metres\"" },
  { "claims.0.statements.0.fix.reason", "\"the gauge\"" },
  { "claims.0.statements.1.label", "\"B\"" },
  { "claims.0.statements.1.origin", "\"Agency\"" },
  { "claims.0.statements.1.is_anchor", "false" },
  { "claims.0.statements.1.relation", "\"conflict\"" },
  { "claims.0.statements.1.explanation", "\"3 against 4\"" },
  { "claims.0.statements.1.stance", "\"supports\"" },
  { "claims.0.statements.1.fix", "null" },
  { "claims.0.statements.1.speaker", "null" },
  { "claims.0.statements.1.value.outcome", "null" },
  { "claims.0.not_there", "[]" },
  { "claims.1.status", "\"corroborated\"" },
  { "claims.1.articles", "3" },
  { "claims.1.origins", "3" },
  { "claims.1.left", "true" },
  { "claims.1.verdict", "null" },
  { "claims.1.work.state", "\"waiting\"" },
  { "claims.1.work.asked", "\"the mayor\"" },
  { "claims.1.work.deadline", "\"2024-07-02\"" },
  { "claims.1.work.note", "\"called twice\"" },
  { "claims.2.kind", "\"opinion\"" },
  { "claims.2.status", "\"opinion\"" },
  { "claims.2.left", "false" },
  { "claims.3.status", "\"single-source\"" },
  { "claims.3.not_there.0.article", "\"B\"" },
  { "claims.3.not_there.1.article", "\"C\"" },
  { "claims.3.statements.0.start", "9" },
  { "claims.3.statements.0.end", "18" },
  { "coverage.0.article", "\"B\"" },
  { "coverage.0.kind", "\"headline\"" },
  { "coverage.0.quote", "\"Agency report\"" },
  { "coverage.0.paragraph", "1" },
  { "override", "null" },
};

static void
test_verdicts__say_what_the_review_holds (void **state)
{
  g_autoptr (StetJson) json = report (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *value = stet_json_to_compact (find (json, expected[i].path), NULL);
      if (strcmp (value, expected[i].value) != 0)
        fail_msg ("%s is %s, not %s", expected[i].path, value, expected[i].value);
    }
}

static gint64
sum (const StetJson *object)
{
  gint64 total = 0;

  for (guint i = 0; i < stet_json_get_length (object); i++)
    total += stet_json_get_int (stet_json_get_member_value (object, i));
  return total;
}

static void
test_verdicts__counts_add_up (void **state)
{
  g_autoptr (StetJson) json = report (NULL);

  assert_int_equal (sum (find (json, "counts.by_status")), stet_json_get_int (find (json, "counts.claims")));
  assert_int_equal (sum (find (json, "counts.by_work_state")), stet_json_get_int (find (json, "counts.facts")));
  assert_int_equal (stet_json_get_length (find (json, "claims")), stet_json_get_int (find (json, "counts.claims")));
  assert_int_equal (stet_json_get_length (find (json, "articles")), stet_json_get_int (find (json, "counts.articles")));
}

static void
test_verdicts__are_the_same_for_the_same_review (void **state)
{
  g_autoptr (StetJson) first = report (NULL);
  g_autoptr (StetJson) second = report (NULL);
  g_autofree char *first_text = stet_json_to_pretty (first, NULL);
  g_autofree char *second_text = stet_json_to_pretty (second, NULL);

  assert_string_equal (first_text, second_text);
}

static void
test_verdicts__bear_the_time_that_is_asked_for (void **state)
{
  g_autoptr (StetJson) json = report ("2030-01-01T00:00:00Z");

  assert_string_equal (stet_json_get_string (find (json, "generated")), "2030-01-01T00:00:00Z");
}

static void
test_verdicts__keep_why_of_a_verdict_that_was_cleared (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autoptr (StetJson) json = NULL;

  assert_true (stet_command_set_verdict (editor, test_claim (editor, 1)->id, 0, NULL));
  json = stet_verdicts_to_json (stet_case_editor_get_case (editor), NULL);
  assert_int_equal (stet_json_get_kind (find (json, "claims.0.verdict")), STET_JSON_NULL);
  assert_string_equal (stet_json_get_string (find (json, "claims.0.work.draft_rationale")), "The gauge says so.");
}

static void
test_verdicts__of_nothing_are_empty (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new ();
  g_autoptr (StetJson) json = stet_verdicts_to_json (stet_case_editor_get_case (editor), NULL);

  assert_int_equal (stet_json_get_length (find (json, "articles")), 0);
  assert_int_equal (stet_json_get_length (find (json, "claims")), 0);
  assert_int_equal (stet_json_get_kind (find (json, "case.title")), STET_JSON_NULL);
  assert_int_equal (sum (find (json, "counts.by_status")), 0);
}

/* B is sensitive: it goes, and with it what it says; the back-up of fact 1 was
 * given in confidence. */
static StetCaseEditor *
new_sensitive (void)
{
  StetCaseEditor *editor = test_editor_new_filled ();

  assert_true (stet_command_set_sensitivity (editor, test_article (editor, 2)->id, STET_SENSITIVITY_SENSITIVE, NULL));
  assert_true (stet_command_set_sensitivity (editor, test_claim (editor, 1)->evidence[0]->id, STET_SENSITIVITY_SENSITIVE, NULL));
  return editor;
}

static void
test_verdicts__leave_out_what_is_sensitive_and_count_it (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_sensitive ();
  g_autoptr (StetJson) json = stet_verdicts_to_json (stet_case_editor_get_case (editor), NULL);
  g_autofree char *text = stet_json_to_compact (json, NULL);

  assert_int_equal (stet_json_get_length (find (json, "articles")), 2);
  assert_int_equal (stet_json_get_int (find (json, "left_out.articles")), 1);
  assert_int_equal (stet_json_get_int (find (json, "left_out.statements")), 2);
  assert_int_equal (stet_json_get_int (find (json, "left_out.evidence")), 1);
  assert_int_equal (stet_json_get_length (find (json, "coverage")), 0);
  assert_null (strstr (text, "rose by 4 metres on Friday"));
  assert_null (strstr (text, "The gauge at the bridge"));
  assert_null (strstr (text, "hydrologist"));
}

static void
test_verdicts__hold_what_is_sensitive_when_asked (void **state)
{
  g_autoptr (StetCaseEditor) editor = new_sensitive ();
  StetReportOptions options = { .sensitive = STET_SENSITIVE_INCLUDE };
  g_autoptr (StetJson) json = stet_verdicts_to_json (stet_case_editor_get_case (editor), &options);

  assert_int_equal (stet_json_get_length (find (json, "articles")), 3);
  assert_int_equal (stet_json_get_length (find (json, "claims.0.evidence")), 1);
  assert_int_equal (stet_json_get_int (find (json, "left_out.articles")), 0);
}

static void
test_verdicts__say_why_they_are_final_too_soon (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  StetReportOptions options = { .is_final = TRUE, .override_by = "Kim", .override_reason = "Print" };
  g_autoptr (StetJson) json = stet_verdicts_to_json (stet_case_editor_get_case (editor), &options);

  assert_true (stet_json_get_boolean (find (json, "final")));
  assert_string_equal (stet_json_get_string (find (json, "override.by")), "Kim");
  assert_string_equal (stet_json_get_string (find (json, "override.at")), TEST_AT);
  assert_string_equal (stet_json_get_string (find (json, "override.reason")), "Print");
}

static void
test_verdicts__number_the_rows_of_one_article (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autofree char *id = test_add_statement (editor, test_claim (editor, 1)->id, 1, "The river");
  g_autoptr (StetJson) json = stet_verdicts_to_json (stet_case_editor_get_case (editor), NULL);

  assert_string_equal (stet_json_get_string (find (json, "claims.0.statements.0.label")), "A1");
  assert_string_equal (stet_json_get_string (find (json, "claims.0.statements.1.label")), "A2");
  assert_string_equal (stet_json_get_string (find (json, "claims.0.statements.0.id")), id);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_verdicts__say_what_the_review_holds),
    cmocka_unit_test (test_verdicts__counts_add_up),
    cmocka_unit_test (test_verdicts__are_the_same_for_the_same_review),
    cmocka_unit_test (test_verdicts__bear_the_time_that_is_asked_for),
    cmocka_unit_test (test_verdicts__keep_why_of_a_verdict_that_was_cleared),
    cmocka_unit_test (test_verdicts__of_nothing_are_empty),
    cmocka_unit_test (test_verdicts__leave_out_what_is_sensitive_and_count_it),
    cmocka_unit_test (test_verdicts__hold_what_is_sensitive_when_asked),
    cmocka_unit_test (test_verdicts__say_why_they_are_final_too_soon),
    cmocka_unit_test (test_verdicts__number_the_rows_of_one_article),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
