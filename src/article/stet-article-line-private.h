/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-article-words-private.h"
#include "stet-date.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * StetLineKind:
 * @STET_LINE_PROSE: running text
 * @STET_LINE_SHORT: short and without a final stop: a heading, a name, a row of a table
 * @STET_LINE_DATE: a date that stands alone, with words like "Published" or a place
 * @STET_LINE_BYLINE: who wrote it
 * @STET_LINE_SECTION: the name of a section
 * @STET_LINE_NOTE: a note of the editor, an address of a page, a credit alone
 * @STET_LINE_CAPTION: caption, credit or file name of a picture
 *
 * What a line is when nothing but itself is looked at.
 */
typedef enum
{
  STET_LINE_PROSE,
  STET_LINE_SHORT,
  STET_LINE_DATE,
  STET_LINE_BYLINE,
  STET_LINE_SECTION,
  STET_LINE_NOTE,
  STET_LINE_CAPTION,
} StetLineKind;

/** StetJudgement: whether something is what it may be. */
typedef enum
{
  STET_JUDGEMENT_NO,
  STET_JUDGEMENT_UNSURE,
  STET_JUDGEMENT_YES,
} StetJudgement;

/**
 * StetDateline:
 * @agency: the agency in brackets; empty if there is none
 * @date: the date; its precision is NONE without a year
 * @body: what follows the dash
 *
 * The start of a lead: "HANOI, June 20 (Reuters) - ".
 */
typedef struct
{
  StetWords agency;
  StetDate date;
  StetWords body;
} StetDateline;

/**
 * StetByline:
 * @authors: (nullable): names, parted by ", "; %NULL if they are not surely names
 * @outlet: outlet or agency that is named; empty if there is none
 */
typedef struct
{
  char *authors;
  StetWords outlet;
} StetByline;

/* Lines longer than this are running text, whatever they hold. */
#define STET_LINE_LONGEST_SPECIAL 1000

/** _stet_line_classify: what the line, trimmed, is. */
StetLineKind _stet_line_classify (StetWords line);

/** _stet_line_is_caption: is this the caption, credit or file name of a picture? */
gboolean _stet_line_is_caption (StetWords line);

/** _stet_line_is_date: is this a date that stands alone?  @outlet (optional) is set to the outlet beside it. */
gboolean _stet_line_is_date (StetWords line,
                             StetDate *date,
                             StetWords *outlet);

/** _stet_line_is_unclear_date: is this a date that stands alone, of which day and month may be swapped ("03/04/2024")? */
gboolean _stet_line_is_unclear_date (StetWords line);

/** _stet_line_judge_title: could the line, of kind PROSE or SHORT, be a headline? */
StetJudgement _stet_line_judge_title (StetWords line);

/** _stet_line_ends_sentence: does it end with a final stop that is not one of an abbreviation? */
gboolean _stet_line_ends_sentence (StetWords line);

/** _stet_line_parse_dateline: takes the start of a lead apart; %FALSE if there is no dateline. */
gboolean _stet_line_parse_dateline (StetWords line,
                                    StetDateline *dateline);

/** _stet_line_parse_byline: takes "By A and B, Outlet" apart; %FALSE if it is none.  Free the authors. */
gboolean _stet_line_parse_byline (StetWords line,
                                  StetByline *byline);

/** _stet_line_is_name: is this surely the name of one person: two to five capitalised words? */
gboolean _stet_line_is_name (StetWords words);

/**
 * _stet_line_find_credit: finds the agency that is credited at the end of the line ("… — VNS", "… (Reuters)"),
 * behind a whole sentence or alone; @before is the text before the credit, %FALSE if there is none.
 */
gboolean _stet_line_find_credit (StetWords line,
                                 StetWords *agency,
                                 StetWords *before);

G_END_DECLS
