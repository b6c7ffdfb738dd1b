/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-line-private.h"

#include "stet-article-lexicon-private.h"

#include <string.h>

/* A headline has at most so many characters. */
#define LONGEST_TITLE 200

/* With more words than this it is rather a sentence without its stop. */
#define MOST_TITLE_WORDS 30

/* A credit of a picture stands within so many bytes of the end. */
#define LONGEST_CREDIT 100

static const char *const caption_prefixes[] = {
  "photo:", "photo by ", "photos:", "photos by ", "(photo", "[photo", "image:", "image credit", "picture:",
  "illustration:", "caption:", "photo courtesy", "photograph:", "foto:", "file photo", "Ảnh:", "Фото:"
};

static const char *const caption_marks[] = {
  "Photo: ", "Photo by ", "Photos by ", "(Photo", "[Photo", "Photo/", "AP Photo", "AFP Photo", "Getty Images",
  "Photo courtesy of", "File photo", "file photo)", "Image: ", "Picture: ", "Photograph: ", "Foto: ",
  "Ảnh: ", "ảnh: ", "Фото: ", "фото: "
};

static const char *const note_prefixes[] = {
  "editor's note", "editor’s note", "editors' note", "editors’ note", "correction:", "disclaimer:",
  "read more:", "related:", "source:", "sources:"
};

static gboolean
has_one_prefix (StetWords line,
                const char *const *list,
                gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (_stet_words_has_prefix (line, list[i]))
      return TRUE;
  return FALSE;
}

/* "… — VNA/VNS Photo Name": a dash, an agency, the word, at most five words. */
static gboolean
ends_with_agency_photo (StetWords tail)
{
  gssize photo = _stet_words_find_last (tail, " Photo");
  StetWords word;
  StetWords before = { NULL, 0 };

  if (photo < 0 || _stet_words_count (_stet_words_skip (tail, (gsize) photo)) > 6)
    return FALSE;
  for (StetWords rest = _stet_words_head (tail, (gsize) photo); _stet_words_next (&rest, &word);)
    before = word;
  return _stet_lexicon_is_agency (before.start, before.len);
}

gboolean
_stet_line_is_caption (StetWords line)
{
  StetWords tail;
  gsize skip;

  line = _stet_words_trim (line);
  while (line.len > 0 && line.start[line.len - 1] == '|')
    line = _stet_words_head (line, line.len - 1);
  if (line.len == 0)
    return FALSE;
  if (line.len <= 160 && _stet_lexicon_is_picture_name (line.start, line.len))
    return TRUE;
  if (has_one_prefix (line, caption_prefixes, G_N_ELEMENTS (caption_prefixes)))
    return TRUE;

  skip = line.len > LONGEST_CREDIT ? line.len - LONGEST_CREDIT : 0;
  while (skip < line.len && ((guchar) line.start[skip] & 0xC0) == 0x80)
    skip++;
  tail = STET_WORDS (line.start + skip, line.len - skip);
  for (gsize i = 0; i < G_N_ELEMENTS (caption_marks); i++)
    if (_stet_words_find (tail, caption_marks[i]) >= 0)
      return TRUE;
  return ends_with_agency_photo (tail);
}

static gboolean
is_link (StetWords line)
{
  return (_stet_words_has_prefix (line, "http://") || _stet_words_has_prefix (line, "https://") ||
          _stet_words_has_prefix (line, "www.")) &&
         memchr (line.start, ' ', line.len) == NULL;
}

static StetWords
strip_closers (StetWords line)
{
  while (line.len > 0)
    {
      const char *last = g_utf8_prev_char (line.start + line.len);
      gunichar c = g_utf8_get_char (last);

      if (c != '"' && c != '\'' && c != ')' && c != ']' && c != '*' && c != '_' &&
          c != 0x2019 && c != 0x201d && c != 0xbb && c != 0x300d)
        break;
      line.len = (gsize) (last - line.start);
    }
  return line;
}

static StetWords
last_word (StetWords line)
{
  gsize start = line.len;

  while (start > 0 && !g_ascii_isspace (line.start[start - 1]))
    start--;
  return STET_WORDS (line.start + start, line.len - start);
}

gboolean
_stet_line_ends_sentence (StetWords line)
{
  StetWords word;
  gunichar c;

  line = strip_closers (_stet_words_trim (line));
  c = _stet_words_last_char (line);
  if (c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xff01 || c == 0xff1f)
    return TRUE;
  if (c != '.')
    return FALSE;
  word = last_word (line);
  return !_stet_lexicon_is_abbreviation (word.start, word.len);
}

/* Whether one sentence ends inside the line and another begins. */
static gboolean
holds_two_sentences (StetWords line)
{
  StetWords word;
  gboolean ended = FALSE;

  while (_stet_words_next (&line, &word))
    {
      if (ended && g_unichar_isupper (_stet_words_first_char (word)))
        return TRUE;
      ended = word.len > 2 && _stet_line_ends_sentence (word) && _stet_words_last_char (word) != 0x2026;
    }
  return FALSE;
}

StetLineKind
_stet_line_classify (StetWords line)
{
  StetByline byline;
  StetWords agency;
  StetWords before;

  line = _stet_words_trim (line);
  if (line.len == 0 || line.len > STET_LINE_LONGEST_SPECIAL)
    return STET_LINE_PROSE;
  if (_stet_line_is_caption (line))
    return STET_LINE_CAPTION;
  if (line.len <= 400 && has_one_prefix (line, note_prefixes, G_N_ELEMENTS (note_prefixes)))
    return STET_LINE_NOTE;
  if (is_link (line) || (_stet_line_find_credit (line, &agency, &before) && before.len == 0))
    return STET_LINE_NOTE;
  if (_stet_lexicon_is_section (line.start, line.len))
    return STET_LINE_SECTION;
  if (_stet_line_is_date (line, NULL, NULL) || _stet_line_is_unclear_date (line))
    return STET_LINE_DATE;
  if (_stet_line_parse_byline (line, &byline))
    {
      g_free (byline.authors);
      return STET_LINE_BYLINE;
    }
  if (_stet_lexicon_is_outlet (line.start, line.len))
    return STET_LINE_NOTE;
  if (_stet_line_ends_sentence (line) || _stet_words_n_chars (line) > LONGEST_TITLE)
    return STET_LINE_PROSE;
  return STET_LINE_SHORT;
}

/* A dateline opens running text, unless what follows is short and stopless. */
static StetJudgement
judge_dateline (const StetDateline *dateline)
{
  if (dateline->agency.len > 0 || _stet_line_ends_sentence (dateline->body) ||
      _stet_words_count (dateline->body) > 12)
    return STET_JUDGEMENT_NO;
  return STET_JUDGEMENT_UNSURE;
}

StetJudgement
_stet_line_judge_title (StetWords line)
{
  StetDateline dateline;
  StetWords bare;
  StetWords word;
  guint n_words;
  gunichar last;

  line = _stet_words_trim (line);
  if (line.len == 0 || line.len > STET_LINE_LONGEST_SPECIAL || _stet_words_n_chars (line) > LONGEST_TITLE)
    return STET_JUDGEMENT_NO;
  /* A row of a table. */
  if (line.start[0] == '|' || memchr (line.start, '\t', line.len) != NULL)
    return STET_JUDGEMENT_NO;
  if (_stet_line_parse_dateline (line, &dateline))
    return judge_dateline (&dateline);

  bare = strip_closers (line);
  last = _stet_words_last_char (bare);
  n_words = _stet_words_count (line);
  word = last_word (bare);
  if (n_words == 0 || last == ',' || last == ';' || last == ':' || last == 0x3002)
    return STET_JUDGEMENT_NO;
  if (last == '.' && !_stet_lexicon_is_abbreviation (word.start, word.len))
    return _stet_words_has_suffix (bare, "...") ? STET_JUDGEMENT_UNSURE : STET_JUDGEMENT_NO;
  if (_stet_lexicon_is_small_word (word.start, word.len) && !g_unichar_isupper (_stet_words_first_char (word)))
    return STET_JUDGEMENT_NO;
  if (last == '.' || last == 0x2026 || n_words == 1 || n_words > MOST_TITLE_WORDS || holds_two_sentences (line))
    return STET_JUDGEMENT_UNSURE;
  if (g_unichar_islower (_stet_words_first_char (line)))
    return STET_JUDGEMENT_UNSURE;
  return STET_JUDGEMENT_YES;
}

/* Whether this is, in full, an agency, with a dash, a slash or brackets. */
static gboolean
is_credit_mark (StetWords tail,
                StetWords *agency)
{
  static const char *const openers[] = { "— ", "—", "– ", "-- ", "- ", "/" };
  StetWords name = tail;

  if (tail.len > 2 && tail.start[0] == '(' && tail.start[tail.len - 1] == ')')
    name = _stet_words_trim (STET_WORDS (tail.start + 1, tail.len - 2));
  else
    {
      gsize i = 0;

      while (i < G_N_ELEMENTS (openers) && !_stet_words_has_prefix (tail, openers[i]))
        i++;
      if (i == G_N_ELEMENTS (openers))
        return FALSE;
      name = _stet_words_skip (tail, strlen (openers[i]));
      if (name.len > 1 && name.start[name.len - 1] == '/')
        name.len--;
    }
  if (!_stet_lexicon_is_outlet (name.start, name.len))
    return FALSE;
  *agency = name;
  return TRUE;
}

gboolean
_stet_line_find_credit (StetWords line,
                        StetWords *agency,
                        StetWords *before)
{
  static const char *const marks[] = { "—", "–", " -- ", " - ", "/", "(" };
  gsize from;
  StetWords end;

  line = _stet_words_trim (line);
  from = line.len > LONGEST_CREDIT ? line.len - LONGEST_CREDIT : 0;
  end = STET_WORDS (line.start + from, line.len - from);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gssize at = _stet_words_find_last (end, marks[i]);
      StetWords name;
      StetWords head;

      if (at < 0 || !is_credit_mark (_stet_words_skip (end, (gsize) at), &name))
        continue;
      head = _stet_words_head (line, from + (gsize) at);
      /* A name in brackets or behind a dash inside a sentence credits nobody. */
      if (head.len > 0 && !_stet_line_ends_sentence (head))
        continue;
      *agency = name;
      *before = head;
      return TRUE;
    }
  return FALSE;
}
