/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-article-intake.h"
#include "stet-error.h"

#include <string.h>

static const char english[] =
    "Rain at last – after ninety dry days\n\nIt rained on Monday, and the farmers’ union said that it was glad.\n";
static const char french[] =
    "La pluie est enfin arrivée\n\nIl a plu lundi, après une très longue sécheresse, et les paysans étaient soulagés.\n"
    "Les réservoirs sont à moitié vides, a déclaré la préfète, qui espère un été plus humide.\n";
static const char russian[] =
    "Наконец пошёл дождь\n\nВ понедельник после девяноста сухих дней пошёл дождь, и крестьяне вздохнули с облегчением.\n"
    "Водохранилища всё ещё наполовину пусты, сообщили в администрации области.\n";
static const char japanese[] =
    "ようやく雨が降る\n\n月曜日、九十日ぶりに雨が降り、農家の人々は安心した。\n貯水池はまだ半分しか満たされていないと県は述べた。\n";
static const char chinese[] =
    "终于下雨了\n\n星期一,在九十天的干旱之后终于下雨了,农民们松了一口气。\n省政府表示,水库仍然只有一半的水,希望夏天会更加湿润。\n"
    "当地居民说,他们已经很久没有看到这样的大雨了。\n";
static const char greek[] =
    "Επιτέλους έβρεξε\n\nΤη Δευτέρα έβρεξε μετά από ενενήντα ημέρες ξηρασίας και οι αγρότες ανακουφίστηκαν.\n"
    "Οι δεξαμενές είναι ακόμη μισοάδειες, δήλωσε η περιφέρεια.\n";

static StetArticleIntake *
read_bytes (const char *data,
            gsize len,
            GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, len);

  return stet_article_intake_from_bytes (bytes, "rain.txt", error);
}

static void
test_text_reader__encodings_give_the_same_text (void **state)
{
  static const struct
  {
    const char *text;
    const char *encoding;
    const char *mark;
    gsize mark_len;
    const char *reported;
  } cases[] = {
    { english, "UTF-8", "", 0, "UTF-8" },
    { english, "UTF-8", "\xef\xbb\xbf", 3, "UTF-8" },
    { english, "UTF-16LE", "\xff\xfe", 2, "UTF-16LE" },
    { english, "UTF-16BE", "\xfe\xff", 2, "UTF-16BE" },
    { english, "UTF-16LE", "", 0, "UTF-16LE" },
    { english, "UTF-16BE", "", 0, "UTF-16BE" },
    { english, "UTF-32LE", "\xff\xfe\0\0", 4, "UTF-32LE" },
    { english, "UTF-32BE", "\0\0\xfe\xff", 4, "UTF-32BE" },
    { russian, "UTF-16LE", "", 0, "UTF-16LE" },
    { french, "ISO-8859-1", "", 0, NULL },
    { french, "WINDOWS-1252", "", 0, NULL },
    { russian, "WINDOWS-1251", "", 0, "WINDOWS-1251" },
    { russian, "KOI8-R", "", 0, "KOI8-R" },
    { greek, "ISO-8859-7", "", 0, NULL },
    { japanese, "SHIFT_JIS", "", 0, "SHIFT_JIS" },
    { japanese, "EUC-JP", "", 0, "EUC-JP" },
    { chinese, "GB18030", "", 0, "GB18030" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (StetArticleIntake) intake = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *data = NULL;
      gsize len = 0;

      data = g_convert (cases[i].text, -1, cases[i].encoding, "UTF-8", NULL, &len, NULL);
      assert_non_null (data);
      g_byte_array_append (bytes, (const guint8 *) cases[i].mark, (guint) cases[i].mark_len);
      g_byte_array_append (bytes, (const guint8 *) data, (guint) len);
      intake = read_bytes ((const char *) bytes->data, bytes->len, &error);
      if (intake == NULL)
        print_error ("case %u: %s\n", i, error->message);
      assert_non_null (intake);
      assert_string_equal (stet_article_text_get_text (intake->text, NULL), cases[i].text);
      if (cases[i].reported != NULL)
        assert_string_equal (intake->encoding, cases[i].reported);
    }
}

/* Bytes that are no article, and what the message says about them. */
#define BYTES(s) s, sizeof (s) - 1
static const struct
{
  const char *data;
  gsize len;
  StetError code;
  const char *message;
} refused[] = {
  { BYTES ("%PDF-1.4\n"), STET_ERROR_BINARY, "a PDF document" },
  { BYTES ("junk\n%PDF-1.4\n"), STET_ERROR_BINARY, "a PDF document" },
  { BYTES ("PK\x03\x04....mimetypeapplication/epub+zip"), STET_ERROR_BINARY, "an EPUB book" },
  { BYTES ("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text"), STET_ERROR_BINARY, "an OpenDocument text" },
  { BYTES ("PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), STET_ERROR_BINARY, "an OpenDocument file" },
  { BYTES ("PK\x03\x04....word/document.xml"), STET_ERROR_BINARY, "a Word document" },
  { BYTES ("PK\x03\x04....[Content_Types].xml"), STET_ERROR_BINARY, "an Office document" },
  { BYTES ("PK\x03\x04....readme"), STET_ERROR_BINARY, "a ZIP archive" },
  { BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), STET_ERROR_BINARY, "an old Office document" },
  { BYTES ("\xff\xd8\xff\xe0\0\x10JFIF"), STET_ERROR_BINARY, "a JPEG picture" },
  { BYTES ("\x89PNG\r\n\x1a\n"), STET_ERROR_BINARY, "a PNG picture" },
  { BYTES ("GIF89a\1\0"), STET_ERROR_BINARY, "a GIF picture" },
  { BYTES ("RIFF\1\1\1\1WEBPVP8 "), STET_ERROR_BINARY, "a WebP picture" },
  { BYTES ("\x7f"
           "ELF\2\1\1"),
    STET_ERROR_BINARY, "a program" },
  { BYTES ("\x1f\x8b\x08"), STET_ERROR_BINARY, "a gzip archive" },
  { BYTES ("\0\0\0\x18"
           "ftypmp42"),
    STET_ERROR_BINARY, "a film or sound recording" },
  { BYTES ("SQLite format 3\0"), STET_ERROR_BINARY, "a database" },
  { BYTES ("{\\rtf1 Rain}"), STET_ERROR_INVALID, "an RTF document" },
  { BYTES ("\xef\xbb\xbf \n<!DOCTYPE HTML><p>Rain"), STET_ERROR_INVALID, "an HTML page" },
  { BYTES ("<HTML><p>Rain"), STET_ERROR_INVALID, "an HTML page" },
  { BYTES ("<?xml version='1.0'?><html>"), STET_ERROR_INVALID, "an HTML page" },
  { BYTES ("<?xml version='1.0'?><rss>"), STET_ERROR_INVALID, "an XML document" },
  { BYTES ("{ \"format\": \"stet-case\" }"), STET_ERROR_INVALID, "a saved review" },
  { BYTES ("Return-Path: <a@example.org>\n"), STET_ERROR_INVALID, "an e-mail message" },
  { BYTES ("Rain\0at last"), STET_ERROR_BINARY, "a NUL at byte 4" },
  { BYTES ("\xef\xbb\xbfRain\0at last"), STET_ERROR_BINARY, "a NUL at byte 7" },
  { BYTES ("Rain \1\2\3\4 at last"), STET_ERROR_BINARY, "4 control characters" },
  { BYTES (""), STET_ERROR_EMPTY, "it is empty" },
  { BYTES (" \n"), STET_ERROR_EMPTY, "there is no text in it" },
  { BYTES ("\xff\xfe"), STET_ERROR_EMPTY, "there is no text in it" },
  { BYTES ("\xff\xfe\0\xd8 \0"), STET_ERROR_ENCODING, "not valid UTF-16LE: at byte 2" },
  { BYTES ("\xef\xbb\xbfRain\n\xff"), STET_ERROR_ENCODING, "not valid UTF-8: line 2, at byte 8" },
  { BYTES ("Été très sec, forêt brûlée, blé gâché\nL\xe9ger"), STET_ERROR_ENCODING, "not valid UTF-8: line 2, at byte" },
};
#undef BYTES

static void
test_text_reader__other_formats_are_named (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StetArticleIntake) intake = read_bytes (refused[i].data, refused[i].len, &error);

      if (intake != NULL)
        print_error ("case %u was read\n", i);
      assert_null (intake);
      if (strstr (error->message, refused[i].message) == NULL || error->code != (int) refused[i].code)
        print_error ("case %u: %d, %s\n", i, error->code, error->message);
      assert_true (g_error_matches (error, STET_ERROR, (int) refused[i].code));
      assert_true (g_str_has_prefix (error->message, "rain.txt: "));
      assert_non_null (strstr (error->message, refused[i].message));
    }
}

static void
test_text_reader__texts_that_look_like_another_format_are_read (void **state)
{
  static const char *const texts[] = {
    "From the sea came rain.\n",
    "{It rained.}\n",
    "<3 rain, said the farmers.\n",
    "PK is a name. It rained.\n",
    "MZ rained on Monday.\n",
    "ID3 is a format. It rained.\n",
    "BZhang of the weather office said that it rained.\n",
    "RIFF raff. It rained.\n",
    "A page break\fof an old printer and an odd \x01 sign are no reason to refuse a text.\n",
    "It rained \xe2\x80\x93 at last.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (StetArticleIntake) intake = read_bytes (texts[i], strlen (texts[i]), &error);

      if (intake == NULL)
        print_error ("case %u: %s\n", i, error->message);
      assert_non_null (intake);
      assert_string_equal (stet_article_text_get_text (intake->text, NULL), texts[i]);
    }
}

static void
test_text_reader__names_and_content_give_the_format (void **state)
{
  static const struct
  {
    const char *name;
    const char *text;
    StetArticleFormat format;
  } cases[] = {
    { "rain.txt", "# Rain", STET_ARTICLE_PLAIN },
    { "rain.TXT", "---\na: b\n---\n", STET_ARTICLE_PLAIN },
    { "rain.md", "Rain", STET_ARTICLE_MARKDOWN },
    { "rain.Markdown", "Rain", STET_ARTICLE_MARKDOWN },
    { "rain.backup", "Rain", STET_ARTICLE_PLAIN },
    { "rain.backup", "# Rain", STET_ARTICLE_MARKDOWN },
    { "rain", "\n\n# Rain", STET_ARTICLE_MARKDOWN },
    { NULL, "#Rain", STET_ARTICLE_PLAIN },
    { NULL, "# - Rain", STET_ARTICLE_PLAIN },
    { NULL, "---\ntitle: Rain\n---\nIt rained.", STET_ARTICLE_MARKDOWN },
    { NULL, "---\nRain\n---\nIt rained.", STET_ARTICLE_PLAIN },
    { NULL, "", STET_ARTICLE_PLAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (stet_article_format_guess (cases[i].name, cases[i].text), cases[i].format);
}

static void
test_text_reader__names_of_formats_go_both_ways (void **state)
{
  StetArticleFormat format = STET_ARTICLE_MARKDOWN;

  for (StetArticleFormat f = STET_ARTICLE_PLAIN; f <= STET_ARTICLE_MARKDOWN; f++)
    {
      assert_true (stet_article_format_from_name (stet_article_format_get_name (f), &format));
      assert_int_equal (format, f);
    }
  assert_false (stet_article_format_from_name ("text/html", &format));
  assert_false (stet_article_format_from_name (NULL, &format));
  assert_int_equal (format, STET_ARTICLE_MARKDOWN);
}

static void
test_text_reader__endings_are_those_that_decide (void **state)
{
  const char *const *endings = stet_article_format_get_extensions ();
  guint n_markdown = 0;
  guint n = 0;

  for (; endings[n] != NULL; n++)
    {
      g_autofree char *name = g_strconcat ("rain.", endings[n], NULL);

      /* Text that opens like Markdown is plain only where the ending says so. */
      n_markdown += stet_article_format_guess (name, "Rain") == STET_ARTICLE_MARKDOWN;
      assert_int_equal (stet_article_format_guess (name, "Rain"), stet_article_format_guess (name, "# Rain"));
    }
  assert_int_equal (n, 5);
  assert_int_equal (n_markdown, 3);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text_reader__encodings_give_the_same_text),
    cmocka_unit_test (test_text_reader__other_formats_are_named),
    cmocka_unit_test (test_text_reader__texts_that_look_like_another_format_are_read),
    cmocka_unit_test (test_text_reader__names_and_content_give_the_format),
    cmocka_unit_test (test_text_reader__names_of_formats_go_both_ways),
    cmocka_unit_test (test_text_reader__endings_are_those_that_decide),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
