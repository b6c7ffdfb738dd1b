/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a case file of any bytes: it fails with a message, or gives a case
 * that can be written, read again to the same bytes, validated and exported. */

#include "stet-fuzz.h"

#include "stet.h"

/* Not g_assert(): that can be compiled out, and then nothing is checked. */
static void
check (gboolean holds,
       const char *what)
{
  if (!holds)
    g_error ("fuzz-case: %s", what);
}

static void
check_case (const StetCase *snapshot)
{
  g_autoptr (GBytes) written = stet_case_to_bytes (snapshot);
  g_autoptr (StetCaseFile) again = NULL;
  g_autoptr (GBytes) twice = NULL;
  g_autoptr (GBytes) report = stet_export_to_bytes (snapshot, stet_export_find_format ("json"), NULL, NULL, NULL, NULL, NULL);
  gsize len;
  const char *data = g_bytes_get_data (written, &len);

  again = stet_case_file_parse (data, len, NULL, NULL, NULL, NULL);
  check (again != NULL, "what was written cannot be read");
  twice = stet_case_to_bytes (again->snapshot);
  check (g_bytes_equal (written, twice), "what was read is not what was written");
  check (report != NULL, "there is no report");
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StetProblems) problems = stet_problems_new ();
  g_autoptr (StetCaseFile) loaded = stet_case_file_parse ((const char *) data, size, NULL, NULL, NULL, &error);

  check ((loaded == NULL) == (error != NULL), "failure and error do not go together");
  stet_case_file_validate_bytes ((const char *) data, size, problems);
  if (loaded != NULL)
    check_case (loaded->snapshot);
  else
    {
      check (error->domain == STET_ERROR && g_utf8_validate (error->message, -1, NULL), "the error is not ours");
      check (stet_problems_get_n (problems) > 0, "the validator does not mind what cannot be loaded");
    }
  return 0;
}
