/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-intake.h"
#include "stet-case-editor.h"
#include "stet-span.h"

G_BEGIN_DECLS

/* What a checker does, as one change each. All of them: ids are those of
 * existing records, else %STET_ERROR_INVALID; they return %FALSE or %NULL with
 * @error set and the case as it was. Spans are UTF-8 bytes in the article's
 * text and snap outward to grapheme boundaries; white space at their ends is
 * dropped; an empty span is %STET_ERROR_REFUSED. Fields of one line get single
 * blanks; longer ones stay as typed, but are "" when there are only blanks.
 * A relation belongs to the anchor it was judged against: a row that becomes
 * the anchor, or gets another one by moving, loses relation and explanation. */

/* Articles. */

/** StetArticleDraft: an article at intake, after the person looked over it. NULL strings: as the intake guessed. */
typedef struct
{
  StetArticleIntake *intake;
  const char *title;
  const char *outlet;
  const char *author;
  const char *published;
  const char *url;
  const char *origin;
  const char *retrieved; /* RFC 3339; NULL: now */
  gint role;             /* StetRole, or -1: checked for the first article of a case, else backup */
} StetArticleDraft;

/** stet_command_add_articles: adds them in their order as one change. */
gboolean stet_command_add_articles (StetCaseEditor *editor, const StetArticleDraft *drafts, guint n_drafts, GError **error);
/** stet_command_set_article: @field is "title", "outlet", "author", "published" (a date or time), "url", "origin" or "language". */
gboolean stet_command_set_article (StetCaseEditor *editor, const char *article, const char *field, const char *value, GError **error);
gboolean stet_command_set_role (StetCaseEditor *editor, const char *article, StetRole role, GError **error);
/** stet_command_set_same_origin: gives @article the origin of @other, naming it if it has none. */
gboolean stet_command_set_same_origin (StetCaseEditor *editor, const char *article, const char *other, GError **error);
/** stet_command_remove_article: with its statements, its marks, and the claims that have no other statement. */
gboolean stet_command_remove_article (StetCaseEditor *editor, const char *article, GError **error);
gboolean stet_command_set_case_title (StetCaseEditor *editor, const char *title, GError **error);
/** stet_command_set_case_scale: @scale is the id of a scale; verdicts given before keep their words, their scale and what they mean. */
gboolean stet_command_set_case_scale (StetCaseEditor *editor, const char *scale, GError **error);
/** stet_command_set_custom_scale: gives the case a scale of its own and uses it; @steps as stet_scale_new_parsed() takes them, with its errors. Verdicts given before stay as they are, also on a step that is gone. */
gboolean stet_command_set_custom_scale (StetCaseEditor *editor, const char *title, const char *steps, GError **error);
/** stet_command_set_override: lets a final report be made although facts are left; @reason "" takes that back. */
gboolean stet_command_set_override (StetCaseEditor *editor, const char *reason, GError **error);
/** stet_command_set_sensitivity: @id is that of an article or of back-up. */
gboolean stet_command_set_sensitivity (StetCaseEditor *editor, const char *id, StetSensitivity sensitivity, GError **error);

/* Claims and statements. */

/**
 * stet_command_mark:
 * Makes a claim of a passage. Title and value are prefilled: the title from
 * the words around the first figure of the passage or from its beginning, the
 * value from its first figure.
 * Returns: (transfer full): id of the claim.
 */
char *stet_command_mark (StetCaseEditor *editor, const char *article, StetSpan span, StetClaimKind kind, GError **error);
/**
 * stet_command_add_statement:
 * Adds a passage to a claim; the same passage twice is %STET_ERROR_REFUSED.
 * Drops the claim's "looked, not there" mark for that article.
 * Returns: (transfer full): id of the statement.
 */
char *stet_command_add_statement (StetCaseEditor *editor, const char *claim, const char *article, StetSpan span, GError **error);
gboolean stet_command_set_edges (StetCaseEditor *editor, const char *statement, StetSpan span, GError **error);
/** stet_command_move_statement: to another claim, without relation and stance; a claim left empty is removed; the same passage twice is %STET_ERROR_REFUSED. */
gboolean stet_command_move_statement (StetCaseEditor *editor, const char *statement, const char *to_claim, GError **error);
/** stet_command_split: Returns: (transfer full): id of a new claim that has only this statement; the only one of a claim is %STET_ERROR_REFUSED. */
char *stet_command_split (StetCaseEditor *editor, const char *statement, GError **error);
/** stet_command_merge: all of @from goes into @into, but for passages that @into has; what @into has (title, answer, verdict) stays. */
gboolean stet_command_merge (StetCaseEditor *editor, const char *into, const char *from, GError **error);
/** stet_command_remove_statement: the last statement takes its claim along. */
gboolean stet_command_remove_statement (StetCaseEditor *editor, const char *statement, GError **error);
gboolean stet_command_delete_claim (StetCaseEditor *editor, const char *claim, GError **error);
gboolean stet_command_set_title (StetCaseEditor *editor, const char *claim, const char *title, GError **error);
gboolean stet_command_set_kind (StetCaseEditor *editor, const char *claim, StetClaimKind kind, GError **error);
/** stet_command_set_answer: an empty answer unsets every stance of the claim. */
gboolean stet_command_set_answer (StetCaseEditor *editor, const char *claim, const char *answer, GError **error);
/** stet_command_set_anchor: chooses the row that the others are compared with; until then it is the first one, and stays it when another comes before it. */
gboolean stet_command_set_anchor (StetCaseEditor *editor, const char *statement, GError **error);

/**
 * stet_command_set_relation:
 * @statement: (nullable): one row, or %NULL for all rows of @claim but the anchor.
 * The anchor has no relation: naming it is %STET_ERROR_REFUSED, and so is
 * %NULL when there is no other row.
 */
gboolean stet_command_set_relation (StetCaseEditor *editor, const char *claim, const char *statement, StetRelation relation, GError **error);
gboolean stet_command_set_explanation (StetCaseEditor *editor, const char *statement, const char *text, GError **error);
/** stet_command_set_stance: without an answer %STET_ERROR_REFUSED, unless it is to unset. */
gboolean stet_command_set_stance (StetCaseEditor *editor, const char *statement, StetStance stance, GError **error);
gboolean stet_command_set_fix (StetCaseEditor *editor, const char *statement, const char *text, const char *reason, GError **error);

/** StetValue: what a statement says. */
typedef struct
{
  const char *text;
  const char *hedge;
  StetOutcome outcome;
  const char *period;
  const char *speaker;
  const char *subject;
} StetValue;
gboolean stet_command_set_value (StetCaseEditor *editor, const char *statement, const StetValue *value, GError **error);

/* Decisions. */

/** stet_command_set_verdict: @rating: 1.. on the case's scale, 0 clears (Why stays). Also ends waiting and needs-attention. */
gboolean stet_command_set_verdict (StetCaseEditor *editor, const char *claim, guint rating, GError **error);
gboolean stet_command_set_rationale (StetCaseEditor *editor, const char *claim, const char *text, GError **error);
/** stet_command_set_waiting: @deadline is a date, a time or "". The time of asking changes only with @asked. */
gboolean stet_command_set_waiting (StetCaseEditor *editor, const char *claim, const char *asked, const char *deadline, const char *note, GError **error);
/** stet_command_set_work: to auto or needs-attention; clears what waiting held. */
gboolean stet_command_set_work (StetCaseEditor *editor, const char *claim, StetWork work, const char *note, GError **error);

/** stet_command_put_evidence: @value->id NULL or "" adds, else edits; how sensitive it is stays as it was. Returns: (transfer full): id. */
char *stet_command_put_evidence (StetCaseEditor *editor, const StetEvidence *value, GError **error);
/** stet_command_put_evidence_as: the same, and says in the same change how sensitive it is. */
char *stet_command_put_evidence_as (StetCaseEditor *editor, const StetEvidence *value, StetSensitivity sensitivity, GError **error);
gboolean stet_command_remove_evidence (StetCaseEditor *editor, const char *evidence, GError **error);

/* Coverage. */

/**
 * stet_command_mark_passage:
 * Marks opinion, nothing to check, headline or caption; the same mark on the
 * same passage is taken off again. Of opinion and nothing to check, and of
 * headline and caption, the new one takes the place of the other.
 */
gboolean stet_command_mark_passage (StetCaseEditor *editor, const char *article, StetSpan span, StetMarkKind kind, GError **error);
/** stet_command_set_not_there: records (or takes back) "looked, not there"; refused if the claim has a statement there. */
gboolean stet_command_set_not_there (StetCaseEditor *editor, const char *claim, const char *article, gboolean looked, GError **error);

G_END_DECLS
