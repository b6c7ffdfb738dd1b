/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include "stet-stored-text-private.h"

#include <string.h>

static const char *const members[] = { "sha256", "media_type", "text", NULL };

StetArticleText *
_stet_stored_text_read (const StetJsonCursor *cursor,
                        StetProblems *problems,
                        StetJson **unknown)
{
  g_autoptr (StetArticleText) text = NULL;
  g_autoptr (GError) error = NULL;
  StetJsonCursor content;
  StetArticleFormat format = STET_ARTICLE_PLAIN;
  const char *sha256 = NULL;
  const char *media_type = NULL;
  const char *utf8 = NULL;

  if (!stet_json_cursor_expect (cursor, STET_JSON_OBJECT, problems) ||
      !stet_json_cursor_member_sha256 (cursor, "sha256", STET_JSON_REQUIRED, problems, &sha256) ||
      !stet_json_cursor_member_string (cursor, "media_type", STET_JSON_REQUIRED, problems, &media_type) ||
      !stet_json_cursor_member_string (cursor, "text", STET_JSON_REQUIRED, problems, &utf8) ||
      !stet_json_cursor_enter_member (cursor, "text", &content))
    return NULL;
  if (!stet_article_format_from_name (media_type, &format))
    {
      stet_json_cursor_problem (cursor, problems, "the media type “%s” is unknown", media_type);
      return NULL;
    }
  text = stet_article_text_new (utf8, (gssize) stet_json_get_string_length (content.value), format, &error);
  if (text == NULL)
    {
      stet_json_cursor_problem (&content, problems, "%s", error->message);
      return NULL;
    }
  if (strcmp (stet_article_text_get_sha256 (text), sha256) != 0)
    {
      stet_json_cursor_problem (&content, problems, "it is not the text that its SHA-256 names; it was changed outside Stet");
      return NULL;
    }
  if (unknown != NULL)
    *unknown = stet_json_cursor_dup_unknown (cursor, members);
  return g_steal_pointer (&text);
}

void
_stet_stored_text_write (StetJsonWriter *writer,
                         StetArticleText *text,
                         const StetJson *unknown)
{
  gsize len;
  const char *utf8 = stet_article_text_get_text (text, &len);

  stet_json_writer_begin_object (writer);
  stet_json_writer_member_string (writer, "sha256", stet_article_text_get_sha256 (text));
  stet_json_writer_member_string (writer, "media_type", stet_article_format_get_name (stet_article_text_get_format (text)));
  stet_json_writer_name (writer, "text");
  stet_json_writer_string_len (writer, utf8, len);
  stet_json_writer_members (writer, unknown);
  stet_json_writer_end_object (writer);
}
