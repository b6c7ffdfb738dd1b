/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-error.h"
#include "stet-limits.h"
#include "stet-text.h"

#include <string.h>

static void
test_text__normalise_changes_this_and_nothing_else (void **state)
{
  static const struct
  {
    const char *in;
    const char *out;
  } cases[] = {
    { "", "" },
    { "plain", "plain" },
    { "\xEF\xBB\xBFmark", "mark" },
    { "\xEF\xBB\xBF", "" },
    { "in\xEF\xBB\xBFside", "in\xEF\xBB\xBFside" },
    { "a\r\nb\rc\nd\r", "a\nb\nc\nd\n" },
    { "a\r\r\n\n", "a\n\n\n" },
    { "cafe\xCC\x81", "café" },
    { "e\xCC\x81\r\nn\xCC\x83", "é\nñ" },
    { "\xE2\x84\xAB", "Å" },
    { "ﬁ ½ ² “x” …", "ﬁ ½ ² “x” …" },
    { "  two  blanks\t\f", "  two  blanks\t\f" },
    { "\xE1\x84\x80\xE1\x85\xA1", "가" },
    { "\x01\x7F", "\x01\x7F" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize len = 0;
      g_autofree char *out = stet_text_normalise (cases[i].in, -1, &len, NULL);
      g_autofree char *again = stet_text_normalise (out, (gssize) len, NULL, NULL);

      assert_string_equal (out, cases[i].out);
      assert_int_equal (len, strlen (out));
      assert_string_equal (again, out);
    }
}

/* GLib's own tables say what is in NFC. */
static void
assert_composed_like_glib (const char *text)
{
  g_autofree char *out = stet_text_normalise (text, -1, NULL, NULL);
  g_autofree char *expected = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  assert_string_equal (out, expected);
}

static void
test_text__normalise_composes_every_letter (void **state)
{
  for (gunichar c = 0x80; c < 0x3000; c++)
    {
      char letter[7] = "";
      g_autofree char *behind = NULL;
      g_autofree char *between = NULL;

      if (g_unichar_type (c) == G_UNICODE_UNASSIGNED)
        continue;
      letter[g_unichar_to_utf8 (c, letter)] = '\0';
      behind = g_strconcat ("plain text, and e", letter, NULL);
      between = g_strconcat (letter, "\xCC\xA3 o", letter, "\xCC\x81x", NULL);
      assert_composed_like_glib (letter);
      assert_composed_like_glib (behind);
      assert_composed_like_glib (between);
    }
}

static void
test_text__normalise_names_the_place_of_bad_bytes (void **state)
{
  static const struct
  {
    const char *in;
    gsize len;
    StetError code;
    const char *place;
  } cases[] = {
    { "ab\0c", 4, STET_ERROR_BINARY, "line 1, at byte 2" },
    { "a\nb\r\nc\rd\0", 9, STET_ERROR_BINARY, "line 4, at byte 8" },
    { "ab\xFF", 3, STET_ERROR_ENCODING, "line 1, at byte 2" },
    { "a\n\xC3", 3, STET_ERROR_ENCODING, "line 2, at byte 2" },
    { "a\n\nb\xED\xA0\x80", 7, STET_ERROR_ENCODING, "line 3, at byte 4" },
    { "\xC0\x80", 2, STET_ERROR_ENCODING, "line 1, at byte 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize len = 77;

      assert_null (stet_text_normalise (cases[i].in, (gssize) cases[i].len, &len, &error));
      assert_true (g_error_matches (error, STET_ERROR, (int) cases[i].code));
      assert_non_null (strstr (error->message, cases[i].place));
      assert_int_equal (len, 77);
    }
}

static void
test_text__normalise_holds_the_cap (void **state)
{
  g_autofree char *text = g_malloc (STET_LIMIT_ARTICLE_BYTES + 1);
  g_autofree char *at_cap = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) grown = NULL;
  gsize len = 0;

  memset (text, 'a', STET_LIMIT_ARTICLE_BYTES + 1);
  at_cap = stet_text_normalise (text, STET_LIMIT_ARTICLE_BYTES, &len, NULL);
  assert_non_null (at_cap);
  assert_int_equal (len, STET_LIMIT_ARTICLE_BYTES);
  assert_null (stet_text_normalise (text, STET_LIMIT_ARTICLE_BYTES + 1, NULL, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));

  /* This Hebrew letter grows from three bytes to four when it is composed. */
  for (gsize i = 0; i + 3 <= STET_LIMIT_ARTICLE_BYTES; i += 3)
    memcpy (text + i, "\xEF\xAC\xAA", 3);
  assert_null (stet_text_normalise (text, STET_LIMIT_ARTICLE_BYTES - 1, NULL, &grown));
  assert_true (g_error_matches (grown, STET_ERROR, STET_ERROR_TOO_LARGE));
}

static void
test_text__snap_widens_to_whole_letters (void **state)
{
  static const struct
  {
    const char *text;
    StetSpan span;
    StetSpan snapped;
  } cases[] = {
    { "plain", { 1, 3 }, { 1, 3 } },
    { "plain", { 2, 2 }, { 2, 2 } },
    { "plain", { 3, 99 }, { 3, 5 } },
    { "plain", { 98, 99 }, { 5, 5 } },
    { "aéb", { 2, 3 }, { 1, 3 } },
    { "aéb", { 0, 2 }, { 0, 3 } },
    /* A letter with a mark of its own. */
    { "xq\xCC\x83y", { 1, 2 }, { 1, 4 } },
    { "xq\xCC\x83y", { 2, 5 }, { 1, 5 } },
    { "xq\xCC\x83y", { 2, 2 }, { 1, 4 } },
    /* A family of three with joiners between. */
    { "a👨‍👩‍👧b", { 5, 8 }, { 1, 19 } },
    /* Two flags: each is a pair. */
    { "🇩🇪🇫🇷", { 4, 8 }, { 0, 8 } },
    { "🇩🇪🇫🇷", { 8, 12 }, { 8, 16 } },
    { "a\r\nb", { 2, 4 }, { 1, 4 } },
    { "", { 0, 0 }, { 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      StetSpan snapped = stet_text_snap (cases[i].text, strlen (cases[i].text), cases[i].span);

      assert_int_equal (snapped.start, cases[i].snapped.start);
      assert_int_equal (snapped.end, cases[i].snapped.end);
    }
}

static void
test_text__graphemes_both_ways (void **state)
{
  const char *text = "aq\xCC\x83🇩🇪é\n";
  static const gsize boundaries[] = { 0, 1, 4, 12, 14, 15 };
  gsize len = strlen (text);

  for (guint i = 0; i + 1 < G_N_ELEMENTS (boundaries); i++)
    {
      assert_int_equal (stet_text_next_grapheme (text, len, boundaries[i]), boundaries[i + 1]);
      assert_int_equal (stet_text_previous_grapheme (text, len, boundaries[i + 1]), boundaries[i]);
      for (gsize inside = boundaries[i] + 1; inside < boundaries[i + 1]; inside++)
        {
          assert_int_equal (stet_text_next_grapheme (text, len, inside), boundaries[i + 1]);
          assert_int_equal (stet_text_previous_grapheme (text, len, inside), boundaries[i]);
        }
    }
  assert_int_equal (stet_text_next_grapheme (text, len, len), len);
  assert_int_equal (stet_text_next_grapheme (text, len, len + 9), len);
  assert_int_equal (stet_text_previous_grapheme (text, len, 0), 0);
  assert_int_equal (stet_text_previous_grapheme (text, len, len + 9), boundaries[4]);
}

static void
test_text__words_both_ways (void **state)
{
  const char *text = "  It's 3.5 km – naïve!";
  /*                  0123456789.. */
  static const gsize ends[] = { 6, 10, 13, 24 };
  static const gsize starts[] = { 2, 7, 11, 18 };
  gsize len = strlen (text);
  gsize at = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      at = stet_text_next_word (text, len, at);
      assert_int_equal (at, ends[i]);
    }
  assert_int_equal (stet_text_next_word (text, len, at), len);
  assert_int_equal (stet_text_next_word (text, len, len), len);

  at = len;
  for (guint i = G_N_ELEMENTS (starts); i > 0; i--)
    {
      at = stet_text_previous_word (text, len, at);
      assert_int_equal (at, starts[i - 1]);
    }
  assert_int_equal (stet_text_previous_word (text, len, at), 0);
  assert_int_equal (stet_text_previous_word (text, len, 0), 0);
  assert_int_equal (stet_text_previous_word (text, len, 4), 2);
}

static void
assert_sentence (const char *text,
                 gsize offset,
                 const char *sentence)
{
  StetSpan span = stet_text_sentence_at (text, strlen (text), offset);
  g_autofree char *found = g_strndup (text + span.start, stet_span_length (span));

  assert_string_equal (found, sentence);
}

static void
test_text__sentence_around_a_place (void **state)
{
  const char *two = "He said so. She did not.  ";
  const char *lines = "A headline without a stop\n\n  Then a sentence.\n";
  const char *titles = "Mr. Smith met Dr. Jones. They spoke.";
  const char *numbers = "On Nov. 5 the U.S. President left No. 10. He said No. J. R. Smith of NASA. They left.";
  const char *quoted = "“It is over,” he said. “Is it?” No.";

  assert_sentence (two, 0, "He said so.");
  assert_sentence (two, 10, "He said so.");
  assert_sentence (two, 11, "He said so.");
  assert_sentence (two, 12, "She did not.");
  assert_sentence (two, strlen (two), "She did not.");
  assert_sentence (two, 999, "She did not.");
  assert_sentence (lines, 3, "A headline without a stop");
  assert_sentence (lines, 25, "A headline without a stop");
  assert_sentence (lines, 26, "");
  assert_sentence (lines, 27, "Then a sentence.");
  assert_sentence (titles, 2, "Mr. Smith met Dr. Jones.");
  assert_sentence (titles, 20, "Mr. Smith met Dr. Jones.");
  assert_sentence (titles, 30, "They spoke.");
  assert_sentence (numbers, 4, "On Nov. 5 the U.S. President left No. 10.");
  assert_sentence (numbers, 30, "On Nov. 5 the U.S. President left No. 10.");
  assert_sentence (numbers, 45, "He said No.");
  assert_sentence (numbers, 60, "J. R. Smith of NASA.");
  assert_sentence (numbers, 75, "They left.");
  assert_sentence (quoted, 5, "“It is over,” he said.");
  assert_sentence ("", 0, "");
}

static void
test_text__sentence_of_a_line_without_end (void **state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  StetSpan span;

  while (text->len < 1024 * 1024)
    g_string_append (text, "é, ");
  span = stet_text_sentence_at (text->str, text->len, text->len / 2);

  assert_true (stet_span_contains (span, text->len / 2));
  assert_true (stet_span_is_valid_in (span, text->str, text->len));
  assert_true (stet_span_length (span) < 64 * 1024);
}

static void
test_text__squeeze (void **state)
{
  static const struct
  {
    const char *in;
    const char *out;
  } cases[] = {
    { "", "" },
    { "  \n\t ", "" },
    { "one", "one" },
    { "  one \n\n two\t", "one two" },
    { "a\xC2\xA0\xE2\x80\x89"
      "b",
      "a b" },
    { "é\r\nü", "é ü" },
  };
  g_autofree char *part = stet_text_squeeze ("a  b  c", 4);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = stet_text_squeeze (cases[i].in, -1);

      assert_string_equal (out, cases[i].out);
    }
  assert_string_equal (part, "a b");
}

static void
test_text__ellipsize_cuts_between_words (void **state)
{
  static const struct
  {
    const char *in;
    gsize max_chars;
    const char *out;
  } cases[] = {
    { "", 1, "" },
    { "one two", 7, "one two" },
    { "one two", 6, "one…" },
    { "one two", 4, "one…" },
    { "one, two three", 10, "one, two…" },
    { "extraordinary", 5, "extr…" },
    { "extraordinary", 1, "…" },
    { "üüü äää", 4, "üüü…" },
    { "a👨‍👩‍👧b", 3, "a…" },
    { "“quoted” text", 9, "“quoted…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = stet_text_ellipsize (cases[i].in, cases[i].max_chars);

      assert_string_equal (out, cases[i].out);
      assert_true ((gsize) g_utf8_strlen (out, -1) <= cases[i].max_chars);
    }
}

static void
test_text__sha256 (void **state)
{
  g_autofree char *empty = stet_sha256_hex (NULL, 0);
  g_autofree char *abc = stet_sha256_hex ("abc", 3);

  assert_string_equal (empty, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  assert_string_equal (abc, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  assert_true (stet_sha256_is_valid (abc));
  assert_false (stet_sha256_is_valid (NULL));
  assert_false (stet_sha256_is_valid (abc + 1));
  assert_false (stet_sha256_is_valid ("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"));
  assert_false (stet_sha256_is_valid ("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0"));
}

/* Break iterators belong to a thread; each must get its own. */
static gpointer
break_cb (gpointer data)
{
  const char *text = "q\xCC\x83 One two. Three four.";

  for (guint i = 0; i < 300; i++)
    {
      if (stet_text_snap (text, strlen (text), (StetSpan){ 0, 1 }).end != 3 ||
          stet_text_next_word (text, strlen (text), 4) != 7 ||
          stet_text_sentence_at (text, strlen (text), 15).start != 13)
        return GINT_TO_POINTER (1);
    }

  return NULL;
}

static void
test_text__threads_do_not_disturb_each_other (void **state)
{
  GThread *threads[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("breaks", break_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    assert_null (g_thread_join (threads[i]));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text__normalise_changes_this_and_nothing_else),
    cmocka_unit_test (test_text__normalise_composes_every_letter),
    cmocka_unit_test (test_text__normalise_names_the_place_of_bad_bytes),
    cmocka_unit_test (test_text__normalise_holds_the_cap),
    cmocka_unit_test (test_text__snap_widens_to_whole_letters),
    cmocka_unit_test (test_text__graphemes_both_ways),
    cmocka_unit_test (test_text__words_both_ways),
    cmocka_unit_test (test_text__sentence_around_a_place),
    cmocka_unit_test (test_text__sentence_of_a_line_without_end),
    cmocka_unit_test (test_text__squeeze),
    cmocka_unit_test (test_text__ellipsize_cuts_between_words),
    cmocka_unit_test (test_text__sha256),
    cmocka_unit_test (test_text__threads_do_not_disturb_each_other),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
