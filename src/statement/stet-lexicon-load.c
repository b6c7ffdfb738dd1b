/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-lexicon-private.h"

#include "stet-cut-private.h"
#include "stet-fold.h"
#include "stet-key-private.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#define FOLDER "/io/github/stetdesk/Stet/statement/"
#define MAX_FIELDS 4

/* The tables of meaning, and how many words a line of them has at most. */
#define OPPOSITES "opposite.tsv"
#define SYNONYMS "synonym.tsv"
#define MAX_WORDS 64

/* The classes of which figures and dates are made. */
#define OF_FIGURES                                                                                                  \
  (STET_WORD_NUMBER | STET_WORD_SCALE | STET_WORD_ORDINAL | STET_WORD_FRACTION | STET_WORD_UNIT | STET_WORD_HEDGE | \
   STET_WORD_MONTH | STET_WORD_WEEKDAY | STET_WORD_DATE)

/* Where in the tables the parser is, to say it when something is wrong. */
typedef struct
{
  StetLexicon *lexicon;
  const char *file;
  guint line;
  gboolean of_meaning;
  const char *class_names; /* of the line before, and their bits */
  guint32 classes;
} Place;

static const char *const class_names[] = {
  "number", "scale", "ordinal", "fraction", "unit", "hedge", "month", "weekday", "date", "abbreviation", "title",
  "person", "place", "organisation", "negation", "modal", "saying", "superseded", "function", "rise", "fall", "opinion", "light", "role", "area",
  "single", "kind", "within", "sibling", "grammar"
};

static void
complain (const Place *place,
          const char *what,
          const char *form)
{
  g_ptr_array_add (place->lexicon->problems,
                   g_strdup_printf ("%s/%s:%u: %s: “%s”", place->lexicon->language, place->file, place->line, what, form));
}

static gboolean
is_folded (const char *form)
{
  gboolean is_ascii = TRUE;

  for (const char *p = form; *p != '\0'; p++)
    {
      if (g_ascii_isupper (*p))
        return FALSE;
      is_ascii = is_ascii && (guchar) *p < 0x80;
    }
  if (!is_ascii)
    {
      g_autofree char *folded = stet_fold (form);

      return strcmp (folded, form) == 0;
    }

  return form[0] != ' ' && !g_str_has_suffix (form, " ") && strstr (form, "  ") == NULL;
}

/* Returns: the bits of the classes named in @names; 0 when one is unknown */
static guint32
parse_classes (const char *names)
{
  guint32 classes = 0;

  for (;;)
    {
      gsize len = strcspn (names, ",");
      guint i = 0;

      while (i < G_N_ELEMENTS (class_names) && (strlen (class_names[i]) != len || strncmp (class_names[i], names, len) != 0))
        i++;
      if (i == G_N_ELEMENTS (class_names))
        return 0;
      classes |= 1u << i;
      if (names[len] == '\0')
        return classes;
      names += len + 1;
    }
}

static StetLexeme *
ensure_lexeme (StetLexicon *self,
               const char *form,
               gsize len)
{
  guint64 key = _stet_key (form, len);
  StetLexeme *lexeme = _stet_key_table_get (self->lexemes, key);

  if (lexeme == NULL)
    {
      lexeme = g_new0 (StetLexeme, 1);
      lexeme->form = g_string_chunk_insert_len (self->strings, form, (gssize) len);
      lexeme->value = NAN;
      _stet_key_table_set (self->lexemes, key, lexeme);
    }

  return lexeme;
}

/* Makes the beginnings of a phrase known, and the whole of it. */
static void
add_phrase (const Place *place,
            StetLexeme *lexeme)
{
  /* Stands for a phrase that is only begun. */
  static StetLexeme begun = { .form = "" };
  StetLexicon *self = place->lexicon;
  gsize len = strlen (lexeme->form);
  StetLexeme *first = NULL;
  guint64 chain = 0;
  StetCut cut = { 0 };

  for (guint n = 0; _stet_cut_next (lexeme->form, len, cut.end, &cut); n++)
    {
      gsize part = cut.end - cut.start;
      guint64 key;

      if (cut.kind == STET_CUT_WORD && part > 2 && memcmp (lexeme->form + cut.end - 2, "'s", 2) == 0)
        part -= 2;
      if (n == 0)
        {
          if (cut.kind != STET_CUT_WORD && cut.kind != STET_CUT_SYMBOL)
            complain (place, "a form begins with a word or a symbol", lexeme->form);
          first = ensure_lexeme (self, lexeme->form, part);
          first->classes |= STET_WORD_BEGINS_PHRASE;
          chain = _stet_key (lexeme->form, part);
          continue;
        }
      key = _stet_key (lexeme->form + cut.start, part);
      if (n == 1)
        first->followers |= G_GUINT64_CONSTANT (1) << (key & 63);
      chain = _stet_lexicon_chain (chain, key);
      if (cut.end == len)
        _stet_key_table_set (self->phrases, chain, lexeme);
      else if (_stet_key_table_get (self->phrases, chain) == NULL)
        _stet_key_table_set (self->phrases, chain, &begun);
    }
}

static gboolean
is_one_token (const char *form)
{
  gsize len = strlen (form);
  StetCut cut = { 0 };

  return _stet_cut_next (form, len, 0, &cut) && cut.end == len;
}

static gboolean
read_fields (Place *place,
             char **fields,
             guint n_fields,
             StetSense *sense)
{
  /* Lines beside each other are mostly of one kind. */
  if (n_fields > 1 && (place->class_names == NULL || strcmp (place->class_names, fields[1]) != 0))
    {
      place->class_names = fields[1];
      place->classes = parse_classes (fields[1]);
    }
  sense->classes = n_fields > 1 ? place->classes : 0;
  sense->value = NAN;
  if (sense->classes == 0)
    {
      complain (place, "a class is missing or unknown", fields[0]);
      return FALSE;
    }
  if (n_fields > 2 && strcmp (fields[2], "-") != 0)
    {
      char *end;

      sense->value = g_ascii_strtod (fields[2], &end);
      if (end == fields[2] || *end != '\0')
        {
          complain (place, "the value is no number", fields[0]);
          return FALSE;
        }
    }
  if (n_fields > 3 && strcmp (fields[3], "-") != 0)
    sense->text = g_string_chunk_insert_const (place->lexicon->strings, fields[3]);

  return TRUE;
}

/* Figures and dates read value and text of the lexeme itself; so theirs go
 * before those of other senses, and two of them must not differ. */
static void
add_sense (const Place *place,
           StetLexeme *lexeme,
           const StetSense *new_sense)
{
  gboolean is_figure = (new_sense->classes & OF_FIGURES) != 0;
  gboolean had_figure = (lexeme->classes & OF_FIGURES) != 0;
  StetSense *sense = g_new (StetSense, 1);
  const StetSense **end = &lexeme->senses;

  while (*end != NULL)
    end = (const StetSense **) &((StetSense *) *end)->next;
  *sense = *new_sense;
  *end = sense;
  lexeme->classes |= sense->classes;

  if (is_figure && had_figure && !isnan (sense->value) && !isnan (lexeme->value) && sense->value != lexeme->value)
    complain (place, "another line gives another value", lexeme->form);
  if (is_figure && had_figure && sense->text != NULL && lexeme->text != NULL && strcmp (sense->text, lexeme->text) != 0)
    complain (place, "another line gives another text", lexeme->form);
  /* Another sense of a figure neither gives it a text nor a value: "one" is
   * an article, too, and stays the number that it is. */
  if (is_figure && !had_figure)
    {
      lexeme->value = sense->value;
      lexeme->text = sense->text;
    }
  else if (is_figure == had_figure)
    {
      if (isnan (lexeme->value))
        lexeme->value = sense->value;
      if (lexeme->text == NULL)
        lexeme->text = sense->text;
    }
}

static void
add_word (Place *place,
          char **fields,
          guint n_fields)
{
  StetSense sense = { 0 };
  gboolean is_word = is_one_token (fields[0]);
  StetLexeme *lexeme;

  if (!read_fields (place, fields, n_fields, &sense))
    return;

  /* Keys of words leave a possessive out. */
  if (is_word && g_str_has_suffix (fields[0], "'s"))
    fields[0][strlen (fields[0]) - 2] = '\0';
  lexeme = ensure_lexeme (place->lexicon, fields[0], strlen (fields[0]));
  add_sense (place, lexeme, &sense);
  if (!is_word)
    add_phrase (place, lexeme);
}

/* The key of the stem of a word of the tables of meaning; 0 for a phrase. */
static guint64
stem_of (const Place *place,
         const char *form)
{
  StetWord word;

  if (!is_one_token (form))
    {
      complain (place, "only words have synonyms and opposites", form);
      return 0;
    }
  _stet_lexicon_look_up (place->lexicon, form, strlen (form), g_str_is_ascii (form), &word);

  return word.stem;
}

static void
add_opposite (const Place *place,
              guint64 of,
              guint64 key)
{
  GArray *keys = _stet_key_table_get (place->lexicon->opposites, of);

  if (keys == NULL)
    {
      keys = g_array_new (FALSE, FALSE, sizeof (guint64));
      _stet_key_table_set (place->lexicon->opposites, of, keys);
    }
  for (guint i = 0; i < keys->len; i++)
    {
      if (g_array_index (keys, guint64, i) == key)
        return;
    }
  g_array_append_val (keys, key);
}

static void
add_opposites (const Place *place,
               char **fields,
               guint n_fields)
{
  guint64 a;
  guint64 b;

  if (n_fields != 2)
    {
      complain (place, "opposites are two words", fields[0]);
      return;
    }
  a = stem_of (place, fields[0]);
  b = stem_of (place, fields[1]);
  if (a == 0 || b == 0)
    return;
  add_opposite (place, a, b);
  add_opposite (place, b, a);
}

/* What is the opposite of a word is that of all words which mean the same;
 * opposites are read before synonyms. */
static void
share_opposites (const Place *place,
                 guint64 common,
                 guint64 key)
{
  const GArray *keys = _stet_key_table_get (place->lexicon->opposites, key);

  for (guint i = 0; keys != NULL && common != key && i < keys->len; i++)
    add_opposite (place, common, g_array_index (keys, guint64, i));
}

/* The first word of a line stands for all of it. */
static void
add_synonyms (const Place *place,
              char **fields,
              guint n_fields)
{
  guint64 *common = NULL;

  if (n_fields < 2)
    complain (place, "synonyms are two words or more", fields[0]);
  for (guint i = 0; i < n_fields; i++)
    {
      guint64 key = stem_of (place, fields[i]);
      const guint64 *other = _stet_key_table_get (place->lexicon->synonyms, key);

      if (key == 0)
        continue;
      if (common == NULL)
        common = g_memdup2 (other != NULL ? other : &key, sizeof (key));
      if (other != NULL && *other != *common)
        complain (place, "a word has synonyms on another line", fields[i]);
      else
        _stet_key_table_set (place->lexicon->synonyms, key, common);
      share_opposites (place, *common, key);
    }
}

/* Cuts @line at its tabs, in place. */
static guint
split_line (char *line,
            char **fields)
{
  guint n = 0;

  while (n < MAX_WORDS)
    {
      char *tab = strchr (line, '\t');

      fields[n++] = line;
      if (tab == NULL)
        return n;
      *tab = '\0';
      line = tab + 1;
    }

  return n + 1;
}

static void
add_line (Place *place,
          char *line)
{
  char *fields[MAX_WORDS];
  guint n_fields = split_line (line, fields);

  if (n_fields > (place->of_meaning ? MAX_WORDS : MAX_FIELDS))
    complain (place, "a line has too many fields", fields[0]);
  else if (strcmp (place->file, OPPOSITES) == 0)
    add_opposites (place, fields, n_fields);
  else if (place->of_meaning)
    add_synonyms (place, fields, n_fields);
  else if (fields[0][0] == '\0' || !is_folded (fields[0]))
    complain (place, "a form is folded", fields[0]);
  else
    add_word (place, fields, n_fields);
}

static gboolean
is_of_meaning (const char *file)
{
  return strcmp (file, OPPOSITES) == 0 || strcmp (file, SYNONYMS) == 0;
}

static void
load_table (StetLexicon *self,
            const char *file)
{
  g_autofree char *path = g_strconcat (FOLDER, self->language, "/", file, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (stet_statement_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  Place place = { .lexicon = self, .file = file, .of_meaning = is_of_meaning (file) };
  char *next;

  for (char *line = text; line != NULL; line = next)
    {
      next = strchr (line, '\n');
      if (next != NULL)
        *next++ = '\0';
      place.line++;
      if (line[0] != '\0' && line[0] != '#')
        add_line (&place, line);
    }
}

void
_stet_lexicon_load (StetLexicon *self)
{
  g_autofree char *folder = g_strconcat (FOLDER, self->language, "/", NULL);
  g_auto (GStrv) files = g_resource_enumerate_children (stet_statement_get_resource (), folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      if (!is_of_meaning (files[i]))
        load_table (self, files[i]);
    }
  /* Looking up a word remembers what the tables say of it, so that these come last. */
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      if (is_of_meaning (files[i]))
        load_table (self, files[i]);
    }
}

gboolean
_stet_lexicon_has_tables (const char *language)
{
  g_autofree char *folder = g_strconcat (FOLDER, language, "/", NULL);
  g_auto (GStrv) files = g_resource_enumerate_children (stet_statement_get_resource (), folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return files != NULL && files[0] != NULL;
}
