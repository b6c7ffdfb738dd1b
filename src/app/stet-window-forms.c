/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-window-private.h"

#include <glib/gi18n.h>

#include "stet-form.h"
#include "stet-scale-dialog.h"

/* The forms of the window: details of an article, title and scale of the
 * review. */

static const struct
{
  const char *field;
  const char *label;
} article_fields[] = {
  { "title", N_ ("Title") },
  { "outlet", N_ ("Outlet") },
  { "author", N_ ("Author") },
  { "published", N_ ("Date (2024-06-21)") },
  { "url", N_ ("Link") },
  { "origin", N_ ("Origin (same words, same origin)") },
};

typedef struct
{
  StetSession *session;
  char *article;
} ArticleForm;

static void
article_form_free (ArticleForm *form)
{
  g_object_unref (form->session);
  g_free (form->article);
  g_free (form);
}

/* All fields are one change: one undo takes the visit to the form back. */
static const char *
article_accepted (const char *const *values,
                  gpointer user_data)
{
  ArticleForm *form = user_data;
  g_autoptr (StetEdit) edit = NULL;
  GError *error = NULL;
  StetDate date;
  StetSensitivity sensitivity;
  g_autofree char *published = g_strstrip (g_strdup (values[3]));

  if (*published != '\0' && !stet_date_parse (published, -1, &date))
    return _ ("Write the date like 2024-06-21");
  stet_session_flush (form->session);
  edit = stet_edit_new (stet_session_get_editor (form->session), STET_OP_ARTICLE_EDIT);
  for (guint i = 0; i < G_N_ELEMENTS (article_fields); i++)
    {
      g_autofree char *value = g_strstrip (g_strdup (values[i]));

      stet_edit_set (edit, STET_RECORD_ARTICLE, form->article, article_fields[i].field, value);
    }
  sensitivity = *values[G_N_ELEMENTS (article_fields)] != '\0' ? STET_SENSITIVITY_SENSITIVE : STET_SENSITIVITY_NORMAL;
  stet_edit_set (edit, STET_RECORD_ARTICLE, form->article, "sensitivity", stet_sensitivity_names[sensitivity]);
  stet_session_try (form->session, stet_edit_commit (edit, &error), error);
  return NULL;
}

static void
edit_article_action (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  const StetArticle *article = stet_case_find_article (stet_session_get_case (self->session), g_variant_get_string (parameter, NULL));
  StetFormField fields[G_N_ELEMENTS (article_fields) + 1];
  g_autofree char *letter = NULL;
  g_autofree char *title = NULL;
  ArticleForm *form;

  if (article == NULL)
    return;
  {
    const char *values[] = { article->title, article->outlet, article->author, article->published, article->url, article->origin };

    for (guint i = 0; i < G_N_ELEMENTS (article_fields); i++)
      fields[i] = (StetFormField){ article_fields[i].field, _ (article_fields[i].label), values[i], NULL };
  }
  fields[G_N_ELEMENTS (article_fields)] = (StetFormField){
    "sensitivity",
    _ ("Sensitive"),
    article->sensitivity == STET_SENSITIVITY_SENSITIVE ? STET_FORM_ON : "",
    _ ("Its name, its words, and what nobody else says stay out of reports or are masked there, unless an export is told to include them. The review file keeps everything."),
  };
  form = g_new0 (ArticleForm, 1);
  form->session = g_object_ref (self->session);
  form->article = g_strdup (article->id);
  letter = stet_article_number_to_letter (article->number);
  title = g_strdup_printf (_ ("Article %s"), letter);
  stet_form_show (GTK_WINDOW (self), title, fields, G_N_ELEMENTS (fields), article_accepted, form, (GDestroyNotify) article_form_free);
}

static const char *
review_accepted (const char *const *values,
                 gpointer user_data)
{
  StetSession *session = user_data;
  GError *error = NULL;

  stet_session_flush (session);
  stet_session_try (session, stet_command_set_case_title (stet_session_get_editor (session), values[0], &error), error);
  return NULL;
}

static void
rename_review_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  const StetFormField field = { "title", _ ("Title"), stet_case_get_info (stet_session_get_case (self->session))->title, NULL };

  stet_form_show (GTK_WINDOW (self), _ ("Rename the Review"), &field, 1, review_accepted, g_object_ref (self->session), g_object_unref);
}

static void
verdict_scale_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (stet_scale_dialog_new (GTK_WINDOW (widget), STET_WINDOW (widget)->session)));
}

/* Of an article: what is sensitive, or not any more. */
static void
set_sensitive_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  StetWindow *self = STET_WINDOW (widget);
  const char *article;
  gboolean is_sensitive;
  GError *error = NULL;
  gboolean ok;

  g_variant_get (parameter, "(&sb)", &article, &is_sensitive);
  stet_session_flush (self->session);
  ok = stet_command_set_sensitivity (stet_session_get_editor (self->session), article, is_sensitive ? STET_SENSITIVITY_SENSITIVE : STET_SENSITIVITY_NORMAL, &error);
  if (stet_session_try (self->session, ok, error))
    stet_session_tell (self->session, is_sensitive ? _ ("Sensitive: reports leave it out or mask it") : _ ("Not sensitive any more: reports tell it"), TRUE);
}

void
_stet_window_class_install_form_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.edit-article", "s", edit_article_action);
  gtk_widget_class_install_action (widget_class, "win.rename-review", NULL, rename_review_action);
  gtk_widget_class_install_action (widget_class, "win.set-sensitive", "(sb)", set_sensitive_action);
  gtk_widget_class_install_action (widget_class, "win.verdict-scale", NULL, verdict_scale_action);
}
