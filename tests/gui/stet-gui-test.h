/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What every test of widgets needs; stet-gui-test.c holds the rest. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <adwaita.h>

#include <cmocka.h>

#include "stet-session.h"

G_BEGIN_DECLS

/** stet_gui_test_init: GTK, style sheet and icons; ends the program as skipped where there is no display. */
void stet_gui_test_init (void);

/** StetGuiTestCondition: Returns: whether what is waited for is so. */
typedef gboolean (*StetGuiTestCondition) (gpointer data);
/** stet_gui_test_wait: runs the main loop until @condition holds; fails the test when it does not in a minute. */
void stet_gui_test_wait (StetGuiTestCondition condition, gpointer data);
/** stet_gui_test_settle: runs the main loop until nothing is pending any more. */
void stet_gui_test_settle (void);
/** stet_gui_test_frames: runs the main loop until @widget has drawn so many frames. */
void stet_gui_test_frames (GtkWidget *widget, guint n_frames);

/** stet_gui_test_present: puts @child into a window of that size and waits until it is drawn. */
GtkWindow *stet_gui_test_present (GtkWidget *child, int width, int height);
/** stet_gui_test_shot: saves what @widget shows as NAME.png in the folder named by STET_TEST_SHOTS, if it is set. */
void stet_gui_test_shot (GtkWidget *widget, const char *name);
/** stet_gui_test_find: (nullable): the first widget of @type below @root. */
gpointer stet_gui_test_find (GtkWidget *root, GType type);
/** stet_gui_test_shows: whether a label on screen below @root says exactly that. */
gboolean stet_gui_test_shows (GtkWidget *root, const char *text);
/** stet_gui_test_find_window: (nullable): a window on screen that is one of @type; @title: (nullable): and is called so. */
gpointer stet_gui_test_find_window (GType type, const char *title);
/** stet_gui_test_find_button: (nullable): a button on screen below @root that says @text. */
GtkWidget *stet_gui_test_find_button (GtkWidget *root, const char *text);
/** stet_gui_test_find_alert: (nullable): the window in which a question under @heading is on screen: one of its own, or on newer libraries that of the review. */
GtkWidget *stet_gui_test_find_alert (const char *heading);
/** stet_gui_test_press: does what @widget itself has a shortcut for; Returns: whether it has, and took the key. */
gboolean stet_gui_test_press (GtkWidget *widget, guint keyval, GdkModifierType modifiers);

/** stet_gui_test_add_article: Returns: (transfer full): id of an article added to the case. */
char *stet_gui_test_add_article (StetCaseEditor *editor, const char *title, const char *text);
/** stet_gui_test_find_span: the bytes of the @nth (from 0) occurrence of @words in an article; fails the test when there is none. */
StetSpan stet_gui_test_find_span (StetCaseEditor *editor, const char *article, const char *words, guint nth);
/** stet_gui_test_mark: Returns: (transfer full): id of a new fact of these words. */
char *stet_gui_test_mark (StetCaseEditor *editor, const char *article, const char *words);
/** stet_gui_test_add_statement: Returns: (transfer full): id of a statement of these words, added to a fact. */
char *stet_gui_test_add_statement (StetCaseEditor *editor, const char *claim, const char *article, const char *words);

G_END_DECLS
