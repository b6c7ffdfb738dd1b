/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

#include <string.h>

/* Calls the file as the person did, not by its full path. */
static void
report_failure (char **paths,
                const StetFailure *failure)
{
  g_autofree char *name = stet_file_dup_name (failure->file);
  g_autofree char *prefix = g_strconcat (name, ": ", NULL);
  const char *message = failure->error->message;

  if (g_str_has_prefix (message, prefix))
    message += strlen (prefix);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      if (g_file_equal (file, failure->file))
        {
          g_free (name);
          name = g_filename_display_name (paths[i]);
          break;
        }
    }
  _stet_cli_fail (STET_CLI_INPUT, "%s: %s", name, message);
}

/* All files are read before anything is said, so that one run names every
 * file that is in the way. */
StetOpening *
_stet_cli_read_articles (char **paths)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (StetOpening) opening = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_path (paths[i]));
  opening = stet_open_files ((GFile *const *) files->pdata, files->len, NULL, NULL, NULL, &error);
  if (opening == NULL)
    {
      _stet_cli_fail (STET_CLI_INPUT, "%s", error->message);
      return NULL;
    }
  for (guint i = 0; i < opening->failures->len; i++)
    report_failure (paths, g_ptr_array_index (opening->failures, i));
  if (opening->case_file != NULL)
    {
      g_autofree char *name = stet_file_dup_name (opening->file);
      _stet_cli_fail (STET_CLI_INPUT, "%s: it is a case already, not an article", name);
      return NULL;
    }
  return opening->failures->len == 0 ? g_steal_pointer (&opening) : NULL;
}
