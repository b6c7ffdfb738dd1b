/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-compat-private.h"

#include <glib/gi18n.h>

static void
add_filter (GListStore *filters,
            const char *name,
            const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffixes == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  for (guint i = 0; suffixes != NULL && suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  g_list_store_append (filters, filter);
}

GListModel *
_stet_compat_list_filters (StetFileKind kind)
{
  static const char *const articles[] = { "txt", "text", "md", "markdown", NULL };
  static const char *const cases[] = { "stet", NULL };
  static const char *const both[] = { "txt", "text", "md", "markdown", "stet", NULL };

  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  switch (kind)
    {
    case STET_FILES_ARTICLES:
      add_filter (filters, _ ("Articles"), articles);
      break;
    case STET_FILES_CASES:
      add_filter (filters, _ ("Reviews"), cases);
      break;
    case STET_FILES_BOTH:
      add_filter (filters, _ ("Reviews and articles"), both);
      break;
    case STET_FILES_REPORTS:
      break;
    default:
      g_assert_not_reached ();
    }
  add_filter (filters, _ ("All files"), NULL);
  return G_LIST_MODEL (filters);
}

const StetAbout *
_stet_compat_get_about (void)
{
  static const char *const developers[] = { "The Stet authors", NULL };
  static StetAbout about = {
    .copyright = "© 2026 The Stet authors",
    .developer = "The Stet authors",
    .developers = developers,
    .issue_url = "https://github.com/stetdesk/stet/issues",
    .website = "https://github.com/stetdesk/stet",
  };

  about.comments = _ ("Check what several articles say about the same event. Everything stays on this machine.");
  return &about;
}

/* A relation goes before a label; the button in it still says what is chosen. */
void
stet_compat_keep_name (GtkDropDown *choice)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}
