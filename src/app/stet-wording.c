/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-wording.h"

#include <glib/gi18n.h>

/* So much of a reason is shown where there is little room. */
#define MAX_REASON_CHARS 200

const char *
stet_wording_status (StetStatus status)
{
  static const char *const words[] = {
    [STET_STATUS_OPEN] = N_ ("Open"),
    [STET_STATUS_CORROBORATED] = N_ ("Corroborated"),
    [STET_STATUS_CONFLICTING] = N_ ("Conflicting"),
    [STET_STATUS_RECONCILED] = N_ ("Explained"),
    [STET_STATUS_SINGLE_SOURCE] = N_ ("Only here"),
    [STET_STATUS_OPINION] = N_ ("Opinion"),
    [STET_STATUS_NOT_CHECKABLE] = N_ ("Nothing to check"),
  };

  return _ (words[status]);
}

const char *
stet_wording_status_class (StetStatus status)
{
  return stet_status_names[status];
}

const char *
stet_wording_status_icon (StetStatus status)
{
  static const char *const icons[] = {
    [STET_STATUS_OPEN] = "stet-open-symbolic",
    [STET_STATUS_CORROBORATED] = "stet-corroborated-symbolic",
    [STET_STATUS_CONFLICTING] = "stet-conflicting-symbolic",
    [STET_STATUS_RECONCILED] = "stet-reconciled-symbolic",
    [STET_STATUS_SINGLE_SOURCE] = "stet-single-source-symbolic",
    [STET_STATUS_OPINION] = "stet-opinion-symbolic",
    [STET_STATUS_NOT_CHECKABLE] = "stet-not-checkable-symbolic",
  };

  return icons[status];
}

const char *
stet_wording_relation (StetRelation relation)
{
  static const char *const words[] = {
    [STET_RELATION_UNSET] = N_ ("Not judged"),
    [STET_RELATION_AGREE] = N_ ("Agrees"),
    [STET_RELATION_CONFLICT] = N_ ("Conflicts"),
    [STET_RELATION_SCOPE_DIFFERS] = N_ ("Both can be right"),
  };

  return _ (words[relation]);
}

StetStatus
stet_wording_relation_status (StetRelation relation)
{
  static const StetStatus statuses[] = {
    [STET_RELATION_UNSET] = STET_STATUS_OPEN,
    [STET_RELATION_AGREE] = STET_STATUS_CORROBORATED,
    [STET_RELATION_CONFLICT] = STET_STATUS_CONFLICTING,
    [STET_RELATION_SCOPE_DIFFERS] = STET_STATUS_RECONCILED,
  };

  return statuses[relation];
}

const char *
stet_wording_relation_icon (StetRelation relation)
{
  return stet_wording_status_icon (stet_wording_relation_status (relation));
}

const char *
stet_wording_stance (StetStance stance)
{
  static const char *const words[] = {
    [STET_STANCE_UNSET] = N_ ("No stance"),
    [STET_STANCE_SUPPORTS] = N_ ("Supports the answer"),
    [STET_STANCE_CONTRADICTS] = N_ ("Contradicts the answer"),
    [STET_STANCE_MENTIONS] = N_ ("Mentions it"),
  };

  return _ (words[stance]);
}

const char *
stet_wording_work_state (StetWorkState state)
{
  static const char *const words[] = {
    [STET_WORK_STATE_OPEN] = N_ ("Open"),
    [STET_WORK_STATE_WAITING] = N_ ("Waiting"),
    [STET_WORK_STATE_DECIDED] = N_ ("Decided"),
    [STET_WORK_STATE_SIGNED] = N_ ("Signed"),
    [STET_WORK_STATE_NEEDS_ATTENTION] = N_ ("Needs attention"),
  };

  return _ (words[state]);
}

const char *
stet_wording_role (StetRole role)
{
  return role == STET_ROLE_CHECKED ? _ ("Being checked") : _ ("Back-up");
}

const char *
stet_wording_sensitive (void)
{
  return _ ("Sensitive");
}

const char *
stet_wording_rating (const StetScale *scale,
                     guint rating)
{
  const char *label = rating > 0 ? stet_scale_get_label (scale, rating) : NULL;

  return label ? _ (label) : "";
}

const char *
stet_wording_op (const char *op)
{
  static const struct
  {
    const char *op;
    const char *words;
  } names[] = {
    { STET_OP_CASE_CREATE, N_ ("Start the review") },
    { STET_OP_CASE_TITLE, N_ ("Rename the review") },
    { STET_OP_CASE_SCALE, N_ ("Change the scale") },
    { STET_OP_CASE_OVERRIDE, N_ ("Change the reason for a final report") },
    { STET_OP_ARTICLE_ADD, N_ ("Add articles") },
    { STET_OP_ARTICLE_EDIT, N_ ("Edit an article’s details") },
    { STET_OP_ARTICLE_ROLE, N_ ("Change an article’s role") },
    { STET_OP_ARTICLE_ORIGIN, N_ ("Change an article’s origin") },
    { STET_OP_ARTICLE_SENSITIVITY, N_ ("Change whether an article is sensitive") },
    { STET_OP_ARTICLE_REMOVE, N_ ("Remove an article") },
    { STET_OP_CLAIM_CREATE, N_ ("Mark a fact") },
    { STET_OP_CLAIM_TITLE, N_ ("Rename a fact") },
    { STET_OP_CLAIM_KIND, N_ ("Change what a fact is") },
    { STET_OP_CLAIM_ANSWER, N_ ("Change the answer") },
    { STET_OP_CLAIM_ANCHOR, N_ ("Change what is compared with") },
    { STET_OP_CLAIM_WORK, N_ ("Change the work state") },
    { STET_OP_CLAIM_MERGE, N_ ("Merge facts") },
    { STET_OP_CLAIM_SPLIT, N_ ("Split a fact") },
    { STET_OP_CLAIM_DELETE, N_ ("Delete a fact") },
    { STET_OP_STATEMENT_ADD, N_ ("Add a statement") },
    { STET_OP_STATEMENT_EDGES, N_ ("Move an edge") },
    { STET_OP_STATEMENT_MOVE, N_ ("Move a statement") },
    { STET_OP_STATEMENT_VALUE, N_ ("Change a value") },
    { STET_OP_STATEMENT_RELATION, N_ ("Change a relation") },
    { STET_OP_STATEMENT_EXPLAIN, N_ ("Change an explanation") },
    { STET_OP_STATEMENT_STANCE, N_ ("Change a stance") },
    { STET_OP_STATEMENT_FIX, N_ ("Change a fix") },
    { STET_OP_STATEMENT_REMOVE, N_ ("Remove a statement") },
    { STET_OP_VERDICT_SET, N_ ("Give a verdict") },
    { STET_OP_VERDICT_CLEAR, N_ ("Clear a verdict") },
    { STET_OP_VERDICT_WHY, N_ ("Change Why") },
    { STET_OP_EVIDENCE_ADD, N_ ("Add back-up") },
    { STET_OP_EVIDENCE_EDIT, N_ ("Edit back-up") },
    { STET_OP_EVIDENCE_SENSITIVITY, N_ ("Change whether back-up is sensitive") },
    { STET_OP_EVIDENCE_REMOVE, N_ ("Remove back-up") },
    { STET_OP_MARK_ADD, N_ ("Mark a passage") },
    { STET_OP_MARK_REMOVE, N_ ("Unmark a passage") },
    { STET_OP_CLAIM_ACCEPT, N_ ("Accept a suggestion") },
    { STET_OP_DISMISSAL_ADD, N_ ("Dismiss a suggestion") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].op, op))
        return _ (names[i].words);
    }
  return _ ("Change");
}

char *
stet_wording_article (const StetArticle *article)
{
  g_autofree char *letter = NULL;

  if (*article->title != '\0')
    return g_strdup (article->title);
  if (*article->outlet != '\0')
    return g_strdup (article->outlet);
  if (*article->source_name != '\0')
    return g_strdup (article->source_name);
  letter = stet_article_number_to_letter (article->number);
  /* Translators: %s is the letter of an article without a title. */
  return g_strdup_printf (_ ("Article %s"), letter);
}

char *
stet_wording_date (const char *iso)
{
  StetDate date;
  g_autoptr (GDateTime) time = NULL;

  if (!stet_date_parse (iso, -1, &date))
    return g_strdup (iso);
  if (date.precision < STET_DATE_DAY)
    return g_strdup (iso);
  time = g_date_time_new_utc (date.year, date.month, date.day, 0, 0, 0);
  if (time == NULL)
    return g_strdup (iso);
  /* Translators: a date as strftime() writes it: 21 June 2024. */
  return g_date_time_format (time, _ ("%-e %B %Y"));
}

char *
stet_wording_article_line (const StetArticle *article)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (*article->outlet != '\0' && *article->title != '\0')
    g_ptr_array_add (parts, g_strdup (article->outlet));
  if (*article->published != '\0')
    g_ptr_array_add (parts, stet_wording_date (article->published));
  if (parts->len == 0 && *article->title != '\0' && *article->source_name != '\0')
    g_ptr_array_add (parts, g_strdup (article->source_name));
  if (parts->len == 0)
    return g_strdup (_ ("No date"));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
stet_wording_left (guint n_left)
{
  if (n_left == 0)
    return g_strdup (_ ("Nothing left"));
  return g_strdup_printf (ngettext ("%u left", "%u left", n_left), n_left);
}

char *
stet_wording_final (guint n_left)
{
  return g_strdup_printf (ngettext ("Final although %u fact is left", "Final although %u facts are left", n_left), n_left);
}

char *
stet_wording_override (const StetCaseInfo *info)
{
  g_autofree char *date = stet_wording_date (info->override_at);
  g_autofree char *reason = stet_text_ellipsize (info->override_reason, MAX_REASON_CHARS);

  if (*info->override_by == '\0' || *info->override_reason == '\0')
    return NULL;
  /* Translators: a reason, the name of a person, a date. */
  return g_strdup_printf (_ ("“%s” (%s, %s)"), reason, info->override_by, date);
}

char *
stet_wording_reading (guint n_read,
                      guint n_articles,
                      double fraction)
{
  /* Before the first one is read, there is nothing to count. */
  if (n_read == 0)
    return g_strdup (_ ("Reading the Articles…"));
  if (n_read < n_articles)
    return g_strdup_printf (_ ("Reading %u of %u Articles…"), n_read, n_articles);

  return g_strdup_printf (_ ("Comparing the Articles… %.0f %%"), fraction * 100);
}

static char *
dup_row_value (StetCase *stet_case,
               const StetStatement *statement)
{
  g_autofree char *quote = NULL;
  g_autofree char *squeezed = NULL;

  if (*statement->value != '\0')
    return g_strdup (statement->value);
  quote = stet_case_dup_quote (stet_case, statement);
  squeezed = stet_text_squeeze (quote, -1);
  return stet_text_ellipsize (squeezed, 24);
}

char *
stet_wording_explanation (StetCase *stet_case,
                          const StetClaim *claim)
{
  GString *line = NULL;

  for (guint i = 0; i < claim->n_statements; i++)
    {
      if (claim->statements[i]->relation != STET_RELATION_UNSET && *claim->statements[i]->explanation != '\0')
        return g_strdup (claim->statements[i]->explanation);
    }
  if (claim->n_statements < 2)
    return g_strdup ("");

  line = g_string_new (NULL);
  for (guint i = 0; i < claim->n_statements; i++)
    {
      g_autofree char *label = stet_case_dup_label (stet_case, claim->statements[i]);
      g_autofree char *value = dup_row_value (stet_case, claim->statements[i]);

      g_string_append_printf (line, "%s%s %s", i > 0 ? " · " : "", label, value);
    }
  return g_string_free (line, FALSE);
}
