/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-draft-private.h"
#include "stet-grammar-private.h"

G_BEGIN_DECLS

/** STET_SLOTS_MAX: a sentence with more slots is compared in its figures alone. */
#define STET_SLOTS_MAX 96

/** StetSlotKind: what fills a slot. */
typedef enum
{
  STET_SLOT_WORD,
  STET_SLOT_NAME,
  STET_SLOT_FIGURE,
  STET_SLOT_DATE,
} StetSlotKind;

/**
 * StetSlotFlags:
 * @STET_SLOT_LIGHT: says little of what the sentence is about
 * @STET_SLOT_RISE: goes up
 * @STET_SLOT_FALL: goes down
 * @STET_SLOT_NEGATED: a negation speaks of this very slot
 * @STET_SLOT_CLOUDED: stands in the reach of a negation, and it cannot be
 *   told whether it is meant
 * @STET_SLOT_FORECAST: planned, expected or possible
 * @STET_SLOT_SUPERSEDED: was held before, and is no more
 * @STET_SLOT_ASKED: a question or an opinion
 * @STET_SLOT_SINGLE: one alone is, does or has it
 * @STET_SLOT_SAYS: a verb of saying
 * @STET_SLOT_NOBODY: is negated for all: "nobody was hurt", "no deaths"
 * @STET_SLOT_DEFINITE: "the" or "his" goes before it, or before the words right
 *   before it: what is known already
 * @STET_SLOT_FOLLOWS: nothing but a blank or a hyphen stands between it and the slot before
 */
typedef enum
{
  STET_SLOT_LIGHT = 1 << 0,
  STET_SLOT_RISE = 1 << 1,
  STET_SLOT_FALL = 1 << 2,
  STET_SLOT_NEGATED = 1 << 3,
  STET_SLOT_CLOUDED = 1 << 4,
  STET_SLOT_FORECAST = 1 << 5,
  STET_SLOT_SUPERSEDED = 1 << 6,
  STET_SLOT_ASKED = 1 << 7,
  STET_SLOT_FOLLOWS = 1 << 8,
  STET_SLOT_SINGLE = 1 << 9,
  STET_SLOT_SAYS = 1 << 10,
  STET_SLOT_NOBODY = 1 << 11,
  STET_SLOT_DEFINITE = 1 << 12,
} StetSlotFlags;

/**
 * StetSlot:
 * @span: its words
 * @negation: the words that negate it; empty if none do
 * @key: what it means, the same for all words of one meaning
 * @stem: key of the stem of its word; 0 for what is no word
 * @set: (nullable): the set of words of which one alone fits, as the tables
 *   say: "colour" of "red"
 * @lead: key of the function word before it: "in" of "in Hanoi" and of "in the
 *   capital"; 0 without one
 * @leads: bits of #StetGrammar: what that word does
 * @kind: a #StetSlotKind
 * @flags: bits of #StetSlotFlags
 * @clause: how many marks and words that part clauses stand before it
 * @index: of the name or the quantity in its analysis
 * @match: index of the slot of the other sentence that says the same; -1
 *   without one
 * @weight: how much it says
 *
 * A word with a meaning, a whole name, a figure with its unit.
 */
typedef struct
{
  StetSpan span;
  StetSpan negation;
  guint64 key;
  guint64 stem;
  const char *set;
  guint64 lead;
  guint leads;
  StetSlotKind kind;
  guint flags;
  guint clause;
  guint index;
  int match;
  float weight;
} StetSlot;

/**
 * StetSlots:
 * @side: the sentence
 * @slots: (array length=n): its slots, in order
 * @n: their number
 *
 * A sentence as the list of what it says.
 */
typedef struct
{
  const StetCompareSide *side;
  StetSlot slots[STET_SLOTS_MAX];
  guint n;
} StetSlots;

/** _stet_slots_read: fills @self from @side; FALSE if there are too many slots, or none. */
gboolean _stet_slots_read (StetSlots *self,
                           const StetCompareSide *side);

/** _stet_slots_read_cues: sets what negations, plans and the like say of each slot. */
void _stet_slots_read_cues (StetSlots *self);

/** _stet_slots_is_subject: whether slot @i is a name of which something may be said: not "Smith's". */
gboolean _stet_slots_is_subject (const StetSlots *self,
                                 guint i);

/** _stet_slots_get_head: (transfer none): the slot that the phrase or the list of slot @i begins with, and whose lead is that of all of it: "English" of "by the English band Pink Floyd". */
const StetSlot *_stet_slots_get_head (const StetSlots *self,
                                      guint i);

/** _stet_slot_is_aim: whether what @self says is only meant to be: "in talks to sell"; "refused to sell" is denied and no aim. */
gboolean _stet_slot_is_aim (const StetSlot *self);

/** _stet_slots_leads_to_figure: whether slot @i is a rise or a fall that is said with the figure behind it: "falls below 3 %". */
gboolean _stet_slots_leads_to_figure (const StetSlots *self,
                                      guint i);

/** _stet_slots_get_rank: the place in a row of what slot @i names: 2 of "second largest"; 1 where no ordinal goes before it. */
double _stet_slots_get_rank (const StetSlots *self,
                             guint i);

/** _stet_slots_get_name: (transfer none): the name in slot @i, which is one. */
const StetName *_stet_slots_get_name (const StetSlots *self,
                                      guint i);

/** _stet_slots_get_quantity: (transfer none): the quantity in slot @i, which is a figure or a date. */
const StetQuantity *_stet_slots_get_quantity (const StetSlots *self,
                                              guint i);

G_END_DECLS
