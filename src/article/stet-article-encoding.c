/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-encoding-private.h"

#include "stet-error.h"
#include "stet-utf8.h"

#include <string.h>
#include <uchardet/uchardet.h>

/* Text without a mark counts as UTF-16 if at least one in so many of the bytes
 * that would be the high ones is NUL: in any script, blanks and full stops are. */
#define UTF16_ONE_NUL_IN 16

/* Text counts as damaged UTF-8, and not as text in another encoding, if it has
 * so many times more good sequences of several bytes than bad bytes. */
#define UTF8_GOOD_PER_BAD 4

typedef struct
{
  const char *bytes;
  gsize len;
  const char *encoding;
} ByteOrderMark;

/* UTF-32 LE begins with the mark of UTF-16 LE, so it is asked first. */
static const ByteOrderMark marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe\0\0", 4, "UTF-32LE" },
  { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

static gsize
count_lines (const guint8 *data,
             gsize end)
{
  gsize line = 1;

  for (gsize i = 0; i < end; i++)
    if (data[i] == '\n' || (data[i] == '\r' && (i + 1 == end || data[i + 1] != '\n')))
      line++;
  return line;
}

static void
set_bad_byte_error (GError **error,
                    const guint8 *data,
                    gsize at,
                    const char *encoding)
{
  /* In UTF-16 and UTF-32 a byte that looks like a line end may be half a letter. */
  if (g_str_has_prefix (encoding, "UTF-16") || g_str_has_prefix (encoding, "UTF-32"))
    {
      g_set_error (error, STET_ERROR, STET_ERROR_ENCODING,
                   "not valid %s: at byte %" G_GSIZE_FORMAT, encoding, at);
      return;
    }
  g_set_error (error, STET_ERROR, STET_ERROR_ENCODING,
               "not valid %s: line %" G_GSIZE_FORMAT ", at byte %" G_GSIZE_FORMAT,
               encoding, count_lines (data, at), at);
}

static char *
convert (const guint8 *data,
         gsize len,
         gsize skip,
         const char *encoding,
         gsize *out_len,
         GError **error)
{
  g_autoptr (GError) local = NULL;
  gsize n_read = 0;
  gsize n_written = 0;
  char *text;

  text = g_convert ((const char *) data + skip, (gssize) (len - skip), "UTF-8", encoding, &n_read, &n_written, &local);
  if (text == NULL)
    {
      if (g_error_matches (local, G_CONVERT_ERROR, G_CONVERT_ERROR_NO_CONVERSION))
        g_set_error (error, STET_ERROR, STET_ERROR_ENCODING, "the encoding %s cannot be read here", encoding);
      else
        set_bad_byte_error (error, data, MIN (skip + n_read, len), encoding);
      return NULL;
    }
  *out_len = n_written;
  return text;
}

/* Counts the good sequences of several bytes and the bytes that are in none. */
static void
weigh_utf8 (const guint8 *data,
            gsize len,
            gsize *n_good,
            gsize *n_bad,
            gsize *first_bad)
{
  const char *p = (const char *) data;
  const char *end = p + len;

  *n_good = 0;
  *n_bad = 0;
  *first_bad = len;
  while (p < end)
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char_validated (p, end - p);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          if ((*n_bad)++ == 0)
            *first_bad = (gsize) (p - (const char *) data);
          p++;
          continue;
        }
      if (c >= 0x80)
        (*n_good)++;
      p = (guchar) *p < 0x80 ? p + 1 : g_utf8_next_char (p);
    }
}

/* Whether the bytes at @high of each pair show UTF-16: enough of them are NUL,
 * the others of the pairs never, and some of the signs they make are blanks. */
static gboolean
is_utf16 (const guint8 *data,
          gsize len,
          gsize high)
{
  gsize n_pairs = len / 2;
  gsize n_nul = 0;
  gsize n_blanks = 0;

  for (gsize i = 0; i < len; i += 2)
    {
      guint8 low = data[i + 1 - high];

      if (low == 0)
        return FALSE;
      if (data[i + high] == 0)
        {
          n_nul++;
          n_blanks += low == ' ' || low == '\n';
        }
    }
  return n_nul == n_pairs || (n_nul >= 2 && n_nul >= n_pairs / UTF16_ONE_NUL_IN && n_blanks > 0);
}

static const char *
find_unmarked_utf16 (const guint8 *data,
                     gsize len)
{
  if (len < 4 || len % 2 != 0)
    return NULL;
  if (is_utf16 (data, len, 1))
    return "UTF-16LE";
  return is_utf16 (data, len, 0) ? "UTF-16BE" : NULL;
}

/* The names in which the detector's answer is wanted: Windows uses what ISO
 * 8859-1 leaves for control characters, and GB 18030 holds all of GB 2312. */
static const char *
choose_encoding (const char *detected,
                 const guint8 *data,
                 gsize len)
{
  if (g_ascii_strcasecmp (detected, "ISO-8859-1") == 0 || g_ascii_strcasecmp (detected, "ISO-8859-15") == 0)
    for (gsize i = 0; i < len; i++)
      if (data[i] >= 0x80 && data[i] < 0xa0)
        return "WINDOWS-1252";
  if (g_ascii_strcasecmp (detected, "GB2312") == 0 || g_ascii_strcasecmp (detected, "GBK") == 0)
    return "GB18030";
  return g_intern_string (detected);
}

/* Whether text that was converted on a guess looks like text: no control
 * characters, and letters rather than signs among what is not ASCII. */
static gboolean
looks_like_text (const char *text,
                 gsize len)
{
  const char *end = text + len;
  gsize n_letters = 0;
  gsize n_signs = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80)
        continue;
      if (g_unichar_iscntrl (c) || !g_unichar_isdefined (c))
        return FALSE;
      if (g_unichar_isalpha (c) || g_unichar_ispunct (c) || g_unichar_isspace (c) || g_unichar_ismark (c))
        n_letters++;
      else
        n_signs++;
    }
  return n_letters >= n_signs;
}

static char *
decode_guess (const guint8 *data,
              gsize len,
              gsize first_bad,
              gsize *out_len,
              const char **encoding,
              GError **error)
{
  g_autofree char *text = NULL;
  uchardet_t detector = uchardet_new ();
  const char *name = NULL;
  gsize n = 0;

  if (uchardet_handle_data (detector, (const char *) data, len) == 0)
    {
      const char *detected;

      uchardet_data_end (detector);
      detected = uchardet_get_charset (detector);
      if (detected[0] != '\0' && g_ascii_strcasecmp (detected, "UTF-8") != 0 &&
          g_ascii_strcasecmp (detected, "ASCII") != 0)
        name = choose_encoding (detected, data, len);
    }
  uchardet_delete (detector);
  if (name == NULL)
    {
      set_bad_byte_error (error, data, first_bad, "UTF-8");
      g_prefix_error (error, "the encoding is unknown; ");
      return NULL;
    }
  text = convert (data, len, 0, name, &n, error);
  if (text == NULL)
    return NULL;
  if (!looks_like_text (text, n))
    {
      set_bad_byte_error (error, data, first_bad, "UTF-8");
      g_prefix_error (error, "the encoding is unknown (not surely %s); ", name);
      return NULL;
    }
  *out_len = n;
  *encoding = name;
  return g_steal_pointer (&text);
}

static void
set_nul_error (GError **error,
               gsize at)
{
  g_set_error (error, STET_ERROR, STET_ERROR_BINARY,
               "this is a binary file: there is a NUL at byte %" G_GSIZE_FORMAT, at);
}

static char *
decode_marked (const ByteOrderMark *mark,
               const guint8 *data,
               gsize len,
               gsize *out_len,
               GError **error)
{
  const char *end = NULL;

  if (!g_str_equal (mark->encoding, "UTF-8"))
    return convert (data, len, mark->len, mark->encoding, out_len, error);
  if (!stet_utf8_validate ((const char *) data, len, &end))
    {
      gsize at = (gsize) (end - (const char *) data);

      if (data[at] == 0)
        set_nul_error (error, at);
      else
        set_bad_byte_error (error, data, at, "UTF-8");
      return NULL;
    }
  *out_len = len - mark->len;
  return g_strndup ((const char *) data + mark->len, *out_len);
}

char *
_stet_article_decode (const guint8 *data,
                      gsize len,
                      gsize *out_len,
                      const char **encoding,
                      GError **error)
{
  const guint8 *nul = len > 0 ? memchr (data, 0, len) : NULL;
  const char *utf16;
  gsize n_good;
  gsize n_bad;
  gsize first_bad;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (len >= marks[i].len && memcmp (data, marks[i].bytes, marks[i].len) == 0)
      {
        *encoding = marks[i].encoding;
        return decode_marked (&marks[i], data, len, out_len, error);
      }
  if (nul != NULL)
    {
      utf16 = find_unmarked_utf16 (data, len);
      if (utf16 != NULL)
        {
          *encoding = utf16;
          return convert (data, len, 0, utf16, out_len, error);
        }
      set_nul_error (error, (gsize) (nul - data));
      return NULL;
    }
  weigh_utf8 (data, len, &n_good, &n_bad, &first_bad);
  if (n_bad == 0)
    {
      *encoding = "UTF-8";
      *out_len = len;
      return g_strndup ((const char *) data, len);
    }
  if (n_good > n_bad * UTF8_GOOD_PER_BAD)
    {
      set_bad_byte_error (error, data, first_bad, "UTF-8");
      return NULL;
    }
  return decode_guess (data, len, first_bad, out_len, encoding, error);
}
