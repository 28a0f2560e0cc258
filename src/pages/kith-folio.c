/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A page with a list at the left and, at the right, what was chosen there. The list follows what the
 * page tells it, and whoever was chosen stays so; the right side is the page's own.
 */

#include "config.h"

#include "pages/kith-folio.h"

#include "base/kith-text.h"
#include "pages/kith-notice-list.h"
#include "pages/kith-pages.h"
#include "pages/kith-tab-stop.h"
#include "pages/kith-tidy.h"

struct _KithFolio
{
  AdwBin         parent_instance;

  char          *chosen;     /* owned, nullable */
  gboolean       is_filling;

  GtkBox        *bar;        /* template child */
  GtkLabel      *title;      /* template child */
  GtkWidget     *list_scroller; /* template child */
  GtkListBox    *list;       /* template child */
  GtkStack      *stack;      /* template child */
  AdwStatusPage *empty;      /* template child */
  GtkWidget     *scroller;   /* template child */
  GtkBox        *content;    /* template child */
};

G_DEFINE_FINAL_TYPE (KithFolio, kith_folio, ADW_TYPE_BIN)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* What a row of the list consists of. */
typedef struct
{
  char     *id;       /* owned */
  char     *heading;  /* owned, nullable */
  GtkLabel *title;    /* borrowed child */
  GtkLabel *subtitle; /* borrowed child */
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->id);
  g_free (line->heading);
  g_free (line);
}

static Line *
line_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "line");
}

static void
item_free (gpointer data)
{
  KithFolioItem *item = data;

  g_free (item->id);
  g_free (item->title);
  g_free (item->subtitle);
  g_free (item->heading);
  g_free (item);
}

/* A list that goes lets go of its choice; by then the page has gone, and is told nothing. */
static void
kith_folio_dispose (GObject *object)
{
  KITH_FOLIO (object)->is_filling = TRUE;

  G_OBJECT_CLASS (kith_folio_parent_class)->dispose (object);
}

static void
kith_folio_finalize (GObject *object)
{
  g_free (KITH_FOLIO (object)->chosen);

  G_OBJECT_CLASS (kith_folio_parent_class)->finalize (object);
}

static void
row_selected_cb (KithFolio     *self,
                 GtkListBoxRow *row)
{
  if (self->is_filling || !kith_set_string (&self->chosen, row != NULL ? line_of (row)->id : NULL))
    return;

  gtk_stack_set_visible_child_name (self->stack, row != NULL ? "content" : "empty");
  g_signal_emit (self, signals[CHOSEN], 0, self->chosen);
}

static void
kith_folio_class_init (KithFolioClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_folio_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_folio_finalize;

  /**
   * KithFolio::chosen:
   * @id: (nullable): which line
   */
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_FOLIO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (KITH_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-folio.ui");
  gtk_widget_class_bind_template_child (widget_class, KithFolio, bar);
  gtk_widget_class_bind_template_child (widget_class, KithFolio, title);
  gtk_widget_class_bind_template_child (widget_class, KithFolio, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, KithFolio, list);
  gtk_widget_class_bind_template_child (widget_class, KithFolio, stack);
  gtk_widget_class_bind_template_child (widget_class, KithFolio, empty);
  gtk_widget_class_bind_template_child (widget_class, KithFolio, scroller);
  gtk_widget_class_bind_template_child (widget_class, KithFolio, content);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static GtkLabel *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

/* Lines under one heading stand together; the first of them carries it. */
static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  const char *heading = line_of (row)->heading;
  GtkLabel *label;

  if (heading == NULL || (before != NULL && g_strcmp0 (line_of (before)->heading, heading) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = new_label ("kith-list-heading");
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_label (label, heading);
  gtk_list_box_row_set_header (row, GTK_WIDGET (label));
}

static void
kith_folio_init (KithFolio *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
}

/**
 * kith_folio_new:
 * @title: what the list is of
 *
 * Returns: (transfer floating): a folio with an empty list
 */
GtkWidget *
kith_folio_new (const char *title)
{
  KithFolio *self = g_object_new (KITH_TYPE_FOLIO, NULL);

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * kith_folio_set_empty:
 *
 * Says what there is to do while nothing is chosen.
 */
void
kith_folio_set_empty (KithFolio  *self,
                      const char *title,
                      const char *description)
{
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
  kith_tidy (GTK_WIDGET (self->empty));
}

/**
 * kith_folio_add_button:
 *
 * Puts a control above the list.
 */
void
kith_folio_add_button (KithFolio *self,
                       GtkWidget *button)
{
  gtk_box_append (self->bar, button);
  kith_tidy (GTK_WIDGET (self->bar));
}

static GtkWidget *
new_row (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Line *line = g_new0 (Line, 1);

  line->title = new_label (NULL);
  gtk_label_set_wrap (line->title, TRUE);
  gtk_label_set_wrap_mode (line->title, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (line->title, 2);
  line->subtitle = new_label ("caption");
  gtk_widget_add_css_class (GTK_WIDGET (line->subtitle), "dim-label");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line->subtitle));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "line", line, line_free);
  return row;
}

static void
show_item (GtkListBoxRow *row,
           KithFolioItem *item)
{
  Line *line = line_of (row);
  g_autofree char *spoken = item->subtitle != NULL
                              ? g_strdup_printf ("%s, %s", item->title, item->subtitle)
                              : g_strdup (item->title);

  kith_set_string (&line->id, item->id);
  kith_set_string (&line->heading, item->heading);
  gtk_label_set_label (line->title, item->title);
  gtk_label_set_label (line->subtitle, item->subtitle != NULL ? item->subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (line->subtitle), item->subtitle != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
choose_row (KithFolio  *self,
            const char *id)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; id != NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_str_equal (line_of (row)->id, id))
      break;
  gtk_list_box_select_row (self->list, row);
}

/**
 * kith_folio_set_items:
 * @items: (element-type KithFolioItem): all there are, those under one heading together
 *
 * Shows these in the list. What was chosen stays chosen while it is there.
 */
void
kith_folio_set_items (KithFolio *self,
                      GPtrArray *items)
{
  GtkListBoxRow *row;
  gboolean is_there = FALSE;

  self->is_filling = TRUE;
  for (guint i = 0; i < items->len; i++)
    {
      KithFolioItem *item = items->pdata[i];

      if (gtk_list_box_get_row_at_index (self->list, (int) i) == NULL)
        gtk_list_box_append (self->list, new_row ());
      show_item (gtk_list_box_get_row_at_index (self->list, (int) i), item);
      is_there = is_there || g_strcmp0 (item->id, self->chosen) == 0;
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, (int) items->len)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_invalidate_headers (self->list);
  choose_row (self, self->chosen);
  self->is_filling = FALSE;

  if (self->chosen != NULL && !is_there)
    kith_folio_choose (self, NULL);
}

/**
 * kith_folio_get_chosen:
 *
 * Returns: (nullable): which line is chosen
 */
const char *
kith_folio_get_chosen (KithFolio *self)
{
  return self->chosen;
}

/**
 * kith_folio_choose:
 * @id: (nullable): of a line
 */
void
kith_folio_choose (KithFolio  *self,
                   const char *id)
{
  choose_row (self, id);
  row_selected_cb (self, gtk_list_box_get_selected_row (self->list));
}

/**
 * kith_folio_get_content:
 *
 * Returns: (transfer none): where the page puts what was chosen
 */
GtkBox *
kith_folio_get_content (KithFolio *self)
{
  return self->content;
}

/**
 * kith_folio_add_notices:
 * @desk: where the case is worked on
 * @page: the name of the page
 *
 * Puts what is worth noticing on this page at the end of what the content has so far.
 */
void
kith_folio_add_notices (KithFolio  *self,
                        KithDesk   *desk,
                        const char *page)
{
  gtk_box_append (self->content, kith_notice_list_new (desk, page));
}

/**
 * kith_folio_items_new:
 *
 * Returns: (transfer full) (element-type KithFolioItem): no items yet
 */
GPtrArray *
kith_folio_items_new (void)
{
  return g_ptr_array_new_with_free_func (item_free);
}

/**
 * kith_folio_items_take:
 * @title: (transfer full):
 * @subtitle: (transfer full) (nullable):
 *
 * Adds one item.
 */
void
kith_folio_items_take (GPtrArray  *items,
                       const char *id,
                       char       *title,
                       char       *subtitle,
                       const char *heading)
{
  KithFolioItem *item = g_new0 (KithFolioItem, 1);

  item->id = g_strdup (id);
  item->title = title;
  item->subtitle = subtitle;
  item->heading = g_strdup (heading);
  g_ptr_array_add (items, item);
}
