/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-format.h"

#include "stet-article-front-matter-private.h"

#include <string.h>

static const char *const names[] = {
  [STET_ARTICLE_PLAIN] = "text/plain",
  [STET_ARTICLE_MARKDOWN] = "text/markdown",
};

/**
 * Extension:
 * @name: ending of a file name, without the dot, in lower case
 * @format: the format it stands for
 */
typedef struct
{
  const char *name;
  StetArticleFormat format;
} Extension;

static const Extension extensions[] = {
  { "txt", STET_ARTICLE_PLAIN },
  { "text", STET_ARTICLE_PLAIN },
  { "md", STET_ARTICLE_MARKDOWN },
  { "markdown", STET_ARTICLE_MARKDOWN },
  { "mdown", STET_ARTICLE_MARKDOWN },
};

static const char *const extension_names[] = { "txt", "text", "md", "markdown", "mdown", NULL };

const char *
stet_article_format_get_name (StetArticleFormat format)
{
  g_return_val_if_fail (format < G_N_ELEMENTS (names), NULL);

  return names[format];
}

gboolean
stet_article_format_from_name (const char *name,
                               StetArticleFormat *format)
{
  g_return_val_if_fail (format != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name, names[i]) == 0)
      {
        *format = (StetArticleFormat) i;
        return TRUE;
      }
  return FALSE;
}

/* Whether the text opens with a front matter or with "# Words". */
static gboolean
looks_like_markdown (const char *text)
{
  gsize end;

  if (_stet_front_matter_find (text, strlen (text), &end))
    return TRUE;
  while (g_ascii_isspace (*text))
    text++;
  return g_str_has_prefix (text, "# ") && g_unichar_isalnum (g_utf8_get_char (text + 2));
}

StetArticleFormat
stet_article_format_guess (const char *source_name,
                           const char *text)
{
  const char *dot = source_name != NULL ? strrchr (source_name, '.') : NULL;

  g_return_val_if_fail (text != NULL, STET_ARTICLE_PLAIN);

  if (dot != NULL)
    for (gsize i = 0; i < G_N_ELEMENTS (extensions); i++)
      if (g_ascii_strcasecmp (dot + 1, extensions[i].name) == 0)
        return extensions[i].format;
  return looks_like_markdown (text) ? STET_ARTICLE_MARKDOWN : STET_ARTICLE_PLAIN;
}

const char *const *
stet_article_format_get_extensions (void)
{
  return extension_names;
}
