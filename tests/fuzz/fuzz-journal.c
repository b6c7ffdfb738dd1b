/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recovering from a journal of any bytes: it fails with a message, or gives a
 * case that can be written. */

#include "stet-fuzz.h"

#include "stet.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Not g_assert(): that can be compiled out, and then nothing is checked. */
static void
check (gboolean holds,
       const char *what)
{
  if (!holds)
    g_error ("fuzz-journal: %s", what);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("stet-fuzz-XXXXXX.journal", &path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (StetRecovery) recovery = NULL;

  check (fd >= 0, "there is no temporary file");
  check (write (fd, data, size) == (gssize) size, "the temporary file cannot be written");
  close (fd);
  recovery = stet_journal_recover (path, NULL, &error);
  check ((recovery == NULL) == (error != NULL), "failure and error do not go together");
  if (recovery != NULL && recovery->snapshot != NULL)
    {
      g_autoptr (GBytes) written = stet_case_to_bytes (recovery->snapshot);
      check (g_bytes_get_size (written) > 0, "the case cannot be written");
    }
  g_unlink (path);
  return 0;
}
