/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-article-row.h"

#include <glib/gi18n.h>

#include "stet-wording.h"

struct _StetArticleRow
{
  GtkListBoxRow parent_instance;

  /* Template widgets */
  GtkLabel *badge;
  GtkWidget *letter;
  GtkWidget *rail_mark;
  GtkWidget *sensitive;
  GtkLabel *state;
  GtkLabel *subtitle;
  GtkLabel *title;
  GtkWidget *words;

  /* Owned */
  char *article;
  char *spoken;
  gboolean compact;
  gboolean is_sensitive;
};

G_DEFINE_FINAL_TYPE (StetArticleRow, stet_article_row, GTK_TYPE_LIST_BOX_ROW)

GtkWidget *
stet_article_row_new (void)
{
  return g_object_new (STET_TYPE_ARTICLE_ROW, NULL);
}

const char *
stet_article_row_get_article (StetArticleRow *self)
{
  return self->article;
}

/* "Being checked · 5 left · 3 differ": what there is to say, and no more. */
static char *
dup_state (const StetArticle *article,
           const StetArticleTally *tally)
{
  GString *text = g_string_new (stet_wording_role (article->role));
  guint n_differ = tally->n_by_status[STET_STATUS_CONFLICTING];

  if (tally->n_claims == 0)
    {
      g_string_append_printf (text, " · %s", _ ("nothing marked"));
      return g_string_free (text, FALSE);
    }
  if (article->role == STET_ROLE_CHECKED)
    {
      g_autofree char *left = stet_wording_left (tally->n_left);

      g_string_append_printf (text, " · %s", left);
    }
  if (n_differ > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u differs", "%u differ", n_differ), n_differ);
    }
  return g_string_free (text, FALSE);
}

/* A rail of letters has no room for the word, which the tooltip says. */
static void
show_rail_mark (StetArticleRow *self)
{
  gtk_widget_set_visible (self->rail_mark, self->compact && self->is_sensitive);
}

void
stet_article_row_update (StetArticleRow *self,
                         StetCase *stet_case,
                         const StetArticle *article,
                         gboolean active)
{
  g_autofree char *letter = stet_article_number_to_letter (article->number);
  g_autofree char *title = stet_wording_article (article);
  g_autofree char *line = stet_wording_article_line (article);
  g_autofree char *state = dup_state (article, stet_case_get_article_tally (stet_case, article));
  g_autofree char *id = g_strdup (article->id);
  gboolean is_sensitive = article->sensitivity == STET_SENSITIVITY_SENSITIVE;

  g_free (self->article);
  self->article = g_steal_pointer (&id);
  gtk_label_set_label (self->badge, letter);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, line);
  gtk_label_set_label (self->state, state);
  gtk_widget_set_visible (self->sensitive, is_sensitive);
  self->is_sensitive = is_sensitive;
  show_rail_mark (self);
  if (active)
    gtk_widget_add_css_class (GTK_WIDGET (self->badge), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->badge), "open");
  g_free (self->spoken);
  self->spoken = g_strdup_printf ("%s\n%s\n%s%s%s", title, line, is_sensitive ? stet_wording_sensitive () : "", is_sensitive ? " · " : "", state);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->spoken);
  g_free (title);
  /* Translators: the letter of an article, its title, its outlet and date, its state. */
  title = g_strdup_printf (_ ("Article %s: %s, %s, %s"), letter, gtk_label_get_label (self->title), line, state);
  if (is_sensitive)
    {
      g_autofree char *plain = g_steal_pointer (&title);

      title = g_strdup_printf ("%s, %s", plain, stet_wording_sensitive ());
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
stet_article_row_set_compact (StetArticleRow *self,
                              gboolean compact)
{
  self->compact = compact;
  gtk_widget_set_visible (self->words, !compact);
  gtk_widget_set_hexpand (self->letter, compact);
  show_rail_mark (self);
  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
}

static void
stet_article_row_finalize (GObject *object)
{
  StetArticleRow *self = STET_ARTICLE_ROW (object);

  g_clear_pointer (&self->article, g_free);
  g_clear_pointer (&self->spoken, g_free);

  G_OBJECT_CLASS (stet_article_row_parent_class)->finalize (object);
}

static void
stet_article_row_class_init (StetArticleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = stet_article_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-article-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StetArticleRow, badge);
  gtk_widget_class_bind_template_child (widget_class, StetArticleRow, letter);
  gtk_widget_class_bind_template_child (widget_class, StetArticleRow, rail_mark);
  gtk_widget_class_bind_template_child (widget_class, StetArticleRow, sensitive);
  gtk_widget_class_bind_template_child (widget_class, StetArticleRow, state);
  gtk_widget_class_bind_template_child (widget_class, StetArticleRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, StetArticleRow, title);
  gtk_widget_class_bind_template_child (widget_class, StetArticleRow, words);
}

static void
stet_article_row_init (StetArticleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
