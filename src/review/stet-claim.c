/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-claim.h"

#include <string.h>

const StetStatement *
stet_claim_find_statement (const StetClaim *claim,
                           const char *id)
{
  for (guint i = 0; i < claim->n_statements; i++)
    if (strcmp (claim->statements[i]->id, id) == 0)
      return claim->statements[i];
  return NULL;
}

const StetStatement *
stet_claim_get_anchor (const StetClaim *claim)
{
  const StetStatement *named = claim->anchor[0] == '\0' ? NULL : stet_claim_find_statement (claim, claim->anchor);

  if (named != NULL)
    return named;
  return claim->n_statements == 0 ? NULL : claim->statements[0];
}

gboolean
stet_claim_is_unexplained (const StetClaim *claim)
{
  const StetStatement *anchor = stet_claim_get_anchor (claim);

  if (claim->rationale[0] != '\0')
    return FALSE;
  for (guint i = 0; i < claim->n_statements; i++)
    {
      const StetStatement *statement = claim->statements[i];
      gboolean differs = statement->relation == STET_RELATION_CONFLICT || statement->relation == STET_RELATION_SCOPE_DIFFERS;

      if (statement != anchor && differs && statement->explanation[0] == '\0')
        return TRUE;
    }
  return FALSE;
}
