/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-check.h"

#include <math.h>

#include "stet-json-writer.h"

/* Scores are written with so many digits: more would only look exact. */
#define SCORE_STEPS 1000.0

/* Ids say where a statement stands: "a1s3" is the third of the first article. */
static void
write_statement_id (StetJsonWriter *writer,
                    guint article,
                    guint sentence)
{
  g_autofree char *id = g_strdup_printf ("a%us%u", article + 1, sentence + 1);

  stet_json_writer_string (writer, id);
}

static void
write_numbered (StetJsonWriter *writer,
                char letter,
                guint index)
{
  g_autofree char *id = g_strdup_printf ("%c%u", letter, index + 1);

  stet_json_writer_string (writer, id);
}

static void
write_score (StetJsonWriter *writer,
             const char *name,
             double score)
{
  stet_json_writer_name (writer, name);
  stet_json_writer_double (writer, round (score * SCORE_STEPS) / SCORE_STEPS);
}

static void
write_span (StetJsonWriter *writer,
            const StetCheckArticle *article,
            StetSpan span)
{
  const StetOffsets *offsets = stet_article_text_get_offsets (article->text);

  stet_json_writer_member_int (writer, "start", (gint64) stet_offsets_to_chars (offsets, span.start));
  stet_json_writer_member_int (writer, "end", (gint64) stet_offsets_to_chars (offsets, span.end));
}

static void
write_statement (StetJsonWriter *writer,
                 const StetCheckArticle *article,
                 const StetSentence *sentence,
                 guint number,
                 guint index)
{
  const char *text = stet_article_text_get_text (article->text, NULL);

  stet_json_writer_begin_object (writer);
  stet_json_writer_name (writer, "id");
  write_statement_id (writer, number, index);
  write_span (writer, article, sentence->span);
  stet_json_writer_name (writer, "text");
  stet_json_writer_string_len (writer, text + sentence->span.start, stet_span_length (sentence->span));
  write_score (writer, "check_worthiness", sentence->check_worthiness);
  stet_json_writer_end_object (writer);
}

static void
write_article (StetJsonWriter *writer,
               const StetCheck *self,
               guint i)
{
  const StetCheckArticle *article = stet_check_get_article (self, i);
  const StetSentence *sentences;
  guint n;

  stet_json_writer_begin_object (writer);
  stet_json_writer_name (writer, "id");
  write_numbered (writer, 'a', i);
  stet_json_writer_member_string (writer, "path", article->path);
  stet_json_writer_member_string (writer, "title", article->title);
  stet_json_writer_member_string (writer, "published", article->published);
  stet_json_writer_member_string (writer, "language", stet_check_get_language (self, i));
  stet_json_writer_name (writer, "statements");
  stet_json_writer_begin_array (writer);
  sentences = stet_check_get_statements (self, i, &n);
  for (guint s = 0; s < n; s++)
    write_statement (writer, article, &sentences[s], i, s);
  stet_json_writer_end_array (writer);
  stet_json_writer_end_object (writer);
}

static void
write_side (StetJsonWriter *writer,
            const StetCheck *self,
            const char *name,
            const StetFindingSide *side)
{
  stet_json_writer_name (writer, name);
  stet_json_writer_begin_object (writer);
  stet_json_writer_name (writer, "article");
  write_numbered (writer, 'a', side->article);
  stet_json_writer_name (writer, "statement");
  write_statement_id (writer, side->article, side->sentence);
  write_span (writer, stet_check_get_article (self, side->article), side->span);
  stet_json_writer_member_string (writer, "text", side->text);
  stet_json_writer_member_string (writer, "value", side->value);
  stet_json_writer_member_boolean (writer, "forecast", side->is_forecast);
  stet_json_writer_end_object (writer);
}

static void
write_finding (StetJsonWriter *writer,
               const StetCheck *self,
               const StetFinding *finding,
               guint index)
{
  stet_json_writer_begin_object (writer);
  stet_json_writer_name (writer, "id");
  write_numbered (writer, 'f', index);
  stet_json_writer_member_string (writer, "relation", stet_finding_relation_name (finding->relation));
  write_score (writer, "score", finding->score);
  stet_json_writer_member_string (writer, "field", stet_finding_field_name (finding->field));
  stet_json_writer_member_string (writer, "explanation", finding->explanation);
  write_side (writer, self, "a", &finding->a);
  write_side (writer, self, "b", &finding->b);
  stet_json_writer_member_string (writer, "key", finding->key);
  stet_json_writer_end_object (writer);
}

static void
write_claim (StetJsonWriter *writer,
             const StetMatchClaim *claim,
             guint index)
{
  stet_json_writer_begin_object (writer);
  stet_json_writer_name (writer, "id");
  write_numbered (writer, 'c', index);
  stet_json_writer_member_string (writer, "title", claim->title);
  stet_json_writer_member_string (writer, "status", stet_match_status_name (claim->status));
  stet_json_writer_member_int (writer, "origins", claim->n_origins);
  stet_json_writer_name (writer, "statements");
  stet_json_writer_begin_array (writer);
  for (guint i = 0; i < claim->n_places; i++)
    write_statement_id (writer, claim->places[i].article, claim->places[i].sentence);
  stet_json_writer_end_array (writer);
  stet_json_writer_name (writer, "findings");
  stet_json_writer_begin_array (writer);
  for (guint i = 0; i < claim->n_findings; i++)
    write_numbered (writer, 'f', claim->findings[i]);
  stet_json_writer_end_array (writer);
  stet_json_writer_end_object (writer);
}

char *
stet_check_to_json (const StetCheck *self,
                    gsize *len)
{
  g_autoptr (StetJsonWriter) writer = stet_json_writer_new (STET_JSON_PRETTY);
  const StetFinding *findings;
  const StetMatchClaim *claims;
  guint n;

  stet_json_writer_begin_object (writer);
  stet_json_writer_member_string (writer, "format", "stet-check");
  stet_json_writer_member_int (writer, "version", 1);
  stet_json_writer_name (writer, "articles");
  stet_json_writer_begin_array (writer);
  for (guint i = 0; i < stet_check_get_n_articles (self); i++)
    write_article (writer, self, i);
  stet_json_writer_end_array (writer);
  stet_json_writer_name (writer, "findings");
  stet_json_writer_begin_array (writer);
  findings = stet_check_get_findings (self, &n);
  for (guint i = 0; i < n; i++)
    write_finding (writer, self, &findings[i], i);
  stet_json_writer_end_array (writer);
  stet_json_writer_name (writer, "claims");
  stet_json_writer_begin_array (writer);
  claims = stet_check_get_claims (self, &n);
  for (guint i = 0; i < n; i++)
    write_claim (writer, &claims[i], i);
  stet_json_writer_end_array (writer);
  stet_json_writer_end_object (writer);

  return stet_json_writer_steal (writer, len);
}
