/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_VALUE_DETAILS (stet_value_details_get_type ())
G_DECLARE_FINAL_TYPE (StetValueDetails, stet_value_details, STET, VALUE_DETAILS, GtkWidget)

/**
 * StetValueDetails:
 *
 * What belongs to a value besides its figure: hedge, forecast or outcome,
 * period, speaker and subject; for a popover.
 */
GtkWidget *stet_value_details_new (StetSession *session);

/** stet_value_details_bind: shows these details. */
void stet_value_details_bind (StetValueDetails *self,
                              const StetStatement *statement);

/**
 * stet_value_details_dup_summary:
 * Returns: (transfer full): "expected · forecast · 2023"; "" when nothing is known
 */
char *stet_value_details_dup_summary (const StetStatement *statement);

G_END_DECLS
