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
