/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-export.h"

G_BEGIN_DECLS

/** StetExportAmount: how much of something leaves the machine. */
typedef enum
{
  STET_EXPORT_NOTHING, /* it is kept back */
  STET_EXPORT_MASKED,  /* that it is there, but not what it is */
  STET_EXPORT_QUOTES,  /* the marked passages */
  STET_EXPORT_WHOLE,   /* all of it */
} StetExportAmount;

/** StetExportKind: what it is. */
typedef enum
{
  STET_EXPORT_ARTICLE, /* an article: "A", its title */
  STET_EXPORT_BACKUP,  /* back-up of a fact: the fact, what it is */
  STET_EXPORT_PERSON,  /* a person who was spoken to */
  STET_EXPORT_CHECKER, /* a person who decided */
} StetExportKind;

/** StetExportContent: one thing that leaves the machine, or that does not. */
typedef struct
{
  StetExportKind kind;
  StetExportAmount amount;
  char *label; /* letter of the article, title of the fact; "" for people */
  char *text;  /* what a person calls it */
} StetExportContent;

/**
 * stet_export_list_contents:
 * @self: a case
 * @format: one of stet_export_get_formats() or stet_export_get_matrix_formats()
 * @options: (nullable): as for stet_export_to_bytes(); it is not asked
 *   whether a final report may be made
 *
 * Lists what an export would tell others, for a person to look over before it
 * is made: articles by letter, then back-up that is sensitive, then people by
 * name.
 *
 * Returns: (transfer full) (element-type StetExportContent): the list
 */
GPtrArray *stet_export_list_contents (const StetCase *self,
                                      const StetExportFormat *format,
                                      const StetExportOptions *options);

G_END_DECLS
