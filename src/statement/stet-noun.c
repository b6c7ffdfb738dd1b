/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-noun-private.h"

#include "stet-fold.h"
#include "stet-lexicon-private.h"

#include <string.h>

/* A noun phrase has no more words than this before its head. */
#define MAX_WORDS 6

/* So many words without a plural are a phrase of their own. */
#define FEW_WORDS 2

/* The plural of an abbreviation has no more letters. */
#define LONGEST_LETTERS 6

/* How far before a quantity its subject is looked for. */
#define REACH_OF_SUBJECT 10

/* Words that tell of events, but can also be nouns and describe them. */
#define SAYS_ELSEWHERE (STET_WORD_SAYING | STET_WORD_MODAL | STET_WORD_RISE | STET_WORD_FALL)

/* Words that cannot be part of a noun phrase. */
#define ENDS_PHRASE (STET_WORD_FUNCTION | STET_WORD_NEGATION | SAYS_ELSEWHERE)

gboolean
_stet_noun_is_content (const StetReader *reader,
                       guint token)
{
  StetCode code = _stet_reader_code (reader, token);

  if (!_stet_reader_is (reader, token, STET_TOKEN_WORD))
    return FALSE;
  if (code == STET_CODE_PLURAL)
    return TRUE;
  if (!_stet_code_is_dateless (code) && code != STET_CODE_CALENDAR && code != STET_CODE_FISCAL && code != STET_CODE_SET && code != STET_CODE_SEASON && code != STET_CODE_PART && code != STET_CODE_OTHER && code != STET_CODE_START)
    return FALSE;
  if (_stet_reader_has (reader, token, STET_WORD_MONTH | STET_WORD_WEEKDAY) && (reader->tokens[token].flags & STET_TOKEN_CAPITAL) != 0)
    return FALSE;
  /* "seven of the nine cars": what follows is the other number's. */
  if (_stet_reader_has (reader, token, STET_WORD_NUMBER))
    return FALSE;

  return !_stet_reader_has (reader, token, ENDS_PHRASE) || code == STET_CODE_OTHER;
}

static gboolean
ends_with (const StetReader *reader,
           const StetToken *word,
           const char *ending)
{
  gsize len = strlen (ending);

  return word->end - word->start > len && memcmp (reader->text + word->end - len, ending, len) == 0;
}

/* "PCs", "MPs": capitals and a small "s". */
static gboolean
is_plural_of_letters (const StetReader *reader,
                      const StetToken *word)
{
  const char *text = reader->text + word->start;
  gsize len = word->end - word->start;

  return len >= 3 && len <= LONGEST_LETTERS && text[len - 1] == 's' && g_ascii_isupper (text[0]) && g_ascii_isupper (text[len - 2]);
}

static gboolean
is_plural (const StetReader *reader,
           guint token)
{
  const StetToken *word = &reader->tokens[token];

  if (_stet_reader_code (reader, token) == STET_CODE_PLURAL)
    return TRUE;

  if (is_plural_of_letters (reader, word))
    return TRUE;

  return word->end - word->start > 3 && ends_with (reader, word, "s") && !ends_with (reader, word, "ss") && !ends_with (reader, word, "us") && !ends_with (reader, word, "is") && !ends_with (reader, word, "'s") && !ends_with (reader, word, "ous");
}

static gboolean
is_language (const StetReader *reader,
             const char *language)
{
  return strcmp (stet_lexicon_get_language (reader->analysis->lexicon), language) == 0;
}

/* Whether the language tells several by an "s": a count whose words have none
 * is one of something that is not named. */
static gboolean
has_plurals (const StetReader *reader)
{
  return !is_language (reader, "ru");
}

static void
cut_end (char *word,
         gsize n)
{
  word[strlen (word) - n] = '\0';
}

static char *
dup_folded (const StetReader *reader,
            guint token)
{
  const StetToken *word = &reader->tokens[token];
  g_autofree char *text = g_strndup (reader->text + word->start, word->end - word->start);

  return is_language (reader, "en") ? stet_fold (text) : g_utf8_strdown (text, -1);
}

/* "hogares" without "es", "clientes" without "s": Spanish words end in a
 * consonant that may stand last, or in a vowel. */
static void
make_spanish_singular (char *word)
{
  gsize len = strlen (word);
  gboolean is_long = len > 4 && g_str_has_suffix (word, "es");

  if (is_long && (g_str_has_suffix (word, "dades") || (strchr ("lrn", word[len - 3]) != NULL && strchr ("aeiou", word[len - 4]) != NULL)))
    cut_end (word, 2);
  else
    cut_end (word, 1);
}

/* The singular by the rules of spelling; exceptions stand in the tables. */
static void
make_singular (char *word)
{
  gsize len = strlen (word);

  if (len > 4 && g_str_has_suffix (word, "ies"))
    {
      cut_end (word, 3);
      strcat (word, "y");
    }
  else if (g_str_has_suffix (word, "sses") || g_str_has_suffix (word, "ches") || g_str_has_suffix (word, "shes") || g_str_has_suffix (word, "xes"))
    {
      cut_end (word, 2);
    }
  else
    {
      cut_end (word, 1);
    }
}

static void
set_head (const StetReader *reader,
          guint token,
          gboolean is_one,
          StetNoun *noun)
{
  g_autofree char *name = dup_folded (reader, token);
  const char *singular;

  noun->end = token + 1;
  noun->key = reader->tokens[token].stem;
  if (g_str_has_suffix (name, "'s"))
    cut_end (name, 2);
  if (_stet_reader_phrase (reader, token, NULL, &singular) == STET_CODE_PLURAL)
    {
      noun->name = singular;
      return;
    }
  if (!is_one && is_plural (reader, token) && (strlen (name) > 3 || is_plural_of_letters (reader, &reader->tokens[token])))
    {
      if (is_language (reader, "es"))
        make_spanish_singular (name);
      else
        make_singular (name);
    }
  noun->name = _stet_analysis_dup_text (reader->analysis, name, -1);
}

/* What may stand between a number and its noun: "two of the men", "5 % of all voters". */
static guint
skip_links (const StetReader *reader,
            guint token)
{
  guint i = token;

  /* "brought to 52 the number of lives". */
  if (_stet_reader_code (reader, i) == STET_CODE_THE && _stet_noun_is_content (reader, i + 1) && _stet_reader_code (reader, i + 2) == STET_CODE_OF)
    i += 2;
  for (guint n = 0; n < 3; n++)
    {
      StetCode code = _stet_reader_code (reader, i);

      if (code != STET_CODE_OF && code != STET_CODE_ALL && code != STET_CODE_DASH && ((code != STET_CODE_THE && code != STET_CODE_THAT) || n == 0))
        break;
      i++;
    }

  return i;
}

/* "six or more rounds", "20-odd people": the token after a hedge that stands
 * between a number and its noun. */
static guint
skip_hedge (const StetReader *reader,
            guint token)
{
  guint i = _stet_reader_is_joined (reader, token) ? _stet_reader_after_dash (reader, token) : token;
  const StetLexeme *lexeme;
  const StetSense *sense;
  guint n;

  if (i >= reader->end || reader->tokens[i].lexeme == NULL)
    return token;
  lexeme = _stet_lexicon_match (reader->analysis, i, STET_WORD_HEDGE, &n);
  sense = lexeme != NULL ? stet_lexeme_find_sense (lexeme, STET_WORD_HEDGE) : NULL;

  return sense != NULL && sense->value == STET_HEDGE_BEHIND ? i + n : token;
}

/* Words that say what happens elsewhere are nouns and adjectives behind a
 * number: "11 rebounds", "two suspected gunmen". */
static gboolean
is_said_of_count (const StetReader *reader,
                  guint token,
                  gboolean is_one)
{
  if (!_stet_reader_is (reader, token, STET_TOKEN_WORD) || !_stet_reader_has (reader, token, SAYS_ELSEWHERE) || _stet_reader_has (reader, token, STET_WORD_FUNCTION | STET_WORD_NEGATION) || !_stet_code_is_dateless (_stet_reader_code (reader, token)))
    return FALSE;
  if (_stet_reader_has (reader, token, STET_WORD_MODAL))
    return is_plural (reader, token) || _stet_noun_is_content (reader, token + 1);
  /* "46 confirmed cases". */
  if (ends_with (reader, &reader->tokens[token], "ed"))
    return _stet_noun_is_content (reader, token + 1);

  return !is_one && is_plural (reader, token) && !_stet_reader_is (reader, token + 1, STET_TOKEN_NUMBER) && !_stet_reader_is (reader, token + 1, STET_TOKEN_SYMBOL);
}

/* Whether the words of a phrase go on behind a comma or "and": "23 Somali and
 * Yemeni pirates". */
static gboolean
goes_on_behind_joint (const StetReader *reader,
                      guint token)
{
  StetCode code = _stet_reader_code (reader, token);

  return (code == STET_CODE_AND || code == STET_CODE_COMMA || code == STET_CODE_OR) && _stet_noun_is_content (reader, token + 1);
}

/* "five 20-foot containers": a measure that describes what is counted. */
static guint
skip_measure (const StetReader *reader,
              guint token)
{
  guint i = token;

  if (!_stet_reader_is (reader, i, STET_TOKEN_NUMBER))
    return token;
  if (_stet_reader_has (reader, i + 1, STET_WORD_ORDINAL) && _stet_reader_is_joined (reader, i + 1))
    i++;
  for (i++; _stet_reader_code (reader, i) == STET_CODE_DASH && _stet_reader_is_joined (reader, i) && _stet_reader_is_joined (reader, i + 1) && _stet_reader_is (reader, i + 1, STET_TOKEN_WORD); i += 2)
    ;

  return i > token + 2 ? i : token;
}

/* "each of the 20 clubs receives £100m": what looks like a plural is a verb
 * before another figure. */
static gboolean
has_object (const StetReader *reader,
            guint token)
{
  return _stet_reader_is (reader, token + 1, STET_TOKEN_NUMBER) || _stet_reader_is (reader, token + 1, STET_TOKEN_SYMBOL) || _stet_reader_code (reader, token + 1) == STET_CODE_THE || _stet_reader_has (reader, token + 1, STET_WORD_HEDGE);
}

/* The plural that a phrase from @token on ends in, or the end of the sentence. */
static guint
find_plural (const StetReader *reader,
             guint token)
{
  guint i = skip_measure (reader, token);
  guint fallback = reader->end;
  gboolean has_joint = FALSE;

  for (guint n = 0; n < MAX_WORDS; n++, i++)
    {
      if (n > 0 && _stet_reader_code (reader, i) == STET_CODE_DASH && _stet_reader_is_joined (reader, i) && _stet_reader_is_joined (reader, i + 1))
        i++;
      else if (n > 0 && !has_joint && fallback == reader->end && goes_on_behind_joint (reader, i))
        {
          has_joint = TRUE;
          i++;
        }
      if (!_stet_noun_is_content (reader, i) && !is_said_of_count (reader, i, FALSE))
        break;
      if (!is_plural (reader, i))
        continue;
      /* "sports cars": the last of two plurals is the head. */
      if (_stet_noun_is_content (reader, i + 1) && is_plural (reader, i + 1) && !_stet_reader_has (reader, i + 1, STET_WORD_UNIT) && !has_object (reader, i + 1))
        return i + 1;
      /* "11 Texas high schools": a name that ends in "s" is no plural. */
      if ((reader->tokens[i].flags & STET_TOKEN_CAPITAL) == 0 || !_stet_reader_has (reader, i, STET_WORD_PLACE))
        return i;
      fallback = i;
    }

  return fallback;
}

/* Whether the word says what happened to those who are counted: "died", "hurt". */
static gboolean
tells_of_toll (const StetReader *reader,
               guint token)
{
  return _stet_reader_find_role (reader, token, "toll") != NULL && (reader->tokens[token].flags & STET_TOKEN_CAPITAL) == 0;
}

/* The head of a phrase that no plural ends: what one thing is called, or what
 * is said of several: "one man", "45 dead". */
static guint
find_singular (const StetReader *reader,
               guint token,
               gboolean is_one)
{
  guint i = token;
  guint end = token;

  for (guint n = 0; n < MAX_WORDS; n++, i++)
    {
      if (n > 0 && _stet_reader_code (reader, i) == STET_CODE_DASH && _stet_reader_is_joined (reader, i) && _stet_reader_is_joined (reader, i + 1))
        i++;
      if (!_stet_noun_is_content (reader, i) && (n > 0 || !is_said_of_count (reader, i, is_one)))
        break;
      /* "One author owns stock": what looks like a plural behind one is a verb. */
      if (n > 0 && is_one && is_plural (reader, i) && (reader->tokens[i].flags & STET_TOKEN_CAPITAL) == 0)
        break;
      /* "One man wounded" is one man. */
      if (n > 0 && is_one && ends_with (reader, &reader->tokens[i], "ed") && !_stet_noun_is_content (reader, i + 1))
        break;
      if (n > 0 && is_one && tells_of_toll (reader, i))
        break;
      end = i + 1;
    }
  /* Of many words that hold no plural, the first is what is counted or said. */
  if (!is_one && end > token && (has_plurals (reader) || end > token + FEW_WORDS))
    end = token + 1;

  return end;
}

/* "third-largest economy": the word behind the hyphen only describes the noun. */
static gboolean
is_superlative (const StetReader *reader,
                guint token)
{
  return ends_with (reader, &reader->tokens[token], "est") && _stet_noun_is_content (reader, token + 1);
}

gboolean
_stet_noun_read_behind (const StetReader *reader,
                        guint token,
                        gboolean is_one,
                        StetNoun *noun)
{
  guint i = skip_links (reader, skip_hedge (reader, token));
  guint end;

  *noun = (StetNoun){ i, i, NULL, 0 };
  /* "a 12-member panel" has twelve members. */
  if (i == token + 1 && _stet_reader_code (reader, token) == STET_CODE_DASH && _stet_reader_is_joined (reader, token) && _stet_reader_is_joined (reader, i) && _stet_noun_is_content (reader, i) && !(is_one && is_superlative (reader, i)))
    {
      set_head (reader, i, is_one, noun);
      return TRUE;
    }
  end = is_one ? reader->end : find_plural (reader, i);
  if (end < reader->end)
    {
      set_head (reader, end, is_one, noun);
      return TRUE;
    }
  end = find_singular (reader, i, is_one);
  if (end == i || _stet_reader_code (reader, end - 1) == STET_CODE_SET)
    return FALSE;
  set_head (reader, end - 1, TRUE, noun);
  if (!is_one && has_plurals (reader))
    noun->name = NULL;

  return TRUE;
}

/* A word that a figure may be said of: no part of another figure, no verb. */
static gboolean
is_subject (const StetReader *reader,
            guint token)
{
  const StetToken *word = &reader->tokens[token];

  return _stet_noun_is_content (reader, token) && !_stet_reader_has (reader, token, STET_WORD_HEDGE | STET_WORD_UNIT | STET_WORD_SCALE | STET_WORD_NUMBER) && !ends_with (reader, word, "ed") && !ends_with (reader, word, "ly");
}

gboolean
_stet_noun_read_before (const StetReader *reader,
                        guint token,
                        StetNoun *noun)
{
  guint from = token > reader->first + REACH_OF_SUBJECT ? token - REACH_OF_SUBJECT : reader->first;
  guint i = token;
  guint end;

  /* Over the verb, what hedges and other figures, to the last noun before it. */
  while (i > from && !is_subject (reader, i - 1))
    {
      if (_stet_reader_is (reader, i - 1, STET_TOKEN_PUNCTUATION) && _stet_reader_code (reader, i - 1) != STET_CODE_DASH && _stet_reader_code (reader, i - 1) != STET_CODE_OPEN)
        return FALSE;
      i--;
    }
  end = i;
  while (i > from && end - i < MAX_WORDS && _stet_noun_is_content (reader, i - 1) && !_stet_reader_has (reader, i - 1, STET_WORD_UNIT))
    i--;
  *noun = (StetNoun){ i, i, NULL, 0 };
  if (i == end)
    return FALSE;
  set_head (reader, end - 1, FALSE, noun);

  return TRUE;
}
