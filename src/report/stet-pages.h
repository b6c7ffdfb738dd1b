/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "stet-fact-matrix.h"
#include "stet-report.h"

G_BEGIN_DECLS

/**
 * StetPageSetup:
 * @width: of the paper, in points (1/72 inch)
 * @height: of the paper
 * @left: white at the left edge, and so on
 *
 * A sheet of paper.
 */
typedef struct
{
  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;
} StetPageSetup;

/** stet_page_setup_a4: A4 with margins for reading and holes. */
extern const StetPageSetup stet_page_setup_a4;
/** stet_page_setup_a4_landscape: the same lying, for tables. */
extern const StetPageSetup stet_page_setup_a4_landscape;

/**
 * stet_page_setup_is_usable: whether there is room for text between the
 * margins; a page may be as small as a postcard.
 */
gboolean stet_page_setup_is_usable (const StetPageSetup *setup);

/**
 * StetPages:
 *
 * A document on pages of paper.  The same document on the same paper with the
 * same fonts is the same pages, whatever they are drawn on.  It may be made in
 * a worker and drawn elsewhere, in one thread at a time.
 */
typedef struct _StetPages StetPages;

/**
 * stet_pages_new_report:
 * @report: what is to be read; the pages keep it
 * @setup: the paper; usable
 * @cancellable: (nullable): to stop
 * @progress: (nullable): called now and then
 * @user_data: for @progress
 * @error: return location
 *
 * Lays out the whole report.  Errors: %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): its pages, at least one
 */
StetPages *stet_pages_new_report (const StetReport *report,
                                  const StetPageSetup *setup,
                                  GCancellable *cancellable,
                                  StetProgressFunc progress,
                                  gpointer user_data,
                                  GError **error);

/** stet_pages_new_queries: the open questions by whom to ask, with room for answers; the rest is as with stet_pages_new_report(). */
StetPages *stet_pages_new_queries (const StetReport *report,
                                   const StetPageSetup *setup,
                                   GCancellable *cancellable,
                                   StetProgressFunc progress,
                                   gpointer user_data,
                                   GError **error);

/**
 * stet_pages_new_matrix:
 * @report: what the facts say, and what is left out
 * @matrix: what is shown, in its order; it must last until the call returns
 * @words: (nullable): says what is shown
 * @setup: the paper; usable; it is best to lay it across
 *
 * Lays out the matrix alone, as it stands; the rest is as with
 * stet_pages_new_report().
 */
StetPages *stet_pages_new_matrix (const StetReport *report,
                                  const StetFactMatrix *matrix,
                                  const char *words,
                                  const StetPageSetup *setup,
                                  GCancellable *cancellable,
                                  StetProgressFunc progress,
                                  gpointer user_data,
                                  GError **error);

void stet_pages_free (StetPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetPages, stet_pages_free)

guint stet_pages_get_n_pages (const StetPages *self);
/** stet_pages_get_setup: (transfer none): the paper. */
const StetPageSetup *stet_pages_get_setup (const StetPages *self);

/**
 * stet_pages_draw:
 * @page: 0-based
 * @cr: where to draw, at one unit a point, the corner of the paper at 0, 0
 *
 * Draws one page on white paper; the paper itself is not painted.
 */
void stet_pages_draw (StetPages *self,
                      guint page,
                      cairo_t *cr);

G_END_DECLS
