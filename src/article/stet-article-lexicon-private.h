/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The closed word lists that the guesses rest on.  Every function takes a
 * stretch of valid UTF-8 without white space at its edges, in any case of
 * letters unless it says otherwise.
 */

/** _stet_lexicon_is_section: is this the name of a newspaper section or kind of text ("Opinion", "World news")? */
gboolean _stet_lexicon_is_section (const char *words,
                                   gsize len);

/** _stet_lexicon_is_agency: is this a news agency, or several parted by a slash ("VNA/VNS")?  Case matters. */
gboolean _stet_lexicon_is_agency (const char *words,
                                  gsize len);

/**
 * _stet_lexicon_is_outlet: is this surely the name of an outlet: an agency, or at most five
 * capitalised words of which the last or the first is one that outlets are named with?
 */
gboolean _stet_lexicon_is_outlet (const char *words,
                                  gsize len);

/** _stet_lexicon_is_small_word: is this an English word that no headline, and few lines of verse, end with? */
gboolean _stet_lexicon_is_small_word (const char *word,
                                      gsize len);

/** _stet_lexicon_is_english_word: is this one of the commonest English words that are no words of its neighbours? */
gboolean _stet_lexicon_is_english_word (const char *word,
                                        gsize len);

/** _stet_lexicon_is_name_particle: may this stand uncapitalised inside a person's name ("de", "van")? */
gboolean _stet_lexicon_is_name_particle (const char *word,
                                         gsize len);

/** _stet_lexicon_is_abbreviation: does this word, which ends with a full stop, often end without ending a sentence? */
gboolean _stet_lexicon_is_abbreviation (const char *word,
                                        gsize len);

/** _stet_lexicon_is_picture_name: does this end like the name of a picture file (".jpg")? */
gboolean _stet_lexicon_is_picture_name (const char *words,
                                        gsize len);

G_END_DECLS
