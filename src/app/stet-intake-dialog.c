/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-intake-dialog.h"

#include <glib/gi18n.h>

#include "stet-intake-row.h"
#include "stet-mnemonics.h"

struct _StetIntakeDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkLabel *problem;
  GtkColumnView *table;

  /* Owned */
  GListStore *rows;
  StetSession *session;
};

G_DEFINE_FINAL_TYPE (StetIntakeDialog, stet_intake_dialog, ADW_TYPE_WINDOW)

/* The columns with typed text: property, heading, what a blank says. */
static const struct
{
  const char *property;
  const char *heading;
  const char *blank;
  int width_chars;
  gboolean expand;
} columns[] = {
  { "title", N_ ("Title"), N_ ("No title found"), 22, TRUE },
  { "outlet", N_ ("Outlet"), N_ ("Unknown"), 12, FALSE },
  { "author", N_ ("Author"), N_ ("Unknown"), 12, FALSE },
  { "published", N_ ("Date"), N_ ("Unknown"), 14, FALSE },
  { "origin", N_ ("Origin"), N_ ("Its own"), 10, FALSE },
};

static const char *
get_hash (GListModel *rows,
          guint i)
{
  g_autoptr (StetIntakeRow) row = g_list_model_get_item (rows, i);
  StetArticleDraft draft;

  stet_intake_row_fill_draft (row, &draft);
  return stet_article_text_get_sha256 (draft.intake->text);
}

/* One text twice would pass for two origins that confirm each other. */
static char *
describe_double (StetIntakeDialog *self,
                 guint i)
{
  StetCase *stet_case = stet_session_get_case (self->session);
  g_autoptr (StetIntakeRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
  const char *hash = get_hash (G_LIST_MODEL (self->rows), i);
  guint n_articles = stet_case_get_n_articles (stet_case);
  g_autofree char *other = NULL;

  for (guint k = 0; k < n_articles && other == NULL; k++)
    {
      const StetArticle *article = stet_case_get_article (stet_case, k);

      if (g_str_equal (article->text_sha256, hash))
        other = stet_article_number_to_letter (article->number);
    }
  for (guint k = 0; k < i && other == NULL; k++)
    {
      g_autoptr (StetIntakeRow) before = g_list_model_get_item (G_LIST_MODEL (self->rows), k);

      if (g_str_equal (get_hash (G_LIST_MODEL (self->rows), k), hash))
        other = g_strdup (stet_intake_row_get_letter (before));
    }
  if (other == NULL)
    return NULL;
  /* Translators: both are letters of articles. */
  return g_strdup_printf (_ ("%s is the same text as %s"), stet_intake_row_get_letter (row), other);
}

static void
update (StetIntakeDialog *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint n_blank = 0;
  const char *wrong = NULL;
  g_autofree char *same = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (StetIntakeRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
      StetArticleDraft draft;

      stet_intake_row_fill_draft (row, &draft);
      n_blank += (*draft.title == '\0') + (*draft.outlet == '\0') + (*draft.published == '\0');
      if (wrong == NULL)
        wrong = stet_intake_row_get_problem (row);
      if (same == NULL)
        same = describe_double (self, i);
    }
  if (wrong != NULL)
    text = g_strdup (wrong);
  else if (same != NULL)
    text = g_steal_pointer (&same);
  else if (n_blank > 0)
    text = g_strdup_printf (ngettext ("%u title, outlet or date is blank", "%u titles, outlets or dates are blank", n_blank), n_blank);
  else
    text = g_strdup (_ ("Titles, outlets and dates are complete"));
  gtk_label_set_label (self->problem, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.add", wrong == NULL);
}

/* A blank is flagged by an icon with words, not by colour alone. */
static void
flag (GtkEntry *entry)
{
  gboolean optional = g_object_get_data (G_OBJECT (entry), "optional") != NULL;
  gboolean blank = gtk_entry_get_text_length (entry) == 0 && !optional;

  gtk_entry_set_icon_from_icon_name (entry, GTK_ENTRY_ICON_SECONDARY, blank ? "dialog-warning-symbolic" : NULL);
  if (blank)
    gtk_entry_set_icon_tooltip_text (entry, GTK_ENTRY_ICON_SECONDARY, _ ("Blank: the text does not say for sure"));
}

static void
setup_entry_cb (GtkSignalListItemFactory *factory,
                GtkListItem *item,
                StetIntakeDialog *self)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ (columns[i].blank));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), columns[i].width_chars);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 1000);
  if (g_str_equal (columns[i].property, "origin") || g_str_equal (columns[i].property, "author"))
    g_object_set_data (G_OBJECT (entry), "optional", entry);
  g_signal_connect (entry, "changed", G_CALLBACK (flag), NULL);
  gtk_list_item_set_child (item, entry);
}

static void
bind_entry_cb (GtkSignalListItemFactory *factory,
               GtkListItem *item,
               StetIntakeDialog *self)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  StetIntakeRow *row = gtk_list_item_get_item (item);
  GtkWidget *entry = gtk_list_item_get_child (item);
  /* Translators: a heading and the letter of an article: "Title of A". */
  g_autofree char *name = g_strdup_printf (_ ("%s of %s"), _ (columns[i].heading), stet_intake_row_get_letter (row));
  GBinding *binding = g_object_bind_property (row, columns[i].property, entry, "text", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  g_object_set_data (G_OBJECT (item), "binding", binding);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  flag (GTK_ENTRY (entry));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           StetIntakeDialog *self)
{
  GBinding *binding = g_object_steal_data (G_OBJECT (item), "binding");

  if (binding != NULL)
    g_binding_unbind (binding);
}

static void
setup_role_cb (GtkSignalListItemFactory *factory,
               GtkListItem *item,
               StetIntakeDialog *self)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_halign (check, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, check);
}

static void
bind_role_cb (GtkSignalListItemFactory *factory,
              GtkListItem *item,
              StetIntakeDialog *self)
{
  StetIntakeRow *row = gtk_list_item_get_item (item);
  GtkWidget *check = gtk_list_item_get_child (item);
  g_autofree char *name = g_strdup_printf (_ ("%s is being checked"), stet_intake_row_get_letter (row));

  g_object_set_data (G_OBJECT (item), "binding", g_object_bind_property (row, "checked", check, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
setup_letter_cb (GtkSignalListItemFactory *factory,
                 GtkListItem *item,
                 StetIntakeDialog *self)
{
  GtkWidget *badge = gtk_label_new (NULL);

  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (badge, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, badge);
}

static void
bind_letter_cb (GtkSignalListItemFactory *factory,
                GtkListItem *item,
                StetIntakeDialog *self)
{
  StetIntakeRow *row = gtk_list_item_get_item (item);
  GtkWidget *badge = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (badge), stet_intake_row_get_letter (row));
  gtk_widget_set_tooltip_text (badge, stet_intake_row_get_source (row));
}

static void
add_column (StetIntakeDialog *self,
            const char *heading,
            GCallback setup,
            GCallback bind,
            guint column,
            gboolean expand)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", setup, self, 0);
  g_signal_connect_object (factory, "bind", bind, self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  view_column = gtk_column_view_column_new (heading, factory);
  gtk_column_view_column_set_expand (view_column, expand);
  gtk_column_view_append_column (self->table, view_column);
}

static void
add_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  StetIntakeDialog *self = STET_INTAKE_DIALOG (widget);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  g_autofree StetArticleDraft *drafts = g_new0 (StetArticleDraft, n_rows);
  g_autoptr (StetSession) session = g_object_ref (self->session);
  GError *error = NULL;
  gboolean ok;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (StetIntakeRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      stet_intake_row_fill_draft (row, &drafts[i]);
    }
  stet_session_flush (session);
  ok = stet_command_add_articles (stet_session_get_editor (session), drafts, n_rows, &error);
  /* What was typed stays here until the articles are in. */
  if (ok)
    gtk_window_close (GTK_WINDOW (self));
  else if (error != NULL)
    gtk_label_set_label (self->problem, error->message);
  stet_session_try (session, ok, error);
}

GtkWidget *
stet_intake_dialog_new (StetSession *session,
                        GPtrArray *intakes)
{
  StetIntakeDialog *self = g_object_new (STET_TYPE_INTAKE_DIALOG, NULL);
  StetCase *stet_case = stet_session_get_case (session);
  guint n_articles = stet_case_get_n_articles (stet_case);
  guint number = n_articles > 0 ? stet_case_get_article (stet_case, n_articles - 1)->number : 0;
  guint n_intakes = intakes->len;
  g_autofree gpointer *taken = g_new (gpointer, MAX (1, n_intakes));

  self->session = g_object_ref (session);
  for (guint i = 0; i < n_intakes; i++)
    taken[i] = g_ptr_array_steal_index (intakes, 0);
  for (guint i = 0; i < n_intakes; i++)
    {
      /* The first article of a review is the piece under check. */
      g_autoptr (StetIntakeRow) row = stet_intake_row_new (taken[i], number + i + 1, n_articles == 0 && i == 0);

      /* Not the entries' "changed", which can come before the row has heard of it. */
      g_signal_connect_object (row, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_list_store_append (self->rows, row);
    }
  update (self);
  return GTK_WIDGET (self);
}

static void
stet_intake_dialog_dispose (GObject *object)
{
  StetIntakeDialog *self = STET_INTAKE_DIALOG (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stet_intake_dialog_parent_class)->dispose (object);
}

static void
stet_intake_dialog_class_init (StetIntakeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_intake_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "intake.add", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "intake.add", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-intake-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StetIntakeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, StetIntakeDialog, table);
}

static void
stet_intake_dialog_init (StetIntakeDialog *self)
{
  GtkSelectionModel *model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  stet_mnemonics_name_buttons (GTK_WIDGET (self));
  self->rows = g_list_store_new (STET_TYPE_INTAKE_ROW);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_column_view_set_model (self->table, model);
  g_object_unref (model);
  add_column (self, "", G_CALLBACK (setup_letter_cb), G_CALLBACK (bind_letter_cb), 0, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, _ (columns[i].heading), G_CALLBACK (setup_entry_cb), G_CALLBACK (bind_entry_cb), i, columns[i].expand);
  add_column (self, _ ("Being checked"), G_CALLBACK (setup_role_cb), G_CALLBACK (bind_role_cb), 0, FALSE);
}
