/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-claim-draft-private.h"

#include <string.h>

#include "stet-limits.h"

StetClaimDraft *
_stet_claim_draft_new (const char *id,
                       const StetClaim *old,
                       StetClaim *claim)
{
  StetClaimDraft *self = g_new0 (StetClaimDraft, 1);

  self->id = id;
  self->old = old;
  self->claim = claim;
  return self;
}

void
_stet_claim_draft_free (StetClaimDraft *self)
{
  for (guint i = 0; i < STET_N_CLAIM_LISTS; i++)
    g_clear_pointer (&self->added[i], g_ptr_array_unref);
  g_clear_pointer (&self->claim, _stet_record_unref);
  g_free (self);
}

gboolean
_stet_record_get_list (gconstpointer record,
                       StetClaimList *which,
                       const char **claim)
{
  switch (_stet_record_head (record)->type)
    {
    case STET_RECORD_STATEMENT:
      *which = STET_LIST_STATEMENTS;
      *claim = ((const StetStatement *) record)->claim;
      return TRUE;
    case STET_RECORD_EVIDENCE:
      *which = STET_LIST_EVIDENCE;
      *claim = ((const StetEvidence *) record)->claim;
      return TRUE;
    case STET_RECORD_MARK:
      *which = STET_LIST_NOT_THERE;
      *claim = ((const StetMark *) record)->claim;
      return ((const StetMark *) record)->kind == STET_MARK_NOT_THERE;
    case STET_RECORD_CASE:
    case STET_RECORD_ARTICLE:
    case STET_RECORD_CLAIM:
    case STET_RECORD_DISMISSAL:
    default:
      return FALSE;
    }
}

void
_stet_claim_draft_add (StetClaimDraft *self,
                       StetClaimList which,
                       gpointer record)
{
  if (self->added[which] == NULL)
    self->added[which] = g_ptr_array_new ();
  g_ptr_array_add (self->added[which], record);
  self->is_touched[which] = TRUE;
}

static int
compare_evidence (gconstpointer a,
                  gconstpointer b)
{
  const StetEvidence *evidence_a = a;
  const StetEvidence *evidence_b = b;

  if (evidence_a->number != evidence_b->number)
    return evidence_a->number < evidence_b->number ? -1 : 1;
  return strcmp (evidence_a->id, evidence_b->id);
}

static int
compare_in_list (gconstpointer a,
                 gconstpointer b,
                 gpointer which)
{
  gconstpointer record_a = *(gconstpointer const *) a;
  gconstpointer record_b = *(gconstpointer const *) b;

  return GPOINTER_TO_UINT (which) == STET_LIST_EVIDENCE ? compare_evidence (record_a, record_b) : _stet_compare_passages (record_a, record_b);
}

/* Two pieces of back-up may end up with one number, when the numbers run out
 * or when claims are merged; then the id decides on their order. */
static void
number_evidence (gpointer const *kept,
                 guint n_kept,
                 GPtrArray *added)
{
  guint last = n_kept == 0 ? 0 : ((const StetEvidence *) kept[n_kept - 1])->number;

  for (guint i = 0; i < added->len; i++)
    last = MAX (last, ((const StetEvidence *) added->pdata[i])->number);
  for (guint i = 0; i < added->len; i++)
    {
      StetEvidence *evidence = added->pdata[i];

      if (evidence->number == 0)
        {
          last = MIN (last, G_MAXINT32 - 1) + 1;
          evidence->number = last;
        }
    }
}

/* Both parts are in order; so is what comes out. */
static void
merge (GPtrArray *kept,
       GPtrArray *added,
       StetClaimList which,
       GPtrArray *out)
{
  guint k = 0;
  guint a = 0;

  while (k < kept->len || a < added->len)
    {
      gboolean takes_kept = a == added->len || (k < kept->len && compare_in_list (&kept->pdata[k], &added->pdata[a], GUINT_TO_POINTER (which)) < 0);

      g_ptr_array_add (out, takes_kept ? kept->pdata[k++] : added->pdata[a++]);
    }
}

static gboolean
is_gone (GHashTable *gone,
         gpointer record)
{
  return gone != NULL && g_hash_table_contains (gone, record);
}

static GPtrArray *
find_kept (const StetClaimDraft *self,
           StetClaimList which,
           GHashTable *gone)
{
  GPtrArray *kept = g_ptr_array_new ();
  gpointer const *records;
  guint n;

  if (self->old == NULL)
    return kept;
  records = _stet_claim_get_list (self->old, which, &n);
  for (guint i = 0; i < n; i++)
    if (!is_gone (gone, records[i]))
      g_ptr_array_add (kept, records[i]);
  return kept;
}

gboolean
_stet_claim_draft_finish (StetClaimDraft *self,
                          GHashTable *gone)
{
  gboolean fits = TRUE;

  for (guint which = 0; which < STET_N_CLAIM_LISTS; which++)
    if (self->is_touched[which])
      {
        g_autoptr (GPtrArray) kept = find_kept (self, which, gone);
        g_autoptr (GPtrArray) added = self->added[which] == NULL ? g_ptr_array_new () : g_ptr_array_ref (self->added[which]);
        g_autoptr (GPtrArray) all = g_ptr_array_new ();

        if (which == STET_LIST_EVIDENCE)
          number_evidence (kept->pdata, kept->len, added);
        g_ptr_array_sort_with_data (added, compare_in_list, GUINT_TO_POINTER (which));
        merge (kept, added, which, all);
        fits &= all->len <= STET_LIMIT_PER_CLAIM;
        _stet_claim_set_list (self->claim, which, all->pdata, all->len);
      }
  return fits;
}

gboolean
_stet_claim_draft_is_empty (const StetClaimDraft *self,
                            GHashTable *gone)
{
  for (guint which = 0; which < STET_N_CLAIM_LISTS; which++)
    {
      g_autoptr (GPtrArray) kept = find_kept (self, which, gone);

      if (kept->len > 0 || self->added[which] != NULL)
        return FALSE;
    }
  return TRUE;
}
