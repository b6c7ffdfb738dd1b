/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case.h"

G_BEGIN_DECLS

/* A journal is JSON Lines: a header {"format", "version", "case", "title",
 * "file", "base", "sha256", "started"}, then lines {"text": {…}} and
 * {"change": {…}} in the order in which they were made. */

#define STET_JOURNAL_FORMAT "stet-journal"
#define STET_JOURNAL_VERSION 1
#define STET_JOURNAL_ENDING ".journal"

/**
 * StetJournalContent:
 * @title: of the case when the journal began
 * @file: (nullable): URI of the case file
 * @base: (nullable): hash of the last change that the file had
 * @started: when the journal began
 * @texts: (element-type StetArticleText)
 * @changes: (element-type StetChange)
 * @torn: whether the last line was cut off and left out
 *
 * What a journal holds.
 */
typedef struct
{
  char *title;
  char *file;
  char *base;
  char *started;
  GPtrArray *texts;
  GPtrArray *changes;
  gboolean torn;
} StetJournalContent;

/**
 * _stet_journal_read:
 * @path: a journal
 *
 * Errors: those of stet_journal_recover() that concern the journal alone.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
StetJournalContent *_stet_journal_read (const char *path, GError **error);

/** _stet_journal_parse: the same for @len bytes at @data. */
StetJournalContent *_stet_journal_parse (const char *data, gsize len, GError **error);

void _stet_journal_content_free (StetJournalContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetJournalContent, _stet_journal_content_free)

/**
 * _stet_journal_lock:
 * @path: a journal
 *
 * Returns: a file descriptor that holds the lock until it is closed; -1 with
 *   %STET_ERROR_REFUSED if a window has it open, or errors of #GIOErrorEnum
 */
int _stet_journal_lock (const char *path, GError **error);

G_END_DECLS
