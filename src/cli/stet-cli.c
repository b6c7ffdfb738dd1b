/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "config.h"

#include "stet-cli-private.h"

#include <locale.h>
#include <string.h>

static const StetCliCommand commands[] = {
  { "check", "FILE…", "say what articles agree on and where they conflict", _stet_cli_check },
  { "new", "-o CASE.stet FILE…", "make a case of articles", _stet_cli_new },
  { "show", "CASE.stet", "show its facts, values and verdicts", _stet_cli_show },
  { "export", "--format FORMAT CASE.stet", "write the verdicts for other programs", _stet_cli_export },
  { "validate", "CASE.stet", "list everything that is wrong with a case", _stet_cli_validate },
  { "batch", "", "answer JSON requests, one a line", _stet_cli_batch },
};

static void
append_usage (GString *text)
{
  g_string_append (text,
                   "Usage:\n"
                   "  stet-cli COMMAND [OPTION…] FILE…\n"
                   "  stet-cli COMMAND --help\n"
                   "  stet-cli --help | --version\n"
                   "\n"
                   "Commands:\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strdup_printf ("%s %s", commands[i].name, commands[i].synopsis);
      g_string_append_printf (text, "  %s%*s%s\n", line, 36 - (int) _stet_cli_width (line), "", commands[i].summary);
    }
  g_string_append (text,
                   "\n"
                   "Exit codes:\n"
                   "  0 done   1 done, and a conflict was found   2 wrong usage\n"
                   "  3 input cannot be read or is not valid   4 cannot write\n");
}

static const StetCliCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

int
main (int argc,
      char **argv)
{
  const StetCliCommand *command;

  setlocale (LC_ALL, "");
  if (argc < 2)
    return _stet_cli_fail (STET_CLI_USAGE, "a command is missing; try “stet-cli --help”");
  if (strcmp (argv[1], "--version") == 0)
    return _stet_cli_print ("stet-cli " STET_VERSION "\n", strlen ("stet-cli " STET_VERSION "\n"));
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      append_usage (text);
      return _stet_cli_print (text->str, text->len);
    }
  command = find_command (argv[1]);
  if (command == NULL)
    return _stet_cli_fail (STET_CLI_USAGE, "there is no command “%s”; try “stet-cli --help”", argv[1]);
  argv[1] = argv[0];
  return command->run (argc - 1, argv + 1);
}
