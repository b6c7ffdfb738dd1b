/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-private.h"

G_BEGIN_DECLS

/**
 * StetCrowd:
 *
 * Which figures and how many stand in each of a number of articles: where one
 * figure alone is of its kind, it has no rival; and where the very value of
 * another article stands, that is its partner, and not one that differs.
 */
typedef struct _StetCrowd StetCrowd;

/** _stet_crowd_new: (transfer full): counts the figures of @facts. */
StetCrowd *_stet_crowd_new (const StetFacts *facts);

void _stet_crowd_free (StetCrowd *self);

/** _stet_crowd_count_kind: how many figures of @article could have the value of figure @fact. */
guint _stet_crowd_count_kind (const StetCrowd *self,
                              guint fact,
                              guint article);

/** _stet_crowd_has_value: whether a figure of @article has the value of figure @fact. */
gboolean _stet_crowd_has_value (const StetCrowd *self,
                                guint fact,
                                guint article);

/** _stet_crowd_count_value: how many figures of all articles have the value of figure @fact; at least 1. */
guint _stet_crowd_count_value (const StetCrowd *self,
                               guint fact);

/** _stet_crowd_is_same: whether figures @a and @b have the same value. */
gboolean _stet_crowd_is_same (const StetCrowd *self,
                              guint a,
                              guint b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetCrowd, _stet_crowd_free)

G_END_DECLS
