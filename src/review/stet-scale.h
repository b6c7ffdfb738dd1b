/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** STET_SCALE_CUSTOM: id of the scale that a case has for itself. */
#define STET_SCALE_CUSTOM "custom"

/** StetEffect: what a verdict means for the text under check, whatever its words are. */
typedef enum
{
  STET_EFFECT_STANDS,     /* "stands": nothing is to do */
  STET_EFFECT_CHANGE,     /* "change": it must read otherwise */
  STET_EFFECT_DISPUTED,   /* "disputed": sources stand against each other */
  STET_EFFECT_UNVERIFIED, /* "unverified": nobody could tell; no step on the way from true to false */
  STET_EFFECT_CUT,        /* "cut": it must go; no such step either */
} StetEffect;

/** stet_effect_names: the names, NULL-ended. */
extern const char *const stet_effect_names[];
/** stet_effect_find: whether there is an effect of that name; @effect: (out): which. */
gboolean stet_effect_find (const char *name, StetEffect *effect);

/** StetScaleStep: one step of a verdict scale. */
typedef struct
{
  guint rating;      /* 1-based; also the number key that sets it */
  const char *id;    /* name in JSON, "stands" */
  const char *label; /* words, in English; app/ translates them for the screen */
  StetEffect effect;
} StetScaleStep;

/** StetScale: a verdict scale; scales are data. Its steps go from what stands to what does not. */
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
/** stet_scale_find_step: (nullable): the step of a rating. */
const StetScaleStep *stet_scale_find_step (const StetScale *scale, guint rating);
/** stet_scale_find_given: (nullable): the step that a verdict was given on; the scale may have changed since, so its words tell and not its number alone. */
const StetScaleStep *stet_scale_find_given (const StetScale *scale, guint rating, const char *label);
/** stet_scale_get_label: (nullable): the words for a rating. */
const char *stet_scale_get_label (const StetScale *scale, guint rating);

/**
 * stet_scale_get_score:
 * @best: (out): score of the best step; the worst is 1
 *
 * The steps between true and false count down, as other programs expect it of
 * a rating: the best has the highest number.
 *
 * Returns: the score of @rating, or 0 for a step that says neither
 */
guint stet_scale_get_score (const StetScale *scale, guint rating, guint *best);

/**
 * stet_scale_new_parsed:
 * @title: what the scale is called
 * @steps: a line for each step from the best on, its effect, a colon and its
 *   words: "stands: Holds"; blank lines do not count
 * @error: return location
 *
 * Makes the scale "custom".
 *
 * Errors: %STET_ERROR_INVALID, with the line, for an effect that is none, no
 * words, twice the same words or fewer than two steps; %STET_ERROR_TOO_LARGE
 * for more than %STET_LIMIT_SCALE_STEPS.
 *
 * Returns: (transfer full) (nullable): the scale
 */
StetScale *stet_scale_new_parsed (const char *title, const char *steps, GError **error);

/** stet_scale_dup_text: (transfer full): the steps as stet_scale_new_parsed() takes them. */
char *stet_scale_dup_text (const StetScale *scale);

/** stet_scale_copy: (transfer full): a scale of one's own. */
StetScale *stet_scale_copy (const StetScale *scale);

/** stet_scale_equal: whether two scales have the same id, words and effects. */
gboolean stet_scale_equal (const StetScale *a, const StetScale *b);

/** stet_scale_free: frees a scale of one's own; %NULL is fine. */
void stet_scale_free (StetScale *scale);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetScale, stet_scale_free)

G_END_DECLS
