/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the corpus of intake: tests/data/intake/NAME.in holds the bytes of a
 * file called NAME, and NAME.expected what is to be read from it. */

#include "stet-test.h"

#include "stet-article-intake.h"
#include "stet-error.h"

#include <string.h>

/* The corpus never shrinks below this: a lost folder must not pass. */
#define LEAST_CASES 90

static const char *const kind_names[] = {
  [STET_BLOCK_HEADLINE] = "headline",
  [STET_BLOCK_HEADING] = "heading",
  [STET_BLOCK_PARAGRAPH] = "paragraph",
  [STET_BLOCK_LIST_ITEM] = "item",
  [STET_BLOCK_CAPTION] = "caption",
  [STET_BLOCK_META] = "meta",
};

static void
append_field (GString *out,
              const char *name,
              const char *value)
{
  g_string_append_printf (out, "%s: %s\n", name, value != NULL ? value : "-");
}

static void
append_flags (GString *out,
              const char *name,
              StetArticleFields fields)
{
  static const char *const names[] = { "title", "outlet", "author", "published", "language" };

  g_string_append_printf (out, "%s:%s", name, fields == STET_ARTICLE_FIELD_NONE ? " -" : "");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if ((fields & (1u << i)) != 0)
      g_string_append_printf (out, " %s", names[i]);
  g_string_append_c (out, '\n');
}

static void
append_blocks (GString *out,
               const StetArticleText *text)
{
  for (guint i = 0; i < stet_article_text_get_n_blocks (text); i++)
    {
      const StetBlock *block = stet_article_text_get_block (text, i);
      g_autofree char *quote = stet_article_text_dup_quote (text, block->span);
      g_auto (GStrv) lines = g_strsplit (quote, "\n", -1);
      g_autofree char *one_line = g_strjoinv ("⏎", lines);

      g_string_append_printf (out, "%s", kind_names[block->kind]);
      if (block->level > 0)
        g_string_append_printf (out, " %u", block->level);
      g_string_append_printf (out, " %" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT ": %s\n",
                              block->span.start, block->span.end, one_line);
    }
}

static char *
describe (const char *path,
          const char *name)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (StetArticleIntake) intake = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize len = 0;

  assert_true (g_file_get_contents (path, &data, &len, NULL));
  bytes = g_bytes_new_take (data, len);
  intake = stet_article_intake_from_bytes (bytes, name, &error);
  if (intake == NULL)
    {
      assert_int_equal (error->domain, STET_ERROR);
      g_string_append_printf (out, "error %d: %s\n", error->code, error->message);
      return g_string_free (g_steal_pointer (&out), FALSE);
    }
  append_field (out, "format", stet_article_format_get_name (stet_article_text_get_format (intake->text)));
  append_field (out, "encoding", intake->encoding);
  append_field (out, "title", intake->title);
  g_string_append_printf (out, "title at: %" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT "\n",
                          intake->title_span.start, intake->title_span.end);
  append_field (out, "outlet", intake->outlet);
  append_field (out, "agency", intake->agency);
  append_field (out, "author", intake->author);
  append_field (out, "published", intake->published);
  append_field (out, "language", intake->language);
  append_field (out, "url", intake->url);
  append_flags (out, "blank", intake->blank);
  append_flags (out, "unsure", intake->unsure);
  append_blocks (out, intake->text);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_guess__gives_what_is_expected (void **state)
{
  const char *path = *state;
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strndup (base, strlen (base) - strlen (".in"));
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".in"));
  g_autofree char *expected_path = g_strconcat (stem, ".expected", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *actual = describe (path, name);
  g_autofree char *again = describe (path, name);

  assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  if (g_strcmp0 (actual, expected) != 0)
    print_error ("%s: this was read:\n%s", name, actual);
  assert_string_equal (actual, expected);
  assert_string_equal (again, actual);
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_cases (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_build_filename (g_getenv ("STET_TEST_DATA"), "intake", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".in"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths);
  return paths;
}

int
main (void)
{
  g_autoptr (GPtrArray) paths = list_cases ();
  g_autofree struct CMUnitTest *tests = g_new0 (struct CMUnitTest, MAX (paths->len, 1));

  if (paths->len < LEAST_CASES)
    {
      g_printerr ("only %u cases were found, at least %d are expected\n", paths->len, LEAST_CASES);
      return 1;
    }
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);

      tests[i].name = strrchr (path, '/') + 1;
      tests[i].test_func = test_guess__gives_what_is_expected;
      tests[i].initial_state = (void *) path;
    }
  return _cmocka_run_group_tests ("guess", tests, paths->len, NULL, NULL);
}
