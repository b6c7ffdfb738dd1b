/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-queries.h"

#include <string.h>

#include "stet-report-words-private.h"
#include "stet-text.h"

#define NOBODY "Nobody named yet"

/* A question is read aloud; longer words are looked up in the text. */
#define WORDS_CHARS 300

/* Values that are read out; more would be an answer by majority. */
#define VALUES 6

typedef struct
{
  StetQueries queries;
  StetArena arena;
} Queries;

/* The questions for one person while they are collected. */
typedef struct
{
  const char *whom;
  GArray *queries;
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_array_unref (group->queries);
  g_free (group);
}

static gboolean
is_open (const StetReportFact *fact)
{
  const StetClaim *claim = fact->claim;

  return claim->kind == STET_CLAIM_FACT && !fact->is_withheld && (claim->is_left || claim->work != STET_WORK_AUTO);
}

static const StetReportRow *
find_written (const StetReportFact *fact)
{
  for (guint i = 0; i < fact->n_rows; i++)
    if (fact->rows[i]->article->is_checked && !fact->rows[i]->is_withheld)
      return fact->rows[i];
  for (guint i = 0; i < fact->n_rows; i++)
    if (!fact->rows[i]->is_withheld)
      return fact->rows[i];
  return NULL;
}

/* Whoever was asked already, else who is quoted as having said it. */
static const char *
find_whom (const StetReportFact *fact)
{
  if (*fact->claim->asked != '\0')
    return fact->claim->asked;
  for (guint i = 0; i < fact->n_rows; i++)
    if (*fact->rows[i]->speaker != '\0')
      return fact->rows[i]->speaker;
  return NOBODY;
}

static const char *
make_line (StetArena *arena,
           const char *text)
{
  g_autofree char *line = stet_text_squeeze (text, -1);

  return _stet_arena_take (arena, stet_text_ellipsize (line, WORDS_CHARS));
}

/* The question leaves open what the answer is: it names the fact, not the
 * value that the text has. */
static const char *
make_question (StetArena *arena,
               const StetReportFact *fact)
{
  gsize len = strlen (fact->title);

  if (len > 0 && fact->title[len - 1] == '?')
    return fact->title;
  return _stet_arena_printf (arena, "%s: what is correct?", fact->title);
}

/* Words that begin with quotation marks of their own need no others. */
static const char *
make_written (StetArena *arena,
              const StetReportRow *row)
{
  const char *line = row != NULL ? make_line (arena, row->quote) : "";
  GUnicodeType type = g_unichar_type (g_utf8_get_char (line));
  gboolean is_quoted = *line == '"' || type == G_UNICODE_INITIAL_PUNCTUATION;

  if (row == NULL)
    return "";
  return _stet_arena_printf (arena, is_quoted ? "%s, paragraph %u: %s" : "%s, paragraph %u: “%s”", row->article->letter, row->paragraph, line);
}

/* Without the names of those who say so: an answer must not depend on them. */
static const char *
make_differs (StetArena *arena,
              const StetReportFact *fact,
              const StetReportRow *written)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) out = g_string_new (NULL);

  if (written != NULL)
    g_hash_table_add (seen, (gpointer) written->value);
  for (guint i = 0; i < fact->n_rows && g_hash_table_size (seen) <= VALUES; i++)
    {
      const char *value = fact->rows[i]->value;
      if (*value != '\0' && g_hash_table_add (seen, (gpointer) value))
        g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", make_line (arena, value));
    }
  return _stet_arena_string_len (arena, out->str, out->len);
}

static StetQuery
make_query (StetArena *arena,
            const StetReportFact *fact)
{
  const StetReportRow *written = find_written (fact);
  StetQuery query = { .fact = fact };

  query.question = make_question (arena, fact);
  query.written = make_written (arena, written);
  query.differs = make_differs (arena, fact, written);
  query.due = *fact->claim->deadline != '\0' ? _stet_report_date (arena, fact->claim->deadline) : "";
  query.note = fact->work_note;
  return query;
}

/* By name, and those whom nobody is named for at the end. */
static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *x = *(const Group *const *) a;
  const Group *y = *(const Group *const *) b;
  gboolean is_x_nobody = strcmp (x->whom, NOBODY) == 0;
  gboolean is_y_nobody = strcmp (y->whom, NOBODY) == 0;

  if (is_x_nobody != is_y_nobody)
    return is_x_nobody ? 1 : -1;
  return strcmp (x->whom, y->whom);
}

static void
take_groups (Queries *self,
             GPtrArray *groups)
{
  StetQueryGroup *list = groups->len > 0 ? _stet_arena_alloc (&self->arena, groups->len, sizeof *list) : NULL;

  g_ptr_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = g_ptr_array_index (groups, i);
      list[i] = (StetQueryGroup){ group->whom, _stet_arena_copy (&self->arena, group->queries), group->queries->len };
      self->queries.n_queries += group->queries->len;
    }
  self->queries.groups = list;
  self->queries.n_groups = groups->len;
}

StetQueries *
stet_queries_new (const StetReport *report)
{
  g_autoptr (GHashTable) by_whom = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  Queries *self;

  g_return_val_if_fail (report != NULL, NULL);

  self = g_new0 (Queries, 1);
  _stet_arena_init (&self->arena);
  self->queries.report = stet_report_ref (report);
  for (guint i = 0; i < report->n_facts; i++)
    {
      const StetReportFact *fact = report->facts[i];
      const char *whom = find_whom (fact);
      Group *group = g_hash_table_lookup (by_whom, whom);
      StetQuery query;

      if (!is_open (fact))
        continue;
      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->whom = whom;
          group->queries = g_array_new (FALSE, FALSE, sizeof (StetQuery));
          g_hash_table_insert (by_whom, (gpointer) whom, group);
          g_ptr_array_add (groups, group);
        }
      query = make_query (&self->arena, fact);
      g_array_append_val (group->queries, query);
    }
  take_groups (self, groups);
  return &self->queries;
}

void
stet_queries_free (StetQueries *self)
{
  Queries *queries = (Queries *) self;

  if (self == NULL)
    return;
  stet_report_unref ((StetReport *) self->report);
  _stet_arena_clear (&queries->arena);
  g_free (queries);
}
