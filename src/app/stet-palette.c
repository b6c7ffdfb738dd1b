/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-palette.h"

/* The one file that asks the style context for colours. */
static GdkRGBA
look_up (GtkWidget *widget,
         const char *name,
         GdkRGBA fallback)
{
  GdkRGBA colour;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour))
    return colour;
  return fallback;
}

static GdkRGBA
with_alpha (GdkRGBA colour,
            float alpha)
{
  colour.alpha *= alpha;
  return colour;
}

static GdkRGBA
mix (GdkRGBA a,
     GdkRGBA b,
     float share)
{
  return (GdkRGBA){
    a.red + (b.red - a.red) * share,
    a.green + (b.green - a.green) * share,
    a.blue + (b.blue - a.blue) * share,
    1,
  };
}

void
stet_palette_read (GtkWidget *widget,
                   StetPalette *palette)
{
  const GdkRGBA black = { 0, 0, 0, 1 };
  const GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA warning;

  palette->page = look_up (widget, "view_bg_color", white);
  palette->text = mix (palette->page, look_up (widget, "view_fg_color", black), look_up (widget, "view_fg_color", black).alpha);
  palette->dark = palette->text.red + palette->text.green + palette->text.blue > 1.5;
  palette->dim = mix (palette->text, palette->page, 0.29);
  palette->faint = mix (palette->text, palette->page, 0.62);
  palette->accent = look_up (widget, "accent_bg_color", palette->text);
  palette->accent_text = look_up (widget, "accent_fg_color", palette->page);
  palette->error = look_up (widget, "error_color", palette->text);
  palette->success = look_up (widget, "success_color", palette->text);
  warning = look_up (widget, "warning_bg_color", palette->text);
  palette->hit = with_alpha (warning, palette->dark ? 0.32 : 0.38);
  palette->hit_current = with_alpha (warning, palette->dark ? 0.55 : 0.85);
  palette->hit_edge = look_up (widget, "warning_color", palette->text);
}

GdkRGBA
stet_palette_line (const StetPalette *palette,
                   StetStatus status,
                   gboolean stands)
{
  if (status == STET_STATUS_CONFLICTING)
    return palette->error;
  if (stands)
    return palette->success;
  if (status == STET_STATUS_OPINION || status == STET_STATUS_NOT_CHECKABLE)
    return palette->faint;
  return palette->dim;
}

GdkRGBA
stet_palette_tint (const StetPalette *palette,
                   StetStatus status,
                   gboolean stands)
{
  if (stands)
    return with_alpha (palette->success, palette->dark ? 0.20 : 0.13);
  if (status == STET_STATUS_CONFLICTING)
    return with_alpha (palette->error, palette->dark ? 0.20 : 0.11);
  if (status == STET_STATUS_OPEN || status == STET_STATUS_RECONCILED)
    return with_alpha (palette->text, palette->dark ? 0.09 : 0.055);
  return with_alpha (palette->text, 0);
}
