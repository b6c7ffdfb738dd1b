/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-session.h"

G_BEGIN_DECLS

struct _StetSession
{
  GObject parent_instance;

  /* Owned */
  StetCaseEditor *editor;
  GFile *file;
  char *disk_sha256;
  char *chosen;
  char *row;
  char *active_article;
  char *selection_article;
  char *busy;
  GCancellable *cancellable;
  GArray *flushes;

  guint n_fresh; /* changes that a case has from its beginning */
  StetSpan selection;
  double progress;
  guint flushing : 1;

  /* What the properties said last, so that they notify only on change. */
  guint was_dirty : 1;
  guint could_undo : 1;
  guint could_redo : 1;
};

/** Takes over an editor with its case; emits "changed" with %NULL. */
void _stet_session_take_editor (StetSession *self, StetCaseEditor *editor);
void _stet_session_set_file (StetSession *self, GFile *file, const char *disk_sha256);
/** Starts something long: %NULL text ends it. Makes a fresh cancellable. */
void _stet_session_set_busy (StetSession *self, const char *text);
void _stet_session_set_progress (StetSession *self, double progress);
/** Compares the properties with what they said last and notifies. */
void _stet_session_sync (StetSession *self);

G_END_DECLS
