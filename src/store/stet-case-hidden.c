/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include "stet-case-format-private.h"

StetCase *
_stet_case_hide (StetCase *self,
                 StetJson *texts,
                 StetJson *selectors)
{
  g_autoptr (StetCase) plain = self;
  g_autoptr (StetJson) extra = NULL;
  const StetJson *known = stet_case_get_extra (plain);
  StetJson *hidden;

  if (texts == NULL && selectors == NULL)
    return g_steal_pointer (&plain);
  extra = stet_json_new_object ();
  for (guint i = 0; known != NULL && i < stet_json_get_length (known); i++)
    stet_json_object_take (extra, stet_json_get_member_name (known, i), stet_json_ref (stet_json_get_member_value (known, i)));
  hidden = stet_json_new_object ();
  if (texts != NULL)
    stet_json_object_take (hidden, "texts", stet_json_ref (texts));
  if (selectors != NULL)
    stet_json_object_take (hidden, "selectors", stet_json_ref (selectors));
  stet_json_object_take (extra, STET_CASE_HIDDEN, hidden);
  return stet_case_with_extra (plain, extra);
}

const StetJson *
_stet_case_find_hidden (const StetCase *self,
                        const char *kind,
                        const char *key)
{
  const StetJson *extra = stet_case_get_extra (self);
  const StetJson *hidden = extra != NULL ? stet_json_get_member (extra, STET_CASE_HIDDEN) : NULL;
  const StetJson *of_kind = hidden != NULL ? stet_json_get_member (hidden, kind) : NULL;

  return of_kind != NULL ? stet_json_get_member (of_kind, key) : NULL;
}
