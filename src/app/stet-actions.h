/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** StetKeyPlace: where the focus must be for a single key to act. */
typedef enum
{
  STET_KEY_ANYWHERE, /* but where text is typed */
  STET_KEY_IN_TEXT,  /* in the text of an article; elsewhere the key has another use */
} StetKeyPlace;

/**
 * StetActionInfo:
 * One action of the program, its keys and its place in the shortcuts window.
 * A single letter acts only where no text is being typed, and all of them can
 * be switched off.
 */
typedef struct
{
  const char *name;    /* "win.mark" with a target as "win.decide(uint32 1)" in detailed form */
  const char *accels;  /* accelerators with "|" between them: "<Control>z"; "" for none */
  gboolean single_key; /* plain letters and digits: through the capture-phase controller */
  const char *group;   /* heading in the shortcuts window, N_() marked */
  const char *title;   /* N_() marked */
  StetKeyPlace place;  /* of a single key */
} StetActionInfo;

/** stet_actions_get: the table; ended by an entry whose name is %NULL. */
const StetActionInfo *stet_actions_get (void);

G_END_DECLS
