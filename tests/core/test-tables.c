/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-tables.h"

#include <string.h>

typedef struct
{
  const char *file;
  const char *text;
  const char *problem; /* (nullable): the only one */
} Case;

static const Case cases[] = {
  { "unit.tsv", "", NULL },
  { "unit.tsv", "# km\n\nkm\tunit\t-\tkilometre", NULL },
  { "unit.tsv", "km\tunit\t-\tkilometre\nmi\tunit\t-\tmile\n", NULL },
  { "unit.tsv", "km", "xx/unit.tsv:1: a class is missing or unknown: “km”" },
  { "unit.tsv", "# units\nkm\tunits\t-\tkilometre", "xx/unit.tsv:2: a class is missing or unknown: “km”" },
  { "unit.tsv", "km\tunit,\t-\tkilometre", "xx/unit.tsv:1: a class is missing or unknown: “km”" },
  { "number.tsv", "six\tnumber\t6x", "xx/number.tsv:1: the value is no number: “six”" },
  { "number.tsv", "six\tnumber\t", "xx/number.tsv:1: the value is no number: “six”" },
  { "number.tsv", "six\tnumber\t6\ttext\tmore", "xx/number.tsv:1: a line has too many fields: “six”" },
  { "number.tsv", "Six\tnumber\t6", "xx/number.tsv:1: a form is folded: “Six”" },
  { "number.tsv", "\tnumber\t6", "xx/number.tsv:1: a form is folded: “”" },
  { "number.tsv", " six\tnumber\t6", "xx/number.tsv:1: a form is folded: “ six”" },
  { "number.tsv", "two  dozen\tnumber\t24", "xx/number.tsv:1: a form is folded: “two  dozen”" },
  { "number.tsv", "tést\tnumber\t6", "xx/number.tsv:1: a form is folded: “tést”" },
  { "number.tsv", "- six\tnumber\t6", "xx/number.tsv:1: a form begins with a word or a symbol: “- six”" },
  { "number.tsv", "six\tnumber\t6\nsix\tnumber\t7", "xx/number.tsv:2: another line gives another value: “six”" },
  { "unit.tsv", "km\tunit\t-\ta\nkm\tunit\t-\tb", "xx/unit.tsv:2: another line gives another text: “km”" },
  /* Only figures must not differ: an article may be a number as well. */
  { "number.tsv", "one\tnumber\t1\none\tgrammar\t-\tarticle", NULL },
  { "place.tsv", "georgia\tplace\t-\ta\ngeorgia\tplace\t-\tb", NULL },
  { "opposite.tsv", "win\tlose", NULL },
  { "opposite.tsv", "win\tlose\tdraw", "xx/opposite.tsv:1: opposites are two words: “win”" },
  { "opposite.tsv", "win\tgive up", "xx/opposite.tsv:1: only words have synonyms and opposites: “give up”" },
  { "synonym.tsv", "win\ttriumph\tprevail", NULL },
  { "synonym.tsv", "win", "xx/synonym.tsv:1: synonyms are two words or more: “win”" },
  { "synonym.tsv", "win\ttriumph\nprevail\ttriumph", "xx/synonym.tsv:2: a word has synonyms on another line: “triumph”" },
};

/* Adds the text of a case, in which nothing but its problem is wrong. */
static void
assert_adds (StetTables *tables,
             const Case *one)
{
  const GPtrArray *problems = stet_tables_get_problems (tables);

  stet_tables_add (tables, one->file, one->text);
  if (problems->len != (one->problem != NULL ? 1 : 0))
    fail_msg ("%u problems in: %s", problems->len, one->text);
  if (one->problem != NULL)
    assert_string_equal (g_ptr_array_index (problems, 0), one->problem);
}

static void
test_tables__tell_where_a_line_is_wrong (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StetTables) tables = stet_tables_new ("xx");

      assert_adds (tables, &cases[i]);
    }
}

static StetTables *
new_english (void)
{
  StetTables *english = stet_tables_new ("en");

  stet_tables_add (english, "opposite.tsv", "deluge\tdrought\nwin\tlose\n");
  stet_tables_add (english, "synonym.tsv", "flood\tdeluge\tinundate\n");

  return english;
}

static void
test_tables__name_meanings_by_words_of_the_pivot (void **state)
{
  static const Case lines[] = {
    { "synonym.tsv", "en:flood\triada", NULL },
    { "synonym.tsv", "en:flood\triada\nen:inundate\tcrecida\triada", NULL },
    { "synonym.tsv", "en:flood\triada\nen:win\triada\ttriunfo", "xx/synonym.tsv:2: a word has synonyms on another line: “riada”" },
    { "synonym.tsv", "en:flood", "xx/synonym.tsv:1: synonyms are two words or more: “en:flood”" },
    { "synonym.tsv", "en:flash flood\triada", "xx/synonym.tsv:1: only a word of a language that is read before stands for a meaning: “flash flood”" },
    { "synonym.tsv", "en:\triada", "xx/synonym.tsv:1: only a word of a language that is read before stands for a meaning: “”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (StetTables) english = new_english ();
      g_autoptr (StetTables) tables = stet_tables_new ("xx");

      stet_tables_set_pivot (tables, english);
      assert_adds (tables, &lines[i]);
    }
}

static void
test_tables__without_a_pivot_have_no_words_of_it (void **state)
{
  g_autoptr (StetTables) tables = stet_tables_new ("xx");
  const GPtrArray *problems = stet_tables_get_problems (tables);

  stet_tables_add (tables, "synonym.tsv", "en:flood\triada\tcrecida");
  assert_int_equal (problems->len, 1);
}

static void
test_tables__leave_a_wrong_line_out (void **state)
{
  g_autoptr (StetTables) tables = stet_tables_new ("xx");
  g_autofree char *source = NULL;

  stet_tables_add (tables, "unit.tsv", "first\tunit\t-\tinch\nwrong\tclass\nlast\tunit\t-\tinch\n");
  source = stet_tables_to_source (tables);
  assert_non_null (strstr (source, "\"first\\0\""));
  assert_non_null (strstr (source, "\"last\\0\""));
  assert_null (strstr (source, "wrong"));
}

static void
test_tables__want_opposites_before_synonyms (void **state)
{
  g_autoptr (StetTables) tables = stet_tables_new ("en");
  const GPtrArray *problems = stet_tables_get_problems (tables);

  stet_tables_add (tables, "synonym.tsv", "win\ttriumph");
  stet_tables_add (tables, "opposite.tsv", "win\tlose");
  assert_int_equal (problems->len, 1);
  assert_string_equal (g_ptr_array_index (problems, 0), "en/opposite.tsv:1: opposites are read before synonyms: “win”");
}

static char *
dup_source (const char *text)
{
  g_autoptr (StetTables) tables = stet_tables_new ("en");

  stet_tables_add (tables, "unit.tsv", text);
  stet_tables_add (tables, "opposite.tsv", "win\tlose");
  stet_tables_add (tables, "synonym.tsv", "win\ttriumph");

  return stet_tables_to_source (tables);
}

/* Strings that C could misread are there as well. */
static void
test_tables__give_equal_sources_for_equal_tables (void **state)
{
  static const char text[] = "м\tunit\t-\tmetre\n\"\tunit\t-\tinch\nsq km\tunit\t-\t\\square\n1st\tordinal\t1";
  g_autofree char *one = dup_source (text);
  g_autofree char *other = dup_source (text);
  g_autofree char *more = dup_source ("km\tunit\t-\tkilometre");

  assert_string_equal (one, other);
  assert_string_not_equal (one, more);
  assert_non_null (strstr (one, "_stet_lexicon_data_en"));
  assert_non_null (strstr (one, "\"\\320\\274\\0\""));
  assert_non_null (strstr (one, "\"\\\\square\\0\""));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tables__tell_where_a_line_is_wrong),
    cmocka_unit_test (test_tables__name_meanings_by_words_of_the_pivot),
    cmocka_unit_test (test_tables__without_a_pivot_have_no_words_of_it),
    cmocka_unit_test (test_tables__leave_a_wrong_line_out),
    cmocka_unit_test (test_tables__want_opposites_before_synonyms),
    cmocka_unit_test (test_tables__give_equal_sources_for_equal_tables),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
