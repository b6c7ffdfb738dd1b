/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-build-private.h"

#include "stet-case-scale.h"

/* Facts between two looks whether to stop. */
#define STEP_FACTS 256

/* Share of the work that the facts are. */
#define FACTS_SHARE 0.5

/* A fact and where it stands in the order of the report. */
typedef struct
{
  StetReportFact *fact;
  guint article; /* number of the article of its first passage */
  gsize start;
  gboolean is_outside; /* not in the text under check */
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *x = a;
  const Place *y = b;

  if (x->is_outside != y->is_outside)
    return x->is_outside ? 1 : -1;
  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->fact->claim->number < y->fact->claim->number ? -1 : 1;
}

static void
withhold_evidence (StetReportEvidence *self)
{
  self->is_withheld = TRUE;
  self->citation = "Sensitive back-up, withheld";
}

static void
fill_evidence (StetReportBuild *build,
               StetReportEvidence *self)
{
  const StetEvidence *evidence = self->evidence;
  const char *who[] = { evidence->who, evidence->role };

  self->citation = evidence->citation;
  self->url = evidence->url;
  self->link = _stet_report_link (evidence->url);
  self->date_words = _stet_report_date (build->arena, evidence->date);
  self->terms_words = _stet_report_terms_words[evidence->terms];
  self->locator = evidence->locator;
  self->rank_words = _stet_report_rank_words[evidence->rank];
  if (evidence->terms == STET_TERMS_BACKGROUND && build->options.sensitive != STET_SENSITIVE_INCLUDE)
    {
      /* A note may say who it was as well as the name does. */
      self->is_name_withheld = TRUE;
      self->who = "Name withheld";
      build->n_names_kept_back++;
      return;
    }
  self->who = _stet_report_join (build->arena, ", ", who, G_N_ELEMENTS (who));
  self->note = evidence->note;
}

static void
make_evidence (StetReportBuild *build,
               StetReportFact *fact)
{
  const StetClaim *claim = fact->claim;
  StetReportEvidence *list = claim->n_evidence > 0 ? _stet_arena_alloc (build->arena, claim->n_evidence, sizeof *list) : NULL;

  fact->evidence = list;
  for (guint i = 0; i < claim->n_evidence; i++)
    {
      const StetEvidence *evidence = claim->evidence[i];
      gboolean is_sensitive = evidence->sensitivity == STET_SENSITIVITY_SENSITIVE || evidence->terms == STET_TERMS_CONFIDENTIAL;
      StetReportEvidence *self;

      if (is_sensitive)
        build->n_evidence_sensitive++;
      if (is_sensitive && build->options.sensitive == STET_SENSITIVE_LEAVE_OUT)
        {
          fact->n_evidence_left_out++;
          continue;
        }
      self = &list[fact->n_evidence++];
      *self = (StetReportEvidence){ .evidence = evidence, .kind_words = _stet_report_evidence_words[evidence->kind], .url = "", .link = "", .who = "", .date_words = "", .terms_words = "", .locator = "", .rank_words = "", .note = "" };
      if (is_sensitive && build->options.sensitive == STET_SENSITIVE_MASK)
        withhold_evidence (self);
      else
        fill_evidence (build, self);
    }
}

static void
make_not_there (StetReportBuild *build,
                StetReportFact *fact)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < fact->claim->n_not_there; i++)
    {
      StetReportArticle *article = g_hash_table_lookup (build->articles, fact->claim->not_there[i]->article);
      if (article != NULL)
        g_ptr_array_add (list, article);
    }
  fact->not_there = _stet_arena_copy_pointers (build->arena, list);
  fact->n_not_there = list->len;
}

static int
get_effect (StetReportBuild *build,
            const StetClaim *claim)
{
  const StetScale *scale = claim->rating > 0 ? _stet_report_find_scale (build, claim->scale) : NULL;

  return stet_claim_find_effect (claim, scale);
}

static const char *
make_verdict_words (StetReportBuild *build,
                    const StetClaim *claim)
{
  const StetScale *scale;
  const StetScaleStep *step;

  if (claim->rating == 0)
    return "";
  scale = _stet_report_find_scale (build, claim->scale);
  if (scale == NULL)
    return _stet_arena_printf (build->arena, "%s (%u)", claim->verdict, claim->rating);
  step = stet_scale_find_given (scale, claim->rating, claim->verdict);
  if (step == NULL)
    return _stet_arena_printf (build->arena, "%s (not on the scale any more)", claim->verdict);
  return _stet_arena_printf (build->arena, "%s (%u of %u, %s)", claim->verdict, step->rating, scale->n_steps, *scale->title != '\0' ? scale->title : "own scale");
}

static const char *
make_asked_words (StetReportBuild *build,
                  const StetClaim *claim)
{
  const char *asked = *claim->asked != '\0' ? _stet_arena_printf (build->arena, "Asked %s", _stet_report_isolate (build->arena, claim->asked)) : "Asked";
  const char *at = *claim->asked_at != '\0' ? _stet_arena_printf (build->arena, "%s on %s", asked, _stet_report_date (build->arena, claim->asked_at)) : asked;

  if (claim->work != STET_WORK_WAITING)
    return "";
  if (*claim->deadline == '\0')
    return at;
  return _stet_arena_printf (build->arena, "%s; answer due %s", at, _stet_report_date (build->arena, claim->deadline));
}

static void
fill_words (StetReportBuild *build,
            StetReportFact *fact)
{
  StetArena *arena = build->arena;
  const StetClaim *claim = fact->claim;
  const char *articles = _stet_report_count (arena, claim->n_articles, "article", "articles");
  const char *decided[] = { claim->reviewer, _stet_report_date (arena, claim->decided_at) };

  fact->title = *claim->title != '\0' ? claim->title : _stet_arena_printf (arena, "Fact %u", claim->number);
  fact->answer = claim->answer;
  fact->sources_words = _stet_arena_printf (arena, "%s, %s", articles, _stet_report_count (arena, claim->n_origins, "origin", "origins"));
  fact->verdict = claim->verdict;
  fact->verdict_words = make_verdict_words (build, claim);
  fact->effect = get_effect (build, claim);
  fact->rationale = claim->rationale;
  fact->decided_words = claim->rating > 0 ? _stet_report_join (arena, ", ", decided, G_N_ELEMENTS (decided)) : "";
  fact->asked_words = make_asked_words (build, claim);
  fact->work_note = claim->work_note;
}

static gboolean
is_all_withheld (const StetReportFact *fact)
{
  if (fact->claim->n_statements == 0)
    return FALSE;
  for (guint i = 0; i < fact->n_rows; i++)
    if (!fact->rows[i]->is_withheld)
      return FALSE;
  return TRUE;
}

static StetReportFact *
make_fact (StetReportBuild *build,
           const StetClaim *claim)
{
  StetReportFact *fact = _stet_arena_alloc (build->arena, 1, sizeof *fact);

  *fact = (StetReportFact){ .claim = claim, .answer = "", .sources_words = "", .verdict = "", .verdict_words = "", .rationale = "", .decided_words = "", .asked_words = "", .work_note = "", .effect = -1 };
  fact->anchor = _stet_arena_printf (build->arena, "fact-%u", claim->number);
  fact->status_words = _stet_report_status_words[claim->status];
  fact->work_words = claim->kind == STET_CLAIM_FACT ? _stet_report_work_words[claim->work_state] : "";
  _stet_report_build_rows (build, fact);
  fact->is_withheld = is_all_withheld (fact);
  if (fact->is_withheld)
    {
      fact->title = _stet_arena_printf (build->arena, "Fact %u (sensitive, withheld)", claim->number);
      return fact;
    }
  fill_words (build, fact);
  make_evidence (build, fact);
  make_not_there (build, fact);
  return fact;
}

/* Where the fact comes first in the text under check, or anywhere if no text
 * is under check. */
static Place
make_place (StetReportBuild *build,
            StetReportFact *fact)
{
  Place place = { .fact = fact, .is_outside = TRUE };

  for (guint i = 0; i < fact->n_rows && place.is_outside; i++)
    {
      const StetReportRow *row = fact->rows[i];
      if (build->report->n_checked > 0 && !row->article->is_checked)
        continue;
      place.is_outside = FALSE;
      place.article = row->article->article->number;
      place.start = row->statement->start;
      fact->paragraph = row->article->is_checked ? row->paragraph : 0;
    }
  return place;
}

gboolean
_stet_report_is_in_check (const StetReportBuild *build,
                          const StetReportFact *fact)
{
  if (fact->claim->kind != STET_CLAIM_FACT)
    return FALSE;
  if (stet_case_get_tally (build->snapshot)->n_checked_articles == 0)
    return TRUE;
  for (guint i = 0; i < fact->claim->n_statements; i++)
    if (stet_case_find_article (build->snapshot, fact->claim->statements[i]->article)->role == STET_ROLE_CHECKED)
      return TRUE;
  return FALSE;
}

gboolean
_stet_report_build_facts (StetReportBuild *build,
                          GError **error)
{
  guint n = stet_case_get_n_claims (build->snapshot);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      StetReportFact *fact = make_fact (build, stet_case_get_claim (build->snapshot, i));
      Place place = make_place (build, fact);

      if (fact->is_withheld && build->options.sensitive == STET_SENSITIVE_LEAVE_OUT)
        build->n_facts_left_out++;
      else
        g_array_append_val (places, place);
      if ((i % STEP_FACTS == 0 || _stet_report_is_full (build)) && !_stet_report_build_step (build, FACTS_SHARE * i / n, error))
        return FALSE;
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (facts, g_array_index (places, Place, i).fact);
  build->report->facts = _stet_arena_copy_pointers (build->arena, facts);
  build->report->n_facts = facts->len;
  return TRUE;
}
