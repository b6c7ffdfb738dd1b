/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

#include <string.h>

typedef struct
{
  char *format;
  char *output;
  char *at;
  char *title;
  char *publisher;
  char *publisher_url;
  char *sensitive;
  char *by;
  char *override;
  gboolean is_final;
  gboolean with_bom;
  gboolean list;
  char **files;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->format);
  g_free (options->output);
  g_free (options->at);
  g_free (options->title);
  g_free (options->publisher);
  g_free (options->publisher_url);
  g_free (options->sensitive);
  g_free (options->by);
  g_free (options->override);
  g_strfreev (options->files);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char *
list_formats (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (const StetExportFormat *format = stet_export_get_formats (); format->name != NULL; format++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", format->name);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
parse_options (Options *options,
               const char *formats,
               int argc,
               char **argv)
{
  g_autofree char *formats_help = g_strdup_printf ("The format: %s", formats);
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format, formats_help, "FORMAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "Where to write it (default: standard output)", "FILE" },
    { "at", 0, 0, G_OPTION_ARG_STRING, &options->at, "The time it bears (default: that of the last change)", "TIME" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options->title, "Its title (default: that of the case)", "TITLE" },
    { "publisher", 0, 0, G_OPTION_ARG_STRING, &options->publisher, "Who publishes it", "NAME" },
    { "publisher-url", 0, 0, G_OPTION_ARG_STRING, &options->publisher_url, "Where it will be published; without it a ClaimReview is a draft", "URL" },
    { "sensitive", 0, 0, G_OPTION_ARG_STRING, &options->sensitive, "What happens to sensitive material: leave-out (default), mask, include", "HOW" },
    { "final", 0, 0, G_OPTION_ARG_NONE, &options->is_final, "Make a final report; refused while facts are left", NULL },
    { "override", 0, 0, G_OPTION_ARG_STRING, &options->override, "Why it is final although facts are left; needs --by", "REASON" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options->by, "Who says so", "NAME" },
    { "bom", 0, 0, G_OPTION_ARG_NONE, &options->with_bom, "Begin a CSV file with a byte order mark", NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, &options->list, "Only list what would leave the machine", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, "CASE.stet" },
    { NULL },
  };

  return _stet_cli_parse ("export", "--format FORMAT CASE.stet", "Writes a case as a report, or for other programs.", entries, &argc, &argv);
}

/* Returns -1 when the word is none. */
static int
find_policy (const char *name)
{
  for (int i = 0; stet_sensitive_policy_names[i] != NULL; i++)
    if (strcmp (stet_sensitive_policy_names[i], name) == 0)
      return i;
  return -1;
}

static gboolean
check_usage (const Options *options,
             const char *formats)
{
  if (options->files == NULL || g_strv_length (options->files) != 1)
    _stet_cli_fail (STET_CLI_USAGE, "export: needs exactly one CASE.stet");
  else if (options->format == NULL)
    _stet_cli_fail (STET_CLI_USAGE, "export: needs --format; there is: %s", formats);
  else if (stet_export_find_format (options->format) == NULL)
    _stet_cli_fail (STET_CLI_USAGE, "export: there is no format “%s”; there is: %s", options->format, formats);
  else if (options->sensitive != NULL && find_policy (options->sensitive) < 0)
    _stet_cli_fail (STET_CLI_USAGE, "--sensitive: “%s” is none of leave-out, mask, include", options->sensitive);
  else if (options->override != NULL && (options->by == NULL || !options->is_final))
    _stet_cli_fail (STET_CLI_USAGE, "--override: needs --final and --by");
  else if (_stet_cli_check_time (options->at))
    return TRUE;
  return FALSE;
}

static StetExportOptions
make_export_options (const Options *options)
{
  return (StetExportOptions){
    .report = {
        .at = options->at,
        .title = options->title,
        .publisher = options->publisher,
        .publisher_url = options->publisher_url,
        .sensitive = options->sensitive != NULL ? (StetSensitivePolicy) find_policy (options->sensitive) : STET_SENSITIVE_LEAVE_OUT,
        .is_final = options->is_final,
        .override_by = options->override != NULL ? options->by : NULL,
        .override_reason = options->override,
    },
    .with_bom = options->with_bom,
  };
}

static StetCliExit
list_contents (const StetCase *snapshot,
               const StetExportFormat *format,
               const StetExportOptions *options)
{
  static const StetCliColumn columns[] = {
    { "What", 8, FALSE },
    { "Leaves", 7, FALSE },
    { "", 3, FALSE },
    { "Name", 20, FALSE },
  };
  static const char *const kinds[] = {
    [STET_EXPORT_ARTICLE] = "article",
    [STET_EXPORT_BACKUP] = "back-up",
    [STET_EXPORT_PERSON] = "person",
    [STET_EXPORT_CHECKER] = "checker",
  };
  static const char *const amounts[] = {
    [STET_EXPORT_NOTHING] = "no",
    [STET_EXPORT_MASKED] = "masked",
    [STET_EXPORT_QUOTES] = "quotes",
    [STET_EXPORT_WHOLE] = "whole",
  };
  g_autoptr (GPtrArray) contents = stet_export_list_contents (snapshot, format, options);
  g_autoptr (StetCliTable) table = _stet_cli_table_new (columns, G_N_ELEMENTS (columns));
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < contents->len; i++)
    {
      const StetExportContent *content = g_ptr_array_index (contents, i);
      _stet_cli_table_cell (table, kinds[content->kind]);
      _stet_cli_table_cell (table, amounts[content->amount]);
      _stet_cli_table_cell (table, content->label);
      _stet_cli_table_cell (table, content->text);
    }
  _stet_cli_table_print (table, out, 80);
  return _stet_cli_print (out->str, out->len);
}

/* What is to be written, and where to. */
typedef struct
{
  const StetCase *snapshot;
  const StetExportFormat *format;
  const StetExportOptions *how;
  const char *output; /* NULL: kept as bytes for standard output */
  GBytes *bytes;
} Job;

static gboolean
work (GCancellable *cancellable,
      StetProgressFunc progress,
      gpointer progress_data,
      gpointer user_data,
      GError **error)
{
  Job *job = user_data;
  g_autoptr (GFile) file = NULL;

  if (job->output == NULL)
    {
      job->bytes = stet_export_to_bytes (job->snapshot, job->format, job->how, cancellable, progress, progress_data, error);
      return job->bytes != NULL;
    }
  file = g_file_new_for_path (job->output);
  return stet_export_to_file (job->snapshot, job->format, job->how, file, cancellable, progress, progress_data, error);
}

static StetCliExit
export_case (const Options *options)
{
  const char *path = options->files[0];
  const char *output = options->output;
  const StetExportFormat *format = stet_export_find_format (options->format);
  StetExportOptions how = make_export_options (options);
  g_autoptr (StetCaseFile) loaded = _stet_cli_load (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Job job = { NULL, format, &how, output, NULL };
  const char *data;
  gsize len;

  if (loaded == NULL)
    return STET_CLI_INPUT;
  if (options->list)
    return list_contents (loaded->snapshot, format, &how);
  /* What is wrong with the case or the options is told before anything is
   * written. */
  if (!stet_report_options_check (&how.report, loaded->snapshot, &error))
    return _stet_cli_fail_file (g_error_matches (error, STET_ERROR, STET_ERROR_REFUSED) ? STET_CLI_INPUT : STET_CLI_USAGE, path, error);
  job.snapshot = loaded->snapshot;
  if (!_stet_cli_run ("Exporting", work, &job, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return _stet_cli_fail (STET_CLI_OUTPUT, "%s: stopped, and nothing was written", output != NULL ? output : "standard output");
      return output != NULL ? _stet_cli_fail_file (STET_CLI_OUTPUT, output, error) : _stet_cli_fail_file (STET_CLI_INPUT, path, error);
    }
  bytes = job.bytes;
  if (bytes == NULL)
    return STET_CLI_DONE;
  data = g_bytes_get_data (bytes, &len);
  return _stet_cli_print (data, len);
}

StetCliExit
_stet_cli_export (int argc,
                  char **argv)
{
  g_auto (Options) options = { 0 };
  g_autofree char *formats = list_formats ();

  if (!parse_options (&options, formats, argc, argv) || !check_usage (&options, formats))
    return STET_CLI_USAGE;
  return export_case (&options);
}
