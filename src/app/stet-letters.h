/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * stet_letters_append:
 * @text: a text in the making
 * @attributes: how it looks
 * @letter: of an article, or "D2"
 *
 * Appends a letter on a patch of its own, like the badges of the articles: one
 * text costs less than a widget for each letter.
 */
void stet_letters_append (GString *text,
                          PangoAttrList *attributes,
                          const char *letter);

G_END_DECLS
