/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-fuzz.h"

#include "stet-error.h"
#include "stet-json-writer.h"
#include "stet-limits.h"

#include <stdlib.h>
#include <string.h>

/* Fuzzing engines look for the abort, whatever the build options are. */
static void
require (gboolean is_kept)
{
  if (!is_kept)
    abort ();
}

/* A refusal has a code of its own, and a message that can be shown. */
static void
check_refusal (const GError *error)
{
  require (error != NULL && error->domain == STET_ERROR);
  require (error->code == STET_ERROR_INVALID || error->code == STET_ERROR_ENCODING ||
           error->code == STET_ERROR_EMPTY || error->code == STET_ERROR_TOO_LARGE);
  require (error->message[0] != '\0' && g_utf8_validate (error->message, -1, NULL));
}

/* What was read is written, reads back equal, and is written the same again. */
static void
check_round_trip (const StetJson *json,
                  char *(*write) (const StetJson *json,
                                  gsize *len))
{
  gsize len = 0;
  gsize len_again = 0;
  g_autofree char *text = write (json, &len);
  g_autoptr (StetJson) again = stet_json_parse (text, len, NULL);
  g_autofree char *text_again = NULL;

  require (again != NULL && stet_json_equal (json, again));
  text_again = write (again, &len_again);
  require (len == len_again && memcmp (text, text_again, len) == 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StetJson) json = stet_json_parse ((const char *) data, size, &error);

  if (json == NULL)
    {
      check_refusal (error);
      return 0;
    }

  require (error == NULL);
  require (stet_json_get_depth (json) <= STET_LIMIT_JSON_DEPTH);
  check_round_trip (json, stet_json_to_compact);
  check_round_trip (json, stet_json_to_pretty);

  return 0;
}
