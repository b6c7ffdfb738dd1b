/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-gui-test.h"

#include "stet-facts-fixture.h"
#include "stet-intake-dialog.h"

#define TEXT_A "Ten agreements signed in Hanoi\n\nBy Marta Lindqvist\n\nHANOI, June 20, 2024 - Ten agreements were signed here.\n"
#define TEXT_B "a text that says nothing of itself\nand goes on for a while without a name or a date\n"

typedef struct
{
  StetSession *session;
  GtkWidget *dialog;
  char *title; /* what intake found for A */
} Fixture;

static StetArticleIntake *
new_intake (const char *text,
            const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  StetArticleIntake *intake = stet_article_intake_from_bytes (bytes, name, &error);

  assert_null (error);
  return intake;
}

static gboolean
is_shown (gpointer data)
{
  return stet_facts_fixture_find_named (data, GTK_TYPE_ENTRY, "Title of B") != NULL ||
         stet_facts_fixture_find_named (data, GTK_TYPE_ENTRY, "Title of C") != NULL;
}

static void
open_dialog (Fixture *fixture)
{
  g_autoptr (GPtrArray) intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_article_intake_free);
  StetArticleIntake *first = new_intake (TEXT_A, "a.txt");
  StetArticleIntake *second = new_intake (TEXT_B, "b.txt");

  g_free (fixture->title);
  fixture->title = g_strdup (first->title);
  /* Known gaps, whatever intake makes of the texts. */
  g_clear_pointer (&second->title, g_free);
  g_clear_pointer (&second->outlet, g_free);
  g_clear_pointer (&second->published, g_free);
  g_free (first->outlet);
  first->outlet = g_strdup ("The Harbour Post");
  g_free (first->published);
  first->published = g_strdup ("2024-06-20");
  g_ptr_array_add (intakes, first);
  g_ptr_array_add (intakes, second);
  fixture->dialog = stet_intake_dialog_new (fixture->session, intakes);
  assert_int_equal (intakes->len, 0);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  stet_gui_test_wait (is_shown, fixture->dialog);
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->session = stet_session_new ();
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  stet_gui_test_settle ();
  assert_null (fixture->dialog);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->title);
  g_free (fixture);
  return 0;
}

static GtkEntry *
get_entry (Fixture *fixture,
           const char *name)
{
  GtkEntry *entry = stet_facts_fixture_find_named (fixture->dialog, GTK_TYPE_ENTRY, name);

  if (entry == NULL)
    fail_msg ("there is no entry %s", name);
  return entry;
}

static void
assert_text (Fixture *fixture,
             const char *entry,
             const char *text)
{
  assert_string_equal (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture, entry))), text);
}

static void
type (Fixture *fixture,
      const char *entry,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture, entry)), text);
}

static const char *
get_problem (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (fixture->dialog, STET_TYPE_INTAKE_DIALOG, "problem")));
}

static gboolean
can_add (Fixture *fixture)
{
  GtkWidget *button = stet_facts_fixture_find_named (fixture->dialog, GTK_TYPE_BUTTON, "Add");

  assert_non_null (button);
  return gtk_widget_is_sensitive (button);
}

static void
test_rows__show_what_intake_found (void **state)
{
  Fixture *fixture = *state;

  open_dialog (fixture);
  assert_non_null (fixture->title);
  assert_text (fixture, "Title of A", fixture->title);
  assert_text (fixture, "Outlet of A", "The Harbour Post");
  assert_text (fixture, "Date of A", "2024-06-20");
  assert_text (fixture, "Title of B", "");
  assert_true (stet_gui_test_shows (fixture->dialog, "A"));
  assert_true (stet_gui_test_shows (fixture->dialog, "B"));
  assert_true (gtk_entry_get_placeholder_text (get_entry (fixture, "Title of B")) != NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_entry (fixture, "Origin of A")), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
}

static void
test_blanks__are_flagged_in_words (void **state)
{
  Fixture *fixture = *state;
  GtkEntry *outlet;

  open_dialog (fixture);
  outlet = get_entry (fixture, "Outlet of B");
  assert_string_equal (get_problem (fixture), "3 titles, outlets or dates are blank");
  assert_non_null (gtk_entry_get_icon_name (outlet, GTK_ENTRY_ICON_SECONDARY));
  assert_non_null (gtk_entry_get_icon_tooltip_text (outlet, GTK_ENTRY_ICON_SECONDARY));
  assert_null (gtk_entry_get_icon_name (get_entry (fixture, "Outlet of A"), GTK_ENTRY_ICON_SECONDARY));
  /* Nobody has to name an author or an origin. */
  assert_null (gtk_entry_get_icon_name (get_entry (fixture, "Origin of B"), GTK_ENTRY_ICON_SECONDARY));
  type (fixture, "Outlet of B", "The Gazette");
  type (fixture, "Title of B", "A title");
  assert_null (gtk_entry_get_icon_name (outlet, GTK_ENTRY_ICON_SECONDARY));
  assert_string_equal (get_problem (fixture), "1 title, outlet or date is blank");
  type (fixture, "Date of B", "2024");
  assert_string_equal (get_problem (fixture), "Titles, outlets and dates are complete");
  assert_true (can_add (fixture));
}

static void
test_date__that_is_wrong_blocks_add_with_words (void **state)
{
  Fixture *fixture = *state;

  open_dialog (fixture);
  type (fixture, "Date of A", "some day");
  assert_string_equal (get_problem (fixture), "Write the date like 2024-06-21");
  assert_false (can_add (fixture));
  gtk_widget_activate_action (fixture->dialog, "intake.add", NULL);
  assert_non_null (fixture->dialog);
  assert_int_equal (stet_case_get_n_articles (stet_session_get_case (fixture->session)), 0);
  type (fixture, "Date of A", "2024-06-21");
  assert_true (can_add (fixture));
}

static void
test_add__is_one_change_with_the_edited_values (void **state)
{
  Fixture *fixture = *state;
  guint n_changes = stet_case_get_n_changes (stet_session_get_case (fixture->session));
  StetCase *stet_case;
  const StetArticle *a;
  const StetArticle *b;

  open_dialog (fixture);
  type (fixture, "Title of B", "Another piece");
  type (fixture, "Outlet of B", "The Gazette");
  type (fixture, "Author of B", "N. Nguyen");
  type (fixture, "Date of B", "2024-06-21");
  type (fixture, "Origin of B", "Meridian Wire");
  gtk_widget_activate_action (fixture->dialog, "intake.add", NULL);
  stet_gui_test_settle ();
  assert_null (fixture->dialog);
  stet_case = stet_session_get_case (fixture->session);
  assert_int_equal (stet_case_get_n_articles (stet_case), 2);
  assert_int_equal (stet_case_get_n_changes (stet_case), n_changes + 1);
  a = stet_case_get_article (stet_case, 0);
  b = stet_case_get_article (stet_case, 1);
  assert_string_equal (a->title, fixture->title);
  assert_string_equal (a->source_name, "a.txt");
  assert_string_equal (b->title, "Another piece");
  assert_string_equal (b->outlet, "The Gazette");
  assert_string_equal (b->author, "N. Nguyen");
  assert_string_equal (b->published, "2024-06-21");
  assert_string_equal (b->origin, "Meridian Wire");
  assert_true (stet_session_undo (fixture->session));
  assert_int_equal (stet_case_get_n_articles (stet_session_get_case (fixture->session)), 0);
}

static GtkCheckButton *
get_check (Fixture *fixture,
           const char *name)
{
  GtkCheckButton *check = stet_facts_fixture_find_named (fixture->dialog, GTK_TYPE_CHECK_BUTTON, name);

  if (check == NULL)
    fail_msg ("there is no check button %s", name);
  return check;
}

static void
test_first_article__is_the_one_being_checked (void **state)
{
  Fixture *fixture = *state;
  StetCase *stet_case;

  open_dialog (fixture);
  assert_true (gtk_check_button_get_active (get_check (fixture, "A is being checked")));
  assert_false (gtk_check_button_get_active (get_check (fixture, "B is being checked")));
  gtk_check_button_set_active (get_check (fixture, "A is being checked"), FALSE);
  gtk_check_button_set_active (get_check (fixture, "B is being checked"), TRUE);
  gtk_widget_activate_action (fixture->dialog, "intake.add", NULL);
  stet_case = stet_session_get_case (fixture->session);
  assert_int_equal (stet_case_get_article (stet_case, 0)->role, STET_ROLE_BACKUP);
  assert_int_equal (stet_case_get_article (stet_case, 1)->role, STET_ROLE_CHECKED);
}

static void
test_later_articles__go_on_with_the_letters_as_back_up (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *first = stet_gui_test_add_article (stet_session_get_editor (fixture->session), "Piece", "Piece\n\nWords.\n");
  StetCase *stet_case;

  open_dialog (fixture);
  assert_text (fixture, "Title of B", fixture->title);
  assert_text (fixture, "Title of C", "");
  assert_false (gtk_check_button_get_active (get_check (fixture, "B is being checked")));
  gtk_widget_activate_action (fixture->dialog, "intake.add", NULL);
  stet_case = stet_session_get_case (fixture->session);
  assert_int_equal (stet_case_get_n_articles (stet_case), 3);
  assert_int_equal (stet_case_get_article (stet_case, 1)->role, STET_ROLE_BACKUP);
}

static void
test_escape__closes_and_adds_nothing (void **state)
{
  Fixture *fixture = *state;

  open_dialog (fixture);
  assert_true (stet_gui_test_press (fixture->dialog, GDK_KEY_Escape, 0));
  stet_gui_test_settle ();
  assert_null (fixture->dialog);
  assert_int_equal (stet_case_get_n_articles (stet_session_get_case (fixture->session)), 0);
}

static void
test_control_enter__adds (void **state)
{
  Fixture *fixture = *state;

  open_dialog (fixture);
  assert_true (stet_gui_test_press (fixture->dialog, GDK_KEY_Return, GDK_CONTROL_MASK));
  stet_gui_test_settle ();
  assert_null (fixture->dialog);
  assert_int_equal (stet_case_get_n_articles (stet_session_get_case (fixture->session)), 2);
}

int
main (void)
{
#define WITH_SESSION(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_SESSION (test_rows__show_what_intake_found),
    WITH_SESSION (test_blanks__are_flagged_in_words),
    WITH_SESSION (test_date__that_is_wrong_blocks_add_with_words),
    WITH_SESSION (test_add__is_one_change_with_the_edited_values),
    WITH_SESSION (test_first_article__is_the_one_being_checked),
    WITH_SESSION (test_later_articles__go_on_with_the_letters_as_back_up),
    WITH_SESSION (test_escape__closes_and_adds_nothing),
    WITH_SESSION (test_control_enter__adds),
  };

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("intake-dialog", tests, NULL, NULL);
}
