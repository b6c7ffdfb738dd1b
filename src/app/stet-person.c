/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-person.h"

const char *
stet_person_get_name (void)
{
  const char *name = g_get_real_name ();

  /* GLib says "Unknown" where the system names nobody. */
  return name != NULL && *name != '\0' && !g_str_equal (name, "Unknown") ? name : g_get_user_name ();
}
