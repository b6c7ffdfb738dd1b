/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-tables-private.h"

#include <math.h>
#include <string.h>

#define HEAD                                                         \
  "/* Made from the tables of words when the program is built. */\n" \
  "#include \"stet-lexicon-data-private.h\"\n\n"                     \
  "#include <math.h>\n"

/* The source that is being written, and what its numbers count. */
typedef struct
{
  const StetTables *tables;
  GString *source;
  GHashTable *offsets; /* of a string among the strings */
  GHashTable *numbers; /* of a form among the forms, of a list among the stems */
  guint n_bytes;       /* of all strings */
  guint n_stems;
} Writer;

/* Writes @string once; the compiler joins what stands in a row. */
static void
write_string (Writer *self,
              const char *string)
{
  g_autofree char *escaped = NULL;

  if (string == NULL || g_hash_table_contains (self->offsets, string))
    return;
  escaped = g_strescape (string, NULL);
  g_string_append_printf (self->source, "  \"%s\\0\"\n", escaped);
  g_hash_table_insert (self->offsets, (gpointer) string, GUINT_TO_POINTER (self->n_bytes));
  self->n_bytes += (guint) strlen (string) + 1;
}

static guint
find_string (const Writer *self,
             const char *string)
{
  return string != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->offsets, string)) : 0;
}

static const StetTablesForm *
get_form (const Writer *self,
          guint i)
{
  return g_ptr_array_index (self->tables->forms, i);
}

static void
write_strings (Writer *self)
{
  g_string_append (self->source, "\nstatic const char strings[] =\n");
  write_string (self, "");
  for (guint i = 0; i < self->tables->forms->len; i++)
    {
      const StetTablesForm *form = get_form (self, i);

      write_string (self, form->form);
      for (guint k = 0; k < form->senses->len; k++)
        write_string (self, g_array_index (form->senses, StetSense, k).text);
    }
  /* Words are read eight bytes at a time. */
  g_string_append (self->source, "  \"\\0\\0\\0\\0\\0\\0\\0\\0\";\n");
}

static void
write_value (Writer *self,
             double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (self->source, isnan (value) ? "NAN" : g_ascii_dtostr (digits, sizeof digits, value));
}

static void
write_senses (Writer *self)
{
  g_string_append (self->source, "\nstatic const StetSenseData senses[] = {\n");
  for (guint i = 0; i < self->tables->forms->len; i++)
    {
      const GArray *senses = get_form (self, i)->senses;

      for (guint k = 0; k < senses->len; k++)
        {
          const StetSense *sense = &g_array_index (senses, StetSense, k);

          g_string_append (self->source, "  { ");
          write_value (self, sense->value);
          g_string_append_printf (self->source, ", 0x%x, %u },\n", sense->classes, find_string (self, sense->text));
        }
    }
  /* No array is empty. */
  g_string_append (self->source, "  { NAN, 0, 0 },\n};\n");
}

static void
write_lexemes (Writer *self)
{
  guint first_sense = 0;

  g_string_append (self->source, "\nstatic const StetLexemeData lexemes[] = {\n");
  for (guint i = 0; i < self->tables->forms->len; i++)
    {
      const StetTablesForm *form = get_form (self, i);

      g_string_append_printf (self->source, "  { G_GUINT64_CONSTANT (0x%" G_GINT64_MODIFIER "x), ", form->followers);
      write_value (self, form->value);
      g_string_append_printf (self->source, ", %u, %u, 0x%x, %u, %u },\n", find_string (self, form->form), find_string (self, form->text),
                              form->classes, first_sense, form->senses->len);
      first_sense += form->senses->len;
    }
  g_string_append (self->source, "  { 0, NAN, 0, 0, 0, 0, 0 },\n};\n");
}

/* Each list is its number of keys and then they. */
static void
write_lists (Writer *self)
{
  g_string_append (self->source, "\nstatic const guint64 stems[] = {\n");
  for (guint i = 0; i < self->tables->lists->len; i++)
    {
      GArray *list = g_ptr_array_index (self->tables->lists, i);

      g_hash_table_insert (self->numbers, list, GUINT_TO_POINTER (self->n_stems));
      self->n_stems += list->len + 1;
      g_string_append_printf (self->source, "  %u,", list->len);
      for (guint k = 0; k < list->len; k++)
        g_string_append_printf (self->source, " G_GUINT64_CONSTANT (0x%" G_GINT64_MODIFIER "x),", g_array_index (list, guint64, k));
      g_string_append (self->source, "\n");
    }
  g_string_append (self->source, "  0,\n};\n");
}

/* A table is written as it is: who looks up a key starts at the same slot. */
static void
write_slots (Writer *self,
             const char *name,
             const StetKeyTable *table)
{
  gsize n_slots = _stet_key_table_get_n_slots (table);

  g_string_append_printf (self->source, "\nstatic const StetKeySlot %s[%" G_GSIZE_FORMAT "] = {\n", name, n_slots);
  for (gsize i = 0; i < n_slots; i++)
    {
      gpointer value;
      guint64 key = _stet_key_table_get_slot (table, i, &value);

      if (key != 0)
        g_string_append_printf (self->source, "  [%" G_GSIZE_FORMAT "] = { G_GUINT64_CONSTANT (0x%" G_GINT64_MODIFIER "x), %u },\n", i, key,
                                GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, value)));
    }
  g_string_append (self->source, "};\n");
}

static void
write_data (Writer *self)
{
  static const char *const indices[] = { "words", "phrases", "opposites", "synonyms" };
  const StetTables *tables = self->tables;

  write_slots (self, "words", tables->words);
  write_slots (self, "phrases", tables->phrases);
  write_slots (self, "opposites", tables->opposites);
  write_slots (self, "synonyms", tables->synonyms);
  g_string_append_printf (self->source,
                          "\nextern const StetLexiconData _stet_lexicon_data_%s;\n\n"
                          "const StetLexiconData _stet_lexicon_data_%s = {\n"
                          "  .strings = strings,\n  .senses = senses,\n  .lexemes = lexemes,\n  .n_lexemes = %u,\n  .stems = stems,\n",
                          tables->language, tables->language, tables->forms->len);
  for (gsize i = 0; i < G_N_ELEMENTS (indices); i++)
    g_string_append_printf (self->source, "  .%s = { %s, G_N_ELEMENTS (%s) - 1 },\n", indices[i], indices[i], indices[i]);
  g_string_append (self->source, "};\n");
}

char *
stet_tables_to_source (const StetTables *tables)
{
  g_autoptr (GHashTable) offsets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  Writer self = { .tables = tables, .source = g_string_new (HEAD), .offsets = offsets, .numbers = numbers };

  for (guint i = 0; i < tables->forms->len; i++)
    g_hash_table_insert (numbers, g_ptr_array_index (tables->forms, i), GUINT_TO_POINTER (i));
  g_hash_table_insert (numbers, (gpointer) &_stet_tables_begun, GUINT_TO_POINTER (tables->forms->len));
  write_strings (&self);
  write_senses (&self);
  write_lexemes (&self);
  write_lists (&self);
  write_data (&self);

  return g_string_free (self.source, FALSE);
}
