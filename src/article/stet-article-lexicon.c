/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-lexicon-private.h"

#include "stet-article-words-private.h"

#include <string.h>

/* A word list is one string, each entry between two bars, sorted or not: the
 * lists are short, and one search in one string needs no table to build. */

static const char *const sections =
    "|analysis|asia|asean|at a glance|background|biz|blog|breaking|breaking news|briefing|business|business news"
    "|column|comment|commentary|culture|defence|defense|diplomacy|economy|editorial|education|energy|europe|events"
    "|exclusive|explained|explainer|fact box|factbox|factsheet|feature|features|finance|focus|foreign affairs"
    "|foreign policy|gallery|home|home page|in brief|in depth|in pictures|insight|international|international news"
    "|interview|latest|latest news|letters|lifestyle|live|live updates|local|local news|long read|markets|media"
    "|media release|money|national|nation|news|news analysis|news in brief|newsletter|op-ed|opinion|opinions"
    "|perspective|photos|photo essay|podcast|politics|politics & law|politics and law|press release|press statement"
    "|profile|region|regional|report|review|russia|science|society|special report|sport|sports|statement|technology"
    "|timeline|top stories|travel|uk news|us news|video|viewpoint|views|vietnam|watch|world|world news"
    "|chính trị|kinh tế|thế giới|thời sự|xã hội|ý kiến|quan điểm"
    "|в мире|мнение|новости|политика|экономика|общество|"
    "|meinung|politik|wirtschaft|monde|économie|politique|opinión|mundo|política|economía|";

static const char *const agencies =
    "|AAP|AFP|ANI|ANSA|ANTARA|AP|Associated Press|BBC|BelTA|Bernama|Bloomberg|BTA|CNA|CNN|CTK|DPA|dpa|EFE|Interfax"
    "|IANS|IRNA|Jiji|KCNA|Kyodo|Kyodo News|LUSA|Lusa|MTI|NTB|PA Media|PAP|PTI|Reuters|RIA Novosti|Ritzau|SANA"
    "|Sputnik|TASS|Tanjug|UKRINFORM|UPI|VNA|VNS|WAM|Xinhua|Yonhap|";

static const char *const outlet_last_words =
    "|agency|bulletin|chronicle|courier|daily|dispatch|examiner|gazette|globe|guardian|herald|inquirer|journal|ledger"
    "|magazine|mail|mirror|monitor|news|newsroom|observer|post|press|review|sentinel|spectator|telegraph"
    "|television|times|tribune|tv|wire|weekly|";

static const char *const small_words =
    "|a|about|after|against|among|an|and|are|as|at|be|been|before|between|but|by|can|could|during|for|from|had|has"
    "|have|his|her|if|in|into|is|its|may|must|nor|of|on|or|our|over|shall|should|since|than|that|the"
    "|their|these|this|those|to|under|until|was|were|when|where|which|while|who|whose|will|with|would|your|";

static const char *const english_words =
    "|after|and|are|as|at|be|been|between|but|by|from|has|have|he|his|is|it|its|not|of|on|said|she|that|the|their|they"
    "|there|this|to|was|were|which|who|will|with|would|";

static const char *const particles =
    "|al|ap|ben|bin|bint|da|dal|das|de|del|della|den|der|di|dos|du|e|el|ibn|la|le|ten|ter|van|von|y|zu|";

static const char *const abbreviations =
    "|adm.|capt.|co.|col.|corp.|dr.|etc.|gen.|gov.|hon.|inc.|jr.|lt.|ltd.|maj.|messrs.|mr.|mrs.|ms.|no.|prof.|rep."
    "|rev.|sen.|sgt.|sr.|st.|vs.|";

static const char *const picture_endings[] = {
  ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".tif", ".tiff", ".bmp", ".heic", ".avif"
};

/* The longest entry of any list, in bytes; whatever is longer is in none. */
#define LONGEST_ENTRY 32

static gboolean
is_listed (const char *list,
           const char *words,
           gsize len)
{
  char entry[LONGEST_ENTRY + 3];

  if (len == 0 || len > LONGEST_ENTRY || memchr (words, '|', len) != NULL)
    return FALSE;
  entry[0] = '|';
  memcpy (entry + 1, words, len);
  entry[len + 1] = '|';
  entry[len + 2] = '\0';
  return strstr (list, entry) != NULL;
}

static gboolean
is_listed_in_any_case (const char *list,
                       const char *words,
                       gsize len)
{
  g_autofree char *lower = NULL;

  if (len == 0 || len > LONGEST_ENTRY)
    return FALSE;
  lower = g_utf8_strdown (words, (gssize) len);
  return is_listed (list, lower, strlen (lower));
}

gboolean
_stet_lexicon_is_section (const char *words,
                          gsize len)
{
  return is_listed_in_any_case (sections, words, len);
}

gboolean
_stet_lexicon_is_agency (const char *words,
                         gsize len)
{
  const char *slash = memchr (words, '/', len);

  if (slash != NULL)
    {
      gsize head = (gsize) (slash - words);

      return is_listed (agencies, words, head) && _stet_lexicon_is_agency (slash + 1, len - head - 1);
    }
  return is_listed (agencies, words, len);
}

gboolean
_stet_lexicon_is_outlet (const char *words,
                         gsize len)
{
  StetWords rest = STET_WORDS (words, len);
  StetWords word;
  StetWords first = { NULL, 0 };
  guint n = 0;

  if (_stet_lexicon_is_agency (words, len))
    return TRUE;
  if (_stet_lexicon_is_section (words, len))
    return FALSE;
  while (_stet_words_next (&rest, &word))
    {
      gunichar c = _stet_words_first_char (word);

      if (++n > 5)
        return FALSE;
      if (!g_unichar_isupper (c) && !is_listed ("|of|the|and|&|de|", word.start, word.len))
        return FALSE;
      if (strchr (".,;:!?", word.start[word.len - 1]) != NULL)
        return FALSE;
      if (n == 1)
        first = word;
    }
  if (n < 2)
    return FALSE;
  return is_listed_in_any_case (outlet_last_words, word.start, word.len) ||
         is_listed_in_any_case ("|daily|radio|", first.start, first.len);
}

gboolean
_stet_lexicon_is_small_word (const char *word,
                             gsize len)
{
  return is_listed_in_any_case (small_words, word, len);
}

gboolean
_stet_lexicon_is_english_word (const char *word,
                               gsize len)
{
  return is_listed_in_any_case (english_words, word, len);
}

gboolean
_stet_lexicon_is_name_particle (const char *word,
                                gsize len)
{
  return is_listed (particles, word, len);
}

gboolean
_stet_lexicon_is_abbreviation (const char *word,
                               gsize len)
{
  /* Initials and the like: "U.S.", "D.C.", "J." */
  if (len >= 2 && g_ascii_isupper (word[len - 2]) && word[len - 1] == '.' &&
      (len == 2 || word[len - 3] == '.'))
    return TRUE;
  return is_listed_in_any_case (abbreviations, word, len);
}

gboolean
_stet_lexicon_is_picture_name (const char *words,
                               gsize len)
{
  for (gsize i = 0; i < G_N_ELEMENTS (picture_endings); i++)
    {
      gsize n = strlen (picture_endings[i]);

      if (len > n && g_ascii_strncasecmp (words + len - n, picture_endings[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}
