/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-service"

#include "stet-export-contents.h"

#include <string.h>

#include "stet-report.h"

/* What a format takes of an article that may leave. */
typedef struct
{
  const char *format;
  StetExportAmount of_articles;
  gboolean has_people; /* whether it names those who were spoken to */
} Taking;

static const Taking takings[] = {
  { "html", STET_EXPORT_WHOLE, TRUE },
  { "pdf", STET_EXPORT_WHOLE, TRUE },
  { "md", STET_EXPORT_WHOLE, TRUE },
  { "queries", STET_EXPORT_QUOTES, FALSE },
  { "queries-html", STET_EXPORT_QUOTES, FALSE },
  { "queries-pdf", STET_EXPORT_QUOTES, FALSE },
  { "csv", STET_EXPORT_QUOTES, FALSE },
  { "json", STET_EXPORT_QUOTES, TRUE },
  { "claimreview", STET_EXPORT_QUOTES, FALSE },
  { "annotations", STET_EXPORT_QUOTES, FALSE },
  { "packet", STET_EXPORT_WHOLE, TRUE },
  { "matrix-pdf", STET_EXPORT_QUOTES, FALSE },
  { "matrix-html", STET_EXPORT_QUOTES, FALSE },
  { "matrix-md", STET_EXPORT_QUOTES, FALSE },
  { "matrix-csv", STET_EXPORT_QUOTES, FALSE },
};

/* What is not known here is taken to tell everything. */
static const Taking unknown_taking = { "", STET_EXPORT_WHOLE, TRUE };

typedef struct
{
  const StetCase *snapshot;
  const Taking *taking;
  StetSensitivePolicy sensitive;
  GPtrArray *list;
} Contents;

static void
content_free (gpointer data)
{
  StetExportContent *content = data;

  g_free (content->label);
  g_free (content->text);
  g_free (content);
}

static const Taking *
find_taking (const StetExportFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (takings); i++)
    if (strcmp (takings[i].format, format->name) == 0)
      return &takings[i];
  return &unknown_taking;
}

static void
add (Contents *self,
     StetExportKind kind,
     StetExportAmount amount,
     const char *label,
     const char *text)
{
  StetExportContent *content = g_new0 (StetExportContent, 1);

  content->kind = kind;
  content->amount = amount;
  content->label = g_strdup (label);
  content->text = g_strdup (text);
  g_ptr_array_add (self->list, content);
}

static StetExportAmount
get_amount (const Contents *self,
            gboolean is_sensitive,
            StetExportAmount whole)
{
  if (!is_sensitive || self->sensitive == STET_SENSITIVE_INCLUDE)
    return whole;
  /* Programs get no place holders. */
  if (self->sensitive == STET_SENSITIVE_LEAVE_OUT || strcmp (self->taking->format, "json") == 0)
    return STET_EXPORT_NOTHING;
  return STET_EXPORT_MASKED;
}

static void
add_articles (Contents *self)
{
  for (guint i = 0; i < stet_case_get_n_articles (self->snapshot); i++)
    {
      const StetArticle *article = stet_case_get_article (self->snapshot, i);
      g_autofree char *letter = stet_article_number_to_letter (article->number);
      const char *name = *article->title != '\0' ? article->title : *article->outlet != '\0' ? article->outlet
                                                                                             : article->source_name;

      add (self, STET_EXPORT_ARTICLE, get_amount (self, article->sensitivity == STET_SENSITIVITY_SENSITIVE, self->taking->of_articles), letter, name);
    }
}

static void
add_back_up (Contents *self,
             const StetClaim *claim)
{
  for (guint i = 0; i < claim->n_evidence; i++)
    {
      const StetEvidence *evidence = claim->evidence[i];
      gboolean is_sensitive = evidence->sensitivity == STET_SENSITIVITY_SENSITIVE || evidence->terms == STET_TERMS_CONFIDENTIAL;
      gboolean is_background = evidence->terms == STET_TERMS_BACKGROUND;

      if (!self->taking->has_people || (!is_sensitive && !is_background))
        continue;
      add (self, STET_EXPORT_BACKUP, is_sensitive ? get_amount (self, TRUE, STET_EXPORT_WHOLE) : self->sensitive == STET_SENSITIVE_INCLUDE ? STET_EXPORT_WHOLE
                                                                                                                                           : STET_EXPORT_MASKED,
           claim->title, *evidence->citation != '\0' ? evidence->citation : evidence->who);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_names (Contents *self,
           StetExportKind kind,
           GHashTable *names)
{
  g_autofree gpointer *keys = NULL;
  guint n;

  keys = g_hash_table_get_keys_as_array (names, &n);
  qsort (keys, n, sizeof *keys, compare_names);
  for (guint i = 0; i < n; i++)
    add (self, kind, STET_EXPORT_WHOLE, "", keys[i]);
}

/* Names that appear: those of back-up that may be told, of whom was asked, and
 * of those who decided. */
static void
add_people (Contents *self)
{
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) checkers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < stet_case_get_n_claims (self->snapshot); i++)
    {
      const StetClaim *claim = stet_case_get_claim (self->snapshot, i);

      if (*claim->asked != '\0')
        g_hash_table_add (people, (gpointer) claim->asked);
      if (claim->rating > 0 && *claim->reviewer != '\0')
        g_hash_table_add (checkers, (gpointer) claim->reviewer);
      for (guint j = 0; self->taking->has_people && j < claim->n_evidence; j++)
        {
          const StetEvidence *evidence = claim->evidence[j];
          gboolean is_kept_back = evidence->sensitivity == STET_SENSITIVITY_SENSITIVE || evidence->terms == STET_TERMS_CONFIDENTIAL || evidence->terms == STET_TERMS_BACKGROUND;
          if (*evidence->who != '\0' && (!is_kept_back || self->sensitive == STET_SENSITIVE_INCLUDE))
            g_hash_table_add (people, (gpointer) evidence->who);
        }
    }
  add_names (self, STET_EXPORT_PERSON, people);
  add_names (self, STET_EXPORT_CHECKER, checkers);
}

GPtrArray *
stet_export_list_contents (const StetCase *self,
                           const StetExportFormat *format,
                           const StetExportOptions *options)
{
  Contents contents = {
    .snapshot = self,
    .sensitive = options != NULL ? options->report.sensitive : STET_SENSITIVE_LEAVE_OUT,
  };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  contents.taking = find_taking (format);
  contents.list = g_ptr_array_new_with_free_func (content_free);
  add_articles (&contents);
  for (guint i = 0; i < stet_case_get_n_claims (self); i++)
    add_back_up (&contents, stet_case_get_claim (self, i));
  add_people (&contents);
  return contents.list;
}
