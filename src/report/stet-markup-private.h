/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include <stdarg.h>

G_BEGIN_DECLS

/** StetEscapeFunc: appends @len bytes of @text so that they are words and nothing else. */
typedef void (*StetEscapeFunc) (GString *out, const char *text, gsize len);

/**
 * _stet_markup_add:
 * @out: where to append
 * @escape: what makes content harmless
 * @markup: as it is to stand; "%s" is replaced by the next argument, a string
 *   that goes through @escape, "%u" by a guint; there is no other
 * @args: what is put in
 *
 * The one way by which content gets into a page or a document: what is not
 * written in the source of the renderer is escaped.
 */
void _stet_markup_add (GString *out,
                       StetEscapeFunc escape,
                       const char *markup,
                       va_list args);

G_END_DECLS
