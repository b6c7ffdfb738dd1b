/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RESOURCES "/io/github/stetdesk/Stet"
#define PATIENCE (60 * G_USEC_PER_SEC)

void
stet_gui_test_init (void)
{
  g_autoptr (GtkCssProvider) provider = NULL;
  GdkDisplay *display;

  if (!gtk_init_check ())
    {
      puts ("1..0 # SKIP there is no display");
      exit (0);
    }
  adw_init ();
  display = gdk_display_get_default ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCES "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), RESOURCES "/icons");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* The timer only wakes the loop, so that a condition that never comes true
 * fails instead of hanging. */
static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
stet_gui_test_wait (StetGuiTestCondition condition,
                    gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint timer = g_timeout_add (100, wake_cb, NULL);

  while (!condition (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);
  assert_true (condition (data));
}

void
stet_gui_test_settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

typedef struct
{
  guint wanted;
  guint seen;
} Frames;

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer data)
{
  Frames *frames = data;

  gtk_widget_queue_draw (widget);
  return ++frames->seen > frames->wanted ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static gboolean
has_frames (gpointer data)
{
  const Frames *frames = data;

  return frames->seen > frames->wanted;
}

void
stet_gui_test_frames (GtkWidget *widget,
                      guint n_frames)
{
  Frames frames = { n_frames, 0 };

  gtk_widget_add_tick_callback (widget, tick_cb, &frames, NULL);
  stet_gui_test_wait (has_frames, &frames);
}

static gboolean
is_drawn (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

GtkWindow *
stet_gui_test_present (GtkWidget *child,
                       int width,
                       int height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, child);
  gtk_window_present (window);
  stet_gui_test_wait (is_drawn, child);
  stet_gui_test_frames (child, 2);
  return window;
}

void
stet_gui_test_shot (GtkWidget *widget,
                    const char *name)
{
  const char *folder = g_getenv ("STET_TEST_SHOTS");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file_name = g_strdup_printf ("%s.png", name);
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  stet_gui_test_frames (widget, 2);
  paintable = gtk_widget_paintable_new (widget);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  assert_non_null (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, NULL);
  path = g_build_filename (folder, file_name, NULL);
  assert_true (gdk_texture_save_to_png (texture, path));
}

gpointer
stet_gui_test_find (GtkWidget *root,
                    GType type)
{
  gpointer found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = stet_gui_test_find (child, type);
  return found;
}

gboolean
stet_gui_test_shows (GtkWidget *root,
                     const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (stet_gui_test_shows (child, text))
        return TRUE;
    }
  return FALSE;
}

gpointer
stet_gui_test_find_window (GType type,
                           const char *title)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_mapped (GTK_WIDGET (window)) &&
          (title == NULL || g_strcmp0 (gtk_window_get_title (window), title) == 0))
        return window;
    }
  return NULL;
}

static gboolean
says (GtkWidget *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, text))
        return TRUE;
    }
  return FALSE;
}

GtkWidget *
stet_gui_test_find_button (GtkWidget *root,
                           const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_BUTTON (root) && says (root, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = stet_gui_test_find_button (child, text);
  return found;
}

GtkWidget *
stet_gui_test_find_alert (const char *heading)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (stet_gui_test_shows (window, heading))
        return window;
    }
  return NULL;
}

static gboolean
run_shortcut (GListModel *shortcuts,
              GtkWidget *widget,
              guint keyval,
              GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

gboolean
stet_gui_test_press (GtkWidget *widget,
                     guint keyval,
                     GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_NONE &&
          run_shortcut (G_LIST_MODEL (controller), widget, keyval, modifiers))
        return TRUE;
    }
  return FALSE;
}

char *
stet_gui_test_add_article (StetCaseEditor *editor,
                           const char *title,
                           const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StetArticleIntake) intake = stet_article_intake_from_paste (text, &error);
  StetArticleDraft draft = { .intake = intake, .title = title, .outlet = "The Gazette", .published = "2024-06-21", .role = -1 };
  StetCase *stet_case;

  assert_null (error);
  assert_true (stet_command_add_articles (editor, &draft, 1, &error));
  stet_case = stet_case_editor_get_case (editor);
  return g_strdup (stet_case_get_article (stet_case, stet_case_get_n_articles (stet_case) - 1)->id);
}

StetSpan
stet_gui_test_find_span (StetCaseEditor *editor,
                         const char *article,
                         const char *words,
                         guint nth)
{
  StetCase *stet_case = stet_case_editor_get_case (editor);
  StetArticleText *text = stet_case_get_text (stet_case, stet_case_find_article (stet_case, article));
  const char *start = stet_article_text_get_text (text, NULL);
  const char *found = strstr (start, words);

  while (nth-- > 0 && found != NULL)
    found = strstr (found + 1, words);
  assert_non_null (found);
  return (StetSpan){ found - start, found - start + strlen (words) };
}

char *
stet_gui_test_mark (StetCaseEditor *editor,
                    const char *article,
                    const char *words)
{
  g_autoptr (GError) error = NULL;
  char *claim = stet_command_mark (editor, article, stet_gui_test_find_span (editor, article, words, 0), STET_CLAIM_FACT, &error);

  assert_null (error);
  return claim;
}

char *
stet_gui_test_add_statement (StetCaseEditor *editor,
                             const char *claim,
                             const char *article,
                             const char *words)
{
  g_autoptr (GError) error = NULL;
  char *statement = stet_command_add_statement (editor, claim, article, stet_gui_test_find_span (editor, article, words, 0), &error);

  assert_null (error);
  return statement;
}
