/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-follow.h"

/* The decision in the making: which places some column shows already. */
typedef struct
{
  const StetPlace *places;
  guint n_places;
  const char *row;
  StetFollow *columns;
  guint n_columns;
} Plan;

static gboolean
is_shown (const Plan *plan,
          const StetPlace *place)
{
  for (guint i = 0; i < plan->n_columns; i++)
    {
      if (plan->columns[i].place == place)
        return TRUE;
    }
  return FALSE;
}

/* The place in an article to show: the one in focus, else the first;
 * any article if @article is NULL. */
static const StetPlace *
find_place (const Plan *plan,
            const char *article,
            gboolean unshown)
{
  const StetPlace *first = NULL;

  for (guint i = 0; i < plan->n_places; i++)
    {
      const StetPlace *place = &plan->places[i];

      if (article != NULL && !g_str_equal (place->article, article))
        continue;
      if (unshown && is_shown (plan, place))
        continue;
      if (g_strcmp0 (place->id, plan->row) == 0)
        return place;
      if (first == NULL)
        first = place;
    }
  return first;
}

static gboolean
is_of_one_article (const Plan *plan)
{
  for (guint i = 1; i < plan->n_places; i++)
    {
      if (!g_str_equal (plan->places[i].article, plan->places[0].article))
        return FALSE;
    }
  return plan->n_places > 1;
}

static const StetPlace *
find_row (const Plan *plan)
{
  for (guint i = 0; i < plan->n_places; i++)
    {
      if (g_strcmp0 (plan->places[i].id, plan->row) == 0)
        return &plan->places[i];
    }
  return NULL;
}

static void
put (StetFollow *column,
     const StetPlace *place)
{
  if (g_strcmp0 (column->article, place->article) != 0)
    column->article = place->article;
  column->place = place;
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

      if (i == active || column->place != NULL)
        continue;
      if (g_strcmp0 (column->article, article) == 0)
        return column;
      if (any == NULL)
        any = column;
      if (idle == NULL && (column->article == NULL || find_place (plan, column->article, TRUE) == NULL))
        idle = column;
    }
  return idle != NULL ? idle : any;
}

static void
place_active (Plan *plan,
              StetFollow *active)
{
  const StetPlace *row = find_row (plan);
  const StetPlace *here = active->article != NULL ? find_place (plan, active->article, FALSE) : NULL;
  gboolean follows = active->article == NULL || is_of_one_article (plan) || plan->n_columns == 1;

  if (plan->n_columns == 1 && row != NULL)
    put (active, row);
  else if (here != NULL)
    put (active, here);
  else if (follows)
    put (active, find_place (plan, NULL, FALSE));
}

static void
place_row_and_twin (Plan *plan,
                    guint active)
{
  const StetPlace *row = find_row (plan);
  const StetPlace *twin = NULL;
  StetFollow *column;

  if (row != NULL && !is_shown (plan, row))
    {
      column = find_free (plan, active, row->article);
      if (column != NULL)
        put (column, row);
    }
  if (plan->columns[active].place != NULL)
    twin = find_place (plan, plan->columns[active].article, TRUE);
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
      if (plan->columns[i].place != NULL && g_str_equal (plan->columns[i].article, article))
        return TRUE;
    }
  return FALSE;
}

/* What is not shown yet; articles that no column shows come first. */
static const StetPlace *
find_rest (const Plan *plan)
{
  for (guint i = 0; i < plan->n_places; i++)
    {
      if (!is_article_shown (plan, plan->places[i].article))
        return &plan->places[i];
    }
  return find_place (plan, NULL, TRUE);
}

static void
place_others (Plan *plan,
              guint active)
{
  for (guint i = 0; i < plan->n_columns; i++)
    {
      StetFollow *column = &plan->columns[i];

      if (i != active && column->place == NULL && column->article != NULL)
        column->place = find_place (plan, column->article, TRUE);
    }
  for (guint i = 0; i < plan->n_columns; i++)
    {
      StetFollow *column = &plan->columns[i];
      const StetPlace *rest;

      if (i == active || column->place != NULL)
        continue;
      rest = find_rest (plan);
      if (rest != NULL)
        put (column, rest);
      else if (column->article != NULL)
        column->place = find_place (plan, column->article, FALSE);
    }
}

void
stet_follow (const StetPlace *places,
             guint n_places,
             const char *row,
             guint active,
             StetFollow *columns,
             guint n_columns)
{
  Plan plan = { places, n_places, row, columns, n_columns };

  g_return_if_fail (active < n_columns);

  for (guint i = 0; i < n_columns; i++)
    columns[i].place = NULL;
  if (n_places == 0)
    return;
  place_active (&plan, &columns[active]);
  place_row_and_twin (&plan, active);
  place_others (&plan, active);
}
