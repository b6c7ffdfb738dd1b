/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-json"

#include "stet-json-writer.h"

#include "stet-json-private.h"

#include <math.h>
#include <string.h>

#define INDENT 2
#define NUMBER_BYTES 64
#define INT_DIGITS 20 /* of the longest integer, with its sign */
#define MAX_SIGNIFICANT_DIGITS 17

/* Below this every whole double is exact and can be written without an exponent. */
#define MAX_PLAIN_WHOLE 1e15

/* One open array or object. */
typedef struct
{
  gboolean is_object;
  gboolean has_name;
  guint n;
} Level;

struct _StetJsonWriter
{
  GString *out;
  GArray *levels;
  StetJsonStyle style;
};

StetJsonWriter *
stet_json_writer_new (StetJsonStyle style)
{
  StetJsonWriter *writer = g_new0 (StetJsonWriter, 1);

  writer->out = g_string_new (NULL);
  writer->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  writer->style = style;

  return writer;
}

void
stet_json_writer_free (StetJsonWriter *writer)
{
  if (writer == NULL)
    return;

  g_string_free (writer->out, TRUE);
  g_array_unref (writer->levels);
  g_free (writer);
}

/* Room for @n more bytes and the NUL; they are to be written there. */
static inline char *
reserve (GString *out,
         gsize n)
{
  gsize len = out->len;

  if (len + n >= out->allocated_len)
    {
      g_string_set_size (out, len + n);
      out->len = len;
    }

  return out->str + len;
}

/* What was written ends at @end, which is in the room that was reserved. */
static inline void
finish (GString *out,
        char *end)
{
  *end = '\0';
  out->len = (gsize) (end - out->str);
}

/* As g_string_append_len(); most pieces are short and there is room for them. */
static inline void
append (GString *out,
        const char *text,
        gsize len)
{
  char *end = reserve (out, len);

  memcpy (end, text, len);
  finish (out, end + len);
}

static inline void
append_char (GString *out,
             char c)
{
  append (out, &c, 1);
}

static inline Level *
current_level (StetJsonWriter *writer)
{
  if (writer->levels->len == 0)
    return NULL;

  return &g_array_index (writer->levels, Level, writer->levels->len - 1);
}

static void
begin_line (StetJsonWriter *writer)
{
  gsize n = (gsize) writer->levels->len * INDENT;
  gsize old_len = writer->out->len;

  if (writer->style == STET_JSON_COMPACT)
    return;

  g_string_set_size (writer->out, old_len + 1 + n);
  writer->out->str[old_len] = '\n';
  memset (writer->out->str + old_len + 1, ' ', n);
}

/* Whether a value may stand here; if so, what belongs before it is written. */
static gboolean
begin_value (StetJsonWriter *writer)
{
  Level *level = current_level (writer);

  if (level == NULL)
    return writer->out->len == 0;

  if (level->is_object)
    {
      gboolean has_name = level->has_name;

      level->has_name = FALSE;
      return has_name;
    }

  if (level->n++ > 0)
    append_char (writer->out, ',');
  begin_line (writer);

  return TRUE;
}

static void
begin_container (StetJsonWriter *writer,
                 gboolean is_object)
{
  Level level = { is_object, FALSE, 0 };

  append_char (writer->out, is_object ? '{' : '[');
  g_array_append_val (writer->levels, level);
}

static void
end_container (StetJsonWriter *writer,
               gboolean is_object)
{
  guint n = current_level (writer)->n;

  g_array_set_size (writer->levels, writer->levels->len - 1);
  if (n > 0)
    begin_line (writer);
  append_char (writer->out, is_object ? '}' : ']');
}

static gboolean
can_end (StetJsonWriter *writer,
         gboolean is_object)
{
  const Level *level = current_level (writer);

  return level != NULL && level->is_object == is_object && !level->has_name;
}

void
stet_json_writer_begin_object (StetJsonWriter *writer)
{
  gboolean is_value_due = begin_value (writer);

  g_return_if_fail (is_value_due);

  begin_container (writer, TRUE);
}

void
stet_json_writer_end_object (StetJsonWriter *writer)
{
  g_return_if_fail (can_end (writer, TRUE));

  end_container (writer, TRUE);
}

void
stet_json_writer_begin_array (StetJsonWriter *writer)
{
  gboolean is_value_due = begin_value (writer);

  g_return_if_fail (is_value_due);

  begin_container (writer, FALSE);
}

void
stet_json_writer_end_array (StetJsonWriter *writer)
{
  g_return_if_fail (can_end (writer, FALSE));

  end_container (writer, FALSE);
}

static void
append_escape (GString *out,
               guchar c)
{
  switch (c)
    {
    case '"':
      g_string_append (out, "\\\"");
      break;
    case '\\':
      g_string_append (out, "\\\\");
      break;
    case '\n':
      g_string_append (out, "\\n");
      break;
    case '\t':
      g_string_append (out, "\\t");
      break;
    case '\r':
      g_string_append (out, "\\r");
      break;
    case '\b':
      g_string_append (out, "\\b");
      break;
    case '\f':
      g_string_append (out, "\\f");
      break;
    default:
      g_string_append_printf (out, "\\u%04X", c);
      break;
    }
}

static void
append_string (GString *out,
               const char *text,
               gsize len)
{
  const char *end = text + len;

  /* Most strings are plain. */
  if (_stet_json_skip_plain (text, end) == end)
    {
      char *room = reserve (out, len + 2);

      room[0] = '"';
      memcpy (room + 1, text, len);
      room[len + 1] = '"';
      finish (out, room + len + 2);
      return;
    }
  append_char (out, '"');
  for (;;)
    {
      const char *stop = _stet_json_skip_plain (text, end);

      append (out, text, (gsize) (stop - text));
      if (stop == end)
        break;
      append_escape (out, (guchar) *stop);
      text = stop + 1;
    }
  append_char (out, '"');
}

void
stet_json_writer_name (StetJsonWriter *writer,
                       const char *name)
{
  Level *level = current_level (writer);

  g_return_if_fail (level != NULL && level->is_object && !level->has_name);
  g_return_if_fail (name != NULL);

  if (level->n++ > 0)
    append_char (writer->out, ',');
  level->has_name = TRUE;
  begin_line (writer);
  append_string (writer->out, name, strlen (name));
  append_char (writer->out, ':');
  if (writer->style == STET_JSON_PRETTY)
    append_char (writer->out, ' ');
}

void
stet_json_writer_string (StetJsonWriter *writer,
                         const char *value)
{
  if (value == NULL)
    stet_json_writer_null (writer);
  else
    stet_json_writer_string_len (writer, value, strlen (value));
}

void
stet_json_writer_string_len (StetJsonWriter *writer,
                             const char *value,
                             gsize len)
{
  gboolean is_value_due = begin_value (writer);

  g_return_if_fail (is_value_due);

  append_string (writer->out, value, len);
}

/* Case files and answers are full of offsets; printf() is slow for them. */
static void
append_int (GString *out,
            gint64 value)
{
  char digits[INT_DIGITS];
  gsize i = sizeof digits;
  guint64 rest = value < 0 ? -(guint64) value : (guint64) value;

  do
    {
      digits[--i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  while (rest > 0);
  if (value < 0)
    digits[--i] = '-';
  append (out, digits + i, sizeof digits - i);
}

void
stet_json_writer_int (StetJsonWriter *writer,
                      gint64 value)
{
  gboolean is_value_due = begin_value (writer);

  g_return_if_fail (is_value_due);

  append_int (writer->out, value);
}

static void
append_word (StetJsonWriter *writer,
             const char *word)
{
  gboolean is_value_due = begin_value (writer);

  g_return_if_fail (is_value_due);

  append (writer->out, word, strlen (word));
}

void
stet_json_writer_boolean (StetJsonWriter *writer,
                          gboolean value)
{
  append_word (writer, value ? "true" : "false");
}

void
stet_json_writer_null (StetJsonWriter *writer)
{
  append_word (writer, "null");
}

void
stet_json_writer_double (StetJsonWriter *writer,
                         double value)
{
  char number[NUMBER_BYTES] = "0.0";
  gboolean is_same = FALSE;

  g_return_if_fail (isfinite (value));

  if (fabs (value) < MAX_PLAIN_WHOLE && value == trunc (value))
    {
      g_ascii_formatd (number, sizeof number, "%.1f", value);
      is_same = TRUE;
    }

  for (int digits = 1; digits <= MAX_SIGNIFICANT_DIGITS && !is_same; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (number, sizeof number, format, value);
      is_same = g_ascii_strtod (number, NULL) == value;
    }
  /* A whole number above the bound always comes with an exponent; it would
   * otherwise read back as an integer. */
  if (strpbrk (number, ".e") == NULL)
    g_strlcat (number, ".0", sizeof number);

  append_word (writer, number);
}

static void
write_array (StetJsonWriter *writer,
             const StetJson *value)
{
  stet_json_writer_begin_array (writer);
  for (guint i = 0; i < stet_json_get_length (value); i++)
    stet_json_writer_value (writer, stet_json_get_element (value, i));
  stet_json_writer_end_array (writer);
}

void
stet_json_writer_value (StetJsonWriter *writer,
                        const StetJson *value)
{
  g_return_if_fail (value != NULL);

  switch (stet_json_get_kind (value))
    {
    case STET_JSON_BOOLEAN:
      stet_json_writer_boolean (writer, stet_json_get_boolean (value));
      break;
    case STET_JSON_INT:
      stet_json_writer_int (writer, stet_json_get_int (value));
      break;
    case STET_JSON_DOUBLE:
      stet_json_writer_double (writer, stet_json_get_double (value));
      break;
    case STET_JSON_STRING:
      stet_json_writer_string_len (writer, stet_json_get_string (value), stet_json_get_string_length (value));
      break;
    case STET_JSON_ARRAY:
      write_array (writer, value);
      break;
    case STET_JSON_OBJECT:
      stet_json_writer_begin_object (writer);
      stet_json_writer_members (writer, value);
      stet_json_writer_end_object (writer);
      break;
    case STET_JSON_NULL:
    default:
      stet_json_writer_null (writer);
      break;
    }
}

void
stet_json_writer_members (StetJsonWriter *writer,
                          const StetJson *object)
{
  if (object == NULL)
    return;

  for (guint i = 0; i < stet_json_get_length (object); i++)
    {
      stet_json_writer_name (writer, stet_json_get_member_name (object, i));
      stet_json_writer_value (writer, stet_json_get_member_value (object, i));
    }
}

void
stet_json_writer_member_string (StetJsonWriter *writer,
                                const char *name,
                                const char *value)
{
  stet_json_writer_name (writer, name);
  stet_json_writer_string (writer, value);
}

void
stet_json_writer_member_int (StetJsonWriter *writer,
                             const char *name,
                             gint64 value)
{
  stet_json_writer_name (writer, name);
  stet_json_writer_int (writer, value);
}

void
stet_json_writer_member_boolean (StetJsonWriter *writer,
                                 const char *name,
                                 gboolean value)
{
  stet_json_writer_name (writer, name);
  stet_json_writer_boolean (writer, value);
}

char *
stet_json_writer_steal (StetJsonWriter *writer,
                        gsize *len)
{
  GString *out;

  g_return_val_if_fail (writer->levels->len == 0 && writer->out->len > 0, NULL);

  out = g_steal_pointer (&writer->out);
  writer->out = g_string_new (NULL);
  if (writer->style == STET_JSON_PRETTY)
    append_char (out, '\n');
  if (len != NULL)
    *len = out->len;

  return g_string_free (out, FALSE);
}

static char *
to_text (const StetJson *json,
         StetJsonStyle style,
         gsize *len)
{
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (style);

  stet_json_writer_value (writer, json);

  return stet_json_writer_steal (writer, len);
}

char *
stet_json_to_compact (const StetJson *json,
                      gsize *len)
{
  return to_text (json, STET_JSON_COMPACT, len);
}

char *
stet_json_to_pretty (const StetJson *json,
                     gsize *len)
{
  return to_text (json, STET_JSON_PRETTY, len);
}
