/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-case-scale.h"

StetScale *
stet_case_dup_scale (const StetCase *self,
                     const char *id)
{
  const StetCaseInfo *info;
  const StetScale *found;

  g_return_val_if_fail (self != NULL, NULL);

  info = stet_case_get_info (self);
  if (id == NULL)
    id = info->scale;
  if (g_str_equal (id, STET_SCALE_CUSTOM))
    return stet_scale_new_parsed (info->custom_scale_title, info->custom_scale_steps, NULL);
  found = stet_scale_find (id);
  return found != NULL ? stet_scale_copy (found) : NULL;
}

int
stet_claim_find_effect (const StetClaim *claim,
                        const StetScale *scale)
{
  const StetScaleStep *step;
  StetEffect effect;

  g_return_val_if_fail (claim != NULL, -1);

  if (claim->rating == 0)
    return -1;
  if (stet_effect_find (claim->effect, &effect))
    return (int) effect;
  step = scale != NULL ? stet_scale_find_given (scale, claim->rating, claim->verdict) : NULL;
  return step != NULL ? (int) step->effect : -1;
}

guint
stet_claim_find_rating (const StetClaim *claim,
                        const StetScale *scale)
{
  const StetScaleStep *step;

  g_return_val_if_fail (claim != NULL, 0);
  g_return_val_if_fail (scale != NULL, 0);

  if (claim->rating == 0 || !g_str_equal (claim->scale, scale->id))
    return 0;
  step = stet_scale_find_given (scale, claim->rating, claim->verdict);
  return step != NULL ? step->rating : 0;
}
