/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The one module that knows versions of the toolkit: what the floor does with
 * one class and today's libraries with another. The build takes the files
 * named -floor or those named -today. */

/**
 * StetFilesFunc:
 * @files: (nullable) (element-type GFile): what was chosen; %NULL when the
 * person chose nothing.
 */
typedef void (*StetFilesFunc) (GListModel *files, gpointer user_data);

/** StetFileKind: which files a dialog offers first. */
typedef enum
{
  STET_FILES_ARTICLES,
  STET_FILES_CASES,
  STET_FILES_BOTH,
  STET_FILES_REPORTS,
} StetFileKind;

/** stet_compat_open_files: asks for one or several files. */
void stet_compat_open_files (GtkWindow *parent, const char *title, StetFileKind kind, gboolean several, StetFilesFunc func, gpointer user_data);

/** stet_compat_save_file: asks where to save; @name is proposed. The dialog asks before it overwrites. */
void stet_compat_save_file (GtkWindow *parent, const char *title, StetFileKind kind, const char *name, StetFilesFunc func, gpointer user_data);

/** StetAlertButton: one answer of an alert. */
typedef struct
{
  const char *id;
  const char *label; /* with mnemonic */
  gboolean suggested;
  gboolean destructive;
} StetAlertButton;

/**
 * StetAlertFunc:
 * @response: id of the button, or "close" for Escape.
 */
typedef void (*StetAlertFunc) (const char *response, gpointer user_data);

/**
 * stet_compat_alert:
 * @buttons: ended by an entry without an id; the suggested one is the default.
 * @func: (nullable): told the answer once.
 */
void stet_compat_alert (GtkWindow *parent, const char *heading, const char *body, const StetAlertButton *buttons, StetAlertFunc func, gpointer user_data);

/** stet_compat_show_about: the window that says what this program is. */
void stet_compat_show_about (GtkWindow *parent);

/** stet_compat_show_preferences: @page: (transfer floating): all there is to choose. */
void stet_compat_show_preferences (GtkWindow *parent, AdwPreferencesPage *page);

/** stet_compat_keep_name: lets assistive technology call @choice by its accessible label; today's libraries call it by what is chosen in it. */
void stet_compat_keep_name (GtkDropDown *choice);

G_END_DECLS
