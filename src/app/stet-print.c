/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-print.h"

/* GTK asks again and again whether the pages are there: a look takes so long,
 * in milliseconds, and the window goes on in between. */
#define LOOK 10

/* Paper whose sides differ by less is the same, in points. */
#define HAIR 0.5

/* What the worker reads; it outlives a print that was closed. */
typedef struct
{
  StetCase *snapshot;
  StetExportWish *wish;
  StetPageSetup setup;
} Paper;

/* One print. */
typedef struct
{
  StetCase *snapshot;
  StetExportWish *wish;
  StetPrintFunc func;
  gpointer user_data;
  GCancellable *cancellable;
  GTask *task; /* NULL until the paper is known */
  StetPages *pages;
  GError *error;
} Job;

static void
job_free (Job *job)
{
  g_cancellable_cancel (job->cancellable);
  g_clear_object (&job->task);
  g_clear_object (&job->cancellable);
  g_clear_pointer (&job->pages, stet_pages_free);
  g_clear_error (&job->error);
  stet_case_unref (job->snapshot);
  stet_export_wish_unref (job->wish);
  g_free (job);
}

static void
paper_free (Paper *paper)
{
  stet_case_unref (paper->snapshot);
  stet_export_wish_unref (paper->wish);
  g_free (paper);
}

static void
pages_thread (GTask *task,
              gpointer source_object,
              gpointer task_data,
              GCancellable *cancellable)
{
  Paper *paper = task_data;
  GError *error = NULL;
  StetPages *pages = stet_export_wish_make_pages (paper->wish, paper->snapshot, &paper->setup, cancellable, NULL, NULL, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) stet_pages_free);
  else
    g_task_return_error (task, error);
}

static gboolean
is_same_length (double a,
                double b)
{
  return ABS (a - b) < HAIR;
}

/* The paper and the white at its edges are those of the PDF, so that the pages
 * are as well, unless the person chose other paper, or the printer leaves a
 * wider edge white. */
static StetPageSetup
read_setup (GtkPrintContext *context)
{
  GtkPageSetup *page = gtk_print_context_get_page_setup (context);
  double width = gtk_page_setup_get_paper_width (page, GTK_UNIT_POINTS);
  double height = gtk_page_setup_get_paper_height (page, GTK_UNIT_POINTS);
  const StetPageSetup *usual = width > height ? &stet_page_setup_a4_landscape : &stet_page_setup_a4;
  StetPageSetup setup = *usual;

  if (!is_same_length (width, usual->width) || !is_same_length (height, usual->height))
    {
      setup.width = width;
      setup.height = height;
    }
  setup.left = MAX (usual->left, gtk_page_setup_get_left_margin (page, GTK_UNIT_POINTS));
  setup.right = MAX (usual->right, gtk_page_setup_get_right_margin (page, GTK_UNIT_POINTS));
  setup.top = MAX (usual->top, gtk_page_setup_get_top_margin (page, GTK_UNIT_POINTS));
  setup.bottom = MAX (usual->bottom, gtk_page_setup_get_bottom_margin (page, GTK_UNIT_POINTS));
  return stet_page_setup_is_usable (&setup) ? setup : stet_page_setup_a4;
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext *context,
          Job *job)
{
  Paper *paper = g_new0 (Paper, 1);

  paper->snapshot = stet_case_ref (job->snapshot);
  paper->wish = stet_export_wish_ref (job->wish);
  paper->setup = read_setup (context);
  g_clear_object (&job->task);
  g_clear_pointer (&job->pages, stet_pages_free);
  job->task = g_task_new (NULL, job->cancellable, NULL, NULL);
  g_task_set_task_data (job->task, paper, (GDestroyNotify) paper_free);
  g_task_run_in_thread (job->task, pages_thread);
}

static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext *context,
             Job *job)
{
  /* For a preview GTK asks once more when it has been told. */
  if (job->pages != NULL)
    return TRUE;
  if (!g_task_get_completed (job->task))
    {
      g_usleep (LOOK * 1000);
      return FALSE;
    }
  job->pages = g_task_propagate_pointer (job->task, &job->error);
  if (job->pages == NULL)
    {
      gtk_print_operation_cancel (operation);
      return TRUE;
    }
  gtk_print_operation_set_n_pages (operation, (int) stet_pages_get_n_pages (job->pages));
  return TRUE;
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext *context,
         int page,
         Job *job)
{
  stet_pages_draw (job->pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
done_cb (GtkPrintOperation *operation,
         GtkPrintOperationResult result,
         Job *job)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  else if (job->error != NULL)
    error = g_error_copy (job->error);
  job->func (error, job->user_data);
}

static void
free_job_cb (gpointer data,
             GClosure *closure)
{
  job_free (data);
}

GtkPrintOperation *
stet_print_operation_new (StetCase *snapshot,
                          StetExportWish *wish,
                          StetPrintFunc func,
                          gpointer user_data)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) page = gtk_page_setup_new ();
  const char *title = stet_case_get_info (snapshot)->title;
  Job *job = g_new0 (Job, 1);

  job->snapshot = stet_case_ref (snapshot);
  job->wish = wish;
  job->func = func;
  job->user_data = user_data;
  job->cancellable = g_cancellable_new ();
  if (stet_export_wish_is_matrix (wish))
    gtk_page_setup_set_orientation (page, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, page);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, *title != '\0' ? title : "Stet");
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), job);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), job);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), job, free_job_cb, 0);
  return operation;
}

void
stet_print (GtkWindow *parent,
            StetCase *snapshot,
            StetExportWish *wish,
            StetPrintFunc func,
            gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = stet_print_operation_new (snapshot, wish, func, user_data);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
