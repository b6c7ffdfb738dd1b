/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-raw-map-private.h"

#include <string.h>

#include "stet-offsets.h"
#include "stet-text.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* Here a run begins in which both texts have the same bytes. */
typedef struct
{
  gsize normal;
  gsize raw;
} Step;

struct _StetRawMap
{
  char *text;
  gsize len;
  gsize raw_len;
  StetOffsets *raw_offsets;
  GArray *steps; /* of Step, by both; NULL when the texts are the same */
};

static void
add_step (GArray *steps,
          gsize normal,
          gsize raw)
{
  Step step = { normal, raw };

  if (steps->len > 0)
    {
      const Step *last = &g_array_index (steps, Step, steps->len - 1);
      if (normal - last->normal == raw - last->raw)
        return;
    }
  g_array_append_val (steps, step);
}

/* The bytes that a cluster has when it is normalised.  A byte order mark is
 * only dropped where the text begins. */
static gsize
normal_length (const char *raw,
               gsize start,
               gsize end)
{
  g_autofree char *normal = NULL;
  gsize len = 0;

  if (start > 0 && end - start == strlen (BYTE_ORDER_MARK) && memcmp (raw + start, BYTE_ORDER_MARK, end - start) == 0)
    return end - start;
  normal = stet_text_normalise (raw + start, (gssize) (end - start), &len, NULL);
  return normal != NULL ? len : end - start;
}

/* Marks combine within a cluster and never across its edges, so clusters are
 * normalised one by one; of ASCII only line ends change. */
static GArray *
find_steps (const char *raw,
            gsize len)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));
  gsize normal = 0;
  gsize i = 0;

  while (i < len)
    {
      gsize end = i + 1;

      add_step (steps, normal, i);
      if ((guchar) raw[i] < 0x80 && (end == len || (guchar) raw[end] < 0x80))
        {
          if (raw[i] == '\r' && end < len && raw[end] == '\n')
            end++;
          normal++;
        }
      else
        {
          end = stet_text_next_grapheme (raw, len, i);
          normal += normal_length (raw, i, end);
        }
      i = end;
    }
  add_step (steps, normal, len);

  return steps;
}

StetRawMap *
_stet_raw_map_new (const char *raw,
                   gsize len,
                   GError **error)
{
  g_autoptr (StetRawMap) self = g_new0 (StetRawMap, 1);

  self->text = stet_text_normalise (raw, (gssize) len, &self->len, error);
  if (self->text == NULL)
    return NULL;
  self->raw_len = len;
  self->raw_offsets = stet_offsets_new (raw, (gssize) len);
  if (self->len != len || memcmp (self->text, raw, len) != 0)
    self->steps = find_steps (raw, len);

  return g_steal_pointer (&self);
}

void
_stet_raw_map_free (StetRawMap *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_clear_pointer (&self->raw_offsets, stet_offsets_unref);
  g_clear_pointer (&self->steps, g_array_unref);
  g_free (self);
}

const char *
_stet_raw_map_get_text (const StetRawMap *self,
                        gsize *len)
{
  *len = self->len;
  return self->text;
}

static gsize
to_raw_bytes (const StetRawMap *self,
              gsize offset)
{
  guint low = 0;
  guint high = self->steps->len;
  const Step *step;
  gsize limit = self->raw_len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;
      if (g_array_index (self->steps, Step, middle).normal <= offset)
        low = middle;
      else
        high = middle;
    }
  step = &g_array_index (self->steps, Step, low);
  if (low + 1 < self->steps->len)
    limit = step[1].raw;

  return MIN (step->raw + (offset - step->normal), limit);
}

gsize
_stet_raw_map_to_raw_chars (const StetRawMap *self,
                            gsize offset)
{
  gsize byte = self->steps != NULL && self->steps->len > 0 ? to_raw_bytes (self, offset) : offset;

  return stet_offsets_to_chars (self->raw_offsets, byte);
}
