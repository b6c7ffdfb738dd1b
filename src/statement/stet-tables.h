/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetTables:
 *
 * The tables of one language, read line by line when the program is built,
 * and written as the C source that #StetLexicon is made of.
 */
typedef struct _StetTables StetTables;

/** stet_tables_new: (transfer full): no words of @language ("en") yet. */
StetTables *stet_tables_new (const char *language);

/** stet_tables_free: frees @self. */
void stet_tables_free (StetTables *self);

/**
 * stet_tables_set_pivot:
 * @self: the tables
 * @pivot: (not nullable): tables of English, complete, that live as long as @self
 *
 * Lets a line of "synonym.tsv" begin with a word of @pivot, "en:flood": the
 * words behind it mean what that word and its synonyms mean, so that articles
 * of two languages have words in common.
 */
void stet_tables_set_pivot (StetTables *self,
                            const StetTables *pivot);

/**
 * stet_tables_add:
 * @self: the tables
 * @file: the name of a table; "opposite.tsv" and "synonym.tsv" hold words
 *   that mean the opposite or the same, the others forms and their classes
 * @text: all its lines
 *
 * Adds what a table says; opposites are added before synonyms.  Empty lines
 * and those that begin with # say nothing; lines that are wrong are left out
 * and complained of.
 */
void stet_tables_add (StetTables *self,
                      const char *file,
                      const char *text);

/**
 * stet_tables_get_problems:
 * @self: the tables
 *
 * Returns: (transfer none) (element-type utf8): what is wrong with lines that
 *   were added, each with language, file and line
 */
const GPtrArray *stet_tables_get_problems (const StetTables *self);

/**
 * stet_tables_to_source:
 * @self: the tables
 *
 * Returns: (transfer full): a C source that defines their StetLexiconData as
 *   `_stet_lexicon_data_LANGUAGE`; equal bytes for equal tables
 */
char *stet_tables_to_source (const StetTables *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetTables, stet_tables_free)

G_END_DECLS
