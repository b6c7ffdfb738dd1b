/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-block.h"
#include "stet-span.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetSentence:
 * @span: its bytes, without white space at the ends
 * @first_token: index of its first token
 * @n_tokens: their number; at least 1
 * @first_quantity: index of its first quantity
 * @n_quantities: their number
 * @first_name: index of its first name
 * @n_names: their number
 * @first_cue: index of its first cue
 * @n_cues: their number
 * @block: kind of the block that it stands in
 * @check_worthiness: 0 to 1: how much there is to check
 */
typedef struct
{
  StetSpan span;
  guint32 first_token;
  guint32 n_tokens;
  guint32 first_quantity;
  guint32 n_quantities;
  guint32 first_name;
  guint32 n_names;
  guint32 first_cue;
  guint32 n_cues;
  StetBlockKind block;
  double check_worthiness;
} StetSentence;

G_END_DECLS
