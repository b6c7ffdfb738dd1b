/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-facts-model.h"

#include "stet-fact.h"
#include "stet-facts-difference.h"

/* A change of more facts than this is shown at once, not fact by fact. */
#define MAX_SINGLE_STEPS 256

/* Microseconds that folding may take before the window gets its turn. */
#define SLICE_US 4000

struct _StetFactsModel
{
  GObject parent_instance;

  StetSession *session;
  StetCase *shown_case; /* the snapshot that rows and keys belong to */
  GArray *rows;         /* of StetClaimKey, in the order of the list */
  GHashTable *keys;     /* number -> StetClaimKey of the facts in the list */
  GHashTable *held;     /* numbers of rows that are not where they belong */
  GHashTable *items;    /* number -> Item */
  StetClaimIndex *index;
  char *search;
  char **words;      /* the search that is in effect; NULL for none */
  char **next_words; /* the search that waits for the index */
  guint warm_id;
  StetFactsFilter filter;
  StetFactsSort sort;
};

enum
{
  PROP_0,
  PROP_SEARCHING,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StetFactsModel, stet_facts_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

StetFactsModel *
stet_facts_model_new (StetSession *session)
{
  return g_object_new (STET_TYPE_FACTS_MODEL, "session", session, NULL);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return stet_claim_key_compare (a, b);
}

/* Where a key stands or would stand. */
static gboolean
find_row (StetFactsModel *self,
          const StetClaimKey *key,
          guint *position)
{
  guint low = 0;
  guint high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (stet_claim_key_compare (&g_array_index (self->rows, StetClaimKey, middle), key) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;
  return low < self->rows->len && stet_claim_key_compare (&g_array_index (self->rows, StetClaimKey, low), key) == 0;
}

static gboolean
belongs (StetFactsModel *self,
         const StetClaim *claim)
{
  if (!stet_facts_filter_matches (self->filter, claim))
    return FALSE;
  return self->words == NULL || stet_claim_index_matches (self->index, self->shown_case, claim, (const char *const *) self->words);
}

static void
remember_key (StetFactsModel *self,
              const StetClaimKey *key)
{
  g_hash_table_insert (self->keys, GUINT_TO_POINTER (key->number), g_memdup2 (key, sizeof *key));
}

static void
insert_row (StetFactsModel *self,
            const StetClaim *claim)
{
  StetClaimKey key = stet_facts_sort_key (self->sort, self->shown_case, claim);
  guint position;

  find_row (self, &key, &position);
  g_array_insert_val (self->rows, position, key);
  remember_key (self, &key);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static void
remove_row (StetFactsModel *self,
            guint number)
{
  const StetClaimKey *key = g_hash_table_lookup (self->keys, GUINT_TO_POINTER (number));
  guint position;

  g_hash_table_remove (self->held, GUINT_TO_POINTER (number));
  if (key == NULL || !find_row (self, key, &position))
    return;
  g_array_remove_index (self->rows, position);
  g_hash_table_remove (self->keys, GUINT_TO_POINTER (number));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/* Says which rows differ: what both lists begin and end with stays. */
static void
show_rows (StetFactsModel *self,
           GArray *rows)
{
  g_autoptr (GArray) before = self->rows;
  guint shorter = MIN (before->len, rows->len);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && g_array_index (before, StetClaimKey, head).number == g_array_index (rows, StetClaimKey, head).number)
    head++;
  while (tail < shorter - head && g_array_index (before, StetClaimKey, before->len - 1 - tail).number == g_array_index (rows, StetClaimKey, rows->len - 1 - tail).number)
    tail++;
  self->rows = rows;
  if (before->len > head + tail || rows->len > head + tail)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, rows->len - head - tail);
}

static void
rebuild (StetFactsModel *self)
{
  guint n_claims = stet_case_get_n_claims (self->shown_case);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (StetClaimKey));

  g_hash_table_remove_all (self->held);
  g_hash_table_remove_all (self->keys);
  for (guint i = 0; i < n_claims; i++)
    {
      const StetClaim *claim = stet_case_get_claim (self->shown_case, i);

      if (belongs (self, claim))
        {
          StetClaimKey key = stet_facts_sort_key (self->sort, self->shown_case, claim);

          g_array_append_val (rows, key);
          remember_key (self, &key);
        }
    }
  if (self->sort != STET_FACTS_BY_NUMBER)
    g_array_sort (rows, compare_keys);
  show_rows (self, rows);
}

/* An item that somebody holds: the model learns when the last one lets go. */
typedef struct
{
  GHashTable *items;
  StetFact *fact;
  guint number;
} Item;

static void
forget_item_cb (gpointer user_data,
                GObject *fact)
{
  const Item *item = user_data;

  g_hash_table_remove (item->items, GUINT_TO_POINTER (item->number));
}

static StetFact *
find_item (StetFactsModel *self,
           guint number)
{
  const Item *item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (number));

  return item != NULL ? item->fact : NULL;
}

static StetFact *
make_item (StetFactsModel *self,
           const StetClaim *claim)
{
  Item *item = g_new0 (Item, 1);

  item->items = self->items;
  item->fact = stet_fact_new (claim->id, claim->number);
  item->number = claim->number;
  g_object_weak_ref (G_OBJECT (item->fact), forget_item_cb, item);
  g_hash_table_insert (self->items, GUINT_TO_POINTER (claim->number), item);
  return item->fact;
}

static void
drop_item (StetFactsModel *self,
           guint number)
{
  Item *item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (number));

  if (item == NULL)
    return;
  g_object_weak_unref (G_OBJECT (item->fact), forget_item_cb, item);
  g_hash_table_remove (self->items, GUINT_TO_POINTER (number));
}

static void
drop_items (StetFactsModel *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Item *item = value;

      g_object_weak_unref (G_OBJECT (item->fact), forget_item_cb, item);
      g_hash_table_iter_remove (&iter);
    }
}

/* An edited row stays where it is for now, even if it belongs elsewhere. */
static void
show_edited (StetFactsModel *self,
             guint number)
{
  const StetClaim *claim = stet_case_find_claim_by_number (self->shown_case, number);
  const StetClaimKey *shown = g_hash_table_lookup (self->keys, GUINT_TO_POINTER (number));
  StetFact *item = find_item (self, number);
  StetClaimKey key = stet_facts_sort_key (self->sort, self->shown_case, claim);

  if (shown == NULL && belongs (self, claim))
    insert_row (self, claim);
  else if (shown != NULL && (stet_claim_key_compare (shown, &key) != 0 || !belongs (self, claim)))
    g_hash_table_add (self->held, GUINT_TO_POINTER (number));
  else
    g_hash_table_remove (self->held, GUINT_TO_POINTER (number));
  if (item != NULL)
    stet_fact_changed (item);
}

static void
show_difference (StetFactsModel *self,
                 const StetFactsDifference *difference)
{
  for (guint i = 0; i < difference->removed->len; i++)
    remove_row (self, g_array_index (difference->removed, guint, i));
  for (guint i = 0; i < difference->edited->len; i++)
    show_edited (self, g_array_index (difference->edited, guint, i));
  for (guint i = 0; i < difference->added->len; i++)
    {
      const StetClaim *claim = stet_case_find_claim_by_number (self->shown_case, g_array_index (difference->added, guint, i));

      if (belongs (self, claim))
        insert_row (self, claim);
    }
}

/* Too much for one row after the other: all rows are new, and those that are
 * looked at say so. */
static void
show_all_again (StetFactsModel *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer value;

  rebuild (self);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (items, g_object_ref (((const Item *) value)->fact));
  for (guint i = 0; i < items->len; i++)
    stet_fact_changed (g_ptr_array_index (items, i));
}

static void take_next_words (StetFactsModel *self);

static gboolean
warm_cb (gpointer user_data)
{
  StetFactsModel *self = user_data;

  if (!stet_claim_index_warm (self->index, self->shown_case, SLICE_US))
    return G_SOURCE_CONTINUE;
  self->warm_id = 0;
  if (self->next_words != NULL)
    take_next_words (self);
  return G_SOURCE_REMOVE;
}

static void
start_warming (StetFactsModel *self)
{
  if (self->warm_id == 0)
    self->warm_id = g_idle_add_full (G_PRIORITY_LOW, warm_cb, self, NULL);
}

static void
show_new_case (StetFactsModel *self)
{
  drop_items (self);
  stet_claim_index_clear (self->index);
  rebuild (self);
  start_warming (self);
}

static void
forget_claims (StetFactsModel *self,
               const StetFactsDifference *difference)
{
  for (guint i = 0; i < difference->removed->len; i++)
    {
      guint number = g_array_index (difference->removed, guint, i);

      stet_claim_index_forget (self->index, number);
      drop_item (self, number);
    }
  for (guint i = 0; i < difference->edited->len; i++)
    stet_claim_index_forget (self->index, g_array_index (difference->edited, guint, i));
}

static void
session_changed_cb (StetFactsModel *self,
                    StetChange *change)
{
  g_autoptr (StetCase) before = g_steal_pointer (&self->shown_case);
  g_autoptr (StetFactsDifference) difference = NULL;
  gboolean other_order;

  self->shown_case = stet_case_ref (stet_session_get_case (self->session));
  if (change == NULL)
    {
      show_new_case (self);
      return;
    }
  difference = stet_facts_difference_new (before, self->shown_case, change);
  forget_claims (self, difference);
  other_order = self->sort == STET_FACTS_BY_PLACE && stet_case_get_tally (before)->n_checked_articles != stet_case_get_tally (self->shown_case)->n_checked_articles;
  if (other_order || stet_facts_difference_count (difference) > MAX_SINGLE_STEPS)
    show_all_again (self);
  else
    show_difference (self, difference);
}

void
stet_facts_model_set_filter (StetFactsModel *self,
                             StetFactsFilter filter)
{
  g_return_if_fail (STET_IS_FACTS_MODEL (self));
  g_return_if_fail (filter < STET_N_FACTS_FILTERS);

  self->filter = filter;
  rebuild (self);
}

StetFactsFilter
stet_facts_model_get_filter (StetFactsModel *self)
{
  g_return_val_if_fail (STET_IS_FACTS_MODEL (self), STET_FACTS_ALL);

  return self->filter;
}

void
stet_facts_model_set_sort (StetFactsModel *self,
                           StetFactsSort sort)
{
  g_return_if_fail (STET_IS_FACTS_MODEL (self));

  self->sort = sort;
  rebuild (self);
}

StetFactsSort
stet_facts_model_get_sort (StetFactsModel *self)
{
  g_return_val_if_fail (STET_IS_FACTS_MODEL (self), STET_FACTS_BY_NUMBER);

  return self->sort;
}

static void
take_next_words (StetFactsModel *self)
{
  g_strfreev (self->words);
  self->words = g_steal_pointer (&self->next_words);
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCHING]);
}

void
stet_facts_model_set_search (StetFactsModel *self,
                             const char *text)
{
  g_autofree char *folded = NULL;
  gboolean was_searching;

  g_return_if_fail (STET_IS_FACTS_MODEL (self));

  was_searching = self->next_words != NULL;
  folded = stet_fold (text != NULL ? text : "");
  g_free (self->search);
  self->search = g_strdup (text != NULL ? text : "");
  g_clear_pointer (&self->next_words, g_strfreev);
  if (*folded == '\0')
    {
      g_clear_pointer (&self->words, g_strfreev);
      rebuild (self);
    }
  else
    {
      self->next_words = g_strsplit (folded, " ", -1);
      if (stet_claim_index_warm (self->index, self->shown_case, SLICE_US))
        {
          take_next_words (self);
          return;
        }
      start_warming (self);
    }
  if (was_searching != (self->next_words != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCHING]);
}

const char *
stet_facts_model_get_search (StetFactsModel *self)
{
  g_return_val_if_fail (STET_IS_FACTS_MODEL (self), NULL);

  return self->search;
}

gboolean
stet_facts_model_is_searching (StetFactsModel *self)
{
  g_return_val_if_fail (STET_IS_FACTS_MODEL (self), FALSE);

  return self->next_words != NULL;
}

void
stet_facts_model_settle (StetFactsModel *self)
{
  g_autoptr (GList) numbers = NULL;

  g_return_if_fail (STET_IS_FACTS_MODEL (self));

  numbers = g_hash_table_get_keys (self->held);
  for (GList *link = numbers; link != NULL; link = link->next)
    {
      guint number = GPOINTER_TO_UINT (link->data);
      const StetClaim *claim = stet_case_find_claim_by_number (self->shown_case, number);

      remove_row (self, number);
      if (claim != NULL && belongs (self, claim))
        insert_row (self, claim);
    }
}

static const StetClaim *
get_claim_at (StetFactsModel *self,
              guint position)
{
  if (position >= self->rows->len)
    return NULL;
  return stet_case_find_claim_by_number (self->shown_case, g_array_index (self->rows, StetClaimKey, position).number);
}

char *
stet_facts_model_dup_id_at (StetFactsModel *self,
                            guint position)
{
  const StetClaim *claim;

  g_return_val_if_fail (STET_IS_FACTS_MODEL (self), NULL);

  claim = get_claim_at (self, position);
  return claim != NULL ? g_strdup (claim->id) : NULL;
}

gboolean
stet_facts_model_find (StetFactsModel *self,
                       const char *id,
                       guint *position)
{
  const StetClaim *claim;
  const StetClaimKey *shown;
  StetClaimKey key;

  g_return_val_if_fail (STET_IS_FACTS_MODEL (self), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  *position = 0;
  claim = id != NULL ? stet_case_find_claim (self->shown_case, id) : NULL;
  if (claim == NULL)
    return FALSE;
  shown = g_hash_table_lookup (self->keys, GUINT_TO_POINTER (claim->number));
  key = shown != NULL ? *shown : stet_facts_sort_key (self->sort, self->shown_case, claim);
  return find_row (self, &key, position);
}

static GType
stet_facts_model_get_item_type (GListModel *model)
{
  return STET_TYPE_FACT;
}

static guint
stet_facts_model_get_n_items (GListModel *model)
{
  return STET_FACTS_MODEL (model)->rows->len;
}

static gpointer
stet_facts_model_get_item (GListModel *model,
                           guint position)
{
  StetFactsModel *self = STET_FACTS_MODEL (model);
  const StetClaim *claim = get_claim_at (self, position);
  StetFact *item;

  if (claim == NULL)
    return NULL;
  item = find_item (self, claim->number);
  return item != NULL ? g_object_ref (item) : make_item (self, claim);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = stet_facts_model_get_item_type;
  iface->get_n_items = stet_facts_model_get_n_items;
  iface->get_item = stet_facts_model_get_item;
}

static void
stet_facts_model_constructed (GObject *object)
{
  StetFactsModel *self = STET_FACTS_MODEL (object);

  G_OBJECT_CLASS (stet_facts_model_parent_class)->constructed (object);

  self->shown_case = stet_case_ref (stet_session_get_case (self->session));
  g_signal_connect_object (self->session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  rebuild (self);
  start_warming (self);
}

static void
stet_facts_model_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  StetFactsModel *self = STET_FACTS_MODEL (object);

  switch (prop_id)
    {
    case PROP_SEARCHING:
      g_value_set_boolean (value, stet_facts_model_is_searching (self));
      break;
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_facts_model_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  StetFactsModel *self = STET_FACTS_MODEL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_facts_model_dispose (GObject *object)
{
  StetFactsModel *self = STET_FACTS_MODEL (object);

  g_clear_handle_id (&self->warm_id, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stet_facts_model_parent_class)->dispose (object);
}

static void
stet_facts_model_finalize (GObject *object)
{
  StetFactsModel *self = STET_FACTS_MODEL (object);

  drop_items (self);
  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->index, stet_claim_index_free);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_clear_pointer (&self->next_words, g_strfreev);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->shown_case, stet_case_unref);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (stet_facts_model_parent_class)->finalize (object);
}

static void
stet_facts_model_class_init (StetFactsModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = stet_facts_model_constructed;
  object_class->dispose = stet_facts_model_dispose;
  object_class->finalize = stet_facts_model_finalize;
  object_class->get_property = stet_facts_model_get_property;
  object_class->set_property = stet_facts_model_set_property;

  props[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, STET_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
stet_facts_model_init (StetFactsModel *self)
{
  self->held = g_hash_table_new (NULL, NULL);
  self->index = stet_claim_index_new ();
  self->items = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (StetClaimKey));
  self->search = g_strdup ("");
}
