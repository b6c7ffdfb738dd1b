/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the words of one language a C source, when the program is built:
 *
 *   compile-tables LANGUAGE OUT.c TABLE.tsv…
 *   compile-tables --check LANGUAGE TABLE.tsv…
 *
 * Lines that are wrong are told and left out, so that a slip in one table does
 * not keep others from working; with --check, a test, there must be none. */

#define G_LOG_DOMAIN "stet-tools"

#include "stet-tables.h"

#include <stdlib.h>
#include <string.h>

static StetTables *
read_tables (const char *language,
             char *const *paths)
{
  g_autoptr (StetTables) tables = stet_tables_new (language);

  for (; *paths != NULL; paths++)
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

  return g_steal_pointer (&tables);
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
  g_autoptr (StetTables) tables = NULL;
  g_autofree char *source = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_check = argc > 1 && strcmp (argv[1], "--check") == 0;

  if (argc < 4)
    {
      g_printerr ("Usage: compile-tables LANGUAGE OUT.c TABLE.tsv…\n"
                  "       compile-tables --check LANGUAGE TABLE.tsv…\n");
      return EXIT_FAILURE;
    }

  tables = read_tables (argv[is_check ? 2 : 1], argv + 3);
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
