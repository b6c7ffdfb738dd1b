/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-report-words-private.h"

#include <string.h>

#include "stet-bidi-private.h"
#include "stet-date.h"

/* U+2068 and U+2069. */
#define FIRST_STRONG_ISOLATE "\342\201\250"
#define POP_ISOLATE "\342\201\251"

/* Letters that are looked at to tell the direction of a text. */
#define DIRECTION_LETTERS 64

const char *const _stet_report_status_words[STET_N_STATUSES] = {
  [STET_STATUS_OPEN] = "Not compared yet",
  [STET_STATUS_CORROBORATED] = "Corroborated",
  [STET_STATUS_CONFLICTING] = "Conflicting",
  [STET_STATUS_RECONCILED] = "Explained",
  [STET_STATUS_SINGLE_SOURCE] = "Only here",
  [STET_STATUS_OPINION] = "Opinion",
  [STET_STATUS_NOT_CHECKABLE] = "Nothing to check",
};

const char *const _stet_report_work_words[STET_N_WORK_STATES] = {
  [STET_WORK_STATE_OPEN] = "Open",
  [STET_WORK_STATE_WAITING] = "Waiting",
  [STET_WORK_STATE_DECIDED] = "Decided",
  [STET_WORK_STATE_SIGNED] = "Signed",
  [STET_WORK_STATE_NEEDS_ATTENTION] = "Needs attention",
};

const char *const _stet_report_relation_words[STET_RELATION_SCOPE_DIFFERS + 1] = {
  [STET_RELATION_UNSET] = "",
  [STET_RELATION_AGREE] = "Agrees",
  [STET_RELATION_CONFLICT] = "Conflicts",
  [STET_RELATION_SCOPE_DIFFERS] = "Both can be right",
};

const char *const _stet_report_stance_words[STET_STANCE_MENTIONS + 1] = {
  [STET_STANCE_UNSET] = "",
  [STET_STANCE_SUPPORTS] = "Supports the answer",
  [STET_STANCE_CONTRADICTS] = "Contradicts the answer",
  [STET_STANCE_MENTIONS] = "Mentions it",
};

const char *const _stet_report_role_words[STET_ROLE_CHECKED + 1] = {
  [STET_ROLE_BACKUP] = "Back-up",
  [STET_ROLE_CHECKED] = "Being checked",
};

const char *const _stet_report_evidence_words[STET_EVIDENCE_CALL + 1] = {
  [STET_EVIDENCE_DOCUMENT] = "Document",
  [STET_EVIDENCE_LINK] = "Link",
  [STET_EVIDENCE_CALL] = "Conversation",
};

const char *const _stet_report_terms_words[STET_TERMS_CONFIDENTIAL + 1] = {
  [STET_TERMS_UNSET] = "",
  [STET_TERMS_ON_RECORD] = "On the record",
  [STET_TERMS_BACKGROUND] = "On background",
  [STET_TERMS_CONFIDENTIAL] = "In confidence",
};

const char *const _stet_report_rank_words[STET_RANK_SECONDARY + 1] = {
  [STET_RANK_UNSET] = "",
  [STET_RANK_PRIMARY] = "Primary source",
  [STET_RANK_SECONDARY] = "Secondary source",
};

static void
append_time (GString *out,
             const StetDate *date)
{
  g_string_append_printf (out, ", %02d:%02d", date->hour, date->minute);
  if (date->zone == 0)
    g_string_append (out, " UTC");
  else if (date->zone != STET_DATE_NO_ZONE)
    g_string_append_printf (out, " UTC%c%02d:%02d", date->zone < 0 ? '-' : '+', ABS (date->zone) / 60, ABS (date->zone) % 60);
}

const char *
_stet_report_date (StetArena *arena,
                   const char *date)
{
  g_autoptr (GString) out = NULL;
  StetDate parsed;

  if (!stet_date_parse (date, -1, &parsed) || parsed.precision == STET_DATE_NONE)
    return _stet_arena_string (arena, date);
  out = g_string_new (NULL);
  if (parsed.precision >= STET_DATE_DAY)
    g_string_append_printf (out, "%d ", parsed.day);
  if (parsed.precision >= STET_DATE_MONTH)
    g_string_append_printf (out, "%s ", stet_date_month_name (parsed.month));
  g_string_append_printf (out, "%d", parsed.year);
  if (parsed.precision >= STET_DATE_MINUTE)
    append_time (out, &parsed);
  return _stet_arena_string_len (arena, out->str, out->len);
}

const char *
_stet_report_count (StetArena *arena,
                    guint n,
                    const char *one,
                    const char *many)
{
  return _stet_arena_printf (arena, "%u %s", n, n == 1 ? one : many);
}

const char *
_stet_report_join (StetArena *arena,
                   const char *separator,
                   const char *const *parts,
                   guint n)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? separator : "", _stet_report_isolate (arena, parts[i]));
  return _stet_arena_string_len (arena, out->str, out->len);
}

/* Whoever follows a link of a report trusts the report, so nothing but pages
 * of the web is a link, and nothing that breaks out of it. */
const char *
_stet_report_link (const char *url)
{
  const char *rest;

  if (g_ascii_strncasecmp (url, "https://", 8) == 0)
    rest = url + 8;
  else if (g_ascii_strncasecmp (url, "http://", 7) == 0)
    rest = url + 7;
  else
    return "";
  if (*rest == '\0' || strchr ("/?#.", *rest) != NULL)
    return "";
  for (const char *p = url; *p != '\0'; p++)
    if ((guchar) *p <= ' ' || (guchar) *p == 0x7F || strchr ("<>\"\\^`{|}", *p) != NULL)
      return "";
  return url;
}

const char *
_stet_report_language (const char *language)
{
  gsize part = 0;

  for (const char *p = language; *p != '\0'; p++)
    {
      part = *p == '-' ? 0 : part + 1;
      if ((*p == '-' && (p == language || p[-1] == '-' || p[1] == '\0')) || (*p != '-' && !g_ascii_isalnum (*p)) || part > 8)
        return "";
    }
  return g_ascii_isalpha (language[0]) && g_ascii_isalpha (language[1]) ? language : "";
}

/* The blocks of Hebrew, Arabic and their neighbours, of their forms for
 * presentation, and of the old scripts that run the same way. */
static gboolean
is_rtl_char (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) || (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

gboolean
_stet_report_is_rtl (const char *text,
                     gsize len)
{
  guint n_left = 0;
  guint n_right = 0;

  for (const char *p = text; p < text + len && n_left + n_right < DIRECTION_LETTERS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c))
        continue;
      if (is_rtl_char (c))
        n_right++;
      else
        n_left++;
    }
  return n_right > n_left;
}

static gboolean
needs_isolation (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar) *p >= 0x80 && (is_rtl_char (g_utf8_get_char (p)) || _stet_bidi_is_control (g_utf8_get_char (p))))
      return TRUE;
  return FALSE;
}

const char *
_stet_report_isolate (StetArena *arena,
                      const char *text)
{
  g_autoptr (GString) out = NULL;
  StetBidi bidi = { .depth = 0 };

  if (!needs_isolation (text))
    return text;
  out = g_string_new (FIRST_STRONG_ISOLATE);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (!_stet_bidi_is_control (c) || _stet_bidi_keep (&bidi, c))
        g_string_append_unichar (out, c);
    }
  _stet_bidi_close (&bidi, out);
  g_string_append (out, POP_ISOLATE);
  return _stet_arena_string_len (arena, out->str, out->len);
}
