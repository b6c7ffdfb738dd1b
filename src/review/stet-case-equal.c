/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-case.h"

#include <string.h>

#include "stet-case-private.h"

/* Every record but the case itself stands in one map by id, so that walking
 * both maps side by side meets each record once. */

static char *
describe (gconstpointer record,
          const char *member)
{
  const char *type = stet_record_type_names[_stet_record_head (record)->type];
  const char *id = *(const char *const *) record;

  return member == NULL ? g_strdup_printf ("%s %s", type, id) : g_strdup_printf ("%s %s %s", type, id, member);
}

/* Members that this version does not know may come from a program that wrote
 * them into the state alone; nobody here can say that they are wrong. */
static const char *
find_known_difference (gconstpointer a,
                       gconstpointer b)
{
  const char *member = _stet_record_find_difference (a, b);

  return g_strcmp0 (member, "extra") == 0 ? NULL : member;
}

static char *
find_difference (gconstpointer a,
                 gconstpointer b)
{
  const char *member;

  if (_stet_record_head (a)->type != _stet_record_head (b)->type)
    return describe (a, NULL);
  member = find_known_difference (a, b);
  return member == NULL ? NULL : describe (a, member);
}

static char *
find_info_difference (const StetCaseInfo *a,
                      const StetCaseInfo *b)
{
  const char *member = strcmp (a->id, b->id) == 0 ? find_known_difference (a, b) : "id";

  return member == NULL ? NULL : describe (a, member);
}

static char *
find_record_difference (const StetCase *a,
                        const StetCase *b)
{
  StetMapIter iter_a, iter_b;
  gconstpointer record_a, record_b;
  char *where = NULL;

  stet_map_iter_init (&iter_a, a->maps[STET_MAP_IDS], 0);
  stet_map_iter_init (&iter_b, b->maps[STET_MAP_IDS], 0);
  do
    {
      record_a = stet_map_iter_next (&iter_a);
      record_b = stet_map_iter_next (&iter_b);
      if (record_a == record_b)
        continue;
      if (record_a == NULL || record_b == NULL)
        where = describe (record_a != NULL ? record_a : record_b, NULL);
      else
        {
          int order = strcmp (*(const char *const *) record_a, *(const char *const *) record_b);

          where = order == 0 ? find_difference (record_a, record_b) : describe (order < 0 ? record_a : record_b, NULL);
        }
    }
  while (where == NULL && record_a != NULL);
  return where;
}

gboolean
stet_case_equal_state (const StetCase *a,
                       const StetCase *b,
                       char **where)
{
  g_autofree char *difference = find_info_difference (a->info, b->info);

  if (difference == NULL)
    difference = find_record_difference (a, b);
  if (difference == NULL)
    return TRUE;
  if (where != NULL)
    *where = g_steal_pointer (&difference);
  return FALSE;
}
