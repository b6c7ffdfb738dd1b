/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-memo-private.h"

#include <string.h>

/* Recognisers look a few tokens ahead; what stands so far apart shares a slot. */
#define N_SLOTS 16

typedef struct
{
  guint token;
  guint state;
  guint sentence; /* 0: never filled */
  gboolean found;
} Slot;

struct _StetMemo
{
  Slot *slots;
  char *results;
  gsize size;
  guint sentence; /* counts on, so that all slots are empty at once */
};

StetMemo *
_stet_memo_new (guint n_kinds,
                gsize size)
{
  StetMemo *self = g_new0 (StetMemo, 1);

  self->slots = g_new0 (Slot, n_kinds * N_SLOTS);
  self->results = g_malloc_n (n_kinds * N_SLOTS, size);
  self->size = size;
  self->sentence = 1;

  return self;
}

void
_stet_memo_free (StetMemo *self)
{
  if (self == NULL)
    return;

  g_free (self->slots);
  g_free (self->results);
  g_free (self);
}

void
_stet_memo_forget (StetMemo *self)
{
  self->sentence++;
}

static guint
slot_of (StetMemoKey key)
{
  return key.kind * N_SLOTS + key.token % N_SLOTS;
}

gboolean
_stet_memo_get (const StetMemo *self,
                StetMemoKey key,
                gboolean *found,
                gpointer result)
{
  const Slot *slot = &self->slots[slot_of (key)];

  if (slot->token != key.token || slot->state != key.state || slot->sentence != self->sentence)
    return FALSE;
  *found = slot->found;
  if (slot->found)
    memcpy (result, self->results + slot_of (key) * self->size, self->size);

  return TRUE;
}

void
_stet_memo_put (StetMemo *self,
                StetMemoKey key,
                gboolean found,
                gconstpointer result)
{
  self->slots[slot_of (key)] = (Slot){ key.token, key.state, self->sentence, found };
  if (found)
    memcpy (self->results + slot_of (key) * self->size, result, self->size);
}
