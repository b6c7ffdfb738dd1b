/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-language.h"

#include "stet-cut-private.h"
#include "stet-key-private.h"
#include "stet-key-table-private.h"

#include <string.h>

/* So many words say enough. */
#define MAX_WORDS 120

/* The longest small word, in bytes. */
#define LONGEST_WORD 7

/* Fewer small words than this are no evidence. */
#define MIN_HITS 2

/* Where a language has letters or words that no other one here has, they
 * count for it; those of French, Italian, Portuguese and German are here so
 * that their texts are not taken for Spanish or English. */
typedef struct
{
  const char *language;
  const char *words; /* each between blanks */
} Language;

static const Language languages[] = {
  { "en", " the of and to is was that for with by from has have are were this which said it on at as be million " },
  { "es", " el los las del y una por con para que fue su al es pero más como sobre según está " },
  { NULL, " le les des du et est une dans pour qui sur au avec sont pas cette " },
  { NULL, " il gli della delle dei che è una nel sono per non con alla " },
  { NULL, " o os as do da dos das em um uma não com que para foi ao mais " },
  { NULL, " der die das und ist den dem von mit ein eine nicht auf für " },
};

/* For each small word a bit for each language that has it. */
static gpointer
index_words_cb (gpointer data)
{
  StetKeyTable *table = _stet_key_table_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_auto (GStrv) words = g_strsplit (languages[i].words, " ", -1);

      for (gsize k = 0; words[k] != NULL; k++)
        {
          guint64 key = _stet_key (words[k], strlen (words[k]));
          guint bits = GPOINTER_TO_UINT (_stet_key_table_get (table, key));

          if (words[k][0] != '\0')
            _stet_key_table_set (table, key, GUINT_TO_POINTER (bits | 1u << i));
        }
    }

  return table;
}

/* The languages that have the word among their small ones. */
static guint
find_languages (const char *word,
                gsize len)
{
  static GOnce once = G_ONCE_INIT;

  return GPOINTER_TO_UINT (_stet_key_table_get (g_once (&once, index_words_cb, NULL), _stet_key (word, len)));
}

/* Russian letters; 0 for another letter, negative for one that is Cyrillic
 * but not Russian. */
static int
count_russian (const char *word,
               gsize len)
{
  int n = 0;

  for (const char *p = word; p < word + len; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x0410 && c <= 0x044F) || c == 0x0401 || c == 0x0451)
        n++;
      else if (c >= 0x0400 && c <= 0x04FF)
        return -1;
    }

  return n;
}

/* The small words of each language.  Those that follow a name wait for the next
 * word: before another name they are its parts, "Carlos de la Cruz". */
typedef struct
{
  guint hits[G_N_ELEMENTS (languages)];
  guint waiting[G_N_ELEMENTS (languages)];
  gboolean is_behind_name;
} Tally;

static void
count_waiting (Tally *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    self->hits[i] += self->waiting[i];
  memset (self->waiting, 0, sizeof self->waiting);
}

static void
count_word (Tally *self,
            const char *word,
            gsize len,
            gboolean is_first)
{
  gboolean is_name = !is_first && g_unichar_isupper (g_utf8_get_char (word));
  char lower[LONGEST_WORD];
  guint bits;

  /* "Márquez's" is an English word, whoever that is. */
  if (len > 2 && memcmp (word + len - 2, "'s", 2) == 0)
    self->hits[0]++;
  /* "Los Angeles": no small word is written so.  "Betis met Rayo at the
   * Cartuja" is English all the same. */
  if (is_name)
    {
      self->hits[0] += self->waiting[0];
      memset (self->waiting, 0, sizeof self->waiting);
      self->is_behind_name = TRUE;
      return;
    }
  if (len > LONGEST_WORD)
    return;
  for (gsize i = 0; i < len; i++)
    lower[i] = g_ascii_tolower (word[i]);
  bits = find_languages (lower, len);
  if (bits == 0)
    self->is_behind_name = FALSE;
  for (guint i = 0; bits != 0; bits >>= 1, i++)
    self->waiting[i] += bits & 1;
  if (!self->is_behind_name)
    count_waiting (self);
}

const char *
stet_language_guess (const char *text,
                     gsize len)
{
  Tally tally = { 0 };
  guint n_words = 0;
  guint n_russian = 0;
  guint n_other_cyrillic = 0;
  gsize best = 0;
  StetCut cut = { 0 };

  while (n_words < MAX_WORDS && _stet_cut_next (text, len, cut.end, &cut))
    {
      gsize word_len = cut.end - cut.start;

      if (cut.kind != STET_CUT_WORD)
        continue;
      n_words++;
      if (!cut.is_ascii)
        {
          int n = count_russian (text + cut.start, word_len);

          n_russian += n > 0 ? 1 : 0;
          n_other_cyrillic += n < 0 ? 1 : 0;
        }
      count_word (&tally, text + cut.start, word_len, n_words == 1);
    }
  count_waiting (&tally);

  if (n_russian * 2 > n_words)
    return n_other_cyrillic * 10 < n_russian ? "ru" : NULL;
  for (gsize i = 1; i < G_N_ELEMENTS (languages); i++)
    best = tally.hits[i] > tally.hits[best] ? i : best;

  return tally.hits[best] >= MIN_HITS ? languages[best].language : NULL;
}
