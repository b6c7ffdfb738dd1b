/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-cut-private.h"

#include <string.h>

typedef enum
{
  BYTE_OTHER, /* the control characters: as good as a blank */
  BYTE_BLANK,
  BYTE_LINE,
  BYTE_LETTER,
  BYTE_DIGIT,
  BYTE_MARK,
  BYTE_RUN, /* a mark that is one together with its like */
  BYTE_SYMBOL,
  BYTE_WIDE,   /* the first byte of a character outside ASCII */
  BYTE_JOINER, /* no byte: a character that nobody sees */
} ByteClass;

static const guint8 byte_classes[256] = {
  [' '] = BYTE_BLANK,
  ['\t'] = BYTE_BLANK,
  ['\v'] = BYTE_LINE,
  ['\f'] = BYTE_LINE,
  ['\r'] = BYTE_BLANK,
  ['\n'] = BYTE_LINE,
  ['A' ... 'Z'] = BYTE_LETTER,
  ['a' ... 'z'] = BYTE_LETTER,
  ['0' ... '9'] = BYTE_DIGIT,
  ['!'] = BYTE_RUN,
  ['"'] = BYTE_MARK,
  ['#'] = BYTE_RUN,
  ['$'] = BYTE_SYMBOL,
  ['%'] = BYTE_SYMBOL,
  ['&'] = BYTE_MARK,
  ['\''] = BYTE_MARK,
  ['('] = BYTE_MARK,
  [')'] = BYTE_MARK,
  ['*'] = BYTE_RUN,
  ['+'] = BYTE_SYMBOL,
  [','] = BYTE_MARK,
  ['-'] = BYTE_RUN,
  ['.'] = BYTE_RUN,
  ['/'] = BYTE_MARK,
  [':'] = BYTE_MARK,
  [';'] = BYTE_MARK,
  ['<'] = BYTE_SYMBOL,
  ['='] = BYTE_SYMBOL,
  ['>'] = BYTE_SYMBOL,
  ['?'] = BYTE_RUN,
  ['@'] = BYTE_MARK,
  ['['] = BYTE_MARK,
  ['\\'] = BYTE_MARK,
  [']'] = BYTE_MARK,
  ['^'] = BYTE_SYMBOL,
  ['_'] = BYTE_RUN,
  ['`'] = BYTE_MARK,
  ['{'] = BYTE_MARK,
  ['|'] = BYTE_SYMBOL,
  ['}'] = BYTE_MARK,
  ['~'] = BYTE_SYMBOL,
  [0x80 ... 0xFF] = BYTE_WIDE,
};

/* What Unicode says of a character outside ASCII. */
static ByteClass
classify_wide (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_PRIVATE_USE:
      return BYTE_LETTER;
    case G_UNICODE_DECIMAL_NUMBER:
      return BYTE_DIGIT;
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
      return BYTE_MARK;
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
      return BYTE_RUN;
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
      return BYTE_SYMBOL;
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return BYTE_LINE;
    case G_UNICODE_SPACE_SEPARATOR:
      return BYTE_BLANK;
    case G_UNICODE_FORMAT:
      return BYTE_JOINER;
    case G_UNICODE_CONTROL:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_SURROGATE:
    default:
      return BYTE_OTHER;
    }
}

/* The class of the character at @offset, and how many bytes it has. */
static inline ByteClass
class_at (const char *text,
          gsize len,
          gsize offset,
          guint *n_bytes)
{
  ByteClass byte_class;

  if (offset >= len)
    {
      *n_bytes = 0;
      return BYTE_OTHER;
    }

  byte_class = byte_classes[(guchar) text[offset]];
  *n_bytes = 1;
  if (byte_class != BYTE_WIDE)
    return byte_class;

  *n_bytes = (guint) g_utf8_skip[(guchar) text[offset]];

  return classify_wide (g_utf8_get_char (text + offset));
}

/* The apostrophes of "don't" and "don’t", in bytes; 0: there is none. */
static inline guint
apostrophe_at (const char *text,
               gsize offset)
{
  if (text[offset] == '\'')
    return 1;
  if ((guchar) text[offset] == 0xE2 && (guchar) text[offset + 1] == 0x80 && (guchar) text[offset + 2] == 0x99)
    return 3;
  if ((guchar) text[offset] == 0xCA && (guchar) text[offset + 1] == 0xBC)
    return 2;

  return 0;
}

/* A word goes on with letters, digits, and an apostrophe before a letter. */
static void
cut_word (const char *text,
          gsize len,
          StetCut *cut)
{
  gsize end = cut->end;

  while (end < len)
    {
      guint8 byte_class = byte_classes[(guchar) text[end]];
      ByteClass next;
      guint n;

      if (byte_class == BYTE_LETTER || byte_class == BYTE_DIGIT)
        {
          end++;
          continue;
        }
      n = apostrophe_at (text, end);
      if (n > 0)
        {
          guint n_next;

          if (class_at (text, len, end + n, &n_next) != BYTE_LETTER)
            break;
        }
      else
        {
          if (byte_class != BYTE_WIDE)
            break;
          next = class_at (text, len, end, &n);
          if (next != BYTE_LETTER && next != BYTE_JOINER && next != BYTE_DIGIT)
            break;
        }
      cut->is_ascii = cut->is_ascii && n == 1;
      end += n;
    }

  cut->end = (guint32) end;
}

/* A number goes on with digits, and a point or comma before a digit. */
static void
cut_number (const char *text,
            gsize len,
            StetCut *cut)
{
  gsize end = cut->end;
  guint n;
  guint n_next;

  for (;;)
    {
      if (class_at (text, len, end, &n) == BYTE_DIGIT)
        {
          cut->is_ascii = cut->is_ascii && n == 1;
          end += n;
          continue;
        }
      if (end >= len || (text[end] != '.' && text[end] != ',') || class_at (text, len, end + 1, &n_next) != BYTE_DIGIT)
        break;
      end += 1 + n_next;
      cut->is_ascii = cut->is_ascii && n_next == 1;
    }

  cut->end = (guint32) end;
}

/* A mark goes on with others of its kind. */
static void
cut_run (const char *text,
         gsize len,
         StetCut *cut)
{
  gsize n = cut->end - cut->start;

  while (cut->end + n <= len && memcmp (text + cut->start, text + cut->end, n) == 0)
    cut->end += (guint32) n;
}

gboolean
_stet_cut_next (const char *text,
                gsize len,
                gsize offset,
                StetCut *cut)
{
  ByteClass byte_class;
  guint n;

  cut->lines = 0;
  for (;; offset += n)
    {
      byte_class = class_at (text, len, offset, &n);
      if (n == 0)
        return FALSE;
      if (byte_class == BYTE_LINE)
        cut->lines = MIN (cut->lines + 1, 2);
      else if (byte_class != BYTE_BLANK && byte_class != BYTE_OTHER && byte_class != BYTE_JOINER)
        break;
    }

  cut->start = (guint32) offset;
  cut->end = (guint32) (offset + n);
  cut->is_ascii = n == 1;
  if (byte_class == BYTE_LETTER)
    {
      cut->kind = STET_CUT_WORD;
      cut_word (text, len, cut);
    }
  else if (byte_class == BYTE_DIGIT)
    {
      cut->kind = STET_CUT_NUMBER;
      cut_number (text, len, cut);
    }
  else if (byte_class == BYTE_SYMBOL)
    {
      cut->kind = STET_CUT_SYMBOL;
    }
  else
    {
      cut->kind = STET_CUT_PUNCTUATION;
      if (byte_class == BYTE_RUN)
        cut_run (text, len, cut);
    }

  return TRUE;
}
