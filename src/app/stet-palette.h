/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet.h"

G_BEGIN_DECLS

/**
 * StetPalette:
 * The colours of drawn statements, taken from the theme in use: read it anew
 * for each drawing, so that dark, light and high contrast just work.
 */
typedef struct
{
  GdkRGBA text;        /* of the article */
  GdkRGBA page;        /* behind it */
  GdkRGBA dim;         /* text that matters less, still readable */
  GdkRGBA faint;       /* lines that are not to be read */
  GdkRGBA accent;      /* outline and pill of what is chosen */
  GdkRGBA accent_text; /* on the pill */
  GdkRGBA hit;         /* behind what a search found */
  GdkRGBA hit_current;
  GdkRGBA hit_edge;
  GdkRGBA error;
  GdkRGBA success;
  gboolean dark;
} StetPalette;

void stet_palette_read (GtkWidget *widget, StetPalette *palette);
/** stet_palette_line: colour of the underline, the icon and the tick of a statement. */
GdkRGBA stet_palette_line (const StetPalette *palette, StetStatus status, gboolean stands);
/** stet_palette_tint: colour behind its words; fully transparent for none. */
GdkRGBA stet_palette_tint (const StetPalette *palette, StetStatus status, gboolean stands);

G_END_DECLS
