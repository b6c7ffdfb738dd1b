/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-fold-private.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

/* The longest decomposition of one character has 18 code units. */
#define MAX_UNITS 32

#define FIRST_HANGUL_SYLLABLE 0xAC00
#define LAST_HANGUL_SYLLABLE 0xD7A3

/* What Unicode neither decomposes nor folds, but a reader takes for the same:
 * letters with a stroke, ligatures, and typographic quotes and dashes. */
static const char *
find_likeness (gunichar c)
{
  switch (c)
    {
    case 0x00DF: /* ß */
    case 0x1E9E: /* ẞ */
      return "ss";
    case 0x00E6: /* æ */
      return "ae";
    case 0x0153: /* œ */
      return "oe";
    case 0x00FE: /* þ */
      return "th";
    case 0x00F0: /* ð */
    case 0x0111: /* đ */
      return "d";
    case 0x00F8: /* ø */
      return "o";
    case 0x0127: /* ħ */
      return "h";
    case 0x0131: /* ı */
      return "i";
    case 0x0142: /* ł */
      return "l";
    case 0x0167: /* ŧ */
      return "t";
    case 0x00B4: /* ´ */
    case 0x02B9: /* ʹ */
    case 0x02BB: /* ʻ */
    case 0x02BC: /* ʼ */
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case 0x201A: /* ‚ */
    case 0x201B: /* ‛ */
    case 0x2032: /* ′ */
    case 0x2039: /* ‹ */
    case 0x203A: /* › */
      return "'";
    case 0x00AB: /* « */
    case 0x00BB: /* » */
    case 0x201C: /* “ */
    case 0x201D: /* ” */
    case 0x201E: /* „ */
    case 0x201F: /* ‟ */
    case 0x2033: /* ″ */
      return "\"";
    case 0x2010: /* ‐ */
    case 0x2011: /* non-breaking hyphen */
    case 0x2012: /* ‒ */
    case 0x2013: /* – */
    case 0x2014: /* — */
    case 0x2015: /* ― */
    case 0x2212: /* − */
      return "-";
    case 0x2044: /* ⁄ */
      return "/";
    default:
      return NULL;
    }
}

/* Appends one character of a decomposition. */
static guint
append_part (gunichar c,
             char *out,
             guint n)
{
  const char *likeness;

  if (u_getCombiningClass ((UChar32) c) != 0 ||
      u_hasBinaryProperty ((UChar32) c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
    return n;

  if (u_isUWhiteSpace ((UChar32) c))
    {
      out[n] = ' ';
      return n + 1;
    }

  c = (gunichar) u_foldCase ((UChar32) c, U_FOLD_CASE_DEFAULT);
  likeness = find_likeness (c);
  if (likeness != NULL)
    {
      gsize len = strlen (likeness);

      memcpy (out + n, likeness, len);
      return n + (guint) len;
    }

  return n + (guint) g_unichar_to_utf8 (c, out + n);
}

guint
_stet_fold_char (gunichar c,
                 char *out)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfkd = unorm2_getNFKDInstance (&status);
  UChar units[MAX_UNITS];
  int32_t n_units;
  guint n = 0;

  /* A syllable would fall apart into letters that are its beginning only. */
  if (c >= FIRST_HANGUL_SYLLABLE && c <= LAST_HANGUL_SYLLABLE)
    return append_part (c, out, 0);

  /* An acute accent that stands alone is used as an apostrophe; decomposed
   * it would be a blank. */
  if (find_likeness (c) != NULL)
    return append_part (c, out, 0);

  n_units = unorm2_getDecomposition (nfkd, (UChar32) c, units, MAX_UNITS, &status);
  if (n_units < 0 || U_FAILURE (status))
    return append_part (c, out, 0);

  for (int32_t i = 0; i < n_units;)
    {
      UChar32 part;

      U16_NEXT (units, i, n_units, part);
      n = append_part ((gunichar) part, out, n);
    }

  return n;
}
