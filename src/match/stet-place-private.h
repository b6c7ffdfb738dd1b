/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"

G_BEGIN_DECLS

/** StetPlaceRelation: how two places lie to each other. */
typedef enum
{
  STET_PLACE_UNKNOWN, /* the tables do not know one of them well enough */
  STET_PLACE_SAME,
  STET_PLACE_PART,  /* the one lies in the other */
  STET_PLACE_APART, /* neither lies in the other */
} StetPlaceRelation;

/** _stet_place_find: (transfer none) (nullable): the place that the tables mean by the words at @span: "france" of "French". */
const char *_stet_place_find (const StetAnalysis *analysis,
                              StetSpan span);

/** _stet_place_get_area: (transfer none): how large @place is: "country"; "" if the tables do not say. */
const char *_stet_place_get_area (const StetAnalysis *analysis,
                                  const char *place);

/** _stet_place_compare: how @a and @b, places of _stet_place_find(), lie to each other. */
StetPlaceRelation _stet_place_compare (const StetAnalysis *analysis,
                                       const char *a,
                                       const char *b);

G_END_DECLS
