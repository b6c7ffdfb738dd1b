/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case-private.h"
#include "stet-record-read-private.h"

G_BEGIN_DECLS

/**
 * StetTouch: one record that a change touches.
 * @before: value is %NULL when the record is created
 * @after: value is %NULL when it is removed
 * @old: (nullable): the record in the case that the change is applied to
 * @next: (nullable): the record as it will be
 */
typedef struct
{
  StetRecordType type;
  const char *id;
  StetJsonCursor before;
  StetJsonCursor after;
  gconstpointer old;
  StetRecord *next;
} StetTouch;

/** StetDelta: all that a change touches, each record once, in the order of the change. */
typedef struct
{
  const StetCase *self;
  StetJson *json;
  StetJsonCursor root;
  StetJsonCursor before;
  StetJsonCursor after;
  GArray *touches;   /* StetTouch */
  GHashTable *by_id; /* id to index + 1 */
  StetRecordContext context;
} StetDelta;

/**
 * _stet_delta_read:
 * @delta: to be filled
 * @self: the case that the change is applied to
 *
 * Reads and checks everything that can be checked record by record.
 * Returns: %FALSE when problems were added
 */
gboolean _stet_delta_read (StetDelta *delta, const StetCase *self, const StetChange *change, StetProblems *problems);
void _stet_delta_clear (StetDelta *delta);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StetDelta, _stet_delta_clear)

/** _stet_touch_cursor: where the record stands in the change. */
const StetJsonCursor *_stet_touch_cursor (const StetTouch *touch);

G_END_DECLS
