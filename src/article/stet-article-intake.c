/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-intake.h"

void
stet_article_intake_free (StetArticleIntake *intake)
{
  if (intake == NULL)
    return;
  g_clear_pointer (&intake->text, stet_article_text_unref);
  g_free (intake->source_name);
  g_free (intake->uri);
  g_free (intake->sha256);
  g_free (intake->encoding);
  g_free (intake->title);
  g_free (intake->outlet);
  g_free (intake->agency);
  g_free (intake->author);
  g_free (intake->published);
  g_free (intake->language);
  g_free (intake->url);
  g_free (intake);
}
