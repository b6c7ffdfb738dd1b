/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-scale.h"

static const StetScaleStep desk_steps[] = {
  { 1, "stands", "Stands" },
  { 2, "stands-with-change", "Stands with change" },
  { 3, "disputed", "Disputed" },
  { 4, "wrong", "Wrong" },
  { 5, "not-verified", "Not verified" },
  { 6, "cut", "Cut" },
};

static const StetScaleStep truth_steps[] = {
  { 1, "true", "True" },
  { 2, "mostly-true", "Mostly true" },
  { 3, "half-true", "Half true" },
  { 4, "mostly-false", "Mostly false" },
  { 5, "false", "False" },
  { 6, "unproven", "Unproven" },
};

static const StetScaleStep plain_steps[] = {
  { 1, "confirmed", "Confirmed" },
  { 2, "refuted", "Refuted" },
  { 3, "undecided", "Undecided" },
};

static const StetScale scales[] = {
  { "desk", "Desk", desk_steps, G_N_ELEMENTS (desk_steps) },
  { "truth", "Truth", truth_steps, G_N_ELEMENTS (truth_steps) },
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

const char *
stet_scale_get_label (const StetScale *scale,
                      guint rating)
{
  g_return_val_if_fail (scale != NULL, NULL);

  for (guint i = 0; i < scale->n_steps; i++)
    if (scale->steps[i].rating == rating)
      return scale->steps[i].label;

  return NULL;
}
