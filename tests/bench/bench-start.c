/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a program takes from the moment it is started until its window is
 * painted, and how much processor time it has used by then:
 *
 *   bench-start N STET BARE
 *
 * starts both N times, in turns, so that whatever else the machine does hits
 * both alike, and prints the median of the N ratios. Neither program knows
 * that it is watched: the question is put to the X server, which shows what a
 * person would see. The window's background is nothing until the program has
 * drawn its first frame; a toolkit's light style makes most of it light. So a
 * window counts as painted once most pixels of two of its rows are light. */

#include "bench.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE (60 * G_USEC_PER_SEC)
#define LOOK_AGAIN 300 /* µs */
#define LEAST_WIDTH 300
#define LIGHT 0x80

static void
look_again_later (void)
{
  g_usleep (LOOK_AGAIN);
}

static gboolean
is_light (XImage *image,
          int x)
{
  unsigned long pixel = XGetPixel (image, x, 0);

  return (pixel >> 16 & 0xff) > LIGHT && (pixel >> 8 & 0xff) > LIGHT && (pixel & 0xff) > LIGHT;
}

static gboolean
is_row_light (Display *display,
              Window window,
              int y,
              int width)
{
  XImage *image = XGetImage (display, window, 0, y, width, 1, AllPlanes, ZPixmap);
  int n_light = 0;

  if (image == NULL)
    return FALSE;
  for (int x = 0; x < width; x++)
    n_light += is_light (image, x);
  XDestroyImage (image);
  return n_light > width / 2;
}

/* The window may go, or be moved, between two questions. */
static int
ignore_error_cb (Display *display,
                 XErrorEvent *event)
{
  return 0;
}

static gboolean
is_some_window_painted (Display *display)
{
  Window root;
  Window parent;
  Window *children = NULL;
  unsigned int n_children = 0;
  gboolean painted = FALSE;

  if (!XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n_children))
    return FALSE;
  for (unsigned int i = 0; i < n_children && !painted; i++)
    {
      XWindowAttributes attributes;

      if (!XGetWindowAttributes (display, children[i], &attributes) || attributes.map_state != IsViewable || attributes.width < LEAST_WIDTH)
        continue;
      painted = is_row_light (display, children[i], attributes.height / 4, attributes.width) &&
                is_row_light (display, children[i], attributes.height * 3 / 4, attributes.width);
    }
  if (children != NULL)
    XFree (children);
  return painted;
}

static gint64
get_cpu (pid_t pid)
{
  clockid_t clock;
  struct timespec time;

  if (clock_getcpuclockid (pid, &clock) != 0 || clock_gettime (clock, &time) != 0)
    bench_fail ("processor time: %s", g_strerror (errno));
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* Each start finds an empty home: no journal of a start before it, which was
 * ended as roughly as a crash. */
static pid_t
start (const char *program,
       const char *home)
{
  pid_t pid = fork ();

  if (pid < 0)
    bench_fail ("fork: %s", g_strerror (errno));
  if (pid == 0)
    {
      g_setenv ("XDG_STATE_HOME", home, TRUE);
      g_setenv ("XDG_DATA_HOME", home, TRUE);
      execl (program, program, (char *) NULL);
      _exit (127);
    }
  return pid;
}

static BenchTime
measure_start (Display *display,
               const char *program)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *home = g_dir_make_tmp ("bench-start-XXXXXX", &error);
  BenchTime began = bench_now ();
  BenchTime time;
  pid_t pid;

  if (home == NULL)
    bench_fail ("%s", error->message);
  began = bench_now ();
  pid = start (program, home);
  while (!is_some_window_painted (display))
    {
      if (waitpid (pid, NULL, WNOHANG) != 0)
        bench_fail ("%s: ended without a window", program);
      if (bench_since (began).wall > PATIENCE)
        bench_fail ("%s: no window in a minute", program);
      look_again_later ();
    }
  time.wall = bench_since (began).wall;
  time.cpu = get_cpu (pid);
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  /* The server takes the window away in its own time. */
  while (is_some_window_painted (display))
    look_again_later ();
  return time;
}

/* Series hold whole numbers: a ratio of one is a million. */
static BenchTime
divide (BenchTime time,
        BenchTime by)
{
  return (BenchTime){ G_USEC_PER_SEC * time.wall / by.wall, G_USEC_PER_SEC * time.cpu / by.cpu };
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (BenchSeries) stets = bench_series_new ();
  g_autoptr (BenchSeries) bares = bench_series_new ();
  g_autoptr (BenchSeries) ratios = bench_series_new ();
  guint n_pairs = argc == 4 ? atoi (argv[1]) : 0;
  Display *display = XOpenDisplay (NULL);

  if (n_pairs == 0 || display == NULL)
    bench_fail ("usage, on an X display: bench-start N STET BARE");
  XSetErrorHandler (ignore_error_cb);
  XSetWindowBackground (display, DefaultRootWindow (display), BlackPixel (display, DefaultScreen (display)));
  XClearWindow (display, DefaultRootWindow (display));
  /* The first start of each fills caches, of fonts for example. */
  measure_start (display, argv[2]);
  measure_start (display, argv[3]);
  for (guint i = 0; i < n_pairs; i++)
    {
      BenchTime stet = measure_start (display, argv[2]);
      BenchTime bare = measure_start (display, argv[3]);

      bench_series_add (stets, stet);
      bench_series_add (bares, bare);
      bench_series_add (ratios, divide (stet, bare));
    }
  XCloseDisplay (display);
  bench_print ("start-ratio", bench_series_get (ratios, 0.5), G_USEC_PER_SEC, "times");
  bench_print ("start-least", divide (bench_series_get (stets, 0), bench_series_get (bares, 0)), G_USEC_PER_SEC, "times");
  bench_print ("start-stet", bench_series_get (stets, 0.5), 1000, "ms");
  bench_print ("start-bare", bench_series_get (bares, 0.5), 1000, "ms");
  return EXIT_SUCCESS;
}
