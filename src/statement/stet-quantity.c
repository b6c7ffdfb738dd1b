/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-quantity.h"

const char *
stet_quantity_type_to_string (StetQuantityType type)
{
  static const char *const names[] = { "number", "ordinal", "percent", "money", "measure", "age", "duration", "date", "time", "set" };

  return names[type];
}

const char *
stet_quantity_change_to_string (StetQuantityChange change)
{
  static const char *const names[] = { "=", "~", ">", "<", "up", "down" };

  return names[change];
}

const StetUnit *
stet_unit_find (const char *name)
{
  return NULL;
}
