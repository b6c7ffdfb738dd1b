/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Stretches of UTF-8 text that are not NUL-terminated, taken apart without
 * copying: an article may hold a million lines.
 */

/** StetWords: @start: first byte; @len: bytes */
typedef struct
{
  const char *start;
  gsize len;
} StetWords;

/** STET_WORDS: the stretch from @s of @n bytes */
#define STET_WORDS(s, n) ((StetWords){ (s), (n) })

/** STET_WORDS_LITERAL: the stretch of a string literal */
#define STET_WORDS_LITERAL(s) ((StetWords){ (s), sizeof (s) - 1 })

/** _stet_words_trim: leaves out white space of any script at both edges. */
StetWords _stet_words_trim (StetWords words);

/** _stet_words_next: takes the first word, up to white space, off the front; %FALSE if there is none. */
gboolean _stet_words_next (StetWords *rest,
                           StetWords *word);

/** _stet_words_count: number of words; each East Asian ideograph or kana counts as half a word. */
guint _stet_words_count (StetWords words);

/** _stet_words_n_chars: number of code points. */
gsize _stet_words_n_chars (StetWords words);

/** _stet_words_first_char: first code point, 0 if there is none. */
gunichar _stet_words_first_char (StetWords words);

/** _stet_words_last_char: last code point, 0 if there is none. */
gunichar _stet_words_last_char (StetWords words);

/** _stet_words_has_prefix: does it begin with @prefix, letters of ASCII in any case? */
gboolean _stet_words_has_prefix (StetWords words,
                                 const char *prefix);

/** _stet_words_has_suffix: does it end with @suffix, letters of ASCII in any case? */
gboolean _stet_words_has_suffix (StetWords words,
                                 const char *suffix);

/** _stet_words_equal: is it @other, letters of ASCII in any case? */
gboolean _stet_words_equal (StetWords words,
                            const char *other);

/** _stet_words_find: first place of @needle (bytes as they are), -1 if there is none. */
gssize _stet_words_find (StetWords words,
                         const char *needle);

/** _stet_words_find_last: last place of @needle (bytes as they are), -1 if there is none. */
gssize _stet_words_find_last (StetWords words,
                              const char *needle);

/** _stet_words_skip: what remains behind the first @n bytes, trimmed. */
StetWords _stet_words_skip (StetWords words,
                            gsize n);

/** _stet_words_head: the first @n bytes, trimmed. */
StetWords _stet_words_head (StetWords words,
                            gsize n);

/** _stet_words_all_upper: does it hold a letter, and none that is lower case? */
gboolean _stet_words_all_upper (StetWords words);

/** _stet_words_has_digit: does it hold a decimal digit? */
gboolean _stet_words_has_digit (StetWords words);

/** _stet_words_dup: a NUL-terminated copy. */
char *_stet_words_dup (StetWords words);

G_END_DECLS
