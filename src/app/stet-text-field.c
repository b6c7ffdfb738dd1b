/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-text-field.h"

#include <glib/gi18n.h>
#include <string.h>

#define PAUSE_MS 2000

struct _StetTextField
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *overlay;
  GtkWidget *placeholder;
  GtkWidget *scroller;
  GtkWidget *view;

  StetSession *session;
  GSignalGroup *session_signals;
  GtkTextBuffer *buffer;
  char *key;
  char *stored;
  char *label;
  guint64 max_bytes;
  guint pause;
  guint pause_id;
  guint resize_id;
  int measured; /* natural height as it was asked for last */
  int min_lines;
  int max_lines;

  guint lines : 1;
  guint typing : 1;
  guint refused : 1;
  guint showing : 1; /* the program changes the text, not the person */
  guint composing : 1;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_LINES,
  PROP_MAX_BYTES,
  PROP_MAX_LINES,
  PROP_MIN_LINES,
  PROP_PAUSE,
  PROP_PLACEHOLDER,
  N_PROPS,
};

enum
{
  SIGNAL_COMMIT,
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StetTextField, stet_text_field, GTK_TYPE_WIDGET)

GtkWidget *
stet_text_field_new (gboolean lines)
{
  return g_object_new (STET_TYPE_TEXT_FIELD, "lines", lines, NULL);
}

char *
stet_text_field_dup_text (StetTextField *self)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (STET_IS_TEXT_FIELD (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static void
show_placeholder (StetTextField *self)
{
  gtk_widget_set_visible (self->placeholder,
                          !self->composing && gtk_text_buffer_get_char_count (self->buffer) == 0);
}

/* Puts a text into the view and leaves the caret about where it was. */
static void
show_text (StetTextField *self,
           const char *text)
{
  g_autofree char *shown = stet_text_field_dup_text (self);
  GtkTextIter caret;
  int offset;

  if (g_str_equal (shown, text))
    return;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret, gtk_text_buffer_get_insert (self->buffer));
  offset = gtk_text_iter_get_offset (&caret);
  self->showing = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->showing = FALSE;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &caret, offset);
  gtk_text_buffer_place_cursor (self->buffer, &caret);
  show_placeholder (self);
}

static void
set_refused (StetTextField *self,
             gboolean refused)
{
  self->refused = refused;
  if (refused)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view),
                               GTK_ACCESSIBLE_STATE_INVALID, refused ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

gboolean
stet_text_field_is_typing (StetTextField *self)
{
  g_return_val_if_fail (STET_IS_TEXT_FIELD (self), FALSE);

  return self->typing;
}

gboolean
stet_text_field_commit (StetTextField *self)
{
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *key = NULL;
  gboolean stored = FALSE;

  g_return_val_if_fail (STET_IS_TEXT_FIELD (self), FALSE);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (!self->typing)
    return !self->refused;
  self->typing = FALSE;
  text = stet_text_field_dup_text (self);
  if (self->key == NULL || g_str_equal (text, self->stored))
    return TRUE;

  /* Storing it shows it again, maybe with the blanks at its ends dropped. */
  key = g_strdup (self->key);
  before = g_strdup (self->stored);
  g_free (self->stored);
  self->stored = g_strdup (text);
  g_signal_emit (self, signals[SIGNAL_COMMIT], 0, key, text, &stored);
  if (!stored && g_strcmp0 (key, self->key) == 0)
    {
      g_free (self->stored);
      self->stored = g_steal_pointer (&before);
      set_refused (self, TRUE);
    }
  return stored;
}

static gboolean
differs_by_blanks (const char *a,
                   const char *b)
{
  g_autofree char *one = g_strstrip (g_strdup (a));
  g_autofree char *other = g_strstrip (g_strdup (b));

  return g_str_equal (one, other);
}

void
stet_text_field_bind (StetTextField *self,
                      const char *key,
                      const char *text)
{
  g_autofree char *shown = NULL;
  g_autofree char *copy = NULL;

  g_return_if_fail (STET_IS_TEXT_FIELD (self));
  g_return_if_fail (key != NULL);
  g_return_if_fail (text != NULL);

  copy = g_strdup (text);
  if (g_strcmp0 (self->key, key) != 0)
    {
      stet_text_field_commit (self);
      g_free (self->key);
      self->key = g_strdup (key);
      self->typing = FALSE;
      set_refused (self, FALSE);
    }
  g_free (self->stored);
  self->stored = g_steal_pointer (&copy);
  if (self->typing || self->refused)
    return;
  shown = stet_text_field_dup_text (self);
  if (gtk_widget_has_focus (self->view) && differs_by_blanks (shown, self->stored))
    return;
  show_text (self, self->stored);
}

void
stet_text_field_type (StetTextField *self,
                      const char *text)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (STET_IS_TEXT_FIELD (self));

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_delete_interactive (self->buffer, &start, &end, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (self->buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (self->buffer);
}

gboolean
stet_text_field_focus (StetTextField *self,
                       gboolean select)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (STET_IS_TEXT_FIELD (self), FALSE);

  if (!gtk_widget_grab_focus (self->view))
    return FALSE;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_select_range (self->buffer, &end, select ? &start : &end);
  return TRUE;
}

GtkWidget *
stet_text_field_get_view (StetTextField *self)
{
  g_return_val_if_fail (STET_IS_TEXT_FIELD (self), NULL);

  return self->view;
}

static gboolean
pause_cb (gpointer user_data)
{
  StetTextField *self = user_data;

  self->pause_id = 0;
  stet_text_field_commit (self);
  return G_SOURCE_REMOVE;
}

static void
buffer_changed_cb (StetTextField *self)
{
  show_placeholder (self);
  if (self->showing)
    return;
  self->typing = TRUE;
  if (self->refused)
    set_refused (self, FALSE);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (self->pause, pause_cb, self);
}

/* How many bytes of @wanted may still come; the buffer only counts characters,
 * so the text itself is looked at when it could be near the cap. */
static gsize
count_room (StetTextField *self,
            gsize wanted)
{
  gsize most = (gsize) gtk_text_buffer_get_char_count (self->buffer) * 4;
  g_autofree char *text = NULL;
  gsize len;

  if (most + wanted <= self->max_bytes)
    return wanted;
  text = stet_text_field_dup_text (self);
  len = strlen (text);
  return len < self->max_bytes ? MIN (wanted, self->max_bytes - len) : 0;
}

/* What may be inserted of a text: no line breaks where there is one line
 * only, and no more than the cap of the field. */
static char *
dup_acceptable (StetTextField *self,
                const char *text,
                gsize len)
{
  gsize room = count_room (self, len);
  char *kept;

  if (len > room)
    {
      g_autofree char *message = NULL;
      g_autofree char *size = g_format_size_full (self->max_bytes, G_FORMAT_SIZE_IEC_UNITS);

      len = room;
      while (len > 0 && ((guchar) text[len] & 0xC0) == 0x80)
        len--;
      /* Translators: %s is a size such as 4.0 KiB. */
      message = g_strdup_printf (_ ("Too long: this field takes %s. The rest was left out."), size);
      if (self->session != NULL)
        stet_session_tell (self->session, message, FALSE);
    }
  kept = g_strndup (text, len);
  if (!self->lines)
    g_strdelimit (kept, "\r\n", ' ');
  return kept;
}

static void
insert_text_cb (StetTextField *self,
                GtkTextIter *location,
                const char *text,
                int len,
                GtkTextBuffer *buffer)
{
  gsize n_bytes = len < 0 ? strlen (text) : (gsize) len;
  g_autofree char *kept = NULL;

  if (self->showing)
    return;
  kept = dup_acceptable (self, text, n_bytes);
  if (strlen (kept) == n_bytes && memcmp (kept, text, n_bytes) == 0)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  g_signal_handlers_block_by_func (buffer, insert_text_cb, self);
  gtk_text_buffer_insert (buffer, location, kept, -1);
  g_signal_handlers_unblock_by_func (buffer, insert_text_cb, self);
}

static void
preedit_changed_cb (StetTextField *self,
                    const char *preedit)
{
  self->composing = *preedit != '\0';
  show_placeholder (self);
}

static void
focus_leave_cb (StetTextField *self)
{
  stet_text_field_commit (self);
  if (!self->refused && !self->typing && self->stored != NULL)
    show_text (self, self->stored);
}

/* The window knows best what to do besides; without one the session does. */
static void
step_history (StetTextField *self,
              gboolean forward)
{
  stet_text_field_commit (self);
  if (gtk_widget_activate_action (GTK_WIDGET (self), forward ? "win.redo" : "win.undo", NULL))
    return;
  if (self->session == NULL)
    return;
  if (forward)
    stet_session_redo (self->session);
  else
    stet_session_undo (self->session);
}

static gboolean
key_pressed_cb (StetTextField *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  guint lower = gdk_keyval_to_lower (keyval);

  if (self->composing || (state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    {
      stet_text_field_commit (self);
      return GDK_EVENT_PROPAGATE;
    }
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    {
      if (self->lines && !control)
        return GDK_EVENT_PROPAGATE;
      stet_text_field_commit (self);
      g_signal_emit (self, signals[SIGNAL_ENTERED], 0, control);
      return GDK_EVENT_STOP;
    }
  if (control && (lower == GDK_KEY_z || (lower == GDK_KEY_y && !shift)))
    {
      step_history (self, shift || lower == GDK_KEY_y);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
flush_cb (gpointer owner)
{
  stet_text_field_commit (owner);
}

static void
read_only_changed_cb (StetTextField *self)
{
  gboolean read_only;

  g_object_get (self->session, "read-only", &read_only, NULL);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), !read_only);
}

void
stet_text_field_set_session (StetTextField *self,
                             StetSession *session)
{
  g_return_if_fail (STET_IS_TEXT_FIELD (self));
  g_return_if_fail (session == NULL || STET_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    {
      stet_text_field_commit (self);
      stet_session_remove_flush (self->session, self);
    }
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    {
      stet_session_add_flush (session, flush_cb, self);
      read_only_changed_cb (self);
    }
}

/* Heights follow the letters, so that large text keeps its lines. */
static void
fit_lines (StetTextField *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->view);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int line = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  int margins = gtk_text_view_get_top_margin (GTK_TEXT_VIEW (self->view)) + gtk_text_view_get_bottom_margin (GTK_TEXT_VIEW (self->view));

  pango_font_metrics_unref (metrics);
  if (self->max_lines > 0)
    gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), MAX (self->max_lines, self->min_lines) * line + margins);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), MAX (self->min_lines, 1) * line + margins);
}

static void
stet_text_field_css_changed (GtkWidget *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (stet_text_field_parent_class)->css_changed (widget, change);
  fit_lines (STET_TEXT_FIELD (widget));
}

static void
stet_text_field_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  StetTextField *self = STET_TEXT_FIELD (widget);

  gtk_widget_measure (self->overlay, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    self->measured = *natural;
}

static gboolean
resize_cb (gpointer user_data)
{
  StetTextField *self = user_data;

  self->resize_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* A text view knows its height only once it has its width, and what it asks
 * for while it gets it is lost. */
static void
stet_text_field_size_allocate (GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  StetTextField *self = STET_TEXT_FIELD (widget);
  int natural;

  gtk_widget_size_allocate (self->overlay, &(GtkAllocation){ 0, 0, width, height }, baseline);
  gtk_widget_measure (self->overlay, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  if (natural != self->measured && self->resize_id == 0)
    self->resize_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, self, NULL);
}

static void
stet_text_field_unroot (GtkWidget *widget)
{
  stet_text_field_commit (STET_TEXT_FIELD (widget));
  GTK_WIDGET_CLASS (stet_text_field_parent_class)->unroot (widget);
}

static gboolean
stet_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (STET_TEXT_FIELD (widget)->view);
}

/* One stop in either direction: by itself GTK gives a widget that takes the
 * focus for its child the focus back, and Shift+Tab would never get out. */
static gboolean
stet_text_field_focus_cb (GtkWidget *widget,
                          GtkDirectionType direction)
{
  StetTextField *self = STET_TEXT_FIELD (widget);

  return !gtk_widget_is_focus (self->view) && gtk_widget_grab_focus (self->view);
}

static void
stet_text_field_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  StetTextField *self = STET_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_LINES:
      g_value_set_boolean (value, self->lines);
      break;
    case PROP_MAX_BYTES:
      g_value_set_uint64 (value, self->max_bytes);
      break;
    case PROP_MAX_LINES:
      g_value_set_int (value, self->max_lines);
      break;
    case PROP_MIN_LINES:
      g_value_set_int (value, self->min_lines);
      break;
    case PROP_PAUSE:
      g_value_set_uint (value, self->pause);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->placeholder)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_label (StetTextField *self,
           const char *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "", -1);
}

static void
set_placeholder (StetTextField *self,
                 const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->placeholder), text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, text != NULL ? text : "", -1);
}

static void
stet_text_field_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  StetTextField *self = STET_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    case PROP_LINES:
      self->lines = g_value_get_boolean (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, self->lines, -1);
      break;
    case PROP_MAX_BYTES:
      self->max_bytes = g_value_get_uint64 (value);
      break;
    case PROP_MAX_LINES:
      self->max_lines = g_value_get_int (value);
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, self->max_lines > 0 ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
      fit_lines (self);
      break;
    case PROP_MIN_LINES:
      self->min_lines = g_value_get_int (value);
      fit_lines (self);
      break;
    case PROP_PAUSE:
      self->pause = g_value_get_uint (value);
      break;
    case PROP_PLACEHOLDER:
      set_placeholder (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_text_field_dispose (GObject *object)
{
  StetTextField *self = STET_TEXT_FIELD (object);

  if (self->session != NULL)
    stet_session_remove_flush (self->session, self);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_handle_id (&self->resize_id, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (stet_text_field_parent_class)->dispose (object);
}

static void
stet_text_field_finalize (GObject *object)
{
  StetTextField *self = STET_TEXT_FIELD (object);

  g_clear_object (&self->buffer);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->stored, g_free);

  G_OBJECT_CLASS (stet_text_field_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  props[PROP_LINES] = g_param_spec_boolean ("lines", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_MAX_BYTES] = g_param_spec_uint64 ("max-bytes", NULL, NULL, 1, G_MAXUINT32, STET_LIMIT_FIELD_BYTES, flags);
  props[PROP_MAX_LINES] = g_param_spec_int ("max-lines", NULL, NULL, 0, 1000, 0, flags);
  props[PROP_MIN_LINES] = g_param_spec_int ("min-lines", NULL, NULL, 0, 1000, 1, flags);
  props[PROP_PAUSE] = g_param_spec_uint ("pause", NULL, NULL, 0, G_MAXUINT, PAUSE_MS, flags);
  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
stet_text_field_class_init (StetTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stet_text_field_dispose;
  object_class->finalize = stet_text_field_finalize;
  object_class->get_property = stet_text_field_get_property;
  object_class->set_property = stet_text_field_set_property;
  widget_class->css_changed = stet_text_field_css_changed;
  widget_class->focus = stet_text_field_focus_cb;
  widget_class->grab_focus = stet_text_field_grab_focus;
  widget_class->measure = stet_text_field_measure;
  widget_class->size_allocate = stet_text_field_size_allocate;
  widget_class->unroot = stet_text_field_unroot;
  install_properties (object_class);

  signals[SIGNAL_COMMIT] = g_signal_new ("commit", STET_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins, NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", STET_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "textfield");
}

/* A window holds on to the widget with the focus, so the view can outlive the
 * field. */
static void
add_controllers (StetTextField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, focus);
}

static void
make_view (StetTextField *self)
{
  GtkTextView *view;

  self->buffer = gtk_text_buffer_new (NULL);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  self->view = gtk_text_view_new_with_buffer (self->buffer);
  view = GTK_TEXT_VIEW (self->view);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, 5);
  gtk_text_view_set_bottom_margin (view, 5);
  gtk_text_view_set_left_margin (view, 8);
  gtk_text_view_set_right_margin (view, 8);
}

static void
stet_text_field_init (StetTextField *self)
{
  self->max_bytes = STET_LIMIT_FIELD_BYTES;
  self->min_lines = 1;
  self->pause = PAUSE_MS;
  self->stored = g_strdup ("");
  make_view (self);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);

  self->placeholder = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->placeholder), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_widget_add_css_class (self->placeholder, "placeholder");
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_halign (self->placeholder, GTK_ALIGN_FILL);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);

  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->placeholder);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));

  self->session_signals = g_signal_group_new (STET_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::read-only", G_CALLBACK (read_only_changed_cb), self);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (insert_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "preedit-changed", G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);
  add_controllers (self);
}
