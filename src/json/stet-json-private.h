/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-json.h"

G_BEGIN_DECLS

/**
 * StetJsonKeys:
 *
 * A table of names, each with a number.  Its hash is seeded anew in every
 * process, so that no file can fill one slot with many names.
 */
typedef struct _StetJsonKeys StetJsonKeys;

/** _stet_json_keys_new: (transfer full): an empty table. */
StetJsonKeys *_stet_json_keys_new (void);

/** _stet_json_keys_free: frees @keys; NULL is fine. */
void _stet_json_keys_free (StetJsonKeys *keys);

/** _stet_json_keys_add: enters @name, which must stay where it is; FALSE if it is there already. */
gboolean _stet_json_keys_add (StetJsonKeys *keys,
                              const char *name,
                              gsize len,
                              guint index);

/** _stet_json_keys_find: the number of @name; FALSE if it is not there. */
gboolean _stet_json_keys_find (const StetJsonKeys *keys,
                               const char *name,
                               gsize len,
                               guint *index);

/** _stet_json_path_append_name: `.title`, or `["a name"]` for what is no plain word. */
void _stet_json_path_append_name (GString *path,
                                  const char *name,
                                  gsize len);

/** _stet_json_path_append_index: `[3]`. */
void _stet_json_path_append_index (GString *path,
                                   guint index);

/**
 * _stet_json_guard:
 * @data: (array length=len): a JSON text
 * @len: its length in bytes
 * @error: return location
 *
 * Checks everything that stet_json_parse() promises, without recursion
 * deeper than the cap.
 *
 * Returns: whether @data may be given to the parser
 */
gboolean _stet_json_guard (const char *data,
                           gsize len,
                           GError **error);

/** _stet_json_skip_plain: the first of the bytes from @p to @end that ends a string, begins an escape or has to be one; else @end. */
const char *_stet_json_skip_plain (const char *p,
                                   const char *end);

/** _stet_json_object_take_shared: as stet_json_object_take(), with a reference of a shared name. */
void _stet_json_object_take_shared (StetJson *object,
                                    GRefString *name,
                                    StetJson *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetJsonKeys, _stet_json_keys_free)

G_END_DECLS
