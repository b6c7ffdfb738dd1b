/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-formats.h"

#include <string.h>

#include "stet-date.h"
#include "stet-json-writer.h"
#include "stet-uuid.h"

#define CONTEXT_URL "http://www.w3.org/ns/anno.jsonld"

/* Code points around a quotation, so that it can be told from the same words
 * elsewhere. */
#define AROUND 32

/* Bytes of a SHA-256. */
#define HASH_BYTES 32

typedef struct
{
  const StetReport *report;
  StetJsonWriter *writer;
} Page;

static void
add_id (Page *self,
        const char *name)
{
  g_autofree char *uuid = stet_uuid_v5 (stet_case_get_info (self->report->snapshot)->id, name);
  g_autofree char *id = g_strconcat ("urn:uuid:", uuid, NULL);

  stet_json_writer_member_string (self->writer, "id", id);
}

/* RFC 6920 names a text by its hash; no server needs to know it. */
static char *
dup_ni (const char *sha256)
{
  guchar bytes[HASH_BYTES];
  g_autofree char *base64 = NULL;

  for (guint i = 0; i < HASH_BYTES; i++)
    bytes[i] = (guchar) (g_ascii_xdigit_value (sha256[2 * i]) * 16 + g_ascii_xdigit_value (sha256[2 * i + 1]));
  base64 = g_base64_encode (bytes, HASH_BYTES);
  g_strdelimit (base64, "+", '-');
  g_strdelimit (base64, "/", '_');
  base64[strcspn (base64, "=")] = '\0';
  return g_strconcat ("ni:///sha-256;", base64, NULL);
}

static void
add_part (Page *self,
          const char *name,
          const char *text,
          gsize start,
          gsize end)
{
  stet_json_writer_name (self->writer, name);
  stet_json_writer_string_len (self->writer, text + start, end - start);
}

static void
add_selectors (Page *self,
               const StetReportRow *row)
{
  StetJsonWriter *writer = self->writer;
  const StetStatement *statement = row->statement;
  StetArticleText *article = stet_case_find_text (self->report->snapshot, statement->text);
  const char *text = stet_article_text_get_text (article, NULL);
  StetSpan wide = stet_article_text_widen (article, (StetSpan){ statement->start, statement->end }, AROUND);

  stet_json_writer_name (writer, "selector");
  stet_json_writer_begin_array (writer);
  stet_json_writer_begin_object (writer);
  stet_json_writer_member_string (writer, "type", "TextQuoteSelector");
  add_part (self, "exact", text, statement->start, statement->end);
  add_part (self, "prefix", text, wide.start, statement->start);
  add_part (self, "suffix", text, statement->end, wide.end);
  stet_json_writer_end_object (writer);
  stet_json_writer_begin_object (writer);
  stet_json_writer_member_string (writer, "type", "TextPositionSelector");
  stet_json_writer_member_int (writer, "start", (gint64) row->start);
  stet_json_writer_member_int (writer, "end", (gint64) row->end);
  stet_json_writer_end_object (writer);
  stet_json_writer_end_array (writer);
}

/* A position is brittle, so the state says in which text it counts. */
static void
add_state (Page *self,
           const StetReportRow *row)
{
  g_autofree char *cached = dup_ni (row->statement->text);
  const char *retrieved = row->article->article->retrieved;

  stet_json_writer_name (self->writer, "state");
  stet_json_writer_begin_object (self->writer);
  stet_json_writer_member_string (self->writer, "type", "TimeState");
  if (stet_time_is_valid (retrieved))
    stet_json_writer_member_string (self->writer, "sourceDate", retrieved);
  stet_json_writer_member_string (self->writer, "cached", cached);
  stet_json_writer_end_object (self->writer);
}

static void
add_target (Page *self,
            const StetReportRow *row)
{
  const StetReportArticle *article = row->article;
  g_autofree char *source = *article->link != '\0' ? g_strdup (article->link) : g_strconcat ("urn:uuid:", article->article->id, NULL);

  stet_json_writer_begin_object (self->writer);
  stet_json_writer_member_string (self->writer, "type", "SpecificResource");
  stet_json_writer_member_string (self->writer, "source", source);
  add_selectors (self, row);
  add_state (self, row);
  stet_json_writer_end_object (self->writer);
}

static void
begin_annotation (Page *self,
                  const char *name,
                  const char *id,
                  const char *motivation)
{
  g_autofree char *full = g_strconcat (name, " ", id, NULL);

  stet_json_writer_begin_object (self->writer);
  add_id (self, full);
  stet_json_writer_member_string (self->writer, "type", "Annotation");
  stet_json_writer_member_string (self->writer, "motivation", motivation);
}

static void
add_maker (Page *self,
           const char *who,
           const char *at)
{
  if (*who != '\0')
    {
      stet_json_writer_name (self->writer, "creator");
      stet_json_writer_begin_object (self->writer);
      stet_json_writer_member_string (self->writer, "type", "Person");
      stet_json_writer_member_string (self->writer, "name", who);
      stet_json_writer_end_object (self->writer);
    }
  if (stet_time_is_valid (at))
    stet_json_writer_member_string (self->writer, "created", at);
}

static void
add_body (Page *self,
          const char *purpose,
          const char *value)
{
  if (*value == '\0')
    return;
  stet_json_writer_begin_object (self->writer);
  stet_json_writer_member_string (self->writer, "type", "TextualBody");
  stet_json_writer_member_string (self->writer, "value", value);
  stet_json_writer_member_string (self->writer, "format", "text/plain");
  stet_json_writer_member_string (self->writer, "purpose", purpose);
  stet_json_writer_end_object (self->writer);
}

static void
begin_list (Page *self,
            const char *name)
{
  stet_json_writer_name (self->writer, name);
  stet_json_writer_begin_array (self->writer);
}

static void
end_list (Page *self)
{
  stet_json_writer_end_array (self->writer);
}

/* Which fact the passage belongs to, and what it says. */
static void
add_statement (Page *self,
               const StetReportRow *row)
{
  begin_annotation (self, "statement", row->statement->id, "identifying");
  begin_list (self, "body");
  add_body (self, "identifying", row->fact->title);
  add_body (self, "describing", row->value);
  end_list (self);
  stet_json_writer_name (self->writer, "target");
  add_target (self, row);
  stet_json_writer_end_object (self->writer);
}

static void
add_fix (Page *self,
         const StetReportRow *row)
{
  if (*row->fix == '\0')
    return;
  begin_annotation (self, "fix", row->statement->id, "editing");
  begin_list (self, "body");
  add_body (self, "editing", row->fix);
  add_body (self, "commenting", row->fix_reason);
  end_list (self);
  stet_json_writer_name (self->writer, "target");
  add_target (self, row);
  stet_json_writer_end_object (self->writer);
}

static void
add_relation (Page *self,
              const StetReportRow *row,
              const StetReportRow *anchor)
{
  if (anchor == NULL || row == anchor || row->statement->relation == STET_RELATION_UNSET)
    return;
  begin_annotation (self, "relation", row->statement->id, "linking");
  begin_list (self, "body");
  add_body (self, "classifying", stet_relation_names[row->statement->relation]);
  add_body (self, "commenting", row->explanation);
  end_list (self);
  begin_list (self, "target");
  add_target (self, row);
  add_target (self, anchor);
  end_list (self);
  stet_json_writer_end_object (self->writer);
}

static void
add_targets (Page *self,
             const StetReportFact *fact)
{
  begin_list (self, "target");
  for (guint i = 0; i < fact->n_rows; i++)
    if (!fact->rows[i]->is_withheld)
      add_target (self, fact->rows[i]);
  end_list (self);
}

static void
add_verdict (Page *self,
             const StetReportFact *fact)
{
  begin_annotation (self, "verdict", fact->claim->id, "assessing");
  add_maker (self, fact->claim->reviewer, fact->claim->decided_at);
  begin_list (self, "body");
  add_body (self, "assessing", fact->verdict_words);
  add_body (self, "describing", fact->answer);
  add_body (self, "commenting", fact->rationale);
  end_list (self);
  add_targets (self, fact);
  stet_json_writer_end_object (self->writer);
}

static void
add_question (Page *self,
              const StetReportFact *fact)
{
  begin_annotation (self, "question", fact->claim->id, "questioning");
  begin_list (self, "body");
  add_body (self, "questioning", fact->asked_words);
  add_body (self, "commenting", fact->work_note);
  end_list (self);
  add_targets (self, fact);
  stet_json_writer_end_object (self->writer);
}

static void
add_fact (Page *self,
          const StetReportFact *fact)
{
  const StetReportRow *anchor = NULL;
  gboolean has_rows = FALSE;

  for (guint i = 0; i < fact->n_rows; i++)
    {
      const StetReportRow *row = fact->rows[i];
      has_rows = has_rows || !row->is_withheld;
      if (row->is_anchor && !row->is_withheld)
        anchor = row;
    }
  for (guint i = 0; i < fact->n_rows; i++)
    {
      const StetReportRow *row = fact->rows[i];
      if (row->is_withheld)
        continue;
      add_statement (self, row);
      add_fix (self, row);
      add_relation (self, row, anchor);
    }
  if (has_rows && *fact->verdict != '\0')
    add_verdict (self, fact);
  if (has_rows && *fact->asked_words != '\0')
    add_question (self, fact);
}

GBytes *
stet_report_to_annotations (const StetReport *report,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_PRETTY);
  Page self = { report, writer };
  char *text;
  gsize len;

  g_return_val_if_fail (report != NULL, NULL);

  stet_json_writer_begin_object (writer);
  stet_json_writer_member_string (writer, "@context", CONTEXT_URL);
  add_id (&self, "annotations");
  stet_json_writer_member_string (writer, "type", "AnnotationPage");
  begin_list (&self, "items");
  for (guint i = 0; i < report->n_facts; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      add_fact (&self, report->facts[i]);
    }
  end_list (&self);
  stet_json_writer_end_object (writer);
  text = stet_json_writer_steal (writer, &len);
  return g_bytes_new_take (text, len);
}
