/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-finding.h"

static const char *const relation_names[] = { "agree", "conflict", "scope-differs" };
G_STATIC_ASSERT (G_N_ELEMENTS (relation_names) == STET_FINDING_SCOPE_DIFFERS + 1);

static const char *const field_names[] = {
  "value",
  "unit",
  "date",
  "time",
  "weekday",
  "duration",
  "name",
  "place",
  "negation",
  "opposite",
  "direction",
  "sum",
  "scope",
  "words",
};
G_STATIC_ASSERT (G_N_ELEMENTS (field_names) == STET_FINDING_FIELD_WORDS + 1);

const char *
stet_finding_relation_name (StetFindingRelation relation)
{
  return relation_names[relation];
}

const char *
stet_finding_field_name (StetFindingField field)
{
  return field_names[field];
}
