/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-fact.h"

struct _StetFact
{
  GObject parent_instance;

  char *id;
  guint number;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StetFact, stet_fact, G_TYPE_OBJECT)

StetFact *
stet_fact_new (const char *id,
               guint number)
{
  StetFact *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (STET_TYPE_FACT, NULL);
  self->id = g_strdup (id);
  self->number = number;
  return self;
}

const char *
stet_fact_get_id (StetFact *self)
{
  g_return_val_if_fail (STET_IS_FACT (self), NULL);

  return self->id;
}

guint
stet_fact_get_number (StetFact *self)
{
  g_return_val_if_fail (STET_IS_FACT (self), 0);

  return self->number;
}

void
stet_fact_changed (StetFact *self)
{
  g_return_if_fail (STET_IS_FACT (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
stet_fact_finalize (GObject *object)
{
  StetFact *self = STET_FACT (object);

  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (stet_fact_parent_class)->finalize (object);
}

static void
stet_fact_class_init (StetFactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = stet_fact_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", STET_TYPE_FACT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
stet_fact_init (StetFact *self)
{
}
