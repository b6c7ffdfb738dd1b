/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-passage-edge.h"

static gsize
start_of_next_word (const char *text,
                    gsize len,
                    gsize offset)
{
  gsize end = stet_text_next_word (text, len, offset);
  gsize next_end = stet_text_next_word (text, len, end);

  return end < next_end ? stet_text_previous_word (text, len, next_end) : len;
}

static gsize
end_of_previous_word (const char *text,
                      gsize len,
                      gsize offset)
{
  gsize start = stet_text_previous_word (text, len, offset);
  gsize previous_start = stet_text_previous_word (text, len, start);

  return previous_start < start ? stet_text_next_word (text, len, previous_start) : 0;
}

StetSpan
stet_passage_move_edge (const char *text,
                        gsize len,
                        StetSpan span,
                        gboolean at_end,
                        int direction)
{
  StetSpan moved = span;

  if (at_end && direction > 0)
    moved.end = stet_text_next_word (text, len, span.end);
  else if (at_end)
    moved.end = end_of_previous_word (text, len, span.end);
  else if (direction > 0)
    moved.start = start_of_next_word (text, len, span.start);
  else
    moved.start = stet_text_previous_word (text, len, span.start);
  return moved.start < moved.end ? moved : span;
}
