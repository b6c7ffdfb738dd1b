/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-suggestion-card.h"

#include <glib/gi18n.h>

#include "stet-letters.h"
#include "stet-wording.h"

/* Values that may fit beside each other. */
#define MAX_VALUES 8

struct _StetSuggestionCard
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *box;
  GtkWidget *chip;
  GtkImage *chip_icon;
  GtkLabel *chip_word;
  GtkLabel *explanation;
  GtkLabel *into;
  GtkLabel *title;
  GtkLabel *values;

  StetSession *session;
  StetProposal *proposal;
  const char *chip_class;
};

G_DEFINE_FINAL_TYPE (StetSuggestionCard, stet_suggestion_card, GTK_TYPE_WIDGET)

GtkWidget *
stet_suggestion_card_new (StetSession *session)
{
  StetSuggestionCard *self = g_object_new (STET_TYPE_SUGGESTION_CARD, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

static gboolean
is_word_at (const char *text,
            const char *at)
{
  return at >= text && *at != '\0' && g_unichar_isalnum (g_utf8_get_char (at));
}

/* Where a value stands from @from on as a word of its own; NULL if nowhere. */
static const char *
find_value (const char *text,
            const char *from,
            const char *value)
{
  gsize len = strlen (value);

  for (const char *at = strstr (from, value); at != NULL && len > 0; at = strstr (at + 1, value))
    {
      const char *before = at == text ? NULL : g_utf8_prev_char (at);

      if ((before == NULL || !is_word_at (text, before) || !is_word_at (text, at)) &&
          (!is_word_at (text, at + len) || !is_word_at (text, g_utf8_prev_char (at + len))))
        return at;
    }
  return NULL;
}

static void
embolden (PangoAttrList *attributes,
          gsize start,
          gsize end)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = (guint) start;
  bold->end_index = (guint) end;
  pango_attr_list_insert (attributes, bold);
}

/* The sentence, with the values that it names in bold. */
static void
show_explanation (StetSuggestionCard *self,
                  const StetSuggestion *suggestion)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *text = suggestion->explanation;

  for (guint i = 0; i < suggestion->n_rows; i++)
    {
      const char *value = suggestion->rows[i].value;

      for (const char *at = find_value (text, text, value); at != NULL; at = find_value (text, at + strlen (value), value))
        embolden (attributes, (gsize) (at - text), (gsize) (at - text) + strlen (value));
    }
  gtk_label_set_text (self->explanation, text);
  gtk_label_set_attributes (self->explanation, attributes);
}

static char *
dup_letter (StetCase *stet_case,
            const StetSuggestionRow *row)
{
  const StetArticle *article = stet_case_find_article (stet_case, row->article);

  return article == NULL ? g_strdup ("") : stet_article_number_to_letter (article->number);
}

/* A letter and its value for each row, the values in bold. */
static void
show_values (StetSuggestionCard *self,
             StetCase *stet_case,
             const StetSuggestion *suggestion)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (suggestion->n_rows, MAX_VALUES); i++)
    {
      g_autofree char *letter = dup_letter (stet_case, &suggestion->rows[i]);
      gsize start;

      if (i > 0)
        g_string_append (text, "   ");
      stet_letters_append (text, attributes, letter);
      g_string_append_c (text, ' ');
      start = text->len;
      g_string_append (text, suggestion->rows[i].value);
      embolden (attributes, start, text->len);
    }
  if (suggestion->n_rows > MAX_VALUES)
    g_string_append_printf (text, " +%u", suggestion->n_rows - MAX_VALUES);
  gtk_label_set_text (self->values, text->str);
  gtk_label_set_attributes (self->values, attributes);
}

static void
show_chip (StetSuggestionCard *self,
           StetStatus status,
           StetRelation relation)
{
  const char *style = stet_wording_status_class (status);

  if (self->chip_class != NULL)
    gtk_widget_remove_css_class (self->chip, self->chip_class);
  gtk_widget_add_css_class (self->chip, style);
  self->chip_class = style;
  gtk_image_set_from_icon_name (self->chip_icon, stet_wording_status_icon (status));
  gtk_label_set_text (self->chip_word, stet_wording_relation (relation));
}

/* What the suggestion adds to; nothing for a new fact. */
static char *
describe_claim (StetCase *stet_case,
                const StetSuggestion *suggestion)
{
  const StetClaim *claim = suggestion->claim == NULL ? NULL : stet_case_find_claim (stet_case, suggestion->claim);

  /* Translators: number of a fact. */
  return claim == NULL ? g_strdup ("") : g_strdup_printf (_ ("Adds to fact %u"), claim->number);
}

char *
stet_suggestion_card_describe (StetCase *stet_case,
                               const StetSuggestion *suggestion)
{
  g_autoptr (GString) values = g_string_new (NULL);
  g_autofree char *claim = describe_claim (stet_case, suggestion);

  for (guint i = 0; i < suggestion->n_rows; i++)
    {
      g_autofree char *letter = dup_letter (stet_case, &suggestion->rows[i]);

      g_string_append_printf (values, "%s%s %s", i > 0 ? ", " : "", letter, suggestion->rows[i].value);
    }
  if (*claim != '\0')
    g_string_append_printf (values, ". %s", claim);
  /* Translators: "Conflicts", the title of the suggestion, the reason, "A five, C six". */
  return g_strdup_printf (_ ("%s: %s. %s %s"), stet_wording_relation (suggestion->relation), suggestion->title, suggestion->explanation, values->str);
}

void
stet_suggestion_card_bind (StetSuggestionCard *self,
                           StetProposal *proposal)
{
  g_autofree char *claim = NULL;
  g_autofree char *sentence = NULL;
  const StetSuggestion *suggestion;
  StetCase *stet_case;
  GtkWidget *item;

  g_return_if_fail (STET_IS_SUGGESTION_CARD (self));

  g_set_object (&self->proposal, proposal);
  if (proposal == NULL)
    return;
  stet_case = stet_session_get_case (self->session);
  suggestion = stet_proposal_get_suggestion (proposal);
  claim = describe_claim (stet_case, suggestion);
  sentence = stet_suggestion_card_describe (stet_case, suggestion);
  show_chip (self, stet_wording_relation_status (suggestion->relation), suggestion->relation);
  gtk_label_set_text (self->title, suggestion->title);
  gtk_label_set_text (self->into, claim);
  show_explanation (self, suggestion);
  show_values (self, stet_case, suggestion);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  /* What has the focus is the item of the list around the card. */
  item = gtk_widget_get_parent (GTK_WIDGET (self));
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

const char *
stet_suggestion_card_get_key (StetSuggestionCard *self)
{
  g_return_val_if_fail (STET_IS_SUGGESTION_CARD (self), NULL);

  return self->proposal != NULL ? stet_proposal_get_suggestion (self->proposal)->key : NULL;
}

static void
stet_suggestion_card_dispose (GObject *object)
{
  StetSuggestionCard *self = STET_SUGGESTION_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->proposal);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (stet_suggestion_card_parent_class)->dispose (object);
}

static void
stet_suggestion_card_class_init (StetSuggestionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_suggestion_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-suggestion-card.ui");
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionCard, box);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionCard, chip);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionCard, chip_icon);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionCard, chip_word);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionCard, explanation);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionCard, into);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionCard, title);
  gtk_widget_class_bind_template_child (widget_class, StetSuggestionCard, values);
  gtk_widget_class_set_css_name (widget_class, "suggestioncard");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stet_suggestion_card_init (StetSuggestionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
