/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "stet-report-article.h"

G_BEGIN_DECLS

/* A document before it has pages: blocks, one below the other, each a row of
 * cells side by side; a paragraph has one cell.  Lengths are points, from the
 * left edge of the text area; offsets in texts are bytes. */

/** StetFlowStyle: how the text of a cell looks; see stet-flow-style.c. */
typedef enum
{
  STET_FLOW_TITLE,
  STET_FLOW_KICKER,  /* the small line above a title */
  STET_FLOW_LEAD,    /* the first sentence */
  STET_FLOW_HEADING, /* of a section */
  STET_FLOW_FACT,    /* title of a fact or an article */
  STET_FLOW_NUMBER,  /* of a fact, in the margin */
  STET_FLOW_BODY,
  STET_FLOW_QUOTE,
  STET_FLOW_LABEL, /* what stands beside it */
  STET_FLOW_SMALL,
  STET_FLOW_TABLE,
  STET_FLOW_TABLE_HEAD,
  STET_FLOW_ARTICLE, /* text of an annotated article */
  STET_FLOW_MARGIN,  /* notes beside it */
  STET_FLOW_FOOT,    /* head and foot of a page */
} StetFlowStyle;
#define STET_N_FLOW_STYLES (STET_FLOW_FOOT + 1)

/** StetFlowTone: an ink. */
typedef enum
{
  STET_TONE_INK,
  STET_TONE_GREY,
  STET_TONE_RED,   /* conflicts */
  STET_TONE_GREEN, /* what stands, and nothing else */
  STET_TONE_BLUE,  /* links */
} StetFlowTone;

/** StetFlowSpanKind: what is different in a part of a text. */
typedef enum
{
  STET_SPAN_PLAIN,
  STET_SPAN_BOLD,
  STET_SPAN_ITALIC,
  STET_SPAN_GREY,
  STET_SPAN_RED,
  STET_SPAN_GREEN,
  STET_SPAN_STRUCK, /* words to be replaced */
  STET_SPAN_MARK,   /* underlined in the pattern of @mark */
  STET_SPAN_LINK,   /* to @target */
  STET_SPAN_NOTE,   /* @note stands in the margin beside its first line and links to @target; @dest is here */
} StetFlowSpanKind;

/** StetFlowSpan: a part of the text of a cell. */
typedef struct
{
  StetFlowSpanKind kind;
  gsize start;
  gsize end;
  StetReportMark mark;
  const char *target; /* "#name", or a web address */
  const char *note;
  const char *dest;
} StetFlowSpan;

/** StetFlowCell: text in a place of its own.  All strings outlive the flow, or are its own. */
typedef struct
{
  const char *text;
  gsize len;
  StetFlowStyle style;
  StetFlowTone tone;
  double x;
  double width;
  const char *language; /* (nullable): BCP 47 */
  const char *link;     /* (nullable): the whole cell is one: "#name", or a web address */
  const char *page_of;  /* (nullable): the number of the page with that destination stands here */
  gboolean is_own;      /* words of the report, which runs from left to right */
  guint first_span;
  guint n_spans;
} StetFlowCell;

/** StetFlowDecoration: what is drawn around a block: a line above, a tint behind, or a bar as beside a quotation. */
typedef enum
{
  STET_DECORATION_NONE,
  STET_DECORATION_RULE,
  STET_DECORATION_HEAVY_RULE,
  STET_DECORATION_BOX,
  STET_DECORATION_BAR,
} StetFlowDecoration;

/** StetFlowBlock: a row of cells. */
typedef struct
{
  guint first_cell;
  guint n_cells;
  double before; /* space above, unless it stands at the top of a page */
  StetFlowDecoration decoration;
  const char *tag;     /* of the structure of the document: "P", "H1", "TR" */
  const char *dest;    /* (nullable): name of the place */
  const char *outline; /* (nullable): entry in the outline; needs a dest */
  guint outline_level; /* from 1 */
  guint header;        /* 1-based number of the block that stands above it on each page, or 0 */
  gboolean keep_next;  /* with the block that follows, unless it is long itself */
  gboolean new_page;   /* begins a page if there is not much room on this one */
  gboolean is_tucked;  /* begins right below the last cell of the block before it, beside others that go on */
} StetFlowBlock;

/** StetFlow: the document: arrays of StetFlowBlock, StetFlowCell and StetFlowSpan. */
typedef struct
{
  GArray *blocks;
  GArray *cells;
  GArray *spans;
  GPtrArray *strings;
} StetFlow;

StetFlow *_stet_flow_new (void);
void _stet_flow_free (StetFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StetFlow, _stet_flow_free)

/** _stet_flow_take: (transfer none): @text, which the flow owns from now on. */
const char *_stet_flow_take (StetFlow *self, char *text);
/** _stet_flow_printf: the same for a text that is put together. */
const char *_stet_flow_printf (StetFlow *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** _stet_flow_begin: the next block; the pointer holds until another one begins, as with cells and spans. */
StetFlowBlock *_stet_flow_begin (StetFlow *self, const char *tag, double before);
/** _stet_flow_cell: @text: not NULL, valid UTF-8. */
StetFlowCell *_stet_flow_cell (StetFlow *self, StetFlowStyle style, double x, double width, const char *text);
/** _stet_flow_span: a span of the last cell; they may overlap. */
StetFlowSpan *_stet_flow_span (StetFlow *self, StetFlowSpanKind kind, gsize start, gsize end);

/** _stet_flow_keep: keeps the blocks from @first on with what follows them. */
void _stet_flow_keep (StetFlow *self, guint first);

/** _stet_flow_break_words: lets words break that are too long for any line, once all is there. */
void _stet_flow_break_words (StetFlow *self);

G_END_DECLS
