/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetProblem:
 * @path: where it is, for example `$.claims[3].title`
 * @message: what is wrong
 */
typedef struct
{
  char *path;
  char *message;
} StetProblem;

/**
 * StetProblems:
 *
 * What a validator found, in its order.  It keeps the first
 * %STET_LIMIT_PROBLEMS and counts the rest.
 */
typedef struct _StetProblems StetProblems;

/** stet_problems_new: (transfer full): an empty list. */
StetProblems *stet_problems_new (void);

/** stet_problems_free: frees @problems; NULL is fine. */
void stet_problems_free (StetProblems *problems);

/**
 * stet_problems_add:
 * @problems: (nullable): the list; NULL drops the problem
 * @path: where it is
 * @format: what is wrong, as for printf()
 */
void stet_problems_add (StetProblems *problems,
                        const char *path,
                        const char *format,
                        ...) G_GNUC_PRINTF (3, 4);

/** stet_problems_is_full: whether one more would only be counted, so that its text need not be made. */
gboolean stet_problems_is_full (const StetProblems *problems);

/** stet_problems_get_n: the number of problems kept. */
guint stet_problems_get_n (const StetProblems *problems);

/** stet_problems_get_n_found: the number of problems found, with those that were not kept. */
guint64 stet_problems_get_n_found (const StetProblems *problems);

/** stet_problems_get: (transfer none): problem @index of those kept. */
const StetProblem *stet_problems_get (const StetProblems *problems,
                                      guint index);

/** stet_problems_get_truncated: whether more were found than kept. */
gboolean stet_problems_get_truncated (const StetProblems *problems);

/**
 * stet_problems_to_error:
 * @problems: a list
 * @error: return location
 *
 * Sets %STET_ERROR_INVALID with the first problem and the number of others.
 *
 * Returns: TRUE when there is no problem, then without an error
 */
gboolean stet_problems_to_error (const StetProblems *problems,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetProblems, stet_problems_free)

G_END_DECLS
