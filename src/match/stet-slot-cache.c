/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-slot-cache-private.h"

#include <string.h>

/* Sentences of one event are compared one after another; more places than
 * they have sentences bring little. */
#define N_PLACES 1024

typedef struct
{
  guint article;
  guint sentence;
  guint n;         /* 0: nobody is here */
  StetSlot *slots; /* as many */
} Place;

struct _StetSlotCache
{
  Place places[N_PLACES];
};

StetSlotCache *
_stet_slot_cache_new (void)
{
  return g_new0 (StetSlotCache, 1);
}

void
_stet_slot_cache_free (StetSlotCache *self)
{
  for (guint i = 0; i < N_PLACES; i++)
    g_free (self->places[i].slots);
  g_free (self);
}

/* Neighbours in an article, and the same sentence of two, stand apart. */
static guint
find_place (const StetCompareSide *side)
{
  return (side->article * 31 + side->sentence) % N_PLACES;
}

gboolean
_stet_slots_recall (StetSlots *self,
                    const StetCompareSide *side)
{
  Place *place;

  if (side->cache == NULL)
    return _stet_slots_read (self, side);

  place = &side->cache->places[find_place (side)];
  if (place->n > 0 && place->article == side->article && place->sentence == side->sentence)
    {
      self->side = side;
      self->n = place->n;
      memcpy (self->slots, place->slots, self->n * sizeof *self->slots);
      return TRUE;
    }
  if (!_stet_slots_read (self, side))
    return FALSE;

  /* Nothing matches yet. */
  g_free (place->slots);
  *place = (Place){ side->article, side->sentence, self->n, g_memdup2 (self->slots, self->n * sizeof *self->slots) };
  return TRUE;
}
