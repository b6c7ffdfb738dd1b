/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-batch-private.h"

#include "stet-align.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-pair.h"

/* From here on two sentences are said to speak of the same event. */
#define ALIGNED 0.14

/* The documents of one request, each with its sentences as blocks. */
typedef struct
{
  GPtrArray *analyses;
  GArray *passages;  /* of StetAlignPassage */
  GArray *sentences; /* of guint: number of each passage in its document */
} Documents;

static void
documents_clear (Documents *self)
{
  g_clear_pointer (&self->analyses, g_ptr_array_unref);
  g_clear_pointer (&self->passages, g_array_unref);
  g_clear_pointer (&self->sentences, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Documents, documents_clear)

static gboolean
add_sentence (Documents *self,
              const StetJson *sentence,
              guint document,
              guint index,
              GError **error)
{
  g_auto (StetBatchText) text = { .stages = STET_STAGES_ALL };
  StetAlignPassage passage = { NULL, document, 0, 0 };

  if (!_stet_batch_text_parse (&text, sentence, NULL, NULL, error))
    return FALSE;

  passage.analysis = text.analysis;
  stet_analysis_get_tokens (text.analysis, &passage.n_tokens);
  g_array_append_val (self->passages, passage);
  g_array_append_val (self->sentences, index);
  g_ptr_array_add (self->analyses, g_steal_pointer (&text.analysis));
  return TRUE;
}

static gboolean
read_documents (Documents *self,
                const StetJson *request,
                GError **error)
{
  const StetJson *docs = stet_json_get_member (request, "docs");

  self->analyses = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_analysis_unref);
  self->passages = g_array_new (FALSE, FALSE, sizeof (StetAlignPassage));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  if (docs == NULL || stet_json_get_kind (docs) != STET_JSON_ARRAY)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, "“docs” is no array");
      return FALSE;
    }
  for (guint d = 0; d < stet_json_get_length (docs); d++)
    {
      const StetJson *sentences = stet_json_get_member (stet_json_get_element (docs, d), "sentences");

      if (sentences == NULL || stet_json_get_kind (sentences) != STET_JSON_ARRAY)
        {
          g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "“docs[%u].sentences” is no array", d);
          return FALSE;
        }
      for (guint s = 0; s < stet_json_get_length (sentences); s++)
        if (!add_sentence (self, stet_json_get_element (sentences, s), d, s, error))
          return FALSE;
    }
  if (self->passages->len > STET_LIMIT_BATCH_SENTENCES)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE, "there are more than %d sentences", STET_LIMIT_BATCH_SENTENCES);
      return FALSE;
    }
  return TRUE;
}

static void
write_place (StetJsonWriter *writer,
             const char *name,
             const Documents *documents,
             guint passage)
{
  stet_json_writer_name (writer, name);
  stet_json_writer_begin_array (writer);
  stet_json_writer_int (writer, g_array_index (documents->passages, StetAlignPassage, passage).article);
  stet_json_writer_int (writer, g_array_index (documents->sentences, guint, passage));
  stet_json_writer_end_array (writer);
}

gboolean
_stet_batch_align (const StetJson *request,
                   StetJsonWriter *writer,
                   GError **error)
{
  g_auto (Documents) documents = { 0 };
  g_autoptr (GArray) pairs = NULL;

  if (!read_documents (&documents, request, error))
    return FALSE;

  pairs = stet_align ((const StetAlignPassage *) (gpointer) documents.passages->data, documents.passages->len, FALSE, 0, NULL);
  stet_json_writer_name (writer, "pairs");
  stet_json_writer_begin_array (writer);
  for (guint i = 0; i < pairs->len; i++)
    {
      const StetAlignedPair *pair = &g_array_index (pairs, StetAlignedPair, i);

      stet_json_writer_begin_object (writer);
      write_place (writer, "a", &documents, pair->a);
      write_place (writer, "b", &documents, pair->b);
      stet_json_writer_name (writer, "score");
      stet_json_writer_double (writer, (double) pair->score);
      stet_json_writer_member_boolean (writer, "aligned", pair->score >= (float) ALIGNED);
      stet_json_writer_end_object (writer);
    }
  stet_json_writer_end_array (writer);
  return TRUE;
}

static void
write_side (StetJsonWriter *writer,
            const char *name,
            const StetBatchText *text,
            StetSpan span)
{
  stet_json_writer_name (writer, name);
  stet_json_writer_begin_object (writer);
  _stet_batch_write_span (writer, text, span);
  stet_json_writer_end_object (writer);
}

gboolean
_stet_batch_pair (const StetJson *request,
                  StetJsonWriter *writer,
                  GError **error)
{
  g_auto (StetBatchText) a = { .stages = STET_STAGES_ALL };
  g_auto (StetBatchText) b = { .stages = STET_STAGES_ALL };
  g_autoptr (StetPair) pair = NULL;

  if (!_stet_batch_text_read (&a, request, "a", "a_ref", error) || !_stet_batch_text_read (&b, request, "b", "b_ref", error))
    return FALSE;

  pair = stet_pair_compare (a.analysis, b.analysis);
  stet_json_writer_member_string (writer, "verdict", stet_pair_verdict_name (pair->verdict));
  stet_json_writer_name (writer, "related");
  stet_json_writer_double (writer, pair->related);
  if (pair->explanation != NULL)
    {
      stet_json_writer_name (writer, "reason");
      stet_json_writer_begin_object (writer);
      stet_json_writer_member_string (writer, "field", stet_finding_field_name (pair->field));
      stet_json_writer_member_string (writer, "explanation", pair->explanation);
      write_side (writer, "a", &a, pair->a);
      write_side (writer, "b", &b, pair->b);
      stet_json_writer_end_object (writer);
    }
  return TRUE;
}
