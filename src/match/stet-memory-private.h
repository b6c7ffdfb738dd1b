/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-draft-private.h"

G_BEGIN_DECLS

/**
 * StetMemory:
 *
 * What was found in articles alone and in pairs of their sentences, so that it
 * need not be found again when the same articles are compared together with
 * others.  It holds nothing that depends on the other articles.
 */
typedef struct _StetMemory StetMemory;

/**
 * _stet_memory_new:
 * @n: how many articles are compared
 * @previous: (nullable): what was kept of those that were compared before; its
 *   analyses live and it is read until _stet_memory_finish()
 *
 * Returns: (transfer full): an empty memory
 */
StetMemory *_stet_memory_new (guint n,
                              const StetMemory *previous);

/** _stet_memory_set_analysis: says which is that of @article, which knows it again; not kept. */
void _stet_memory_set_analysis (StetMemory *self,
                                guint article,
                                const StetAnalysis *analysis);

/** _stet_memory_finish: ends the time in which something is recalled and kept. */
void _stet_memory_finish (StetMemory *self);

/** _stet_memory_free: frees @self. */
void _stet_memory_free (StetMemory *self);

/**
 * _stet_memory_recall_article:
 * @self: a memory
 * @article: index of an article
 * @drafts: (element-type StetDraft): where its findings are appended
 *
 * Returns: whether it is known what was found in the article alone
 */
gboolean _stet_memory_recall_article (const StetMemory *self,
                                      guint article,
                                      GArray *drafts);

/** _stet_memory_keep_article: keeps the @drafts from @first on; articles come in order. */
void _stet_memory_keep_article (StetMemory *self,
                                guint article,
                                const GArray *drafts,
                                guint first);

/**
 * _stet_memory_recall_pair:
 * @self: a memory
 * @a: a sentence
 * @b: another one
 * @aligned: how alike they are now
 * @drafts: (element-type StetDraft): where their findings are appended
 * @depends: (out): whether these would be others if @aligned were another one
 *
 * Returns: whether it is known what the two gave
 */
gboolean _stet_memory_recall_pair (const StetMemory *self,
                                   const StetCompareSide *a,
                                   const StetCompareSide *b,
                                   float aligned,
                                   GArray *drafts,
                                   gboolean *depends);

/** _stet_memory_keep_pair: keeps the @drafts from @first on; pairs come in the order of their articles and sentences. */
void _stet_memory_keep_pair (StetMemory *self,
                             const StetCompareSide *a,
                             const StetCompareSide *b,
                             float aligned,
                             gboolean depends,
                             const GArray *drafts,
                             guint first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetMemory, _stet_memory_free)

G_END_DECLS
