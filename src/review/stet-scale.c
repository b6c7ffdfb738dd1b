/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-scale.h"

const char *const stet_effect_names[] = { "stands", "change", "disputed", "unverified", "cut", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (stet_effect_names) == STET_EFFECT_CUT + 2);

gboolean
stet_effect_find (const char *name,
                  StetEffect *effect)
{
  for (guint i = 0; stet_effect_names[i] != NULL; i++)
    if (g_str_equal (stet_effect_names[i], name))
      {
        *effect = (StetEffect) i;
        return TRUE;
      }
  return FALSE;
}

static const StetScaleStep desk_steps[] = {
  { 1, "stands", "Stands", STET_EFFECT_STANDS },
  { 2, "stands-with-change", "Stands with change", STET_EFFECT_CHANGE },
  { 3, "disputed", "Disputed", STET_EFFECT_DISPUTED },
  { 4, "wrong", "Wrong", STET_EFFECT_CHANGE },
  { 5, "not-verified", "Not verified", STET_EFFECT_UNVERIFIED },
  { 6, "cut", "Cut", STET_EFFECT_CUT },
};

static const StetScaleStep truth_steps[] = {
  { 1, "true", "True", STET_EFFECT_STANDS },
  { 2, "mostly-true", "Mostly true", STET_EFFECT_CHANGE },
  { 3, "half-true", "Half true", STET_EFFECT_CHANGE },
  { 4, "mostly-false", "Mostly false", STET_EFFECT_CHANGE },
  { 5, "false", "False", STET_EFFECT_CHANGE },
};

/* The words and their order as PolitiFact uses them. */
static const StetScaleStep politifact_steps[] = {
  { 1, "true", "True", STET_EFFECT_STANDS },
  { 2, "mostly-true", "Mostly True", STET_EFFECT_CHANGE },
  { 3, "half-true", "Half True", STET_EFFECT_CHANGE },
  { 4, "mostly-false", "Mostly False", STET_EFFECT_CHANGE },
  { 5, "false", "False", STET_EFFECT_CHANGE },
  { 6, "pants-on-fire", "Pants on Fire", STET_EFFECT_CHANGE },
};

static const StetScaleStep plain_steps[] = {
  { 1, "confirmed", "Confirmed", STET_EFFECT_STANDS },
  { 2, "refuted", "Refuted", STET_EFFECT_CHANGE },
  { 3, "undecided", "Undecided", STET_EFFECT_UNVERIFIED },
};

static const StetScale scales[] = {
  { "desk", "Desk", desk_steps, G_N_ELEMENTS (desk_steps) },
  { "truth", "True to false", truth_steps, G_N_ELEMENTS (truth_steps) },
  { "politifact", "PolitiFact", politifact_steps, G_N_ELEMENTS (politifact_steps) },
  { "plain", "Plain", plain_steps, G_N_ELEMENTS (plain_steps) },
};

guint
stet_scale_get_n (void)
{
  return G_N_ELEMENTS (scales);
}

const StetScale *
stet_scale_get_nth (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (scales), NULL);

  return &scales[i];
}

const StetScale *
stet_scale_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (g_str_equal (scales[i].id, id))
      return &scales[i];

  return NULL;
}

const StetScaleStep *
stet_scale_find_step (const StetScale *scale,
                      guint rating)
{
  g_return_val_if_fail (scale != NULL, NULL);

  for (guint i = 0; i < scale->n_steps; i++)
    if (scale->steps[i].rating == rating)
      return &scale->steps[i];

  return NULL;
}

const StetScaleStep *
stet_scale_find_given (const StetScale *scale,
                       guint rating,
                       const char *label)
{
  const StetScaleStep *step = stet_scale_find_step (scale, rating);

  g_return_val_if_fail (label != NULL, NULL);

  if (step != NULL && g_str_equal (step->label, label))
    return step;
  for (guint i = 0; i < scale->n_steps; i++)
    if (g_str_equal (scale->steps[i].label, label))
      return &scale->steps[i];
  return NULL;
}

const char *
stet_scale_get_label (const StetScale *scale,
                      guint rating)
{
  const StetScaleStep *step = stet_scale_find_step (scale, rating);

  return step != NULL ? step->label : NULL;
}

gboolean
stet_scale_equal (const StetScale *a,
                  const StetScale *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (!g_str_equal (a->id, b->id) || a->n_steps != b->n_steps)
    return FALSE;
  for (guint i = 0; i < a->n_steps; i++)
    if (!g_str_equal (a->steps[i].label, b->steps[i].label) || a->steps[i].effect != b->steps[i].effect)
      return FALSE;
  return TRUE;
}

static gboolean
is_between (const StetScaleStep *step)
{
  return step->effect != STET_EFFECT_UNVERIFIED && step->effect != STET_EFFECT_CUT;
}

guint
stet_scale_get_score (const StetScale *scale,
                      guint rating,
                      guint *best)
{
  guint n = 0;
  guint before = 0;
  gboolean is_found = FALSE;

  g_return_val_if_fail (scale != NULL, 0);

  for (guint i = 0; i < scale->n_steps; i++)
    {
      if (!is_between (&scale->steps[i]))
        continue;
      if (scale->steps[i].rating == rating)
        {
          is_found = TRUE;
          before = n;
        }
      n++;
    }
  *best = n;
  return is_found ? n - before : 0;
}
