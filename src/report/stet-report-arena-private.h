/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetArena:
 * Memory that lives and dies with one report: a report is a tree of many small
 * parts that nobody frees one by one.
 */
typedef struct
{
  GStringChunk *strings;
  GPtrArray *blocks;
  gsize n_bytes; /* of all strings */
} StetArena;

void _stet_arena_init (StetArena *self);
void _stet_arena_clear (StetArena *self);

/** _stet_arena_alloc: (transfer none): zeroed memory for @n parts of @size bytes. */
gpointer _stet_arena_alloc (StetArena *self, gsize n, gsize size);

/** _stet_arena_copy: (transfer none): the elements of @array, or %NULL if it has none. */
gpointer _stet_arena_copy (StetArena *self, const GArray *array);

/** _stet_arena_copy_pointers: the same of pointers. */
gpointer _stet_arena_copy_pointers (StetArena *self, const GPtrArray *array);

/** _stet_arena_string: (transfer none): a copy of @text. */
const char *_stet_arena_string (StetArena *self, const char *text);

/** _stet_arena_string_len: a copy of @len bytes of @text, ended by NUL. */
const char *_stet_arena_string_len (StetArena *self, const char *text, gsize len);

/** _stet_arena_take: @text: (transfer full). */
const char *_stet_arena_take (StetArena *self, char *text);

const char *_stet_arena_printf (StetArena *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
