/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-statement"

#include "stet-analysis.h"

#include "stet-analysis-private.h"
#include "stet-language.h"
#include "stet-lexicon-private.h"
#include "stet-limits.h"

#include <string.h>

/* Strings are short; blocks of this size hold those of a usual article. */
#define STRING_BLOCK 2048

static StetAnalysis *
analysis_new (const char *text,
              gsize len,
              const StetLexicon *lexicon,
              const StetDate *reference)
{
  StetAnalysis *self = g_new0 (StetAnalysis, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_malloc (len + STET_TEXT_PADDING);
  if (len > 0)
    memcpy (self->text, text, len);
  memset (self->text + len, 0, STET_TEXT_PADDING);
  self->len = len;
  self->lexicon = lexicon;
  if (reference != NULL)
    self->reference = *reference;
  self->sentences = g_array_new (FALSE, FALSE, sizeof (StetSentence));
  self->quantities = g_array_new (FALSE, FALSE, sizeof (StetQuantity));
  self->names = g_array_new (FALSE, FALSE, sizeof (StetName));
  self->cues = g_array_new (FALSE, FALSE, sizeof (StetCue));
  self->strings = g_string_chunk_new (STRING_BLOCK);

  return self;
}

/* Tells each sentence which of the records are its own. */
static void
share_out (StetAnalysis *self)
{
  guint quantity = 0;
  guint name = 0;
  guint cue = 0;

  for (guint i = 0; i < self->sentences->len; i++)
    {
      StetSentence *sentence = &g_array_index (self->sentences, StetSentence, i);

      sentence->first_quantity = quantity;
      while (quantity < self->quantities->len && g_array_index (self->quantities, StetQuantity, quantity).sentence == i)
        quantity++;
      sentence->n_quantities = quantity - sentence->first_quantity;
      sentence->first_name = name;
      while (name < self->names->len && g_array_index (self->names, StetName, name).sentence == i)
        name++;
      sentence->n_names = name - sentence->first_name;
      sentence->first_cue = cue;
      while (cue < self->cues->len && g_array_index (self->cues, StetCue, cue).sentence == i)
        cue++;
      sentence->n_cues = cue - sentence->first_cue;
    }
}

StetAnalysis *
stet_analysis_new (const char *text,
                   gsize len,
                   const StetBlock *blocks,
                   guint n_blocks,
                   const char *language,
                   const StetDate *reference)
{
  return stet_analysis_new_of_stages (text, len, blocks, n_blocks, language, reference, STET_STAGES_ALL);
}

static gboolean
wants (StetStages stages,
       StetStages stage)
{
  return (stages & stage) == stage;
}

StetAnalysis *
stet_analysis_new_of_stages (const char *text,
                             gsize len,
                             const StetBlock *blocks,
                             guint n_blocks,
                             const char *language,
                             const StetDate *reference,
                             StetStages stages)
{
  StetAnalysis *self;

  g_return_val_if_fail (text != NULL || len == 0, NULL);
  g_return_val_if_fail (len <= STET_LIMIT_ARTICLE_BYTES, NULL);

  if (language == NULL)
    language = stet_language_guess (text, len);
  self = analysis_new (text, len, stet_lexicon_get (language), reference);
  _stet_tokens_find (self);
  _stet_sentences_find (self, blocks, n_blocks);
  if (wants (stages, STET_STAGE_QUANTITIES))
    _stet_quantities_find (self);
  if (wants (stages, STET_STAGE_NAMES))
    _stet_names_find (self);
  if (wants (stages, STET_STAGE_CUES))
    {
      _stet_cues_find (self);
      _stet_meanings_find (self);
    }
  share_out (self);
  if (wants (stages, STET_STAGE_WORTH))
    _stet_check_worthiness_find (self);

  return self;
}

StetAnalysis *
stet_analysis_ref (StetAnalysis *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
stet_analysis_unref (StetAnalysis *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->text);
  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_array_unref (self->quantities);
  g_array_unref (self->names);
  g_array_unref (self->cues);
  g_string_chunk_free (self->strings);
  g_free (self);
}

const char *
stet_analysis_get_text (const StetAnalysis *self,
                        gsize *len)
{
  if (len != NULL)
    *len = self->len;

  return self->text;
}

const StetLexicon *
stet_analysis_get_lexicon (const StetAnalysis *self)
{
  return self->lexicon;
}

const StetDate *
stet_analysis_get_reference (const StetAnalysis *self)
{
  return self->reference.precision != STET_DATE_NONE ? &self->reference : NULL;
}

const StetToken *
stet_analysis_get_tokens (const StetAnalysis *self,
                          guint *n)
{
  *n = self->tokens->len;

  return (const StetToken *) (const void *) self->tokens->data;
}

const StetSentence *
stet_analysis_get_sentences (const StetAnalysis *self,
                             guint *n)
{
  *n = self->sentences->len;

  return (const StetSentence *) (const void *) self->sentences->data;
}

const StetQuantity *
stet_analysis_get_quantities (const StetAnalysis *self,
                              guint *n)
{
  *n = self->quantities->len;

  return (const StetQuantity *) (const void *) self->quantities->data;
}

const StetName *
stet_analysis_get_names (const StetAnalysis *self,
                         guint *n)
{
  *n = self->names->len;

  return (const StetName *) (const void *) self->names->data;
}

const StetCue *
stet_analysis_get_cues (const StetAnalysis *self,
                        guint *n)
{
  *n = self->cues->len;

  return (const StetCue *) (const void *) self->cues->data;
}

const char *
_stet_analysis_dup_text (StetAnalysis *self,
                         const char *text,
                         gssize len)
{
  return g_string_chunk_insert_len (self->strings, text, len);
}

gboolean
_stet_analysis_is_word (const StetAnalysis *self,
                        guint token,
                        const char *const *words)
{
  const StetToken *one = &g_array_index (self->tokens, StetToken, token);
  const char *text = self->text + one->start;
  gsize len = one->end - one->start;
  char first = g_ascii_tolower (text[0]);

  if (one->kind != STET_TOKEN_WORD)
    return FALSE;
  for (gsize i = 0; words[i] != NULL; i++)
    {
      gsize k = 1;

      if (words[i][0] != first)
        continue;
      while (k < len && words[i][k] != '\0' && words[i][k] == g_ascii_tolower (text[k]))
        k++;
      if (k == len && words[i][k] == '\0')
        return TRUE;
    }

  return FALSE;
}
