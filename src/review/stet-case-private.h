/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-case.h"
#include "stet-map.h"
#include "stet-record-private.h"

G_BEGIN_DECLS

/** _stet_case_find: (nullable) (transfer none): the record of that type with that id; also the case record. */
gconstpointer _stet_case_find (const StetCase *self, StetRecordType type, const char *id);

/** _stet_case_find_any: (nullable) (transfer none): the record with that id, whatever its type. */
gconstpointer _stet_case_find_any (const StetCase *self, const char *id);

/** _stet_case_find_change: (nullable) (transfer none): a change of the history by its id. */
StetChange *_stet_case_find_change (const StetCase *self, const char *id);

/* The inside of a case: a handful of persistent maps, which the next snapshot
 * shares but for the paths to what changed. */

typedef enum
{
  STET_MAP_IDS,        /* every record but the case itself, by id */
  STET_MAP_ARTICLES,   /* StetArticle, by number */
  STET_MAP_CLAIMS,     /* StetClaim, by number */
  STET_MAP_STATEMENTS, /* StetStatement, by number of article, start, end, id */
  STET_MAP_MARKS,      /* StetMark with a passage, in the same way */
  STET_MAP_TEXTS,      /* StetTextItem, by SHA-256 */
  STET_MAP_HISTORY,    /* StetHistoryItem, by index */
  STET_MAP_CHANGES,    /* StetHistoryItem, by id of the change */
  STET_MAP_ORIGINS,    /* StetOriginCount, by name */
  STET_MAP_COUNTS,     /* StetArticleCount, by number of article */
  STET_MAP_LOOKED,     /* numbers of the claims that were looked for in vain */
  STET_MAP_DISMISSALS, /* StetDismissal, by key, id */
} StetCaseMap;
#define STET_N_CASE_MAPS (STET_MAP_DISMISSALS + 1)

/** StetTextItem: a text under its name. */
typedef struct
{
  const char *sha256; /* of the text */
  StetArticleText *text;
} StetTextItem;

/** StetHistoryItem: a change at its place. */
typedef struct
{
  const char *id; /* of the change, so that an id can be its probe */
  guint index;
  StetChange *change;
} StetHistoryItem;

/** StetOriginCount: how many articles name an origin. */
typedef struct
{
  const char *name;
  guint n_articles;
} StetOriginCount;

/** StetArticleCount: what an article has; as a difference its members wrap around. */
typedef struct
{
  guint number;
  guint n_marks;     /* with a passage */
  guint n_not_there; /* marks of claims */
  StetArticleTally tally;
} StetArticleCount;

struct _StetCase
{
  gatomicrefcount ref_count;
  gboolean is_read_only;
  StetCaseInfo *info;
  StetMap *maps[STET_N_CASE_MAPS];
  StetTally tally;
};

/** _stet_case_copy: (transfer full): a snapshot that is still to be changed. */
StetCase *_stet_case_copy (const StetCase *self) G_GNUC_WARN_UNUSED_RESULT;
/** _stet_case_take_map: @map: (transfer full). */
void _stet_case_take_map (StetCase *self, StetCaseMap which, StetMap *map);
/** _stet_case_put: @value: (transfer none): takes the place of one with the same key. */
void _stet_case_put (StetCase *self, StetCaseMap which, gconstpointer value);
/** _stet_case_drop: @probe: what has the same key. */
void _stet_case_drop (StetCase *self, StetCaseMap which, gconstpointer probe);
gpointer _stet_case_lookup (const StetCase *self, StetCaseMap which, gconstpointer probe);

/** _stet_case_map_type: how the values of a map are compared and kept. */
const StetMapType *_stet_case_map_type (StetCaseMap which);

/** _stet_case_add_text: @self is still to be changed; a text that it has stays. */
void _stet_case_add_text (StetCase *self, StetArticleText *text);

/** _stet_case_append_change: @self is still to be changed. Returns: whether the history does not have it yet. */
gboolean _stet_case_append_change (StetCase *self, StetChange *change);

/** _stet_case_find_number: (nullable): the article or claim of that number. */
gconstpointer _stet_case_find_number (const StetCase *self, StetRecordType type, guint number);

/** _stet_case_find_passage: index of the first statement or mark of an article or of those after it. */
guint _stet_case_find_passage (const StetCase *self, StetCaseMap which, guint article);

/** _stet_case_count_origin: articles that name an origin come (or, with -1, go). */
void _stet_case_count_origin (StetCase *self, const char *origin, int sign);

/** _stet_case_add_counts: adds differences, a table of StetArticleCount by number, to what the articles have. */
void _stet_case_add_counts (StetCase *self, GHashTable *counts);

/** _stet_compare_passages: by number of article, start, end, id; of statements or of marks. */
int _stet_compare_passages (gconstpointer a, gconstpointer b);

/** _stet_id_hash: for tables of ids that a file chose: seeded, so that none can be made slow. */
guint _stet_id_hash (gconstpointer id);

G_END_DECLS
