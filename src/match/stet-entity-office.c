/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-entity-private.h"

#include "stet-fact-private.h"
#include "stet-grammar-private.h"
#include "stet-naming-private.h"
#include "stet-sense-private.h"

#include <string.h>

/* "The first deputy finance minister": more words before a noun are no office. */
#define MAX_MODIFIERS 2

/* "Of the Northern Liberation Front": so many words name whose office it is. */
#define MAX_OWNER 5

/* An office that more of them hold is none of one. */
#define MAX_HOLDERS 64

#define SCORE 0.7

/* Somebody who holds an office: "the chief economist of the observatory, Clara
 * Weiss". */
typedef struct
{
  guint64 office;
  guint64 owner; /* 0 where nobody says whose office it is */
  gboolean is_unique;
  guint article;
  const StetName *name;
} Holder;

typedef struct
{
  const StetMatchArticle *articles;
  GArray *holders;    /* of Holder */
  GPtrArray *by_name; /* for each article the keys of its names, and of their last words */
  StetStoryFunc tell_one_story;
  gpointer user_data;
  GArray *drafts;
} Offices;

/* The article while it is read. */
typedef struct
{
  const StetAnalysis *analysis;
  const StetToken *tokens;
  guint n_tokens;
} Reader;

static gboolean
is_word (const Reader *self,
         guint i)
{
  return i < self->n_tokens && self->tokens[i].kind == STET_TOKEN_WORD && !stet_token_has_class (&self->tokens[i], STET_WORD_FUNCTION);
}

static gboolean
is_comma (const Reader *self,
          guint i)
{
  return i < self->n_tokens && stet_analysis_get_text (self->analysis, NULL)[self->tokens[i].start] == ',';
}

static gboolean
is_title (const Reader *self,
          guint i)
{
  if (!is_word (self, i))
    return FALSE;
  return stet_token_has_class (&self->tokens[i], STET_WORD_TITLE) || g_strcmp0 (_stet_sense_find_text (self->analysis, stet_token_span (&self->tokens[i]), STET_WORD_KIND), "person") == 0;
}

/* "Observatory's" of "the observatory's chief economist". */
static gboolean
is_possessive (const Reader *self,
               guint i)
{
  const char *text = stet_analysis_get_text (self->analysis, NULL);
  const char *end = text + self->tokens[i].end;

  return end - text > 2 && (g_str_has_prefix (end - 2, "'s") || (end - text > 4 && g_str_has_prefix (end - 4, "’s")) || g_str_has_prefix (end, "'s") || g_str_has_prefix (end, "’s"));
}

static guint64
get_meaning (const Reader *self,
             guint i)
{
  const char *place = _stet_sense_find_text (self->analysis, stet_token_span (&self->tokens[i]), STET_WORD_PLACE);

  if (place != NULL)
    return stet_token_key (place, strlen (place));
  return stet_lexicon_get_synonym (stet_analysis_get_lexicon (self->analysis), self->tokens[i].stem);
}

static gboolean
is_place (const Reader *self,
          guint i)
{
  return stet_token_has_class (&self->tokens[i], STET_WORD_PLACE);
}

/* The office whose noun is token @head; FALSE for one of a deputy. */
static gboolean
read_office (const Reader *self,
             guint head,
             Holder *holder)
{
  guint n_modifiers = 0;
  gboolean has_rank = FALSE;
  guint i = head;

  holder->office = get_meaning (self, head);
  while (i > 0 && n_modifiers < MAX_MODIFIERS && is_word (self, i - 1) && !is_possessive (self, i - 1) && !is_place (self, i - 1) && !stet_token_has_class (&self->tokens[i - 1], STET_WORD_SAYING))
    {
      i--;
      if (_stet_grammar_is (&self->tokens[i], STET_GRAMMAR_OTHER))
        return FALSE;
      has_rank = has_rank || _stet_grammar_is (&self->tokens[i], STET_GRAMMAR_OFFICE);
      holder->office += get_meaning (self, i);
      n_modifiers++;
    }
  if (i > 0 && (is_possessive (self, i - 1) || is_place (self, i - 1)))
    holder->owner = get_meaning (self, i - 1);
  /* "A director of the firm" is one of several. */
  if (i > 0 && _stet_grammar_is (&self->tokens[i - 1], STET_GRAMMAR_ARTICLE) && !_stet_grammar_is (&self->tokens[i - 1], STET_GRAMMAR_DEFINITE))
    return FALSE;
  if (i > 0 && _stet_grammar_is (&self->tokens[i - 1], STET_GRAMMAR_OTHER))
    return FALSE;
  holder->is_unique = n_modifiers > 0 && (has_rank || _stet_grammar_is (&self->tokens[head], STET_GRAMMAR_OFFICE));
  return holder->is_unique || stet_token_has_class (&self->tokens[head], STET_WORD_SINGLE);
}

/* The last word of "of the observatory", from token @of on; @of without any. */
static guint
find_owner (const Reader *self,
            guint of)
{
  guint end = of + 1;

  while (end < MIN (self->n_tokens, of + 1 + MAX_OWNER) && self->tokens[end].kind == STET_TOKEN_WORD && (is_word (self, end) || _stet_grammar_is (&self->tokens[end], STET_GRAMMAR_DETERMINER)))
    end++;
  return is_word (self, end - 1) ? end - 1 : of;
}

static gboolean
is_of (const Reader *self,
       guint i)
{
  return i < self->n_tokens && self->tokens[i].folded == stet_token_key ("of", 2);
}

/* "The chief economist of the observatory, Clara Weiss"; "chief executive Paolo
 * Ferrante": the name begins at token @first. */
static gboolean
read_before (const Reader *self,
             guint first,
             Holder *holder)
{
  guint last = first > 0 && is_comma (self, first - 1) ? first - 1 : first;

  if (last == 0)
    return FALSE;
  if (is_title (self, last - 1))
    return read_office (self, last - 1, holder);
  for (guint i = last; last < first && i-- > 1 && last - i <= MAX_OWNER;)
    if (is_of (self, i) && find_owner (self, i) == last - 1 && is_title (self, i - 1) && read_office (self, i - 1, holder))
      {
        holder->owner = get_meaning (self, last - 1);
        return TRUE;
      }
  return FALSE;
}

/* "Paolo Ferrante, chief executive of the consortium,": the name ends before
 * token @end. */
static gboolean
read_behind (const Reader *self,
             guint end,
             Holder *holder)
{
  guint i = end + 1;
  guint head;

  if (!is_comma (self, end) || i >= self->n_tokens)
    return FALSE;
  if (_stet_grammar_is (&self->tokens[i], STET_GRAMMAR_DETERMINER))
    i++;
  for (head = i; head <= i + MAX_MODIFIERS && is_word (self, head); head++)
    if (is_title (self, head) && !is_title (self, head + 1))
      break;
  if (!is_title (self, head) || !read_office (self, head, holder))
    return FALSE;
  if (is_of (self, head + 1) && find_owner (self, head + 1) > head + 1)
    holder->owner = get_meaning (self, find_owner (self, head + 1));
  return TRUE;
}

static void
read_name (Offices *self,
           const Reader *reader,
           guint article,
           const StetName *name)
{
  Holder holder = { .article = article, .name = name };
  guint first;
  guint end;

  if ((name->type != STET_NAME_PERSON && name->type != STET_NAME_OTHER) || stet_span_equal (name->title, name->span) || !_stet_facts_find_tokens (reader->analysis, name->span, &first, &end))
    return;
  if (end < first + 2 || is_place (reader, first))
    return;
  if (read_before (reader, first, &holder) || read_behind (reader, end, &holder))
    g_array_append_val (self->holders, holder);
}

static void
gather_holders (Offices *self,
                guint article)
{
  Reader reader = { .analysis = self->articles[article].analysis };
  GHashTable *keys = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n;
  const StetName *names = stet_analysis_get_names (reader.analysis, &n);

  reader.tokens = stet_analysis_get_tokens (reader.analysis, &reader.n_tokens);
  for (guint i = 0; i < n; i++)
    {
      g_hash_table_add (keys, (gpointer) &names[i].key);
      g_hash_table_add (keys, (gpointer) &names[i].last_key);
      read_name (self, &reader, article, &names[i]);
    }
  g_ptr_array_add (self->by_name, keys);
}

static int
order_holders (gconstpointer a,
               gconstpointer b)
{
  const Holder *x = a;
  const Holder *y = b;

  if (x->office != y->office)
    return x->office < y->office ? -1 : 1;
  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;
  return stet_span_compare (x->name->span, y->name->span);
}

static gboolean
is_named_in (const Offices *self,
             const Holder *holder,
             guint article)
{
  GHashTable *keys = g_ptr_array_index (self->by_name, article);

  return g_hash_table_contains (keys, &holder->name->key) || g_hash_table_contains (keys, &holder->name->last_key);
}

/* Whether the article of @of gives the office to nobody else. */
static gboolean
is_alone (const Holder *holders,
          guint n,
          const Holder *of)
{
  for (guint i = 0; i < n; i++)
    if (holders[i].article == of->article && holders[i].name->entity != of->name->entity)
      return FALSE;
  return TRUE;
}

static char *
dup_text (const Offices *self,
          const Holder *holder)
{
  return g_strndup (stet_analysis_get_text (self->articles[holder->article].analysis, NULL) + holder->name->span.start, stet_span_length (holder->name->span));
}

/* Whether it is one office: whose it is must be said in both, or it is of such
 * a kind that there is one in a story. */
static gboolean
is_one_office (const Holder *a,
               const Holder *b)
{
  if (a->owner != 0 && b->owner != 0)
    return a->owner == b->owner;
  return a->is_unique;
}

static void
compare_holders (Offices *self,
                 const Holder *a,
                 const Holder *b)
{
  StetDraft draft = { STET_FINDING_CONFLICT, STET_FINDING_FIELD_NAME, SCORE, TRUE };
  g_autofree char *x = dup_text (self, a);
  g_autofree char *y = dup_text (self, b);

  draft.a = (StetDraftSide){ a->article, a->name->sentence, a->name->span, NULL, FALSE };
  draft.b = (StetDraftSide){ b->article, b->name->sentence, b->name->span, NULL, FALSE };
  draft.explanation = g_strdup_printf ("For the same office one article names “%s”, the other “%s”.", x, y);
  g_array_append_val (self->drafts, draft);
}

static gboolean
may_differ (const Offices *self,
            const Holder *a,
            const Holder *b)
{
  if (a->article == b->article || !is_one_office (a, b) || is_named_in (self, a, b->article) || is_named_in (self, b, a->article))
    return FALSE;
  return _stet_naming_compare (self->articles[a->article].analysis, a->name, self->articles[b->article].analysis, b->name) == STET_NAMING_DIFFERENT && self->tell_one_story (a->article, b->article, self->user_data);
}

static void
compare_one (Offices *self,
             const Holder *holders,
             guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (is_alone (holders, n, &holders[i]) && is_alone (holders, n, &holders[j]) && may_differ (self, &holders[i], &holders[j]))
        compare_holders (self, &holders[i], &holders[j]);
}

void
_stet_entities_compare_offices (const StetMatchArticle *articles,
                                guint n,
                                StetStoryFunc tell_one_story,
                                gpointer user_data,
                                GArray *drafts)
{
  Offices self = { .articles = articles, .tell_one_story = tell_one_story, .user_data = user_data, .drafts = drafts };
  guint first = 0;

  self.holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  self.by_name = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; i < n; i++)
    gather_holders (&self, i);
  g_array_sort (self.holders, order_holders);
  for (guint i = 1; i <= self.holders->len; i++)
    {
      const Holder *holders = (const Holder *) (gpointer) self.holders->data;

      if (i < self.holders->len && holders[i].office == holders[first].office)
        continue;
      if (i - first <= MAX_HOLDERS)
        compare_one (&self, holders + first, i - first);
      first = i;
    }
  g_ptr_array_unref (self.by_name);
  g_array_unref (self.holders);
}
