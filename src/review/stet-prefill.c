/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-prefill.h"

#include "stet-prefill-private.h"
#include "stet-text.h"

#include <string.h>

/* What stands farther from the beginning than this is not looked at. */
#define MAX_BYTES 4096

/* Without a figure the title is the beginning, so many words of it. */
#define MAX_FIRST_WORDS 8

#define EDGE (STET_TOKEN_STOP | STET_TOKEN_CLAUSE | STET_TOKEN_AUX)

/* A run of tokens, half-open. */
typedef struct
{
  guint first;
  guint end;
} StetRun;

typedef struct
{
  char *text;
  gsize len;
  GArray *tokens;
} StetPassage;

static void
passage_init (StetPassage *self,
              const char *words,
              gssize len)
{
  gsize n = len < 0 ? strlen (words) : (gsize) len;

  if (n > MAX_BYTES)
    for (n = MAX_BYTES; n > 0 && ((guchar) words[n] & 0xC0) == 0x80;)
      n--;
  self->text = stet_text_squeeze (words, (gssize) n);
  self->len = strlen (self->text);
  self->tokens = _stet_prefill_read_tokens (self->text, self->len);
}

static void
passage_clear (StetPassage *self)
{
  g_array_unref (self->tokens);
  g_free (self->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StetPassage, passage_clear)

static const StetToken *
get (const StetPassage *self,
     guint i)
{
  return &g_array_index (self->tokens, StetToken, i);
}

static gboolean
has (const StetPassage *self,
     guint i,
     guint flags)
{
  return i < self->tokens->len && (get (self, i)->flags & flags) != 0;
}

static gboolean
is_word (const StetPassage *self,
         guint i,
         const char *word)
{
  const StetToken *token;

  if (i >= self->tokens->len)
    return FALSE;

  token = get (self, i);
  return token->end - token->start == strlen (word) && g_ascii_strncasecmp (self->text + token->start, word, strlen (word)) == 0;
}

/* Where a phrase ends: at a sign, but not at a hyphen or a currency. */
static gboolean
is_boundary (const StetPassage *self,
             guint i)
{
  const StetToken *token = get (self, i);

  return token->kind == STET_TOKEN_MARK || (token->kind == STET_TOKEN_DASH && !(token->flags & STET_TOKEN_GLUED));
}

static char *
dup_run (const StetPassage *self,
         StetRun run)
{
  if (run.first >= run.end)
    return g_strdup ("");
  return g_strndup (self->text + get (self, run.first)->start, get (self, run.end - 1)->end - get (self, run.first)->start);
}

static StetRun
strip (const StetPassage *self,
       StetRun run,
       guint at_start,
       guint at_end)
{
  while (run.first < run.end && has (self, run.first, at_start))
    run.first++;
  while (run.first < run.end && has (self, run.end - 1, at_end))
    run.end--;
  return run;
}

/* The words of the clause that lead up to the figure, without the verb; if
 * there are none ("sales, which reached") those of the clause before it. */
static StetRun
get_before (const StetPassage *self,
            const StetFigure *figure,
            guint at_start)
{
  StetRun run = { figure->first, figure->first };

  for (;;)
    {
      StetRun words;

      while (run.first > 0 && !is_boundary (self, run.first - 1) && !has (self, run.first - 1, STET_TOKEN_CLAUSE))
        run.first--;
      words = strip (self, run, at_start, EDGE | STET_TOKEN_HEDGE);
      if (words.first < words.end || run.first == 0)
        return words;
      run.first--;
      run.end = run.first;
    }
}

/* The noun phrase that follows. */
static StetRun
get_after (const StetPassage *self,
           guint from)
{
  StetRun run = { from, from };

  while (run.first < self->tokens->len && !is_boundary (self, run.first) && has (self, run.first, EDGE))
    run.first++;
  run.end = run.first;
  while (run.end < self->tokens->len && !is_boundary (self, run.end) && (is_word (self, run.end, "since") || !has (self, run.end, STET_TOKEN_CLAUSE | STET_TOKEN_AUX)))
    run.end++;
  return strip (self, run, 0, EDGE);
}

/* What is counted, with "of …", "in …" behind it. */
static StetRun
get_noun (const StetPassage *self,
          const StetFigure *figure)
{
  static const char *const links[] = { "of", "in", "for", "on", "with", "between", "to", "from", "at", "since", "under", "among" };
  StetRun noun = strip (self, (StetRun){ figure->noun, figure->noun_end }, STET_TOKEN_HEDGE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (is_word (self, noun.end, links[i]))
      {
        StetRun after = get_after (self, noun.end);

        noun.end = MAX (noun.end, after.end);
        break;
      }
  return noun;
}

static gboolean
is_closing (const StetPassage *self,
            guint i)
{
  static const char *const signs[] = { ".", "!", "?", ":", ";", ")", "\"", "”", "»" };

  for (guint s = 0; s < G_N_ELEMENTS (signs); s++)
    if (is_word (self, i, signs[s]))
      return TRUE;
  return FALSE;
}

/* The first words, up to the end of the sentence or of what is quoted. */
static StetRun
get_beginning (const StetPassage *self)
{
  StetRun run = { 0, 0 };
  guint n_words = 0;

  while (run.first < self->tokens->len && get (self, run.first)->kind == STET_TOKEN_MARK)
    run.first++;
  for (run.end = run.first; run.end < self->tokens->len && n_words < MAX_FIRST_WORDS && !(n_words > 1 && is_closing (self, run.end)); run.end++)
    if (get (self, run.end)->kind == STET_TOKEN_WORD || get (self, run.end)->kind == STET_TOKEN_NUMBER)
      n_words++;
  while (run.end > run.first && is_boundary (self, run.end - 1))
    run.end--;
  return run;
}

/* Drops words from the end until the title is short enough. */
static char *
finish (const StetPassage *self,
        const char *lead,
        StetRun run)
{
  g_autofree char *title = NULL;
  g_autofree char *cut = NULL;
  char capital[7] = "";

  for (;;)
    {
      g_autofree char *words = dup_run (self, run);

      g_free (title);
      title = g_strstrip (g_strconcat (lead, words, NULL));
      if (g_utf8_strlen (title, -1) <= STET_PREFILL_TITLE_CHARS || run.end - run.first < 2)
        break;
      run.end--;
      while (run.end - run.first > 1 && (is_boundary (self, run.end - 1) || has (self, run.end - 1, EDGE)))
        run.end--;
    }

  if (*title == '\0')
    return g_steal_pointer (&title);

  /* A single word that is longer than a title may be. */
  cut = stet_text_ellipsize (title, STET_PREFILL_TITLE_CHARS);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (cut)), capital);
  return g_strconcat (capital, g_utf8_next_char (cut), NULL);
}

/* "a 2.3% increase": the figure belongs to what follows. */
static gboolean
is_attribute (const StetPassage *self,
              const StetFigure *figure)
{
  static const char *const articles[] = { "a", "an", "the", "this", "its", "their" };

  for (guint i = 0; figure->first > 0 && i < G_N_ELEMENTS (articles); i++)
    if (is_word (self, figure->first - 1, articles[i]))
      return TRUE;
  return FALSE;
}

static char *
make_title (const StetPassage *self,
            const StetFigure *figure)
{
  StetRun before = get_before (self, figure, EDGE);
  StetRun after = get_after (self, figure->end);
  gboolean wants_after = figure->kind == STET_FIGURE_ORDINAL || (figure->kind != STET_FIGURE_DATE && is_attribute (self, figure));
  gboolean is_one = is_word (self, figure->first, "one") && !has (self, figure->first + 1, STET_TOKEN_MULTIPLIER);
  StetRun run;

  if (is_one)
    return finish (self, "", get_beginning (self));
  if (has (self, figure->first, STET_TOKEN_OFTEN) || (figure->noun < figure->noun_end && (is_word (self, figure->noun_end - 1, "times") || is_word (self, figure->noun_end - 1, "time"))))
    return finish (self, "Number of times ", get_before (self, figure, STET_TOKEN_CLAUSE | STET_TOKEN_AUX));
  if (figure->noun < figure->noun_end && !(has (self, figure->noun_end - 1, STET_TOKEN_MEASURE) && before.first < before.end))
    return finish (self, "Number of ", get_noun (self, figure));
  if (figure->kind == STET_FIGURE_PERCENT && is_word (self, figure->end, "of") && after.first < after.end)
    return finish (self, "Share of ", after);

  run = wants_after ? after : before;
  if (run.first >= run.end)
    run = wants_after ? before : after;
  if (run.first >= run.end)
    run = get_beginning (self);
  return finish (self, "", run);
}

char *
stet_prefill_title (const char *words,
                    gssize len)
{
  g_auto (StetPassage) passage = { 0 };
  StetFigure figure;

  g_return_val_if_fail (words != NULL, NULL);

  passage_init (&passage, words, len);
  if (_stet_prefill_find_figure (passage.text, passage.tokens, &figure))
    return make_title (&passage, &figure);
  if (passage.tokens->len > 0 && get_beginning (&passage).first < passage.tokens->len)
    return finish (&passage, "", get_beginning (&passage));
  return stet_text_ellipsize (passage.text, STET_PREFILL_TITLE_CHARS);
}

char *
stet_prefill_value (const char *words,
                    gssize len)
{
  g_auto (StetPassage) passage = { 0 };
  StetFigure figure;

  g_return_val_if_fail (words != NULL, NULL);

  passage_init (&passage, words, len);
  if (!_stet_prefill_find_figure (passage.text, passage.tokens, &figure))
    return g_strdup ("");
  return dup_run (&passage, (StetRun){ figure.first, figure.end });
}
