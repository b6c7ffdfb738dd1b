/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "stet-application.h"

int
main (int argc,
      char *argv[])
{
  g_autoptr (StetApplication) app = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (STET_GETTEXT_PACKAGE, STET_LOCALE_DIR);
  bind_textdomain_codeset (STET_GETTEXT_PACKAGE, "UTF-8");
  textdomain (STET_GETTEXT_PACKAGE);

  app = stet_application_new (0);
  return g_application_run (G_APPLICATION (app), argc, argv);
}
