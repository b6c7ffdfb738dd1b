/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-reader-private.h"

#include "stet-article-encoding-private.h"
#include "stet-article-guess-private.h"
#include "stet-article-sniff-private.h"

/* Text is what is left when no other reader claims the bytes: its own checks
 * refuse what is no text, and say what it is. */
static gboolean
sniff_text (const guint8 *data,
            gsize len,
            const char *source_name)
{
  return TRUE;
}

static StetArticleIntake *
read_text (const guint8 *data,
           gsize len,
           const char *source_name,
           GError **error)
{
  g_autoptr (StetArticleIntake) intake = NULL;
  g_autofree char *utf8 = NULL;
  const char *encoding = NULL;
  gsize n = 0;

  if (!_stet_article_sniff (data, len, error))
    return NULL;
  utf8 = _stet_article_decode (data, len, &n, &encoding, error);
  if (utf8 == NULL || !_stet_article_check_controls (utf8, n, error))
    return NULL;
  intake = g_new0 (StetArticleIntake, 1);
  intake->text = stet_article_text_new (utf8, (gssize) n, stet_article_format_guess (source_name, utf8), error);
  if (intake->text == NULL)
    return NULL;
  intake->encoding = g_strdup (encoding);
  _stet_article_guess (intake);
  return g_steal_pointer (&intake);
}

static const StetArticleReader readers[] = {
  { "text/plain", sniff_text, read_text },
};

const StetArticleReader *
_stet_article_find_reader (const guint8 *data,
                           gsize len,
                           const char *source_name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    if (readers[i].sniff (data, len, source_name))
      return &readers[i];
  return &readers[G_N_ELEMENTS (readers) - 1];
}
