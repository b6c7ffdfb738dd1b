/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-fact-words.h"

#include <glib/gi18n.h>

#include "stet-wording.h"

/* So much of a value that somebody typed a whole paragraph into. */
#define MAX_VALUE_CHARS 60

char *
stet_fact_words_number (const StetClaim *claim)
{
  /* Translators: %u is the number of a fact. */
  return g_strdup_printf (_ ("Fact %u"), claim->number);
}

char *
stet_fact_words_origins (const StetClaim *claim)
{
  g_autofree char *articles = NULL;
  g_autofree char *origins = NULL;

  if (claim->n_articles < 2)
    return g_strdup ("");
  articles = g_strdup_printf (ngettext ("%u article", "%u articles", claim->n_articles), claim->n_articles);
  origins = g_strdup_printf (ngettext ("%u origin", "%u origins", claim->n_origins), claim->n_origins);
  /* Translators: "4 articles, 2 origins". */
  return g_strdup_printf (_ ("%s, %s"), articles, origins);
}

static char *
dup_waiting (const StetClaim *claim)
{
  g_autofree char *deadline = NULL;

  if (*claim->deadline == '\0')
    return *claim->asked != '\0' ? g_strdup_printf (_ ("Waiting for %s"), claim->asked) : g_strdup (_ ("Waiting"));
  deadline = stet_wording_date (claim->deadline);
  if (*claim->asked == '\0')
    return g_strdup_printf (_ ("Waiting until %s"), deadline);
  /* Translators: the first is who was asked, the second a date. */
  return g_strdup_printf (_ ("Waiting for %s until %s"), claim->asked, deadline);
}

char *
stet_fact_words_work (const StetClaim *claim)
{
  if (claim->work == STET_WORK_WAITING)
    return dup_waiting (claim);
  if (claim->work != STET_WORK_NEEDS_ATTENTION)
    return g_strdup ("");
  if (*claim->work_note == '\0')
    return g_strdup (stet_wording_work_state (STET_WORK_STATE_NEEDS_ATTENTION));
  return g_strdup_printf ("%s: %s", stet_wording_work_state (STET_WORK_STATE_NEEDS_ATTENTION), claim->work_note);
}

char *
stet_fact_words_verdict (const StetClaim *claim)
{
  const StetScale *scale = claim->rating > 0 ? stet_scale_find (claim->scale) : NULL;

  if (scale != NULL && stet_scale_get_label (scale, claim->rating) != NULL)
    return g_strdup (stet_wording_rating (scale, claim->rating));
  return g_strdup (claim->rating > 0 ? claim->verdict : "");
}

const char *
stet_fact_words_verdict_class (const StetClaim *claim)
{
  return claim->rating == 1 && g_str_equal (claim->scale, "desk") ? "stands" : "decided";
}

static void
clear_value (gpointer data)
{
  StetFactValue *value = data;

  g_clear_pointer (&value->label, g_free);
  g_clear_pointer (&value->value, g_free);
}

static gboolean
says_the_same (const StetStatement *a,
               const StetStatement *b)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (*a->value == '\0')
    return FALSE;
  one = stet_fold (a->value);
  other = stet_fold (b->value);
  return g_str_equal (one, other);
}

GArray *
stet_fact_words_values (StetCase *stet_case,
                        const StetClaim *claim,
                        guint max)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (StetFactValue));

  g_array_set_clear_func (values, clear_value);
  for (guint i = 0; i < claim->n_statements && i < max; i++)
    {
      gboolean shared = i + 1 < claim->n_statements && i + 1 < max && says_the_same (claim->statements[i], claim->statements[i + 1]);
      g_autofree char *squeezed = stet_text_squeeze (shared ? "" : claim->statements[i]->value, -1);
      StetFactValue value = { stet_case_dup_label (stet_case, claim->statements[i]), stet_text_ellipsize (squeezed, MAX_VALUE_CHARS) };

      g_array_append_val (values, value);
    }
  return values;
}

char *
stet_fact_words_sentence (StetCase *stet_case,
                          const StetClaim *claim)
{
  g_autofree char *number = stet_fact_words_number (claim);
  g_autofree char *work = stet_fact_words_work (claim);
  g_autofree char *verdict = stet_fact_words_verdict (claim);
  g_autoptr (GArray) values = stet_fact_words_values (stet_case, claim, 9);
  GString *sentence = g_string_new (NULL);

  g_string_append_printf (sentence, "%s, %s: %s", number, stet_wording_status (claim->status), claim->title);
  for (guint i = 0; i < values->len; i++)
    {
      const StetFactValue *value = &g_array_index (values, StetFactValue, i);

      g_string_append_printf (sentence, "%s %s", i > 0 ? "," : ".", value->label);
      if (*value->value != '\0')
        g_string_append_printf (sentence, " %s", value->value);
    }
  if (*work != '\0')
    g_string_append_printf (sentence, ". %s", work);
  if (*verdict != '\0')
    /* Translators: %s is a verdict: Stands. */
    g_string_append_printf (sentence, _ (". Verdict: %s"), verdict);
  return g_string_free (sentence, FALSE);
}
