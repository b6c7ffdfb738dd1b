/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-base"

#include "stet-uuid.h"

#include <string.h>

#define UUID_TEXT_LENGTH 36
#define UUID_BYTES 16
#define SHA1_BYTES 20

static gboolean
is_dash_place (gsize place)
{
  return place == 8 || place == 13 || place == 18 || place == 23;
}

char *
stet_uuid_new (void)
{
  return g_uuid_string_random ();
}

gboolean
stet_uuid_is_valid (const char *text)
{
  gsize i;

  if (text == NULL)
    return FALSE;

  for (i = 0; i < UUID_TEXT_LENGTH; i++)
    {
      if (is_dash_place (i) ? text[i] != '-' : !g_ascii_isxdigit (text[i]) || g_ascii_isupper (text[i]))
        return FALSE;
    }

  return text[i] == '\0';
}

static void
uuid_to_bytes (const char *text,
               guint8 *bytes)
{
  gsize n = 0;

  for (gsize i = 0; i < UUID_TEXT_LENGTH; i += 2)
    {
      if (is_dash_place (i))
        i++;
      bytes[n++] = (guint8) (g_ascii_xdigit_value (text[i]) << 4 | g_ascii_xdigit_value (text[i + 1]));
    }
}

char *
stet_uuid_v5 (const char *name_space,
              const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[SHA1_BYTES];
  gsize digest_len = sizeof digest;
  guint8 bytes[UUID_BYTES];

  g_return_val_if_fail (stet_uuid_is_valid (name_space), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  uuid_to_bytes (name_space, bytes);
  g_checksum_update (checksum, bytes, sizeof bytes);
  g_checksum_update (checksum, (const guchar *) name, (gssize) strlen (name));
  g_checksum_get_digest (checksum, digest, &digest_len);

  /* The first 16 bytes of the digest, with version and variant put in. */
  digest[6] = (digest[6] & 0x0F) | 0x50;
  digest[8] = (digest[8] & 0x3F) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          digest[0], digest[1], digest[2], digest[3],
                          digest[4], digest[5], digest[6], digest[7],
                          digest[8], digest[9], digest[10], digest[11],
                          digest[12], digest[13], digest[14], digest[15]);
}
