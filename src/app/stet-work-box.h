/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_WORK_BOX (stet_work_box_get_type ())
G_DECLARE_FINAL_TYPE (StetWorkBox, stet_work_box, STET, WORK_BOX, GtkWidget)

/**
 * StetWorkBox:
 *
 * Where the work on one fact stands, as far as a person says so: waiting for
 * whom until when, or needing attention.
 */

void stet_work_box_set_session (StetWorkBox *self,
                                StetSession *session);

/** stet_work_box_show: shows the work state of @claim as it is now. */
void stet_work_box_show (StetWorkBox *self,
                         const StetClaim *claim);

G_END_DECLS
