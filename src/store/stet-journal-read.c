/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-store"

#include "stet-journal-private.h"

#include <string.h>

#include "stet-disk-private.h"
#include "stet-error.h"
#include "stet-limits.h"
#include "stet-record-json.h"
#include "stet-stored-text-private.h"

void
_stet_journal_content_free (StetJournalContent *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->file);
  g_free (self->base);
  g_free (self->started);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

static gboolean
read_header (StetJournalContent *self,
             const StetJsonCursor *cursor,
             StetProblems *problems,
             GError **error)
{
  const char *format = NULL;
  const char *title = NULL;
  const char *file = NULL;
  const char *base = NULL;
  const char *started = NULL;
  gint64 version = 0;

  if (!stet_json_cursor_member_string (cursor, "format", STET_JSON_REQUIRED, problems, &format) ||
      strcmp (format, STET_JOURNAL_FORMAT) != 0)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, "it is not a journal of Stet");
      return FALSE;
    }
  if (!stet_json_cursor_member_int (cursor, "version", STET_JSON_REQUIRED, 1, G_MAXINT64, problems, &version))
    return stet_problems_to_error (problems, error);
  if (version > STET_JOURNAL_VERSION)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_NEWER, "it was written by a newer Stet; update Stet to recover it");
      return FALSE;
    }
  if (!stet_json_cursor_member_string (cursor, "title", STET_JSON_REQUIRED, problems, &title) ||
      !stet_json_cursor_member_string (cursor, "file", STET_JSON_NULLABLE, problems, &file) ||
      !stet_json_cursor_member_sha256 (cursor, "base", STET_JSON_NULLABLE, problems, &base) ||
      !stet_json_cursor_member_time (cursor, "started", STET_JSON_REQUIRED, problems, &started))
    return stet_problems_to_error (problems, error);
  self->title = g_strdup (title);
  self->file = g_strdup (file);
  self->base = g_strdup (base);
  self->started = g_strdup (started);
  return TRUE;
}

static void
read_entry (StetJournalContent *self,
            const StetJsonCursor *cursor,
            StetProblems *problems)
{
  StetJsonCursor child;
  const char *hash = NULL;

  if (stet_json_cursor_enter_member (cursor, "text", &child))
    {
      StetArticleText *text = _stet_stored_text_read (&child, problems, NULL);
      if (text != NULL)
        g_ptr_array_add (self->texts, text);
    }
  else if (stet_json_cursor_require_object (cursor, "change", problems, &child))
    {
      g_autoptr (StetChange) change = stet_change_read (&child, problems);
      if (change == NULL || !stet_json_cursor_member_sha256 (&child, "hash", STET_JSON_REQUIRED, problems, &hash))
        return;
      if (strcmp (change->hash, hash) != 0)
        stet_json_cursor_problem (&child, problems, "the hash does not fit");
      else
        g_ptr_array_add (self->changes, g_steal_pointer (&change));
    }
}

static gboolean
read_line (StetJournalContent *self,
           const char *line,
           gsize len,
           gboolean is_header,
           GError **error)
{
  g_autoptr (StetProblems) problems = stet_problems_new ();
  g_autoptr (StetJson) json = stet_json_parse (line, len, error);
  StetJsonCursor cursor;

  if (json == NULL)
    return FALSE;
  stet_json_cursor_init (&cursor, json);
  if (is_header)
    return read_header (self, &cursor, problems, error);
  read_entry (self, &cursor, problems);
  return stet_problems_to_error (problems, error);
}

StetJournalContent *
_stet_journal_parse (const char *data,
                     gsize len,
                     GError **error)
{
  g_autoptr (StetJournalContent) self = g_new0 (StetJournalContent, 1);
  const char *end = data + len;
  guint number = 0;

  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_article_text_unref);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_change_unref);
  for (const char *line = data; line < end;)
    {
      g_autoptr (GError) local_error = NULL;
      const char *feed = memchr (line, '\n', (gsize) (end - line));
      gboolean is_last = feed == NULL || feed + 1 == end;
      gsize line_len = (gsize) ((feed != NULL ? feed : end) - line);

      number++;
      if (feed == NULL || !read_line (self, line, line_len, number == 1, &local_error))
        {
          /* A crash can cut the last line off; it was not acknowledged. */
          if (is_last && number > 1)
            {
              self->torn = TRUE;
              break;
            }
          if (local_error == NULL)
            g_set_error_literal (&local_error, STET_ERROR, STET_ERROR_INVALID, "its beginning is missing");
          g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "line %u: ", number);
          return NULL;
        }
      line = feed + 1;
    }
  if (number == 0)
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_EMPTY, "it is empty");
      return NULL;
    }
  return g_steal_pointer (&self);
}

StetJournalContent *
_stet_journal_read (const char *path,
                    GError **error)
{
  gsize len;
  g_autofree char *data = _stet_disk_read (path, STET_LIMIT_CASE_BYTES, &len, NULL, NULL, NULL, error);
  StetJournalContent *self = data != NULL ? _stet_journal_parse (data, len, error) : NULL;

  if (self == NULL)
    g_prefix_error (error, "%s: ", path);
  return self;
}
