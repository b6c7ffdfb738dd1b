/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-review"

#include "stet-delta-private.h"

static const char *const delta_others[] = { "type", NULL };
static const StetRecordFrame delta_frame = { NULL, NULL, delta_others };

static void
touch_clear_cb (gpointer touch)
{
  g_clear_pointer (&((StetTouch *) touch)->next, _stet_record_unref);
}

void
_stet_delta_clear (StetDelta *delta)
{
  g_clear_pointer (&delta->touches, g_array_unref);
  g_clear_pointer (&delta->by_id, g_hash_table_unref);
  g_clear_pointer (&delta->json, stet_json_unref);
}

const StetJsonCursor *
_stet_touch_cursor (const StetTouch *touch)
{
  return touch->after.value != NULL ? &touch->after : &touch->before;
}

static StetTouch *
find_touch (const StetDelta *delta,
            const char *id)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (delta->by_id, id));

  return index == 0 ? NULL : &g_array_index (delta->touches, StetTouch, index - 1);
}

static StetTouch *
add_touch (StetDelta *delta,
           StetRecordType type,
           const char *id)
{
  StetTouch touch = { .type = type, .id = id };

  g_array_append_val (delta->touches, touch);
  g_hash_table_insert (delta->by_id, (gpointer) id, GUINT_TO_POINTER (delta->touches->len));
  return &g_array_index (delta->touches, StetTouch, delta->touches->len - 1);
}

static void
collect_element (StetDelta *delta,
                 const StetJsonCursor *element,
                 gboolean is_after)
{
  StetProblems *problems = delta->context.problems;
  const char *id = NULL;
  guint type = 0;
  StetTouch *touch;
  StetJsonCursor *side;

  if (!stet_json_cursor_expect (element, STET_JSON_OBJECT, problems) || !stet_json_cursor_member_enum (element, "type", STET_JSON_REQUIRED, stet_record_type_names, problems, &type) || !stet_json_cursor_member_uuid (element, "id", STET_JSON_REQUIRED, problems, &id))
    return;
  touch = find_touch (delta, id);
  if (touch == NULL)
    touch = add_touch (delta, type, id);
  side = is_after ? &touch->after : &touch->before;
  if (touch->type != type)
    _stet_record_problem (element, "type", &delta->context, "elsewhere in the change this id is of type %s", stet_record_type_names[touch->type]);
  else if (side->value != NULL)
    _stet_record_problem (element, "id", &delta->context, "the same record is there twice");
  else
    *side = *element;
}

static void
collect (StetDelta *delta,
         const char *name,
         StetJsonCursor *array)
{
  StetJsonCursor element;

  if (!stet_json_cursor_require_array (&delta->root, name, delta->context.problems, array))
    return;
  for (guint i = 0; stet_json_cursor_enter_element (array, i, &element); i++)
    collect_element (delta, &element, array == &delta->after);
}

/* Whether the record is there, or not there, as the change needs it. */
static gboolean
resolve (StetDelta *delta,
         StetTouch *touch)
{
  const char *name = stet_record_type_names[touch->type];
  gconstpointer found = _stet_case_find_any (delta->self, touch->id);
  gboolean is_created = touch->before.value == NULL;

  if (touch->type == STET_RECORD_CASE && is_created && found == NULL && delta->self->info->id[0] != '\0')
    {
      _stet_record_problem (&touch->after, "id", &delta->context, "the review has another id");
      return FALSE;
    }
  if (touch->type == STET_RECORD_CASE && touch->after.value == NULL)
    {
      _stet_record_problem (&touch->before, "type", &delta->context, "the review itself cannot be removed");
      return FALSE;
    }
  if (is_created)
    {
      if (found != NULL)
        _stet_record_problem (&touch->after, "id", &delta->context, "there already is a record with this id, of type %s", stet_record_type_names[_stet_record_head (found)->type]);
      return found == NULL;
    }
  if (found == NULL || _stet_record_head (found)->type != touch->type)
    {
      _stet_record_problem (&touch->before, "id", &delta->context, "there is no such %s", name);
      return FALSE;
    }
  touch->old = found;
  return TRUE;
}

/* A number is what people call an article or a fact, so it stays for ever. */
static guint
get_number (gconstpointer record)
{
  switch (_stet_record_head (record)->type)
    {
    case STET_RECORD_ARTICLE:
      return ((const StetArticle *) record)->number;
    case STET_RECORD_CLAIM:
      return ((const StetClaim *) record)->number;
    case STET_RECORD_CASE:
    case STET_RECORD_STATEMENT:
    case STET_RECORD_EVIDENCE:
    case STET_RECORD_MARK:
    case STET_RECORD_DISMISSAL:
    default:
      return 0;
    }
}

static void
make (StetDelta *delta,
      StetTouch *touch)
{
  StetRecordContext *context = &delta->context;

  if (touch->before.value == NULL)
    {
      touch->next = _stet_record_new (touch->type, touch->id);
      _stet_record_read (touch->next, &touch->after, &delta_frame, context);
      return;
    }
  if (touch->after.value == NULL)
    {
      /* What goes away must be readable, or it could not be brought back. */
      g_autoptr (StetRecord) scratch = _stet_record_new (touch->type, touch->id);

      _stet_record_read (scratch, &touch->before, &delta_frame, context);
      return;
    }
  touch->next = _stet_record_copy (touch->old);
  _stet_record_unplace (touch->next, context);
  _stet_record_forget (touch->next, &touch->before, &delta_frame, context);
  _stet_record_read (touch->next, &touch->after, &delta_frame, context);
  if (get_number (touch->next) != get_number (touch->old))
    _stet_record_problem (&touch->after, "number", context, "a number never changes");
}

static gconstpointer
find_cb (gpointer user_data,
         StetRecordType type,
         const char *id)
{
  const StetDelta *delta = user_data;
  const StetTouch *touch = find_touch (delta, id);

  if (touch == NULL)
    return _stet_case_find (delta->self, type, id);
  return touch->type == type ? touch->next : NULL;
}

static StetArticleText *
find_text_cb (gpointer user_data,
              const char *sha256)
{
  return stet_case_find_text (((StetDelta *) user_data)->self, sha256);
}

/* What refers to articles and claims is checked once these are known. */
static void
check (StetDelta *delta)
{
  for (guint i = 0; i < delta->touches->len; i++)
    {
      StetTouch *touch = &g_array_index (delta->touches, StetTouch, i);

      if (touch->next != NULL)
        _stet_record_check (touch->next, &touch->after, &delta->context);
    }
}

gboolean
_stet_delta_read (StetDelta *delta,
                  const StetCase *self,
                  const StetChange *change,
                  StetProblems *problems)
{
  delta->self = self;
  delta->context = (StetRecordContext){ .problems = problems, .find = find_cb, .find_text = find_text_cb, .user_data = delta };
  delta->touches = g_array_new (FALSE, TRUE, sizeof (StetTouch));
  g_array_set_clear_func (delta->touches, touch_clear_cb);
  delta->by_id = g_hash_table_new (_stet_id_hash, g_str_equal);
  delta->json = stet_json_new_object ();
  stet_json_object_take (delta->json, "before", stet_json_ref (change->before));
  stet_json_object_take (delta->json, "after", stet_json_ref (change->after));
  stet_json_cursor_init (&delta->root, delta->json);
  collect (delta, "before", &delta->before);
  collect (delta, "after", &delta->after);
  for (guint i = 0; i < delta->touches->len; i++)
    {
      StetTouch *touch = &g_array_index (delta->touches, StetTouch, i);

      if ((touch->before.value != NULL || touch->after.value != NULL) && resolve (delta, touch))
        make (delta, touch);
    }
  if (stet_problems_get_n (problems) == 0)
    check (delta);
  return stet_problems_get_n (problems) == 0;
}
