/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-case.h"
#include "stet-problems.h"
#include "stet-progress.h"

G_BEGIN_DECLS

/* What reader and writer of the case file share. */

#define STET_CASE_FORMAT "stet-case"

/**
 * _stet_case_check_version:
 * @root: a JSON document
 * @error: return location
 *
 * Returns: whether it says that it is a case file of a version that can be
 *   read; else %STET_ERROR_INVALID or %STET_ERROR_NEWER
 */
gboolean _stet_case_check_version (const StetJson *root, GError **error);

/**
 * StetCaseReading:
 * @problems: gets what is wrong
 * @all: whether to go on after the first problem
 *
 * How a case is to be read.
 */
typedef struct
{
  StetProblems *problems;
  gboolean all;
  GCancellable *cancellable;
  StetProgressFunc progress;
  gpointer user_data;
} StetCaseReading;

/** _stet_case_read: (transfer full) (nullable): the case; %NULL with problems added, or when cancelled. */
StetCase *_stet_case_read (const StetJson *root, const StetCaseReading *reading);

/*
 * Members that this version does not know have a place in every record and at
 * the top of the file.  For texts and selectors, which are no records, they
 * travel in one hidden member of the case's own unknown ones.
 */

/** STET_CASE_HIDDEN: name of that member; no file may use it. */
#define STET_CASE_HIDDEN "\001kept"

/**
 * _stet_case_hide:
 * @self: (transfer full): a case
 * @texts: (nullable): object: SHA-256 to an object of unknown members
 * @selectors: (nullable): object: _stet_selector_dup_key() to what
 *   _stet_selector_read() gave
 *
 * Returns: (transfer full): the case that carries them
 */
StetCase *_stet_case_hide (StetCase *self, StetJson *texts, StetJson *selectors);

/** _stet_case_find_hidden: (nullable): what was hidden under @kind, "texts" or "selectors", for @key. */
const StetJson *_stet_case_find_hidden (const StetCase *self, const char *kind, const char *key);

G_END_DECLS
