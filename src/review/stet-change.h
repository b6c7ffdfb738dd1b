/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-json.h"
#include "stet-words.h"

G_BEGIN_DECLS

/**
 * StetChange:
 *
 * One edit of a case; immutable, atomically reference counted. A case is the
 * fold of its changes, undo applies the inverse, the audit trail and the crash
 * journal are lists of them, and merge is their union by id.
 *
 * @before and @after are arrays of record deltas, objects with "type" and "id"
 * first and then the members that the change touches. A record in @after only
 * is created, in @before only is removed (with all its members, so that undo
 * brings it back), in both is edited; a member that only one side has goes
 * from or to its default. To undo is to swap the two.
 *
 * @hash is the SHA-256 in hex of the compact deterministic JSON of the change
 * without its "hash" member, so each change vouches for all before it.
 */
typedef struct
{
  const char *id;
  const char *at;     /* RFC 3339, UTC, Z */
  const char *by;     /* name of the person */
  const char *op;     /* one of the names below */
  const char *target; /* for "undo" and "redo": id of the change undone or redone; else "" */
  const StetJson *before;
  const StetJson *after;
  const char *const *parents; /* hashes, NULL-ended, empty for the first change */
  const char *hash;
  const StetJson *extra; /* (nullable): members that this version does not know */
} StetChange;

/* Names of the operations: area.verb. A case with any other op opens
 * read-only, since only a newer version knows what it may and may not do. */
#define STET_OP_CASE_CREATE "case.create"
#define STET_OP_CASE_TITLE "case.title"
#define STET_OP_CASE_SCALE "case.scale"
#define STET_OP_CASE_OVERRIDE "case.override"
#define STET_OP_ARTICLE_ADD "article.add"
#define STET_OP_ARTICLE_EDIT "article.edit"
#define STET_OP_ARTICLE_ROLE "article.role"
#define STET_OP_ARTICLE_ORIGIN "article.origin"
#define STET_OP_ARTICLE_SENSITIVITY "article.sensitivity"
#define STET_OP_ARTICLE_REMOVE "article.remove"
#define STET_OP_CLAIM_CREATE "claim.create"
#define STET_OP_CLAIM_ACCEPT "claim.accept"
#define STET_OP_CLAIM_TITLE "claim.title"
#define STET_OP_CLAIM_KIND "claim.kind"
#define STET_OP_CLAIM_ANSWER "claim.answer"
#define STET_OP_CLAIM_ANCHOR "claim.anchor"
#define STET_OP_CLAIM_WORK "claim.work"
#define STET_OP_CLAIM_MERGE "claim.merge"
#define STET_OP_CLAIM_SPLIT "claim.split"
#define STET_OP_CLAIM_DELETE "claim.delete"
#define STET_OP_STATEMENT_ADD "statement.add"
#define STET_OP_STATEMENT_EDGES "statement.edges"
#define STET_OP_STATEMENT_MOVE "statement.move"
#define STET_OP_STATEMENT_VALUE "statement.value"
#define STET_OP_STATEMENT_RELATION "statement.relation"
#define STET_OP_STATEMENT_EXPLAIN "statement.explain"
#define STET_OP_STATEMENT_STANCE "statement.stance"
#define STET_OP_STATEMENT_FIX "statement.fix"
#define STET_OP_STATEMENT_REMOVE "statement.remove"
#define STET_OP_VERDICT_SET "verdict.set"
#define STET_OP_VERDICT_CLEAR "verdict.clear"
#define STET_OP_VERDICT_WHY "verdict.why"
#define STET_OP_EVIDENCE_ADD "evidence.add"
#define STET_OP_EVIDENCE_EDIT "evidence.edit"
#define STET_OP_EVIDENCE_SENSITIVITY "evidence.sensitivity"
#define STET_OP_EVIDENCE_REMOVE "evidence.remove"
#define STET_OP_MARK_ADD "mark.add"
#define STET_OP_MARK_REMOVE "mark.remove"
#define STET_OP_DISMISSAL_ADD "dismissal.add"
#define STET_OP_UNDO "undo"
#define STET_OP_REDO "redo"

/** stet_op_is_known: whether this version knows the operation. */
gboolean stet_op_is_known (const char *op);

StetChange *stet_change_ref (const StetChange *change);
void stet_change_unref (StetChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetChange, stet_change_unref)

/**
 * stet_change_new:
 * @parents: NULL-ended list of hashes.
 * @before: (transfer none): array of record deltas.
 * @after: (transfer none): array of record deltas.
 * @extra: (nullable) (transfer none): object of unknown members.
 *
 * Makes a change and computes its hash.
 */
StetChange *stet_change_new (const char *id,
                             const char *at,
                             const char *by,
                             const char *op,
                             const char *target,
                             const StetJson *before,
                             const StetJson *after,
                             const char *const *parents,
                             const StetJson *extra) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_change_to_json:
 * Returns: (transfer full): id, at, by, op, target (if any), before, after,
 * parents, unknown members, hash (if @with_hash), in that order.
 */
StetJson *stet_change_to_json (const StetChange *change, gboolean with_hash) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_change_get_target:
 * @type: (out): type of the record that the change is about.
 *
 * The record that a person would say the change is about: for a created or
 * edited statement that statement, for a merge the claim that stays.
 * Returns: (nullable) (transfer none): its id; it need not exist any more.
 */
const char *stet_change_get_target (const StetChange *change, StetRecordType *type);

G_END_DECLS
