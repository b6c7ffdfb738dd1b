/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "stet-article-text.h"

G_BEGIN_DECLS

/**
 * StetArticleFields:
 * @STET_ARTICLE_FIELD_TITLE: title
 * @STET_ARTICLE_FIELD_OUTLET: outlet
 * @STET_ARTICLE_FIELD_AUTHOR: author
 * @STET_ARTICLE_FIELD_PUBLISHED: date
 * @STET_ARTICLE_FIELD_LANGUAGE: language
 *
 * The fields of an article that are guessed from its text.
 */
typedef enum
{
  STET_ARTICLE_FIELD_NONE = 0,
  STET_ARTICLE_FIELD_TITLE = 1 << 0,
  STET_ARTICLE_FIELD_OUTLET = 1 << 1,
  STET_ARTICLE_FIELD_AUTHOR = 1 << 2,
  STET_ARTICLE_FIELD_PUBLISHED = 1 << 3,
  STET_ARTICLE_FIELD_LANGUAGE = 1 << 4,
} StetArticleFields;

/**
 * StetArticleIntake:
 * @text: the normalised text
 * @source_name: (nullable): base name of the file; %NULL for pasted text
 * @uri: (nullable): where it was read from
 * @sha256: SHA-256 of the original bytes, lower-case hex
 * @size: number of original bytes
 * @encoding: name of the encoding they were in, "UTF-8" for example
 * @title: (nullable): the headline
 * @outlet: (nullable): who published it
 * @agency: (nullable): the agency that is credited with the text, "VNS" for
 *   example; also the outlet if no other one is named.  Articles of one agency
 *   have one origin.
 * @author: (nullable): who wrote it, several parted by ", "
 * @published: (nullable): date as exact as it is known: "2024-06-21",
 *   "2024-06-21T18:28" without or "2024-06-21T18:28:00+07:00" with a zone
 * @language: (nullable): "en", or another code if the file names one
 * @url: (nullable): address of the article, if the file names one
 * @title_span: bytes of the title in the text; empty if it is not in the text
 * @blank: fields that have no value
 * @unsure: those of @blank for which the text holds something that may be the
 *   value but is not surely it; a person should look
 *
 * What reading one file or one pasted text gives.  The format is that of
 * @text.  The metadata are guesses: doubtful ones are left out and flagged.
 */
typedef struct
{
  StetArticleText *text;
  char *source_name;
  char *uri;
  char *sha256;
  guint64 size;
  char *encoding;
  char *title;
  char *outlet;
  char *agency;
  char *author;
  char *published;
  char *language;
  char *url;
  StetSpan title_span;
  StetArticleFields blank;
  StetArticleFields unsure;
} StetArticleIntake;

/**
 * stet_article_intake_from_bytes:
 * @bytes: the bytes of a file
 * @source_name: (nullable): base name of the file, for its ending and for errors
 * @error: return location of an error
 *
 * Reads an article from memory: decides whether it is text, in which encoding
 * and format, and guesses title, outlet, author and date.  Pure: the same
 * bytes and name give the same result.  Messages begin with @source_name.
 *
 * Errors: %STET_ERROR_BINARY for a file that is not text, %STET_ERROR_INVALID
 * for text of a format that cannot be read (HTML, RTF, a case of our own),
 * %STET_ERROR_ENCODING for bytes that are not surely text of one encoding,
 * %STET_ERROR_EMPTY and %STET_ERROR_TOO_LARGE.
 *
 * Returns: (transfer full) (nullable): the article, or %NULL with @error set
 */
StetArticleIntake *stet_article_intake_from_bytes (GBytes *bytes,
                                                   const char *source_name,
                                                   GError **error);

/**
 * stet_article_intake_from_paste:
 * @text: UTF-8 text, NUL-terminated
 * @error: return location of an error
 *
 * Reads an article from pasted text.  Errors: those of stet_article_text_new().
 *
 * Returns: (transfer full) (nullable): the article, or %NULL with @error set
 */
StetArticleIntake *stet_article_intake_from_paste (const char *text,
                                                   GError **error);

/**
 * stet_article_intake_load_file:
 * @file: a regular file
 * @cancellable: (nullable): to stop the reading
 * @error: return location of an error
 *
 * Reads an article from a file; blocks.  A file that is too large is refused
 * before it is read, and one that grows meanwhile as soon as it passes the cap.
 *
 * Errors: those of stet_article_intake_from_bytes(), and of #GIOErrorEnum:
 * IS_DIRECTORY, NOT_REGULAR_FILE, NOT_FOUND, PERMISSION_DENIED and so on.
 *
 * Returns: (transfer full) (nullable): the article, or %NULL with @error set
 */
StetArticleIntake *stet_article_intake_load_file (GFile *file,
                                                  GCancellable *cancellable,
                                                  GError **error);

/** stet_article_intake_free: frees an intake; %NULL is fine. */
void stet_article_intake_free (StetArticleIntake *intake);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetArticleIntake, stet_article_intake_free)

G_END_DECLS
