/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-view.h"

G_BEGIN_DECLS

#define STET_TYPE_OVERVIEW_STRIP (stet_overview_strip_get_type ())
G_DECLARE_FINAL_TYPE (StetOverviewStrip, stet_overview_strip, STET, OVERVIEW_STRIP, GtkWidget)

/**
 * StetOverviewStrip:
 * The whole of an article as a narrow strip: a tick for each statement, shaped
 * like its underline, and the part in sight shaded. Press or drag to go there.
 *
 * Property "view" (StetArticleView, nullable): whose article it is.
 */
GtkWidget *stet_overview_strip_new (void);
void stet_overview_strip_set_view (StetOverviewStrip *self, StetArticleView *view);
/** stet_overview_strip_go: shows what stands at this height of the strip, in pixels. */
void stet_overview_strip_go (StetOverviewStrip *self, double y);

G_END_DECLS
