/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A quotation may open a change of the writing direction and never close it,
 * or close one that it did not open; either would turn around what stands
 * behind it in a report.  So each text is balanced by itself. */

/** StetBidi: the changes of direction that are open in one text; all zero at its start. */
typedef struct
{
  guint8 stack[125]; /* deeper ones change nothing, says the bidirectional algorithm */
  guint depth;
} StetBidi;

/** _stet_bidi_is_control: whether @c opens or closes a change of direction. */
gboolean _stet_bidi_is_control (gunichar c);

/** _stet_bidi_keep: whether a control belongs into the output; @self remembers it. */
gboolean _stet_bidi_keep (StetBidi *self, gunichar c);

/** _stet_bidi_close: closes at the end of the text what is still open. */
void _stet_bidi_close (StetBidi *self, GString *out);

/** _stet_bidi_is_shown: whether a page or a document may hold the character at all; else U+FFFD stands for it. */
gboolean _stet_bidi_is_shown (gunichar c);

/** _stet_bidi_append_shown: appends @len bytes of text, with U+FFFD where a character may not be held. */
void _stet_bidi_append_shown (GString *out, const char *text, gsize len);
/** _stet_bidi_dup_shown: (transfer full) (nullable): the same as a text of its own; %NULL when @text may be held as it is. */
char *_stet_bidi_dup_shown (const char *text);

G_END_DECLS
