/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-intake.h"

#include "stet-article-reader-private.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-text.h"

#include <string.h>

static StetArticleIntake *
read_bytes (const guint8 *data,
            gsize len,
            const char *source_name,
            GError **error)
{
  const StetArticleReader *reader;
  StetArticleIntake *intake;

  if (len > STET_LIMIT_ARTICLE_BYTES)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_TOO_LARGE,
                   "it is larger than %" G_GSIZE_FORMAT " MiB", STET_LIMIT_ARTICLE_BYTES / (1024 * 1024));
      return NULL;
    }
  if (len == 0)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_EMPTY, "it is empty");
      return NULL;
    }
  reader = _stet_article_find_reader (data, len, source_name);
  intake = reader->read (data, len, source_name, error);
  if (intake == NULL)
    return NULL;
  intake->source_name = g_strdup (source_name);
  intake->sha256 = stet_sha256_hex (data, len);
  intake->size = len;
  return intake;
}

StetArticleIntake *
stet_article_intake_from_bytes (GBytes *bytes,
                                const char *source_name,
                                GError **error)
{
  StetArticleIntake *intake;
  const guint8 *data;
  gsize len = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &len);
  intake = read_bytes (data, len, source_name, error);
  if (intake == NULL && source_name != NULL)
    g_prefix_error (error, "%s: ", source_name);
  return intake;
}

StetArticleIntake *
stet_article_intake_from_paste (const char *text,
                                GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  return read_bytes ((const guint8 *) text, strlen (text), NULL, error);
}

void
stet_article_intake_free (StetArticleIntake *intake)
{
  if (intake == NULL)
    return;
  g_clear_pointer (&intake->text, stet_article_text_unref);
  g_free (intake->source_name);
  g_free (intake->uri);
  g_free (intake->sha256);
  g_free (intake->encoding);
  g_free (intake->title);
  g_free (intake->outlet);
  g_free (intake->agency);
  g_free (intake->author);
  g_free (intake->published);
  g_free (intake->language);
  g_free (intake->url);
  g_free (intake);
}
