/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-token.h"

#include "stet-key-private.h"

guint64
stet_token_key (const char *folded,
                gsize len)
{
  return _stet_key (folded, len);
}
