/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetMap:
 *
 * A persistent ordered map: an edit gives a new map that shares all but
 * O(log n) nodes with the old one, and both stay usable.  It is a balanced
 * tree whose depth is O(log n) for every order of edits, so no file can make
 * it slow or deep.  Maps are immutable; references are atomic, and workers
 * may read a map while others make new ones.
 */
typedef struct _StetMap StetMap;

typedef struct _StetMapNode StetMapNode;

/**
 * StetMapType:
 * @compare: the order: below, at or above 0; @value_a is in the map, @value_b
 *   is a value or a probe
 * @ref: (nullable): takes a reference of a value and returns it
 * @unref: (nullable): drops a reference of a value
 *
 * How a map treats its values; static, for it outlives every map.
 *
 * |[
 * static const StetMapType claims_by_id = {
 *   .compare = compare_claim_ids,
 *   .ref = (gpointer (*) (gpointer)) stet_claim_ref,
 *   .unref = (void (*) (gpointer)) stet_claim_unref,
 * };
 * ]|
 */
typedef struct
{
  int (*compare) (gconstpointer value_a,
                  gconstpointer value_b);
  gpointer (*ref) (gpointer value);
  void (*unref) (gpointer value);
} StetMapType;

/** STET_MAP_MAX_DEPTH: no tree is deeper, whatever G_MAXUINT values do. */
#define STET_MAP_MAX_DEPTH 96

/** stet_map_new: (transfer full): an empty map of @type. */
StetMap *stet_map_new (const StetMapType *type);

/**
 * stet_map_new_from_sorted:
 * @type: how values are treated
 * @values: (array length=n_values) (transfer none): values in strictly rising
 *   order; the map takes its own references
 * @n_values: their number
 *
 * Returns: (transfer full): a map of them, made in O(n)
 */
StetMap *stet_map_new_from_sorted (const StetMapType *type,
                                   gpointer const *values,
                                   guint n_values);

/** stet_map_ref: takes a reference. */
StetMap *stet_map_ref (StetMap *map);

/** stet_map_unref: drops a reference. */
void stet_map_unref (StetMap *map);

/**
 * stet_map_insert:
 * @map: a map
 * @value: (transfer none): a value; the new map takes its own reference
 *
 * Returns: (transfer full): @map with @value, in place of one that is equal
 */
StetMap *stet_map_insert (const StetMap *map,
                          gpointer value);

/** stet_map_remove: (transfer full): @map without the value equal to @probe, if there is one. */
StetMap *stet_map_remove (const StetMap *map,
                          gconstpointer probe);

/** stet_map_find: (transfer none) (nullable): the value equal to @probe. */
gpointer stet_map_find (const StetMap *map,
                        gconstpointer probe);

/** stet_map_get_size: the number of values. */
guint stet_map_get_size (const StetMap *map);

/** stet_map_get_nth: (transfer none) (nullable): the value at @index, in O(log n); NULL after the end. */
gpointer stet_map_get_nth (const StetMap *map,
                           guint index);

/** stet_map_lower_bound: the index of the first value that is not before @probe; the size if all are. */
guint stet_map_lower_bound (const StetMap *map,
                            gconstpointer probe);

/**
 * stet_map_rank:
 * @map: a map
 * @probe: what to look for
 * @index: (out) (optional): its index
 *
 * Returns: whether a value equal to @probe is there
 */
gboolean stet_map_rank (const StetMap *map,
                        gconstpointer probe,
                        guint *index);

/**
 * StetMapIter:
 *
 * Walks a map in order; the map must live as long.  On the stack:
 *
 * |[
 * StetMapIter iter;
 * stet_map_iter_init (&iter, map, 0);
 * for (gpointer value = stet_map_iter_next (&iter); value != NULL; value = stet_map_iter_next (&iter))
 *   use (value);
 * ]|
 */
typedef struct
{
  /*< private >*/
  const StetMapNode *stack[STET_MAP_MAX_DEPTH];
  guint depth;
} StetMapIter;

/** stet_map_iter_init: starts at the value at @index; at or after the end there is nothing. */
void stet_map_iter_init (StetMapIter *iter,
                         const StetMap *map,
                         guint index);

/** stet_map_iter_next: (transfer none) (nullable): the next value; NULL at the end. */
gpointer stet_map_iter_next (StetMapIter *iter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetMap, stet_map_unref)

G_END_DECLS
