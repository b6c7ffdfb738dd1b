/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-view-private.h"

#include <glib/gi18n.h>

#include "stet-fact-words.h"
#include "stet-wording.h"

/* A press and a release this near each other are a click, not a drag. */
#define CLICK_DISTANCE 4

gboolean
_stet_article_input_locate (StetArticleView *self,
                            double x,
                            double y,
                            guint *at)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int buffer_x, buffer_y;

  if (self->text == NULL)
    return FALSE;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y))
    return FALSE;
  *at = gtk_text_iter_get_offset (&iter);
  return TRUE;
}

/* The passage whose note is there, or -1; @more is told how many others the
 * note stands for. */
static int
find_note (StetArticleView *self,
           double x,
           double y,
           guint *more)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int left = gtk_text_view_get_left_margin (view);
  const StetArticleParagraph *paragraph;
  const StetMarginNote *note;
  int buffer_x, buffer_y, top, height, found;
  GtkTextIter line;

  if (self->text == NULL || x < left - self->margin || x >= left - 2)
    return -1;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  gtk_text_view_get_line_at_y (view, &line, buffer_y, NULL);
  gtk_text_view_get_line_yrange (view, &line, &top, &height);
  paragraph = _stet_article_view_lay_out (self, &line, height);
  found = _stet_article_margin_find (self, paragraph, buffer_y - top);
  if (found < 0)
    return -1;
  note = &g_array_index (paragraph->notes, StetMarginNote, found);
  *more = note->n_more;
  /* Clicking a note that stands for others goes through them. */
  for (guint i = 0; i < note->n_more; i++)
    {
      const StetMarginNote *one = &note[i];

      if (g_strcmp0 (stet_passages_get (self->passages, one->passage)->statement->id, self->row) == 0)
        return note[i + 1].passage;
    }
  return note->passage;
}

static int
find_passage (StetArticleView *self,
              double x,
              double y,
              gboolean cycle)
{
  guint at;

  if (!_stet_article_input_locate (self, x, y, &at))
    return -1;
  return stet_passages_pick (self->passages, at, cycle ? self->row : NULL);
}

/* What is proposed can be clicked where nothing is marked. */
static gboolean
click_ghost (StetArticleView *self,
             double x,
             double y)
{
  const StetArticleGhost *ghost;
  g_autofree char *key = NULL;
  guint at;

  if (!_stet_article_input_locate (self, x, y, &at))
    return FALSE;
  ghost = _stet_article_ghosts_find (self, at);
  if (ghost == NULL)
    return FALSE;
  key = g_strdup (ghost->key);
  g_signal_emit_by_name (self, "ghost-chosen", key);
  return TRUE;
}

gboolean
stet_article_view_click (StetArticleView *self,
                         double x,
                         double y)
{
  g_autofree char *statement = NULL;
  const StetPassage *passage;
  guint more = 0;
  gboolean in_margin;
  int found;

  g_return_val_if_fail (STET_IS_ARTICLE_VIEW (self), FALSE);

  found = find_note (self, x, y, &more);
  in_margin = found >= 0;
  if (!in_margin)
    found = find_passage (self, x, y, TRUE);
  if (found < 0)
    return click_ghost (self, x, y);
  passage = stet_passages_get (self->passages, found);
  statement = g_strdup (passage->statement->id);
  if (in_margin)
    stet_article_view_select (self, (StetSpan){ passage->span.start, passage->span.start });
  g_signal_emit_by_name (self, "statement-chosen", statement);
  return TRUE;
}

static void
get_position (StetArticleView *self,
              GdkEvent *event,
              double *x,
              double *y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double surface_x, surface_y, event_x, event_y;

  gdk_event_get_position (event, &event_x, &event_y);
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self), event_x - surface_x, event_y - surface_y, x, y);
}

/* The text view's own gestures claim every press, so that no other gesture
 * hears of its release; the raw events are still to be had. */
static gboolean
button_cb (GtkEventControllerLegacy *controller,
           GdkEvent *event,
           gpointer user_data)
{
  StetArticleView *self = user_data;
  GdkEventType type = gdk_event_get_event_type (event);
  double x, y;

  if (type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE)
    return GDK_EVENT_PROPAGATE;
  get_position (self, event, &x, &y);
  if (type == GDK_BUTTON_PRESS)
    {
      _stet_article_scroll_cancel (self);
      self->press_x = x;
      self->press_y = y;
    }
  else if (gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY &&
           ABS (x - self->press_x) < CLICK_DISTANCE && ABS (y - self->press_y) < CLICK_DISTANCE &&
           !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))))
    {
      stet_article_view_click (self, x, y);
    }
  return GDK_EVENT_PROPAGATE;
}

static void
set_hovered (StetArticleView *self,
             int hovered)
{
  if (hovered == self->hovered)
    return;
  self->hovered = hovered;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double x,
           double y,
           gpointer user_data)
{
  StetArticleView *self = user_data;
  guint more = 0;
  int note = find_note (self, x, y, &more);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), note >= 0 ? "pointer" : "text");
  set_hovered (self, note >= 0 ? note : find_passage (self, x, y, FALSE));
}

static void
leave_cb (GtkEventControllerMotion *controller,
          gpointer user_data)
{
  set_hovered (user_data, -1);
}

static char *
describe_passage (const StetPassage *passage)
{
  const StetClaim *claim = passage->claim;
  g_autofree char *status = g_utf8_strdown (stet_wording_status (claim->status), -1);
  g_autofree char *rating = stet_fact_words_verdict (claim);

  if (*rating != '\0')
    /* Translators: number of the fact, its status, its verdict, its title. */
    return g_strdup_printf (_ ("Fact %u, %s, %s: %s"), claim->number, status, rating, claim->title);
  /* Translators: number of the fact, its status, its title. */
  return g_strdup_printf (_ ("Fact %u, %s: %s"), claim->number, status, claim->title);
}

static gboolean
query_tooltip_cb (GtkWidget *widget,
                  int x,
                  int y,
                  gboolean keyboard,
                  GtkTooltip *tooltip,
                  gpointer user_data)
{
  StetArticleView *self = STET_ARTICLE_VIEW (widget);
  g_autofree char *text = NULL;
  guint more = 0;
  int note = keyboard ? -1 : find_note (self, x, y, &more);

  if (note < 0)
    return FALSE;
  text = describe_passage (stet_passages_get (self->passages, note));
  if (more > 0)
    {
      g_autofree char *first = g_steal_pointer (&text);
      g_autofree char *rest = g_strdup_printf (ngettext ("and %u more here", "and %u more here", more), more);

      text = g_strdup_printf ("%s\n%s", first, rest);
    }
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static const char *
find_mark_words (StetArticleView *self,
                 guint at)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const StetArticleRange *mark = &g_array_index (self->marks, StetArticleRange, i);

      if (mark->start > at || mark->end <= at)
        continue;
      if (mark->kind == STET_MARK_OPINION)
        return _ ("Opinion");
      if (mark->kind == STET_MARK_NOTHING_TO_CHECK)
        return _ ("Nothing to check");
    }
  return "";
}

static char *
describe_unmarked (StetArticleView *self,
                   guint at)
{
  const char *words = find_mark_words (self, at);
  const StetArticleGhost *ghost = *words == '\0' ? _stet_article_ghosts_find (self, at) : NULL;
  g_autofree char *status = NULL;

  if (ghost == NULL)
    return g_strdup (words);
  status = g_utf8_strdown (stet_wording_status (ghost->status), -1);
  /* Translators: what the suggested fact would be: "conflicting". */
  return g_strdup_printf (_ ("Suggestion, %s"), status);
}

void
_stet_article_input_describe (StetArticleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *text = NULL;
  GtkTextIter caret;
  int found;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  found = stet_passages_pick (self->passages, gtk_text_iter_get_offset (&caret), NULL);
  if (found >= 0)
    text = describe_passage (stet_passages_get (self->passages, found));
  else
    text = describe_unmarked (self, gtk_text_iter_get_offset (&caret));
  if (g_strcmp0 (text, self->described) == 0)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  g_free (self->described);
  self->described = g_steal_pointer (&text);
}

void
_stet_article_input_init (StetArticleView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *buttons = gtk_event_controller_legacy_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  /* After the text view's own, so that the caret is where the click was. */
  g_signal_connect (buttons, "event", G_CALLBACK (button_cb), self);
  gtk_widget_add_controller (widget, buttons);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
