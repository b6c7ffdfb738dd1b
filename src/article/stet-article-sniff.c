/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-article"

#include "stet-article-sniff-private.h"

#include "stet-error.h"

#include <string.h>

/* A signature is looked for within so many bytes of the start. */
#define SNIFF_BYTES 1024

/* More than one control character in so many bytes is no text. */
#define BYTES_PER_CONTROL 256

/**
 * Signature:
 * @offset: where @bytes stand; -1 for anywhere in the first bytes
 * @bytes: what stands there
 * @len: how many they are
 * @also: (nullable): a string that must stand anywhere in the first bytes too
 * @what: what such a file is
 */
typedef struct
{
  int offset;
  const char *bytes;
  gsize len;
  const char *also;
  const char *what;
} Signature;

#define SIGNATURE(offset, bytes, also, what)      \
  {                                               \
    offset, bytes, sizeof (bytes) - 1, also, what \
  }

/* The more exact ones come first: the first that fits names the file. */
static const Signature binary[] = {
  SIGNATURE (-1, "%PDF-", NULL, "a PDF document"),
  SIGNATURE (0, "PK\x03\x04", "application/epub+zip", "an EPUB book"),
  SIGNATURE (0, "PK\x03\x04", "opendocument.text", "an OpenDocument text"),
  SIGNATURE (0, "PK\x03\x04", "opendocument", "an OpenDocument file"),
  SIGNATURE (0, "PK\x03\x04", "word/", "a Word document"),
  SIGNATURE (0, "PK\x03\x04", "[Content_Types].xml", "an Office document"),
  SIGNATURE (0, "PK\x03\x04", NULL, "a ZIP archive"),
  SIGNATURE (0, "PK\x05\x06", NULL, "a ZIP archive"),
  SIGNATURE (0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NULL, "an old Office document"),
  SIGNATURE (0, "\xff\xd8\xff", NULL, "a JPEG picture"),
  SIGNATURE (0, "\x89PNG\r\n", NULL, "a PNG picture"),
  SIGNATURE (0, "GIF87a", NULL, "a GIF picture"),
  SIGNATURE (0, "GIF89a", NULL, "a GIF picture"),
  SIGNATURE (0, "RIFF", "WEBPVP8", "a WebP picture"),
  SIGNATURE (0, "RIFF", "WAVEfmt", "a sound recording"),
  SIGNATURE (0, "II*\0", NULL, "a TIFF picture"),
  SIGNATURE (0, "MM\0*", NULL, "a TIFF picture"),
  SIGNATURE (0, "\x7f"
                "ELF",
             NULL,
             "a program"),
  SIGNATURE (0, "MZ\x90\0", NULL, "a program"),
  SIGNATURE (0, "\x1f\x8b", NULL, "a gzip archive"),
  SIGNATURE (0, "BZh", "1AY&SY", "a bzip2 archive"),
  SIGNATURE (0, "\xfd"
                "7zXZ\0",
             NULL,
             "an xz archive"),
  SIGNATURE (0, "\x28\xb5\x2f\xfd", NULL, "a Zstandard archive"),
  SIGNATURE (0, "7z\xbc\xaf\x27\x1c", NULL, "a 7-Zip archive"),
  SIGNATURE (0, "Rar!\x1a\x07", NULL, "a RAR archive"),
  SIGNATURE (257, "ustar", NULL, "a tar archive"),
  SIGNATURE (0, "ID3\x03", NULL, "a sound recording"),
  SIGNATURE (0, "ID3\x04", NULL, "a sound recording"),
  SIGNATURE (0, "OggS\0", NULL, "a sound or film recording"),
  SIGNATURE (0, "fLaC\0", NULL, "a sound recording"),
  SIGNATURE (4, "ftyp", NULL, "a film or sound recording"),
  SIGNATURE (0, "\x1a\x45\xdf\xa3", NULL, "a film recording"),
  SIGNATURE (0, "SQLite format 3", NULL, "a database"),
};

/* Text, but not the text of an article: looked at without its letters' case. */
static const Signature other_text[] = {
  SIGNATURE (0, "{\\rtf", NULL, "an RTF document"),
  SIGNATURE (0, "<!doctype html", NULL, "an HTML page"),
  SIGNATURE (0, "<html", NULL, "an HTML page"),
  SIGNATURE (0, "<head", NULL, "an HTML page"),
  SIGNATURE (0, "<?xml", "<html", "an HTML page"),
  SIGNATURE (0, "<?xml", NULL, "an XML document"),
  SIGNATURE (0, "{", "\"stet-case\"", "a saved review"),
  SIGNATURE (0, "from ", "\nreceived:", "a mailbox"),
  SIGNATURE (0, "return-path:", NULL, "an e-mail message"),
};

static const Signature *
find_signature (const Signature *list,
                gsize n,
                const char *data,
                gsize len)
{
  for (gsize i = 0; i < n; i++)
    {
      const Signature *s = &list[i];
      gboolean fits;

      if (s->offset < 0)
        fits = memmem (data, len, s->bytes, s->len) != NULL;
      else
        fits = len >= (gsize) s->offset + s->len && memcmp (data + s->offset, s->bytes, s->len) == 0;
      if (fits && (s->also == NULL || memmem (data, len, s->also, strlen (s->also)) != NULL))
        return s;
    }
  return NULL;
}

gboolean
_stet_article_sniff (const guint8 *data,
                     gsize len,
                     GError **error)
{
  gsize n = MIN (len, SNIFF_BYTES);
  g_autofree char *lower = NULL;
  const Signature *found;
  gsize skip = 0;

  found = find_signature (binary, G_N_ELEMENTS (binary), (const char *) data, n);
  if (found != NULL)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_BINARY,
                   "this is %s, which this version cannot read", found->what);
      return FALSE;
    }
  lower = g_malloc (n + 1);
  for (gsize i = 0; i < n; i++)
    lower[i] = g_ascii_tolower ((char) data[i]);
  if (n >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    skip = 3;
  while (skip < n && g_ascii_isspace (lower[skip]))
    skip++;
  found = find_signature (other_text, G_N_ELEMENTS (other_text), lower + skip, n - skip);
  if (found != NULL)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_INVALID,
                   "this is %s, which this version cannot read as an article", found->what);
      return FALSE;
    }
  return TRUE;
}

gboolean
_stet_article_check_controls (const char *utf8,
                              gsize len,
                              GError **error)
{
  gsize n_controls = 0;

  for (gsize i = 0; i < len; i++)
    {
      guchar c = (guchar) utf8[i];

      if (c == 0x7f || (c < 0x20 && !g_ascii_isspace ((char) c) && c != 0x0b))
        n_controls++;
      else if (c == 0xc2 && i + 1 < len && (guchar) utf8[i + 1] >= 0x80 && (guchar) utf8[i + 1] < 0xa0)
        n_controls++;
    }
  /* One or two stray ones, a form feed of an old printer say, harm nothing. */
  if (n_controls > 2 && n_controls > len / BYTES_PER_CONTROL)
    {
      g_set_error (error, STET_ERROR, STET_ERROR_BINARY,
                   "this is not text: it holds %" G_GSIZE_FORMAT " control characters", n_controls);
      return FALSE;
    }
  return TRUE;
}
