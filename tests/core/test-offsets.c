/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-offsets.h"

#include <string.h>

/* What the index says, counted slowly. */
static void
assert_all_offsets (const char *text,
                    gsize len)
{
  g_autoptr (StetOffsets) offsets = stet_offsets_new (text, (gssize) len);
  gsize n_chars = 0;

  assert_int_equal (stet_offsets_get_n_bytes (offsets), len);
  for (gsize byte = 0; byte < len; byte++)
    {
      if (((guchar) text[byte] & 0xC0) != 0x80)
        {
          assert_int_equal (stet_offsets_to_bytes (offsets, n_chars), byte);
          n_chars++;
        }
      assert_int_equal (stet_offsets_to_chars (offsets, byte), n_chars - 1);
    }
  assert_int_equal (stet_offsets_get_n_chars (offsets), n_chars);
  assert_int_equal (stet_offsets_to_chars (offsets, len), n_chars);
  assert_int_equal (stet_offsets_to_bytes (offsets, n_chars), len);
}

static void
test_offsets__small_texts (void **state)
{
  static const char *const texts[] = { "", "a", "é", "€uro", "a😀b", "naïve — “quoted”", "日本語" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_all_offsets (texts[i], strlen (texts[i]));
}

static void
test_offsets__after_the_end_is_the_end (void **state)
{
  g_autoptr (StetOffsets) ascii = stet_offsets_new ("abc", 3);
  g_autoptr (StetOffsets) wide = stet_offsets_new ("aé", -1);

  assert_int_equal (stet_offsets_to_chars (ascii, 99), 3);
  assert_int_equal (stet_offsets_to_bytes (ascii, 99), 3);
  assert_int_equal (stet_offsets_to_chars (wide, 99), 2);
  assert_int_equal (stet_offsets_to_bytes (wide, G_MAXSIZE), 3);
}

/* Every length around the size of a block, with a wide character at the end. */
static void
test_offsets__around_the_ends_of_blocks (void **state)
{
  for (gsize n = 250; n < 262; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (gsize i = 0; i < n; i++)
        g_string_append_c (text, 'x');
      g_string_append (text, "😀é");
      assert_all_offsets (text->str, text->len);
      for (gsize i = 0; i < n; i++)
        g_string_append (text, "ß");
      assert_all_offsets (text->str, text->len);
    }
}

static void
test_offsets__long_mixed_text (void **state)
{
  static const char *const pieces[] = { "a", "é", "€", "😀", " plain words ", "\n" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; text->len < 20000; i++)
    g_string_append (text, pieces[(i * 7 + i / 5) % G_N_ELEMENTS (pieces)]);
  assert_all_offsets (text->str, text->len);
}

static void
test_offsets__the_text_may_go_away (void **state)
{
  char *text = g_strdup ("été à la plage");
  g_autoptr (StetOffsets) offsets = stet_offsets_new (text, -1);
  g_autoptr (StetOffsets) shared = stet_offsets_ref (offsets);

  memset (text, 'x', strlen (text));
  g_free (text);
  assert_int_equal (stet_offsets_to_chars (shared, 6), 4);
  assert_int_equal (stet_offsets_to_bytes (shared, 4), 6);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_offsets__small_texts),
    cmocka_unit_test (test_offsets__after_the_end_is_the_end),
    cmocka_unit_test (test_offsets__around_the_ends_of_blocks),
    cmocka_unit_test (test_offsets__long_mixed_text),
    cmocka_unit_test (test_offsets__the_text_may_go_away),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
