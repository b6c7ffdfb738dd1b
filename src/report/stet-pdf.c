/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "config.h"

#include "stet-pdf.h"

#include <cairo-pdf.h>

#include "stet-bidi-private.h"
#include "stet-pages-private.h"

/* So many levels has an outline. */
#define MAX_LEVELS 4

/* From this version on cairo packs what a document is made of, and no reader
 * finds its way through a very long one (440 pages are read, 770 are not). */
#define CAIRO_PACKS CAIRO_VERSION_ENCODE (1, 17, 6)
#define MAX_PACKED_PAGES 200

static cairo_status_t
write_cb (void *closure,
          const unsigned char *data,
          unsigned int len)
{
  g_byte_array_append (closure, data, len);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_words (cairo_surface_t *surface,
           cairo_pdf_metadata_t what,
           const char *words)
{
  g_autofree char *shown = _stet_bidi_dup_shown (words);

  cairo_pdf_surface_set_metadata (surface, what, shown != NULL ? shown : words);
}

static void
set_info (cairo_surface_t *surface,
          const StetPdfInfo *info)
{
  set_words (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  set_words (surface, CAIRO_PDF_METADATA_AUTHOR, info->author != NULL ? info->author : "");
  set_words (surface, CAIRO_PDF_METADATA_SUBJECT, info->subject != NULL ? info->subject : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Stet " STET_VERSION);
  /* Without a time cairo would put in that of now, and no two files were the same. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, info->at != NULL ? info->at : "1970-01-01T00:00:00Z");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, info->at != NULL ? info->at : "1970-01-01T00:00:00Z");
}

static void
add_outline (cairo_surface_t *surface,
             const StetPages *pages)
{
  int parents[MAX_LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < pages->flow->blocks->len; i++)
    {
      const StetFlowBlock *block = &g_array_index (pages->flow->blocks, StetFlowBlock, i);
      guint level = CLAMP (block->outline_level, 1, MAX_LEVELS);
      g_autofree char *attributes = NULL;
      g_autofree char *shown = NULL;

      if (block->outline == NULL || !g_hash_table_contains (pages->dests, block->dest))
        continue;
      attributes = g_strdup_printf ("dest='%s'", block->dest);
      shown = _stet_bidi_dup_shown (block->outline);
      parents[level] = cairo_pdf_surface_add_outline (surface, parents[level - 1], shown != NULL ? shown : block->outline, attributes, 0);
      for (guint below = level + 1; below <= MAX_LEVELS; below++)
        parents[below] = parents[level];
    }
}

static gboolean
draw_pages (StetPages *pages,
            cairo_t *cr,
            GCancellable *cancellable,
            StetProgressFunc progress,
            gpointer user_data,
            GError **error)
{
  for (guint i = 0; i < pages->pages->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (progress != NULL)
        progress (i / (double) pages->pages->len, user_data);
      _stet_pages_draw (pages, i, cr, TRUE);
      if (i + 1 < pages->pages->len)
        cairo_show_page (cr);
    }
  return TRUE;
}

GBytes *
stet_pdf_from_pages (StetPages *pages,
                     const StetPdfInfo *info,
                     GCancellable *cancellable,
                     StetProgressFunc progress,
                     gpointer user_data,
                     GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;
  gboolean drawn;

  g_return_val_if_fail (pages != NULL, NULL);
  g_return_val_if_fail (info != NULL, NULL);

  surface = cairo_pdf_surface_create_for_stream (write_cb, data, pages->setup.width, pages->setup.height);
  /* This version of PDF knows no packing, but tells a joined "fl" as one letter. */
  if (cairo_version () >= CAIRO_PACKS && pages->pages->len > MAX_PACKED_PAGES)
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_info (surface, info);
  add_outline (surface, pages);
  cr = cairo_create (surface);
  /* Without this one element cairo does not say that there is a structure. */
  cairo_tag_begin (cr, "Document", NULL);
  drawn = draw_pages (pages, cr, cancellable, progress, user_data, error);
  /* Newer versions of cairo make one more page for a tag that ends behind the
   * last one. */
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn)
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the PDF could not be drawn: %s", cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

/* Breaking into pages takes about as long as drawing them. */
#define BREAK_SHARE 0.5

/* Draws pages that were made in the first @part; NULL when that failed. */
static GBytes *
draw_made (StetPages *pages,
           const StetReport *report,
           const char *subject,
           StetProgressPart *part,
           GCancellable *cancellable,
           GError **error)
{
  const StetPdfInfo info = { report->title, report->publisher, subject, report->at };

  if (pages == NULL)
    return NULL;
  part->from = part->to;
  part->to = 1;
  return stet_pdf_from_pages (pages, &info, cancellable, stet_progress_part_cb, part, error);
}

GBytes *
stet_pdf_from_report (const StetReport *report,
                      GCancellable *cancellable,
                      StetProgressFunc progress,
                      gpointer user_data,
                      GError **error)
{
  StetProgressPart part = { progress, user_data, 0, BREAK_SHARE };
  g_autoptr (StetPages) pages = stet_pages_new_report (report, &stet_page_setup_a4, cancellable, stet_progress_part_cb, &part, error);

  return draw_made (pages, report, report->kind_words, &part, cancellable, error);
}

GBytes *
stet_pdf_from_queries (const StetReport *report,
                       GCancellable *cancellable,
                       StetProgressFunc progress,
                       gpointer user_data,
                       GError **error)
{
  StetProgressPart part = { progress, user_data, 0, BREAK_SHARE };
  g_autoptr (StetPages) pages = stet_pages_new_queries (report, &stet_page_setup_a4, cancellable, stet_progress_part_cb, &part, error);

  return draw_made (pages, report, "Query sheet", &part, cancellable, error);
}

GBytes *
stet_pdf_from_matrix (const StetReport *report,
                      const StetFactMatrix *matrix,
                      const char *words,
                      GCancellable *cancellable,
                      StetProgressFunc progress,
                      gpointer user_data,
                      GError **error)
{
  StetProgressPart part = { progress, user_data, 0, BREAK_SHARE };
  g_autoptr (StetPages) pages = stet_pages_new_matrix (report, matrix, words, &stet_page_setup_a4_landscape, cancellable, stet_progress_part_cb, &part, error);

  return draw_made (pages, report, "Facts by article", &part, cancellable, error);
}
