/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

gboolean
_stet_cli_parse (const char *name,
                 const char *synopsis,
                 const char *summary,
                 const GOptionEntry *entries,
                 int *argc,
                 char ***argv)
{
  g_autofree char *parameters = g_strdup_printf ("%s %s", name, synopsis);
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  /* The command stands before the options, so the usage line is built from
   * the program name that GLib prints. */
  g_autofree char *program = g_strdup_printf ("stet-cli %s", name);
  g_set_prgname (program);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      _stet_cli_fail (STET_CLI_USAGE, "%s: %s; try “stet-cli %s --help”", name, error->message, name);
      return FALSE;
    }
  return TRUE;
}

StetCliExit
_stet_cli_fail (StetCliExit code,
                const char *format,
                ...)
{
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  line = _stet_cli_printable (message);
  fprintf (stderr, "stet-cli: %s\n", line);
  return code;
}

StetCliExit
_stet_cli_fail_file (StetCliExit code,
                     const char *file,
                     const GError *error)
{
  g_autofree char *name = g_filename_display_name (file);
  g_autofree char *prefix = g_strconcat (name, ": ", NULL);

  /* The core names the file in some messages; once is enough. */
  if (g_str_has_prefix (error->message, prefix))
    return _stet_cli_fail (code, "%s", error->message);
  return _stet_cli_fail (code, "%s: %s", name, error->message);
}

StetCliExit
_stet_cli_print (const char *data,
                 gsize len)
{
  if (fwrite (data, 1, len, stdout) == len && fflush (stdout) == 0)
    return STET_CLI_DONE;
  return _stet_cli_fail (STET_CLI_OUTPUT, "standard output: %s", g_strerror (errno));
}

StetCaseFile *
_stet_cli_load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  StetCaseFile *loaded = stet_case_file_load (file, NULL, NULL, NULL, &error);

  if (loaded == NULL)
    _stet_cli_fail_file (STET_CLI_INPUT, path, error);
  return loaded;
}

gboolean
_stet_cli_check_time (const char *at)
{
  if (at == NULL || stet_time_is_valid (at))
    return TRUE;
  _stet_cli_fail (STET_CLI_USAGE, "--at: “%s” is not a time like 2024-06-21T18:28:05Z", at);
  return FALSE;
}

char *
_stet_cli_printable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      /* A title may come from a web page; an escape sequence in it must not
       * reach the terminal, nor an override of the writing direction. */
      if (c == '\n' || c == '\t')
        g_string_append_c (out, ' ');
      else if (type == G_UNICODE_CONTROL || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
        g_string_append (out, "\357\277\275");
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}
