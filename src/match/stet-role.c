/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-role-private.h"

#include <string.h>

/* The sense of a token that gives @role; %NULL without one. */
static const StetSense *
find_sense (const StetToken *token,
            const char *role)
{
  const StetSense *sense = token->lexeme != NULL ? stet_lexeme_find_sense (token->lexeme, STET_WORD_ROLE) : NULL;
  gsize len = strlen (role);

  for (; sense != NULL; sense = sense->next)
    if ((sense->classes & STET_WORD_ROLE) != 0 && sense->text != NULL && strncmp (sense->text, role, len) == 0 && (sense->text[len] == '\0' || sense->text[len] == ' '))
      return sense;
  return NULL;
}

gboolean
_stet_token_is_role_word (const StetToken *token)
{
  const StetSense *sense = token->lexeme != NULL ? stet_lexeme_find_sense (token->lexeme, STET_WORD_ROLE) : NULL;

  /* What happens on a date says nothing of other figures. */
  while (sense != NULL && ((sense->classes & STET_WORD_ROLE) == 0 || sense->text == NULL || g_str_has_prefix (sense->text, "event")))
    sense = sense->next;
  return sense != NULL;
}

gboolean
_stet_token_is_link (const StetToken *token)
{
  return _stet_token_is_role_word (token) && stet_token_has_class (token, STET_WORD_FUNCTION) && !_stet_token_has_role (token, "being");
}

gboolean
_stet_token_has_role (const StetToken *token,
                      const char *role)
{
  return find_sense (token, role) != NULL;
}

guint64
_stet_token_get_concept (const StetToken *token,
                         const char *role)
{
  const StetSense *sense = find_sense (token, role);

  /* With the role before it, it is the key of no word. */
  return sense != NULL && strchr (sense->text, ' ') != NULL ? stet_token_key (sense->text, strlen (sense->text)) : 0;
}
