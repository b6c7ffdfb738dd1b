/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STET_TYPE_CHOICE_BAR (stet_choice_bar_get_type ())
G_DECLARE_FINAL_TYPE (StetChoiceBar, stet_choice_bar, STET, CHOICE_BAR, GtkWidget)

/**
 * StetChoice:
 * @value: what choosing it means; never negative
 * @word: the word on the button
 * @lead: (nullable): what stands before the word: the number key
 * @tail: (nullable): what stands after it: a count
 * @icon: (nullable): name of a symbolic icon
 * @tooltip: (nullable): a longer word, or the key
 * @style: (nullable): style class of the button
 *
 * One button of a choice bar. The button's accessible name is lead, word and
 * tail with blanks between them.
 */
typedef struct
{
  int value;
  const char *word;
  const char *lead;
  const char *tail;
  const char *icon;
  const char *tooltip;
  const char *style;
} StetChoice;

/**
 * StetChoiceBar:
 *
 * Toggle buttons of which at most one is on: filter pills, relations, verdicts.
 * The bar never decides by itself: a click says "chosen", and the button stays
 * as stet_choice_bar_set_active() says.
 *
 * Properties: "columns" (uint) as of StetWrapBox.
 *
 * Signals: "chosen" (int value): a button was clicked, also the one that is on.
 */
GtkWidget *stet_choice_bar_new (guint columns);

/** stet_choice_bar_set_choices: shows these buttons; those that were there are used again. */
void stet_choice_bar_set_choices (StetChoiceBar *self,
                                  const StetChoice *choices,
                                  guint n_choices);

/** stet_choice_bar_set_active: @value: which one is on; -1 for none. */
void stet_choice_bar_set_active (StetChoiceBar *self,
                                 int value);
int stet_choice_bar_get_active (StetChoiceBar *self);

/** stet_choice_bar_get_button: (transfer none) (nullable): the button for @value. */
GtkWidget *stet_choice_bar_get_button (StetChoiceBar *self,
                                       int value);

/** stet_choice_bar_set_label: names the group for assistive technology. */
void stet_choice_bar_set_label (StetChoiceBar *self,
                                const char *label);

G_END_DECLS
