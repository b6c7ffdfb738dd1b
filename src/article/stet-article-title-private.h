/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-words-private.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * _stet_title_split:
 * @line: a headline as it stands, without marks of Markdown around it
 * @outlet: (out): the outlet behind " | " or " - "; empty if none is sure
 * @unsure: (out): whether something behind " | " may be an outlet
 *
 * Leaves out the name of a section or an outlet before or behind the title.
 *
 * Returns: the title, a part of @line
 */
StetWords _stet_title_split (StetWords line,
                             StetWords *outlet,
                             gboolean *unsure);

/** _stet_title_dup_plain: (transfer full): the words without emphasis, code marks and targets of links. */
char *_stet_title_dup_plain (StetWords markdown);

G_END_DECLS
