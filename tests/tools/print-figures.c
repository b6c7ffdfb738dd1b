/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the figures of some articles, and each two that could be of one thing
 * with the clues that are weighed, for tests/bundles/fit-evidence.py.  Lines of
 * columns, with tabs between them; offsets count code points:
 *   clues   the names of the clues
 *   figure  number, article, start, end
 *   pair    two numbers, relation of the values, whether nothing can make
 *           them one thing, odds, and the clues in their order */

#define G_LOG_DOMAIN "print-figures"

#include <stdio.h>

#include "stet-evidence.h"
#include "stet-limits.h"
#include "stet.h"

static GPtrArray *
load (char **paths,
      StetMatchArticle *articles)
{
  GPtrArray *intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_article_intake_free);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);
      g_autoptr (GError) error = NULL;
      StetArticleIntake *intake = stet_article_intake_load_file (file, NULL, &error);
      StetCheckArticle article = { NULL };

      if (intake == NULL)
        {
          fprintf (stderr, "print-figures: %s: %s\n", paths[i], error->message);
          g_ptr_array_unref (intakes);
          return NULL;
        }
      g_ptr_array_add (intakes, intake);
      article.text = intake->text;
      article.published = intake->published;
      article.language = intake->language;
      articles[i].analysis = stet_check_article_analyse (&article);
    }
  return intakes;
}

static void
print_figure_cb (guint number,
                 guint article,
                 StetSpan span,
                 gpointer user_data)
{
  const StetArticleIntake *intake = g_ptr_array_index ((GPtrArray *) user_data, article);
  const StetOffsets *offsets = stet_article_text_get_offsets (intake->text);

  printf ("figure\t%u\t%u\t%" G_GSIZE_FORMAT "\t%" G_GSIZE_FORMAT "\n", number, article, stet_offsets_to_chars (offsets, span.start), stet_offsets_to_chars (offsets, span.end));
}

static void
print_pair_cb (guint a,
               guint b,
               guint relation,
               gboolean is_apart,
               double odds,
               const double *clues,
               gpointer user_data)
{
  printf ("pair\t%u\t%u\t%u\t%d\t%.3f", a, b, relation, is_apart, odds);
  for (guint i = 0; stet_evidence_get_clue_name (i) != NULL; i++)
    printf ("\t%.4g", clues[i]);
  printf ("\n");
}

int
main (int argc,
      char **argv)
{
  static const StetEvidenceVisitor visitor = { print_figure_cb, print_pair_cb };
  StetMatchArticle articles[STET_LIMIT_ARTICLES] = { { NULL } };
  g_autoptr (GPtrArray) intakes = argc <= STET_LIMIT_ARTICLES ? load (argv + 1, articles) : NULL;

  if (intakes == NULL)
    return 1;
  printf ("clues");
  for (guint i = 0; stet_evidence_get_clue_name (i) != NULL; i++)
    printf ("\t%s", stet_evidence_get_clue_name (i));
  printf ("\n");
  stet_evidence_visit (articles, intakes->len, &visitor, intakes);
  for (guint i = 0; i < intakes->len; i++)
    stet_analysis_unref (articles[i].analysis);
  return 0;
}
