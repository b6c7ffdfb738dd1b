/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define STET_TYPE_SETTINGS (stet_settings_get_type ())
G_DECLARE_FINAL_TYPE (StetSettings, stet_settings, STET, SETTINGS, GObject)

/**
 * StetSettings:
 *
 * What the program remembers of the person's wishes. Each key of the schema
 * is a property of the same name, so that widgets and actions can be bound to
 * it. All objects of this type, in every running Stet, show the same values.
 * Where the schema is not installed an object begins with the defaults and
 * forgets with its end; nothing else is different.
 *
 * Properties: "appearance" (string: "system", "light", "dark"), "columns"
 * (uint), "facts-width" (int, pixels), "maximized" (boolean), "name" (string,
 * empty: as the system says), "name-told" (boolean), "scale" (string, id),
 * "sidebar" (boolean), "sidebar-width" (int, pixels), "single-keys" (boolean),
 * "window-height", "window-width" (int, pixels), "zoom" (int, points).
 */
StetSettings *stet_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** stet_settings_get_boolean: value of a property that is one. */
gboolean stet_settings_get_boolean (StetSettings *self, const char *name);
/** stet_settings_get_int: value of a property that is one. */
int stet_settings_get_int (StetSettings *self, const char *name);
/** stet_settings_get_uint: value of a property that is one. */
guint stet_settings_get_uint (StetSettings *self, const char *name);
/** stet_settings_dup_string: (transfer full): value of a property that is one. */
char *stet_settings_dup_string (StetSettings *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
/** stet_settings_set: gives a property a value, as g_object_set() would, within its range. */
#define stet_settings_set(self, name, value) g_object_set ((self), (name), (value), NULL)

/** stet_settings_dup_person: (transfer full): the name for the person's changes: what was set, else what the system says; never empty. */
char *stet_settings_dup_person (StetSettings *self) G_GNUC_WARN_UNUSED_RESULT;

/** stet_settings_are_kept: whether the values outlive the program. */
gboolean stet_settings_are_kept (StetSettings *self);

G_END_DECLS
