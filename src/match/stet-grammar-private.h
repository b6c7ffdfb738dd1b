/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-token.h"

G_BEGIN_DECLS

/** StetGrammar: the parts that small words play in a sentence, as grammar.tsv names them. */
typedef enum
{
  STET_GRAMMAR_COPULA = 1 << 0,     /* "is" */
  STET_GRAMMAR_AUXILIARY = 1 << 1,  /* "has": begins what is said of somebody */
  STET_GRAMMAR_PRONOUN = 1 << 2,    /* "she" */
  STET_GRAMMAR_DEFINITE = 1 << 3,   /* "the" */
  STET_GRAMMAR_ARTICLE = 1 << 4,    /* "a" */
  STET_GRAMMAR_DETERMINER = 1 << 5, /* "their" */
  STET_GRAMMAR_JOINT = 1 << 6,      /* "former": stands between the words of one noun */
  STET_GRAMMAR_AND = 1 << 7,
  STET_GRAMMAR_EXCLUSIVE = 1 << 8, /* "only" */
  STET_GRAMMAR_PLACE = 1 << 9,     /* "near": leads to where something is */
  STET_GRAMMAR_HOME = 1 << 10,     /* "from": leads to where somebody is from */
  STET_GRAMMAR_BASE = 1 << 11,     /* "headquartered" */
  STET_GRAMMAR_SEAT = 1 << 12,     /* "in": follows "headquartered" */
  STET_GRAMMAR_AGENT = 1 << 13,    /* "by": leads to who did it */
  STET_GRAMMAR_AIM = 1 << 14,      /* "to": leads to what is only meant */
  STET_GRAMMAR_BIRTH = 1 << 15,    /* "born": the first date of a life */
  STET_GRAMMAR_DEATH = 1 << 16,    /* "died": the last one */
  STET_GRAMMAR_RESULT = 1 << 17,   /* "altogether": beside what was reckoned */
  STET_GRAMMAR_OWNING = 1 << 18,   /* "has": before a number, what somebody has or pays */
  STET_GRAMMAR_OFFICE = 1 << 19,   /* "chief", "minister": makes a title that one alone holds */
  STET_GRAMMAR_OTHER = 1 << 20,    /* "deputy": who stands beside, before or behind the holder */
  STET_GRAMMAR_THAN = 1 << 21,     /* "than": leads to what is compared with */
  STET_GRAMMAR_MOST = 1 << 22,     /* "most": makes a word a superlative */
  STET_GRAMMAR_MUTUAL = 1 << 23,   /* "married": what one does to the other, the other one does to him */
  STET_GRAMMAR_TELLING = 1 << 24,  /* "report": a noun for what somebody says */
} StetGrammar;

/** _stet_grammar_get: bits of #StetGrammar: all parts that @token can play; 0 for a word that plays none. */
guint _stet_grammar_get (const StetToken *token);

/** _stet_grammar_is: whether @token can play one of @parts. */
gboolean _stet_grammar_is (const StetToken *token,
                           guint parts);

G_END_DECLS
