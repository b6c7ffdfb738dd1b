/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case-editor.h"

G_BEGIN_DECLS

/**
 * _stet_case_editor_append:
 * @texts: the current case, or that case with more texts
 * @op: name of the operation
 * @before: (transfer none): array of record deltas
 * @after: (transfer none): array of record deltas
 *
 * Appends a change that can be undone and tells the callback.
 * Returns: %FALSE with the errors of stet_case_apply()
 */
gboolean _stet_case_editor_append (StetCaseEditor *self, const StetCase *texts, const char *op, const StetJson *before, const StetJson *after, GError **error);

/** _stet_case_editor_check_writable: %FALSE with %STET_ERROR_READ_ONLY. */
gboolean _stet_case_editor_check_writable (StetCaseEditor *self, GError **error);

/* Numbers are never used twice, not even those of what was removed or undone. */

/** _stet_case_editor_get_next_number: the number for the next article or claim, from 1. */
guint _stet_case_editor_get_next_number (StetCaseEditor *self, StetRecordType type);

G_END_DECLS
