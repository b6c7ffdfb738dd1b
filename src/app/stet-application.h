/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define STET_TYPE_APPLICATION (stet_application_get_type ())
G_DECLARE_FINAL_TYPE (StetApplication, stet_application, STET, APPLICATION, AdwApplication)

/**
 * stet_application_new:
 * @flags: added to those that the program needs; tests pass
 * %G_APPLICATION_NON_UNIQUE.
 */
StetApplication *stet_application_new (GApplicationFlags flags) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
