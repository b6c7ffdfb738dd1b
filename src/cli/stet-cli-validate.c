/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

static void
append_problems (GString *out,
                 const char *path,
                 const StetProblems *problems)
{
  for (guint i = 0; i < stet_problems_get_n (problems); i++)
    {
      const StetProblem *problem = stet_problems_get (problems, i);
      g_autofree char *line = g_strdup_printf ("%s: %s: %s", path, problem->path, problem->message);
      g_autofree char *printable = _stet_cli_printable (line);
      g_string_append_printf (out, "%s\n", printable);
    }
  if (stet_problems_get_truncated (problems))
    g_string_append_printf (out, "%s: and %" G_GUINT64_FORMAT " more\n", path,
                            stet_problems_get_n_found (problems) - stet_problems_get_n (problems));
}

StetCliExit
_stet_cli_validate (int argc,
                    char **argv)
{
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "CASE.stet" },
    { NULL },
  };
  g_autoptr (StetProblems) problems = stet_problems_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  gboolean valid;

  if (!_stet_cli_parse ("validate", "CASE.stet", "Lists everything that is wrong with a case, each with its place in the JSON.", entries, &argc, &argv))
    return STET_CLI_USAGE;
  if (files == NULL || g_strv_length (files) != 1)
    return _stet_cli_fail (STET_CLI_USAGE, "validate: needs exactly one CASE.stet");
  file = g_file_new_for_path (files[0]);
  if (!stet_case_file_validate (file, problems, NULL, &error))
    return _stet_cli_fail_file (STET_CLI_INPUT, files[0], error);
  name = g_filename_display_name (files[0]);
  valid = stet_problems_get_n (problems) == 0;
  if (valid)
    g_string_append_printf (out, "%s: valid\n", name);
  else
    append_problems (out, name, problems);
  if (_stet_cli_print (out->str, out->len) != STET_CLI_DONE)
    return STET_CLI_OUTPUT;
  return valid ? STET_CLI_DONE : STET_CLI_INPUT;
}
