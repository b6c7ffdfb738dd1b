/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-match-private.h"

gboolean
_stet_match_compare (StetMatch *self,
                     GCancellable *cancellable,
                     StetProgressFunc progress,
                     gpointer user_data,
                     GError **error)
{
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
