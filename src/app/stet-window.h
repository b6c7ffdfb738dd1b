/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_WINDOW (stet_window_get_type ())
G_DECLARE_FINAL_TYPE (StetWindow, stet_window, STET, WINDOW, AdwApplicationWindow)

/** StetWindow: one review: articles, columns, facts. */
StetWindow *stet_window_new (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;

StetSession *stet_window_get_session (StetWindow *self);

/** stet_window_open_files: (element-type GFile): a case takes the place of an untouched review, else it gets a window of its own; articles go to intake. */
void stet_window_open_files (StetWindow *self, GListModel *files);

/** stet_window_add_text: pasted or dropped text becomes an article at intake. */
void stet_window_add_text (StetWindow *self, const char *text);

/** stet_window_save: asks where if it was never saved; @overwrite: also a file that changed on disk. */
void stet_window_save (StetWindow *self, gboolean overwrite);

/** stet_window_recover: shows what a journal holds and says so. */
void stet_window_recover (StetWindow *self, const char *journal);

/** stet_window_is_untouched: whether it holds an empty review that was never saved. */
gboolean stet_window_is_untouched (StetWindow *self);

G_END_DECLS
