/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-verdicts.h"

#include "stet-case-scale.h"

#define FORMAT "stet-verdicts"

/* A report in the making, and how much it must not tell. */
typedef struct
{
  const StetCase *snapshot;
  const StetReportOptions *options;
  guint n_articles;
  guint n_claims;
  guint n_statements;
  guint n_evidence;
  guint n_names;
} Verdicts;

/* What nobody filled in is null, so that a reader need not tell an empty
 * text from one that is not there. */
static void
take_text (StetJson *object,
           const char *name,
           const char *text)
{
  gboolean is_empty = text == NULL || *text == '\0';

  stet_json_object_take (object, name, is_empty ? stet_json_new_null () : stet_json_new_string (text));
}

static void
take_int (StetJson *object,
          const char *name,
          gsize value)
{
  stet_json_object_take (object, name, stet_json_new_int ((gint64) value));
}

static void
take_boolean (StetJson *object,
              const char *name,
              gboolean value)
{
  stet_json_object_take (object, name, stet_json_new_boolean (value));
}

/* For words that have a value for "not said". */
static void
take_word (StetJson *object,
           const char *name,
           const char *const *names,
           guint value,
           guint unset)
{
  take_text (object, name, value == unset ? NULL : names[value]);
}

static void
take_letter (StetJson *object,
             const char *name,
             const StetArticle *article)
{
  g_autofree char *letter = stet_article_number_to_letter (article->number);

  take_text (object, name, letter);
}

static StetJson *
counts_by (const guint *counts,
           const char *const *names,
           guint n)
{
  StetJson *object = stet_json_new_object ();

  for (guint i = 0; i < n; i++)
    take_int (object, names[i], counts[i]);
  return object;
}

static StetJson *
make_counts (const StetCase *self)
{
  const StetTally *tally = stet_case_get_tally (self);
  StetJson *object = stet_json_new_object ();

  take_int (object, "articles", stet_case_get_n_articles (self));
  take_int (object, "checked_articles", tally->n_checked_articles);
  take_int (object, "claims", tally->n_claims);
  take_int (object, "facts", tally->n_facts);
  take_int (object, "decided", tally->n_decided);
  take_int (object, "left", tally->n_left);
  stet_json_object_take (object, "by_status", counts_by (tally->n_by_status, stet_status_names, STET_N_STATUSES));
  stet_json_object_take (object, "by_work_state", counts_by (tally->n_by_work_state, stet_work_state_names, STET_N_WORK_STATES));
  return object;
}

static StetJson *
make_scale_steps (const StetCase *self)
{
  g_autoptr (StetScale) scale = stet_case_dup_scale (self, NULL);
  StetJson *steps = stet_json_new_array ();

  for (guint i = 0; scale != NULL && i < scale->n_steps; i++)
    {
      StetJson *step = stet_json_new_object ();
      take_int (step, "rating", scale->steps[i].rating);
      take_text (step, "label", scale->steps[i].label);
      take_text (step, "effect", stet_effect_names[scale->steps[i].effect]);
      stet_json_array_take (steps, step);
    }
  return steps;
}

static StetJson *
make_case (const StetCase *self)
{
  const StetCaseInfo *info = stet_case_get_info (self);
  StetJson *object = stet_json_new_object ();

  take_text (object, "id", info->id);
  take_text (object, "title", info->title);
  take_text (object, "created", info->created);
  take_text (object, "scale", info->scale);
  stet_json_object_take (object, "scale_steps", make_scale_steps (self));
  return object;
}

static StetJson *
make_article (const StetArticle *article)
{
  StetJson *object = stet_json_new_object ();

  take_text (object, "id", article->id);
  take_letter (object, "letter", article);
  take_text (object, "role", stet_role_names[article->role]);
  take_text (object, "title", article->title);
  take_text (object, "outlet", article->outlet);
  take_text (object, "author", article->author);
  take_text (object, "published", article->published);
  take_text (object, "url", article->url);
  take_text (object, "retrieved", article->retrieved);
  take_text (object, "origin", article->origin);
  take_text (object, "language", article->language);
  take_text (object, "source_name", article->source_name);
  take_text (object, "original_sha256", article->original_sha256);
  take_text (object, "revision", article->text_sha256);
  return object;
}

/* Where a passage stands, for a reader who has the text and for one who has
 * not. */
static void
take_passage (StetJson *object,
              const StetCase *self,
              const char *sha256,
              StetSpan span)
{
  StetArticleText *text = stet_case_find_text (self, sha256);
  const StetOffsets *offsets = stet_article_text_get_offsets (text);
  g_autofree char *quote = stet_article_text_dup_quote (text, span);

  take_text (object, "revision", sha256);
  take_int (object, "paragraph", stet_article_text_find_block (text, span.start) + 1);
  take_int (object, "start", stet_offsets_to_chars (offsets, span.start));
  take_int (object, "end", stet_offsets_to_chars (offsets, span.end));
  take_text (object, "quote", quote);
}

static StetJson *
make_value (const StetStatement *statement)
{
  StetJson *object = stet_json_new_object ();

  take_text (object, "text", statement->value);
  take_text (object, "hedge", statement->hedge);
  take_word (object, "outcome", stet_outcome_names, statement->outcome, STET_OUTCOME_UNSET);
  take_text (object, "period", statement->period);
  take_text (object, "subject", statement->subject);
  return object;
}

static StetJson *
make_fix (const StetStatement *statement)
{
  StetJson *object;

  if (*statement->fix == '\0' && *statement->fix_reason == '\0')
    return stet_json_new_null ();
  object = stet_json_new_object ();
  take_text (object, "text", statement->fix);
  take_text (object, "reason", statement->fix_reason);
  return object;
}

/* A row stands for itself: a program that reads one claim need not look up
 * the articles. */
static StetJson *
make_statement (const StetCase *self,
                const StetClaim *claim,
                const StetStatement *statement)
{
  const StetArticle *article = stet_case_find_article (self, statement->article);
  g_autofree char *label = stet_case_dup_label (self, statement);
  gboolean is_anchor = stet_claim_get_anchor (claim) == statement;
  StetJson *object = stet_json_new_object ();

  take_text (object, "id", statement->id);
  take_text (object, "label", label);
  take_letter (object, "article", article);
  take_text (object, "title", article->title);
  take_text (object, "outlet", article->outlet);
  take_text (object, "published", article->published);
  take_text (object, "url", article->url);
  take_text (object, "origin", article->origin);
  take_passage (object, self, statement->text, (StetSpan){ statement->start, statement->end });
  take_text (object, "speaker", statement->speaker);
  stet_json_object_take (object, "value", make_value (statement));
  take_boolean (object, "is_anchor", is_anchor);
  take_word (object, "relation", stet_relation_names, is_anchor ? STET_RELATION_UNSET : statement->relation, STET_RELATION_UNSET);
  take_text (object, "explanation", statement->explanation);
  take_word (object, "stance", stet_stance_names, statement->stance, STET_STANCE_UNSET);
  stet_json_object_take (object, "fix", make_fix (statement));
  return object;
}

static gboolean
is_kept_back (const Verdicts *self,
              const StetArticle *article)
{
  return article->sensitivity == STET_SENSITIVITY_SENSITIVE && self->options->sensitive != STET_SENSITIVE_INCLUDE;
}

static gboolean
is_evidence_kept_back (const Verdicts *self,
                       const StetEvidence *evidence)
{
  gboolean is_sensitive = evidence->sensitivity == STET_SENSITIVITY_SENSITIVE || evidence->terms == STET_TERMS_CONFIDENTIAL;

  return is_sensitive && self->options->sensitive != STET_SENSITIVE_INCLUDE;
}

static StetJson *
make_evidence (Verdicts *self,
               const StetEvidence *evidence)
{
  StetJson *object = stet_json_new_object ();
  gboolean is_named = evidence->terms != STET_TERMS_BACKGROUND || self->options->sensitive == STET_SENSITIVE_INCLUDE;

  if (!is_named)
    self->n_names++;

  take_text (object, "id", evidence->id);
  take_text (object, "kind", stet_evidence_kind_names[evidence->kind]);
  take_text (object, "citation", evidence->citation);
  take_text (object, "url", evidence->url);
  take_text (object, "who", is_named ? evidence->who : NULL);
  take_text (object, "role", is_named ? evidence->role : NULL);
  take_text (object, "date", evidence->date);
  take_word (object, "terms", stet_terms_names, evidence->terms, STET_TERMS_UNSET);
  take_text (object, "locator", evidence->locator);
  take_word (object, "rank", stet_rank_names, evidence->rank, STET_RANK_UNSET);
  take_text (object, "note", is_named ? evidence->note : NULL);
  return object;
}

static StetJson *
make_work (const StetClaim *claim)
{
  StetJson *object = stet_json_new_object ();

  take_text (object, "state", stet_work_state_names[claim->work_state]);
  take_text (object, "asked", claim->asked);
  take_text (object, "asked_at", claim->asked_at);
  take_text (object, "deadline", claim->deadline);
  take_text (object, "note", claim->work_note);
  take_text (object, "draft_rationale", claim->rating == 0 ? claim->rationale : NULL);
  return object;
}

static StetJson *
make_verdict (const StetCase *self,
              const StetClaim *claim)
{
  g_autoptr (StetScale) scale = claim->rating > 0 ? stet_case_dup_scale (self, claim->scale) : NULL;
  int effect = stet_claim_find_effect (claim, scale);
  StetJson *object;

  if (claim->rating == 0)
    return stet_json_new_null ();
  object = stet_json_new_object ();
  take_int (object, "rating", claim->rating);
  take_text (object, "label", claim->verdict);
  take_text (object, "scale", claim->scale);
  take_text (object, "effect", effect >= 0 ? stet_effect_names[effect] : NULL);
  take_text (object, "rationale", claim->rationale);
  take_text (object, "reviewer", claim->reviewer);
  take_text (object, "at", claim->decided_at);
  return object;
}

static StetJson *
make_not_there (const StetCase *self,
                const StetMark *mark)
{
  const StetArticle *article = stet_case_find_article (self, mark->article);
  StetJson *object = stet_json_new_object ();

  take_letter (object, "article", article);
  take_text (object, "title", article->title);
  take_text (object, "outlet", article->outlet);
  return object;
}

static StetJson *
make_statements (Verdicts *self,
                 const StetClaim *claim)
{
  StetJson *statements = stet_json_new_array ();

  for (guint i = 0; i < claim->n_statements; i++)
    {
      const StetStatement *statement = claim->statements[i];
      if (is_kept_back (self, stet_case_find_article (self->snapshot, statement->article)))
        self->n_statements++;
      else
        stet_json_array_take (statements, make_statement (self->snapshot, claim, statement));
    }
  return statements;
}

static StetJson *
make_back_up (Verdicts *self,
              const StetClaim *claim)
{
  StetJson *evidence = stet_json_new_array ();

  for (guint i = 0; i < claim->n_evidence; i++)
    if (is_evidence_kept_back (self, claim->evidence[i]))
      self->n_evidence++;
    else
      stet_json_array_take (evidence, make_evidence (self, claim->evidence[i]));
  return evidence;
}

static StetJson *
make_not_there_list (const Verdicts *self,
                     const StetClaim *claim)
{
  StetJson *not_there = stet_json_new_array ();

  for (guint i = 0; i < claim->n_not_there; i++)
    if (!is_kept_back (self, stet_case_find_article (self->snapshot, claim->not_there[i]->article)))
      stet_json_array_take (not_there, make_not_there (self->snapshot, claim->not_there[i]));
  return not_there;
}

/* What a fact says comes from its articles; without any that may be shown
 * there is nothing to tell. */
static gboolean
is_claim_kept_back (const Verdicts *self,
                    const StetClaim *claim)
{
  for (guint i = 0; i < claim->n_statements; i++)
    if (!is_kept_back (self, stet_case_find_article (self->snapshot, claim->statements[i]->article)))
      return FALSE;
  return claim->n_statements > 0;
}

static StetJson *
make_claim (Verdicts *self,
            const StetClaim *claim)
{
  StetJson *object = stet_json_new_object ();

  take_text (object, "id", claim->id);
  take_int (object, "number", claim->number);
  take_text (object, "title", claim->title);
  take_text (object, "kind", stet_claim_kind_names[claim->kind]);
  take_text (object, "answer", claim->answer);
  take_text (object, "status", stet_status_names[claim->status]);
  take_int (object, "articles", claim->n_articles);
  take_int (object, "origins", claim->n_origins);
  stet_json_object_take (object, "work", make_work (claim));
  take_boolean (object, "left", claim->is_left);
  stet_json_object_take (object, "verdict", make_verdict (self->snapshot, claim));
  stet_json_object_take (object, "sign_offs", stet_json_new_array ());
  stet_json_object_take (object, "evidence", make_back_up (self, claim));
  stet_json_object_take (object, "statements", make_statements (self, claim));
  stet_json_object_take (object, "not_there", make_not_there_list (self, claim));
  return object;
}

static StetJson *
make_mark (const StetCase *self,
           const StetArticle *article,
           const StetMark *mark)
{
  StetJson *object = stet_json_new_object ();

  take_letter (object, "article", article);
  take_text (object, "kind", stet_mark_kind_names[mark->kind]);
  take_passage (object, self, mark->text, (StetSpan){ mark->start, mark->end });
  return object;
}

static const char *
last_time (const StetCase *self)
{
  guint n = stet_case_get_n_changes (self);

  return n > 0 ? stet_case_get_change (self, n - 1)->at : stet_case_get_info (self)->created;
}

static StetJson *
make_left_out (const Verdicts *self)
{
  StetJson *object = stet_json_new_object ();

  take_int (object, "articles", self->n_articles);
  take_int (object, "claims", self->n_claims);
  take_int (object, "statements", self->n_statements);
  take_int (object, "evidence", self->n_evidence);
  take_int (object, "names", self->n_names);
  return object;
}

static StetJson *
make_override (const Verdicts *self,
               const char *generated)
{
  const StetCaseInfo *info = stet_case_get_info (self->snapshot);
  const StetReportOptions *options = self->options;
  gboolean is_own = options->override_by != NULL && options->override_reason != NULL;
  StetJson *object;

  if (!options->is_final || stet_case_get_tally (self->snapshot)->n_left == 0)
    return stet_json_new_null ();
  object = stet_json_new_object ();
  take_text (object, "by", is_own ? options->override_by : info->override_by);
  take_text (object, "at", is_own ? generated : info->override_at);
  take_text (object, "reason", is_own ? options->override_reason : info->override_reason);
  return object;
}

static void
take_articles (Verdicts *self,
               StetJson *articles,
               StetJson *coverage)
{
  for (guint i = 0; i < stet_case_get_n_articles (self->snapshot); i++)
    {
      const StetArticle *article = stet_case_get_article (self->snapshot, i);
      if (is_kept_back (self, article))
        {
          self->n_articles++;
          continue;
        }
      stet_json_array_take (articles, make_article (article));
      for (guint j = 0; j < stet_case_get_n_marks_in (self->snapshot, article); j++)
        stet_json_array_take (coverage, make_mark (self->snapshot, article, stet_case_get_mark_in (self->snapshot, article, j)));
    }
}

StetJson *
stet_verdicts_to_json (const StetCase *self,
                       const StetReportOptions *options)
{
  static const StetReportOptions defaults = { 0 };
  Verdicts verdicts = { .snapshot = self, .options = options != NULL ? options : &defaults };
  const char *generated = verdicts.options->at != NULL ? verdicts.options->at : last_time (self);
  StetJson *root = stet_json_new_object ();
  StetJson *articles = stet_json_new_array ();
  StetJson *claims = stet_json_new_array ();
  StetJson *coverage = stet_json_new_array ();

  take_articles (&verdicts, articles, coverage);
  for (guint i = 0; i < stet_case_get_n_claims (self); i++)
    {
      const StetClaim *claim = stet_case_get_claim (self, i);
      if (is_claim_kept_back (&verdicts, claim))
        verdicts.n_claims++;
      else
        stet_json_array_take (claims, make_claim (&verdicts, claim));
    }
  take_text (root, "format", FORMAT);
  take_int (root, "version", STET_VERDICTS_VERSION);
  take_text (root, "generated", generated);
  take_boolean (root, "final", verdicts.options->is_final);
  stet_json_object_take (root, "case", make_case (self));
  stet_json_object_take (root, "counts", make_counts (self));
  stet_json_object_take (root, "articles", articles);
  stet_json_object_take (root, "claims", claims);
  stet_json_object_take (root, "coverage", coverage);
  stet_json_object_take (root, "left_out", make_left_out (&verdicts));
  stet_json_object_take (root, "override", make_override (&verdicts, generated));
  return root;
}
