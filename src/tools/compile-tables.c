/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the words of one language a C source, when the program is built:
 *
 *   compile-tables LANGUAGE OUT.c [ENGLISH.tsv… --] TABLE.tsv…
 *   compile-tables --check LANGUAGE [ENGLISH.tsv… --] TABLE.tsv…
 *
 * The English tables before -- are those that other languages refer to.
 * Lines that are wrong are told and left out, so that a slip in one table does
 * not keep others from working; with --check, a test, there must be none. */

#define G_LOG_DOMAIN "stet-tools"

#include "stet-tables.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define PIVOT "en"
#define END_OF_PIVOT "--"

static void
read_tables (StetTables *tables,
             char *const *paths,
             const char *end)
{
  for (; *paths != NULL && g_strcmp0 (*paths, end) != 0; paths++)
    {
      g_autofree char *file = g_path_get_basename (*paths);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_file_get_contents (*paths, &text, NULL, &error))
        {
          g_printerr ("compile-tables: %s\n", error->message);
          exit (EXIT_FAILURE);
        }
      stet_tables_add (tables, file, text);
    }
}

static guint
tell_problems (const StetTables *tables)
{
  const GPtrArray *problems = stet_tables_get_problems (tables);

  for (guint i = 0; i < problems->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (problems, i));

  return problems->len;
}

int
main (int argc,
      char **argv)
{
  g_autoptr (StetTables) pivot = stet_tables_new (PIVOT);
  g_autoptr (StetTables) tables = NULL;
  char **paths = argv + 3;
  g_autofree char *source = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_check = argc > 1 && strcmp (argv[1], "--check") == 0;

  setlocale (LC_ALL, "");
  if (argc < 4)
    {
      g_printerr ("Usage: compile-tables LANGUAGE OUT.c [ENGLISH.tsv… --] TABLE.tsv…\n"
                  "       compile-tables --check LANGUAGE [ENGLISH.tsv… --] TABLE.tsv…\n");
      return EXIT_FAILURE;
    }

  tables = stet_tables_new (argv[is_check ? 2 : 1]);
  if (g_strv_contains ((const char *const *) paths, END_OF_PIVOT))
    {
      read_tables (pivot, paths, END_OF_PIVOT);
      stet_tables_set_pivot (tables, pivot);
      while (strcmp (*paths++, END_OF_PIVOT) != 0)
        continue;
    }
  read_tables (tables, paths, NULL);
  if (tell_problems (tables) > 0 && is_check)
    return EXIT_FAILURE;
  if (is_check)
    return EXIT_SUCCESS;

  source = stet_tables_to_source (tables);
  if (!g_file_set_contents (argv[2], source, -1, &error))
    {
      g_printerr ("compile-tables: %s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
