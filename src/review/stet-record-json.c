/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-record-json.h"

#include <string.h>

#include "stet-record-delta-private.h"
#include "stet-record-private.h"

/* Where members go: into a text that is being written, or into a tree. */
typedef struct
{
  StetJsonWriter *writer;
  StetJson *object;
  StetJson *group; /* owned while it is open */
  const char *group_name;
  gboolean has_members;
} Sink;

static void
sink_begin_group (Sink *sink,
                  const char *name)
{
  if (sink->group_name != NULL)
    return;
  sink->group_name = name;
  if (sink->writer == NULL)
    {
      sink->group = stet_json_new_object ();
      return;
    }
  stet_json_writer_name (sink->writer, name);
  stet_json_writer_begin_object (sink->writer);
}

static void
sink_end_group (Sink *sink)
{
  if (sink->group_name == NULL)
    return;
  if (sink->writer == NULL)
    stet_json_object_take (sink->object, sink->group_name, g_steal_pointer (&sink->group));
  else
    stet_json_writer_end_object (sink->writer);
  sink->group_name = NULL;
}

static void
sink_string (Sink *sink,
             const char *name,
             const char *value)
{
  sink->has_members = TRUE;
  if (sink->writer == NULL)
    stet_json_object_take (sink->group != NULL ? sink->group : sink->object, name, stet_json_new_string (value));
  else
    stet_json_writer_member_string (sink->writer, name, value);
}

static void
sink_int (Sink *sink,
          const char *name,
          gint64 value)
{
  sink->has_members = TRUE;
  if (sink->writer == NULL)
    stet_json_object_take (sink->group != NULL ? sink->group : sink->object, name, stet_json_new_int (value));
  else
    stet_json_writer_member_int (sink->writer, name, value);
}

static void
sink_value (Sink *sink,
            const char *name,
            const StetJson *value)
{
  sink->has_members = TRUE;
  if (sink->writer == NULL)
    {
      stet_json_object_take (sink->group != NULL ? sink->group : sink->object, name, stet_json_ref (value));
      return;
    }
  stet_json_writer_name (sink->writer, name);
  stet_json_writer_value (sink->writer, value);
}

/* A record on its way to JSON; with another one, only what differs from it. */
typedef struct
{
  const StetCase *texts;
  StetRecordType type;
  gconstpointer record;
  const StetJson *extra;
  gconstpointer other;
  const StetJson *other_extra;
  StetRecordMemberFunc func;
  gpointer user_data;
} Source;

static guint64
offset_to_chars (const StetCase *texts,
                 StetRecordType type,
                 gconstpointer record,
                 const StetField *field)
{
  const char *sha256 = type == STET_RECORD_MARK ? ((const StetMark *) record)->text : ((const StetStatement *) record)->text;
  StetArticleText *text = stet_case_find_text (texts, sha256);
  gsize bytes = (gsize) _stet_field_get_number (field, record);

  return text == NULL ? bytes : stet_offsets_to_chars (stet_article_text_get_offsets (text), bytes);
}

static gboolean
is_field_wanted (const Source *source,
                 const StetField *field)
{
  if (_stet_field_is_default (field, source->record))
    return FALSE;
  if (source->other == NULL)
    return TRUE;
  /* What a passage is in code points can change without its bytes, and the
   * other way round, when it goes over to another text. */
  if (field->kind == STET_FIELD_OFFSET)
    return offset_to_chars (source->texts, source->type, source->record, field) != offset_to_chars (source->texts, source->type, source->other, field);
  return !_stet_field_equal (field, source->record, source->other);
}

static void
emit_field (Sink *sink,
            const Source *source,
            const StetField *field)
{
  if (!is_field_wanted (source, field))
    return;
  if (field->group != NULL)
    sink_begin_group (sink, field->group);
  if (_stet_field_is_string (field))
    sink_string (sink, field->name, _stet_field_get_string (field, source->record));
  else if (field->kind == STET_FIELD_ENUM)
    sink_string (sink, field->name, field->names[_stet_field_get_number (field, source->record)]);
  else if (field->kind == STET_FIELD_OFFSET)
    sink_int (sink, field->name, (gint64) offset_to_chars (source->texts, source->type, source->record, field));
  else
    sink_int (sink, field->name, (gint64) _stet_field_get_number (field, source->record));
}

static const StetJson *
extra_in (const StetJson *extra,
          const char *group)
{
  return extra == NULL || group == NULL ? extra : stet_json_get_member (extra, group);
}

/* Unknown members of the record or of one of its groups. */
static void
emit_extra (Sink *sink,
            const Source *source,
            const char *group)
{
  const StetJson *extra = extra_in (source->extra, group);
  const StetJson *other = extra_in (source->other_extra, group);

  for (guint i = 0; extra != NULL && i < stet_json_get_length (extra); i++)
    {
      const char *name = stet_json_get_member_name (extra, i);
      const StetJson *value = stet_json_get_member_value (extra, i);
      const StetJson *other_value = other == NULL ? NULL : stet_json_get_member (other, name);

      if (group == NULL && _stet_record_is_group (source->type, name))
        continue;
      if (other_value != NULL && stet_json_equal (value, other_value))
        continue;
      if (group != NULL)
        sink_begin_group (sink, group);
      sink_value (sink, name, value);
    }
}

static gboolean
is_member_wanted (const Sink *sink,
                  const Source *source,
                  const char *name)
{
  return source->func == NULL || source->func (sink->writer, name, source->record, source->user_data);
}

static void
emit_members (Sink *sink,
              const Source *source)
{
  const StetField *field = _stet_record_fields (source->type);

  while (field->path != NULL)
    {
      const char *group = field->group;
      gboolean is_wanted = is_member_wanted (sink, source, group != NULL ? group : field->name);

      do
        {
          if (is_wanted)
            emit_field (sink, source, field);
          field++;
        }
      while (group != NULL && field->path != NULL && g_strcmp0 (field->group, group) == 0);
      if (is_wanted && group != NULL)
        emit_extra (sink, source, group);
      sink_end_group (sink);
    }
  if (is_member_wanted (sink, source, NULL))
    emit_extra (sink, source, NULL);
}

static const StetJson *
get_extra (StetRecordType type,
           gconstpointer record)
{
  switch (type)
    {
    case STET_RECORD_CASE:
      return ((const StetCaseInfo *) record)->extra;
    case STET_RECORD_ARTICLE:
      return ((const StetArticle *) record)->extra;
    case STET_RECORD_CLAIM:
      return ((const StetClaim *) record)->extra;
    case STET_RECORD_STATEMENT:
      return ((const StetStatement *) record)->extra;
    case STET_RECORD_EVIDENCE:
      return ((const StetEvidence *) record)->extra;
    case STET_RECORD_MARK:
      return ((const StetMark *) record)->extra;
    case STET_RECORD_DISMISSAL:
      return ((const StetDismissal *) record)->extra;
    default:
      g_return_val_if_reached (NULL);
    }
}

static const char *
get_id (gconstpointer record)
{
  return *(const char *const *) record;
}

void
stet_record_write_members (StetJsonWriter *writer,
                           const StetCase *self,
                           StetRecordType type,
                           gconstpointer record,
                           StetRecordMemberFunc func,
                           gpointer user_data)
{
  Sink sink = { .writer = writer };
  Source source = { .texts = self, .type = type, .record = record, .extra = get_extra (type, record), .func = func, .user_data = user_data };

  stet_json_writer_member_string (writer, "id", get_id (record));
  emit_members (&sink, &source);
}

StetJson *
stet_record_to_json (const StetCase *self,
                     StetRecordType type,
                     gconstpointer record)
{
  g_autoptr (StetJson) json = stet_json_new_object ();
  Sink sink = { .object = json };
  Source source = { .texts = self, .type = type, .record = record, .extra = get_extra (type, record) };

  stet_json_object_take (json, "id", stet_json_new_string (get_id (record)));
  emit_members (&sink, &source);
  return g_steal_pointer (&json);
}

/* Returns whether the delta has a member besides its type and id. */
static gboolean
fill_delta (StetJson *json,
            const StetCase *texts,
            gconstpointer record,
            gconstpointer other)
{
  StetRecordType type = _stet_record_head (record)->type;
  Sink sink = { .object = json };
  Source source = {
    .texts = texts,
    .type = type,
    .record = record,
    .extra = _stet_record_get_extra (record),
    .other = other,
    .other_extra = other == NULL ? NULL : _stet_record_get_extra (other),
  };

  stet_json_object_take (json, "type", stet_json_new_string (stet_record_type_names[type]));
  stet_json_object_take (json, "id", stet_json_new_string (get_id (record)));
  emit_members (&sink, &source);
  return sink.has_members;
}

gboolean
_stet_record_add_delta (const StetCase *texts,
                        gconstpointer old_record,
                        gconstpointer new_record,
                        StetJson *before,
                        StetJson *after)
{
  g_autoptr (StetJson) old_json = old_record == NULL ? NULL : stet_json_new_object ();
  g_autoptr (StetJson) new_json = new_record == NULL ? NULL : stet_json_new_object ();
  gboolean differs = old_record == NULL || new_record == NULL;

  if (old_json != NULL && fill_delta (old_json, texts, old_record, new_record))
    differs = TRUE;
  if (new_json != NULL && fill_delta (new_json, texts, new_record, old_record))
    differs = TRUE;
  if (!differs)
    return FALSE;
  if (old_json != NULL)
    stet_json_array_take (before, g_steal_pointer (&old_json));
  if (new_json != NULL)
    stet_json_array_take (after, g_steal_pointer (&new_json));
  return TRUE;
}
