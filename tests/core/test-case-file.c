/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Case files: what is written can be read, what is read is written back, and
 * what is wrong is named with its place. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-case-file.h"
#include "stet-json-writer.h"
#include "stet-limits.h"
#include "stet-text.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stet-test-flood.h"

static char *
dup_text (const StetCase *snapshot)
{
  g_autoptr (GBytes) bytes = stet_case_to_bytes (snapshot);
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);

  return g_strndup (data, len);
}

static StetCaseFile *
parse (const char *text,
       GError **error)
{
  return stet_case_file_parse (text, strlen (text), NULL, NULL, NULL, error);
}

static char *
dup_filled (void)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();

  return dup_text (stet_case_editor_get_case (editor));
}

static StetProblems *
validate (const char *text)
{
  StetProblems *problems = stet_problems_new ();

  stet_case_file_validate_bytes (text, strlen (text), problems);
  return problems;
}

static void
assert_valid (const char *text)
{
  g_autoptr (StetProblems) problems = validate (text);

  if (stet_problems_get_n (problems) > 0)
    fail_msg ("%s: %s", stet_problems_get (problems, 0)->path, stet_problems_get (problems, 0)->message);
}

static void
test_round_trip__gives_equal_bytes (void **state)
{
  g_autofree char *text = dup_filled ();
  g_autoptr (StetCaseFile) loaded = parse (text, NULL);
  g_autofree char *again = NULL;
  g_autofree char *sha256 = stet_sha256_hex (text, strlen (text));

  assert_non_null (loaded);
  again = dup_text (loaded->snapshot);
  assert_string_equal (again, text);
  assert_string_equal (loaded->sha256, sha256);
  assert_int_equal (loaded->size, strlen (text));
  assert_false (loaded->read_only);
  assert_valid (text);
}

static void
test_round_trip__gives_the_same_review (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  StetCase *snapshot = stet_case_editor_get_case (editor);
  g_autofree char *text = dup_text (snapshot);
  g_autoptr (StetCaseFile) loaded = parse (text, NULL);
  g_autofree char *where = NULL;

  assert_non_null (loaded);
  if (!stet_case_equal_state (snapshot, loaded->snapshot, &where))
    fail_msg ("%s", where);
  assert_int_equal (stet_case_get_n_changes (loaded->snapshot), stet_case_get_n_changes (snapshot));
  assert_memory_equal (stet_case_get_tally (loaded->snapshot), stet_case_get_tally (snapshot), sizeof (StetTally));
}

static void
test_round_trip__holds_for_a_review_that_was_only_begun (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new ();
  g_autofree char *text = dup_text (stet_case_editor_get_case (editor));
  g_autoptr (StetCaseFile) loaded = parse (text, NULL);
  g_autofree char *again = NULL;

  assert_non_null (loaded);
  again = dup_text (loaded->snapshot);
  assert_string_equal (again, text);
  assert_valid (text);
}

static void
test_round_trip__holds_after_undo_and_removal (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autofree char *removed = g_strdup (test_article (editor, 2)->id);
  g_autofree char *text = NULL;
  g_autoptr (StetCaseFile) loaded = NULL;
  g_autofree char *again = NULL;

  for (guint i = 0; i < 3; i++)
    assert_true (stet_case_editor_undo (editor, NULL));
  assert_true (stet_case_editor_redo (editor, NULL));
  assert_true (stet_command_remove_article (editor, removed, NULL));
  text = dup_text (stet_case_editor_get_case (editor));
  loaded = parse (text, NULL);
  assert_non_null (loaded);
  again = dup_text (loaded->snapshot);
  assert_string_equal (again, text);
  assert_int_equal (stet_case_get_n_articles (loaded->snapshot), 2);
  assert_int_equal (stet_case_get_n_texts (loaded->snapshot), 3);
  assert_valid (text);
}

static void
test_round_trip__goes_on_where_it_stopped (void **state)
{
  g_autofree char *text = dup_filled ();
  g_autoptr (StetCaseFile) loaded = parse (text, NULL);
  g_autoptr (StetCaseEditor) editor = NULL;
  g_autofree char *later = NULL;

  assert_non_null (loaded);
  editor = stet_case_editor_new (loaded->snapshot, "Somebody Else");
  assert_true (stet_command_set_verdict (editor, test_claim (editor, 2)->id, 1, NULL));
  later = dup_text (stet_case_editor_get_case (editor));
  assert_valid (later);
  assert_string_not_equal (later, text);
}

static void
test_bytes__are_the_same_for_the_same_review (void **state)
{
  g_autofree char *first = dup_filled ();
  g_autofree char *second = dup_filled ();

  assert_string_equal (first, second);
  assert_true (g_str_has_prefix (first, "{\n  \"format\": \"stet-case\",\n  \"version\": 1,\n  \"id\": \"" TEST_ID "\""));
  assert_true (g_str_has_suffix (first, "\n}\n"));
}

/* Every object but those of the history, which its hashes seal, gets two
 * members that no version knows. */
static StetJson *
with_unknown (const StetJson *json,
              const char *name)
{
  StetJson *copy;

  if (g_strcmp0 (name, "history") == 0)
    return stet_json_ref (json);
  if (stet_json_get_kind (json) == STET_JSON_ARRAY)
    {
      copy = stet_json_new_array ();
      for (guint i = 0; i < stet_json_get_length (json); i++)
        stet_json_array_take (copy, with_unknown (stet_json_get_element (json, i), NULL));
      if (g_strcmp0 (name, "selector") == 0)
        {
          StetJson *other = stet_json_new_object ();
          stet_json_object_take (other, "type", stet_json_new_string ("XPathSelector"));
          stet_json_array_take (copy, other);
        }
      return copy;
    }
  if (stet_json_get_kind (json) != STET_JSON_OBJECT)
    return stet_json_ref (json);
  copy = stet_json_new_object ();
  for (guint i = 0; i < stet_json_get_length (json); i++)
    {
      const char *member = stet_json_get_member_name (json, i);
      stet_json_object_take (copy, member, with_unknown (stet_json_get_member_value (json, i), member));
    }
  stet_json_object_take (copy, "zebra", stet_json_new_int (7));
  stet_json_object_take (copy, "future", stet_json_parse ("{\"deep\": [null, 1.5, {\"x\": \"é\"}]}", strlen ("{\"deep\": [null, 1.5, {\"x\": \"é\"}]}"), NULL));
  return copy;
}

static void
test_unknown_members__are_written_back_behind_the_known (void **state)
{
  g_autofree char *plain = dup_filled ();
  g_autoptr (StetJson) json = stet_json_parse (plain, strlen (plain), NULL);
  g_autoptr (StetJson) more = with_unknown (json, NULL);
  g_autofree char *text = stet_json_to_pretty (more, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StetCaseFile) loaded = parse (text, &error);
  g_autofree char *again = NULL;

  if (loaded == NULL)
    fail_msg ("%s", error->message);
  again = dup_text (loaded->snapshot);
  assert_string_equal (again, text);
  assert_valid (text);
}

static void
test_unknown_members__survive_an_edit (void **state)
{
  g_autofree char *plain = dup_filled ();
  g_autoptr (StetJson) json = stet_json_parse (plain, strlen (plain), NULL);
  g_autoptr (StetJson) more = with_unknown (json, NULL);
  g_autofree char *text = stet_json_to_pretty (more, NULL);
  g_autoptr (StetCaseFile) loaded = parse (text, NULL);
  g_autoptr (StetCaseEditor) editor = NULL;
  g_autofree char *later = NULL;
  g_auto (GStrv) before = g_strsplit (text, "\"zebra\": 7", -1);
  g_auto (GStrv) after = NULL;

  assert_non_null (loaded);
  editor = stet_case_editor_new (loaded->snapshot, TEST_BY);
  assert_true (stet_command_set_title (editor, test_claim (editor, 1)->id, "Another title", NULL));
  later = dup_text (stet_case_editor_get_case (editor));
  after = g_strsplit (later, "\"zebra\": 7", -1);
  assert_int_equal (g_strv_length (after), g_strv_length (before));
}

static char *
replace_first (const char *text,
               const char *old,
               const char *new)
{
  const char *found = strstr (text, old);

  if (found == NULL)
    fail_msg ("not in the file: %s", old);
  return g_strdup_printf ("%.*s%s%s", (int) (found - text), text, new, found + strlen (old));
}

/* What a person or a program may do to a file, and what is said of it. */
static const struct
{
  const char *old;
  const char *new;
  int code;
  const char *message;
} faults[] = {
  { "\"stet-case\"", "\"stet-verdicts\"", STET_ERROR_INVALID, "$.format" },
  { "\"format\": \"stet-case\",", "", STET_ERROR_INVALID, "$.format" },
  { "\"version\": 1", "\"version\": 2", STET_ERROR_NEWER, "newer Stet" },
  { "\"version\": 1", "\"version\": 0", STET_ERROR_INVALID, "$.version" },
  { "\"version\": 1", "\"version\": \"1\"", STET_ERROR_INVALID, "$.version" },
  { "\"version\": 1", "\"version\": 1, \"version\": 1", STET_ERROR_INVALID, "version" },
  { "\"articles\": [", "\"articles\": 7, \"x\": [", STET_ERROR_INVALID, "$.articles" },
  { "\"texts\": [", "\"text\": [", STET_ERROR_INVALID, "$" },
  { "\"number\": 1,", "\"number\": \"1\",", STET_ERROR_INVALID, "$.articles[0].number" },
  { "\"number\": 2,", "\"number\": 1,", STET_ERROR_INVALID, "$.articles[1]" },
  { "\"number\": 1,", "\"number\": -1,", STET_ERROR_INVALID, "$.articles[0].number" },
  { "\"role\": \"checked\"", "\"role\": \"master\"", STET_ERROR_INVALID, "$.articles[0].role" },
  { "\"retrieved\": \"2024-07-01T08:00:00Z\"", "\"retrieved\": \"yesterday\"", STET_ERROR_INVALID, "$.articles[0].retrieved" },
  { "\"published\": \"2024-06-30\"", "\"published\": \"2024-06-31\"", STET_ERROR_INVALID, "$.articles[0].published" },
  { "\"kind\": \"opinion\"", "\"kind\": \"nonsense\"", STET_ERROR_INVALID, "$.claims[2].kind" },
  { "\"rating\": 2", "\"rating\": 200", STET_ERROR_INVALID, "$.claims[0].verdict.rating" },
  { "\"status\": \"conflicting\"", "\"status\": \"corroborated\"", STET_ERROR_INVALID, "$.claims[0]" },
  { "\"status\": \"conflicting\"", "\"status\": \"dubious\"", STET_ERROR_INVALID, "$.claims[0].status" },
  { "\"work_state\": \"decided\"", "\"work_state\": \"open\"", STET_ERROR_INVALID, "$.claims[0]" },
  { "\"left\": false", "\"left\": true", STET_ERROR_INVALID, "$.claims[0]" },
  { "\"exact\": \"rose by 3 metres\"", "\"exact\": \"rose by 5 metres\"", STET_ERROR_INVALID, "$.claims[0].statements[0].selector[0]" },
  { "\"exact\": \"rose by 3 metres\"", "\"exact\": \"rose by 3 metres.\"", STET_ERROR_INVALID, "$.claims[0].statements[0].selector[0]" },
  { "\"suffix\": \". About", "\"suffix\": \". Nearly", STET_ERROR_INVALID, "$.claims[0].statements[0].selector[0]" },
  { "\"type\": \"TextQuoteSelector\"", "\"type\": \"FragmentSelector\"", STET_ERROR_INVALID, "TextQuoteSelector is missing" },
  { "\"type\": \"TextPositionSelector\"", "\"type\": \"TextQuoteSelector\"", STET_ERROR_INVALID, "two selectors" },
  { "\"start\": 30", "\"start\": 31", STET_ERROR_INVALID, "$.claims[0].statements[0]" },
  { "\"end\": 46", "\"end\": 4600", STET_ERROR_INVALID, "not inside the text" },
  { "\"end\": 46", "\"end\": 1e2", STET_ERROR_INVALID, "$.claims[0].statements[0].selector[1].end" },
  { "\"start\": 30", "\"start\": 99999999999999999999", STET_ERROR_INVALID, "line" },
  { "\"relation\": \"conflict\"", "\"relation\": \"war\"", STET_ERROR_INVALID, "relation" },
  { "\"by\": \"Åsa Test\"", "\"by\": 7", STET_ERROR_INVALID, "by" },
  { "rose by 3 metres. About 200 people fled.\\n", "rose by 9 metres. About 200 people fled.\\n", STET_ERROR_INVALID, "$.texts" },
  { "\"media_type\": \"text/plain\",\n      \"text\"", "\"media_type\": \"text/html\",\n      \"text\"", STET_ERROR_INVALID, "text/html" },
  { "\"op\": \"case.title\"", "\"op\": \"case.scale\"", STET_ERROR_INVALID, "$.history[1]" },
  { "\"parents\": [],", "\"parents\": [\"0000000000000000000000000000000000000000000000000000000000000000\"],", STET_ERROR_INVALID, "$.history[0]" },
  { "\"Flood\"", "\"Fl\\u0000ood\"", STET_ERROR_INVALID, "u0000" },
  { "\"Flood\"", "\"Fl\xffood\"", STET_ERROR_ENCODING, "UTF-8" },
  { "  \"id\"", "  \"\\u0001kept\": {}, \"id\"", STET_ERROR_INVALID, "reserved" },
};

static void
test_parse__names_what_is_wrong_and_where (void **state)
{
  g_autofree char *text = dup_filled ();

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *faulty = replace_first (text, faults[i].old, faults[i].new);
      g_autoptr (GError) error = NULL;
      g_autoptr (StetCaseFile) loaded = parse (faulty, &error);
      g_autoptr (StetProblems) problems = validate (faulty);

      if (loaded != NULL)
        fail_msg ("%s was taken", faults[i].new);
      if (!g_error_matches (error, STET_ERROR, faults[i].code) || strstr (error->message, faults[i].message) == NULL)
        fail_msg ("%s: %d %s", faults[i].new, error->code, error->message);
      assert_true (stet_problems_get_n (problems) > 0);
    }
}

static void
test_parse__refuses_what_is_no_json (void **state)
{
  static const struct
  {
    const char *text;
    int code;
  } table[] = {
    { "", STET_ERROR_EMPTY },
    { " \n\t", STET_ERROR_EMPTY },
    { "A flood is a flood.", STET_ERROR_INVALID },
    { "{", STET_ERROR_INVALID },
    { "[]", STET_ERROR_INVALID },
    { "null", STET_ERROR_INVALID },
    { "{}", STET_ERROR_INVALID },
    { "{\"format\": \"stet-case\", \"version\": 1}", STET_ERROR_INVALID },
    { "\xef\xbb\xbf{}", STET_ERROR_INVALID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StetProblems) problems = validate (table[i].text);
      assert_null (parse (table[i].text, &error));
      if (!g_error_matches (error, STET_ERROR, table[i].code))
        fail_msg ("%s: %s", table[i].text, error->message);
      assert_true (stet_problems_get_n (problems) > 0);
    }
}

static void
test_parse__survives_100000_brackets (void **state)
{
  g_autofree char *brackets = g_strnfill (100000, '[');
  g_autoptr (GError) error = NULL;

  assert_null (parse (brackets, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
}

/* An unknown member of the top level nests one deeper than itself. */
static char *
with_nested (const char *text,
             guint depth)
{
  g_autofree char *opening = g_strnfill (depth - 1, '[');
  g_autofree char *closing = g_strnfill (depth - 1, ']');
  g_autofree char *member = g_strdup_printf ("{\n  \"nested\": %s%s,\n", opening, closing);

  return replace_first (text, "{\n", member);
}

static void
test_parse__nests_up_to_the_cap (void **state)
{
  g_autofree char *text = dup_filled ();
  g_autofree char *at_cap = with_nested (text, STET_LIMIT_JSON_DEPTH);
  g_autofree char *above = with_nested (text, STET_LIMIT_JSON_DEPTH + 1);
  g_autoptr (StetCaseFile) loaded = parse (at_cap, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *again = NULL;
  g_autoptr (StetCaseFile) twice = NULL;

  assert_non_null (loaded);
  again = dup_text (loaded->snapshot);
  twice = parse (again, NULL);
  assert_non_null (twice);
  assert_null (parse (above, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
}

static void
test_parse__refuses_every_beginning_of_a_file (void **state)
{
  g_autofree char *text = dup_filled ();
  gsize len = strlen (text);

  for (gsize n = 0; n < len - 1; n += 211)
    {
      g_autoptr (GError) error = NULL;
      assert_null (stet_case_file_parse (text, n, NULL, NULL, NULL, &error));
      assert_non_null (error);
    }
}

/* Whatever one byte does, the file is refused or what was read can be written. */
static void
test_parse__survives_any_wrong_byte (void **state)
{
  static const char bytes[] = { '0', '"', '}', ']', ',', 'z', '\n', '\x80' };
  g_autofree char *text = dup_filled ();
  gsize len = strlen (text);

  for (gsize i = 3; i < len; i += 97)
    {
      g_autofree char *copy = g_strdup (text);
      g_autoptr (StetCaseFile) loaded = NULL;
      copy[i] = bytes[i % G_N_ELEMENTS (bytes)];
      loaded = parse (copy, NULL);
      if (loaded != NULL)
        {
          g_autofree char *again = dup_text (loaded->snapshot);
          assert_true (strlen (again) > 0);
        }
    }
}

static void
test_parse__opens_what_a_newer_version_edited_read_only (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  StetCase *snapshot = stet_case_editor_get_case (editor);
  StetChange *last = stet_case_get_change (snapshot, stet_case_get_n_changes (snapshot) - 1);
  const char *parents[] = { last->hash, NULL };
  g_autoptr (StetJson) nothing = stet_json_new_array ();
  g_autoptr (StetChange) change = stet_change_new ("11111111-2222-4333-8444-555555555555", TEST_AT, TEST_BY, "claim.teleport", "", nothing, nothing, parents, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StetCase) later = stet_case_apply (snapshot, change, &error);
  g_autofree char *text = NULL;
  g_autoptr (StetCaseFile) loaded = NULL;
  g_autofree char *again = NULL;

  assert_non_null (later);
  text = dup_text (later);
  loaded = parse (text, NULL);
  assert_non_null (loaded);
  assert_true (loaded->read_only);
  again = dup_text (loaded->snapshot);
  assert_string_equal (again, text);
}

static void
test_validate__compares_history_and_state (void **state)
{
  static const struct
  {
    const char *old;
    const char *new;
  } table[] = {
    { "\"title\": \"Flood\"", "\"title\": \"Flod\"" },
    { "\"answer\": \"4 metres\"", "\"answer\": \"5 metres\"" },
    { "\"rationale\": \"The gauge says so.\"", "\"rationale\": \"I say so.\"" },
    { "\"note\": \"line one\\nline two\"", "\"note\": \"\"" },
    { "\"outlet\": \"b.txt\"", "\"outlet\": \"B\"" },
  };
  g_autofree char *text = dup_filled ();

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *edited = replace_first (text, table[i].old, table[i].new);
      g_autoptr (StetCaseFile) loaded = parse (edited, NULL);
      g_autoptr (StetProblems) problems = validate (edited);
      assert_non_null (loaded);
      assert_int_equal (stet_problems_get_n (problems), 1);
      assert_non_null (strstr (stet_problems_get (problems, 0)->message, "history"));
    }
}

static void
test_validate__lists_everything (void **state)
{
  g_autofree char *text = dup_filled ();
  g_autofree char *one = replace_first (text, "\"rating\": 2", "\"rating\": 2000");
  g_autofree char *two = replace_first (one, "\"kind\": \"opinion\"", "\"kind\": \"nonsense\"");
  g_autofree char *three = replace_first (two, "\"role\": \"checked\"", "\"role\": \"master\"");
  g_autoptr (StetProblems) problems = validate (three);
  static const char *const paths[] = { "$.articles[0].role", "$.claims[0].verdict.rating", "$.claims[2].kind" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      gboolean found = FALSE;
      for (guint j = 0; j < stet_problems_get_n (problems); j++)
        found = found || strcmp (stet_problems_get (problems, j)->path, paths[i]) == 0;
      if (!found)
        fail_msg ("%s is not listed", paths[i]);
    }
}

/* Files that an earlier Stet wrote; they stay as they are for ever. */
static void
test_load__reads_what_was_written_long_ago (void **state)
{
  static const char *const names[] = { "begun.stet", "flood.stet" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("STET_TEST_DATA"), "case", names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (StetCaseFile) loaded = stet_case_file_load (file, NULL, NULL, NULL, &error);
      g_autofree char *text = NULL;
      g_autofree char *again = NULL;

      if (loaded == NULL)
        fail_msg ("%s: %s", names[i], error->message);
      assert_true (g_file_get_contents (path, &text, NULL, NULL));
      again = dup_text (loaded->snapshot);
      assert_string_equal (again, text);
      assert_valid (text);
    }
}

static void
collect_cb (double fraction,
            gpointer user_data)
{
  double *last = user_data;

  assert_true (fraction >= *last && fraction <= 1.0);
  *last = fraction;
}

static void
cancel_cb (double fraction,
           gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_load__tells_how_far_it_is_and_can_be_cancelled (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autofree char *folder = g_dir_make_tmp ("stet-case-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.stet", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (StetCaseFile) loaded = NULL;
  g_autoptr (GError) error = NULL;
  double last = 0.0;

  assert_true (stet_case_file_save (stet_case_editor_get_case (editor), file, NULL, NULL, NULL, NULL, NULL, NULL));
  loaded = stet_case_file_load (file, NULL, collect_cb, &last, NULL);
  assert_non_null (loaded);
  assert_true (last == 1.0);
  assert_null (stet_case_file_load (file, cancellable, cancel_cb, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_save__gives_the_hash_that_the_next_save_expects (void **state)
{
  g_autoptr (StetCaseEditor) editor = test_editor_new_filled ();
  g_autofree char *folder = g_dir_make_tmp ("stet-case-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.stet", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (StetCaseFile) loaded = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  assert_true (stet_case_file_save (stet_case_editor_get_case (editor), file, NULL, NULL, NULL, NULL, &first, NULL));
  loaded = stet_case_file_load (file, NULL, NULL, NULL, NULL);
  assert_string_equal (loaded->sha256, first);
  assert_true (stet_command_set_case_title (editor, "Flood, day two", NULL));
  assert_true (stet_case_file_save (stet_case_editor_get_case (editor), file, first, NULL, NULL, NULL, &second, NULL));
  assert_string_not_equal (first, second);
  assert_false (stet_case_file_save (stet_case_editor_get_case (editor), file, first, NULL, NULL, NULL, NULL, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_CONFLICT));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_load__refuses_what_is_no_readable_file (void **state)
{
  g_autofree char *folder = g_dir_make_tmp ("stet-case-XXXXXX", NULL);
  g_autofree char *fifo = g_build_filename (folder, "fifo", NULL);
  g_autofree char *huge = g_build_filename (folder, "huge", NULL);
  g_autofree char *lost = g_build_filename (folder, "lost", NULL);
  int fd = open (huge, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  const struct
  {
    const char *path;
    GQuark domain;
    int code;
  } table[] = {
    { folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY },
    { fifo, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE },
    { lost, G_IO_ERROR, G_IO_ERROR_NOT_FOUND },
    { huge, STET_ERROR, STET_ERROR_TOO_LARGE },
  };

  assert_true (fd >= 0);
  assert_int_equal (ftruncate (fd, (off_t) STET_LIMIT_CASE_BYTES + 1), 0);
  close (fd);
  assert_int_equal (mkfifo (fifo, 0600), 0);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (table[i].path);
      g_autoptr (StetProblems) problems = stet_problems_new ();
      g_autoptr (GError) error = NULL;
      assert_null (stet_case_file_load (file, NULL, NULL, NULL, &error));
      if (!g_error_matches (error, table[i].domain, table[i].code))
        fail_msg ("%s: %s", table[i].path, error->message);
      assert_false (stet_case_file_validate (file, problems, NULL, NULL));
    }
  g_unlink (fifo);
  g_unlink (huge);
  g_rmdir (folder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_round_trip__gives_equal_bytes),
    cmocka_unit_test (test_round_trip__gives_the_same_review),
    cmocka_unit_test (test_round_trip__holds_for_a_review_that_was_only_begun),
    cmocka_unit_test (test_round_trip__holds_after_undo_and_removal),
    cmocka_unit_test (test_round_trip__goes_on_where_it_stopped),
    cmocka_unit_test (test_bytes__are_the_same_for_the_same_review),
    cmocka_unit_test (test_unknown_members__are_written_back_behind_the_known),
    cmocka_unit_test (test_unknown_members__survive_an_edit),
    cmocka_unit_test (test_parse__names_what_is_wrong_and_where),
    cmocka_unit_test (test_parse__refuses_what_is_no_json),
    cmocka_unit_test (test_parse__survives_100000_brackets),
    cmocka_unit_test (test_parse__nests_up_to_the_cap),
    cmocka_unit_test (test_parse__refuses_every_beginning_of_a_file),
    cmocka_unit_test (test_parse__survives_any_wrong_byte),
    cmocka_unit_test (test_parse__opens_what_a_newer_version_edited_read_only),
    cmocka_unit_test (test_validate__compares_history_and_state),
    cmocka_unit_test (test_validate__lists_everything),
    cmocka_unit_test (test_load__reads_what_was_written_long_ago),
    cmocka_unit_test (test_load__tells_how_far_it_is_and_can_be_cancelled),
    cmocka_unit_test (test_save__gives_the_hash_that_the_next_save_expects),
    cmocka_unit_test (test_load__refuses_what_is_no_readable_file),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
