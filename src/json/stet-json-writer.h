/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-json.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetJsonWriter:
 *
 * Writes JSON value by value, so that equal calls give equal bytes.  Pretty:
 * two blanks a level, a member or element a line, `{}` and `[]` when empty,
 * a newline at the end.  Compact: no white space at all.  Only `"`, `\` and
 * control characters are escaped.  Wrong order of calls is a programming
 * error.
 *
 * |[
 * g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_PRETTY);
 * stet_json_writer_begin_object (writer);
 * stet_json_writer_name (writer, "title");
 * stet_json_writer_string (writer, "Flood");
 * stet_json_writer_end_object (writer);
 * text = stet_json_writer_steal (writer, &len);
 * ]|
 */
typedef struct _StetJsonWriter StetJsonWriter;

typedef enum
{
  STET_JSON_PRETTY,
  STET_JSON_COMPACT,
} StetJsonStyle;

/** stet_json_writer_new: (transfer full): a writer with nothing written. */
StetJsonWriter *stet_json_writer_new (StetJsonStyle style);

/** stet_json_writer_free: frees @writer and what it wrote. */
void stet_json_writer_free (StetJsonWriter *writer);

void stet_json_writer_begin_object (StetJsonWriter *writer);
void stet_json_writer_end_object (StetJsonWriter *writer);
void stet_json_writer_begin_array (StetJsonWriter *writer);
void stet_json_writer_end_array (StetJsonWriter *writer);

/** stet_json_writer_name: the name of the next member, valid UTF-8. */
void stet_json_writer_name (StetJsonWriter *writer,
                            const char *name);

/** stet_json_writer_string: @value is valid UTF-8; NULL is written as null. */
void stet_json_writer_string (StetJsonWriter *writer,
                              const char *value);

/** stet_json_writer_string_len: @len bytes of valid UTF-8 at @value. */
void stet_json_writer_string_len (StetJsonWriter *writer,
                                  const char *value,
                                  gsize len);

void stet_json_writer_int (StetJsonWriter *writer,
                           gint64 value);
void stet_json_writer_boolean (StetJsonWriter *writer,
                               gboolean value);
void stet_json_writer_null (StetJsonWriter *writer);

/** stet_json_writer_double: the shortest form that reads back equal, with a point or an exponent; finite only. */
void stet_json_writer_double (StetJsonWriter *writer,
                              double value);

/** stet_json_writer_value: a whole tree. */
void stet_json_writer_value (StetJsonWriter *writer,
                             const StetJson *value);

/** stet_json_writer_members: the members of @object (nullable) into the object that is open: the unknown ones, after the known. */
void stet_json_writer_members (StetJsonWriter *writer,
                               const StetJson *object);

/** stet_json_writer_member_string: name and string; NULL is written as null. */
void stet_json_writer_member_string (StetJsonWriter *writer,
                                     const char *name,
                                     const char *value);

/** stet_json_writer_member_int: name and integer. */
void stet_json_writer_member_int (StetJsonWriter *writer,
                                  const char *name,
                                  gint64 value);

/** stet_json_writer_member_boolean: name and boolean. */
void stet_json_writer_member_boolean (StetJsonWriter *writer,
                                      const char *name,
                                      gboolean value);

/**
 * stet_json_writer_steal:
 * @writer: a writer that has written one whole value
 * @len: (out) (optional): the length in bytes
 *
 * Returns: (transfer full): the text, NUL-terminated; the writer begins anew
 */
char *stet_json_writer_steal (StetJsonWriter *writer,
                              gsize *len);

/** stet_json_to_compact: (transfer full): @json without white space, the form that is hashed. */
char *stet_json_to_compact (const StetJson *json,
                            gsize *len);

/** stet_json_to_pretty: (transfer full): @json as it stands in files. */
char *stet_json_to_pretty (const StetJson *json,
                           gsize *len);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetJsonWriter, stet_json_writer_free)

G_END_DECLS
