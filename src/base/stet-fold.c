/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-fold.h"

#include "stet-fold-private.h"
#include "stet-limits.h"

#include <string.h>

/* Folding one character takes some look-ups in ICU, and a text uses few; each
 * has its place here, even the longest. */
#define CACHE_SIZE 256
#define CACHE_BYTES 35

/* A piece of the text: from here to the next mark.  In a block all folded
 * bytes stand for all source bytes; elsewhere byte stands for byte. */
typedef struct
{
  guint32 folded;
  guint32 source : 31;
  guint32 is_block : 1;
} Mark;

struct _StetFolded
{
  char *text;
  gsize len;
  /* The last mark is at both ends. */
  Mark *marks;
  gsize n_marks;
};

typedef struct
{
  gunichar c;
  guint8 n;
  char out[CACHE_BYTES];
} CacheEntry;

typedef struct
{
  char *text;
  gsize len;
  gsize room;
  GArray *marks;
  /* Where the last character that was not dropped begins. */
  guint32 last_folded;
  guint32 last_source;
  gboolean in_block;
  /* Most short texts are ASCII, so the cache is not even cleared before it is used. */
  gboolean has_cache;
  CacheEntry cache[CACHE_SIZE];
} Builder;

static void
add_mark (Builder *builder,
          gsize folded,
          gsize source,
          gboolean is_block)
{
  Mark mark = { (guint32) folded, (guint32) source, is_block ? 1 : 0 };
  Mark *last = NULL;

  if (builder->marks->len > 0)
    last = &g_array_index (builder->marks, Mark, builder->marks->len - 1);

  /* Nothing was folded since the last mark, so this one replaces it. */
  if (last != NULL && last->folded == mark.folded)
    *last = mark;
  else
    g_array_append_val (builder->marks, mark);
  builder->in_block = is_block;
}

static inline void
reserve (Builder *builder,
         gsize n)
{
  if (builder->room - builder->len >= n)
    return;

  builder->room = MAX (builder->room * 2, builder->len + n);
  builder->text = g_realloc (builder->text, builder->room);
}

static gboolean
ends_with_blank (const Builder *builder)
{
  return builder->len > 0 && builder->text[builder->len - 1] == ' ';
}

/* Appends what the character at @source folds to. */
static void
add_char (Builder *builder,
          gsize source,
          gsize source_len,
          const char *out,
          gsize n)
{
  if (n > 0 && out[0] == ' ' && ends_with_blank (builder))
    {
      out++;
      n--;
    }

  /* What is dropped belongs to the character before it. */
  if (n == 0)
    {
      if (!builder->in_block && builder->len > 0)
        add_mark (builder, builder->last_folded, builder->last_source, TRUE);
      return;
    }

  builder->last_folded = (guint32) builder->len;
  builder->last_source = (guint32) source;
  if (n != source_len || n != (gsize) g_utf8_skip[(guchar) out[0]])
    add_mark (builder, builder->len, source, TRUE);
  else if (builder->in_block || builder->len == 0)
    add_mark (builder, builder->len, source, FALSE);
  reserve (builder, n);
  memcpy (builder->text + builder->len, out, n);
  builder->len += n;
}

static void
add_wide_char (Builder *builder,
               const char *text,
               gsize source)
{
  gunichar c = g_utf8_get_char (text + source);
  gsize source_len = (gsize) g_utf8_skip[(guchar) text[source]];
  CacheEntry *entry = &builder->cache[c % CACHE_SIZE];
  char out[STET_FOLD_MAX_BYTES];
  guint n;

  if (!builder->has_cache)
    {
      memset (builder->cache, 0, sizeof builder->cache);
      builder->has_cache = TRUE;
    }
  if (entry->c != c)
    {
      n = _stet_fold_char (c, out);
      if (n > CACHE_BYTES)
        {
          add_char (builder, source, source_len, out, n);
          return;
        }
      entry->c = c;
      entry->n = (guint8) n;
      memcpy (entry->out, out, n);
    }

  add_char (builder, source, source_len, entry->out, entry->n);
}

static inline char
fold_ascii (char c)
{
  if (c >= 'A' && c <= 'Z')
    return (char) (c - 'A' + 'a');
  if (c == ' ' || (c >= '\t' && c <= '\r'))
    return ' ';

  return c == '`' ? '\'' : c;
}

/* Appends the ASCII characters from @source on that fold byte by byte; the
 * great mass of an English text goes this way. */
static gsize
add_plain_run (Builder *builder,
               const char *text,
               gsize source,
               gsize len)
{
  gsize begin = builder->len;
  gsize n = 0;
  char before = ends_with_blank (builder) ? ' ' : '\0';
  char *out;

  reserve (builder, len - source);
  out = builder->text + begin;
  while (source + n < len && (guchar) text[source + n] < 0x80)
    {
      char c = fold_ascii (text[source + n]);

      if (c == ' ' && before == ' ')
        break;
      out[n++] = c;
      before = c;
    }

  if (n > 0)
    {
      if (builder->in_block || begin == 0)
        add_mark (builder, begin, source, FALSE);
      builder->last_folded = (guint32) (begin + n - 1);
      builder->last_source = (guint32) (source + n - 1);
      builder->len += n;
    }

  return source + n;
}

static void
fold_text (Builder *builder,
           const char *text,
           gsize len)
{
  gsize source = 0;

  while (source < len)
    {
      if ((guchar) text[source] < 0x80)
        {
          gsize next = add_plain_run (builder, text, source, len);

          /* It stops at once at a blank after a blank. */
          if (next == source)
            {
              add_char (builder, source, 1, " ", 1);
              next++;
            }
          source = next;
        }
      else
        {
          add_wide_char (builder, text, source);
          source += (gsize) g_utf8_skip[(guchar) text[source]];
        }
    }
}

/* The text, ended by NUL; the caller owns it. */
static char *
steal_text (Builder *builder)
{
  reserve (builder, 1);
  builder->text[builder->len] = '\0';

  return g_steal_pointer (&builder->text);
}

static void
builder_init (Builder *builder,
              gsize len)
{
  memset (builder, 0, offsetof (Builder, cache));
  builder->room = len + 1;
  builder->text = g_malloc (builder->room);
  builder->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
}

StetFolded *
stet_folded_new (const char *text,
                 gsize len)
{
  StetFolded *folded;
  Builder builder;

  g_return_val_if_fail (text != NULL || len == 0, NULL);
  g_return_val_if_fail (len <= STET_LIMIT_ARTICLE_BYTES, NULL);

  builder_init (&builder, len);
  fold_text (&builder, text, len);
  /* The end is a mark of its own even where nothing was folded. */
  add_mark (&builder, builder.len, len, FALSE);

  folded = g_atomic_rc_box_new (StetFolded);
  folded->len = builder.len;
  folded->text = steal_text (&builder);
  folded->n_marks = builder.marks->len;
  folded->marks = (Mark *) (void *) g_array_free (builder.marks, FALSE);

  return folded;
}

StetFolded *
stet_folded_ref (StetFolded *folded)
{
  g_return_val_if_fail (folded != NULL, NULL);

  return g_atomic_rc_box_acquire (folded);
}

static void
clear_folded_cb (gpointer data)
{
  StetFolded *folded = data;

  g_free (folded->text);
  g_free (folded->marks);
}

void
stet_folded_unref (StetFolded *folded)
{
  if (folded != NULL)
    g_atomic_rc_box_release_full (folded, clear_folded_cb);
}

const char *
stet_folded_get_text (const StetFolded *folded,
                      gsize *len)
{
  g_return_val_if_fail (folded != NULL, NULL);

  if (len != NULL)
    *len = folded->len;

  return folded->text;
}

/* The last mark at or before folded byte @offset. */
static const Mark *
mark_at (const StetFolded *folded,
         gsize offset)
{
  gsize low = 0;
  gsize high = folded->n_marks;

  while (high - low > 1)
    {
      gsize middle = low + (high - low) / 2;

      if (folded->marks[middle].folded <= offset)
        low = middle;
      else
        high = middle;
    }

  return &folded->marks[low];
}

static gboolean
is_inside_char (const StetFolded *folded,
                gsize offset)
{
  return offset < folded->len && ((guchar) folded->text[offset] & 0xC0) == 0x80;
}

StetSpan
stet_folded_to_source (const StetFolded *folded,
                       StetSpan span)
{
  const Mark *first;
  const Mark *last;
  StetSpan source;

  g_return_val_if_fail (folded != NULL, span);

  span.start = MIN (span.start, folded->len);
  span.end = CLAMP (span.end, span.start, folded->len);
  while (is_inside_char (folded, span.start))
    span.start--;
  while (is_inside_char (folded, span.end))
    span.end++;

  first = mark_at (folded, span.start);
  source.start = first->source + (first->is_block ? 0 : span.start - first->folded);
  if (stet_span_is_empty (span))
    return (StetSpan){ source.start, source.start };

  /* A byte before the end has a mark after it, for the last one is the end. */
  last = mark_at (folded, span.end - 1);
  source.end = last->is_block ? last[1].source : last->source + (span.end - last->folded);

  return source;
}

/* Folds without keeping the way back. */
static char *
fold_only (const char *text,
           gsize *len)
{
  Builder builder;

  builder_init (&builder, strlen (text));
  fold_text (&builder, text, strlen (text));
  g_array_unref (builder.marks);
  *len = builder.len;

  return steal_text (&builder);
}

GArray *
stet_folded_find_all (const StetFolded *folded,
                      const char *needle,
                      guint max_hits)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (StetSpan));
  g_autofree char *folded_needle = NULL;
  gsize needle_len = 0;
  gsize from = 0;
  gsize last_end = 0;

  g_return_val_if_fail (folded != NULL, hits);
  g_return_val_if_fail (needle != NULL, hits);

  folded_needle = fold_only (needle, &needle_len);
  if (needle_len == 0 || strcmp (folded_needle, " ") == 0)
    return hits;

  while (max_hits == 0 || hits->len < max_hits)
    {
      const char *found = memmem (folded->text + from, folded->len - from, folded_needle, needle_len);
      StetSpan hit;

      if (found == NULL)
        break;

      hit.start = (gsize) (found - folded->text);
      hit.end = hit.start + needle_len;
      from = hit.end;
      hit = stet_folded_to_source (folded, hit);
      /* Both halves of one "ß" are the same hit for "s". */
      if (hits->len > 0 && hit.start < last_end)
        continue;
      last_end = hit.end;
      g_array_append_val (hits, hit);
    }

  return hits;
}

char *
stet_fold (const char *text)
{
  gsize len = 0;
  char *folded;

  g_return_val_if_fail (text != NULL, NULL);

  folded = fold_only (text, &len);

  return g_strstrip (folded);
}
