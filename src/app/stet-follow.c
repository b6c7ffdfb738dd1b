/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-follow.h"

/* The decision in the making: which statements some column shows already. */
typedef struct
{
  const StetClaim *claim;
  const char *row;
  StetFollow *columns;
  guint n_columns;
} Plan;

static gboolean
is_shown (const Plan *plan,
          const StetStatement *statement)
{
  for (guint i = 0; i < plan->n_columns; i++)
    {
      if (plan->columns[i].statement == statement)
        return TRUE;
    }
  return FALSE;
}

/* The statement of an article to show: the one in focus, else the first;
 * any article if @article is NULL. */
static const StetStatement *
find_statement (const Plan *plan,
                const char *article,
                gboolean unshown)
{
  const StetStatement *first = NULL;

  for (guint i = 0; i < plan->claim->n_statements; i++)
    {
      const StetStatement *statement = plan->claim->statements[i];

      if (article != NULL && !g_str_equal (statement->article, article))
        continue;
      if (unshown && is_shown (plan, statement))
        continue;
      if (g_strcmp0 (statement->id, plan->row) == 0)
        return statement;
      if (first == NULL)
        first = statement;
    }
  return first;
}

static gboolean
is_of_one_article (const StetClaim *claim)
{
  for (guint i = 1; i < claim->n_statements; i++)
    {
      if (!g_str_equal (claim->statements[i]->article, claim->statements[0]->article))
        return FALSE;
    }
  return claim->n_statements > 1;
}

static void
put (StetFollow *column,
     const StetStatement *statement)
{
  if (g_strcmp0 (column->article, statement->article) != 0)
    column->article = statement->article;
  column->statement = statement;
}

/* A column that is still free: one that shows the article already, else one
 * that has nothing of the fact to show, else any. */
static StetFollow *
find_free (const Plan *plan,
           guint active,
           const char *article)
{
  StetFollow *idle = NULL;
  StetFollow *any = NULL;

  for (guint i = 0; i < plan->n_columns; i++)
    {
      StetFollow *column = &plan->columns[i];

      if (i == active || column->statement != NULL)
        continue;
      if (g_strcmp0 (column->article, article) == 0)
        return column;
      if (any == NULL)
        any = column;
      if (idle == NULL && (column->article == NULL || find_statement (plan, column->article, TRUE) == NULL))
        idle = column;
    }
  return idle != NULL ? idle : any;
}

static void
place_active (Plan *plan,
              StetFollow *active)
{
  const StetStatement *row = plan->row != NULL ? stet_claim_find_statement (plan->claim, plan->row) : NULL;
  const StetStatement *here = active->article != NULL ? find_statement (plan, active->article, FALSE) : NULL;
  gboolean follows = active->article == NULL || is_of_one_article (plan->claim) || plan->n_columns == 1;

  if (plan->n_columns == 1 && row != NULL)
    put (active, row);
  else if (here != NULL)
    put (active, here);
  else if (follows)
    put (active, find_statement (plan, NULL, FALSE));
}

static void
place_row_and_twin (Plan *plan,
                    guint active)
{
  const StetStatement *row = plan->row != NULL ? stet_claim_find_statement (plan->claim, plan->row) : NULL;
  const StetStatement *twin = NULL;
  StetFollow *column;

  if (row != NULL && !is_shown (plan, row))
    {
      column = find_free (plan, active, row->article);
      if (column != NULL)
        put (column, row);
    }
  if (plan->columns[active].statement != NULL)
    twin = find_statement (plan, plan->columns[active].article, TRUE);
  column = twin != NULL ? find_free (plan, active, twin->article) : NULL;
  if (column != NULL)
    put (column, twin);
}

static gboolean
is_article_shown (const Plan *plan,
                  const char *article)
{
  for (guint i = 0; i < plan->n_columns; i++)
    {
      if (plan->columns[i].statement != NULL && g_str_equal (plan->columns[i].article, article))
        return TRUE;
    }
  return FALSE;
}

/* What is not shown yet; articles that no column shows come first. */
static const StetStatement *
find_rest (const Plan *plan)
{
  for (guint i = 0; i < plan->claim->n_statements; i++)
    {
      if (!is_article_shown (plan, plan->claim->statements[i]->article))
        return plan->claim->statements[i];
    }
  return find_statement (plan, NULL, TRUE);
}

static void
place_others (Plan *plan,
              guint active)
{
  for (guint i = 0; i < plan->n_columns; i++)
    {
      StetFollow *column = &plan->columns[i];

      if (i != active && column->statement == NULL && column->article != NULL)
        column->statement = find_statement (plan, column->article, TRUE);
    }
  for (guint i = 0; i < plan->n_columns; i++)
    {
      StetFollow *column = &plan->columns[i];
      const StetStatement *rest;

      if (i == active || column->statement != NULL)
        continue;
      rest = find_rest (plan);
      if (rest != NULL)
        put (column, rest);
      else if (column->article != NULL)
        column->statement = find_statement (plan, column->article, FALSE);
    }
}

void
stet_follow (const StetClaim *claim,
             const char *row,
             guint active,
             StetFollow *columns,
             guint n_columns)
{
  Plan plan = { claim, row, columns, n_columns };

  g_return_if_fail (active < n_columns);

  for (guint i = 0; i < n_columns; i++)
    columns[i].statement = NULL;
  if (claim == NULL || claim->n_statements == 0)
    return;
  place_active (&plan, &columns[active]);
  place_row_and_twin (&plan, active);
  place_others (&plan, active);
}
