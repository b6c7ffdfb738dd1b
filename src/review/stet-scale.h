/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** StetScaleStep: one step of a verdict scale. */
typedef struct
{
  guint rating;      /* 1-based; also the number key that sets it */
  const char *id;    /* name in JSON, "stands" */
  const char *label; /* words, in English; app/ translates them for the screen */
} StetScaleStep;

/** StetScale: a verdict scale; scales are data. */
typedef struct
{
  const char *id;
  const char *title;
  const StetScaleStep *steps;
  guint n_steps;
} StetScale;

/** stet_scale_get_n: the number of scales there are to choose from. */
guint stet_scale_get_n (void);
/** stet_scale_get_nth: (transfer none): scale @i; the first one is "desk", the default. */
const StetScale *stet_scale_get_nth (guint i);
/** stet_scale_find: (nullable): the scale with that id; "desk" is always there. */
const StetScale *stet_scale_find (const char *id);
/** stet_scale_get_label: (nullable): the words for a rating. */
const char *stet_scale_get_label (const StetScale *scale, guint rating);

G_END_DECLS
