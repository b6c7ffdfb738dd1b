/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-claim-private.h"

#include <string.h>

/* So many slots after its verb a name still belongs to it. */
#define REACH 6

#define SCORE_SWAPPED 0.68
#define SCORE_RANK 0.68

/* What a word that names the first one of many ends in. */
#define SUPERLATIVE "est"

/* How much else of the predicate the evidence must say. */
#define MIN_REST 0.6

/* Who does something, and to whom: slots of one sentence. */
typedef struct
{
  int agent;
  int patient;
} Deed;

/* A name, or a word that is written like one. */
static gboolean
is_like_name (const StetSlots *self,
              guint j)
{
  const char *text = stet_analysis_get_text (self->side->analysis, NULL);

  return self->slots[j].kind == STET_SLOT_NAME || (self->slots[j].kind == STET_SLOT_WORD && g_ascii_isupper (text[self->slots[j].span.start]));
}

/* The nearest name before the verb, which nothing leads to. */
static int
find_before (const StetSlots *self,
             guint verb)
{
  for (guint j = verb; j-- > 0;)
    if (is_like_name (self, j))
      return self->slots[j].lead == 0 || j == 0 ? (int) j : -1;
  return -1;
}

/* The first name behind the verb with such a lead; 0 stands for none at all. */
static int
find_behind (const StetSlots *self,
             guint verb,
             guint leads)
{
  for (guint j = verb + 1; j < self->n; j++)
    if (is_like_name (self, j))
      {
        if ((self->slots[j].leads & leads) != 0 || (leads == 0 && self->slots[j].lead == 0 && j == verb + 1))
          return (int) j;
      }
  return -1;
}

/* "A replaced B", "B was replaced by A", "A is older than B". */
static gboolean
read_deed (const StetSlots *self,
           guint verb,
           Deed *deed)
{
  int before = find_before (self, verb);
  int agent = find_behind (self, verb, STET_GRAMMAR_AGENT);
  int other = find_behind (self, verb, STET_GRAMMAR_THAN);

  if (other < 0)
    other = find_behind (self, verb, 0);
  *deed = agent >= 0 ? (Deed){ agent, before } : (Deed){ before, other };
  return deed->agent >= 0 && deed->patient >= 0;
}

/* The token of slot @i. */
static const StetToken *
find_token (const StetSlots *self,
            guint i)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (self, &first, &end);

  while (first + 1 < end && tokens[first].start < self->slots[i].span.start)
    first++;
  return &tokens[first];
}

/* Whether slot @i is a verb that the evidence has too; neither has @forbidden flags. */
static gboolean
is_verb_of_both (const StetClaim *self,
                 guint i,
                 guint forbidden)
{
  const StetSlot *claimed = &self->claim->slots[i];
  const StetSlot *given = self->met[i] >= 0 ? &self->evidence->slots[self->met[i]] : NULL;

  if (given == NULL || claimed->kind != STET_SLOT_WORD || given->kind != STET_SLOT_WORD || claimed->key != given->key)
    return FALSE;
  return ((claimed->flags | given->flags) & (STET_SLOT_NEGATED | STET_SLOT_CLOUDED | forbidden)) == 0 && !_stet_grammar_is (find_token (self->claim, i), STET_GRAMMAR_MUTUAL);
}

void
_stet_claim_compare_roles (StetClaim *self)
{
  Deed claimed;
  Deed given;

  for (guint i = 0; i < self->claim->n && stet_span_is_empty (self->negation); i++)
    {
      if (!is_verb_of_both (self, i, STET_SLOT_SAYS) || !read_deed (self->claim, i, &claimed) || !read_deed (self->evidence, (guint) self->met[i], &given))
        continue;
      if (self->met[claimed.agent] == given.patient && self->met[claimed.patient] == given.agent)
        _stet_claim_add (self, STET_FINDING_FIELD_NAME, SCORE_SWAPPED, self->claim->slots[claimed.agent].span, self->evidence->slots[given.agent].span);
      return;
    }
}

/* "One of the largest" is not the largest. */
static gboolean
is_among_others (const StetToken *tokens,
                 const StetToken *superlative)
{
  return superlative >= tokens + 2 && _stet_grammar_is (superlative - 1, STET_GRAMMAR_DETERMINER) && _stet_grammar_is (superlative - 2, STET_GRAMMAR_HOME);
}

/* The name that a verb of the evidence has behind its "by"; -1 without one. */
static int
find_agent_behind (const StetSlots *self,
                   guint verb)
{
  for (guint j = verb + 1; j < self->n && j <= verb + REACH; j++)
    if (is_like_name (self, j) && (_stet_slots_get_head (self, j)->leads & STET_GRAMMAR_AGENT) != 0)
      return (int) j;
  return -1;
}

/* Whether the name in slot @j stands in the list of names that slot @first
 * begins. */
static gboolean
is_in_list (const StetSlots *self,
            guint first,
            guint j)
{
  const StetSlot *head = _stet_slots_get_head (self, j);

  return head == _stet_slots_get_head (self, first) || (head->leads & STET_GRAMMAR_AGENT) == 0;
}

/* "Directed by A and produced by B": B did not direct it. */
void
_stet_claim_compare_agents (StetClaim *self)
{
  for (guint i = 0; i + 1 < self->claim->n && stet_span_is_empty (self->negation); i++)
    {
      int claimed = is_verb_of_both (self, i, STET_SLOT_SAYS) ? find_agent_behind (self->claim, i) : -1;
      int given = claimed >= 0 ? find_agent_behind (self->evidence, (guint) self->met[i]) : -1;
      int other = claimed >= 0 ? self->met[claimed] : -1;

      if (given < 0 || other <= given || is_in_list (self->evidence, (guint) given, (guint) other))
        continue;
      _stet_claim_add (self, STET_FINDING_FIELD_NAME, SCORE_SWAPPED, self->claim->slots[claimed].span, self->evidence->slots[given].span);
      return;
    }
}

/* Whether nothing like "was" stands before the slot @verb. */
static gboolean
is_active (const StetClaim *self,
           guint verb)
{
  guint first;
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (self->claim, &first, &end);

  for (const StetToken *token = &tokens[first]; token < find_token (self->claim, verb); token++)
    if (_stet_grammar_is (token, STET_GRAMMAR_AUXILIARY | STET_GRAMMAR_COPULA))
      return FALSE;
  return TRUE;
}

/* Whether what was done is the same: the first thing that the claim has behind
 * its verb, or something that the evidence calls "it". */
static gboolean
shares_object (const StetClaim *self,
               guint verb)
{
  if (self->met[verb + 1] >= 0)
    return self->met[verb + 1] < self->met[verb];
  return is_like_name (self->claim, verb + 1) && _stet_claim_is_pronominal (self);
}

static gboolean
is_somebody (const StetSlots *self,
             guint i)
{
  StetNameType type = self->slots[i].kind == STET_SLOT_NAME ? _stet_slots_get_name (self, i)->type : STET_NAME_OTHER;

  return type == STET_NAME_PERSON || type == STET_NAME_ORGANISATION;
}

/* Who did what the verb of the evidence says: "by the Finnish pianist A"; -1
 * without a name. */
static int
find_doer (const StetSlots *self,
           guint verb)
{
  int first = find_agent_behind (self, verb);

  for (guint j = (guint) MAX (first, 0); first >= 0 && j < self->n && _stet_slots_get_head (self, j) == _stet_slots_get_head (self, (guint) first); j++)
    if (is_somebody (self, j))
      return (int) j;
  return -1;
}

/* "Designed by A": B did not design it. */
void
_stet_claim_compare_doers (StetClaim *self)
{
  for (guint i = 1; i + 1 < self->claim->n && stet_span_is_empty (self->negation); i++)
    {
      int claimed = is_verb_of_both (self, i, 0) ? find_before (self->claim, i) : -1;
      int given = claimed >= 0 && is_somebody (self->claim, (guint) claimed) ? find_doer (self->evidence, (guint) self->met[i]) : -1;
      int other = claimed >= 0 ? self->met[claimed] : -1;

      /* Who else is named there may have done something else. */
      if (other >= 0 && (other <= given || given < 0 || is_in_list (self->evidence, (guint) given, (guint) other)))
        continue;
      if (given < 0 || !is_active (self, i) || !shares_object (self, i))
        continue;
      _stet_claim_add (self, STET_FINDING_FIELD_NAME, SCORE_SWAPPED, self->claim->slots[claimed].span, self->evidence->slots[given].span);
      return;
    }
}

static gboolean
is_superlative (const StetSlots *self,
                guint i)
{
  StetSpan span = self->slots[i].span;
  const char *text = stet_analysis_get_text (self->side->analysis, NULL);
  guint first;
  const StetToken *token = find_token (self, i);
  guint end;
  const StetToken *tokens = _stet_claim_get_tokens (self, &first, &end);

  if (is_among_others (&tokens[first], token) || (token > &tokens[first] && is_among_others (&tokens[first], token - 1)))
    return FALSE;
  if (stet_span_length (span) > strlen (SUPERLATIVE) + 2 && strncmp (text + span.end - strlen (SUPERLATIVE), SUPERLATIVE, strlen (SUPERLATIVE)) == 0)
    return TRUE;
  return token > &tokens[first] && _stet_grammar_is (token - 1, STET_GRAMMAR_MOST);
}

/* The words of a rank: "third most visited". */
static StetSpan
get_shown (const StetSlots *self,
           guint i)
{
  StetSpan span = self->slots[i].span;

  return _stet_slots_get_rank (self, i) > 1 ? (StetSpan){ self->slots[i - 1].span.start, span.end } : span;
}

void
_stet_claim_compare_ranks (StetClaim *self)
{
  for (guint i = self->predicate; i < self->claim->n && stet_span_is_empty (self->negation); i++)
    {
      int j = self->met[i];
      double shared;

      if (j < 0 || !is_superlative (self->claim, i) || !is_superlative (self->evidence, (guint) j) || self->claim->slots[i].key != self->evidence->slots[j].key)
        continue;
      if (_stet_slots_get_rank (self->claim, i) != _stet_slots_get_rank (self->evidence, (guint) j) && _stet_claim_get_rest (self, i, i + 1, &shared) >= MIN_REST)
        _stet_claim_add (self, STET_FINDING_FIELD_VALUE, SCORE_RANK, get_shown (self->claim, i), get_shown (self->evidence, (guint) j));
      return;
    }
}
