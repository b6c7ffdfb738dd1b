/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-sound-private.h"

#include <string.h>

#include "stet-fold.h"

/* The longest word that is compared, in bytes. */
#define MAX_WORD 48

/* Shorter words sound the same by chance. */
#define MIN_SOUND 3

/* The most groups that begin with one letter, and the end of their list. */
#define MAX_GROUPS 5

/* How letters and groups of letters that are written for one another sound,
 * by their first letter; longer groups first. */
static const struct
{
  const char *letters;
  const char *sound;
} sounds['z' - 'a' + 1][MAX_GROUPS] = {
  ['a' - 'a'] = { { "ay", "ai" }, { "ae", "a" } },
  ['c' - 'a'] = { { "cz", "C" }, { "ch", "C" }, { "ck", "k" }, { "c", "k" } },
  ['d' - 'a'] = { { "dzh", "J" } },
  ['e' - 'a'] = { { "ee", "i" }, { "ey", "ai" }, { "ei", "ai" }, { "e", "i" } },
  ['g' - 'a'] = { { "gh", "g" } },
  ['i' - 'a'] = { { "ie", "i" }, { "iy", "i" } },
  ['j' - 'a'] = { { "j", "i" } },
  ['k' - 'a'] = { { "kh", "h" }, { "ks", "x" } },
  ['o' - 'a'] = { { "ou", "u" }, { "oo", "u" }, { "oe", "u" }, { "o", "u" } },
  ['p' - 'a'] = { { "ph", "f" } },
  ['q' - 'a'] = { { "qu", "k" }, { "q", "k" } },
  ['s' - 'a'] = { { "sch", "S" }, { "sh", "S" } },
  ['t' - 'a'] = { { "tch", "C" }, { "th", "t" }, { "ts", "z" }, { "tz", "z" } },
  ['u' - 'a'] = { { "ue", "u" } },
  ['w' - 'a'] = { { "w", "v" } },
  ['y' - 'a'] = { { "y", "i" } },
  ['z' - 'a'] = { { "zh", "J" } },
};

/* Which letters one and the same sound can begin with: letters of one class. */
static char
get_onset (char c)
{
  static const struct
  {
    const char *letters;
    char onset;
  } classes[] = { { "cdhkqtxz", 'k' }, { "eijy", 'i' }, { "fp", 'f' }, { "ou", 'u' }, { "vw", 'v' } };

  c = g_ascii_tolower (c);
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (strchr (classes[i].letters, c) != NULL)
      return classes[i].onset;
  return c;
}

/* Whether the words differ too much to sound the same, seen at one glance. */
static gboolean
are_far_apart (const char *a_text,
               StetSpan a,
               const char *b_text,
               StetSpan b)
{
  gsize x = stet_span_length (a);
  gsize y = stet_span_length (b);
  char c = a_text[a.start];
  char d = b_text[b.start];

  if (MAX (x, y) > 2 * MIN (x, y))
    return TRUE;
  return g_ascii_isalpha (c) && g_ascii_isalpha (d) && get_onset (c) != get_onset (d);
}

static const char *
get_folded (const char *text,
            StetSpan span,
            char *buffer,
            char **allocated)
{
  gsize len = MIN (stet_span_length (span), MAX_WORD);

  for (gsize i = 0; i < len; i++)
    {
      if ((guchar) text[span.start + i] >= 0x80)
        {
          g_autofree char *word = g_strndup (text + span.start, stet_span_length (span));

          *allocated = stet_fold (word);
          return *allocated;
        }
      buffer[i] = g_ascii_tolower (text[span.start + i]);
    }
  buffer[len] = '\0';
  return buffer;
}

/* Writes how @word sounds into @sound, each sound once in a row. */
static void
write_sound (const char *word,
             char *sound)
{
  gsize n = 0;

  while (*word != '\0' && n < MAX_WORD)
    {
      char one[2] = { *word, '\0' };
      const char *sounds_like = one;
      gsize len = 1;

      for (guint i = 0; g_ascii_islower (*word) && sounds[*word - 'a'][i].letters != NULL; i++)
        {
          gsize n_letters = strlen (sounds[*word - 'a'][i].letters);

          if (strncmp (word, sounds[*word - 'a'][i].letters, n_letters) == 0)
            {
              sounds_like = sounds[*word - 'a'][i].sound;
              len = n_letters;
              break;
            }
        }
      word += len;
      for (; *sounds_like != '\0' && n < MAX_WORD; sounds_like++)
        if ((n == 0 || sound[n - 1] != *sounds_like) && *sounds_like != '\'')
          sound[n++] = *sounds_like;
    }
  /* "Putin's" is "Putin", and the last letter of "Browne" is mute. */
  if (n > 2 && word[-1] == 's' && word[-2] == '\'')
    n--;
  else if (n > 3 && word[-1] == 'e' && word[-2] != 'i')
    n--;
  sound[n] = '\0';
}

gboolean
_stet_sound_equal (const char *a_text,
                   StetSpan a,
                   const char *b_text,
                   StetSpan b)
{
  g_autofree char *a_allocated = NULL;
  g_autofree char *b_allocated = NULL;
  char a_buffer[MAX_WORD + 1];
  char b_buffer[MAX_WORD + 1];
  char a_sound[MAX_WORD + 1];
  char b_sound[MAX_WORD + 1];

  if (stet_span_length (a) < MIN_SOUND || stet_span_length (b) < MIN_SOUND || are_far_apart (a_text, a, b_text, b))
    return FALSE;
  write_sound (get_folded (a_text, a, a_buffer, &a_allocated), a_sound);
  write_sound (get_folded (b_text, b, b_buffer, &b_allocated), b_sound);
  return strcmp (a_sound, b_sound) == 0;
}
