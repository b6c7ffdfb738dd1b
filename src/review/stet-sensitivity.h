/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** StetSensitivity: of an article or back-up; what is sensitive stays out of reports unless the person says otherwise. */
typedef enum
{
  STET_SENSITIVITY_NORMAL,    /* "normal" */
  STET_SENSITIVITY_SENSITIVE, /* "sensitive" */
} StetSensitivity;

/** stet_sensitivity_names: the JSON names, NULL-ended, in the order of the values. */
extern const char *const stet_sensitivity_names[];

G_END_DECLS
