/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pairs of texts with what their comparison comes to: tests/data/match. */

#define G_LOG_DOMAIN "stet-test"

#include "stet-match.h"

#include <stdio.h>
#include <string.h>

#include "stet-align.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-pair.h"
#include "stet-test.h"

#define N_FIELDS 6

/* When articles were written that lie side by side. */
#define REFERENCE "2024-02-03"

/* A text of the table without its brackets, and what stood between them. */
typedef struct
{
  char *text;
  StetSpan span;
} Marked;

static void
marked_clear (Marked *self)
{
  g_free (self->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Marked, marked_clear)

static void
marked_init (Marked *self,
             const char *field)
{
  const char *open = strstr (field, "[[");
  const char *close = strstr (field, "]]");
  GString *text = g_string_new (field);

  self->span = (StetSpan){ 0, 0 };
  if (open != NULL && close != NULL)
    {
      self->span = (StetSpan){ (gsize) (open - field), (gsize) (close - field) - 2 };
      g_string_erase (text, close - field, 2);
      g_string_erase (text, open - field, 2);
    }
  self->text = g_string_free (text, FALSE);
}

static StetAnalysis *
analyse (const char *text,
         const char *date)
{
  StetDate reference;
  gboolean is_dated = date != NULL && stet_date_parse (date, -1, &reference);

  return stet_analysis_new (text, strlen (text), NULL, 0, "en", is_dated ? &reference : NULL);
}

static gboolean
is_expected (const StetPair *pair,
             const char *verdict,
             const char *field)
{
  if (strcmp (verdict, "none") == 0)
    return pair->verdict != STET_PAIR_CONFLICT;
  if (strcmp (verdict, stet_pair_verdict_name (pair->verdict)) != 0)
    return FALSE;
  return strcmp (field, "-") == 0 || (pair->explanation != NULL && strcmp (field, stet_finding_field_name (pair->field)) == 0);
}

static gboolean
touches (StetSpan span,
         StetSpan expected)
{
  return stet_span_is_empty (expected) || stet_span_overlaps (span, expected);
}

/* Returns: whether the line holds; else it says what came instead. */
static gboolean
check_line (const char *file,
            const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  g_auto (Marked) a = { 0 };
  g_auto (Marked) b = { 0 };
  g_autoptr (StetAnalysis) x = NULL;
  g_autoptr (StetAnalysis) y = NULL;
  g_autoptr (StetPair) pair = NULL;

  assert_int_equal (g_strv_length (fields), N_FIELDS);
  marked_init (&a, fields[2]);
  marked_init (&b, fields[3]);
  x = analyse (a.text, fields[4]);
  y = analyse (b.text, fields[5]);
  pair = stet_pair_compare (x, y);
  if (is_expected (pair, fields[0], fields[1]) && touches (pair->a, a.span) && touches (pair->b, b.span))
    return TRUE;

  print_message ("%s: %s\n  is %s, %s: %s\n", file, line, stet_pair_verdict_name (pair->verdict),
                 pair->explanation != NULL ? stet_finding_field_name (pair->field) : "-", pair->explanation != NULL ? pair->explanation : "-");
  return FALSE;
}

static void
test_corpus__each_pair_comes_to_what_is_written (void **state)
{
  g_autofree char *folder = g_build_filename (g_getenv ("STET_TEST_DATA"), "match", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;
  guint n_wrong = 0;

  assert_non_null (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      g_auto (GStrv) lines = NULL;

      if (!g_str_has_suffix (name, ".tsv"))
        continue;
      assert_true (g_file_get_contents (path, &data, NULL, NULL));
      lines = g_strsplit (data, "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          if (lines[i][0] == '\0' || lines[i][0] == '#')
            continue;
          n++;
          n_wrong += !check_line (name, lines[i]);
        }
    }
  assert_true (n > 30);
  assert_int_equal (n_wrong, 0);
}

static void
test_pair__is_the_same_twice (void **state)
{
  g_autoptr (StetAnalysis) a = analyse ("The storm killed 12 people in the town of Arden.", "2024-02-03");
  g_autoptr (StetAnalysis) b = analyse ("In Arden 15 people were killed by the storm.", "2024-02-03");
  g_autoptr (StetPair) first = stet_pair_compare (a, b);
  g_autoptr (StetPair) second = stet_pair_compare (a, b);

  assert_int_equal (first->verdict, STET_PAIR_CONFLICT);
  assert_int_equal (second->verdict, first->verdict);
  assert_string_equal (second->explanation, first->explanation);
  assert_true (stet_span_equal (first->a, second->a));
}

static void
test_pair__takes_texts_without_words (void **state)
{
  static const char *const texts[] = { "", "…", "12", "((((", "and and and" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autoptr (StetAnalysis) a = analyse (texts[i], "-");
        g_autoptr (StetAnalysis) b = analyse (texts[j], "-");
        g_autoptr (StetPair) pair = stet_pair_compare (a, b);

        assert_int_not_equal (pair->verdict, STET_PAIR_CONFLICT);
        assert_true (pair->related >= 0 && pair->related <= 1);
      }
}

static StetAlignPassage
make_passage (StetAnalysis *analysis,
              guint article)
{
  StetAlignPassage passage = { analysis, article, 0, 0 };

  stet_analysis_get_tokens (analysis, &passage.n_tokens);
  return passage;
}

static void
test_align__prefers_the_sentence_of_the_same_event (void **state)
{
  g_autoptr (StetAnalysis) a = analyse ("A freight train left the rails near Millbrook on Monday.", "-");
  g_autoptr (StetAnalysis) b = analyse ("Near Millbrook a freight train was derailed and left the rails.", "-");
  g_autoptr (StetAnalysis) c = analyse ("The council will vote on the budget next week.", "-");
  StetAlignPassage passages[] = { make_passage (a, 0), make_passage (b, 1), make_passage (c, 2) };
  g_autoptr (GArray) pairs = stet_align (passages, G_N_ELEMENTS (passages), FALSE, 0, NULL);

  assert_int_equal (pairs->len, 3);
  assert_int_equal (g_array_index (pairs, StetAlignedPair, 0).b, 1);
  assert_true (g_array_index (pairs, StetAlignedPair, 0).score > 2 * g_array_index (pairs, StetAlignedPair, 1).score);
  assert_true (g_array_index (pairs, StetAlignedPair, 0).score > 2 * g_array_index (pairs, StetAlignedPair, 2).score);
}

static void
test_align__leaves_out_pairs_of_one_article_unless_asked (void **state)
{
  g_autoptr (StetAnalysis) a = analyse ("A freight train left the rails.", "-");
  StetAlignPassage passages[] = { make_passage (a, 0), make_passage (a, 0) };
  g_autoptr (GArray) none = stet_align (passages, 2, FALSE, 0, NULL);
  g_autoptr (GArray) one = stet_align (passages, 2, TRUE, 0, NULL);

  assert_int_equal (none->len, 0);
  assert_int_equal (one->len, 1);
}

static StetMatch *
match_texts (const char *const *texts,
             guint n,
             GCancellable *cancellable,
             GError **error)
{
  g_autofree StetMatchArticle *articles = g_new0 (StetMatchArticle, n + 1);
  StetMatch *match;

  for (guint i = 0; i < n; i++)
    {
      articles[i].analysis = analyse (texts[i], REFERENCE);
      articles[i].sha256 = texts[i];
    }
  match = stet_match_new (articles, n, NULL, cancellable, NULL, NULL, error);
  for (guint i = 0; i < n; i++)
    stet_analysis_unref (articles[i].analysis);
  return match;
}

static const char *const storm[] = {
  "The storm over Arden killed 12 people on Friday. The mayor called it the worst night of the town.",
  "In Arden 15 people were killed by the storm on Friday. Schools stay closed until Monday.",
  "Arden's harbour will be dredged in autumn.",
};

static void
test_match__finds_the_conflict_and_no_other (void **state)
{
  g_autoptr (StetMatch) match = match_texts (storm, G_N_ELEMENTS (storm), NULL, NULL);
  const StetFinding *findings;
  const StetMatchClaim *claims;
  guint n;

  findings = stet_match_get_findings (match, &n);
  assert_true (n >= 1);
  for (guint i = 1; i < n; i++)
    assert_int_not_equal (findings[i].relation, STET_FINDING_CONFLICT);
  assert_int_equal (findings[0].relation, STET_FINDING_CONFLICT);
  assert_string_equal (findings[0].a.text, "12");
  assert_string_equal (findings[0].b.text, "15");
  assert_int_equal (findings[0].a.article, 0);
  assert_int_equal (findings[0].b.article, 1);

  claims = stet_match_get_claims (match, &n);
  assert_true (n >= 1);
  assert_int_equal (claims[0].status, STET_MATCH_CONFLICTING);
  assert_int_equal (claims[0].n_places, 2);
  assert_true (g_unichar_isupper (g_utf8_get_char (claims[0].title)));
}

static void
test_match__keys_do_not_depend_on_the_order (void **state)
{
  const char *const turned[] = { storm[2], storm[1], storm[0] };
  g_autoptr (StetMatch) match = match_texts (storm, G_N_ELEMENTS (storm), NULL, NULL);
  g_autoptr (StetMatch) other = match_texts (turned, G_N_ELEMENTS (turned), NULL, NULL);
  guint n;
  const StetFinding *findings = stet_match_get_findings (match, &n);

  assert_true (n > 0);
  assert_string_equal (findings[0].key, stet_match_get_findings (other, &n)[0].key);
}

/* The bytes of what stands in the first and in the last brackets, without any. */
static char *
take_brackets (const char *field,
               StetSpan *first,
               StetSpan *last)
{
  GString *text = g_string_new (NULL);

  *first = *last = (StetSpan){ 0, 0 };
  for (const char *p = field; *p != '\0';)
    {
      if (g_str_has_prefix (p, "[["))
        last->start = text->len;
      else if (g_str_has_prefix (p, "]]"))
        last->end = text->len;
      else
        {
          g_string_append_c (text, *p++);
          continue;
        }
      p += 2;
      if (stet_span_is_empty (*first) && last->end > last->start)
        *first = *last;
    }
  return g_string_free (text, FALSE);
}

/* Returns: whether the text has the one finding that is written before it. */
static gboolean
check_alone (const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  StetSpan first;
  StetSpan last;
  g_autofree char *text = take_brackets (fields[1], &first, &last);
  const char *const texts[] = { text };
  g_autoptr (StetMatch) match = match_texts (texts, 1, NULL, NULL);
  guint n;
  const StetFinding *findings = stet_match_get_findings (match, &n);

  if (strcmp (fields[0], "-") == 0 && n == 0)
    return TRUE;
  if (n == 1 && strcmp (fields[0], stet_finding_field_name (findings[0].field)) == 0 && touches (findings[0].a.span, first) && touches (findings[0].b.span, last))
    return TRUE;
  print_message ("%s\n  has %u: %s\n", line, n, n > 0 ? findings[0].explanation : "-");
  return FALSE;
}

/* Whether @finding is the conflict that is written: of that field, and at
 * those places. */
static gboolean
is_written (const StetFinding *finding,
            const char *field,
            StetSpan a,
            StetSpan b)
{
  if (finding->relation != STET_FINDING_CONFLICT || strcmp (field, "-") == 0)
    return finding->relation == STET_FINDING_CONFLICT;
  return strcmp (field, stet_finding_field_name (finding->field)) == 0 && touches (finding->a.span, a) && touches (finding->b.span, b);
}

/* Returns: whether the two articles of the line conflict in what is written, if
 * the second one was written on @date (nullable). */
static gboolean
check_two (const char *line,
           const char *date)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  StetSpan a;
  StetSpan b;
  StetSpan end;
  g_autofree char *first = take_brackets (fields[1], &a, &end);
  g_autofree char *second = take_brackets (fields[2], &b, &end);
  StetMatchArticle articles[] = { { analyse (first, REFERENCE), first }, { analyse (second, date), second } };
  g_autoptr (StetMatch) match = stet_match_new (articles, G_N_ELEMENTS (articles), NULL, NULL, NULL, NULL, NULL);
  guint n;
  const StetFinding *findings = stet_match_get_findings (match, &n);
  gboolean is_found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    stet_analysis_unref (articles[i].analysis);
  for (guint i = 0; i < n; i++)
    is_found = is_found || is_written (&findings[i], fields[0], a, b);
  if (is_found == (strcmp (fields[0], "-") != 0))
    return TRUE;
  print_message ("%s\n  has %u: %s\n", line, n, n > 0 ? findings[0].explanation : "-");
  return FALSE;
}

static gboolean
check_articles (const char *line)
{
  return check_two (line, REFERENCE);
}

static gboolean
check_undated (const char *line)
{
  return check_two (line, NULL);
}

/* Runs @check over the lines of a table; returns how many of them fail. */
static guint
count_wrong (const char *table,
             gboolean (*check) (const char *line))
{
  g_autofree char *path = g_build_filename (g_getenv ("STET_TEST_DATA"), "match", table, NULL);
  g_autofree char *data = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;
  guint n_wrong = 0;

  assert_true (g_file_get_contents (path, &data, NULL, NULL));
  lines = g_strsplit (data, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      {
        n++;
        n_wrong += !check (lines[i]);
      }
  assert_true (n > 0);
  return n_wrong;
}

static void
test_match__reads_one_article_against_itself (void **state)
{
  assert_int_equal (count_wrong ("alone.txt", check_alone), 0);
}

static void
test_match__finds_what_articles_tell_in_two_ways (void **state)
{
  assert_int_equal (count_wrong ("articles.txt", check_articles), 0);
}

static void
test_match__lends_an_article_the_day_of_the_others (void **state)
{
  assert_int_equal (count_wrong ("undated.txt", check_undated), 0);
}

/* Returns: (transfer full): what is found in a headline and the text below it. */
static StetMatch *
match_headline (const char *headline,
                const char *words)
{
  g_autofree char *text = g_strconcat (headline, "\n", words, NULL);
  gsize end = strlen (headline);
  StetBlock blocks[] = {
    { { 0, end }, STET_BLOCK_HEADLINE, 1 },
    { { end + 1, strlen (text) }, STET_BLOCK_PARAGRAPH, 0 },
  };
  StetMatchArticle article = { stet_analysis_new (text, strlen (text), blocks, G_N_ELEMENTS (blocks), "en", NULL), "sha256" };
  StetMatch *match = stet_match_new (&article, 1, NULL, NULL, NULL, NULL, NULL);

  stet_analysis_unref (article.analysis);
  return match;
}

static void
test_match__holds_the_headline_against_the_text (void **state)
{
  g_autoptr (StetMatch) match = match_headline ("Wildfire in Oregon forces 9,000 from homes", "A wildfire in Oregon has forced 8,000 people to leave their homes. It broke out on Saturday.");
  g_autoptr (StetMatch) same = match_headline ("Wildfire in Oregon forces 8,000 from homes", "A wildfire in Oregon has forced 8,000 people to leave their homes. It broke out on Saturday.");
  g_autoptr (StetMatch) below = match_headline ("Oregon burns", "A wildfire in Oregon has forced 8,000 people to leave their homes. Wildfires in Oregon forced 9,000 people to leave their homes.");
  guint n;
  const StetFinding *findings = stet_match_get_findings (match, &n);

  assert_int_equal (n, 1);
  assert_int_equal (findings[0].relation, STET_FINDING_CONFLICT);
  assert_string_equal (findings[0].explanation, "The headline says “9,000”, the text “8,000 people”.");
  stet_match_get_findings (same, &n);
  assert_int_equal (n, 0);
  stet_match_get_findings (below, &n);
  assert_int_equal (n, 0);
}

static void
test_match__knows_the_calendar (void **state)
{
  static const char *const wrong[] = { "The vote was held on Saturday, October 6, 2024." };
  static const char *const right[] = { "The vote was held on Sunday, October 6, 2024." };
  g_autoptr (StetMatch) match = match_texts (wrong, 1, NULL, NULL);
  g_autoptr (StetMatch) none = match_texts (right, 1, NULL, NULL);
  const StetFinding *findings;
  guint n;

  findings = stet_match_get_findings (match, &n);
  assert_int_equal (n, 1);
  assert_int_equal (findings[0].field, STET_FINDING_FIELD_WEEKDAY);
  assert_string_equal (findings[0].a.text, "Saturday");
  assert_string_equal (findings[0].b.text, "October 6, 2024");
  stet_match_get_findings (none, &n);
  assert_int_equal (n, 0);
}

static void
test_match__copies_have_one_origin (void **state)
{
  static const char *const texts[] = {
    "The ministry said on Monday that the bridge over the Orr would be closed to lorries for the whole of the winter because of cracks in two of its piers.",
    "Drivers beware. The ministry said on Monday that the bridge over the Orr would be closed to lorries for the whole of the winter because of cracks in two of its piers.",
    "Lorries will have to take the motorway this winter, since the old bridge has damaged piers, a spokesman told us.",
  };
  g_autoptr (StetMatch) match = match_texts (texts, G_N_ELEMENTS (texts), NULL, NULL);

  assert_int_equal (stet_match_get_origin (match, 0), stet_match_get_origin (match, 1));
  assert_int_not_equal (stet_match_get_origin (match, 0), stet_match_get_origin (match, 2));
}

/* One sentence of thousands of figures: each is read by what stands near it. */
static void
test_match__reads_a_sentence_of_figures (void **state)
{
  g_autoptr (GString) text = g_string_new ("There were ");
  const char *texts[2];
  g_autoptr (StetMatch) match = NULL;

  for (guint i = 10; i < 3000; i++)
    g_string_append_printf (text, "%u dead%s", i, i % 3 == 0 ? " and " : ", ");
  g_string_append (text, "9 hurt.");
  texts[0] = texts[1] = text->str;
  match = match_texts (texts, G_N_ELEMENTS (texts), NULL, NULL);

  assert_non_null (match);
}

/* How much is found where one of two articles is one sentence of @n figures. */
static guint
count_findings_of_figures (guint n)
{
  g_autoptr (GString) text = g_string_new ("The storm killed 31 people in Porto and damaged 450 houses");
  g_autoptr (StetMatch) match = NULL;
  const char *texts[] = { text->str, "The storm killed 35 people in Porto." };
  guint n_findings;

  for (guint i = 2; i < n; i++)
    g_string_append (text, " 17");
  g_string_append (text, ".");
  texts[0] = text->str;
  match = match_texts (texts, G_N_ELEMENTS (texts), NULL, NULL);
  stet_match_get_findings (match, &n_findings);

  return n_findings;
}

static void
test_match__takes_what_has_no_end_for_data (void **state)
{
  assert_int_not_equal (count_findings_of_figures (3000), 0);
  assert_int_equal (count_findings_of_figures (3001), 0);
}

static void
test_match__stops_when_it_is_cancelled (void **state)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  assert_null (match_texts (storm, G_N_ELEMENTS (storm), cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

static void
test_match__refuses_one_article_too_many (void **state)
{
  g_autoptr (StetAnalysis) analysis = analyse ("", "-");
  g_autofree StetMatchArticle *articles = g_new0 (StetMatchArticle, STET_LIMIT_ARTICLES + 1);
  g_autoptr (StetMatch) match = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= STET_LIMIT_ARTICLES; i++)
    articles[i].analysis = analysis;
  match = stet_match_new (articles, STET_LIMIT_ARTICLES, NULL, NULL, NULL, NULL, &error);
  assert_non_null (match);
  assert_null (stet_match_new (articles, STET_LIMIT_ARTICLES + 1, NULL, NULL, NULL, NULL, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
}

static void
test_match__has_nothing_to_say_of_no_articles (void **state)
{
  g_autoptr (StetMatch) match = match_texts (NULL, 0, NULL, NULL);
  guint n;

  stet_match_get_findings (match, &n);
  assert_int_equal (n, 0);
  stet_match_get_claims (match, &n);
  assert_int_equal (n, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_corpus__each_pair_comes_to_what_is_written),
    cmocka_unit_test (test_pair__is_the_same_twice),
    cmocka_unit_test (test_pair__takes_texts_without_words),
    cmocka_unit_test (test_align__prefers_the_sentence_of_the_same_event),
    cmocka_unit_test (test_align__leaves_out_pairs_of_one_article_unless_asked),
    cmocka_unit_test (test_match__finds_the_conflict_and_no_other),
    cmocka_unit_test (test_match__keys_do_not_depend_on_the_order),
    cmocka_unit_test (test_match__reads_one_article_against_itself),
    cmocka_unit_test (test_match__finds_what_articles_tell_in_two_ways),
    cmocka_unit_test (test_match__lends_an_article_the_day_of_the_others),
    cmocka_unit_test (test_match__holds_the_headline_against_the_text),
    cmocka_unit_test (test_match__knows_the_calendar),
    cmocka_unit_test (test_match__copies_have_one_origin),
    cmocka_unit_test (test_match__reads_a_sentence_of_figures),
    cmocka_unit_test (test_match__takes_what_has_no_end_for_data),
    cmocka_unit_test (test_match__stops_when_it_is_cancelled),
    cmocka_unit_test (test_match__refuses_one_article_too_many),
    cmocka_unit_test (test_match__has_nothing_to_say_of_no_articles),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
