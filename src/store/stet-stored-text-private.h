/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-text.h"
#include "stet-json-cursor.h"
#include "stet-json-writer.h"

G_BEGIN_DECLS

/* A text as case files and journals hold it: {"sha256", "media_type", "text"}. */

/**
 * _stet_stored_text_read:
 * @cursor: the object
 * @problems: gets what is wrong; also that the text is not the one that its
 *   SHA-256 names
 * @unknown: (out) (optional) (nullable) (transfer full): object of unknown members
 *
 * Returns: (transfer full) (nullable): the text
 */
StetArticleText *_stet_stored_text_read (const StetJsonCursor *cursor, StetProblems *problems, StetJson **unknown);

/** _stet_stored_text_write: writes the object; @unknown (nullable) after the known members. */
void _stet_stored_text_write (StetJsonWriter *writer, StetArticleText *text, const StetJson *unknown);

G_END_DECLS
