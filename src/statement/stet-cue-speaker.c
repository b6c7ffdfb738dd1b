/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-cues-private.h"

#include "stet-mark-private.h"

#include <string.h>

/* Who says something is named so many tokens away at most. */
#define REACH_BEFORE 10
#define REACH_AFTER 6

/* What is said has so many words at least. */
#define MIN_SAID 3

static StetMark
mark_at (const StetCuer *self,
         guint i)
{
  if (i < self->begin || i >= self->end || self->tokens[i].kind != STET_TOKEN_PUNCTUATION)
    return STET_MARK_OTHER;

  return _stet_mark (self->analysis->text + self->tokens[i].start, self->tokens[i].end - self->tokens[i].start);
}

static gboolean
is_quote (StetMark mark)
{
  return mark == STET_MARK_QUOTE || mark == STET_MARK_OPEN_QUOTE || mark == STET_MARK_CLOSE_QUOTE || mark == STET_MARK_OPEN_SINGLE || mark == STET_MARK_CLOSE_SINGLE || mark == STET_MARK_SINGLE;
}

static gboolean
is_small_word (const StetCuer *self,
               guint i,
               const char *const *words)
{
  return i >= self->begin && i < self->end && _stet_analysis_is_word (self->analysis, i, words);
}

static const StetName *
name_at (const StetCuer *self,
         gint32 i)
{
  return &g_array_index (self->analysis->names, StetName, i);
}

/* The name that can be a speaker and stands next before or behind the verb;
 * names are walked through once for all verbs of a sentence. */
static gint32
find_name (StetCuer *self,
           guint first,
           guint end,
           gboolean is_behind)
{
  gsize at = self->tokens[first].start;
  guint i;

  while (self->next_name < self->end_name && g_array_index (self->analysis->names, StetName, self->next_name).span.start < at)
    self->next_name++;
  i = self->next_name;
  if (is_behind)
    {
      const StetName *name = i < self->end_name ? &g_array_index (self->analysis->names, StetName, i) : NULL;
      guint last = MIN (self->end, end + REACH_AFTER) - 1;

      return name != NULL && name->span.start <= self->tokens[last].start && name->span.start >= self->tokens[end - 1].end ? (gint32) i : -1;
    }
  if (i > self->first_name)
    {
      const StetName *name = &g_array_index (self->analysis->names, StetName, i - 1);
      guint reach = first - MIN (REACH_BEFORE, first - self->begin);

      if (name->span.start >= self->tokens[reach].start)
        return (gint32) i - 1;
    }

  return -1;
}

/* Whether a quotation begins or ends at the mark @i; an apostrophe is none. */
static gboolean
is_quote_at (const StetCuer *self,
             guint i)
{
  StetMark mark = mark_at (self, i);

  if (!is_quote (mark))
    return FALSE;
  if (mark == STET_MARK_QUOTE || mark == STET_MARK_OPEN_QUOTE || mark == STET_MARK_CLOSE_QUOTE)
    return TRUE;

  return (i > self->begin && (self->tokens[i - 1].flags & STET_TOKEN_IN_QUOTE) != 0) || (i + 1 < self->end && (self->tokens[i + 1].flags & STET_TOKEN_IN_QUOTE) != 0);
}

/* Where the subject of the verb begins: behind the last comma or quotation
 * mark before it. */
static guint
find_subject (const StetCuer *self,
              guint first)
{
  guint i = first;

  while (i > self->begin && first - i < REACH_BEFORE)
    {
      StetMark mark = mark_at (self, i - 1);

      if (mark == STET_MARK_COMMA || mark == STET_MARK_COLON || mark == STET_MARK_STRONG || is_quote_at (self, i - 1))
        break;
      i--;
    }

  return i;
}

/* Where the subject begins when an apposition stands between it and the verb,
 * as in "Smith, the mayor, said"; but in "…, said Smith" it is behind. */
static guint
skip_apposition (StetCuer *self,
                 guint first,
                 guint end)
{
  guint subject = find_subject (self, first);
  guint before;
  gint32 behind;
  gint32 speaker;

  if (subject < first || subject == self->begin || mark_at (self, subject - 1) != STET_MARK_COMMA)
    return subject;
  behind = find_name (self, first, end, TRUE);
  if (behind >= 0 && end < self->end && name_at (self, behind)->span.start == self->tokens[end].start)
    return subject;
  speaker = find_name (self, first, end, FALSE);
  before = find_subject (self, subject - 1);
  if (before > self->begin)
    before = find_subject (self, before - 1);

  return speaker >= 0 && before < subject && name_at (self, speaker)->span.start >= self->tokens[before].start ? before : subject;
}

/* Whether the verb stands behind or inside of what is said. */
static gboolean
stands_behind (const StetCuer *self,
               guint subject,
               guint first,
               guint end)
{
  static const char *const relatives[] = { "which", "who", NULL };
  static const char *const subordinators[] = { "after", "as", "when", "while", "if", "since", "before", "because", NULL };
  StetMark before = subject > self->begin ? mark_at (self, subject - 1) : STET_MARK_OTHER;
  guint left = self->end - end;

  if (subject - self->begin < MIN_SAID || is_small_word (self, subject, relatives))
    return FALSE;
  if (before == STET_MARK_STRONG || is_quote_at (self, subject - 1))
    return TRUE;
  /* "…, a day after Smith said" is a clause of its own. */
  for (guint i = subject; i < first; i++)
    {
      if (is_small_word (self, i, subordinators))
        return FALSE;
    }

  return before == STET_MARK_COMMA && left <= REACH_AFTER;
}

/* Whether it is sure enough that somebody says something here. */
static gboolean
is_saying (const StetCuer *self,
           const StetLexeme *lexeme,
           guint first,
           guint end,
           gint32 speaker)
{
  static const char *const complements[] = { "that", "how", "whether", NULL };
  static const char *const pronouns[] = { "he", "she", "they", "it", "who", "i", "we", NULL };
  static const char *const auxiliaries[] = { "been", "be", "being", "was", "were", "is", "are", NULL };
  StetMark next = mark_at (self, end);

  if (stet_lexeme_find_sense (lexeme, STET_WORD_SAYING)->value == 1)
    return TRUE;
  if ((self->tokens[first].flags & STET_TOKEN_CAPITAL) != 0 || (first > self->begin && is_small_word (self, first - 1, auxiliaries)))
    return FALSE;
  if (is_small_word (self, end, complements) || is_quote_at (self, end) || next == STET_MARK_COLON)
    return TRUE;
  if (first > self->begin && is_quote_at (self, first - 1))
    return TRUE;

  return (speaker >= 0 || (first > self->begin && is_small_word (self, first - 1, pronouns))) && (next == STET_MARK_STOP || next == STET_MARK_COMMA) &&
         first > self->begin + MIN_SAID;
}

static gint32
find_speaker (StetCuer *self,
              guint first,
              guint end,
              guint subject,
              gboolean is_according)
{
  static const char *const persons[] = { "he", "she", "who", NULL };
  gint32 speaker = is_according ? -1 : find_name (self, first, end, FALSE);

  if (speaker >= 0 && name_at (self, speaker)->span.start >= self->tokens[subject].start)
    return speaker;
  if (!is_according && first > self->begin && is_small_word (self, first - 1, persons))
    return self->last_speaker;
  /* "…, said Smith." */
  if (is_according || subject == first)
    return find_name (self, first, end, TRUE);

  return -1;
}

void
_stet_cuer_attribute (StetCuer *self,
                      const StetLexeme *lexeme,
                      guint first,
                      guint end)
{
  gboolean is_according = end - first > 1 && g_str_has_prefix (lexeme->form, "according");
  guint subject = skip_apposition (self, first, end);
  gint32 speaker = find_speaker (self, first, end, subject, is_according);
  StetSpan scope;

  if (!is_saying (self, lexeme, first, end, speaker))
    return;

  if (is_according && first > self->begin + MIN_SAID)
    scope = _stet_cuer_span (self, self->begin, first);
  else if (is_according)
    scope = _stet_cuer_span (self, MIN (MAX (self->clause_end, end), self->end - 1), self->end);
  else if (stands_behind (self, subject, first, end))
    scope = _stet_cuer_span (self, self->begin, subject);
  else if (end < self->end)
    scope = _stet_cuer_span (self, end, self->end);
  else
    scope = _stet_cuer_span (self, self->begin, first);
  _stet_cuer_add (self, STET_CUE_ATTRIBUTION, first, end, scope, speaker);
}

void
_stet_cuer_give_speakers (StetCuer *self)
{
  GArray *cues = self->analysis->cues;
  gint32 speaker = -1;
  gboolean has_attribution = FALSE;
  gboolean begins_quoted = (self->tokens[self->begin].flags & STET_TOKEN_IN_QUOTE) != 0 || is_quote (mark_at (self, self->begin));

  for (guint i = self->first_cue; i < cues->len; i++)
    {
      const StetCue *cue = &g_array_index (cues, StetCue, i);

      if (cue->kind != STET_CUE_ATTRIBUTION)
        continue;
      has_attribution = TRUE;
      if (cue->speaker >= 0)
        speaker = cue->speaker;
    }
  /* A quotation goes on in the sentences after the one that names the speaker. */
  if (!has_attribution && begins_quoted && self->spoke_before)
    speaker = self->last_speaker;
  /* One that began in the sentences before is said by the same. */
  if ((self->tokens[self->begin].flags & STET_TOKEN_IN_QUOTE) == 0)
    self->first_unsaid = self->first_cue;
  if (speaker >= 0)
    {
      for (guint i = self->first_unsaid; i < cues->len; i++)
        {
          StetCue *cue = &g_array_index (cues, StetCue, i);

          if (cue->kind == STET_CUE_QUOTATION)
            cue->speaker = speaker;
        }
    }
  if (speaker >= 0 || (self->tokens[self->end - 1].flags & STET_TOKEN_IN_QUOTE) == 0)
    self->first_unsaid = cues->len;
  self->spoke_before = speaker >= 0;
  if (speaker >= 0)
    self->last_speaker = speaker;
}
