/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-suggester.h"

#include <glib/gi18n.h>

#include "stet-wording.h"

/* How often the progress is looked at, in milliseconds. */
#define PROGRESS_INTERVAL 100

/* How far a worker is; it writes and the window reads. */
typedef struct
{
  GMutex mutex;
  guint n_read;
  guint n_articles;
  double fraction;
} Progress;

struct _StetSuggester
{
  GObject parent_instance;

  StetSession *session;
  GCancellable *cancellable; /* of the worker; NULL while there is none */
  StetCheck *check;          /* the last result */
  StetSuggestions *suggestions;
  GPtrArray *keys; /* what the list shows, in its order */
  char *chosen;
  Progress *progress; /* of the last worker, which may still hold it */
  guint start_source;
  guint update_source;
  guint progress_source;
  gboolean ghosts;
};

enum
{
  PROP_0,
  PROP_ANALYSING,
  PROP_CHOSEN,
  PROP_GHOSTS,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];
static guint updated_signal;
static guint progressed_signal;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StetSuggester, stet_suggester, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

StetSuggester *
stet_suggester_new (StetSession *session)
{
  return g_object_new (STET_TYPE_SUGGESTER, "session", session, NULL);
}

static const char *
get_key (StetSuggester *self,
         guint position)
{
  return self->keys->pdata[position];
}

static GType
get_item_type (GListModel *model)
{
  return STET_TYPE_PROPOSAL;
}

static guint
get_n_items (GListModel *model)
{
  return STET_SUGGESTER (model)->keys->len;
}

static gpointer
get_item (GListModel *model,
          guint position)
{
  StetSuggester *self = STET_SUGGESTER (model);

  if (position >= self->keys->len)
    return NULL;
  return stet_proposal_new (self->suggestions, stet_suggestions_find (self->suggestions, get_key (self, position)));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* The order of the list: what stays keeps its place, what is new comes behind
 * it; where nobody is looking at anything, all of it in its own order. */
static GPtrArray *
make_keys (StetSuggester *self)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->keys->len && self->chosen != NULL; i++)
    if (stet_suggestions_find (self->suggestions, get_key (self, i)) != NULL)
      {
        char *key = g_strdup (get_key (self, i));

        g_ptr_array_add (keys, key);
        g_hash_table_add (kept, key);
      }
  for (guint i = 0; i < stet_suggestions_get_n (self->suggestions); i++)
    {
      const char *key = stet_suggestions_get (self->suggestions, i)->key;

      if (!g_hash_table_contains (kept, key))
        g_ptr_array_add (keys, g_strdup (key));
    }
  return keys;
}

static gboolean
is_same (const StetSuggestion *a,
         const StetSuggestion *b)
{
  return g_str_equal (a->key, b->key) && g_str_equal (a->title, b->title) && a->n_rows == b->n_rows && a->relation == b->relation &&
         g_strcmp0 (a->claim, b->claim) == 0;
}

/* What a list shows, in two versions. */
typedef struct
{
  const StetSuggestions *suggestions; /* (nullable) */
  const GPtrArray *keys;
} Version;

static gboolean
is_same_at (const Version *a,
            guint i,
            const Version *b,
            guint j)
{
  return g_str_equal (a->keys->pdata[i], b->keys->pdata[j]) &&
         is_same (stet_suggestions_find (a->suggestions, a->keys->pdata[i]), stet_suggestions_find (b->suggestions, b->keys->pdata[j]));
}

/* How much is the same at the beginning and at the end. */
static void
compare (const Version *old,
         const Version *now,
         guint *head,
         guint *tail)
{
  guint shorter = MIN (old->keys->len, now->keys->len);

  *head = 0;
  *tail = 0;
  while (*head < shorter && is_same_at (old, *head, now, *head))
    (*head)++;
  while (*tail < shorter - *head && is_same_at (old, old->keys->len - 1 - *tail, now, now->keys->len - 1 - *tail))
    (*tail)++;
}

static void
take_suggestions (StetSuggester *self,
                  StetSuggestions *suggestions)
{
  g_autoptr (StetSuggestions) old = g_steal_pointer (&self->suggestions);
  g_autoptr (GPtrArray) old_keys = NULL;
  guint head, tail, n_removed, n_added;

  self->suggestions = suggestions;
  old_keys = self->keys;
  self->keys = make_keys (self);
  compare (&(Version){ old, old_keys }, &(Version){ suggestions, self->keys }, &head, &tail);
  n_removed = old_keys->len - head - tail;
  n_added = self->keys->len - head - tail;
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, n_removed, n_added);
  if (self->chosen != NULL && stet_suggestions_find (suggestions, self->chosen) == NULL)
    stet_suggester_choose (self, NULL);
  g_signal_emit (self, updated_signal, 0);
}

/* Compares the last result with the case as it is now. */
static void
update (StetSuggester *self)
{
  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->check != NULL)
    take_suggestions (self, stet_suggestions_new (stet_session_get_case (self->session), self->check));
}

static gboolean
update_cb (gpointer user_data)
{
  StetSuggester *self = user_data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
clear_progress_cb (gpointer data)
{
  Progress *progress = data;

  g_mutex_clear (&progress->mutex);
}

static void
progress_release (Progress *progress)
{
  g_atomic_rc_box_release_full (progress, clear_progress_cb);
}

static Progress *
progress_new (void)
{
  Progress *progress = g_atomic_rc_box_new0 (Progress);

  g_mutex_init (&progress->mutex);
  return progress;
}

static void
note_progress_cb (guint n_read,
                  guint n_articles,
                  double fraction,
                  gpointer user_data)
{
  Progress *progress = user_data;

  g_mutex_lock (&progress->mutex);
  progress->n_read = n_read;
  progress->n_articles = n_articles;
  progress->fraction = fraction;
  g_mutex_unlock (&progress->mutex);
}

static gboolean
show_progress_cb (gpointer user_data)
{
  g_signal_emit (user_data, progressed_signal, 0);
  return G_SOURCE_CONTINUE;
}

/* What the worker reads: snapshots that never change. */
typedef struct
{
  StetCase *snapshot;
  StetCheck *previous;
  Progress *progress;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  stet_case_unref (job->snapshot);
  g_clear_pointer (&job->previous, stet_check_unref);
  progress_release (job->progress);
  g_free (job);
}

static void
check_thread (GTask *task,
              gpointer source,
              gpointer task_data,
              GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  StetCheck *check = stet_suggestions_check_case (job->snapshot, job->previous, cancellable, note_progress_cb, job->progress, &error);

  if (check != NULL)
    g_task_return_pointer (task, check, (GDestroyNotify) stet_check_unref);
  else
    g_task_return_error (task, error);
}

static void
set_cancellable (StetSuggester *self,
                 GCancellable *cancellable)
{
  gboolean was_analysing = self->cancellable != NULL;

  if (was_analysing)
    g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, cancellable);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (cancellable != NULL)
    self->progress_source = g_timeout_add (PROGRESS_INTERVAL, show_progress_cb, self);
  if (was_analysing != (cancellable != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ANALYSING]);
}

static void
checked_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  StetSuggester *self = STET_SUGGESTER (source);
  g_autoptr (GError) error = NULL;
  StetCheck *check = g_task_propagate_pointer (G_TASK (result), &error);

  /* The articles have changed meanwhile: another worker is on its way. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    {
      g_clear_pointer (&check, stet_check_unref);
      return;
    }
  set_cancellable (self, NULL);
  if (check == NULL)
    {
      g_debug ("no suggestions: %s", error->message);
      return;
    }
  g_clear_pointer (&self->check, stet_check_unref);
  self->check = check;
  update (self);
}

static void
start (StetSuggester *self)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  job->snapshot = stet_case_ref (stet_session_get_case (self->session));
  job->previous = self->check != NULL ? stet_check_ref (self->check) : NULL;
  g_clear_pointer (&self->progress, progress_release);
  self->progress = progress_new ();
  job->progress = g_atomic_rc_box_acquire (self->progress);
  set_cancellable (self, cancellable);
  task = g_task_new (self, cancellable, checked_cb, NULL);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, check_thread);
}

static gboolean
start_cb (gpointer user_data)
{
  StetSuggester *self = user_data;

  self->start_source = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

/* Undo can touch anything. */
static gboolean
is_about_articles (const StetChange *change)
{
  return change == NULL || *change->target != '\0' || g_str_has_prefix (change->op, "article.");
}

/* What is typed about a fact changes nothing of what is proposed. */
static gboolean
is_about_statements (const StetChange *change)
{
  static const char *const ops[] = {
    STET_OP_CLAIM_CREATE,
    STET_OP_CLAIM_ACCEPT,
    STET_OP_CLAIM_MERGE,
    STET_OP_CLAIM_SPLIT,
    STET_OP_CLAIM_DELETE,
    STET_OP_STATEMENT_ADD,
    STET_OP_STATEMENT_EDGES,
    STET_OP_STATEMENT_MOVE,
    STET_OP_STATEMENT_VALUE,
    STET_OP_STATEMENT_REMOVE,
    STET_OP_DISMISSAL_ADD,
    NULL,
  };

  return g_strv_contains (ops, change->op);
}

static void
session_changed_cb (StetSuggester *self,
                    StetChange *change)
{
  if (is_about_articles (change))
    {
      if (self->start_source == 0)
        self->start_source = g_idle_add (start_cb, self);
      if (self->update_source == 0)
        self->update_source = g_idle_add (update_cb, self);
    }
  else if (is_about_statements (change) && self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static void
fact_chosen_cb (StetSuggester *self)
{
  if (stet_session_get_chosen (self->session) != NULL)
    stet_suggester_choose (self, NULL);
}

StetSuggestions *
stet_suggester_get_suggestions (StetSuggester *self)
{
  g_return_val_if_fail (STET_IS_SUGGESTER (self), NULL);

  return self->suggestions;
}

gboolean
stet_suggester_get_analysing (StetSuggester *self)
{
  g_return_val_if_fail (STET_IS_SUGGESTER (self), FALSE);

  return self->cancellable != NULL;
}

char *
stet_suggester_dup_progress (StetSuggester *self)
{
  Progress now = { 0 };

  g_return_val_if_fail (STET_IS_SUGGESTER (self), NULL);

  if (self->progress != NULL)
    {
      g_mutex_lock (&self->progress->mutex);
      now.n_read = self->progress->n_read;
      now.n_articles = self->progress->n_articles;
      now.fraction = self->progress->fraction;
      g_mutex_unlock (&self->progress->mutex);
    }
  return stet_wording_reading (now.n_read, now.n_articles, now.fraction);
}

void
stet_suggester_set_ghosts (StetSuggester *self,
                           gboolean ghosts)
{
  g_return_if_fail (STET_IS_SUGGESTER (self));

  if (ghosts == self->ghosts)
    return;
  self->ghosts = ghosts;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GHOSTS]);
}

gboolean
stet_suggester_get_ghosts (StetSuggester *self)
{
  g_return_val_if_fail (STET_IS_SUGGESTER (self), FALSE);

  return self->ghosts;
}

void
stet_suggester_choose (StetSuggester *self,
                       const char *key)
{
  g_autofree char *copy = NULL;

  g_return_if_fail (STET_IS_SUGGESTER (self));

  if (key != NULL && (self->suggestions == NULL || stet_suggestions_find (self->suggestions, key) == NULL))
    key = NULL;
  if (g_strcmp0 (key, self->chosen) == 0)
    return;
  copy = g_strdup (key);
  g_free (self->chosen);
  self->chosen = g_steal_pointer (&copy);
  if (self->chosen != NULL)
    stet_session_choose (self->session, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOSEN]);
}

const StetSuggestion *
stet_suggester_get_chosen (StetSuggester *self)
{
  g_return_val_if_fail (STET_IS_SUGGESTER (self), NULL);

  return self->chosen != NULL ? stet_suggestions_find (self->suggestions, self->chosen) : NULL;
}

gboolean
stet_suggester_find (StetSuggester *self,
                     const char *key,
                     guint *position)
{
  g_return_val_if_fail (STET_IS_SUGGESTER (self), FALSE);

  for (guint i = 0; i < self->keys->len && key != NULL; i++)
    if (g_str_equal (get_key (self, i), key))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

const StetSuggestion *
stet_suggester_find_at (StetSuggester *self,
                        const char *article,
                        gsize byte)
{
  const StetSuggestion *around = NULL;

  g_return_val_if_fail (STET_IS_SUGGESTER (self), NULL);

  for (guint i = 0; self->suggestions != NULL && i < stet_suggestions_get_n (self->suggestions); i++)
    {
      const StetSuggestion *suggestion = stet_suggestions_get (self->suggestions, i);

      for (guint j = 0; j < suggestion->n_rows; j++)
        {
          const StetSuggestionRow *row = &suggestion->rows[j];

          if (g_strcmp0 (row->article, article) != 0)
            continue;
          if (row->words.start <= byte && byte <= row->words.end)
            return suggestion;
          if (around == NULL && row->passage.start <= byte && byte <= row->passage.end)
            around = suggestion;
        }
    }
  return around;
}

/* The suggestion that is looked at when the chosen one goes away. */
static char *
dup_neighbour (StetSuggester *self)
{
  guint position;

  if (!stet_suggester_find (self, self->chosen, &position))
    return NULL;
  if (position + 1 < self->keys->len)
    return g_strdup (get_key (self, position + 1));
  return position > 0 ? g_strdup (get_key (self, position - 1)) : NULL;
}

gboolean
stet_suggester_accept (StetSuggester *self)
{
  const StetSuggestion *chosen = stet_suggester_get_chosen (self);
  g_autofree char *next = NULL;
  g_autofree char *claim = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  GError *error = NULL;

  if (chosen == NULL)
    return FALSE;
  stet_session_flush (self->session);
  next = dup_neighbour (self);
  title = g_strdup (chosen->title);
  claim = stet_suggestions_accept (self->suggestions, chosen, stet_session_get_editor (self->session), &error);
  if (!stet_session_try (self->session, claim != NULL, error))
    return FALSE;
  update (self);
  stet_suggester_choose (self, next);
  /* Translators: the title of a fact. */
  text = g_strdup_printf (_ ("Accepted: %s"), title);
  stet_session_tell (self->session, text, TRUE);
  return TRUE;
}

gboolean
stet_suggester_dismiss (StetSuggester *self)
{
  const StetSuggestion *chosen = stet_suggester_get_chosen (self);
  g_autofree char *next = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  GError *error = NULL;
  gboolean done;

  if (chosen == NULL)
    return FALSE;
  stet_session_flush (self->session);
  next = dup_neighbour (self);
  title = g_strdup (chosen->title);
  done = stet_suggestions_dismiss (self->suggestions, chosen, stet_session_get_editor (self->session), &error);
  if (!stet_session_try (self->session, done, error))
    return FALSE;
  update (self);
  stet_suggester_choose (self, next);
  /* Translators: the title of a suggestion. */
  text = g_strdup_printf (_ ("Dismissed: %s"), title);
  stet_session_tell (self->session, text, TRUE);
  return TRUE;
}

static void
stet_suggester_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  StetSuggester *self = STET_SUGGESTER (object);

  switch (prop_id)
    {
    case PROP_ANALYSING:
      g_value_set_boolean (value, stet_suggester_get_analysing (self));
      break;
    case PROP_CHOSEN:
      g_value_set_string (value, self->chosen);
      break;
    case PROP_GHOSTS:
      g_value_set_boolean (value, self->ghosts);
      break;
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_suggester_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  StetSuggester *self = STET_SUGGESTER (object);

  switch (prop_id)
    {
    case PROP_GHOSTS:
      stet_suggester_set_ghosts (self, g_value_get_boolean (value));
      break;
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_suggester_constructed (GObject *object)
{
  StetSuggester *self = STET_SUGGESTER (object);

  G_OBJECT_CLASS (stet_suggester_parent_class)->constructed (object);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::chosen", G_CALLBACK (fact_chosen_cb), self, G_CONNECT_SWAPPED);
  if (stet_case_get_n_articles (stet_session_get_case (self->session)) > 0)
    session_changed_cb (self, NULL);
}

static void
stet_suggester_dispose (GObject *object)
{
  StetSuggester *self = STET_SUGGESTER (object);

  g_clear_handle_id (&self->start_source, g_source_remove);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stet_suggester_parent_class)->dispose (object);
}

static void
stet_suggester_finalize (GObject *object)
{
  StetSuggester *self = STET_SUGGESTER (object);

  g_clear_pointer (&self->check, stet_check_unref);
  g_clear_pointer (&self->suggestions, stet_suggestions_unref);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->progress, progress_release);

  G_OBJECT_CLASS (stet_suggester_parent_class)->finalize (object);
}

static void
stet_suggester_class_init (StetSuggesterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = stet_suggester_constructed;
  object_class->dispose = stet_suggester_dispose;
  object_class->finalize = stet_suggester_finalize;
  object_class->get_property = stet_suggester_get_property;
  object_class->set_property = stet_suggester_set_property;

  props[PROP_ANALYSING] = g_param_spec_boolean ("analysing", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  props[PROP_CHOSEN] = g_param_spec_string ("chosen", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_GHOSTS] = g_param_spec_boolean ("ghosts", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, STET_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  updated_signal = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  progressed_signal = g_signal_new ("progressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stet_suggester_init (StetSuggester *self)
{
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->ghosts = TRUE;
}
