/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes data/sample/sample.stet of the articles beside it: a review that is
 * half done, so that a newcomer finds something decided and something to do.
 * Run by hand when articles or facts change; a test compares its bytes. */

#define G_LOG_DOMAIN "make-sample"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sample-facts.h"

#define AT "2024-12-30T09:00:00Z"
#define BY "Ada Brandt"
#define ID "5e7a0c1d-0000-4000-8000-000000000001"

/* What the files do not say themselves, or what a person would correct. */
static const struct
{
  const char *file;
  const char *outlet;
  const char *published;
  const char *origin;
  StetRole role;
} sources[] = {
  { "1-harbour-post.md", "The Harbour Post", "2024-06-20", "", STET_ROLE_CHECKED },
  { "2-meridian-wire.txt", "Meridian Wire", "2024-06-20", "Meridian Wire", STET_ROLE_BACKUP },
  { "3-delta-dispatch.txt", "Delta Dispatch", "2024-06-22", "", STET_ROLE_CHECKED },
  { "4-meridian-wire-december.txt", "Meridian Wire", "2024-12-27", "Meridian Wire", STET_ROLE_BACKUP },
  { "5-ministry-release.txt", "Ministry of Overseas Trade, Northbank", "2024-06-24", "", STET_ROLE_BACKUP },
};

static StetCaseEditor *editor;

/* The facts are a table of ours: whatever does not fit is a mistake in it. */
static void
check (gboolean done,
       GError *error,
       const char *what)
{
  if (done)
    return;
  fprintf (stderr, "make-sample: %s: %s\n", what, error != NULL ? error->message : "failed");
  exit (1);
}

#define CHECK(call, what)            \
  G_STMT_START                       \
  {                                  \
    GError *error = NULL;            \
    gboolean done = (call) != FALSE; \
    check (done, error, what);       \
  }                                  \
  G_STMT_END

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static const StetArticle *
get_article (char letter)
{
  return stet_case_find_article_by_number (stet_case_editor_get_case (editor), (guint) (letter - 'A') + 1);
}

static StetSpan
find_quote (const StetArticle *article,
            const char *quote)
{
  const char *text = stet_article_text_get_text (stet_case_get_text (stet_case_editor_get_case (editor), article), NULL);
  const char *found = strstr (text, quote);
  gsize start = found != NULL ? (gsize) (found - text) : 0;

  check (found != NULL && strstr (found + 1, quote) == NULL, NULL, quote);
  return (StetSpan){ start, start + strlen (quote) };
}

static void
add_articles (const char *folder)
{
  StetArticleDraft drafts[G_N_ELEMENTS (sources)] = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (folder, sources[i].file, NULL);
      GError *error = NULL;
      drafts[i].intake = stet_article_intake_load_file (file, NULL, &error);
      check (drafts[i].intake != NULL, error, sources[i].file);
      drafts[i].outlet = sources[i].outlet;
      drafts[i].published = sources[i].published;
      drafts[i].origin = sources[i].origin;
      drafts[i].role = (gint) sources[i].role;
    }
  CHECK (stet_command_add_articles (editor, drafts, G_N_ELEMENTS (drafts), &error), "articles");
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    stet_article_intake_free (drafts[i].intake);
}

/* Returns the id of the statement. */
static char *
add_row (char **claim,
         const SampleFact *fact,
         const SampleRow *row)
{
  const StetArticle *article = get_article (row->article);
  StetSpan span = find_quote (article, row->quote);
  StetValue value = {
    or_empty (row->value),
    or_empty (row->hedge),
    row->outcome,
    or_empty (row->period),
    or_empty (row->speaker),
    or_empty (row->subject),
  };
  GError *mark_error = NULL;
  char *id;

  if (*claim == NULL)
    {
      *claim = stet_command_mark (editor, article->id, span, fact->kind, &mark_error);
      check (*claim != NULL, mark_error, row->quote);
      id = g_strdup (stet_case_find_claim (stet_case_editor_get_case (editor), *claim)->statements[0]->id);
    }
  else
    {
      id = stet_command_add_statement (editor, *claim, article->id, span, &mark_error);
      check (id != NULL, mark_error, row->quote);
    }
  CHECK (stet_command_set_value (editor, id, &value, &error), row->quote);
  return id;
}

static void
judge_row (const char *claim,
           const SampleRow *row,
           const char *id)
{
  if (row->relation != STET_RELATION_UNSET)
    CHECK (stet_command_set_relation (editor, claim, id, row->relation, &error), row->quote);
  if (row->explanation != NULL)
    CHECK (stet_command_set_explanation (editor, id, row->explanation, &error), row->quote);
  if (row->stance != STET_STANCE_UNSET)
    CHECK (stet_command_set_stance (editor, id, row->stance, &error), row->quote);
  if (row->fix != NULL)
    CHECK (stet_command_set_fix (editor, id, row->fix, or_empty (row->fix_reason), &error), row->quote);
}

static void
add_evidence (const char *claim,
              const SampleEvidence *evidence)
{
  StetEvidence value = {
    .id = "",
    .claim = claim,
    .kind = evidence->kind,
    .citation = or_empty (evidence->citation),
    .url = "",
    .who = or_empty (evidence->who),
    .role = or_empty (evidence->role),
    .date = or_empty (evidence->date),
    .terms = evidence->terms,
    .locator = or_empty (evidence->locator),
    .rank = evidence->rank,
    .note = or_empty (evidence->note),
  };
  g_autofree char *id = NULL;
  GError *error = NULL;

  id = stet_command_put_evidence (editor, &value, &error);
  check (id != NULL, error, evidence->citation);
}

static void
work_on_fact (const char *claim,
              const SampleFact *fact)
{
  for (const char *letter = fact->not_there; letter != NULL && *letter != '\0'; letter++)
    CHECK (stet_command_set_not_there (editor, claim, get_article (*letter)->id, TRUE, &error), fact->title);
  if (fact->evidence.citation != NULL)
    add_evidence (claim, &fact->evidence);
  if (fact->asked != NULL)
    CHECK (stet_command_set_waiting (editor, claim, fact->asked, or_empty (fact->deadline), or_empty (fact->note), &error), fact->title);
  else if (fact->note != NULL)
    CHECK (stet_command_set_work (editor, claim, STET_WORK_NEEDS_ATTENTION, fact->note, &error), fact->title);
  if (fact->why != NULL)
    CHECK (stet_command_set_rationale (editor, claim, fact->why, &error), fact->title);
  if (fact->rating != 0)
    CHECK (stet_command_set_verdict (editor, claim, fact->rating, &error), fact->title);
}

/* The first row of the table is the one that the others are compared with. */
static void
add_fact (const SampleFact *fact)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *claim = NULL;

  for (const SampleRow *row = fact->rows; row->quote != NULL; row++)
    g_ptr_array_add (ids, add_row (&claim, fact, row));
  CHECK (stet_command_set_title (editor, claim, fact->title, &error), fact->title);
  if (ids->len > 1)
    CHECK (stet_command_set_anchor (editor, g_ptr_array_index (ids, 0), &error), fact->title);
  if (fact->answer != NULL)
    CHECK (stet_command_set_answer (editor, claim, fact->answer, &error), fact->title);
  for (guint i = 0; i < ids->len; i++)
    judge_row (claim, &fact->rows[i], g_ptr_array_index (ids, i));
  work_on_fact (claim, fact);
}

static void
add_marks (void)
{
  for (const SampleMark *mark = sample_marks; mark->quote != NULL; mark++)
    {
      const StetArticle *article = get_article (mark->article);
      StetSpan span = find_quote (article, mark->quote);
      CHECK (stet_command_mark_passage (editor, article->id, span, mark->kind, &error), mark->quote);
    }
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GFile) output = NULL;

  if (argc != 3)
    {
      fprintf (stderr, "usage: make-sample FOLDER OUT.stet\n");
      return 2;
    }
  editor = stet_case_editor_new_fixed (AT, BY, ID);
  CHECK (stet_command_set_case_title (editor, "State visit to Hanoi, June 2024", &error), "title");
  add_articles (argv[1]);
  for (const SampleFact *fact = sample_facts; fact->title != NULL; fact++)
    add_fact (fact);
  add_marks ();
  output = g_file_new_for_path (argv[2]);
  CHECK (stet_case_file_save (stet_case_editor_get_case (editor), output, NULL, NULL, NULL, NULL, NULL, &error), argv[2]);
  stet_case_editor_free (editor);
  return 0;
}
