/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-compat.h"

G_BEGIN_DECLS

/* What the files for the floor and those for today's libraries share. */

/** _stet_compat_list_filters: (transfer full) (element-type GtkFileFilter): what a dialog for such files offers; the first one is in force. */
GListModel *_stet_compat_list_filters (StetFileKind kind) G_GNUC_WARN_UNUSED_RESULT;

/** What the program says of itself. */
typedef struct
{
  const char *comments;
  const char *copyright;
  const char *developer;
  const char *const *developers;
  const char *issue_url;
  const char *website;
} StetAbout;

/** _stet_compat_get_about: (transfer none): in the person's language. */
const StetAbout *_stet_compat_get_about (void);

G_END_DECLS
