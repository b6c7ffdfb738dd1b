/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-when-private.h"

#include "stet-duration-private.h"

#include <math.h>

/* How many words back a word of what is to come is looked for. */
#define REACH_OF_MODAL 10

/* Where a distance is counted from. */
typedef enum
{
  ANCHOR_NONE,
  ANCHOR_NOW,   /* "three days ago" */
  ANCHOR_OTHER, /* "a year earlier": from a time that is not said here */
  ANCHOR_SAID,  /* "two days before Christmas" */
} AnchorKind;

typedef struct
{
  AnchorKind kind;
  gboolean is_back;
  StetMoment moment;
  gboolean is_known;
  guint end;
} Anchor;

static gboolean
is_to_come (const StetReader *reader,
            guint token)
{
  guint from = token > reader->first + REACH_OF_MODAL ? token - REACH_OF_MODAL : reader->first;

  for (guint i = token; i > from; i--)
    {
      const StetToken *word = &reader->tokens[i - 1];

      if (_stet_reader_has (reader, i - 1, STET_WORD_MODAL))
        return TRUE;
      if (word->kind == STET_TOKEN_WORD && word->end - word->start > 3 && g_ascii_strncasecmp (reader->text + word->end - 2, "ll", 2) == 0 && reader->text[word->end - 3] == '\'')
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_anchor (const StetReader *reader,
             guint token,
             Anchor *anchor)
{
  guint n;
  StetCode code = _stet_reader_phrase (reader, token, &n, NULL);
  StetWhen from;

  *anchor = (Anchor){ 0 };
  switch ((int) code)
    {
    case STET_CODE_AGO:
      anchor->kind = ANCHOR_NOW;
      anchor->is_back = TRUE;
      anchor->end = token + n;
      return TRUE;
    case STET_CODE_EARLIER:
    case STET_CODE_LATER:
      /* "for 30 minutes later this week". */
      if (_stet_reader_code (reader, token + n) == STET_CODE_THIS)
        return FALSE;
      anchor->kind = n > 1 ? ANCHOR_NOW : ANCHOR_OTHER;
      anchor->is_back = code == STET_CODE_EARLIER;
      anchor->end = token + n;
      return TRUE;
    case STET_CODE_BEFORE:
    case STET_CODE_AFTER:
    case STET_CODE_FROM:
      /* "5.1 billion a year before." */
      if (code == STET_CODE_BEFORE && (token + n == reader->end || _stet_reader_is (reader, token + n, STET_TOKEN_PUNCTUATION)))
        {
          *anchor = (Anchor){ ANCHOR_OTHER, TRUE, { 0 }, FALSE, token + n };
          return TRUE;
        }
      if (!_stet_calendar_read (reader, token + n, &from) && !_stet_relative_read (reader, token + n, &from) && !_stet_period_read (reader, token + n, &from))
        return FALSE;
      if (from.said.grain != STET_GRAIN_DAY && from.timex == NULL)
        return FALSE;
      anchor->kind = from.timex != NULL ? ANCHOR_NOW : ANCHOR_SAID;
      anchor->is_back = code == STET_CODE_BEFORE;
      anchor->moment = from.meant;
      anchor->is_known = from.is_known;
      anchor->end = from.end;
      return TRUE;
    default:
      return FALSE;
    }
}

/* The value: as exact as the unit ("a year ago" is a year), and the very day. */
static void
set_moment (StetWhen *when,
            const StetReader *reader,
            const StetDuration *duration,
            const Anchor *anchor)
{
  StetMoment day;
  StetMoment whole;
  char text[STET_MOMENT_TEXT];

  if (anchor->is_known)
    day = anchor->moment;
  else if (reader->reference > 0)
    _stet_moment_set_day (&day, reader->reference);
  else
    return;
  if (!_stet_duration_move (duration, anchor->is_back, &day))
    {
      when->timex = anchor->is_back ? "PAST_REF" : "FUTURE_REF";
      return;
    }
  when->is_known = TRUE;
  when->meant = day;
  when->said = day;
  whole = day;
  if (anchor->kind != ANCHOR_SAID && duration->grains[duration->n_parts - 1] < STET_GRAIN_DAY)
    {
      _stet_moment_coarsen (&whole, duration->grains[duration->n_parts - 1]);
      when->said = whole;
      when->meant = whole;
    }
  _stet_moment_format (&whole, text);
  when->timex = _stet_analysis_dup_text (reader->analysis, text, -1);
  _stet_moment_format (&day, text);
  when->resolved = _stet_analysis_dup_text (reader->analysis, text, -1);
}

/* "in two weeks", "in half an hour": from now on, where something is to come. */
static gboolean
read_in (const StetReader *reader,
         guint token,
         StetWhen *when)
{
  StetDuration duration;
  Anchor anchor = { ANCHOR_NOW, FALSE, { 0 }, FALSE, 0 };
  Anchor from;

  if (_stet_reader_code (reader, token) != STET_CODE_IN || !_stet_duration_read (reader, token + 1, &duration))
    return FALSE;
  if (token > reader->first && !is_to_come (reader, token) && _stet_when_find_direction (reader, token) != STET_DIRECTION_FUTURE)
    return FALSE;
  if (read_anchor (reader, duration.end, &from))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_NONE);
  when->end = duration.end;
  set_moment (when, reader, &duration, &anchor);

  return when->is_known;
}

/* "hace dos años", "через два года": the word stands first. */
static gboolean
read_word_first (const StetReader *reader,
                 guint token,
                 StetWhen *when)
{
  guint n;
  StetCode code = _stet_reader_phrase (reader, token, &n, NULL);
  StetDuration duration;
  Anchor anchor = { ANCHOR_NOW, code == STET_CODE_AGO, { 0 }, FALSE, 0 };

  if (!reader->comma_decimals || (code != STET_CODE_AGO && code != STET_CODE_LATER) || !_stet_duration_read (reader, token + n, &duration))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_NONE);
  when->end = duration.end;
  set_moment (when, reader, &duration, &anchor);

  return when->is_known;
}

gboolean
_stet_distance_read (const StetReader *reader,
                     guint token,
                     StetWhen *when)
{
  StetDuration duration;
  Anchor anchor;

  if (read_in (reader, token, when) || read_word_first (reader, token, when))
    return TRUE;
  if (!_stet_duration_read (reader, token, &duration))
    {
      /* "years ago". */
      if (!_stet_duration_all_read (reader, token, &duration) || _stet_reader_code (reader, duration.end) != STET_CODE_AGO)
        return FALSE;
    }
  if (!read_anchor (reader, duration.end, &anchor))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_NONE);
  when->end = anchor.end;
  if (anchor.kind == ANCHOR_OTHER && !anchor.is_back)
    anchor.is_known = _stet_when_find_told (reader, token, duration.grains[duration.n_parts - 1], &anchor.moment);
  set_moment (when, reader, &duration, &anchor);
  /* "two months later" is counted from what was told before: where that is
   * not known, the values are those from the day of reference, but no day to
   * compare by. */
  if (anchor.kind == ANCHOR_OTHER && !anchor.is_back && !anchor.is_known && when->timex != NULL)
    {
      when->is_known = FALSE;
      return TRUE;
    }
  if (!when->is_known && when->timex == NULL)
    {
      g_autofree char *timex = _stet_duration_timex (&duration, FALSE);

      when->timex = _stet_analysis_dup_text (reader->analysis, timex, -1);
    }

  return TRUE;
}

/* "within nine months": from now until then. */
gboolean
_stet_within_read (const StetReader *reader,
                   guint token,
                   StetWhen *when)
{
  StetDuration duration;
  g_autofree char *timex = NULL;
  g_autofree char *interval = NULL;
  char a[STET_MOMENT_TEXT];
  char b[STET_MOMENT_TEXT];

  if (_stet_reader_code (reader, token) != STET_CODE_WITHIN || !is_to_come (reader, token) || !_stet_duration_read (reader, token + 1, &duration) || duration.is_vague || _stet_reader_code (reader, duration.end) == STET_CODE_OF)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_DAY);
  if (!_stet_when_set_reference (when, reader))
    return FALSE;
  when->to_meant = when->meant;
  if (!_stet_duration_move (&duration, FALSE, &when->to_meant))
    return FALSE;
  when->end = duration.end;
  when->is_range = TRUE;
  timex = _stet_duration_timex (&duration, TRUE);
  _stet_moment_format (&when->meant, a);
  _stet_moment_format (&when->to_meant, b);
  interval = g_strdup_printf ("(%s,%s,%s)", a, b, timex);
  when->timex = _stet_analysis_dup_text (reader->analysis, timex, -1);
  when->resolved = _stet_analysis_dup_text (reader->analysis, interval, -1);

  return TRUE;
}
