/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-text.h"
#include "stet-json-cursor.h"
#include "stet-json-writer.h"
#include "stet-words.h"

G_BEGIN_DECLS

/*
 * The member "selector" of a statement or a mark: an array with a W3C
 * TextQuoteSelector, which people and other programs can read, and a
 * TextPositionSelector, which counts code points.
 */

/**
 * _stet_selector_read:
 * @record: the statement or mark
 * @text: (nullable): the text that it is a passage of, to compare the
 *   quotation with; %NULL if it is not known
 * @problems: gets what is wrong
 * @span: (out): code points
 * @unknown: (out) (nullable) (transfer full): an array of what this version
 *   does not know: members of the quote, members of the position, then
 *   selectors of other types; %NULL if there is nothing
 *
 * Returns: whether it is right
 */
gboolean _stet_selector_read (const StetJsonCursor *record,
                              StetArticleText *text,
                              StetProblems *problems,
                              StetSpan *span,
                              StetJson **unknown);

/**
 * _stet_selector_write:
 * @writer: with the object of the statement or mark open
 * @text: the text that it is a passage of
 * @span: bytes in @text
 * @unknown: (nullable): as _stet_selector_read() gave it
 */
void _stet_selector_write (StetJsonWriter *writer,
                           StetArticleText *text,
                           StetSpan span,
                           const StetJson *unknown);

/** _stet_selector_dup_key: (transfer full): under which the unknown part of a record's selector is kept. */
char *_stet_selector_dup_key (StetRecordType type, const char *id);

G_END_DECLS
