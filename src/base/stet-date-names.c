/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-date.h"

#include <string.h>

#define N_MONTHS 12

typedef struct
{
  const char *name;
  guint month;
} Month;

static const char *const month_names[N_MONTHS] = {
  "January", "February", "March", "April", "May", "June", "July",
  "August", "September", "October", "November", "December"
};

/* How else months are written beside a day; the letters of those that English
 * shortens in the same way are not here again. */
static const Month months[] = {
  { "jan", 1 },
  { "feb", 2 },
  { "mar", 3 },
  { "apr", 4 },
  { "jun", 6 },
  { "jul", 7 },
  { "aug", 8 },
  { "sep", 9 },
  { "sept", 9 },
  { "oct", 10 },
  { "nov", 11 },
  { "dec", 12 },

  { "enero", 1 },
  { "ene", 1 },
  { "febrero", 2 },
  { "marzo", 3 },
  { "abril", 4 },
  { "abr", 4 },
  { "mayo", 5 },
  { "junio", 6 },
  { "julio", 7 },
  { "agosto", 8 },
  { "ago", 8 },
  { "septiembre", 9 },
  { "setiembre", 9 },
  { "octubre", 10 },
  { "noviembre", 11 },
  { "diciembre", 12 },
  { "dic", 12 },

  { "января", 1 },
  { "январь", 1 },
  { "янв", 1 },
  { "февраля", 2 },
  { "февраль", 2 },
  { "фев", 2 },
  { "марта", 3 },
  { "март", 3 },
  { "апреля", 4 },
  { "апрель", 4 },
  { "апр", 4 },
  { "мая", 5 },
  { "май", 5 },
  { "июня", 6 },
  { "июнь", 6 },
  { "июля", 7 },
  { "июль", 7 },
  { "августа", 8 },
  { "август", 8 },
  { "авг", 8 },
  { "сентября", 9 },
  { "сентябрь", 9 },
  { "сен", 9 },
  { "октября", 10 },
  { "октябрь", 10 },
  { "окт", 10 },
  { "ноября", 11 },
  { "ноябрь", 11 },
  { "дек", 12 },
  { "декабря", 12 },
  { "декабрь", 12 },
};

static const char *const weekdays[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun",
  "lunes", "martes", "miércoles", "miercoles", "jueves", "viernes", "sábado", "sabado", "domingo",
  "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"
};

/* Whether a word is @name, whose letters are small, in any case. */
static gboolean
is_name (const char *word,
         gsize len,
         const char *name)
{
  const char *end = word + len;

  while (word < end && *name != '\0')
    {
      if (g_unichar_tolower (g_utf8_get_char (word)) != g_utf8_get_char (name))
        return FALSE;
      word = g_utf8_next_char (word);
      name = g_utf8_next_char (name);
    }

  return word == end && *name == '\0';
}

guint
stet_date_month_from_name (const char *word,
                           gsize len)
{
  g_return_val_if_fail (word != NULL || len == 0, 0);

  if (len > 0 && word[len - 1] == '.')
    len--;
  for (guint i = 0; i < N_MONTHS; i++)
    {
      if (len == strlen (month_names[i]) && g_ascii_strncasecmp (word, month_names[i], len) == 0)
        return i + 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      if (is_name (word, len, months[i].name))
        return months[i].month;
    }

  return 0;
}

gboolean
stet_date_is_weekday (const char *word,
                      gsize len)
{
  g_return_val_if_fail (word != NULL || len == 0, FALSE);

  if (len > 0 && word[len - 1] == '.')
    len--;
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    {
      if (is_name (word, len, weekdays[i]))
        return TRUE;
    }

  return FALSE;
}

const char *
stet_date_month_name (guint month)
{
  g_return_val_if_fail (month >= 1 && month <= N_MONTHS, NULL);

  return month_names[month - 1];
}
