/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "stet-facts-filter.h"
#include "stet-session.h"

G_BEGIN_DECLS

#define STET_TYPE_FACTS_MODEL (stet_facts_model_get_type ())
G_DECLARE_FINAL_TYPE (StetFactsModel, stet_facts_model, STET, FACTS_MODEL, GObject)

/**
 * StetFactsModel:
 *
 * The facts of a session's case as a GListModel of StetFact, filtered, searched
 * and sorted. It holds a sorted array of numbers; items are made when somebody
 * asks for them, and the same fact is the same item for as long as somebody
 * holds it.
 *
 * A change of the case touches the facts that changed and no others: their
 * items say "changed", and rows come and go one by one. A fact that an edit
 * moves out of the filter or to another place stays where it is until
 * stet_facts_model_settle(), so that nothing jumps under the pointer.
 *
 * Searching looks through folded text that is kept for each fact. It is made
 * in slices; a search that comes before the last slice takes effect then.
 *
 * Properties: "session" (construct only), "searching" (boolean, read only):
 * whether a search has not taken effect yet.
 */
StetFactsModel *stet_facts_model_new (StetSession *session) G_GNUC_WARN_UNUSED_RESULT;

void stet_facts_model_set_filter (StetFactsModel *self,
                                  StetFactsFilter filter);
StetFactsFilter stet_facts_model_get_filter (StetFactsModel *self);

void stet_facts_model_set_sort (StetFactsModel *self,
                                StetFactsSort sort);
StetFactsSort stet_facts_model_get_sort (StetFactsModel *self);

/**
 * stet_facts_model_set_search:
 * @text: (nullable): what the title, the answer, the quotes or the values
 *   must hold, whatever the case and the accents; "" or %NULL for no search
 *
 * Several words must all be there, in any order.
 */
void stet_facts_model_set_search (StetFactsModel *self,
                                  const char *text);
const char *stet_facts_model_get_search (StetFactsModel *self);
gboolean stet_facts_model_is_searching (StetFactsModel *self);

/** stet_facts_model_settle: puts facts that were held in place where they belong now. */
void stet_facts_model_settle (StetFactsModel *self);

/** stet_facts_model_dup_id_at: (transfer full) (nullable): id of the fact at @position. */
char *stet_facts_model_dup_id_at (StetFactsModel *self,
                                  guint position);

/**
 * stet_facts_model_find:
 * @id: (nullable): id of a claim
 * @position: (out): where it stands; if it is filtered out, where it would
 *
 * Returns: whether the list holds it
 */
gboolean stet_facts_model_find (StetFactsModel *self,
                                const char *id,
                                guint *position);

G_END_DECLS
