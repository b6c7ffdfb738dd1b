/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** _stet_text_next_sentence: the first boundary of sentences after @offset, by the rules of Unicode, or @len. */
gsize _stet_text_next_sentence (const char *text,
                                gsize len,
                                gsize offset);

/** _stet_text_previous_sentence: the last such boundary before @offset, or 0. */
gsize _stet_text_previous_sentence (const char *text,
                                    gsize len,
                                    gsize offset);

/** _stet_text_last_word_end: where the last whole word ends that ends at or before @limit, which stands between two characters of @text; 0 when the first one is longer. */
gsize _stet_text_last_word_end (const char *text,
                                gsize len,
                                gsize limit);

/** _stet_text_char_end: @offset between two characters; inside one, where it ends. */
gsize _stet_text_char_end (const char *text,
                           gsize len,
                           gsize offset);

G_END_DECLS
