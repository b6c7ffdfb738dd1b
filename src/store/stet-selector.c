/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include "stet-selector-private.h"

#include <string.h>

#include "stet-limits.h"

#define QUOTE "TextQuoteSelector"
#define POSITION "TextPositionSelector"

/* Code points of context that are written on each side of a quotation. */
#define CONTEXT 32

static const char *const quote_members[] = { "type", "exact", "prefix", "suffix", NULL };
static const char *const position_members[] = { "type", "start", "end", NULL };

typedef struct
{
  StetJsonCursor quote;
  StetJsonCursor position;
  StetSpan span; /* code points */
  gboolean has_quote;
  gboolean has_position;
  StetJson *others;
} Selector;

static void
selector_clear (Selector *self)
{
  g_clear_pointer (&self->others, stet_json_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Selector, selector_clear)

static gboolean
read_position (Selector *self,
               StetProblems *problems)
{
  gint64 start = 0;
  gint64 end = 0;

  if (!stet_json_cursor_member_int (&self->position, "start", STET_JSON_REQUIRED, 0, STET_LIMIT_ARTICLE_BYTES, problems, &start) ||
      !stet_json_cursor_member_int (&self->position, "end", STET_JSON_REQUIRED, 0, STET_LIMIT_ARTICLE_BYTES, problems, &end))
    return FALSE;
  self->span = (StetSpan){ (gsize) start, (gsize) end };
  return TRUE;
}

/* Finds the two selectors that a mark needs; those of other types belong to
 * somebody else and are kept. */
static gboolean
scan_selectors (Selector *self,
                const StetJsonCursor *array,
                StetProblems *problems)
{
  StetJsonCursor element;

  for (guint i = 0; stet_json_cursor_enter_element (array, i, &element); i++)
    {
      const char *type = NULL;
      gboolean is_quote, is_position;
      if (!stet_json_cursor_expect (&element, STET_JSON_OBJECT, problems) ||
          !stet_json_cursor_member_string (&element, "type", STET_JSON_REQUIRED, problems, &type))
        return FALSE;
      is_quote = strcmp (type, QUOTE) == 0;
      is_position = strcmp (type, POSITION) == 0;
      if ((is_quote && self->has_quote) || (is_position && self->has_position))
        {
          stet_json_cursor_problem (&element, problems, "there are two selectors of the type %s", type);
          return FALSE;
        }
      if (is_quote)
        stet_json_cursor_enter_element (array, i, &self->quote);
      else if (is_position)
        stet_json_cursor_enter_element (array, i, &self->position);
      else
        stet_json_array_take (self->others, stet_json_ref (element.value));
      self->has_quote = self->has_quote || is_quote;
      self->has_position = self->has_position || is_position;
    }
  if (self->has_quote && self->has_position)
    return TRUE;
  stet_json_cursor_problem (array, problems, "a %s is missing", self->has_quote ? POSITION : QUOTE);
  return FALSE;
}

static gboolean
is_at (const char *text,
       gsize len,
       gsize offset,
       const char *part)
{
  gsize n = strlen (part);

  return n <= len - offset && memcmp (text + offset, part, n) == 0;
}

/* The quotation is what a person and another program see of a mark; if it
 * differed from the position, two readers would see two different marks. */
static gboolean
check_quote (const Selector *self,
             StetArticleText *text,
             StetProblems *problems)
{
  const StetOffsets *offsets = stet_article_text_get_offsets (text);
  const char *exact = NULL;
  const char *prefix = "";
  const char *suffix = "";
  const char *utf8;
  gsize len, start, end;

  if (!stet_json_cursor_member_string (&self->quote, "exact", STET_JSON_REQUIRED, problems, &exact) ||
      !stet_json_cursor_member_string (&self->quote, "prefix", STET_JSON_OPTIONAL, problems, &prefix) ||
      !stet_json_cursor_member_string (&self->quote, "suffix", STET_JSON_OPTIONAL, problems, &suffix))
    return FALSE;
  if (self->span.start > self->span.end || self->span.end > stet_offsets_get_n_chars (offsets))
    {
      stet_json_cursor_problem (&self->position, problems, "it is not inside the text, which has %" G_GSIZE_FORMAT " characters",
                                stet_offsets_get_n_chars (offsets));
      return FALSE;
    }
  utf8 = stet_article_text_get_text (text, &len);
  start = stet_offsets_to_bytes (offsets, self->span.start);
  end = stet_offsets_to_bytes (offsets, self->span.end);
  if (strlen (exact) != end - start || !is_at (utf8, len, start, exact))
    stet_json_cursor_problem (&self->quote, problems, "the words quoted are not the ones at the position");
  else if (strlen (prefix) > start || !is_at (utf8, len, start - strlen (prefix), prefix) || !is_at (utf8, len, end, suffix))
    stet_json_cursor_problem (&self->quote, problems, "the words around the quotation are not the ones in the text");
  else
    return TRUE;
  return FALSE;
}

/* What this version does not know: members of the quote, members of the
 * position, then selectors of other types. */
static StetJson *
dup_unknown (const Selector *self)
{
  g_autoptr (StetJson) quote = stet_json_cursor_dup_unknown (&self->quote, quote_members);
  g_autoptr (StetJson) position = stet_json_cursor_dup_unknown (&self->position, position_members);
  StetJson *unknown;

  if (quote == NULL && position == NULL && stet_json_get_length (self->others) == 0)
    return NULL;
  unknown = stet_json_new_array ();
  stet_json_array_take (unknown, quote != NULL ? g_steal_pointer (&quote) : stet_json_new_object ());
  stet_json_array_take (unknown, position != NULL ? g_steal_pointer (&position) : stet_json_new_object ());
  for (guint i = 0; i < stet_json_get_length (self->others); i++)
    stet_json_array_take (unknown, stet_json_ref (stet_json_get_element (self->others, i)));
  return unknown;
}

gboolean
_stet_selector_read (const StetJsonCursor *record,
                     StetArticleText *text,
                     StetProblems *problems,
                     StetSpan *span,
                     StetJson **unknown)
{
  g_auto (Selector) self = { .others = stet_json_new_array () };
  StetJsonCursor array;

  if (!stet_json_cursor_require_array (record, "selector", problems, &array) ||
      !scan_selectors (&self, &array, problems) ||
      !read_position (&self, problems) ||
      (text != NULL && !check_quote (&self, text, problems)))
    return FALSE;
  *span = self.span;
  *unknown = dup_unknown (&self);
  return TRUE;
}

static void
write_part (StetJsonWriter *writer,
            const char *name,
            const char *text,
            gsize start,
            gsize end)
{
  if (start == end && strcmp (name, "exact") != 0)
    return;
  stet_json_writer_name (writer, name);
  stet_json_writer_string_len (writer, text + start, end - start);
}

void
_stet_selector_write (StetJsonWriter *writer,
                      StetArticleText *text,
                      StetSpan span,
                      const StetJson *unknown)
{
  const StetOffsets *offsets = stet_article_text_get_offsets (text);
  const char *utf8 = stet_article_text_get_text (text, NULL);
  StetSpan wide = stet_article_text_widen (text, span, CONTEXT);

  stet_json_writer_name (writer, "selector");
  stet_json_writer_begin_array (writer);
  stet_json_writer_begin_object (writer);
  stet_json_writer_member_string (writer, "type", QUOTE);
  write_part (writer, "exact", utf8, span.start, span.end);
  write_part (writer, "prefix", utf8, wide.start, span.start);
  write_part (writer, "suffix", utf8, span.end, wide.end);
  stet_json_writer_members (writer, unknown != NULL ? stet_json_get_element (unknown, 0) : NULL);
  stet_json_writer_end_object (writer);
  stet_json_writer_begin_object (writer);
  stet_json_writer_member_string (writer, "type", POSITION);
  stet_json_writer_member_int (writer, "start", (gint64) stet_offsets_to_chars (offsets, span.start));
  stet_json_writer_member_int (writer, "end", (gint64) stet_offsets_to_chars (offsets, span.end));
  stet_json_writer_members (writer, unknown != NULL ? stet_json_get_element (unknown, 1) : NULL);
  stet_json_writer_end_object (writer);
  for (guint i = 2; unknown != NULL && i < stet_json_get_length (unknown); i++)
    stet_json_writer_value (writer, stet_json_get_element (unknown, i));
  stet_json_writer_end_array (writer);
}

char *
_stet_selector_dup_key (StetRecordType type,
                        const char *id)
{
  return g_strconcat (stet_record_type_names[type], " ", id, NULL);
}
