/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-match-private.h"

#include <stdlib.h>
#include <string.h>

#include "stet-title-private.h"

/* A sentence as one side of a finding names it, and the group that it and all
 * that findings join with it belong to. */
typedef struct
{
  StetMatchPlace place;
  gsize start; /* of the words, since a sentence can state two facts */
  guint parent;
} Node;

static int
compare_nodes (gconstpointer a,
               gconstpointer b)
{
  const Node *x = a;
  const Node *y = b;

  if (x->place.article != y->place.article)
    return x->place.article < y->place.article ? -1 : 1;
  if (x->place.sentence != y->place.sentence)
    return x->place.sentence < y->place.sentence ? -1 : 1;
  return x->start < y->start ? -1 : x->start > y->start;
}

static Node
make_node (const StetFindingSide *side)
{
  return (Node){ { side->article, side->sentence }, side->span.start, 0 };
}

static GArray *
gather_nodes (const StetMatch *self)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const StetFinding *finding = &g_array_index (self->findings, StetFinding, i);
      Node two[] = { make_node (&finding->a), make_node (&finding->b) };

      g_array_append_vals (nodes, two, 2);
    }
  g_array_sort (nodes, compare_nodes);
  for (guint i = 0; i < nodes->len; i++)
    {
      Node node = g_array_index (nodes, Node, i);

      if (n > 0 && compare_nodes (&g_array_index (nodes, Node, n - 1), &node) == 0)
        continue;
      node.parent = n;
      g_array_index (nodes, Node, n++) = node;
    }
  g_array_set_size (nodes, n);

  return nodes;
}

static guint
find_node (const GArray *nodes,
           const StetFindingSide *side)
{
  Node node = make_node (side);
  const Node *found = bsearch (&node, nodes->data, nodes->len, sizeof (Node), compare_nodes);

  return (guint) (found - (const Node *) (gpointer) nodes->data);
}

static guint
find_root (GArray *nodes,
           guint i)
{
  Node *all = (Node *) (gpointer) nodes->data;

  while (all[i].parent != i)
    {
      all[i].parent = all[all[i].parent].parent;
      i = all[i].parent;
    }
  return i;
}

/* The first node of a group is its root, so that groups come in the order of
 * their first statement. */
static void
join (GArray *nodes,
      guint a,
      guint b)
{
  guint x = find_root (nodes, a);
  guint y = find_root (nodes, b);

  g_array_index (nodes, Node, MAX (x, y)).parent = MIN (x, y);
}

static const void *
keep_array (StetMatch *self,
            GArray *array)
{
  gsize size = (gsize) array->len * g_array_get_element_size (array);
  gpointer copy = g_memdup2 (array->data, MAX (size, 1));

  g_ptr_array_add (self->arrays, copy);
  return size > 0 ? copy : NULL;
}

static guint
count_origins (const StetMatch *self,
               const StetMatchClaim *claim)
{
  g_autoptr (GHashTable) origins = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < claim->n_places; i++)
    g_hash_table_add (origins, GUINT_TO_POINTER (self->origins[claim->places[i].article] + 1));
  return g_hash_table_size (origins);
}

static StetMatchStatus
judge (const StetMatch *self,
       const StetMatchClaim *claim)
{
  StetMatchStatus status = STET_MATCH_SINGLE_SOURCE;

  for (guint i = 0; i < claim->n_findings; i++)
    {
      const StetFinding *finding = &g_array_index (self->findings, StetFinding, claim->findings[i]);
      gboolean is_independent = self->origins[finding->a.article] != self->origins[finding->b.article];

      if (finding->relation == STET_FINDING_CONFLICT)
        return STET_MATCH_CONFLICTING;
      if (finding->relation == STET_FINDING_SCOPE_DIFFERS)
        status = STET_MATCH_RECONCILED;
      else if (status == STET_MATCH_SINGLE_SOURCE && finding->is_supported && is_independent)
        status = STET_MATCH_CORROBORATED;
    }
  return status;
}

/* The title comes from the surest finding: its words stand for the claim. */
static const char *
make_title (StetMatch *self,
            const StetMatchClaim *claim)
{
  const StetFinding *finding = &g_array_index (self->findings, StetFinding, claim->findings[0]);
  g_autofree char *title = _stet_title_dup (self->articles, finding);

  return _stet_match_dup_text (self, title);
}

static void
add_claim (StetMatch *self,
           GArray *places,
           GArray *findings)
{
  StetMatchClaim claim = { 0 };

  claim.places = keep_array (self, places);
  claim.n_places = places->len;
  claim.findings = keep_array (self, findings);
  claim.n_findings = findings->len;
  claim.n_origins = count_origins (self, &claim);
  claim.status = judge (self, &claim);
  claim.title = make_title (self, &claim);
  g_array_append_val (self->claims, claim);
}

static void
add_place (GArray *places,
           StetMatchPlace place)
{
  if (places->len > 0)
    {
      const StetMatchPlace *last = &g_array_index (places, StetMatchPlace, places->len - 1);

      if (last->article == place.article && last->sentence == place.sentence)
        return;
    }
  g_array_append_val (places, place);
}

static GArray **
new_lists (guint n,
           gsize element_size)
{
  GArray **lists = g_new0 (GArray *, (gsize) n + 1);

  for (guint i = 0; i < n; i++)
    lists[i] = g_array_new (FALSE, FALSE, (guint) element_size);
  return lists;
}

static void
free_lists (GArray **lists,
            guint n)
{
  for (guint i = 0; i < n; i++)
    g_array_unref (lists[i]);
  g_free (lists);
}

void
_stet_match_group (StetMatch *self)
{
  g_autoptr (GArray) nodes = gather_nodes (self);
  GArray **places = new_lists (nodes->len, sizeof (StetMatchPlace));
  GArray **findings = new_lists (nodes->len, sizeof (guint));

  for (guint i = 0; i < self->findings->len; i++)
    {
      const StetFinding *finding = &g_array_index (self->findings, StetFinding, i);

      join (nodes, find_node (nodes, &finding->a), find_node (nodes, &finding->b));
    }
  for (guint i = 0; i < nodes->len; i++)
    add_place (places[find_root (nodes, i)], g_array_index (nodes, Node, i).place);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const StetFinding *finding = &g_array_index (self->findings, StetFinding, i);

      g_array_append_val (findings[find_root (nodes, find_node (nodes, &finding->a))], i);
    }
  for (guint i = 0; i < nodes->len; i++)
    if (findings[i]->len > 0)
      add_claim (self, places[i], findings[i]);

  free_lists (places, nodes->len);
  free_lists (findings, nodes->len);
}
