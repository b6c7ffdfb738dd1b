/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-intake.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StetArticleReader:
 * @name: media type of what it reads
 * @sniff: whether the bytes are of its format; the first reader that says yes reads
 * @read: reads them; sets everything but size, sha256, source_name and uri
 *
 * A row of the table of readers: another format is another row.
 */
typedef struct
{
  const char *name;
  gboolean (*sniff) (const guint8 *data,
                     gsize len,
                     const char *source_name);
  StetArticleIntake *(*read) (const guint8 *data,
                              gsize len,
                              const char *source_name,
                              GError **error);
} StetArticleReader;

/** _stet_article_find_reader: the reader for the bytes; the last one of the table reads what no other one claims. */
const StetArticleReader *_stet_article_find_reader (const guint8 *data,
                                                    gsize len,
                                                    const char *source_name);

G_END_DECLS
