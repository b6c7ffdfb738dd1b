/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-guess-private.h"

#include "stet-article-blocks-private.h"
#include "stet-article-front-matter-private.h"
#include "stet-article-lexicon-private.h"
#include "stet-article-title-private.h"
#include "stet-limits.h"

#include <string.h>

/* What is said about an article stands among its first and last blocks. */
#define HEAD_BLOCKS 14
#define TAIL_BLOCKS 3

/* The language shows in so many words from the start. */
#define LANGUAGE_WORDS 300

/* English has at least one of its commonest words in so many; a text with
 * fewer words than the second number is too short to tell. */
#define WORDS_PER_ENGLISH_WORD 8
#define LEAST_LANGUAGE_WORDS 20

/* Names under which a front matter keeps its fields, the best first. */
static const char *const title_keys[] = { "title", "headline" };
static const char *const author_keys[] = { "author", "authors", "byline", "by" };
static const char *const date_keys[] = { "date", "published", "pubdate", "publishdate", "publish_date", "published_at" };
static const char *const outlet_keys[] = { "outlet", "publisher", "publication", "source", "site", "sitename", "site_name" };
static const char *const url_keys[] = { "url", "link", "canonical", "canonical_url", "source_url" };
static const char *const language_keys[] = { "lang", "language" };

/**
 * Guess:
 * @intake: what is filled
 * @text: the text
 * @len: its bytes
 * @n: number of blocks
 * @front_end: end of the front matter, 0 if there is none
 */
typedef struct
{
  StetArticleIntake *intake;
  const char *text;
  gsize len;
  guint n;
  gsize front_end;
} Guess;

static StetWords
block_words (const Guess *guess,
             guint i)
{
  return _stet_article_block_words (guess->text, stet_article_text_get_block (guess->intake->text, i)->span);
}

static StetBlockKind
block_kind (const Guess *guess,
            guint i)
{
  return stet_article_text_get_block (guess->intake->text, i)->kind;
}

/* Whether block @i is near an edge of the article, front matter aside. */
static gboolean
is_near_edge (const Guess *guess,
              guint i)
{
  return stet_article_text_get_block (guess->intake->text, i)->span.start >= guess->front_end &&
         (i < HEAD_BLOCKS || i + TAIL_BLOCKS >= guess->n);
}

/* The next block after @i that is near an edge, @n if there is none. */
static guint
next_near_edge (const Guess *guess,
                guint i)
{
  do
    i = i >= HEAD_BLOCKS && i + TAIL_BLOCKS < guess->n ? guess->n - TAIL_BLOCKS : i + 1;
  while (i < guess->n && !is_near_edge (guess, i));
  return i;
}

static guint
first_near_edge (const Guess *guess)
{
  for (guint i = 0; i < guess->n; i++)
    if (is_near_edge (guess, i))
      return i;
  return guess->n;
}

static void
set_field (char **field,
           StetWords value)
{
  if (*field == NULL && value.len > 0 && value.len <= STET_LIMIT_TITLE_BYTES)
    *field = _stet_words_dup (value);
}

static gboolean
find_front_value (const Guess *guess,
                  const char *const *keys,
                  gsize n_keys,
                  StetWords *value)
{
  for (gsize i = 0; guess->front_end > 0 && i < n_keys; i++)
    if (_stet_front_matter_get (guess->text, guess->front_end, keys[i], value))
      return TRUE;
  return FALSE;
}

static void
read_front_date (Guess *guess)
{
  StetWords value;
  StetDate date;

  if (!find_front_value (guess, date_keys, G_N_ELEMENTS (date_keys), &value))
    return;
  if (stet_date_parse (value.start, (gssize) value.len, &date) ||
      stet_date_scan_line (value.start, (gssize) value.len, &date, NULL))
    guess->intake->published = stet_date_format (&date);
  else
    guess->intake->unsure |= STET_ARTICLE_FIELD_PUBLISHED;
}

static void
read_front_matter (Guess *guess)
{
  StetArticleIntake *intake = guess->intake;
  StetWords value;

  if (find_front_value (guess, title_keys, G_N_ELEMENTS (title_keys), &value))
    {
      set_field (&intake->title, value);
      intake->title_span.start = (gsize) (value.start - guess->text);
      intake->title_span.end = intake->title_span.start + value.len;
    }
  if (find_front_value (guess, outlet_keys, G_N_ELEMENTS (outlet_keys), &value))
    set_field (_stet_words_find (value, "://") > 0 ? &intake->url : &intake->outlet, value);
  if (find_front_value (guess, url_keys, G_N_ELEMENTS (url_keys), &value))
    set_field (&intake->url, value);
  if (find_front_value (guess, language_keys, G_N_ELEMENTS (language_keys), &value) && value.len <= 35)
    set_field (&intake->language, value);
  for (gsize i = 0; guess->front_end > 0 && intake->author == NULL && i < G_N_ELEMENTS (author_keys); i++)
    intake->author = _stet_front_matter_dup_list (guess->text, guess->front_end, author_keys[i]);
  read_front_date (guess);
}

static guint
find_headline (const Guess *guess)
{
  for (guint i = 0; i < guess->n; i++)
    if (block_kind (guess, i) == STET_BLOCK_HEADLINE)
      return i;
  return guess->n;
}

/* The first block of words that are no line about the article. */
static gboolean
find_first_paragraph (const Guess *guess,
                      StetWords *words)
{
  for (guint i = 0; i < guess->n && i < HEAD_BLOCKS; i++)
    {
      StetBlockKind kind = block_kind (guess, i);

      if (kind == STET_BLOCK_PARAGRAPH || kind == STET_BLOCK_HEADING)
        {
          *words = block_words (guess, i);
          return TRUE;
        }
    }
  return FALSE;
}

static void
guess_title (Guess *guess)
{
  StetArticleIntake *intake = guess->intake;
  guint i = find_headline (guess);
  StetWords outlet;
  StetWords title;
  gboolean unsure = FALSE;

  if (i == guess->n)
    {
      if (intake->title == NULL && find_first_paragraph (guess, &title) &&
          _stet_line_judge_title (title) != STET_JUDGEMENT_NO)
        intake->unsure |= STET_ARTICLE_FIELD_TITLE;
      return;
    }
  title = _stet_title_split (block_words (guess, i), &outlet, &unsure);
  set_field (&intake->outlet, outlet);
  if (unsure)
    intake->unsure |= STET_ARTICLE_FIELD_OUTLET;
  if (intake->title != NULL || title.len > STET_LIMIT_TITLE_BYTES)
    return;
  if (stet_article_text_get_format (intake->text) == STET_ARTICLE_MARKDOWN)
    intake->title = _stet_title_dup_plain (title);
  else
    intake->title = _stet_words_dup (title);
  intake->title_span.start = (gsize) (title.start - guess->text);
  intake->title_span.end = intake->title_span.start + title.len;
}

static void
guess_byline (Guess *guess)
{
  StetArticleIntake *intake = guess->intake;

  for (guint i = first_near_edge (guess); i < guess->n; i = next_near_edge (guess, i))
    {
      StetByline byline;
      g_autofree char *authors = NULL;

      if (block_kind (guess, i) != STET_BLOCK_META || !_stet_line_parse_byline (block_words (guess, i), &byline))
        continue;
      authors = byline.authors;
      if (byline.outlet.len > 0 && _stet_lexicon_is_agency (byline.outlet.start, byline.outlet.len))
        set_field (&intake->agency, byline.outlet);
      else
        set_field (&intake->outlet, byline.outlet);
      if (intake->author == NULL && authors != NULL)
        intake->author = g_steal_pointer (&authors);
      else if (intake->author == NULL && byline.outlet.len == 0)
        intake->unsure |= STET_ARTICLE_FIELD_AUTHOR;
    }
}

/* A name that stands alone below the headline or at the end may be the
 * author's, or that of someone in a picture. */
static void
guess_lone_names (Guess *guess)
{
  guint first = MAX (find_headline (guess) % guess->n, first_near_edge (guess));

  for (guint i = first; i < guess->n; i = next_near_edge (guess, i))
    {
      StetBlockKind kind = block_kind (guess, i);

      if (i > first + 2 && i + TAIL_BLOCKS < guess->n)
        continue;
      if ((kind == STET_BLOCK_PARAGRAPH || kind == STET_BLOCK_HEADING) && _stet_line_is_name (block_words (guess, i)))
        guess->intake->unsure |= STET_ARTICLE_FIELD_AUTHOR;
    }
}

static gboolean
speaks_of_update (StetWords line)
{
  return _stet_words_has_prefix (line, "updated") || _stet_words_has_prefix (line, "last ") ||
         _stet_words_has_prefix (line, "modified");
}

/* Dates of their own lines: one of an update counts only if there is no other. */
static void
guess_date_lines (Guess *guess)
{
  StetArticleIntake *intake = guess->intake;
  StetDate date = { .precision = STET_DATE_NONE };
  gboolean is_update = FALSE;

  for (guint i = first_near_edge (guess); i < guess->n; i = next_near_edge (guess, i))
    {
      StetWords line = block_words (guess, i);
      StetWords outlet = { NULL, 0 };
      StetDate found;

      if (block_kind (guess, i) != STET_BLOCK_META)
        continue;
      if (_stet_line_is_unclear_date (line))
        intake->unsure |= STET_ARTICLE_FIELD_PUBLISHED;
      if (!_stet_line_is_date (line, &found, &outlet) &&
          !(_stet_line_classify (line) == STET_LINE_BYLINE &&
            stet_date_scan_line (line.start, (gssize) line.len, &found, NULL)))
        continue;
      set_field (&intake->outlet, outlet);
      if (date.precision == STET_DATE_NONE || (is_update && !speaks_of_update (line)))
        {
          date = found;
          is_update = speaks_of_update (line);
        }
    }
  if (intake->published == NULL && date.precision != STET_DATE_NONE)
    intake->published = stet_date_format (&date);
}

/* The lead: the first paragraph that begins with a dateline. */
static void
guess_dateline (Guess *guess)
{
  StetArticleIntake *intake = guess->intake;

  for (guint i = 0; i < guess->n && i < HEAD_BLOCKS; i++)
    {
      StetDateline dateline;
      StetWords words = block_words (guess, i);

      if (block_kind (guess, i) != STET_BLOCK_PARAGRAPH)
        continue;
      if (_stet_line_parse_dateline (words, &dateline))
        {
          set_field (&intake->agency, dateline.agency);
          if (intake->published == NULL && dateline.date.precision != STET_DATE_NONE)
            intake->published = stet_date_format (&dateline.date);
          return;
        }
    }
}

/* A date inside the running text is that of an event as often as not. */
static void
guess_unsure_date (Guess *guess)
{
  for (guint i = 0; i < guess->n && i < HEAD_BLOCKS; i++)
    {
      StetWords words = block_words (guess, i);
      StetDate date;

      words.len = MIN (words.len, STET_LINE_LONGEST_SPECIAL);
      while (words.len > 0 && ((guchar) words.start[words.len] & 0xC0) == 0x80)
        words.len--;
      if (stet_date_scan_line (words.start, (gssize) words.len, &date, NULL) && date.precision >= STET_DATE_DAY)
        guess->intake->unsure |= STET_ARTICLE_FIELD_PUBLISHED;
    }
}

/* Outlets that stand alone on a line, and agencies that are credited. */
static void
guess_outlet (Guess *guess)
{
  StetArticleIntake *intake = guess->intake;

  for (guint i = first_near_edge (guess); i < guess->n; i = next_near_edge (guess, i))
    {
      StetWords words = block_words (guess, i);
      StetWords agency;
      StetWords before;

      if (i < HEAD_BLOCKS && block_kind (guess, i) == STET_BLOCK_META && _stet_line_classify (words) == STET_LINE_NOTE &&
          _stet_lexicon_is_outlet (words.start, words.len))
        set_field (_stet_lexicon_is_agency (words.start, words.len) ? &intake->agency : &intake->outlet, words);
      if (i + TAIL_BLOCKS >= guess->n && block_kind (guess, i) != STET_BLOCK_CAPTION &&
          _stet_line_find_credit (words, &agency, &before))
        set_field (&intake->agency, agency);
    }
  if (intake->agency != NULL)
    set_field (&intake->outlet, STET_WORDS (intake->agency, strlen (intake->agency)));
}

static void
guess_language (Guess *guess)
{
  StetWords rest = STET_WORDS (guess->text + guess->front_end, guess->len - guess->front_end);
  StetWords word;
  guint n = 0;
  guint n_english = 0;

  if (guess->intake->language != NULL)
    return;
  while (n < LANGUAGE_WORDS && _stet_words_next (&rest, &word))
    {
      n++;
      if (_stet_lexicon_is_english_word (word.start, word.len))
        n_english++;
    }
  if (n >= LEAST_LANGUAGE_WORDS && n_english * WORDS_PER_ENGLISH_WORD >= n)
    guess->intake->language = g_strdup ("en");
}

static void
set_flags (StetArticleIntake *intake)
{
  intake->blank = (intake->title == NULL ? STET_ARTICLE_FIELD_TITLE : 0) |
                  (intake->outlet == NULL ? STET_ARTICLE_FIELD_OUTLET : 0) |
                  (intake->author == NULL ? STET_ARTICLE_FIELD_AUTHOR : 0) |
                  (intake->published == NULL ? STET_ARTICLE_FIELD_PUBLISHED : 0) |
                  (intake->language == NULL ? STET_ARTICLE_FIELD_LANGUAGE : 0);
  intake->unsure &= intake->blank;
}

void
_stet_article_guess (StetArticleIntake *intake)
{
  Guess guess = { .intake = intake };

  guess.text = stet_article_text_get_text (intake->text, &guess.len);
  guess.n = stet_article_text_get_n_blocks (intake->text);
  if (stet_article_text_get_format (intake->text) != STET_ARTICLE_MARKDOWN ||
      !_stet_front_matter_find (guess.text, guess.len, &guess.front_end))
    guess.front_end = 0;
  read_front_matter (&guess);
  guess_title (&guess);
  guess_byline (&guess);
  guess_lone_names (&guess);
  guess_date_lines (&guess);
  guess_dateline (&guess);
  guess_unsure_date (&guess);
  guess_outlet (&guess);
  guess_language (&guess);
  set_flags (intake);
}
