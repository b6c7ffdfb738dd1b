/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-letters.h"

void
stet_letters_append (GString *text,
                     PangoAttrList *attributes,
                     const char *letter)
{
  PangoAttribute *badge[4];

  badge[0] = pango_attr_background_new (0x7fff, 0x7fff, 0x7fff);
  badge[1] = pango_attr_background_alpha_new (0x3000);
  badge[2] = pango_attr_weight_new (PANGO_WEIGHT_HEAVY);
  badge[3] = pango_attr_scale_new (PANGO_SCALE_SMALL);
  for (guint i = 0; i < G_N_ELEMENTS (badge); i++)
    badge[i]->start_index = (guint) text->len;
  g_string_append_printf (text, "\u2005%s\u2005", letter);
  for (guint i = 0; i < G_N_ELEMENTS (badge); i++)
    {
      badge[i]->end_index = (guint) text->len;
      pango_attr_list_insert (attributes, badge[i]);
    }
}
