/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-fold.h"
#include "stet-limits.h"

#include <string.h>

static void
test_fold__simple_strings (void **state)
{
  static const struct
  {
    const char *in;
    const char *out;
  } cases[] = {
    { "", "" },
    { "  Plain\n\tTEXT ", "plain text" },
    { "Élève À la carte", "eleve a la carte" },
    { "e\xCC\x81"
      "e\xCC\x81",
      "ee" },
    { "Đorđe Øystein Łódź Straße STRASSE GROẞ", "dorde oystein lodz strasse strasse gross" },
    { "Ægir œuvre Þór Ħal ŧ İstanbul ısı", "aegir oeuvre thor hal t istanbul isi" },
    { "“quoted” ‘it’s’ „low“ «chevrons» ‹one›", "\"quoted\" 'it's' \"low\" \"chevrons\" 'one'" },
    { "a–b — c‑d −5", "a-b - c-d -5" },
    { "wait… ﬁne ½ ² ™ Ⅳ ５", "wait... fine 1/2 2 tm iv 5" },
    { "soft\xC2\xADhyphen zero\xE2\x80\x8Bwidth \xEF\xBB\xBFmark", "softhyphen zerowidth mark" },
    { "no\xC2\xA0"
      "break\xE2\x80\x89thin\xE3\x80\x80wide",
      "no break thin wide" },
    { "ЁЖИК Съешь", "ежик съешь" },
    { "ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ" },
    { "한국", "한국" },
    { "`tick´", "'tick'" },
    { "\xE0\xA4\x95\xE0\xA4\xBF", "\xE0\xA4\x95\xE0\xA4\xBF" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = stet_fold (cases[i].in);
      g_autofree char *again = stet_fold (out);

      assert_string_equal (out, cases[i].out);
      assert_string_equal (again, out);
    }
}

/* Finds @needle in @text and holds the places, joined with "|", against @hits. */
static void
assert_hits (const char *text,
             const char *needle,
             guint max_hits,
             const char *expected)
{
  g_autoptr (StetFolded) folded = stet_folded_new (text, strlen (text));
  g_autoptr (GArray) hits = stet_folded_find_all (folded, needle, max_hits);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      StetSpan span = g_array_index (hits, StetSpan, i);

      assert_true (stet_span_is_valid_in (span, text, strlen (text)));
      g_string_append_printf (found, "%s%" G_GSIZE_FORMAT ":%.*s", i > 0 ? "|" : "", span.start,
                              (int) stet_span_length (span), text + span.start);
    }
  assert_string_equal (found->str, expected);
}

static void
test_fold__hits_are_spans_of_the_source (void **state)
{
  assert_hits ("Café, CAFE, cafe\xCC\x81.", "cafe", 0, "0:Café|7:CAFE|13:cafe\xCC\x81");
  assert_hits ("one  two\n\nthree", "two three", 0, "5:two\n\nthree");
  assert_hits ("one  two", "ONE TWO", 0, "0:one  two");
  assert_hits ("say “yes”", "\"yes\"", 0, "4:“yes”");
  assert_hits ("soft\xC2\xADhyphen", "softhyphen", 0, "0:soft\xC2\xADhyphen");
  assert_hits ("ﬁve oﬃce", "ffi", 0, "7:ﬃ");
  assert_hits ("1990–1995", "1990-1995", 0, "0:1990–1995");
  assert_hits ("Straße", "strasse", 0, "0:Straße");
  assert_hits ("Ёлка и елка", "елка", 0, "0:Ёлка|12:елка");
  assert_hits ("aaaa", "aa", 0, "0:aa|2:aa");
  assert_hits ("abab", "b", 1, "1:b");
  assert_hits ("abc", "x", 0, "");
}

/* What one source character became cannot be hit in halves. */
static void
test_fold__a_character_is_hit_whole_and_once (void **state)
{
  assert_hits ("ß", "s", 0, "0:ß");
  assert_hits ("xßs", "s", 0, "1:ß|3:s");
  assert_hits ("…", ".", 0, "0:…");
  assert_hits ("æon", "eo", 0, "0:æo");
  assert_hits ("½", "1", 0, "0:½");
}

static void
test_fold__dropped_marks_go_with_the_letter_before (void **state)
{
  assert_hits ("xe\xCC\x81y", "e", 0, "1:e\xCC\x81");
  assert_hits ("xe\xCC\x81y", "y", 0, "4:y");
  assert_hits ("xe\xCC\x81y", "x", 0, "0:x");
  assert_hits ("\xCC\x81"
               "a",
               "a", 0, "2:a");
  assert_hits ("a\xE2\x80\x8B  \xE2\x80\x8B b", "a b", 0, "0:a\xE2\x80\x8B  \xE2\x80\x8B b");
}

static void
test_fold__nothing_is_found_by_nothing (void **state)
{
  assert_hits ("some text", "", 0, "");
  assert_hits ("some text", " ", 0, "");
  assert_hits ("some text", "\n\t", 0, "");
  assert_hits ("some text", "\xCC\x81", 0, "");
  assert_hits ("", "a", 0, "");
  assert_hits ("\xCC\x81\xCC\x81", "a", 0, "");
}

/* Each source character is found where it is, in a text of all kinds. */
static void
test_fold__the_way_back_is_right_everywhere (void **state)
{
  const char *text = "Aé ß“x”  \n –ﬁÆ…½ Ж한😀e\xCC\x81\xCC\x82z\xC2\xAD İ 5\xC2\xA0km\xCC\x81";
  gsize len = strlen (text);
  g_autoptr (StetFolded) folded = stet_folded_new (text, len);
  gsize folded_len = 0;
  const char *folded_text = stet_folded_get_text (folded, &folded_len);
  StetSpan all = stet_folded_to_source (folded, (StetSpan){ 0, G_MAXSIZE });
  gsize last_start = 0;

  assert_int_equal (strlen (folded_text), folded_len);
  assert_int_equal (all.start, 0);
  assert_int_equal (all.end, len);

  for (gsize i = 0; i < folded_len; i++)
    {
      StetSpan source = stet_folded_to_source (folded, (StetSpan){ i, i + 1 });
      g_autofree char *piece = NULL;
      g_autofree char *piece_folded = NULL;

      assert_true (stet_span_is_valid_in (source, text, len));
      assert_false (stet_span_is_empty (source));
      assert_true (source.start >= last_start);
      last_start = source.start;

      /* What the piece folds to stands at this place of the folded text. */
      piece = g_strndup (text + source.start, stet_span_length (source));
      piece_folded = stet_fold (piece);
      if (folded_text[i] == ' ')
        assert_string_equal (piece_folded, "");
      else
        assert_non_null (memchr (piece_folded, folded_text[i], strlen (piece_folded)));
    }
}

static void
test_fold__long_text_with_many_hits (void **state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (StetFolded) folded = NULL;
  g_autoptr (GArray) hits = NULL;
  guint n = 0;

  for (; text->len < 1024 * 1024; n++)
    g_string_append (text, "Ein Café  an der Straße. ");
  folded = stet_folded_new (text->str, text->len);
  hits = stet_folded_find_all (folded, "cafe an der strasse", 0);

  assert_int_equal (hits->len, n);
  for (guint i = 0; i < hits->len; i++)
    {
      StetSpan hit = g_array_index (hits, StetSpan, i);

      assert_int_equal (hit.start, i * strlen ("Ein Café  an der Straße. ") + 4);
      assert_int_equal (stet_span_length (hit), strlen ("Café  an der Straße"));
    }
}

/* The character that grows most when it is folded, from 3 bytes to 33. */
static void
test_fold__the_largest_growth_at_the_cap (void **state)
{
  g_autofree char *text = g_malloc (STET_LIMIT_ARTICLE_BYTES);
  g_autoptr (StetFolded) folded = NULL;
  StetSpan last;
  gsize len = 0;

  memset (text, ' ', STET_LIMIT_ARTICLE_BYTES);
  for (gsize i = 0; i + 3 <= STET_LIMIT_ARTICLE_BYTES; i += 3)
    memcpy (text + i, "\xEF\xB7\xBA", 3);
  folded = stet_folded_new (text, STET_LIMIT_ARTICLE_BYTES);
  stet_folded_get_text (folded, &len);

  assert_true (len > 10 * STET_LIMIT_ARTICLE_BYTES);
  last = stet_folded_to_source (folded, (StetSpan){ len - 1, len });
  assert_int_equal (last.end, STET_LIMIT_ARTICLE_BYTES);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_fold__simple_strings),
    cmocka_unit_test (test_fold__hits_are_spans_of_the_source),
    cmocka_unit_test (test_fold__a_character_is_hit_whole_and_once),
    cmocka_unit_test (test_fold__dropped_marks_go_with_the_letter_before),
    cmocka_unit_test (test_fold__nothing_is_found_by_nothing),
    cmocka_unit_test (test_fold__the_way_back_is_right_everywhere),
    cmocka_unit_test (test_fold__long_text_with_many_hits),
    cmocka_unit_test (test_fold__the_largest_growth_at_the_cap),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
