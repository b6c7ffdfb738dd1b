/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include <string.h>

#include "stet-case-file.h"
#include "stet-case-format-private.h"
#include "stet-record-json.h"
#include "stet-selector-private.h"
#include "stet-stored-text-private.h"

/* What the callbacks know: which record is being written, and where it stands. */
typedef struct
{
  const StetCase *snapshot;
  StetRecordType type;
} Context;

static void
write_selector (StetJsonWriter *writer,
                const Context *context,
                const char *id,
                const char *sha256,
                StetSpan span)
{
  g_autofree char *key = _stet_selector_dup_key (context->type, id);

  _stet_selector_write (writer, stet_case_find_text (context->snapshot, sha256), span,
                        _stet_case_find_hidden (context->snapshot, "selectors", key));
}

/* A statement stands in its claim, and its offsets in the selector. */
static gboolean
write_statement_member (StetJsonWriter *writer,
                        const char *name,
                        gconstpointer record,
                        gpointer user_data)
{
  const StetStatement *statement = record;

  if (g_strcmp0 (name, "start") == 0)
    write_selector (writer, user_data, statement->id, statement->text, (StetSpan){ statement->start, statement->end });
  return name == NULL || (strcmp (name, "claim") != 0 && strcmp (name, "start") != 0 && strcmp (name, "end") != 0);
}

static gboolean
write_mark_member (StetJsonWriter *writer,
                   const char *name,
                   gconstpointer record,
                   gpointer user_data)
{
  const StetMark *mark = record;

  if (g_strcmp0 (name, "start") == 0 && mark->kind != STET_MARK_NOT_THERE)
    write_selector (writer, user_data, mark->id, mark->text, (StetSpan){ mark->start, mark->end });
  return name == NULL || (strcmp (name, "claim") != 0 && strcmp (name, "start") != 0 && strcmp (name, "end") != 0);
}

static gboolean
write_evidence_member (StetJsonWriter *writer,
                       const char *name,
                       gconstpointer record,
                       gpointer user_data)
{
  return name == NULL || strcmp (name, "claim") != 0;
}

static void
write_record (StetJsonWriter *writer,
              const StetCase *snapshot,
              StetRecordType type,
              gconstpointer record,
              StetRecordMemberFunc func)
{
  Context context = { snapshot, type };

  stet_json_writer_begin_object (writer);
  stet_record_write_members (writer, snapshot, type, record, func, &context);
  stet_json_writer_end_object (writer);
}

static void
begin_array (StetJsonWriter *writer,
             const char *name)
{
  stet_json_writer_name (writer, name);
  stet_json_writer_begin_array (writer);
}

static gboolean
write_claim_member (StetJsonWriter *writer,
                    const char *name,
                    gconstpointer record,
                    gpointer user_data)
{
  const Context *context = user_data;
  const StetClaim *claim = record;

  if (name != NULL)
    return TRUE;
  stet_json_writer_member_string (writer, "status", stet_status_names[claim->status]);
  stet_json_writer_member_string (writer, "work_state", stet_work_state_names[claim->work_state]);
  stet_json_writer_member_boolean (writer, "left", claim->is_left);
  begin_array (writer, "statements");
  for (guint i = 0; i < claim->n_statements; i++)
    write_record (writer, context->snapshot, STET_RECORD_STATEMENT, claim->statements[i], write_statement_member);
  stet_json_writer_end_array (writer);
  begin_array (writer, "evidence");
  for (guint i = 0; i < claim->n_evidence; i++)
    write_record (writer, context->snapshot, STET_RECORD_EVIDENCE, claim->evidence[i], write_evidence_member);
  stet_json_writer_end_array (writer);
  begin_array (writer, "not_there");
  for (guint i = 0; i < claim->n_not_there; i++)
    write_record (writer, context->snapshot, STET_RECORD_MARK, claim->not_there[i], write_mark_member);
  stet_json_writer_end_array (writer);
  return TRUE;
}

static void
write_marks (StetJsonWriter *writer,
             const StetCase *snapshot)
{
  begin_array (writer, "marks");
  for (guint i = 0; i < stet_case_get_n_articles (snapshot); i++)
    {
      const StetArticle *article = stet_case_get_article (snapshot, i);
      for (guint j = 0; j < stet_case_get_n_marks_in (snapshot, article); j++)
        write_record (writer, snapshot, STET_RECORD_MARK, stet_case_get_mark_in (snapshot, article, j), write_mark_member);
    }
  stet_json_writer_end_array (writer);
}

/* Most cases have none, and read as they did before there were any. */
static void
write_dismissed (StetJsonWriter *writer,
                 const StetCase *snapshot)
{
  guint n = stet_case_get_n_dismissals (snapshot);

  if (n == 0)
    return;
  begin_array (writer, "dismissed");
  for (guint i = 0; i < n; i++)
    write_record (writer, snapshot, STET_RECORD_DISMISSAL, stet_case_get_dismissal (snapshot, i), NULL);
  stet_json_writer_end_array (writer);
}

static void
write_history (StetJsonWriter *writer,
               const StetCase *snapshot)
{
  begin_array (writer, "history");
  for (guint i = 0; i < stet_case_get_n_changes (snapshot); i++)
    {
      g_autoptr (StetJson) change = stet_change_to_json (stet_case_get_change (snapshot, i), TRUE);
      stet_json_writer_value (writer, change);
    }
  stet_json_writer_end_array (writer);
}

/* The unknown members of the top, without the one that only carries those of
 * texts and selectors. */
static void
write_extra (StetJsonWriter *writer,
             const StetCase *snapshot)
{
  const StetJson *extra = stet_case_get_extra (snapshot);

  for (guint i = 0; extra != NULL && i < stet_json_get_length (extra); i++)
    {
      const char *name = stet_json_get_member_name (extra, i);
      if (strcmp (name, STET_CASE_HIDDEN) == 0)
        continue;
      stet_json_writer_name (writer, name);
      stet_json_writer_value (writer, stet_json_get_member_value (extra, i));
    }
}

static gboolean
write_case_member (StetJsonWriter *writer,
                   const char *name,
                   gconstpointer record,
                   gpointer user_data)
{
  const Context *context = user_data;
  const StetCase *snapshot = context->snapshot;

  if (name != NULL)
    return TRUE;
  begin_array (writer, "articles");
  for (guint i = 0; i < stet_case_get_n_articles (snapshot); i++)
    write_record (writer, snapshot, STET_RECORD_ARTICLE, stet_case_get_article (snapshot, i), NULL);
  stet_json_writer_end_array (writer);
  begin_array (writer, "claims");
  for (guint i = 0; i < stet_case_get_n_claims (snapshot); i++)
    write_record (writer, snapshot, STET_RECORD_CLAIM, stet_case_get_claim (snapshot, i), write_claim_member);
  stet_json_writer_end_array (writer);
  write_marks (writer, snapshot);
  write_dismissed (writer, snapshot);
  begin_array (writer, "texts");
  for (guint i = 0; i < stet_case_get_n_texts (snapshot); i++)
    {
      StetArticleText *text = stet_case_get_nth_text (snapshot, i);
      _stet_stored_text_write (writer, text, _stet_case_find_hidden (snapshot, "texts", stet_article_text_get_sha256 (text)));
    }
  stet_json_writer_end_array (writer);
  write_history (writer, snapshot);
  write_extra (writer, snapshot);
  return FALSE;
}

GBytes *
stet_case_to_bytes (const StetCase *self)
{
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_PRETTY);
  Context context = { self, STET_RECORD_CASE };
  char *text;
  gsize len;

  stet_json_writer_begin_object (writer);
  stet_json_writer_member_string (writer, "format", STET_CASE_FORMAT);
  stet_json_writer_member_int (writer, "version", STET_CASE_FILE_VERSION);
  stet_record_write_members (writer, self, STET_RECORD_CASE, stet_case_get_info (self), write_case_member, &context);
  stet_json_writer_end_object (writer);
  text = stet_json_writer_steal (writer, &len);
  return g_bytes_new_take (text, len);
}
