/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-key-counts-private.h"

GHashTable *
_stet_key_counts_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

void
_stet_key_counts_add (GHashTable *self,
                      guint64 key)
{
  g_hash_table_insert (self, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (_stet_key_counts_get (self, key) + 1));
}

guint
_stet_key_counts_get (GHashTable *self,
                      guint64 key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self, &key));
}
