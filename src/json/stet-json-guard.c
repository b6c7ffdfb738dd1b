/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-json"

#include "stet-error.h"
#include "stet-json-private.h"
#include "stet-limits.h"
#include "stet-utf8.h"

#include <math.h>
#include <string.h>

/* Objects with more members than this get a table to find a name twice. */
#define MAX_LINEAR_NAMES 8

/* An integer of so many characters fits in 64 bits, whatever they are. */
#define SAFE_INTEGER_LENGTH 18

typedef struct
{
  const char *text;
  gsize len;
} Name;

/* One open array or object; @n is the number of what it holds so far. */
typedef struct
{
  gboolean is_object;
  guint n;
  Name name;
  Name names[MAX_LINEAR_NAMES];
  StetJsonKeys *keys;
} Frame;

typedef struct
{
  const char *begin;
  const char *p;
  const char *end;
  Frame frames[STET_LIMIT_JSON_DEPTH];
  guint depth;
  /* Names that had to be freed of their escapes. */
  GStringChunk *plain_names;
  GError **error;
} Guard;

static gboolean guard_value (Guard *guard);

static char *
dup_path (const Guard *guard)
{
  GString *path = g_string_new ("$");

  for (guint i = 0; i < guard->depth; i++)
    {
      const Frame *frame = &guard->frames[i];

      if (!frame->is_object)
        _stet_json_path_append_index (path, frame->n);
      else if (frame->name.text != NULL)
        _stet_json_path_append_name (path, frame->name.text, frame->name.len);
    }

  return g_string_free (path, FALSE);
}

/* Always returns FALSE.  Lines and columns are counted only here, once. */
static gboolean G_GNUC_PRINTF (4, 5)
    fail (Guard *guard,
          const char *at,
          StetError code,
          const char *format,
          ...)
{
  g_autofree char *path = dup_path (guard);
  g_autofree char *message = NULL;
  guint line = 1;
  guint column = 1;
  va_list args;

  for (const char *p = guard->begin; p < at; p++)
    {
      if (*p == '\n')
        {
          line++;
          column = 1;
        }
      else if (((guchar) *p & 0xC0) != 0x80)
        {
          column++;
        }
    }

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (guard->error, STET_ERROR, code, "line %u, column %u, %s: %s", line, column, path, message);

  return FALSE;
}

static gboolean
fail_expected (Guard *guard,
               const char *what)
{
  const char *p = guard->p;

  if (p >= guard->end)
    return fail (guard, p, STET_ERROR_INVALID, "the text ends, but there should be %s", what);
  if (g_ascii_iscntrl (*p))
    return fail (guard, p, STET_ERROR_INVALID, "there is a control character where %s should be", what);

  return fail (guard, p, STET_ERROR_INVALID, "there is “%.*s” where %s should be",
               (int) g_utf8_skip[(guchar) *p], p, what);
}

static void
skip_space (Guard *guard)
{
  const char *p = guard->p;

  while (p < guard->end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
    p++;
  guard->p = p;
}

static gboolean
at_char (const Guard *guard,
         char c)
{
  return guard->p < guard->end && *guard->p == c;
}

static gboolean
read_hex (const char *p,
          const char *end,
          guint *unit)
{
  *unit = 0;
  if (end - p < 4)
    return FALSE;

  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return FALSE;
      *unit = *unit << 4 | (guint) g_ascii_xdigit_value (p[i]);
    }

  return TRUE;
}

static gboolean
is_high_surrogate (guint unit)
{
  return unit >= 0xD800 && unit <= 0xDBFF;
}

static gboolean
is_low_surrogate (guint unit)
{
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

/* Reads `\uXXXX`, or two of them for one character; @p is at the first. */
static gboolean
read_unicode_escape (const char **p,
                     const char *end,
                     gunichar *c,
                     const char **problem)
{
  guint unit = 0;
  guint low = 0;

  if (!read_hex (*p + 2, end, &unit))
    {
      *problem = "four hexadecimal digits should follow “\\u”";
      return FALSE;
    }
  *p += 6;
  *c = unit;
  if (unit == 0)
    {
      *problem = "“\\u0000” cannot be part of a text";
      return FALSE;
    }
  if (is_low_surrogate (unit))
    {
      *problem = "the second half of a surrogate pair stands alone";
      return FALSE;
    }
  if (!is_high_surrogate (unit))
    return TRUE;

  if (end - *p < 2 || (*p)[0] != '\\' || (*p)[1] != 'u' || !read_hex (*p + 2, end, &low) || !is_low_surrogate (low))
    {
      *problem = "the first half of a surrogate pair stands alone";
      return FALSE;
    }
  *p += 6;
  *c = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);

  return TRUE;
}

static gboolean
guard_escape (Guard *guard)
{
  const char *begin = guard->p;
  const char *problem = NULL;
  gunichar c;

  if (guard->end - guard->p < 2)
    {
      guard->p = guard->end;
      return fail_expected (guard, "the rest of a string");
    }
  if (guard->p[1] == 'u')
    {
      if (!read_unicode_escape (&guard->p, guard->end, &c, &problem))
        return fail (guard, begin, STET_ERROR_INVALID, "%s", problem);
      return TRUE;
    }
  if (guard->p[1] == '\0' || strchr ("\"\\/bfnrt", guard->p[1]) == NULL)
    return fail (guard, begin, STET_ERROR_INVALID, "“\\” begins no known escape here");

  guard->p += 2;
  return TRUE;
}

/* @raw gets what stands between the quotes. */
static gboolean
guard_string (Guard *guard,
              Name *raw)
{
  const char *begin;

  guard->p++;
  begin = guard->p;
  guard->p = _stet_json_skip_plain (guard->p, guard->end);
  while (guard->p < guard->end && *guard->p != '"')
    {
      if (*guard->p != '\\')
        return fail (guard, guard->p, STET_ERROR_INVALID,
                     "a control character (U+%04X) in a string has to be escaped", (guint) *guard->p);
      if (!guard_escape (guard))
        return FALSE;
      guard->p = _stet_json_skip_plain (guard->p, guard->end);
    }
  if (guard->p >= guard->end)
    return fail_expected (guard, "the rest of a string");

  raw->text = begin;
  raw->len = (gsize) (guard->p - begin);
  guard->p++;
  return TRUE;
}

/* The same name can be written with and without escapes, so names are
 * compared without them.  The escapes are known to be right. */
static Name
plain_name (Guard *guard,
            Name raw)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char plain[] = "\"\\/\b\f\n\r\t";
  g_autoptr (GString) text = NULL;
  const char *end = raw.text + raw.len;
  const char *p = raw.text;
  Name name;

  if (memchr (raw.text, '\\', raw.len) == NULL)
    return raw;

  text = g_string_sized_new (raw.len);
  while (p < end)
    {
      const char *problem;
      gunichar c;

      if (*p != '\\')
        {
          g_string_append_c (text, *p++);
        }
      else if (p[1] == 'u')
        {
          read_unicode_escape (&p, end, &c, &problem);
          g_string_append_unichar (text, c);
        }
      else
        {
          g_string_append_c (text, plain[strchr (escapes, p[1]) - escapes]);
          p += 2;
        }
    }

  name.text = g_string_chunk_insert_len (guard->plain_names, text->str, (gssize) text->len);
  name.len = text->len;
  return name;
}

static gboolean
add_name (Frame *frame,
          Name name)
{
  guint n = frame->n;

  if (frame->keys == NULL && n == MAX_LINEAR_NAMES)
    {
      frame->keys = _stet_json_keys_new ();
      for (guint i = 0; i < n; i++)
        _stet_json_keys_add (frame->keys, frame->names[i].text, frame->names[i].len, i);
    }
  if (frame->keys != NULL)
    return _stet_json_keys_add (frame->keys, name.text, name.len, n);

  for (guint i = 0; i < n; i++)
    {
      if (frame->names[i].len == name.len && memcmp (frame->names[i].text, name.text, name.len) == 0)
        return FALSE;
    }
  frame->names[n] = name;

  return TRUE;
}

static gboolean
guard_member (Guard *guard,
              Frame *frame)
{
  const char *begin = guard->p;
  Name raw;

  if (!at_char (guard, '"'))
    return fail_expected (guard, "the name of a member");
  if (!guard_string (guard, &raw))
    return FALSE;

  frame->name = plain_name (guard, raw);
  if (!add_name (frame, frame->name))
    return fail (guard, begin, STET_ERROR_INVALID, "this member is there twice");

  skip_space (guard);
  if (!at_char (guard, ':'))
    return fail_expected (guard, "“:”");
  guard->p++;

  return guard_value (guard);
}

static gboolean
guard_contents (Guard *guard,
                Frame *frame,
                char closing)
{
  skip_space (guard);
  if (at_char (guard, closing))
    return TRUE;

  for (;;)
    {
      skip_space (guard);
      if (!(frame->is_object ? guard_member (guard, frame) : guard_value (guard)))
        return FALSE;
      frame->name.text = NULL;
      frame->n++;

      skip_space (guard);
      if (at_char (guard, closing))
        return TRUE;
      if (!at_char (guard, ','))
        return fail_expected (guard, frame->is_object ? "“,” or “}”" : "“,” or “]”");
      guard->p++;
    }
}

static gboolean
guard_container (Guard *guard,
                 gboolean is_object)
{
  Frame *frame;
  gboolean is_right;

  if (guard->depth == STET_LIMIT_JSON_DEPTH)
    return fail (guard, guard->p, STET_ERROR_TOO_LARGE, "it nests deeper than %d levels", STET_LIMIT_JSON_DEPTH);

  frame = &guard->frames[guard->depth++];
  frame->is_object = is_object;
  frame->n = 0;
  frame->name.text = NULL;
  frame->keys = NULL;

  guard->p++;
  is_right = guard_contents (guard, frame, is_object ? '}' : ']');
  guard->p++;

  g_clear_pointer (&frame->keys, _stet_json_keys_free);
  guard->depth--;

  return is_right;
}

static gboolean
skip_digits (Guard *guard)
{
  const char *begin = guard->p;

  while (guard->p < guard->end && g_ascii_isdigit (*guard->p))
    guard->p++;

  return guard->p > begin;
}

/* Checks that the number can be kept as it is. */
static gboolean
guard_range (Guard *guard,
             const char *begin,
             gboolean is_integer)
{
  g_autofree char *number = NULL;
  gsize len = (gsize) (guard->p - begin);

  if (is_integer && len <= SAFE_INTEGER_LENGTH)
    return TRUE;

  number = g_strndup (begin, len);
  if (is_integer && !g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, NULL, NULL))
    return fail (guard, begin, STET_ERROR_INVALID, "the integer does not fit in 64 bits");
  if (!is_integer && !isfinite (g_ascii_strtod (number, NULL)))
    return fail (guard, begin, STET_ERROR_INVALID, "the number is too large");

  return TRUE;
}

static gboolean
guard_number (Guard *guard)
{
  const char *begin = guard->p;
  gboolean is_integer = TRUE;

  if (at_char (guard, '-'))
    guard->p++;
  if (at_char (guard, '0'))
    guard->p++;
  else if (!skip_digits (guard))
    return fail_expected (guard, "a digit");
  if (guard->p < guard->end && g_ascii_isdigit (*guard->p))
    return fail (guard, begin, STET_ERROR_INVALID, "a number must not begin with 0");

  if (at_char (guard, '.'))
    {
      is_integer = FALSE;
      guard->p++;
      if (!skip_digits (guard))
        return fail_expected (guard, "a digit");
    }
  if (at_char (guard, 'e') || at_char (guard, 'E'))
    {
      is_integer = FALSE;
      guard->p++;
      if (at_char (guard, '+') || at_char (guard, '-'))
        guard->p++;
      if (!skip_digits (guard))
        return fail_expected (guard, "a digit");
    }

  return guard_range (guard, begin, is_integer);
}

static gboolean
guard_word (Guard *guard,
            const char *word)
{
  gsize len = strlen (word);

  if ((gsize) (guard->end - guard->p) < len || memcmp (guard->p, word, len) != 0)
    return fail_expected (guard, "a value");

  guard->p += len;
  return TRUE;
}

static gboolean
guard_value (Guard *guard)
{
  Name text;

  skip_space (guard);
  if (guard->p >= guard->end)
    return fail_expected (guard, "a value");

  switch (*guard->p)
    {
    case '{':
      return guard_container (guard, TRUE);
    case '[':
      return guard_container (guard, FALSE);
    case '"':
      return guard_string (guard, &text);
    case 't':
      return guard_word (guard, "true");
    case 'f':
      return guard_word (guard, "false");
    case 'n':
      return guard_word (guard, "null");
    default:
      if (*guard->p == '-' || g_ascii_isdigit (*guard->p))
        return guard_number (guard);
      return fail_expected (guard, "a value");
    }
}

static gboolean
guard_bytes (Guard *guard,
             gsize len)
{
  const char *bad;

  if (!stet_utf8_validate (guard->begin, len, &bad))
    {
      if (*bad == '\0')
        return fail (guard, bad, STET_ERROR_INVALID, "there is a NUL byte");
      return fail (guard, bad, STET_ERROR_ENCODING, "it is not valid UTF-8");
    }
  if (len >= 3 && memcmp (guard->begin, "\xEF\xBB\xBF", 3) == 0)
    return fail (guard, guard->begin, STET_ERROR_INVALID, "it begins with a byte order mark");

  return TRUE;
}

gboolean
_stet_json_guard (const char *data,
                  gsize len,
                  GError **error)
{
  g_autofree Guard *guard = NULL;
  gboolean is_right;

  if (len > STET_LIMIT_CASE_BYTES)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE,
                   "it is longer than %" G_GSIZE_FORMAT " bytes", STET_LIMIT_CASE_BYTES);
      return FALSE;
    }

  guard = g_new0 (Guard, 1);
  guard->begin = len > 0 ? data : "";
  guard->p = guard->begin;
  guard->end = guard->begin + len;
  guard->error = error;
  if (!guard_bytes (guard, len))
    return FALSE;

  skip_space (guard);
  if (guard->p == guard->end)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_EMPTY, "it is empty");
      return FALSE;
    }

  guard->plain_names = g_string_chunk_new (1024);
  is_right = guard_value (guard);
  if (is_right)
    {
      skip_space (guard);
      if (guard->p < guard->end)
        is_right = fail (guard, guard->p, STET_ERROR_INVALID, "there is more text after the value");
    }
  g_string_chunk_free (guard->plain_names);

  return is_right;
}
