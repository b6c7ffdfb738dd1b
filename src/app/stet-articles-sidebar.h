/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_ARTICLES_SIDEBAR (stet_articles_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (StetArticlesSidebar, stet_articles_sidebar, STET, ARTICLES_SIDEBAR, GtkWidget)

/**
 * StetArticlesSidebar:
 * The articles with letter, title, role and what is left in each; below them
 * the progress of the whole review. Compact, it is a rail of letters.
 *
 * Properties: "session" (StetSession, nullable), "compact" (boolean).
 */
void stet_articles_sidebar_set_session (StetArticlesSidebar *self, StetSession *session);
void stet_articles_sidebar_set_compact (StetArticlesSidebar *self, gboolean compact);

G_END_DECLS
