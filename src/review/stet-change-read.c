/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-record-json.h"

#include "stet-limits.h"

static const char *const known_members[] = { "id", "at", "by", "op", "target", "before", "after", "parents", "hash", NULL };

static gboolean
read_parents (const StetJsonCursor *cursor,
              StetProblems *problems,
              GPtrArray *parents)
{
  StetJsonCursor array, element;
  gboolean is_ok = TRUE;

  if (!stet_json_cursor_require_array (cursor, "parents", problems, &array))
    return FALSE;
  for (guint i = 0; stet_json_cursor_enter_element (&array, i, &element); i++)
    {
      const char *hash = NULL;

      is_ok &= stet_json_cursor_get_sha256 (&element, problems, &hash);
      g_ptr_array_add (parents, (gpointer) hash);
    }
  g_ptr_array_add (parents, NULL);
  return is_ok;
}

StetChange *
stet_change_read (const StetJsonCursor *cursor,
                  StetProblems *problems)
{
  g_autoptr (GPtrArray) parents = g_ptr_array_new ();
  g_autoptr (StetJson) extra = NULL;
  StetJsonCursor before, after;
  const char *id = NULL;
  const char *at = NULL;
  const char *by = NULL;
  const char *op = NULL;
  const char *target = "";
  const char *hash = NULL;
  gboolean is_ok = stet_json_cursor_expect (cursor, STET_JSON_OBJECT, problems);

  if (!is_ok)
    return NULL;
  is_ok &= stet_json_cursor_member_uuid (cursor, "id", STET_JSON_REQUIRED, problems, &id);
  is_ok &= stet_json_cursor_member_time (cursor, "at", STET_JSON_REQUIRED, problems, &at);
  is_ok &= stet_json_cursor_member_text (cursor, "by", STET_JSON_REQUIRED, STET_LIMIT_TITLE_BYTES, problems, &by);
  is_ok &= stet_json_cursor_member_text (cursor, "op", STET_JSON_REQUIRED, STET_LIMIT_TITLE_BYTES, problems, &op);
  is_ok &= stet_json_cursor_member_uuid (cursor, "target", STET_JSON_OPTIONAL, problems, &target);
  is_ok &= stet_json_cursor_require_array (cursor, "before", problems, &before);
  is_ok &= stet_json_cursor_require_array (cursor, "after", problems, &after);
  is_ok &= read_parents (cursor, problems, parents);
  is_ok &= stet_json_cursor_member_sha256 (cursor, "hash", STET_JSON_REQUIRED, problems, &hash);
  if (!is_ok)
    return NULL;
  extra = stet_json_cursor_dup_unknown (cursor, known_members);
  return stet_change_new (id, at, by, op, target, before.value, after.value, (const char *const *) parents->pdata, extra);
}
