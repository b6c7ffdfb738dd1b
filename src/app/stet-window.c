/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

#include "stet-autosave.h"
#include "stet-compat.h"
#include "stet-session-io.h"
#include "stet-single-keys.h"
#include "stet-welcome.h"
#include "stet-wording.h"

G_DEFINE_FINAL_TYPE (StetWindow, stet_window, ADW_TYPE_APPLICATION_WINDOW)

StetWindow *
stet_window_new (GtkApplication *application)
{
  return g_object_new (STET_TYPE_WINDOW,
                       "application", application,
                       NULL);
}

StetSession *
stet_window_get_session (StetWindow *self)
{
  return self->session;
}

gboolean
stet_window_is_untouched (StetWindow *self)
{
  return !self->recovering && stet_session_get_file (self->session) == NULL &&
         stet_case_get_n_articles (stet_session_get_case (self->session)) == 0 &&
         !stet_session_is_busy (self->session) &&
         !stet_case_editor_is_dirty (stet_session_get_editor (self->session));
}

static char *
dup_title (StetWindow *self)
{
  const char *title = stet_case_get_info (stet_session_get_case (self->session))->title;
  GFile *file = stet_session_get_file (self->session);
  g_autofree char *name = NULL;

  if (*title != '\0')
    return g_strdup (title);
  if (file == NULL)
    return g_strdup (_ ("New Review"));
  name = g_file_get_basename (file);
  if (g_str_has_suffix (name, ".stet"))
    name[strlen (name) - strlen (".stet")] = '\0';
  return g_utf8_make_valid (name, -1);
}

static void
update_title (StetWindow *self)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *shown = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *articles = NULL;
  g_autofree char *facts = NULL;
  StetCase *stet_case = stet_session_get_case (self->session);
  const StetTally *tally = stet_case_get_tally (stet_case);
  guint n_articles = stet_case_get_n_articles (stet_case);
  gboolean dirty = stet_case_editor_is_dirty (stet_session_get_editor (self->session));

  articles = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  facts = g_strdup_printf (ngettext ("%u fact", "%u facts", tally->n_facts), tally->n_facts);
  if (stet_case_is_read_only (stet_case))
    subtitle = g_strdup_printf ("%s · %s · %s", articles, facts, _ ("read-only"));
  else
    subtitle = g_strdup_printf ("%s · %s", articles, facts);
  shown = dirty ? g_strconcat ("• ", title, NULL) : g_strdup (title);
  if (self->panes != NULL)
    {
      adw_window_title_set_title (self->title, shown);
      adw_window_title_set_subtitle (self->title, subtitle);
    }
  gtk_window_set_title (GTK_WINDOW (self), dirty ? shown : title);
}

static void
update_page (StetWindow *self)
{
  gboolean empty = stet_session_is_fresh (self->session) && !stet_session_is_busy (self->session);
  gboolean was_empty = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "review") != 0;

  if (!empty)
    _stet_window_ensure_panes (self);
  gtk_stack_set_visible_child_name (self->stack, empty ? "welcome" : "review");
  /* The first articles are there to be read: keys should act at once. */
  if (was_empty && !empty)
    stet_columns_focus_article (self->columns);
  if (stet_case_get_n_articles (stet_session_get_case (self->session)) > 0)
    _stet_window_tell_name (self);
}

static void
update_facts_title (StetWindow *self)
{
  const StetTally *tally = stet_case_get_tally (stet_session_get_case (self->session));
  g_autofree char *left = stet_wording_left (tally->n_left);

  if (self->panes == NULL)
    return;
  adw_window_title_set_subtitle (self->facts_title, tally->n_facts > 0 ? left : "");
}

void
_stet_window_update_words (StetWindow *self)
{
  update_title (self);
  update_facts_title (self);
}

static void
changed_cb (StetSession *session,
            StetChange *change,
            StetWindow *self)
{
  update_page (self);
  _stet_window_update_words (self);
  if (change == NULL || g_str_has_prefix (change->op, "article.") || *change->target != '\0')
    _stet_window_update_layout (self);
  else
    _stet_window_update_actions (self);
}

static void
state_changed_cb (StetWindow *self)
{
  update_title (self);
  _stet_window_update_actions (self);
}

static void
busy_changed_cb (StetWindow *self)
{
  g_autofree char *busy = NULL;
  double progress = -1;

  update_page (self);
  _stet_window_update_file_actions (self);
  if (self->panes == NULL)
    return;
  g_object_get (self->session, "busy", &busy, "progress", &progress, NULL);
  gtk_revealer_set_reveal_child (self->busy_revealer, busy != NULL);
  if (busy != NULL)
    gtk_label_set_label (self->busy_label, busy);
  gtk_progress_bar_set_fraction (self->busy_progress, CLAMP (progress, 0, 1));
}

void
_stet_window_toast_with_button (StetWindow *self,
                                const char *text,
                                const StetToastButton *button,
                                guint seconds)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  /* Toasts queue up: the newest would be seen when it is long out of date. */
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_set_timeout (toast, seconds);
  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button->label);
      adw_toast_set_action_name (toast, button->action);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
_stet_window_toast (StetWindow *self,
                    const char *text,
                    gboolean with_undo,
                    guint seconds)
{
  const StetToastButton undo = { _ ("_Undo"), "win.undo" };

  _stet_window_toast_with_button (self, text, with_undo ? &undo : NULL, seconds);
}

static void
message_cb (StetSession *session,
            const char *text,
            gboolean with_undo,
            StetWindow *self)
{
  _stet_window_toast (self, text, with_undo, 4);
}

static void
failed_cb (StetSession *session,
           const char *heading,
           const char *body,
           StetWindow *self)
{
  const StetAlertButton buttons[] = {
    { "ok", _ ("_OK"), TRUE, FALSE },
    { NULL },
  };

  stet_compat_alert (GTK_WINDOW (self), heading, body, buttons, NULL, NULL);
}

static void
layout_cb (GdkSurface *surface,
           int width,
           int height,
           StetWindow *self)
{
  if (width == self->width && height == self->height)
    return;
  self->width = width;
  self->height = height;
  _stet_window_update_layout (self);
}

static void
stet_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (stet_window_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout", G_CALLBACK (layout_cb), widget, 0);
}

static gboolean
stet_window_close_request (GtkWindow *window)
{
  StetWindow *self = STET_WINDOW (window);

  if (!self->closing && _stet_window_hold_close (self))
    return TRUE;
  _stet_window_save_size (self);
  stet_autosave_discard (self->autosave);
  return GTK_WINDOW_CLASS (stet_window_parent_class)->close_request (window);
}

void
_stet_window_connect_session (StetWindow *self)
{
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (self->session, "failed", G_CALLBACK (failed_cb), self, 0);
  g_signal_connect_object (self->session, "message", G_CALLBACK (message_cb), self, 0);
  g_signal_connect_object (self->session, "notify::busy", G_CALLBACK (busy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-redo", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-undo", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::chosen", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::dirty", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::file", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::progress", G_CALLBACK (busy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (_stet_window_update_actions), self, G_CONNECT_SWAPPED);
}

static void
set_menus (StetWindow *self)
{
  self->menus = gtk_builder_new_from_resource ("/io/github/stetdesk/Stet/ui/stet-window-menus.ui");
  g_set_object (&self->recent_menu, G_MENU (gtk_builder_get_object (self->menus, "recent_menu")));
  gtk_menu_button_set_menu_model (self->welcome_menu_button, G_MENU_MODEL (gtk_builder_get_object (self->menus, "primary_menu")));
}

static void
stet_window_constructed (GObject *object)
{
  StetWindow *self = STET_WINDOW (object);

  G_OBJECT_CLASS (stet_window_parent_class)->constructed (object);

  _stet_window_update_layout (self);
  update_page (self);
  _stet_window_update_words (self);
}

static void
stet_window_dispose (GObject *object)
{
  StetWindow *self = STET_WINDOW (object);

  if (self->zoom_provider != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)), GTK_STYLE_PROVIDER (self->zoom_provider));
  g_clear_object (&self->zoom_provider);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->recent_menu);
  g_clear_object (&self->menus);
  g_clear_object (&self->autosave);
  g_clear_object (&self->exported);
  g_clear_object (&self->suggester);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (stet_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StetWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, StetWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, StetWindow, welcome_menu_button);
}

static void
stet_window_class_init (StetWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = stet_window_constructed;
  object_class->dispose = stet_window_dispose;
  widget_class->realize = stet_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = stet_window_close_request;

  g_type_ensure (STET_TYPE_WELCOME);
  bind_children (widget_class);
  _stet_window_class_install_actions (widget_class);
  _stet_window_class_install_file_actions (widget_class);
  _stet_window_class_install_form_actions (widget_class);
  _stet_window_class_install_report_actions (widget_class);
  _stet_window_class_install_explain_action (widget_class);
  _stet_window_class_install_settings_action (widget_class);
  _stet_window_class_install_suggestion_actions (widget_class);
}

static void
stet_window_init (StetWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  if (STET_IS_DEVEL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  self->single_keys = stet_single_keys_new ();
  gtk_widget_add_controller (GTK_WIDGET (self), self->single_keys);
  self->settings = stet_settings_new ();
  self->session = stet_session_new ();
  set_menus (self);
  _stet_window_load_settings (self);
  _stet_window_add_state_actions (self);
  _stet_window_add_pane_action (self);
  _stet_window_add_report_actions (self);
  self->autosave = stet_autosave_new (self->session);
  _stet_window_connect_session (self);
  _stet_window_add_inputs (self);
  _stet_window_add_explanations (self);
}
