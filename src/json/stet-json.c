/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-json"

#include "stet-json.h"

#include "stet-json-private.h"

#include <math.h>
#include <string.h>

/* Objects with more members than this get a table of their names. */
#define MAX_LINEAR_MEMBERS 16

/* What all kinds begin with; null, true and false are nothing more. */
struct _StetJson
{
  gatomicrefcount ref_count;
  StetJsonKind kind;
};

typedef struct
{
  StetJson base;
  gint64 value;
} IntValue;

typedef struct
{
  StetJson base;
  double value;
} DoubleValue;

typedef struct
{
  StetJson base;
  gsize len;
  char text[];
} StringValue;

typedef struct
{
  StetJson base;
  guint n;
  guint n_room;
  StetJson **elements;
} ArrayValue;

typedef struct
{
  GRefString *name;
  StetJson *value;
} Member;

typedef struct
{
  StetJson base;
  guint n;
  guint n_room;
  Member *members;
  StetJsonKeys *keys;
} ObjectValue;

/* These three exist once, are never freed, and have no count. */
static StetJson the_null = { 0, STET_JSON_NULL };
static StetJson the_true = { 0, STET_JSON_BOOLEAN };
static StetJson the_false = { 0, STET_JSON_BOOLEAN };

static gpointer
value_new (gsize size,
           StetJsonKind kind)
{
  StetJson *json = g_malloc (size);

  g_atomic_ref_count_init (&json->ref_count);
  json->kind = kind;

  return json;
}

static gboolean
is_kind (const StetJson *json,
         StetJsonKind kind)
{
  return json != NULL && json->kind == kind;
}

static gboolean
is_counted (const StetJson *json)
{
  return json->kind != STET_JSON_NULL && json->kind != STET_JSON_BOOLEAN;
}

static gboolean
is_unshared (const StetJson *json)
{
  return g_atomic_ref_count_compare ((gatomicrefcount *) &json->ref_count, 1);
}

StetJson *
stet_json_ref (const StetJson *json)
{
  StetJson *mutable = (StetJson *) json;

  g_return_val_if_fail (json != NULL, NULL);

  if (is_counted (json))
    g_atomic_ref_count_inc (&mutable->ref_count);

  return mutable;
}

static void
free_array (ArrayValue *array)
{
  for (guint i = 0; i < array->n; i++)
    stet_json_unref (array->elements[i]);
  g_free (array->elements);
}

static void
free_object (ObjectValue *object)
{
  for (guint i = 0; i < object->n; i++)
    {
      g_ref_string_release (object->members[i].name);
      stet_json_unref (object->members[i].value);
    }
  _stet_json_keys_free (object->keys);
  g_free (object->members);
}

void
stet_json_unref (StetJson *json)
{
  if (json == NULL || !is_counted (json) || !g_atomic_ref_count_dec (&json->ref_count))
    return;

  if (json->kind == STET_JSON_ARRAY)
    free_array ((ArrayValue *) json);
  else if (json->kind == STET_JSON_OBJECT)
    free_object ((ObjectValue *) json);
  g_free (json);
}

StetJsonKind
stet_json_get_kind (const StetJson *json)
{
  g_return_val_if_fail (json != NULL, STET_JSON_NULL);

  return json->kind;
}

const char *
stet_json_kind_name (StetJsonKind kind)
{
  static const char *const names[] = {
    "null", "a boolean", "an integer", "a number with a fraction", "a string", "an array", "an object"
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), NULL);

  return names[kind];
}

const char *
stet_json_get_string (const StetJson *json)
{
  g_return_val_if_fail (is_kind (json, STET_JSON_STRING), NULL);

  return ((const StringValue *) json)->text;
}

gsize
stet_json_get_string_length (const StetJson *json)
{
  g_return_val_if_fail (is_kind (json, STET_JSON_STRING), 0);

  return ((const StringValue *) json)->len;
}

gint64
stet_json_get_int (const StetJson *json)
{
  g_return_val_if_fail (is_kind (json, STET_JSON_INT), 0);

  return ((const IntValue *) json)->value;
}

double
stet_json_get_double (const StetJson *json)
{
  if (is_kind (json, STET_JSON_INT))
    return (double) stet_json_get_int (json);

  g_return_val_if_fail (is_kind (json, STET_JSON_DOUBLE), 0);

  return ((const DoubleValue *) json)->value;
}

gboolean
stet_json_get_boolean (const StetJson *json)
{
  g_return_val_if_fail (is_kind (json, STET_JSON_BOOLEAN), FALSE);

  return json == &the_true;
}

guint
stet_json_get_length (const StetJson *json)
{
  g_return_val_if_fail (json != NULL, 0);

  if (json->kind == STET_JSON_ARRAY)
    return ((const ArrayValue *) json)->n;
  if (json->kind == STET_JSON_OBJECT)
    return ((const ObjectValue *) json)->n;

  return 0;
}

const StetJson *
stet_json_get_element (const StetJson *array,
                       guint index)
{
  g_return_val_if_fail (is_kind (array, STET_JSON_ARRAY), NULL);
  g_return_val_if_fail (index < stet_json_get_length (array), NULL);

  return ((const ArrayValue *) array)->elements[index];
}

/* The member @name, or NULL. */
static const Member *
find_member (const ObjectValue *object,
             const char *name)
{
  guint index = 0;

  if (object->keys != NULL)
    {
      if (_stet_json_keys_find (object->keys, name, strlen (name), &index))
        return &object->members[index];
      return NULL;
    }

  for (guint i = 0; i < object->n; i++)
    {
      if (strcmp (object->members[i].name, name) == 0)
        return &object->members[i];
    }

  return NULL;
}

const StetJson *
stet_json_get_member (const StetJson *object,
                      const char *name)
{
  const Member *member;

  g_return_val_if_fail (name != NULL, NULL);

  if (!is_kind (object, STET_JSON_OBJECT))
    return NULL;

  member = find_member ((const ObjectValue *) object, name);

  return member == NULL ? NULL : member->value;
}

const char *
stet_json_get_member_name (const StetJson *object,
                           guint index)
{
  g_return_val_if_fail (is_kind (object, STET_JSON_OBJECT), NULL);
  g_return_val_if_fail (index < stet_json_get_length (object), NULL);

  return ((const ObjectValue *) object)->members[index].name;
}

const StetJson *
stet_json_get_member_value (const StetJson *object,
                            guint index)
{
  g_return_val_if_fail (is_kind (object, STET_JSON_OBJECT), NULL);
  g_return_val_if_fail (index < stet_json_get_length (object), NULL);

  return ((const ObjectValue *) object)->members[index].value;
}

/* Element or member @index, whichever @json has. */
static const StetJson *
get_part (const StetJson *json,
          guint index)
{
  if (json->kind == STET_JSON_ARRAY)
    return ((const ArrayValue *) json)->elements[index];

  return ((const ObjectValue *) json)->members[index].value;
}

guint
stet_json_get_depth (const StetJson *json)
{
  guint n;
  guint deepest = 0;

  g_return_val_if_fail (json != NULL, 0);

  if (json->kind != STET_JSON_ARRAY && json->kind != STET_JSON_OBJECT)
    return 0;

  n = stet_json_get_length (json);
  for (guint i = 0; i < n; i++)
    {
      guint depth = stet_json_get_depth (get_part (json, i));

      deepest = MAX (deepest, depth);
    }

  return deepest + 1;
}

static gboolean
arrays_equal (const ArrayValue *a,
              const ArrayValue *b)
{
  if (a->n != b->n)
    return FALSE;

  for (guint i = 0; i < a->n; i++)
    {
      if (!stet_json_equal (a->elements[i], b->elements[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
objects_equal (const ObjectValue *a,
               const ObjectValue *b)
{
  if (a->n != b->n)
    return FALSE;

  for (guint i = 0; i < a->n; i++)
    {
      const Member *other = find_member (b, a->members[i].name);

      if (other == NULL || !stet_json_equal (a->members[i].value, other->value))
        return FALSE;
    }

  return TRUE;
}

static gboolean
strings_equal (const StringValue *a,
               const StringValue *b)
{
  return a->len == b->len && memcmp (a->text, b->text, a->len) == 0;
}

/* The sign of zero counts, for it is written. */
static gboolean
doubles_equal (double a,
               double b)
{
  return memcmp (&a, &b, sizeof a) == 0;
}

gboolean
stet_json_equal (const StetJson *a,
                 const StetJson *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;
  if (a->kind != b->kind)
    return FALSE;

  switch (a->kind)
    {
    case STET_JSON_INT:
      return stet_json_get_int (a) == stet_json_get_int (b);
    case STET_JSON_DOUBLE:
      return doubles_equal (stet_json_get_double (a), stet_json_get_double (b));
    case STET_JSON_STRING:
      return strings_equal ((const StringValue *) a, (const StringValue *) b);
    case STET_JSON_ARRAY:
      return arrays_equal ((const ArrayValue *) a, (const ArrayValue *) b);
    case STET_JSON_OBJECT:
      return objects_equal ((const ObjectValue *) a, (const ObjectValue *) b);
    case STET_JSON_NULL:
    case STET_JSON_BOOLEAN:
    default:
      /* Each of these exists once, and @a is not @b. */
      return FALSE;
    }
}

StetJson *
stet_json_new_null (void)
{
  return &the_null;
}

StetJson *
stet_json_new_boolean (gboolean value)
{
  return value ? &the_true : &the_false;
}

StetJson *
stet_json_new_int (gint64 value)
{
  IntValue *json = value_new (sizeof *json, STET_JSON_INT);

  json->value = value;

  return &json->base;
}

StetJson *
stet_json_new_double (double value)
{
  DoubleValue *json;

  g_return_val_if_fail (isfinite (value), NULL);

  json = value_new (sizeof *json, STET_JSON_DOUBLE);
  json->value = value;

  return &json->base;
}

StetJson *
stet_json_new_string (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return stet_json_new_string_len (text, strlen (text));
}

StetJson *
stet_json_new_string_len (const char *text,
                          gsize len)
{
  StringValue *json;

  g_return_val_if_fail (text != NULL || len == 0, NULL);

  json = value_new (sizeof *json + len + 1, STET_JSON_STRING);
  json->len = len;
  if (len > 0)
    memcpy (json->text, text, len);
  json->text[len] = '\0';

  return &json->base;
}

StetJson *
stet_json_new_array (void)
{
  ArrayValue *json = value_new (sizeof *json, STET_JSON_ARRAY);

  json->n = 0;
  json->n_room = 0;
  json->elements = NULL;

  return &json->base;
}

StetJson *
stet_json_new_object (void)
{
  ObjectValue *json = value_new (sizeof *json, STET_JSON_OBJECT);

  json->n = 0;
  json->n_room = 0;
  json->members = NULL;
  json->keys = NULL;

  return &json->base;
}

static guint
more_room (guint n_room)
{
  return n_room == 0 ? 4 : n_room * 2;
}

void
stet_json_array_take (StetJson *array,
                      StetJson *value)
{
  ArrayValue *json = (ArrayValue *) array;

  g_return_if_fail (is_kind (array, STET_JSON_ARRAY) && is_unshared (array));
  g_return_if_fail (value != NULL && value != array);

  if (json->n == json->n_room)
    {
      json->n_room = more_room (json->n_room);
      json->elements = g_renew (StetJson *, json->elements, json->n_room);
    }
  json->elements[json->n++] = value;
}

/* Enters the names that are there when a list becomes too long to search. */
static void
index_members (ObjectValue *object)
{
  object->keys = _stet_json_keys_new ();
  for (guint i = 0; i < object->n; i++)
    _stet_json_keys_add (object->keys, object->members[i].name, g_ref_string_length (object->members[i].name), i);
}

void
_stet_json_object_take_shared (StetJson *object,
                               GRefString *name,
                               StetJson *value)
{
  ObjectValue *json = (ObjectValue *) object;

  g_return_if_fail (is_kind (object, STET_JSON_OBJECT) && is_unshared (object));
  g_return_if_fail (value != NULL && value != object);
  g_return_if_fail (find_member (json, name) == NULL);

  if (json->n == json->n_room)
    {
      json->n_room = more_room (json->n_room);
      json->members = g_renew (Member, json->members, json->n_room);
    }
  json->members[json->n].name = name;
  json->members[json->n].value = value;
  json->n++;

  if (json->keys != NULL)
    _stet_json_keys_add (json->keys, name, g_ref_string_length (name), json->n - 1);
  else if (json->n > MAX_LINEAR_MEMBERS)
    index_members (json);
}

void
stet_json_object_take (StetJson *object,
                       const char *name,
                       StetJson *value)
{
  g_return_if_fail (name != NULL);

  _stet_json_object_take_shared (object, g_ref_string_new (name), value);
}
