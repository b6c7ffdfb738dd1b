/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet.h"

G_BEGIN_DECLS

/**
 * StetPassage:
 * One statement as it is drawn. @start and @end count code points, as a text
 * view does. @level is 0 unless it overlaps passages before it: no two
 * passages that overlap have the same one, up to %STET_PASSAGE_LEVELS.
 */
typedef struct
{
  guint start;
  guint end;
  StetSpan span; /* the same in bytes */
  const StetStatement *statement;
  const StetClaim *claim;
  guint level;
} StetPassage;

/** STET_PASSAGE_LEVELS: how many overlapping passages are told apart by height. */
#define STET_PASSAGE_LEVELS 3

/**
 * StetPassages:
 * The statements of one article in one case, ordered by start, found by place.
 * Immutable; it keeps the case alive.
 */
typedef struct _StetPassages StetPassages;

/** stet_passages_new: statements that count in another revision of the text are left out. */
StetPassages *stet_passages_new (StetCase *stet_case, const StetArticle *article) G_GNUC_WARN_UNUSED_RESULT;
/** stet_passages_new_empty: no passages, of a text without words. */
StetPassages *stet_passages_new_empty (void) G_GNUC_WARN_UNUSED_RESULT;
void stet_passages_free (StetPassages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetPassages, stet_passages_free)

guint stet_passages_get_n (const StetPassages *self);
const StetPassage *stet_passages_get (const StetPassages *self, guint i);
/** stet_passages_get_n_chars: the length of the text in code points. */
guint stet_passages_get_n_chars (const StetPassages *self);
/** stet_passages_get_case: (nullable) (transfer none). */
StetCase *stet_passages_get_case (const StetPassages *self);
/** stet_passages_same_places: whether both have the same statements at the same places. */
gboolean stet_passages_same_places (const StetPassages *a, const StetPassages *b);
/** stet_passages_same_look: whether, in addition, every one is drawn alike. */
gboolean stet_passages_same_look (const StetPassages *a, const StetPassages *b);

/** StetPassageFunc: called with the index of a passage. */
typedef void (*StetPassageFunc) (guint i, gpointer user_data);
/** stet_passages_foreach_in: those that share a code point with [@start, @end), in order. */
void stet_passages_foreach_in (const StetPassages *self, guint start, guint end, StetPassageFunc func, gpointer user_data);
/**
 * stet_passages_pick:
 * @at: code point.
 * @current: (nullable): id of the statement picked last.
 *
 * Returns: index of the innermost passage that holds @at, or, if @current
 * holds it, too, the next one outward, round and round; -1 if there is none.
 */
int stet_passages_pick (const StetPassages *self, guint at, const char *current);
/** stet_passages_find: index of a statement by id, or -1. */
int stet_passages_find (const StetPassages *self, const char *statement);
/**
 * stet_passages_step:
 * @from: code point, @current: (nullable): id of the statement in focus.
 * @direction: 1 or -1.
 * Returns: index of the passage after (before) @current, or @from if it is
 * not here; -1 at the end.
 */
int stet_passages_step (const StetPassages *self, const char *current, guint from, int direction);

G_END_DECLS
