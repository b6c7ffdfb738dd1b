/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STET_TYPE_QUOTE (stet_quote_get_type ())
G_DECLARE_FINAL_TYPE (StetQuote, stet_quote, STET, QUOTE, GtkWidget)

/**
 * StetQuote:
 *
 * The words of a statement in quotation marks, with the value in bold. A long
 * one shows its first lines and a button for the rest.
 */
GtkWidget *stet_quote_new (void);

/**
 * stet_quote_set_text:
 * @quote: the words as they stand
 * @value: what to set in bold where the words hold it, whatever the case and
 *   the accents; "" for nothing
 */
void stet_quote_set_text (StetQuote *self,
                          const char *quote,
                          const char *value);

/** stet_quote_set_expanded: whether all of it shows. */
void stet_quote_set_expanded (StetQuote *self,
                              gboolean expanded);

G_END_DECLS
