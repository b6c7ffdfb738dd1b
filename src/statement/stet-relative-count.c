/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-relative-private.h"

#include "stet-duration-private.h"
#include "stet-number-private.h"

/* How far a word moves from the time that is now: "last" -1; %FALSE: it does not move. */
gboolean
_stet_find_move (StetCode code,
                 int *move)
{
  switch ((int) code)
    {
    case STET_CODE_LAST:
    case STET_CODE_PREVIOUS:
      *move = -1;
      return TRUE;
    case STET_CODE_NEXT:
    case STET_CODE_FOLLOWING:
      *move = 1;
      return TRUE;
    case STET_CODE_THIS:
      *move = 0;
      return TRUE;
    default:
      return FALSE;
    }
}

/* "the last three years", "next five days", "the past decade and a half": lengths that end or begin now. */
/* Quarters are counted whole: to the start of this one, or from that of the next. */
static void
go_to_quarter (StetMoment *day,
               int move)
{
  day->month = (day->month - 1) / 3 * 3 + 1;
  day->day = 1;
  if (move > 0)
    _stet_moment_shift (day, 1, STET_GRAIN_QUARTER);
}

static gboolean
set_count (const StetReader *reader,
           const StetDuration *said,
           int move,
           StetWhen *when)
{
  StetDuration duration = *said;
  StetMoment now;
  StetMoment other;
  g_autofree char *timex = NULL;
  g_autofree char *length = NULL;
  char a[STET_MOMENT_TEXT];
  char b[STET_MOMENT_TEXT];

  timex = _stet_duration_timex (&duration, FALSE);
  length = _stet_duration_timex (&duration, TRUE);
  _stet_when_init (when, STET_QUANTITY_DATE, STET_GRAIN_NONE);
  when->end = duration.end;
  when->count = duration.value;
  when->unit = duration.unit;
  when->timex = _stet_analysis_dup_text (reader->analysis, timex, -1);
  if (reader->reference == 0)
    return TRUE;
  _stet_moment_set_day (&now, reader->reference);
  if (duration.grains[0] == STET_GRAIN_QUARTER)
    go_to_quarter (&now, move);
  else if (move > 0 && duration.grains[0] <= STET_GRAIN_DAY)
    _stet_moment_shift (&now, 1, STET_GRAIN_DAY);
  other = now;
  if (duration.is_vague)
    {
      duration.counts[0] = 3.0;
    }
  _stet_duration_move (&duration, move < 0, &other);
  when->is_range = TRUE;
  when->is_known = TRUE;
  when->meant = move < 0 ? other : now;
  when->to_meant = move < 0 ? now : other;
  when->said = when->meant;
  when->to = when->to_meant;
  _stet_moment_format (&when->meant, a);
  _stet_moment_format (&when->to_meant, b);
  {
    g_autofree char *interval = g_strdup_printf ("(%s,%s,%s)", a, b, length);

    when->resolved = _stet_analysis_dup_text (reader->analysis, interval, -1);
  }

  return TRUE;
}

gboolean
_stet_moved_count_read (const StetReader *reader,
                        guint token,
                        int move,
                        StetWhen *when)
{
  StetDuration duration;

  if (move == 0 || _stet_reader_code (reader, token) == STET_CODE_A || !_stet_duration_read (reader, token, &duration) || duration.n_parts != 1)
    return FALSE;

  return set_count (reader, &duration, move, when);
}

/* "the 5 past years", "two coming months": the number stands first. */
gboolean
_stet_count_first_read (const StetReader *reader,
                        guint token,
                        StetWhen *when)
{
  StetNumber number;
  StetDuration duration = { 0 };
  int move;
  int factor;

  if (!_stet_reader_is (reader, token, STET_TOKEN_NUMBER) && !_stet_reader_has (reader, token, STET_WORD_NUMBER))
    return FALSE;
  if (!_stet_number_read (reader, token, &number) || number.is_ordinal || !_stet_find_move (_stet_reader_code (reader, number.end), &move) || move == 0)
    return FALSE;
  duration.grains[0] = _stet_grain_read (reader, number.end + 1, &duration.end, &factor);
  /* "only 3 next week" counts no weeks. */
  if (duration.grains[0] == STET_GRAIN_NONE || reader->text[reader->tokens[duration.end - 1].end - 1] != 's')
    return FALSE;
  duration.counts[0] = number.value * factor;
  duration.n_parts = 1;
  duration.value = number.value;

  return set_count (reader, &duration, move, when);
}
