/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

static char *
list_formats (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (const StetExportFormat *format = stet_export_get_formats (); format->name != NULL; format++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", format->name);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static StetCliExit
export_case (const char *path,
             const StetExportFormat *format,
             const char *at,
             const char *output)
{
  StetExportOptions options = { .report.at = at };
  g_autoptr (StetCaseFile) loaded = _stet_cli_load (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize len;

  if (loaded == NULL)
    return STET_CLI_INPUT;
  if (output != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (output);
      if (!stet_export_to_file (loaded->snapshot, format, &options, file, NULL, NULL, NULL, &error))
        return _stet_cli_fail_file (STET_CLI_OUTPUT, output, error);
      return STET_CLI_DONE;
    }
  bytes = stet_export_to_bytes (loaded->snapshot, format, &options, NULL, NULL, NULL, &error);
  if (bytes == NULL)
    return _stet_cli_fail_file (STET_CLI_INPUT, path, error);
  data = g_bytes_get_data (bytes, &len);
  return _stet_cli_print (data, len);
}

StetCliExit
_stet_cli_export (int argc,
                  char **argv)
{
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  g_autofree char *at = NULL;
  g_auto (GStrv) files = NULL;
  g_autofree char *formats = list_formats ();
  g_autofree char *formats_help = g_strdup_printf ("The format: %s", formats);
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, formats_help, "FORMAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where to write it (default: standard output)", "FILE" },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, "The time it bears (default: that of the last change)", "TIME" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, "CASE.stet" },
    { NULL },
  };
  const StetExportFormat *format;

  if (!_stet_cli_parse ("export", "--format FORMAT CASE.stet", "Writes the verdicts of a case for other programs.", entries, &argc, &argv))
    return STET_CLI_USAGE;
  if (files == NULL || g_strv_length (files) != 1)
    return _stet_cli_fail (STET_CLI_USAGE, "export: needs exactly one CASE.stet");
  if (format_name == NULL)
    return _stet_cli_fail (STET_CLI_USAGE, "export: needs --format; there is: %s", formats);
  format = stet_export_find_format (format_name);
  if (format == NULL)
    return _stet_cli_fail (STET_CLI_USAGE, "export: there is no format “%s”; there is: %s", format_name, formats);
  if (!_stet_cli_check_time (at))
    return STET_CLI_USAGE;
  return export_case (files[0], format, at, output);
}
