/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the core does without a screen:
 *
 *   bench-core make FILE N   writes a case of N articles, each with twenty
 *                            statements of facts that ten articles have
 *   bench-core file FILE     reads and writes it, and JSON by itself
 *   bench-core edit          edits a small case and a large one
 *   bench-core search        folds a megabyte and searches it
 *   bench-core machine       measures the machine itself
 *
 * Under callgrind, "edit" counts the instructions of the edits alone. */

#include "bench.h"

#include <stdlib.h>
#include <string.h>

#ifdef HAVE_CALLGRIND
#include <valgrind/callgrind.h>
#else
#define RUNNING_ON_VALGRIND 0
#define CALLGRIND_START_INSTRUMENTATION
#define CALLGRIND_STOP_INSTRUMENTATION
#define CALLGRIND_TOGGLE_COLLECT
#define CALLGRIND_DUMP_STATS_AT(name)
#endif

/* Instructions do not vary, so few edits tell them; N_EDITS_COUNTED is known
 * to bench.py, too. */
#define N_EDITS 301
#define N_EDITS_COUNTED 50
#define N_SEARCHES 21

static const BenchShape large_case = { 2000, 7000, 10000, 10 };
static const BenchShape small_case = { 20, 7000, 100, 10 };

static StetCaseEditor *
make_case (const BenchShape *shape)
{
  StetCaseEditor *editor = stet_case_editor_new (NULL, "Bench");

  bench_fill_case (editor, shape);
  return editor;
}

static void
make (const char *path,
      guint n_articles)
{
  BenchShape shape = { n_articles, 7000, n_articles * 2, MIN (n_articles, 10) };
  g_autoptr (StetCaseEditor) editor = make_case (&shape);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!stet_case_file_save (stet_case_editor_get_case (editor), file, NULL, NULL, NULL, NULL, NULL, &error))
    bench_fail ("%s: %s", path, error->message);
}

/* Reads and writes JSON alone, without what a case makes of it. */
static void
measure_json (const char *data,
              gsize len)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StetJson) json = NULL;
  g_autofree char *written = NULL;
  BenchTime began = bench_now ();
  BenchTime time;
  gsize written_len;

  json = stet_json_parse (data, len, &error);
  if (json == NULL)
    bench_fail ("parsing: %s", error->message);
  time = bench_since (began);
  bench_print_rate ("json-parse", time, len);
  began = bench_now ();
  written = stet_json_to_pretty (json, &written_len);
  bench_print_rate ("json-write", bench_since (began), written_len);
  if (written_len != len || memcmp (written, data, len) != 0)
    bench_fail ("what was written is not what was read");
}

static void
measure_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (StetCaseFile) read = NULL;
  g_autofree char *data = NULL;
  gsize len;
  BenchTime began = bench_now ();

  read = stet_case_file_load (file, NULL, NULL, NULL, &error);
  if (read == NULL)
    bench_fail ("%s: %s", path, error->message);
  bench_print ("file-load", bench_since (began), 1e6, "s");
  began = bench_now ();
  if (!stet_case_file_save (read->snapshot, file, read->sha256, NULL, NULL, NULL, NULL, &error))
    bench_fail ("%s: %s", path, error->message);
  bench_print ("file-save", bench_since (began), 1e6, "s");
  bench_print_value ("file-peak", bench_get_peak () / (double) BENCH_MIB, "MiB");
  bench_print_value ("file-size", read->size / (double) BENCH_MIB, "MiB");

  if (!g_file_get_contents (path, &data, &len, &error))
    bench_fail ("%s: %s", path, error->message);
  measure_json (data, len);
}

/* Edits of one fact after the other, each kind in a row. */
typedef struct
{
  StetCaseEditor *editor;
  const BenchShape *shape;
  const char *size;
  guint n_done;
} Edits;

typedef void (*EditFunc) (Edits *edits, BenchSeries *series);

static BenchTime
begin_edit (void)
{
  BenchTime began = bench_now ();

  CALLGRIND_TOGGLE_COLLECT;
  return began;
}

static void
end_edit (BenchSeries *series,
          BenchTime began,
          gboolean ok,
          const GError *error)
{
  CALLGRIND_TOGGLE_COLLECT;
  bench_series_add (series, bench_since (began));
  if (!ok)
    bench_fail ("an edit: %s", error->message);
}

static void
mark (Edits *edits,
      BenchSeries *series)
{
  StetCase *stet_case = stet_case_editor_get_case (edits->editor);
  const StetArticle *article = stet_case_get_article (stet_case, edits->n_done * 13 % edits->shape->n_articles);
  g_autofree char *id = g_strdup (article->id);
  gsize len;
  const char *text = stet_article_text_get_text (stet_case_get_text (stet_case, article), &len);
  StetSpan span = bench_find_sentence (text, len, len / 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *claim = NULL;
  BenchTime began = begin_edit ();

  claim = stet_command_mark (edits->editor, id, span, STET_CLAIM_FACT, &error);
  end_edit (series, began, claim != NULL, error);
}

static void
relate (Edits *edits,
        BenchSeries *series)
{
  StetCase *stet_case = stet_case_editor_get_case (edits->editor);
  const StetClaim *claim = stet_case_get_claim (stet_case, edits->n_done * 37 % edits->shape->n_facts);
  g_autofree char *id = g_strdup (claim->id);
  guint last = claim->n_statements - 1;
  gboolean is_anchor = claim->statements[last] == stet_claim_get_anchor (claim);
  g_autofree char *row = g_strdup (claim->statements[is_anchor ? 0 : last]->id);
  /* The next round over the facts must change something, too. */
  gboolean again = edits->n_done / edits->shape->n_facts % 2 > 0;
  StetRelation relation = again ? STET_RELATION_UNSET : STET_RELATION_SCOPE_DIFFERS;
  g_autoptr (GError) error = NULL;
  BenchTime began = begin_edit ();
  gboolean ok = stet_command_set_relation (edits->editor, id, row, relation, &error);

  end_edit (series, began, ok, error);
}

static void
undo (Edits *edits,
      BenchSeries *series)
{
  g_autoptr (GError) error = NULL;
  BenchTime began = begin_edit ();
  gboolean ok = stet_case_editor_undo (edits->editor, &error);

  end_edit (series, began, ok, error);
}

static void
measure_edits (Edits *edits,
               const char *kind,
               EditFunc func)
{
  g_autoptr (BenchSeries) series = bench_series_new ();
  g_autofree char *name = g_strdup_printf ("edit-%s-%s", kind, edits->size);
  guint n_edits = RUNNING_ON_VALGRIND ? N_EDITS_COUNTED : N_EDITS;

  CALLGRIND_START_INSTRUMENTATION;
  for (edits->n_done = 0; edits->n_done < n_edits; edits->n_done++)
    func (edits, series);
  CALLGRIND_STOP_INSTRUMENTATION;
  CALLGRIND_DUMP_STATS_AT (name);
  bench_print (name, bench_series_get (series, 0.5), 1, "µs");
}

static void
edit_case (const BenchShape *shape,
           const char *size)
{
  g_autoptr (StetCaseEditor) editor = make_case (shape);
  Edits edits = { editor, shape, size, 0 };

  measure_edits (&edits, "mark", mark);
  measure_edits (&edits, "relate", relate);
  measure_edits (&edits, "undo", undo);
}

static void
search (void)
{
  g_autofree char *text = bench_make_text (1, BENCH_MIB);
  gsize len = strlen (text);
  g_autoptr (BenchSeries) folds = bench_series_new ();
  g_autoptr (BenchSeries) searches = bench_series_new ();

  for (guint i = 0; i < N_SEARCHES; i++)
    {
      BenchTime began = bench_now ();
      g_autoptr (StetFolded) folded = stet_folded_new (text, len);
      g_autoptr (GArray) hits = NULL;

      bench_series_add (folds, bench_since (began));
      began = bench_now ();
      /* Typed without accents, as people do. */
      hits = stet_folded_find_all (folded, "thi lan told reporters", 0);
      bench_series_add (searches, bench_since (began));
      if (hits->len == 0)
        bench_fail ("nothing was found");
    }
  bench_print_rate ("fold", bench_series_get (folds, 0.5), len);
  bench_print ("search", bench_series_get (searches, 0.5), 1000, "ms");
}

/* How fast the machine is: a sum that is none of our code. */
static void
measure_machine (void)
{
  g_autofree char *text = bench_make_text (1, 16 * BENCH_MIB);
  g_autofree char *sum = NULL;
  gsize len = strlen (text);
  BenchTime began = bench_now ();

  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, len);
  bench_print_rate ("machine", bench_since (began), len);
}

int
main (int argc,
      char *argv[])
{
  const char *what = argc > 1 ? argv[1] : "";

  if (argc == 4 && strcmp (what, "make") == 0 && atoi (argv[3]) > 0)
    make (argv[2], atoi (argv[3]));
  else if (argc == 3 && strcmp (what, "file") == 0)
    measure_file (argv[2]);
  else if (argc == 2 && strcmp (what, "edit") == 0)
    {
      edit_case (&small_case, "small");
      edit_case (&large_case, "large");
    }
  else if (argc == 2 && strcmp (what, "search") == 0)
    search ();
  else if (argc == 2 && strcmp (what, "machine") == 0)
    measure_machine ();
  else
    bench_fail ("usage: bench-core make FILE N | file FILE | edit | search | machine");
  return EXIT_SUCCESS;
}
