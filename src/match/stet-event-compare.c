/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-event-compare-private.h"

#include "stet-explain-private.h"
#include "stet-rank-private.h"
#include "stet-tally-private.h"
#include "stet-value-private.h"

/* Articles that share less are of two stories. */
#define MIN_TOPIC 0.12

/* Events of one kind that are told so often are the talk of the day. */
#define MAX_OF_KIND 64

/* So many words beside it make an event the same, and so many where it is the
 * only one of its kind in each of the two articles. */
#define MIN_SHARED 2
#define MIN_SHARED_ALONE 1

/* What happened so few days from the news is the news; what happened so many
 * days from it is another story. */
#define DAYS_OF_NEWS 10
#define DAYS_OF_STORY 75

#define DAYS_OF_YEAR 366

/* How a date begins that names no year, and by how many years it is moved. */
#define WITHOUT_YEAR "XXXX-"
#define MAX_YEARS 3

/* Words beside so many of the figures, and no fewer, are those of the story. */
#define MIN_COMMON 8
#define COMMON_SHARE 0.1

#define SCORE 0.6
#define SCORE_OF_SHARED 0.05
#define MAX_SCORE 0.85

/* An event as one of its kind. */
typedef struct
{
  guint64 kind;
  guint event;
} Entry;

typedef struct
{
  const StetFacts *facts;
  StetTopics *topics;
  GArray *drafts;
  GArray *events;  /* of StetEvent */
  GArray *entries; /* of Entry, by kind */
} Events;

static const StetEvent *
get_event (const Events *self,
           guint entry)
{
  return &g_array_index (self->events, StetEvent, g_array_index (self->entries, Entry, entry).event);
}

static const StetFact *
get_fact (const Events *self,
          guint entry)
{
  return _stet_facts_get (self->facts, get_event (self, entry)->fact);
}

static gboolean
names_no_year (const StetQuantity *date)
{
  return date->timex != NULL && g_str_has_prefix (date->timex, WITHOUT_YEAR);
}

/* A date tells itself whether it lies ahead of the news; one that names no
 * year may need the words beside it. */
static gboolean
is_ahead (const StetFact *fact)
{
  guint n;
  const StetQuantity *own = &stet_analysis_get_quantities (fact->analysis, &n)[_stet_fact_find_quantity (fact, fact->quantity->span.start)];
  gboolean is_told = (fact->flags & (STET_FACT_FORECAST | STET_FACT_FUTURE)) != 0;

  /* That of an article without a date is lent to it. */
  if (own->first_day == 0)
    own = fact->quantity;
  if (own->first_day == 0 || fact->news_day == 0)
    return is_told;
  return own->first_day > fact->news_day || (is_told && names_no_year (own));
}

static guint32
get_days_from_news (const StetFact *fact)
{
  guint32 day = fact->quantity->first_day;

  return day == 0 || fact->news_day == 0 ? 0 : MAX (day, fact->news_day) - MIN (day, fact->news_day);
}

/* What is the news, and what was long before it. */
static gboolean
are_news_and_old (const StetFact *a,
                  const StetFact *b)
{
  guint32 x = get_days_from_news (a);
  guint32 y = get_days_from_news (b);

  return MIN (x, y) <= DAYS_OF_NEWS && MAX (x, y) > DAYS_OF_STORY;
}

static gboolean
is_tally (const StetFact *fact)
{
  return fact->quantity->type == STET_QUANTITY_NUMBER;
}

static gboolean
is_rank (const StetFact *fact)
{
  return fact->quantity->type == STET_QUANTITY_ORDINAL;
}

/* Whether a word stands beside so many figures that it tells no event. */
static gboolean
is_common (const Events *self,
           guint64 key)
{
  guint n;

  _stet_term_counts_find (self->facts->counts, key, &n);
  return n > MIN_COMMON && n > COMMON_SHARE * self->facts->facts->len;
}

static guint
count_shared (const Events *self,
              const GArray *a,
              const GArray *b,
              gboolean counts_common)
{
  guint n = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      guint64 x = g_array_index (a, StetTerm, i).key;
      guint64 y = g_array_index (b, StetTerm, j).key;

      n += x == y && (counts_common || !is_common (self, x)) ? 1 : 0;
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
    }
  return n;
}

/* Whose rank it is may well be the one that the story is about. */
static guint
count_all_shared (const Events *self,
                  guint first,
                  guint second)
{
  const StetEvent *a = get_event (self, first);
  const StetEvent *b = get_event (self, second);
  gboolean counts_common = is_rank (_stet_facts_get (self->facts, a->fact));
  guint n = count_shared (self, a->near, b->near, counts_common);

  if (n == 0)
    n = MIN (count_shared (self, a->near, b->before, counts_common) + count_shared (self, a->before, b->near, counts_common), 1);
  /* "The new plant opened in 2022": there is nothing else to share. */
  if (n == 0 && count_shared (self, a->near, b->near, TRUE) == MAX (MIN (a->near->len, b->near->len), 1))
    n = 1;
  return n;
}

static void
move_year (StetQuantity *date,
           int years)
{
  guint32 length = date->last_day - date->first_day;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, date->first_day);
  if (years > 0)
    g_date_add_years (&day, 1);
  else
    g_date_subtract_years (&day, 1);
  date->first_day = g_date_get_julian (&day);
  date->last_day = date->first_day + length;
}

/* A date that names no year is of the year of the other one. */
static void
lend_year (StetQuantity *date,
           const StetQuantity *other)
{
  if (!names_no_year (date) || date->first_day == 0 || other->first_day == 0)
    return;
  for (guint n = 0; n < MAX_YEARS && other->first_day > date->first_day + DAYS_OF_YEAR / 2; n++)
    move_year (date, 1);
  for (guint n = 0; n < MAX_YEARS && date->first_day > other->first_day + DAYS_OF_YEAR / 2; n++)
    move_year (date, -1);
}

static StetValueRelation
compare (const Events *self,
         guint a,
         guint b)
{
  StetQuantity x = *get_fact (self, a)->quantity;
  StetQuantity y = *get_fact (self, b)->quantity;

  if (x.type != y.type)
    return STET_VALUE_UNKNOWN;
  lend_year (&x, &y);
  lend_year (&y, &x);
  return _stet_value_compare (&x, &y);
}

/* Whether not both can be so. */
static gboolean
exclude (const Events *self,
         guint a,
         guint b)
{
  if (compare (self, a, b) != STET_VALUE_DIFFERENT)
    return FALSE;
  if (is_tally (get_fact (self, a)))
    return !_stet_tallies_fit (get_fact (self, a), get_fact (self, b));
  return !is_rank (get_fact (self, a)) || !_stet_ranks_fit (get_fact (self, a), get_fact (self, b));
}

/* What happens on the day of the one, in the article of the other. */
static gboolean
has_equal (const Events *self,
           guint first,
           guint end,
           guint of,
           guint article)
{
  for (guint i = first; i < end; i++)
    {
      StetValueRelation relation = get_fact (self, i)->article == article ? compare (self, i, of) : STET_VALUE_UNKNOWN;

      if (relation == STET_VALUE_SAME || relation == STET_VALUE_FITS)
        return TRUE;
    }
  return FALSE;
}

/* Whether its article knows no other event of the kind on another day. */
static gboolean
is_alone (const Events *self,
          guint first,
          guint end,
          guint of)
{
  for (guint i = first; i < end; i++)
    if (get_fact (self, i)->article == get_fact (self, of)->article && exclude (self, i, of))
      return FALSE;
  return TRUE;
}

/* Whether an event of the article of @b is as like to @a as @b is. */
static gboolean
has_rival (const Events *self,
           guint first,
           guint end,
           guint a,
           guint b)
{
  guint n = count_all_shared (self, a, b);

  for (guint i = first; i < end; i++)
    if (i != b && get_fact (self, i)->article == get_fact (self, b)->article && exclude (self, i, b) && count_all_shared (self, a, i) >= n)
      return TRUE;
  return FALSE;
}

/* Persons of whom one is named here and another one there. */
static gboolean
name_others (const Events *self,
             guint a,
             guint b)
{
  const GArray *x = get_event (self, a)->near;
  const GArray *y = get_event (self, b)->near;
  gboolean names = FALSE;

  for (guint i = 0; i < x->len; i++)
    names = names || g_array_index (x, StetTerm, i).is_name;
  for (guint i = 0, j = 0; i < x->len && j < y->len;)
    {
      const StetTerm *s = &g_array_index (x, StetTerm, i);
      const StetTerm *t = &g_array_index (y, StetTerm, j);

      if (s->key == t->key && s->is_name && t->is_name)
        return FALSE;
      i += s->key <= t->key ? 1 : 0;
      j += t->key <= s->key ? 1 : 0;
    }
  for (guint i = 0; names && i < y->len; i++)
    if (g_array_index (y, StetTerm, i).is_name)
      return TRUE;
  return FALSE;
}

/* "The first" is said of many things. */
static guint
get_least_shared (const Events *self,
                  guint first,
                  guint end,
                  guint a,
                  guint b)
{
  const StetFact *x = get_fact (self, a);
  const StetFact *y = get_fact (self, b);

  /* Whose it is and what is counted says enough. */
  if (is_tally (x))
    return is_alone (self, first, end, a) && is_alone (self, first, end, b) ? 0 : MIN_SHARED;
  if (is_rank (x) && MIN (x->quantity->value, y->quantity->value) < 2)
    return MIN_SHARED;
  return is_alone (self, first, end, a) && is_alone (self, first, end, b) ? MIN_SHARED_ALONE : MIN_SHARED;
}

static StetFindingField
get_field (const StetFact *fact)
{
  if (is_rank (fact) || is_tally (fact))
    return STET_FINDING_FIELD_VALUE;
  return fact->quantity->type == STET_QUANTITY_TIME ? STET_FINDING_FIELD_TIME : STET_FINDING_FIELD_DATE;
}

static void
add_conflict (Events *self,
              guint a,
              guint b,
              guint n_shared)
{
  const StetFact *x = get_fact (self, a);
  const StetFact *y = get_fact (self, b);
  StetDraft draft = { STET_FINDING_CONFLICT, get_field (x), MIN (SCORE + SCORE_OF_SHARED * n_shared, MAX_SCORE), TRUE };

  draft.a = (StetDraftSide){ x->article, x->sentence, x->quantity->span, _stet_value_dup_text (x->quantity), is_ahead (x) };
  draft.b = (StetDraftSide){ y->article, y->sentence, y->quantity->span, _stet_value_dup_text (y->quantity), is_ahead (y) };
  draft.explanation = _stet_explain_conflict (x, y);
  g_array_append_val (self->drafts, draft);
}

static void
compare_two (Events *self,
             guint first,
             guint end,
             guint a,
             guint b)
{
  const StetFact *x = get_fact (self, a);
  const StetFact *y = get_fact (self, b);
  guint n_shared;

  if (((x->flags ^ y->flags) & STET_FACT_SUPERSEDED) != 0)
    return;
  if (get_event (self, a)->is_far || get_event (self, b)->is_far || x->article == y->article || is_ahead (x) != is_ahead (y) || are_news_and_old (x, y) || !exclude (self, a, b))
    return;
  n_shared = count_all_shared (self, a, b);
  if (n_shared < get_least_shared (self, first, end, a, b) || stet_topics_similarity (self->topics, x->article, y->article) < MIN_TOPIC)
    return;
  if (has_equal (self, first, end, a, y->article) || has_equal (self, first, end, b, x->article) || has_rival (self, first, end, a, b) || has_rival (self, first, end, b, a))
    return;
  if (n_shared < MIN_SHARED && !is_tally (x) && name_others (self, a, b))
    return;
  add_conflict (self, a, b, n_shared);
}

static void
compare_kind (Events *self,
              guint first,
              guint end)
{
  if (end - first > MAX_OF_KIND)
    return;
  for (guint a = first; a < end; a++)
    for (guint b = a + 1; b < end; b++)
      compare_two (self, first, end, a, b);
}

static int
order_entries (gconstpointer a,
               gconstpointer b)
{
  const Entry *x = a;
  const Entry *y = b;

  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return x->event < y->event ? -1 : x->event > y->event;
}

static void
gather (Events *self)
{
  for (guint i = 0; i < self->facts->facts->len; i++)
    {
      StetEvent event = { 0 };

      if (!_stet_event_read (&event, self->facts, i) && !_stet_rank_read (&event, self->facts, i) && !_stet_tally_read (&event, self->facts, i))
        continue;
      for (guint c = 0; c < event.n_concepts; c++)
        {
          Entry entry = { event.concepts[c], self->events->len };

          g_array_append_val (self->entries, entry);
        }
      g_array_append_val (self->events, event);
    }
  g_array_sort (self->entries, order_entries);
}

void
_stet_events_compare (const StetFacts *facts,
                      StetTopics *topics,
                      GArray *drafts)
{
  Events self = { .facts = facts, .topics = topics, .drafts = drafts };
  guint first = 0;

  self.events = g_array_new (FALSE, FALSE, sizeof (StetEvent));
  self.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self.events, (GDestroyNotify) _stet_event_clear);
  gather (&self);
  for (guint i = 1; i <= self.entries->len; i++)
    {
      if (i < self.entries->len && g_array_index (self.entries, Entry, i).kind == g_array_index (self.entries, Entry, first).kind)
        continue;
      compare_kind (&self, first, i);
      first = i;
    }
  g_array_unref (self.entries);
  g_array_unref (self.events);
}
