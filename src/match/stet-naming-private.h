/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"

G_BEGIN_DECLS

/** StetNaming: what two names do to each other. */
typedef enum
{
  STET_NAMING_UNKNOWN,   /* nobody can tell */
  STET_NAMING_SAME,      /* they name the same */
  STET_NAMING_SPELT,     /* they name the same and are spelt in two ways */
  STET_NAMING_SIMILAR,   /* they share a part, and another part differs */
  STET_NAMING_DIFFERENT, /* they name two */
} StetNaming;

/**
 * _stet_naming_compare:
 * @a_analysis: the analysis of @a
 * @a: a name
 * @b_analysis: the analysis of @b
 * @b: another name
 *
 * Compares two names by their words: accents and ways to write the same sound
 * in Latin letters do not count, initials and short names stand for whole
 * ones.
 *
 * Returns: what they do to each other
 */
StetNaming _stet_naming_compare (const StetAnalysis *a_analysis,
                                 const StetName *a,
                                 const StetAnalysis *b_analysis,
                                 const StetName *b);

/** _stet_naming_are_two_areas: whether the words at @a and @b mean two countries, or two parts of countries. */
gboolean _stet_naming_are_two_areas (const StetAnalysis *a_analysis,
                                     StetSpan a,
                                     const StetAnalysis *b_analysis,
                                     StetSpan b);

/**
 * _stet_naming_find_difference:
 * @a_analysis: the analysis of @a
 * @a: a name
 * @b_analysis: the analysis of @b
 * @b: a similar name
 * @a_span: (out): the words of @a that differ
 * @b_span: (out): those of @b
 *
 * Finds what differs between two similar names: the first name of two
 * persons of one family.
 */
void _stet_naming_find_difference (const StetAnalysis *a_analysis,
                                   const StetName *a,
                                   const StetAnalysis *b_analysis,
                                   const StetName *b,
                                   StetSpan *a_span,
                                   StetSpan *b_span);

G_END_DECLS
