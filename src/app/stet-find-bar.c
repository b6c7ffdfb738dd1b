/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-find-bar.h"

#include <glib/gi18n.h>

#include "stet-find-index.h"

struct _StetFindBar
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkLabel *count;
  GtkWidget *entry;
  GtkBox *letters;
  GtkWidget *letters_scroller;
  GtkRevealer *revealer;

  /* Owned */
  GCancellable *cancellable;
  char *needle; /* of the search begun last */
  GPtrArray *hits;
  StetFindIndex *index;
  StetSession *session;

  int current; /* number of the hit gone to last, or -1 */
  int pending; /* steps asked for while a search was under way */
  guint running : 1;
  guint again : 1;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

enum
{
  SIGNAL_HITS_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StetFindBar, stet_find_bar, GTK_TYPE_WIDGET)

typedef struct
{
  StetFindIndex *index;
  StetCase *snapshot;
  char *needle;
} Search;

static void
search_free (Search *search)
{
  stet_find_index_unref (search->index);
  stet_case_unref (search->snapshot);
  g_free (search->needle);
  g_free (search);
}

static void
update_count (StetFindBar *self)
{
  const char *needle = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  guint n = stet_find_count (self->hits);
  g_autofree char *text = NULL;

  if (*needle == '\0')
    text = g_strdup ("");
  else if (n == 0)
    text = g_strdup (_ ("No hits"));
  else if (self->current < 0)
    text = g_strdup_printf (ngettext ("%u hit", "%u hits", n), n);
  else
    text = g_strdup_printf (_ ("%d of %u"), self->current + 1, n);
  gtk_label_set_label (self->count, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.letter", n > 0);
}

static void
update_letters (StetFindBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->letters))) != NULL)
    gtk_box_remove (self->letters, child);
  for (guint i = 0; i < self->hits->len; i++)
    {
      const StetFindHits *hits = g_ptr_array_index (self->hits, i);
      g_autofree char *label = g_strdup_printf ("%s %u", hits->letter, hits->spans->len);
      g_autofree char *spoken = g_strdup_printf (ngettext ("Article %s: %u hit", "Article %s: %u hits", hits->spans->len), hits->letter, hits->spans->len);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_widget_add_css_class (button, "letter-hits");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "find.letter");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hits->article);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      gtk_box_append (self->letters, button);
    }
  gtk_widget_set_visible (self->letters_scroller, self->hits->len > 0);
}

static void
go_to (StetFindBar *self,
       guint n)
{
  guint index = 0;
  const StetFindHits *hits = stet_find_locate (self->hits, n, &index);

  if (hits == NULL)
    return;
  self->current = (int) n;
  update_count (self);
  g_signal_emit (self, signals[SIGNAL_HITS_CHANGED], 0);
  stet_session_reveal (self->session, hits->article, g_array_index (hits->spans, StetSpan, index), FALSE);
}

static void
take_hits (StetFindBar *self,
           GPtrArray *hits)
{
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = hits;
  self->current = -1;
  update_letters (self);
  update_count (self);
  g_signal_emit (self, signals[SIGNAL_HITS_CHANGED], 0);
}

static void
search_thread (GTask *task,
               gpointer source_object,
               gpointer task_data,
               GCancellable *cancellable)
{
  const Search *search = task_data;

  g_task_return_pointer (task, stet_find_index_search (search->index, search->snapshot, search->needle, cancellable), (GDestroyNotify) g_ptr_array_unref);
}

static void start (StetFindBar *self);

static void
searched_cb (GObject *object,
             GAsyncResult *result,
             gpointer user_data)
{
  StetFindBar *self = STET_FIND_BAR (object);
  GPtrArray *hits = g_task_propagate_pointer (G_TASK (result), NULL);
  int pending = self->pending;

  self->running = FALSE;
  self->pending = 0;
  if (self->again)
    {
      g_clear_pointer (&hits, g_ptr_array_unref);
      self->pending = pending;
      start (self);
      return;
    }
  if (hits == NULL || self->session == NULL)
    {
      g_clear_pointer (&hits, g_ptr_array_unref);
      return;
    }
  take_hits (self, hits);
  if (pending != 0)
    stet_find_bar_step (self, pending);
}

/* One search at a time: a newer wish stops the one under way. */
static void
start (StetFindBar *self)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  if (self->session == NULL)
    return;
  if (self->running)
    {
      self->again = TRUE;
      g_cancellable_cancel (self->cancellable);
      return;
    }
  self->again = FALSE;
  self->running = TRUE;
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  search = g_new0 (Search, 1);
  search->index = stet_find_index_ref (self->index);
  search->snapshot = stet_case_ref (stet_session_get_case (self->session));
  search->needle = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_free (self->needle);
  self->needle = g_strdup (search->needle);
  task = g_task_new (self, self->cancellable, searched_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, search_thread);
}

void
stet_find_bar_step (StetFindBar *self,
                    int direction)
{
  guint n;
  StetSpan caret = { 0, 0 };
  const char *article;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    {
      stet_find_bar_open (self);
      return;
    }
  /* Enter comes before the entry has told of the last letters. */
  if (g_strcmp0 (self->needle, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    start (self);
  if (self->running)
    {
      self->pending = direction;
      return;
    }
  n = stet_find_count (self->hits);
  if (n == 0 || self->session == NULL)
    return;
  if (self->current >= 0)
    {
      go_to (self, (guint) ((self->current + direction + (int) n) % (int) n));
      return;
    }
  article = stet_session_get_selection (self->session, &caret);
  go_to (self, stet_find_first_from (self->hits, article, caret.start));
}

static void
letter_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  StetFindBar *self = STET_FIND_BAR (widget);

  go_to (self, stet_find_first_from (self->hits, g_variant_get_string (parameter, NULL), 0));
}

static void
search_changed_cb (StetFindBar *self)
{
  if (g_strcmp0 (self->needle, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    start (self);
}

static void
entry_activate_cb (StetFindBar *self)
{
  stet_find_bar_step (self, 1);
}

static void
entry_previous_cb (StetFindBar *self)
{
  stet_find_bar_step (self, -1);
}

static void
stop_cb (StetFindBar *self)
{
  stet_find_bar_close (self);
}

void
stet_find_bar_open (StetFindBar *self)
{
  StetSpan span = { 0, 0 };
  const char *id = self->session != NULL ? stet_session_get_selection (self->session, &span) : NULL;
  const StetArticle *article = id != NULL ? stet_case_find_article (stet_session_get_case (self->session), id) : NULL;

  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  if (article != NULL && span.end > span.start && span.end - span.start < 200)
    {
      StetArticleText *text = stet_case_get_text (stet_session_get_case (self->session), article);
      g_autofree char *quote = text != NULL ? stet_article_text_dup_quote (text, span) : NULL;
      g_autofree char *squeezed = quote != NULL ? stet_text_squeeze (quote, -1) : NULL;

      if (squeezed != NULL)
        gtk_editable_set_text (GTK_EDITABLE (self->entry), squeezed);
    }
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    start (self);
}

/* Leaving the bar leaves the hit selected in the text, ready to be marked. */
void
stet_find_bar_close (StetFindBar *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  guint index = 0;
  const StetFindHits *hits = self->current >= 0 ? stet_find_locate (self->hits, (guint) self->current, &index) : NULL;
  g_autofree char *article = hits != NULL ? g_strdup (hits->article) : NULL;
  StetSpan span = hits != NULL ? g_array_index (hits->spans, StetSpan, index) : (StetSpan){ 0, 0 };

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->needle, g_free);
  take_hits (self, g_ptr_array_new ());
  if (had_focus && article != NULL)
    stet_session_reveal (self->session, article, span, TRUE);
  else if (had_focus)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-article", NULL);
}

const GArray *
stet_find_bar_get_hits (StetFindBar *self,
                        const char *article,
                        gssize *current)
{
  guint before = 0;

  for (guint i = 0; i < self->hits->len; i++)
    {
      const StetFindHits *hits = g_ptr_array_index (self->hits, i);

      if (g_str_equal (hits->article, article))
        {
          gssize index = (gssize) self->current - before;

          if (current != NULL)
            *current = self->current >= 0 && index >= 0 && index < (gssize) hits->spans->len ? index : -1;
          return hits->spans;
        }
      before += hits->spans->len;
    }
  return NULL;
}

/* Articles that come or go change what there is to find. */
static void
changed_cb (StetSession *session,
            StetChange *change,
            StetFindBar *self)
{
  gboolean articles = change == NULL || g_str_has_prefix (change->op, "article.") || *change->target != '\0';

  if (articles && gtk_revealer_get_reveal_child (self->revealer))
    start (self);
}

void
stet_find_bar_set_session (StetFindBar *self,
                           StetSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
stet_find_bar_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, STET_FIND_BAR (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stet_find_bar_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    stet_find_bar_set_session (STET_FIND_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stet_find_bar_dispose (GObject *object)
{
  StetFindBar *self = STET_FIND_BAR (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer ((GtkWidget **) &self->revealer, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stet_find_bar_parent_class)->dispose (object);
}

static void
stet_find_bar_finalize (GObject *object)
{
  StetFindBar *self = STET_FIND_BAR (object);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->index, stet_find_index_unref);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (stet_find_bar_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, StetFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, StetFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, StetFindBar, letters);
  gtk_widget_class_bind_template_child (widget_class, StetFindBar, letters_scroller);
  gtk_widget_class_bind_template_child (widget_class, StetFindBar, revealer);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
stet_find_bar_class_init (StetFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stet_find_bar_dispose;
  object_class->finalize = stet_find_bar_finalize;
  object_class->get_property = stet_find_bar_get_property;
  object_class->set_property = stet_find_bar_set_property;
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, STET_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[SIGNAL_HITS_CHANGED] = g_signal_new ("hits-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "find.letter", "s", letter_action);
  bind_template (widget_class);
}

static void
stet_find_bar_init (StetFindBar *self)
{
  self->current = -1;
  self->hits = g_ptr_array_new ();
  self->index = stet_find_index_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
