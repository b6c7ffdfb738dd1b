/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-amount-private.h"
#include "stet-duration-private.h"
#include "stet-hedge-private.h"
#include "stet-lexicon-private.h"
#include "stet-noun-private.h"
#include "stet-row-private.h"

#include <math.h>
#include <string.h>

/* The rule of choice: the sentence is read from left to right; at each token
 * all recognisers are asked, and the one that takes the most words wins; of
 * equals a date wins over a length of time, and that over a number.  Then
 * reading goes on behind it. */

/* How far behind words like "the" and "in" that what makes a date stands. */
#define REACH_OF_JOINTS 5

/* What the recognisers found at one token. */
typedef struct
{
  StetQuantity quantity;
  guint token;
  guint end;
  guint after;
} Find;

/* Whether a word like "the" or "in" leads to one that makes a number or date
 * by itself: it stands near, and what no table knows does not part them. */
static gboolean
is_hot_ahead (const StetReader *reader,
              guint token)
{
  guint end = MIN (token + REACH_OF_JOINTS, reader->end);

  if (_stet_reader_is (reader, token + 1, STET_TOKEN_WORD) && reader->tokens[token + 1].lexeme == NULL)
    return FALSE;
  for (guint i = token + 1; i < end; i++)
    {
      if ((reader->codes[i] & STET_CODE_HOT) != 0)
        return TRUE;
    }

  return FALSE;
}

/* A unit begins something only as a currency or before a number: "$", "week 23". */
static gboolean
may_unit_begin (const StetReader *reader,
                guint token)
{
  StetCode before = token > reader->first ? _stet_reader_code (reader, token - 1) : STET_CODE_NONE;

  if (_stet_reader_is (reader, token, STET_TOKEN_SYMBOL) || _stet_reader_is (reader, token + 1, STET_TOKEN_NUMBER) || _stet_reader_is (reader, token + 1, STET_TOKEN_SYMBOL))
    return TRUE;
  if (_stet_reader_is (reader, token + 2, STET_TOKEN_NUMBER) || _stet_reader_has (reader, token + 1, STET_WORD_NUMBER))
    return TRUE;

  if (before == STET_CODE_FOR || before == STET_CODE_WITHIN || before == STET_CODE_IN)
    return TRUE;

  /* "days later", "year-long", "year-end". */
  return _stet_is_distance (reader, token + 1) || (_stet_reader_code (reader, token + 1) == STET_CODE_DASH && (_stet_reader_code (reader, token + 2) == STET_CODE_LONG || _stet_reader_code (reader, token + 2) == STET_CODE_END));
}

static gboolean
may_word_begin (const StetReader *reader,
                guint token)
{
  const StetToken *first = &reader->tokens[token];
  StetCode code = _stet_reader_code (reader, token);
  guint32 classes;
  guint n;

  if (first->lexeme == NULL)
    return (first->flags & STET_TOKEN_CAPITAL) != 0 && g_ascii_isdigit (reader->text[first->end - 1]);
  classes = first->lexeme->classes;
  if ((classes & (STET_WORD_NUMBER | STET_WORD_ORDINAL | STET_WORD_FRACTION | STET_WORD_SCALE | STET_WORD_MONTH | STET_WORD_WEEKDAY)) != 0)
    return TRUE;
  if ((classes & STET_WORD_DATE) != 0 && !_stet_code_is_cold (code))
    return TRUE;
  if (code != STET_CODE_NONE && !_stet_code_only_joins (code) && is_hot_ahead (reader, token))
    return TRUE;
  if ((classes & STET_WORD_UNIT) != 0 && may_unit_begin (reader, token))
    return TRUE;
  /* "new year's eve", "US $": a phrase that is known as a whole. */
  if ((classes & STET_WORD_BEGINS_PHRASE) == 0)
    return (first->flags & STET_TOKEN_CAPITAL) != 0 && g_ascii_isdigit (reader->text[first->end - 1]);

  return _stet_lexicon_match (reader->analysis, token, STET_WORD_DATE | STET_WORD_UNIT, &n) != NULL && n > 1;
}

/* "-5", ".5", "-.5", "-$5", "-a million": a mark begins a number only where it touches one. */
static gboolean
may_mark_begin (const StetReader *reader,
                guint token)
{
  StetCode code = _stet_reader_code (reader, token);
  StetCode next = _stet_reader_code (reader, token + 1);

  if ((code != STET_CODE_DASH && code != STET_CODE_STOP) || !_stet_reader_is_joined (reader, token + 1))
    return FALSE;

  return !_stet_reader_is (reader, token + 1, STET_TOKEN_WORD) || (reader->codes[token + 1] & STET_CODE_HOT) != 0 || next == STET_CODE_A;
}

/* Whether some recogniser may begin at @token: most words are passed by here. */
static gboolean
may_begin (const StetReader *reader,
           guint token)
{
  const StetToken *first = &reader->tokens[token];

  switch ((StetTokenKind) first->kind)
    {
    case STET_TOKEN_WORD:
      return may_word_begin (reader, token);
    case STET_TOKEN_NUMBER:
      return TRUE;
    case STET_TOKEN_SYMBOL:
      return (first->lexeme != NULL || first->end - first->start > 1) && _stet_reader_code (reader, token) == STET_CODE_NONE;
    case STET_TOKEN_PUNCTUATION:
    default:
      return may_mark_begin (reader, token);
    }
}

static void
init_find (Find *find,
           guint token,
           StetQuantityType type)
{
  memset (find, 0, sizeof *find);
  find->token = token;
  find->quantity.type = type;
  find->quantity.value = NAN;
  find->quantity.value_hi = NAN;
}

/* A quarter or half of a year that is not said, as an interval. */
static const char *
dup_open_interval (const StetReader *reader,
                   const StetMoment *said)
{
  int n_months = said->grain == STET_GRAIN_HALF ? 6 : 3;
  int month = (said->number - 1) * n_months + 1;
  char text[STET_MOMENT_TEXT];

  g_snprintf (text, sizeof text, "(XXXX-%02d-01,XXXX-%02d-01,P%dM)", month, (month + n_months - 1) % 12 + 1, n_months);

  return _stet_analysis_dup_text (reader->analysis, text, -1);
}

/* The values of a date in the text's two readings. */
static void
set_values (const StetReader *reader,
            const StetWhen *when,
            StetQuantity *quantity)
{
  char text[STET_MOMENT_TEXT];
  char meant[STET_MOMENT_TEXT];

  _stet_moment_format (&when->said, text);
  _stet_moment_format (&when->meant, meant);
  quantity->timex = when->timex != NULL ? when->timex : text[0] != '\0' ? _stet_analysis_dup_text (reader->analysis, text, -1)
                                                                        : NULL;
  quantity->resolved = when->resolved;
  if (when->timex == NULL && when->said.year == 0 && when->said.number > 0 && (when->said.grain == STET_GRAIN_QUARTER || when->said.grain == STET_GRAIN_HALF))
    quantity->timex = dup_open_interval (reader, &when->said);
  if (when->resolved == NULL && when->is_known && when->timex == NULL)
    {
      g_autofree char *whole = strcmp (text, meant) == 0 && when->meant.grain != STET_GRAIN_DECADE ? _stet_moment_whole (&when->meant) : NULL;

      /* A decade has its years open, a fiscal year is also called by its number. */
      if (when->meant.grain == STET_GRAIN_DECADE)
        g_strlcat (meant, "X", sizeof meant);
      if (when->meant.prefix != NULL && when->meant.grain == STET_GRAIN_YEAR)
        g_snprintf (meant, sizeof meant, "%04d", when->meant.year);
      /* The end of a day is its last second. */
      if (when->edge == STET_CODE_END && when->meant.grain == STET_GRAIN_DAY)
        g_strlcat (meant, "T23:59:59", sizeof meant);
      /* An hour said alone is a full one. */
      if (when->meant.grain == STET_GRAIN_HOUR)
        g_strlcat (meant, ":00", sizeof meant);
      quantity->resolved = _stet_analysis_dup_text (reader->analysis, whole != NULL ? whole : meant, -1);
    }
}

static void
set_days (const StetWhen *when,
          StetQuantity *quantity)
{
  guint32 first;
  guint32 last;

  if (!when->is_known || !_stet_moment_days (&when->meant, &first, &last))
    return;
  quantity->first_day = first;
  quantity->last_day = last;
  if (when->is_range && _stet_moment_days (&when->to_meant, &first, &last))
    quantity->last_day = MAX (last, quantity->first_day);
}

/* "over the past three years": behind such a word it says how long, and when
 * as well. */
static gboolean
is_length_told (const StetReader *reader,
                guint token,
                const StetWhen *when)
{
  guint i = token;
  StetCode code;

  /* Quarters and working days are those of the calendar. */
  if (when->unit == NULL || when->type != STET_QUANTITY_DATE || strcmp (when->unit->name, "quarter") == 0 || strcmp (when->unit->name, "business day") == 0)
    return FALSE;
  if (i > reader->first && _stet_reader_code (reader, i - 1) == STET_CODE_THE)
    i--;
  if (i == reader->first)
    return FALSE;
  code = _stet_reader_code (reader, i - 1);

  return code == STET_CODE_FOR || code == STET_CODE_IN || code == STET_CODE_DURING || _stet_reader_has (reader, i - 1, STET_WORD_HEDGE);
}

static gboolean
find_when (const StetReader *reader,
           guint token,
           Find *find)
{
  StetWhen when;

  if (!_stet_when_read (reader, token, &when) && !_stet_row_day_read (reader, token, &when))
    return FALSE;
  init_find (find, token, when.type);
  find->end = find->after = when.end;
  find->quantity.change = when.change;
  set_values (reader, &when, &find->quantity);
  set_days (&when, &find->quantity);
  if (is_length_told (reader, token, &when))
    {
      find->quantity.type = STET_QUANTITY_DURATION;
      find->quantity.value = when.count;
      find->quantity.step = 1.0;
      find->quantity.unit = when.unit;
      find->quantity.unit_name = when.unit->name;
    }

  return TRUE;
}

/* "a year" is a length only behind a word that leads to it; elsewhere it is "per year". */
static gboolean
is_length_here (const StetReader *reader,
                guint token,
                const StetDuration *duration)
{
  if (!duration->has_article || token == reader->first || duration->n_parts > 1 || duration->value != 1.0)
    return TRUE;
  /* "20 or so a day". */
  if (token > reader->first + 1 && _stet_reader_code (reader, token - 2) == STET_CODE_OR)
    return FALSE;

  /* "came a day after". */
  if (_stet_reader_code (reader, duration->end) == STET_CODE_AFTER || _stet_reader_code (reader, duration->end) == STET_CODE_BEFORE)
    return TRUE;

  return _stet_reader_has (reader, token - 1, STET_WORD_FUNCTION | STET_WORD_HEDGE | STET_WORD_DATE) && (_stet_reader_has (reader, token - 1, STET_WORD_FUNCTION | STET_WORD_HEDGE) || !_stet_code_is_dateless (_stet_reader_code (reader, token - 1)));
}

/* "weeklong": a length of time in one word, which counts nothing. */
static gboolean
find_length_word (const StetReader *reader,
                  guint token,
                  Find *find)
{
  const char *timex;
  guint n;

  if (_stet_reader_phrase (reader, token, &n, &timex) != STET_CODE_LENGTH)
    return FALSE;
  init_find (find, token, STET_QUANTITY_DURATION);
  find->end = find->after = token + n;
  find->quantity.timex = timex;

  return TRUE;
}

static gboolean
find_duration (const StetReader *reader,
               guint token,
               Find *find)
{
  StetDuration duration;
  g_autofree char *timex = NULL;
  g_autofree char *whole = NULL;
  StetUnitWords words;
  StetNumber number = { 0 };

  if (find_length_word (reader, token, find))
    return TRUE;
  if (!_stet_duration_read (reader, token, &duration) && !_stet_duration_all_read (reader, token, &duration))
    return FALSE;
  if (!is_length_here (reader, token, &duration) || duration.unit == NULL)
    return FALSE;
  /* "a year-old", "five months old": an age, which amounts read. */
  if (_stet_unit_words_read (reader, duration.end - 1, &number, &words) && words.end > duration.end && !duration.has_article)
    return FALSE;
  init_find (find, token, STET_QUANTITY_DURATION);
  find->end = find->after = duration.end;
  find->quantity.value = duration.value;
  find->quantity.step = duration.step;
  find->quantity.unit = duration.unit;
  find->quantity.unit_name = duration.unit->name;
  timex = _stet_duration_timex (&duration, FALSE);
  whole = _stet_duration_timex (&duration, TRUE);
  find->quantity.timex = _stet_analysis_dup_text (reader->analysis, timex, -1);
  find->quantity.resolved = _stet_analysis_dup_text (reader->analysis, whole, -1);

  return TRUE;
}

/* "one" that stands for a noun: "no one", "one of the", "this one". */
static gboolean
is_pronoun (const StetReader *reader,
            guint token,
            guint end)
{
  StetCode before;

  if (end != token + 1 || !_stet_reader_has (reader, token, STET_WORD_NUMBER) || reader->tokens[token].lexeme->value != 1.0)
    return FALSE;
  before = token > reader->first ? _stet_reader_code (reader, token - 1) : STET_CODE_NONE;
  if (before == STET_CODE_NO || before == STET_CODE_THE || before == STET_CODE_THIS || before == STET_CODE_THAT || before == STET_CODE_EVERY || before == STET_CODE_LAST || before == STET_CODE_NEXT || before == STET_CODE_ANOTHER || before == STET_CODE_PREVIOUS || before == STET_CODE_A)
    return !_stet_reader_is (reader, end, STET_TOKEN_WORD) || _stet_reader_has (reader, end, STET_WORD_FUNCTION | STET_WORD_MODAL) || before == STET_CODE_NO;
  if (end >= reader->end)
    return FALSE;
  if (token > reader->first && _stet_reader_is (reader, token - 1, STET_TOKEN_WORD) && _stet_reader_has (reader, token - 1, STET_WORD_ORDINAL))
    return TRUE;

  return _stet_reader_code (reader, end) == STET_CODE_OF || _stet_reader_code (reader, end) == STET_CODE_ANOTHER || _stet_reader_has (reader, end, STET_WORD_FUNCTION | STET_WORD_MODAL);
}

/* A number word in capitals inside a name: "Seven Network", "Big Ten". */
static gboolean
is_in_name (const StetReader *reader,
            guint token,
            guint end)
{
  const StetToken *word = &reader->tokens[token];

  if (word->kind != STET_TOKEN_WORD || (word->flags & STET_TOKEN_CAPITAL) == 0 || (word->flags & STET_TOKEN_CAPITALS) != 0 || token == reader->first || (word->flags & STET_TOKEN_IN_QUOTE) != 0)
    return FALSE;
  if (_stet_reader_is (reader, token - 1, STET_TOKEN_PUNCTUATION))
    return FALSE;
  /* "Group of Seven". */
  if (_stet_reader_code (reader, token - 1) == STET_CODE_OF && token >= reader->first + 2 && (reader->tokens[token - 2].flags & STET_TOKEN_CAPITAL) != 0)
    return TRUE;

  return (_stet_reader_is (reader, end, STET_TOKEN_WORD) && (reader->tokens[end].flags & STET_TOKEN_CAPITAL) != 0) || (reader->tokens[token - 1].flags & STET_TOKEN_CAPITAL) != 0;
}

/* Whether what was read as a number is none for a reader. */
static gboolean
is_no_quantity (const StetReader *reader,
                guint token,
                const StetAmount *amount)
{
  /* "zero-day". */
  if (amount->type == STET_QUANTITY_DURATION && amount->value == 0.0 && !amount->number.is_figure)
    return TRUE;
  if (amount->type == STET_QUANTITY_ORDINAL)
    return is_in_name (reader, token, amount->end) && !amount->number.is_figure;
  /* "scp-173m" is a name too. */
  if (amount->type == STET_QUANTITY_MEASURE && amount->number.is_plain && amount->end == amount->number.end + 1 && reader->tokens[amount->number.end].end - reader->tokens[amount->number.end].start == 1 && _stet_reader_is_joined (reader, token))
    return _stet_reader_code (reader, token - 1) == STET_CODE_DASH && _stet_reader_is_joined (reader, token - 1) && _stet_reader_is (reader, token - 2, STET_TOKEN_WORD);
  if (amount->number.is_figure && amount->type != STET_QUANTITY_MONEY && _stet_is_in_address (reader, token))
    return TRUE;
  if (amount->type != STET_QUANTITY_NUMBER)
    return FALSE;
  if (amount->number.is_couple && !amount->number.has_article)
    return TRUE;
  if (amount->number.is_figure && !amount->number.is_fraction)
    return (!amount->number.is_scaled || amount->number.scale <= 1e3) && _stet_is_name_number (reader, token, amount->number.end);

  /* "half-time". */
  if (amount->number.is_fraction && amount->end == token + 1 && _stet_reader_code (reader, amount->end) == STET_CODE_DASH && _stet_reader_is_joined (reader, amount->end) && _stet_reader_is_joined (reader, amount->end + 1))
    return TRUE;

  return is_pronoun (reader, token, amount->end) || is_in_name (reader, token, amount->end);
}

static void
set_length (const StetReader *reader,
            StetQuantity *quantity)
{
  StetDuration duration;
  g_autofree char *timex = NULL;
  g_autofree char *whole = NULL;
  guint i;

  for (i = reader->first; i < reader->end && reader->tokens[i].start < quantity->span.start; i++)
    ;
  if (!_stet_duration_read (reader, i, &duration))
    return;
  timex = _stet_duration_timex (&duration, FALSE);
  whole = _stet_duration_timex (&duration, TRUE);
  quantity->timex = _stet_analysis_dup_text (reader->analysis, timex, -1);
  quantity->resolved = _stet_analysis_dup_text (reader->analysis, whole, -1);
}

static gboolean
find_amount (const StetReader *reader,
             guint token,
             Find *find)
{
  StetAmount amount;

  if (!_stet_amount_read (reader, token, &amount))
    return FALSE;
  init_find (find, token, amount.type);
  find->end = amount.end;
  find->after = amount.after;
  find->quantity.value = amount.value;
  find->quantity.value_hi = amount.value_hi;
  find->quantity.step = amount.step;
  find->quantity.unit = amount.unit;
  find->quantity.unit_name = amount.unit_name;
  /* An empty find: the words are passed by, and nothing is kept. */
  if (is_no_quantity (reader, token, &amount))
    {
      find->quantity.type = STET_QUANTITY_NUMBER;
      find->quantity.value = NAN;
    }

  return TRUE;
}

static StetSpan
span_of_tokens (const StetReader *reader,
                guint token,
                guint end)
{
  const StetToken *last = &reader->tokens[end - 1];
  StetSpan span = { reader->tokens[token].start, last->end };

  /* A possessive is no part of it: "this year's". */
  if (last->kind == STET_TOKEN_WORD && last->end - last->start > 2 && reader->text[last->end - 1] == 's')
    {
      if (reader->text[last->end - 2] == '\'')
        span.end -= 2;
      else if (last->end - last->start > 4 && memcmp (reader->text + last->end - 4, "\xE2\x80\x99", 3) == 0)
        span.end -= 4;
    }

  return span;
}

static gboolean
is_counted (const StetQuantity *quantity)
{
  return quantity->type == STET_QUANTITY_NUMBER;
}

static const char *
dup_words (const StetReader *reader,
           guint first,
           guint end)
{
  g_autofree char *words = g_utf8_strdown (reader->text + reader->tokens[first].start, (gssize) (reader->tokens[end - 1].end - reader->tokens[first].start));

  return _stet_analysis_dup_text (reader->analysis, words, -1);
}

/* "180,000 cars a year", "12 cases per week": a count of so many in a time. */
static void
set_rate (const StetReader *reader,
          guint token,
          StetQuantity *quantity)
{
  StetCode code = _stet_reader_code (reader, token);
  const StetLexeme *lexeme;
  g_autofree char *name = NULL;
  guint n;

  if (quantity->unit_name == NULL || (code != STET_CODE_A && code != STET_CODE_PER) || token + 1 >= reader->end || reader->tokens[token + 1].lexeme == NULL)
    return;
  lexeme = _stet_lexicon_match (reader->analysis, token + 1, STET_WORD_UNIT, &n);
  if (lexeme == NULL ? _stet_reader_code (reader, token + 1) != STET_CODE_SHARE : _stet_is_distance (reader, token + 1 + n))
    return;
  if (lexeme != NULL && code == STET_CODE_A && stet_unit_find (lexeme->text)->dimension != STET_DIMENSION_TIME)
    return;
  name = g_strconcat (strcmp (quantity->unit_name, "time") == 0 ? "count" : quantity->unit_name, " per ", lexeme != NULL ? lexeme->text : reader->tokens[token + 1].lexeme->form, NULL);
  quantity->unit_name = _stet_analysis_dup_text (reader->analysis, name, -1);
  if (quantity->unit != NULL)
    quantity->unit = stet_unit_find (name);
}

/* "barrels of oil a day", "units of alcohol a week": the token after what
 * stands between a unit or noun and its rate. */
static guint
after_content (const StetReader *reader,
               guint token)
{
  StetNoun noun;

  if (_stet_reader_code (reader, token) != STET_CODE_OF || !_stet_noun_read_behind (reader, token, TRUE, &noun))
    return token;

  return noun.end;
}

/* Who or what has the amount: "the lender | has 240 branches". */
static void
set_subject (const StetReader *reader,
             guint token,
             StetQuantity *quantity)
{
  StetNoun subject;

  if (_stet_subject_read (reader, token, &subject))
    quantity->subject = (StetSpan){ reader->tokens[subject.first].start, reader->tokens[subject.end - 1].end };
}

/* What is counted or measured; returns the token after it. */
static guint
set_noun (const StetReader *reader,
          const Find *find,
          StetQuantity *quantity)
{
  gboolean is_one = quantity->value == 1.0 && isnan (quantity->value_hi);
  StetNoun noun;
  gboolean is_behind;
  StetCode code = _stet_reader_code (reader, find->after);

  if (quantity->type >= STET_QUANTITY_AGE)
    return find->end;
  is_behind = (is_counted (quantity) || quantity->type == STET_QUANTITY_ORDINAL || code == STET_CODE_OF || code == STET_CODE_DASH || (_stet_reader_is (reader, find->after, STET_TOKEN_WORD) && code != STET_CODE_THE && !_stet_reader_has (reader, find->after, STET_WORD_UNIT))) && _stet_noun_read_behind (reader, find->after, is_one || quantity->type == STET_QUANTITY_ORDINAL || !is_counted (quantity), &noun);
  if (!is_behind && (is_counted (quantity) || quantity->type == STET_QUANTITY_ORDINAL || !_stet_noun_read_before (reader, find->token, &noun)))
    return find->end;
  quantity->noun = (StetSpan){ reader->tokens[noun.first].start, reader->tokens[noun.end - 1].end };
  quantity->noun_key = noun.key;
  quantity->concept = dup_words (reader, noun.first, noun.end);
  if (is_counted (quantity))
    quantity->unit_name = noun.name;
  if (is_behind && (is_counted (quantity) || (code == STET_CODE_OF && quantity->type == STET_QUANTITY_MEASURE)))
    set_rate (reader, is_counted (quantity) ? after_content (reader, noun.end) : noun.end, quantity);

  return is_behind ? noun.end : find->end;
}

static void
keep (const StetReader *reader,
      guint32 sentence,
      Find *find)
{
  StetQuantity *quantity = &find->quantity;
  guint noun_end;

  quantity->sentence = sentence;
  quantity->span = span_of_tokens (reader, find->token, find->end);
  if (quantity->type == STET_QUANTITY_DURATION && quantity->timex == NULL)
    set_length (reader, quantity);
  noun_end = set_noun (reader, find, quantity);
  if (quantity->type < STET_QUANTITY_DATE)
    set_subject (reader, find->token, quantity);
  if (quantity->type < STET_QUANTITY_DATE)
    _stet_hedge_read (reader, find->token, find->end, noun_end, quantity);
  g_array_append_val (reader->analysis->quantities, *quantity);
}

static gboolean
find_longest (const StetReader *reader,
              guint token,
              Find *find)
{
  gboolean (*const finders[]) (const StetReader *, guint, Find *) = { find_when, find_duration, find_amount };
  gboolean found = FALSE;
  Find other;

  for (gsize i = 0; i < G_N_ELEMENTS (finders); i++)
    {
      if (finders[i](reader, token, &other) && (!found || other.end > find->end || (other.end == find->end && other.quantity.type == STET_QUANTITY_AGE)))
        {
          *find = other;
          found = TRUE;
        }
    }

  return found;
}

static gboolean
is_empty (const Find *find)
{
  return isnan (find->quantity.value) && find->quantity.type <= STET_QUANTITY_AGE;
}

static void
read_sentence (StetReader *reader,
               StetSentence *sentence,
               guint32 index)
{
  guint i = sentence->first_token;

  reader->first = i;
  reader->end = i + sentence->n_tokens;
  _stet_memo_forget (reader->whens);
  _stet_memo_forget (reader->numbers);
  sentence->first_quantity = reader->analysis->quantities->len;
  while (i < reader->end)
    {
      Find find;

      if (!may_begin (reader, i) || !find_longest (reader, i, &find))
        {
          i++;
          continue;
        }
      if (!is_empty (&find))
        keep (reader, index, &find);
      i = MAX (find.after, i + 1);
    }
  _stet_row_share_units (reader, sentence->first_quantity);
  sentence->n_quantities = reader->analysis->quantities->len - sentence->first_quantity;
}

void
_stet_quantities_find (StetAnalysis *self)
{
  StetReader reader;

  _stet_reader_init (&reader, self);
  reader.whens = _stet_memo_new (STET_WHEN_N_READERS, sizeof (StetWhen));
  reader.numbers = _stet_memo_new (1, sizeof (StetNumber));
  for (guint i = 0; i < self->sentences->len; i++)
    read_sentence (&reader, &g_array_index (self->sentences, StetSentence, i), i);
  _stet_reader_clear (&reader);
}
