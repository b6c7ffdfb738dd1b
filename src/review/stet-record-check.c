/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-record-read-private.h"

#include "stet-scale.h"
#include "stet-text.h"

/* Where the passage of a statement or a mark stands in its struct. */
typedef struct
{
  const char **claim;
  const char **article;
  const char **text;
  gsize *start;
  gsize *end;
} Passage;

static gboolean
get_passage (gpointer record,
             Passage *out)
{
  StetStatement *statement = record;
  StetMark *mark = record;

  switch (_stet_record_head (record)->type)
    {
    case STET_RECORD_STATEMENT:
      *out = (Passage){ &statement->claim, &statement->article, &statement->text, &statement->start, &statement->end };
      return TRUE;
    case STET_RECORD_MARK:
      *out = (Passage){ &mark->claim, &mark->article, &mark->text, &mark->start, &mark->end };
      return TRUE;
    case STET_RECORD_CASE:
    case STET_RECORD_ARTICLE:
    case STET_RECORD_CLAIM:
    case STET_RECORD_EVIDENCE:
    case STET_RECORD_DISMISSAL:
    default:
      return FALSE;
    }
}

void
_stet_record_problem (const StetJsonCursor *cursor,
                      const char *name,
                      StetRecordContext *context,
                      const char *format,
                      ...)
{
  g_autofree char *message = NULL;
  StetJsonCursor member;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  if (name != NULL && stet_json_cursor_enter_member (cursor, name, &member))
    stet_json_cursor_problem (&member, context->problems, "%s", message);
  else if (name != NULL)
    stet_json_cursor_problem (cursor, context->problems, "“%s”: %s", name, message);
  else
    stet_json_cursor_problem (cursor, context->problems, "%s", message);
}

void
_stet_record_too_large (const StetJsonCursor *cursor,
                        StetRecordContext *context,
                        const char *what,
                        guint cap)
{
  if (stet_problems_get_n (context->problems) == 0)
    context->is_too_large = TRUE;
  stet_json_cursor_problem (cursor, context->problems, "more than %u %s", cap, what);
}

/* A record names by its id another one, which has that id in its memory, too. */
static gconstpointer
check_reference (gpointer record,
                 const char **id,
                 StetRecordType type,
                 const StetJsonCursor *cursor,
                 StetRecordContext *context)
{
  const char *name = stet_record_type_names[type];
  gconstpointer found = **id == '\0' ? NULL : context->find (context->user_data, type, *id);

  if (found == NULL)
    _stet_record_problem (cursor, name, context, **id == '\0' ? "missing" : "there is no such %s", name);
  else
    _stet_record_share (record, (gsize) ((char *) id - (char *) record), *(const char *const *) found);
  return found;
}

static gboolean
is_boundary (const char *text,
             gsize len,
             gsize offset)
{
  StetSpan span = { offset, offset };

  if (offset == 0 || offset == len)
    return TRUE;
  /* Between two ASCII characters other than CR LF, which a normalised text
   * does not hold, there always is a boundary, and finding it costs nothing. */
  if ((guchar) text[offset - 1] < 0x80 && (guchar) text[offset] < 0x80)
    return TRUE;
  span = stet_text_snap (text, len, span);
  return span.start == offset && span.end == offset;
}

static gboolean
check_offset (const char *name,
              gsize *offset,
              StetArticleText *text,
              const StetJsonCursor *cursor,
              StetRecordContext *context)
{
  const StetOffsets *offsets = stet_article_text_get_offsets (text);
  gsize n_chars = stet_offsets_get_n_chars (offsets);
  gsize len;
  const char *string = stet_article_text_get_text (text, &len);

  if (*offset > n_chars)
    {
      _stet_record_problem (cursor, name, context, "beyond the end of the text, which has %" G_GSIZE_FORMAT " code points", n_chars);
      return FALSE;
    }
  *offset = stet_offsets_to_bytes (offsets, *offset);
  if (!is_boundary (string, len, *offset))
    {
      _stet_record_problem (cursor, name, context, "inside what a reader sees as one character");
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_passage (const Passage *passage,
               const StetJsonCursor *cursor,
               StetRecordContext *context)
{
  StetArticleText *text = **passage->text == '\0' ? NULL : context->find_text (context->user_data, *passage->text);

  if (text == NULL)
    {
      _stet_record_problem (cursor, "text", context, **passage->text == '\0' ? "missing" : "there is no text with this SHA-256");
      return FALSE;
    }
  if (*passage->start >= *passage->end)
    {
      _stet_record_problem (cursor, "end", context, "the passage is empty");
      return FALSE;
    }
  return check_offset ("start", passage->start, text, cursor, context) && check_offset ("end", passage->end, text, cursor, context);
}

static gboolean
check_mark (gpointer record,
            const Passage *passage,
            const StetJsonCursor *cursor,
            StetRecordContext *context)
{
  if (((StetMark *) record)->kind == STET_MARK_NOT_THERE)
    {
      if (**passage->text != '\0' || *passage->start != 0 || *passage->end != 0)
        {
          _stet_record_problem (cursor, "text", context, "what is not there has no passage");
          return FALSE;
        }
      return check_reference (record, passage->claim, STET_RECORD_CLAIM, cursor, context) != NULL;
    }
  if (**passage->claim != '\0')
    {
      _stet_record_problem (cursor, "claim", context, "a mark on a passage belongs to no claim");
      return FALSE;
    }
  return check_passage (passage, cursor, context);
}

static gboolean
check_number (guint number,
              const StetJsonCursor *cursor,
              StetRecordContext *context)
{
  if (number == 0)
    _stet_record_problem (cursor, "number", context, "missing");
  return number > 0;
}

static gboolean
check_article (StetArticle *article,
               const StetJsonCursor *cursor,
               StetRecordContext *context)
{
  gboolean has_number = check_number (article->number, cursor, context);

  if (article->text_sha256[0] != '\0' && context->find_text (context->user_data, article->text_sha256) != NULL)
    return has_number;
  _stet_record_problem (cursor, "text_sha256", context, article->text_sha256[0] == '\0' ? "missing" : "there is no text with this SHA-256");
  return FALSE;
}

/* A case that is judged by a scale of its own must have one. */
static gboolean
check_case (const StetCaseInfo *info,
            const StetJsonCursor *cursor,
            StetRecordContext *context)
{
  g_autoptr (StetScale) scale = NULL;
  g_autoptr (GError) error = NULL;

  if (*info->custom_scale_steps == '\0' && !g_str_equal (info->scale, STET_SCALE_CUSTOM))
    return TRUE;
  scale = stet_scale_new_parsed (info->custom_scale_title, info->custom_scale_steps, &error);
  if (scale != NULL)
    return TRUE;
  _stet_record_problem (cursor, "custom_scale", context, "%s", error->message);
  return FALSE;
}

void
_stet_record_unplace (gpointer record,
                      StetRecordContext *context)
{
  Passage passage;
  StetArticleText *text;

  if (!get_passage (record, &passage) || **passage.text == '\0')
    return;
  text = context->find_text (context->user_data, *passage.text);
  g_return_if_fail (text != NULL);
  *passage.start = stet_offsets_to_chars (stet_article_text_get_offsets (text), *passage.start);
  *passage.end = stet_offsets_to_chars (stet_article_text_get_offsets (text), *passage.end);
}

static gboolean
check_claim (const StetClaim *claim,
             const StetJsonCursor *cursor,
             StetRecordContext *context)
{
  StetEffect effect;

  if (!check_number (claim->number, cursor, context))
    return FALSE;
  if (*claim->effect == '\0' || stet_effect_find (claim->effect, &effect))
    return TRUE;
  _stet_record_problem (cursor, "verdict", context, "“%s” is no effect of a verdict", claim->effect);
  return FALSE;
}

static gboolean
check_key (const StetDismissal *dismissal,
           const StetJsonCursor *cursor,
           StetRecordContext *context)
{
  if (dismissal->key[0] == '\0')
    _stet_record_problem (cursor, "key", context, "missing");
  return dismissal->key[0] != '\0';
}

gboolean
_stet_record_check (gpointer record,
                    const StetJsonCursor *cursor,
                    StetRecordContext *context)
{
  StetRecordType type = _stet_record_head (record)->type;
  const StetArticle *article;
  Passage passage;

  if (type == STET_RECORD_CASE)
    return check_case (record, cursor, context);
  if (type == STET_RECORD_ARTICLE)
    return check_article (record, cursor, context);
  if (type == STET_RECORD_CLAIM)
    return check_claim (record, cursor, context);
  if (type == STET_RECORD_EVIDENCE)
    return check_reference (record, &((StetEvidence *) record)->claim, STET_RECORD_CLAIM, cursor, context) != NULL;
  if (type == STET_RECORD_DISMISSAL)
    return check_key (record, cursor, context);
  if (!get_passage (record, &passage))
    return TRUE;
  article = check_reference (record, passage.article, STET_RECORD_ARTICLE, cursor, context);
  if (article == NULL)
    return FALSE;
  _stet_record_head (record)->article = article->number;
  /* Most statements count in the text that their article has now. */
  if (g_str_equal (*passage.text, article->text_sha256))
    _stet_record_share (record, (gsize) ((char *) passage.text - (char *) record), article->text_sha256);
  if (type == STET_RECORD_MARK)
    return check_mark (record, &passage, cursor, context);
  return check_reference (record, passage.claim, STET_RECORD_CLAIM, cursor, context) != NULL && check_passage (&passage, cursor, context);
}
