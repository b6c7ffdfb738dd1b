/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-tables-private.h"

#include <string.h>

/* Stands before a word of the pivot. */
#define PIVOT "en:"

/* The key of the stem of a word of the tables of meaning; 0 for a phrase. */
static guint64
stem_of (const StetTablesPlace *place,
         const char *form)
{
  if (!_stet_tables_is_one_token (form))
    {
      _stet_tables_complain (place, "only words have synonyms and opposites", form);
      return 0;
    }

  return _stet_stemmer_read (place->tables->stemmer, form, strlen (form), FALSE).stem;
}

/* The tables own their lists of keys; each has one at least. */
static GArray *
new_list (StetTables *self,
          guint64 key)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint64));

  g_array_append_val (keys, key);
  g_ptr_array_add (self->lists, keys);

  return keys;
}

static void
add_opposite (const StetTablesPlace *place,
              guint64 of,
              guint64 key)
{
  GArray *keys = _stet_key_table_get (place->tables->opposites, of);

  if (keys == NULL)
    {
      _stet_key_table_set (place->tables->opposites, of, new_list (place->tables, key));
      return;
    }
  for (guint i = 0; i < keys->len; i++)
    {
      if (g_array_index (keys, guint64, i) == key)
        return;
    }
  g_array_append_val (keys, key);
}

void
_stet_tables_add_opposites (const StetTablesPlace *place,
                            char **fields,
                            guint n_fields)
{
  guint64 a;
  guint64 b;

  if (n_fields != 2)
    {
      _stet_tables_complain (place, "opposites are two words", fields[0]);
      return;
    }
  if (place->tables->has_synonyms)
    {
      _stet_tables_complain (place, "opposites are read before synonyms", fields[0]);
      return;
    }
  a = stem_of (place, fields[0]);
  b = stem_of (place, fields[1]);
  if (a == 0 || b == 0)
    return;
  add_opposite (place, a, b);
  add_opposite (place, b, a);
}

/* What is the opposite of a word is that of all words which mean the same. */
static void
share_opposites (const StetTablesPlace *place,
                 guint64 common,
                 guint64 key)
{
  const GArray *keys = _stet_key_table_get (place->tables->opposites, key);

  for (guint i = 0; keys != NULL && common != key && i < keys->len; i++)
    add_opposite (place, common, g_array_index (keys, guint64, i));
}

/* The key that stands for a stem and all that mean the same. */
static guint64
get_common (const StetTables *self,
            guint64 key)
{
  const GArray *common = _stet_key_table_get (self->synonyms, key);

  return common != NULL ? g_array_index (common, guint64, 0) : key;
}

/* The list of the meaning that a word of the pivot names; what excludes it
 * there excludes it here. */
static GArray *
begin_with_pivot (const StetTablesPlace *place,
                  const char *form)
{
  const StetTables *pivot = place->tables->pivot;
  const GArray *opposites;
  guint64 key;

  if (pivot == NULL || !_stet_tables_is_one_token (form))
    {
      _stet_tables_complain (place, "only a word of a language that is read before stands for a meaning", form);
      return NULL;
    }
  key = get_common (pivot, _stet_stemmer_read (pivot->stemmer, form, strlen (form), FALSE).stem);
  opposites = _stet_key_table_get (pivot->opposites, key);
  for (guint i = 0; opposites != NULL && i < opposites->len; i++)
    add_opposite (place, key, get_common (pivot, g_array_index (opposites, guint64, i)));

  return new_list (place->tables, key);
}

void
_stet_tables_add_synonyms (const StetTablesPlace *place,
                           char **fields,
                           guint n_fields)
{
  gboolean has_pivot = g_str_has_prefix (fields[0], PIVOT);
  GArray *common = has_pivot ? begin_with_pivot (place, fields[0] + strlen (PIVOT)) : NULL;

  place->tables->has_synonyms = TRUE;
  if (n_fields < 2)
    _stet_tables_complain (place, "synonyms are two words or more", fields[0]);
  for (guint i = has_pivot; i < n_fields; i++)
    {
      guint64 key = stem_of (place, fields[i]);
      GArray *other = _stet_key_table_get (place->tables->synonyms, key);

      if (key == 0)
        continue;
      if (common == NULL)
        common = other != NULL ? other : new_list (place->tables, key);
      if (other != NULL && g_array_index (other, guint64, 0) != g_array_index (common, guint64, 0))
        _stet_tables_complain (place, "a word has synonyms on another line", fields[i]);
      else
        _stet_key_table_set (place->tables->synonyms, key, common);
      share_opposites (place, g_array_index (common, guint64, 0), key);
    }
}
