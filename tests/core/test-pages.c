/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-test"

#include "stet-pages.h"

#include "stet-pdf.h"
#include "stet-review-test.h"

static StetReport *
make_report (StetCaseEditor *editor)
{
  g_autoptr (GError) error = NULL;
  StetReport *report = stet_report_new (get_case (editor), NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static StetPages *
make_pages (const StetReport *report,
            const StetPageSetup *setup)
{
  g_autoptr (GError) error = NULL;
  StetPages *pages = stet_pages_new_report (report, setup, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  assert_non_null (pages);
  return pages;
}

/* A review with two facts, one of them with a conflict. */
static StetCaseEditor *
new_checked_review (void)
{
  StetCaseEditor *editor = new_review ();
  g_autofree char *arches = mark (editor, 1, "14 arches");
  g_autofree char *other = add (editor, arches, 2, "15 arches");
  g_autofree char *repairs = mark (editor, 1, "Repairs cost $3 million");

  assert_true (stet_command_set_relation (editor, arches, other, STET_RELATION_CONFLICT, NULL));
  assert_true (stet_command_set_verdict (editor, repairs, 1, NULL));
  return editor;
}

/* A review of one article with one fact that quotes all of @words. */
static StetCaseEditor *
new_review_of (const char *words)
{
  StetCaseEditor *editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  g_autofree char *text = g_strdup_printf ("Title\n\n%s\n\nThe end.\n", words);
  g_autofree char *claim = NULL;

  add_article (editor, text, "Long");
  claim = mark (editor, 1, words);
  return editor;
}

static char *
repeat (const char *unit,
        gsize len)
{
  GString *text = g_string_new (NULL);

  while (text->len < len)
    g_string_append (text, unit);
  return g_strchomp (g_string_free (text, FALSE));
}

/* The share of a page that is not white, in thousandths. */
static guint
measure_ink (StetPages *pages,
             guint page)
{
  const StetPageSetup *setup = stet_pages_get_setup (pages);
  int width = (int) setup->width;
  int height = (int) setup->height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  gsize dark = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  stet_pages_draw (pages, page, cr);
  assert_int_equal (cairo_status (cr), CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guchar *row = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

      for (int x = 0; x < width; x++)
        dark += row[4 * x + 1] < 200 ? 1 : 0;
    }
  cairo_surface_destroy (surface);
  return (guint) (dark * 1000 / ((gsize) width * (gsize) height));
}

static void
test_setup__needs_room_for_text (void **state)
{
  static const struct
  {
    StetPageSetup setup;
    gboolean usable;
  } cases[] = {
    { { 595, 842, 54, 54, 58, 58 }, TRUE },
    { { 300, 250, 50, 50, 50, 50 }, TRUE },
    { { 299, 250, 50, 50, 50, 50 }, FALSE },
    { { 300, 249, 50, 50, 50, 50 }, FALSE },
    { { 300, 250, -1, 50, 50, 50 }, FALSE },
    { { 14400, 14400, 50, 50, 50, 50 }, TRUE },
    { { 14401, 14400, 50, 50, 50, 50 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (stet_page_setup_is_usable (&cases[i].setup), cases[i].usable);
  assert_true (stet_page_setup_is_usable (&stet_page_setup_a4));
  assert_true (stet_page_setup_is_usable (&stet_page_setup_a4_landscape));
}

static void
test_pages__of_nothing_are_not_white (void **state)
{
  StetCaseEditor *editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  g_autoptr (StetReport) report = make_report (editor);
  g_autoptr (StetPages) pages = make_pages (report, &stet_page_setup_a4);

  assert_true (stet_pages_get_n_pages (pages) > 0);
  for (guint i = 0; i < stet_pages_get_n_pages (pages); i++)
    assert_true (measure_ink (pages, i) > 0);
  stet_case_editor_free (editor);
}

/* They keep what they are made of. */
static void
test_pages__outlive_the_report (void **state)
{
  StetCaseEditor *editor = new_checked_review ();
  StetReport *report = make_report (editor);
  g_autoptr (StetPages) pages = make_pages (report, &stet_page_setup_a4);

  stet_report_unref (report);
  stet_case_editor_free (editor);
  for (guint i = 0; i < stet_pages_get_n_pages (pages); i++)
    assert_true (measure_ink (pages, i) > 0);
}

static void
test_pages__can_be_drawn_in_any_order (void **state)
{
  StetCaseEditor *editor = new_checked_review ();
  g_autoptr (StetReport) report = make_report (editor);
  g_autoptr (StetPages) pages = make_pages (report, &stet_page_setup_a4);
  guint n = stet_pages_get_n_pages (pages);
  g_autofree guint *forward = g_new0 (guint, n);

  assert_true (n > 1);
  for (guint i = 0; i < n; i++)
    forward[i] = measure_ink (pages, i);
  for (guint i = n; i > 0; i--)
    assert_int_equal (measure_ink (pages, i - 1), forward[i - 1]);
  stet_case_editor_free (editor);
}

/* So much text that not all of its lines are kept: those that are made again
 * come out the same. */
static void
test_pages__are_the_same_when_their_lines_are_made_again (void **state)
{
  StetCaseEditor *editor = stet_case_editor_new_fixed (TEST_AT, TEST_BY, TEST_ID);
  g_autofree char *text = repeat ("The same sixty letters again and again, line after line.\n\n", 5 * 1024 * 1024);
  g_autoptr (StetReport) report = NULL;
  g_autoptr (StetPages) pages = NULL;
  guint n, last, middle;

  add_article (editor, text, "Long");
  report = make_report (editor);
  pages = make_pages (report, &stet_page_setup_a4);
  n = stet_pages_get_n_pages (pages);
  last = measure_ink (pages, n - 2);
  middle = measure_ink (pages, n / 2);
  assert_true (n > 1000);
  assert_true (last > 20);
  measure_ink (pages, 0);
  assert_int_equal (measure_ink (pages, n - 2), last);
  assert_int_equal (measure_ink (pages, n / 2), middle);
  stet_case_editor_free (editor);
}

/* A quotation of many pages is torn, and every page of it is full. */
static void
test_pages__tear_what_is_longer_than_a_page (void **state)
{
  g_autofree char *words = repeat ("The quick brown fox jumped over the lazy dog. ", 100 * 1024);
  StetCaseEditor *editor = new_review_of (words);
  g_autoptr (StetReport) report = make_report (editor);
  g_autoptr (StetPages) pages = make_pages (report, &stet_page_setup_a4);
  guint n_full = 0;

  assert_true (stet_pages_get_n_pages (pages) > 30);
  for (guint i = 0; i < stet_pages_get_n_pages (pages); i++)
    n_full += measure_ink (pages, i) > 30 ? 1 : 0;
  assert_true (n_full + 6 >= stet_pages_get_n_pages (pages));
  stet_case_editor_free (editor);
}

/* What fits on the page of one paper is torn on that of another. */
static void
test_pages__fit_any_paper (void **state)
{
  static const StetPageSetup small = { 300, 250, 50, 50, 50, 50 };
  StetCaseEditor *editor = new_checked_review ();
  g_autoptr (StetReport) report = make_report (editor);
  g_autoptr (StetPages) large_pages = make_pages (report, &stet_page_setup_a4);
  g_autoptr (StetPages) small_pages = make_pages (report, &small);

  assert_true (stet_pages_get_n_pages (small_pages) > 4 * stet_pages_get_n_pages (large_pages));
  for (guint i = 0; i < stet_pages_get_n_pages (small_pages); i++)
    assert_true (measure_ink (small_pages, i) > 0);
  stet_case_editor_free (editor);
}

/* Breaking a word into lines takes time with its square: 100 kB of it would
 * take minutes. */
static void
test_pages__break_words_without_an_end (void **state)
{
  static const char *const units[] = { "abcdefghij", "\xc3\xa9\xcc\xa3", "\xd9\x88\xd9\x82\xd8\xb9", "\xe2\x80\xae" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *word = repeat (units[i], 100 * 1024);
      StetCaseEditor *editor = new_checked_review ();
      const char *claim = stet_case_get_claim (get_case (editor), 0)->id;
      g_autoptr (StetReport) report = NULL;
      g_autoptr (StetPages) pages = NULL;

      assert_true (stet_command_set_rationale (editor, claim, word, NULL));
      report = make_report (editor);
      pages = make_pages (report, &stet_page_setup_a4);
      assert_true (stet_pages_get_n_pages (pages) > 1);
      stet_case_editor_free (editor);
    }
}

static void
test_matrix__stands_as_it_is_shown (void **state)
{
  static const StetMatrixView only_b = { .presence = STET_MATRIX_MISSING_HERE, .presence_article = 3 };
  StetCaseEditor *editor = new_checked_review ();
  g_autoptr (StetReport) report = make_report (editor);
  g_autoptr (StetFactMatrix) all = stet_fact_matrix_new (get_case (editor), NULL);
  g_autoptr (StetFactMatrix) none = stet_fact_matrix_new (get_case (editor), &(StetMatrixView){ .text = "nowhere" });
  g_autoptr (StetFactMatrix) some = stet_fact_matrix_new (get_case (editor), &only_b);
  const StetFactMatrix *const matrices[] = { none, some, all };
  guint ink[G_N_ELEMENTS (matrices)];

  for (guint i = 0; i < G_N_ELEMENTS (matrices); i++)
    {
      g_autoptr (StetPages) pages = stet_pages_new_matrix (report, matrices[i], "Words", &stet_page_setup_a4_landscape, NULL, NULL, NULL, NULL);

      assert_non_null (pages);
      assert_int_equal (stet_pages_get_n_pages (pages), 1);
      ink[i] = measure_ink (pages, 0);
    }
  assert_true (ink[0] < ink[1]);
  assert_int_equal (ink[1], ink[2]);
  stet_case_editor_free (editor);
}

static void
check_progress (double fraction,
                gpointer user_data)
{
  double *last = user_data;

  assert_true (fraction >= *last);
  assert_true (fraction <= 1);
  *last = fraction;
}

typedef GBytes *(*MakePdf) (const StetReport *report, GCancellable *cancellable, StetProgressFunc progress, gpointer user_data, GError **error);
static const MakePdf makers[] = { stet_pdf_from_report, stet_pdf_from_queries };

static void
test_pdf__is_the_same_for_the_same_report (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      StetCaseEditor *editor = new_checked_review ();
      g_autoptr (StetReport) report = make_report (editor);
      double last = 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) one = makers[i](report, NULL, check_progress, &last, &error);
      g_autoptr (GBytes) other = makers[i](report, NULL, NULL, NULL, NULL);

      g_assert_no_error (error);
      assert_true (last >= 0.5);
      assert_true (g_bytes_equal (one, other));
      assert_memory_equal (g_bytes_get_data (one, NULL), "%PDF-1.", strlen ("%PDF-1."));
      stet_case_editor_free (editor);
    }
}

static void
test_pdf__can_be_stopped (void **state)
{
  StetCaseEditor *editor = new_checked_review ();
  g_autoptr (StetReport) report = make_report (editor);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (makers[i](report, cancellable, NULL, NULL, &error));
      assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
    }
  stet_case_editor_free (editor);
}

/* An address must not end the attribute that it stands in. */
static void
test_pdf__takes_any_address (void **state)
{
  static const char *const urls[] = {
    "https://example.org/a'b",
    "https://example.org/(a)\\b]",
    "https://example.org/%27?q='] dest='x",
    "https://ex\xc3\xa4mple.org/\xe4\xb8\xad",
  };
  StetCaseEditor *editor = new_checked_review ();

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autoptr (GError) error = NULL;
      StetEvidence value = { .id = "", .claim = stet_case_get_claim (get_case (editor), 0)->id, .kind = STET_EVIDENCE_LINK, .citation = "Book", .url = urls[i], .who = "", .role = "", .date = "", .locator = "", .note = "" };
      g_autofree char *id = stet_command_put_evidence (editor, &value, &error);
      g_autoptr (StetReport) report = make_report (editor);
      g_autoptr (GBytes) pdf = stet_pdf_from_report (report, NULL, NULL, NULL, &error);

      g_assert_no_error (error);
      assert_non_null (id);
      assert_non_null (pdf);
    }
  stet_case_editor_free (editor);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_setup__needs_room_for_text),
    cmocka_unit_test (test_pages__of_nothing_are_not_white),
    cmocka_unit_test (test_pages__outlive_the_report),
    cmocka_unit_test (test_pages__can_be_drawn_in_any_order),
    cmocka_unit_test (test_pages__are_the_same_when_their_lines_are_made_again),
    cmocka_unit_test (test_pages__tear_what_is_longer_than_a_page),
    cmocka_unit_test (test_pages__fit_any_paper),
    cmocka_unit_test (test_pages__break_words_without_an_end),
    cmocka_unit_test (test_matrix__stands_as_it_is_shown),
    cmocka_unit_test (test_pdf__is_the_same_for_the_same_report),
    cmocka_unit_test (test_pdf__can_be_stopped),
    cmocka_unit_test (test_pdf__takes_any_address),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
