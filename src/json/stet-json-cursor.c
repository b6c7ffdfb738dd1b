/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-json"

#include "stet-json-cursor.h"

#include "stet-date.h"
#include "stet-json-private.h"
#include "stet-text.h"
#include "stet-uuid.h"

#include <string.h>

/* How much of a wrong value a message shows, in code points. */
#define SHOWN_CHARS 40

void
stet_json_cursor_init (StetJsonCursor *cursor,
                       const StetJson *root)
{
  g_return_if_fail (cursor != NULL);
  g_return_if_fail (root != NULL);

  cursor->value = root;
  cursor->parent = NULL;
  cursor->name = NULL;
  cursor->index = 0;
}

/* The recursion is as deep as the document. */
static void
append_path (GString *path,
             const StetJsonCursor *cursor)
{
  if (cursor->parent == NULL)
    {
      g_string_append_c (path, '$');
      return;
    }

  append_path (path, cursor->parent);
  if (cursor->name != NULL)
    _stet_json_path_append_name (path, cursor->name, strlen (cursor->name));
  else
    _stet_json_path_append_index (path, cursor->index);
}

char *
stet_json_cursor_dup_path (const StetJsonCursor *cursor)
{
  GString *path;

  g_return_val_if_fail (cursor != NULL, NULL);

  path = g_string_new (NULL);
  append_path (path, cursor);

  return g_string_free (path, FALSE);
}

void
stet_json_cursor_problem (const StetJsonCursor *cursor,
                          StetProblems *problems,
                          const char *format,
                          ...)
{
  g_autofree char *path = NULL;
  g_autofree char *message = NULL;
  va_list args;

  g_return_if_fail (cursor != NULL);

  if (stet_problems_is_full (problems))
    {
      stet_problems_add (problems, "$", "%s", "");
      return;
    }

  path = stet_json_cursor_dup_path (cursor);
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  stet_problems_add (problems, path, "%s", message);
}

gboolean
stet_json_cursor_enter_member (const StetJsonCursor *object,
                               const char *name,
                               StetJsonCursor *child)
{
  const StetJson *value;

  g_return_val_if_fail (object != NULL && name != NULL && child != NULL, FALSE);

  value = stet_json_get_member (object->value, name);
  if (value == NULL)
    return FALSE;

  *child = (StetJsonCursor){ .value = value, .parent = object, .name = name };
  return TRUE;
}

gboolean
stet_json_cursor_enter_nth_member (const StetJsonCursor *object,
                                   guint index,
                                   const char **name,
                                   StetJsonCursor *child)
{
  g_return_val_if_fail (object != NULL && name != NULL && child != NULL, FALSE);

  if (stet_json_get_kind (object->value) != STET_JSON_OBJECT || index >= stet_json_get_length (object->value))
    return FALSE;

  *name = stet_json_get_member_name (object->value, index);
  *child = (StetJsonCursor){
    .value = stet_json_get_member_value (object->value, index),
    .parent = object,
    .name = *name,
  };
  return TRUE;
}

gboolean
stet_json_cursor_enter_element (const StetJsonCursor *array,
                                guint index,
                                StetJsonCursor *child)
{
  g_return_val_if_fail (array != NULL && child != NULL, FALSE);

  if (stet_json_get_kind (array->value) != STET_JSON_ARRAY || index >= stet_json_get_length (array->value))
    return FALSE;

  *child = (StetJsonCursor){
    .value = stet_json_get_element (array->value, index),
    .parent = array,
    .index = index,
  };
  return TRUE;
}

guint
stet_json_cursor_get_length (const StetJsonCursor *cursor)
{
  g_return_val_if_fail (cursor != NULL, 0);

  return stet_json_get_length (cursor->value);
}

gboolean
stet_json_cursor_is_null (const StetJsonCursor *cursor)
{
  g_return_val_if_fail (cursor != NULL, FALSE);

  return stet_json_get_kind (cursor->value) == STET_JSON_NULL;
}

gboolean
stet_json_cursor_expect (const StetJsonCursor *cursor,
                         StetJsonKind kind,
                         StetProblems *problems)
{
  StetJsonKind found;

  g_return_val_if_fail (cursor != NULL, FALSE);

  found = stet_json_get_kind (cursor->value);
  if (found == kind)
    return TRUE;

  stet_json_cursor_problem (cursor, problems, "expected %s, found %s",
                            stet_json_kind_name (kind), stet_json_kind_name (found));
  return FALSE;
}

gboolean
stet_json_cursor_get_string (const StetJsonCursor *cursor,
                             StetProblems *problems,
                             const char **out)
{
  if (!stet_json_cursor_expect (cursor, STET_JSON_STRING, problems))
    return FALSE;

  *out = stet_json_get_string (cursor->value);
  return TRUE;
}

gboolean
stet_json_cursor_get_boolean (const StetJsonCursor *cursor,
                              StetProblems *problems,
                              gboolean *out)
{
  if (!stet_json_cursor_expect (cursor, STET_JSON_BOOLEAN, problems))
    return FALSE;

  *out = stet_json_get_boolean (cursor->value);
  return TRUE;
}

gboolean
stet_json_cursor_get_text (const StetJsonCursor *cursor,
                           gsize max_bytes,
                           StetProblems *problems,
                           const char **out)
{
  if (!stet_json_cursor_expect (cursor, STET_JSON_STRING, problems))
    return FALSE;

  if (stet_json_get_string_length (cursor->value) > max_bytes)
    {
      stet_json_cursor_problem (cursor, problems, "the text is longer than %" G_GSIZE_FORMAT " bytes", max_bytes);
      return FALSE;
    }

  *out = stet_json_get_string (cursor->value);
  return TRUE;
}

gboolean
stet_json_cursor_get_int (const StetJsonCursor *cursor,
                          gint64 min,
                          gint64 max,
                          StetProblems *problems,
                          gint64 *out)
{
  gint64 value;

  if (!stet_json_cursor_expect (cursor, STET_JSON_INT, problems))
    return FALSE;

  value = stet_json_get_int (cursor->value);
  if (value < min || value > max)
    {
      stet_json_cursor_problem (cursor, problems,
                                "%" G_GINT64_FORMAT " is not from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT,
                                value, min, max);
      return FALSE;
    }

  *out = value;
  return TRUE;
}

/* Adds the problem that the string at @cursor is not @what. */
static void
add_wrong_string (const StetJsonCursor *cursor,
                  StetProblems *problems,
                  const char *what)
{
  g_autofree char *shown = stet_text_ellipsize (stet_json_get_string (cursor->value), SHOWN_CHARS);

  stet_json_cursor_problem (cursor, problems, "“%s” is not %s", shown, what);
}

gboolean
stet_json_cursor_get_enum (const StetJsonCursor *cursor,
                           const char *const *names,
                           StetProblems *problems,
                           guint *out)
{
  g_autofree char *choice = NULL;
  g_autofree char *what = NULL;
  const char *value = NULL;

  if (!stet_json_cursor_get_string (cursor, problems, &value))
    return FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (strcmp (names[i], value) == 0)
        {
          *out = i;
          return TRUE;
        }
    }

  choice = g_strjoinv (", ", (char **) names);
  what = g_strconcat ("one of: ", choice, NULL);
  add_wrong_string (cursor, problems, what);
  return FALSE;
}

static gboolean
get_checked_string (const StetJsonCursor *cursor,
                    gboolean (*is_valid) (const char *text),
                    const char *what,
                    StetProblems *problems,
                    const char **out)
{
  const char *value = NULL;

  if (!stet_json_cursor_get_string (cursor, problems, &value))
    return FALSE;

  if (!is_valid (value))
    {
      add_wrong_string (cursor, problems, what);
      return FALSE;
    }

  *out = value;
  return TRUE;
}

gboolean
stet_json_cursor_get_time (const StetJsonCursor *cursor,
                           StetProblems *problems,
                           const char **out)
{
  return get_checked_string (cursor, stet_time_is_valid, "a time in UTC like 2024-06-21T16:28:05Z", problems, out);
}

gboolean
stet_json_cursor_get_uuid (const StetJsonCursor *cursor,
                           StetProblems *problems,
                           const char **out)
{
  return get_checked_string (cursor, stet_uuid_is_valid, "a UUID in lower case", problems, out);
}

gboolean
stet_json_cursor_get_sha256 (const StetJsonCursor *cursor,
                             StetProblems *problems,
                             const char **out)
{
  return get_checked_string (cursor, stet_sha256_is_valid, "a SHA-256 of 64 lower case hexadecimal digits", problems, out);
}

typedef enum
{
  MEMBER_THERE,
  MEMBER_MISSING,
  MEMBER_WRONG,
} MemberState;

/* Enters the member; says whether to read it, to leave it, or to give up. */
static MemberState
enter_present (const StetJsonCursor *object,
               const char *name,
               StetJsonPresence presence,
               StetProblems *problems,
               StetJsonCursor *child)
{
  gboolean may_be_null = presence == STET_JSON_NULLABLE || presence == STET_JSON_ANY;
  gboolean may_be_missing = presence == STET_JSON_OPTIONAL || presence == STET_JSON_ANY;

  if (!stet_json_cursor_expect (object, STET_JSON_OBJECT, problems))
    return MEMBER_WRONG;

  if (stet_json_cursor_enter_member (object, name, child))
    return may_be_null && stet_json_cursor_is_null (child) ? MEMBER_MISSING : MEMBER_THERE;
  if (may_be_missing)
    return MEMBER_MISSING;

  stet_json_cursor_problem (object, problems, "the member “%s” is missing", name);
  return MEMBER_WRONG;
}

static gboolean
require_kind (const StetJsonCursor *parent,
              const char *name,
              StetJsonKind kind,
              StetProblems *problems,
              StetJsonCursor *child)
{
  return enter_present (parent, name, STET_JSON_REQUIRED, problems, child) == MEMBER_THERE &&
         stet_json_cursor_expect (child, kind, problems);
}

gboolean
stet_json_cursor_require_object (const StetJsonCursor *parent,
                                 const char *name,
                                 StetProblems *problems,
                                 StetJsonCursor *child)
{
  return require_kind (parent, name, STET_JSON_OBJECT, problems, child);
}

gboolean
stet_json_cursor_require_array (const StetJsonCursor *parent,
                                const char *name,
                                StetProblems *problems,
                                StetJsonCursor *child)
{
  return require_kind (parent, name, STET_JSON_ARRAY, problems, child);
}

/* All the functions below are the same but for the getter and its arguments. */
#define READ_MEMBER(getter_call)                                                \
  StetJsonCursor child;                                                         \
  MemberState state = enter_present (object, name, presence, problems, &child); \
                                                                                \
  if (state != MEMBER_THERE)                                                    \
    return state == MEMBER_MISSING;                                             \
                                                                                \
  return getter_call

gboolean
stet_json_cursor_member_string (const StetJsonCursor *object,
                                const char *name,
                                StetJsonPresence presence,
                                StetProblems *problems,
                                const char **out)
{
  READ_MEMBER (stet_json_cursor_get_string (&child, problems, out));
}

gboolean
stet_json_cursor_member_text (const StetJsonCursor *object,
                              const char *name,
                              StetJsonPresence presence,
                              gsize max_bytes,
                              StetProblems *problems,
                              const char **out)
{
  READ_MEMBER (stet_json_cursor_get_text (&child, max_bytes, problems, out));
}

gboolean
stet_json_cursor_member_boolean (const StetJsonCursor *object,
                                 const char *name,
                                 StetJsonPresence presence,
                                 StetProblems *problems,
                                 gboolean *out)
{
  READ_MEMBER (stet_json_cursor_get_boolean (&child, problems, out));
}

gboolean
stet_json_cursor_member_int (const StetJsonCursor *object,
                             const char *name,
                             StetJsonPresence presence,
                             gint64 min,
                             gint64 max,
                             StetProblems *problems,
                             gint64 *out)
{
  READ_MEMBER (stet_json_cursor_get_int (&child, min, max, problems, out));
}

gboolean
stet_json_cursor_member_enum (const StetJsonCursor *object,
                              const char *name,
                              StetJsonPresence presence,
                              const char *const *names,
                              StetProblems *problems,
                              guint *out)
{
  READ_MEMBER (stet_json_cursor_get_enum (&child, names, problems, out));
}

gboolean
stet_json_cursor_member_time (const StetJsonCursor *object,
                              const char *name,
                              StetJsonPresence presence,
                              StetProblems *problems,
                              const char **out)
{
  READ_MEMBER (stet_json_cursor_get_time (&child, problems, out));
}

gboolean
stet_json_cursor_member_uuid (const StetJsonCursor *object,
                              const char *name,
                              StetJsonPresence presence,
                              StetProblems *problems,
                              const char **out)
{
  READ_MEMBER (stet_json_cursor_get_uuid (&child, problems, out));
}

gboolean
stet_json_cursor_member_sha256 (const StetJsonCursor *object,
                                const char *name,
                                StetJsonPresence presence,
                                StetProblems *problems,
                                const char **out)
{
  READ_MEMBER (stet_json_cursor_get_sha256 (&child, problems, out));
}

StetJson *
stet_json_cursor_dup_unknown (const StetJsonCursor *object,
                              const char *const *known)
{
  StetJson *unknown = NULL;

  g_return_val_if_fail (object != NULL && known != NULL, NULL);

  if (stet_json_get_kind (object->value) != STET_JSON_OBJECT)
    return NULL;

  for (guint i = 0; i < stet_json_get_length (object->value); i++)
    {
      const char *name = stet_json_get_member_name (object->value, i);

      if (g_strv_contains (known, name))
        continue;
      if (unknown == NULL)
        unknown = stet_json_new_object ();
      stet_json_object_take (unknown, name, stet_json_ref (stet_json_get_member_value (object->value, i)));
    }

  return unknown;
}
