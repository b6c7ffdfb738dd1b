/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** stet_uuid_new: (transfer full): a new random UUID (version 4), lower case. */
char *stet_uuid_new (void);

/**
 * stet_uuid_v5:
 * @name_space: a valid UUID
 * @name: any text
 *
 * Returns: (transfer full): the UUID that follows from both (version 5), the
 *   same in every run
 */
char *stet_uuid_v5 (const char *name_space,
                    const char *name);

/** stet_uuid_is_valid: whether @text is 8-4-4-4-12 lower case hexadecimal digits; NULL is not. */
gboolean stet_uuid_is_valid (const char *text);

G_END_DECLS
