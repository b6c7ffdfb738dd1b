/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Cases that are text: a folder of files, a case in each paragraph, lines that
 * begin with # aside.  How a case looks is said by the program that runs it. */

#include "stet-test.h"

#include <string.h>

/* Called with the lines of one case, and where it stands, for messages. */
typedef void (*StetCorpusCase) (char **lines,
                                const char *place);

static inline guint
stet_corpus_run_file (const char *path,
                      StetCorpusCase run)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_lines = 0;
  guint n_cases = 0;

  assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '#')
        continue;
      if (lines[i][0] != '\0')
        {
          g_strv_builder_add (builder, lines[i]);
          n_lines++;
        }
      if (n_lines > 0 && (lines[i][0] == '\0' || lines[i + 1] == NULL))
        {
          g_autofree char *place = g_strdup_printf ("%s:%u", path, i + 1 - n_lines);
          g_auto (GStrv) one = g_strv_builder_end (builder);

          run (one, place);
          n_cases++;
          n_lines = 0;
        }
    }

  return n_cases;
}

/* Runs the cases of all files of a folder of the test data, in the order of
 * their names; a folder without cases is a failure. */
static inline void
stet_corpus_run (const char *folder,
                 StetCorpusCase run)
{
  g_autofree char *path = g_build_filename (g_getenv ("STET_TEST_DATA"), folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_cases = 0;

  assert_non_null (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      if (g_str_has_suffix (name, ".txt"))
        g_ptr_array_add (names, g_build_filename (path, name, NULL));
    }
  g_ptr_array_sort (names, (GCompareFunc) (void (*) (void)) g_strcmp0);
  for (guint i = 0; i < names->len; i++)
    n_cases += stet_corpus_run_file (g_ptr_array_index (names, i), run);
  assert_true (n_cases > 0);
}

/* The language of a case: that of a file called "es-NAME.txt" is Spanish. */
static inline char *
stet_corpus_dup_language (const char *place)
{
  g_autofree char *name = g_path_get_basename (place);

  return name[0] != '\0' && name[1] != '\0' && name[2] == '-' ? g_strndup (name, 2) : g_strdup ("en");
}

/* Fails with both texts when they differ. */
static inline void
stet_corpus_compare (const char *found,
                     const char *expected,
                     const char *place)
{
  if (strcmp (found, expected) != 0)
    fail_msg ("%s:\nexpected:\n%s\nfound:\n%s", place, expected, found);
}
