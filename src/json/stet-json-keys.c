/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-json"

#include "stet-json-private.h"

#include <string.h>

#define FIRST_SLOTS 32

typedef struct
{
  const char *name;
  guint32 len;
  guint32 index;
} Slot;

struct _StetJsonKeys
{
  Slot *slots;
  gsize n_slots;
  gsize n_used;
};

/* Two odd numbers that differ from run to run; the table never shows its
 * order, so nothing that is written depends on them. */
static void
get_seeds (guint64 seeds[2])
{
  static guint64 process_seeds[2];
  static gsize is_ready = 0;

  if (g_once_init_enter (&is_ready))
    {
      for (guint i = 0; i < 2; i++)
        process_seeds[i] = ((guint64) g_random_int () << 32 | g_random_int ()) | 1;
      g_once_init_leave (&is_ready, 1);
    }

  seeds[0] = process_seeds[0];
  seeds[1] = process_seeds[1];
}

static guint64
mix (guint64 a,
     guint64 b)
{
  guint64 low = a * b;
  guint64 high = (a >> 32) * (b >> 32);

  return low ^ high ^ (low >> 29);
}

static guint64
hash_name (const char *name,
           gsize len)
{
  guint64 seeds[2];
  guint64 hash;

  get_seeds (seeds);
  hash = seeds[0] ^ len;
  while (len > 0)
    {
      guint64 word = 0;
      gsize n = MIN (len, sizeof word);

      memcpy (&word, name, n);
      hash = mix (hash ^ word, seeds[1]) + seeds[0];
      name += n;
      len -= n;
    }

  return hash ^ (hash >> 32);
}

StetJsonKeys *
_stet_json_keys_new (void)
{
  StetJsonKeys *keys = g_new0 (StetJsonKeys, 1);

  keys->n_slots = FIRST_SLOTS;
  keys->slots = g_new0 (Slot, keys->n_slots);

  return keys;
}

void
_stet_json_keys_free (StetJsonKeys *keys)
{
  if (keys == NULL)
    return;

  g_free (keys->slots);
  g_free (keys);
}

/* The slot of @name, or the empty one where it belongs. */
static Slot *
find_slot (const StetJsonKeys *keys,
           const char *name,
           gsize len)
{
  gsize place = hash_name (name, len) & (keys->n_slots - 1);

  for (;;)
    {
      Slot *slot = &keys->slots[place];

      if (slot->name == NULL || (slot->len == len && memcmp (slot->name, name, len) == 0))
        return slot;
      place = (place + 1) & (keys->n_slots - 1);
    }
}

static void
grow (StetJsonKeys *keys)
{
  g_autofree Slot *old = keys->slots;
  gsize n_old = keys->n_slots;

  keys->n_slots *= 2;
  keys->slots = g_new0 (Slot, keys->n_slots);
  for (gsize i = 0; i < n_old; i++)
    {
      if (old[i].name != NULL)
        *find_slot (keys, old[i].name, old[i].len) = old[i];
    }
}

gboolean
_stet_json_keys_add (StetJsonKeys *keys,
                     const char *name,
                     gsize len,
                     guint index)
{
  Slot *slot = find_slot (keys, name, len);

  if (slot->name != NULL)
    return FALSE;

  slot->name = name;
  slot->len = (guint32) len;
  slot->index = index;
  keys->n_used++;
  if (keys->n_used * 2 > keys->n_slots)
    grow (keys);

  return TRUE;
}

gboolean
_stet_json_keys_find (const StetJsonKeys *keys,
                      const char *name,
                      gsize len,
                      guint *index)
{
  const Slot *slot = find_slot (keys, name, len);

  if (slot->name == NULL)
    return FALSE;

  *index = slot->index;
  return TRUE;
}
