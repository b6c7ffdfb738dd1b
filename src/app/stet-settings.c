/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-settings.h"

#include "stet-person.h"

enum
{
  PROP_0,
  PROP_APPEARANCE,
  PROP_COLUMNS,
  PROP_FACTS_WIDTH,
  PROP_MAXIMIZED,
  PROP_NAME,
  PROP_NAME_TOLD,
  PROP_SCALE,
  PROP_SIDEBAR,
  PROP_SIDEBAR_WIDTH,
  PROP_SINGLE_KEYS,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_WIDTH,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

struct _StetSettings
{
  GObject parent_instance;

  GSettings *settings; /* (nullable): there is no schema */
  GValue values[N_PROPS];
};

G_DEFINE_FINAL_TYPE (StetSettings, stet_settings, G_TYPE_OBJECT)

StetSettings *
stet_settings_new (void)
{
  return g_object_new (STET_TYPE_SETTINGS, NULL);
}

gboolean
stet_settings_get_boolean (StetSettings *self,
                           const char *name)
{
  gboolean value;

  g_object_get (self, name, &value, NULL);
  return value;
}

int
stet_settings_get_int (StetSettings *self,
                       const char *name)
{
  int value;

  g_object_get (self, name, &value, NULL);
  return value;
}

guint
stet_settings_get_uint (StetSettings *self,
                        const char *name)
{
  guint value;

  g_object_get (self, name, &value, NULL);
  return value;
}

char *
stet_settings_dup_string (StetSettings *self,
                          const char *name)
{
  char *value;

  g_object_get (self, name, &value, NULL);
  return value;
}

char *
stet_settings_dup_person (StetSettings *self)
{
  char *name = g_strstrip (stet_settings_dup_string (self, "name"));

  if (*name != '\0')
    return name;
  g_free (name);
  return g_strdup (stet_person_get_name ());
}

gboolean
stet_settings_are_kept (StetSettings *self)
{
  return self->settings != NULL;
}

static void
stet_settings_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  g_value_copy (&STET_SETTINGS (object)->values[prop_id], value);
}

static void
stet_settings_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  StetSettings *self = STET_SETTINGS (object);

  if (g_param_values_cmp (pspec, value, &self->values[prop_id]) == 0)
    return;
  g_value_copy (value, &self->values[prop_id]);
  g_object_notify_by_pspec (object, pspec);
}

static void
stet_settings_finalize (GObject *object)
{
  StetSettings *self = STET_SETTINGS (object);

  for (guint i = 1; i < N_PROPS; i++)
    g_value_unset (&self->values[i]);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (stet_settings_parent_class)->finalize (object);
}

static void
stet_settings_class_init (StetSettingsClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = stet_settings_finalize;
  object_class->get_property = stet_settings_get_property;
  object_class->set_property = stet_settings_set_property;

  /* Ranges and defaults are those of the schema. */
  props[PROP_APPEARANCE] = g_param_spec_string ("appearance", NULL, NULL, "system", flags);
  props[PROP_COLUMNS] = g_param_spec_uint ("columns", NULL, NULL, 1, 3, 3, flags);
  props[PROP_FACTS_WIDTH] = g_param_spec_int ("facts-width", NULL, NULL, 300, 900, 424, flags);
  props[PROP_MAXIMIZED] = g_param_spec_boolean ("maximized", NULL, NULL, FALSE, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  props[PROP_NAME_TOLD] = g_param_spec_boolean ("name-told", NULL, NULL, FALSE, flags);
  props[PROP_SCALE] = g_param_spec_string ("scale", NULL, NULL, "desk", flags);
  props[PROP_SIDEBAR] = g_param_spec_boolean ("sidebar", NULL, NULL, TRUE, flags);
  props[PROP_SIDEBAR_WIDTH] = g_param_spec_int ("sidebar-width", NULL, NULL, 180, 480, 256, flags);
  props[PROP_SINGLE_KEYS] = g_param_spec_boolean ("single-keys", NULL, NULL, TRUE, flags);
  props[PROP_WINDOW_HEIGHT] = g_param_spec_int ("window-height", NULL, NULL, 1, 32767, 860, flags);
  props[PROP_WINDOW_WIDTH] = g_param_spec_int ("window-width", NULL, NULL, 1, 32767, 1400, flags);
  props[PROP_ZOOM] = g_param_spec_int ("zoom", NULL, NULL, -3, 12, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

/* GSettings ends the program when it is asked for a schema that is missing,
 * or for a key that an older schema does not have. */
static void
bind (StetSettings *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, STET_APPLICATION_ID, TRUE) : NULL;

  if (schema == NULL)
    {
      g_debug ("No schema %s is installed: settings are forgotten at the end", STET_APPLICATION_ID);
      return;
    }
  self->settings = g_settings_new_full (schema, NULL, NULL);
  for (guint i = 1; i < N_PROPS; i++)
    {
      const char *name = g_param_spec_get_name (props[i]);

      if (g_settings_schema_has_key (schema, name))
        g_settings_bind (self->settings, name, self, name, G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
    }
}

static void
stet_settings_init (StetSettings *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    {
      g_value_init (&self->values[i], G_PARAM_SPEC_VALUE_TYPE (props[i]));
      g_param_value_set_default (props[i], &self->values[i]);
    }
  bind (self);
}
