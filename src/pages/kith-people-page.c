/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Everybody in the case as a list: searched while one types, filtered, sorted by any column, with
 * what each is to the child in focus. Enter goes to somebody on the drawing; two who are selected
 * can be made one, or be told how they are related.
 */

#include "config.h"

#include "pages/kith-people-page.h"

#include "base/kith-text.h"
#include "desk/kith-verbs.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-merge-dialog.h"
#include "pages/kith-pages.h"
#include "pages/kith-people-list.h"
#include "pages/kith-person-chooser.h"
#include "pages/kith-relation-dialog.h"
#include "pages/kith-tab-stop.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

/* As many rows are made before the page is shown, a window full, and with each frame after it. */
#define ROWS_AT_FIRST 24
#define ROWS_A_FRAME 8

struct _KithPeoplePage
{
  AdwBin               parent_instance;

  KithDesk            *desk;      /* owned */
  KithPeopleList      *people;    /* owned */
  GtkFilterListModel  *filtered;  /* owned */
  GtkSliceListModel   *begun;     /* owned; as far as rows are made */
  GtkMultiSelection   *selection; /* owned */
  GtkFilter           *filter;    /* borrowed from filtered */
  GtkColumnViewColumn *kin;       /* borrowed from view */
  char               **words;     /* owned; what is searched for, folded */
  KithPersonChooser   *centre;    /* borrowed child of bar */
  guint                source;
  gboolean             is_narrow;

  GtkStack            *stack;        /* template child */
  GtkEditable         *search;       /* template child */
  GtkBox              *bar;          /* template child */
  GtkDropDown         *side_filter;  /* template child */
  GtkDropDown         *kind_filter;  /* template child */
  GtkDropDown         *place_filter; /* template child */
  GtkColumnView       *view;         /* template child */
  GtkLabel            *count;        /* template child */
  GtkWidget           *go_button;    /* template child */
  GtkWidget           *merge_button; /* template child */
  GtkWidget           *relate_button; /* template child */
  GtkWidget           *remove_button; /* template child */
};

G_DEFINE_FINAL_TYPE (KithPeoplePage, kith_people_page, ADW_TYPE_BIN)

/* Columns. */

static const char *
get_place_label (KithListedPerson *person)
{
  return kith_listed_place_get_label (kith_listed_person_get_place (person));
}

static const struct
{
  const char        *title;
  const char      *(*get_text) (KithListedPerson *person);
  GCompareDataFunc   compare;
  gboolean           expands;
  gboolean           in_narrow;
} columns[] = {
  { N_("Name"), kith_listed_person_get_name, kith_listed_person_compare_name, TRUE, TRUE },
  { N_("Related as"), kith_listed_person_get_kin, kith_listed_person_compare_kin, TRUE, TRUE },
  { N_("Age"), kith_listed_person_get_age, kith_listed_person_compare_age, FALSE, TRUE },
  { N_("Side"), kith_listed_person_get_side, kith_listed_person_compare_side, FALSE, FALSE },
  { N_("Kind"), kith_listed_person_get_kind, kith_listed_person_compare_kind, FALSE, FALSE },
  { N_("On the drawing"), get_place_label, kith_listed_person_compare_place, FALSE, FALSE },
};

#define KIN_COLUMN 1

/* Beyond this a text may not fit its column; beyond that nobody reads it in a list. */
#define LONG_TEXT 24
#define LONGEST_TEXT 200

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  KithListedPerson *person = gtk_list_item_get_item (item);
  g_autofree char *text
    = kith_text_shorten (columns[GPOINTER_TO_UINT (column)].get_text (person), LONGEST_TEXT);
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, strlen (text) > LONG_TEXT ? text : NULL);
  g_object_set_data (G_OBJECT (label), "item", item);
}

/* Which row of the list lies under a widget of the view. */
static guint
position_of (GtkWidget *widget,
             GtkWidget *view)
{
  for (; widget != NULL && widget != view; widget = gtk_widget_get_parent (widget))
    for (GtkWidget *inner = widget; inner != NULL; inner = gtk_widget_get_first_child (inner))
      {
        GtkListItem *item = g_object_get_data (G_OBJECT (inner), "item");

        if (item != NULL)
          return gtk_list_item_get_position (item);
      }

  return GTK_INVALID_LIST_POSITION;
}

/* In GTK 4.8 both the cell and the row toggle what is clicked with Control, so that nothing comes of
 * it; here it is done once. */
static void
pressed_cb (KithPeoplePage  *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint position;

  if ((state & GDK_CONTROL_MASK) == 0)
    return;

  position = position_of (gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT),
                          GTK_WIDGET (self->view));
  if (position == GTK_INVALID_LIST_POSITION)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (gtk_selection_model_is_selected (model, position))
    gtk_selection_model_unselect_item (model, position);
  else
    gtk_selection_model_select_item (model, position, FALSE);
}

static void
add_column (KithPeoplePage *self,
            guint           number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (_(columns[number].title), factory);
  g_autoptr(GtkSorter) sorter
    = GTK_SORTER (gtk_custom_sorter_new (columns[number].compare, NULL, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (number));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, columns[number].expands);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
  if (number == KIN_COLUMN)
    self->kin = column;
  g_object_unref (column);
}

/* Only what matters most stays in a narrow window. */
static gboolean
fit_columns_cb (gpointer data)
{
  KithPeoplePage *self = data;
  GListModel *all = gtk_column_view_get_columns (self->view);

  self->source = 0;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (all, i);

      gtk_column_view_column_set_visible (column, columns[i].in_narrow || !self->is_narrow);
    }

  return G_SOURCE_REMOVE;
}

#define NARROW_PX 720

static void
kith_people_page_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  KithPeoplePage *self = KITH_PEOPLE_PAGE (widget);
  const gboolean is_narrow = width < NARROW_PX;

  GTK_WIDGET_CLASS (kith_people_page_parent_class)->size_allocate (widget, width, height, baseline);

  if (is_narrow == self->is_narrow)
    return;
  self->is_narrow = is_narrow;
  if (self->source == 0)
    self->source = g_idle_add (fit_columns_cb, self);
}

/* Searching and filtering. */

static gboolean
is_on_side (KithPeoplePage   *self,
            KithListedPerson *person)
{
  const guint chosen = gtk_drop_down_get_selected (self->side_filter);
  KithKinSides *sides = kith_people_list_get_sides (self->people);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION || sides == NULL
         || chosen > kith_kin_sides_get_count (sides)
         || kith_kin_sides_has (sides, chosen - 1, kith_listed_person_get_person (person));
}

static gboolean
is_of_kind (KithPeoplePage   *self,
            KithListedPerson *person)
{
  const guint chosen = gtk_drop_down_get_selected (self->kind_filter);

  return chosen == 0 || chosen > kith_person_kinds.n_terms
         || kith_record_has_token (kith_listed_person_get_person (person), KITH_PERSON_KIND,
                                   kith_person_kinds.terms[chosen - 1].token);
}

static gboolean
is_in_place (KithPeoplePage   *self,
             KithListedPerson *person)
{
  const guint chosen = gtk_drop_down_get_selected (self->place_filter);

  return chosen == 0 || chosen > KITH_LISTED_LEFT_OFF + 1
         || kith_listed_person_get_place (person) == chosen - 1;
}

static gboolean
is_wanted (gpointer item,
           gpointer data)
{
  KithPeoplePage *self = data;

  return kith_listed_person_matches (item, self->words) && is_of_kind (self, item)
         && is_in_place (self, item) && is_on_side (self, item);
}

static void
search_changed_cb (KithPeoplePage *self)
{
  g_autofree char *folded = kith_text_fold (gtk_editable_get_text (self->search));

  g_strfreev (self->words);
  self->words = g_strsplit_set (folded, " \t", -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* The choosers are filled before there is a filter. */
static void
filter_chosen_cb (KithPeoplePage *self)
{
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
list_terms (GtkDropDown *chooser,
            const char  *all,
            GPtrArray   *labels)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, all);
  for (guint i = 0; i < labels->len; i++)
    gtk_string_list_append (list, labels->pdata[i]);
  gtk_drop_down_set_model (chooser, G_LIST_MODEL (list));
}

static void
list_filters (KithPeoplePage *self)
{
  g_autoptr(GPtrArray) kinds = g_ptr_array_new ();
  g_autoptr(GPtrArray) places = g_ptr_array_new ();

  for (guint i = 0; i < kith_person_kinds.n_terms; i++)
    g_ptr_array_add (kinds, _(kith_person_kinds.terms[i].label));
  for (guint i = 0; i <= KITH_LISTED_LEFT_OFF; i++)
    g_ptr_array_add (places, (gpointer) kith_listed_place_get_label (i));
  list_terms (self->kind_filter, _("Everybody"), kinds);
  list_terms (self->place_filter, _("Placed or not"), places);
}

static void
list_sides (KithPeoplePage *self)
{
  KithKinSides *sides = kith_people_list_get_sides (self->people);
  const guint n = sides != NULL ? kith_kin_sides_get_count (sides) : 0;
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (labels, kith_kin_sides_dup_label (sides, i));
  list_terms (self->side_filter, _("All sides"), labels);
}

/* What is selected. */

static GPtrArray *
list_selected (KithPeoplePage *self)
{
  g_autoptr(GtkBitset) chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, chosen, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr(KithListedPerson) person
        = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      g_ptr_array_add (people, g_object_ref (kith_listed_person_get_person (person)));
    }

  return people;
}

static void
show_count (KithPeoplePage *self)
{
  const guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  const guint all = g_list_model_get_n_items (G_LIST_MODEL (self->people));
  g_autoptr(GPtrArray) selected = list_selected (self);
  g_autofree char *text = NULL;

  if (selected->len > 0)
    text = g_strdup_printf (ngettext ("%u person selected", "%u people selected", selected->len),
                            selected->len);
  else if (shown == all)
    text = g_strdup_printf (ngettext ("%u person", "%u people", all), all);
  else
    /* Translators: how many are shown, and how many there are */
    text = g_strdup_printf (ngettext ("%u of %u person", "%u of %u people", all), shown, all);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (self->go_button, selected->len == 1);
  gtk_widget_set_sensitive (self->relate_button, selected->len == 2);
  gtk_widget_set_sensitive (self->merge_button,
                            selected->len == 2 && !kith_desk_is_read_only (self->desk));
  gtk_widget_set_sensitive (self->remove_button,
                            selected->len > 0 && !kith_desk_is_read_only (self->desk));
  gtk_stack_set_visible_child_name (self->stack, all == 0 ? "empty" : shown == 0 ? "nothing" : "list");
}

static void
selection_changed_cb (KithPeoplePage *self)
{
  g_autoptr(GPtrArray) selected = list_selected (self);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < selected->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", kith_record_get_id (selected->pdata[i]));
  kith_desk_set_selection (self->desk, ids->len > 0 ? ids->str : NULL);
  show_count (self);
}

/* What can be done. */

static void
go_to (KithPeoplePage *self,
       KithRecord     *person)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.go-to", "s", kith_record_get_id (person));
}

static void
activated_cb (KithPeoplePage *self,
              guint           position)
{
  g_autoptr(KithListedPerson) person
    = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (person != NULL)
    go_to (self, kith_listed_person_get_person (person));
}

static void
search_activated_cb (KithPeoplePage *self)
{
  activated_cb (self, 0);
}

static void
go_clicked_cb (KithPeoplePage *self)
{
  g_autoptr(GPtrArray) selected = list_selected (self);

  if (selected->len == 1)
    go_to (self, selected->pdata[0]);
}

static void
merge_clicked_cb (KithPeoplePage *self)
{
  g_autoptr(GPtrArray) selected = list_selected (self);

  if (selected->len == 2)
    kith_merge_dialog_show (GTK_WIDGET (self), self->desk, selected->pdata[0], selected->pdata[1]);
}

static void
relate_clicked_cb (KithPeoplePage *self)
{
  g_autoptr(GPtrArray) selected = list_selected (self);

  if (selected->len == 2)
    kith_relation_dialog_show (GTK_WIDGET (self), self->desk, selected->pdata[0], selected->pdata[1]);
}

static void
remove_clicked_cb (KithPeoplePage *self)
{
  g_autoptr(GPtrArray) selected = list_selected (self);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < selected->len; i++)
    g_ptr_array_add (ids, (gpointer) kith_record_get_id (selected->pdata[i]));
  g_ptr_array_add (ids, NULL);
  if (!kith_desk_remove_all (self->desk, (const char *const *) ids->pdata, &error))
    {
      kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
      return;
    }

  text = g_strdup_printf (ngettext ("%u person removed", "%u people removed", selected->len),
                          selected->len);
  kith_toast (GTK_WIDGET (self), text, _("_Undo"), "win.undo");
}

/* Following the case. */

static void
show_centre (KithPeoplePage *self)
{
  KithRecord *centre = kith_people_list_get_centre (self->people);
  g_autofree char *name = centre != NULL ? kith_person_dup_name (centre) : NULL;
  /* Translators: a column with what each person is to somebody, such as "To Maya" */
  g_autofree char *title = name != NULL ? g_strdup_printf (_("To %s"), name)
                                        : g_strdup (_("Related as"));

  gtk_column_view_column_set_title (self->kin, title);
  kith_person_chooser_set_chosen (self->centre, centre != NULL ? kith_record_get_id (centre) : NULL);
}

static void
refresh (KithPeoplePage *self)
{
  kith_people_list_refresh (self->people);
  show_centre (self);
  list_sides (self);
  show_count (self);
}

static void
stale_cb (KithPeoplePage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
centre_chosen_cb (KithPeoplePage *self,
                  const char     *id)
{
  kith_people_list_set_centre (
    self->people, kith_case_find_kind (kith_desk_get_case (self->desk), KITH_RECORD_PERSON, id));
}

static void
kith_people_page_map (GtkWidget *widget)
{
  refresh (KITH_PEOPLE_PAGE (widget));

  GTK_WIDGET_CLASS (kith_people_page_parent_class)->map (widget);
}

static gboolean
kith_people_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KITH_PEOPLE_PAGE (widget)->search));
}

static void
kith_people_page_dispose (GObject *object)
{
  KithPeoplePage *self = KITH_PEOPLE_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  /* Whoever still holds the list must not ask this page what to show of it. */
  if (self->filtered != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->filtered, self);
      g_signal_handlers_disconnect_by_data (self->selection, self);
      gtk_filter_list_model_set_filter (self->filtered, NULL);
    }
  self->filter = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->begun);
  g_clear_object (&self->filtered);
  g_clear_object (&self->people);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_people_page_parent_class)->dispose (object);
}

static void
kith_people_page_finalize (GObject *object)
{
  g_strfreev (KITH_PEOPLE_PAGE (object)->words);

  G_OBJECT_CLASS (kith_people_page_parent_class)->finalize (object);
}

static void
kith_people_page_class_init (KithPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_people_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_people_page_finalize;
  widget_class->map = kith_people_page_map;
  widget_class->grab_focus = kith_people_page_grab_focus;
  widget_class->size_allocate = kith_people_page_size_allocate;

  g_type_ensure (KITH_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, stack);
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, search);
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, bar);
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, side_filter);
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, kind_filter);
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, place_filter);
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, view);
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, count);
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, go_button);
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, merge_button);
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, relate_button);
  gtk_widget_class_bind_template_child (widget_class, KithPeoplePage, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, relate_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
kith_people_page_init (KithPeoplePage *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->words = g_new0 (char *, 1);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);
}

/* The rows stand in a list inside the view, which knows no name of its own. */
static void
name_inner_list (KithPeoplePage *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) == GTK_ACCESSIBLE_ROLE_LIST)
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("People"), -1);
}

/* GTK makes rows for two hundred at once, and hundreds of milliseconds go by until the page is there. */
static gboolean
make_rows_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  KithPeoplePage *self = KITH_PEOPLE_PAGE (widget);
  const guint n = gtk_slice_list_model_get_size (self->begun);

  if (n >= g_list_model_get_n_items (G_LIST_MODEL (self->filtered)))
    {
      gtk_slice_list_model_set_size (self->begun, G_MAXUINT);
      return G_SOURCE_REMOVE;
    }

  gtk_slice_list_model_set_size (self->begun, n + ROWS_A_FRAME);
  return G_SOURCE_CONTINUE;
}

/* Sorting comes before filtering, so that typing never sorts. */
static void
fill_view (KithPeoplePage *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->people)),
                                                      g_object_ref (sorter));

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (sorted), self->filter);
  self->begun = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)), 0, ROWS_AT_FIRST);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->begun)));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), make_rows_cb, NULL, NULL);
  gtk_column_view_sort_by_column (self->view, self->kin, GTK_SORT_ASCENDING);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  name_inner_list (self);
}

/**
 * kith_people_page_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_people_page_new (KithDesk *desk)
{
  KithPeoplePage *self = g_object_new (KITH_TYPE_PEOPLE_PAGE, NULL);

  self->desk = g_object_ref (desk);
  self->people = kith_people_list_new (kith_desk_get_case (desk));
  self->centre = KITH_PERSON_CHOOSER (
    kith_person_chooser_new (kith_desk_get_case (desk), KITH_RECORD_PERSON));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->centre), _("To whom everybody is related"));
  gtk_box_append (self->bar, GTK_WIDGET (self->centre));
  list_filters (self);
  fill_view (self);
  g_signal_connect_object (self->people, "stale", G_CALLBACK (stale_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->centre, "chosen", G_CALLBACK (centre_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (show_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  refresh (self);
  kith_tidy (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
