/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

#include <string.h>

typedef struct
{
  char *output;
  char *at;
  char *by;
  char *id;
  char *title;
  char *scale;
  gboolean force;
  gboolean accept_findings;
  char **files;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->at);
  g_free (options->by);
  g_free (options->id);
  g_free (options->title);
  g_free (options->scale);
  g_strfreev (options->files);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options *options,
               int argc,
               char **argv)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "The case file to make", "CASE.stet" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options->title, "Title of the review", "TITLE" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options->by, "Who makes it (default: the user's name)", "NAME" },
    { "at", 0, 0, G_OPTION_ARG_STRING, &options->at, "When it is made (default: now)", "TIME" },
    { "id", 0, 0, G_OPTION_ARG_STRING, &options->id, "Its id; with --at and --by all bytes can be reproduced", "UUID" },
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &options->scale, "Verdict scale: desk (default), truth, politifact, plain, or a file with a line for each step", "SCALE" },
    { "accept-findings", 0, 0, G_OPTION_ARG_NONE, &options->accept_findings, "Make facts of what is found; they stay open until somebody reads them", NULL },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &options->force, "Write over a file that exists", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, "FILE…" },
    { NULL },
  };

  if (!_stet_cli_parse ("new", "-o CASE.stet FILE…", "Makes a case of articles.", entries, &argc, &argv))
    return FALSE;
  if (options->output == NULL || options->files == NULL)
    {
      _stet_cli_fail (STET_CLI_USAGE, "new: needs %s; try “stet-cli new --help”",
                      options->output == NULL ? "-o CASE.stet" : "at least one article");
      return FALSE;
    }
  if (options->id != NULL && !stet_uuid_is_valid (options->id))
    {
      _stet_cli_fail (STET_CLI_USAGE, "--id: “%s” is not a UUID in lower case", options->id);
      return FALSE;
    }
  return _stet_cli_check_time (options->at);
}

static char *
dup_user_name (void)
{
  const char *name = g_get_real_name ();

  if (*name == '\0' || strcmp (name, "Unknown") == 0)
    name = g_get_user_name ();
  return g_utf8_make_valid (name, -1);
}

static StetCaseEditor *
make_editor (const Options *options)
{
  g_autofree char *by = options->by != NULL ? g_strdup (options->by) : dup_user_name ();
  g_autofree char *id = options->id != NULL ? g_strdup (options->id) : stet_uuid_new ();
  g_autofree char *at = options->at != NULL ? g_strdup (options->at) : stet_time_now_rfc3339 ();

  if (options->at == NULL && options->id == NULL)
    return stet_case_editor_new (NULL, by);
  return stet_case_editor_new_fixed (at, by, id);
}

/* The name of a scale that everybody has, or a file that holds one of one's
 * own and is called like it. */
static gboolean
set_scale (StetCaseEditor *editor,
           const char *scale,
           GError **error)
{
  g_autofree char *steps = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  gsize len;
  char *point;

  if (scale == NULL)
    return TRUE;
  if (g_utf8_validate (scale, -1, NULL) && stet_scale_find (scale) != NULL)
    return stet_command_set_case_scale (editor, scale, error);
  if (!g_file_get_contents (scale, &steps, &len, error))
    return FALSE;
  name = g_path_get_basename (scale);
  point = strrchr (name, '.');
  if (point != NULL && point != name)
    *point = '\0';
  title = g_utf8_make_valid (name, -1);
  if (strlen (steps) == len && len <= STET_LIMIT_FIELD_BYTES && g_utf8_validate (steps, -1, NULL))
    return stet_command_set_custom_scale (editor, title, steps, error);
  g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "%s: not a text in UTF-8 of a verdict scale", title);
  return FALSE;
}

static gboolean
fill_case (StetCaseEditor *editor,
           const Options *options,
           const StetOpening *opening,
           GError **error)
{
  g_autofree StetArticleDraft *drafts = g_new0 (StetArticleDraft, opening->intakes->len);

  for (guint i = 0; i < opening->intakes->len; i++)
    {
      drafts[i].intake = g_ptr_array_index (opening->intakes, i);
      drafts[i].role = -1;
    }
  if (options->title != NULL && !stet_command_set_case_title (editor, options->title, error))
    return FALSE;
  if (!set_scale (editor, options->scale, error))
    return FALSE;
  if (!stet_command_add_articles (editor, drafts, opening->intakes->len, error))
    return FALSE;
  return !options->accept_findings || _stet_cli_accept_findings (editor, error);
}

StetCliExit
_stet_cli_new (int argc,
               char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (StetOpening) opening = NULL;
  g_autoptr (StetCaseEditor) editor = NULL;
  g_autoptr (GFile) output = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *data;
  gsize len;

  if (!parse_options (&options, argc, argv))
    return STET_CLI_USAGE;
  opening = _stet_cli_read_articles (options.files);
  if (opening == NULL)
    return STET_CLI_INPUT;
  editor = make_editor (&options);
  if (!fill_case (editor, &options, opening, &error))
    return _stet_cli_fail (STET_CLI_INPUT, "%s", error->message);
  bytes = stet_case_to_bytes (stet_case_editor_get_case (editor));
  data = g_bytes_get_data (bytes, &len);
  output = g_file_new_for_path (options.output);
  if (!stet_replace_file (output, data, len, options.force ? STET_REPLACE_ANY : STET_REPLACE_NONE, NULL, NULL, NULL, NULL, &error))
    return _stet_cli_fail_file (STET_CLI_OUTPUT, options.output, error);
  return STET_CLI_DONE;
}
