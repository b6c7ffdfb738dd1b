/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include "stet-facts-pane.h"

typedef struct
{
  StetFactsFixture *facts;
  StetFactsPane *pane;
  GtkWidget *box;
  GtkWindow *window;
} Fixture;

static Fixture *
make (gboolean with_facts,
      int width)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->facts = stet_facts_fixture_new ();
  if (with_facts)
    stet_facts_fixture_add_facts (fixture->facts);
  fixture->pane = stet_facts_pane_new ();
  stet_facts_pane_set_session (fixture->pane, fixture->facts->session);
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (fixture->box, "facts-pane");
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->pane), TRUE);
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (fixture->pane));
  fixture->window = stet_gui_test_present (fixture->box, width, 940);
  return fixture;
}

static void
drop (Fixture *fixture)
{
  gpointer pane = fixture->pane;

  g_object_add_weak_pointer (G_OBJECT (pane), &pane);
  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  assert_null (pane);
  stet_facts_fixture_free (fixture->facts);
  g_free (fixture);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, drop)

static void
test_shots__pane (void **state)
{
  g_autoptr (Fixture) empty = make (FALSE, 424);
  g_autoptr (Fixture) fixture = make (TRUE, 424);
  g_autoptr (Fixture) narrow = make (TRUE, 340);

  stet_gui_test_shot (empty->box, "facts-empty");
  stet_gui_test_shot (fixture->box, "facts-none-chosen");
  stet_session_choose (fixture->facts->session, fixture->facts->visits);
  stet_gui_test_frames (GTK_WIDGET (fixture->pane), 4);
  stet_gui_test_shot (fixture->box, "facts-visits");
  stet_session_choose (fixture->facts->session, fixture->facts->documents);
  stet_gui_test_frames (GTK_WIDGET (fixture->pane), 4);
  stet_gui_test_shot (fixture->box, "facts-documents");
  stet_session_choose (fixture->facts->session, fixture->facts->trade);
  stet_gui_test_frames (GTK_WIDGET (fixture->pane), 4);
  stet_gui_test_shot (fixture->box, "facts-trade");
  stet_session_choose (fixture->facts->session, fixture->facts->praise);
  stet_gui_test_frames (GTK_WIDGET (fixture->pane), 4);
  stet_gui_test_shot (fixture->box, "facts-praise");
  stet_session_choose (narrow->facts->session, narrow->facts->visits);
  stet_gui_test_frames (GTK_WIDGET (narrow->pane), 4);
  stet_gui_test_shot (narrow->box, "facts-visits-340");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_shots__pane),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("facts-pane", tests, NULL, NULL);
}
