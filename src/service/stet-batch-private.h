/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"
#include "stet-json-writer.h"
#include "stet-raw-map-private.h"

G_BEGIN_DECLS

/**
 * StetBatchText:
 * @stages: what is to be found in it
 * @map: the text as given and as it is analysed
 * @analysis: what was found in it
 *
 * One text of a request.
 */
typedef struct
{
  StetStages stages;
  StetRawMap *map;
  StetAnalysis *analysis;
} StetBatchText;

void _stet_batch_text_clear (StetBatchText *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StetBatchText, _stet_batch_text_clear)

/**
 * _stet_batch_text_read:
 * @self: a text with nothing but its stages
 * @request: the request
 * @name: of the member with the text, which must be there
 * @ref_name: (nullable): of the member with its date, which need not
 * @error: return location
 *
 * Returns: whether the request is right
 */
gboolean _stet_batch_text_read (StetBatchText *self,
                                const StetJson *request,
                                const char *name,
                                const char *ref_name,
                                GError **error);

/** _stet_batch_text_parse: the same of one value; @language and @reference are nullable. */
gboolean _stet_batch_text_parse (StetBatchText *self,
                                 const StetJson *member,
                                 const char *language,
                                 const StetDate *reference,
                                 GError **error);

/** _stet_batch_write_span: the members start and end of a span of @text, in code points as it was given. */
void _stet_batch_write_span (StetJsonWriter *writer,
                             const StetBatchText *text,
                             StetSpan span);

/* One function for each kind: writes its members into the open answer. */
gboolean _stet_batch_sentences (const StetJson *request, StetJsonWriter *writer, GError **error);
gboolean _stet_batch_quantity (const StetJson *request, StetJsonWriter *writer, GError **error);
gboolean _stet_batch_check (const StetJson *request, StetJsonWriter *writer, GError **error);
gboolean _stet_batch_pair (const StetJson *request, StetJsonWriter *writer, GError **error);
gboolean _stet_batch_align (const StetJson *request, StetJsonWriter *writer, GError **error);

G_END_DECLS
