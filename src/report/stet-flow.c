/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include <string.h>

#include "stet-bidi-private.h"
#include "stet-flow-private.h"

StetFlow *
_stet_flow_new (void)
{
  StetFlow *self = g_new0 (StetFlow, 1);

  self->blocks = g_array_new (FALSE, TRUE, sizeof (StetFlowBlock));
  self->cells = g_array_new (FALSE, TRUE, sizeof (StetFlowCell));
  self->spans = g_array_new (FALSE, TRUE, sizeof (StetFlowSpan));
  self->strings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
_stet_flow_free (StetFlow *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->blocks);
  g_array_unref (self->cells);
  g_array_unref (self->spans);
  g_ptr_array_unref (self->strings);
  g_free (self);
}

const char *
_stet_flow_take (StetFlow *self,
                 char *text)
{
  g_ptr_array_add (self->strings, text);
  return text;
}

const char *
_stet_flow_printf (StetFlow *self,
                   const char *format,
                   ...)
{
  va_list args;
  char *text;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  return _stet_flow_take (self, text);
}

/* Appends an element of zeros. */
static gpointer
append (GArray *array)
{
  g_array_set_size (array, array->len + 1);
  return array->data + (gsize) (array->len - 1) * g_array_get_element_size (array);
}

StetFlowBlock *
_stet_flow_begin (StetFlow *self,
                  const char *tag,
                  double before)
{
  StetFlowBlock *block = append (self->blocks);

  block->tag = tag;
  block->before = before;
  block->first_cell = self->cells->len;
  return block;
}

void
_stet_flow_keep (StetFlow *self,
                 guint first)
{
  for (guint i = first; i < self->blocks->len; i++)
    g_array_index (self->blocks, StetFlowBlock, i).keep_next = TRUE;
}

/* Small print is ours; what is large are words of people and of articles,
 * which may run either way. */
static gboolean
is_own_style (StetFlowStyle style)
{
  return style == STET_FLOW_KICKER || style == STET_FLOW_LEAD || style == STET_FLOW_NUMBER || style == STET_FLOW_LABEL ||
         style == STET_FLOW_SMALL || style == STET_FLOW_TABLE || style == STET_FLOW_TABLE_HEAD;
}

StetFlowCell *
_stet_flow_cell (StetFlow *self,
                 StetFlowStyle style,
                 double x,
                 double width,
                 const char *text)
{
  StetFlowCell *cell = append (self->cells);
  char *shown = _stet_bidi_dup_shown (text);

  cell->text = shown != NULL ? _stet_flow_take (self, shown) : text;
  cell->len = strlen (cell->text);
  cell->style = style;
  cell->x = x;
  cell->width = width;
  cell->is_own = is_own_style (style);
  cell->first_span = self->spans->len;
  g_array_index (self->blocks, StetFlowBlock, self->blocks->len - 1).n_cells++;
  return cell;
}

StetFlowSpan *
_stet_flow_span (StetFlow *self,
                 StetFlowSpanKind kind,
                 gsize start,
                 gsize end)
{
  StetFlowSpan *span = append (self->spans);

  span->kind = kind;
  span->start = start;
  span->end = end;
  g_array_index (self->cells, StetFlowCell, self->cells->len - 1).n_spans++;
  return span;
}
