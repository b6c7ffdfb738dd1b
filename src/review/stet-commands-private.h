/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-commands.h"

G_BEGIN_DECLS

/* What the commands share. An @id may be NULL or anything else from outside. */

/* A record by its id, or NULL with STET_ERROR_INVALID. */
const StetArticle *_stet_command_find_article (StetCaseEditor *editor, const char *id, GError **error);
const StetClaim *_stet_command_find_claim (StetCaseEditor *editor, const char *id, GError **error);
const StetStatement *_stet_command_find_statement (StetCaseEditor *editor, const char *id, GError **error);
const StetEvidence *_stet_command_find_evidence (StetCaseEditor *editor, const char *id, GError **error);

/** _stet_command_check_enum: whether @value has a name; else %STET_ERROR_INVALID. @what: "relation". */
gboolean _stet_command_check_enum (guint value, const char *const *names, const char *what, GError **error);

/** _stet_command_check_date: whether @value is "", NULL or a date or time; else %STET_ERROR_INVALID. */
gboolean _stet_command_check_date (const char *value, const char *what, GError **error);

/**
 * _stet_command_snap:
 * @span: (inout): bytes in the current text of @article; becomes what a mark
 * may be: whole grapheme clusters without white space at the ends
 *
 * Returns: %FALSE with %STET_ERROR_REFUSED when nothing is left
 */
gboolean _stet_command_snap (StetCaseEditor *editor, const StetArticle *article, StetSpan *span, GError **error);

/** _stet_command_dup_line: (transfer full): one line: each run of white space becomes one blank, NULL becomes "". */
char *_stet_command_dup_line (const char *value) G_GNUC_WARN_UNUSED_RESULT;

/** _stet_command_set_line: sets a field to such a line. */
void _stet_command_set_line (StetEdit *edit, StetRecordType type, const char *id, const char *field, const char *value);

/** _stet_command_set_text: sets a field that a person writes at length: as it is, but "" if there are only blanks. */
void _stet_command_set_text (StetEdit *edit, StetRecordType type, const char *id, const char *field, const char *value);

/** _stet_command_is_blank: whether @text is NULL or nothing but white space. */
gboolean _stet_command_is_blank (const char *text);

/** _stet_command_reset_row: takes away what a statement was said to be to an anchor that it has no more. */
void _stet_command_reset_row (StetEdit *edit, const char *statement);

/** _stet_command_change_claim: moves a statement; what it was said to be in the old claim does not go along. */
void _stet_command_change_claim (StetEdit *edit, const char *statement, const char *claim);

/** _stet_command_create_claim: a new claim; @title: (nullable): without one, what @quote, its first passage, suggests. */
void _stet_command_create_claim (StetEdit *edit, StetCaseEditor *editor, const char *id, const char *title, const char *quote, StetClaimKind kind);

/** _stet_command_create_statement: a new row of @claim, its value prefilled. @span as _stet_command_snap() leaves it. */
void _stet_command_create_statement (StetEdit *edit, StetCaseEditor *editor, const char *id, const char *claim, const StetArticle *article, StetSpan span);

/** _stet_command_find_same_passage: (nullable): the statement of @claim on exactly that passage. */
const StetStatement *_stet_command_find_same_passage (const StetClaim *claim, const char *article, const char *text, StetSpan span);

/** _stet_command_get_next_evidence: the number that puts evidence behind what @claim has. */
guint _stet_command_get_next_evidence (const StetClaim *claim);

/** _stet_command_find_not_there: (nullable): the mark that @claim was looked for in @article. */
const StetMark *_stet_command_find_not_there (const StetClaim *claim, const char *article);

/** _stet_command_has_article: whether @claim has a statement in @article. */
gboolean _stet_command_has_article (const StetClaim *claim, const char *article);

/**
 * _stet_command_keep_anchor:
 * @claim: a claim that gets a statement, or one of whose statements moves within its article
 * @statement: id of that statement
 * @article: where it is
 * @span: what it will be
 *
 * An anchor that nobody chose is the first statement; it stays the anchor when
 * another one becomes the first, so that what was judged against it holds.
 */
void _stet_command_keep_anchor (StetEdit *edit, StetCaseEditor *editor, const StetClaim *claim, const char *statement, const StetArticle *article, StetSpan span);

/**
 * _stet_command_leave:
 * @leaving: (element-type utf8): ids of statements that will not be in @claim any more
 *
 * Puts right what stays of a claim: the next anchor if the anchor leaves, or
 * if every statement leaves the removal of the claim, its evidence and its
 * marks. The statements themselves are up to the caller.
 * Returns: whether the claim is removed
 */
gboolean _stet_command_leave (StetEdit *edit, const StetClaim *claim, GHashTable *leaving);

/** _stet_command_remove_claim: the claim, its evidence and its marks, but not its statements. */
void _stet_command_remove_claim (StetEdit *edit, const StetClaim *claim);

G_END_DECLS
