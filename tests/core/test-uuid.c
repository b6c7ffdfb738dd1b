/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stet-test.h"

#include "stet-uuid.h"

#include <string.h>

/* The namespaces of RFC 9562 for domain names and addresses. */
#define NAMESPACE_DNS "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
#define NAMESPACE_URL "6ba7b811-9dad-11d1-80b4-00c04fd430c8"

static void
test_uuid__new_is_valid_random_and_of_version_4 (void **state)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 200; i++)
    {
      char *uuid = stet_uuid_new ();

      assert_true (stet_uuid_is_valid (uuid));
      assert_int_equal (uuid[14], '4');
      assert_non_null (strchr ("89ab", uuid[19]));
      assert_true (g_hash_table_add (seen, uuid));
    }
}

static void
test_uuid__v5_follows_the_standard (void **state)
{
  static const struct
  {
    const char *name_space;
    const char *name;
    const char *uuid;
  } cases[] = {
    { NAMESPACE_DNS, "www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2" },
    { NAMESPACE_DNS, "python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d" },
    { NAMESPACE_URL, "http://python.org/", "4c565f0d-3f5a-5890-b41b-20cf47701c5e" },
    { NAMESPACE_DNS, "", "4ebd0208-8328-5d69-8c44-ec50939c0967" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uuid = stet_uuid_v5 (cases[i].name_space, cases[i].name);

      assert_string_equal (uuid, cases[i].uuid);
      assert_true (stet_uuid_is_valid (uuid));
    }
}

static void
test_uuid__only_canonical_lower_case_is_valid (void **state)
{
  static const struct
  {
    const char *text;
    gboolean is_valid;
  } cases[] = {
    { NAMESPACE_DNS, TRUE },
    { "00000000-0000-0000-0000-000000000000", TRUE },
    { "", FALSE },
    { "6BA7B810-9DAD-11D1-80B4-00C04FD430C8", FALSE },
    { "6ba7b8109dad11d180b400c04fd430c8", FALSE },
    { "6ba7b810-9dad-11d1-80b4-00c04fd430c", FALSE },
    { "6ba7b810-9dad-11d1-80b4-00c04fd430c80", FALSE },
    { "{6ba7b810-9dad-11d1-80b4-00c04fd430c8}", FALSE },
    { "6ba7b810-9dad-11d1-80b4_00c04fd430c8", FALSE },
    { "6ba7b81g-9dad-11d1-80b4-00c04fd430c8", FALSE },
    { "6ba7b810-9dad-11d1-80b4-00c04fd430c8\n", FALSE },
    { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (stet_uuid_is_valid (cases[i].text), cases[i].is_valid);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_uuid__new_is_valid_random_and_of_version_4),
    cmocka_unit_test (test_uuid__v5_follows_the_standard),
    cmocka_unit_test (test_uuid__only_canonical_lower_case_is_valid),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
