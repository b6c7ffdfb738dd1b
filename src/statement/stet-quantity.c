/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-quantity.h"

static const char *const type_names[] = {
  "number", "ordinal", "percent", "money", "measure", "age", "duration", "date", "time", "set"
};

static const char *const change_names[] = { "=", "~", ">", "<", "up", "down" };

const char *
stet_quantity_type_to_string (StetQuantityType type)
{
  g_return_val_if_fail ((gsize) type < G_N_ELEMENTS (type_names), NULL);

  return type_names[type];
}

const char *
stet_quantity_change_to_string (StetQuantityChange change)
{
  g_return_val_if_fail ((gsize) change < G_N_ELEMENTS (change_names), NULL);

  return change_names[change];
}
