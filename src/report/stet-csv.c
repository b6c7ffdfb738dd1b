/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-csv-private.h"

#include <string.h>

/* A spreadsheet takes a cell that begins so for a formula, also behind blanks,
 * and some take the wide forms for the same. */
#define FORMULA "=+-@\t\r\n"

static gboolean
is_formula (const char *text)
{
  gunichar c;

  while (*text == ' ')
    text++;
  c = g_utf8_get_char (text);
  return c != 0 && ((c < 0x80 && strchr (FORMULA, (int) c) != NULL) || c == 0xFF1D || c == 0xFF0B || c == 0xFF0D || c == 0xFF20);
}

static void
begin_cell (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, ',');
}

/* An apostrophe in front makes it text; whoever reads the file by program
 * finds the exact words by their place. */
void
_stet_csv_text (GString *out,
                const char *text)
{
  begin_cell (out);
  g_string_append_c (out, '"');
  if (is_formula (text))
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0';)
    {
      gsize len = strcspn (p, "\"");
      g_string_append_len (out, p, (gssize) len);
      p += len;
      if (*p != '\0')
        {
          g_string_append (out, "\"\"");
          p++;
        }
    }
  g_string_append_c (out, '"');
}

void
_stet_csv_number (GString *out,
                  gsize number)
{
  begin_cell (out);
  g_string_append_printf (out, "%" G_GSIZE_FORMAT, number);
}

void
_stet_csv_end_row (GString *out)
{
  g_string_append (out, "\r\n");
}

GBytes *
_stet_csv_end (GString *out,
               gboolean with_bom)
{
  if (with_bom)
    g_string_prepend (out, "\xEF\xBB\xBF");
  return g_string_free_to_bytes (out);
}
