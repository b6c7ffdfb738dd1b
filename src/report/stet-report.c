/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report.h"

#include "stet-case-scale.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-report-build-private.h"

/* What a reference of a report really points at. */
typedef struct
{
  StetReport report;
  gatomicrefcount ref_count;
  StetArena arena;
} Report;

static gsize
get_max_bytes (const StetReportBuild *build)
{
  return build->options.max_bytes > 0 ? build->options.max_bytes : STET_LIMIT_REPORT_BYTES;
}

gboolean
_stet_report_is_full (const StetReportBuild *build)
{
  return build->arena->n_bytes > get_max_bytes (build);
}

gboolean
_stet_report_build_step (StetReportBuild *build,
                         double fraction,
                         GError **error)
{
  if (g_cancellable_set_error_if_cancelled (build->cancellable, error))
    return FALSE;
  if (_stet_report_is_full (build))
    {
      g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE, "the report would be larger than %" G_GSIZE_FORMAT " bytes", get_max_bytes (build));
      return FALSE;
    }
  if (build->progress != NULL)
    build->progress (fraction, build->user_data);
  return TRUE;
}

/* A table keeps also that there is no such scale. */
const StetScale *
_stet_report_find_scale (StetReportBuild *build,
                         const char *id)
{
  gpointer scale;

  if (g_hash_table_lookup_extended (build->scales, id, NULL, &scale))
    return scale;
  scale = stet_case_dup_scale (build->snapshot, id);
  g_hash_table_insert (build->scales, g_strdup (id), scale);
  return scale;
}

static void
build_init (StetReportBuild *build,
            Report *report,
            const StetCase *self)
{
  build->snapshot = self;
  build->report = &report->report;
  build->arena = &report->arena;
  build->articles = g_hash_table_new (g_str_hash, g_str_equal);
  build->rows = g_hash_table_new (NULL, NULL);
  build->scales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) stet_scale_free);
}

static void
build_clear (StetReportBuild *build)
{
  g_clear_pointer (&build->articles, g_hash_table_unref);
  g_clear_pointer (&build->rows, g_hash_table_unref);
  g_clear_pointer (&build->scales, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StetReportBuild, build_clear)

static gboolean
build_all (StetReportBuild *build,
           GError **error)
{
  if (!_stet_report_build_step (build, 0.0, error))
    return FALSE;
  _stet_report_build_articles (build);
  if (!_stet_report_build_facts (build, error) || !_stet_report_build_blocks (build, error))
    return FALSE;
  _stet_report_build_sections (build);
  _stet_report_build_not_checked (build);
  _stet_report_build_front (build);
  return _stet_report_build_step (build, 1.0, error);
}

StetReport *
stet_report_new (const StetCase *self,
                 const StetReportOptions *options,
                 GCancellable *cancellable,
                 StetProgressFunc progress,
                 gpointer user_data,
                 GError **error)
{
  g_auto (StetReportBuild) build = {
    .options = options != NULL ? *options : (StetReportOptions){ 0 },
    .cancellable = cancellable,
    .progress = progress,
    .user_data = user_data,
  };
  g_autoptr (StetReport) result = NULL;
  Report *report;

  g_return_val_if_fail (self != NULL, NULL);

  if (!stet_report_options_check (options, self, error))
    return NULL;
  report = g_new0 (Report, 1);
  g_atomic_ref_count_init (&report->ref_count);
  _stet_arena_init (&report->arena);
  report->report.snapshot = stet_case_ref (self);
  result = &report->report;
  build_init (&build, report, self);
  return build_all (&build, error) ? g_steal_pointer (&result) : NULL;
}

StetReport *
stet_report_ref (const StetReport *self)
{
  Report *report = (Report *) self;

  g_atomic_ref_count_inc (&report->ref_count);
  return &report->report;
}

void
stet_report_unref (StetReport *self)
{
  Report *report = (Report *) self;

  if (!g_atomic_ref_count_dec (&report->ref_count))
    return;
  stet_case_unref (report->report.snapshot);
  _stet_arena_clear (&report->arena);
  g_free (report);
}
