/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replays a folder of inputs through one fuzz target, as an ordinary test:
 * each file whole, and each small one also cut off at every byte and with
 * every byte changed.  A fuzzing engine takes the place of this file:
 *
 *   clang -fsanitize=fuzzer,address fuzz-json.c … && ./a.out corpus/json
 */

#include "stet-fuzz.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Larger files are only run whole. */
#define MAX_MUTATED_BYTES 512

/* Puts @data in memory of just its size, so that reading past it shows. */
static void
run_exact (const char *data,
           gsize len)
{
  g_autofree uint8_t *exact = g_malloc (MAX (len, 1));

  if (len > 0)
    memcpy (exact, data, len);
  LLVMFuzzerTestOneInput (exact, len);
}

static void
run_mutations (const char *data,
               gsize len)
{
  static const char replacements[] = { '\0', '"', '\\', '}', '0', (char) 0xFF };
  g_autofree char *changed = g_memdup2 (data, len);

  for (gsize i = 0; i < len; i++)
    {
      run_exact (data, i);
      for (gsize r = 0; r < G_N_ELEMENTS (replacements); r++)
        {
          changed[i] = replacements[r];
          run_exact (changed, len);
        }
      changed[i] = data[i];
    }
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  if (dir != NULL)
    {
      for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names_cb);

  return names;
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GPtrArray) names = NULL;

  if (argc != 2)
    {
      fprintf (stderr, "usage: %s FOLDER\n", argv[0]);
      return EXIT_FAILURE;
    }

  names = list_names (argv[1]);
  if (names->len == 0)
    {
      fprintf (stderr, "%s: there is nothing to replay\n", argv[1]);
      return EXIT_FAILURE;
    }

  printf ("1..%u\n", names->len);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *data = NULL;
      gsize len = 0;

      if (!g_file_get_contents (path, &data, &len, NULL))
        {
          printf ("not ok %u - %s cannot be read\n", i + 1, name);
          return EXIT_FAILURE;
        }
      run_exact (data, len);
      if (len <= MAX_MUTATED_BYTES)
        run_mutations (data, len);
      printf ("ok %u - %s\n", i + 1, name);
    }

  return EXIT_SUCCESS;
}
