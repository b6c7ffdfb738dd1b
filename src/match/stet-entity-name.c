/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-entity-private.h"

#include <string.h>

#include "stet-fact-private.h"
#include "stet-fold.h"
#include "stet-naming-private.h"
#include "stet-slot-align-private.h"

/* Longer names are titles of something. */
#define MAX_WORDS 5
#define MAX_LENGTH 24

/* Two names that differ in more letters are two names, and so are two words
 * that do. */
#define MAX_DIFFERENT 3
#define MAX_IN_WORD 2

/* In a short word two letters are much of it. */
#define SHORT_WORD 5

/* A name that so many articles share is a common one. */
#define MAX_SHARING 48

#define SCORE 0.72

/* A person as one article first names him or her in full. */
typedef struct
{
  guint article;
  const StetName *name;
  guint n_words;
  guint64 words[MAX_WORDS];
  StetSpan spans[MAX_WORDS];
} Person;

typedef struct
{
  const StetMatchArticle *articles;
  GArray *persons;     /* of Person */
  GHashTable *named;   /* of the keys of the names of each article */
  GHashTable *by_word; /* word -> GArray of indices of persons */
  GArray *drafts;
} Persons;

static guint64
make_key (guint article,
          guint64 key)
{
  return key ^ ((guint64) (article + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
}

static gboolean
person_read (Person *self,
             const StetAnalysis *analysis,
             const StetName *name)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);
  guint first;
  guint end;

  self->name = name;
  self->n_words = 0;
  if ((name->type != STET_NAME_PERSON && name->type != STET_NAME_OTHER) || stet_span_equal (name->title, name->span) || !_stet_facts_find_tokens (analysis, name->span, &first, &end))
    return FALSE;
  for (guint i = first; i < end; i++)
    if (tokens[i].folded != 0)
      {
        if (self->n_words == MAX_WORDS)
          return FALSE;
        self->words[self->n_words] = tokens[i].folded;
        self->spans[self->n_words++] = stet_token_span (&tokens[i]);
      }
  return self->n_words > 1;
}

static guint64 *
dup_number (guint64 number)
{
  guint64 *copy = g_new (guint64, 1);

  *copy = number;
  return copy;
}

static void
gather_persons (Persons *self,
                guint article)
{
  const StetAnalysis *analysis = self->articles[article].analysis;
  guint n;
  const StetName *names = stet_analysis_get_names (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      Person person = { .article = article };
      guint64 *key;

      if (!person_read (&person, analysis, &names[i]))
        continue;
      key = dup_number (make_key (article, names[i].key));
      if (g_hash_table_add (self->named, key))
        g_array_append_val (self->persons, person);
    }
}

static void
index_persons (Persons *self)
{
  for (guint i = 0; i < self->persons->len; i++)
    {
      const Person *person = &g_array_index (self->persons, Person, i);

      for (guint w = 0; w < person->n_words; w++)
        {
          GArray *sharing = g_hash_table_lookup (self->by_word, &person->words[w]);

          if (sharing == NULL)
            {
              sharing = g_array_new (FALSE, FALSE, sizeof (guint));
              g_hash_table_insert (self->by_word, dup_number (person->words[w]), sharing);
            }
          g_array_append_val (sharing, i);
        }
    }
}

/* How many letters must be changed, left out or put in to make @a of @b. */
static guint
get_distance (const char *a,
              const char *b)
{
  gsize a_len = strlen (a);
  gsize b_len = strlen (b);
  guint row[MAX_LENGTH + 1];

  if (a_len > MAX_LENGTH || b_len > MAX_LENGTH)
    return G_MAXUINT;
  for (guint j = 0; j <= b_len; j++)
    row[j] = j;
  for (guint i = 1; i <= a_len; i++)
    {
      guint corner = row[0];

      row[0] = i;
      for (guint j = 1; j <= b_len; j++)
        {
          guint above = row[j];

          row[j] = MIN (MIN (above, row[j - 1]) + 1, corner + (a[i - 1] != b[j - 1] ? 1 : 0));
          corner = above;
        }
    }
  return row[b_len];
}

static char *
dup_word (const Persons *self,
          const Person *person,
          guint i)
{
  const char *text = stet_analysis_get_text (self->articles[person->article].analysis, NULL);
  g_autofree char *word = g_strndup (text + person->spans[i].start, stet_span_length (person->spans[i]));

  return stet_fold (word);
}

/* Whether the two differ in some letters, and in no more than a slip of the
 * pen does. */
static gboolean
are_near (const Persons *self,
          const Person *a,
          const Person *b)
{
  guint different = 0;

  if (a->n_words != b->n_words)
    return FALSE;
  for (guint i = 0; i < a->n_words; i++)
    {
      g_autofree char *x = NULL;
      g_autofree char *y = NULL;
      guint distance;

      if (a->words[i] == b->words[i])
        continue;
      x = dup_word (self, a, i);
      y = dup_word (self, b, i);
      distance = get_distance (x, y);
      if (distance > (MIN (strlen (x), strlen (y)) < SHORT_WORD ? 1 : MAX_IN_WORD) || x[0] != y[0])
        return FALSE;
      different += distance;
    }
  return different > 0 && different <= MAX_DIFFERENT;
}

gboolean
_stet_entities_are_said_alike (const StetCompareSide *a,
                               StetSpan a_name,
                               const StetCompareSide *b,
                               StetSpan b_name)
{
  StetSlots x;
  StetSlots y;

  if (!_stet_slots_read (&x, a) || !_stet_slots_read (&y, b))
    return FALSE;
  _stet_slots_align (&x, &y);
  for (guint i = 0; i < x.n; i++)
    {
      const StetSlot *slot = &x.slots[i];

      if (slot->match >= 0 && slot->kind == STET_SLOT_WORD && (slot->flags & (STET_SLOT_LIGHT | STET_SLOT_SAYS)) == 0 && !stet_span_overlaps (slot->span, a_name) && !stet_span_overlaps (y.slots[slot->match].span, b_name))
        return TRUE;
    }
  return FALSE;
}

static char *
dup_title (const Persons *self,
           const Person *person)
{
  return g_strndup (stet_analysis_get_text (self->articles[person->article].analysis, NULL) + person->name->title.start, stet_span_length (person->name->title));
}

/* "Attorney General Paula Reinhart", "Attorney General Pamela Reinhart". */
static gboolean
share_title (const Persons *self,
             const Person *a,
             const Person *b)
{
  g_autofree char *x = dup_title (self, a);
  g_autofree char *y = dup_title (self, b);

  return *x != '\0' && g_ascii_strcasecmp (x, y) == 0;
}

/* Whether both hold one office, or the sentences that name the two share a
 * word besides. */
static gboolean
are_said_alike (const Persons *self,
                const Person *a,
                const Person *b)
{
  StetCompareSide x = { self->articles[a->article].analysis, a->article, a->name->sentence };
  StetCompareSide y = { self->articles[b->article].analysis, b->article, b->name->sentence };

  return share_title (self, a, b) || _stet_entities_are_said_alike (&x, a->name->span, &y, b->name->span);
}

static gboolean
is_named_in (const Persons *self,
             const Person *person,
             guint article)
{
  guint64 key = make_key (article, person->name->key);

  return g_hash_table_contains (self->named, &key);
}

static void
compare_persons (Persons *self,
                 const Person *a,
                 const Person *b)
{
  const StetAnalysis *x = self->articles[a->article].analysis;
  const StetAnalysis *y = self->articles[b->article].analysis;
  StetNaming naming;
  g_autofree char *a_text = NULL;
  g_autofree char *b_text = NULL;
  StetDraft draft = { STET_FINDING_CONFLICT, STET_FINDING_FIELD_NAME, SCORE, TRUE };

  if (a->article == b->article || (a->name->type != STET_NAME_PERSON && b->name->type != STET_NAME_PERSON) || is_named_in (self, a, b->article) || is_named_in (self, b, a->article) || !are_near (self, a, b))
    return;
  naming = _stet_naming_compare (x, a->name, y, b->name);
  if (naming == STET_NAMING_SAME || naming == STET_NAMING_SPELT || !are_said_alike (self, a, b))
    return;
  draft.a = (StetDraftSide){ a->article, a->name->sentence, a->name->span, NULL, FALSE };
  draft.b = (StetDraftSide){ b->article, b->name->sentence, b->name->span, NULL, FALSE };
  _stet_naming_find_difference (x, a->name, y, b->name, &draft.a.span, &draft.b.span);
  a_text = g_strndup (stet_analysis_get_text (x, NULL) + a->name->span.start, stet_span_length (a->name->span));
  b_text = g_strndup (stet_analysis_get_text (y, NULL) + b->name->span.start, stet_span_length (b->name->span));
  draft.explanation = g_strdup_printf ("One article names “%s”, the other “%s”: the names differ in a letter or two.", a_text, b_text);
  g_array_append_val (self->drafts, draft);
}

/* The first word that the two share; 0 without one. */
static guint64
find_shared (const Person *a,
             const Person *b)
{
  for (guint i = 0; i < MIN (a->n_words, b->n_words); i++)
    if (a->words[i] == b->words[i])
      return a->words[i];
  return 0;
}

static void
compare_sharing (Persons *self,
                 guint of,
                 guint64 word)
{
  const GArray *sharing = g_hash_table_lookup (self->by_word, &word);
  const Person *person = &g_array_index (self->persons, Person, of);

  if (sharing->len > MAX_SHARING)
    return;
  for (guint i = 0; i < sharing->len; i++)
    {
      guint other = g_array_index (sharing, guint, i);
      const Person *second = &g_array_index (self->persons, Person, other);

      if (other > of && find_shared (person, second) == word)
        compare_persons (self, person, second);
    }
}

void
_stet_entities_compare_names (const StetMatchArticle *articles,
                              guint n,
                              GArray *drafts)
{
  Persons self = { .articles = articles, .drafts = drafts };

  self.persons = g_array_new (FALSE, FALSE, sizeof (Person));
  self.named = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self.by_word = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n; i++)
    gather_persons (&self, i);
  index_persons (&self);
  for (guint i = 0; i < self.persons->len; i++)
    for (guint w = 0; w < g_array_index (self.persons, Person, i).n_words; w++)
      compare_sharing (&self, i, g_array_index (self.persons, Person, i).words[w]);
  g_hash_table_unref (self.by_word);
  g_hash_table_unref (self.named);
  g_array_unref (self.persons);
}
