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

/** _stet_key_table_get_n_slots: the number of its slots, a power of two; half of them or more are empty. */
gsize _stet_key_table_get_n_slots (const StetKeyTable *self);

/**
 * _stet_key_table_get_slot:
 * @self: a table
 * @slot: a slot
 * @value: (out) (nullable) (transfer none): what its key stands for
 *
 * Returns: the key in that slot; 0 when it is empty
 */
guint64 _stet_key_table_get_slot (const StetKeyTable *self,
                                  gsize slot,
                                  gpointer *value);

/**
 * StetKeySlot:
 * @key: a key; 0 where there is none
 * @value: what it stands for
 */
typedef struct
{
  guint64 key;
  guint32 value;
} StetKeySlot;

/**
 * StetKeyIndex:
 * @slots: as many as a power of two, at least one of them empty
 * @mask: their number less one
 *
 * A table that was written down slot by slot, with numbers for values.
 */
typedef struct
{
  const StetKeySlot *slots;
  guint64 mask;
} StetKeyIndex;

/** _stet_key_index_find: (nullable): the slot of @key. */
static inline const StetKeySlot *
_stet_key_index_find (const StetKeyIndex *self,
                      guint64 key)
{
  guint64 i = key & self->mask;

  while (self->slots[i].key != 0 && self->slots[i].key != key)
    i = (i + 1) & self->mask;

  return self->slots[i].key != 0 ? &self->slots[i] : NULL;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetKeyTable, _stet_key_table_free)

G_END_DECLS
