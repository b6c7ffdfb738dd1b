/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-matrix-page.h"

#include <glib/gi18n.h>

#include "stet-compat.h"
#include "stet-matrix-grid.h"
#include "stet-matrix-words.h"
#include "stet-wording.h"
#include "stet-wrap-box.h"

struct _StetMatrixPage
{
  GtkWidget parent_instance;

  GtkDropDown *article;
  GtkButton *clear_button;
  GtkToggleButton *descending;
  GtkButton *export_button;
  StetMatrixGrid *grid;
  GtkDropDown *presence;
  GtkSearchEntry *search;
  GtkDropDown *sort;
  GtkStack *stack;
  GtkDropDown *status;
  GtkLabel *words;

  StetSession *session;
  StetFactMatrix *matrix;
  guint refresh_id;
  guint sort_article; /* number of the article whose column is the order; 0 for none */
  gboolean is_filling;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StetMatrixPage, stet_matrix_page, GTK_TYPE_WIDGET)

static const char *const presences[] = {
  N_ ("Everywhere"),
  N_ ("Only here"),
  N_ ("Missing here"),
};

static const struct
{
  const char *words;
  StetMatrixSort sort;
} sorts[] = {
  { N_ ("As in the text"), STET_MATRIX_BY_PLACE },
  { N_ ("By number"), STET_MATRIX_BY_NUMBER },
  { N_ ("By title"), STET_MATRIX_BY_TITLE },
  { N_ ("By state"), STET_MATRIX_BY_STATUS },
  { N_ ("By verdict"), STET_MATRIX_BY_VERDICT },
  { N_ ("By number of articles"), STET_MATRIX_BY_ARTICLES },
  { N_ ("By one article"), STET_MATRIX_BY_CELL },
};

/* The list of states begins with these two. */
#define ANY_STATE 0
#define LEFT_ONLY 1

static guint
get_selected_article (StetMatrixPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->article);
  StetCase *stet_case = stet_session_get_case (self->session);

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION || selected > stet_case_get_n_articles (stet_case))
    return 0;
  return stet_case_get_article (stet_case, selected - 1)->number;
}

static StetMatrixView
make_view (StetMatrixPage *self)
{
  StetMatrixView view = { STET_MATRIX_BY_PLACE };
  guint sort = gtk_drop_down_get_selected (self->sort);
  guint status = gtk_drop_down_get_selected (self->status);

  view.sort = sort < G_N_ELEMENTS (sorts) ? sorts[sort].sort : STET_MATRIX_BY_PLACE;
  view.sort_article = self->sort_article;
  view.descending = gtk_toggle_button_get_active (self->descending);
  view.presence = MIN (gtk_drop_down_get_selected (self->presence), STET_MATRIX_MISSING_HERE);
  view.presence_article = get_selected_article (self);
  view.left_only = status == LEFT_ONLY;
  if (status > LEFT_ONLY && status - LEFT_ONLY - 1 < STET_N_STATUSES)
    view.statuses = 1u << (status - LEFT_ONLY - 1);
  view.text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  return view;
}

static void
show_words (StetMatrixPage *self)
{
  g_autofree char *words = stet_matrix_words_view (self->matrix);
  gboolean is_empty = stet_case_get_n_claims (stet_session_get_case (self->session)) == 0;

  gtk_label_set_label (self->words, words);
  if (is_empty)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else
    gtk_stack_set_visible_child_name (self->stack, stet_fact_matrix_get_n_rows (self->matrix) > 0 ? "grid" : "filtered");
}

static void
update_chosen (StetMatrixPage *self)
{
  const StetClaim *claim = stet_session_get_chosen_claim (self->session);

  stet_matrix_grid_set_chosen (self->grid, claim != NULL ? claim->number : 0);
}

static void
refresh (StetMatrixPage *self)
{
  StetMatrixView view = make_view (self);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->matrix == NULL)
    self->matrix = stet_fact_matrix_new (stet_session_get_case (self->session), &view);
  else
    stet_fact_matrix_update (self->matrix, stet_session_get_case (self->session), &view);
  stet_matrix_grid_set_matrix (self->grid, self->matrix);
  update_chosen (self);
  show_words (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  StetMatrixPage *self = user_data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* The names of articles change with them; the choice stays where it was. */
static void
fill_articles (StetMatrixPage *self)
{
  StetCase *stet_case = stet_session_get_case (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->article);

  gtk_string_list_append (names, _ ("Any article"));
  for (guint i = 0; i < stet_case_get_n_articles (stet_case); i++)
    {
      g_autofree char *name = stet_matrix_words_article (stet_case_get_article (stet_case, i));

      gtk_string_list_append (names, name);
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->article, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->article, selected < g_list_model_get_n_items (G_LIST_MODEL (names)) ? selected : 0);
  self->is_filling = FALSE;
}

/* While the page is not on screen it need not follow; when it comes it does. */
static void
changed_cb (StetSession *session,
            StetChange *change,
            StetMatrixPage *self)
{
  if (change == NULL || g_str_has_prefix (change->op, "article."))
    fill_articles (self);
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 10, refresh_cb, self, NULL);
}

static void
view_changed_cb (StetMatrixPage *self)
{
  if (!self->is_filling)
    refresh (self);
}

static void
presence_changed_cb (StetMatrixPage *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->article), gtk_drop_down_get_selected (self->presence) > 0);
  view_changed_cb (self);
}

static void
clear_cb (StetMatrixPage *self)
{
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->presence, 0);
  gtk_drop_down_set_selected (self->article, 0);
  gtk_drop_down_set_selected (self->status, 0);
  self->is_filling = FALSE;
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
moved_cb (StetMatrixGrid *grid,
          guint row,
          int column,
          StetMatrixPage *self)
{
  stet_session_choose (self->session, stet_fact_matrix_get_row (self->matrix, row)->id);
}

static void
opened_cb (StetMatrixGrid *grid,
           guint row,
           int column,
           StetMatrixPage *self)
{
  const StetClaim *claim = stet_fact_matrix_get_row (self->matrix, row);
  const StetStatement *statement = stet_claim_get_anchor (claim);
  g_autofree char *article = NULL;
  g_autofree char *id = NULL;

  if (column >= 0)
    {
      StetMatrixCell cell = stet_fact_matrix_get_cell (self->matrix, row, (guint) column);

      statement = cell.n_statements > 0 ? cell.statements[0] : NULL;
      article = g_strdup (stet_fact_matrix_get_column (self->matrix, (guint) column)->id);
    }
  else if (statement != NULL)
    article = g_strdup (statement->article);
  id = statement != NULL ? g_strdup (statement->id) : NULL;
  if (article != NULL)
    g_signal_emit (self, signals[OPENED], 0, article, id);
}

/* The head of a column puts the rows in its order; again, the other way round. */
static void
head_clicked_cb (StetMatrixGrid *grid,
                 int column,
                 StetMatrixPage *self)
{
  guint wanted = column >= 0 ? G_N_ELEMENTS (sorts) - 1 : 0;
  guint number = column >= 0 ? stet_fact_matrix_get_column (self->matrix, (guint) column)->number : 0;
  gboolean again = gtk_drop_down_get_selected (self->sort) == wanted && self->sort_article == number;

  self->is_filling = TRUE;
  self->sort_article = number;
  gtk_drop_down_set_selected (self->sort, wanted);
  gtk_toggle_button_set_active (self->descending, again && !gtk_toggle_button_get_active (self->descending));
  self->is_filling = FALSE;
  refresh (self);
}

/* By one article: of the chosen one, or the first. */
static void
sort_changed_cb (StetMatrixPage *self)
{
  guint sort = gtk_drop_down_get_selected (self->sort);

  if (!self->is_filling && sort < G_N_ELEMENTS (sorts) && sorts[sort].sort == STET_MATRIX_BY_CELL)
    self->sort_article = MAX (1, get_selected_article (self));
  view_changed_cb (self);
}

static void
stet_matrix_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (stet_matrix_page_parent_class)->map (widget);
  refresh (STET_MATRIX_PAGE (widget));
}

static gboolean
stet_matrix_page_grab_focus (GtkWidget *widget)
{
  StetMatrixPage *self = STET_MATRIX_PAGE (widget);
  const StetClaim *claim = stet_session_get_chosen_claim (self->session);
  int row = claim != NULL ? stet_fact_matrix_find_row (self->matrix, claim->number) : -1;
  guint current;
  int column;

  stet_matrix_grid_get_current (self->grid, &current, &column);
  if (row >= 0)
    stet_matrix_grid_set_current (self->grid, (guint) row, column);
  return gtk_widget_grab_focus (GTK_WIDGET (self->grid)) || gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
stet_matrix_page_dispose (GObject *object)
{
  StetMatrixPage *self = STET_MATRIX_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->grid != NULL)
    stet_matrix_grid_set_matrix (self->grid, NULL);
  g_clear_pointer (&self->matrix, stet_fact_matrix_free);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (stet_matrix_page_parent_class)->dispose (object);
}

static void
stet_matrix_page_class_init (StetMatrixPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_matrix_page_dispose;
  widget_class->grab_focus = stet_matrix_page_grab_focus;
  widget_class->map = stet_matrix_page_map;
  signals[OPENED] = g_signal_new ("opened", STET_TYPE_MATRIX_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (STET_TYPE_MATRIX_GRID);
  g_type_ensure (STET_TYPE_WRAP_BOX);
  gtk_widget_class_set_css_name (widget_class, "matrixpage");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-matrix-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StetMatrixPage, article);
  gtk_widget_class_bind_template_child (widget_class, StetMatrixPage, clear_button);
  gtk_widget_class_bind_template_child (widget_class, StetMatrixPage, descending);
  gtk_widget_class_bind_template_child (widget_class, StetMatrixPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, StetMatrixPage, grid);
  gtk_widget_class_bind_template_child (widget_class, StetMatrixPage, presence);
  gtk_widget_class_bind_template_child (widget_class, StetMatrixPage, search);
  gtk_widget_class_bind_template_child (widget_class, StetMatrixPage, sort);
  gtk_widget_class_bind_template_child (widget_class, StetMatrixPage, stack);
  gtk_widget_class_bind_template_child (widget_class, StetMatrixPage, status);
  gtk_widget_class_bind_template_child (widget_class, StetMatrixPage, words);
}

static void
fill_choices (StetMatrixPage *self)
{
  GtkDropDown *choices[] = { self->presence, self->article, self->status, self->sort };
  g_autoptr (GtkStringList) presence = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) status = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) sort = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (presences); i++)
    gtk_string_list_append (presence, _ (presences[i]));
  gtk_string_list_append (status, _ ("Any state"));
  gtk_string_list_append (status, _ ("Left"));
  for (guint i = 0; i < STET_N_STATUSES; i++)
    gtk_string_list_append (status, stet_wording_status (i));
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    gtk_string_list_append (sort, _ (sorts[i].words));
  gtk_drop_down_set_model (self->presence, G_LIST_MODEL (presence));
  gtk_drop_down_set_model (self->status, G_LIST_MODEL (status));
  gtk_drop_down_set_model (self->sort, G_LIST_MODEL (sort));
  gtk_widget_set_sensitive (GTK_WIDGET (self->article), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    stet_compat_keep_name (choices[i]);
}

static void
stet_matrix_page_init (StetMatrixPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
}

static void
connect_choices (StetMatrixPage *self)
{
  g_signal_connect_swapped (self->article, "notify::selected", G_CALLBACK (view_changed_cb), self);
  g_signal_connect_swapped (self->clear_button, "clicked", G_CALLBACK (clear_cb), self);
  g_signal_connect_swapped (self->descending, "toggled", G_CALLBACK (view_changed_cb), self);
  g_signal_connect_swapped (self->presence, "notify::selected", G_CALLBACK (presence_changed_cb), self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (view_changed_cb), self);
  g_signal_connect_swapped (self->sort, "notify::selected", G_CALLBACK (sort_changed_cb), self);
  g_signal_connect_swapped (self->status, "notify::selected", G_CALLBACK (view_changed_cb), self);
  g_signal_connect (self->grid, "head-clicked", G_CALLBACK (head_clicked_cb), self);
  g_signal_connect (self->grid, "moved", G_CALLBACK (moved_cb), self);
  g_signal_connect (self->grid, "opened", G_CALLBACK (opened_cb), self);
}

GtkWidget *
stet_matrix_page_new (StetSession *session)
{
  StetMatrixPage *self = g_object_new (STET_TYPE_MATRIX_PAGE, NULL);

  self->session = g_object_ref (session);
  fill_articles (self);
  refresh (self);
  connect_choices (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (session, "notify::chosen", G_CALLBACK (update_chosen), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

const StetFactMatrix *
stet_matrix_page_get_matrix (StetMatrixPage *self)
{
  g_return_val_if_fail (STET_IS_MATRIX_PAGE (self), NULL);

  refresh (self);
  return self->matrix;
}

void
stet_matrix_page_focus_search (StetMatrixPage *self)
{
  g_return_if_fail (STET_IS_MATRIX_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
