/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives a fuzz target every file of a folder, whole and with fixed damage, so
 * that each run of the tests tries the same inputs without a fuzzer:
 * fuzz-replay FOLDER ENDING ROUNDS */

#include "stet-fuzz.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a random change may put in: bytes that mean something to a parser. */
static const char *const tokens[] = {
  "\"",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\\",
  "\\u0000",
  "null",
  "true",
  "-1",
  "1e999",
  "99999999999999999999",
  "\n",
  "\r",
  "\xff",
  "\xc3",
  "\xef\xbb\xbf",
  "\xed\xa0\x80",
  "---\n",
  "# ",
  "é",
  "\xf0\x9f\x8c\x8a",
};

static void
damage (GByteArray *bytes,
        GRand *random)
{
  guint at = bytes->len > 0 ? (guint) g_rand_int_range (random, 0, (gint32) bytes->len) : 0;
  const char *token = tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))];
  guint wanted = (guint) g_rand_int_range (random, 1, 40);
  guint n = MIN (wanted, bytes->len - at);
  g_autofree guint8 *tail = NULL;
  guint tail_len;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      if (bytes->len > 0)
        bytes->data[at] = (guint8) g_rand_int_range (random, 0, 256);
      break;
    case 1:
      if (n > 0)
        g_byte_array_remove_range (bytes, at, n);
      break;
    case 2:
      g_byte_array_set_size (bytes, at);
      break;
    default:
      tail_len = bytes->len - at;
      tail = g_memdup2 (bytes->data + at, tail_len);
      g_byte_array_set_size (bytes, at);
      g_byte_array_append (bytes, (const guint8 *) token, (guint) strlen (token));
      g_byte_array_append (bytes, tail, tail_len);
      break;
    }
}

static void
replay (const char *path,
        guint rounds)
{
  g_autofree char *data = NULL;
  gsize len;

  if (!g_file_get_contents (path, &data, &len, NULL))
    g_error ("%s cannot be read", path);
  LLVMFuzzerTestOneInput ((const uint8_t *) data, len);
  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GRand) random = g_rand_new_with_seed (i);
      g_byte_array_append (bytes, (const guint8 *) data, (guint) len);
      for (guint j = 0; j <= i % 3; j++)
        damage (bytes, random);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GDir) dir = argc == 4 ? g_dir_open (argv[1], 0, NULL) : NULL;
  const char *name;
  guint n = 0;

  if (dir == NULL)
    {
      fprintf (stderr, "usage: fuzz-replay FOLDER ENDING ROUNDS\n");
      return 2;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      if (!g_str_has_suffix (name, argv[2]))
        continue;
      replay (path, (guint) atoi (argv[3]));
      printf ("ok %u - %s\n", ++n, name);
      fflush (stdout);
    }
  printf ("1..%u\n", n);
  return n > 0 ? 0 : 1;
}
