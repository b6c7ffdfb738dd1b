/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-draft-private.h"

static void
draft_clear (StetDraft *self)
{
  g_free (self->explanation);
  g_free (self->a.value);
  g_free (self->b.value);
}

GArray *
_stet_drafts_new (void)
{
  GArray *drafts = g_array_new (FALSE, FALSE, sizeof (StetDraft));

  g_array_set_clear_func (drafts, (GDestroyNotify) draft_clear);
  return drafts;
}
