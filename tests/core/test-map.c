/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-map.h"

typedef struct
{
  gatomicrefcount ref_count;
  int key;
  int version;
} Item;

/* Every item that lives, and every comparison, so that leaks and depth show. */
static int n_items;
static guint n_comparisons;

static Item *
item_new (int key,
          int version)
{
  Item *item = g_new (Item, 1);

  g_atomic_ref_count_init (&item->ref_count);
  item->key = key;
  item->version = version;
  g_atomic_int_inc (&n_items);

  return item;
}

static gpointer
item_ref (gpointer data)
{
  Item *item = data;

  g_atomic_ref_count_inc (&item->ref_count);

  return item;
}

static void
item_unref (gpointer data)
{
  Item *item = data;

  if (g_atomic_ref_count_dec (&item->ref_count))
    {
      g_atomic_int_add (&n_items, -1);
      g_free (item);
    }
}

static int
compare_items (gconstpointer value_a,
               gconstpointer value_b)
{
  const Item *a = value_a;
  const Item *b = value_b;

  n_comparisons++;

  return (a->key > b->key) - (a->key < b->key);
}

static const StetMapType item_type = {
  .compare = compare_items,
  .ref = item_ref,
  .unref = item_unref,
};

/* @map with a new item, in its place. */
static void
put (StetMap **map,
     int key,
     int version)
{
  Item *item = item_new (key, version);
  StetMap *next = stet_map_insert (*map, item);

  item_unref (item);
  stet_map_unref (*map);
  *map = next;
}

static void
drop (StetMap **map,
      int key)
{
  StetMap *next = stet_map_remove (*map, &(Item){ .key = key });

  stet_map_unref (*map);
  *map = next;
}

static int
version_at (const StetMap *map,
            int key)
{
  const Item *item = stet_map_find (map, &(Item){ .key = key });

  return item == NULL ? -1 : item->version;
}

/* The map against an array that holds the version of each key, or -1. */
static void
assert_same (const StetMap *map,
             const int *model,
             int n_keys)
{
  StetMapIter iter;
  guint index = 0;

  stet_map_iter_init (&iter, map, 0);
  for (int key = 0; key < n_keys; key++)
    {
      Item probe = { .key = key };
      guint rank = G_MAXUINT;

      assert_int_equal (version_at (map, key), model[key]);
      assert_int_equal (stet_map_lower_bound (map, &probe), index);
      assert_int_equal (stet_map_rank (map, &probe, &rank), model[key] >= 0);
      if (model[key] < 0)
        {
          assert_int_equal (rank, G_MAXUINT);
          continue;
        }
      assert_int_equal (rank, index);
      assert_int_equal (((Item *) stet_map_get_nth (map, index))->key, key);
      assert_int_equal (((Item *) stet_map_iter_next (&iter))->key, key);
      index++;
    }
  assert_null (stet_map_iter_next (&iter));
  assert_int_equal (stet_map_get_size (map), index);
  assert_null (stet_map_get_nth (map, index));
}

static void
test_map__empty (void **state)
{
  g_autoptr (StetMap) map = stet_map_new (&item_type);
  g_autoptr (StetMap) same = stet_map_remove (map, &(Item){ .key = 1 });
  g_autoptr (StetMap) sorted = stet_map_new_from_sorted (&item_type, NULL, 0);
  StetMapIter iter;

  assert_int_equal (stet_map_get_size (map), 0);
  assert_int_equal (stet_map_get_size (same), 0);
  assert_int_equal (stet_map_get_size (sorted), 0);
  assert_null (stet_map_get_nth (map, 0));
  assert_int_equal (stet_map_lower_bound (map, &(Item){ .key = 1 }), 0);
  stet_map_iter_init (&iter, map, 0);
  assert_null (stet_map_iter_next (&iter));
}

/* Thousands of edits in a fixed but wild order, against a plain array. */
static void
test_map__behaves_as_an_array_would (void **state)
{
  enum
  {
    N_KEYS = 200,
    N_EDITS = 4000
  };
  int model[N_KEYS];
  StetMap *map = stet_map_new (&item_type);
  guint64 wild = 42;

  for (int key = 0; key < N_KEYS; key++)
    model[key] = -1;

  for (int edit = 0; edit < N_EDITS; edit++)
    {
      int key;

      wild = wild * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
      key = (int) ((wild >> 33) % N_KEYS);
      if ((wild >> 60) < (edit < N_EDITS / 2 ? 5 : 10))
        {
          drop (&map, key);
          model[key] = -1;
        }
      else
        {
          put (&map, key, edit);
          model[key] = edit;
        }
      if (edit % 50 == 0)
        assert_same (map, model, N_KEYS);
    }
  assert_same (map, model, N_KEYS);

  stet_map_unref (map);
  assert_int_equal (n_items, 0);
}

static void
test_map__old_maps_stay_as_they_were (void **state)
{
  enum
  {
    N = 64
  };
  StetMap *versions[N + 1];

  versions[0] = stet_map_new (&item_type);
  for (int i = 0; i < N; i++)
    {
      versions[i + 1] = stet_map_ref (versions[i]);
      put (&versions[i + 1], i, i);
      put (&versions[i + 1], 0, i);
    }

  for (int i = 0; i <= N; i++)
    {
      assert_int_equal (stet_map_get_size (versions[i]), i);
      if (i > 0)
        assert_int_equal (version_at (versions[i], 0), i - 1);
      assert_int_equal (version_at (versions[i], i), -1);
    }

  for (int i = 0; i <= N; i++)
    stet_map_unref (versions[(i * 37) % (N + 1)]);
  assert_int_equal (n_items, 0);
}

static void
test_map__an_edit_copies_few_nodes (void **state)
{
  StetMap *map = stet_map_new (&item_type);
  g_autoptr (StetMap) before = NULL;

  for (int key = 0; key < 1024; key++)
    put (&map, key, 0);
  before = stet_map_ref (map);
  n_comparisons = 0;
  put (&map, 512, 1);
  assert_true (n_comparisons <= 25);
  assert_int_equal (version_at (before, 512), 0);
  assert_int_equal (version_at (map, 512), 1);

  stet_map_unref (map);
}

/* Orders that make a plain tree a list; the number of comparisons is the depth. */
static void
test_map__no_order_of_edits_makes_it_deep (void **state)
{
  enum
  {
    N = 20000,
    /* 2.41 times the binary logarithm of N. */
    MAX_DEPTH = 35
  };

  for (int order = 0; order < 4; order++)
    {
      StetMap *map = stet_map_new (&item_type);

      for (int i = 0; i < N; i++)
        {
          static const int strides[] = { 1, -1, 7919, 2 };

          put (&map, (int) (((gint64) i * strides[order]) % (N + 1)), i);
        }
      for (int i = 0; i < N; i += 97)
        {
          n_comparisons = 0;
          version_at (map, i);
          assert_true (n_comparisons <= MAX_DEPTH);
        }
      /* The whole lower half goes, one after the other. */
      while (stet_map_get_size (map) > N / 2)
        drop (&map, ((Item *) stet_map_get_nth (map, 0))->key);
      for (guint i = 0; i < stet_map_get_size (map); i += 97)
        {
          n_comparisons = 0;
          stet_map_find (map, stet_map_get_nth (map, i));
          assert_true (n_comparisons <= MAX_DEPTH);
        }
      stet_map_unref (map);
      assert_int_equal (n_items, 0);
    }
}

static void
test_map__from_sorted_gives_the_same_as_inserting (void **state)
{
  static const guint sizes[] = { 1, 2, 3, 4, 7, 8, 100, 1000 };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autofree int *model = g_new (int, sizes[s]);
      g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (item_unref);
      StetMap *map;

      for (guint i = 0; i < sizes[s]; i++)
        {
          model[i] = (int) i * 3;
          g_ptr_array_add (values, item_new ((int) i, model[i]));
        }
      map = stet_map_new_from_sorted (&item_type, values->pdata, values->len);
      assert_same (map, model, (int) sizes[s]);
      /* It is balanced enough to be edited right away. */
      for (guint i = 0; i < sizes[s]; i += 2)
        {
          drop (&map, (int) i);
          model[i] = -1;
        }
      assert_same (map, model, (int) sizes[s]);
      stet_map_unref (map);
    }
  assert_int_equal (n_items, 0);
}

static void
test_map__iterates_from_any_index (void **state)
{
  g_autoptr (StetMap) map = stet_map_new (&item_type);

  for (int key = 0; key < 100; key++)
    put (&map, key * 2, key);

  for (guint from = 0; from <= 100; from++)
    {
      StetMapIter iter;
      guint n = 0;

      stet_map_iter_init (&iter, map, from);
      for (const Item *item = stet_map_iter_next (&iter); item != NULL; item = stet_map_iter_next (&iter))
        {
          assert_int_equal (item->key, (from + n) * 2);
          n++;
        }
      assert_int_equal (n, 100 - from);
    }
}

static void
test_map__lower_bound_falls_between_values (void **state)
{
  g_autoptr (StetMap) map = stet_map_new (&item_type);

  for (int key = 0; key < 50; key++)
    put (&map, key * 2, key);

  assert_int_equal (stet_map_lower_bound (map, &(Item){ .key = -1 }), 0);
  assert_int_equal (stet_map_lower_bound (map, &(Item){ .key = 20 }), 10);
  assert_int_equal (stet_map_lower_bound (map, &(Item){ .key = 21 }), 11);
  assert_int_equal (stet_map_lower_bound (map, &(Item){ .key = 99 }), 50);
}

static void
test_map__values_need_no_references (void **state)
{
  static const StetMapType plain_type = { .compare = compare_items };
  static Item items[] = { { .key = 1 }, { .key = 2 } };
  g_autoptr (StetMap) empty = stet_map_new (&plain_type);
  g_autoptr (StetMap) one = stet_map_insert (empty, &items[0]);
  g_autoptr (StetMap) two = stet_map_insert (one, &items[1]);

  assert_ptr_equal (stet_map_get_nth (two, 0), &items[0]);
  assert_ptr_equal (stet_map_get_nth (two, 1), &items[1]);
}

/* Edits a shared map many times and lets everything go. */
static gpointer
edit_shared_map_cb (gpointer data)
{
  StetMap *map = data;

  for (int i = 0; i < 2000; i++)
    {
      StetMap *mine = stet_map_ref (map);

      drop (&mine, i % 500);
      put (&mine, 1000 + i, i);
      if (version_at (mine, 1000 + i) != i || stet_map_get_size (mine) != 500)
        return GINT_TO_POINTER (1);
      stet_map_unref (mine);
    }

  return NULL;
}

static void
test_map__threads_may_share_a_map (void **state)
{
  StetMap *map = stet_map_new (&item_type);
  GThread *threads[4];

  for (int key = 0; key < 500; key++)
    put (&map, key, key);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("map", edit_shared_map_cb, map);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    assert_null (g_thread_join (threads[i]));
  assert_int_equal (g_atomic_int_get (&n_items), 500);

  stet_map_unref (map);
  assert_int_equal (n_items, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_map__empty),
    cmocka_unit_test (test_map__behaves_as_an_array_would),
    cmocka_unit_test (test_map__old_maps_stay_as_they_were),
    cmocka_unit_test (test_map__an_edit_copies_few_nodes),
    cmocka_unit_test (test_map__no_order_of_edits_makes_it_deep),
    cmocka_unit_test (test_map__from_sorted_gives_the_same_as_inserting),
    cmocka_unit_test (test_map__iterates_from_any_index),
    cmocka_unit_test (test_map__lower_bound_falls_between_values),
    cmocka_unit_test (test_map__values_need_no_references),
    cmocka_unit_test (test_map__threads_may_share_a_map),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
