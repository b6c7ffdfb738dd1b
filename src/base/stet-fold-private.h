/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** STET_FOLD_MAX_BYTES: no character folds to more bytes; the longest ligature of Unicode needs 33. */
#define STET_FOLD_MAX_BYTES 64

/**
 * _stet_fold_char:
 * @c: a character outside ASCII
 * @out: (out caller-allocates) (array fixed-size=64): its folded form, not ended by NUL
 *
 * Returns: the number of bytes of the folded form; 0 when @c is dropped
 */
guint _stet_fold_char (gunichar c,
                       char *out);

G_END_DECLS
