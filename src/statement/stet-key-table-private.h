/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetKeyTable:
 *
 * What keys of words stand for.  Keys are mixed well already, so that a look
 * at one place finds almost all of them.
 */
typedef struct _StetKeyTable StetKeyTable;

/** _stet_key_table_new: (transfer full): an empty table that owns no value. */
StetKeyTable *_stet_key_table_new (void);

/** _stet_key_table_free: frees @self, not its values. */
void _stet_key_table_free (StetKeyTable *self);

/**
 * _stet_key_table_set:
 * @self: a table
 * @key: a key, not 0
 * @value: (not nullable): what it stands for from now on
 */
void _stet_key_table_set (StetKeyTable *self,
                          guint64 key,
                          gpointer value);

/** _stet_key_table_get: (transfer none) (nullable): what @key stands for. */
gpointer _stet_key_table_get (const StetKeyTable *self,
                              guint64 key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetKeyTable, _stet_key_table_free)

G_END_DECLS
