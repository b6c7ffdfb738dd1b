/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STET_TYPE_WRAP_BOX (stet_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (StetWrapBox, stet_wrap_box, STET, WRAP_BOX, GtkWidget)

/**
 * StetWrapBox:
 *
 * Puts its children side by side and goes on below when the line is full, so
 * that nothing is clipped however narrow it is or large the letters are.
 *
 * Properties:
 *  - "spacing" (int): pixels between children and between lines;
 *  - "columns" (uint): 0 flows like text; else columns as wide as their words,
 *    as many beside each other as fit, at most so many, in lines as full as
 *    possible.
 */
GtkWidget *stet_wrap_box_new (int spacing,
                              guint columns);

/** stet_wrap_box_append: adds a child at the end. */
void stet_wrap_box_append (StetWrapBox *self,
                           GtkWidget *child);

G_END_DECLS
