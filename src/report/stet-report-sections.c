/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-build-private.h"

/* Pieces of proof that are named in one line. */
#define PROOF_PIECES 3

/* Facts that are named by number in one line. */
#define NUMBERS 20

static const struct
{
  const char *anchor;
  const char *title;
  const char *some;
  const char *none;
} words[STET_N_REPORT_SECTIONS] = {
  [STET_REPORT_MUST_CHANGE] = { "must-change", "Must change", "These passages cannot stand as they are written.", "No passage has to change." },
  [STET_REPORT_DISPUTED] = { "disputed", "Disputed", "Here the sources stand against each other, and the difference is not settled.", "Nothing is in dispute." },
  [STET_REPORT_UNANSWERED] = { "unanswered", "Unanswered", "These facts wait for an answer, or nobody has decided them yet.", "No question is open." },
  [STET_REPORT_ONE_ORIGIN] = { "one-origin", "One origin only", "These facts stand, and nobody independent says the same.", "No fact hangs on a single origin." },
};

static gboolean
is_of_checked (const StetReportBuild *build,
               const StetReportRow *row)
{
  return build->report->n_checked == 0 || row->article->is_checked;
}

static gboolean
has_fix (const StetReportRow *row)
{
  return *row->fix != '\0' || *row->fix_reason != '\0';
}

static gboolean
has_any_fix (const StetReportBuild *build,
             const StetReportFact *fact)
{
  for (guint i = 0; i < fact->n_rows; i++)
    if (is_of_checked (build, fact->rows[i]) && has_fix (fact->rows[i]))
      return TRUE;
  return FALSE;
}

/* A fact stands in the first section that it belongs to. */
static int
find_section (StetReportBuild *build,
              const StetReportFact *fact)
{
  const StetClaim *claim = fact->claim;
  int effect = fact->effect;

  if (fact->is_withheld || !_stet_report_is_in_check (build, fact))
    return -1;
  if (effect == STET_EFFECT_CHANGE || effect == STET_EFFECT_CUT || has_any_fix (build, fact))
    return STET_REPORT_MUST_CHANGE;
  if (effect == STET_EFFECT_DISPUTED || (claim->status == STET_STATUS_CONFLICTING && (claim->rating == 0 || stet_claim_is_unexplained (claim))))
    return STET_REPORT_DISPUTED;
  if (claim->rating == 0 || effect == STET_EFFECT_UNVERIFIED || claim->work != STET_WORK_AUTO)
    return STET_REPORT_UNANSWERED;
  return claim->n_origins < 2 ? STET_REPORT_ONE_ORIGIN : -1;
}

static const StetReportRow *
find_first_row (const StetReportBuild *build,
                const StetReportFact *fact)
{
  for (guint i = 0; i < fact->n_rows; i++)
    if (is_of_checked (build, fact->rows[i]))
      return fact->rows[i];
  return NULL;
}

/* What explains a difference comes before what explains an agreement. */
static const char *
find_explanation (const StetReportFact *fact)
{
  const char *found = "";

  for (guint i = 0; i < fact->n_rows; i++)
    {
      const StetReportRow *row = fact->rows[i];
      if (*row->explanation == '\0')
        continue;
      if (row->statement->relation == STET_RELATION_CONFLICT || row->statement->relation == STET_RELATION_SCOPE_DIFFERS)
        return row->explanation;
      if (*found == '\0')
        found = row->explanation;
    }
  return found;
}

static const char *
make_why (StetReportBuild *build,
          StetReportSectionKind kind,
          const StetReportItem *item)
{
  const StetReportFact *fact = item->fact;

  if (kind == STET_REPORT_MUST_CHANGE && *item->row->fix_reason != '\0')
    return item->row->fix_reason;
  if (kind == STET_REPORT_UNANSWERED && (*fact->asked_words != '\0' || *fact->work_note != '\0'))
    {
      const char *parts[] = { fact->asked_words, fact->work_note };
      return _stet_report_join (build->arena, ". ", parts, G_N_ELEMENTS (parts));
    }
  return *fact->rationale != '\0' ? fact->rationale : find_explanation (fact);
}

static void
append_evidence (StetReportBuild *build,
                 GString *out,
                 const StetReportFact *fact)
{
  for (guint i = 0; i < fact->n_evidence && i < PROOF_PIECES; i++)
    {
      const StetReportEvidence *evidence = &fact->evidence[i];
      const char *what = *evidence->citation != '\0' ? evidence->citation : *evidence->who != '\0' ? evidence->who
                                                                                                   : evidence->kind_words;

      g_string_append_printf (out, "%s%s%s%s", out->len > 0 ? "; " : "", _stet_report_isolate (build->arena, what), *evidence->locator != '\0' ? ", " : "", _stet_report_isolate (build->arena, evidence->locator));
    }
  if (fact->n_evidence > PROOF_PIECES)
    g_string_append_printf (out, "; and %u more", fact->n_evidence - PROOF_PIECES);
}

static void
append_articles (GString *out,
                 const StetReportFact *fact)
{
  guint n = 0;

  for (guint i = 0; i < fact->n_rows && n <= PROOF_PIECES; i++)
    {
      const StetReportRow *row = fact->rows[i];
      if (row->article->is_checked || row->is_withheld || row->statement->stance == STET_STANCE_CONTRADICTS)
        continue;
      if (row->statement->stance == STET_STANCE_UNSET && row->statement->relation != STET_RELATION_AGREE && row->statement->relation != STET_RELATION_CONFLICT)
        continue;
      if (n == PROOF_PIECES)
        g_string_append (out, ", …");
      else
        g_string_append_printf (out, "%s%s", n > 0 ? ", " : out->len > 0 ? "; compare "
                                                                         : "Compare ",
                                row->label);
      n++;
    }
}

static const char *
make_proof (StetReportBuild *build,
            const StetReportFact *fact)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append_evidence (build, out, fact);
  append_articles (out, fact);
  return _stet_arena_string_len (build->arena, out->str, out->len);
}

static void
add_item (StetReportBuild *build,
          StetReportSectionKind kind,
          const StetReportFact *fact,
          const StetReportRow *row,
          GArray *items)
{
  StetReportItem item = { .fact = fact, .row = row };

  item.why = make_why (build, kind, &item);
  item.proof = make_proof (build, fact);
  g_array_append_val (items, item);
}

/* Each passage that must change is a thing to do of its own: those with a
 * fix; if there is none, those that contradict the answer; else all. */
static void
add_changes (StetReportBuild *build,
             const StetReportFact *fact,
             GArray *items)
{
  gboolean some_fixed = has_any_fix (build, fact);
  gboolean some_wrong = FALSE;

  for (guint i = 0; i < fact->n_rows; i++)
    if (is_of_checked (build, fact->rows[i]) && fact->rows[i]->statement->stance == STET_STANCE_CONTRADICTS)
      some_wrong = TRUE;
  for (guint i = 0; i < fact->n_rows; i++)
    {
      const StetReportRow *row = fact->rows[i];
      gboolean is_wrong = row->statement->stance == STET_STANCE_CONTRADICTS;
      if (!is_of_checked (build, row))
        continue;
      if (some_fixed ? has_fix (row) : (is_wrong || !some_wrong))
        add_item (build, STET_REPORT_MUST_CHANGE, fact, row, items);
    }
}

/* Conflicts that the checked text has no part in are nothing to act on, but
 * nobody should think that there are none. */
static const char *
name_conflicts_aside (StetReportBuild *build,
                      const char *intro)
{
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < build->report->n_facts; i++)
    {
      const StetReportFact *fact = build->report->facts[i];

      if (fact->is_withheld || fact->claim->status != STET_STATUS_CONFLICTING || _stet_report_is_in_check (build, fact))
        continue;
      if (n < NUMBERS)
        g_string_append_printf (numbers, "%s%u", n > 0 ? ", " : "", fact->claim->number);
      else if (n == NUMBERS)
        g_string_append (numbers, ", …");
      n++;
    }
  if (n == 0)
    return intro;
  return _stet_arena_printf (build->arena, "%s The checked text has no part in what else conflicts: %s %s.", intro, n == 1 ? "fact" : "facts", numbers->str);
}

void
_stet_report_build_sections (StetReportBuild *build)
{
  StetReport *report = build->report;
  GArray *items[STET_N_REPORT_SECTIONS];

  for (guint i = 0; i < STET_N_REPORT_SECTIONS; i++)
    items[i] = g_array_new (FALSE, FALSE, sizeof (StetReportItem));
  for (guint i = 0; i < report->n_facts; i++)
    {
      const StetReportFact *fact = report->facts[i];
      int section = find_section (build, fact);

      if (section == STET_REPORT_MUST_CHANGE)
        add_changes (build, fact, items[section]);
      else if (section >= 0)
        add_item (build, (StetReportSectionKind) section, fact, find_first_row (build, fact), items[section]);
    }
  for (guint i = 0; i < STET_N_REPORT_SECTIONS; i++)
    {
      StetReportSection *section = &report->sections[i];
      section->kind = (StetReportSectionKind) i;
      section->anchor = words[i].anchor;
      section->title = words[i].title;
      section->intro = items[i]->len > 0 ? words[i].some : words[i].none;
      section->items = _stet_arena_copy (build->arena, items[i]);
      section->n_items = items[i]->len;
      g_array_unref (items[i]);
    }
  report->sections[STET_REPORT_DISPUTED].intro = name_conflicts_aside (build, report->sections[STET_REPORT_DISPUTED].intro);
}
