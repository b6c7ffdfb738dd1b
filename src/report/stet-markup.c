/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-markup-private.h"

#include <string.h>

void
_stet_markup_add (GString *out,
                  StetEscapeFunc escape,
                  const char *markup,
                  va_list args)
{
  const char *percent;

  for (const char *p = markup; *p != '\0'; p = percent + 2)
    {
      percent = strchrnul (p, '%');
      g_string_append_len (out, p, percent - p);
      if (*percent == '\0')
        return;
      if (percent[1] == 's')
        {
          const char *text = va_arg (args, const char *);
          escape (out, text, strlen (text));
        }
      else
        g_string_append_printf (out, "%u", va_arg (args, guint));
    }
}
