/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-case-editor.h"
#include "stet-check.h"
#include "stet-suggestion.h"

G_BEGIN_DECLS

/**
 * StetSuggestions:
 *
 * What a check proposes to a case: without what was dismissed and what the
 * case has already.  Immutable, atomically reference counted, safe from any
 * thread.
 */
typedef struct _StetSuggestions StetSuggestions;

/**
 * stet_suggestions_check_case:
 * @self: a case
 * @previous: (nullable): an earlier result; what it knows is not computed again
 *
 * Checks the articles of a case, with its other parameters and errors as
 * stet_check_new() has them.
 *
 * Returns: (transfer full) (nullable): the result; its articles have their id
 *   as path
 */
StetCheck *stet_suggestions_check_case (const StetCase *self,
                                        StetCheck *previous,
                                        GCancellable *cancellable,
                                        StetCheckProgressFunc progress,
                                        gpointer user_data,
                                        GError **error);

/**
 * stet_suggestions_new:
 * @self: a case; it may have changed since @check
 * @check: a result of stet_suggestions_check_case()
 *
 * Articles whose text is not the one that was checked are left out.
 *
 * Returns: (transfer full): the suggestions: conflicts first, then what
 *   differs in scope, then agreements; the surest first
 */
StetSuggestions *stet_suggestions_new (const StetCase *self,
                                       StetCheck *check);

/** stet_suggestions_ref: takes a reference.  Returns: (transfer full): @self */
StetSuggestions *stet_suggestions_ref (StetSuggestions *self);

/** stet_suggestions_unref: drops a reference. */
void stet_suggestions_unref (StetSuggestions *self);

/** stet_suggestions_get_n: how many there are. */
guint stet_suggestions_get_n (const StetSuggestions *self);

/** stet_suggestions_get: (transfer none): number @i; it lives as long as @self. */
const StetSuggestion *stet_suggestions_get (const StetSuggestions *self,
                                            guint i);

/** stet_suggestions_find: (transfer none) (nullable): the one with that key. */
const StetSuggestion *stet_suggestions_find (const StetSuggestions *self,
                                             const char *key);

/** stet_suggestions_accept: as stet_command_accept_claim(); @suggestion is one of @self.  Returns: (transfer full): id of the claim */
char *stet_suggestions_accept (const StetSuggestions *self,
                               const StetSuggestion *suggestion,
                               StetCaseEditor *editor,
                               GError **error);

/** stet_suggestions_dismiss: dismisses all findings of @suggestion, as stet_command_dismiss_findings() does. */
gboolean stet_suggestions_dismiss (const StetSuggestions *self,
                                   const StetSuggestion *suggestion,
                                   StetCaseEditor *editor,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetSuggestions, stet_suggestions_unref)

G_END_DECLS
