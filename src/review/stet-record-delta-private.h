/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case.h"

G_BEGIN_DECLS

/**
 * _stet_record_add_delta:
 * @texts: the case that holds the texts that the offsets count in
 * @old_record: (nullable): %NULL when the record is created
 * @new_record: (nullable): %NULL when it is removed
 * @before: an array that nobody else holds yet
 * @after: another one
 *
 * Appends what a change must hold to get from one to the other.
 * Returns: whether they differ
 */
gboolean _stet_record_add_delta (const StetCase *texts, gconstpointer old_record, gconstpointer new_record, StetJson *before, StetJson *after);

G_END_DECLS
