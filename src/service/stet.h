/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/**
 * SECTION:stet
 * The face of the core: the one header that the programs and the tests
 * include.  Every folder of the core is listed with what it shows.
 */

/* base */
#include "stet-date.h"
#include "stet-error.h"
#include "stet-fold.h"
#include "stet-limits.h"
#include "stet-offsets.h"
#include "stet-problems.h"
#include "stet-progress.h"
#include "stet-span.h"
#include "stet-text.h"
#include "stet-uuid.h"

/* json */
#include "stet-json.h"
#include "stet-json-writer.h"

/* article */
#include "stet-article-format.h"
#include "stet-article-intake.h"
#include "stet-article-text.h"

/* review */
#include "stet-case.h"
#include "stet-case-editor.h"
#include "stet-case-scale.h"
#include "stet-change.h"
#include "stet-claim.h"
#include "stet-claim-index.h"
#include "stet-claim-order.h"
#include "stet-commands.h"
#include "stet-findings.h"
#include "stet-records.h"
#include "stet-scale.h"
#include "stet-tally.h"
#include "stet-words.h"

/* report */
#include "stet-fact-matrix.h"
#include "stet-pages.h"
#include "stet-pdf.h"
#include "stet-report.h"
#include "stet-report-formats.h"
#include "stet-report-options.h"
#include "stet-report-queries.h"
#include "stet-verdicts.h"

/* store */
#include "stet-case-file.h"
#include "stet-journal.h"
#include "stet-recovery.h"
#include "stet-replace.h"

/* service */
#include "stet-batch.h"
#include "stet-check.h"
#include "stet-export.h"
#include "stet-export-contents.h"
#include "stet-export-matrix.h"
#include "stet-opening.h"
#include "stet-packet.h"
#include "stet-suggestion.h"
#include "stet-suggestions.h"
