/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-intake.h"

#include "stet-article-encoding-private.h"
#include "stet-article-guess-private.h"
#include "stet-article-sniff-private.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-text.h"

#include <string.h>

/**
 * StetArticleReader:
 * @sniff: (nullable): whether the bytes are of its format; the first reader
 *   that says yes reads, and one without it reads whatever is left
 * @read: reads them; sets everything but size, sha256, source_name and uri
 *
 * A row of the table of readers: another format is another row.
 */
typedef struct
{
  gboolean (*sniff) (const guint8 *data,
                     gsize len,
                     const char *source_name);
  StetArticleIntake *(*read) (const guint8 *data,
                              gsize len,
                              const char *source_name,
                              GError **error);
} StetArticleReader;

/* Plain text and Markdown.  The checks for what is no text at all are its own. */
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
  { NULL, read_text },
};

static const StetArticleReader *
find_reader (const guint8 *data,
             gsize len,
             const char *source_name)
{
  const StetArticleReader *reader = readers;

  while (reader->sniff != NULL && !reader->sniff (data, len, source_name))
    reader++;
  return reader;
}

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
  reader = find_reader (data, len, source_name);
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
