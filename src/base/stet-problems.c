/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-problems.h"

#include "stet-error.h"
#include "stet-limits.h"

struct _StetProblems
{
  GArray *kept;
  guint64 n_found;
};

static void
clear_problem_cb (gpointer data)
{
  StetProblem *problem = data;

  g_free (problem->path);
  g_free (problem->message);
}

StetProblems *
stet_problems_new (void)
{
  StetProblems *problems = g_new0 (StetProblems, 1);

  problems->kept = g_array_new (FALSE, FALSE, sizeof (StetProblem));
  g_array_set_clear_func (problems->kept, clear_problem_cb);

  return problems;
}

void
stet_problems_free (StetProblems *problems)
{
  if (problems == NULL)
    return;

  g_array_unref (problems->kept);
  g_free (problems);
}

void
stet_problems_add (StetProblems *problems,
                   const char *path,
                   const char *format,
                   ...)
{
  StetProblem problem;
  va_list args;

  g_return_if_fail (path != NULL);
  g_return_if_fail (format != NULL);

  if (problems == NULL)
    return;

  problems->n_found++;
  if (stet_problems_is_full (problems))
    return;

  va_start (args, format);
  problem.path = g_strdup (path);
  problem.message = g_strdup_vprintf (format, args);
  va_end (args);
  g_array_append_val (problems->kept, problem);
}

gboolean
stet_problems_is_full (const StetProblems *problems)
{
  return problems == NULL || problems->kept->len >= STET_LIMIT_PROBLEMS;
}

guint
stet_problems_get_n (const StetProblems *problems)
{
  g_return_val_if_fail (problems != NULL, 0);

  return problems->kept->len;
}

guint64
stet_problems_get_n_found (const StetProblems *problems)
{
  g_return_val_if_fail (problems != NULL, 0);

  return problems->n_found;
}

const StetProblem *
stet_problems_get (const StetProblems *problems,
                   guint index)
{
  g_return_val_if_fail (problems != NULL, NULL);
  g_return_val_if_fail (index < problems->kept->len, NULL);

  return &g_array_index (problems->kept, StetProblem, index);
}

gboolean
stet_problems_get_truncated (const StetProblems *problems)
{
  g_return_val_if_fail (problems != NULL, FALSE);

  return problems->n_found > problems->kept->len;
}

gboolean
stet_problems_to_error (const StetProblems *problems,
                        GError **error)
{
  const StetProblem *first;

  g_return_val_if_fail (problems != NULL, FALSE);

  if (problems->n_found == 0)
    return TRUE;

  first = stet_problems_get (problems, 0);
  if (problems->n_found == 1)
    g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "%s: %s", first->path, first->message);
  else
    g_set_error (error, STET_ERROR, STET_ERROR_INVALID,
                 "%s: %s (and %" G_GUINT64_FORMAT " more)",
                 first->path, first->message, problems->n_found - 1);

  return FALSE;
}
