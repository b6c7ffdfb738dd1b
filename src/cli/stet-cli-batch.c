/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-cli"

#include "stet-cli-private.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define CHUNK_BYTES ((gsize) 256 * 1024)

/* Answers are gathered until there are so many bytes; who waits for one
 * answer gets it at the end of what was read at once. */
#define FLUSH_BYTES ((gsize) 256 * 1024)

static gboolean
is_blank (const char *line,
          gsize len)
{
  for (gsize i = 0; i < len; i++)
    if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r')
      return FALSE;
  return TRUE;
}

static gboolean
flush (GString *out)
{
  gboolean is_done = out->len == 0 || _stet_cli_print (out->str, out->len) == STET_CLI_DONE;

  g_string_truncate (out, 0);
  return is_done;
}

/* Answers all whole lines of @in from @seen on and takes them out. */
static gboolean
answer_lines (GByteArray *in,
              gsize seen,
              GString *out)
{
  const char *data = (const char *) in->data;
  gsize begin = 0;
  gsize from = seen;

  for (;;)
    {
      const char *end = from < in->len ? memchr (data + from, '\n', in->len - from) : NULL;
      gsize len;

      if (end == NULL)
        break;
      len = (gsize) (end - (data + begin));
      if (!is_blank (data + begin, len))
        stet_batch_answer (data + begin, len, out);
      begin += len + 1;
      from = begin;
      if (out->len >= FLUSH_BYTES && !flush (out))
        return FALSE;
    }
  if (begin > 0)
    g_byte_array_remove_range (in, 0, (guint) begin);
  return flush (out);
}

/* A line that is too long is answered once and its rest read over. */
static gboolean
drop_long_line (GByteArray *in,
                gboolean *is_dropping,
                GString *out)
{
  const char *end = memchr (in->data, '\n', in->len);

  if (!*is_dropping)
    stet_batch_answer_too_long (out);
  *is_dropping = end == NULL;
  g_byte_array_remove_range (in, 0, end != NULL ? (guint) (end - (const char *) in->data) + 1 : in->len);
  return flush (out);
}

static StetCliExit
run_batch (GByteArray *in,
           GString *out)
{
  gboolean is_dropping = FALSE;

  for (;;)
    {
      gsize seen = in->len;
      gssize n;

      g_byte_array_set_size (in, (guint) (seen + CHUNK_BYTES));
      n = read (STDIN_FILENO, in->data + seen, CHUNK_BYTES);
      g_byte_array_set_size (in, (guint) (seen + (n > 0 ? (gsize) n : 0)));
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return _stet_cli_fail (STET_CLI_INPUT, "standard input: %s", g_strerror (errno));
      if (is_dropping && !drop_long_line (in, &is_dropping, out))
        return STET_CLI_OUTPUT;
      if (n == 0)
        break;
      if (!answer_lines (in, MIN (seen, in->len), out))
        return STET_CLI_OUTPUT;
      if (in->len > STET_LIMIT_BATCH_LINE_BYTES && !drop_long_line (in, &is_dropping, out))
        return STET_CLI_OUTPUT;
    }
  if (!is_blank ((const char *) in->data, in->len))
    stet_batch_answer ((const char *) in->data, in->len, out);
  return flush (out) ? STET_CLI_DONE : STET_CLI_OUTPUT;
}

StetCliExit
_stet_cli_batch (int argc,
                 char **argv)
{
  g_autoptr (GByteArray) in = NULL;
  g_autoptr (GString) out = NULL;
  const GOptionEntry entries[] = { { NULL } };

  if (!_stet_cli_parse ("batch", "", "Answers JSON requests, one a line, from standard input.", entries, &argc, &argv))
    return STET_CLI_USAGE;
  if (argc > 1)
    return _stet_cli_fail (STET_CLI_USAGE, "batch: reads standard input and takes no file");

  in = g_byte_array_new ();
  out = g_string_sized_new (FLUSH_BYTES);
  return run_batch (in, out);
}
