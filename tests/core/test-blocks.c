/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-article-text.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-text.h"

#include <string.h>

/* What blocks must be in any text: in order, apart, trimmed, never empty. */
static void
assert_sound (const StetArticleText *text)
{
  gsize len = 0;
  const char *bytes = stet_article_text_get_text (text, &len);
  guint n = stet_article_text_get_n_blocks (text);
  gsize end = 0;
  guint n_headlines = 0;

  assert_true (n > 0);
  for (guint i = 0; i < n; i++)
    {
      const StetBlock *block = stet_article_text_get_block (text, i);

      assert_true (stet_span_is_valid_in (block->span, bytes, len));
      assert_false (stet_span_is_empty (block->span));
      assert_true (i == 0 || block->span.start > end);
      assert_false (g_unichar_isspace (g_utf8_get_char (bytes + block->span.start)));
      assert_false (g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (bytes + block->span.end))));
      n_headlines += block->kind == STET_BLOCK_HEADLINE;
      end = block->span.end;
    }
  assert_true (n_headlines <= 1);
}

static StetArticleText *
make (const char *utf8)
{
  g_autoptr (GError) error = NULL;
  StetArticleText *text = stet_article_text_new (utf8, -1, STET_ARTICLE_PLAIN, &error);

  assert_null (error);
  assert_non_null (text);
  assert_sound (text);
  return text;
}

/* One letter for each block: T title, H heading, P paragraph, L list item,
 * C caption, M line about the article. */
static char *
dup_kinds (const StetArticleText *text)
{
  GString *kinds = g_string_new (NULL);

  for (guint i = 0; i < stet_article_text_get_n_blocks (text); i++)
    g_string_append_c (kinds, "THPLCM"[stet_article_text_get_block (text, i)->kind]);
  return g_string_free (kinds, FALSE);
}

static void
test_blocks__plain_lines_have_kinds (void **state)
{
  static const struct
  {
    const char *text;
    const char *kinds;
  } cases[] = {
    { "One line without a stop", "P" },
    { "It rained.", "P" },
    { "Rain at last\n\nIt rained on Monday.\n", "TP" },
    { "Rain at last\nIt rained on Monday.", "TP" },
    { "\n\n  Rain at last  \n\t\nIt rained.\n\n", "TP" },
    { "It rained.\nRain at last\nIt rained again.", "PHP" },
    { "It rained.\n\nRain at last", "PP" },
    { "Rain\n\nIt rained.", "HP" },
    { "Rain at last\nBy Ines Calder\n14 March 2023\nIt rained.", "TMMP" },
    { "SPORT\nRain at last\nIt rained.", "MTP" },
    { "It rained.\n\nWeather\n\nIt rained again.", "PHP" },
    { "Rain at last\n- a\n* b\n• c\nIt rained.", "TLLLP" },
    { "Rain at last\n1. a\n2) b\n4. c d.\n3. e\nIt rained.", "TLLPLP" },
    { "It rained.\n2024. A wet year it was.", "PP" },
    { "rain.jpg\nA wet street\nRain at last\nIt rained.", "CCTP" },
    { "It rained.\nA wet street. Photo: Ines Calder\nIt rained.", "PCP" },
    { "It rained.\n* * *\n-----\nIt rained.", "PP" },
    { "...", "P" },
    { "* * *\n---", "P" },
    { "🙂", "P" },
    { "Name\tAge\nInes\t40\nRowan\t50\n", "PPP" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetArticleText) text = make (cases[i].text);
      g_autofree char *kinds = dup_kinds (text);

      if (g_strcmp0 (kinds, cases[i].kinds) != 0)
        print_error ("case %u\n", i);
      assert_string_equal (kinds, cases[i].kinds);
    }
}

static void
test_blocks__marks_of_lists_are_left_outside (void **state)
{
  g_autoptr (StetArticleText) text = make ("It rained.\n  •  on Monday\n1) on Tuesday");
  g_autofree char *second = stet_article_text_dup_quote (text, stet_article_text_get_block (text, 1)->span);
  g_autofree char *third = stet_article_text_dup_quote (text, stet_article_text_get_block (text, 2)->span);

  assert_string_equal (second, "on Monday");
  assert_string_equal (third, "on Tuesday");
  assert_int_equal (stet_article_text_get_block (text, 1)->level, 1);
  assert_int_equal (stet_article_text_get_block (text, 0)->level, 0);
}

static void
test_blocks__every_offset_finds_its_block (void **state)
{
  g_autoptr (StetArticleText) text = make ("\n\nRain at last\n\n  It rained.\nIt stopped.\n\n");
  static const struct
  {
    gsize offset;
    guint block;
  } cases[] = {
    { 0, 0 }, { 2, 0 }, { 13, 0 }, { 14, 0 }, { 16, 0 }, { 17, 0 }, { 18, 1 }, { 27, 1 }, { 28, 1 }, { 29, 2 }, { 39, 2 }, { 42, 2 }, { 1000, 2 }
  };

  assert_int_equal (stet_article_text_get_n_blocks (text), 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (stet_article_text_find_block (text, cases[i].offset), cases[i].block);
}

static void
test_blocks__quotes_come_from_whole_characters (void **state)
{
  g_autoptr (StetArticleText) text = make ("Tô Lâm speaks.");
  static const struct
  {
    StetSpan span;
    const char *quote;
  } cases[] = {
    { { 0, 3 }, "Tô" },
    { { 4, 8 }, "Lâm" },
    { { 3, 3 }, "" },
    { { 2, 3 }, NULL },
    { { 0, 2 }, NULL },
    { { 5, 4 }, NULL },
    { { 0, 16 }, "Tô Lâm speaks." },
    { { 0, 17 }, NULL },
    { { 16, 16 }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quote = stet_article_text_dup_quote (text, cases[i].span);

      if (cases[i].quote == NULL)
        assert_null (quote);
      else
        assert_string_equal (quote, cases[i].quote);
    }
}

static void
test_blocks__text_is_normalised_and_hashed (void **state)
{
  g_autoptr (StetArticleText) text = stet_article_text_new ("\xef\xbb\xbf"
                                                            "Cafe\xcc\x81\r\nopens\rat six.",
                                                            -1, STET_ARTICLE_MARKDOWN, NULL);
  g_autofree char *sha256 = NULL;
  gsize len = 0;

  assert_non_null (text);
  assert_string_equal (stet_article_text_get_text (text, &len), "Café\nopens\nat six.");
  assert_int_equal (len, strlen ("Café\nopens\nat six."));
  sha256 = stet_sha256_hex ("Café\nopens\nat six.", len);
  assert_string_equal (stet_article_text_get_sha256 (text), sha256);
  assert_int_equal (stet_article_text_get_format (text), STET_ARTICLE_MARKDOWN);
  assert_int_equal (stet_offsets_to_chars (stet_article_text_get_offsets (text), 5), 4);
  assert_string_equal (stet_article_text_get_text (text, NULL), "Café\nopens\nat six.");
}

static void
test_blocks__what_is_no_text_is_refused (void **state)
{
  static const struct
  {
    const char *bytes;
    gssize len;
    StetError code;
  } cases[] = {
    { "", -1, STET_ERROR_EMPTY },
    { "\xef\xbb\xbf", -1, STET_ERROR_EMPTY },
    { " \t\r\n\xc2\xa0\xe2\x80\x8b\n", -1, STET_ERROR_EMPTY },
    { "a\0b", 3, STET_ERROR_BINARY },
    { "a\xff", -1, STET_ERROR_ENCODING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (stet_article_text_new (cases[i].bytes, cases[i].len, STET_ARTICLE_PLAIN, &error));
      assert_true (g_error_matches (error, STET_ERROR, (int) cases[i].code));
    }
}

static void
test_blocks__the_cap_is_exact (void **state)
{
  g_autofree char *bytes = g_malloc (STET_LIMIT_ARTICLE_BYTES + 1);
  g_autoptr (StetArticleText) text = NULL;
  g_autoptr (GError) error = NULL;

  memset (bytes, 'a', STET_LIMIT_ARTICLE_BYTES + 1);
  text = stet_article_text_new (bytes, (gssize) STET_LIMIT_ARTICLE_BYTES, STET_ARTICLE_PLAIN, &error);
  assert_null (error);
  assert_int_equal (stet_article_text_get_n_blocks (text), 1);
  assert_null (stet_article_text_new (bytes, (gssize) STET_LIMIT_ARTICLE_BYTES + 1, STET_ARTICLE_PLAIN, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
}

static char *
repeat (const char *unit,
        gsize n)
{
  GString *string = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append (string, unit);
  return g_string_free (string, FALSE);
}

static void
test_blocks__odd_texts_stay_sound (void **state)
{
  static const struct
  {
    const char *unit;
    gsize n;
  } cases[] = {
    { "a\n", 100000 },
    { "- \n", 50000 },
    { "1. 1. 1. \n", 20000 },
    { "— ", 50000 },
    { "(", 50000 },
    { "|", 50000 },
    { " | ", 50000 },
    { "AP/", 50000 },
    { ", and ", 50000 },
    { "By A B, ", 20000 },
    { "Photo ", 50000 },
    { "\xcc\x81", 50000 },
    { "word ", 100000 },
    { "the line goes on and on over the edge and\n", 20000 },
    { "A. ", 50000 },
    { "#", 50000 },
    { "> ", 50000 },
    { "---\n", 20000 },
    { "```\n", 20001 },
    { "<!--\n", 20000 },
    { "  * a\n", 20000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (StetArticleFormat format = STET_ARTICLE_PLAIN; format <= STET_ARTICLE_MARKDOWN; format++)
      {
        g_autofree char *utf8 = repeat (cases[i].unit, cases[i].n);
        g_autoptr (StetArticleText) text = stet_article_text_new (utf8, -1, format, NULL);

        assert_non_null (text);
        assert_sound (text);
      }
}

static void
test_blocks__the_same_text_gives_the_same_blocks (void **state)
{
  static const char utf8[] = "Rain at last\nBy Ines Calder\n\n- a\n- b\n\nIt rained.\nrain.jpg\nWet\n";
  g_autoptr (StetArticleText) a = make (utf8);
  g_autoptr (StetArticleText) b = make (utf8);
  guint n = stet_article_text_get_n_blocks (a);

  assert_int_equal (n, stet_article_text_get_n_blocks (b));
  for (guint i = 0; i < n; i++)
    {
      const StetBlock *one = stet_article_text_get_block (a, i);
      const StetBlock *other = stet_article_text_get_block (b, i);

      assert_true (stet_span_equal (one->span, other->span));
      assert_int_equal (one->kind, other->kind);
      assert_int_equal (one->level, other->level);
    }
}

static void
test_blocks__a_reference_keeps_the_text (void **state)
{
  StetArticleText *text = make ("It rained.");

  assert_ptr_equal (stet_article_text_ref (text), text);
  stet_article_text_unref (text);
  assert_string_equal (stet_article_text_get_text (text, NULL), "It rained.");
  stet_article_text_unref (text);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_blocks__plain_lines_have_kinds),
    cmocka_unit_test (test_blocks__marks_of_lists_are_left_outside),
    cmocka_unit_test (test_blocks__every_offset_finds_its_block),
    cmocka_unit_test (test_blocks__quotes_come_from_whole_characters),
    cmocka_unit_test (test_blocks__text_is_normalised_and_hashed),
    cmocka_unit_test (test_blocks__what_is_no_text_is_refused),
    cmocka_unit_test (test_blocks__the_cap_is_exact),
    cmocka_unit_test (test_blocks__odd_texts_stay_sound),
    cmocka_unit_test (test_blocks__the_same_text_gives_the_same_blocks),
    cmocka_unit_test (test_blocks__a_reference_keeps_the_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
