/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-when-private.h"

#include "stet-duration-private.h"
#include "stet-number-private.h"

#include <string.h>

static void
set_value (StetWhen *when,
           const StetReader *reader,
           const char *value)
{
  when->timex = _stet_analysis_dup_text (reader->analysis, value, -1);
}

/* "daily", "annual": what the tables give a length for. */
static gboolean
read_adverb (const StetReader *reader,
             guint token,
             StetWhen *when)
{
  const char *length;
  guint n;

  if (_stet_reader_phrase (reader, token, &n, &length) != STET_CODE_SET)
    return FALSE;
  /* The name of a newspaper is no set. */
  if ((reader->tokens[token].flags & STET_TOKEN_CAPITAL) != 0 && token > reader->first)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_SET, STET_GRAIN_NONE);
  when->end = token + n;
  set_value (when, reader, length);

  return TRUE;
}

/* "Mondays", "Friday mornings", "every Monday". */
static gboolean
read_weekday (const StetReader *reader,
              guint token,
              gboolean has_every,
              StetWhen *when)
{
  guint end;
  int weekday = _stet_weekday_read (reader, token, &end);
  gboolean is_plural = weekday > 0 && g_strcmp0 (reader->tokens[token].lexeme->text, "every") == 0;
  const char *part;
  guint n;

  if (weekday == 0)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_SET, STET_GRAIN_DAY);
  when->said.weekday = weekday;
  when->end = end;
  if (_stet_reader_phrase (reader, end, &n, &part) == STET_CODE_PART)
    {
      gboolean are_many = reader->text[reader->tokens[end].end - 1] == 's';

      if (has_every || is_plural || are_many)
        {
          when->said.part = part;
          when->end = end + n;
        }
      return has_every || is_plural || are_many;
    }

  return has_every || is_plural;
}

/* A season or month that comes back each year. */
static gboolean
read_name (const StetReader *reader,
           guint token,
           StetWhen *when)
{
  char text[STET_MOMENT_TEXT];
  const char *name;
  guint n;
  gboolean is_season = _stet_reader_phrase (reader, token, &n, &name) == STET_CODE_SEASON;

  if (!is_season && (!_stet_reader_has (reader, token, STET_WORD_MONTH) || (reader->tokens[token].flags & STET_TOKEN_CAPITAL) == 0 || _stet_reader_is (reader, token + 1, STET_TOKEN_NUMBER)))
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_SET, STET_GRAIN_NONE);
  when->end = token + (is_season ? n : 1);
  if (is_season)
    g_snprintf (text, sizeof text, "XXXX-%s", name);
  else
    g_snprintf (text, sizeof text, "XXXX-%02d", (int) reader->tokens[token].lexeme->value);
  set_value (when, reader, text);

  return TRUE;
}

/* "every day", "each two days", "every other Friday", "all weekends". */
static gboolean
read_every (const StetReader *reader,
            guint token,
            StetWhen *when)
{
  StetCode code = _stet_reader_code (reader, token);
  guint i = token + 1;
  gboolean has_other;
  guint end;
  int factor;
  StetDuration duration;
  StetGrain grain;
  const char *part;
  char text[STET_MOMENT_TEXT];

  if (code != STET_CODE_EVERY)
    return FALSE;
  has_other = _stet_reader_code (reader, i) == STET_CODE_OTHER;
  i += has_other;
  if (read_weekday (reader, i, TRUE, when))
    return TRUE;
  if (_stet_reader_phrase (reader, i, &end, &part) == STET_CODE_PART)
    {
      _stet_when_init (when, STET_QUANTITY_SET, STET_GRAIN_PART);
      when->said.part = part;
      when->end = i + end;
      return TRUE;
    }
  /* "every summer", "each June". */
  if (read_name (reader, i, when))
    return TRUE;
  _stet_when_init (when, STET_QUANTITY_SET, STET_GRAIN_NONE);
  grain = _stet_grain_read (reader, i, &end, &factor);
  if (grain != STET_GRAIN_NONE && reader->tokens[i].end - reader->tokens[i].start > 2)
    {
      int n = factor * (has_other ? 2 : 1) * (grain == STET_GRAIN_QUARTER ? 3 : 1);

      when->end = end;
      if (grain == STET_GRAIN_DAY && g_strcmp0 (reader->tokens[i].lexeme->text, "night") == 0)
        g_strlcpy (text, "TNI", sizeof text);
      else
        g_snprintf (text, sizeof text, "P%s%d%s", grain >= STET_GRAIN_HOUR ? "T" : "", n, grain == STET_GRAIN_QUARTER ? "M" : _stet_grain_letter (grain));
      set_value (when, reader, text);
      return TRUE;
    }
  if (_stet_duration_read (reader, i, &duration) && duration.n_parts == 1 && !duration.has_article)
    {
      g_autofree char *timex = _stet_duration_timex (&duration, FALSE);

      when->end = duration.end;
      set_value (when, reader, timex);
      return TRUE;
    }

  return FALSE;
}

/* "once a week", "twice a day", "three times a year". */
static gboolean
read_times (const StetReader *reader,
            guint token,
            StetWhen *when)
{
  guint i = token;
  guint end;
  int factor;
  StetGrain grain;
  StetCode code;
  char text[STET_MOMENT_TEXT];

  if (!_stet_reader_has (reader, i, STET_WORD_NUMBER) || g_strcmp0 (reader->tokens[i].lexeme->text, "times") != 0)
    return FALSE;
  i++;
  code = _stet_reader_code (reader, i);
  if (code != STET_CODE_A && code != STET_CODE_PER && code != STET_CODE_EVERY)
    return FALSE;
  grain = _stet_grain_read (reader, i + 1, &end, &factor);
  if (grain == STET_GRAIN_NONE)
    return FALSE;
  _stet_when_init (when, STET_QUANTITY_SET, STET_GRAIN_NONE);
  when->end = end;
  g_snprintf (text, sizeof text, "P%s%d%s", grain >= STET_GRAIN_HOUR ? "T" : "", factor, _stet_grain_letter (grain));
  set_value (when, reader, text);

  return TRUE;
}

gboolean
_stet_set_read (const StetReader *reader,
                guint token,
                StetWhen *when)
{
  return read_adverb (reader, token, when) || read_every (reader, token, when) || read_weekday (reader, token, FALSE, when) || read_times (reader, token, when);
}
