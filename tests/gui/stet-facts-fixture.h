/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "stet-gui-test.h"

G_BEGIN_DECLS

/* A review to show facts of: four articles of an invented state visit, with
 * facts in every state. */

typedef struct
{
  StetSession *session;
  StetCaseEditor *editor;
  char *articles[4];   /* A is the one being checked */
  char *visits;        /* conflicting, rows D1, D2 and others */
  char *documents;     /* corroborated, decided */
  char *trade;         /* open, two statements */
  char *growth;        /* only here */
  char *praise;        /* opinion */
  GPtrArray *messages; /* what the session told */
} StetFactsFixture;

/** stet_facts_fixture_new: with articles alone. */
StetFactsFixture *stet_facts_fixture_new (void);
/** stet_facts_fixture_add_facts: with facts in every state. */
void stet_facts_fixture_add_facts (StetFactsFixture *self);
/** stet_facts_fixture_add_many: marks @n facts in a generated article, one a line. */
void stet_facts_fixture_add_many (StetFactsFixture *self, guint n);
/** stet_facts_fixture_free: fails the test when somebody still holds the session. */
void stet_facts_fixture_free (StetFactsFixture *self);

/** stet_facts_fixture_claim: (transfer none): a claim as it is now; fails the test when it is gone. */
const StetClaim *stet_facts_fixture_claim (StetFactsFixture *self, const char *id);
/** stet_facts_fixture_n_changes: length of the history. */
guint stet_facts_fixture_n_changes (StetFactsFixture *self);

/** stet_facts_fixture_find: (transfer none) (nullable): the @nth shown widget of @type below @root, in reading order. */
gpointer stet_facts_fixture_find (GtkWidget *root, GType type, guint nth);
/** stet_facts_fixture_find_named: (transfer none) (nullable): the shown widget of @type with that accessible label. */
gpointer stet_facts_fixture_find_named (GtkWidget *root, GType type, const char *label);
/** stet_facts_fixture_press: presses a key as a person would, on what has the focus. */
gboolean stet_facts_fixture_press (GtkWidget *widget, guint keyval, GdkModifierType state);

G_END_DECLS
