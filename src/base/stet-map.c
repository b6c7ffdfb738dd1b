/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-map.h"

/* A tree balanced by weight.  The weight of a tree is its size plus one; no
 * side of a node weighs more than HEAVY times the other, so that each step
 * down leaves at most three quarters of the weight and no tree is deeper than
 * STET_MAP_MAX_DEPTH.  With these two numbers one rotation, single or double,
 * always repairs what one insertion or removal does. */
#define HEAVY 3
#define DOUBLE 2

struct _StetMapNode
{
  gatomicrefcount ref_count;
  guint size;
  gpointer value;
  StetMapNode *left;
  StetMapNode *right;
};

struct _StetMap
{
  const StetMapType *type;
  StetMapNode *root;
};

static guint
node_size (const StetMapNode *node)
{
  return node == NULL ? 0 : node->size;
}

static guint64
node_weight (const StetMapNode *node)
{
  return (guint64) node_size (node) + 1;
}

static gpointer
value_ref (const StetMapType *type,
           gpointer value)
{
  return type->ref == NULL ? value : type->ref (value);
}

static StetMapNode *
node_ref (StetMapNode *node)
{
  if (node != NULL)
    g_atomic_ref_count_inc (&node->ref_count);

  return node;
}

/* Recursion goes to the left alone, so it is never deeper than the tree. */
static void
node_unref (const StetMapType *type,
            StetMapNode *node)
{
  while (node != NULL && g_atomic_ref_count_dec (&node->ref_count))
    {
      StetMapNode *right = node->right;

      node_unref (type, node->left);
      if (type->unref != NULL)
        type->unref (node->value);
      g_free (node);
      node = right;
    }
}

/* Takes all three. */
static StetMapNode *
node_new (StetMapNode *left,
          gpointer value,
          StetMapNode *right)
{
  StetMapNode *node = g_new (StetMapNode, 1);

  g_atomic_ref_count_init (&node->ref_count);
  node->size = node_size (left) + 1 + node_size (right);
  node->value = value;
  node->left = left;
  node->right = right;

  return node;
}

/* Takes all three, and brings up the root of @right, or of its left side. */
static StetMapNode *
lift_right (const StetMapType *type,
            StetMapNode *left,
            gpointer value,
            StetMapNode *right)
{
  StetMapNode *inner = right->left;
  StetMapNode *outer = right->right;
  StetMapNode *node;

  if (node_weight (inner) < DOUBLE * node_weight (outer))
    {
      node = node_new (node_new (left, value, node_ref (inner)),
                       value_ref (type, right->value),
                       node_ref (outer));
    }
  else
    {
      StetMapNode *low = node_new (left, value, node_ref (inner->left));
      StetMapNode *high = node_new (node_ref (inner->right),
                                    value_ref (type, right->value),
                                    node_ref (outer));

      node = node_new (low, value_ref (type, inner->value), high);
    }
  node_unref (type, right);

  return node;
}

/* The mirror image of lift_right(). */
static StetMapNode *
lift_left (const StetMapType *type,
           StetMapNode *left,
           gpointer value,
           StetMapNode *right)
{
  StetMapNode *outer = left->left;
  StetMapNode *inner = left->right;
  StetMapNode *node;

  if (node_weight (inner) < DOUBLE * node_weight (outer))
    {
      node = node_new (node_ref (outer),
                       value_ref (type, left->value),
                       node_new (node_ref (inner), value, right));
    }
  else
    {
      StetMapNode *low = node_new (node_ref (outer),
                                   value_ref (type, left->value),
                                   node_ref (inner->left));
      StetMapNode *high = node_new (node_ref (inner->right), value, right);

      node = node_new (low, value_ref (type, inner->value), high);
    }
  node_unref (type, left);

  return node;
}

/* Takes all three; one side may be off by the one value just put in or out. */
static StetMapNode *
balance (const StetMapType *type,
         StetMapNode *left,
         gpointer value,
         StetMapNode *right)
{
  if (node_weight (right) > HEAVY * node_weight (left))
    return lift_right (type, left, value, right);
  if (node_weight (left) > HEAVY * node_weight (right))
    return lift_left (type, left, value, right);

  return node_new (left, value, right);
}

static StetMapNode *
node_insert (const StetMapType *type,
             const StetMapNode *node,
             gpointer value)
{
  int order;

  if (node == NULL)
    return node_new (NULL, value_ref (type, value), NULL);

  order = type->compare (node->value, value);
  if (order == 0)
    return node_new (node_ref (node->left), value_ref (type, value), node_ref (node->right));
  if (order > 0)
    return balance (type,
                    node_insert (type, node->left, value),
                    value_ref (type, node->value),
                    node_ref (node->right));

  return balance (type,
                  node_ref (node->left),
                  value_ref (type, node->value),
                  node_insert (type, node->right, value));
}

/* @node without its first value, which @first gets with a reference. */
static StetMapNode *
node_without_first (const StetMapType *type,
                    const StetMapNode *node,
                    gpointer *first)
{
  if (node->left == NULL)
    {
      *first = value_ref (type, node->value);
      return node_ref (node->right);
    }

  return balance (type,
                  node_without_first (type, node->left, first),
                  value_ref (type, node->value),
                  node_ref (node->right));
}

/* The mirror image of node_without_first(). */
static StetMapNode *
node_without_last (const StetMapType *type,
                   const StetMapNode *node,
                   gpointer *last)
{
  if (node->right == NULL)
    {
      *last = value_ref (type, node->value);
      return node_ref (node->left);
    }

  return balance (type,
                  node_ref (node->left),
                  value_ref (type, node->value),
                  node_without_last (type, node->right, last));
}

/* Both sides of @node as one tree; the heavier one gives its root. */
static StetMapNode *
node_without_root (const StetMapType *type,
                   const StetMapNode *node)
{
  StetMapNode *rest;
  gpointer value;

  if (node->left == NULL)
    return node_ref (node->right);
  if (node->right == NULL)
    return node_ref (node->left);

  if (node->left->size > node->right->size)
    {
      rest = node_without_last (type, node->left, &value);
      return balance (type, rest, value, node_ref (node->right));
    }

  rest = node_without_first (type, node->right, &value);
  return balance (type, node_ref (node->left), value, rest);
}

/* @probe is known to be there. */
static StetMapNode *
node_remove (const StetMapType *type,
             const StetMapNode *node,
             gconstpointer probe)
{
  int order = type->compare (node->value, probe);

  if (order == 0)
    return node_without_root (type, node);
  if (order > 0)
    return balance (type,
                    node_remove (type, node->left, probe),
                    value_ref (type, node->value),
                    node_ref (node->right));

  return balance (type,
                  node_ref (node->left),
                  value_ref (type, node->value),
                  node_remove (type, node->right, probe));
}

static StetMapNode *
node_from_sorted (const StetMapType *type,
                  gpointer const *values,
                  guint n_values)
{
  guint middle = n_values / 2;
  StetMapNode *left;
  StetMapNode *right;

  if (n_values == 0)
    return NULL;

  left = node_from_sorted (type, values, middle);
  right = node_from_sorted (type, values + middle + 1, n_values - middle - 1);

  return node_new (left, value_ref (type, values[middle]), right);
}

/* Takes @root. */
static StetMap *
map_new (const StetMapType *type,
         StetMapNode *root)
{
  StetMap *map = g_atomic_rc_box_new (StetMap);

  map->type = type;
  map->root = root;

  return map;
}

StetMap *
stet_map_new (const StetMapType *type)
{
  g_return_val_if_fail (type != NULL && type->compare != NULL, NULL);

  return map_new (type, NULL);
}

StetMap *
stet_map_new_from_sorted (const StetMapType *type,
                          gpointer const *values,
                          guint n_values)
{
  g_return_val_if_fail (type != NULL && type->compare != NULL, NULL);
  g_return_val_if_fail (values != NULL || n_values == 0, NULL);

  for (guint i = 1; i < n_values; i++)
    g_return_val_if_fail (type->compare (values[i - 1], values[i]) < 0, NULL);

  return map_new (type, node_from_sorted (type, values, n_values));
}

StetMap *
stet_map_ref (StetMap *map)
{
  g_return_val_if_fail (map != NULL, NULL);

  return g_atomic_rc_box_acquire (map);
}

static void
clear_map_cb (gpointer data)
{
  StetMap *map = data;

  node_unref (map->type, map->root);
}

void
stet_map_unref (StetMap *map)
{
  if (map != NULL)
    g_atomic_rc_box_release_full (map, clear_map_cb);
}

StetMap *
stet_map_insert (const StetMap *map,
                 gpointer value)
{
  g_return_val_if_fail (map != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  return map_new (map->type, node_insert (map->type, map->root, value));
}

StetMap *
stet_map_remove (const StetMap *map,
                 gconstpointer probe)
{
  g_return_val_if_fail (map != NULL, NULL);

  if (stet_map_find (map, probe) == NULL)
    return map_new (map->type, node_ref (map->root));

  return map_new (map->type, node_remove (map->type, map->root, probe));
}

gpointer
stet_map_find (const StetMap *map,
               gconstpointer probe)
{
  const StetMapNode *node;

  g_return_val_if_fail (map != NULL, NULL);

  node = map->root;
  while (node != NULL)
    {
      int order = map->type->compare (node->value, probe);

      if (order == 0)
        return node->value;
      node = order > 0 ? node->left : node->right;
    }

  return NULL;
}

guint
stet_map_get_size (const StetMap *map)
{
  g_return_val_if_fail (map != NULL, 0);

  return node_size (map->root);
}

gpointer
stet_map_get_nth (const StetMap *map,
                  guint index)
{
  const StetMapNode *node;

  g_return_val_if_fail (map != NULL, NULL);

  node = map->root;
  while (node != NULL)
    {
      guint n_left = node_size (node->left);

      if (index == n_left)
        return node->value;
      if (index < n_left)
        {
          node = node->left;
        }
      else
        {
          index -= n_left + 1;
          node = node->right;
        }
    }

  return NULL;
}

guint
stet_map_lower_bound (const StetMap *map,
                      gconstpointer probe)
{
  const StetMapNode *node;
  guint index = 0;

  g_return_val_if_fail (map != NULL, 0);

  node = map->root;
  while (node != NULL)
    {
      if (map->type->compare (node->value, probe) >= 0)
        {
          node = node->left;
        }
      else
        {
          index += node_size (node->left) + 1;
          node = node->right;
        }
    }

  return index;
}

gboolean
stet_map_rank (const StetMap *map,
               gconstpointer probe,
               guint *index)
{
  guint bound;
  gpointer value;

  g_return_val_if_fail (map != NULL, FALSE);

  bound = stet_map_lower_bound (map, probe);
  value = stet_map_get_nth (map, bound);
  if (value == NULL || map->type->compare (value, probe) != 0)
    return FALSE;

  if (index != NULL)
    *index = bound;

  return TRUE;
}

void
stet_map_iter_init (StetMapIter *iter,
                    const StetMap *map,
                    guint index)
{
  const StetMapNode *node;

  g_return_if_fail (iter != NULL);
  g_return_if_fail (map != NULL);

  /* The stack holds the nodes that come next and have their right side still
   * before them, the nearest on top. */
  iter->depth = 0;
  node = map->root;
  while (node != NULL)
    {
      guint n_left = node_size (node->left);

      if (index <= n_left)
        {
          iter->stack[iter->depth++] = node;
          node = index == n_left ? NULL : node->left;
        }
      else
        {
          index -= n_left + 1;
          node = node->right;
        }
    }
}

gpointer
stet_map_iter_next (StetMapIter *iter)
{
  const StetMapNode *top;

  g_return_val_if_fail (iter != NULL, NULL);

  if (iter->depth == 0)
    return NULL;

  top = iter->stack[--iter->depth];
  for (const StetMapNode *node = top->right; node != NULL; node = node->left)
    iter->stack[iter->depth++] = node;

  return top->value;
}
