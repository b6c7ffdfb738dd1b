/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-fact.h"
#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_FACT_ROW (stet_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (StetFactRow, stet_fact_row, STET, FACT_ROW, GtkWidget)

/**
 * StetFactRow:
 *
 * One fact in the list: what its sources do to each other, its number, its
 * title, what each article says, and what the house says.
 */
GtkWidget *stet_fact_row_new (StetSession *session) G_GNUC_WARN_UNUSED_RESULT;

/**
 * stet_fact_row_bind:
 * @fact: (nullable): what to show and to follow; %NULL lets go of it
 */
void stet_fact_row_bind (StetFactRow *self,
                         StetFact *fact);

/** stet_fact_row_get_id: (transfer none) (nullable): id of the claim it shows. */
const char *stet_fact_row_get_id (StetFactRow *self);

G_END_DECLS
