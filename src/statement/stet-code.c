/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-code-private.h"

#include <string.h>

typedef struct
{
  const char *name;
  StetCode code;
} CodeName;

/* In the order of strcmp(). */
static const CodeName code_names[] = {
  { "a", STET_CODE_A },
  { "after", STET_CODE_AFTER },
  { "aged", STET_CODE_AGED },
  { "ago", STET_CODE_AGO },
  { "ahead", STET_CODE_AHEAD },
  { "all", STET_CODE_ALL },
  { "am", STET_CODE_AM },
  { "and", STET_CODE_AND },
  { "another", STET_CODE_ANOTHER },
  { "at", STET_CODE_AT },
  { "be", STET_CODE_BE },
  { "before", STET_CODE_BEFORE },
  { "between", STET_CODE_BETWEEN },
  { "by", STET_CODE_BY },
  { "calendar", STET_CODE_CALENDAR },
  { "call", STET_CODE_CALL },
  { "day", STET_CODE_DAY },
  { "decade", STET_CODE_DECADE },
  { "during", STET_CODE_DURING },
  { "earlier", STET_CODE_EARLIER },
  { "early", STET_CODE_EARLY },
  { "end", STET_CODE_END },
  { "ended", STET_CODE_ENDED },
  { "every", STET_CODE_EVERY },
  { "extent", STET_CODE_EXTENT },
  { "few", STET_CODE_FEW },
  { "fiscal", STET_CODE_FISCAL },
  { "following", STET_CODE_FOLLOWING },
  { "for", STET_CODE_FOR },
  { "from", STET_CODE_FROM },
  { "future-ref", STET_CODE_FUTURE_REF },
  { "fy", STET_CODE_FY },
  { "half-past", STET_CODE_HALF_PAST },
  { "half-year", STET_CODE_HALF_YEAR },
  { "heavy", STET_CODE_HEAVY },
  { "holiday", STET_CODE_HOLIDAY },
  { "in", STET_CODE_IN },
  { "in-part", STET_CODE_IN_PART },
  { "label", STET_CODE_LABEL },
  { "last", STET_CODE_LAST },
  { "late", STET_CODE_LATE },
  { "later", STET_CODE_LATER },
  { "latest", STET_CODE_LATEST },
  { "length", STET_CODE_LENGTH },
  { "long", STET_CODE_LONG },
  { "meal", STET_CODE_MEAL },
  { "mid", STET_CODE_MID },
  { "midnight", STET_CODE_MIDNIGHT },
  { "minus", STET_CODE_MINUS },
  { "next", STET_CODE_NEXT },
  { "no", STET_CODE_NO },
  { "noon", STET_CODE_NOON },
  { "now", STET_CODE_NOW },
  { "o'clock", STET_CODE_OCLOCK },
  { "of", STET_CODE_OF },
  { "on", STET_CODE_ON },
  { "or", STET_CODE_OR },
  { "other", STET_CODE_OTHER },
  { "out-of", STET_CODE_OUT_OF },
  { "part", STET_CODE_PART },
  { "past-ref", STET_CODE_PAST_REF },
  { "per", STET_CODE_PER },
  { "plural", STET_CODE_PLURAL },
  { "pm", STET_CODE_PM },
  { "previous", STET_CODE_PREVIOUS },
  { "quarter", STET_CODE_QUARTER },
  { "same", STET_CODE_SAME },
  { "season", STET_CODE_SEASON },
  { "set", STET_CODE_SET },
  { "share", STET_CODE_SHARE },
  { "since", STET_CODE_SINCE },
  { "someone", STET_CODE_SOMEONE },
  { "start", STET_CODE_START },
  { "than", STET_CODE_THAN },
  { "that", STET_CODE_THAT },
  { "the", STET_CODE_THE },
  { "this", STET_CODE_THIS },
  { "to", STET_CODE_TO },
  { "tonight", STET_CODE_TONIGHT },
  { "until", STET_CODE_UNTIL },
  { "warm", STET_CODE_WARM },
  { "was", STET_CODE_WAS },
  { "with", STET_CODE_WITH },
  { "within", STET_CODE_WITHIN },
  { "zone", STET_CODE_ZONE },
};

StetCode
_stet_code_of_text (const char *text)
{
  gsize len = strcspn (text, ":");
  gsize low = 0;
  gsize high = G_N_ELEMENTS (code_names);

  while (low < high)
    {
      gsize middle = (low + high) / 2;
      const char *name = code_names[middle].name;
      int order = strncmp (text, name, len);

      if (order == 0 && name[len] != '\0')
        order = -1;
      if (order == 0)
        return code_names[middle].code;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return STET_CODE_NONE;
}

StetCode
_stet_code_of_mark (const char *mark,
                    gsize len)
{
  if (len == 1)
    {
      switch (mark[0])
        {
        case ':':
          return STET_CODE_COLON;
        case ',':
          return STET_CODE_COMMA;
        case '-':
          return STET_CODE_DASH;
        case '(':
          return STET_CODE_OPEN;
        case '+':
          return STET_CODE_PLUS;
        case '/':
          return STET_CODE_SLASH;
        case '.':
          return STET_CODE_STOP;
        case '~':
          return STET_CODE_TILDE;
        default:
          return STET_CODE_NONE;
        }
    }
  /* The hyphens, the figure dash, the en dash, the em dash, the minus. */
  if (len == 3 && ((memcmp (mark, "\xE2\x80", 2) == 0 && (guchar) mark[2] >= 0x90 && (guchar) mark[2] <= 0x94) || memcmp (mark, "\xE2\x88\x92", 3) == 0))
    return STET_CODE_DASH;

  return STET_CODE_NONE;
}

gboolean
_stet_code_is_cold (StetCode code)
{
  switch ((int) code)
    {
    case STET_CODE_AGED:
    case STET_CODE_AGO:
    case STET_CODE_AM:
    case STET_CODE_DAY:
    case STET_CODE_DECADE:
    case STET_CODE_FUTURE_REF:
    case STET_CODE_FY:
    case STET_CODE_HALF_PAST:
    case STET_CODE_HALF_YEAR:
    case STET_CODE_HOLIDAY:
    case STET_CODE_LENGTH:
    case STET_CODE_MIDNIGHT:
    case STET_CODE_NOON:
    case STET_CODE_NOW:
    case STET_CODE_OCLOCK:
    case STET_CODE_PART:
    case STET_CODE_PAST_REF:
    case STET_CODE_PM:
    case STET_CODE_QUARTER:
    case STET_CODE_SEASON:
    case STET_CODE_SET:
    case STET_CODE_TONIGHT:
    case STET_CODE_CALENDAR:
    case STET_CODE_FISCAL:
      return FALSE;
    default:
      return TRUE;
    }
}

gboolean
_stet_code_only_joins (StetCode code)
{
  switch ((int) code)
    {
    case STET_CODE_AHEAD:
    case STET_CODE_AND:
    case STET_CODE_BE:
    case STET_CODE_BY:
    case STET_CODE_CALL:
    case STET_CODE_EXTENT:
    case STET_CODE_HEAVY:
    case STET_CODE_LABEL:
    case STET_CODE_LONG:
    case STET_CODE_OF:
    case STET_CODE_ON:
    case STET_CODE_OR:
    case STET_CODE_PLURAL:
    case STET_CODE_SHARE:
    case STET_CODE_SOMEONE:
    case STET_CODE_THAN:
    case STET_CODE_TO:
    case STET_CODE_WARM:
    case STET_CODE_WAS:
    case STET_CODE_WITH:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
_stet_code_is_dateless (StetCode code)
{
  switch ((int) code)
    {
    case STET_CODE_NONE:
    case STET_CODE_AHEAD:
    case STET_CODE_CALL:
    case STET_CODE_EXTENT:
    case STET_CODE_HEAVY:
    case STET_CODE_LABEL:
    case STET_CODE_LONG:
    case STET_CODE_PLURAL:
    case STET_CODE_SHARE:
    case STET_CODE_WARM:
      return TRUE;
    default:
      return FALSE;
    }
}
