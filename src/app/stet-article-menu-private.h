/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet.h"

G_BEGIN_DECLS

/** _stet_article_menu_new: (transfer full): the menu of a column that shows @article (nullable): id. */
GMenuModel *_stet_article_menu_new (StetCase *stet_case, const char *article);
/** _stet_article_menu_set_state: what the actions of the menu show and whether they can be used. */
void _stet_article_menu_set_state (GSimpleActionGroup *actions, const StetArticle *article, gboolean editable);

G_END_DECLS
