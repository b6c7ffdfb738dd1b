/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case.h"
#include "stet-map.h"
#include "stet-record-private.h"

G_BEGIN_DECLS

/** _stet_case_find: (nullable) (transfer none): the record of that type with that id; also the case record. */
gconstpointer _stet_case_find (const StetCase *self, StetRecordType type, const char *id);

/** _stet_case_find_change: (nullable) (transfer none): a change of the history by its id. */
StetChange *_stet_case_find_change (const StetCase *self, const char *id);

G_END_DECLS
