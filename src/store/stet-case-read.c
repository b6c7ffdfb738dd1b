/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include "stet-case-format-private.h"

#include <string.h>

#include "stet-case-file.h"
#include "stet-record-json.h"
#include "stet-selector-private.h"
#include "stet-stored-text-private.h"

/* Records between two calls of the progress function. */
#define PROGRESS_STEP 256

typedef struct
{
  const StetCaseReading *reading;
  StetCaseBuilder *builder;
  StetJsonCursor root;
  GHashTable *texts;  /* SHA-256 (borrowed from the text) to StetArticleText */
  GHashTable *hashes; /* of the changes so far, borrowed from the document */
  StetJson *kept_texts;
  StetJson *kept_selectors;
  guint n_done;
  guint n_total;
} Reader;

/* What the records of a file hold besides their own members. */
static const char *const case_others[] = { "format", "version", "articles", "texts", "claims", "marks", "dismissed", "history", NULL };
static const char *const claim_others[] = { "status", "work_state", "left", "statements", "evidence", "not_there", NULL };
static const char *const selector_others[] = { "selector", NULL };

static void
reader_clear (Reader *self)
{
  stet_case_builder_free (self->builder);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->hashes);
  g_clear_pointer (&self->kept_texts, stet_json_unref);
  g_clear_pointer (&self->kept_selectors, stet_json_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* Whether to read one more record. */
static gboolean
goes_on (Reader *self)
{
  const StetCaseReading *reading = self->reading;

  if (self->n_done % PROGRESS_STEP == 0 && reading->progress != NULL)
    reading->progress ((double) self->n_done / (double) MAX (self->n_total, 1), reading->user_data);
  self->n_done++;
  if (g_cancellable_is_cancelled (reading->cancellable))
    return FALSE;
  return reading->all || stet_problems_get_n (reading->problems) == 0;
}

static void
keep (StetJson **where,
      const char *key,
      StetJson *value)
{
  if (*where == NULL)
    *where = stet_json_new_object ();
  stet_json_object_take (*where, key, value);
}

static void
read_text (Reader *self,
           const StetJsonCursor *cursor)
{
  g_autoptr (StetJson) unknown = NULL;
  g_autoptr (StetArticleText) text = _stet_stored_text_read (cursor, self->reading->problems, &unknown);
  const char *sha256;

  if (text == NULL)
    return;
  sha256 = stet_article_text_get_sha256 (text);
  if (g_hash_table_contains (self->texts, sha256))
    {
      stet_json_cursor_problem (cursor, self->reading->problems, "the same text is there twice");
      return;
    }
  stet_case_builder_add_text (self->builder, text);
  if (unknown != NULL)
    keep (&self->kept_texts, sha256, g_steal_pointer (&unknown));
  g_hash_table_insert (self->texts, (gpointer) sha256, stet_article_text_ref (text));
}

/* Reads a statement, or a mark on a passage. */
static void
read_passage (Reader *self,
              StetRecordType type,
              const StetJsonCursor *cursor,
              const char *claim)
{
  StetProblems *problems = self->reading->problems;
  g_autoptr (StetJson) unknown = NULL;
  StetSpan span;
  StetRecordFrame frame = { claim, &span, selector_others };
  const char *sha256 = NULL;
  const char *id = NULL;

  if (!stet_json_cursor_expect (cursor, STET_JSON_OBJECT, problems) ||
      !stet_json_cursor_member_uuid (cursor, "id", STET_JSON_REQUIRED, problems, &id) ||
      !stet_json_cursor_member_sha256 (cursor, "text", STET_JSON_REQUIRED, problems, &sha256) ||
      !_stet_selector_read (cursor, g_hash_table_lookup (self->texts, sha256), problems, &span, &unknown) ||
      !stet_case_builder_add (self->builder, type, cursor, &frame))
    return;
  if (unknown != NULL)
    {
      g_autofree char *key = _stet_selector_dup_key (type, id);
      keep (&self->kept_selectors, key, g_steal_pointer (&unknown));
    }
}

static void
read_claim (Reader *self,
            const StetJsonCursor *cursor)
{
  StetProblems *problems = self->reading->problems;
  StetRecordFrame frame = { NULL, NULL, claim_others };
  StetRecordFrame part = { NULL, NULL, NULL };
  StetJsonCursor array, element;

  if (!stet_json_cursor_expect (cursor, STET_JSON_OBJECT, problems) ||
      !stet_json_cursor_member_uuid (cursor, "id", STET_JSON_REQUIRED, problems, &part.claim) ||
      !stet_case_builder_add (self->builder, STET_RECORD_CLAIM, cursor, &frame))
    return;
  if (stet_json_cursor_require_array (cursor, "statements", problems, &array))
    for (guint i = 0; stet_json_cursor_enter_element (&array, i, &element) && goes_on (self); i++)
      read_passage (self, STET_RECORD_STATEMENT, &element, part.claim);
  if (stet_json_cursor_require_array (cursor, "evidence", problems, &array))
    for (guint i = 0; stet_json_cursor_enter_element (&array, i, &element) && goes_on (self); i++)
      stet_case_builder_add (self->builder, STET_RECORD_EVIDENCE, &element, &part);
  if (stet_json_cursor_require_array (cursor, "not_there", problems, &array))
    for (guint i = 0; stet_json_cursor_enter_element (&array, i, &element) && goes_on (self); i++)
      stet_case_builder_add (self->builder, STET_RECORD_MARK, &element, &part);
}

/* Each change vouches for its parents, so a hash that holds and parents that
 * are there make the chain. */
static void
read_change (Reader *self,
             const StetJsonCursor *cursor)
{
  StetProblems *problems = self->reading->problems;
  g_autoptr (StetChange) change = NULL;
  const char *hash = NULL;

  change = stet_change_read (cursor, problems);
  if (change == NULL || !stet_json_cursor_member_sha256 (cursor, "hash", STET_JSON_REQUIRED, problems, &hash))
    return;
  if (strcmp (hash, change->hash) != 0)
    stet_json_cursor_problem (cursor, problems, "the hash does not fit; the change was altered outside Stet");
  for (guint i = 0; change->parents[i] != NULL; i++)
    if (!g_hash_table_contains (self->hashes, change->parents[i]))
      stet_json_cursor_problem (cursor, problems, "its parent %.12s… does not stand before it", change->parents[i]);
  if (change->parents[0] == NULL && g_hash_table_size (self->hashes) > 0)
    stet_json_cursor_problem (cursor, problems, "it has no parent, but is not the first change");
  if (g_hash_table_add (self->hashes, (gpointer) hash))
    stet_case_builder_add_change (self->builder, cursor, change);
  else
    stet_json_cursor_problem (cursor, problems, "the same change is there twice");
}

typedef void (*ReadFunc) (Reader *self, const StetJsonCursor *cursor);

static void
read_array (Reader *self,
            const char *name,
            ReadFunc func)
{
  StetJsonCursor array, element;

  if (!stet_json_cursor_require_array (&self->root, name, self->reading->problems, &array))
    return;
  for (guint i = 0; stet_json_cursor_enter_element (&array, i, &element) && goes_on (self); i++)
    func (self, &element);
}

static void
read_article (Reader *self,
              const StetJsonCursor *cursor)
{
  stet_case_builder_add (self->builder, STET_RECORD_ARTICLE, cursor, NULL);
}

static void
read_mark (Reader *self,
           const StetJsonCursor *cursor)
{
  read_passage (self, STET_RECORD_MARK, cursor, NULL);
}

/* Files of before there were findings do not have this array. */
static void
read_dismissed (Reader *self)
{
  StetJsonCursor array, element;

  if (!stet_json_cursor_enter_member (&self->root, "dismissed", &array) ||
      !stet_json_cursor_expect (&array, STET_JSON_ARRAY, self->reading->problems))
    return;
  for (guint i = 0; stet_json_cursor_enter_element (&array, i, &element) && goes_on (self); i++)
    stet_case_builder_add (self->builder, STET_RECORD_DISMISSAL, &element, NULL);
}

/* The derived members are there for readers without this program; a file in
 * which they say something else than the records would mislead them. */
static void
check_derived (Reader *self,
               const StetCase *snapshot)
{
  StetProblems *problems = self->reading->problems;
  StetJsonCursor array, cursor;

  stet_json_cursor_enter_member (&self->root, "claims", &array);
  for (guint i = 0; stet_json_cursor_enter_element (&array, i, &cursor) && goes_on (self); i++)
    {
      const StetClaim *claim = stet_case_find_claim (snapshot, stet_json_get_string (stet_json_get_member (cursor.value, "id")));
      guint status = 0;
      guint work_state = 0;
      gboolean left = FALSE;

      if (!stet_json_cursor_member_enum (&cursor, "status", STET_JSON_REQUIRED, stet_status_names, problems, &status) ||
          !stet_json_cursor_member_enum (&cursor, "work_state", STET_JSON_REQUIRED, stet_work_state_names, problems, &work_state) ||
          !stet_json_cursor_member_boolean (&cursor, "left", STET_JSON_REQUIRED, problems, &left))
        continue;
      if (status != claim->status)
        stet_json_cursor_problem (&cursor, problems, "the status is “%s”, but “%s” follows from the statements",
                                  stet_status_names[status], stet_status_names[claim->status]);
      if (work_state != claim->work_state)
        stet_json_cursor_problem (&cursor, problems, "the work state is “%s”, but “%s” follows from the verdict",
                                  stet_work_state_names[work_state], stet_work_state_names[claim->work_state]);
      if (left != claim->is_left)
        stet_json_cursor_problem (&cursor, problems, "“left” is %s, which does not follow from the rest", left ? "true" : "false");
    }
}

static void
count_records (Reader *self)
{
  const char *const arrays[] = { "texts", "articles", "claims", "claims", "marks", "dismissed", "history" };
  StetJsonCursor array, claim, part;

  for (gsize i = 0; i < G_N_ELEMENTS (arrays); i++)
    if (stet_json_cursor_enter_member (&self->root, arrays[i], &array))
      self->n_total += stet_json_cursor_get_length (&array);
  if (!stet_json_cursor_enter_member (&self->root, "claims", &array))
    return;
  for (guint i = 0; stet_json_cursor_enter_element (&array, i, &claim); i++)
    if (stet_json_cursor_enter_member (&claim, "statements", &part))
      self->n_total += stet_json_cursor_get_length (&part);
}

StetCase *
_stet_case_read (const StetJson *root,
                 const StetCaseReading *reading)
{
  g_auto (Reader) self = {
    .reading = reading,
    .builder = stet_case_builder_new (reading->problems),
    .texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) stet_article_text_unref),
    .hashes = g_hash_table_new (g_str_hash, g_str_equal),
  };
  StetRecordFrame frame = { NULL, NULL, case_others };
  g_autoptr (StetCase) snapshot = NULL;

  stet_json_cursor_init (&self.root, root);
  if (stet_json_get_member (root, STET_CASE_HIDDEN) != NULL)
    stet_json_cursor_problem (&self.root, reading->problems, "it has a member whose name is reserved");
  count_records (&self);
  read_array (&self, "texts", read_text);
  stet_case_builder_add (self.builder, STET_RECORD_CASE, &self.root, &frame);
  read_array (&self, "articles", read_article);
  read_array (&self, "claims", read_claim);
  read_array (&self, "marks", read_mark);
  read_dismissed (&self);
  read_array (&self, "history", read_change);
  if (g_hash_table_size (self.hashes) == 0 && stet_problems_get_n (reading->problems) == 0)
    stet_json_cursor_problem (&self.root, reading->problems, "the history is empty");
  if (g_cancellable_is_cancelled (reading->cancellable) || stet_problems_get_n (reading->problems) > 0)
    return NULL;
  snapshot = stet_case_builder_finish (self.builder);
  if (snapshot == NULL)
    return NULL;
  check_derived (&self, snapshot);
  if (stet_problems_get_n (reading->problems) > 0)
    return NULL;
  return _stet_case_hide (g_steal_pointer (&snapshot), self.kept_texts, self.kept_selectors);
}
