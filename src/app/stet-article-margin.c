/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "stet-article-view-private.h"

#include "stet-wording.h"

#define NOTE_SCALE 0.82
#define ICON_SHARE 0.80 /* of the height of a note */
#define PADDING 5
#define MAX_NUMBERS 512

/* Notes are of the window, not of the article: its font, not the text's. */
static PangoLayout *
create_layout (StetArticleView *self,
               const char *text)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  PangoContext *context = gtk_widget_get_pango_context (parent != NULL ? parent : GTK_WIDGET (self));
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (NOTE_SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_attr_list_unref (attributes);
  return layout;
}

void
_stet_article_margin_measure (StetArticleView *self)
{
  g_autoptr (PangoLayout) layout = create_layout (self, "000");
  int width, height;

  g_hash_table_remove_all (self->numbers);
  pango_layout_get_pixel_size (layout, &width, &height);
  self->note_height = height + 2;
  self->note_width = width + height * ICON_SHARE + 3 * PADDING;
}

static PangoLayout *
get_number (StetArticleView *self,
            guint number,
            guint n_more)
{
  /* A note that counts others is rare; a number below 2^24 and a count below
   * 2^8 make one key. */
  gpointer key = GUINT_TO_POINTER (number << 8 | MIN (n_more, 255));
  PangoLayout *layout = g_hash_table_lookup (self->numbers, key);
  g_autofree char *text = NULL;

  if (layout != NULL)
    return layout;
  if (g_hash_table_size (self->numbers) >= MAX_NUMBERS)
    g_hash_table_remove_all (self->numbers);
  text = n_more > 0 ? g_strdup_printf ("%u +%u", number, n_more) : g_strdup_printf ("%u", number);
  layout = create_layout (self, text);
  g_hash_table_insert (self->numbers, key, layout);
  return layout;
}

static GtkIconPaintable *
get_icon (StetArticleView *self,
          StetStatus status)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->icons[status] == NULL)
    self->icons[status] = gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)),
                                                      stet_wording_status_icon (status), NULL,
                                                      self->note_height * ICON_SHARE, gtk_widget_get_scale_factor (widget),
                                                      gtk_widget_get_direction (widget), 0);
  return self->icons[status];
}

static void
snapshot_note (StetArticleView *self,
               GtkSnapshot *snapshot,
               const StetPalette *palette,
               const StetMarginNote *note,
               int y)
{
  const StetPassage *passage = stet_passages_get (self->passages, note->passage);
  gboolean chosen = g_strcmp0 (passage->claim->id, self->chosen) == 0;
  gboolean stands = passage->claim->rating == 1;
  GdkRGBA colour = stet_palette_line (palette, passage->claim->status, stands);
  PangoLayout *number = get_number (self, passage->claim->number, note->n_more);
  int left = gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self));
  const float icon = (int) (self->note_height * ICON_SHARE);
  GdkRGBA colours[4];
  int width, height;
  float room, total;

  if (passage->claim->status == STET_STATUS_OPINION || passage->claim->status == STET_STATUS_NOT_CHECKABLE)
    colour = palette->dim;
  pango_layout_get_pixel_size (number, &width, &height);
  total = icon + 2.5 * PADDING + width;
  room = self->margin - PADDING;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (left - self->margin + MAX (2, (self->margin - self->note_width) / 2), y));
  if (total > room)
    gtk_snapshot_scale (snapshot, room / total, room / total);
  if (chosen)
    {
      GskRoundedRect pill;

      gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT (0, 0, total, self->note_height), self->note_height / 2.0);
      gtk_snapshot_push_rounded_clip (snapshot, &pill);
      gtk_snapshot_append_color (snapshot, &palette->accent, &pill.bounds);
      gtk_snapshot_pop (snapshot);
      colour = palette->accent_text;
    }
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    colours[i] = colour;
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING, (int) ((self->note_height - icon) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (get_icon (self, passage->claim->status)), snapshot, icon, icon, colours, G_N_ELEMENTS (colours));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (icon + PADDING * 0.6, (self->note_height - height) / 2 - (int) ((self->note_height - icon) / 2)));
  gtk_snapshot_append_layout (snapshot, number, &colour);
  gtk_snapshot_restore (snapshot);
}

void
_stet_article_margin_snapshot (StetArticleView *self,
                               GtkSnapshot *snapshot,
                               const StetPalette *palette,
                               const StetArticleParagraph *paragraph,
                               int top)
{
  for (guint i = 0; i < paragraph->notes->len; i++)
    {
      const StetMarginNote *note = &g_array_index (paragraph->notes, StetMarginNote, i);

      if (!note->hidden)
        snapshot_note (self, snapshot, palette, note, top + note->y);
    }
}

int
_stet_article_margin_find (StetArticleView *self,
                           const StetArticleParagraph *paragraph,
                           int y)
{
  for (guint i = 0; i < paragraph->notes->len; i++)
    {
      const StetMarginNote *note = &g_array_index (paragraph->notes, StetMarginNote, i);

      if (!note->hidden && y >= note->y && y < note->y + self->note_height)
        return i;
    }
  return -1;
}
