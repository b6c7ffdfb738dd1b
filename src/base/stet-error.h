/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STET_ERROR (stet_error_quark ())

/**
 * StetError:
 * @STET_ERROR_INVALID: the content breaks the rules of its format
 * @STET_ERROR_ENCODING: the bytes are not text in an encoding that can be read
 * @STET_ERROR_EMPTY: there is nothing in it
 * @STET_ERROR_BINARY: it is not text at all: it holds NUL bytes
 * @STET_ERROR_TOO_LARGE: a cap of stet-limits.h is exceeded
 * @STET_ERROR_NEWER: a newer version of the program wrote it
 * @STET_ERROR_CONFLICT: the file changed on disk since it was opened
 * @STET_ERROR_READ_ONLY: it can be looked at, but not changed
 * @STET_ERROR_REFUSED: the rules of the review forbid this edit
 *
 * The codes of the domain %STET_ERROR.  Errors of reading and writing files
 * keep the domain in which GIO reports them.
 */
typedef enum
{
  STET_ERROR_INVALID,
  STET_ERROR_ENCODING,
  STET_ERROR_EMPTY,
  STET_ERROR_BINARY,
  STET_ERROR_TOO_LARGE,
  STET_ERROR_NEWER,
  STET_ERROR_CONFLICT,
  STET_ERROR_READ_ONLY,
  STET_ERROR_REFUSED,
} StetError;

GQuark stet_error_quark (void);

G_END_DECLS
