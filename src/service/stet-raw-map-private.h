/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetRawMap:
 *
 * A text as somebody gave it, its normalised form, and the way from places in
 * the one to places in the other.
 */
typedef struct _StetRawMap StetRawMap;

/**
 * _stet_raw_map_new:
 * @raw: valid UTF-8 without NUL
 * @len: its length in bytes
 * @error: return location
 *
 * Errors: those of stet_text_normalise().
 *
 * Returns: (transfer full) (nullable): the text with its normalised form
 */
StetRawMap *_stet_raw_map_new (const char *raw,
                               gsize len,
                               GError **error);

void _stet_raw_map_free (StetRawMap *self);

/** _stet_raw_map_get_text: (transfer none): the normalised text; @len (out): its bytes. */
const char *_stet_raw_map_get_text (const StetRawMap *self,
                                    gsize *len);

/** _stet_raw_map_to_raw_chars: the code point offset in the raw text of byte @offset of the normalised one. */
gsize _stet_raw_map_to_raw_chars (const StetRawMap *self,
                                  gsize offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetRawMap, _stet_raw_map_free)

G_END_DECLS
