/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-json.h"
#include "stet-sensitivity.h"
#include "stet-words.h"

G_BEGIN_DECLS

/* The records of a case: immutable, atomically reference counted, safe to
 * read from any thread. Every string is UTF-8 and never NULL; "" means not
 * known or not set. Times are RFC 3339 in UTC with Z; dates are ISO 8601 as
 * precise as they are known. Ids are UUIDs in lower case. Text offsets are
 * UTF-8 bytes in the normalised text, 0-based, half-open.
 *
 * A record is never made by hand: StetEdit makes the next one from the last
 * one, field by field, with the names given here in quotes, which are those
 * of the JSON: "value.text" is the member "text" of the member "value".
 *
 * A record belongs to the case it was borrowed from and lives as long. */

/** StetCaseInfo: the case itself. */
typedef struct
{
  const char *id;
  const char *title;              /* "title" */
  const char *created;            /* "created": time */
  const char *scale;              /* "scale": id of the verdict scale, "desk" by default */
  const char *custom_scale_title; /* "custom_scale.title": of the scale "custom" */
  const char *custom_scale_steps; /* "custom_scale.steps": as stet_scale_new_parsed() takes them */
  const char *override_by;        /* "override.by": who wants a final report although facts are left */
  const char *override_at;        /* "override.at": time */
  const char *override_reason;    /* "override.reason" */
  const StetJson *extra;
} StetCaseInfo;

/** StetArticle: one source text and what is known of it. */
typedef struct
{
  const char *id;
  guint number;                /* "number": 1-based, shown as letter, kept for ever */
  const char *title;           /* "title" */
  const char *outlet;          /* "outlet" */
  const char *author;          /* "author" */
  const char *published;       /* "published": date or time */
  const char *url;             /* "url" */
  const char *retrieved;       /* "retrieved": time */
  StetRole role;               /* "role" */
  const char *origin;          /* "origin": articles with the same one count as one origin */
  const char *language;        /* "language": BCP 47 */
  const char *source_name;     /* "source_name": name of the file it came from */
  const char *media_type;      /* "media_type": of the text, "text/plain" or "text/markdown" */
  const char *encoding;        /* "encoding": of the original bytes */
  const char *original_sha256; /* "original_sha256": of the original bytes */
  guint64 original_size;       /* "original_size": bytes */
  const char *text_sha256;     /* "text_sha256": of the normalised text of the current revision */
  StetSensitivity sensitivity; /* "sensitivity" */
  const StetJson *extra;
} StetArticle;

/** StetStatement: a passage of one article that belongs to one claim. */
typedef struct
{
  const char *id;
  const char *claim;       /* "claim": id */
  const char *article;     /* "article": id */
  const char *text;        /* "text": SHA-256 of the revision that the offsets count in */
  gsize start;             /* "start": bytes here, code points in JSON */
  gsize end;               /* "end" */
  const char *value;       /* "value.text": what the statement says, "$3.6 billion" */
  const char *hedge;       /* "value.hedge": "nearly", "expected" */
  StetOutcome outcome;     /* "value.outcome" */
  const char *period;      /* "value.period": "2023" */
  const char *speaker;     /* "value.speaker" */
  const char *subject;     /* "value.subject": whose value it is */
  StetRelation relation;   /* "relation": to the anchor of the claim */
  const char *explanation; /* "explanation": why the relation is what it is */
  StetStance stance;       /* "stance": towards the answer */
  const char *fix;         /* "fix.text": what it should read */
  const char *fix_reason;  /* "fix.reason" */
  const StetJson *extra;
} StetStatement;

/** StetEvidence: back-up for one claim. */
typedef struct
{
  const char *id;
  const char *claim;           /* "claim": id */
  guint number;                /* "number": order within the claim; 0 in a new one puts it behind the others */
  StetEvidenceKind kind;       /* "kind" */
  const char *citation;        /* "citation": title of the document, or what was said */
  const char *url;             /* "url" */
  const char *who;             /* "who" */
  const char *role;            /* "role": of who */
  const char *date;            /* "date" */
  StetTerms terms;             /* "terms" */
  const char *locator;         /* "locator": page, paragraph, time */
  StetRank rank;               /* "rank": primary or secondary */
  const char *note;            /* "note" */
  StetSensitivity sensitivity; /* "sensitivity" */
  const StetJson *extra;
} StetEvidence;

/** StetMark: a coverage mark on a passage, or "looked, not there". */
typedef struct
{
  const char *id;
  StetMarkKind kind;   /* "kind" */
  const char *article; /* "article": id */
  const char *text;    /* "text": SHA-256, as in a statement; "" for not-there */
  gsize start;         /* "start": 0 for not-there */
  gsize end;           /* "end": 0 for not-there */
  const char *claim;   /* "claim": id for not-there, else "" */
  const StetJson *extra;
} StetMark;

/** StetDismissal: a finding that a person does not want to see again. */
typedef struct
{
  const char *id;
  const char *key;         /* "key": of the finding, a SHA-256: it names relation, field and both passages */
  StetRelation relation;   /* "relation": what was proposed */
  const char *field;       /* "field": what differs or agrees, "value" */
  const char *explanation; /* "explanation": the reason that was given */
  const StetJson *extra;
} StetDismissal;

/**
 * stet_article_number_to_letter:
 * @number: 1-based.
 * Returns: (transfer full): "A" for 1, "Z" for 26, "AA" for 27.
 */
char *stet_article_number_to_letter (guint number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
