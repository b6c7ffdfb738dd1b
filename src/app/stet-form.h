/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** StetFormField: one line of a form. */
typedef struct
{
  const char *name;  /* what the caller calls it */
  const char *label; /* as shown */
  const char *value; /* at the beginning */
  const char *hint;  /* NULL: a line of text; else a switch, and what it means */
} StetFormField;

/** STET_FORM_ON: the value of a switch that is on; "" when it is off. */
#define STET_FORM_ON "1"

/**
 * StetFormFunc:
 * @values: in the order of the fields, ended by %NULL.
 * Returns: (nullable) (transfer none): what is wrong, for people; then the
 * form stays open and says it.
 */
typedef const char *(*StetFormFunc) (const char *const *values, gpointer user_data);

/**
 * stet_form_show:
 * Asks for some lines of text, and what to switch on, in a small window. Enter accepts, Escape leaves.
 * @fields: (array length=n_fields): copied.
 * @func: called when the person accepts.
 * @user_data: freed with @destroy when the window goes.
 */
void stet_form_show (GtkWindow *parent, const char *title, const StetFormField *fields, guint n_fields, StetFormFunc func, gpointer user_data, GDestroyNotify destroy);

G_END_DECLS
