/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-records.h"

G_BEGIN_DECLS

/* Records in the making: a record is made or copied, set field by field, and
 * never touched again once a case holds it. One table of fields for each type
 * drives all that is done to records. */

typedef enum
{
  STET_FIELD_STRING,
  STET_FIELD_ENUM,
  STET_FIELD_UINT,
  STET_FIELD_UINT64,
  STET_FIELD_OFFSET, /* bytes in the struct, code points in JSON */
  STET_FIELD_ID,
  STET_FIELD_SHA256,
  STET_FIELD_TIME,
  STET_FIELD_DATE, /* a date or a time */
} StetFieldKind;

/** StetField: one member of a record, in the struct and in JSON. */
typedef struct
{
  const char *path;  /* as stet_edit_set() takes it: "value.text" */
  const char *group; /* (nullable): the object that the member stands in: "value" */
  const char *name;  /* in that object: "text" */
  StetFieldKind kind;
  gsize offset;               /* in the struct */
  gsize max;                  /* of a string the bytes, of a number the value */
  const char *const *names;   /* of an enum */
  const char *default_string; /* of a string, "" mostly */
} StetField;

/** _stet_record_fields: the fields of a type in the order of the JSON, up to one without path; "id" is none of them. */
const StetField *_stet_record_fields (StetRecordType type);
/** _stet_record_find_field: (nullable): a field by its path. */
const StetField *_stet_record_find_field (StetRecordType type, const char *path);
/** _stet_record_is_group: whether members of that type stand in an object @name. */
gboolean _stet_record_is_group (StetRecordType type, const char *name);

/** StetRecordHead: what stands in memory before each record of a case. */
typedef struct
{
  gatomicrefcount ref_count;
  StetRecordType type;
  guint article;     /* number of the article of a statement or mark, its first key */
  gboolean in_check; /* of a claim: a fact that counts for the gate */
} StetRecordHead;

static inline StetRecordHead *
_stet_record_head (gconstpointer record)
{
  return (StetRecordHead *) record - 1;
}

/** _stet_record_new: (transfer full): a record with every field at its default. */
gpointer _stet_record_new (StetRecordType type, const char *id) G_GNUC_WARN_UNUSED_RESULT;
/** _stet_record_copy: (transfer full): one to be set; a claim's copy shares the lists of the old one. */
gpointer _stet_record_copy (gconstpointer record) G_GNUC_WARN_UNUSED_RESULT;
gpointer _stet_record_ref (gconstpointer record);
void _stet_record_unref (gpointer record);

/** StetRecord: any of the structs, for g_autoptr. */
typedef void StetRecord;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetRecord, _stet_record_unref)

const char *_stet_field_get_string (const StetField *field, gconstpointer record);
void _stet_field_set_string (const StetField *field, gpointer record, const char *value);
/** _stet_field_get_number: of every other kind: an enum's value, a number, an offset in bytes. */
guint64 _stet_field_get_number (const StetField *field, gconstpointer record);
void _stet_field_set_number (const StetField *field, gpointer record, guint64 value);
gboolean _stet_field_is_string (const StetField *field);
gboolean _stet_field_is_default (const StetField *field, gconstpointer record);
void _stet_field_reset (const StetField *field, gpointer record);
gboolean _stet_field_equal (const StetField *field, gconstpointer a, gconstpointer b);

/**
 * _stet_record_set:
 * @path: as in StetField
 * @value: a string, or the name of an enum's value
 *
 * Only name and kind of the field are checked, and the value of an enum; the
 * rest is up to stet_case_apply().
 * Returns: %FALSE with %STET_ERROR_INVALID
 */
gboolean _stet_record_set (gpointer record, const char *path, const char *value, GError **error);
/** _stet_record_set_uint: for numbers, and for offsets in bytes. */
gboolean _stet_record_set_uint (gpointer record, const char *path, guint64 value, GError **error);

/** _stet_record_share: @string, of another record and equal to the string at @offset, takes its place, to spare memory. */
void _stet_record_share (gpointer record, gsize offset, const char *string);

/** _stet_record_set_extra: @extra: (nullable) (transfer none). */
const StetJson *_stet_record_get_extra (gconstpointer record);
void _stet_record_set_extra (gpointer record, const StetJson *extra);

/** _stet_record_find_difference: (nullable): path of the first field that differs; "extra" for unknown members. */
const char *_stet_record_find_difference (gconstpointer a, gconstpointer b);

/** StetClaimList: what belongs to a claim, in lists that its copies share. */
typedef enum
{
  STET_LIST_STATEMENTS,
  STET_LIST_EVIDENCE,
  STET_LIST_NOT_THERE,
} StetClaimList;
#define STET_N_CLAIM_LISTS (STET_LIST_NOT_THERE + 1)

/** _stet_claim_get_list: (transfer none): a list of a StetClaim. */
gpointer const *_stet_claim_get_list (gconstpointer claim, StetClaimList which, guint *n);
/** _stet_claim_set_list: @records: (array length=n) (transfer none): in their order; the claim takes references. */
void _stet_claim_set_list (gpointer claim, StetClaimList which, gpointer const *records, guint n);

G_END_DECLS
