/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet.h"

G_BEGIN_DECLS

/** STET_PATTERN_HEIGHT: no pattern is higher, in pixels. */
#define STET_PATTERN_HEIGHT 4

/**
 * stet_pattern_snapshot:
 * Draws a line of @width in the pattern of a status, its top at @x, @y: solid
 * for agreement, double for conflict, dashes where both can be right, dots for
 * open, dashes and dots for what is only here, sparse marks for the rest. The
 * pattern, never the colour alone, tells the status.
 */
void stet_pattern_snapshot (GtkSnapshot *snapshot, StetStatus status, float x, float y, float width, const GdkRGBA *colour);

G_END_DECLS
