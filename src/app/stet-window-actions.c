/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

#include "stet-fact-picker.h"
#include "stet-single-keys.h"

static guint
find_word (const char *const *words,
           const char *word)
{
  guint i = 0;

  while (words[i] != NULL && !g_str_equal (words[i], word))
    i++;
  return i;
}

static void
mark_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  stet_session_mark (STET_WINDOW (widget)->session);
}

static void
add_to_fact_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  stet_session_add_to_fact (STET_WINDOW (widget)->session);
}

/* O and N: the chosen fact when the focus is with the facts, else the selected
 * words, else the paragraph at the caret. */
static void
kind_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  StetClaimKind kind = find_word (stet_claim_kind_names, g_variant_get_string (parameter, NULL));
  StetSpan span = { 0, 0 };
  const char *article = stet_session_get_selection (self->session, &span);

  if (kind > STET_CLAIM_NOT_CHECKABLE)
    return;
  if (stet_facts_pane_contains_focus (self->facts))
    {
      stet_session_set_kind (self->session, kind);
      return;
    }
  if (article != NULL && span.end > span.start)
    {
      stet_session_choose (self->session, NULL);
      stet_session_set_kind (self->session, kind);
      return;
    }
  stet_session_cover (self->session, kind == STET_CLAIM_OPINION ? STET_MARK_OPINION : STET_MARK_NOTHING_TO_CHECK, FALSE);
}

static void
cover_rest_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  guint kind = find_word (stet_mark_kind_names, g_variant_get_string (parameter, NULL));

  if (kind <= STET_MARK_NOTHING_TO_CHECK)
    stet_session_cover (STET_WINDOW (widget)->session, kind, TRUE);
}

static void
cover_as_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  guint kind = find_word (stet_mark_kind_names, g_variant_get_string (parameter, NULL));

  if (kind == STET_MARK_HEADLINE || kind == STET_MARK_CAPTION)
    stet_session_cover (STET_WINDOW (widget)->session, kind, FALSE);
}

static void
not_there_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  stet_session_toggle_not_there (STET_WINDOW (widget)->session);
}

static void
edge_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  const char *edge;
  int direction;

  g_variant_get (parameter, "(&si)", &edge, &direction);
  if (!stet_columns_move_edge (self->columns, g_str_equal (edge, "start") ? STET_EDGE_START : STET_EDGE_END, direction))
    stet_session_tell (self->session, _ ("Put the caret into a statement first"), FALSE);
}

static void
relation_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  guint relation = find_word (stet_relation_names, g_variant_get_string (parameter, NULL));

  if (relation <= STET_RELATION_SCOPE_DIFFERS)
    stet_session_set_relation (STET_WINDOW (widget)->session, relation);
}

static void
decide_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  guint rating = g_variant_get_uint32 (parameter);
  gboolean advance = FALSE;

  if (!stet_session_decide (self->session, rating, &advance))
    return;
  if (advance)
    {
      if (!stet_session_choose_next_open (self->session))
        stet_session_tell (self->session, _ ("Nothing left to decide"), FALSE);
    }
  else if (rating > 0)
    stet_facts_pane_focus_why (self->facts);
}

static void
next_open_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);

  stet_session_flush (self->session);
  if (!stet_session_choose_next_open (self->session))
    stet_session_tell (self->session, _ ("Nothing left to decide"), FALSE);
}

static void
record_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);

  next_open_action (widget, name, parameter);
  stet_facts_pane_focus_list (self->facts);
}

static void
step_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  int direction = g_variant_get_int32 (parameter);

  if (stet_facts_pane_contains_focus (self->facts))
    stet_facts_pane_step (self->facts, direction);
  else if (stet_suggestions_pane_contains_focus (self->suggestions))
    stet_suggestions_pane_step (self->suggestions, direction);
  else if (!stet_columns_step (self->columns, direction))
    stet_session_tell (self->session, _ ("No more statements in this article"), FALSE);
}

static void
add_evidence_action (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  stet_facts_pane_add_evidence (STET_WINDOW (widget)->facts);
}

static void
rename_fact_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  stet_facts_pane_rename (STET_WINDOW (widget)->facts);
}

static void
merge_into (StetSession *session,
            const char *claim)
{
  g_autofree char *from = g_strdup (stet_session_get_chosen (session));
  g_autofree char *into = g_strdup (claim);
  GError *error = NULL;

  if (from == NULL)
    return;
  stet_session_choose (session, into);
  if (stet_session_try (session, stet_command_merge (stet_session_get_editor (session), into, from, &error), error))
    stet_session_tell (session, _ ("Facts merged"), TRUE);
}

static void
merge_fact_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);

  stet_session_flush (self->session);
  if (stet_session_get_chosen (self->session) != NULL)
    stet_fact_picker_show (GTK_WINDOW (self), self->session, _ ("Merge Into"), stet_session_get_chosen (self->session), merge_into);
}

/* The fact to go on with when this one is gone: the next, or else the last. */
static char *
dup_neighbour (StetCase *stet_case,
               const char *claim)
{
  guint n_claims = stet_case_get_n_claims (stet_case);
  guint i = 0;

  while (i < n_claims && !g_str_equal (stet_case_get_claim (stet_case, i)->id, claim))
    i++;
  if (n_claims < 2 || i == n_claims)
    return NULL;
  return g_strdup (stet_case_get_claim (stet_case, i + 1 < n_claims ? i + 1 : i - 1)->id);
}

static void
delete_fact_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  g_autofree char *claim = g_strdup (stet_session_get_chosen (self->session));
  g_autofree char *next = NULL;
  GError *error = NULL;

  stet_session_flush (self->session);
  if (claim == NULL)
    return;
  next = dup_neighbour (stet_session_get_case (self->session), claim);
  if (!stet_session_try (self->session, stet_command_delete_claim (stet_session_get_editor (self->session), claim, &error), error))
    return;
  stet_session_choose (self->session, next);
  stet_session_tell (self->session, _ ("Fact deleted"), TRUE);
}

static void
remove_row_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  stet_session_remove_row (STET_WINDOW (widget)->session);
}

static void
undo_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  stet_session_undo (STET_WINDOW (widget)->session);
}

static void
redo_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  stet_session_redo (STET_WINDOW (widget)->session);
}

static void
show_article_action (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  guint n = g_variant_get_uint32 (parameter);
  StetCase *stet_case = stet_session_get_case (self->session);

  if (n < 1 || n > stet_case_get_n_articles (stet_case))
    {
      stet_session_tell (self->session, _ ("There is no such article"), FALSE);
      return;
    }
  _stet_window_show_matrix (self, FALSE);
  stet_columns_open_article (self->columns, stet_case_get_article (stet_case, n - 1)->id);
  stet_columns_focus_article (self->columns);
}

/* The articles, each column of text, the facts, and round again. */
static void
next_pane_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean in_columns = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->columns));
  gboolean in_side = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->side_stack));

  if (in_columns && stet_columns_get_active (self->columns) + 1 < stet_columns_get_n_columns (self->columns))
    {
      stet_columns_focus_other (self->columns);
      return;
    }
  if (_stet_window_main_has_focus (self))
    {
      if (!_stet_window_shows_suggestions (self) || !stet_suggestions_pane_focus_list (self->suggestions))
        gtk_widget_activate_action (widget, "win.focus-facts", NULL);
      return;
    }
  if (in_side && !self->sidebar_hidden && gtk_widget_child_focus (GTK_WIDGET (self->articles), GTK_DIR_TAB_FORWARD))
    return;
  stet_columns_set_active (self->columns, 0);
  _stet_window_focus_main (self);
}

static void
focus_article_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  _stet_window_focus_main (STET_WINDOW (widget));
}

static void
focus_facts_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.pane", "s", "facts");
  stet_facts_pane_focus_list (STET_WINDOW (widget)->facts);
}

static void
focus_answer_action (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  stet_facts_pane_focus_answer (STET_WINDOW (widget)->facts);
}

static void
find_fact_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  stet_facts_pane_focus_search (STET_WINDOW (widget)->facts);
}

static void
find_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  stet_find_bar_open (STET_WINDOW (widget)->find_bar);
}

static void
find_next_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  stet_find_bar_step (STET_WINDOW (widget)->find_bar, g_str_equal (name, "win.find-next") ? 1 : -1);
}

void
_stet_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.mark", NULL, mark_action);
  gtk_widget_class_install_action (widget_class, "win.add-to-fact", NULL, add_to_fact_action);
  gtk_widget_class_install_action (widget_class, "win.kind", "s", kind_action);
  gtk_widget_class_install_action (widget_class, "win.cover-as", "s", cover_as_action);
  gtk_widget_class_install_action (widget_class, "win.cover-rest", "s", cover_rest_action);
  gtk_widget_class_install_action (widget_class, "win.not-there", NULL, not_there_action);
  gtk_widget_class_install_action (widget_class, "win.edge", "(si)", edge_action);
  gtk_widget_class_install_action (widget_class, "win.relation", "s", relation_action);
  gtk_widget_class_install_action (widget_class, "win.decide", "u", decide_action);
  gtk_widget_class_install_action (widget_class, "win.next-open", NULL, next_open_action);
  gtk_widget_class_install_action (widget_class, "win.record", NULL, record_action);
  gtk_widget_class_install_action (widget_class, "win.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "win.add-evidence", NULL, add_evidence_action);
  gtk_widget_class_install_action (widget_class, "win.rename-fact", NULL, rename_fact_action);
  gtk_widget_class_install_action (widget_class, "win.merge-fact", NULL, merge_fact_action);
  gtk_widget_class_install_action (widget_class, "win.delete-fact", NULL, delete_fact_action);
  gtk_widget_class_install_action (widget_class, "win.remove-row", NULL, remove_row_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.show-article", "u", show_article_action);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane_action);
  gtk_widget_class_install_action (widget_class, "win.focus-article", NULL, focus_article_action);
  gtk_widget_class_install_action (widget_class, "win.focus-answer", NULL, focus_answer_action);
  gtk_widget_class_install_action (widget_class, "win.focus-facts", NULL, focus_facts_action);
  gtk_widget_class_install_action (widget_class, "win.find-fact", NULL, find_fact_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.find-next", NULL, find_next_action);
  gtk_widget_class_install_action (widget_class, "win.find-previous", NULL, find_next_action);
}
