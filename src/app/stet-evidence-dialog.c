/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-evidence-dialog.h"

#include <glib/gi18n.h>

#include "stet-choice-bar.h"
#include "stet-evidence-words.h"
#include "stet-mnemonics.h"

struct _StetEvidenceDialog
{
  AdwWindow parent_instance;

  /* Template */
  GtkEditable *citation;
  GtkEditable *date;
  GtkLabel *date_problem;
  StetChoiceBar *kind;
  GtkEditable *locator;
  GtkTextView *note;
  GtkWidget *person_group;
  GtkLabel *problem;
  AdwComboRow *rank;
  GtkEditable *role;
  GtkSwitch *sensitive;
  AdwActionRow *sensitive_row;
  AdwComboRow *terms;
  GtkEditable *url;
  GtkLabel *url_problem;
  GtkEditable *who;

  StetSession *session;
  char *claim;
  char *evidence;
};

G_DEFINE_FINAL_TYPE (StetEvidenceDialog, stet_evidence_dialog, ADW_TYPE_WINDOW)

static void
show_problem (GtkEditable *entry,
              GtkLabel *label,
              const char *problem)
{
  gtk_label_set_text (label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (label), problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry),
                               GTK_ACCESSIBLE_STATE_INVALID, problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static char *
dup_line (GtkEditable *entry)
{
  return stet_text_squeeze (gtk_editable_get_text (entry), -1);
}

static char *
dup_note (StetEvidenceDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static gboolean
check_url (StetEvidenceDialog *self,
           const char *url)
{
  g_autoptr (GUri) uri = *url != '\0' ? g_uri_parse (url, G_URI_FLAGS_NONE, NULL) : NULL;
  const char *problem = NULL;

  if (*url == '\0')
    problem = stet_choice_bar_get_active (self->kind) == STET_EVIDENCE_LINK ? _ ("A link needs its address") : NULL;
  else if (uri == NULL || g_uri_get_scheme (uri) == NULL)
    problem = _ ("An address looks like https://example.org/page");
  else if (g_str_has_prefix (g_uri_get_scheme (uri), "http") && (g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0'))
    problem = _ ("The address names no site");
  show_problem (self->url, self->url_problem, problem);
  return problem == NULL;
}

static gboolean
check_date (StetEvidenceDialog *self,
            const char *text)
{
  StetDate date;
  gboolean ok = *text == '\0' || stet_date_parse (text, -1, &date);

  show_problem (self->date, self->date_problem, ok ? NULL : _ ("A date is written like 2024-06-21, 2024-06 or 2024"));
  return ok;
}

static void
url_changed_cb (StetEvidenceDialog *self)
{
  show_problem (self->url, self->url_problem, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static void
date_changed_cb (StetEvidenceDialog *self)
{
  show_problem (self->date, self->date_problem, NULL);
}

static void
text_changed_cb (StetEvidenceDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static void
say_problem (StetEvidenceDialog *self,
             const char *text)
{
  gtk_label_set_text (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* What the fields are called depends on what sort of back-up it is; what a
 * sort does not have keeps its text, in case the sort was a slip. */
static void
show_kind (StetEvidenceDialog *self,
           StetEvidenceKind kind)
{
  static const char *const citations[] = {
    [STET_EVIDENCE_DOCUMENT] = N_ ("Title of the document"),
    [STET_EVIDENCE_LINK] = N_ ("Title of the page"),
    [STET_EVIDENCE_CALL] = N_ ("What was said"),
  };
  static const char *const locators[] = {
    [STET_EVIDENCE_DOCUMENT] = N_ ("Page or paragraph"),
    [STET_EVIDENCE_LINK] = N_ ("Place on the page"),
    [STET_EVIDENCE_CALL] = N_ ("Time"),
  };

  stet_choice_bar_set_active (self->kind, (int) kind);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->citation), _ (citations[kind]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->locator), _ (locators[kind]));
  gtk_widget_set_visible (GTK_WIDGET (self->url), kind != STET_EVIDENCE_CALL);
  gtk_widget_set_visible (self->person_group, kind != STET_EVIDENCE_LINK);
  show_problem (self->url, self->url_problem, NULL);
}

/* What was said in confidence is kept back whatever the switch says. */
static void
terms_changed_cb (StetEvidenceDialog *self)
{
  gboolean is_confidential = adw_combo_row_get_selected (self->terms) == STET_TERMS_CONFIDENTIAL;

  adw_action_row_set_subtitle (self->sensitive_row,
                               is_confidential ? _ ("What was said in confidence is treated as sensitive in any case.")
                                               : _ ("It stays out of reports or is masked there, unless an export is told to include it. The review file keeps it."));
}

static void
kind_chosen_cb (StetEvidenceDialog *self,
                int kind)
{
  show_kind (self, (StetEvidenceKind) kind);
}

/* Says what has to be corrected and puts the caret there. */
static gboolean
check (StetEvidenceDialog *self,
       const StetEvidence *value)
{
  gboolean date_ok = check_date (self, value->date);
  gboolean url_ok = check_url (self, value->url);

  if (!url_ok)
    gtk_widget_grab_focus (GTK_WIDGET (self->url));
  else if (!date_ok)
    gtk_widget_grab_focus (GTK_WIDGET (self->date));
  if (!url_ok || !date_ok)
    return FALSE;
  if (*value->citation != '\0' || *value->url != '\0' || *value->who != '\0')
    return TRUE;
  say_problem (self, value->kind == STET_EVIDENCE_CALL ? _ ("Say who said it, or what was said") : _ ("Say what the document is"));
  gtk_widget_grab_focus (GTK_WIDGET (value->kind == STET_EVIDENCE_CALL ? self->who : self->citation));
  return FALSE;
}

gboolean
stet_evidence_dialog_save (StetEvidenceDialog *self)
{
  g_autofree char *citation = NULL;
  g_autofree char *url = NULL;
  g_autofree char *who = NULL;
  g_autofree char *role = NULL;
  g_autofree char *date = NULL;
  g_autofree char *locator = NULL;
  g_autofree char *note = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  StetEvidence value = { 0 };
  StetSensitivity sensitivity;

  g_return_val_if_fail (STET_IS_EVIDENCE_DIALOG (self), FALSE);

  value.id = self->evidence != NULL ? self->evidence : "";
  value.claim = self->claim;
  value.kind = (StetEvidenceKind) stet_choice_bar_get_active (self->kind);
  value.citation = citation = dup_line (self->citation);
  value.url = url = value.kind != STET_EVIDENCE_CALL ? dup_line (self->url) : g_strdup ("");
  value.who = who = dup_line (self->who);
  value.role = role = dup_line (self->role);
  value.date = date = dup_line (self->date);
  value.locator = locator = dup_line (self->locator);
  value.note = note = dup_note (self);
  value.terms = (StetTerms) adw_combo_row_get_selected (self->terms);
  value.rank = (StetRank) adw_combo_row_get_selected (self->rank);
  if (!check (self, &value))
    return FALSE;

  stet_session_flush (self->session);
  sensitivity = gtk_switch_get_active (self->sensitive) ? STET_SENSITIVITY_SENSITIVE : STET_SENSITIVITY_NORMAL;
  id = stet_command_put_evidence_as (stet_session_get_editor (self->session), &value, sensitivity, &error);
  if (id == NULL)
    {
      say_problem (self, error->message);
      return FALSE;
    }
  gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}

static void
save_clicked_cb (StetEvidenceDialog *self)
{
  stet_evidence_dialog_save (self);
}

static void
show_evidence (StetEvidenceDialog *self,
               const StetEvidence *evidence)
{
  gtk_editable_set_text (self->citation, evidence->citation);
  gtk_editable_set_text (self->url, evidence->url);
  gtk_editable_set_text (self->who, evidence->who);
  gtk_editable_set_text (self->role, evidence->role);
  gtk_editable_set_text (self->date, evidence->date);
  gtk_editable_set_text (self->locator, evidence->locator);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), evidence->note, -1);
  adw_combo_row_set_selected (self->terms, evidence->terms);
  adw_combo_row_set_selected (self->rank, evidence->rank);
  gtk_switch_set_active (self->sensitive, evidence->sensitivity == STET_SENSITIVITY_SENSITIVE);
  show_kind (self, evidence->kind);
}

GtkWidget *
stet_evidence_dialog_new (GtkWindow *parent,
                          StetSession *session,
                          const char *claim,
                          const char *evidence)
{
  StetEvidenceDialog *self;
  const StetEvidence *found = evidence != NULL ? stet_case_find_evidence (stet_session_get_case (session), evidence) : NULL;

  g_return_val_if_fail (claim != NULL, NULL);

  self = g_object_new (STET_TYPE_EVIDENCE_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->claim = g_strdup (claim);
  if (found != NULL)
    {
      self->evidence = g_strdup (found->id);
      show_evidence (self, found);
      gtk_window_set_title (GTK_WINDOW (self), _ ("Edit Back-up"));
    }
  return GTK_WIDGET (self);
}

/* A window gives the focus to its first button, unless somebody has it; before
 * it is on screen nobody can. */
static void
stet_evidence_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (stet_evidence_dialog_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (STET_EVIDENCE_DIALOG (widget)->citation));
}

static void
stet_evidence_dialog_dispose (GObject *object)
{
  StetEvidenceDialog *self = STET_EVIDENCE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->claim, g_free);
  g_clear_pointer (&self->evidence, g_free);

  G_OBJECT_CLASS (stet_evidence_dialog_parent_class)->dispose (object);
}

static void
stet_evidence_dialog_class_init (StetEvidenceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stet_evidence_dialog_dispose;
  widget_class->map = stet_evidence_dialog_map;

  g_type_ensure (STET_TYPE_CHOICE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/stetdesk/Stet/ui/stet-evidence-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, citation);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, date);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, date_problem);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, locator);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, note);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, person_group);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, rank);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, role);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, sensitive);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, sensitive_row);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, terms);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, url);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, url_problem);
  gtk_widget_class_bind_template_child (widget_class, StetEvidenceDialog, who);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, terms_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, url_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fill_choices (StetEvidenceDialog *self)
{
  const char *terms[STET_TERMS_CONFIDENTIAL + 2] = { NULL };
  const char *ranks[STET_RANK_SECONDARY + 2] = { NULL };
  g_autoptr (GtkStringList) terms_model = NULL;
  g_autoptr (GtkStringList) ranks_model = NULL;
  StetChoice kinds[STET_EVIDENCE_CALL + 1];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    kinds[i] = (StetChoice){ .value = (int) i, .word = stet_evidence_words_kind ((StetEvidenceKind) i), .icon = stet_evidence_words_kind_icon ((StetEvidenceKind) i) };
  stet_choice_bar_set_choices (self->kind, kinds, G_N_ELEMENTS (kinds));
  stet_choice_bar_set_label (self->kind, _ ("Kind of back-up"));
  for (guint i = 0; i <= STET_TERMS_CONFIDENTIAL; i++)
    terms[i] = stet_evidence_words_terms ((StetTerms) i);
  for (guint i = 0; i <= STET_RANK_SECONDARY; i++)
    ranks[i] = stet_evidence_words_rank ((StetRank) i);
  terms_model = gtk_string_list_new (terms);
  ranks_model = gtk_string_list_new (ranks);
  adw_combo_row_set_model (self->terms, G_LIST_MODEL (terms_model));
  adw_combo_row_set_model (self->rank, G_LIST_MODEL (ranks_model));
}

static void
stet_evidence_dialog_init (StetEvidenceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  stet_mnemonics_name_buttons (GTK_WIDGET (self));
  fill_choices (self);
  terms_changed_cb (self);
  show_kind (self, STET_EVIDENCE_DOCUMENT);
}
