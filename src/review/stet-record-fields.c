/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-record-private.h"

#include <string.h>

#include "stet-claim.h"
#include "stet-error.h"
#include "stet-limits.h"

#define FIELD(group, name, path, kind, type, member, max, names, fallback)        \
  {                                                                               \
    path, group, name, kind, G_STRUCT_OFFSET (type, member), max, names, fallback \
  }

/* One row a member; the second form stands in an object of its own. */
#define NAME(type, member, name) FIELD (NULL, name, name, STET_FIELD_STRING, type, member, STET_LIMIT_TITLE_BYTES, NULL, "")
#define TEXT(type, member, name) FIELD (NULL, name, name, STET_FIELD_STRING, type, member, STET_LIMIT_FIELD_BYTES, NULL, "")
#define TEXT_IN(type, member, group, name) FIELD (group, name, group "." name, STET_FIELD_STRING, type, member, STET_LIMIT_FIELD_BYTES, NULL, "")
#define WORD(type, member, name, names) FIELD (NULL, name, name, STET_FIELD_ENUM, type, member, 0, names, NULL)
#define WORD_IN(type, member, group, name, names) FIELD (group, name, group "." name, STET_FIELD_ENUM, type, member, 0, names, NULL)
#define UINT(type, member, name) FIELD (NULL, name, name, STET_FIELD_UINT, type, member, G_MAXINT32, NULL, NULL)
#define UINT_IN(type, member, group, name, max) FIELD (group, name, group "." name, STET_FIELD_UINT, type, member, max, NULL, NULL)
#define SIZE(type, member, name) FIELD (NULL, name, name, STET_FIELD_UINT64, type, member, G_MAXINT64, NULL, NULL)
#define OFFSET(type, member, name) FIELD (NULL, name, name, STET_FIELD_OFFSET, type, member, STET_LIMIT_ARTICLE_BYTES, NULL, NULL)
#define ID(type, member, name) FIELD (NULL, name, name, STET_FIELD_ID, type, member, 0, NULL, "")
#define SHA256(type, member, name) FIELD (NULL, name, name, STET_FIELD_SHA256, type, member, 0, NULL, "")
#define TIME(type, member, name) FIELD (NULL, name, name, STET_FIELD_TIME, type, member, 0, NULL, "")
#define TIME_IN(type, member, group, name) FIELD (group, name, group "." name, STET_FIELD_TIME, type, member, 0, NULL, "")
#define DATE(type, member, name) FIELD (NULL, name, name, STET_FIELD_DATE, type, member, 0, NULL, "")
#define DATE_IN(type, member, group, name) FIELD (group, name, group "." name, STET_FIELD_DATE, type, member, 0, NULL, "")
#define END                                               \
  {                                                       \
    NULL, NULL, NULL, STET_FIELD_STRING, 0, 0, NULL, NULL \
  }

/* An enum is read and written as a guint. */
G_STATIC_ASSERT (sizeof (StetRole) == sizeof (guint));

static const StetField case_fields[] = {
  NAME (StetCaseInfo, title, "title"),
  TIME (StetCaseInfo, created, "created"),
  FIELD (NULL, "scale", "scale", STET_FIELD_STRING, StetCaseInfo, scale, STET_LIMIT_TITLE_BYTES, NULL, "desk"),
  TEXT_IN (StetCaseInfo, custom_scale_title, "custom_scale", "title"),
  TEXT_IN (StetCaseInfo, custom_scale_steps, "custom_scale", "steps"),
  TEXT_IN (StetCaseInfo, override_by, "override", "by"),
  TIME_IN (StetCaseInfo, override_at, "override", "at"),
  TEXT_IN (StetCaseInfo, override_reason, "override", "reason"),
  END,
};

static const StetField article_fields[] = {
  UINT (StetArticle, number, "number"),
  NAME (StetArticle, title, "title"),
  NAME (StetArticle, outlet, "outlet"),
  NAME (StetArticle, author, "author"),
  DATE (StetArticle, published, "published"),
  TEXT (StetArticle, url, "url"),
  TIME (StetArticle, retrieved, "retrieved"),
  WORD (StetArticle, role, "role", stet_role_names),
  NAME (StetArticle, origin, "origin"),
  NAME (StetArticle, language, "language"),
  NAME (StetArticle, source_name, "source_name"),
  NAME (StetArticle, media_type, "media_type"),
  NAME (StetArticle, encoding, "encoding"),
  SHA256 (StetArticle, original_sha256, "original_sha256"),
  SIZE (StetArticle, original_size, "original_size"),
  SHA256 (StetArticle, text_sha256, "text_sha256"),
  WORD (StetArticle, sensitivity, "sensitivity", stet_sensitivity_names),
  END,
};

static const StetField claim_fields[] = {
  UINT (StetClaim, number, "number"),
  NAME (StetClaim, title, "title"),
  WORD (StetClaim, kind, "kind", stet_claim_kind_names),
  TEXT (StetClaim, answer, "answer"),
  ID (StetClaim, anchor, "anchor"),
  WORD_IN (StetClaim, work, "work", "state", stet_work_names),
  TEXT_IN (StetClaim, asked, "work", "asked"),
  TIME_IN (StetClaim, asked_at, "work", "asked_at"),
  DATE_IN (StetClaim, deadline, "work", "deadline"),
  TEXT_IN (StetClaim, work_note, "work", "note"),
  UINT_IN (StetClaim, rating, "verdict", "rating", STET_LIMIT_RATING),
  TEXT_IN (StetClaim, verdict, "verdict", "label"),
  TEXT_IN (StetClaim, scale, "verdict", "scale"),
  TEXT_IN (StetClaim, effect, "verdict", "effect"),
  TEXT_IN (StetClaim, rationale, "verdict", "rationale"),
  TEXT_IN (StetClaim, reviewer, "verdict", "by"),
  TIME_IN (StetClaim, decided_at, "verdict", "at"),
  END,
};

static const StetField statement_fields[] = {
  ID (StetStatement, claim, "claim"),
  ID (StetStatement, article, "article"),
  SHA256 (StetStatement, text, "text"),
  OFFSET (StetStatement, start, "start"),
  OFFSET (StetStatement, end, "end"),
  TEXT_IN (StetStatement, value, "value", "text"),
  TEXT_IN (StetStatement, hedge, "value", "hedge"),
  WORD_IN (StetStatement, outcome, "value", "outcome", stet_outcome_names),
  TEXT_IN (StetStatement, period, "value", "period"),
  TEXT_IN (StetStatement, speaker, "value", "speaker"),
  TEXT_IN (StetStatement, subject, "value", "subject"),
  WORD (StetStatement, relation, "relation", stet_relation_names),
  TEXT (StetStatement, explanation, "explanation"),
  WORD (StetStatement, stance, "stance", stet_stance_names),
  TEXT_IN (StetStatement, fix, "fix", "text"),
  TEXT_IN (StetStatement, fix_reason, "fix", "reason"),
  END,
};

static const StetField evidence_fields[] = {
  ID (StetEvidence, claim, "claim"),
  UINT (StetEvidence, number, "number"),
  WORD (StetEvidence, kind, "kind", stet_evidence_kind_names),
  TEXT (StetEvidence, citation, "citation"),
  TEXT (StetEvidence, url, "url"),
  NAME (StetEvidence, who, "who"),
  NAME (StetEvidence, role, "role"),
  DATE (StetEvidence, date, "date"),
  WORD (StetEvidence, terms, "terms", stet_terms_names),
  NAME (StetEvidence, locator, "locator"),
  WORD (StetEvidence, rank, "rank", stet_rank_names),
  TEXT (StetEvidence, note, "note"),
  WORD (StetEvidence, sensitivity, "sensitivity", stet_sensitivity_names),
  END,
};

static const StetField mark_fields[] = {
  WORD (StetMark, kind, "kind", stet_mark_kind_names),
  ID (StetMark, article, "article"),
  SHA256 (StetMark, text, "text"),
  OFFSET (StetMark, start, "start"),
  OFFSET (StetMark, end, "end"),
  ID (StetMark, claim, "claim"),
  END,
};

static const StetField dismissal_fields[] = {
  SHA256 (StetDismissal, key, "key"),
  WORD (StetDismissal, relation, "relation", stet_relation_names),
  NAME (StetDismissal, field, "field"),
  TEXT (StetDismissal, explanation, "explanation"),
  END,
};

const StetField *
_stet_record_fields (StetRecordType type)
{
  static const StetField *const tables[STET_N_RECORD_TYPES] = {
    [STET_RECORD_CASE] = case_fields,
    [STET_RECORD_ARTICLE] = article_fields,
    [STET_RECORD_CLAIM] = claim_fields,
    [STET_RECORD_STATEMENT] = statement_fields,
    [STET_RECORD_EVIDENCE] = evidence_fields,
    [STET_RECORD_MARK] = mark_fields,
    [STET_RECORD_DISMISSAL] = dismissal_fields,
  };

  return tables[type];
}

const StetField *
_stet_record_find_field (StetRecordType type,
                         const char *path)
{
  for (const StetField *field = _stet_record_fields (type); field->path != NULL; field++)
    if (strcmp (field->path, path) == 0)
      return field;
  return NULL;
}

gboolean
_stet_record_is_group (StetRecordType type,
                       const char *name)
{
  for (const StetField *field = _stet_record_fields (type); field->path != NULL; field++)
    if (field->group != NULL && strcmp (field->group, name) == 0)
      return TRUE;
  return FALSE;
}

gboolean
_stet_field_is_string (const StetField *field)
{
  return field->default_string != NULL;
}

const char *
_stet_field_get_string (const StetField *field,
                        gconstpointer record)
{
  return G_STRUCT_MEMBER (const char *, record, field->offset);
}

guint64
_stet_field_get_number (const StetField *field,
                        gconstpointer record)
{
  if (field->kind == STET_FIELD_UINT64)
    return G_STRUCT_MEMBER (guint64, record, field->offset);
  if (field->kind == STET_FIELD_OFFSET)
    return G_STRUCT_MEMBER (gsize, record, field->offset);
  return G_STRUCT_MEMBER (guint, record, field->offset);
}

void
_stet_field_set_number (const StetField *field,
                        gpointer record,
                        guint64 value)
{
  if (field->kind == STET_FIELD_UINT64)
    G_STRUCT_MEMBER (guint64, record, field->offset) = value;
  else if (field->kind == STET_FIELD_OFFSET)
    G_STRUCT_MEMBER (gsize, record, field->offset) = (gsize) value;
  else
    G_STRUCT_MEMBER (guint, record, field->offset) = (guint) value;
}

gboolean
_stet_field_is_default (const StetField *field,
                        gconstpointer record)
{
  if (_stet_field_is_string (field))
    return strcmp (_stet_field_get_string (field, record), field->default_string) == 0;
  return _stet_field_get_number (field, record) == 0;
}

void
_stet_field_reset (const StetField *field,
                   gpointer record)
{
  if (_stet_field_is_string (field))
    _stet_field_set_string (field, record, field->default_string);
  else
    _stet_field_set_number (field, record, 0);
}

gboolean
_stet_field_equal (const StetField *field,
                   gconstpointer a,
                   gconstpointer b)
{
  if (_stet_field_is_string (field))
    {
      const char *string_a = _stet_field_get_string (field, a);
      const char *string_b = _stet_field_get_string (field, b);

      return string_a == string_b || strcmp (string_a, string_b) == 0;
    }
  return _stet_field_get_number (field, a) == _stet_field_get_number (field, b);
}

static const StetField *
find_field_to_set (gpointer record,
                   const char *path,
                   GError **error)
{
  StetRecordType type = _stet_record_head (record)->type;
  const StetField *field = _stet_record_find_field (type, path);

  if (field == NULL)
    g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "%s: a record of type %s has no such member", path, stet_record_type_names[type]);
  return field;
}

gboolean
_stet_record_set (gpointer record,
                  const char *path,
                  const char *value,
                  GError **error)
{
  const StetField *field = find_field_to_set (record, path, error);

  if (field == NULL)
    return FALSE;
  if (_stet_field_is_string (field))
    {
      _stet_field_set_string (field, record, value);
      return TRUE;
    }
  if (field->kind == STET_FIELD_ENUM)
    for (guint i = 0; field->names[i] != NULL; i++)
      if (strcmp (field->names[i], value) == 0)
        {
          _stet_field_set_number (field, record, i);
          return TRUE;
        }
  g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "%s: “%s” is no value of it", path, value);
  return FALSE;
}

gboolean
_stet_record_set_uint (gpointer record,
                       const char *path,
                       guint64 value,
                       GError **error)
{
  const StetField *field = find_field_to_set (record, path, error);

  if (field == NULL)
    return FALSE;
  if (_stet_field_is_string (field) || field->kind == STET_FIELD_ENUM || value > field->max)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID, "%s: %" G_GUINT64_FORMAT " is no value of it", path, value);
      return FALSE;
    }
  _stet_field_set_number (field, record, value);
  return TRUE;
}

const char *
_stet_record_find_difference (gconstpointer a,
                              gconstpointer b)
{
  const StetJson *extra_a = _stet_record_get_extra (a);
  const StetJson *extra_b = _stet_record_get_extra (b);

  for (const StetField *field = _stet_record_fields (_stet_record_head (a)->type); field->path != NULL; field++)
    if (!_stet_field_equal (field, a, b))
      return field->path;
  if (extra_a == extra_b || (extra_a != NULL && extra_b != NULL && stet_json_equal (extra_a, extra_b)))
    return NULL;
  return "extra";
}
