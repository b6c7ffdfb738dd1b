/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-actions.h"

#include <glib/gi18n.h>

#define GROUP_MARK N_ ("Marking")
#define GROUP_SUGGEST N_ ("Suggestions")
#define GROUP_COMPARE N_ ("Comparing")
#define GROUP_DECIDE N_ ("Deciding")
#define GROUP_MOVE N_ ("Moving About")
#define GROUP_FACTS N_ ("Facts")
#define GROUP_REVIEW N_ ("Review")
#define GROUP_WINDOW N_ ("Window")

/* One row an action and target; the shortcuts window, the accelerators and
 * the single-key controller are made of it. */
static const StetActionInfo actions[] = {
  { "win.mark", "m", TRUE, GROUP_MARK, N_ ("Make a fact of the selection") },
  { "win.add-to-fact", "a", TRUE, GROUP_MARK, N_ ("Add the selection to the chosen fact") },
  { "win.kind('opinion')", "o", TRUE, GROUP_MARK, N_ ("Opinion (selection, fact or paragraph)") },
  { "win.kind('not-checkable')", "n", TRUE, GROUP_MARK, N_ ("Nothing to check (selection, fact or paragraph)") },
  { "win.cover-rest('opinion')", "<Shift>o", TRUE, GROUP_MARK, N_ ("Opinion from here to the end") },
  { "win.cover-rest('nothing-to-check')", "<Shift>n", TRUE, GROUP_MARK, N_ ("Nothing to check from here to the end") },
  { "win.cover-as('headline')", "h", TRUE, GROUP_MARK, N_ ("Headline (selection or paragraph)") },
  { "win.cover-as('caption')", "p", TRUE, GROUP_MARK, N_ ("Caption of a picture (selection or paragraph)") },
  { "win.not-there", "z", TRUE, GROUP_MARK, N_ ("Looked for the fact in this article, not there") },
  { "win.edge(('start',-1))", "<Alt>comma", FALSE, GROUP_MARK, N_ ("Move the start of a statement back") },
  { "win.edge(('start',1))", "<Alt>period", FALSE, GROUP_MARK, N_ ("Move the start of a statement on") },
  { "win.edge(('end',-1))", "<Alt><Shift>comma|<Alt><Shift>less", FALSE, GROUP_MARK, N_ ("Move the end of a statement back") },
  { "win.edge(('end',1))", "<Alt><Shift>period|<Alt><Shift>greater", FALSE, GROUP_MARK, N_ ("Move the end of a statement on") },

  { "win.accept-suggestion", "Return|KP_Enter", TRUE, GROUP_SUGGEST, N_ ("Accept the suggestion"), STET_KEY_IN_TEXT },
  { "win.dismiss-suggestion", "BackSpace", TRUE, GROUP_SUGGEST, N_ ("Dismiss the suggestion"), STET_KEY_IN_TEXT },
  { "win.ghosts", "space", TRUE, GROUP_SUGGEST, N_ ("Show or hide suggestions in the articles"), STET_KEY_IN_TEXT },
  { "win.focus-suggestions", "<Control><Shift>l", FALSE, GROUP_SUGGEST, N_ ("List of suggestions") },

  { "win.relation('agree')", "c", TRUE, GROUP_COMPARE, N_ ("Agrees") },
  { "win.relation('conflict')", "x", TRUE, GROUP_COMPARE, N_ ("Conflicts") },
  { "win.relation('scope-differs')", "s", TRUE, GROUP_COMPARE, N_ ("Both can be right") },
  { "win.focus-answer", "<Control><Shift>a", FALSE, GROUP_COMPARE, N_ ("Write the answer") },
  { "win.add-evidence", "e", TRUE, GROUP_COMPARE, N_ ("Add back-up for the fact") },

  { "win.decide(uint32 1)", "1|KP_1", TRUE, GROUP_DECIDE, N_ ("Stands") },
  { "win.decide(uint32 2)", "2|KP_2", TRUE, GROUP_DECIDE, N_ ("Stands with change") },
  { "win.decide(uint32 3)", "3|KP_3", TRUE, GROUP_DECIDE, N_ ("Disputed") },
  { "win.decide(uint32 4)", "4|KP_4", TRUE, GROUP_DECIDE, N_ ("Wrong") },
  { "win.decide(uint32 5)", "5|KP_5", TRUE, GROUP_DECIDE, N_ ("Not verified") },
  { "win.decide(uint32 6)", "6|KP_6", TRUE, GROUP_DECIDE, N_ ("Cut") },
  { "win.decide(uint32 0)", "0|KP_0", TRUE, GROUP_DECIDE, N_ ("Clear the verdict") },
  { "win.record", "<Control>Return|<Control>KP_Enter", FALSE, GROUP_DECIDE, N_ ("Record and go to the next open fact") },
  { "win.next-open", "<Control>j", FALSE, GROUP_DECIDE, N_ ("Go to the next open fact") },

  { "win.step(1)", "j", TRUE, GROUP_MOVE, N_ ("Next statement or fact") },
  { "win.step(-1)", "k", TRUE, GROUP_MOVE, N_ ("Previous statement or fact") },
  { "win.next-pane", "F6", FALSE, GROUP_MOVE, N_ ("Next pane") },
  { "win.focus-article", "<Control>k", FALSE, GROUP_MOVE, N_ ("Text of the article") },
  { "win.focus-facts", "<Control>l", FALSE, GROUP_MOVE, N_ ("List of facts") },
  { "win.show-article(uint32 1)", "<Alt>1", FALSE, GROUP_MOVE, N_ ("Open article A to I here (1 to 9)") },
  { "win.show-article(uint32 2)", "<Alt>2", FALSE, NULL, NULL },
  { "win.show-article(uint32 3)", "<Alt>3", FALSE, NULL, NULL },
  { "win.show-article(uint32 4)", "<Alt>4", FALSE, NULL, NULL },
  { "win.show-article(uint32 5)", "<Alt>5", FALSE, NULL, NULL },
  { "win.show-article(uint32 6)", "<Alt>6", FALSE, NULL, NULL },
  { "win.show-article(uint32 7)", "<Alt>7", FALSE, NULL, NULL },
  { "win.show-article(uint32 8)", "<Alt>8", FALSE, NULL, NULL },
  { "win.show-article(uint32 9)", "<Alt>9", FALSE, NULL, NULL },
  { "win.find", "<Control>f", FALSE, GROUP_MOVE, N_ ("Find in all articles") },
  { "win.find-next", "F3|<Control>g", FALSE, GROUP_MOVE, N_ ("Next hit") },
  { "win.find-previous", "<Shift>F3|<Control><Shift>g", FALSE, GROUP_MOVE, N_ ("Previous hit") },

  { "win.find-fact", "<Control><Shift>f", FALSE, GROUP_FACTS, N_ ("Search the facts") },
  { "win.rename-fact", "F2", FALSE, GROUP_FACTS, N_ ("Rename the fact") },
  { "win.merge-fact", "<Control>m", FALSE, GROUP_FACTS, N_ ("Merge the fact into another") },
  { "win.remove-row", "Delete", TRUE, GROUP_FACTS, N_ ("Remove the statement") },
  { "win.delete-fact", "<Shift>Delete", TRUE, GROUP_FACTS, N_ ("Delete the fact") },

  { "app.new-window", "<Control>n", FALSE, GROUP_REVIEW, N_ ("New review") },
  { "win.open", "<Control>o", FALSE, GROUP_REVIEW, N_ ("Open a review") },
  { "win.add-articles", "<Control><Shift>o", FALSE, GROUP_REVIEW, N_ ("Add articles") },
  { "win.paste-article", "<Control><Shift>v", FALSE, GROUP_REVIEW, N_ ("Paste an article") },
  { "win.save", "<Control>s", FALSE, GROUP_REVIEW, N_ ("Save") },
  { "win.save-as", "<Control><Shift>s", FALSE, GROUP_REVIEW, N_ ("Save as") },
  { "win.export", "<Control>e", FALSE, GROUP_REVIEW, N_ ("Export a report") },
  { "win.print", "<Control>p", FALSE, GROUP_REVIEW, N_ ("Print the report") },
  { "win.undo", "<Control>z", FALSE, GROUP_REVIEW, N_ ("Undo") },
  { "win.redo", "<Control><Shift>z|<Control>y", FALSE, GROUP_REVIEW, N_ ("Redo") },

  { "win.matrix", "<Control>t", FALSE, GROUP_WINDOW, N_ ("Facts by article, or the articles") },
  { "win.columns('1')", "<Control>1", FALSE, GROUP_WINDOW, N_ ("One column") },
  { "win.columns('2')", "<Control>2", FALSE, GROUP_WINDOW, N_ ("Two columns") },
  { "win.columns('3')", "<Control>3", FALSE, GROUP_WINDOW, N_ ("Three columns") },
  { "win.sidebar", "F9", FALSE, GROUP_WINDOW, N_ ("Show or hide the articles") },
  { "win.widen(1)", "<Control>F8", FALSE, GROUP_WINDOW, N_ ("Make the pane or column wider") },
  { "win.widen(-1)", "<Control><Shift>F8", FALSE, GROUP_WINDOW, N_ ("Make the pane or column narrower") },
  { "win.zoom(1)", "<Control>plus|<Control>equal|<Control>KP_Add", FALSE, GROUP_WINDOW, N_ ("Larger article text") },
  { "win.zoom(-1)", "<Control>minus|<Control>KP_Subtract", FALSE, GROUP_WINDOW, N_ ("Smaller article text") },
  { "win.zoom(0)", "<Control>0|<Control>KP_0", FALSE, GROUP_WINDOW, N_ ("Normal article text") },
  { "win.preferences", "<Control>comma", FALSE, GROUP_WINDOW, N_ ("Preferences") },
  { "win.menu", "F10", FALSE, GROUP_WINDOW, N_ ("Main menu") },
  { "win.show-help-overlay", "<Control>question", FALSE, GROUP_WINDOW, N_ ("Keyboard shortcuts") },
  { "win.close", "<Control>w", FALSE, GROUP_WINDOW, N_ ("Close the window") },
  { "app.quit", "<Control>q", FALSE, GROUP_WINDOW, N_ ("Quit") },
  { NULL, NULL, FALSE, NULL, NULL },
};

const StetActionInfo *
stet_actions_get (void)
{
  return actions;
}
