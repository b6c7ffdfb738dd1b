/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-intake-row.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_AUTHOR,
  PROP_CHECKED,
  PROP_ORIGIN,
  PROP_OUTLET,
  PROP_PUBLISHED,
  PROP_TITLE,
  PROP_URL,
  N_PROPS,
};

struct _StetIntakeRow
{
  GObject parent_instance;

  StetArticleIntake *intake;
  char *letter;
  char *source;
  char *values[N_PROPS]; /* of the string properties */
  gboolean checked;
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StetIntakeRow, stet_intake_row, G_TYPE_OBJECT)

static void
set_value (StetIntakeRow *self,
           guint prop,
           const char *value)
{
  g_autofree char *copy = g_strdup (value != NULL ? value : "");

  if (g_strcmp0 (self->values[prop], copy) == 0)
    return;
  g_free (self->values[prop]);
  self->values[prop] = g_steal_pointer (&copy);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

StetIntakeRow *
stet_intake_row_new (StetArticleIntake *intake,
                     guint number,
                     gboolean checked)
{
  StetIntakeRow *self = g_object_new (STET_TYPE_INTAKE_ROW, NULL);

  self->intake = intake;
  self->letter = stet_article_number_to_letter (number);
  self->source = g_strdup (intake->source_name != NULL ? intake->source_name : _ ("Pasted text"));
  self->checked = checked;
  set_value (self, PROP_TITLE, intake->title);
  set_value (self, PROP_OUTLET, intake->outlet);
  set_value (self, PROP_AUTHOR, intake->author);
  set_value (self, PROP_PUBLISHED, intake->published);
  set_value (self, PROP_URL, intake->url);
  set_value (self, PROP_ORIGIN, intake->agency);
  return self;
}

StetIntakeRow *
stet_intake_row_new_for_article (const StetArticle *article)
{
  StetIntakeRow *self = g_object_new (STET_TYPE_INTAKE_ROW, NULL);

  self->letter = stet_article_number_to_letter (article->number);
  self->source = g_strdup (article->source_name);
  self->checked = article->role == STET_ROLE_CHECKED;
  set_value (self, PROP_TITLE, article->title);
  set_value (self, PROP_OUTLET, article->outlet);
  set_value (self, PROP_AUTHOR, article->author);
  set_value (self, PROP_PUBLISHED, article->published);
  set_value (self, PROP_URL, article->url);
  set_value (self, PROP_ORIGIN, article->origin);
  return self;
}

const char *
stet_intake_row_get_letter (StetIntakeRow *self)
{
  return self->letter;
}

const char *
stet_intake_row_get_source (StetIntakeRow *self)
{
  return self->source;
}

const char *
stet_intake_row_get_problem (StetIntakeRow *self)
{
  StetDate date;

  if (*self->values[PROP_PUBLISHED] == '\0' || stet_date_parse (self->values[PROP_PUBLISHED], -1, &date))
    return NULL;
  return _ ("Write the date like 2024-06-21");
}

void
stet_intake_row_fill_draft (StetIntakeRow *self,
                            StetArticleDraft *draft)
{
  draft->intake = self->intake;
  draft->title = self->values[PROP_TITLE];
  draft->outlet = self->values[PROP_OUTLET];
  draft->author = self->values[PROP_AUTHOR];
  draft->published = self->values[PROP_PUBLISHED];
  draft->url = self->values[PROP_URL];
  draft->origin = self->values[PROP_ORIGIN];
  draft->retrieved = NULL;
  draft->role = self->checked ? STET_ROLE_CHECKED : STET_ROLE_BACKUP;
}

static void
stet_intake_row_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  StetIntakeRow *self = STET_INTAKE_ROW (object);

  if (prop_id == PROP_CHECKED)
    g_value_set_boolean (value, self->checked);
  else if (prop_id < N_PROPS)
    g_value_set_string (value, self->values[prop_id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
stet_intake_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  StetIntakeRow *self = STET_INTAKE_ROW (object);

  if (prop_id == PROP_CHECKED)
    {
      if (self->checked == g_value_get_boolean (value))
        return;
      self->checked = !self->checked;
      g_object_notify_by_pspec (object, pspec);
    }
  else if (prop_id < N_PROPS)
    {
      set_value (self, prop_id, g_value_get_string (value));
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_intake_row_finalize (GObject *object)
{
  StetIntakeRow *self = STET_INTAKE_ROW (object);

  g_clear_pointer (&self->intake, stet_article_intake_free);
  g_clear_pointer (&self->letter, g_free);
  g_clear_pointer (&self->source, g_free);
  for (guint i = 0; i < N_PROPS; i++)
    g_clear_pointer (&self->values[i], g_free);

  G_OBJECT_CLASS (stet_intake_row_parent_class)->finalize (object);
}

static void
stet_intake_row_class_init (StetIntakeRowClass *klass)
{
  static const struct
  {
    guint prop;
    const char *name;
  } strings[] = {
    { PROP_AUTHOR, "author" },
    { PROP_ORIGIN, "origin" },
    { PROP_OUTLET, "outlet" },
    { PROP_PUBLISHED, "published" },
    { PROP_TITLE, "title" },
    { PROP_URL, "url" },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = stet_intake_row_finalize;
  object_class->get_property = stet_intake_row_get_property;
  object_class->set_property = stet_intake_row_set_property;
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    props[strings[i].prop] = g_param_spec_string (strings[i].name, NULL, NULL, "", flags);
  props[PROP_CHECKED] = g_param_spec_boolean ("checked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
stet_intake_row_init (StetIntakeRow *self)
{
  for (guint i = 0; i < N_PROPS; i++)
    self->values[i] = g_strdup ("");
}
