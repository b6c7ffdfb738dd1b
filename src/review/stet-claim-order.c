/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-claim-order.h"

StetClaimKey
stet_claim_key_by_number (const StetClaim *claim)
{
  StetClaimKey key = { 0, 0, 0 };

  g_return_val_if_fail (claim != NULL, key);

  key.number = claim->number;
  return key;
}

StetClaimKey
stet_claim_key_by_place (const StetCase *self,
                         const StetClaim *claim)
{
  StetClaimKey key = { G_MAXUINT64, 0, 0 };

  g_return_val_if_fail (self != NULL, key);
  g_return_val_if_fail (claim != NULL, key);

  key.number = claim->number;
  /* Statements stand by article number and start, so the first one of the
   * article that counts is the one. */
  for (guint i = 0; i < claim->n_statements; i++)
    {
      const StetArticle *article = stet_case_find_article (self, claim->statements[i]->article);
      guint64 major = ((guint64) (article->role != STET_ROLE_CHECKED) << 32) + article->number;

      if (major >= key.major)
        continue;
      key.major = major;
      key.minor = claim->statements[i]->start;
    }
  return key;
}

int
stet_claim_key_compare (const StetClaimKey *a,
                        const StetClaimKey *b)
{
  if (a->major != b->major)
    return a->major < b->major ? -1 : 1;
  if (a->minor != b->minor)
    return a->minor < b->minor ? -1 : 1;
  if (a->number != b->number)
    return a->number < b->number ? -1 : 1;
  return 0;
}

guint
stet_status_rank (StetStatus status)
{
  static const guint ranks[STET_N_STATUSES] = {
    [STET_STATUS_CONFLICTING] = 0,
    [STET_STATUS_OPEN] = 1,
    [STET_STATUS_SINGLE_SOURCE] = 2,
    [STET_STATUS_RECONCILED] = 3,
    [STET_STATUS_CORROBORATED] = 4,
    [STET_STATUS_OPINION] = 5,
    [STET_STATUS_NOT_CHECKABLE] = 6,
  };

  g_return_val_if_fail (status < STET_N_STATUSES, 0);

  return ranks[status];
}
