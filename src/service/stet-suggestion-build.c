/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-suggestion-private.h"

#include <string.h>

/* A proposed row while its claim is built. */
typedef struct
{
  StetFindingSide side; /* its words, by the finding that led to it */
  StetSpan passage;
  guint degree; /* how many findings it has */
  gboolean is_reached;
  StetRelation relation;
  const char *explanation;
} Node;

/* A finding between two nodes. */
typedef struct
{
  guint a;
  guint b;
  const StetFinding *finding;
} Edge;

typedef struct
{
  const StetSurvey *survey;
  GArray *nodes;
  GArray *edges; /* the gravest first */
} Graph;

StetRelation
_stet_relation_of (const StetFinding *finding)
{
  switch (finding->relation)
    {
    case STET_FINDING_AGREE:
      return STET_RELATION_AGREE;
    case STET_FINDING_CONFLICT:
      return STET_RELATION_CONFLICT;
    case STET_FINDING_SCOPE_DIFFERS:
      return STET_RELATION_SCOPE_DIFFERS;
    default:
      g_return_val_if_reached (STET_RELATION_UNSET);
    }
}

/* How much a person wants to see a relation first. */
static guint
get_gravity (StetRelation relation)
{
  static const guint gravity[] = {
    [STET_RELATION_UNSET] = 0,
    [STET_RELATION_AGREE] = 1,
    [STET_RELATION_SCOPE_DIFFERS] = 2,
    [STET_RELATION_CONFLICT] = 3,
  };

  return gravity[relation];
}

static int
compare_edges_cb (gconstpointer a,
                  gconstpointer b)
{
  const Edge *edge_a = a;
  const Edge *edge_b = b;
  guint gravity_a = get_gravity (_stet_relation_of (edge_a->finding));
  guint gravity_b = get_gravity (_stet_relation_of (edge_b->finding));

  if (gravity_a != gravity_b)
    return gravity_a > gravity_b ? -1 : 1;
  if (edge_a->finding->score != edge_b->finding->score)
    return edge_a->finding->score > edge_b->finding->score ? -1 : 1;
  return strcmp (edge_a->finding->key, edge_b->finding->key);
}

/* A row is a sentence; two sides in one sentence are two rows of a few words. */
static guint
add_node (Graph *self,
          const StetFindingSide *side,
          gboolean is_alone)
{
  guint n;
  const StetSentence *sentences = stet_check_get_statements (self->survey->check, side->article, &n);
  StetSpan passage = is_alone && side->sentence < n ? sentences[side->sentence].span : side->span;
  Node node = { *side, passage, 1, FALSE, STET_RELATION_UNSET, NULL };

  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *known = &g_array_index (self->nodes, Node, i);

      if (known->side.article == side->article && stet_span_equal (known->passage, passage))
        {
          known->degree++;
          return i;
        }
    }
  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

static gboolean
is_wanted (const StetSurvey *survey,
           const StetFinding *finding)
{
  return survey->articles->pdata[finding->a.article] != NULL &&
         survey->articles->pdata[finding->b.article] != NULL &&
         stet_case_find_dismissal (survey->snapshot, finding->key) == NULL &&
         !_stet_survey_is_known (survey, finding);
}

static void
gather (Graph *self,
        const StetMatchClaim *claim)
{
  guint n;
  const StetFinding *findings = stet_check_get_findings (self->survey->check, &n);

  for (guint i = 0; i < claim->n_findings; i++)
    {
      const StetFinding *finding = &findings[claim->findings[i]];
      gboolean is_alone = finding->a.article != finding->b.article || finding->a.sentence != finding->b.sentence;
      Edge edge = { 0, 0, finding };

      if (!is_wanted (self->survey, finding))
        continue;
      edge.a = add_node (self, &finding->a, is_alone);
      edge.b = add_node (self, &finding->b, is_alone);
      g_array_append_val (self->edges, edge);
    }
  g_array_sort (self->edges, compare_edges_cb);
}

static gboolean
is_checked (const Graph *self,
            guint node)
{
  const StetArticle *article = self->survey->articles->pdata[g_array_index (self->nodes, Node, node).side.article];

  return article->role == STET_ROLE_CHECKED;
}

/* The row with most findings; of several one of the piece under check. */
static guint
choose_anchor (const Graph *self)
{
  guint best = 0;

  for (guint i = 1; i < self->nodes->len; i++)
    {
      guint degree = g_array_index (self->nodes, Node, i).degree;
      guint best_degree = g_array_index (self->nodes, Node, best).degree;

      if (degree > best_degree || (degree == best_degree && is_checked (self, i) && !is_checked (self, best)))
        best = i;
    }
  return best;
}

/* What follows for a row from that of the one it was compared with: what
 * agrees with what agrees agrees; two differences leave all open. */
static StetRelation
compose (StetRelation first,
         StetRelation second)
{
  if (first == STET_RELATION_AGREE)
    return second;
  return second == STET_RELATION_AGREE ? first : STET_RELATION_UNSET;
}

/* Reads @node by the finding that led to it: the words are those of that one. */
static void
reach (Node *node,
       const StetFindingSide *side,
       const Edge *edge,
       StetRelation relation)
{
  node->is_reached = TRUE;
  node->relation = relation;
  node->explanation = edge->finding->explanation;
  node->side = *side;
}

/* One round outward from the anchor; whether it got any further. */
static gboolean
reach_next (Graph *self,
            guint anchor)
{
  g_autoptr (GArray) was_reached = g_array_sized_new (FALSE, FALSE, sizeof (gboolean), self->nodes->len);
  gboolean is_further = FALSE;

  for (guint i = 0; i < self->nodes->len; i++)
    g_array_append_val (was_reached, g_array_index (self->nodes, Node, i).is_reached);
  for (guint i = 0; i < self->edges->len; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);
      gboolean from_a = g_array_index (was_reached, gboolean, edge->a);
      Node *from = &g_array_index (self->nodes, Node, from_a ? edge->a : edge->b);
      Node *to = &g_array_index (self->nodes, Node, from_a ? edge->b : edge->a);
      StetRelation relation = _stet_relation_of (edge->finding);
      gboolean is_anchor = (from_a ? edge->a : edge->b) == anchor;

      if ((!from_a && !g_array_index (was_reached, gboolean, edge->b)) || to->is_reached)
        continue;
      reach (to, from_a ? &edge->finding->b : &edge->finding->a, edge, is_anchor ? relation : compose (from->relation, relation));
      is_further = TRUE;
    }
  return is_further;
}

static void
relate (Graph *self,
        guint anchor)
{
  const Edge *first = NULL;
  Node *node = &g_array_index (self->nodes, Node, anchor);

  for (guint i = 0; i < self->edges->len && first == NULL; i++)
    if (g_array_index (self->edges, Edge, i).a == anchor || g_array_index (self->edges, Edge, i).b == anchor)
      first = &g_array_index (self->edges, Edge, i);
  if (first != NULL)
    reach (node, first->a == anchor ? &first->finding->a : &first->finding->b, first, STET_RELATION_UNSET);
  node->explanation = NULL;
  while (reach_next (self, anchor))
    ;
}

/* The claim of the case that most rows belong to already. */
static const char *
find_claim (const Graph *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const StetClaim *best = NULL;
  guint best_n = 0;
  GHashTableIter iter;
  gpointer id, n;

  for (guint i = 0; i < self->nodes->len; i++)
    _stet_survey_count_claims (self->survey, &g_array_index (self->nodes, Node, i).side, counts);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &id, &n))
    {
      const StetClaim *claim = stet_case_find_claim (self->survey->snapshot, id);

      if (GPOINTER_TO_UINT (n) > best_n || (GPOINTER_TO_UINT (n) == best_n && claim->number < best->number))
        {
          best_n = GPOINTER_TO_UINT (n);
          best = claim;
        }
    }
  return best == NULL ? NULL : best->id;
}

/* The rows stand in the order of articles and text. */
static int
compare_rows_cb (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  const Graph *self = user_data;
  const Node *node_a = &g_array_index (self->nodes, Node, *(const guint *) a);
  const Node *node_b = &g_array_index (self->nodes, Node, *(const guint *) b);

  if (node_a->side.article != node_b->side.article)
    return node_a->side.article < node_b->side.article ? -1 : 1;
  return stet_span_compare (node_a->passage, node_b->passage);
}

static const char *
keep (const Graph *self,
      const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert_const (self->survey->strings, text);
}

/* Beside a forecast, what is none is said to have come about, so that the one
 * does not corroborate the other. */
static StetOutcome
get_outcome (const Graph *self,
             const Node *node)
{
  if (node->side.is_forecast)
    return STET_OUTCOME_FORECAST;
  for (guint i = 0; i < self->nodes->len; i++)
    if (g_array_index (self->nodes, Node, i).side.is_forecast)
      return STET_OUTCOME_OUTCOME;
  return STET_OUTCOME_UNSET;
}

static StetSuggestionRow
make_row (const Graph *self,
          const Node *node,
          const char *claim)
{
  const StetArticle *article = self->survey->articles->pdata[node->side.article];
  const StetStatement *known = claim == NULL ? NULL : _stet_survey_find (self->survey, &node->side, claim);
  StetSuggestionRow row = {
    .article = keep (self, article->id),
    .passage = known == NULL ? node->passage : (StetSpan){ known->start, known->end },
    .words = node->side.span,
    .value = keep (self, node->side.text),
    .outcome = get_outcome (self, node),
    .relation = node->relation,
    .explanation = keep (self, node->explanation),
  };

  return row;
}

static GArray *
make_rows (const Graph *self,
           guint anchor_node,
           const char *claim,
           guint *anchor)
{
  g_autofree guint *order = g_new (guint, self->nodes->len);
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (StetSuggestionRow), self->nodes->len);
  guint n = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    if (g_array_index (self->nodes, Node, i).is_reached)
      order[n++] = i;
  g_qsort_with_data (order, (gint) n, sizeof *order, compare_rows_cb, (gpointer) self);
  for (guint i = 0; i < n; i++)
    {
      StetSuggestionRow row = make_row (self, &g_array_index (self->nodes, Node, order[i]), claim);

      if (order[i] == anchor_node)
        *anchor = i;
      g_array_append_val (rows, row);
    }
  return rows;
}

static int
compare_sides (const StetFindingSide *a,
               const StetFindingSide *b)
{
  if (a->article != b->article)
    return a->article < b->article ? -1 : 1;
  return stet_span_compare (a->span, b->span);
}

/* The finding that stands first in the articles: articles that come later do
 * not change which one that is. */
static const StetFinding *
find_first (const Graph *self)
{
  const StetFinding *first = NULL;

  for (guint i = 0; i < self->edges->len; i++)
    {
      const StetFinding *finding = g_array_index (self->edges, Edge, i).finding;
      int order = first == NULL ? -1 : compare_sides (&finding->a, &first->a);

      if (order == 0)
        order = compare_sides (&finding->b, &first->b);
      if (order == 0)
        order = strcmp (finding->key, first->key);
      if (order < 0)
        first = finding;
    }
  return first;
}

gboolean
_stet_suggestion_build (const StetSurvey *survey,
                        const StetMatchClaim *claim,
                        StetSuggestion *out,
                        GArray **rows)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  Graph self = { survey, nodes, edges };
  const StetFinding *surest;
  guint anchor;

  gather (&self, claim);
  if (edges->len == 0)
    return FALSE;
  surest = g_array_index (edges, Edge, 0).finding;
  anchor = choose_anchor (&self);
  relate (&self, anchor);
  out->key = keep (&self, find_first (&self)->key);
  out->title = keep (&self, claim->title);
  out->relation = _stet_relation_of (surest);
  out->explanation = keep (&self, surest->explanation);
  out->claim = keep (&self, find_claim (&self));
  *rows = make_rows (&self, anchor, out->claim, &out->anchor);
  out->rows = (const StetSuggestionRow *) (*rows)->data;
  out->n_rows = (*rows)->len;
  out->score = surest->score;
  return TRUE;
}
