/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-compose-private.h"

/* Room to write an answer by hand, in points. */
#define ANSWER_ROOM 26

static void
compose_query (StetFlow *flow,
               const StetQuery *query,
               double width)
{
  guint first = flow->blocks->len;
  StetFlowBlock *block = _stet_flow_begin (flow, "H2", 12);

  block->decoration = STET_DECORATION_RULE;
  block->keep_next = TRUE;
  block->dest = query->fact->anchor;
  block->outline = query->question;
  block->outline_level = 2;
  _stet_flow_cell (flow, STET_FLOW_NUMBER, 0, STET_COMPOSE_LABEL, _stet_flow_printf (flow, "%u", query->fact->claim->number));
  _stet_flow_cell (flow, STET_FLOW_FACT, STET_COMPOSE_INDENT, width - STET_COMPOSE_INDENT, query->question);
  _stet_compose_labelled (flow, "As written", STET_FLOW_BODY, query->written, width, 3);
  _stet_compose_labelled (flow, "Given elsewhere", STET_FLOW_BODY, query->differs, width, 3);
  _stet_compose_labelled (flow, "Due", STET_FLOW_SMALL, query->due, width, 3);
  _stet_compose_labelled (flow, "Note", STET_FLOW_SMALL, query->note, width, 3);
  _stet_compose_labelled (flow, "Answer", STET_FLOW_BODY, " ", width, 5);
  _stet_flow_keep (flow, first);
  _stet_flow_begin (flow, "P", ANSWER_ROOM)->decoration = STET_DECORATION_RULE;
  _stet_flow_cell (flow, STET_FLOW_LABEL, 0, STET_COMPOSE_LABEL, "From whom, when")->tone = STET_TONE_GREY;
}

void
_stet_compose_queries (StetFlow *flow,
                       const StetQueries *queries,
                       double width)
{
  StetFlowBlock *block = _stet_flow_begin (flow, "P", 0);

  block->keep_next = TRUE;
  _stet_flow_cell (flow, STET_FLOW_KICKER, 0, width, "Query sheet");
  _stet_flow_begin (flow, "H1", 5)->keep_next = TRUE;
  _stet_flow_cell (flow, STET_FLOW_TITLE, 0, width, queries->report->title);
  _stet_flow_begin (flow, "P", 6);
  if (queries->n_queries == 0)
    _stet_flow_cell (flow, STET_FLOW_LEAD, 0, width, "There is nothing to ask.");
  else if (queries->n_queries == 1)
    _stet_flow_cell (flow, STET_FLOW_LEAD, 0, width, "One question.");
  else
    _stet_flow_cell (flow, STET_FLOW_LEAD, 0, width, _stet_flow_printf (flow, "%u questions.", queries->n_queries));
  for (guint i = 0; i < queries->n_groups; i++)
    {
      const StetQueryGroup *group = &queries->groups[i];

      _stet_compose_heading (flow, _stet_flow_printf (flow, "group-%u", i + 1), group->whom, "", width, FALSE);
      for (guint j = 0; j < group->n_queries; j++)
        compose_query (flow, &group->queries[j], width);
    }
}
