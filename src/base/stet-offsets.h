/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetOffsets:
 *
 * An immutable index that turns byte offsets of one text into code point
 * offsets and back.  It keeps no pointer to the text; for ASCII it costs
 * nothing, else an eighth of the text.  Reading is safe from any thread.
 */
typedef struct _StetOffsets StetOffsets;

/**
 * stet_offsets_new:
 * @text: valid UTF-8
 * @len: its length in bytes, or -1 when it ends with NUL
 *
 * Returns: (transfer full): the index
 */
StetOffsets *stet_offsets_new (const char *text,
                               gssize len);

/** stet_offsets_ref: takes a reference; safe from any thread. */
StetOffsets *stet_offsets_ref (StetOffsets *offsets);

/** stet_offsets_unref: drops a reference; safe from any thread. */
void stet_offsets_unref (StetOffsets *offsets);

/**
 * stet_offsets_to_chars:
 * @offsets: an index
 * @byte: a byte offset; one after the end counts as the end
 *
 * Returns: the code point offset of the character that holds @byte
 */
gsize stet_offsets_to_chars (const StetOffsets *offsets,
                             gsize byte);

/**
 * stet_offsets_to_bytes:
 * @offsets: an index
 * @chars: a code point offset; one after the end counts as the end
 *
 * Returns: the byte offset at which that character begins
 */
gsize stet_offsets_to_bytes (const StetOffsets *offsets,
                             gsize chars);

/** stet_offsets_get_n_chars: the length of the text in code points. */
gsize stet_offsets_get_n_chars (const StetOffsets *offsets);

/** stet_offsets_get_n_bytes: the length of the text in bytes. */
gsize stet_offsets_get_n_bytes (const StetOffsets *offsets);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetOffsets, stet_offsets_unref)

G_END_DECLS
