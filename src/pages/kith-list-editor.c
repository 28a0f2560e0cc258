/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The records of one table that belong to the record of a form, such as somebody's telephone
 * numbers: each a line that opens into a form of its own, with a button to add one and one to
 * remove it, which a toast takes back. A template says which:
 *
 *   <object class="KithListEditor">
 *     <property name="table">contact_route</property>
 *     <property name="owner">person</property>
 *   </object>
 *
 * Where the table has a field "number" the lines have an order, which is changed by dragging them or
 * with Alt and the arrows. With "inline", which names a text field, each line is that text itself.
 */

#include "config.h"

#include "pages/kith-list-editor.h"

#include "base/kith-text.h"
#include "desk/kith-draft-known.h"
#include "desk/kith-verbs-told.h"
#include "desk/kith-verbs.h"
#include "pages/kith-detail.h"
#include "pages/kith-form.h"
#include "pages/kith-now.h"
#include "pages/kith-person-chooser.h"
#include "pages/kith-row.h"
#include "pages/kith-summary.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

/* One line of the list. */
typedef struct
{
  char            *id;    /* owned */
  gint64           number;
  GtkWidget       *line;  /* borrowed child */
  GtkToggleButton *head;  /* borrowed child of line */
  GtkImage        *arrow; /* borrowed child of head */
  GtkLabel        *label; /* borrowed child of head */
  GtkWidget       *body;  /* borrowed child of line */
  KithForm        *form;  /* borrowed child of body; NULL until it was opened */
  GtkWidget       *row;   /* borrowed child of line; NULL unless inline */
} Item;

struct _KithListEditor
{
  GtkBox                parent_instance;

  char                 *table;     /* owned */
  char                 *owner;     /* owned; the field that names the form's record */
  char                 *or_owner;  /* owned, nullable; another field that may name it as well */
  char                 *other;     /* owned, nullable; a field that has to be chosen first */
  char                 *title;     /* owned, nullable */
  char                 *add_label; /* owned, nullable */
  char                 *in_line;   /* owned, nullable; the text field that is the whole line */

  KithBinder           *binder;    /* owned, nullable until it is bound; of the form around */
  const KithRecordType *type;
  guint                 owner_field;
  int                   number_field; /* -1 where the lines have no order */
  GPtrArray            *items;     /* owned; of Item */
  GtkWidget            *lines;     /* borrowed child */
  GtkWidget            *add;       /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithListEditor, kith_list_editor, GTK_TYPE_BOX)

enum { PROP_0, PROP_TABLE, PROP_OWNER, PROP_OR_OWNER, PROP_OTHER, PROP_TITLE, PROP_ADD_LABEL, PROP_INLINE, N_PROPS };

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->id);
  g_free (item);
}

static void
kith_list_editor_dispose (GObject *object)
{
  KithListEditor *self = KITH_LIST_EDITOR (object);

  g_clear_object (&self->binder);

  G_OBJECT_CLASS (kith_list_editor_parent_class)->dispose (object);
}

static void
kith_list_editor_finalize (GObject *object)
{
  KithListEditor *self = KITH_LIST_EDITOR (object);

  g_ptr_array_unref (self->items);
  g_free (self->table);
  g_free (self->owner);
  g_free (self->or_owner);
  g_free (self->other);
  g_free (self->title);
  g_free (self->add_label);
  g_free (self->in_line);

  G_OBJECT_CLASS (kith_list_editor_parent_class)->finalize (object);
}

static char **
text_of_property (KithListEditor *self,
                  guint           prop_id)
{
  switch (prop_id)
    {
    case PROP_TABLE:
      return &self->table;
    case PROP_OWNER:
      return &self->owner;
    case PROP_OR_OWNER:
      return &self->or_owner;
    case PROP_OTHER:
      return &self->other;
    case PROP_TITLE:
      return &self->title;
    case PROP_INLINE:
      return &self->in_line;
    case PROP_ADD_LABEL:
    default:
      return &self->add_label;
    }
}

static void
kith_list_editor_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_string (value, *text_of_property (KITH_LIST_EDITOR (object), prop_id));
}

static void
kith_list_editor_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  kith_set_string (text_of_property (KITH_LIST_EDITOR (object), prop_id),
                   g_value_get_string (value));
}

static void
kith_list_editor_class_init (KithListEditorClass *klass)
{
  static const char *const names[] = { NULL, "table", "owner", "or-owner", "other", "title",
                                       "add-label", "inline" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_list_editor_dispose;
  object_class->finalize = kith_list_editor_finalize;
  object_class->get_property = kith_list_editor_get_property;
  object_class->set_property = kith_list_editor_set_property;

  for (guint i = PROP_TABLE; i < N_PROPS; i++)
    g_object_class_install_property (object_class, i,
                                     g_param_spec_string (names[i], NULL, NULL, NULL,
                                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
kith_list_editor_init (KithListEditor *self)
{
  self->items = g_ptr_array_new_with_free_func (item_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kith-list");
}

static KithDesk *
get_desk (KithListEditor *self)
{
  return kith_binder_get_desk (self->binder);
}

static KithCase *
get_case (KithListEditor *self)
{
  return kith_desk_get_case (get_desk (self));
}

/* Lines. */

static Item *
find_item (KithListEditor *self,
           const char     *id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (((Item *) self->items->pdata[i])->id, id))
      return self->items->pdata[i];

  return NULL;
}

static gboolean
names_owner (KithListEditor *self,
             KithRecord     *record,
             guint           field)
{
  KithRecord *owner = kith_binder_get_record (self->binder);

  return owner != NULL
         && g_strcmp0 (kith_record_get_ref (record, field), kith_record_get_id (owner)) == 0;
}

/* Which field says whose list it is; of two brothers either may stand in either. */
static guint
get_owner_field (KithListEditor *self,
                 KithRecord     *record)
{
  const int other = self->or_owner != NULL ? kith_record_type_field (self->type, self->or_owner) : -1;

  return other >= 0 && names_owner (self, record, (guint) other) ? (guint) other : self->owner_field;
}

static char *
dup_summary (KithListEditor *self,
             KithRecord     *record)
{
  return kith_summary_dup (get_case (self), record, get_owner_field (self, record));
}

static void
remove_clicked_cb (KithListEditor *self,
                   GtkWidget      *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  KithRecord *record = kith_case_find (get_case (self), id);
  g_autofree char *summary = record != NULL ? dup_summary (self, record) : NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (record == NULL)
    return;
  if (!kith_desk_remove (get_desk (self), id, &error))
    {
      kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
      return;
    }

  /* Translators: what was removed from a list, such as a telephone number */
  text = g_strdup_printf (_("Removed: %s"), summary);
  kith_toast (GTK_WIDGET (self), text, _("_Undo"), "win.undo");
  gtk_widget_grab_focus (self->add);
}

static GtkWidget *
new_remove_button (KithListEditor *self,
                   Item           *item,
                   gboolean        is_icon)
{
  GtkWidget *remove = is_icon ? gtk_button_new_from_icon_name ("user-trash-symbolic")
                              : gtk_button_new_with_mnemonic (_("_Remove"));

  if (is_icon)
    {
      gtk_widget_add_css_class (remove, "flat");
      gtk_widget_set_tooltip_text (remove, _("Remove"));
    }
  gtk_widget_set_halign (remove, GTK_ALIGN_START);
  gtk_widget_set_valign (remove, GTK_ALIGN_START);
  gtk_widget_set_sensitive (remove, !kith_desk_is_read_only (get_desk (self)));
  g_object_set_data_full (G_OBJECT (remove), "id", g_strdup (item->id), g_free);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return remove;
}

static void
open_item (KithListEditor *self,
           Item           *item)
{
  KithRecord *record = kith_case_find (get_case (self), item->id);

  if (item->form != NULL || item->row != NULL || record == NULL)
    return;

  item->form = KITH_FORM (kith_form_new (get_desk (self), self->type->kind));
  kith_form_set_record (item->form, record);
  gtk_box_append (GTK_BOX (item->body), GTK_WIDGET (item->form));
  gtk_box_append (GTK_BOX (item->body), new_remove_button (self, item, FALSE));
  kith_tidy (item->body);
}

static void
toggled_cb (KithListEditor  *self,
            GtkToggleButton *head)
{
  Item *item = find_item (self, g_object_get_data (G_OBJECT (head), "id"));
  const gboolean is_open = gtk_toggle_button_get_active (head);

  if (item == NULL)
    return;
  if (is_open)
    open_item (self, item);

  gtk_widget_set_visible (item->body, is_open);
  gtk_image_set_from_icon_name (item->arrow, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
}

/* The head of a line; an expander would not let a long summary wrap. */
static void
make_head (Item *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  item->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-end-symbolic"));
  item->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (item->label, 0);
  gtk_label_set_wrap (item->label, TRUE);
  gtk_label_set_wrap_mode (item->label, PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (item->arrow));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (item->label));
  item->head = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_child (GTK_BUTTON (item->head), box);
  gtk_widget_add_css_class (GTK_WIDGET (item->head), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (item->head), "kith-list-head");
  g_object_set_data_full (G_OBJECT (item->head), "id", g_strdup (item->id), g_free);
}

/* Order. */

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const Item *one = *(Item *const *) a;
  const Item *other = *(Item *const *) b;

  return one->number != other->number ? (one->number > other->number) - (one->number < other->number)
                                      : strcmp (one->id, other->id);
}

static guint
position_of (KithListEditor *self,
             const char     *id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (((Item *) self->items->pdata[i])->id, id))
      return i;

  return self->items->len;
}

static gboolean
move_item (KithListEditor *self,
           const char     *id,
           guint           to)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  const guint from = position_of (self, id);

  if (from >= self->items->len || to >= self->items->len || from == to)
    return FALSE;

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (ids, g_strdup (((Item *) self->items->pdata[i])->id));
  g_ptr_array_insert (ids, (int) to, g_ptr_array_steal_index (ids, from));
  g_ptr_array_add (ids, NULL);
  if (!kith_desk_put_in_order (get_desk (self), (const char *const *) ids->pdata, &error))
    kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
  return TRUE;
}

static const char *
id_of_controller (gpointer controller)
{
  return g_object_get_data (
    G_OBJECT (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller))), "id");
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                KithListEditor        *self)
{
  const char *id = id_of_controller (controller);
  const guint at = position_of (self, id);

  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && self->in_line != NULL
      && at == self->items->len - 1)
    {
      gtk_widget_activate (self->add);
      return TRUE;
    }
  if (self->number_field < 0 || (state & GDK_ALT_MASK) == 0
      || (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return FALSE;

  if (key == GDK_KEY_Up ? at > 0 : at + 1 < self->items->len)
    move_item (self, id, key == GDK_KEY_Up ? at - 1 : at + 1);
  return TRUE;
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 gpointer       data)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, id_of_controller (source));
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               KithListEditor *self)
{
  const guint at = position_of (self, id_of_controller (source));
  g_autoptr(GdkPaintable) picture = NULL;

  if (at >= self->items->len)
    return;
  picture = gtk_widget_paintable_new (((Item *) self->items->pdata[at])->line);
  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (GtkDropTarget  *target,
         const GValue   *value,
         double          x,
         double          y,
         KithListEditor *self)
{
  return move_item (self, g_value_get_string (value), position_of (self, id_of_controller (target)));
}

static GtkWidget *
new_drag_handle (KithListEditor *self,
                 Item           *item)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_widget_set_tooltip_text (handle, _("Drag to change the order, or press Alt+↑ and Alt+↓"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_widget_get_tooltip_text (handle), -1);
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_widget_add_css_class (handle, "dim-label");
  g_object_set_data_full (G_OBJECT (handle), "id", g_strdup (item->id), g_free);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), NULL);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  return handle;
}

/* Lines that have an order take what is dropped on them, and keys. */
static void
let_move (KithListEditor *self,
          Item           *item,
          GtkWidget      *top)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDropTarget *target;

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  g_object_set_data_full (G_OBJECT (top), "id", g_strdup (item->id), g_free);
  gtk_widget_add_controller (top, keys);
  if (self->number_field < 0)
    return;

  target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (top, GTK_EVENT_CONTROLLER (target));
  gtk_box_prepend (GTK_BOX (top), new_drag_handle (self, item));
}

/* What a line consists of: a text that is typed where it stands, or a head that opens a form. */
static GtkWidget *
fill_line (KithListEditor *self,
           Item           *item,
           KithRecord     *record)
{
  g_autoptr(KithBinder) binder = NULL;

  if (self->in_line == NULL)
    {
      make_head (item);
      gtk_widget_set_hexpand (GTK_WIDGET (item->head), TRUE);
      g_signal_connect_object (item->head, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      return GTK_WIDGET (item->head);
    }

  binder = kith_binder_new (get_desk (self), self->type->kind);
  kith_binder_set_record (binder, record);
  item->row = kith_row_new (self->in_line, TRUE);
  kith_row_bind (KITH_ROW (item->row), binder);
  gtk_widget_set_hexpand (item->row, TRUE);
  return item->row;
}

static Item *
add_item (KithListEditor *self,
          KithRecord     *record)
{
  Item *item = g_new0 (Item, 1);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  item->id = g_strdup (kith_record_get_id (record));
  item->line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  item->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (top), fill_line (self, item, record));
  let_move (self, item, top);
  if (item->row != NULL)
    gtk_box_append (GTK_BOX (top), new_remove_button (self, item, TRUE));
  gtk_widget_set_visible (item->body, FALSE);
  gtk_widget_add_css_class (item->body, "kith-list-form");
  gtk_box_append (GTK_BOX (item->line), top);
  gtk_box_append (GTK_BOX (item->line), item->body);
  gtk_box_append (GTK_BOX (self->lines), item->line);
  g_ptr_array_add (self->items, item);
  kith_tidy (top);
  return item;
}

static void
show_item (KithListEditor *self,
           Item           *item,
           KithRecord     *record)
{
  g_autofree char *summary = NULL;

  item->number = self->number_field >= 0
                   ? kith_record_get_integer (record, (guint) self->number_field) : 0;
  if (item->label == NULL)
    return;

  summary = dup_summary (self, record);
  gtk_label_set_label (item->label, summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item->head), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
}

static gboolean
belongs (KithListEditor *self,
         KithRecord     *record)
{
  return kith_record_get_record_type (record) == self->type
         && names_owner (self, record, get_owner_field (self, record));
}

static void
drop_items (KithListEditor *self,
            KithRecord     *owner)
{
  for (guint i = self->items->len; i-- > 0;)
    {
      Item *item = self->items->pdata[i];
      KithRecord *record = kith_case_find (get_case (self), item->id);

      if (owner != NULL && record != NULL && belongs (self, record))
        continue;
      gtk_box_remove (GTK_BOX (self->lines), item->line);
      g_ptr_array_remove_index (self->items, i);
    }
}

/* Lines that stay keep their widgets, for somebody may be typing there. */
static void
sort_items (KithListEditor *self)
{
  GtkWidget *before = NULL;

  if (self->number_field < 0)
    return;

  g_ptr_array_sort (self->items, compare_items);
  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *line = ((Item *) self->items->pdata[i])->line;

      if (gtk_widget_get_prev_sibling (line) != before)
        gtk_box_reorder_child_after (GTK_BOX (self->lines), line, before);
      before = line;
    }
}

static void
show_items (KithListEditor *self)
{
  KithRecord *owner = kith_binder_get_record (self->binder);
  GPtrArray *rows;

  drop_items (self, owner);
  gtk_widget_set_sensitive (self->add, kith_binder_is_editable (self->binder));
  if (owner == NULL)
    return;

  rows = kith_case_get_referrers (get_case (self), kith_record_get_id (owner));
  for (guint i = 0; i < rows->len; i++)
    if (belongs (self, rows->pdata[i]))
      {
        Item *item = find_item (self, kith_record_get_id (rows->pdata[i]));

        show_item (self, item != NULL ? item : add_item (self, rows->pdata[i]), rows->pdata[i]);
      }
  sort_items (self);
}

/* Adding. */

static gint64
next_number (KithListEditor *self)
{
  gint64 last = 0;

  for (guint i = 0; i < self->items->len; i++)
    last = MAX (last, ((Item *) self->items->pdata[i])->number);

  return last + 1;
}

static gboolean
focus_form_cb (gpointer form)
{
  if (gtk_widget_get_mapped (form))
    kith_form_focus_first (form);
  return G_SOURCE_REMOVE;
}

static void
focus_line (Item *item)
{
  if (item->row != NULL)
    {
      gtk_widget_child_focus (item->row, GTK_DIR_TAB_FORWARD);
      return;
    }

  gtk_toggle_button_set_active (item->head, TRUE);
  /* Not yet: the list one has chosen from gives the focus back as it closes, and the form has no
   * place so far. */
  if (item->form != NULL)
    g_idle_add_full (G_PRIORITY_LOW, focus_form_cb, g_object_ref (item->form), g_object_unref);
}

static void
add_record (KithListEditor *self,
            const char     *other)
{
  KithRecord *owner = kith_binder_get_record (self->binder);
  g_autoptr(KithDraft) draft = kith_draft_new (self->type->kind);
  const KithMoment now = kith_now ();
  g_autoptr(GError) error = NULL;
  Item *item;

  if (owner == NULL)
    return;

  kith_draft_set_text (draft, self->owner_field, kith_record_get_id (owner));
  if (other != NULL)
    kith_draft_set_text (draft, (guint) kith_record_type_field (self->type, self->other), other);
  kith_draft_fill_known (draft, get_case (self), &now);
  if (self->number_field >= 0)
    kith_draft_set_integer (draft, (guint) self->number_field, next_number (self));
  if (!kith_desk_add (get_desk (self), draft, &error))
    {
      kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
      return;
    }

  item = find_item (self, kith_draft_get_id (draft));
  g_return_if_fail (item != NULL);
  focus_line (item);
}

static void
add_clicked_cb (KithListEditor *self)
{
  add_record (self, NULL);
}

static void
other_chosen_cb (KithListEditor *self,
                 const char     *id)
{
  add_record (self, id);
}

static GtkWidget *
new_add_button (KithListEditor *self)
{
  const char *label = self->add_label != NULL ? self->add_label : _("Add");
  const KithRecordType *refers_to;
  GtkWidget *button;

  if (self->other == NULL)
    {
      button = gtk_button_new_from_icon_name ("list-add-symbolic");
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, label);
      g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      return button;
    }

  refers_to = kith_record_type_find (
    self->type->fields[kith_record_type_field (self->type, self->other)].refers_to);
  button = kith_person_chooser_new (get_case (self), refers_to->kind);
  kith_person_chooser_set_icon (KITH_PERSON_CHOOSER (button), "list-add-symbolic", label);
  kith_person_chooser_let_add (KITH_PERSON_CHOOSER (button), get_desk (self));
  g_signal_connect_object (button, "chosen", G_CALLBACK (other_chosen_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
build (KithListEditor *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (self->title != NULL ? self->title : _(self->type->label));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->add = new_add_button (self);
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (top), title);
  gtk_box_append (GTK_BOX (top), self->add);
  gtk_box_append (GTK_BOX (self), top);
  gtk_box_append (GTK_BOX (self), self->lines);
  kith_tidy (GTK_WIDGET (self));
}

static void
case_changed_cb (KithListEditor   *self,
                 const KithChange *change)
{
  if (kith_change_touches (change, self->type->kind)
      || kith_change_touches (change, KITH_RECORD_PERSON)
      || kith_change_touches (change, KITH_RECORD_HOUSEHOLD))
    show_items (self);
}

/**
 * kith_list_editor_bind:
 * @binder: of the form around
 *
 * Builds the list and lets it follow the record of the form. To be called once.
 */
void
kith_list_editor_bind (KithListEditor *self,
                       KithBinder     *binder)
{
  int owner;

  g_return_if_fail (KITH_IS_LIST_EDITOR (self) && self->binder == NULL);
  g_return_if_fail (self->table != NULL && self->owner != NULL);

  self->binder = g_object_ref (binder);
  self->type = kith_record_type_find (self->table);
  owner = self->type != NULL ? kith_record_type_field (self->type, self->owner) : -1;
  g_return_if_fail (owner >= 0);

  self->owner_field = (guint) owner;
  self->number_field = kith_record_type_field (self->type, "number");
  build (self);
  g_signal_connect_object (binder, "record-changed", G_CALLBACK (show_items), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_case (self), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_items (self);
}

static gboolean
go_to_line (KithListEditor *self,
            const char     *id)
{
  Item *item = find_item (self, id);

  if (item != NULL)
    focus_line (item);
  return item != NULL;
}

/**
 * kith_list_editor_go_to:
 * @within: a page or a part of one
 * @id: of a record
 *
 * Opens the line of the record in whichever list within @within holds it, and moves the keyboard
 * there, so that it is in sight.
 *
 * Returns: whether there is such a line
 */
gboolean
kith_list_editor_go_to (GtkWidget  *within,
                        const char *id)
{
  if (KITH_IS_LIST_EDITOR (within) && go_to_line (KITH_LIST_EDITOR (within), id))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (kith_list_editor_go_to (child, id))
      return TRUE;

  return FALSE;
}

static void
begin_adding (GtkWidget  *list,
              const char *what)
{
  KithListEditor *self = KITH_LIST_EDITOR (list);

  if (KITH_IS_PERSON_CHOOSER (self->add))
    kith_person_chooser_open (KITH_PERSON_CHOOSER (self->add));
  else
    {
      gtk_widget_grab_focus (self->add);
      add_clicked_cb (self);
    }
}

static void
enter_line (GtkWidget  *list,
            const char *id)
{
  go_to_line (KITH_LIST_EDITOR (list), id);
}

static void
add_line_details (KithListEditor *self,
                  Item           *item,
                  GPtrArray      *details)
{
  KithRecord *record = kith_case_find (get_case (self), item->id);
  g_autofree char *summary = record != NULL ? dup_summary (self, record) : NULL;

  if (summary == NULL)
    return;

  kith_details_add (details, summary, self->title, GTK_WIDGET (self), enter_line, item->id);
  if (gtk_widget_get_visible (item->body))
    kith_details_add_all (details, summary, item->body);
}

/**
 * kith_list_editor_add_details:
 * @details: (element-type KithDetail): what one can go to; the list, its lines and what is in those
 *   that are open are added
 */
void
kith_list_editor_add_details (KithListEditor *self,
                              GPtrArray      *details)
{
  g_return_if_fail (KITH_IS_LIST_EDITOR (self) && self->binder != NULL);

  if (gtk_widget_get_sensitive (self->add))
    kith_details_add (details, self->add_label != NULL ? self->add_label : _("Add"), self->title,
                      GTK_WIDGET (self), begin_adding, NULL);
  for (guint i = 0; i < self->items->len; i++)
    add_line_details (self, self->items->pdata[i], details);
}
