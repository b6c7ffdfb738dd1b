/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-match"

#include "stet-compare-words-private.h"

#include "stet-slot-cache-private.h"
#include "stet-text.h"

/* Below it two sentences may speak of two events. */
#define MIN_ALIGNED 0.15

/* How alike the surroundings of two words must be at the least, and how much
 * more when it is less sure that both speak of one event. */
#define LEAST_SUPPORT 0.5
#define SUPPORT_FOR_DOUBT 0.2

/* And in one article, which tells of many things in the same words. */
#define SUPPORT_IN_ONE 0.2

/* When one sentence says nearly all that the other one says, little more is
 * needed; but one word alone is shared by chance. */
#define MOSTLY 0.66
#define MIN_SHARED 1.3
#define LEAST_WHEN_COVERED 0.45

/* So many slots before a word its subject stands at most. */
#define MAX_TO_SUBJECT 6

/* And so many words of its own may follow the first one. */
#define MAX_IN_NOUN 2

/* What is quoted in an explanation is cut here, in code points. */
#define MAX_QUOTED 60

/* How much of what @slots says the other sentence says too, slot @left_out
 * apart; @shared gets how much that is. */
static double
get_cover_of_rest (const StetSlots *slots,
                   guint left_out,
                   double *shared)
{
  double all = 0;

  *shared = 0;
  for (guint i = 0; i < slots->n; i++)
    {
      double weight = i == left_out ? 0 : (double) slots->slots[i].weight;

      all += weight;
      *shared += slots->slots[i].match >= 0 ? weight : 0;
    }
  return all > 0 ? *shared / all : 0;
}

double
_stet_words_get_least_support (const StetWords *self,
                               guint i,
                               guint j)
{
  double a_shared;
  double b_shared;
  double cover = MAX (get_cover_of_rest (&self->a, i, &a_shared), get_cover_of_rest (&self->b, j, &b_shared));

  if (cover >= MOSTLY && MIN (a_shared, b_shared) >= MIN_SHARED)
    return LEAST_WHEN_COVERED;
  if (self->depends != NULL)
    *self->depends = TRUE;
  return LEAST_SUPPORT + SUPPORT_FOR_DOUBT * (1 - MIN (self->aligned, 1)) + (self->a.side->article == self->b.side->article ? SUPPORT_IN_ONE : 0);
}

/* "The driver": what a story speaks of without a name. */
static gboolean
is_known (const StetSlots *self,
          guint i)
{
  const StetSlot *slot = &self->slots[i];

  return slot->kind == STET_SLOT_WORD && (slot->flags & STET_SLOT_SAYS) == 0 && (slot->flags & STET_SLOT_DEFINITE) != 0;
}

/* What follows "in" and "by" is where and who, and no subject. */
static gboolean
is_led (const StetSlots *self,
        guint i)
{
  return (_stet_slots_get_head (self, i)->leads & (STET_GRAMMAR_PLACE | STET_GRAMMAR_HOME | STET_GRAMMAR_AGENT | STET_GRAMMAR_AIM)) != 0;
}

static gboolean
is_count (const StetSlots *self,
          guint i)
{
  return self->slots[i].kind == STET_SLOT_FIGURE && _stet_slots_get_quantity (self, i)->type == STET_QUANTITY_NUMBER;
}

/* The nearest noun before slot @i that is known and may be its subject; -1
 * without one: in "the captain said that nine died" it is none. */
static int
find_known (const StetSlots *self,
            guint i)
{
  for (guint p = i; p-- > 0 && i - p <= MAX_TO_SUBJECT;)
    if (is_count (self, p) || (self->slots[p].flags & STET_SLOT_SAYS) != 0)
      return -1;
    else if (!is_led (self, p) && (self->slots[p].kind == STET_SLOT_NAME || is_known (self, p)))
      return is_known (self, p) ? (int) p : -1;
  return -1;
}

/* "The driver was unhurt", "the driver has a broken arm". */
gboolean
_stet_words_share_known (const StetWords *self,
                         guint i,
                         guint j)
{
  int p = find_known (&self->a, i);
  int q = find_known (&self->b, j);

  /* Of "the engine driver was" it can be the one word or the other. */
  for (; p >= 0 && q >= 0 && is_known (&self->a, (guint) p); p--)
    if (self->a.slots[p].match >= 0 && self->a.slots[p].match <= q && q - self->a.slots[p].match <= MAX_IN_NOUN && is_known (&self->b, (guint) self->a.slots[p].match))
      return TRUE;
  return FALSE;
}

gboolean
_stet_words_share_subject (const StetWords *self,
                           guint i,
                           guint j)
{
  for (guint p = 0; p < i; p++)
    if (_stet_slots_is_subject (&self->a, p) && self->a.slots[p].match >= 0 && (guint) self->a.slots[p].match < j && _stet_slots_is_subject (&self->b, (guint) self->a.slots[p].match))
      return TRUE;
  return _stet_words_share_known (self, i, j);
}

static char *
dup_words (const StetSlots *slots,
           StetSpan span)
{
  g_autofree char *words = g_strndup (stet_analysis_get_text (slots->side->analysis, NULL) + span.start, stet_span_length (span));
  g_autofree char *line = stet_text_squeeze (words, -1);

  return stet_text_ellipsize (line, MAX_QUOTED);
}

/* How a conflict in each field is explained; the rest is as words are. */
static const char *const conflict_patterns[] = {
  [STET_FINDING_FIELD_VALUE] = "For the same thing one says “%s” and the other one “%s”.",
  [STET_FINDING_FIELD_DURATION] = "For the same thing one says “%s” and the other one “%s”.",
  [STET_FINDING_FIELD_DATE] = "For the same thing one gives the date “%s” and the other one “%s”.",
  [STET_FINDING_FIELD_TIME] = "For the same thing one gives the time “%s” and the other one “%s”.",
  [STET_FINDING_FIELD_NAME] = "In the same part one names “%s” and the other one “%s”.",
  [STET_FINDING_FIELD_PLACE] = "For the same thing one names the place “%s” and the other one “%s”.",
  [STET_FINDING_FIELD_NEGATION] = "One says “%s” and the other one “%s”: what one says the other one denies.",
  [STET_FINDING_FIELD_OPPOSITE] = "“%s” and “%s” exclude each other, and both are said of the same thing.",
  [STET_FINDING_FIELD_WORDS] = "The same quotation has “%s” in one and “%s” in the other one.",
  [STET_FINDING_FIELD_DIRECTION] = "One says “%s” and the other one “%s”: up against down.",
};

static const char *
get_pattern (StetFindingRelation relation,
             StetFindingField field)
{
  if (relation == STET_FINDING_AGREE)
    return field == STET_FINDING_FIELD_NAME ? "“%s” and “%s” are two spellings of one name." : "“%s” and “%s” say the same.";
  return conflict_patterns[field];
}

static char *
dup_explanation (StetFindingRelation relation,
                 StetFindingField field,
                 const char *a,
                 const char *b)
{
  g_auto (GStrv) parts = g_strsplit (get_pattern (relation, field), "%s", 3);

  return g_strconcat (parts[0], a, parts[1], b, parts[2], NULL);
}

static gboolean
is_forecast (const StetSlots *slots,
             StetSpan span)
{
  for (guint i = 0; i < slots->n; i++)
    if (stet_span_overlaps (slots->slots[i].span, span) && (slots->slots[i].flags & STET_SLOT_FORECAST) != 0)
      return TRUE;
  return FALSE;
}

static StetDraftSide
make_side (const StetSlots *slots,
           StetSpan span)
{
  return (StetDraftSide){ slots->side->article, slots->side->sentence, span, NULL, is_forecast (slots, span) };
}

void
_stet_words_add (StetWords *self,
                 StetFindingRelation relation,
                 StetFindingField field,
                 double score,
                 StetSpan a,
                 StetSpan b)
{
  g_autofree char *x = dup_words (&self->a, a);
  g_autofree char *y = dup_words (&self->b, b);
  StetDraft draft = {
    .relation = relation,
    .field = field,
    .score = score,
    .explanation = dup_explanation (relation, field, x, y),
    .a = make_side (&self->a, a),
    .b = make_side (&self->b, b),
  };

  draft.is_supported = draft.a.is_forecast == draft.b.is_forecast;
  g_array_append_val (self->drafts, draft);
}

/* Whether both name days, and none of them is the same. */
static gboolean
are_of_two_days (const StetSlots *a,
                 const StetSlots *b)
{
  gboolean a_has = FALSE;
  gboolean b_has = FALSE;

  for (guint i = 0; i < a->n; i++)
    if (a->slots[i].kind == STET_SLOT_DATE && _stet_slots_get_quantity (a, i)->first_day != 0)
      {
        if (a->slots[i].match >= 0)
          return FALSE;
        a_has = TRUE;
      }
  for (guint j = 0; j < b->n; j++)
    if (b->slots[j].kind == STET_SLOT_DATE && _stet_slots_get_quantity (b, j)->first_day != 0)
      b_has = TRUE;
  return a_has && b_has;
}

/* What two sentences of one article share as parts of it says nothing. */
static double
get_aligned (const StetCompareSide *a,
             const StetCompareSide *b,
             double aligned)
{
  return a->article == b->article ? 2 * aligned - 1 : aligned;
}

gboolean
_stet_compare_is_worth (const StetCompareSide *a,
                        const StetCompareSide *b,
                        double aligned)
{
  return get_aligned (a, b, aligned) >= MIN_ALIGNED;
}

gboolean
_stet_compare_words (const StetCompareSide *a,
                     const StetCompareSide *b,
                     double aligned,
                     StetCompareContext context,
                     GArray *drafts)
{
  StetWords self;
  guint n_before = drafts->len;
  gboolean depends = FALSE;

  self.aligned = get_aligned (a, b, aligned);
  self.is_one_story = context == STET_COMPARE_STORY;
  self.is_claim = context == STET_COMPARE_CLAIM;
  self.drafts = drafts;
  self.depends = &depends;
  if (self.aligned < MIN_ALIGNED || !_stet_slots_recall (&self.a, a) || !_stet_slots_recall (&self.b, b))
    return depends;

  _stet_slots_align (&self.a, &self.b);
  self.a_cover = _stet_slots_get_cover (&self.a);
  self.b_cover = _stet_slots_get_cover (&self.b);
  _stet_words_compare_quotations (&self);
  if (context == STET_COMPARE_CLAIM)
    _stet_words_compare_claimed_figures (&self);
  if (are_of_two_days (&self.a, &self.b))
    return depends;
  _stet_words_compare_opposites (&self);
  if (drafts->len == n_before)
    _stet_words_compare_negations (&self);
  _stet_words_compare_names (&self);
  if (drafts->len == n_before && context == STET_COMPARE_CLAIM)
    _stet_words_compare_claim (&self);
  if (drafts->len == n_before)
    _stet_words_compare_whole (&self);
  return depends;
}

void
_stet_compare_quotations (const StetCompareSide *a,
                          const StetCompareSide *b,
                          GArray *drafts)
{
  StetWords self = { .drafts = drafts };

  if (!_stet_slots_recall (&self.a, a) || !_stet_slots_recall (&self.b, b))
    return;
  _stet_slots_align (&self.a, &self.b);
  _stet_words_compare_quotations (&self);
}

gboolean
_stet_compare_mistakes_figures (const StetCompareSide *a,
                                const StetCompareSide *b)
{
  StetWords self = { .drafts = NULL };

  if (!_stet_slots_read (&self.a, a) || !_stet_slots_read (&self.b, b))
    return FALSE;
  _stet_slots_align (&self.a, &self.b);
  return _stet_words_mistake_figures (&self);
}
