/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-panes.h"
#include "stet-settings.h"
#include "stet-window.h"

G_BEGIN_DECLS

struct _StetWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  GtkStack *stack;
  AdwToastOverlay *toasts;
  GtkMenuButton *welcome_menu_button;

  /* Parts of the panes; %NULL as long as there was no review to show */
  StetArticlesSidebar *articles;
  GtkProgressBar *busy_progress;
  GtkLabel *busy_label;
  GtkRevealer *busy_revealer;
  StetColumns *columns;
  GtkMenuButton *fact_menu_button;
  AdwClamp *facts_clamp;
  GtkWidget *facts_handle;
  StetFactsPane *facts;
  AdwWindowTitle *facts_title;
  StetFindBar *find_bar;
  GtkMenuButton *main_menu_button;
  GtkStack *main_stack; /* columns or matrix */
  StetPanes *panes;
  GtkStack *side_stack; /* facts or suggestions */
  StetSuggestionsPane *suggestions;
  GtkButton *suggestions_button;
  AdwClamp *sidebar;
  GtkWidget *sidebar_handle;
  GtkMenuButton *sidebar_menu_button;
  AdwWindowTitle *sidebar_title;
  AdwWindowTitle *title;

  GtkWidget *matrix_page; /* borrowed from the stack; NULL until it is asked for */

  /* Owned */
  struct _StetAutosave *autosave;
  GFile *exported; /* the last one */
  GMenu *recent_menu;
  StetSession *session;
  StetSettings *settings;
  StetSuggester *suggester; /* NULL as long as there are no panes */
  GtkBuilder *menus;
  GtkCssProvider *zoom_provider;
  GtkEventController *single_keys; /* borrowed from the widget */

  AdwToast *toast; /* weak: the one on screen */
  guint columns_wanted;
  int width;
  int height;
  int dragged_width; /* of the pane whose handle is being dragged, when that began */
  guint closing : 1;
  guint closing_after_save : 1;
  guint recovering : 1;   /* what a crash left is being read */
  guint side_offered : 1; /* the suggestions have been shown once of themselves */
  guint sidebar_hidden : 1;
};

/* stet-window.c */
/** Says something below the columns; @seconds: how long, 0 until it is closed. */
void _stet_window_toast (StetWindow *self, const char *text, gboolean with_undo, guint seconds);
/** What can be done about what a toast says. */
typedef struct
{
  const char *label;  /* with mnemonic */
  const char *action; /* name of an action without a target */
} StetToastButton;
void _stet_window_toast_with_button (StetWindow *self, const char *text, const StetToastButton *button, guint seconds);
/** Brings title, counts and page up to date. */
void _stet_window_update_words (StetWindow *self);
/** Listens to the session, after all widgets that listen already. */
void _stet_window_connect_session (StetWindow *self);

/* stet-window-actions.c */
void _stet_window_class_install_actions (GtkWidgetClass *widget_class);

/* stet-window-available.c */
/** Recomputes which actions can be done; the only place that does. */
void _stet_window_update_actions (StetWindow *self);
/** Keys of actions that cannot be done now say why, instead of doing nothing. */
void _stet_window_add_explanations (StetWindow *self);
void _stet_window_class_install_explain_action (GtkWidgetClass *widget_class);

/* stet-window-panes.c */
/** Makes the panes, if there are none yet. */
void _stet_window_ensure_panes (StetWindow *self);
/** Makes the pane that has the focus wider (1) or narrower (-1). */
void _stet_window_widen (StetWindow *self, int direction);

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

/* stet-window-settings.c */
/** Takes size and wishes from the settings; before there is a session. */
void _stet_window_load_settings (StetWindow *self);
/** Notes the size, for the next window. */
void _stet_window_save_size (StetWindow *self);
/** Says once under which name changes are recorded. */
void _stet_window_tell_name (StetWindow *self);
/** A review that was not begun begins as the settings say. */
void _stet_window_apply_person (StetWindow *self);
void _stet_window_class_install_settings_action (GtkWidgetClass *widget_class);

/* stet-window-state.c */
/** Actions with a state: columns, sidebar, keys, appearance; and the zoom. */
void _stet_window_add_state_actions (StetWindow *self);
void _stet_window_show_n_columns (StetWindow *self, guint n_columns);

/* stet-window-forms.c: details of an article, title of the review. */
void _stet_window_class_install_form_actions (GtkWidgetClass *widget_class);

/* stet-window-suggestions.c: what the program proposes, and the action that chooses between that and the facts. */
void _stet_window_class_install_suggestion_actions (GtkWidgetClass *widget_class);
void _stet_window_add_pane_action (StetWindow *self);
void _stet_window_add_suggestions (StetWindow *self);
gboolean _stet_window_shows_suggestions (StetWindow *self);

/* stet-window-reports.c: the matrix, and what leaves the window as a report. */
void _stet_window_add_report_actions (StetWindow *self);
void _stet_window_class_install_report_actions (GtkWidgetClass *widget_class);
void _stet_window_show_matrix (StetWindow *self, gboolean show);
/** Moves the focus to the matrix or the columns, whichever is there. */
void _stet_window_focus_main (StetWindow *self);
gboolean _stet_window_main_has_focus (StetWindow *self);

/* stet-window-inputs.c: drag and drop, recent reviews. */
void _stet_window_add_inputs (StetWindow *self);

G_END_DECLS
