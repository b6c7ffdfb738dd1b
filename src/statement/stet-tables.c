/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-tables.h"

#include "stet-cut-private.h"
#include "stet-fold.h"
#include "stet-key-private.h"
#include "stet-lexicon-data-private.h"
#include "stet-tables-private.h"

#include <math.h>
#include <string.h>

#define MAX_FIELDS 4

/* The tables of meaning, and how many words a line of them has at most. */
#define OPPOSITES "opposite.tsv"
#define SYNONYMS "synonym.tsv"
#define MAX_WORDS 64

/* The classes of which figures and dates are made. */
#define OF_FIGURES                                                                                                  \
  (STET_WORD_NUMBER | STET_WORD_SCALE | STET_WORD_ORDINAL | STET_WORD_FRACTION | STET_WORD_UNIT | STET_WORD_HEDGE | \
   STET_WORD_MONTH | STET_WORD_WEEKDAY | STET_WORD_DATE)

static const char *const class_names[] = {
  "number", "scale", "ordinal", "fraction", "unit", "hedge", "month", "weekday", "date", "abbreviation", "title",
  "person", "place", "organisation", "negation", "modal", "saying", "superseded", "function", "rise", "fall", "opinion", "light", "role", "area",
  "single", "kind", "within", "sibling", "grammar", "means"
};

const StetTablesForm _stet_tables_begun = { .form = "" };

static void
form_free (gpointer data)
{
  StetTablesForm *self = data;

  g_array_unref (self->senses);
  g_free (self);
}

StetTables *
stet_tables_new (const char *language)
{
  StetTables *self = g_new0 (StetTables, 1);

  self->language = g_strdup (language);
  self->stemmer = _stet_stemmer_new (language);
  self->strings = g_string_chunk_new (16384);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->forms = g_ptr_array_new_with_free_func (form_free);
  self->words = _stet_key_table_new ();
  self->phrases = _stet_key_table_new ();
  self->opposites = _stet_key_table_new ();
  self->synonyms = _stet_key_table_new ();
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  return self;
}

void
stet_tables_free (StetTables *self)
{
  g_free (self->language);
  _stet_stemmer_free (self->stemmer);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->forms);
  _stet_key_table_free (self->words);
  _stet_key_table_free (self->phrases);
  _stet_key_table_free (self->opposites);
  _stet_key_table_free (self->synonyms);
  g_ptr_array_unref (self->lists);
  g_free (self);
}

void
stet_tables_set_pivot (StetTables *self,
                       const StetTables *pivot)
{
  g_return_if_fail (pivot != NULL && pivot != self);

  self->pivot = pivot;
}

const GPtrArray *
stet_tables_get_problems (const StetTables *self)
{
  return self->problems;
}

void
_stet_tables_complain (const StetTablesPlace *place,
                       const char *what,
                       const char *form)
{
  g_ptr_array_add (place->tables->problems,
                   g_strdup_printf ("%s/%s:%u: %s: “%s”", place->tables->language, place->file, place->line, what, form));
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

static StetTablesForm *
ensure_form (StetTables *self,
             const char *words,
             gsize len)
{
  guint64 key = _stet_key (words, len);
  StetTablesForm *form = _stet_key_table_get (self->words, key);

  if (form == NULL)
    {
      form = g_new0 (StetTablesForm, 1);
      form->form = g_string_chunk_insert_len (self->strings, words, (gssize) len);
      form->value = NAN;
      form->senses = g_array_new (FALSE, FALSE, sizeof (StetSense));
      g_ptr_array_add (self->forms, form);
      _stet_key_table_set (self->words, key, form);
    }

  return form;
}

/* Makes the beginnings of a phrase known, and the whole of it. */
static void
add_phrase (const StetTablesPlace *place,
            StetTablesForm *form)
{
  StetTables *self = place->tables;
  gsize len = strlen (form->form);
  StetTablesForm *first = NULL;
  guint64 chain = 0;
  StetCut cut = { 0 };

  for (guint n = 0; _stet_cut_next (form->form, len, cut.end, &cut); n++)
    {
      gsize part = cut.end - cut.start;
      guint64 key;

      if (cut.kind == STET_CUT_WORD && part > 2 && memcmp (form->form + cut.end - 2, "'s", 2) == 0)
        part -= 2;
      if (n == 0)
        {
          if (cut.kind != STET_CUT_WORD && cut.kind != STET_CUT_SYMBOL)
            _stet_tables_complain (place, "a form begins with a word or a symbol", form->form);
          first = ensure_form (self, form->form, part);
          first->classes |= STET_WORD_BEGINS_PHRASE;
          chain = _stet_key (form->form, part);
          continue;
        }
      key = _stet_key (form->form + cut.start, part);
      if (n == 1)
        first->followers |= G_GUINT64_CONSTANT (1) << (key & 63);
      chain = _stet_key_chain (chain, key);
      if (cut.end == len)
        _stet_key_table_set (self->phrases, chain, form);
      else if (_stet_key_table_get (self->phrases, chain) == NULL)
        _stet_key_table_set (self->phrases, chain, (gpointer) &_stet_tables_begun);
    }
}

gboolean
_stet_tables_is_one_token (const char *form)
{
  gsize len = strlen (form);
  StetCut cut = { 0 };

  return _stet_cut_next (form, len, 0, &cut) && cut.end == len;
}

static gboolean
read_fields (StetTablesPlace *place,
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
      _stet_tables_complain (place, "a class is missing or unknown", fields[0]);
      return FALSE;
    }
  if (n_fields > 2 && strcmp (fields[2], "-") != 0)
    {
      char *end;

      sense->value = g_ascii_strtod (fields[2], &end);
      if (end == fields[2] || *end != '\0')
        {
          _stet_tables_complain (place, "the value is no number", fields[0]);
          return FALSE;
        }
    }
  if (n_fields > 3 && strcmp (fields[3], "-") != 0)
    sense->text = g_string_chunk_insert_const (place->tables->strings, fields[3]);

  return TRUE;
}

/* Figures and dates read value and text of the form itself; so theirs go
 * before those of other senses, and two of them must not differ. */
static void
add_sense (const StetTablesPlace *place,
           StetTablesForm *form,
           const StetSense *sense)
{
  gboolean is_figure = (sense->classes & OF_FIGURES) != 0;
  gboolean had_figure = (form->classes & OF_FIGURES) != 0;

  g_array_append_val (form->senses, *sense);
  form->classes |= sense->classes;

  if (is_figure && had_figure && !isnan (sense->value) && !isnan (form->value) && sense->value != form->value)
    _stet_tables_complain (place, "another line gives another value", form->form);
  if (is_figure && had_figure && sense->text != NULL && form->text != NULL && strcmp (sense->text, form->text) != 0)
    _stet_tables_complain (place, "another line gives another text", form->form);
  /* Another sense of a figure neither gives it a text nor a value: "one" is
   * an article, too, and stays the number that it is. */
  if (is_figure && !had_figure)
    {
      form->value = sense->value;
      form->text = sense->text;
    }
  else if (is_figure == had_figure)
    {
      if (isnan (form->value))
        form->value = sense->value;
      if (form->text == NULL)
        form->text = sense->text;
    }
}

static void
add_word (StetTablesPlace *place,
          char **fields,
          guint n_fields)
{
  StetSense sense = { 0 };
  gboolean is_word = _stet_tables_is_one_token (fields[0]);
  StetTablesForm *form;

  if (!read_fields (place, fields, n_fields, &sense))
    return;

  /* Keys of words leave a possessive out. */
  if (is_word && g_str_has_suffix (fields[0], "'s"))
    fields[0][strlen (fields[0]) - 2] = '\0';
  form = ensure_form (place->tables, fields[0], strlen (fields[0]));
  add_sense (place, form, &sense);
  if (!is_word)
    add_phrase (place, form);
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
add_line (StetTablesPlace *place,
          char *line)
{
  char *fields[MAX_WORDS];
  guint n_fields = split_line (line, fields);
  gboolean are_opposites = strcmp (place->file, OPPOSITES) == 0;
  gboolean are_synonyms = strcmp (place->file, SYNONYMS) == 0;

  if (n_fields > (are_opposites || are_synonyms ? MAX_WORDS : MAX_FIELDS))
    _stet_tables_complain (place, "a line has too many fields", fields[0]);
  else if (are_opposites)
    _stet_tables_add_opposites (place, fields, n_fields);
  else if (are_synonyms)
    _stet_tables_add_synonyms (place, fields, n_fields);
  else if (fields[0][0] == '\0' || !is_folded (fields[0]))
    _stet_tables_complain (place, "a form is folded", fields[0]);
  else
    add_word (place, fields, n_fields);
}

void
stet_tables_add (StetTables *self,
                 const char *file,
                 const char *text)
{
  g_autofree char *copy = g_strdup (text);
  StetTablesPlace place = { .tables = self, .file = file };
  char *next;

  for (char *line = copy; line != NULL; line = next)
    {
      next = strchr (line, '\n');
      if (next != NULL)
        *next++ = '\0';
      place.line++;
      if (line[0] != '\0' && line[0] != '#')
        add_line (&place, line);
    }
}
