/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-text.h"

#include "stet-article-blocks-private.h"
#include "stet-error.h"
#include "stet-text.h"

#include <string.h>

struct _StetArticleText
{
  gatomicrefcount ref_count;
  char *text;
  gsize len;
  char *sha256;
  StetArticleFormat format;
  StetOffsets *offsets;
  StetBlock *blocks;
  guint n_blocks;
};

/* White space, and the signs without width that stand for it. */
static gboolean
is_blank (const char *text,
          gsize len)
{
  const char *end = text + len;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != 0x200b && c != 0x2060 && c != 0xfeff)
        return FALSE;
    }
  return TRUE;
}

StetArticleText *
stet_article_text_new (const char *utf8,
                       gssize len,
                       StetArticleFormat format,
                       GError **error)
{
  g_autofree char *normalised = NULL;
  StetArticleText *text;
  GArray *blocks;
  gsize n = 0;
  gsize n_blocks = 0;

  g_return_val_if_fail (utf8 != NULL, NULL);

  normalised = stet_text_normalise (utf8, len, &n, error);
  if (normalised == NULL)
    return NULL;
  if (is_blank (normalised, n))
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_EMPTY, "there is no text in it");
      return NULL;
    }
  blocks = _stet_article_find_blocks (normalised, n, format);
  text = g_new0 (StetArticleText, 1);
  g_atomic_ref_count_init (&text->ref_count);
  text->sha256 = stet_sha256_hex (normalised, n);
  text->offsets = stet_offsets_new (normalised, (gssize) n);
  text->text = g_steal_pointer (&normalised);
  text->len = n;
  text->format = format;
  text->blocks = (StetBlock *) g_array_steal (blocks, &n_blocks);
  text->n_blocks = (guint) n_blocks;
  g_array_unref (blocks);
  return text;
}

StetArticleText *
stet_article_text_ref (StetArticleText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_atomic_ref_count_inc (&text->ref_count);
  return text;
}

void
stet_article_text_unref (StetArticleText *text)
{
  g_return_if_fail (text != NULL);

  if (!g_atomic_ref_count_dec (&text->ref_count))
    return;
  g_free (text->text);
  g_free (text->sha256);
  stet_offsets_unref (text->offsets);
  g_free (text->blocks);
  g_free (text);
}

const char *
stet_article_text_get_text (const StetArticleText *text,
                            gsize *len)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (len != NULL)
    *len = text->len;
  return text->text;
}

const char *
stet_article_text_get_sha256 (const StetArticleText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return text->sha256;
}

StetArticleFormat
stet_article_text_get_format (const StetArticleText *text)
{
  g_return_val_if_fail (text != NULL, STET_ARTICLE_PLAIN);

  return text->format;
}

const StetOffsets *
stet_article_text_get_offsets (const StetArticleText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return text->offsets;
}

guint
stet_article_text_get_n_blocks (const StetArticleText *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return text->n_blocks;
}

const StetBlock *
stet_article_text_get_block (const StetArticleText *text,
                             guint i)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (i < text->n_blocks, NULL);

  return &text->blocks[i];
}

guint
stet_article_text_find_block (const StetArticleText *text,
                              gsize offset)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (text != NULL, 0);

  /* The last block that starts at or before the offset. */
  high = text->n_blocks;
  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (text->blocks[middle].span.start <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

char *
stet_article_text_dup_quote (const StetArticleText *text,
                             StetSpan span)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (!stet_span_is_valid_in (span, text->text, text->len))
    return NULL;
  return g_strndup (text->text + span.start, stet_span_length (span));
}

StetSpan
stet_article_text_widen (const StetArticleText *text,
                         StetSpan span,
                         guint n_chars)
{
  gsize len;
  const char *utf8 = stet_article_text_get_text (text, &len);
  const char *start = utf8 + span.start;
  const char *end = utf8 + span.end;

  g_return_val_if_fail (span.start <= span.end && span.end <= len, span);

  for (guint i = 0; i < n_chars && start > utf8; i++)
    start = g_utf8_prev_char (start);
  for (guint i = 0; i < n_chars && end < utf8 + len; i++)
    end = g_utf8_next_char (end);
  return (StetSpan){ (gsize) (start - utf8), (gsize) (end - utf8) };
}
