/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-record-json.h"
#include "stet-record-private.h"

G_BEGIN_DECLS

/**
 * StetRecordContext: what a record is checked against.
 * @find: (nullable result): the record of that type, as it is after all was read
 * @find_text: (nullable result): a text by its SHA-256
 * @is_too_large: set when the first problem is that a cap is exceeded
 */
typedef struct
{
  StetProblems *problems;
  gconstpointer (*find) (gpointer user_data, StetRecordType type, const char *id);
  StetArticleText *(*find_text) (gpointer user_data, const char *sha256);
  gpointer user_data;
  gboolean is_too_large;
} StetRecordContext;

/**
 * _stet_record_read:
 * @record: a new one, or a copy of an old one
 *
 * Sets the members that stand in the object; offsets are code points until
 * _stet_record_check(). Unknown members are added to those there are.
 * Returns: %FALSE when problems were added
 */
gboolean _stet_record_read (gpointer record, const StetJsonCursor *cursor, const StetRecordFrame *frame, StetRecordContext *context);

/** _stet_record_forget: the same for "before": checks the members that stand in the object, and sets them to their defaults. */
gboolean _stet_record_forget (gpointer record, const StetJsonCursor *cursor, const StetRecordFrame *frame, StetRecordContext *context);

/** _stet_record_unplace: offsets become code points, so that the copy of a record can be read into. */
void _stet_record_unplace (gpointer record, StetRecordContext *context);

/**
 * _stet_record_check:
 * @cursor: where the record stands
 *
 * Checks numbers, references and the passage, turns offsets into bytes.
 * Returns: %FALSE when problems were added
 */
gboolean _stet_record_check (gpointer record, const StetJsonCursor *cursor, StetRecordContext *context);

/** _stet_record_problem: adds a problem at the member @name, or at the object if it has none. */
void _stet_record_problem (const StetJsonCursor *cursor, const char *name, StetRecordContext *context, const char *format, ...) G_GNUC_PRINTF (4, 5);

/** _stet_record_too_large: adds the problem that there are more than @cap of @what. */
void _stet_record_too_large (const StetJsonCursor *cursor, StetRecordContext *context, const char *what, guint cap);

G_END_DECLS
