/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-formats.h"

#include <string.h>

#include "stet-case-scale.h"
#include "stet-json-writer.h"
#include "stet-text.h"

/* Pages show the claim as a headline; a whole paragraph is none. */
#define CLAIM_CHARS 280

/* Characters of a date without its time. */
#define DAY_CHARS 10

typedef struct
{
  const StetReport *report;
  StetJsonWriter *writer;
  GHashTable *scales; /* StetScale by id */
} Review;

static void
add_text (Review *self,
          const char *name,
          const char *text)
{
  if (*text != '\0')
    stet_json_writer_member_string (self->writer, name, text);
}

static void
begin (Review *self,
       const char *name,
       const char *type)
{
  if (name != NULL)
    stet_json_writer_name (self->writer, name);
  stet_json_writer_begin_object (self->writer);
  stet_json_writer_member_string (self->writer, "@type", type);
}

static void
end (Review *self)
{
  stet_json_writer_end_object (self->writer);
}

static void
add_named (Review *self,
           const char *name,
           const char *type,
           const char *who)
{
  if (*who == '\0')
    return;
  begin (self, name, type);
  add_text (self, "name", who);
  end (self);
}

/* The assertion that is judged: the words of the text under check. */
static const StetReportRow *
find_claimed (const StetReportFact *fact)
{
  const StetReportRow *first = NULL;

  for (guint i = 0; i < fact->n_rows; i++)
    {
      const StetReportRow *row = fact->rows[i];
      if (row->is_withheld)
        continue;
      if (row->article->is_checked)
        return row;
      if (first == NULL)
        first = row;
    }
  return first;
}

static char *
dup_claimed (const StetReportRow *row)
{
  g_autofree char *line = stet_text_squeeze (row->quote, -1);

  return stet_text_ellipsize (line, CLAIM_CHARS);
}

static const StetScale *
find_scale (Review *self,
            const char *id)
{
  gpointer scale;

  if (g_hash_table_lookup_extended (self->scales, id, NULL, &scale))
    return scale;
  scale = stet_case_dup_scale (self->report->snapshot, id);
  g_hash_table_insert (self->scales, g_strdup (id), scale);
  return scale;
}

static void
add_rating (Review *self,
            const StetClaim *claim)
{
  const StetScale *scale = find_scale (self, claim->scale);
  guint best = 0;
  const StetScaleStep *step = scale != NULL ? stet_scale_find_given (scale, claim->rating, claim->verdict) : NULL;
  guint score = step != NULL ? stet_scale_get_score (scale, step->rating, &best) : 0;

  begin (self, "reviewRating", "Rating");
  if (score > 0)
    {
      stet_json_writer_member_int (self->writer, "ratingValue", score);
      stet_json_writer_member_int (self->writer, "bestRating", best);
      stet_json_writer_member_int (self->writer, "worstRating", 1);
    }
  add_text (self, "name", claim->verdict);
  add_text (self, "alternateName", claim->verdict);
  end (self);
}

static void
add_work (Review *self,
          const StetReportArticle *article)
{
  begin (self, NULL, "CreativeWork");
  add_text (self, "name", article->heading);
  add_text (self, "url", article->link);
  add_text (self, "datePublished", article->published);
  add_named (self, "publisher", "Organization", article->outlet);
  end (self);
}

/* Articles that make the claim are where it appears; those that contradict it
 * are cited, for they do not. */
static void
add_works (Review *self,
           const char *name,
           const StetReportFact *fact,
           const StetReportRow *claimed,
           gboolean conflicting)
{
  const StetReportArticle *last = NULL;
  gboolean is_open = FALSE;

  for (guint i = 0; i < fact->n_rows; i++)
    {
      const StetReportRow *row = fact->rows[i];
      gboolean is_conflicting = row != claimed && !row->is_anchor && row->statement->relation == STET_RELATION_CONFLICT;
      gboolean is_claiming = row == claimed || row->is_anchor || row->statement->relation == STET_RELATION_AGREE;

      if (row->is_withheld || row->article == last || !(conflicting ? is_conflicting : is_claiming))
        continue;
      if (!is_open)
        {
          stet_json_writer_name (self->writer, name);
          stet_json_writer_begin_array (self->writer);
          is_open = TRUE;
        }
      add_work (self, row->article);
      last = row->article;
    }
  if (is_open)
    stet_json_writer_end_array (self->writer);
}

static void
add_claim (Review *self,
           const StetReportFact *fact,
           const StetReportRow *claimed)
{
  begin (self, "itemReviewed", "Claim");
  if (*claimed->speaker != '\0')
    add_named (self, "author", "Person", claimed->speaker);
  else
    add_named (self, "author", "Organization", claimed->article->outlet);
  add_text (self, "datePublished", claimed->article->published);
  add_works (self, "appearance", fact, claimed, FALSE);
  end (self);
}

static void
add_url (Review *self,
         const StetReportFact *fact)
{
  const char *base = self->report->publisher_url;
  g_autofree char *url = strchr (base, '#') != NULL ? g_strdup (base) : g_strconcat (base, "#", fact->anchor, NULL);

  if (*base != '\0')
    stet_json_writer_member_string (self->writer, "url", url);
  else
    stet_json_writer_member_string (self->writer, "creativeWorkStatus", "Draft: the address under which it will be published is not set");
}

static void
add_author (Review *self,
            const StetClaim *claim)
{
  if (*self->report->publisher == '\0')
    {
      add_named (self, "author", "Person", claim->reviewer);
      return;
    }
  begin (self, "author", "Organization");
  add_text (self, "name", self->report->publisher);
  end (self);
}

static void
add_review (Review *self,
            const StetReportFact *fact)
{
  const StetReportRow *claimed = find_claimed (fact);
  g_autofree char *words = NULL;
  g_autofree char *day = g_strndup (self->report->at, DAY_CHARS);

  if (fact->is_withheld || fact->claim->rating == 0 || fact->claim->kind != STET_CLAIM_FACT || claimed == NULL)
    return;
  words = dup_claimed (claimed);
  stet_json_writer_begin_object (self->writer);
  stet_json_writer_member_string (self->writer, "@context", "https://schema.org");
  stet_json_writer_member_string (self->writer, "@type", "ClaimReview");
  add_url (self, fact);
  stet_json_writer_member_string (self->writer, "claimReviewed", words);
  stet_json_writer_member_string (self->writer, "datePublished", day);
  add_author (self, fact->claim);
  add_rating (self, fact->claim);
  add_claim (self, fact, claimed);
  add_text (self, "reviewBody", fact->rationale);
  add_works (self, "citation", fact, claimed, TRUE);
  stet_json_writer_end_object (self->writer);
}

GBytes *
stet_report_to_claim_review (const StetReport *report,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_PRETTY);
  g_autoptr (GHashTable) scales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) stet_scale_free);
  Review self = { report, writer, scales };
  char *text;
  gsize len;

  g_return_val_if_fail (report != NULL, NULL);

  stet_json_writer_begin_array (writer);
  for (guint i = 0; i < report->n_facts; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      add_review (&self, report->facts[i]);
    }
  stet_json_writer_end_array (writer);
  text = stet_json_writer_steal (writer, &len);
  return g_bytes_new_take (text, len);
}
