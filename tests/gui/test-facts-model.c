/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include "stet-fact.h"
#include "stet-facts-model.h"

/* One "items-changed". */
typedef struct
{
  guint position;
  guint n_removed;
  guint n_added;
} Step;

typedef struct
{
  StetFactsFixture *facts;
  StetFactsModel *model;
  GArray *steps;
  guint n_items; /* as the steps add up */
} Fixture;

static void
items_changed_cb (GListModel *model,
                  guint position,
                  guint n_removed,
                  guint n_added,
                  Fixture *fixture)
{
  Step step = { position, n_removed, n_added };

  assert_true (position + n_removed <= fixture->n_items);
  fixture->n_items += n_added - n_removed;
  assert_int_equal (g_list_model_get_n_items (model), fixture->n_items);
  /* Whoever listens asks for what came. */
  for (guint i = position; i < position + MIN (n_added, 50); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_object (model, i);

      assert_non_null (item);
    }
  g_array_append_val (fixture->steps, step);
}

static Fixture *
make (StetFactsFixture *facts)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->facts = facts;
  fixture->model = stet_facts_model_new (facts->session);
  fixture->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  fixture->n_items = g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
  g_signal_connect (fixture->model, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  return fixture;
}

static void
drop (Fixture *fixture)
{
  g_assert_finalize_object (fixture->model);
  stet_facts_fixture_free (fixture->facts);
  g_array_unref (fixture->steps);
  g_free (fixture);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, drop)

static int
set_up (void **state)
{
  StetFactsFixture *facts = stet_facts_fixture_new ();

  stet_facts_fixture_add_facts (facts);
  *state = make (facts);
  return 0;
}

static int
tear_down (void **state)
{
  drop (*state);
  return 0;
}

static guint
get_number (Fixture *fixture,
            guint position)
{
  g_autoptr (StetFact) fact = g_list_model_get_item (G_LIST_MODEL (fixture->model), position);

  assert_non_null (fact);
  return stet_fact_get_number (fact);
}

/* The list as "1 2 3". */
static char *
dup_numbers (Fixture *fixture)
{
  GString *numbers = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->model));

  for (guint i = 0; i < n; i++)
    g_string_append_printf (numbers, "%s%u", i > 0 ? " " : "", get_number (fixture, i));
  return g_string_free (numbers, FALSE);
}

static void
assert_numbers (Fixture *fixture,
                const char *expected)
{
  g_autofree char *numbers = dup_numbers (fixture);

  assert_string_equal (numbers, expected);
}

static void
assert_only_step (Fixture *fixture,
                  guint position,
                  guint n_removed,
                  guint n_added)
{
  const Step *step = &g_array_index (fixture->steps, Step, 0);

  assert_int_equal (fixture->steps->len, 1);
  assert_int_equal (step->position, position);
  assert_int_equal (step->n_removed, n_removed);
  assert_int_equal (step->n_added, n_added);
  g_array_set_size (fixture->steps, 0);
}

static void
assert_no_step (Fixture *fixture)
{
  assert_int_equal (fixture->steps->len, 0);
}

static void
test_filters__show_what_they_say (void **state)
{
  static const struct
  {
    StetFactsFilter filter;
    const char *numbers;
  } cases[] = {
    { STET_FACTS_ALL, "1 2 3 4 5" },
    { STET_FACTS_LEFT, "1 3 4" },
    { STET_FACTS_CONFLICTING, "1" },
    { STET_FACTS_RECONCILED, "" },
    { STET_FACTS_CORROBORATED, "2" },
    { STET_FACTS_SINGLE_SOURCE, "4" },
    { STET_FACTS_OPEN, "3" },
    { STET_FACTS_WAITING, "3" },
    { STET_FACTS_ATTENTION, "" },
    { STET_FACTS_OPINION, "5" },
    { STET_FACTS_NOT_CHECKABLE, "" },
  };
  Fixture *fixture = *state;

  assert_int_equal (G_N_ELEMENTS (cases), STET_N_FACTS_FILTERS);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StetTally *tally = stet_case_get_tally (stet_session_get_case (fixture->facts->session));

      stet_facts_model_set_filter (fixture->model, cases[i].filter);
      assert_numbers (fixture, cases[i].numbers);
      assert_int_equal (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), stet_facts_filter_count (cases[i].filter, tally));
      assert_true (*stet_facts_filter_label (cases[i].filter) != '\0');
      assert_true (*stet_facts_filter_describe (cases[i].filter) != '\0');
    }
}

static void
test_counts__of_the_relation_layer_add_up_to_all (void **state)
{
  static const StetFactsFilter layer[] = {
    STET_FACTS_CONFLICTING, STET_FACTS_RECONCILED, STET_FACTS_CORROBORATED, STET_FACTS_SINGLE_SOURCE,
    STET_FACTS_OPEN, STET_FACTS_OPINION, STET_FACTS_NOT_CHECKABLE
  };
  Fixture *fixture = *state;
  const StetTally *tally = stet_case_get_tally (stet_session_get_case (fixture->facts->session));
  guint sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (layer); i++)
    sum += stet_facts_filter_count (layer[i], tally);
  assert_int_equal (sum, stet_facts_filter_count (STET_FACTS_ALL, tally));
  assert_int_equal (sum, 5);
}

static void
test_sort__orders_by_number_place_and_state (void **state)
{
  Fixture *fixture = *state;

  stet_facts_model_set_sort (fixture->model, STET_FACTS_BY_PLACE);
  assert_numbers (fixture, "2 3 1 4 5");
  stet_facts_model_set_sort (fixture->model, STET_FACTS_BY_STATE);
  assert_numbers (fixture, "1 4 3 2 5");
  stet_facts_model_set_sort (fixture->model, STET_FACTS_BY_NUMBER);
  assert_numbers (fixture, "1 2 3 4 5");
}

static void
test_place__puts_articles_under_check_first (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *school = stet_gui_test_mark (fixture->facts->editor, fixture->facts->articles[2], "Two new schools");

  stet_facts_model_set_sort (fixture->model, STET_FACTS_BY_PLACE);
  assert_numbers (fixture, "2 3 1 4 5 6");
  assert_true (stet_command_set_role (fixture->facts->editor, fixture->facts->articles[2], STET_ROLE_CHECKED, NULL));
  assert_true (stet_command_set_role (fixture->facts->editor, fixture->facts->articles[0], STET_ROLE_BACKUP, NULL));
  stet_facts_model_settle (fixture->model);
  stet_facts_model_set_sort (fixture->model, STET_FACTS_BY_PLACE);
  assert_numbers (fixture, "6 1 2 3 4 5");
}

static void
test_search__finds_title_answer_quote_and_value (void **state)
{
  static const struct
  {
    const char *search;
    const char *numbers;
  } cases[] = {
    { "Number of VISITS", "1" },
    { "visits number", "1" },
    { "documents on 20 june", "2" },
    { "head of state", "1" },
    { "3.6 billion dollars", "3" },
    { "Ẽconomy", "4" },
    { "nowhere", "" },
    { "visits nowhere", "" },
    { "the", "1 4" },
    { "  ", "1 2 3 4 5" },
    { "", "1 2 3 4 5" },
    { NULL, "1 2 3 4 5" },
  };
  Fixture *fixture = *state;

  stet_gui_test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      stet_facts_model_set_search (fixture->model, cases[i].search);
      assert_false (stet_facts_model_is_searching (fixture->model));
      assert_numbers (fixture, cases[i].numbers);
      assert_string_equal (stet_facts_model_get_search (fixture->model), cases[i].search != NULL ? cases[i].search : "");
    }
}

static void
test_search__looks_at_the_facts_that_the_filter_shows (void **state)
{
  Fixture *fixture = *state;

  stet_gui_test_settle ();
  stet_facts_model_set_filter (fixture->model, STET_FACTS_OPEN);
  stet_facts_model_set_search (fixture->model, "reached");
  assert_numbers (fixture, "3");
  stet_facts_model_set_search (fixture->model, "visits");
  assert_numbers (fixture, "");
}

static void
test_search__follows_edits (void **state)
{
  Fixture *fixture = *state;

  stet_gui_test_settle ();
  stet_facts_model_set_search (fixture->model, "harvest");
  assert_numbers (fixture, "");
  assert_true (stet_command_set_title (fixture->facts->editor, fixture->facts->growth, "Growth of the harvest", NULL));
  assert_numbers (fixture, "4");
}

static void
test_edit__touches_one_item_and_no_row (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (StetFact) first = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  g_autoptr (StetFact) second = g_list_model_get_item (G_LIST_MODEL (fixture->model), 1);
  guint n_first = 0;
  guint n_second = 0;

  g_signal_connect_swapped (first, "changed", G_CALLBACK (g_atomic_int_inc), &n_first);
  g_signal_connect_swapped (second, "changed", G_CALLBACK (g_atomic_int_inc), &n_second);
  assert_true (stet_command_set_title (fixture->facts->editor, fixture->facts->visits, "How often", NULL));
  assert_int_equal (n_first, 1);
  assert_int_equal (n_second, 0);
  assert_no_step (fixture);
  g_signal_handlers_disconnect_by_data (first, &n_first);
  g_signal_handlers_disconnect_by_data (second, &n_second);
}

static void
test_item__is_the_same_while_somebody_holds_it (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (StetFact) first = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  g_autoptr (StetFact) again = NULL;

  assert_ptr_equal (g_list_model_get_item_type (G_LIST_MODEL (fixture->model)), STET_TYPE_FACT);
  stet_facts_model_set_filter (fixture->model, STET_FACTS_CONFLICTING);
  again = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  assert_ptr_equal (first, again);
  assert_string_equal (stet_fact_get_id (first), fixture->facts->visits);
  assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->model), 1));
}

static void
test_new__fact_is_one_row_more (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *school = stet_gui_test_mark (fixture->facts->editor, fixture->facts->articles[2], "Two new schools");

  assert_only_step (fixture, 5, 0, 1);
  assert_true (stet_session_undo (fixture->facts->session));
  assert_only_step (fixture, 5, 1, 0);
  assert_true (stet_session_redo (fixture->facts->session));
  assert_only_step (fixture, 5, 0, 1);
}

static void
test_deleted__fact_is_one_row_less (void **state)
{
  Fixture *fixture = *state;

  assert_true (stet_command_delete_claim (fixture->facts->editor, fixture->facts->trade, NULL));
  assert_only_step (fixture, 2, 1, 0);
  assert_numbers (fixture, "1 2 4 5");
}

static void
test_merged__facts_lose_one_row (void **state)
{
  Fixture *fixture = *state;

  assert_true (stet_command_merge (fixture->facts->editor, fixture->facts->visits, fixture->facts->trade, NULL));
  assert_only_step (fixture, 2, 1, 0);
  assert_numbers (fixture, "1 2 4 5");
}

static void
test_edit__that_leaves_the_filter_is_held_until_settled (void **state)
{
  Fixture *fixture = *state;

  stet_facts_model_set_filter (fixture->model, STET_FACTS_LEFT);
  g_array_set_size (fixture->steps, 0);
  assert_true (stet_command_set_verdict (fixture->facts->editor, fixture->facts->trade, 1, NULL));
  assert_no_step (fixture);
  assert_numbers (fixture, "1 3 4");
  stet_facts_model_settle (fixture->model);
  assert_only_step (fixture, 1, 1, 0);
  assert_numbers (fixture, "1 4");
  stet_facts_model_settle (fixture->model);
  assert_no_step (fixture);
}

static void
test_edit__that_comes_back_is_not_held (void **state)
{
  Fixture *fixture = *state;

  stet_facts_model_set_filter (fixture->model, STET_FACTS_LEFT);
  g_array_set_size (fixture->steps, 0);
  assert_true (stet_command_set_verdict (fixture->facts->editor, fixture->facts->trade, 1, NULL));
  assert_true (stet_session_undo (fixture->facts->session));
  stet_facts_model_settle (fixture->model);
  assert_no_step (fixture);
  assert_numbers (fixture, "1 3 4");
}

static void
test_held__fact_goes_when_the_filter_is_touched (void **state)
{
  Fixture *fixture = *state;

  stet_facts_model_set_filter (fixture->model, STET_FACTS_LEFT);
  assert_true (stet_command_set_verdict (fixture->facts->editor, fixture->facts->trade, 1, NULL));
  stet_facts_model_set_filter (fixture->model, STET_FACTS_LEFT);
  assert_numbers (fixture, "1 4");
}

static void
test_edit__that_changes_the_order_moves_when_settled (void **state)
{
  Fixture *fixture = *state;
  guint position;

  stet_facts_model_set_sort (fixture->model, STET_FACTS_BY_STATE);
  assert_true (stet_command_set_work (fixture->facts->editor, fixture->facts->documents, STET_WORK_NEEDS_ATTENTION, "Look", NULL));
  assert_numbers (fixture, "1 4 3 2 5");
  assert_true (stet_facts_model_find (fixture->model, fixture->facts->documents, &position));
  assert_int_equal (position, 3);
  stet_facts_model_settle (fixture->model);
  assert_numbers (fixture, "2 1 4 3 5");
}

static void
test_edit__that_enters_the_filter_shows_at_once (void **state)
{
  Fixture *fixture = *state;

  stet_facts_model_set_filter (fixture->model, STET_FACTS_OPINION);
  g_array_set_size (fixture->steps, 0);
  assert_true (stet_command_set_kind (fixture->facts->editor, fixture->facts->visits, STET_CLAIM_OPINION, NULL));
  assert_only_step (fixture, 0, 0, 1);
  assert_numbers (fixture, "1 5");
}

static void
test_find__tells_where_a_fact_stands_or_would (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = NULL;
  guint position = 99;

  assert_true (stet_facts_model_find (fixture->model, fixture->facts->growth, &position));
  assert_int_equal (position, 3);
  id = stet_facts_model_dup_id_at (fixture->model, 3);
  assert_string_equal (id, fixture->facts->growth);
  assert_null (stet_facts_model_dup_id_at (fixture->model, 5));
  stet_facts_model_set_filter (fixture->model, STET_FACTS_CONFLICTING);
  assert_false (stet_facts_model_find (fixture->model, fixture->facts->growth, &position));
  assert_int_equal (position, 1);
  assert_false (stet_facts_model_find (fixture->model, NULL, &position));
  assert_false (stet_facts_model_find (fixture->model, "no such id", &position));
}

static void
test_origin__of_an_article_changes_what_it_touches (void **state)
{
  Fixture *fixture = *state;

  /* Two articles of one origin corroborate nothing. */
  stet_facts_model_set_filter (fixture->model, STET_FACTS_CORROBORATED);
  assert_numbers (fixture, "2");
  assert_true (stet_command_set_same_origin (fixture->facts->editor, fixture->facts->articles[1], fixture->facts->articles[0], NULL));
  stet_facts_model_settle (fixture->model);
  assert_numbers (fixture, "");
}

static void
test_rebuild__says_only_what_differs (void **state)
{
  Fixture *fixture = *state;

  stet_facts_model_set_filter (fixture->model, STET_FACTS_LEFT);
  /* 1 2 3 4 5 -> 1 3 4: the first row stays, the rest is new. */
  assert_only_step (fixture, 1, 4, 2);
  stet_facts_model_set_filter (fixture->model, STET_FACTS_LEFT);
  assert_no_step (fixture);
}

/* What a model that has followed every change shows is what a new one shows. */
static void
assert_like_new (Fixture *fixture)
{
  g_autoptr (StetFactsModel) fresh = stet_facts_model_new (fixture->facts->session);
  Fixture other = { .facts = fixture->facts, .model = fresh };
  g_autofree char *expected = NULL;

  stet_facts_model_set_filter (fresh, stet_facts_model_get_filter (fixture->model));
  expected = dup_numbers (&other);
  assert_numbers (fixture, expected);
}

static void
do_step (Fixture *fixture,
         guint i)
{
  StetFactsFixture *facts = fixture->facts;
  const StetClaim *visits = stet_facts_fixture_claim (facts, facts->visits);
  g_autofree char *first = g_strdup (visits->statements[0]->id);
  g_autofree char *last = g_strdup (visits->statements[visits->n_statements - 1]->id);
  g_autofree char *made = NULL;
  StetEvidence link = { .claim = facts->growth, .kind = STET_EVIDENCE_LINK, .citation = "Page", .url = "https://example.org" };

  switch (i)
    {
    case 0:
      made = stet_gui_test_mark (facts->editor, facts->articles[2], "Two new schools");
      break;
    case 1:
      made = stet_command_split (facts->editor, last, NULL);
      break;
    case 2:
      assert_true (stet_command_move_statement (facts->editor, last, facts->trade, NULL));
      break;
    case 3:
      assert_true (stet_command_set_relation (facts->editor, facts->visits, NULL, STET_RELATION_AGREE, NULL));
      break;
    case 4:
      assert_true (stet_command_set_not_there (facts->editor, facts->growth, facts->articles[1], FALSE, NULL));
      break;
    case 5:
      made = stet_command_put_evidence (facts->editor, &link, NULL);
      break;
    case 6:
      assert_true (stet_command_set_verdict (facts->editor, facts->growth, 5, NULL));
      break;
    case 7:
      assert_true (stet_command_remove_statement (facts->editor, first, NULL));
      break;
    case 8:
      assert_true (stet_command_set_same_origin (facts->editor, facts->articles[1], facts->articles[0], NULL));
      break;
    case 9:
      assert_true (stet_command_set_role (facts->editor, facts->articles[0], STET_ROLE_BACKUP, NULL));
      break;
    case 10:
      assert_true (stet_command_merge (facts->editor, facts->visits, facts->documents, NULL));
      break;
    case 11:
      assert_true (stet_command_remove_article (facts->editor, facts->articles[1], NULL));
      break;
    default:
      fail ();
    }
}

static void
test_following__shows_what_a_new_model_shows (void **state)
{
  Fixture *fixture = *state;
  const guint n_steps = 12;

  for (guint filter = 0; filter < STET_N_FACTS_FILTERS; filter++)
    {
      stet_facts_model_set_filter (fixture->model, filter);
      for (guint i = 0; i < n_steps; i++)
        {
          do_step (fixture, i);
          stet_facts_model_settle (fixture->model);
          assert_like_new (fixture);
        }
      for (guint i = 0; i < n_steps; i++)
        {
          assert_true (stet_session_undo (fixture->facts->session));
          stet_facts_model_settle (fixture->model);
          assert_like_new (fixture);
        }
    }
}

static gboolean
has_found (gpointer data)
{
  return !stet_facts_model_is_searching (data);
}

static void
test_many__facts_are_searched_in_slices (void **state)
{
  StetFactsFixture *facts = stet_facts_fixture_new ();
  g_autoptr (Fixture) fixture = NULL;
  guint n_notified = 0;

  stet_facts_fixture_add_many (facts, 10000);
  fixture = make (facts);
  assert_int_equal (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), 10000);
  g_signal_connect_swapped (fixture->model, "notify::searching", G_CALLBACK (g_atomic_int_inc), &n_notified);
  stet_facts_model_set_search (fixture->model, "counted 69996 houses");
  stet_gui_test_wait (has_found, fixture->model);
  assert_numbers (fixture, "10000");
  stet_facts_model_set_search (fixture->model, "VILLAGE 69982");
  assert_false (stet_facts_model_is_searching (fixture->model));
  assert_numbers (fixture, "9998");
  g_signal_handlers_disconnect_by_data (fixture->model, &n_notified);
}

static void
test_many__facts_are_edited_one_by_one (void **state)
{
  StetFactsFixture *facts = stet_facts_fixture_new ();
  g_autoptr (Fixture) fixture = NULL;
  g_autofree char *id = NULL;

  stet_facts_fixture_add_many (facts, 10000);
  fixture = make (facts);
  stet_facts_model_set_sort (fixture->model, STET_FACTS_BY_PLACE);
  assert_no_step (fixture);
  id = stet_facts_model_dup_id_at (fixture->model, 5000);
  assert_true (stet_command_set_title (facts->editor, id, "Another title", NULL));
  assert_no_step (fixture);
  assert_true (stet_command_delete_claim (facts->editor, id, NULL));
  assert_only_step (fixture, 5000, 1, 0);
  assert_true (stet_session_undo (facts->session));
  assert_only_step (fixture, 5000, 0, 1);
  /* An article that goes takes all of them along, at once. */
  assert_true (stet_command_remove_article (facts->editor, stet_case_get_article (stet_session_get_case (facts->session), 4)->id, NULL));
  assert_only_step (fixture, 0, 10000, 0);
}

static void
test_index__is_warm_after_slices_and_forgets (void **state)
{
  Fixture *fixture = *state;
  StetCase *stet_case = stet_session_get_case (fixture->facts->session);
  g_autoptr (StetClaimIndex) index = stet_claim_index_new ();
  const char *words[] = { "visits", NULL };
  const char *all[] = { NULL };
  const StetClaim *claim = stet_facts_fixture_claim (fixture->facts, fixture->facts->visits);

  assert_true (stet_claim_index_matches (index, stet_case, claim, words));
  assert_true (stet_claim_index_matches (index, stet_case, claim, all));
  assert_true (stet_claim_index_warm (index, stet_case, -1));
  assert_true (stet_claim_index_warm (index, stet_case, 0));

  assert_true (stet_command_set_title (fixture->facts->editor, fixture->facts->visits, "How often", NULL));
  stet_case = stet_session_get_case (fixture->facts->session);
  claim = stet_facts_fixture_claim (fixture->facts, fixture->facts->visits);
  assert_true (stet_claim_index_matches (index, stet_case, claim, words));
  stet_claim_index_forget (index, claim->number);
  assert_false (stet_claim_index_matches (index, stet_case, claim, words));
}

int
main (void)
{
#define WITH_FACTS(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    WITH_FACTS (test_filters__show_what_they_say),
    WITH_FACTS (test_counts__of_the_relation_layer_add_up_to_all),
    WITH_FACTS (test_sort__orders_by_number_place_and_state),
    WITH_FACTS (test_place__puts_articles_under_check_first),
    WITH_FACTS (test_search__finds_title_answer_quote_and_value),
    WITH_FACTS (test_search__looks_at_the_facts_that_the_filter_shows),
    WITH_FACTS (test_search__follows_edits),
    WITH_FACTS (test_edit__touches_one_item_and_no_row),
    WITH_FACTS (test_item__is_the_same_while_somebody_holds_it),
    WITH_FACTS (test_new__fact_is_one_row_more),
    WITH_FACTS (test_deleted__fact_is_one_row_less),
    WITH_FACTS (test_merged__facts_lose_one_row),
    WITH_FACTS (test_edit__that_leaves_the_filter_is_held_until_settled),
    WITH_FACTS (test_edit__that_comes_back_is_not_held),
    WITH_FACTS (test_held__fact_goes_when_the_filter_is_touched),
    WITH_FACTS (test_edit__that_changes_the_order_moves_when_settled),
    WITH_FACTS (test_edit__that_enters_the_filter_shows_at_once),
    WITH_FACTS (test_find__tells_where_a_fact_stands_or_would),
    WITH_FACTS (test_origin__of_an_article_changes_what_it_touches),
    WITH_FACTS (test_rebuild__says_only_what_differs),
    WITH_FACTS (test_following__shows_what_a_new_model_shows),
    cmocka_unit_test (test_many__facts_are_searched_in_slices),
    cmocka_unit_test (test_many__facts_are_edited_one_by_one),
    WITH_FACTS (test_index__is_warm_after_slices_and_forgets),
  };
#undef WITH_FACTS

  stet_gui_test_init ();
  return cmocka_run_group_tests_name ("facts-model", tests, NULL, NULL);
}
