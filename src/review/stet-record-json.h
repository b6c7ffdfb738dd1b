/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case.h"
#include "stet-json-cursor.h"
#include "stet-json-writer.h"
#include "stet-span.h"

G_BEGIN_DECLS

/* Records as JSON, and a case made of stored records without its history. Here
 * alone the offsets of records turn from bytes into code points and back.
 *
 * A record is an object: "id", then the members named in stet-records.h and
 * stet-claim.h in that order, those at their default left out, members with a
 * point in their name as an object of their own, then the unknown ones. */

/**
 * stet_record_to_json:
 * @self: the case that holds the text that the offsets count in
 * @record: a StetCaseInfo, StetArticle, … of the type @type
 *
 * Returns: (transfer full): the record without those that belong to it
 */
StetJson *stet_record_to_json (const StetCase *self, StetRecordType type, gconstpointer record) G_GNUC_WARN_UNUSED_RESULT;

/**
 * StetRecordMemberFunc:
 * @name: a known member, or the first part of the names with a point ("value");
 * %NULL after the last known one, before the unknown ones
 *
 * Called in order for every member, also those at their default, while the
 * object is open in @writer: may write members of its own there.
 *
 * Returns: whether the member itself is to be written
 */
typedef gboolean (*StetRecordMemberFunc) (StetJsonWriter *writer, const char *name, gconstpointer record, gpointer user_data);

/**
 * stet_record_write_members:
 * @func: (nullable): decides on each member
 *
 * Writes what stet_record_to_json() gives into the object that is open.
 */
void stet_record_write_members (StetJsonWriter *writer, const StetCase *self, StetRecordType type, gconstpointer record, StetRecordMemberFunc func, gpointer user_data);

/**
 * stet_change_read:
 *
 * Reads what stet_change_to_json() gives. Unknown members are kept. The hash
 * is computed; the one that is stored must be one, but the caller compares.
 *
 * Returns: (transfer full) (nullable): the change, or %NULL with problems added
 */
StetChange *stet_change_read (const StetJsonCursor *cursor, StetProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/**
 * StetCaseBuilder:
 *
 * Makes a case of stored records; it checks them as stet_case_apply() does,
 * goes on after an error and so finds them all. Add in this order: texts, the
 * case record, articles, claims, then statements, evidence and marks, where
 * what belongs to a claim comes after that claim; changes at any time.
 */
typedef struct _StetCaseBuilder StetCaseBuilder;

/** stet_case_builder_new: @problems: gets the errors; must live longer than the builder. */
StetCaseBuilder *stet_case_builder_new (StetProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
void stet_case_builder_free (StetCaseBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetCaseBuilder, stet_case_builder_free)

/**
 * StetRecordFrame:
 * @claim: (nullable): the claim that the object stands in, instead of its member "claim"
 * @span: (nullable): code points, instead of its members "start" and "end"
 * @others: (nullable) (array zero-terminated=1): members that the caller reads
 * itself, so that they are no unknown ones: "selector", "statements", "status"
 *
 * How a file lays a record out other than a change does.
 */
typedef struct
{
  const char *claim;
  const StetSpan *span;
  const char *const *others;
} StetRecordFrame;

/** stet_case_builder_add_text: a text that records name by its SHA-256; twice the same is fine. */
void stet_case_builder_add_text (StetCaseBuilder *self, StetArticleText *text);

/**
 * stet_case_builder_add:
 * @cursor: the object; a member "type" would be an unknown one
 * @frame: (nullable): how it is laid out
 *
 * Unknown members of the case record become stet_case_get_extra().
 * Returns: %FALSE if there was a problem with the record; it is left out
 */
gboolean stet_case_builder_add (StetCaseBuilder *self, StetRecordType type, const StetJsonCursor *cursor, const StetRecordFrame *frame);

/**
 * stet_case_builder_add_change:
 * @cursor: where it stands, for problems
 *
 * Adds to the history, without applying: records are as they were added.
 */
gboolean stet_case_builder_add_change (StetCaseBuilder *self, const StetJsonCursor *cursor, StetChange *change);

/**
 * stet_case_builder_finish:
 * Returns: (transfer full) (nullable): the case, or %NULL when a problem was
 * found on the way; the builder is then good for nothing but freeing
 */
StetCase *stet_case_builder_finish (StetCaseBuilder *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
