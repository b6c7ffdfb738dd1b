/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet.h"

G_BEGIN_DECLS

/** StetCliExit: what the program's exit code says. */
typedef enum
{
  STET_CLI_DONE = 0,
  STET_CLI_FOUND = 1,  /* done, and what the caller asked about was found */
  STET_CLI_USAGE = 2,  /* the command line is wrong */
  STET_CLI_INPUT = 3,  /* something could not be read, or is not valid */
  STET_CLI_OUTPUT = 4, /* something could not be written */
} StetCliExit;

/**
 * StetCliCommand:
 * @name: the word after the program's name
 * @synopsis: what follows it
 * @summary: what it does, in one line
 * @run: does it; @argv begins with the program's name, the command is taken out
 */
typedef struct
{
  const char *name;
  const char *synopsis;
  const char *summary;
  StetCliExit (*run) (int argc, char **argv);
} StetCliCommand;

StetCliExit _stet_cli_new (int argc, char **argv);
StetCliExit _stet_cli_show (int argc, char **argv);
StetCliExit _stet_cli_validate (int argc, char **argv);
StetCliExit _stet_cli_export (int argc, char **argv);
StetCliExit _stet_cli_batch (int argc, char **argv);
StetCliExit _stet_cli_check (int argc, char **argv);

/**
 * _stet_cli_parse:
 * @name: the command
 * @summary: what the help says it does
 * @synopsis: what the help shows behind the command
 * @entries: its options
 * @argc: (inout): number of arguments
 * @argv: the arguments; the options are taken out
 *
 * Reads the options of a command; `--help` ends the program.
 *
 * Returns: whether they are right; else the reason was printed
 */
gboolean _stet_cli_parse (const char *name,
                          const char *synopsis,
                          const char *summary,
                          const GOptionEntry *entries,
                          int *argc,
                          char ***argv);

/** _stet_cli_fail: prints "stet-cli: " and the message as one line on stderr.  Returns: @code */
StetCliExit _stet_cli_fail (StetCliExit code, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** _stet_cli_fail_file: the same with the name of a file and what @error says of it. */
StetCliExit _stet_cli_fail_file (StetCliExit code, const char *file, const GError *error);

/** _stet_cli_print: writes bytes to stdout.  Returns: done, or that it failed, which was printed */
StetCliExit _stet_cli_print (const char *data, gsize len);

/** _stet_cli_load: (transfer full) (nullable): the case in a file; %NULL when the reason was printed. */
StetCaseFile *_stet_cli_load (const char *path);

/** _stet_cli_read_articles: (transfer full) (nullable): the articles in files; %NULL when the reasons were printed. */
StetOpening *_stet_cli_read_articles (char **paths);

/** _stet_cli_accept_findings: makes claims of all that the program proposes; each says that nobody has read it. */
gboolean _stet_cli_accept_findings (StetCaseEditor *editor, GError **error);

/** _stet_cli_check_width: whether @width (inout) can be one of tables, 0 becomes the screen's; else the reason was printed. */
gboolean _stet_cli_check_width (int *width);

/** StetCliWork: a long job in a thread of its own; it heeds @cancellable and tells how far it is. */
typedef gboolean (*StetCliWork) (GCancellable *cancellable, StetProgressFunc progress, gpointer progress_data, gpointer user_data, GError **error);

/**
 * _stet_cli_run:
 * @what: what is done, "Exporting"
 *
 * Does a long job. A terminal on stderr shows how far it is; an interrupt
 * (Ctrl+C) or a request to end cancels it, so that nothing is left half done.
 *
 * Returns: what @work does
 */
gboolean _stet_cli_run (const char *what, StetCliWork work, gpointer user_data, GError **error);

/** _stet_cli_check_time: whether @at is %NULL or a time; else the reason was printed. */
gboolean _stet_cli_check_time (const char *at);

/** _stet_cli_printable: (transfer full): @text on one line, without what a terminal would take for a command. */
char *_stet_cli_printable (const char *text);

/**
 * StetCliTable:
 * Rows of cells, laid out in columns for a fixed-width screen.
 */
typedef struct _StetCliTable StetCliTable;

/**
 * StetCliColumn:
 * @title: (nullable): head of the column
 * @min: narrowest width that the column is squeezed to, in cells of the screen
 * @right: whether it stands on the right
 */
typedef struct
{
  const char *title;
  guint min;
  gboolean right;
} StetCliColumn;

/** _stet_cli_table_new: @columns must outlive the table. */
StetCliTable *_stet_cli_table_new (const StetCliColumn *columns, guint n_columns);
void _stet_cli_table_free (StetCliTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetCliTable, _stet_cli_table_free)

/** _stet_cli_table_cell: adds the next cell of the row; any text. */
void _stet_cli_table_cell (StetCliTable *self, const char *text);

/**
 * _stet_cli_table_print:
 * @out: where to append
 * @width: cells of the screen
 * Lays the rows out; what does not fit is broken at blanks into more lines.
 */
void _stet_cli_table_print (StetCliTable *self, GString *out, guint width);

/** _stet_cli_width: cells that @text takes on the screen. */
guint _stet_cli_width (const char *text);

G_END_DECLS
