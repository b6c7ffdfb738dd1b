/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench.h"

#include <string.h>

/* Reports that are made up but not all alike: what a search, a line breaker or
 * a compressor of names does with them depends on letters beyond ASCII, on
 * figures and on lengths that vary. */

static const char *const places[] = {
  "Hà Nội",
  "Gdańsk",
  "São Paulo",
  "Reykjavík",
  "Leeds",
  "Đà Nẵng",
  "Malmö",
  "Oaxaca",
};
static const char *const people[] = {
  "Minister Nguyễn Thị Lan",
  "Mayor Ola Bjørnstad",
  "Ana Lúcia Prado",
  "deputy director Wójcik",
  "a spokeswoman",
  "Meera Krishnan of the port authority",
  "the union",
};
static const char *const things[] = {
  "containers",
  "schools",
  "households",
  "tonnes of rice",
  "megawatts",
  "patients",
  "kilometres of track",
  "small firms",
};
static const char *const deeds[] = {
  "said on Tuesday",
  "told reporters",
  "wrote in a report",
  "confirmed",
  "repeated",
  "did not deny",
};

#define PICK(rand, list) ((list)[g_rand_int_range (rand, 0, G_N_ELEMENTS (list))])

static void
append_sentence (GString *text,
                 GRand *rand)
{
  const char *person = PICK (rand, people);
  const char *deed = PICK (rand, deeds);
  const char *thing = PICK (rand, things);
  const char *place = PICK (rand, places);
  guint figure = g_rand_int_range (rand, 2, 90000);
  guint other = g_rand_int_range (rand, 1, 60);

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      g_string_append_printf (text, "In %s alone, %s %s, %u %s were lost to the flood, %u per cent more than a year before.", place, person, deed, figure, thing, other);
      break;
    case 1:
      g_string_append_printf (text, "By %u June, %s %s, the figure had been checked twice – and was wrong by %u %s.", other % 30 + 1, person, deed, figure, thing);
      break;
    case 2:
      g_string_append_printf (text, "“No more than %u %s will be needed in %s,” %s %s.", figure, thing, place, person, deed);
      break;
    case 3:
      g_string_append_printf (text, "About %u %s had left %s within %u days.", figure, thing, place, other);
      break;
    default:
      g_string_append_printf (text, "The cost, as %s %s, is put at €%u.%u million; nobody in %s would say who is going to pay for the %s, or when.", person, deed, other, figure % 10, place, thing);
      break;
    }
}

char *
bench_make_text (guint seed,
                 gsize size)
{
  g_autoptr (GString) text = g_string_sized_new (size + 256);
  GRand *rand = g_rand_new_with_seed (seed);

  g_string_append_printf (text, "Report %u: what became of %u %s in %s\n\n", seed, (guint) g_rand_int_range (rand, 2, 900), PICK (rand, things), PICK (rand, places));
  while (text->len < size)
    {
      guint n_sentences = g_rand_int_range (rand, 1, 5);

      for (guint i = 0; i < n_sentences; i++)
        {
          if (i > 0)
            g_string_append_c (text, ' ');
          append_sentence (text, rand);
        }
      g_string_append (text, "\n\n");
    }
  g_rand_free (rand);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The byte after the next full stop that ends a sentence, or @len. */
static gsize
find_stop (const char *text,
           gsize len,
           gsize offset)
{
  for (gsize i = offset; i + 1 < len; i++)
    {
      if (text[i] == '.' && (text[i + 1] == ' ' || text[i + 1] == '\n'))
        return i + 1;
    }
  return len;
}

StetSpan
bench_find_sentence (const char *text,
                     gsize len,
                     gsize offset)
{
  gsize start = find_stop (text, len, offset);
  gsize end;

  while (start < len && (text[start] == ' ' || text[start] == '\n'))
    start++;
  end = find_stop (text, len, start);
  /* Behind the last sentence there is none: then the rest of the text. */
  return start < end ? (StetSpan){ start, end } : (StetSpan){ offset, len };
}

static void
add_articles (StetCaseEditor *editor,
              const BenchShape *shape)
{
  g_autofree StetArticleDraft *drafts = g_new0 (StetArticleDraft, shape->n_articles);
  g_autoptr (GPtrArray) intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) stet_article_intake_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < shape->n_articles; i++)
    {
      g_autofree char *text = bench_make_text (i + 1, shape->article_bytes);

      drafts[i].intake = stet_article_intake_from_paste (text, &error);
      if (drafts[i].intake == NULL)
        bench_fail ("article %u: %s", i, error->message);
      drafts[i].role = -1;
      g_ptr_array_add (intakes, drafts[i].intake);
    }
  if (!stet_command_add_articles (editor, drafts, shape->n_articles, &error))
    bench_fail ("adding articles: %s", error->message);
}

/* Where statement @row of fact @fact stands. Each article gets as many as any
 * other, side by side in the order in which they come. */
static StetSpan
place (StetCaseEditor *editor,
       const BenchShape *shape,
       guint fact,
       guint row,
       const char **article_id)
{
  guint stride = MAX (1, shape->n_articles / shape->n_rows);
  guint n_slots = MAX (1, shape->n_facts * shape->n_rows / shape->n_articles);
  StetCase *stet_case = stet_case_editor_get_case (editor);
  const StetArticle *article = stet_case_get_article (stet_case, (fact + row * stride) % shape->n_articles);
  guint slot = stet_case_get_n_statements_in (stet_case, article) % n_slots;
  gsize len;
  const char *text = stet_article_text_get_text (stet_case_get_text (stet_case, article), &len);

  *article_id = article->id;
  return bench_find_sentence (text, len, len * slot / n_slots);
}

static void
add_fact (StetCaseEditor *editor,
          const BenchShape *shape,
          guint fact)
{
  g_autoptr (GError) error = NULL;
  const char *article;
  StetSpan span = place (editor, shape, fact, 0, &article);
  g_autofree char *claim = stet_command_mark (editor, article, span, STET_CLAIM_FACT, &error);

  if (claim == NULL)
    bench_fail ("fact %u: %s", fact, error->message);
  for (guint row = 1; row < shape->n_rows; row++)
    {
      g_autofree char *statement = NULL;

      span = place (editor, shape, fact, row, &article);
      statement = stet_command_add_statement (editor, claim, article, span, &error);
      if (statement == NULL)
        bench_fail ("fact %u, statement %u: %s", fact, row, error->message);
    }
  /* Facts in every state: untouched, compared, decided. */
  if (fact % 3 > 0 && shape->n_rows > 1 && !stet_command_set_relation (editor, claim, NULL, fact % 2 == 0 ? STET_RELATION_AGREE : STET_RELATION_CONFLICT, &error))
    bench_fail ("fact %u: %s", fact, error->message);
  if (fact % 3 > 1 && !stet_command_set_verdict (editor, claim, 1, &error))
    bench_fail ("fact %u: %s", fact, error->message);
}

void
bench_fill_case (StetCaseEditor *editor,
                 const BenchShape *shape)
{
  add_articles (editor, shape);
  for (guint fact = 0; fact < shape->n_facts; fact++)
    add_fact (editor, shape, fact);
}
