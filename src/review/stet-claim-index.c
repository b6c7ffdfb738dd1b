/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-claim-index.h"

#include <string.h>

#include "stet-fold.h"

/* More of one claim is not searched: a claim can quote whole articles. */
#define MAX_CLAIM_BYTES ((gsize) 64 * 1024)

/* The clock is read once for so many claims. */
#define CLAIMS_PER_SLICE 16

struct _StetClaimIndex
{
  GHashTable *folded; /* number -> folded text */
  guint n_warmed;     /* claims from the first on that were folded once */
};

StetClaimIndex *
stet_claim_index_new (void)
{
  StetClaimIndex *self = g_new0 (StetClaimIndex, 1);

  self->folded = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

void
stet_claim_index_free (StetClaimIndex *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->folded);
  g_free (self);
}

void
stet_claim_index_clear (StetClaimIndex *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->folded);
  self->n_warmed = 0;
}

void
stet_claim_index_forget (StetClaimIndex *self,
                         guint number)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove (self->folded, GUINT_TO_POINTER (number));
}

/* Appends a text up to the cap, at a boundary of characters. */
static void
append_capped (GString *all,
               const char *text)
{
  gsize room = all->len < MAX_CLAIM_BYTES ? MAX_CLAIM_BYTES - all->len : 0;
  gsize len = strlen (text);

  if (len > room)
    {
      len = room;
      while (len > 0 && ((guchar) text[len] & 0xC0) == 0x80)
        len--;
    }
  g_string_append_len (all, text, len);
  g_string_append_c (all, '\n');
}

static char *
fold_claim (StetCase *stet_case,
            const StetClaim *claim)
{
  g_autoptr (GString) all = g_string_new (NULL);

  append_capped (all, claim->title);
  append_capped (all, claim->answer);
  for (guint i = 0; i < claim->n_statements && all->len < MAX_CLAIM_BYTES; i++)
    {
      g_autofree char *quote = stet_case_dup_quote (stet_case, claim->statements[i]);

      append_capped (all, claim->statements[i]->value);
      append_capped (all, quote != NULL ? quote : "");
    }
  return stet_fold (all->str);
}

static const char *
get_folded (StetClaimIndex *self,
            StetCase *stet_case,
            const StetClaim *claim)
{
  char *folded = g_hash_table_lookup (self->folded, GUINT_TO_POINTER (claim->number));

  if (folded == NULL)
    {
      folded = fold_claim (stet_case, claim);
      g_hash_table_insert (self->folded, GUINT_TO_POINTER (claim->number), folded);
    }
  return folded;
}

gboolean
stet_claim_index_warm (StetClaimIndex *self,
                       StetCase *stet_case,
                       gint64 budget)
{
  gint64 end = g_get_monotonic_time () + budget;
  guint n_claims;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (stet_case != NULL, FALSE);

  n_claims = stet_case_get_n_claims (stet_case);
  while (self->n_warmed < n_claims)
    {
      for (guint i = 0; i < CLAIMS_PER_SLICE && self->n_warmed < n_claims; i++)
        get_folded (self, stet_case, stet_case_get_claim (stet_case, self->n_warmed++));
      if (budget >= 0 && g_get_monotonic_time () >= end)
        break;
    }
  return self->n_warmed >= n_claims;
}

gboolean
stet_claim_index_matches (StetClaimIndex *self,
                          StetCase *stet_case,
                          const StetClaim *claim,
                          const char *const *words)
{
  const char *folded;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (claim != NULL, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  folded = get_folded (self, stet_case, claim);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (folded, words[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}
