/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-utf8.h"

#include <string.h>

static void
assert_like_glib (const char *text,
                  gsize len)
{
  const char *end = NULL;
  const char *expected_end = NULL;
  gboolean is_valid = stet_utf8_validate (text, len, &end);

  assert_int_equal (is_valid, g_utf8_validate_len (text, len, &expected_end));
  assert_ptr_equal (end, expected_end);
}

/* Words of eight bytes are looked at at once, so each piece stands at each
 * place of a word, and is cut at each place. */
static void
test_utf8__validate_says_what_glib_says (void **state)
{
  static const struct
  {
    const char *bytes;
    gsize len;
  } pieces[] = {
    { "", 0 },
    { "\0", 1 },
    { "é", 2 },
    { "“ę”", 8 },
    { "ệ", 3 },
    { "𝄞", 4 },
    { "\xE2\x80", 2 },
    { "\xE2\0\x80", 3 },
    { "\xC0\x80", 2 },
    { "\xED\xA0\x80", 3 },
    { "\xF5\x80\x80\x80", 4 },
    { "\xFF", 1 },
    { "\x80", 1 },
    { "é\0\xFF", 4 },
    { "\xFF\0é", 4 },
    { "тысяча слов и запятая,", 40 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      for (guint before = 0; before < 20; before++)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          for (guint n = 0; n < before; n++)
            g_string_append_c (text, 'a');
          g_string_append_len (text, pieces[i].bytes, (gssize) pieces[i].len);
          g_string_append (text, "and nothing but ASCII to the end");
          for (gsize len = 0; len <= text->len; len++)
            assert_like_glib (text->str, len);
        }
    }
}

static void
test_utf8__count_ascii_stops_at_the_first_other_byte (void **state)
{
  char text[40];

  for (gsize at = 0; at < sizeof text; at++)
    {
      memset (text, 'a', sizeof text);
      text[at] = '\xC3';
      for (gsize len = 0; len <= sizeof text; len++)
        assert_int_equal (stet_utf8_count_ascii (text, len), MIN (at, len));
    }
  assert_int_equal (stet_utf8_count_ascii ("a\0b\x7F", 4), 4);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_utf8__validate_says_what_glib_says),
    cmocka_unit_test (test_utf8__count_ascii_stops_at_the_first_other_byte),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
