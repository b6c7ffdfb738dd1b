/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet.h"

G_BEGIN_DECLS

/** StetFollow: one column. */
typedef struct
{
  const char *article;            /* in: (nullable): what it shows; out: what it should show */
  const StetStatement *statement; /* out: (nullable): where to; %NULL does not scroll */
} StetFollow;

/**
 * stet_follow:
 * @claim: (nullable): the chosen fact.
 * @row: (nullable): id of its statement in focus.
 * @active: index of the column used last.
 * @columns: (inout) (array length=n_columns).
 *
 * Decides what each column shows of a fact. The active column keeps its
 * article, the others show the fact's other statements: the row in focus
 * first, then a second statement of the active article, then what they can
 * show without leaving their article, then the rest in order. A fact whose
 * statements all stand in one article shows that article in every column that
 * is needed, the active one, too. One column alone goes where the fact is.
 */
void stet_follow (const StetClaim *claim, const char *row, guint active, StetFollow *columns, guint n_columns);

G_END_DECLS
