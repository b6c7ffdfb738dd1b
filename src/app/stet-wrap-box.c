/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-wrap-box.h"

#include <string.h>

struct _StetWrapBox
{
  GtkWidget parent_instance;

  int spacing;
  guint columns;
};

enum
{
  PROP_0,
  PROP_COLUMNS,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (StetWrapBox, stet_wrap_box, GTK_TYPE_WIDGET)

#define MAX_COLUMNS 100

/* How wide the columns are; none when the children flow like text. */
typedef struct
{
  guint n;
  int width[MAX_COLUMNS];
} Columns;

/* One line of children: from @first on, @n_children that are shown. */
typedef struct
{
  GtkWidget *first;
  guint n_children;
  int width;
} Line;

GtkWidget *
stet_wrap_box_new (int spacing,
                   guint columns)
{
  return g_object_new (STET_TYPE_WRAP_BOX,
                       "spacing", spacing,
                       "columns", columns,
                       NULL);
}

void
stet_wrap_box_append (StetWrapBox *self,
                      GtkWidget *child)
{
  g_return_if_fail (STET_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static guint
count_shown (StetWrapBox *self)
{
  guint n = 0;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self))); child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    n++;
  return n;
}

static int
widest_minimum (StetWrapBox *self)
{
  int widest = 0;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self))); child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int min;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
      widest = MAX (widest, min);
    }
  return widest;
}

/* What each of @n columns needs at least and would like to have. */
static int
measure_columns (StetWrapBox *self,
                 guint n,
                 int *min,
                 int *natural)
{
  guint i = 0;
  int sum = (int) (n - 1) * self->spacing;

  memset (min, 0, n * sizeof *min);
  memset (natural, 0, n * sizeof *natural);
  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self))); child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_min;
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_min, &child_natural, NULL, NULL);
      min[i] = MAX (min[i], child_min);
      natural[i] = MAX (natural[i], child_natural);
      i = (i + 1) % n;
    }
  for (i = 0; i < n; i++)
    sum += min[i];
  return sum;
}

/* The most columns that fit, and then as few as give the same number of
 * lines: six cells of which five fit stand three by three. What is left of
 * the width goes to the columns by what they would like, then evenly. */
static void
find_columns (StetWrapBox *self,
              int width,
              Columns *columns)
{
  guint n_children = MAX (count_shown (self), 1);
  int min[MAX_COLUMNS];
  int natural[MAX_COLUMNS];
  guint n = MIN (self->columns, n_children);
  guint n_lines;
  int rest;
  int wish = 0;

  while (n > 1 && measure_columns (self, n, min, natural) > width)
    n--;
  n_lines = (n_children + n - 1) / n;
  columns->n = (n_children + n_lines - 1) / n_lines;
  rest = MAX (0, width - measure_columns (self, columns->n, min, natural));
  for (guint i = 0; i < columns->n; i++)
    wish += natural[i] - min[i];
  for (guint i = 0; i < columns->n; i++)
    columns->width[i] = min[i] + (wish <= rest ? natural[i] - min[i] : rest * (natural[i] - min[i]) / wish);
  rest = MAX (0, rest - wish);
  for (guint i = 0; i < columns->n; i++)
    columns->width[i] += rest * (int) (i + 1) / (int) columns->n - rest * (int) i / (int) columns->n;
}

static int
child_width (GtkWidget *child,
             guint i,
             const Columns *columns,
             int width)
{
  int min;
  int natural;

  if (columns->n > 0)
    return columns->width[i];
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &natural, NULL, NULL);
  return MAX (min, MIN (natural, width));
}

/* Takes the children of the next line; returns the first one after it. */
static GtkWidget *
take_line (StetWrapBox *self,
           GtkWidget *first,
           int width,
           const Columns *columns,
           Line *line)
{
  GtkWidget *child = first;

  line->first = first;
  line->n_children = 0;
  line->width = 0;
  while (child != NULL && (columns->n == 0 || line->n_children < columns->n))
    {
      int wanted = child_width (child, line->n_children, columns, width) + (line->n_children > 0 ? self->spacing : 0);

      if (line->n_children > 0 && columns->n == 0 && line->width + wanted > width)
        break;
      line->width += wanted;
      line->n_children++;
      child = next_shown (gtk_widget_get_next_sibling (child));
    }
  return child;
}

static int
measure_line (StetWrapBox *self,
              const Line *line,
              int width,
              const Columns *columns)
{
  GtkWidget *child = line->first;
  int height = 0;

  for (guint i = 0; i < line->n_children; i++)
    {
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width (child, i, columns, width), NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
      child = next_shown (gtk_widget_get_next_sibling (child));
    }
  return height;
}

static void
measure_width (StetWrapBox *self,
               int *minimum,
               int *natural)
{
  guint n_children = count_shown (self);
  int total = 0;

  *minimum = widest_minimum (self);
  if (self->columns > 0 && n_children > 0)
    {
      guint n = MIN (self->columns, n_children);
      int mins[MAX_COLUMNS];
      int naturals[MAX_COLUMNS];

      measure_columns (self, n, mins, naturals);
      for (guint i = 0; i < n; i++)
        total += naturals[i] + (i > 0 ? self->spacing : 0);
    }
  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self))); self->columns == 0 && child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &child_natural, NULL, NULL);
      total += child_natural + (total > 0 ? self->spacing : 0);
    }
  *natural = MAX (*minimum, total);
}

static int
measure_height (StetWrapBox *self,
                int width)
{
  GtkWidget *child = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self)));
  Columns columns = { 0 };
  int height = 0;

  if (self->columns > 0)
    find_columns (self, width, &columns);
  while (child != NULL)
    {
      Line line;

      height += height > 0 ? self->spacing : 0;
      child = take_line (self, child, width, &columns, &line);
      height += measure_line (self, &line, width, &columns);
    }
  return height;
}

static void
stet_wrap_box_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  StetWrapBox *self = STET_WRAP_BOX (widget);
  int narrowest;
  int widest;

  *minimum_baseline = -1;
  *natural_baseline = -1;
  measure_width (self, &narrowest, &widest);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = narrowest;
      *natural = widest;
    }
  else
    {
      *minimum = measure_height (self, for_size < 0 ? widest : MAX (for_size, narrowest));
      *natural = *minimum;
    }
}

static void
allocate_line (StetWrapBox *self,
               const Line *line,
               const Columns *columns,
               int width,
               int y,
               int height)
{
  gboolean from_right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = line->first;
  int x = 0;

  for (guint i = 0; i < line->n_children; i++)
    {
      int own_width = child_width (child, i, columns, width);
      GtkAllocation allocation = { from_right ? width - x - own_width : x, y, own_width, height };

      gtk_widget_size_allocate (child, &allocation, -1);
      x += own_width + self->spacing;
      child = next_shown (gtk_widget_get_next_sibling (child));
    }
}

static void
stet_wrap_box_size_allocate (GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  StetWrapBox *self = STET_WRAP_BOX (widget);
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  Columns columns = { 0 };
  int y = 0;

  if (self->columns > 0)
    find_columns (self, width, &columns);
  while (child != NULL)
    {
      Line line;
      int line_height;

      child = take_line (self, child, width, &columns, &line);
      line_height = measure_line (self, &line, width, &columns);
      allocate_line (self, &line, &columns, width, y, line_height);
      y += line_height + self->spacing;
    }
}

static GtkSizeRequestMode
stet_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stet_wrap_box_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  StetWrapBox *self = STET_WRAP_BOX (object);

  switch (prop_id)
    {
    case PROP_COLUMNS:
      g_value_set_uint (value, self->columns);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_wrap_box_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  StetWrapBox *self = STET_WRAP_BOX (object);

  switch (prop_id)
    {
    case PROP_COLUMNS:
      self->columns = g_value_get_uint (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
stet_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (stet_wrap_box_parent_class)->dispose (object);
}

static void
stet_wrap_box_class_init (StetWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stet_wrap_box_dispose;
  object_class->get_property = stet_wrap_box_get_property;
  object_class->set_property = stet_wrap_box_set_property;
  widget_class->get_request_mode = stet_wrap_box_get_request_mode;
  widget_class->measure = stet_wrap_box_measure;
  widget_class->size_allocate = stet_wrap_box_size_allocate;

  props[PROP_COLUMNS] = g_param_spec_uint ("columns", NULL, NULL, 0, MAX_COLUMNS, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 100, 6, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "wrapbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
stet_wrap_box_init (StetWrapBox *self)
{
  self->spacing = 6;
}
