/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "stet-settings.h"

G_BEGIN_DECLS

#define STET_TYPE_PREFERENCES_PAGE (stet_preferences_page_get_type ())
G_DECLARE_FINAL_TYPE (StetPreferencesPage, stet_preferences_page, STET, PREFERENCES_PAGE, AdwPreferencesPage)

/** stet_preferences_page_new: what a person can choose; every choice acts at once. */
AdwPreferencesPage *stet_preferences_page_new (StetSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
