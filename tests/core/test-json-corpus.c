/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the corpus of JSON texts: tests/data/json/valid/NAME.in parses, and
 * NAME.expected is its compact form; tests/data/json/invalid/NAME.in does
 * not, and NAME.expected has the error's code and message, a line each. */

#include "stet-test.h"

#include "stet-error.h"
#include "stet-json-writer.h"

#include <string.h>

/* The corpus never shrinks below this: a lost folder must not pass. */
#define LEAST_CASES 40

typedef struct
{
  char *name;
  char *in;
  gsize in_len;
  char *expected;
} Case;

typedef void (*CheckCase) (const Case *item);

static void
load_case (const char *folder,
           const char *name,
           Case *item)
{
  g_autofree char *in_name = g_strconcat (name, ".in", NULL);
  g_autofree char *expected_name = g_strconcat (name, ".expected", NULL);
  g_autofree char *in_path = g_build_filename (folder, in_name, NULL);
  g_autofree char *expected_path = g_build_filename (folder, expected_name, NULL);
  gsize len = 0;

  item->name = g_strdup (name);
  assert_true (g_file_get_contents (in_path, &item->in, &item->in_len, NULL));
  assert_true (g_file_get_contents (expected_path, &item->expected, &len, NULL));
  /* The newline that ends the file is not a part of what is expected. */
  assert_true (len > 0 && item->expected[len - 1] == '\n');
  item->expected[len - 1] = '\0';
}

static void
clear_case (Case *item)
{
  g_free (item->name);
  g_free (item->in);
  g_free (item->expected);
}

static void
run_folder (const char *kind,
            CheckCase check)
{
  const char *data = g_getenv ("STET_TEST_DATA");
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  guint n = 0;

  assert_non_null (data);
  folder = g_build_filename (data, "json", kind, NULL);
  dir = g_dir_open (folder, 0, NULL);
  assert_non_null (dir);

  for (const char *file = g_dir_read_name (dir); file != NULL; file = g_dir_read_name (dir))
    {
      g_autofree char *name = NULL;
      Case item = { 0 };

      if (!g_str_has_suffix (file, ".in"))
        continue;
      name = g_strndup (file, strlen (file) - strlen (".in"));
      load_case (folder, name, &item);
      check (&item);
      clear_case (&item);
      n++;
    }
  assert_true (n >= LEAST_CASES);
}

static void
check_valid (const Case *item)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StetJson) json = stet_json_parse (item->in, item->in_len, &error);
  g_autoptr (StetJson) again = NULL;
  g_autofree char *compact = NULL;
  g_autofree char *pretty = NULL;
  gsize len = 0;

  if (json == NULL)
    fail_msg ("%s: %s", item->name, error->message);
  compact = stet_json_to_compact (json, &len);
  if (strcmp (compact, item->expected) != 0)
    fail_msg ("%s: %s", item->name, compact);
  assert_int_equal (len, strlen (compact));

  pretty = stet_json_to_pretty (json, &len);
  again = stet_json_parse (pretty, len, NULL);
  if (again == NULL || !stet_json_equal (json, again))
    fail_msg ("%s: the pretty form reads back differently", item->name);
}

static const char *
code_name (int code)
{
  switch (code)
    {
    case STET_ERROR_INVALID:
      return "invalid";
    case STET_ERROR_ENCODING:
      return "encoding";
    case STET_ERROR_EMPTY:
      return "empty";
    case STET_ERROR_TOO_LARGE:
      return "too-large";
    default:
      return "unexpected";
    }
}

static void
check_invalid (const Case *item)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StetJson) json = stet_json_parse (item->in, item->in_len, &error);
  g_autofree char *found = NULL;

  if (json != NULL)
    fail_msg ("%s: it was accepted", item->name);
  assert_int_equal (error->domain, STET_ERROR);
  found = g_strconcat (code_name (error->code), "\n", error->message, NULL);
  if (strcmp (found, item->expected) != 0)
    fail_msg ("%s: %s", item->name, found);
}

static void
test_json_corpus__valid_texts_read_and_write (void **state)
{
  run_folder ("valid", check_valid);
}

static void
test_json_corpus__invalid_texts_name_place_and_reason (void **state)
{
  run_folder ("invalid", check_invalid);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_json_corpus__valid_texts_read_and_write),
    cmocka_unit_test (test_json_corpus__invalid_texts_name_place_and_reason),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
