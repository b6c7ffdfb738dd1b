/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-analysis.h"

G_BEGIN_DECLS

/** _stet_sense_find_lexeme: (transfer none) (nullable): the entry of the tables for the words at @span, of whatever case, each blank or line break between them as one blank. */
const StetLexeme *_stet_sense_find_lexeme (const StetAnalysis *analysis,
                                           StetSpan span);

/** _stet_sense_find_text: (transfer none) (nullable): what the tables say of the words at @span as one of @class. */
const char *_stet_sense_find_text (const StetAnalysis *analysis,
                                   StetSpan span,
                                   guint32 class);

G_END_DECLS
