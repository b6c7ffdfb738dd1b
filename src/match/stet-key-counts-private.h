/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** _stet_key_counts_new: (transfer full) (element-type guint64 guint): how often each key was counted: never yet. */
GHashTable *_stet_key_counts_new (void);

/** _stet_key_counts_add: counts @key once more. */
void _stet_key_counts_add (GHashTable *self,
                           guint64 key);

/** _stet_key_counts_get: how often @key was counted. */
guint _stet_key_counts_get (GHashTable *self,
                            guint64 key);

G_END_DECLS
