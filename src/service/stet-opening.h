/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-article-intake.h"
#include "stet-case-file.h"
#include "stet-progress.h"

G_BEGIN_DECLS

/** StetFailure: one file that could not be read, and why; the message names the file. */
typedef struct
{
  GFile *file;
  GError *error;
} StetFailure;

/**
 * StetOpening:
 * @case_file: (nullable): the case, if one of the files is one
 * @file: (nullable): where @case_file is
 * @intakes: (element-type StetArticleIntake): the articles, in the order given
 * @failures: (element-type StetFailure): the files that could not be read
 *
 * What the files that a person named turned out to be.
 */
typedef struct
{
  StetCaseFile *case_file;
  GFile *file;
  GPtrArray *intakes;
  GPtrArray *failures;
} StetOpening;

void stet_opening_free (StetOpening *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetOpening, stet_opening_free)

/**
 * stet_open_files:
 * @files: (array length=n_files): what to read
 * @n_files: their number
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called after each file at least
 * @user_data: for @progress
 * @error: return location
 *
 * Reads files that are articles or a case; blocks.  A file that cannot be read
 * is a failure and does not stop the others; nor does a second case, which is
 * a failure with %STET_ERROR_REFUSED.
 *
 * Returns: (transfer full) (nullable): what they hold; %NULL only with
 *   %G_IO_ERROR_CANCELLED, or %STET_ERROR_TOO_LARGE for more than
 *   %STET_LIMIT_ARTICLES files
 */
StetOpening *stet_open_files (GFile *const *files,
                              guint n_files,
                              GCancellable *cancellable,
                              StetProgressFunc progress,
                              gpointer user_data,
                              GError **error);

/**
 * stet_file_is_case:
 * @file: a file
 *
 * Returns: whether it is named like a case (".stet"), or begins like one
 */
gboolean stet_file_is_case (GFile *file);

/** stet_file_dup_name: (transfer full): what a person calls the file: its path if it has one, else its address. */
char *stet_file_dup_name (GFile *file);

G_END_DECLS
