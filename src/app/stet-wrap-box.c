/* SPDX-FileCopyrightText: 2026 The Stet authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "stet-app"

#include "config.h"

#include "stet-wrap-box.h"

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

/* One line of children: from @first on, @n_children that are shown. */
typedef struct
{
  GtkWidget *first;
  guint n_children;
  int cell; /* width of each, or -1 for the natural one */
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

/* The most columns that fit, and then as few as give the same number of
 * lines: six cells of which five fit stand three by three. */
static guint
count_columns (StetWrapBox *self,
               int width)
{
  guint n_children = count_shown (self);
  int widest = widest_minimum (self);
  guint fit = (guint) MAX (1, (width + self->spacing) / MAX (1, widest + self->spacing));
  guint n_lines;

  fit = MIN (fit, MIN (self->columns, MAX (n_children, 1)));
  n_lines = (MAX (n_children, 1) + fit - 1) / fit;
  return (MAX (n_children, 1) + n_lines - 1) / n_lines;
}

static int
child_width (GtkWidget *child,
             int cell,
             int width)
{
  int min;
  int natural;

  if (cell >= 0)
    return cell;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &natural, NULL, NULL);
  return MAX (min, MIN (natural, width));
}

/* Takes the children of the next line; returns the first one after it. */
static GtkWidget *
take_line (StetWrapBox *self,
           GtkWidget *first,
           int width,
           guint columns,
           Line *line)
{
  GtkWidget *child = first;

  line->first = first;
  line->n_children = 0;
  line->width = 0;
  line->cell = columns > 0 ? MAX (0, (width - (int) (columns - 1) * self->spacing) / (int) columns) : -1;
  while (child != NULL)
    {
      int wanted = child_width (child, line->cell, width) + (line->n_children > 0 ? self->spacing : 0);

      if (line->n_children > 0 && (columns > 0 ? line->n_children == columns : line->width + wanted > width))
        break;
      line->width += wanted;
      line->n_children++;
      child = next_shown (gtk_widget_get_next_sibling (child));
    }
  return child;
}

static void
measure_line (StetWrapBox *self,
              const Line *line,
              int width,
              int *min_height,
              int *natural_height)
{
  GtkWidget *child = line->first;

  *min_height = 0;
  *natural_height = 0;
  for (guint i = 0; i < line->n_children; i++)
    {
      int min;
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width (child, line->cell, width), &min, &natural, NULL, NULL);
      *min_height = MAX (*min_height, min);
      *natural_height = MAX (*natural_height, natural);
      child = next_shown (gtk_widget_get_next_sibling (child));
    }
}

static void
measure_width (StetWrapBox *self,
               int *minimum,
               int *natural)
{
  guint n_children = 0;
  int widest = 0;
  int total = 0;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (GTK_WIDGET (self))); child != NULL; child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &child_natural, NULL, NULL);
      widest = MAX (widest, child_natural);
      total += child_natural + (n_children > 0 ? self->spacing : 0);
      n_children++;
    }
  if (self->columns > 0 && n_children > 0)
    {
      int columns = (int) MIN (self->columns, n_children);

      total = columns * widest + (columns - 1) * self->spacing;
    }
  *minimum = widest_minimum (self);
  *natural = MAX (*minimum, total);
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
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  guint n_lines = 0;
  guint columns;
  int narrowest;
  int width;

  *minimum_baseline = -1;
  *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }

  measure_width (self, &narrowest, &width);
  width = for_size < 0 ? width : MAX (for_size, narrowest);
  columns = self->columns > 0 ? count_columns (self, width) : 0;
  *minimum = 0;
  *natural = 0;
  while (child != NULL)
    {
      Line line;
      int line_min;
      int line_natural;

      child = take_line (self, child, width, columns, &line);
      measure_line (self, &line, width, &line_min, &line_natural);
      *minimum += line_min + (n_lines > 0 ? self->spacing : 0);
      *natural += line_natural + (n_lines > 0 ? self->spacing : 0);
      n_lines++;
    }
}

static void
allocate_line (StetWrapBox *self,
               const Line *line,
               int width,
               int y,
               int height)
{
  gboolean from_right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = line->first;
  int x = 0;

  for (guint i = 0; i < line->n_children; i++)
    {
      int own_width = child_width (child, line->cell, width);
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
  guint columns = self->columns > 0 ? count_columns (self, width) : 0;
  int y = 0;

  while (child != NULL)
    {
      Line line;
      int line_min;
      int line_natural;

      child = take_line (self, child, width, columns, &line);
      measure_line (self, &line, width, &line_min, &line_natural);
      allocate_line (self, &line, width, y, line_natural);
      y += line_natural + self->spacing;
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

  props[PROP_COLUMNS] = g_param_spec_uint ("columns", NULL, NULL, 0, 100, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
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
