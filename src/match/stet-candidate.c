/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-candidate-private.h"

int
_stet_places_compare (const StetMatchPlace *a,
                      const StetMatchPlace *b)
{
  if (a->article != b->article)
    return a->article < b->article ? -1 : 1;
  return a->sentence < b->sentence ? -1 : a->sentence > b->sentence;
}

void
_stet_candidates_add (GArray *candidates,
                      const StetMatchPlace *a,
                      const StetMatchPlace *b)
{
  gboolean is_ordered = a->article < b->article;
  StetCandidate candidate = { is_ordered ? *a : *b, is_ordered ? *b : *a };

  if (a->article != b->article)
    g_array_append_val (candidates, candidate);
}

static int
order_candidates (gconstpointer a,
                  gconstpointer b)
{
  const StetCandidate *x = a;
  const StetCandidate *y = b;
  int order = _stet_places_compare (&x->a, &y->a);

  return order != 0 ? order : _stet_places_compare (&x->b, &y->b);
}

void
_stet_candidates_settle (GArray *candidates)
{
  guint n = 0;

  g_array_sort (candidates, order_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      StetCandidate candidate = g_array_index (candidates, StetCandidate, i);

      if (n == 0 || order_candidates (&g_array_index (candidates, StetCandidate, n - 1), &candidate) != 0)
        g_array_index (candidates, StetCandidate, n++) = candidate;
    }
  g_array_set_size (candidates, n);
}
