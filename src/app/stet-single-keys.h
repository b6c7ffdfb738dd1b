/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * stet_single_keys_new:
 *
 * A controller for a window that makes plain letters and digits act, those of
 * stet_actions_get() marked as single keys. It sees a key before the widget
 * that has the focus, since a text view would swallow some of them, and stands
 * aside while text is being typed: whenever the focus is in something
 * editable, or a popover or menu is open.
 * Returns: (transfer full).
 */
GtkEventController *stet_single_keys_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** stet_single_keys_set_enabled: they can be switched off altogether. */
void stet_single_keys_set_enabled (GtkEventController *controller, gboolean enabled);

G_END_DECLS
