/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-flow-private.h"

G_BEGIN_DECLS

/** StetFlowText: a text in the making, in which parts look different. */
typedef struct
{
  GString *text;
  GArray *spans; /* of StetFlowSpan */
} StetFlowText;

StetFlowText *_stet_flow_text_new (void) G_GNUC_WARN_UNUSED_RESULT;
void _stet_flow_text_free (StetFlowText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetFlowText, _stet_flow_text_free)

/** _stet_flow_text_add: plain words. */
void _stet_flow_text_add (StetFlowText *self, const char *words);
/** _stet_flow_text_add_as: words that look different; Returns: (transfer none): their span, to be filled in before the next call. */
StetFlowSpan *_stet_flow_text_add_as (StetFlowText *self, StetFlowSpanKind kind, const char *words);
/** _stet_flow_text_add_foreign: somebody else's words between @open and @close; those that run from right to left do not turn round what stands beside them. */
void _stet_flow_text_add_foreign (StetFlowText *self, const char *open, const char *words, const char *close);
/** _stet_flow_text_join: foreign words, and @separator before them if there is something before. */
void _stet_flow_text_join (StetFlowText *self, const char *separator, const char *words);
/** _stet_flow_text_put: makes a cell of it; @self is empty afterwards. */
StetFlowCell *_stet_flow_text_put (StetFlowText *self, StetFlow *flow, StetFlowStyle style, double x, double width);

G_END_DECLS
