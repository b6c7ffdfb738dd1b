/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-key-table-private.h"
#include "stet-lexicon.h"
#include "stet-stem-private.h"
#include "stet-tables.h"

G_BEGIN_DECLS

/** StetTablesForm: a lexeme that is being made; its @senses are of #StetSense, without links. */
typedef struct
{
  const char *form;
  guint32 classes;
  double value;
  const char *text;
  guint64 followers;
  GArray *senses;
} StetTablesForm;

struct _StetTables
{
  char *language;
  StetStemmer *stemmer;
  GStringChunk *strings;
  GPtrArray *problems;     /* of char * */
  GPtrArray *forms;        /* of StetTablesForm */
  StetKeyTable *words;     /* of StetTablesForm, by the key of the form */
  StetKeyTable *phrases;   /* of StetTablesForm, by the chain of keys of its tokens; of its like that begins with none */
  StetKeyTable *opposites; /* of lists, by the key of a stem */
  StetKeyTable *synonyms;  /* of lists of one, by the key of a stem */
  GPtrArray *lists;        /* of GArray of guint64: keys of stems */
  gboolean has_synonyms;
  const StetTables *pivot; /* (nullable): of the language whose words stand for meanings */
};

/** StetTablesPlace: where in the tables the parser is, to say it when something is wrong. */
typedef struct
{
  StetTables *tables;
  const char *file;
  guint line;
  const char *class_names; /* of the line before, and their bits */
  guint32 classes;
} StetTablesPlace;

/** _stet_tables_begun: stands for a phrase that is only begun. */
extern const StetTablesForm _stet_tables_begun;

/** _stet_tables_complain: adds the problem @what with @form to the tables'. */
void _stet_tables_complain (const StetTablesPlace *place,
                            const char *what,
                            const char *form);

/** _stet_tables_is_one_token: whether @form is one word or one mark. */
gboolean _stet_tables_is_one_token (const char *form);

/** _stet_tables_add_opposites: adds a line of two words that mean the opposite. */
void _stet_tables_add_opposites (const StetTablesPlace *place,
                                 char **fields,
                                 guint n_fields);

/** _stet_tables_add_synonyms: adds a line of words that mean the same; the first one stands for all. */
void _stet_tables_add_synonyms (const StetTablesPlace *place,
                                char **fields,
                                guint n_fields);

G_END_DECLS
