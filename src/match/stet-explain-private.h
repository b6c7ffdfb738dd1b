/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-fact-private.h"
#include "stet-value-private.h"

G_BEGIN_DECLS

/** _stet_explain_dup_phrase: (transfer full): a figure as it stands, with its hedge and what it counts: "about 3,400 retirees". */
char *_stet_explain_dup_phrase (const StetFact *fact);

/** _stet_explain_conflict: (transfer full): that two figures of one thing differ. */
char *_stet_explain_conflict (const StetFact *a,
                              const StetFact *b);

/** _stet_explain_headline: (transfer full): that a headline gives another figure than the text below it. */
char *_stet_explain_headline (const StetFact *headline,
                              const StetFact *text);

/** _stet_explain_agreement: (transfer full): that two figures of one thing say the same, and why they look different. */
char *_stet_explain_agreement (const StetFact *a,
                               const StetFact *b,
                               StetValueRelation relation);

/** _stet_explain_trend: (transfer full): that one figure is reached by a rise and by a fall. */
char *_stet_explain_trend (const StetFact *a,
                           const StetFact *b);

/** _stet_explain_days: (transfer full): that two counts were made on two days. */
char *_stet_explain_days (const StetFact *a,
                          const StetFact *b);

G_END_DECLS
