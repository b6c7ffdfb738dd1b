/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-crowd-private.h"

#include <math.h>
#include <string.h>

#include "stet-key-counts-private.h"
#include "stet-value-private.h"

/* No article has this number; it stands for all of them. */
#define ALL_ARTICLES G_MAXUINT32

/* What a figure is counted by. */
typedef struct
{
  guint64 kind;
  guint64 value;
} Label;

struct _StetCrowd
{
  GArray *labels;     /* of Label, by figure */
  GHashTable *kinds;  /* how many figures there are of a kind mixed with an article */
  GHashTable *values; /* and how many of a value mixed with an article, or with all of them */
};

/* Two numbers as one that hardly any other two make. */
static guint64
mix (guint64 a,
     guint64 b)
{
  guint64 mixed = (a ^ (b + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);

  return mixed ^ (mixed >> 29);
}

static guint64
mix_text (guint64 a,
          const char *text)
{
  return text != NULL ? mix (a, stet_token_key (text, strlen (text))) : a;
}

/* Stands for the value: that of a measure in the base unit, so that 2 km and
 * 2,000 m are one. */
static guint64
get_value (const StetFact *fact)
{
  const StetQuantity *quantity = fact->quantity;
  guint64 kind = _stet_value_get_kind (quantity);
  double factor = quantity->unit != NULL && quantity->unit->factor > 0 ? quantity->unit->factor : 1;
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (quantity->value))
    return mix_text (mix (mix (kind, quantity->first_day), quantity->last_day), quantity->first_day == 0 || quantity->type == STET_QUANTITY_TIME ? quantity->timex : NULL);
  g_ascii_formatd (text, sizeof text, "%.9g", quantity->value * factor);
  return mix_text (kind, text);
}

StetCrowd *
_stet_crowd_new (const StetFacts *facts)
{
  StetCrowd *self = g_new0 (StetCrowd, 1);

  self->labels = g_array_sized_new (FALSE, FALSE, sizeof (Label), facts->facts->len);
  self->kinds = _stet_key_counts_new ();
  self->values = _stet_key_counts_new ();
  for (guint i = 0; i < facts->facts->len; i++)
    {
      const StetFact *fact = _stet_facts_get (facts, i);
      Label label = { _stet_value_get_kind (fact->quantity), get_value (fact) };

      g_array_append_val (self->labels, label);
      _stet_key_counts_add (self->kinds, mix (label.kind, fact->article));
      _stet_key_counts_add (self->values, mix (label.value, fact->article));
      _stet_key_counts_add (self->values, mix (label.value, ALL_ARTICLES));
    }
  return self;
}

void
_stet_crowd_free (StetCrowd *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->labels);
  g_hash_table_unref (self->kinds);
  g_hash_table_unref (self->values);
  g_free (self);
}

guint
_stet_crowd_count_kind (const StetCrowd *self,
                        guint fact,
                        guint article)
{
  return _stet_key_counts_get (self->kinds, mix (g_array_index (self->labels, Label, fact).kind, article));
}

gboolean
_stet_crowd_has_value (const StetCrowd *self,
                       guint fact,
                       guint article)
{
  return _stet_key_counts_get (self->values, mix (g_array_index (self->labels, Label, fact).value, article)) > 0;
}

guint
_stet_crowd_count_value (const StetCrowd *self,
                         guint fact)
{
  return _stet_key_counts_get (self->values, mix (g_array_index (self->labels, Label, fact).value, ALL_ARTICLES));
}

gboolean
_stet_crowd_is_same (const StetCrowd *self,
                     guint a,
                     guint b)
{
  return g_array_index (self->labels, Label, a).value == g_array_index (self->labels, Label, b).value;
}
