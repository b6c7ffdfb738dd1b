/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** stet_sample_dup_file: (transfer full) (nullable): the sample case, where it is installed or where STET_DATA_DIR says. */
GFile *stet_sample_dup_file (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
