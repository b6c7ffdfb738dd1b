/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-facts-fixture.h"

#include <string.h>

static const struct
{
  const char *title;
  const char *outlet;
  const char *published;
  const char *text;
} articles[] = {
  { "Visit ends with eleven agreements", "Our draft", "2024-06-21",
    "Visit ends with eleven agreements\n\n"
    "The two sides signed eleven agreements on Thursday. Trade reached $3.6 billion last year.\n\n"
    "It was the fifth visit of the leader since he took office. The economy grew by 8 percent.\n\n"
    "Nothing could be more welcome than a guest who comes in peace.\n" },
  { "Guest leaves after a day", "Harbour Wire", "2024-06-20",
    "Guest leaves after a day\n\n"
    "The guest left at night after eleven documents had been signed. Bilateral trade stood at 3.6 billion dollars, officials said.\n" },
  { "A note on schools", "Ministry of Education", "2024-06-19",
    "A note on schools\n\n"
    "Two new schools will teach the language of the guest, who has been here six times.\n" },
  { "Long ties", "The Evening Standard of the Northern Provinces", "2024-06",
    "Long ties\n\n"
    "This marks the fifth visit of the leader to the country, which he first saw as a young man and to which he has returned in good years and in bad ones, often for a day only, sometimes for several, and always with a large party of ministers, heads of companies and reporters who follow him from hall to hall.\n\n"
    "In all the head of state has visited six times, five times the present one and once the one before him.\n" },
};

static void
message_cb (StetSession *session,
            const char *text,
            gboolean with_undo,
            gpointer user_data)
{
  g_ptr_array_add (user_data, g_strdup (text));
}

static char *
add_article (StetFactsFixture *self,
             guint i)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StetArticleIntake) intake = stet_article_intake_from_paste (articles[i].text, &error);
  StetArticleDraft draft = { .intake = intake, .title = articles[i].title, .outlet = articles[i].outlet, .published = articles[i].published, .origin = "", .role = -1 };
  StetCase *stet_case;

  assert_null (error);
  assert_true (stet_command_add_articles (self->editor, &draft, 1, &error));
  stet_case = stet_case_editor_get_case (self->editor);
  return g_strdup (stet_case_get_article (stet_case, stet_case_get_n_articles (stet_case) - 1)->id);
}

StetFactsFixture *
stet_facts_fixture_new (void)
{
  StetFactsFixture *self = g_new0 (StetFactsFixture, 1);

  self->session = stet_session_new ();
  self->editor = stet_session_get_editor (self->session);
  self->messages = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self->session, "message", G_CALLBACK (message_cb), self->messages);
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    self->articles[i] = add_article (self, i);
  return self;
}

static char *
mark (StetFactsFixture *self,
      guint article,
      const char *words,
      const char *title,
      const char *value)
{
  char *claim = stet_gui_test_mark (self->editor, self->articles[article], words);
  StetValue what = { .text = value };

  assert_true (stet_command_set_title (self->editor, claim, title, NULL));
  assert_true (stet_command_set_value (self->editor, stet_facts_fixture_claim (self, claim)->statements[0]->id, &what, NULL));
  return claim;
}

static char *
add (StetFactsFixture *self,
     const char *claim,
     guint article,
     const char *words,
     const char *value)
{
  char *statement = stet_gui_test_add_statement (self->editor, claim, self->articles[article], words);
  StetValue what = { .text = value };

  assert_true (stet_command_set_value (self->editor, statement, &what, NULL));
  return statement;
}

static void
add_visits (StetFactsFixture *self)
{
  g_autofree char *c = NULL;
  g_autofree char *d1 = NULL;
  g_autofree char *d2 = NULL;
  StetValue expected = { .text = "six times", .hedge = "in all", .period = "since 2000", .subject = "the head of state" };

  self->visits = mark (self, 0, "the fifth visit of the leader", "Number of visits", "fifth");
  c = add (self, self->visits, 2, "who has been here six times", "six times");
  d1 = add (self, self->visits, 3, "This marks the fifth visit of the leader to the country, which he first saw as a young man and to which he has returned in good years and in bad ones, often for a day only, sometimes for several, and always with a large party of ministers, heads of companies and reporters who follow him from hall to hall.", "fifth visit");
  d2 = add (self, self->visits, 3, "In all the head of state has visited six times, five times the present one and once the one before him.", "six times");
  assert_true (stet_command_set_value (self->editor, d2, &expected, NULL));
  assert_true (stet_command_set_relation (self->editor, self->visits, c, STET_RELATION_CONFLICT, NULL));
  assert_true (stet_command_set_relation (self->editor, self->visits, d1, STET_RELATION_AGREE, NULL));
  assert_true (stet_command_set_relation (self->editor, self->visits, d2, STET_RELATION_SCOPE_DIFFERS, NULL));
  assert_true (stet_command_set_explanation (self->editor, d2, "The subject differs: the leader himself came five times, the office of head of state six times; 5 + 1 = 6 holds.", NULL));
}

static void
add_evidence (StetFactsFixture *self,
              const char *claim)
{
  StetEvidence call = { .claim = claim, .kind = STET_EVIDENCE_CALL, .citation = "Eleven, counted page by page", .url = "", .who = "Lan Pham", .role = "press office", .date = "2024-06-21", .terms = STET_TERMS_ON_RECORD, .locator = "14:05", .rank = STET_RANK_PRIMARY, .note = "Will send the list by mail." };
  StetEvidence link = { .claim = claim, .kind = STET_EVIDENCE_LINK, .citation = "Joint statement", .url = "https://example.org/statement", .who = "", .role = "", .date = "2024-06-20", .locator = "paragraph 3", .note = "" };
  g_autofree char *first = stet_command_put_evidence (self->editor, &call, NULL);
  g_autofree char *second = stet_command_put_evidence (self->editor, &link, NULL);

  assert_non_null (first);
  assert_non_null (second);
}

void
stet_facts_fixture_add_facts (StetFactsFixture *self)
{
  g_autofree char *b = NULL;
  g_autofree char *trade = NULL;

  add_visits (self);
  self->documents = mark (self, 0, "signed eleven agreements", "Documents signed", "eleven");
  b = add (self, self->documents, 1, "eleven documents had been signed", "eleven");
  assert_true (stet_command_set_relation (self->editor, self->documents, b, STET_RELATION_AGREE, NULL));
  assert_true (stet_command_set_answer (self->editor, self->documents, "Eleven documents on 20 June", NULL));
  assert_true (stet_command_set_rationale (self->editor, self->documents, "Both count eleven; the press office confirms it.", NULL));
  add_evidence (self, self->documents);
  assert_true (stet_command_set_not_there (self->editor, self->documents, self->articles[2], TRUE, NULL));
  assert_true (stet_command_set_verdict (self->editor, self->documents, 1, NULL));

  self->trade = mark (self, 0, "Trade reached $3.6 billion", "Trade last year", "$3.6 billion");
  trade = add (self, self->trade, 1, "3.6 billion dollars", "3.6 billion dollars");
  assert_true (stet_command_set_waiting (self->editor, self->trade, "the ministry of trade", "2024-06-24", "Asked by mail", NULL));

  self->growth = mark (self, 0, "The economy grew by 8 percent", "Growth of the economy", "8 percent");
  for (guint i = 1; i < G_N_ELEMENTS (self->articles); i++)
    assert_true (stet_command_set_not_there (self->editor, self->growth, self->articles[i], TRUE, NULL));

  self->praise = mark (self, 0, "Nothing could be more welcome than a guest who comes in peace", "A welcome guest", "");
  assert_true (stet_command_set_kind (self->editor, self->praise, STET_CLAIM_OPINION, NULL));
}

void
stet_facts_fixture_add_many (StetFactsFixture *self,
                             guint n)
{
  g_autoptr (GString) text = g_string_new ("A long list\n\n");
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (StetSpan));
  g_autofree char *article = NULL;

  for (guint i = 0; i < n; i++)
    {
      StetSpan span = { text->len, 0 };

      g_string_append_printf (text, "Village %u counted %u houses in the spring.", i, i * 7 + 3);
      span.end = text->len;
      g_string_append (text, "\n\n");
      g_array_append_val (spans, span);
    }
  article = stet_gui_test_add_article (self->editor, "A long list", text->str);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *claim = stet_command_mark (self->editor, article, g_array_index (spans, StetSpan, i), STET_CLAIM_FACT, NULL);

      assert_non_null (claim);
    }
}

void
stet_facts_fixture_free (StetFactsFixture *self)
{
  stet_gui_test_settle ();
  g_assert_finalize_object (self->session);
  for (guint i = 0; i < G_N_ELEMENTS (self->articles); i++)
    g_free (self->articles[i]);
  g_free (self->visits);
  g_free (self->documents);
  g_free (self->trade);
  g_free (self->growth);
  g_free (self->praise);
  g_ptr_array_unref (self->messages);
  g_free (self);
}

const StetClaim *
stet_facts_fixture_claim (StetFactsFixture *self,
                          const char *id)
{
  const StetClaim *claim = stet_case_find_claim (stet_session_get_case (self->session), id);

  assert_non_null (claim);
  return claim;
}

guint
stet_facts_fixture_n_changes (StetFactsFixture *self)
{
  return stet_case_get_n_changes (stet_session_get_case (self->session));
}

/* Whether that is read on a button; the mnemonic is no part of it. */
static gboolean
says (GtkWidget *widget,
      const char *label)
{
  const char *said = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;
  g_auto (GStrv) parts = said != NULL ? g_strsplit (said, "_", -1) : NULL;
  g_autofree char *bare = parts != NULL ? g_strjoinv ("", parts) : NULL;

  return g_strcmp0 (bare, label) == 0;
}

static gpointer
find (GtkWidget *root,
      GType type,
      const char *label,
      guint *nth)
{
  gpointer found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    {
      g_autofree char *other = label != NULL ? gtk_test_accessible_check_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL, label) : NULL;
      gboolean named = label == NULL || other == NULL || says (root, label);

      if (named && (*nth)-- == 0)
        return root;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type, label, nth);
  return found;
}

gpointer
stet_facts_fixture_find (GtkWidget *root,
                         GType type,
                         guint nth)
{
  return find (root, type, NULL, &nth);
}

gpointer
stet_facts_fixture_find_named (GtkWidget *root,
                               GType type,
                               const char *label)
{
  guint nth = 0;

  return find (root, type, label, &nth);
}

gboolean
stet_facts_fixture_press (GtkWidget *widget,
                          guint keyval,
                          GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      /* What a text view does with keys by itself comes after. */
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && (!GTK_IS_TEXT_VIEW (widget) || gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  return handled;
}
