/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-build-private.h"

#include "stet-case-scale.h"

/* People who are named one by one. */
#define NAMED_CHECKERS 12

/* Digits of a hash that tell two versions apart at a glance. */
#define SHORT_HASH 12

typedef struct
{
  const char *name;
  guint n;
} Checker;

static void
add_line (GArray *lines,
          const char *label,
          const char *text)
{
  StetReportLine line = { label, text };

  if (*text != '\0')
    g_array_append_val (lines, line);
}

static int
compare_checkers (gconstpointer a,
                  gconstpointer b)
{
  const Checker *x = a;
  const Checker *y = b;

  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return g_strcmp0 (x->name, y->name);
}

static const char *
make_checkers (StetReportBuild *build)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) checkers = g_array_new (FALSE, FALSE, sizeof (Checker));
  g_autoptr (GString) out = g_string_new (NULL);
  GHashTableIter iter;
  gpointer name, n;

  for (guint i = 0; i < build->report->n_facts; i++)
    {
      const StetClaim *claim = build->report->facts[i]->claim;
      if (claim->rating > 0 && *claim->reviewer != '\0')
        g_hash_table_insert (counts, (gpointer) claim->reviewer, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, claim->reviewer)) + 1));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &name, &n))
    g_array_append_vals (checkers, &(Checker){ name, GPOINTER_TO_UINT (n) }, 1);
  g_array_sort (checkers, compare_checkers);
  for (guint i = 0; i < checkers->len && i < NAMED_CHECKERS; i++)
    {
      const Checker *checker = &g_array_index (checkers, Checker, i);
      g_string_append_printf (out, "%s%s (%s)", i > 0 ? ", " : "", _stet_report_isolate (build->arena, checker->name), _stet_report_count (build->arena, checker->n, "verdict", "verdicts"));
    }
  if (checkers->len > NAMED_CHECKERS)
    g_string_append_printf (out, " and %u more", checkers->len - NAMED_CHECKERS);
  return checkers->len > 0 ? _stet_arena_string_len (build->arena, out->str, out->len) : "Nobody has given a verdict yet";
}

static void
add_checked (StetReportBuild *build,
             GArray *lines,
             const StetReportArticle *self)
{
  const char *source[] = { self->heading, self->outlet, self->author, self->published_words };

  add_line (lines, "Text checked", _stet_arena_printf (build->arena, "%s: %s", self->letter, _stet_report_join (build->arena, ", ", source, G_N_ELEMENTS (source))));
  if (self->is_withheld)
    return;
  add_line (lines, "Version", _stet_arena_printf (build->arena, "SHA-256 %.*s… of the text%s%s", SHORT_HASH, self->article->text_sha256, *self->article->source_name != '\0' ? ", from " : "", self->article->source_name));
}

static void
make_first_page (StetReportBuild *build)
{
  StetReport *report = build->report;
  StetArena *arena = build->arena;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (StetReportLine));
  const char *sources = _stet_report_count (arena, report->n_articles, "article", "articles");

  for (guint i = 0; i < report->n_checked; i++)
    add_checked (build, lines, report->checked[i]);
  if (report->n_checked == 0)
    add_line (lines, "Text checked", build->n_articles_sensitive > 0 ? "None that may be shown" : "None: sources are compared with each other");
  add_line (lines, "Compared", _stet_arena_printf (arena, "%s of %s", sources, _stet_report_count (arena, report->n_origins, "origin", "origins")));
  add_line (lines, "Checked by", make_checkers (build));
  add_line (lines, "State of", report->at_words);
  add_line (lines, "Publisher", report->publisher);
  report->first_page = _stet_arena_copy (arena, lines);
  report->n_first_page = lines->len;
}

static const char *
make_scale_words (StetReportBuild *build)
{
  g_autoptr (StetScale) scale = stet_case_dup_scale (build->snapshot, NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  if (scale == NULL)
    return "";
  for (guint i = 0; i < scale->n_steps; i++)
    g_string_append_printf (out, "%s%u %s", i > 0 ? ", " : "", scale->steps[i].rating, scale->steps[i].label);
  g_string_append (out, ".");
  return _stet_arena_string_len (build->arena, out->str, out->len);
}

static void
make_method (StetReportBuild *build)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (StetReportLine));

  add_line (lines, "Facts", "The text was taken apart into facts. For each one the passages of all articles that speak of it were put side by side and read by a person; whatever a program proposed counts only after a person accepted it.");
  add_line (lines, "Corroborated", "At least two independent origins say the same. Articles that come from one agency or one release are one origin, however many there are. A forecast never corroborates an outcome.");
  add_line (lines, "Conflicting", "The sources cannot all be right. “Explained” means that they differ and both can be right, for instance because they count different things.");
  add_line (lines, "Only here", "No other origin says it, after the other articles were looked through.");
  add_line (lines, "Verdicts", make_scale_words (build));
  add_line (lines, "Places", "Paragraphs are counted from the top of the article, headline included. Each text is named by the SHA-256 of its normalised form, so that a changed word shows.");
  add_line (lines, "Not judged", "No outlet is given a score. That sources agree does not make them right.");
  build->report->method = _stet_arena_copy (build->arena, lines);
  build->report->n_method = lines->len;
}

static const char *
make_summary (StetReportBuild *build)
{
  const StetTally *tally = stet_case_get_tally (build->snapshot);
  guint n_decided = tally->n_in_check - tally->n_left;
  const char *facts = _stet_report_count (build->arena, tally->n_in_check, "fact", "facts");

  if (tally->n_in_check == 0)
    return "No fact is marked.";
  if (tally->n_left == 0)
    return _stet_arena_printf (build->arena, "All of %s decided.", facts);
  return _stet_arena_printf (build->arena, "%u of %s decided, %u left.", n_decided, facts, tally->n_left);
}

static const char *
make_kind_words (StetReportBuild *build)
{
  guint n_left = stet_case_get_tally (build->snapshot)->n_left;

  if (!build->options.is_final)
    return "Working report";
  return n_left == 0 ? "Final report" : _stet_arena_printf (build->arena, "Final report, with %s left open", _stet_report_count (build->arena, n_left, "fact", "facts"));
}

static const char *
make_override_words (StetReportBuild *build)
{
  const StetCaseInfo *info = stet_case_get_info (build->snapshot);
  const StetReportOptions *options = &build->options;
  gboolean is_own = options->override_by != NULL && options->override_reason != NULL && *options->override_by != '\0' && *options->override_reason != '\0';
  const char *by = is_own ? options->override_by : info->override_by;
  const char *reason = is_own ? options->override_reason : info->override_reason;
  const char *at = is_own ? build->report->at : info->override_at;

  if (!options->is_final || stet_case_get_tally (build->snapshot)->n_left == 0)
    return "";
  return _stet_arena_printf (build->arena, "Made final before every fact was decided, by %s, %s. Reason given: %s", _stet_report_isolate (build->arena, by), _stet_report_date (build->arena, at), _stet_report_isolate (build->arena, reason));
}

/* Whoever reads the report must know that something is not in it, but not
 * what. */
static const char *
make_sensitive_words (StetReportBuild *build)
{
  static const char *const leads[] = {
    [STET_SENSITIVE_LEAVE_OUT] = "Left out as sensitive",
    [STET_SENSITIVE_MASK] = "Masked as sensitive",
    [STET_SENSITIVE_INCLUDE] = "Not for publication; holds what is sensitive",
  };
  StetArena *arena = build->arena;
  const char *parts[] = {
    build->n_articles_sensitive > 0 ? _stet_report_count (arena, build->n_articles_sensitive, "article", "articles") : "",
    build->n_facts_left_out > 0 ? _stet_report_count (arena, build->n_facts_left_out, "fact", "facts") : "",
    build->n_evidence_sensitive > 0 ? _stet_report_count (arena, build->n_evidence_sensitive, "piece of back-up", "pieces of back-up") : "",
    build->n_names_kept_back > 0 ? _stet_report_count (arena, build->n_names_kept_back, "name of a person who spoke on background", "names of people who spoke on background") : "",
  };
  const char *list = _stet_report_join (arena, ", ", parts, G_N_ELEMENTS (parts));

  return *list == '\0' ? "" : _stet_arena_printf (arena, "%s: %s.", leads[build->options.sensitive], list);
}

static const char *
get_last_time (const StetCase *self)
{
  guint n = stet_case_get_n_changes (self);

  return n > 0 ? stet_case_get_change (self, n - 1)->at : stet_case_get_info (self)->created;
}

void
_stet_report_build_front (StetReportBuild *build)
{
  StetReport *report = build->report;
  const StetReportOptions *options = &build->options;
  const char *title = options->title != NULL && *options->title != '\0' ? options->title : stet_case_get_info (build->snapshot)->title;

  report->title = *title != '\0' ? _stet_arena_string (build->arena, title) : "Review without a title";
  report->at = _stet_arena_string (build->arena, options->at != NULL ? options->at : get_last_time (build->snapshot));
  report->at_words = _stet_report_date (build->arena, report->at);
  report->publisher = _stet_arena_string (build->arena, options->publisher != NULL ? options->publisher : "");
  report->publisher_url = _stet_arena_string (build->arena, options->publisher_url != NULL ? options->publisher_url : "");
  report->is_final = options->is_final;
  report->kind_words = make_kind_words (build);
  report->override_words = make_override_words (build);
  report->sensitive_words = make_sensitive_words (build);
  report->summary = make_summary (build);
  make_first_page (build);
  make_method (build);
}
