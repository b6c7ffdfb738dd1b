/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-article-text.h"

#include <string.h>

/* The blocks as "T1:words|P:words|…"; a line end inside is shown as "/". */
static char *
dup_blocks (const char *markdown)
{
  g_autoptr (StetArticleText) text = stet_article_text_new (markdown, -1, STET_ARTICLE_MARKDOWN, NULL);
  GString *all = g_string_new (NULL);

  assert_non_null (text);
  for (guint i = 0; i < stet_article_text_get_n_blocks (text); i++)
    {
      const StetBlock *block = stet_article_text_get_block (text, i);
      g_autofree char *quote = stet_article_text_dup_quote (text, block->span);

      g_string_append_printf (all, "%s%c", i > 0 ? "|" : "", "THPLCM"[block->kind]);
      if (block->level > 0)
        g_string_append_printf (all, "%u", block->level);
      g_string_append_printf (all, ":%s", g_strdelimit (quote, "\n", '/'));
    }
  return g_string_free (all, FALSE);
}

/**
 * Case:
 * @markdown: the article
 * @blocks: its blocks as dup_blocks() writes them
 */
typedef struct
{
  const char *markdown;
  const char *blocks;
} Case;

static void
assert_cases (const Case *cases,
              gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *blocks = dup_blocks (cases[i].markdown);

      if (g_strcmp0 (blocks, cases[i].blocks) != 0)
        print_error ("case %u\n", (guint) i);
      assert_string_equal (blocks, cases[i].blocks);
    }
}

static void
test_markdown__headings_and_paragraphs (void **state)
{
  static const Case cases[] = {
    { "# Rain at last\n\nIt rained.\n", "T1:Rain at last|P:It rained." },
    { "# Rain at last #\nIt\nrained.", "T1:Rain at last|P:It/rained." },
    { "### Rain at last ####\n\nIt rained.", "T3:Rain at last|P:It rained." },
    { "It rained.\n\n# Rain at last\n\nMore.", "P:It rained.|H1:Rain at last|P:More." },
    { "Exclusive\n\n# Rain at last\n\nIt rained.", "M:Exclusive|T1:Rain at last|P:It rained." },
    { "# Opinion\n\n# Rain at last\n\nIt rained.", "H1:Opinion|T1:Rain at last|P:It rained." },
    { "A wet day\n\n# Rain at last\n\nIt rained.", "P:A wet day|T1:Rain at last|P:It rained." },
    { "**Rain at last**\n\nIt rained.", "T1:**Rain at last**|P:It rained." },
    { "Rain at last\n===\n\nIt rained.\n\nLater\n---\nMore.", "T1:Rain at last|P:It rained.|H2:Later|P:More." },
    { "####### Seven\n\n#no heading", "P:####### Seven|P:#no heading" },
    { "#\n\n# \n\nIt rained.", "P:It rained." },
    { "C# is a language.", "P:C# is a language." },
    { "It rained.\n\n---\n\n***\n\n_ _ _\n\nMore.", "P:It rained.|P:More." },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown__lists (void **state)
{
  static const Case cases[] = {
    { "* a\n* b", "L1:a|L1:b" },
    { "+ a\n\n+ b", "L1:a|L1:b" },
    { "- a\n  - b\n    - c\n- d", "L1:a|L2:b|L3:c|L1:d" },
    { "1. a\n2. b\n10) c", "L1:a|L1:b|L1:c" },
    { "- a\ngoes on\n  and on\n- b", "L1:a/goes on/  and on|L1:b" },
    { "It rained in\n2013. That was bad.", "P:It rained in/2013. That was bad." },
    { "It rained:\n1. here\n2. there", "P:It rained:|L1:here|L1:there" },
    { "It rained:\n- here", "P:It rained:|L1:here" },
    { "-no item", "P:-no item" },
    { "-\n\nIt rained.", "P:It rained." },
    { "- a\n\nIt rained.\n\n- b", "L1:a|P:It rained.|L1:b" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown__everything_else (void **state)
{
  static const Case cases[] = {
    { "> It rained\n> all day.\n\nMore.", "P:It rained/> all day.|P:More." },
    { "> > It rained.\n>\n> More.", "P:It rained.|P:More." },
    { "```c\nint a;\n\n# no heading\n```\nMore.", "P:int a;|P:# no heading|P:More." },
    { "~~~\n```\nstill code\n~~~\nMore.", "P:still code|P:More." },
    { "```\nnever closed", "P:never closed" },
    { "It `is` code.\n``` a ` b ```\n", "P:It `is` code./``` a ` b ```" },
    { "<!-- one line -->\nIt rained.\n<!-- two\n# lines -->\nMore.", "P:It rained.|P:More." },
    { "It rained.\n<!-- never closed\nMore.", "P:It rained." },
    { "![Rain](rain.jpg)\n*A wet street*\n\nIt rained.", "C:![Rain](rain.jpg)|C:*A wet street*|P:It rained." },
    { "It rained.\n\n*Photo: Ines Calder*", "P:It rained.|C:*Photo: Ines Calder*" },
    { "| a | b |\n|---|---|\n| 1 | 2 |", "P:| a | b ||P:| 1 | 2 |" },
    { "It rained [here][1].\n\n[1]: https://example.org", "P:It rained [here][1].|M:[1]: https://example.org" },
    { "# Rain at last\n\nBy Ines Calder\n14 March 2023\n\nIt rained.", "T1:Rain at last|M:By Ines Calder|M:14 March 2023|P:It rained." },
    { "# Rain at last\n\nBy Ines Calder\\\n14 March 2023", "T1:Rain at last|M:By Ines Calder|M:14 March 2023" },
    { "# Rain at last\n\nBy Ines Calder\nIt rained.", "T1:Rain at last|P:By Ines Calder/It rained." },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown__front_matter_is_about_the_article (void **state)
{
  static const Case cases[] = {
    { "---\ntitle: Rain\n---\nIt rained.", "M:title: Rain|P:It rained." },
    { "---\ntitle: Rain\n...\nIt rained.", "M:title: Rain|P:It rained." },
    { "---\ntitle: Rain\n---", "M:title: Rain" },
    { "---\ntitle: Rain\nnever closed", "P:title: Rain/never closed" },
    { "---\nno key here\n---\nIt rained.", "T2:no key here|P:It rained." },
    { "\n---\ntitle: Rain\n---\nIt rained.", "T2:title: Rain|P:It rained." },
    { "---\r\ntitle: Rain\r\n---\r\nIt rained.", "M:title: Rain|P:It rained." },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_markdown__deep_lists_stop_counting (void **state)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (StetArticleText) text = NULL;

  for (int i = 0; i < 40; i++)
    g_string_append_printf (markdown, "%*s- item %d\n", i * 2, "", i);
  text = stet_article_text_new (markdown->str, -1, STET_ARTICLE_MARKDOWN, NULL);
  assert_int_equal (stet_article_text_get_n_blocks (text), 40);
  assert_int_equal (stet_article_text_get_block (text, 15)->level, 16);
  assert_int_equal (stet_article_text_get_block (text, 39)->level, 16);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_markdown__headings_and_paragraphs),
    cmocka_unit_test (test_markdown__lists),
    cmocka_unit_test (test_markdown__everything_else),
    cmocka_unit_test (test_markdown__front_matter_is_about_the_article),
    cmocka_unit_test (test_markdown__deep_lists_stop_counting),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
