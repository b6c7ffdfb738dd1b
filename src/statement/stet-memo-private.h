/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetMemo:
 *
 * What recognisers found at the tokens of one sentence that were asked for
 * last.  They ask each other over and over about the same token: the day of a
 * date, of a range, of a day with hours and of a bounded date is read alike.
 */
typedef struct _StetMemo StetMemo;

/**
 * StetMemoKey:
 * @kind: which recogniser
 * @token: where it was asked
 * @state: what else its answer hangs on
 */
typedef struct
{
  guint kind;
  guint token;
  guint state;
} StetMemoKey;

/** _stet_memo_new: (transfer full): for results of @size bytes of @n_kinds recognisers. */
StetMemo *_stet_memo_new (guint n_kinds,
                          gsize size);

/** _stet_memo_free: frees @self, which may be %NULL. */
void _stet_memo_free (StetMemo *self);

/** _stet_memo_forget: the results are those of another sentence now. */
void _stet_memo_forget (StetMemo *self);

/**
 * _stet_memo_get:
 * @self: a memo
 * @key: what is asked
 * @found: (out): whether the recogniser had found something
 * @result: (out caller-allocates): what, if it had
 *
 * Returns: whether the answer is remembered
 */
gboolean _stet_memo_get (const StetMemo *self,
                         StetMemoKey key,
                         gboolean *found,
                         gpointer result);

/** _stet_memo_put: remembers an answer; @result counts only if something was @found. */
void _stet_memo_put (StetMemo *self,
                     StetMemoKey key,
                     gboolean found,
                     gconstpointer result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetMemo, _stet_memo_free)

G_END_DECLS
