/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-json.h"
#include "stet-problems.h"

G_BEGIN_DECLS

/**
 * StetJsonCursor:
 *
 * A value together with the way that led to it, for readers that check what
 * they read.  Cursors live on the stack; a child points to its parent.  Each
 * getter adds a problem with the full path and returns FALSE if the value is
 * wrong, and sets @out only if it is right.
 *
 * |[
 * StetJsonCursor root, claims, claim;
 * const char *title = NULL;
 * stet_json_cursor_init (&root, json);
 * if (stet_json_cursor_require_array (&root, "claims", problems, &claims))
 *   for (guint i = 0; stet_json_cursor_enter_element (&claims, i, &claim); i++)
 *     if (stet_json_cursor_member_string (&claim, "title", STET_JSON_REQUIRED, problems, &title))
 *       use (title);
 * ]|
 */
typedef struct _StetJsonCursor StetJsonCursor;

struct _StetJsonCursor
{
  const StetJson *value;
  /*< private >*/
  const StetJsonCursor *parent;
  const char *name;
  guint index;
};

/**
 * StetJsonPresence:
 * @STET_JSON_REQUIRED: the member must be there and must not be null
 * @STET_JSON_OPTIONAL: it may be missing, but not be null
 * @STET_JSON_NULLABLE: it must be there, and may be null
 * @STET_JSON_ANY: it may be missing or null
 *
 * Where a member may be missing or null and is, the member functions return
 * TRUE and leave @out as it was.
 */
typedef enum
{
  STET_JSON_REQUIRED,
  STET_JSON_OPTIONAL,
  STET_JSON_NULLABLE,
  STET_JSON_ANY,
} StetJsonPresence;

/** stet_json_cursor_init: puts @cursor on the root of a document. */
void stet_json_cursor_init (StetJsonCursor *cursor, const StetJson *root);

/** stet_json_cursor_dup_path: (transfer full): for example `$.claims[3].title`. */
char *stet_json_cursor_dup_path (const StetJsonCursor *cursor);

/** stet_json_cursor_problem: adds a problem at the path of @cursor. */
void stet_json_cursor_problem (const StetJsonCursor *cursor, StetProblems *problems, const char *format, ...) G_GNUC_PRINTF (3, 4);

/** stet_json_cursor_enter_member: FALSE, without a problem, if there is no such member or no object. */
gboolean stet_json_cursor_enter_member (const StetJsonCursor *object, const char *name, StetJsonCursor *child);

/** stet_json_cursor_enter_nth_member: member @index; its name is in @name; FALSE after the last. */
gboolean stet_json_cursor_enter_nth_member (const StetJsonCursor *object, guint index, const char **name, StetJsonCursor *child);

/** stet_json_cursor_enter_element: FALSE after the last element, or if @array is none. */
gboolean stet_json_cursor_enter_element (const StetJsonCursor *array, guint index, StetJsonCursor *child);

/** stet_json_cursor_get_length: the number of elements or members; 0 for all else. */
guint stet_json_cursor_get_length (const StetJsonCursor *cursor);

/** stet_json_cursor_is_null: whether the value is null. */
gboolean stet_json_cursor_is_null (const StetJsonCursor *cursor);

gboolean stet_json_cursor_expect (const StetJsonCursor *cursor, StetJsonKind kind, StetProblems *problems);
gboolean stet_json_cursor_get_string (const StetJsonCursor *cursor, StetProblems *problems, const char **out);
gboolean stet_json_cursor_get_boolean (const StetJsonCursor *cursor, StetProblems *problems, gboolean *out);

/** stet_json_cursor_get_text: a string of at most @max_bytes bytes. */
gboolean stet_json_cursor_get_text (const StetJsonCursor *cursor, gsize max_bytes, StetProblems *problems, const char **out);

/** stet_json_cursor_get_int: an integer from @min to @max. */
gboolean stet_json_cursor_get_int (const StetJsonCursor *cursor, gint64 min, gint64 max, StetProblems *problems, gint64 *out);

/** stet_json_cursor_get_enum: a string of the table @names, ended by NULL; @out is its index. */
gboolean stet_json_cursor_get_enum (const StetJsonCursor *cursor, const char *const *names, StetProblems *problems, guint *out);

/** stet_json_cursor_get_time: a string that stet_time_is_valid() accepts. */
gboolean stet_json_cursor_get_time (const StetJsonCursor *cursor, StetProblems *problems, const char **out);

/** stet_json_cursor_get_uuid: a string that stet_uuid_is_valid() accepts. */
gboolean stet_json_cursor_get_uuid (const StetJsonCursor *cursor, StetProblems *problems, const char **out);

/** stet_json_cursor_get_sha256: a string that stet_sha256_is_valid() accepts. */
gboolean stet_json_cursor_get_sha256 (const StetJsonCursor *cursor, StetProblems *problems, const char **out);

/** stet_json_cursor_require_object: the member @name, which must be an object. */
gboolean stet_json_cursor_require_object (const StetJsonCursor *parent, const char *name, StetProblems *problems, StetJsonCursor *child);

/** stet_json_cursor_require_array: the member @name, which must be an array. */
gboolean stet_json_cursor_require_array (const StetJsonCursor *parent, const char *name, StetProblems *problems, StetJsonCursor *child);

gboolean stet_json_cursor_member_string (const StetJsonCursor *object, const char *name, StetJsonPresence presence, StetProblems *problems, const char **out);
gboolean stet_json_cursor_member_text (const StetJsonCursor *object, const char *name, StetJsonPresence presence, gsize max_bytes, StetProblems *problems, const char **out);
gboolean stet_json_cursor_member_boolean (const StetJsonCursor *object, const char *name, StetJsonPresence presence, StetProblems *problems, gboolean *out);
gboolean stet_json_cursor_member_int (const StetJsonCursor *object, const char *name, StetJsonPresence presence, gint64 min, gint64 max, StetProblems *problems, gint64 *out);
gboolean stet_json_cursor_member_enum (const StetJsonCursor *object, const char *name, StetJsonPresence presence, const char *const *names, StetProblems *problems, guint *out);
gboolean stet_json_cursor_member_time (const StetJsonCursor *object, const char *name, StetJsonPresence presence, StetProblems *problems, const char **out);
gboolean stet_json_cursor_member_uuid (const StetJsonCursor *object, const char *name, StetJsonPresence presence, StetProblems *problems, const char **out);
gboolean stet_json_cursor_member_sha256 (const StetJsonCursor *object, const char *name, StetJsonPresence presence, StetProblems *problems, const char **out);

/**
 * stet_json_cursor_dup_unknown:
 * @object: an object
 * @known: (array zero-terminated=1): the names that the reader knows
 *
 * Returns: (transfer full) (nullable): an object of the other members, in
 *   their order, to be kept and written back; NULL if there are none
 */
StetJson *stet_json_cursor_dup_unknown (const StetJsonCursor *object, const char *const *known);

G_END_DECLS
