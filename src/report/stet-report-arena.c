/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-arena-private.h"

#include <string.h>

/* Strings come in pieces of this size. */
#define CHUNK_BYTES 16384

void
_stet_arena_init (StetArena *self)
{
  self->strings = g_string_chunk_new (CHUNK_BYTES);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->n_bytes = 0;
}

void
_stet_arena_clear (StetArena *self)
{
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
}

gpointer
_stet_arena_alloc (StetArena *self,
                   gsize n,
                   gsize size)
{
  gpointer block = g_malloc0_n (n, size);

  g_ptr_array_add (self->blocks, block);
  return block;
}

gpointer
_stet_arena_copy (StetArena *self,
                  const GArray *array)
{
  gsize size = g_array_get_element_size ((GArray *) array);
  gpointer block;

  if (array->len == 0)
    return NULL;
  block = _stet_arena_alloc (self, array->len, size);
  memcpy (block, array->data, array->len * size);
  return block;
}

gpointer
_stet_arena_copy_pointers (StetArena *self,
                           const GPtrArray *array)
{
  gpointer block;

  if (array->len == 0)
    return NULL;
  block = _stet_arena_alloc (self, array->len, sizeof (gpointer));
  memcpy (block, array->pdata, array->len * sizeof (gpointer));
  return block;
}

const char *
_stet_arena_string (StetArena *self,
                    const char *text)
{
  return _stet_arena_string_len (self, text, strlen (text));
}

const char *
_stet_arena_string_len (StetArena *self,
                        const char *text,
                        gsize len)
{
  if (len == 0)
    return "";
  self->n_bytes += len;
  return g_string_chunk_insert_len (self->strings, text, (gssize) len);
}

const char *
_stet_arena_take (StetArena *self,
                  char *text)
{
  const char *kept = _stet_arena_string (self, text);

  g_free (text);
  return kept;
}

const char *
_stet_arena_printf (StetArena *self,
                    const char *format,
                    ...)
{
  va_list args;
  char *text;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  return _stet_arena_take (self, text);
}
