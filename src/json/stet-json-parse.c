/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-json"

#include "stet-json.h"

#include "stet-error.h"
#include "stet-json-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The members of most objects have the same few names, so each name is kept
 * once for a document. */
typedef struct
{
  GHashTable *names;
} Converter;

static StetJson *convert_node (Converter *converter,
                               JsonNode *node);

static GRefString *
share_name (Converter *converter,
            const char *name)
{
  GRefString *shared = g_hash_table_lookup (converter->names, name);

  if (shared == NULL)
    {
      shared = g_ref_string_new (name);
      g_hash_table_add (converter->names, shared);
    }

  return g_ref_string_acquire (shared);
}

static StetJson *
convert_object (Converter *converter,
                JsonObject *object)
{
  StetJson *json = stet_json_new_object ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    _stet_json_object_take_shared (json, share_name (converter, name), convert_node (converter, node));

  return json;
}

static StetJson *
convert_array (Converter *converter,
               JsonArray *array)
{
  StetJson *json = stet_json_new_array ();
  guint n = json_array_get_length (array);

  for (guint i = 0; i < n; i++)
    stet_json_array_take (json, convert_node (converter, json_array_get_element (array, i)));

  return json;
}

static StetJson *
convert_value (JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    return stet_json_new_string (json_node_get_string (node));
  if (type == G_TYPE_BOOLEAN)
    return stet_json_new_boolean (json_node_get_boolean (node));
  if (type == G_TYPE_DOUBLE)
    return stet_json_new_double (json_node_get_double (node));

  return stet_json_new_int (json_node_get_int (node));
}

/* The guard has seen to it that this goes no deeper than the cap. */
static StetJson *
convert_node (Converter *converter,
              JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return convert_object (converter, json_node_get_object (node));
    case JSON_NODE_ARRAY:
      return convert_array (converter, json_node_get_array (node));
    case JSON_NODE_VALUE:
      return convert_value (node);
    case JSON_NODE_NULL:
    default:
      return stet_json_new_null ();
    }
}

StetJson *
stet_json_parse (const char *data,
                 gsize len,
                 GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) cause = NULL;
  Converter converter;
  StetJson *json;

  g_return_val_if_fail (data != NULL || len == 0, NULL);

  if (!_stet_json_guard (data, len, error))
    return NULL;

  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, data, (gssize) len, &cause))
    {
      g_set_error_literal (error, STET_ERROR, STET_ERROR_INVALID, cause->message);
      return NULL;
    }

  converter.names = g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL);
  json = convert_node (&converter, json_parser_get_root (parser));
  g_hash_table_unref (converter.names);

  return json;
}
