/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-text.h"

#include "stet-error.h"
#include "stet-limits.h"
#include "stet-text-private.h"
#include "stet-utf8.h"

#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define ELLIPSIS "…"
#define SHA256_DIGITS 64

static guint
line_of_offset (const char *text,
                gsize offset)
{
  guint line = 1;

  for (gsize i = 0; i < offset; i++)
    {
      if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n'))
        line++;
    }

  return line;
}

/* Finds what is wrong: stet_utf8_validate() stops at a NUL byte, too. */
static gboolean
check_utf8 (const char *text,
            gsize len,
            GError **error)
{
  const char *end;
  gsize offset;

  if (stet_utf8_validate (text, len, &end))
    return TRUE;

  offset = (gsize) (end - text);
  if (*end == '\0')
    g_set_error (error, STET_ERROR, STET_ERROR_BINARY,
                 "it is not text: there is a NUL byte in line %u, at byte %" G_GSIZE_FORMAT,
                 line_of_offset (text, offset), offset);
  else
    g_set_error (error, STET_ERROR, STET_ERROR_ENCODING,
                 "it is not valid UTF-8 in line %u, at byte %" G_GSIZE_FORMAT,
                 line_of_offset (text, offset), offset);

  return FALSE;
}

static gboolean
check_size (gsize len,
            GError **error)
{
  if (len <= STET_LIMIT_ARTICLE_BYTES)
    return TRUE;

  g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE,
               "the text is longer than %" G_GSIZE_FORMAT " bytes",
               STET_LIMIT_ARTICLE_BYTES);
  return FALSE;
}

/* Copies with LF for CRLF and CR. */
static char *
copy_with_line_feeds (const char *text,
                      gsize len,
                      gsize *out_len)
{
  char *copy = g_malloc (len + 1);
  const char *first = len > 0 ? memchr (text, '\r', len) : NULL;
  gsize n = first != NULL ? (gsize) (first - text) : len;

  if (n > 0)
    memcpy (copy, text, n);
  for (gsize i = n; i < len; i++)
    {
      char c = text[i];

      if (c == '\r')
        {
          if (i + 1 < len && text[i + 1] == '\n')
            continue;
          c = '\n';
        }
      copy[n++] = c;
    }
  copy[n] = '\0';
  *out_len = n;

  return copy;
}

/* How many bytes the character at @p has if it is one of those that stand in
 * most texts and are in NFC whatever stands around them: the Latin letters,
 * the Russian ones, the dashes and quotation marks; else 0. */
static gsize
length_of_composed (const char *p)
{
  guchar lead = (guchar) p[0];
  guchar next = (guchar) p[1];

  /* U+0080 to U+02FF; U+0400 to U+047F. */
  if ((lead >= 0xC2 && lead <= 0xCB) || lead == 0xD0 || lead == 0xD1)
    return 2;
  /* U+1E00 to U+1EFF. */
  if (lead == 0xE1 && next >= 0xB8 && next <= 0xBB)
    return 3;
  /* U+2010 to U+203F; U+2080 to U+20BF. */
  if (lead == 0xE2 && ((next == 0x80 && (guchar) p[2] >= 0x90) || next == 0x82))
    return 3;

  return 0;
}

/* Whether a look shows that the valid @text is in NFC; %FALSE: ICU has to say. */
static gboolean
is_surely_composed (const char *text,
                    gsize len)
{
  gsize i = stet_utf8_count_ascii (text, len);

  while (i < len)
    {
      gsize n = length_of_composed (text + i);

      if (n == 0)
        return FALSE;
      i += n;
      if (i < len && (guchar) text[i] < 0x80)
        i += stet_utf8_count_ascii (text + i, len - i);
    }

  return TRUE;
}

/* Returns NULL when @text, which ICU has in @units, is in NFC already. */
static char *
compose_units (const UNormalizer2 *nfc,
               const UChar *units,
               int32_t n_units,
               gsize *out_len)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *composed = NULL;
  char *result;
  int32_t n_composed;
  int32_t n_bytes = 0;

  if (unorm2_isNormalized (nfc, units, n_units, &status) && U_SUCCESS (status))
    return NULL;

  /* No text grows more than threefold in UTF-16 when it is composed. */
  status = U_ZERO_ERROR;
  composed = g_new (UChar, (gsize) n_units * 3 + 1);
  n_composed = unorm2_normalize (nfc, units, n_units, composed, n_units * 3 + 1, &status);
  g_assert (U_SUCCESS (status));

  result = g_malloc ((gsize) n_composed * 3 + 1);
  u_strToUTF8 (result, n_composed * 3 + 1, &n_bytes, composed, n_composed, &status);
  g_assert (U_SUCCESS (status));
  *out_len = (gsize) n_bytes;

  return g_realloc (result, (gsize) n_bytes + 1);
}

static char *
compose (const char *text,
         gsize len,
         gsize *out_len)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance (&status);
  g_autofree UChar *units = g_new (UChar, len + 1);
  int32_t n_units = 0;

  u_strFromUTF8 (units, (int32_t) len + 1, &n_units, text, (int32_t) len, &status);
  g_assert (U_SUCCESS (status));

  return compose_units (nfc, units, n_units, out_len);
}

char *
stet_text_normalise (const char *utf8,
                     gssize len,
                     gsize *out_len,
                     GError **error)
{
  g_autofree char *copy = NULL;
  gsize n = 0;
  gsize n_copy = 0;

  g_return_val_if_fail (utf8 != NULL || len == 0, NULL);

  if (utf8 == NULL)
    utf8 = "";
  n = len < 0 ? strlen (utf8) : (gsize) len;
  if (!check_size (n, error) || !check_utf8 (utf8, n, error))
    return NULL;

  if (n >= strlen (BYTE_ORDER_MARK) && memcmp (utf8, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      utf8 += strlen (BYTE_ORDER_MARK);
      n -= strlen (BYTE_ORDER_MARK);
    }

  copy = copy_with_line_feeds (utf8, n, &n_copy);
  if (!is_surely_composed (copy, n_copy))
    {
      gsize n_composed = 0;
      g_autofree char *composed = compose (copy, n_copy, &n_composed);

      if (composed != NULL)
        {
          if (!check_size (n_composed, error))
            return NULL;
          g_free (copy);
          copy = g_steal_pointer (&composed);
          n_copy = n_composed;
        }
    }

  if (out_len != NULL)
    *out_len = n_copy;

  return g_steal_pointer (&copy);
}

char *
stet_text_squeeze (const char *text,
                   gssize len)
{
  g_autoptr (GString) squeezed = NULL;
  const char *end;
  gboolean pending = FALSE;

  g_return_val_if_fail (text != NULL || len == 0, NULL);

  if (text == NULL)
    return g_strdup ("");

  end = text + (len < 0 ? strlen (text) : (gsize) len);
  squeezed = g_string_sized_new ((gsize) (end - text));
  for (const char *p = text; p < end;)
    {
      const char *next = g_utf8_next_char (p);

      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          pending = squeezed->len > 0;
        }
      else
        {
          if (pending)
            g_string_append_c (squeezed, ' ');
          pending = FALSE;
          g_string_append_len (squeezed, p, next - p);
        }
      p = next;
    }

  return g_string_free (g_steal_pointer (&squeezed), FALSE);
}

char *
stet_text_ellipsize (const char *text,
                     gsize max_chars)
{
  const char *limit = text;
  gsize len;
  gsize cut;
  gsize end;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (max_chars >= 1, NULL);

  for (gsize i = 0; i < max_chars && *limit != '\0'; i++)
    limit = g_utf8_next_char (limit);
  if (*limit == '\0')
    return g_strdup (text);

  /* One character is for the ellipsis. */
  cut = (gsize) (g_utf8_prev_char (limit) - text);
  len = strlen (text);
  end = _stet_text_last_word_end (text, len, cut);
  if (end == 0)
    end = stet_text_snap (text, len, (StetSpan){ cut, cut }).start;

  return g_strdup_printf ("%.*s" ELLIPSIS, (int) end, text);
}

char *
stet_sha256_hex (const void *data,
                 gsize len)
{
  g_return_val_if_fail (data != NULL || len == 0, NULL);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, len == 0 ? (const guchar *) "" : data, len);
}

gboolean
stet_sha256_is_valid (const char *text)
{
  gsize i;

  if (text == NULL)
    return FALSE;

  for (i = 0; i < SHA256_DIGITS; i++)
    {
      if (!g_ascii_isxdigit (text[i]) || g_ascii_isupper (text[i]))
        return FALSE;
    }

  return text[i] == '\0';
}
