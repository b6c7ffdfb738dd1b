/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetSpan:
 * @start: offset of the first byte
 * @end: offset after the last byte
 *
 * A half-open range of UTF-8 byte offsets, 0-based.
 */
typedef struct
{
  gsize start;
  gsize end;
} StetSpan;

/** stet_span_length: the number of bytes in @span. */
static inline gsize
stet_span_length (StetSpan span)
{
  return span.end - span.start;
}

/** stet_span_is_empty: whether @span holds no byte. */
static inline gboolean
stet_span_is_empty (StetSpan span)
{
  return span.end <= span.start;
}

/** stet_span_contains: whether the byte at @offset lies in @span. */
static inline gboolean
stet_span_contains (StetSpan span,
                    gsize offset)
{
  return span.start <= offset && offset < span.end;
}

/** stet_span_overlaps: whether @a and @b share at least one byte. */
static inline gboolean
stet_span_overlaps (StetSpan a,
                    StetSpan b)
{
  return MAX (a.start, b.start) < MIN (a.end, b.end);
}

/** stet_span_equal: whether both ends are the same. */
static inline gboolean
stet_span_equal (StetSpan a,
                 StetSpan b)
{
  return a.start == b.start && a.end == b.end;
}

/** stet_span_compare: order by start, then by end: below, at or above 0. */
static inline int
stet_span_compare (StetSpan a,
                   StetSpan b)
{
  if (a.start != b.start)
    return a.start < b.start ? -1 : 1;
  if (a.end != b.end)
    return a.end < b.end ? -1 : 1;
  return 0;
}

/**
 * stet_span_is_valid_in:
 * @span: a span
 * @text: valid UTF-8
 * @len: the length of @text in bytes
 *
 * Returns: whether @span lies in @text, is not reversed, and begins and ends
 *   between characters; an empty span can be valid
 */
static inline gboolean
stet_span_is_valid_in (StetSpan span,
                       const char *text,
                       gsize len)
{
  if (span.start > span.end || span.end > len)
    return FALSE;
  if (span.start < len && ((guchar) text[span.start] & 0xC0) == 0x80)
    return FALSE;
  return span.end == len || ((guchar) text[span.end] & 0xC0) != 0x80;
}

G_END_DECLS
