/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-span.h"

#include <glib.h>

G_BEGIN_DECLS

/** StetCueKind: what is said about a part of a sentence. */
typedef enum
{
  STET_CUE_NEGATION,
  STET_CUE_MODAL,       /* planned, expected, possible: it has not happened */
  STET_CUE_ATTRIBUTION, /* somebody says it */
  STET_CUE_SUPERSEDED,  /* was held before, is no more */
  STET_CUE_QUOTATION,   /* words between quotation marks */
  STET_CUE_QUESTION,
  STET_CUE_OPINION,
} StetCueKind;

/**
 * StetCue:
 * @kind: what it says
 * @span: the words that say it
 * @scope: the bytes that it speaks of
 * @sentence: index of its sentence
 * @speaker: of an attribution or a quotation the index of the name, or -1
 */
typedef struct
{
  StetCueKind kind;
  StetSpan span;
  StetSpan scope;
  guint32 sentence;
  gint32 speaker;
} StetCue;

G_END_DECLS
