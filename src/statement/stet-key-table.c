/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-key-table-private.h"

#define FIRST_SIZE 64

typedef struct
{
  guint64 key; /* 0: empty */
  gpointer value;
} Slot;

struct _StetKeyTable
{
  Slot *slots;
  gsize mask;
  gsize n;
};

StetKeyTable *
_stet_key_table_new (void)
{
  StetKeyTable *self = g_new0 (StetKeyTable, 1);

  self->slots = g_new0 (Slot, FIRST_SIZE);
  self->mask = FIRST_SIZE - 1;

  return self;
}

void
_stet_key_table_free (StetKeyTable *self)
{
  g_free (self->slots);
  g_free (self);
}

/* The slot of @key, or the empty one where it belongs; there always is one. */
static Slot *
find_slot (const StetKeyTable *self,
           guint64 key)
{
  gsize i = (gsize) key & self->mask;

  while (self->slots[i].key != 0 && self->slots[i].key != key)
    i = (i + 1) & self->mask;

  return &self->slots[i];
}

static void
grow (StetKeyTable *self)
{
  g_autofree Slot *old = self->slots;
  gsize n_old = self->mask + 1;

  self->slots = g_new0 (Slot, n_old * 2);
  self->mask = n_old * 2 - 1;
  for (gsize i = 0; i < n_old; i++)
    {
      if (old[i].key != 0)
        *find_slot (self, old[i].key) = old[i];
    }
}

void
_stet_key_table_set (StetKeyTable *self,
                     guint64 key,
                     gpointer value)
{
  Slot *slot;

  g_return_if_fail (key != 0);

  if ((self->n + 1) * 2 > self->mask)
    grow (self);
  slot = find_slot (self, key);
  if (slot->key == 0)
    self->n++;
  slot->key = key;
  slot->value = value;
}

gpointer
_stet_key_table_get (const StetKeyTable *self,
                     guint64 key)
{
  return key != 0 ? find_slot (self, key)->value : NULL;
}

gsize
_stet_key_table_get_n_slots (const StetKeyTable *self)
{
  return self->mask + 1;
}

guint64
_stet_key_table_get_slot (const StetKeyTable *self,
                          gsize slot,
                          gpointer *value)
{
  *value = self->slots[slot].value;

  return self->slots[slot].key;
}
