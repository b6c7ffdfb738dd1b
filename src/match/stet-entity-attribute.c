/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-entity-private.h"

#include "stet-fact-private.h"
#include "stet-grammar-private.h"
#include "stet-naming-private.h"

#include <string.h>

/* The sets of words that say what a person is begin so. */
#define OF_PERSONS "person "

/* So many words before a name and behind the comma after it are looked at. */
#define MAX_BEFORE 4
#define MAX_BEHIND 6

/* What more of them are called is nobody's own. */
#define MAX_SHARING 64

#define SCORE 0.68

/* Something that a person is, of which he or she is one alone: a member of a
 * party, a striker, a colonel. */
typedef struct
{
  guint64 person; /* key of the last name */
  const char *set;
  guint64 value;
  guint article;
  const StetName *name;
  StetSpan span;
} Attribute;

typedef struct
{
  const StetMatchArticle *articles;
  GArray *attributes; /* of Attribute */
  GArray *drafts;
} Attributes;

/* The article while it is read. */
typedef struct
{
  const StetAnalysis *analysis;
  const StetToken *tokens;
  guint n_tokens;
} Reader;

static void
read_token (Attributes *self,
            const Reader *reader,
            const Attribute *of,
            guint i)
{
  const StetToken *token = &reader->tokens[i];
  Attribute attribute = *of;

  if (!stet_token_has_class (token, STET_WORD_SIBLING))
    return;
  attribute.set = stet_lexeme_find_sense (token->lexeme, STET_WORD_SIBLING)->text;
  if (!g_str_has_prefix (attribute.set, OF_PERSONS))
    return;
  attribute.value = stet_lexicon_get_synonym (stet_analysis_get_lexicon (reader->analysis), token->stem);
  attribute.span = stet_token_span (token);
  g_array_append_val (self->attributes, attribute);
}

static gboolean
is_comma (const Reader *self,
          guint i)
{
  return i < self->n_tokens && stet_analysis_get_text (self->analysis, NULL)[self->tokens[i].start] == ',';
}

static gboolean
is_within (const Reader *self,
           guint i)
{
  return i < self->n_tokens && self->tokens[i].kind == STET_TOKEN_WORD && (!stet_token_has_class (&self->tokens[i], STET_WORD_FUNCTION | STET_WORD_SAYING) || _stet_grammar_is (&self->tokens[i], STET_GRAMMAR_DETERMINER));
}

/* "Former judge Elena Marsk": back to the first word that belongs to no noun. */
static void
read_before (Attributes *self,
             const Reader *reader,
             const Attribute *of,
             guint first)
{
  for (guint i = first; i-- > 0 && first - i <= MAX_BEFORE && is_within (reader, i);)
    {
      if (_stet_grammar_is (&reader->tokens[i], STET_GRAMMAR_DETERMINER))
        return;
      read_token (self, reader, of, i);
    }
}

/* "Elena Marsk, a former public prosecutor who …", "Elena Marsk, 46, a …". */
static void
read_behind (Attributes *self,
             const Reader *reader,
             const Attribute *of,
             guint end)
{
  guint i = end + 1;

  if (!is_comma (reader, end))
    return;
  if (i + 1 < reader->n_tokens && reader->tokens[i].kind == STET_TOKEN_NUMBER && is_comma (reader, i + 1))
    i += 2;
  if (i >= reader->n_tokens || !_stet_grammar_is (&reader->tokens[i], STET_GRAMMAR_ARTICLE))
    return;
  for (guint last = MIN (i + MAX_BEHIND, reader->n_tokens); i < last && is_within (reader, i); i++)
    read_token (self, reader, of, i);
}

static void
gather_attributes (Attributes *self,
                   guint article)
{
  Reader reader = { .analysis = self->articles[article].analysis };
  guint n;
  const StetName *names = stet_analysis_get_names (reader.analysis, &n);

  reader.tokens = stet_analysis_get_tokens (reader.analysis, &reader.n_tokens);
  for (guint i = 0; i < n; i++)
    {
      Attribute attribute = { .person = names[i].last_key, .article = article, .name = &names[i] };
      guint first;
      guint end;

      if (names[i].type != STET_NAME_PERSON || stet_span_equal (names[i].title, names[i].span) || !_stet_facts_find_tokens (reader.analysis, names[i].span, &first, &end))
        continue;
      read_before (self, &reader, &attribute, first);
      read_behind (self, &reader, &attribute, end);
    }
}

static int
order_attributes (gconstpointer a,
                  gconstpointer b)
{
  const Attribute *x = a;
  const Attribute *y = b;

  if (x->person != y->person)
    return x->person < y->person ? -1 : 1;
  if (strcmp (x->set, y->set) != 0)
    return strcmp (x->set, y->set);
  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;
  return stet_span_compare (x->span, y->span);
}

/* Whether the article of @of says one thing alone of the person. */
static gboolean
is_settled (const Attribute *attributes,
            guint n,
            const Attribute *of)
{
  for (guint i = 0; i < n; i++)
    if (attributes[i].article == of->article && attributes[i].value != of->value)
      return FALSE;
  return TRUE;
}

static char *
dup_text (const Attributes *self,
          const Attribute *attribute,
          StetSpan span)
{
  return g_strndup (stet_analysis_get_text (self->articles[attribute->article].analysis, NULL) + span.start, stet_span_length (span));
}

static gboolean
may_differ (const Attributes *self,
            const Attribute *a,
            const Attribute *b)
{
  StetNaming naming;

  if (a->article == b->article || a->value == b->value)
    return FALSE;
  naming = _stet_naming_compare (self->articles[a->article].analysis, a->name, self->articles[b->article].analysis, b->name);
  return naming == STET_NAMING_SAME || naming == STET_NAMING_SPELT;
}

static void
compare_two (Attributes *self,
             const Attribute *a,
             const Attribute *b)
{
  StetDraft draft = { STET_FINDING_CONFLICT, STET_FINDING_FIELD_OPPOSITE, SCORE, TRUE };
  g_autofree char *name = dup_text (self, a, a->name->span);
  g_autofree char *x = dup_text (self, a, a->span);
  g_autofree char *y = dup_text (self, b, b->span);

  draft.a = (StetDraftSide){ a->article, a->name->sentence, a->span, NULL, FALSE };
  draft.b = (StetDraftSide){ b->article, b->name->sentence, b->span, NULL, FALSE };
  draft.explanation = g_strdup_printf ("Of “%s” one article says “%s”, the other “%s”.", name, x, y);
  g_array_append_val (self->drafts, draft);
}

static void
compare_one (Attributes *self,
             const Attribute *attributes,
             guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (may_differ (self, &attributes[i], &attributes[j]) && is_settled (attributes, n, &attributes[i]) && is_settled (attributes, n, &attributes[j]))
        compare_two (self, &attributes[i], &attributes[j]);
}

static gboolean
are_of_one (const Attribute *a,
            const Attribute *b)
{
  return a->person == b->person && strcmp (a->set, b->set) == 0;
}

void
_stet_entities_compare_attributes (const StetMatchArticle *articles,
                                   guint n,
                                   GArray *drafts)
{
  Attributes self = { .articles = articles, .drafts = drafts };
  guint first = 0;

  self.attributes = g_array_new (FALSE, FALSE, sizeof (Attribute));
  for (guint i = 0; i < n; i++)
    gather_attributes (&self, i);
  g_array_sort (self.attributes, order_attributes);
  for (guint i = 1; i <= self.attributes->len; i++)
    {
      const Attribute *attributes = (const Attribute *) (gpointer) self.attributes->data;

      if (i < self.attributes->len && are_of_one (&attributes[i], &attributes[first]))
        continue;
      if (i - first <= MAX_SHARING)
        compare_one (&self, attributes + first, i - first);
      first = i;
    }
  g_array_unref (self.attributes);
}
