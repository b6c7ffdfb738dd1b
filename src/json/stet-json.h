/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetJson:
 *
 * One JSON value with all that is in it.  Members of an object keep their
 * order.  A tree is built by one owner, and immutable from the moment it is
 * shared; references are atomic, and any thread may read it.
 */
typedef struct _StetJson StetJson;

typedef enum
{
  STET_JSON_NULL,
  STET_JSON_BOOLEAN,
  STET_JSON_INT,
  STET_JSON_DOUBLE,
  STET_JSON_STRING,
  STET_JSON_ARRAY,
  STET_JSON_OBJECT,
} StetJsonKind;

/**
 * stet_json_parse:
 * @data: (array length=len): a JSON text in UTF-8; a byte order mark is an error
 * @len: its length in bytes
 * @error: return location
 *
 * Reads exactly RFC 8259, and refuses besides: duplicate names in an object,
 * `\u0000`, half surrogate pairs, integers outside 64 bits, numbers without
 * a finite double.  A message names the line, the column (both from 1, in
 * code points) and the path of the value: "line 3, column 9, $.a[2]: …".
 *
 * Errors: %STET_ERROR_INVALID, %STET_ERROR_ENCODING for invalid UTF-8,
 * %STET_ERROR_EMPTY for nothing but white space, %STET_ERROR_TOO_LARGE above
 * %STET_LIMIT_CASE_BYTES or deeper than %STET_LIMIT_JSON_DEPTH.
 *
 * Returns: (transfer full) (nullable): the value
 */
StetJson *stet_json_parse (const char *data,
                           gsize len,
                           GError **error);

/** stet_json_ref: takes a reference; safe from any thread. */
StetJson *stet_json_ref (const StetJson *json);

/** stet_json_unref: drops a reference; safe from any thread. */
void stet_json_unref (StetJson *json);

/** stet_json_get_kind: what @json is. */
StetJsonKind stet_json_get_kind (const StetJson *json);

/** stet_json_kind_name: (transfer none): for messages: "a string", "an array", … */
const char *stet_json_kind_name (StetJsonKind kind);

/** stet_json_get_string: (transfer none): the text of a string, ended by NUL and without NUL in it. */
const char *stet_json_get_string (const StetJson *json);

/** stet_json_get_string_length: the length of a string in bytes. */
gsize stet_json_get_string_length (const StetJson *json);

/** stet_json_get_int: the value of an integer. */
gint64 stet_json_get_int (const StetJson *json);

/** stet_json_get_double: the value of a double or an integer. */
double stet_json_get_double (const StetJson *json);

/** stet_json_get_boolean: the value of a boolean. */
gboolean stet_json_get_boolean (const StetJson *json);

/** stet_json_get_length: the number of elements of an array or members of an object; 0 for all else. */
guint stet_json_get_length (const StetJson *json);

/** stet_json_get_element: (transfer none): element @index of an array, which must be there. */
const StetJson *stet_json_get_element (const StetJson *array,
                                       guint index);

/** stet_json_get_member: (transfer none) (nullable): the member @name of an object; NULL too if @object is none. */
const StetJson *stet_json_get_member (const StetJson *object,
                                      const char *name);

/** stet_json_get_member_name: (transfer none): the name of member @index of an object, which must be there. */
const char *stet_json_get_member_name (const StetJson *object,
                                       guint index);

/** stet_json_get_member_value: (transfer none): the value of member @index of an object, which must be there. */
const StetJson *stet_json_get_member_value (const StetJson *object,
                                            guint index);

/** stet_json_get_depth: how deep @json nests; a scalar is 0, `[]` is 1. */
guint stet_json_get_depth (const StetJson *json);

/**
 * stet_json_equal:
 * @a: a value
 * @b: another one
 *
 * Returns: whether both are the same value; the order of members does not
 *   count, that of elements does, and 1 is not 1.0
 */
gboolean stet_json_equal (const StetJson *a,
                          const StetJson *b);

/** stet_json_new_null: (transfer full): null. */
StetJson *stet_json_new_null (void);

/** stet_json_new_boolean: (transfer full): true or false. */
StetJson *stet_json_new_boolean (gboolean value);

/** stet_json_new_int: (transfer full): an integer. */
StetJson *stet_json_new_int (gint64 value);

/** stet_json_new_double: (transfer full): a finite double. */
StetJson *stet_json_new_double (double value);

/** stet_json_new_string: (transfer full): a copy of @text, which is valid UTF-8. */
StetJson *stet_json_new_string (const char *text);

/** stet_json_new_string_len: (transfer full): as stet_json_new_string(), of @len bytes without NUL. */
StetJson *stet_json_new_string_len (const char *text,
                                    gsize len);

/** stet_json_new_array: (transfer full): an empty array. */
StetJson *stet_json_new_array (void);

/** stet_json_new_object: (transfer full): an empty object. */
StetJson *stet_json_new_object (void);

/** stet_json_array_take: appends @value (transfer full) to @array, which nobody else holds yet. */
void stet_json_array_take (StetJson *array,
                           StetJson *value);

/** stet_json_object_take: appends @value (transfer full) as @name, which @object, held by nobody else, lacks. */
void stet_json_object_take (StetJson *object,
                            const char *name,
                            StetJson *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetJson, stet_json_unref)

G_END_DECLS
