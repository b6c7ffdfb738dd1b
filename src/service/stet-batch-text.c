/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-batch-private.h"

#include "stet-error.h"
#include "stet-utf8.h"

#include <math.h>
#include <string.h>

/* From here on a text is worth a check. */
#define CHECKABLE 0.5

/* Above this a whole double may not be exact as an integer. */
#define MAX_WHOLE 9e15

void
_stet_batch_text_clear (StetBatchText *self)
{
  g_clear_pointer (&self->analysis, stet_analysis_unref);
  g_clear_pointer (&self->map, _stet_raw_map_free);
}

static gboolean
is_given (const StetJson *member)
{
  return member != NULL && stet_json_get_kind (member) != STET_JSON_NULL;
}

static gboolean
read_date (const StetJson *request,
           const char *name,
           StetDate *date,
           GError **error)
{
  const StetJson *member = name != NULL ? stet_json_get_member (request, name) : NULL;

  date->precision = STET_DATE_NONE;
  if (!is_given (member))
    return TRUE;
  if (stet_json_get_kind (member) == STET_JSON_STRING && stet_date_parse (stet_json_get_string (member), -1, date))
    return TRUE;

  g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "“%s” is no date", name);
  return FALSE;
}

gboolean
_stet_batch_text_parse (StetBatchText *self,
                        const StetJson *member,
                        const char *language,
                        const StetDate *reference,
                        GError **error)
{
  const char *text;
  gsize len;

  if (member == NULL || stet_json_get_kind (member) != STET_JSON_STRING)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, "it is no text");
      return FALSE;
    }
  self->map = _stet_raw_map_new (stet_json_get_string (member), stet_json_get_string_length (member), error);
  if (self->map == NULL)
    return FALSE;

  if (reference != NULL && reference->precision == STET_DATE_NONE)
    reference = NULL;
  text = _stet_raw_map_get_text (self->map, &len);
  self->analysis = stet_analysis_new_of_stages (text, len, NULL, 0, language, reference, self->stages);
  return TRUE;
}

gboolean
_stet_batch_text_read (StetBatchText *self,
                       const StetJson *request,
                       const char *name,
                       const char *ref_name,
                       GError **error)
{
  const StetJson *language = stet_json_get_member (request, "language");
  const char *tag = NULL;
  StetDate reference;

  if (!read_date (request, ref_name, &reference, error))
    return FALSE;
  if (language != NULL && stet_json_get_kind (language) == STET_JSON_STRING)
    tag = stet_json_get_string (language);
  if (_stet_batch_text_parse (self, stet_json_get_member (request, name), tag, &reference, error))
    return TRUE;

  g_prefix_error (error, "“%s”: ", name);
  return FALSE;
}

void
_stet_batch_write_span (StetJsonWriter *writer,
                        const StetBatchText *text,
                        StetSpan span)
{
  stet_json_writer_member_int (writer, "start", (gint64) _stet_raw_map_to_raw_chars (text->map, span.start));
  stet_json_writer_member_int (writer, "end", (gint64) _stet_raw_map_to_raw_chars (text->map, span.end));
}

gboolean
_stet_batch_sentences (const StetJson *request,
                       StetJsonWriter *writer,
                       GError **error)
{
  g_auto (StetBatchText) text = { 0 };
  const StetSentence *sentences;
  guint n;

  if (!_stet_batch_text_read (&text, request, "text", NULL, error))
    return FALSE;

  sentences = stet_analysis_get_sentences (text.analysis, &n);
  stet_json_writer_name (writer, "sentences");
  stet_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    {
      stet_json_writer_begin_object (writer);
      _stet_batch_write_span (writer, &text, sentences[i].span);
      stet_json_writer_end_object (writer);
    }
  stet_json_writer_end_array (writer);
  return TRUE;
}

static void
write_number (StetJsonWriter *writer,
              const char *name,
              double value)
{
  stet_json_writer_name (writer, name);
  if (!isfinite (value))
    stet_json_writer_null (writer);
  else if (value == floor (value) && fabs (value) < MAX_WHOLE)
    stet_json_writer_int (writer, (gint64) value);
  else
    stet_json_writer_double (writer, value);
}

/* In small letters; most words are ASCII, which needs no tables of Unicode. */
static char *
dup_lower (const char *words,
           gsize len)
{
  return stet_utf8_count_ascii (words, len) == len ? g_ascii_strdown (words, (gssize) len) : g_utf8_strdown (words, (gssize) len);
}

/* What is counted, and who or what has so much of it. */
static void
write_concept (StetJsonWriter *writer,
               const StetBatchText *text,
               const StetQuantity *quantity)
{
  const char *all = stet_analysis_get_text (text->analysis, NULL);
  g_autofree char *subject = stet_span_is_empty (quantity->subject) ? NULL : dup_lower (all + quantity->subject.start, quantity->subject.end - quantity->subject.start);
  gboolean has_both = quantity->concept != NULL && subject != NULL && strstr (subject, quantity->concept) == NULL;
  g_autofree char *both = has_both ? g_strconcat (quantity->concept, ", ", subject, NULL) : NULL;

  stet_json_writer_member_string (writer, "concept", has_both ? both : subject != NULL ? subject
                                                                                       : quantity->concept);
}

static void
write_quantity (StetJsonWriter *writer,
                const StetBatchText *text,
                const StetQuantity *quantity)
{
  stet_json_writer_begin_object (writer);
  _stet_batch_write_span (writer, text, quantity->span);
  stet_json_writer_member_string (writer, "type", stet_quantity_type_to_string (quantity->type));
  write_number (writer, "value", quantity->value);
  write_number (writer, "value_hi", quantity->value_hi);
  stet_json_writer_member_string (writer, "unit", quantity->unit_name != NULL ? quantity->unit_name : "-");
  stet_json_writer_member_string (writer, "change", stet_quantity_change_to_string (quantity->change));
  write_concept (writer, text, quantity);
  stet_json_writer_member_string (writer, "timex", quantity->timex);
  stet_json_writer_member_string (writer, "resolved", quantity->resolved);
  stet_json_writer_end_object (writer);
}

static void
write_names (StetJsonWriter *writer,
             const StetBatchText *text)
{
  /* The format knows these three; what else is capitalised it does not ask. */
  static const char *const types[] = { "person", "org", "loc" };
  const StetName *names;
  guint n;

  names = stet_analysis_get_names (text->analysis, &n);
  stet_json_writer_name (writer, "names");
  stet_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    {
      if (names[i].type >= G_N_ELEMENTS (types))
        continue;
      stet_json_writer_begin_object (writer);
      _stet_batch_write_span (writer, text, names[i].span);
      stet_json_writer_member_string (writer, "type", types[names[i].type]);
      stet_json_writer_end_object (writer);
    }
  stet_json_writer_end_array (writer);
}

gboolean
_stet_batch_quantity (const StetJson *request,
                      StetJsonWriter *writer,
                      GError **error)
{
  g_auto (StetBatchText) text = { .stages = STET_STAGE_QUANTITIES | STET_STAGE_NAMES };
  const StetQuantity *quantities;
  guint n;

  if (!_stet_batch_text_read (&text, request, "text", "ref", error))
    return FALSE;

  quantities = stet_analysis_get_quantities (text.analysis, &n);
  stet_json_writer_name (writer, "quantities");
  stet_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    write_quantity (writer, &text, &quantities[i]);
  stet_json_writer_end_array (writer);
  write_names (writer, &text);
  return TRUE;
}

gboolean
_stet_batch_check (const StetJson *request,
                   StetJsonWriter *writer,
                   GError **error)
{
  g_auto (StetBatchText) text = { .stages = STET_STAGES_ALL };
  const StetSentence *sentences;
  double score = 0;
  guint n;

  if (!_stet_batch_text_read (&text, request, "text", NULL, error))
    return FALSE;

  sentences = stet_analysis_get_sentences (text.analysis, &n);
  for (guint i = 0; i < n; i++)
    score = MAX (score, sentences[i].check_worthiness);
  stet_json_writer_name (writer, "score");
  stet_json_writer_double (writer, score);
  stet_json_writer_member_boolean (writer, "checkable", score >= CHECKABLE);
  return TRUE;
}
