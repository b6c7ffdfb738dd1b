/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-mark-private.h"

/* A run of so many parts a text. */
#define RULE_LENGTH 3

static StetMark
mark_of_ascii (char c,
               gsize len)
{
  switch (c)
    {
    case '.':
      return len == 1 ? STET_MARK_STOP : STET_MARK_ELLIPSIS;
    case '!':
    case '?':
      return STET_MARK_STRONG;
    case ',':
    case ';':
      return STET_MARK_COMMA;
    case ':':
      return STET_MARK_COLON;
    case '(':
    case '[':
    case '{':
      return STET_MARK_OPEN;
    case ')':
    case ']':
    case '}':
      return STET_MARK_CLOSE;
    case '"':
      return STET_MARK_QUOTE;
    case '\'':
    case '`':
      return STET_MARK_SINGLE;
    case '-':
      return len < RULE_LENGTH ? STET_MARK_DASH : STET_MARK_RULE;
    case '*':
    case '_':
    case '#':
      return len < RULE_LENGTH ? STET_MARK_OTHER : STET_MARK_RULE;
    default:
      return STET_MARK_OTHER;
    }
}

static StetMark
mark_by_type (gunichar c)
{
  /* Unicode calls these brackets. */
  if (c == 0x201E || c == 0x300C || c == 0x300E)
    return STET_MARK_OPEN_QUOTE;
  if (c == 0x300D || c == 0x300F)
    return STET_MARK_CLOSE_QUOTE;

  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_OPEN_PUNCTUATION:
      return STET_MARK_OPEN;
    case G_UNICODE_CLOSE_PUNCTUATION:
      return STET_MARK_CLOSE;
    case G_UNICODE_INITIAL_PUNCTUATION:
      return STET_MARK_OPEN_QUOTE;
    case G_UNICODE_FINAL_PUNCTUATION:
      return STET_MARK_CLOSE_QUOTE;
    case G_UNICODE_DASH_PUNCTUATION:
      return STET_MARK_DASH;
    default:
      return STET_MARK_OTHER;
    }
}

static StetMark
mark_of_wide (gunichar c)
{
  switch (c)
    {
    case 0x2026: /* … */
      return STET_MARK_ELLIPSIS;
    case 0x061F: /* Arabic question mark */
    case 0x06D4: /* Urdu full stop */
    case 0x0589: /* Armenian full stop */
    case 0x203C: /* ‼ */
    case 0x203D: /* ‽ */
    case 0x2047: /* ⁇ */
    case 0x2048: /* ⁈ */
    case 0x2049: /* ⁉ */
      return STET_MARK_STRONG;
    case 0x0964: /* danda */
    case 0x0965: /* double danda */
    case 0x104A: /* Myanmar little section */
    case 0x104B: /* Myanmar section */
    case 0x1362: /* Ethiopic full stop */
    case 0x1367: /* Ethiopic question mark */
    case 0x17D4: /* Khmer full stop */
    case 0x3002: /* 。 */
    case 0xFF01: /* ！ */
    case 0xFF0E: /* ． */
    case 0xFF1F: /* ？ */
    case 0xFF61: /* ｡ */
      return STET_MARK_WIDE_STOP;
    case 0x060C: /* Arabic comma */
    case 0x061B: /* Arabic semicolon */
    case 0x3001: /* 、 */
    case 0xFF0C: /* ， */
    case 0xFF1B: /* ； */
      return STET_MARK_COMMA;
    case 0xFF1A: /* ： */
      return STET_MARK_COLON;
    case 0x00A1: /* ¡ */
    case 0x00BF: /* ¿ */
      return STET_MARK_OPEN;
    case 0x2018: /* ‘ */
      return STET_MARK_OPEN_SINGLE;
    case 0x2019: /* ’ */
      return STET_MARK_CLOSE_SINGLE;
    case 0x00B7: /* · */
    case 0x2022: /* • */
    case 0x2023: /* ‣ */
    case 0x2043: /* ⁃ */
    case 0x25AA: /* ▪ */
    case 0x25CF: /* ● */
    case 0x25E6: /* ◦ */
    case 0x25A0: /* ■ */
      return STET_MARK_BULLET;
    default:
      return mark_by_type (c);
    }
}

StetMark
_stet_mark (const char *mark,
            gsize len)
{
  if ((guchar) mark[0] < 0x80)
    return mark_of_ascii (mark[0], len);

  return mark_of_wide (g_utf8_get_char (mark));
}
