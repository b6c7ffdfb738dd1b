/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** _stet_pair_key: two numbers as one, for a table of pairs. */
static inline guint64
_stet_pair_key (guint a,
                guint b)
{
  return (guint64) a << 32 | b;
}

/** _stet_pair_key_hash: for GHashTable; g_int64_hash() gives small numbers in both halves the same few values. */
static inline guint
_stet_pair_key_hash (gconstpointer key)
{
  return (guint) ((*(const guint64 *) key * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 32);
}

G_END_DECLS
