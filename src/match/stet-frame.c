/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-frame-private.h"

#include <math.h>

#include "stet-fact-private.h"
#include "stet-key-counts-private.h"
#include "stet-naming-private.h"
#include "stet-slot-align-private.h"
#include "stet-slot-cache-private.h"

/* Shorter sentences are labels. */
#define MIN_TOKENS 5

/* So many slots away the words around a name end; a mark that parts clauses is
 * as far as so many slots, and what is farther away counts less. */
#define REACH 5
#define CLAUSE_DISTANCE 2
#define DECAY 0.35
#define LEAST_NEARNESS 0.2

/* What a slot that says little of the event counts, beside another one. */
#define SHARE_LIGHT 0.3
#define SHARE_DATE 0.6
#define SHARE_FIGURE 0.8

/* Names with less in common around them are not weighed, and more in common
 * says no more. */
#define MIN_SHARED 0.25
#define MAX_SHARED 2.5

/* One shared slot must be so rare at least. */
#define MIN_RARE 0.3

/* Shorter words, in bytes, tell no name from another one. */
#define MIN_WORD 3

/* The logarithm of the odds that are asked for. */
#define LEAST_ODDS -1.2

/* So many articles that name so many are of one story no more. */
#define MAX_COUPLES 4096

#define SCORE 0.62

/* What speaks for two names being of one thing; each is between 0 and 1. */
typedef enum
{
  CLUE_SHARED,  /* the words around both are the same */
  CLUE_LEFT,    /* the word right before both is */
  CLUE_LEAD,    /* the same small word leads to both: "in" */
  CLUE_SUBJECT, /* both sentences name the same before */
  CLUE_ABSENT,  /* neither article has a word of the other name */
  CLUE_FAR,     /* one stands early in its article, the other one late */
  CLUE_COVER,   /* the one sentence says what the other one does */
  CLUE_ONCE,    /* each is named once in its article */
  CLUE_WORD,    /* a rare word near both is no name */
  CLUE_PLACE,   /* both are places */
  N_CLUES,
} Clue;

/* How much each changes the logarithm of the odds: logistic regression over
 * articles in which people had marked what differs. */
#define PRIOR -6.18
static const double clue_weights[N_CLUES] = {
  [CLUE_SHARED] = 0.98,
  [CLUE_LEFT] = 1.11,
  [CLUE_LEAD] = 1.21,
  [CLUE_SUBJECT] = 0.85,
  [CLUE_ABSENT] = 1.31,
  [CLUE_FAR] = -0.48,
  [CLUE_COVER] = 0.70,
  [CLUE_ONCE] = 1.35,
  [CLUE_WORD] = 0.61,
  [CLUE_PLACE] = 0.30,
};

/* What one article has. */
typedef struct
{
  GHashTable *words; /* of the keys of its tokens */
  GHashTable *names; /* key of a name -> how often */
} Holding;

/* Two names, and how likely they are of one thing. */
typedef struct
{
  double odds;
  StetDraftSide a;
  StetDraftSide b;
  const StetName *a_name;
  const StetName *b_name;
} Couple;

static gboolean
are_places (const Couple *couple)
{
  return couple->a_name->type == STET_NAME_PLACE && couple->b_name->type == STET_NAME_PLACE;
}

struct _StetFrames
{
  const StetMatchArticle *articles;
  guint n_articles;
  Holding *holdings;
  GHashTable *sentences; /* key of a slot -> how many sentences have it */
  guint n_sentences;
  double rarest;   /* the logarithm of how many sentences there are, and one more */
  GArray *couples; /* of Couple */
};

/* A sentence, and how much each of its slots says in these articles. */
typedef struct
{
  StetSlots slots;
  double weights[STET_SLOTS_MAX];
} Sentence;

static guint64
get_name_key (const StetName *name)
{
  return name->last_key != 0 ? name->last_key : name->key;
}

/* What the slot says, whatever the kind. */
static guint64
get_key (const StetSlots *self,
         guint i)
{
  const StetSlot *slot = &self->slots[i];

  if (slot->kind == STET_SLOT_NAME)
    return get_name_key (_stet_slots_get_name (self, i));
  if (slot->kind == STET_SLOT_WORD)
    return slot->key;
  return stet_token_key (stet_analysis_get_text (self->side->analysis, NULL) + slot->span.start, stet_span_length (slot->span));
}

/* Counts each thing that a sentence says once. */
static void
count_sentence (StetFrames *self,
                const StetSlots *slots)
{
  guint64 keys[STET_SLOTS_MAX];

  self->n_sentences++;
  for (guint i = 0; i < slots->n; i++)
    {
      guint first = 0;

      keys[i] = get_key (slots, i);
      while (keys[first] != keys[i])
        first++;
      if (first == i)
        _stet_key_counts_add (self->sentences, keys[i]);
    }
}

static void
count_slots (StetFrames *self,
             guint article,
             StetSlotCache *cache)
{
  const StetAnalysis *analysis = self->articles[article].analysis;
  guint n;

  stet_analysis_get_sentences (analysis, &n);
  for (guint s = 0; s < n; s++)
    {
      StetCompareSide side = { analysis, article, s, cache };
      StetSlots slots;

      if (_stet_slots_recall (&slots, &side))
        count_sentence (self, &slots);
    }
}

static void
holding_read (Holding *self,
              const StetAnalysis *analysis)
{
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (analysis, &n);
  const StetName *names;

  self->words = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->names = _stet_key_counts_new ();
  for (guint i = 0; i < n; i++)
    if (tokens[i].folded != 0)
      g_hash_table_add (self->words, (gpointer) &tokens[i].folded);
  names = stet_analysis_get_names (analysis, &n);
  for (guint i = 0; i < n; i++)
    _stet_key_counts_add (self->names, get_name_key (&names[i]));
}

StetFrames *
_stet_frames_new (const StetMatchArticle *articles,
                  guint n,
                  StetSlotCache *cache)
{
  StetFrames *self = g_new0 (StetFrames, 1);

  self->articles = articles;
  self->n_articles = n;
  self->holdings = g_new0 (Holding, n);
  self->sentences = _stet_key_counts_new ();
  self->couples = g_array_new (FALSE, FALSE, sizeof (Couple));
  for (guint i = 0; i < n; i++)
    {
      holding_read (&self->holdings[i], articles[i].analysis);
      count_slots (self, i, cache);
    }
  self->rarest = log (self->n_sentences + 1.0);
  return self;
}

void
_stet_frames_free (StetFrames *self)
{
  for (guint i = 0; i < self->n_articles; i++)
    {
      g_hash_table_unref (self->holdings[i].words);
      g_hash_table_unref (self->holdings[i].names);
    }
  g_free (self->holdings);
  g_hash_table_unref (self->sentences);
  g_array_unref (self->couples);
  g_free (self);
}

/* How rare slot @i is, and how much a slot of its kind says: 0 to 1. */
static double
get_weight (const StetFrames *self,
            const StetSlots *slots,
            guint i)
{
  const StetSlot *slot = &slots->slots[i];
  double rare = log ((self->n_sentences + 1.0) / MAX (_stet_key_counts_get (self->sentences, get_key (slots, i)), 1)) / self->rarest;

  if (slot->kind == STET_SLOT_FIGURE)
    return rare * SHARE_FIGURE;
  if (slot->kind == STET_SLOT_DATE)
    return rare * SHARE_DATE;
  return slot->kind == STET_SLOT_WORD && (slot->flags & (STET_SLOT_LIGHT | STET_SLOT_SAYS)) != 0 ? rare * SHARE_LIGHT : rare;
}

static double
get_nearness (const StetSlots *self,
              guint i,
              guint p)
{
  guint clauses = MAX (self->slots[i].clause, self->slots[p].clause) - MIN (self->slots[i].clause, self->slots[p].clause);
  guint distance = MAX (i, p) - MIN (i, p) + CLAUSE_DISTANCE * clauses;

  return distance > REACH ? LEAST_NEARNESS : 1 / (1 + DECAY * (distance - 1));
}

/* The last name before slot @i; -1 without one. */
static int
find_subject (const StetSlots *self,
              guint i)
{
  while (i-- > 0)
    if (self->slots[i].kind == STET_SLOT_NAME)
      return (int) i;
  return -1;
}

/* Whether the article of @other has no word of the name in slot @i. */
static gboolean
is_absent (const StetFrames *self,
           const StetSlots *slots,
           guint i,
           const StetSlots *other)
{
  const Holding *holding = &self->holdings[other->side->article];
  guint n;
  const StetToken *tokens = stet_analysis_get_tokens (slots->side->analysis, &n);
  guint first;
  guint end;

  if (!_stet_facts_find_tokens (slots->side->analysis, slots->slots[i].span, &first, &end))
    return FALSE;
  for (guint t = first; t < end; t++)
    if (tokens[t].folded != 0 && tokens[t].end - tokens[t].start >= MIN_WORD && g_hash_table_contains (holding->words, &tokens[t].folded))
      return FALSE;
  return TRUE;
}

static gboolean
is_once (const StetFrames *self,
         const StetSlots *slots,
         guint i)
{
  return _stet_key_counts_get (self->holdings[slots->side->article].names, get_key (slots, i)) == 1;
}

static double
get_depth (const StetSlots *self)
{
  guint n;

  stet_analysis_get_sentences (self->side->analysis, &n);
  return self->side->sentence / (double) MAX (n, 1);
}

static gboolean
has_name (const StetSlots *self)
{
  for (guint i = 0; i < self->n; i++)
    if (self->slots[i].kind == STET_SLOT_NAME)
      return TRUE;
  return FALSE;
}

/* FALSE if it has no name, or is too long to be compared. */
static gboolean
sentence_read (const StetFrames *self,
               const StetCompareSide *side,
               Sentence *sentence)
{
  if (_stet_compare_side_get_sentence (side)->n_tokens < MIN_TOKENS || !_stet_slots_recall (&sentence->slots, side) || !has_name (&sentence->slots))
    return FALSE;
  for (guint i = 0; i < sentence->slots.n; i++)
    sentence->weights[i] = get_weight (self, &sentence->slots, i);
  return TRUE;
}

/* Which part of what @self says the other sentence says too; @rarest gets what
 * the rarest slot of these weighs. */
static double
get_cover (const Sentence *self,
           double *rarest)
{
  double all = 0;
  double shared = 0;

  *rarest = 0;
  for (guint i = 0; i < self->slots.n; i++)
    {
      all += self->weights[i];
      if (self->slots.slots[i].match < 0)
        continue;
      shared += self->weights[i];
      *rarest = MAX (*rarest, self->weights[i]);
    }
  return all > 0 ? shared / all : 0;
}

/* What stands near both; @word gets the most that a word, which is no name, has
 * of it. */
static double
get_shared (const Sentence *a,
            guint i,
            const Sentence *b,
            guint j,
            double *word)
{
  double shared = 0;

  *word = 0;
  for (guint p = 0; p < a->slots.n; p++)
    if (a->slots.slots[p].match >= 0)
      {
        guint q = (guint) a->slots.slots[p].match;
        double near = MIN (a->weights[p] * get_nearness (&a->slots, i, p), b->weights[q] * get_nearness (&b->slots, j, q));

        shared += near;
        if (a->slots.slots[p].kind == STET_SLOT_WORD)
          *word = MAX (*word, near);
      }
  return shared;
}

static gboolean
may_differ (const StetSlots *a,
            guint i,
            const StetSlots *b,
            guint j)
{
  StetNaming naming;

  if (a->slots[i].kind != STET_SLOT_NAME || b->slots[j].kind != STET_SLOT_NAME || a->slots[i].match >= 0 || b->slots[j].match >= 0)
    return FALSE;
  naming = _stet_naming_compare (a->side->analysis, _stet_slots_get_name (a, i), b->side->analysis, _stet_slots_get_name (b, j));
  return naming == STET_NAMING_DIFFERENT || naming == STET_NAMING_SIMILAR;
}

static double
weigh (const double *clues)
{
  double odds = PRIOR;

  for (guint i = 0; i < N_CLUES; i++)
    odds += clue_weights[i] * clues[i];
  return odds;
}

static void
compare_names (StetFrames *self,
               const Sentence *x,
               guint i,
               const Sentence *y,
               guint j,
               double cover)
{
  const StetSlots *a = &x->slots;
  const StetSlots *b = &y->slots;
  double clues[N_CLUES] = { 0 };
  double shared = get_shared (x, i, y, j, &clues[CLUE_WORD]);
  int a_subject = find_subject (a, i);
  int b_subject = find_subject (b, j);
  Couple couple = { .a_name = _stet_slots_get_name (a, i), .b_name = _stet_slots_get_name (b, j) };

  if (shared < MIN_SHARED)
    return;
  clues[CLUE_SHARED] = MIN (shared, MAX_SHARED) / MAX_SHARED;
  clues[CLUE_LEFT] = i > 0 && j > 0 && a->slots[i - 1].match == (int) j - 1;
  clues[CLUE_LEAD] = a->slots[i].lead != 0 && a->slots[i].lead == b->slots[j].lead;
  clues[CLUE_SUBJECT] = a_subject >= 0 && b_subject >= 0 && a->slots[a_subject].match == b_subject;
  clues[CLUE_ABSENT] = is_absent (self, a, i, b) && is_absent (self, b, j, a);
  clues[CLUE_FAR] = fabs (get_depth (a) - get_depth (b));
  clues[CLUE_COVER] = cover;
  clues[CLUE_ONCE] = is_once (self, a, i) && is_once (self, b, j);
  clues[CLUE_PLACE] = are_places (&couple);
  couple.odds = weigh (clues);
  couple.a = (StetDraftSide){ a->side->article, a->side->sentence, couple.a_name->span };
  couple.b = (StetDraftSide){ b->side->article, b->side->sentence, couple.b_name->span };
  if (couple.odds >= LEAST_ODDS && self->couples->len < MAX_COUPLES)
    g_array_append_val (self->couples, couple);
}

void
_stet_frames_compare (StetFrames *self,
                      const StetCompareSide *a,
                      const StetCompareSide *b)
{
  Sentence x;
  Sentence y;
  double cover;
  double rarest;

  if (a->article == b->article || !sentence_read (self, a, &x) || !sentence_read (self, b, &y))
    return;
  _stet_slots_align (&x.slots, &y.slots);
  cover = get_cover (&y, &rarest);
  cover = fmin (cover, get_cover (&x, &rarest));
  if (rarest < MIN_RARE)
    return;
  for (guint i = 0; i < x.slots.n; i++)
    for (guint j = 0; j < y.slots.n; j++)
      if (may_differ (&x.slots, i, &y.slots, j))
        compare_names (self, &x, i, &y, j, cover);
}

static gboolean
is_same_side (const StetDraftSide *a,
              const StetDraftSide *b)
{
  return a->article == b->article && stet_span_equal (a->span, b->span);
}

static int
order_couples (gconstpointer a,
               gconstpointer b)
{
  const Couple *x = a;
  const Couple *y = b;

  if (x->odds < y->odds || x->odds > y->odds)
    return x->odds > y->odds ? -1 : 1;
  if (x->a.article != y->a.article)
    return x->a.article < y->a.article ? -1 : 1;
  if (x->b.article != y->b.article)
    return x->b.article < y->b.article ? -1 : 1;
  return stet_span_equal (x->a.span, y->a.span) ? stet_span_compare (x->b.span, y->b.span) : stet_span_compare (x->a.span, y->a.span);
}

/* Whether one of the first @n couples, which are likelier, has one of the two
 * names already, with another one of the same article. */
static gboolean
is_taken (const GArray *couples,
          guint n,
          const Couple *couple)
{
  for (guint i = 0; i < n; i++)
    {
      const Couple *better = &g_array_index (couples, Couple, i);

      if ((is_same_side (&better->a, &couple->a) && better->b.article == couple->b.article) || (is_same_side (&better->b, &couple->b) && better->a.article == couple->a.article))
        return TRUE;
    }
  return FALSE;
}

static char *
dup_text (const StetFrames *self,
          const StetDraftSide *side)
{
  return g_strndup (stet_analysis_get_text (self->articles[side->article].analysis, NULL) + side->span.start, stet_span_length (side->span));
}

static void
add_finding (const StetFrames *self,
             const Couple *couple,
             GArray *drafts)
{
  StetDraft draft = { STET_FINDING_CONFLICT, are_places (couple) ? STET_FINDING_FIELD_PLACE : STET_FINDING_FIELD_NAME, SCORE, TRUE };
  g_autofree char *a = dup_text (self, &couple->a);
  g_autofree char *b = dup_text (self, &couple->b);

  draft.a = couple->a;
  draft.b = couple->b;
  draft.explanation = g_strdup_printf ("Where one article names “%s”, the other names “%s”, and what stands around both is alike.", a, b);
  g_array_append_val (drafts, draft);
}

void
_stet_frames_settle (const StetFrames *self,
                     StetStoryFunc tell_one_story,
                     gpointer user_data,
                     GArray *drafts)
{
  g_array_sort (self->couples, order_couples);
  for (guint i = 0; i < self->couples->len; i++)
    {
      const Couple *couple = &g_array_index (self->couples, Couple, i);

      if (!is_taken (self->couples, i, couple) && tell_one_story (couple->a.article, couple->b.article, user_data))
        add_finding (self, couple, drafts);
    }
}
