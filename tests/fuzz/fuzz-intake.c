/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading an article from any bytes: it fails with a message, or gives a text
 * with sound blocks, a title that is in the text, and flags that fit.  The
 * first byte chooses the name of the file. */

#include "stet-article-intake.h"
#include "stet-error.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t size);

/* Not g_assert(): that can be compiled out, and then nothing is checked. */
static void
check (gboolean holds,
       const char *what)
{
  if (!holds)
    g_error ("fuzz-intake: %s", what);
}

static void
check_blocks (const StetArticleText *text)
{
  gsize len = 0;
  const char *utf8 = stet_article_text_get_text (text, &len);
  guint n = stet_article_text_get_n_blocks (text);
  gsize end = 0;

  check (g_utf8_validate (utf8, (gssize) len, NULL), "the text is not UTF-8");
  check (n > 0, "there is no block");
  for (guint i = 0; i < n; i++)
    {
      const StetBlock *block = stet_article_text_get_block (text, i);

      check (stet_span_is_valid_in (block->span, utf8, len), "a block is not in the text");
      check (!stet_span_is_empty (block->span), "a block is empty");
      check (i == 0 || block->span.start >= end, "blocks overlap");
      check (stet_article_text_find_block (text, block->span.start) == i, "a block is not found");
      end = block->span.end;
    }
}

static void
check_intake (const StetArticleIntake *intake)
{
  gsize len = 0;
  const char *utf8 = stet_article_text_get_text (intake->text, &len);

  check_blocks (intake->text);
  check (intake->sha256 != NULL && intake->encoding != NULL, "a field is missing");
  check (stet_span_is_valid_in (intake->title_span, utf8, len), "the title is not in the text");
  check ((intake->title == NULL) == ((intake->blank & STET_ARTICLE_FIELD_TITLE) != 0), "the title's flag is wrong");
  check ((intake->unsure & ~intake->blank) == 0, "a field that is there counts as unsure");
  check (intake->title == NULL || g_utf8_validate (intake->title, -1, NULL), "the title is not UTF-8");
  check (intake->author == NULL || g_utf8_validate (intake->author, -1, NULL), "the author is not UTF-8");
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  static const char *const names[] = { "a.txt", "a.md", "a", NULL };
  g_autoptr (StetArticleIntake) intake = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *name = size > 0 ? names[data[0] % G_N_ELEMENTS (names)] : NULL;

  bytes = g_bytes_new (size > 0 ? data + 1 : data, size > 0 ? size - 1 : 0);
  intake = stet_article_intake_from_bytes (bytes, name, &error);
  check ((intake == NULL) == (error != NULL), "failure and error do not go together");
  if (intake != NULL)
    check_intake (intake);
  else
    check (error->domain == STET_ERROR && g_utf8_validate (error->message, -1, NULL), "the error is not ours");
  return 0;
}
