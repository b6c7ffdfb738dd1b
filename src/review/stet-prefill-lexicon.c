/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-prefill-private.h"

#include <string.h>

/* Longer words are in no list. */
#define MAX_WORD 24

/* The lists are closed and English; what they do not know is an ordinary word. */
static const struct
{
  guint flags;
  const char *words; /* each between two bars */
} lists[] = {
  { STET_TOKEN_CARDINAL,
    "|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|" },
  { STET_TOKEN_MULTIPLIER,
    "|hundred|thousand|million|billion|trillion|dozen|hundreds|thousands|millions|billions|dozens|bn|mn|tn|lakh|crore|" },
  { STET_TOKEN_ORDINAL,
    "|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    "|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth"
    "|ninetieth|hundredth|thousandth|" },
  { STET_TOKEN_FRACTION, "|half|halves|thirds|quarters|fifths|sixths|eighths|tenths|" },
  { STET_TOKEN_OFTEN, "|twice|thrice|" },
  { STET_TOKEN_MONTH,
    "|january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|" },
  { STET_TOKEN_MONEY,
    "|dollar|dollars|euro|euros|pound|pounds|yen|yuan|renminbi|dong|rupee|rupees|rouble|roubles|ruble|rubles|franc"
    "|francs|krona|kronor|krone|kroner|peso|pesos|rand|lira|baht|ringgit|rupiah|zloty|cent|cents|pence"
    "|usd|eur|gbp|jpy|cny|vnd|krw|inr|rub|chf|sek|nok|dkk|aud|cad|sgd|thb|" },
  { STET_TOKEN_UNIT,
    "|people|men|women|children|staff|police|personnel|troops|time|person|man|woman|child|day|week|month|year|hour"
    "|minute|country|vote|seat|aircraft|fish|sheep|cattle|offspring|" },
  { STET_TOKEN_MEASURE,
    "|km|m|cm|mm|kg|g|t|ha|mw|gw|kw|kwh|mwh|gwh|kph|mph|km/h|hz|ghz|mb|gb|tb|ft|lb|oz|metre|metres|meter|meters"
    "|kilometre|kilometres|kilometer|kilometers|mile|miles|foot|feet|hectare|hectares|acre|acres|tonne|tonnes|ton|tons"
    "|kilogram|kilograms|gram|grams|litre|litres|liter|liters|gallon|gallons|barrel|barrels|watt|watts|megawatt"
    "|megawatts|gigawatt|gigawatts|degree|degrees|point|points|" },
  { STET_TOKEN_DEFINITE, "|the|these|those|both|its|their|our|his|her|my|your|all|" },
  { STET_TOKEN_STOP,
    "|a|an|the|this|that|these|those|its|their|our|his|her|it|they|he|she|we|there|in|on|at|of|to|by|for|from|with|and"
    "|or|but|as|into|over|under|between|among|amid|during|within|per|than|via|both|all|some|also|then|so|not|no|only"
    "|if|including|according|" },
  { STET_TOKEN_CLAUSE,
    "|that|which|who|whom|whose|where|when|while|because|although|though|after|before|since|until|as|if|amid|whereas|" },
  { STET_TOKEN_AUX,
    "|is|are|was|were|be|been|being|has|have|had|having|will|would|can|could|may|might|shall|should|must|did|does|do"
    "|said|says|" },
  { STET_TOKEN_HEDGE,
    "|about|around|nearly|almost|some|approximately|roughly|over|under|above|below|than|more|less|fewer|least|most|up"
    "|down|only|just|exactly|expected|estimated|forecast|projected|set|worth|valued|totalling|totaling|totalled"
    "|totaled|total|reach|reached|reaches|reaching|rise|rose|risen|rising|fall|fell|fallen|falling|grow|grew|grown"
    "|growing|stand|stood|stands|hit|cost|costs|costing|made|exceed|exceeded|exceeding|surpassed|now|currently"
    "|already|early|late|mid|end|be|to|at|by|of|for|in|on|from|since|until|dated|" },
};

static guint
look_up (const char *word)
{
  char probe[MAX_WORD + 3];
  guint flags = 0;

  g_snprintf (probe, sizeof probe, "|%s|", word);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strstr (lists[i].words, probe) != NULL)
      flags |= lists[i].flags;
  return flags;
}

/* "documents" and "FTAs", but not "process", "status" or "crisis". */
static gboolean
looks_plural (const char *word,
              gsize len)
{
  if (len < 4 || word[len - 1] != 's' || strchr ("siu'", word[len - 2]) != NULL)
    return FALSE;
  return len < 5 || memcmp (word + len - 4, "\xe2\x80\x99", 3) != 0;
}

/* What the parts of a word with hyphens make of it. */
static guint
get_compound_flags (char *lower)
{
  g_auto (GStrv) parts = g_strsplit (lower, "-", -1);
  guint n = g_strv_length (parts);
  guint first = look_up (parts[0]);
  guint last = look_up (parts[n - 1]);
  guint is_number = STET_TOKEN_CARDINAL | STET_TOKEN_MULTIPLIER;

  if (first & STET_TOKEN_CARDINAL)
    {
      if (last & is_number)
        return STET_TOKEN_CARDINAL;
      if (last & STET_TOKEN_FRACTION)
        return STET_TOKEN_FRACTION;
      if (last & STET_TOKEN_ORDINAL)
        return g_str_equal (parts[0], "one") ? STET_TOKEN_FRACTION : STET_TOKEN_ORDINAL;
      return g_str_equal (parts[0], "one") ? 0 : STET_TOKEN_CARDINAL | STET_TOKEN_COMPOUND;
    }
  if (first & STET_TOKEN_ORDINAL)
    return STET_TOKEN_ORDINAL | STET_TOKEN_COMPOUND;
  return 0;
}

guint
_stet_prefill_get_flags (const char *word,
                         gsize len)
{
  char lower[MAX_WORD + 1];
  guint flags = looks_plural (word, len) ? STET_TOKEN_PLURAL : 0;

  if (len == 0 || len > MAX_WORD)
    return flags;

  for (gsize i = 0; i < len; i++)
    lower[i] = g_ascii_tolower (word[i]);
  lower[len] = '\0';

  if (memchr (lower, '-', len) != NULL && lower[0] != '-' && lower[len - 1] != '-')
    return flags | get_compound_flags (lower);

  flags |= look_up (lower);
  /* The verb and the modal are far more common than the months, and these
   * are always capitalised. */
  if (!g_ascii_isupper (word[0]))
    flags &= ~(guint) STET_TOKEN_MONTH;
  else if (flags & STET_TOKEN_MONTH)
    flags &= ~(guint) STET_TOKEN_AUX;
  return flags;
}

guint
_stet_prefill_get_suffix_flags (const char *letters,
                                gsize len)
{
  static const struct
  {
    guint flags;
    const char *words;
  } suffixes[] = {
    { STET_TOKEN_ORDINAL, "|st|nd|rd|th|" },
    { STET_TOKEN_MULTIPLIER, "|m|bn|mn|tn|k|b|" },
    { STET_TOKEN_MEASURE, "|km|cm|mm|kg|g|t|ha|mw|gw|kw|kwh|mwh|gwh|mph|kph|ft|lb|mb|gb|tb|hz|ghz|c|f|" },
    { STET_TOKEN_CLOCK, "|am|pm|" },
    { STET_TOKEN_DECADE, "|s|" },
  };
  char probe[MAX_WORD + 3] = "|";

  if (len == 0)
    return 0;
  if (letters[0] == '-')
    return STET_TOKEN_COMPOUND;
  if (len > MAX_WORD || (len == 1 && letters[0] == 'G'))
    return STET_TOKEN_LABEL;

  for (gsize i = 0; i < len; i++)
    probe[i + 1] = g_ascii_tolower (letters[i]);
  probe[len + 1] = '|';

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (strstr (suffixes[i].words, probe) != NULL)
      return suffixes[i].flags;
  return STET_TOKEN_LABEL;
}
