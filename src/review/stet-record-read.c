/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-record-read-private.h"

#include <string.h>

#include "stet-date.h"
#include "stet-limits.h"

/* A record that is being read. */
typedef struct
{
  gpointer record;
  const StetRecordFrame *frame;
  StetProblems *problems;
  StetJson *unknown;     /* (nullable): members found so far that no field has */
  const StetField *next; /* the field that is likely to come next */
  gboolean is_ok;
} Reader;

static StetRecordType
get_type (const Reader *reader)
{
  return _stet_record_head (reader->record)->type;
}

static gboolean
read_date (const StetJsonCursor *cursor,
           StetProblems *problems,
           const char **out)
{
  const char *string;
  StetDate date;

  if (!stet_json_cursor_get_string (cursor, problems, &string))
    return FALSE;
  if (!stet_date_parse (string, -1, &date))
    {
      stet_json_cursor_problem (cursor, problems, "not a date such as 2024, 2024-06-21 or 2024-06-21T18:28:05Z");
      return FALSE;
    }
  *out = string;
  return TRUE;
}

static gboolean
read_string (const StetField *field,
             const StetJsonCursor *cursor,
             StetProblems *problems,
             const char **out)
{
  switch (field->kind)
    {
    case STET_FIELD_ID:
      return stet_json_cursor_get_uuid (cursor, problems, out);
    case STET_FIELD_SHA256:
      return stet_json_cursor_get_sha256 (cursor, problems, out);
    case STET_FIELD_TIME:
      return stet_json_cursor_get_time (cursor, problems, out);
    case STET_FIELD_DATE:
      return read_date (cursor, problems, out);
    case STET_FIELD_STRING:
    case STET_FIELD_ENUM:
    case STET_FIELD_UINT:
    case STET_FIELD_UINT64:
    case STET_FIELD_OFFSET:
    default:
      return stet_json_cursor_get_text (cursor, field->max, problems, out);
    }
}

static gboolean
read_field (const Reader *reader,
            const StetField *field,
            const StetJsonCursor *cursor)
{
  const char *string;
  gint64 number;
  guint index;

  if (_stet_field_is_string (field))
    {
      if (!read_string (field, cursor, reader->problems, &string))
        return FALSE;
      _stet_field_set_string (field, reader->record, string);
      return TRUE;
    }
  if (field->kind == STET_FIELD_ENUM)
    {
      if (!stet_json_cursor_get_enum (cursor, field->names, reader->problems, &index))
        return FALSE;
      _stet_field_set_number (field, reader->record, index);
      return TRUE;
    }
  if (!stet_json_cursor_get_int (cursor, 0, (gint64) field->max, reader->problems, &number))
    return FALSE;
  _stet_field_set_number (field, reader->record, (guint64) number);
  return TRUE;
}

static gboolean
is_field (const StetField *field,
          const char *group,
          const char *name)
{
  return field->path != NULL && strcmp (field->name, name) == 0 && g_strcmp0 (field->group, group) == 0;
}

/* Members mostly come in the order of the fields. */
static const StetField *
find_field (Reader *reader,
            const char *group,
            const char *name)
{
  const StetField *field = reader->next;

  if (!is_field (field, group, name))
    for (field = _stet_record_fields (get_type (reader)); field->path != NULL; field++)
      if (is_field (field, group, name))
        break;
  if (field->path == NULL)
    return NULL;
  reader->next = field + 1;
  return field;
}

static void
take_unknown (StetJson **object,
              const char *name,
              const StetJson *value)
{
  if (*object == NULL)
    *object = stet_json_new_object ();
  stet_json_object_take (*object, name, stet_json_ref (value));
}

static void
read_group (Reader *reader,
            const char *group,
            const StetJsonCursor *cursor)
{
  g_autoptr (StetJson) unknown = NULL;
  StetJsonCursor member;
  const char *name;

  if (!stet_json_cursor_expect (cursor, STET_JSON_OBJECT, reader->problems))
    {
      reader->is_ok = FALSE;
      return;
    }
  for (guint i = 0; stet_json_cursor_enter_nth_member (cursor, i, &name, &member); i++)
    {
      const StetField *field = find_field (reader, group, name);

      if (field == NULL)
        take_unknown (&unknown, name, member.value);
      else if (!read_field (reader, field, &member))
        reader->is_ok = FALSE;
    }
  if (unknown != NULL)
    take_unknown (&reader->unknown, group, unknown);
}

/* Returns whether the frame says how the member is to be taken. */
static gboolean
read_framed (Reader *reader,
             const char *name,
             const StetJsonCursor *member)
{
  const StetRecordFrame *frame = reader->frame;
  const char *claim;

  if (frame == NULL)
    return FALSE;
  if (frame->others != NULL && g_strv_contains (frame->others, name))
    return TRUE;
  if (frame->claim != NULL && strcmp (name, "claim") == 0)
    {
      if (!stet_json_cursor_get_string (member, reader->problems, &claim))
        reader->is_ok = FALSE;
      else if (strcmp (claim, frame->claim) != 0)
        {
          stet_json_cursor_problem (member, reader->problems, "not the claim that it stands in");
          reader->is_ok = FALSE;
        }
      return TRUE;
    }
  if (frame->span != NULL && (strcmp (name, "start") == 0 || strcmp (name, "end") == 0))
    {
      stet_json_cursor_problem (member, reader->problems, "does not belong here beside a selector");
      reader->is_ok = FALSE;
      return TRUE;
    }
  return FALSE;
}

static void
read_member (Reader *reader,
             const char *name,
             const StetJsonCursor *member)
{
  const StetField *field;

  if (strcmp (name, "id") == 0 || read_framed (reader, name, member))
    return;
  field = find_field (reader, NULL, name);
  if (field != NULL)
    {
      if (!read_field (reader, field, member))
        reader->is_ok = FALSE;
    }
  else if (_stet_record_is_group (get_type (reader), name))
    read_group (reader, name, member);
  else
    take_unknown (&reader->unknown, name, member->value);
}

static void
read_members (Reader *reader,
              const StetJsonCursor *cursor)
{
  StetJsonCursor member;
  const char *name;

  reader->is_ok = TRUE;
  reader->next = _stet_record_fields (get_type (reader));
  if (!stet_json_cursor_expect (cursor, STET_JSON_OBJECT, reader->problems))
    {
      reader->is_ok = FALSE;
      return;
    }
  for (guint i = 0; stet_json_cursor_enter_nth_member (cursor, i, &name, &member); i++)
    read_member (reader, name, &member);
}

static void
apply_frame (Reader *reader)
{
  StetRecordType type = get_type (reader);
  const StetRecordFrame *frame = reader->frame;

  if (frame == NULL)
    return;
  if (frame->claim != NULL)
    _stet_field_set_string (_stet_record_find_field (type, "claim"), reader->record, frame->claim);
  if (frame->span != NULL)
    {
      _stet_field_set_number (_stet_record_find_field (type, "start"), reader->record, frame->span->start);
      _stet_field_set_number (_stet_record_find_field (type, "end"), reader->record, frame->span->end);
    }
}

static gboolean
has_member (const StetJson *object,
            const char *name)
{
  return object != NULL && stet_json_get_member (object, name) != NULL;
}

/* Unknown members of one object after an edit: those in @drop go, those in
 * @add come or take the place of an equal name. Where @type is a record's, the
 * members that are groups are merged in turn; -1 stands for within a group. */
static StetJson *
merge_unknown (int type,
               const StetJson *old,
               const StetJson *drop,
               const StetJson *add)
{
  g_autoptr (StetJson) merged = NULL;

  for (guint i = 0; old != NULL && i < stet_json_get_length (old); i++)
    {
      const char *name = stet_json_get_member_name (old, i);
      const StetJson *value = stet_json_get_member_value (old, i);

      if (type >= 0 && _stet_record_is_group (type, name))
        {
          g_autoptr (StetJson) group = merge_unknown (-1, value, drop == NULL ? NULL : stet_json_get_member (drop, name), add == NULL ? NULL : stet_json_get_member (add, name));

          if (group != NULL)
            take_unknown (&merged, name, group);
        }
      else if (has_member (add, name))
        take_unknown (&merged, name, stet_json_get_member (add, name));
      else if (!has_member (drop, name))
        take_unknown (&merged, name, value);
    }
  for (guint i = 0; add != NULL && i < stet_json_get_length (add); i++)
    if (!has_member (old, stet_json_get_member_name (add, i)))
      take_unknown (&merged, stet_json_get_member_name (add, i), stet_json_get_member_value (add, i));
  return g_steal_pointer (&merged);
}

static void
merge_extra (gpointer record,
             const StetJson *drop,
             const StetJson *add)
{
  g_autoptr (StetJson) merged = NULL;

  if (drop == NULL && add == NULL)
    return;
  merged = merge_unknown ((int) _stet_record_head (record)->type, _stet_record_get_extra (record), drop, add);
  _stet_record_set_extra (record, merged);
}

gboolean
_stet_record_read (gpointer record,
                   const StetJsonCursor *cursor,
                   const StetRecordFrame *frame,
                   StetRecordContext *context)
{
  Reader reader = { .record = record, .frame = frame, .problems = context->problems };

  read_members (&reader, cursor);
  apply_frame (&reader);
  merge_extra (record, NULL, reader.unknown);
  g_clear_pointer (&reader.unknown, stet_json_unref);
  return reader.is_ok;
}

gboolean
_stet_record_forget (gpointer record,
                     const StetJsonCursor *cursor,
                     const StetRecordFrame *frame,
                     StetRecordContext *context)
{
  StetRecordType type = _stet_record_head (record)->type;
  g_autoptr (StetRecord) scratch = _stet_record_new (type, "");
  Reader reader = { .record = scratch, .frame = frame, .problems = context->problems };

  read_members (&reader, cursor);
  for (const StetField *field = _stet_record_fields (type); field->path != NULL; field++)
    {
      const StetJson *object = field->group == NULL ? cursor->value : stet_json_get_member (cursor->value, field->group);

      if (has_member (object, field->name))
        _stet_field_reset (field, record);
    }
  merge_extra (record, reader.unknown, NULL);
  g_clear_pointer (&reader.unknown, stet_json_unref);
  return reader.is_ok;
}
