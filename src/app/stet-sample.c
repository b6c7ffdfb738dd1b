/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-sample.h"

GFile *
stet_sample_dup_file (void)
{
  const char *folder = g_getenv ("STET_DATA_DIR");
  g_autofree char *path = g_build_filename (folder != NULL ? folder : STET_DATA_DIR, "sample", "sample.stet", NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_file_new_for_path (path) : NULL;
}
