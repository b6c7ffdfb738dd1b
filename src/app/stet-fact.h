/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STET_TYPE_FACT (stet_fact_get_type ())
G_DECLARE_FINAL_TYPE (StetFact, stet_fact, STET, FACT, GObject)

/**
 * StetFact:
 *
 * One item of a StetFactsModel: the name of a claim, nothing more. What the
 * claim says is read from the current case each time.
 *
 * Signals:
 *  - "changed": the claim, or what is derived from it, is not what it was.
 */
StetFact *stet_fact_new (const char *id,
                         guint number) G_GNUC_WARN_UNUSED_RESULT;

/** stet_fact_get_id: (transfer none): id of the claim. */
const char *stet_fact_get_id (StetFact *self);

/** stet_fact_get_number: number of the claim, 1-based. */
guint stet_fact_get_number (StetFact *self);

/** stet_fact_changed: emits "changed". */
void stet_fact_changed (StetFact *self);

G_END_DECLS
