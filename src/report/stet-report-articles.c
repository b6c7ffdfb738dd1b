/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-build-private.h"

static const char *
make_heading (StetReportBuild *build,
              const StetReportArticle *self)
{
  const StetArticle *article = self->article;

  if (self->is_withheld)
    return _stet_arena_printf (build->arena, "Article %s (sensitive, withheld)", self->letter);
  if (*article->title != '\0')
    return article->title;
  if (*article->outlet != '\0')
    return _stet_arena_printf (build->arena, "%s (no title)", article->outlet);
  return _stet_arena_printf (build->arena, "Article %s (no title)", self->letter);
}

static void
fill_article (StetReportBuild *build,
              StetReportArticle *self)
{
  const StetArticle *article = self->article;
  StetArena *arena = build->arena;
  StetArticleText *text = stet_case_get_text (build->snapshot, article);
  gsize len;
  const char *utf8 = stet_article_text_get_text (text, &len);

  self->outlet = article->outlet;
  self->author = article->author;
  self->published = article->published;
  self->published_words = _stet_report_date (arena, article->published);
  self->url = article->url;
  self->link = _stet_report_link (article->url);
  self->retrieved_words = _stet_report_date (arena, article->retrieved);
  self->language = _stet_report_language (article->language);
  self->is_rtl = _stet_report_is_rtl (utf8, len);
}

static void
make_article (StetReportBuild *build,
              StetReportArticle *self,
              const StetArticle *article)
{
  const StetArticleTally *tally = stet_case_get_article_tally (build->snapshot, article);
  g_autofree char *letter = stet_article_number_to_letter (article->number);

  *self = (StetReportArticle){ .article = article, .outlet = "", .author = "", .published = "", .published_words = "", .url = "", .link = "", .retrieved_words = "", .origin_words = "", .language = "" };
  g_strlcpy (self->letter, letter, sizeof self->letter);
  self->role_words = _stet_report_role_words[article->role];
  self->is_checked = article->role == STET_ROLE_CHECKED;
  self->is_sensitive = article->sensitivity == STET_SENSITIVITY_SENSITIVE;
  self->is_withheld = self->is_sensitive && build->options.sensitive == STET_SENSITIVE_MASK;
  self->heading = make_heading (build, self);
  self->n_facts = tally->n_claims;
  self->n_left = tally->n_left;
  if (!self->is_withheld)
    fill_article (build, self);
}

/* Two articles that name the same origin are one; one that names none stands
 * for itself, and so does one whose origin must not be told. */
static const char *
get_origin_key (const StetReportArticle *self)
{
  return *self->article->origin != '\0' && !self->is_withheld ? self->article->origin : self->article->id;
}

static const char *
make_origin_words (StetReportBuild *build,
                   const StetReportOrigin *origin,
                   const StetReportArticle *self)
{
  g_autoptr (GString) others = NULL;

  if (self->is_withheld)
    return "";
  if (*self->article->origin == '\0')
    return "Its own";
  others = g_string_new (NULL);
  for (guint i = 0; i < origin->n_articles && others->len < 64; i++)
    if (origin->articles[i] != self)
      g_string_append_printf (others, "%s%s", others->len > 0 ? ", " : "", origin->articles[i]->letter);
  if (others->len == 0)
    return self->article->origin;
  return _stet_arena_printf (build->arena, "%s, as %s", self->article->origin, others->str);
}

static void
add_origin (StetReportBuild *build,
            GArray *origins,
            const GPtrArray *group)
{
  const StetReportArticle *first = g_ptr_array_index (group, 0);
  StetReportOrigin origin = { .n_articles = group->len };

  origin.articles = _stet_arena_copy_pointers (build->arena, group);
  if (first->is_withheld)
    origin.name = first->heading;
  else if (*first->article->origin != '\0')
    origin.name = first->article->origin;
  else
    origin.name = *first->outlet != '\0' ? first->outlet : first->heading;
  for (guint i = 0; i < group->len; i++)
    {
      StetReportArticle *self = g_ptr_array_index (group, i);
      self->origin_words = make_origin_words (build, &origin, self);
    }
  g_array_append_val (origins, origin);
}

static void
make_origins (StetReportBuild *build,
              const GPtrArray *articles)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  g_autoptr (GArray) origins = g_array_new (FALSE, FALSE, sizeof (StetReportOrigin));

  for (guint i = 0; i < articles->len; i++)
    {
      StetReportArticle *self = g_ptr_array_index (articles, i);
      const char *key = get_origin_key (self);
      GPtrArray *group = g_hash_table_lookup (by_key, key);
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (by_key, (gpointer) key, group);
          g_ptr_array_add (groups, group);
        }
      g_ptr_array_add (group, self);
    }
  for (guint i = 0; i < groups->len; i++)
    add_origin (build, origins, g_ptr_array_index (groups, i));
  build->report->origins = _stet_arena_copy (build->arena, origins);
  build->report->n_origins = origins->len;
}

void
_stet_report_build_articles (StetReportBuild *build)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GPtrArray) checked = g_ptr_array_new ();

  for (guint i = 0; i < stet_case_get_n_articles (build->snapshot); i++)
    {
      const StetArticle *article = stet_case_get_article (build->snapshot, i);
      gboolean is_sensitive = article->sensitivity == STET_SENSITIVITY_SENSITIVE;
      StetReportArticle *self;
      if (is_sensitive)
        build->n_articles_sensitive++;
      if (is_sensitive && build->options.sensitive == STET_SENSITIVE_LEAVE_OUT)
        continue;
      self = _stet_arena_alloc (build->arena, 1, sizeof *self);
      make_article (build, self, article);
      g_hash_table_insert (build->articles, (gpointer) article->id, self);
      g_ptr_array_add (articles, self);
      if (self->is_checked)
        g_ptr_array_add (checked, self);
    }
  make_origins (build, articles);
  build->report->articles = _stet_arena_copy_pointers (build->arena, articles);
  build->report->n_articles = articles->len;
  build->report->checked = _stet_arena_copy_pointers (build->arena, checked);
  build->report->n_checked = checked->len;
}
