/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-articles-sidebar.h"
#include "stet-columns.h"
#include "stet-facts-pane.h"
#include "stet-find-bar.h"
#include "stet-window.h"

G_BEGIN_DECLS

struct _StetWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  StetArticlesSidebar *articles;
  GtkProgressBar *busy_progress;
  GtkLabel *busy_label;
  GtkRevealer *busy_revealer;
  StetColumns *columns;
  GtkMenuButton *fact_menu_button;
  AdwClamp *facts_clamp;
  StetFactsPane *facts;
  AdwWindowTitle *facts_title;
  StetFindBar *find_bar;
  GtkMenuButton *main_menu_button;
  AdwHeaderBar *main_header;
  AdwClamp *sidebar;
  AdwHeaderBar *sidebar_header;
  GtkMenuButton *sidebar_menu_button;
  GtkSeparator *sidebar_separator;
  AdwWindowTitle *sidebar_title;
  GtkStack *stack;
  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  GtkWidget *welcome;
  GtkMenuButton *welcome_menu_button;

  /* Owned */
  struct _StetAutosave *autosave;
  GMenu *recent_menu;
  StetSession *session;
  GtkCssProvider *zoom_provider;
  GtkEventController *single_keys; /* borrowed from the widget */

  AdwToast *toast; /* weak: the one on screen */
  guint columns_wanted;
  int width;
  int zoom;
  guint closing : 1;
  guint closing_after_save : 1;
  guint recovering : 1; /* what a crash left is being read */
  guint sidebar_hidden : 1;
};

/* stet-window.c */
/** Says something below the columns; @seconds: how long, 0 until it is closed. */
void _stet_window_toast (StetWindow *self, const char *text, gboolean with_undo, guint seconds);

/* stet-window-actions.c */
void _stet_window_class_install_actions (GtkWidgetClass *widget_class);
/** Recomputes every enabled state and every state of an action; the only place that does. */
void _stet_window_update_actions (StetWindow *self);

/* stet-window-files.c */
void _stet_window_class_install_file_actions (GtkWidgetClass *widget_class);
void _stet_window_update_file_actions (StetWindow *self);
/* stet-window-lifecycle.c */
/** Asks about unsaved work; Returns: whether closing has to wait for the answer. */
gboolean _stet_window_hold_close (StetWindow *self);

/* stet-window-layout.c */
/** Fits panes and columns to the width of the window. */
void _stet_window_update_layout (StetWindow *self);
void _stet_window_update_zoom (StetWindow *self);

/* stet-window-state.c, stet-window-forms.c, stet-window-inputs.c */
/* Actions with a state: columns, sidebar, keys, appearance; and the zoom. */
void _stet_window_add_state_actions (StetWindow *self);
void _stet_window_show_n_columns (StetWindow *self, guint n_columns);

/* stet-window-forms.c: details of an article, title of the review. */
void _stet_window_class_install_form_actions (GtkWidgetClass *widget_class);

/* stet-window-inputs.c: drag and drop, and the list of recent reviews. */
void _stet_window_add_inputs (StetWindow *self);

G_END_DECLS
