/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-json"

#include "stet-json-private.h"

/* A path is for a message, so an endless name is cut. */
#define MAX_NAME_BYTES 80

static gboolean
is_plain (const char *name,
          gsize len)
{
  for (gsize i = 0; i < len; i++)
    {
      if (!g_ascii_isalnum (name[i]) && name[i] != '_')
        return FALSE;
    }

  return len > 0 && len <= MAX_NAME_BYTES && !g_ascii_isdigit (name[0]);
}

void
_stet_json_path_append_name (GString *path,
                             const char *name,
                             gsize len)
{
  gsize shown = len;

  if (is_plain (name, len))
    {
      g_string_append_c (path, '.');
      g_string_append_len (path, name, (gssize) len);
      return;
    }

  if (len > MAX_NAME_BYTES)
    {
      shown = MAX_NAME_BYTES;
      while (shown > 0 && ((guchar) name[shown] & 0xC0) == 0x80)
        shown--;
    }

  g_string_append (path, "[\"");
  for (gsize i = 0; i < shown; i++)
    {
      if (name[i] == '"' || name[i] == '\\')
        g_string_append_c (path, '\\');
      g_string_append_c (path, g_ascii_iscntrl (name[i]) ? ' ' : name[i]);
    }
  g_string_append (path, shown < len ? "…\"]" : "\"]");
}

void
_stet_json_path_append_index (GString *path,
                              guint index)
{
  g_string_append_printf (path, "[%u]", index);
}
