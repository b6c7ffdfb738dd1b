/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-json"

#include "stet-json.h"

#include "stet-error.h"
#include "stet-json-private.h"
#include "stet-limits.h"
#include "stet-utf8.h"

#include <math.h>
#include <string.h>

/* An integer of so many characters fits in 64 bits, whatever they are. */
#define SAFE_INTEGER_LENGTH 18

/* What stands between two quotation marks. */
typedef struct
{
  const char *text;
  gsize len;
} Raw;

/* One open array or object; @n is the number of what it holds so far. */
typedef struct
{
  StetJson *json;
  gboolean is_object;
  guint n;
  const char *name; /* of the member that is read; NULL between two of them */
} Frame;

typedef struct
{
  const char *begin;
  const char *p;
  const char *end;
  Frame frames[STET_LIMIT_JSON_DEPTH];
  guint depth;
  /* The members of most objects have the same few names, so each name is kept
   * once for a document. */
  StetJsonKeys *keys;
  GPtrArray *names; /* of GRefString */
  GString *plain;   /* the text without escapes that was read last */
  GError **error;
} Parser;

static gboolean read_value (Parser *parser, StetJson **value);

static char *
dup_path (const Parser *parser)
{
  GString *path = g_string_new ("$");

  for (guint i = 0; i < parser->depth; i++)
    {
      const Frame *frame = &parser->frames[i];

      if (!frame->is_object)
        _stet_json_path_append_index (path, frame->n);
      else if (frame->name != NULL)
        _stet_json_path_append_name (path, frame->name, strlen (frame->name));
    }

  return g_string_free (path, FALSE);
}

/* Always returns FALSE.  Lines and columns are counted only here, once. */
static gboolean G_GNUC_PRINTF (4, 5)
    fail (Parser *parser,
          const char *at,
          StetError code,
          const char *format,
          ...)
{
  g_autofree char *path = dup_path (parser);
  g_autofree char *message = NULL;
  guint line = 1;
  guint column = 1;
  va_list args;

  for (const char *p = parser->begin; p < at; p++)
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
  g_set_error (parser->error, STET_ERROR, code, "line %u, column %u, %s: %s", line, column, path, message);

  return FALSE;
}

static gboolean
fail_expected (Parser *parser,
               const char *what)
{
  const char *p = parser->p;

  if (p >= parser->end)
    return fail (parser, p, STET_ERROR_INVALID, "the text ends, but there should be %s", what);
  if (g_ascii_iscntrl (*p))
    return fail (parser, p, STET_ERROR_INVALID, "there is a control character where %s should be", what);

  return fail (parser, p, STET_ERROR_INVALID, "there is “%.*s” where %s should be",
               (int) g_utf8_skip[(guchar) *p], p, what);
}

static void
skip_space (Parser *parser)
{
  const char *p = parser->p;

  while (p < parser->end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
    p++;
  parser->p = p;
}

static gboolean
at_char (const Parser *parser,
         char c)
{
  return parser->p < parser->end && *parser->p == c;
}

static gboolean
read_escape (Parser *parser)
{
  const char *begin = parser->p;
  const char *problem;

  if (_stet_json_skip_escape (&parser->p, parser->end, &problem))
    return TRUE;
  if (problem != NULL)
    return fail (parser, begin, STET_ERROR_INVALID, "%s", problem);

  parser->p = parser->end;
  return fail_expected (parser, "the rest of a string");
}

/* Gives the text in @raw itself or, freed of its escapes, until the next
 * string is read. */
static gboolean
read_text (Parser *parser,
           Raw *raw)
{
  gboolean has_escapes = FALSE;

  parser->p++;
  raw->text = parser->p;
  parser->p = _stet_json_skip_plain (parser->p, parser->end);
  while (parser->p < parser->end && *parser->p != '"')
    {
      if (*parser->p != '\\')
        return fail (parser, parser->p, STET_ERROR_INVALID,
                     "a control character (U+%04X) in a string has to be escaped", (guint) *parser->p);
      if (!read_escape (parser))
        return FALSE;
      has_escapes = TRUE;
      parser->p = _stet_json_skip_plain (parser->p, parser->end);
    }
  if (parser->p >= parser->end)
    return fail_expected (parser, "the rest of a string");

  raw->len = (gsize) (parser->p - raw->text);
  parser->p++;
  if (has_escapes)
    {
      g_string_truncate (parser->plain, 0);
      _stet_json_unescape (parser->plain, raw->text, raw->len);
      *raw = (Raw){ parser->plain->str, parser->plain->len };
    }
  return TRUE;
}

/* (transfer none): the name, which all objects share. */
static GRefString *
share_name (Parser *parser,
            const Raw *raw)
{
  GRefString *name;
  guint index;

  if (_stet_json_keys_find (parser->keys, raw->text, raw->len, &index))
    return g_ptr_array_index (parser->names, index);

  name = g_ref_string_new_len (raw->text, (gssize) raw->len);
  _stet_json_keys_add (parser->keys, name, raw->len, parser->names->len);
  g_ptr_array_add (parser->names, name);

  return name;
}

static gboolean
read_member (Parser *parser,
             Frame *frame)
{
  const char *begin = parser->p;
  GRefString *name;
  StetJson *value;
  Raw raw;

  if (!at_char (parser, '"'))
    return fail_expected (parser, "the name of a member");
  if (!read_text (parser, &raw))
    return FALSE;

  /* The same name can be written with and without escapes. */
  name = share_name (parser, &raw);
  frame->name = name;
  if (stet_json_get_member (frame->json, name) != NULL)
    return fail (parser, begin, STET_ERROR_INVALID, "this member is there twice");

  skip_space (parser);
  if (!at_char (parser, ':'))
    return fail_expected (parser, "“:”");
  parser->p++;
  if (!read_value (parser, &value))
    return FALSE;

  _stet_json_object_take_shared (frame->json, g_ref_string_acquire (name), value);
  return TRUE;
}

static gboolean
read_element (Parser *parser,
              Frame *frame)
{
  StetJson *value;

  if (!read_value (parser, &value))
    return FALSE;

  stet_json_array_take (frame->json, value);
  return TRUE;
}

static gboolean
read_contents (Parser *parser,
               Frame *frame,
               char closing)
{
  skip_space (parser);
  if (at_char (parser, closing))
    return TRUE;

  for (;;)
    {
      skip_space (parser);
      if (!(frame->is_object ? read_member (parser, frame) : read_element (parser, frame)))
        return FALSE;
      frame->name = NULL;
      frame->n++;

      skip_space (parser);
      if (at_char (parser, closing))
        return TRUE;
      if (!at_char (parser, ','))
        return fail_expected (parser, frame->is_object ? "“,” or “}”" : "“,” or “]”");
      parser->p++;
    }
}

static gboolean
read_container (Parser *parser,
                gboolean is_object,
                StetJson **value)
{
  Frame *frame;
  gboolean is_right;

  if (parser->depth == STET_LIMIT_JSON_DEPTH)
    return fail (parser, parser->p, STET_ERROR_TOO_LARGE, "it nests deeper than %d levels", STET_LIMIT_JSON_DEPTH);

  frame = &parser->frames[parser->depth++];
  *frame = (Frame){ is_object ? stet_json_new_object () : stet_json_new_array (), is_object, 0, NULL };

  parser->p++;
  is_right = read_contents (parser, frame, is_object ? '}' : ']');
  parser->p++;

  parser->depth--;
  if (is_right)
    *value = frame->json;
  else
    stet_json_unref (frame->json);

  return is_right;
}

static gboolean
skip_digits (Parser *parser)
{
  const char *begin = parser->p;

  while (parser->p < parser->end && g_ascii_isdigit (*parser->p))
    parser->p++;

  return parser->p > begin;
}

static gint64
short_integer (const char *p,
               const char *end)
{
  gboolean is_negative = *p == '-';
  gint64 value = 0;

  for (p += is_negative; p < end; p++)
    value = value * 10 + (*p - '0');

  return is_negative ? -value : value;
}

/* Makes the value of a number that is written as it should be. */
static gboolean
take_number (Parser *parser,
             const char *begin,
             gboolean is_integer,
             StetJson **value)
{
  g_autofree char *number = NULL;
  gsize len = (gsize) (parser->p - begin);
  gint64 integer;
  double real;

  if (is_integer && len <= SAFE_INTEGER_LENGTH)
    {
      *value = stet_json_new_int (short_integer (begin, parser->p));
      return TRUE;
    }

  number = g_strndup (begin, len);
  if (is_integer)
    {
      if (!g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, &integer, NULL))
        return fail (parser, begin, STET_ERROR_INVALID, "the integer does not fit in 64 bits");
      *value = stet_json_new_int (integer);
      return TRUE;
    }
  real = g_ascii_strtod (number, NULL);
  if (!isfinite (real))
    return fail (parser, begin, STET_ERROR_INVALID, "the number is too large");

  *value = stet_json_new_double (real);
  return TRUE;
}

static gboolean
read_number (Parser *parser,
             StetJson **value)
{
  const char *begin = parser->p;
  gboolean is_integer = TRUE;

  if (at_char (parser, '-'))
    parser->p++;
  if (at_char (parser, '0'))
    parser->p++;
  else if (!skip_digits (parser))
    return fail_expected (parser, "a digit");
  if (parser->p < parser->end && g_ascii_isdigit (*parser->p))
    return fail (parser, begin, STET_ERROR_INVALID, "a number must not begin with 0");

  if (at_char (parser, '.'))
    {
      is_integer = FALSE;
      parser->p++;
      if (!skip_digits (parser))
        return fail_expected (parser, "a digit");
    }
  if (at_char (parser, 'e') || at_char (parser, 'E'))
    {
      is_integer = FALSE;
      parser->p++;
      if (at_char (parser, '+') || at_char (parser, '-'))
        parser->p++;
      if (!skip_digits (parser))
        return fail_expected (parser, "a digit");
    }

  return take_number (parser, begin, is_integer, value);
}

static gboolean
read_string (Parser *parser,
             StetJson **value)
{
  Raw raw;

  if (!read_text (parser, &raw))
    return FALSE;

  *value = stet_json_new_string_len (raw.text, raw.len);
  return TRUE;
}

/* One of the three words; @what is never counted, so nothing is lost when it
 * is not the one. */
static gboolean
read_word (Parser *parser,
           const char *word,
           StetJson *what,
           StetJson **value)
{
  gsize len = strlen (word);

  if ((gsize) (parser->end - parser->p) < len || memcmp (parser->p, word, len) != 0)
    return fail_expected (parser, "a value");

  parser->p += len;
  *value = what;
  return TRUE;
}

/* @value is set only when it is right. */
static gboolean
read_value (Parser *parser,
            StetJson **value)
{
  skip_space (parser);
  if (parser->p >= parser->end)
    return fail_expected (parser, "a value");

  switch (*parser->p)
    {
    case '{':
      return read_container (parser, TRUE, value);
    case '[':
      return read_container (parser, FALSE, value);
    case '"':
      return read_string (parser, value);
    case 't':
      return read_word (parser, "true", stet_json_new_boolean (TRUE), value);
    case 'f':
      return read_word (parser, "false", stet_json_new_boolean (FALSE), value);
    case 'n':
      return read_word (parser, "null", stet_json_new_null (), value);
    default:
      if (*parser->p == '-' || g_ascii_isdigit (*parser->p))
        return read_number (parser, value);
      return fail_expected (parser, "a value");
    }
}

static gboolean
check_bytes (Parser *parser,
             gsize len)
{
  const char *bad;

  if (!stet_utf8_validate (parser->begin, len, &bad))
    {
      if (*bad == '\0')
        return fail (parser, bad, STET_ERROR_INVALID, "there is a NUL byte");
      return fail (parser, bad, STET_ERROR_ENCODING, "it is not valid UTF-8");
    }
  if (len >= 3 && memcmp (parser->begin, "\xEF\xBB\xBF", 3) == 0)
    return fail (parser, parser->begin, STET_ERROR_INVALID, "it begins with a byte order mark");

  return TRUE;
}

static void
parser_clear (Parser *parser)
{
  _stet_json_keys_free (parser->keys);
  g_ptr_array_unref (parser->names);
  g_string_free (parser->plain, TRUE);
}

/* Reads the one value of the text and sees that nothing follows. */
static StetJson *
read_all (Parser *parser)
{
  StetJson *value = NULL;

  if (!read_value (parser, &value))
    return NULL;

  skip_space (parser);
  if (parser->p < parser->end)
    {
      fail (parser, parser->p, STET_ERROR_INVALID, "there is more text after the value");
      g_clear_pointer (&value, stet_json_unref);
    }

  return value;
}

StetJson *
stet_json_parse (const char *data,
                 gsize len,
                 GError **error)
{
  Parser parser;
  StetJson *value;

  g_return_val_if_fail (data != NULL || len == 0, NULL);

  if (len > STET_LIMIT_CASE_BYTES)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE,
                   "it is longer than %" G_GSIZE_FORMAT " bytes", STET_LIMIT_CASE_BYTES);
      return NULL;
    }

  parser.begin = parser.p = len > 0 ? data : "";
  parser.end = parser.begin + len;
  parser.depth = 0;
  parser.error = error;
  if (!check_bytes (&parser, len))
    return NULL;
  skip_space (&parser);
  if (parser.p == parser.end)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_EMPTY, "it is empty");
      return NULL;
    }

  parser.keys = _stet_json_keys_new ();
  parser.names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  parser.plain = g_string_new (NULL);
  value = read_all (&parser);
  parser_clear (&parser);

  return value;
}
