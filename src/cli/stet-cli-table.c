/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Blank cells between two columns. */
#define GAP 2

/* How wide the table is without a terminal, and what --width may be. */
#define DEFAULT_WIDTH 80
#define MIN_WIDTH 40
#define MAX_WIDTH 1000

struct _StetCliTable
{
  const StetCliColumn *columns;
  guint n_columns;
  GPtrArray *cells; /* strings without control characters but line feeds, row by row */
};

StetCliTable *
_stet_cli_table_new (const StetCliColumn *columns,
                     guint n_columns)
{
  StetCliTable *self = g_new0 (StetCliTable, 1);

  self->columns = columns;
  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
_stet_cli_table_free (StetCliTable *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
_stet_cli_table_cell (StetCliTable *self,
                      const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *printable = _stet_cli_printable (lines[i]);
      g_free (lines[i]);
      lines[i] = printable;
    }
  g_ptr_array_add (self->cells, g_strjoinv ("\n", lines));
}

static guint
char_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

guint
_stet_cli_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += char_width (g_utf8_get_char (p));
  return width;
}

/* Bytes of @text that fit into @width: whole words if one fits, and never
 * less than one character. */
static gsize
fitting_bytes (const char *text,
               guint width)
{
  const char *p = text;
  gsize at_blank = 0;
  guint used = 0;

  for (; *p != '\0' && *p != '\n'; p = g_utf8_next_char (p))
    {
      guint w = char_width (g_utf8_get_char (p));
      if (used + w > width)
        {
          if (*p == ' ' || at_blank == 0)
            break;
          return at_blank;
        }
      used += w;
      if (*p == ' ')
        at_blank = (gsize) (p - text);
    }
  if (p == text && *p != '\0' && *p != '\n')
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

static GPtrArray *
wrap (const char *text,
      guint width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (;;)
    {
      gsize n = fitting_bytes (text, width);
      g_ptr_array_add (lines, g_strchomp (g_strndup (text, n)));
      text += n;
      if (*text == '\n')
        {
          text++;
          continue;
        }
      while (*text == ' ')
        text++;
      if (*text == '\0')
        return lines;
    }
}

static guint
natural_width (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint width = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    width = MAX (width, _stet_cli_width (lines[i]));
  return width;
}

/* Each column gets what it wants; then the widest one gives, cell by cell,
 * until all fits or every column is down to its minimum. */
static guint *
column_widths (StetCliTable *self,
               guint width)
{
  guint *widths = g_new0 (guint, self->n_columns);
  guint total = GAP * (self->n_columns - 1);

  for (guint c = 0; c < self->n_columns; c++)
    {
      if (self->columns[c].title != NULL)
        widths[c] = _stet_cli_width (self->columns[c].title);
      for (guint i = c; i < self->cells->len; i += self->n_columns)
        widths[c] = MAX (widths[c], natural_width (g_ptr_array_index (self->cells, i)));
      total += widths[c];
    }
  while (total > width)
    {
      guint widest = self->n_columns;
      for (guint c = 0; c < self->n_columns; c++)
        if (widths[c] > self->columns[c].min && (widest == self->n_columns || widths[c] > widths[widest]))
          widest = c;
      if (widest == self->n_columns)
        break;
      widths[widest]--;
      total--;
    }
  return widths;
}

static void
append_blanks (GString *out,
               guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static void
append_row (StetCliTable *self,
            GString *out,
            const guint *widths,
            const char *const *cells)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint n_lines = 0;

  for (guint c = 0; c < self->n_columns; c++)
    {
      GPtrArray *lines = wrap (cells[c], MAX (widths[c], 1));
      g_ptr_array_add (columns, lines);
      n_lines = MAX (n_lines, lines->len);
    }
  for (guint l = 0; l < n_lines; l++)
    {
      gsize start = out->len;
      for (guint c = 0; c < self->n_columns; c++)
        {
          GPtrArray *lines = g_ptr_array_index (columns, c);
          const char *text = l < lines->len ? g_ptr_array_index (lines, l) : "";
          guint used = _stet_cli_width (text);
          guint blanks = widths[c] > used ? widths[c] - used : 0;
          if (c > 0)
            append_blanks (out, GAP);
          append_blanks (out, self->columns[c].right ? blanks : 0);
          g_string_append (out, text);
          append_blanks (out, self->columns[c].right ? 0 : blanks);
        }
      while (out->len > start && out->str[out->len - 1] == ' ')
        g_string_truncate (out, out->len - 1);
      g_string_append_c (out, '\n');
    }
}

void
_stet_cli_table_print (StetCliTable *self,
                       GString *out,
                       guint width)
{
  g_autofree guint *widths = column_widths (self, width);
  g_autofree const char **titles = g_new0 (const char *, self->n_columns);

  for (guint c = 0; c < self->n_columns; c++)
    titles[c] = self->columns[c].title != NULL ? self->columns[c].title : "";
  append_row (self, out, widths, titles);
  for (guint i = 0; i + self->n_columns <= self->cells->len; i += self->n_columns)
    append_row (self, out, widths, (const char *const *) self->cells->pdata + i);
}

static guint
get_screen_width (void)
{
  struct winsize size;

  if (!isatty (STDOUT_FILENO) || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return DEFAULT_WIDTH;
  return CLAMP (size.ws_col, MIN_WIDTH, MAX_WIDTH);
}

gboolean
_stet_cli_check_width (int *width)
{
  if (*width == 0)
    *width = (int) get_screen_width ();
  if (*width >= MIN_WIDTH && *width <= MAX_WIDTH)
    return TRUE;
  _stet_cli_fail (STET_CLI_USAGE, "--width: %d is not between %d and %d", *width, MIN_WIDTH, MAX_WIDTH);
  return FALSE;
}
