/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

/* Widths in pixels, as the design has them. */
#define WIDTH_THREE_COLUMNS 1700
#define WIDTH_WIDE 1500

/* In lower windows the filters would leave room for one fact. */
#define HEIGHT_TALL 900
#define WIDTH_TWO_COLUMNS 1100
#define FACTS_NARROW 340
#define SIDEBAR_RAIL 48
/* However wide the others are made, this is left for the text. */
#define TEXT_LEAST 560

/* Zoom steps of the article text, around 11 pt. */
#define ZOOM_STEP_PT 1
#define ZOOM_BASE_PT 11

static guint
get_max_columns (int width)
{
  if (width >= WIDTH_THREE_COLUMNS)
    return 3;
  return width >= WIDTH_TWO_COLUMNS ? 2 : 1;
}

/* A box would give a pane all that it would like; the clamp says how much
 * that is. */
static void
set_pane_width (AdwClamp *pane,
                int width)
{
  adw_clamp_set_tightening_threshold (pane, width);
  adw_clamp_set_maximum_size (pane, width);
  gtk_widget_set_size_request (GTK_WIDGET (pane), width, -1);
}

static void
update_pane_widths (StetWindow *self,
                    gboolean wide)
{
  int sidebar = wide ? stet_settings_get_int (self->settings, "sidebar-width") : SIDEBAR_RAIL;
  int facts = wide ? stet_settings_get_int (self->settings, "facts-width") : FACTS_NARROW;

  if (wide)
    facts = MIN (facts, self->width - sidebar - TEXT_LEAST);
  set_pane_width (self->sidebar, sidebar);
  set_pane_width (self->facts_clamp, facts);
  gtk_widget_set_sensitive (self->sidebar_handle, wide);
  gtk_widget_set_sensitive (self->facts_handle, wide);
}

void
_stet_window_update_layout (StetWindow *self)
{
  /* Until the width is known, the panes must not ask for more than there may be. */
  int width = self->width;
  gboolean wide = width >= WIDTH_WIDE;
  gboolean sidebar = !self->sidebar_hidden;
  guint n_articles = stet_case_get_n_articles (stet_session_get_case (self->session));
  guint n_columns = MIN (get_max_columns (width), MAX (1, MIN (self->columns_wanted, MAX (1, n_articles))));

  _stet_window_update_actions (self);
  if (self->panes == NULL)
    return;
  /* One article has a place on both sides only for its own repetitions. */
  if (n_articles == 1 && self->columns_wanted > 1)
    n_columns = MIN (get_max_columns (width), self->columns_wanted);

  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), sidebar);
  gtk_widget_set_visible (self->sidebar_handle, sidebar);
  update_pane_widths (self, wide);
  stet_articles_sidebar_set_compact (self->articles, !wide);
  stet_facts_pane_set_compact (self->facts, self->height > 0 && self->height < HEIGHT_TALL);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar_title), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar_menu_button), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->main_menu_button), !wide || !sidebar);
  stet_columns_set_narrow (self->columns, !wide);
  stet_columns_set_n_columns (self->columns, n_columns);
  _stet_window_show_n_columns (self, n_columns);
}

void
_stet_window_update_zoom (StetWindow *self)
{
  g_autofree char *css = NULL;

  /* The provider is for the whole display, as a provider for one widget does
   * not reach its children; all windows share the zoom. */
  if (self->zoom_provider == NULL)
    {
      self->zoom_provider = gtk_css_provider_new ();
      gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)), GTK_STYLE_PROVIDER (self->zoom_provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
    }
  css = g_strdup_printf ("textview.article { font-size: %dpt; }", ZOOM_BASE_PT + stet_settings_get_int (self->settings, "zoom") * ZOOM_STEP_PT);
  gtk_css_provider_load_from_data (self->zoom_provider, css, -1);
}
