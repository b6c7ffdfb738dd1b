/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-batch.h"

#include <string.h>

#include "stet-batch-private.h"
#include "stet-error.h"
#include "stet-limits.h"

typedef struct
{
  const char *name;
  gboolean (*answer) (const StetJson *request, StetJsonWriter *writer, GError **error);
} Kind;

static const Kind kinds[] = {
  { "sentences", _stet_batch_sentences },
  { "quantity", _stet_batch_quantity },
  { "check", _stet_batch_check },
  { "align", _stet_batch_align },
  { "pair", _stet_batch_pair },
};

static const Kind *
find_kind (const StetJson *request)
{
  const StetJson *member = stet_json_get_member (request, "kind");

  if (member == NULL || stet_json_get_kind (member) != STET_JSON_STRING)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].name, stet_json_get_string (member)) == 0)
      return &kinds[i];
  return NULL;
}

static void
finish_line (StetJsonWriter *writer,
             GString *out)
{
  g_autofree char *text = NULL;
  gsize len;

  stet_json_writer_end_object (writer);
  text = stet_json_writer_steal (writer, &len);
  g_string_append_len (out, text, (gssize) len);
  g_string_append_c (out, '\n');
}

static void
append_error (GString *out,
              const GError *error)
{
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_COMPACT);

  stet_json_writer_begin_object (writer);
  stet_json_writer_name (writer, "id");
  stet_json_writer_null (writer);
  stet_json_writer_member_string (writer, "error", error->message);
  finish_line (writer, out);
}

static StetJson *
read_request (const char *line,
              gsize len,
              GError **error)
{
  g_autoptr (StetJson) request = stet_json_parse (line, len, error);

  if (request == NULL)
    return NULL;
  if (stet_json_get_kind (request) != STET_JSON_OBJECT)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "a request is an object, not %s",
                   stet_json_kind_name (stet_json_get_kind (request)));
      return NULL;
    }
  if (stet_json_get_member (request, "id") == NULL)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, "there is no “id”");
      return NULL;
    }
  return g_steal_pointer (&request);
}

void
stet_batch_answer_too_long (GString *out)
{
  g_autoptr (GError) error = NULL;

  error = g_error_new (STET_ERROR, STET_ERROR_TOO_LARGE, "the line is longer than %" G_GSIZE_FORMAT " bytes", STET_LIMIT_BATCH_LINE_BYTES);
  append_error (out, error);
}

void
stet_batch_answer (const char *line,
                   gsize len,
                   GString *out)
{
  g_autoptr (StetJsonWriter) writer = NULL;
  g_autoptr (StetJson) request = NULL;
  g_autoptr (GError) error = NULL;
  const Kind *kind;

  request = read_request (line, len, &error);
  if (request == NULL)
    {
      append_error (out, error);
      return;
    }

  writer = stet_json_writer_new (STET_JSON_COMPACT);
  stet_json_writer_begin_object (writer);
  stet_json_writer_name (writer, "id");
  stet_json_writer_value (writer, stet_json_get_member (request, "id"));
  kind = find_kind (request);
  if (kind != NULL && !kind->answer (request, writer, &error))
    append_error (out, error);
  else
    finish_line (writer, out);
}
