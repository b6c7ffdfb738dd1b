/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include "stet-case-file.h"

#include <string.h>

#include "stet-case-format-private.h"
#include "stet-disk-private.h"
#include "stet-limits.h"

/* The messages of some errors begin with the path themselves. */
static void
add_error (StetProblems *problems,
           const GError *error)
{
  const char *message = error->message;
  const char *colon = g_str_has_prefix (message, "$") ? strstr (message, ": ") : NULL;
  g_autofree char *path = colon != NULL ? g_strndup (message, (gsize) (colon - message)) : g_strdup ("$");

  stet_problems_add (problems, path, "%s", colon != NULL ? colon + 2 : message);
}

/* The stored state is what opens; that the history gives the same is what
 * makes the history worth anything. */
static void
check_fold (const StetCase *stored,
            StetProblems *problems)
{
  g_autoptr (StetCase) fold = stet_case_new_empty ();
  g_autofree char *where = NULL;

  for (guint i = 0; i < stet_case_get_n_texts (stored); i++)
    {
      StetCase *next = stet_case_add_text (fold, stet_case_get_nth_text (stored, i));
      stet_case_unref (fold);
      fold = next;
    }
  for (guint i = 0; i < stet_case_get_n_changes (stored); i++)
    {
      g_autoptr (GError) error = NULL;
      StetCase *next = stet_case_apply (fold, stet_case_get_change (stored, i), &error);
      if (next == NULL)
        {
          g_autofree char *path = g_strdup_printf ("$.history[%u]", i);
          stet_problems_add (problems, path, "it cannot be applied to what was there before: %s", error->message);
          return;
        }
      stet_case_unref (fold);
      fold = next;
    }
  if (!stet_case_equal_state (stored, fold, &where))
    stet_problems_add (problems, "$", "the stored state is not what the history gives: %s differs", where);
}

void
stet_case_file_validate_bytes (const char *data,
                               gsize len,
                               StetProblems *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StetJson) root = stet_json_parse (data, len, &error);
  g_autoptr (StetCase) stored = NULL;
  StetCaseReading reading = { .problems = problems, .all = TRUE };

  if (root == NULL || !_stet_case_check_version (root, &error))
    {
      add_error (problems, error);
      return;
    }
  stored = _stet_case_read (root, &reading);
  if (stored != NULL)
    check_fold (stored, problems);
}

gboolean
stet_case_file_validate (GFile *file,
                         StetProblems *problems,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autofree char *path = _stet_disk_dup_path (file, error);
  g_autofree char *data = NULL;
  gsize len;

  if (path == NULL)
    return FALSE;
  data = _stet_disk_read (path, STET_LIMIT_CASE_BYTES, &len, cancellable, NULL, NULL, error);
  if (data == NULL)
    return FALSE;
  stet_case_file_validate_bytes (data, len, problems);
  return TRUE;
}
