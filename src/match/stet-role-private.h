/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-token.h"

G_BEGIN_DECLS

/*
 * What a table of roles says of a word is one word, the role, and for words
 * that say what is counted a second one, the concept: "toll dead".
 */

/** _stet_token_is_role_word: whether @token gives a figure near it any part. */
gboolean _stet_token_is_role_word (const StetToken *token);

/** _stet_token_is_mark: whether @token is a mark, at which a clause may end. */
static inline gboolean
_stet_token_is_mark (const StetToken *token)
{
  return token->kind == STET_TOKEN_PUNCTUATION;
}

/** _stet_token_is_link: whether @token only joins a figure to other words: "from", "of", "the". */
gboolean _stet_token_is_link (const StetToken *token);

/** _stet_token_has_role: whether @token gives a figure near it the part @role. */
gboolean _stet_token_has_role (const StetToken *token,
                               const char *role);

/**
 * _stet_token_get_concept:
 * @token: a token
 * @role: the role that the concept must have
 *
 * Returns: the key of the concept, the same in all languages; 0 if @token has
 *   none with that role
 */
guint64 _stet_token_get_concept (const StetToken *token,
                                 const char *role);

G_END_DECLS
