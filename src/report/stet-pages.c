/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-report"

#include "stet-pages-private.h"

/* A block that is lower than this share of the text area is not torn. */
#define WHOLE_SHARE 0.22

/* So many lines of a torn block stand together at both ends. */
#define MIN_LINES 2

/* A heading looks at so many blocks that must stand with it, and at no more
 * than fill this share of the text area. */
#define MAX_CHAIN 8
#define CHAIN_SHARE 0.4

/* What begins a new page does so when this share of the page is taken. */
#define NEW_PAGE_SHARE 0.65

/* The person can stop, and is told, each time so many blocks are done. */
#define BLOCKS_PER_STEP 64

/* Lines that are a hair too high still fit. */
#define SLACK 0.01

const StetPageSetup stet_page_setup_a4 = { 595.28, 841.89, 54, 54, 58, 58 };
const StetPageSetup stet_page_setup_a4_landscape = { 841.89, 595.28, 46, 46, 54, 52 };

gboolean
stet_page_setup_is_usable (const StetPageSetup *setup)
{
  g_return_val_if_fail (setup != NULL, FALSE);

  return setup->left >= 0 && setup->right >= 0 && setup->top >= 0 && setup->bottom >= 0 &&
         setup->width - setup->left - setup->right >= 200 && setup->height - setup->top - setup->bottom >= 150 &&
         setup->width <= 14400 && setup->height <= 14400;
}

double
_stet_pages_padding (StetFlowDecoration decoration)
{
  switch (decoration)
    {
    case STET_DECORATION_RULE:
      return 3.5;
    case STET_DECORATION_HEAVY_RULE:
      return 6;
    case STET_DECORATION_BOX:
      return 7;
    case STET_DECORATION_NONE:
    case STET_DECORATION_BAR:
    default:
      return 0;
    }
}

StetPages *
_stet_pages_new (StetFlow *flow,
                 const StetPageSetup *setup,
                 const StetPageWords *words,
                 gpointer held,
                 GDestroyNotify release)
{
  StetPages *self = g_new0 (StetPages, 1);

  self->flow = flow;
  self->typesetter = _stet_typesetter_new (flow);
  self->setup = *setup;
  self->words = *words;
  self->held = held;
  self->release = release;
  self->pieces = g_array_new (FALSE, TRUE, sizeof (StetPiece));
  self->ranges = g_array_new (FALSE, TRUE, sizeof (StetLineRange));
  self->pages = g_array_new (FALSE, TRUE, sizeof (guint));
  self->dests = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
stet_pages_free (StetPages *self)
{
  if (self == NULL)
    return;
  _stet_typesetter_free (self->typesetter);
  g_hash_table_unref (self->dests);
  g_array_unref (self->pieces);
  g_array_unref (self->ranges);
  g_array_unref (self->pages);
  _stet_flow_free (self->flow);
  if (self->held != NULL)
    self->release (self->held);
  g_free (self);
}

guint
stet_pages_get_n_pages (const StetPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

const StetPageSetup *
stet_pages_get_setup (const StetPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->setup;
}

/* Where the next block goes. */
typedef struct
{
  StetPages *pages;
  double y;
  double bottom;
  double last_cell; /* where the last cell of the last block ends */
  gboolean at_top;  /* nothing but heads of tables stands on the page */
} Cursor;

static const StetFlowBlock *
get_block (const StetPages *self,
           guint index)
{
  return &g_array_index (self->flow->blocks, StetFlowBlock, index);
}

static StetPiece *
add_piece (StetPages *self,
           guint block,
           double y)
{
  StetPiece piece = { .block = block, .first_range = self->ranges->len, .y = y };

  g_array_append_val (self->pieces, piece);
  return &g_array_index (self->pieces, StetPiece, self->pieces->len - 1);
}

static void
add_range (StetPages *self,
           guint first,
           guint n)
{
  StetLineRange range = { first, n };

  g_array_append_val (self->ranges, range);
}

/* Remembers on which page the names of a cell are. */
static void
note_cell_dests (StetPages *self,
                 const StetFlowCell *cell,
                 const StetSetCell *set,
                 const StetLineRange *range)
{
  gsize start, end;

  if (range->n == 0)
    return;
  start = (gsize) set->lines[range->first].line->start_index;
  end = range->first + range->n < set->n_lines ? (gsize) set->lines[range->first + range->n].line->start_index : G_MAXSIZE;
  for (guint i = 0; i < cell->n_spans; i++)
    {
      const StetFlowSpan *span = &g_array_index (self->flow->spans, StetFlowSpan, cell->first_span + i);

      if (span->dest != NULL && span->start >= start && span->start < end)
        g_hash_table_insert (self->dests, (char *) span->dest, GUINT_TO_POINTER (self->pages->len));
    }
}

static void
note_dests (StetPages *self,
            const StetPiece *piece,
            const StetSetBlock *set)
{
  const StetFlowBlock *block = get_block (self, piece->block);

  if (piece->is_first && block->dest != NULL)
    g_hash_table_insert (self->dests, (char *) block->dest, GUINT_TO_POINTER (self->pages->len));
  for (guint i = 0; i < block->n_cells; i++)
    {
      note_cell_dests (self,
                       &g_array_index (self->flow->cells, StetFlowCell, block->first_cell + i),
                       set->cells[i],
                       &g_array_index (self->ranges, StetLineRange, piece->first_range + i));
    }
}

static void
note_last_cell (Cursor *cursor,
                const StetPiece *piece,
                const StetSetBlock *set)
{
  guint last = set->n_cells - 1;
  const StetLineRange *range = &g_array_index (cursor->pages->ranges, StetLineRange, piece->first_range + last);

  cursor->last_cell = piece->y + _stet_pages_padding (get_block (cursor->pages, piece->block)->decoration) + _stet_set_block_measure (set, last, range->first, range->n);
}

static void
place_whole (Cursor *cursor,
             guint index,
             gboolean again)
{
  const StetFlowBlock *block = get_block (cursor->pages, index);
  const StetSetBlock *set = _stet_typesetter_set (cursor->pages->typesetter, index);
  StetPiece *piece = add_piece (cursor->pages, index, cursor->y);

  piece->height = set->height + 2 * _stet_pages_padding (block->decoration);
  piece->is_first = piece->is_last = TRUE;
  piece->is_again = again;
  for (guint i = 0; i < set->n_cells; i++)
    add_range (cursor->pages, 0, set->cells[i]->n_lines);
  if (!again)
    note_dests (cursor->pages, piece, set);
  note_last_cell (cursor, piece, set);
  cursor->y += piece->height;
  cursor->at_top = cursor->at_top && again;
}

static void
start_page (Cursor *cursor,
            guint header)
{
  guint first = cursor->pages->pieces->len;

  g_array_append_val (cursor->pages->pages, first);
  cursor->y = cursor->pages->setup.top;
  cursor->at_top = TRUE;
  if (header != 0)
    place_whole (cursor, header - 1, TRUE);
}

/* The lines of a cell from @first on that fit into @room; never one alone at
 * either end if that can be helped. */
static guint
count_fitting (const StetSetBlock *set,
               guint cell,
               guint first,
               double room)
{
  guint left = set->cells[cell]->n_lines - first;
  guint n = 0;

  while (n < left && _stet_set_block_measure (set, cell, first, n + 1) <= room + SLACK)
    n++;
  if (n < left && left - n < MIN_LINES && n > MIN_LINES)
    n--;
  return n;
}

/* Places the part of a block that fits: the cells go on from @first, which is
 * moved on.  Returns: whether anything did. */
static gboolean
place_part (Cursor *cursor,
            guint index,
            guint *first)
{
  const StetFlowBlock *block = get_block (cursor->pages, index);
  const StetSetBlock *set = _stet_typesetter_set (cursor->pages->typesetter, index);
  double padding = _stet_pages_padding (block->decoration);
  double room = cursor->bottom - cursor->y - 2 * padding;
  g_autofree guint *fitting = g_new0 (guint, set->n_cells);
  gboolean starts = TRUE;
  gboolean ends = TRUE;
  gboolean fits = FALSE;
  StetPiece *piece;

  for (guint i = 0; i < set->n_cells; i++)
    {
      fitting[i] = count_fitting (set, i, first[i], room);
      /* A line that is higher than a page must go somewhere. */
      if (fitting[i] == 0 && cursor->at_top && first[i] < set->cells[i]->n_lines)
        fitting[i] = 1;
      starts = starts && first[i] == 0;
      ends = ends && first[i] + fitting[i] == set->cells[i]->n_lines;
      fits = fits || fitting[i] >= MIN_LINES || (fitting[i] > 0 && (cursor->at_top || first[i] + fitting[i] == set->cells[i]->n_lines));
    }
  if (!fits)
    return FALSE;
  piece = add_piece (cursor->pages, index, cursor->y);
  piece->is_first = starts;
  piece->is_last = ends;
  for (guint i = 0; i < set->n_cells; i++)
    {
      add_range (cursor->pages, first[i], fitting[i]);
      piece->height = MAX (piece->height, _stet_set_block_measure (set, i, first[i], fitting[i]));
      first[i] += fitting[i];
    }
  piece->height += 2 * padding;
  note_dests (cursor->pages, piece, set);
  note_last_cell (cursor, piece, set);
  cursor->y += piece->height;
  cursor->at_top = FALSE;
  return TRUE;
}

static gboolean
is_done (const StetSetBlock *set,
         const guint *first)
{
  for (guint i = 0; i < set->n_cells; i++)
    {
      if (first[i] < set->cells[i]->n_lines)
        return FALSE;
    }
  return TRUE;
}

static void
place_torn (Cursor *cursor,
            guint index)
{
  const StetFlowBlock *block = get_block (cursor->pages, index);
  g_autofree guint *first = g_new0 (guint, block->n_cells);

  for (;;)
    {
      gboolean placed = place_part (cursor, index, first);

      if (is_done (_stet_typesetter_set (cursor->pages->typesetter, index), first))
        return;
      g_assert (placed || !cursor->at_top);
      start_page (cursor, block->header);
    }
}

static double
measure_block (StetPages *self,
               guint index)
{
  return _stet_typesetter_set (self->typesetter, index)->height + 2 * _stet_pages_padding (get_block (self, index)->decoration);
}

static double
get_text_height (const StetPages *self)
{
  return self->setup.height - self->setup.top - self->setup.bottom;
}

/* The least room in which a block can begin, with what must stand with it. */
static double
measure_start (StetPages *self,
               guint index)
{
  double limit = get_text_height (self) * WHOLE_SHARE;
  double room = 0;

  for (guint i = 0; i <= MAX_CHAIN && index + i < self->flow->blocks->len; i++)
    {
      const StetFlowBlock *block = get_block (self, index + i);
      double height = measure_block (self, index + i);

      if (i > 0)
        room += block->before;
      if (i > 0 && room + height > get_text_height (self) * CHAIN_SHARE)
        return room + MIN (height, limit / 2);
      room += height <= limit ? height : limit / 2;
      if (!block->keep_next || height > limit)
        break;
    }
  return room;
}

/* Moves on to where a block begins, on the next page if it must. */
static void
make_room (Cursor *cursor,
           guint index)
{
  StetPages *self = cursor->pages;
  const StetFlowBlock *block = get_block (self, index);

  if (block->new_page && cursor->y > self->setup.top + get_text_height (self) * NEW_PAGE_SHARE)
    start_page (cursor, 0);
  if (cursor->at_top)
    return;
  cursor->y = (block->is_tucked ? cursor->last_cell : cursor->y) + block->before;
  if (cursor->y + measure_start (self, index) > cursor->bottom + SLACK)
    start_page (cursor, block->header);
}

static void
place (Cursor *cursor,
       guint index)
{
  double beside = cursor->y;
  guint n_pages = cursor->pages->pages->len;

  make_room (cursor, index);
  if (cursor->y + measure_block (cursor->pages, index) <= cursor->bottom + SLACK)
    place_whole (cursor, index, FALSE);
  else
    place_torn (cursor, index);
  if (cursor->pages->pages->len == n_pages)
    cursor->y = MAX (cursor->y, beside);
}

gboolean
_stet_pages_break (StetPages *self,
                   GCancellable *cancellable,
                   StetProgressFunc progress,
                   gpointer user_data,
                   GError **error)
{
  Cursor cursor = { .pages = self, .bottom = self->setup.height - self->setup.bottom };
  guint n_blocks = self->flow->blocks->len;

  _stet_flow_break_words (self->flow);
  start_page (&cursor, 0);
  for (guint i = 0; i < n_blocks; i++)
    {
      if (i % BLOCKS_PER_STEP == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          if (progress != NULL)
            progress (i / (double) n_blocks, user_data);
        }
      place (&cursor, i);
    }
  return TRUE;
}

void
stet_pages_draw (StetPages *self,
                 guint page,
                 cairo_t *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page < self->pages->len);
  g_return_if_fail (cr != NULL);

  _stet_pages_draw (self, page, cr, FALSE);
}
