/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-match.h"
#include "stet-memory-private.h"

G_BEGIN_DECLS

/*
 * The match while it is being made: each stage adds to what the stages before
 * it left, in the order of the functions below.
 */
struct _StetMatch
{
  gatomicrefcount ref_count;
  StetMatchArticle *articles;
  guint n_articles;
  guint *origins;        /* by article */
  GArray *findings;      /* of StetFinding */
  GArray *claims;        /* of StetMatchClaim */
  GStringChunk *strings; /* what the records point to */
  GPtrArray *arrays;     /* blocks of memory that claims point to */
  StetMemory *memory;    /* for the next match */
};

/** _stet_match_dup_text: (transfer none): a copy of @text that lives as long as @self. */
const char *_stet_match_dup_text (StetMatch *self,
                                  const char *text);

/**
 * _stet_match_add:
 * @self: a match
 * @finding: what to add: relation, field, score, @is_supported and explanation
 *   are as they shall be, and of the sides article, sentence, span, value and
 *   @is_forecast; strings are copied, the rest is filled in here, and the
 *   side that stands first becomes @a
 */
void _stet_match_add (StetMatch *self,
                      const StetFinding *finding);

/** _stet_match_find_origins: which articles are copies of one text or credit one agency. */
void _stet_match_find_origins (StetMatch *self);

/**
 * _stet_match_compare:
 * Compares what the articles say.
 * Returns: whether it was not stopped; else @error is set
 */
gboolean _stet_match_compare (StetMatch *self,
                              GCancellable *cancellable,
                              StetProgressFunc progress,
                              gpointer user_data,
                              GError **error);

/** _stet_match_order: the surest findings first, and none twice. */
void _stet_match_order (StetMatch *self);

/** _stet_match_group: gathers findings into claims. */
void _stet_match_group (StetMatch *self);

G_END_DECLS
