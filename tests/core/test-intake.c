/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-article-intake.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-text.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int
make_folder (void **state)
{
  *state = g_dir_make_tmp ("stet-intake-XXXXXX", NULL);
  return *state != NULL ? 0 : -1;
}

static int
remove_folder (void **state)
{
  g_autoptr (GDir) dir = g_dir_open (*state, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (*state, name, NULL);

      g_remove (path);
    }
  g_rmdir (*state);
  g_free (*state);
  return 0;
}

static GFile *
make_file (const char *folder,
           const char *name,
           const char *content,
           gssize len)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (content != NULL)
    assert_true (g_file_set_contents (path, content, len, NULL));
  return g_file_new_for_path (path);
}

static void
test_intake__a_file_is_read_with_its_origin (void **state)
{
  static const char content[] = "\xef\xbb\xbfRain at last\r\n\r\nIt rained on Monday.\r\n";
  g_autoptr (GFile) file = make_file (*state, "rain ü.txt", content, -1);
  g_autoptr (StetArticleIntake) intake = stet_article_intake_load_file (file, NULL, NULL);
  g_autofree char *sha256 = stet_sha256_hex (content, strlen (content));
  g_autofree char *uri = g_file_get_uri (file);

  assert_non_null (intake);
  assert_string_equal (intake->source_name, "rain ü.txt");
  assert_string_equal (intake->uri, uri);
  assert_string_equal (intake->sha256, sha256);
  assert_int_equal (intake->size, strlen (content));
  assert_string_equal (intake->encoding, "UTF-8");
  assert_string_equal (stet_article_text_get_text (intake->text, NULL), "Rain at last\n\nIt rained on Monday.\n");
  assert_string_equal (intake->title, "Rain at last");
  assert_int_equal (intake->blank & STET_ARTICLE_FIELD_TITLE, 0);
  assert_true (intake->blank & STET_ARTICLE_FIELD_AUTHOR);
}

static void
test_intake__errors_name_the_file (void **state)
{
  g_autoptr (GFile) missing = make_file (*state, "missing.txt", NULL, 0);
  g_autoptr (GFile) folder = make_file (*state, ".", NULL, 0);
  g_autoptr (GFile) empty = make_file (*state, "empty.txt", "", 0);
  g_autoptr (GFile) binary = make_file (*state, "binary.txt", "a\0b", 3);
  g_autoptr (GFile) pipe = make_file (*state, "pipe.txt", NULL, 0);
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");
  const struct
  {
    GFile *file;
    GQuark domain;
    int code;
    const char *name;
  } cases[] = {
    { missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "missing.txt: " },
    { folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "stet-intake-" },
    { empty, STET_ERROR, STET_ERROR_EMPTY, "empty.txt: " },
    { binary, STET_ERROR, STET_ERROR_BINARY, "binary.txt: " },
    { pipe, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "pipe.txt: " },
    { device, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "zero: " },
  };

  assert_int_equal (mkfifo (g_file_peek_path (pipe), 0600), 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (stet_article_intake_load_file (cases[i].file, NULL, &error));
      if (!g_error_matches (error, cases[i].domain, cases[i].code))
        print_error ("case %u: %s\n", i, error->message);
      assert_true (g_error_matches (error, cases[i].domain, cases[i].code));
      assert_true (g_str_has_prefix (error->message, cases[i].name));
    }
}

static void
test_intake__an_unreadable_file_is_refused (void **state)
{
  g_autoptr (GFile) file = make_file (*state, "secret.txt", "It rained.", -1);
  g_autoptr (StetArticleIntake) intake = NULL;
  g_autoptr (GError) error = NULL;
  uid_t user = geteuid ();

  assert_int_equal (g_chmod (*state, 0755), 0);
  assert_int_equal (g_chmod (g_file_peek_path (file), 0), 0);
  /* The superuser may read everything, and so acts as nobody here. */
  if (user == 0)
    assert_int_equal (seteuid (65534), 0);
  intake = stet_article_intake_load_file (file, NULL, &error);
  assert_int_equal (seteuid (user), 0);
  assert_null (intake);
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED));
  assert_true (g_str_has_prefix (error->message, "secret.txt: "));
}

static void
test_intake__a_huge_file_is_refused_by_its_size (void **state)
{
  g_autoptr (GFile) file = make_file (*state, "huge.txt", "It rained.", -1);
  g_autoptr (GError) error = NULL;

  /* A terabyte of nothing: reading it would not end in the test's time. */
  assert_int_equal (truncate (g_file_peek_path (file), (off_t) 1 << 40), 0);
  assert_null (stet_article_intake_load_file (file, NULL, &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));
  assert_string_equal (error->message, "huge.txt: it is larger than 16 MiB");
}

static void
test_intake__the_cap_is_exact (void **state)
{
  gsize len = STET_LIMIT_ARTICLE_BYTES;
  g_autofree char *content = g_malloc (len + 1);
  g_autoptr (GBytes) fits = NULL;
  g_autoptr (GBytes) exceeds = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (StetArticleIntake) intake = NULL;
  g_autoptr (StetArticleIntake) loaded = NULL;
  g_autoptr (GError) error = NULL;

  memset (content, 'a', len + 1);
  fits = g_bytes_new_static (content, len);
  exceeds = g_bytes_new_static (content, len + 1);
  intake = stet_article_intake_from_bytes (fits, "large.txt", &error);
  assert_null (error);
  assert_int_equal (intake->size, len);
  assert_null (stet_article_intake_from_bytes (exceeds, "large.txt", &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_TOO_LARGE));

  file = make_file (*state, "large.txt", content, (gssize) len);
  loaded = stet_article_intake_load_file (file, NULL, NULL);
  assert_non_null (loaded);
  assert_string_equal (loaded->sha256, intake->sha256);
}

static void
test_intake__reading_can_be_stopped (void **state)
{
  g_autoptr (GFile) file = make_file (*state, "rain.txt", "It rained.", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  assert_null (stet_article_intake_load_file (file, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

static void
test_intake__pasted_text_has_no_source (void **state)
{
  g_autoptr (StetArticleIntake) plain = stet_article_intake_from_paste ("Rain at last\n\nIt rained.", NULL);
  g_autoptr (StetArticleIntake) markdown = stet_article_intake_from_paste ("# Rain at last\n\nIt rained.", NULL);
  g_autoptr (GError) error = NULL;

  assert_null (plain->source_name);
  assert_null (plain->uri);
  assert_string_equal (plain->title, "Rain at last");
  assert_int_equal (stet_article_text_get_format (plain->text), STET_ARTICLE_PLAIN);
  assert_string_equal (markdown->title, "Rain at last");
  assert_int_equal (stet_article_text_get_format (markdown->text), STET_ARTICLE_MARKDOWN);
  assert_null (stet_article_intake_from_paste (" \n", &error));
  assert_true (g_error_matches (error, STET_ERROR, STET_ERROR_EMPTY));
  assert_string_equal (error->message, "there is no text in it");
}

static void
test_intake__the_sample_articles_are_read (void **state)
{
  static const struct
  {
    const char *name;
    const char *title;
    const char *outlet;
    const char *author;
    const char *published;
  } cases[] = {
    { "1-harbour-post.md", "Ten agreements in Hanoi as Putin courts an old friend", "The Harbour Post", "Marta Lindqvist", "2024-06-20" },
    { "2-meridian-wire.txt", "Tô Lâm and Putin pledge closer energy and trade ties", "Meridian Wire", NULL, "2024-06-20" },
    { "3-delta-dispatch.txt", NULL, NULL, NULL, NULL },
    { "4-meridian-wire-december.txt", "Six months on, Vietnam and Russia take stock of the June visit", "Meridian Wire", NULL, "2024-12-27" },
    { "5-ministry-release.txt", "Northbank exporters should watch the Hanoi talks", NULL, NULL, "2024-06-24" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (g_getenv ("STET_DATA_DIR"), "sample", cases[i].name, NULL);
      g_autoptr (StetArticleIntake) intake = stet_article_intake_load_file (file, NULL, NULL);

      assert_non_null (intake);
      assert_int_equal (g_strcmp0 (intake->title, cases[i].title), 0);
      assert_int_equal (g_strcmp0 (intake->outlet, cases[i].outlet), 0);
      assert_int_equal (g_strcmp0 (intake->author, cases[i].author), 0);
      assert_int_equal (g_strcmp0 (intake->published, cases[i].published), 0);
      assert_int_equal (g_strcmp0 (intake->language, "en"), 0);
    }
}

static void
test_intake__long_values_of_a_front_matter_are_left_out (void **state)
{
  g_autofree char *fits = g_strnfill (STET_LIMIT_TITLE_BYTES, 'a');
  g_autofree char *exceeds = g_strnfill (STET_LIMIT_TITLE_BYTES + 1, 'a');
  g_autofree char *one = g_strdup_printf ("---\ntitle: %s\n---\nIt rained.", fits);
  g_autofree char *more = g_strdup_printf ("---\ntitle: %s\n---\nIt rained.", exceeds);
  g_autoptr (StetArticleIntake) a = stet_article_intake_from_paste (one, NULL);
  g_autoptr (StetArticleIntake) b = stet_article_intake_from_paste (more, NULL);

  assert_string_equal (a->title, fits);
  assert_int_equal (stet_span_length (a->title_span), STET_LIMIT_TITLE_BYTES);
  assert_null (b->title);
  assert_true (b->blank & STET_ARTICLE_FIELD_TITLE);
}

int
main (void)
{
#define FOLDER_TEST(name) cmocka_unit_test_setup_teardown (name, make_folder, remove_folder)
  const struct CMUnitTest tests[] = {
    FOLDER_TEST (test_intake__a_file_is_read_with_its_origin),
    FOLDER_TEST (test_intake__errors_name_the_file),
    FOLDER_TEST (test_intake__an_unreadable_file_is_refused),
    FOLDER_TEST (test_intake__a_huge_file_is_refused_by_its_size),
    FOLDER_TEST (test_intake__the_cap_is_exact),
    FOLDER_TEST (test_intake__reading_can_be_stopped),
    cmocka_unit_test (test_intake__pasted_text_has_no_source),
    cmocka_unit_test (test_intake__the_sample_articles_are_read),
    cmocka_unit_test (test_intake__long_values_of_a_front_matter_are_left_out),
  };
#undef FOLDER_TEST

  return cmocka_run_group_tests (tests, NULL, NULL);
}
