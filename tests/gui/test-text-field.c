/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include <string.h>

#include "stet-field-store.h"
#include "stet-text-field.h"

typedef struct
{
  StetFactsFixture *facts;
  StetTextField *field;
  GtkWidget *other; /* takes the focus away */
  GtkWindow *window;
  char *claim;
  guint n_entered;
} Fixture;

static void
show_stored (Fixture *fixture)
{
  const StetClaim *claim = stet_case_find_claim (stet_session_get_case (fixture->facts->session), fixture->claim);

  if (claim != NULL)
    stet_field_store_bind (fixture->field, fixture->claim, STET_FIELD_WHY, claim->rationale);
}

static void
entered_cb (Fixture *fixture)
{
  fixture->n_entered++;
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->facts = stet_facts_fixture_new ();
  fixture->claim = stet_gui_test_mark (fixture->facts->editor, fixture->facts->articles[0], "eleven agreements");
  fixture->field = STET_TEXT_FIELD (stet_text_field_new (TRUE));
  g_object_set (fixture->field, "label", "Why", "placeholder", "Say why", NULL);
  stet_field_store_connect (fixture->field, fixture->facts->session);
  g_signal_connect_swapped (fixture->facts->session, "changed", G_CALLBACK (show_stored), fixture);
  g_signal_connect_swapped (fixture->field, "entered", G_CALLBACK (entered_cb), fixture);
  fixture->other = gtk_button_new_with_label ("Elsewhere");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->field));
  gtk_box_append (GTK_BOX (box), fixture->other);
  fixture->window = stet_gui_test_present (box, 300, 200);
  show_stored (fixture);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;
  gpointer field = fixture->field;

  g_signal_handlers_disconnect_by_data (fixture->facts->session, fixture);
  if (field != NULL)
    g_object_add_weak_pointer (G_OBJECT (field), &field);
  gtk_window_destroy (fixture->window);
  stet_gui_test_settle ();
  assert_null (field);
  stet_facts_fixture_free (fixture->facts);
  g_free (fixture->claim);
  g_free (fixture);
  return 0;
}

static const char *
get_stored (Fixture *fixture)
{
  return stet_facts_fixture_claim (fixture->facts, fixture->claim)->rationale;
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (stet_text_field_get_view (fixture->field)));
}

/* Types letter by letter at the caret, as keys do. */
static void
type (Fixture *fixture,
      const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    assert_true (gtk_text_buffer_insert_interactive_at_cursor (get_buffer (fixture), p, (int) (g_utf8_next_char (p) - p), TRUE));
}

static void
assert_shows (Fixture *fixture,
              const char *text)
{
  g_autofree char *shown = stet_text_field_dup_text (fixture->field);

  assert_string_equal (shown, text);
}

static gboolean
press (Fixture *fixture,
       guint keyval,
       GdkModifierType modifiers)
{
  return stet_facts_fixture_press (stet_text_field_get_view (fixture->field), keyval, modifiers);
}

static void
test_role__is_a_named_text_box (void **state)
{
  Fixture *fixture = *state;
  GtkAccessible *view = GTK_ACCESSIBLE (stet_text_field_get_view (fixture->field));

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Why");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, "Say why");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE);
}

static void
test_typing__is_one_change_when_the_focus_leaves (void **state)
{
  Fixture *fixture = *state;
  guint before = stet_facts_fixture_n_changes (fixture->facts);

  assert_true (stet_text_field_focus (fixture->field, FALSE));
  type (fixture, "Counted by hand");
  assert_true (stet_text_field_is_typing (fixture->field));
  assert_string_equal (get_stored (fixture), "");
  assert_true (gtk_widget_grab_focus (fixture->other));
  assert_false (stet_text_field_is_typing (fixture->field));
  assert_string_equal (get_stored (fixture), "Counted by hand");
  assert_int_equal (stet_facts_fixture_n_changes (fixture->facts), before + 1);
}

static gboolean
is_stored (gpointer data)
{
  return *get_stored (data) != '\0';
}

static void
test_typing__is_one_change_after_a_pause (void **state)
{
  Fixture *fixture = *state;
  guint before = stet_facts_fixture_n_changes (fixture->facts);
  guint pause;

  g_object_get (fixture->field, "pause", &pause, NULL);
  assert_int_equal (pause, 2000);
  g_object_set (fixture->field, "pause", 1, NULL);
  assert_true (stet_text_field_focus (fixture->field, FALSE));
  type (fixture, "One run ");
  stet_gui_test_wait (is_stored, fixture);
  assert_int_equal (stet_facts_fixture_n_changes (fixture->facts), before + 1);
  /* The blank under the caret stays, whatever is stored. */
  assert_shows (fixture, "One run ");
}

static void
test_runs__are_changes_of_their_own (void **state)
{
  Fixture *fixture = *state;
  guint before = stet_facts_fixture_n_changes (fixture->facts);

  assert_true (stet_text_field_focus (fixture->field, FALSE));
  type (fixture, "First");
  assert_true (stet_text_field_commit (fixture->field));
  type (fixture, ", second");
  assert_true (stet_text_field_commit (fixture->field));
  assert_true (stet_text_field_commit (fixture->field));
  assert_string_equal (get_stored (fixture), "First, second");
  assert_int_equal (stet_facts_fixture_n_changes (fixture->facts), before + 2);
}

static void
test_flush__commits_before_another_command (void **state)
{
  Fixture *fixture = *state;
  guint before = stet_facts_fixture_n_changes (fixture->facts);

  stet_session_choose (fixture->facts->session, fixture->claim);
  type (fixture, "Seen");
  assert_true (stet_session_decide (fixture->facts->session, 3, NULL));
  assert_string_equal (get_stored (fixture), "Seen");
  assert_int_equal (stet_facts_fixture_n_changes (fixture->facts), before + 2);
}

static void
test_undo__commits_first_and_then_undoes (void **state)
{
  Fixture *fixture = *state;

  type (fixture, "First");
  assert_true (stet_text_field_commit (fixture->field));
  type (fixture, " and more");
  assert_true (press (fixture, GDK_KEY_z, GDK_CONTROL_MASK));
  assert_string_equal (get_stored (fixture), "First");
  assert_shows (fixture, "First");
  assert_true (press (fixture, GDK_KEY_z, GDK_CONTROL_MASK));
  assert_shows (fixture, "");
  assert_true (press (fixture, GDK_KEY_Z, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  assert_shows (fixture, "First");
  assert_true (press (fixture, GDK_KEY_y, GDK_CONTROL_MASK));
  assert_shows (fixture, "First and more");
  assert_false (gtk_text_buffer_get_enable_undo (get_buffer (fixture)));
}

static void
test_refresh__never_overwrites_what_is_being_typed (void **state)
{
  Fixture *fixture = *state;

  assert_true (stet_text_field_focus (fixture->field, FALSE));
  type (fixture, "Half a sen");
  /* Somebody else's change of another record refreshes every field. */
  assert_true (stet_command_set_case_title (fixture->facts->editor, "Visit", NULL));
  assert_shows (fixture, "Half a sen");
  assert_true (stet_command_set_rationale (fixture->facts->editor, fixture->claim, "Other words", NULL));
  assert_shows (fixture, "Half a sen");
  type (fixture, "tence");
  assert_true (stet_text_field_commit (fixture->field));
  assert_string_equal (get_stored (fixture), "Half a sentence");
}

static void
test_refresh__follows_the_case_when_nobody_types (void **state)
{
  Fixture *fixture = *state;

  assert_true (stet_command_set_rationale (fixture->facts->editor, fixture->claim, "From elsewhere", NULL));
  assert_shows (fixture, "From elsewhere");
  assert_true (stet_session_undo (fixture->facts->session));
  assert_shows (fixture, "");
}

static void
test_bind__to_another_record_stores_under_the_old_one (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *other = stet_gui_test_mark (fixture->facts->editor, fixture->facts->articles[0], "the fifth visit");

  type (fixture, "Of the first");
  stet_field_store_bind (fixture->field, other, STET_FIELD_WHY, "");
  assert_string_equal (get_stored (fixture), "Of the first");
  assert_string_equal (stet_facts_fixture_claim (fixture->facts, other)->rationale, "");
}

static void
test_gone__record_is_told_and_nothing_breaks (void **state)
{
  Fixture *fixture = *state;
  guint n_messages = fixture->facts->messages->len;

  type (fixture, "Too late");
  assert_true (stet_command_delete_claim (fixture->facts->editor, fixture->claim, NULL));
  assert_false (stet_text_field_commit (fixture->field));
  assert_int_equal (fixture->facts->messages->len, n_messages + 1);
  assert_shows (fixture, "Too late");
}

static void
test_enter__commits_with_control_where_lines_are_allowed (void **state)
{
  Fixture *fixture = *state;

  type (fixture, "Words");
  assert_false (press (fixture, GDK_KEY_Return, 0));
  assert_int_equal (fixture->n_entered, 0);
  assert_true (press (fixture, GDK_KEY_Return, GDK_CONTROL_MASK));
  assert_int_equal (fixture->n_entered, 1);
  assert_string_equal (get_stored (fixture), "Words");
}

static void
test_escape__commits_and_leaves_the_key_to_others (void **state)
{
  Fixture *fixture = *state;

  type (fixture, "Kept");
  assert_false (press (fixture, GDK_KEY_Escape, 0));
  assert_string_equal (get_stored (fixture), "Kept");
  assert_shows (fixture, "Kept");
}

static int
get_height (Fixture *fixture,
            int width)
{
  gtk_widget_set_size_request (GTK_WIDGET (fixture->field), width, -1);
  gtk_window_set_default_size (fixture->window, width, 200);
  stet_gui_test_frames (GTK_WIDGET (fixture->field), 6);
  assert_int_equal (gtk_widget_get_width (GTK_WIDGET (fixture->field)), width);
  return gtk_widget_get_height (GTK_WIDGET (fixture->field));
}

static void
test_height__follows_text_and_width (void **state)
{
  Fixture *fixture = *state;
  int one;
  int narrow;

  stet_text_field_type (fixture->field, "x");
  one = get_height (fixture, 300);
  stet_text_field_type (fixture->field, "Four visits before this one make this one the fifth, as anybody can count.");
  narrow = get_height (fixture, 200);
  assert_true (narrow > 2 * one);
  assert_true (get_height (fixture, 400) < narrow);
  assert_int_equal (get_height (fixture, 200), narrow);
  stet_text_field_type (fixture->field, "x");
  assert_int_equal (get_height (fixture, 200), one);
}

static void
test_closing__commits (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *box = gtk_window_get_child (fixture->window);

  type (fixture, "Last words");
  g_signal_handlers_disconnect_by_func (fixture->facts->session, show_stored, fixture);
  gtk_box_remove (GTK_BOX (box), GTK_WIDGET (g_steal_pointer (&fixture->field)));
  assert_string_equal (get_stored (fixture), "Last words");
}

static void
test_one_line__has_no_line_breaks (void **state)
{
  StetTextField *field = STET_TEXT_FIELD (g_object_ref_sink (stet_text_field_new (FALSE)));
  g_autofree char *shown = NULL;

  stet_text_field_type (field, "One\nand\r\ntwo");
  shown = stet_text_field_dup_text (field);
  assert_string_equal (shown, "One and  two");
  assert_true (stet_facts_fixture_press (stet_text_field_get_view (field), GDK_KEY_Return, 0));
  g_object_unref (field);
}

static void
test_cap__takes_as_much_as_fits (void **state)
{
  Fixture *fixture = *state;
  static const struct
  {
    const char *typed;
    const char *shown;
    guint n_messages;
  } cases[] = {
    { "1234567890", "1234567890", 0 },
    { "12345678901", "1234567890", 1 },
    { "123456789é", "123456789", 1 },
    { "12345678é", "12345678é", 0 },
  };

  g_object_set (fixture->field, "max-bytes", G_GUINT64_CONSTANT (10), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_ptr_array_set_size (fixture->facts->messages, 0);
      stet_text_field_type (fixture->field, cases[i].typed);
      assert_shows (fixture, cases[i].shown);
      assert_int_equal (fixture->facts->messages->len, cases[i].n_messages);
    }
}

static void
test_cap__of_a_field_is_that_of_the_case (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *most = g_strnfill (STET_LIMIT_FIELD_BYTES, 'x');
  g_autofree char *more = g_strnfill (STET_LIMIT_FIELD_BYTES + 1, 'x');
  g_autofree char *shown = NULL;

  stet_text_field_type (fixture->field, most);
  assert_int_equal (fixture->facts->messages->len, 0);
  assert_true (stet_text_field_commit (fixture->field));
  assert_int_equal (strlen (get_stored (fixture)), STET_LIMIT_FIELD_BYTES);
  stet_text_field_type (fixture->field, more);
  assert_int_equal (fixture->facts->messages->len, 1);
  shown = stet_text_field_dup_text (fixture->field);
  assert_int_equal (strlen (shown), STET_LIMIT_FIELD_BYTES);
}

static void
test_refused__text_stays_and_is_marked (void **state)
{
  Fixture *fixture = *state;

  stet_field_store_bind (fixture->field, fixture->claim, STET_FIELD_DEADLINE, "");
  g_signal_handlers_disconnect_by_func (fixture->facts->session, show_stored, fixture);
  type (fixture, "next week");
  assert_false (stet_text_field_commit (fixture->field));
  assert_shows (fixture, "next week");
  assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->field), "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (stet_text_field_get_view (fixture->field)), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  assert_int_equal (fixture->facts->messages->len, 1);
  /* It is not told again for nothing, and the next try clears it. */
  assert_false (stet_text_field_commit (fixture->field));
  assert_int_equal (fixture->facts->messages->len, 1);
  stet_text_field_type (fixture->field, "2024-06-24");
  assert_true (stet_text_field_commit (fixture->field));
  assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->field), "error"));
  assert_string_equal (stet_facts_fixture_claim (fixture->facts, fixture->claim)->deadline, "2024-06-24");
}

int
main (void)
{
#define WITH_FIELD(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_FIELD (test_role__is_a_named_text_box),
    WITH_FIELD (test_typing__is_one_change_when_the_focus_leaves),
    WITH_FIELD (test_typing__is_one_change_after_a_pause),
    WITH_FIELD (test_runs__are_changes_of_their_own),
    WITH_FIELD (test_flush__commits_before_another_command),
    WITH_FIELD (test_undo__commits_first_and_then_undoes),
    WITH_FIELD (test_refresh__never_overwrites_what_is_being_typed),
    WITH_FIELD (test_refresh__follows_the_case_when_nobody_types),
    WITH_FIELD (test_bind__to_another_record_stores_under_the_old_one),
    WITH_FIELD (test_gone__record_is_told_and_nothing_breaks),
    WITH_FIELD (test_enter__commits_with_control_where_lines_are_allowed),
    WITH_FIELD (test_escape__commits_and_leaves_the_key_to_others),
    WITH_FIELD (test_height__follows_text_and_width),
    WITH_FIELD (test_closing__commits),
    cmocka_unit_test (test_one_line__has_no_line_breaks),
    WITH_FIELD (test_cap__takes_as_much_as_fits),
    WITH_FIELD (test_cap__of_a_field_is_that_of_the_case),
    WITH_FIELD (test_refused__text_stays_and_is_marked),
  };
#undef WITH_FIELD

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("text-field", tests, NULL, NULL);
}
