/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-export-wish.h"

G_BEGIN_DECLS

#define STET_TYPE_EXPORT_PREVIEW (stet_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (StetExportPreview, stet_export_preview, STET, EXPORT_PREVIEW, GtkWidget)

/**
 * StetExportPreview:
 * Shows what an export would hold: its pages one by one, or the beginning of
 * its text.  It is made in a worker; a newer wish takes the place of an older.
 *
 * Properties: "refused" (boolean, read only): whether the wish cannot be
 * fulfilled; the preview then says why.
 */

/** stet_export_preview_set_wish: @snapshot: the case; @wish: (transfer full). */
void stet_export_preview_set_wish (StetExportPreview *self, StetCase *snapshot, StetExportWish *wish);
gboolean stet_export_preview_is_refused (StetExportPreview *self);

G_END_DECLS
