/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes cases that reports find hard, for the tests of all formats:
 *   hostile   everything that a page, a table or a document could mistake for
 *             a command stands in titles, quotations and notes
 *   secret    sensitive articles and back-up, all with the word SECRET in them
 *   wide N    one fact with N statements
 *   line N    an article of N bytes in one line, with a fact every 1,000
 *   large N   N facts, in two articles each, and a quotation of 100,000 letters */

#define G_LOG_DOMAIN "make-report-case"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stet.h"

#define AT "2024-07-01T08:00:00Z"
#define BY "Åsa <Test> & Söhne"
#define ID "0b9d2f36-8f1e-4d2b-9a53-3f6d1a2b4c5d"

#define LONG_QUOTE 100000

static StetCaseEditor *editor;

static void
check (gboolean done,
       const char *what,
       const GError *error)
{
  if (done)
    return;
  fprintf (stderr, "make-report-case: %s: %s\n", what, error != NULL ? error->message : "failed");
  exit (1);
}

#define CHECK(call)                           \
  G_STMT_START                                \
  {                                           \
    g_autoptr (GError) error = NULL;          \
    gboolean done_ = (call) != FALSE;         \
    check (done_, G_STRINGIFY (call), error); \
  }                                           \
  G_STMT_END

static const char *
add_article (const char *text,
             const char *title,
             const char *outlet,
             const char *url,
             const char *origin)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (StetArticleIntake) intake = stet_article_intake_from_bytes (bytes, "file.txt", &reason);
  StetArticleDraft draft = { .intake = intake, .title = title, .outlet = outlet, .author = "=HYPERLINK(\"x\")", .published = "2024-06-30", .url = url, .origin = origin, .role = -1 };
  StetCase *snapshot;

  check (intake != NULL, title, reason);
  CHECK (stet_command_add_articles (editor, &draft, 1, &error));
  snapshot = stet_case_editor_get_case (editor);
  return stet_case_get_article (snapshot, stet_case_get_n_articles (snapshot) - 1)->id;
}

static StetSpan
find (const char *article,
      const char *words)
{
  StetCase *snapshot = stet_case_editor_get_case (editor);
  const char *text = stet_article_text_get_text (stet_case_get_text (snapshot, stet_case_find_article (snapshot, article)), NULL);
  const char *found = strstr (text, words);

  check (found != NULL, words, NULL);
  return (StetSpan){ (gsize) (found - text), (gsize) (found - text) + strlen (words) };
}

static char *
mark (const char *article,
      const char *words,
      const char *title)
{
  g_autoptr (GError) reason = NULL;
  char *claim = stet_command_mark (editor, article, find (article, words), STET_CLAIM_FACT, &reason);

  check (claim != NULL, words, reason);
  CHECK (stet_command_set_title (editor, claim, title, &error));
  return claim;
}

static char *
add_evidence (const char *claim,
              const char *citation,
              const char *who,
              StetTerms terms)
{
  g_autoptr (GError) reason = NULL;
  StetEvidence value = { .claim = claim, .kind = STET_EVIDENCE_CALL, .citation = citation, .url = "javascript:alert(1)", .who = who, .role = "<b>", .date = "2024-07-01", .terms = terms, .locator = "p. 4 | 5", .rank = STET_RANK_PRIMARY, .note = citation };
  char *id = stet_command_put_evidence (editor, &value, &reason);

  check (id != NULL, citation, reason);
  return id;
}

/* An article with these would be no text, but people paste notes. */
#define CONTROLS "bell \001\007 escape \033[31m red \033[0m delete \177 next line \302\205 end"

static const char *const attacks[] = {
  "</script><script>alert(1)</script>",
  "=cmd|' /C calc'!A0",
  "+1+1; @SUM(1,2); -2",
  "\"><img src=x onerror=alert(1)>",
  "| a | b |\\| `code` *bold* [link](javascript:alert(1)) <!-- x -->",
  "]]> &amp; &lt; %s %u %n </style></title></textarea>",
  "abc \342\200\256 turned \342\201\246 isolated \342\201\247 and never closed",
  "\342\201\251\342\200\254 closed and never opened",
  "- one\342\200\250- two",
  "1. not a list",
  "# not a heading",
  "مرحبا بالعالم",
  "漢字と仮名 Việt Nam 🌊",
  "\314\201\314\210 lone marks \331\213 and many \303\251\314\202\314\203\314\204\314\206\314\207\314\210\314\214",
  "\357\273\277 mark inside \357\277\276 \357\267\220 and joiners \342\200\215\342\200\214\342\200\213",
};

/* One paragraph for each attack, so that each can be a quotation, and each is
 * a title and a note as well. */
static void
make_hostile (void)
{
  g_autoptr (GString) text = g_string_new ("A <title> & “more”\n\n");
  const char *article, *other;

  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++)
    g_string_append_printf (text, "%s\n\n", attacks[i]);
  CHECK (stet_command_set_case_title (editor, "</title><script>alert(1)</script>", &error));
  CHECK (stet_command_set_custom_scale (editor, "=1+1", "stands: <b>Holds</b>\nchange: =cmd()\ndisputed: \"\nunverified: |", &error));
  article = add_article (text->str, "=cmd() </title>", "<script>alert(2)</script>", "javascript:alert(1)", "");
  other = add_article ("Some | words\nand more of them.\n", "@cmd", "+outlet", "https://example.org/a?b=c&d=<e>", "\"Agency\" & Co");
  for (gsize i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autofree char *claim = mark (article, attacks[i], attacks[i]);
      g_autofree char *statement = stet_command_add_statement (editor, claim, other, find (other, "Some | words\nand more of them."), NULL);
      g_autofree char *evidence = add_evidence (claim, attacks[i], attacks[i], STET_TERMS_ON_RECORD);

      CHECK (stet_command_set_answer (editor, claim, attacks[i], &error));
      CHECK (stet_command_set_relation (editor, claim, NULL, i % 2 == 0 ? STET_RELATION_CONFLICT : STET_RELATION_AGREE, &error));
      CHECK (stet_command_set_explanation (editor, statement, attacks[i], &error));
      CHECK (stet_command_set_rationale (editor, claim, i > 0 ? attacks[i] : CONTROLS, &error));
      if (i % 3 == 0)
        CHECK (stet_command_set_waiting (editor, claim, attacks[i], "2024-07-02", attacks[i], &error));
      else
        CHECK (stet_command_set_verdict (editor, claim, (guint) i % 3, &error));
    }
}

static void
make_secret (void)
{
  const char *open = add_article ("Open title\n\nThe dam has 3 gates. It is old.\n", "Open", "Daily", "", "");
  const char *closed = add_article ("SECRET memo\n\nSECRET: the dam has 4 gates. SECRET: it leaks.\n", "SECRET memo", "SECRET office", "https://secret.example/SECRET", "SECRET origin");
  g_autofree char *gates = mark (open, "The dam has 3 gates.", "Number of gates");
  g_autofree char *leak = mark (closed, "SECRET: it leaks.", "SECRET leak");
  g_autofree char *statement = stet_command_add_statement (editor, gates, closed, find (closed, "SECRET: the dam has 4 gates."), NULL);
  g_autofree char *marked = add_evidence (gates, "SECRET paper", "SECRET clerk", STET_TERMS_ON_RECORD);
  g_autofree char *confidential = add_evidence (gates, "SECRET talk", "SECRET engineer", STET_TERMS_CONFIDENTIAL);
  g_autofree char *background = add_evidence (gates, "What the guard saw", "SECRET guard", STET_TERMS_BACKGROUND);
  g_autofree char *named = add_evidence (gates, "The plan", "Kim Doe", STET_TERMS_ON_RECORD);
  StetEvidence again = { .id = background, .claim = gates, .kind = STET_EVIDENCE_CALL, .citation = "What the guard saw", .url = "", .who = "SECRET guard", .role = "SECRET guard", .date = "", .terms = STET_TERMS_BACKGROUND, .locator = "", .note = "SECRET note" };

  g_free (stet_command_put_evidence (editor, &again, NULL));
  CHECK (stet_command_set_explanation (editor, statement, "SECRET explanation", &error));
  CHECK (stet_command_set_rationale (editor, leak, "SECRET reason", &error));
  CHECK (stet_command_set_sensitivity (editor, closed, STET_SENSITIVITY_SENSITIVE, &error));
  CHECK (stet_command_set_sensitivity (editor, marked, STET_SENSITIVITY_SENSITIVE, &error));
  CHECK (stet_command_set_verdict (editor, gates, 1, &error));
}

static void
make_wide (guint n)
{
  g_autoptr (GString) text = g_string_new ("A list\n\n");
  g_autofree char *claim = NULL;
  const char *article;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "Mention %06u of it.\n\n", i);
  article = add_article (text->str, "List", "One", "https://example.org/1", "");
  claim = mark (article, "Mention 000000 of it.", "Many mentions");
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *words = g_strdup_printf ("Mention %06u of it.", i);

      g_free (stet_command_add_statement (editor, claim, article, find (article, words), NULL));
    }
  CHECK (stet_command_set_relation (editor, claim, NULL, STET_RELATION_CONFLICT, &error));
}

static void
make_line (guint n_bytes)
{
  g_autoptr (GString) text = g_string_new ("A title\n\n");
  const char *article;

  for (guint i = 0; text->len < n_bytes; i++)
    g_string_append_printf (text, "Word %06u was said, and said again. ", i);
  g_string_append (text, "The line ends here.\n");
  article = add_article (text->str, "Line", "One", "https://example.org/1", "");
  for (guint i = 0; (i + 1) * 38 < n_bytes; i += 27)
    {
      g_autofree char *words = g_strdup_printf ("Word %06u was said", i);

      g_free (mark (article, words, words));
    }
}

static void
make_large (guint n)
{
  g_autoptr (GString) text = g_string_new ("A long one\n\n");
  g_autofree char *quote = g_strnfill (LONG_QUOTE, 'x');
  const char *first, *second;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "Fact %06u holds.\n\n", i);
  g_string_append (text, quote);
  first = add_article (text->str, "First", "One", "https://example.org/1", "");
  second = add_article (text->str, "Second", "Two", "https://example.org/2", "");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = g_strdup_printf ("Fact %06u holds.", i);
      g_autofree char *claim = mark (first, words, words);

      g_free (stet_command_add_statement (editor, claim, second, find (second, words), NULL));
      CHECK (stet_command_set_relation (editor, claim, NULL, (StetRelation) (1 + i % 3), &error));
      if (i % 4 != 0)
        CHECK (stet_command_set_verdict (editor, claim, 1 + i % 6, &error));
    }
  g_free (mark (first, quote, "Long"));
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize len;
  const char *data;

  editor = stet_case_editor_new_fixed (AT, BY, ID);
  if (argc == 2 && strcmp (argv[1], "hostile") == 0)
    make_hostile ();
  else if (argc == 2 && strcmp (argv[1], "secret") == 0)
    make_secret ();
  else if (argc == 3 && strcmp (argv[1], "wide") == 0)
    make_wide ((guint) atoi (argv[2]));
  else if (argc == 3 && strcmp (argv[1], "line") == 0)
    make_line ((guint) atoi (argv[2]));
  else if (argc == 3 && strcmp (argv[1], "large") == 0)
    make_large ((guint) atoi (argv[2]));
  else
    check (FALSE, "usage", NULL);
  bytes = stet_case_to_bytes (stet_case_editor_get_case (editor));
  data = g_bytes_get_data (bytes, &len);
  check (fwrite (data, 1, len, stdout) == len && fflush (stdout) == 0, "output", NULL);
  stet_case_editor_free (editor);
  return 0;
}
