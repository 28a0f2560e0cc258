/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Another drawing beside the one that is worked on: another sheet of the same kind, so another
 * voice, or the same sheet on another day; and a list of what the two say otherwise. It is only
 * looked at. None of the two is taken for the true one.
 */

#include "config.h"

#include "pages/kith-beside.h"

#include "base/kith-text.h"
#include "canvas/kith-canvas.h"
#include "model/kith-records.h"
#include "model/kith-sheets.h"
#include "pages/kith-pages.h"
#include "pages/kith-selection-link.h"
#include "pages/kith-tidy.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define YEAR 366

/* So that a list for a large family is not made with each letter that is typed. */
#define LIST_AFTER_MS 150

struct _KithBeside
{
  GtkBox       parent_instance;

  KithDesk    *desk;        /* owned */
  KithDrawing *main;        /* owned: what is worked on */
  KithDrawing *drawing;     /* owned: what stands beside it */
  GPtrArray   *sheets;      /* owned; ids, as in the chooser */
  KithDay      day;         /* asked for; KITH_DAY_PAST for the sheet's own */
  guint        list_source;
  gboolean     is_filling;

  GtkDropDown *sheet_chooser; /* template child */
  GtkEntry    *day_entry;     /* template child */
  GtkLabel    *message;       /* template child */
  GtkWidget   *canvas;        /* template child */
  GtkListBox  *list;          /* template child */
};

G_DEFINE_FINAL_TYPE (KithBeside, kith_beside, GTK_TYPE_BOX)

static KithRecord *
find_sheet (KithBeside  *self,
            KithDrawing *drawing)
{
  return kith_case_find_kind (kith_desk_get_case (self->desk), KITH_RECORD_SHEET,
                              kith_drawing_get_sheet (drawing));
}

/* The title, and whose view it is where that is said. */
static char *
dup_title (KithBeside *self,
           KithRecord *sheet)
{
  const char *title = sheet != NULL ? kith_record_get_text (sheet, KITH_SHEET_TITLE) : NULL;
  const char *voice = sheet != NULL ? kith_record_get_text (sheet, KITH_SHEET_VOICE) : NULL;

  if (kith_text_is_empty (title))
    title = _(kith_drawing_get_kind (self->drawing)->title);
  if (kith_text_is_empty (voice))
    return g_strdup (title);

  /* Translators: a drawing and whose view it is: "Ecomap in May (Mum)" */
  return g_strdup_printf (_("%1$s (%2$s)"), title, voice);
}

static KithDay
day_of (KithBeside  *self,
        KithDrawing *drawing)
{
  const KithDrawingView *view = kith_drawing_get_view (drawing);
  KithRecord *sheet = find_sheet (self, drawing);
  KithDate date;

  if (view->is_asked)
    return view->as_at;

  return sheet != NULL && kith_record_get_date (sheet, KITH_SHEET_AS_AT, &date)
             && date.latest != KITH_DAY_FUTURE
           ? date.latest : kith_day_today ();
}

static char *
dup_day (KithDay day)
{
  KithDate date = kith_date_from_day (day);

  return kith_date_dup_text (&date);
}

/* What one of the two is called in the list: by its title, or by its day where the sheet is the same. */
static char *
dup_called (KithBeside  *self,
            KithDrawing *drawing)
{
  gboolean is_same = g_strcmp0 (kith_drawing_get_sheet (self->main),
                                kith_drawing_get_sheet (self->drawing)) == 0;

  return is_same ? dup_day (day_of (self, drawing)) : dup_title (self, find_sheet (self, drawing));
}

static GtkWidget *
new_line (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
append_voice (GtkWidget  *box,
              const char *called,
              const char *sentence)
{
  /* Translators: a drawing, by title or day, and what it says about somebody */
  g_autofree char *text = g_strdup_printf (_("%1$s: %2$s"), called, sentence);

  gtk_box_append (GTK_BOX (box), new_line (text, NULL));
}

static GtkWidget *
new_row (const KithDifference *difference,
         const char           *one,
         const char           *other)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *only = NULL;

  if (difference->kind == KITH_SAID_OTHERWISE)
    {
      gtk_box_append (GTK_BOX (box), new_line (difference->name, "heading"));
      append_voice (box, one, difference->one);
      append_voice (box, other, difference->other);
    }
  else
    {
      /* Translators: a drawing, by title or day */
      only = g_strdup_printf (_("Only on %s"),
                              difference->kind == KITH_ONLY_ON_ONE ? one : other);
      gtk_box_append (GTK_BOX (box), new_line (difference->kind == KITH_ONLY_ON_ONE
                                                 ? difference->one : difference->other, "heading"));
      gtk_box_append (GTK_BOX (box), new_line (only, NULL));
    }
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (difference->id), g_free);
  return row;
}

static gboolean
list_cb (gpointer data)
{
  KithBeside *self = data;
  g_autofree char *first = dup_called (self, self->main);
  g_autofree char *second = dup_called (self, self->drawing);
  g_autoptr(GPtrArray) differences = kith_drawing_list_differences (self->main, self->drawing);
  GtkListBoxRow *row;

  self->list_source = 0;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < differences->len; i++)
    gtk_list_box_append (self->list, new_row (differences->pdata[i], first, second));
  return G_SOURCE_REMOVE;
}

static void
list_soon (KithBeside *self)
{
  if (self->list_source == 0)
    self->list_source = g_timeout_add (LIST_AFTER_MS, list_cb, self);
}

static void
drawing_changed_cb (KithBeside *self)
{
  kith_canvas_set_scene (KITH_CANVAS (self->canvas), kith_drawing_get_scene (self->drawing),
                         kith_desk_get_case (self->desk));
  list_soon (self);
}

static void
say (KithBeside *self,
     const char *sentence)
{
  gtk_label_set_label (self->message, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *sentence != '\0');
}

static void
show_day (KithBeside *self)
{
  KithDrawingView view = *kith_drawing_get_view (self->main);
  g_autofree char *text = NULL;

  view.is_asked = KITH_DAY_IS_KNOWN (self->day);
  view.as_at = self->day;
  view.is_compared = FALSE;
  kith_drawing_set_view (self->drawing, &view);
  text = dup_day (day_of (self, self->drawing));
  gtk_editable_set_text (GTK_EDITABLE (self->day_entry), text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->day_entry), "error");
  say (self, "");
}

static void
day_entered_cb (KithBeside *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day_entry));
  g_autofree char *shown = dup_day (day_of (self, self->drawing));
  g_autoptr(GError) error = NULL;
  KithDate date;

  if (g_str_equal (text, shown))
    return;
  if (!kith_date_parse (text, &date, &error))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->day_entry), "error");
      say (self, error->message);
      return;
    }

  self->day = date.latest != KITH_DAY_FUTURE ? date.latest : date.earliest;
  show_day (self);
}

/* The same sheet is shown as it was a year before; another one on its own day. */
static void
choose (KithBeside *self,
        const char *sheet)
{
  gboolean is_same = g_strcmp0 (sheet, kith_drawing_get_sheet (self->main)) == 0;

  kith_drawing_set_sheet (self->drawing, sheet);
  self->day = is_same ? day_of (self, self->main) - YEAR : KITH_DAY_PAST;
  show_day (self);
}

static void
sheet_chosen_cb (KithBeside *self)
{
  guint chosen = gtk_drop_down_get_selected (self->sheet_chooser);

  if (!self->is_filling && chosen < self->sheets->len)
    choose (self, *(const char *) self->sheets->pdata[chosen] != '\0'
                    ? self->sheets->pdata[chosen] : NULL);
}

static void
append_sheet (KithBeside    *self,
              GtkStringList *names,
              KithRecord    *sheet)
{
  const char *id = sheet != NULL ? kith_record_get_id (sheet) : "";
  g_autofree char *title = dup_title (self, sheet);
  g_autofree char *same = NULL;

  if (g_strcmp0 (*id != '\0' ? id : NULL, kith_drawing_get_sheet (self->main)) == 0)
    {
      /* Translators: the drawing that is shown anyway, but as it was on another day */
      same = g_strdup_printf (_("%s on another day"), title);
      gtk_string_list_append (names, same);
    }
  else
    gtk_string_list_append (names, title);
  g_ptr_array_add (self->sheets, g_strdup (id));
}

/* Lists the sheets anew, and keeps the one that is shown, else takes the first other one. */
static void
fill_chooser (KithBeside *self)
{
  KithCase *family = kith_desk_get_case (self->desk);
  const char *token = kith_drawing_get_kind (self->drawing)->token;
  const char *main = kith_drawing_get_sheet (self->main), *shown = kith_drawing_get_sheet (self->drawing);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr(GPtrArray) list = kith_case_list_sheets (family, token);
  guint chosen = G_MAXUINT;

  self->is_filling = TRUE;
  g_ptr_array_set_size (self->sheets, 0);
  for (guint i = 0; i < list->len; i++)
    {
      KithRecord *sheet = list->pdata[i];

      if (g_strcmp0 (kith_record_get_id (sheet), shown) == 0
          || (chosen == G_MAXUINT && shown == NULL && g_strcmp0 (kith_record_get_id (sheet), main) != 0))
        chosen = self->sheets->len;
      append_sheet (self, names, sheet);
    }
  if (self->sheets->len == 0)
    append_sheet (self, names, NULL);
  gtk_drop_down_set_model (self->sheet_chooser, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->sheet_chooser, chosen < self->sheets->len ? chosen : 0);
  self->is_filling = FALSE;
}

static void
case_changed_cb (KithBeside       *self,
                 const KithChange *change)
{
  const char *shown = kith_drawing_get_sheet (self->drawing);

  if (!kith_change_touches (change, KITH_RECORD_SHEET))
    return;

  fill_chooser (self);
  /* The sheet that stood here may have been removed. */
  if (shown != NULL && find_sheet (self, self->drawing) == NULL)
    sheet_chosen_cb (self);
}

static void
row_activated_cb (KithBeside    *self,
                  GtkListBoxRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "id");

  kith_desk_set_selection (self->desk, id);
}

static void
look_changed_cb (KithBeside *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  kith_canvas_set_look (KITH_CANVAS (self->canvas), adw_style_manager_get_dark (style),
                        adw_style_manager_get_high_contrast (style));
}

static void
kith_beside_dispose (GObject *object)
{
  KithBeside *self = KITH_BESIDE (object);

  g_clear_handle_id (&self->list_source, g_source_remove);
  g_clear_object (&self->main);
  g_clear_object (&self->drawing);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_beside_parent_class)->dispose (object);
}

static void
kith_beside_class_init (KithBesideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_beside_dispose;

  g_type_ensure (KITH_TYPE_CANVAS);
  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-beside.ui");
  gtk_widget_class_bind_template_child (widget_class, KithBeside, sheet_chooser);
  gtk_widget_class_bind_template_child (widget_class, KithBeside, day_entry);
  gtk_widget_class_bind_template_child (widget_class, KithBeside, message);
  gtk_widget_class_bind_template_child (widget_class, KithBeside, canvas);
  gtk_widget_class_bind_template_child (widget_class, KithBeside, list);
  gtk_widget_class_bind_template_callback (widget_class, sheet_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
kith_beside_init (KithBeside *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->day = KITH_DAY_PAST;
  self->sheets = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_canvas_set_editable (KITH_CANVAS (self->canvas), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The drawing beside"), -1);
  /* What takes the focus is the button inside. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->sheet_chooser))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, _("Which drawing to show beside"), -1);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  look_changed_cb (self);
  kith_tidy (GTK_WIDGET (self));
}

/**
 * kith_beside_new:
 * @desk: where the case is worked on
 * @main: the drawing that is worked on
 *
 * Returns: (transfer floating): another drawing of the same kind, to stand beside it; first another
 *   sheet where there is one, else the same as it was a year before
 */
GtkWidget *
kith_beside_new (KithDesk    *desk,
                 KithDrawing *main)
{
  KithBeside *self = g_object_new (KITH_TYPE_BESIDE, NULL);
  KithCase *family = kith_desk_get_case (desk);

  self->desk = g_object_ref (desk);
  self->main = g_object_ref (main);
  self->drawing = kith_drawing_new (family, kith_drawing_get_kind (main));
  g_signal_connect_object (self->drawing, "changed", G_CALLBACK (drawing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (main, "changed", G_CALLBACK (list_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (family, "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill_chooser (self);
  sheet_chosen_cb (self);
  kith_selection_link (kith_canvas_get_selection (KITH_CANVAS (self->canvas)), desk);
  drawing_changed_cb (self);
  return GTK_WIDGET (self);
}
