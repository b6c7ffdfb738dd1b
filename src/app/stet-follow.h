/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet.h"

G_BEGIN_DECLS

/** StetPlace: a passage that a column can show: a statement, or what a suggestion would make one. */
typedef struct
{
  const char *id;      /* no other place of the list has it */
  const char *article; /* id */
  StetSpan span;       /* bytes in its text */
} StetPlace;

/** StetFollow: one column. */
typedef struct
{
  const char *article;    /* in: (nullable): what it shows; out: what it should show */
  const StetPlace *place; /* out: (nullable): where to; %NULL does not scroll */
} StetFollow;

/**
 * stet_follow:
 * @places: (array length=n_places): where the chosen fact stands.
 * @row: (nullable): id of the place in focus.
 * @active: index of the column used last.
 * @columns: (inout) (array length=n_columns).
 *
 * Decides what each column shows of a fact. The active column keeps its
 * article, the others show the fact's other places: the one in focus first,
 * then a second place in the active article, then what they can show without
 * leaving their article, then the rest in order. A fact whose places are all
 * in one article shows that article in every column that is needed, the active
 * one, too. One column alone goes where the fact is.
 */
void stet_follow (const StetPlace *places, guint n_places, const char *row, guint active, StetFollow *columns, guint n_columns);

G_END_DECLS
