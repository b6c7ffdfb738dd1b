/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-scale.h"

#include <string.h>

#include "stet-error.h"
#include "stet-limits.h"

static void
step_clear (gpointer data)
{
  StetScaleStep *step = data;

  g_free ((char *) step->id);
  g_free ((char *) step->label);
}

static gboolean
has_label (const GArray *steps,
           const char *label)
{
  for (guint i = 0; i < steps->len; i++)
    if (strcmp (g_array_index (steps, StetScaleStep, i).label, label) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
parse_line (GArray *steps,
            const char *text,
            guint line,
            GError **error)
{
  const char *colon = strchr (text, ':');
  g_autofree char *name = colon != NULL ? g_strstrip (g_strndup (text, (gsize) (colon - text))) : NULL;
  g_autofree char *label = colon != NULL ? g_strstrip (g_strdup (colon + 1)) : NULL;
  StetScaleStep step = { .rating = steps->len + 1 };

  if (name == NULL || *label == '\0')
    g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "line %u of the verdict scale: not an effect, a colon and words", line);
  else if (!stet_effect_find (name, &step.effect))
    g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "line %u of the verdict scale: “%s” is none of stands, change, disputed, unverified, cut", line, name);
  else if (has_label (steps, label))
    g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "line %u of the verdict scale: “%s” is there already", line, label);
  else if (steps->len == STET_LIMIT_SCALE_STEPS)
    g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE, "a verdict scale has %d steps at most", STET_LIMIT_SCALE_STEPS);
  else
    {
      step.id = g_strdup_printf ("step-%u", step.rating);
      step.label = g_steal_pointer (&label);
      g_array_append_val (steps, step);
      return TRUE;
    }
  return FALSE;
}

static StetScale *
take_scale (const char *id,
            const char *title,
            GArray *steps)
{
  StetScale *scale = g_new0 (StetScale, 1);

  scale->id = g_strdup (id);
  scale->title = g_strdup (title);
  scale->n_steps = steps->len;
  scale->steps = (StetScaleStep *) g_array_steal (steps, NULL);
  return scale;
}

static GArray *
new_steps (void)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (StetScaleStep));

  g_array_set_clear_func (steps, step_clear);
  return steps;
}

StetScale *
stet_scale_new_parsed (const char *title,
                       const char *steps,
                       GError **error)
{
  g_autoptr (GArray) parsed = new_steps ();
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (steps != NULL, NULL);

  /* The split keeps a remainder in its last piece, so a text of nothing but
   * line ends cannot make a list as long as itself. */
  lines = g_strsplit (steps, "\n", 4 * STET_LIMIT_SCALE_STEPS);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && !parse_line (parsed, lines[i], i + 1, error))
      return NULL;
  if (parsed->len < 2)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "a verdict scale has two steps at least");
      return NULL;
    }
  return take_scale (STET_SCALE_CUSTOM, title, parsed);
}

char *
stet_scale_dup_text (const StetScale *scale)
{
  GString *text;

  g_return_val_if_fail (scale != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < scale->n_steps; i++)
    g_string_append_printf (text, "%s: %s\n", stet_effect_names[scale->steps[i].effect], scale->steps[i].label);
  return g_string_free (text, FALSE);
}

StetScale *
stet_scale_copy (const StetScale *scale)
{
  g_autoptr (GArray) steps = new_steps ();

  g_return_val_if_fail (scale != NULL, NULL);

  for (guint i = 0; i < scale->n_steps; i++)
    {
      StetScaleStep step = scale->steps[i];
      step.id = g_strdup (step.id);
      step.label = g_strdup (step.label);
      g_array_append_val (steps, step);
    }
  return take_scale (scale->id, scale->title, steps);
}

void
stet_scale_free (StetScale *scale)
{
  if (scale == NULL)
    return;
  for (guint i = 0; i < scale->n_steps; i++)
    step_clear ((gpointer) &scale->steps[i]);
  g_free ((gpointer) scale->steps);
  g_free ((char *) scale->id);
  g_free ((char *) scale->title);
  g_free (scale);
}
