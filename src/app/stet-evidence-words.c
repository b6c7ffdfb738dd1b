/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-evidence-words.h"

#include <glib/gi18n.h>

const char *
stet_evidence_words_kind (StetEvidenceKind kind)
{
  static const char *const words[] = {
    [STET_EVIDENCE_DOCUMENT] = N_ ("Document"),
    [STET_EVIDENCE_LINK] = N_ ("Link"),
    [STET_EVIDENCE_CALL] = N_ ("Call"),
  };

  return _ (words[kind]);
}

const char *
stet_evidence_words_kind_icon (StetEvidenceKind kind)
{
  static const char *const icons[] = {
    [STET_EVIDENCE_DOCUMENT] = "text-x-generic-symbolic",
    [STET_EVIDENCE_LINK] = "insert-link-symbolic",
    [STET_EVIDENCE_CALL] = "call-start-symbolic",
  };

  return icons[kind];
}

const char *
stet_evidence_words_terms (StetTerms terms)
{
  static const char *const words[] = {
    [STET_TERMS_UNSET] = N_ ("Not said"),
    [STET_TERMS_ON_RECORD] = N_ ("On record"),
    [STET_TERMS_BACKGROUND] = N_ ("Background"),
    [STET_TERMS_CONFIDENTIAL] = N_ ("Confidential"),
  };

  return _ (words[terms]);
}

const char *
stet_evidence_words_rank (StetRank rank)
{
  static const char *const words[] = {
    [STET_RANK_UNSET] = N_ ("Not said"),
    [STET_RANK_PRIMARY] = N_ ("Primary"),
    [STET_RANK_SECONDARY] = N_ ("Secondary"),
  };

  return _ (words[rank]);
}
