/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The paper bridge: drawings that are printed empty but for the people who are known, to be filled in
 * by pen; and the way back, a photo of the paper beside a list in which those who stand on it are
 * ticked, and whoever is new is typed in.
 */

#include "config.h"

#include "pages/kith-paper-view.h"

#include "base/kith-text.h"
#include "canvas/kith-photo-intake.h"
#include "desk/kith-typing.h"
#include "desk/kith-verbs-paper.h"
#include "desk/kith-verbs.h"
#include "model/kith-naming.h"
#include "model/kith-pictures.h"
#include "model/kith-plans.h"
#include "model/kith-records.h"
#include "pages/kith-now.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

#define PHOTO_PX 1200
#define PHOTO_HEIGHT 300
#define LIST_WIDTH 260
#define PAUSE_MS 250

/* The documents, by the tokens of the command line. */
static const struct
{
  const char *document;
  const char *label;
  const char *about;
} papers[] = {
  { "paper-genogram", N_("Genogram…"), N_("As far as it is known, with room for those who are missing") },
  { "paper-ecomap", N_("Ecomap…"), N_("The children in the middle, people and empty circles around") },
  { "paper-circles", N_("Safety Circles…"), N_("Three rings by what people know, the names beside them") },
  { "paper-mobility", N_("Mobility Map…"), N_("A path of empty places, the names below") },
  { "paper-questions", N_("Questions…"), N_("With room for an answer each") },
};

struct _KithPaperView
{
  AdwBin       parent_instance;

  KithDesk    *desk;     /* owned */
  GPtrArray   *pictures; /* owned; ids, as they stand in the drop-down */
  GPtrArray   *people;   /* owned; ids, as they stand in the list */
  char        *shown;    /* owned; id of the picture that is shown, NULL for none */
  guint        source;   /* while what is typed was not kept yet */
  gboolean     is_showing;

  GtkDropDown *kind;     /* borrowed child */
  GtkWidget   *attach;   /* borrowed child */
  GtkWidget   *body;     /* borrowed child */
  GtkDropDown *chooser;  /* borrowed child */
  GtkPicture  *photo;    /* borrowed child */
  GtkEntry    *entry;    /* borrowed child */
  GtkBox      *ticks;    /* borrowed child */
  GtkWidget   *remove;   /* borrowed child */
  GtkWidget   *go;       /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithPaperView, kith_paper_view, ADW_TYPE_BIN)

static void
kith_paper_view_dispose (GObject *object)
{
  KithPaperView *self = KITH_PAPER_VIEW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_paper_view_parent_class)->dispose (object);
}

static void
kith_paper_view_finalize (GObject *object)
{
  g_free (KITH_PAPER_VIEW (object)->shown);

  G_OBJECT_CLASS (kith_paper_view_parent_class)->finalize (object);
}

static void
kith_paper_view_class_init (KithPaperViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_paper_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_paper_view_finalize;
}

static void
kith_paper_view_init (KithPaperView *self)
{
}

static KithCase *
get_case (KithPaperView *self)
{
  return kith_desk_get_case (self->desk);
}

static KithRecord *
find_shown (KithPaperView *self)
{
  return self->shown != NULL ? kith_case_find_kind (get_case (self), KITH_RECORD_PICTURE, self->shown) : NULL;
}

static void
tell (KithPaperView *self,
      const GError  *error)
{
  kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

/* The name that is being typed. */

static void
keep_typed (KithPaperView *self)
{
  g_autofree char *key = g_strdup_printf ("paper %s", self->shown);
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->shown == NULL || kith_desk_is_read_only (self->desk))
    return;

  /* What cannot be kept stands in the entry still, and the next letter tries again. */
  if (!kith_desk_keep_unfinished (self->desk, key, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &error))
    g_debug ("What is being typed could not be kept");
}

static gboolean
pause_cb (gpointer data)
{
  KithPaperView *self = data;

  self->source = 0;
  keep_typed (self);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (KithPaperView *self)
{
  if (!self->is_showing && self->source == 0)
    self->source = g_timeout_add (PAUSE_MS, pause_cb, self);
}

static void
settle_cb (KithPaperView *self)
{
  if (self->source != 0)
    keep_typed (self);
}

static void
named_cb (KithPaperView *self)
{
  const KithMoment now = kith_now ();
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr(GError) error = NULL;
  g_autofree char *person = kith_desk_name_on_paper (self->desk, self->shown, text, &now, &error);

  if (person == NULL)
    {
      tell (self, error);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  keep_typed (self);
}

/* Who stands on it. */

static gboolean
may_stand_there (KithRecord *person)
{
  return !kith_person_is_paid (person) && kith_record_has_token (person, KITH_PERSON_LIFE, "living");
}

static void
ticked_cb (KithPaperView  *self,
           GtkCheckButton *button)
{
  const char *person = g_object_get_data (G_OBJECT (button), "person");
  const KithMoment now = kith_now ();
  g_autoptr(GError) error = NULL;

  if (!self->is_showing
      && !kith_desk_tick_on_paper (self->desk, self->shown, person, gtk_check_button_get_active (button), &now, &error))
    tell (self, error);
}

static void
add_tick (KithPaperView *self,
          KithRecord    *person)
{
  g_autofree char *name = kith_person_dup_name (person);
  GtkWidget *button = gtk_check_button_new_with_label (name);

  g_object_set_data_full (G_OBJECT (button), "person", g_strdup (kith_record_get_id (person)), g_free);
  g_signal_connect_object (button, "toggled", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->ticks, button);
  g_ptr_array_add (self->people, g_strdup_printf ("%s %s", kith_record_get_id (person), name));
}

/* While the people are the same, whoever ticks stays where they are. */
static gboolean
has_same_people (KithPaperView *self)
{
  guint n = 0;

  for (guint i = 0; i < kith_case_count (get_case (self), KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (get_case (self), KITH_RECORD_PERSON, i);
      g_autofree char *name = kith_person_dup_name (person);
      g_autofree char *line = g_strdup_printf ("%s %s", kith_record_get_id (person), name);

      if (!may_stand_there (person))
        continue;
      if (n >= self->people->len || !g_str_equal (self->people->pdata[n], line))
        return FALSE;
      n++;
    }

  return n == self->people->len;
}

static void
show_ticks (KithPaperView *self,
            KithRecord    *picture)
{
  GtkWidget *child;

  if (!has_same_people (self))
    {
      while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->ticks))) != NULL)
        gtk_box_remove (self->ticks, child);
      g_ptr_array_set_size (self->people, 0);
      for (guint i = 0; i < kith_case_count (get_case (self), KITH_RECORD_PERSON); i++)
        if (may_stand_there (kith_case_nth (get_case (self), KITH_RECORD_PERSON, i)))
          add_tick (self, kith_case_nth (get_case (self), KITH_RECORD_PERSON, i));
      kith_tidy (GTK_WIDGET (self->ticks));
    }

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->ticks)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      KithRecord *person = kith_case_find_kind (get_case (self), KITH_RECORD_PERSON,
                                                g_object_get_data (G_OBJECT (child), "person"));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (child),
                                   person != NULL && kith_paper_find_tick (get_case (self), picture, person) != NULL);
      gtk_widget_set_sensitive (child, !kith_desk_is_read_only (self->desk));
    }
}

/* Which photo. */

static char *
dup_title (KithPaperView *self,
           KithRecord    *picture)
{
  KithRecord *sheet = kith_case_resolve (get_case (self), picture, KITH_PICTURE_SHEET);
  const char *title = kith_record_get_text (sheet, KITH_SHEET_TITLE);
  const char *kind = kith_vocabulary_label (&kith_sheet_kinds, kith_record_get_token (sheet, KITH_SHEET_KIND));

  /* Translators: the kind of a drawing and its title */
  return title != NULL ? g_strdup_printf (_("%s: %s"), kind, title) : g_strdup (kind);
}

static void
list_pictures (KithPaperView *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->pictures, 0);
  for (guint i = 0; i < kith_case_count (get_case (self), KITH_RECORD_PICTURE); i++)
    {
      KithRecord *picture = kith_case_nth (get_case (self), KITH_RECORD_PICTURE, i);
      g_autofree char *title = NULL;

      if (kith_case_resolve (get_case (self), picture, KITH_PICTURE_SHEET) == NULL)
        continue;
      title = dup_title (self, picture);
      if (g_strcmp0 (self->shown, kith_record_get_id (picture)) == 0)
        chosen = self->pictures->len;
      g_ptr_array_add (self->pictures, g_strdup (kith_record_get_id (picture)));
      gtk_string_list_append (titles, title);
    }
  if (chosen == GTK_INVALID_LIST_POSITION && self->pictures->len > 0)
    chosen = self->pictures->len - 1;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->chooser, chosen);
}

static void
show_photo (KithPaperView *self,
            KithRecord    *picture)
{
  g_autoptr(GBytes) content = kith_case_load_picture (get_case (self),
                                                      kith_record_get_text (picture, KITH_PICTURE_CONTENT));
  g_autoptr(GdkTexture) texture = content != NULL ? kith_photo_new_texture (content, PHOTO_PX) : NULL;
  g_autofree char *title = dup_title (self, picture);
  g_autofree char *text = kith_text_fill (_("Photo of %s"), title);
  g_autofree char *key = g_strdup_printf ("paper %s", kith_record_get_id (picture));
  const char *typed = kith_desk_get_unfinished (self->desk, key);
  KithRecord *sheet = kith_case_resolve (get_case (self), picture, KITH_PICTURE_SHEET);

  gtk_picture_set_paintable (self->photo, texture != NULL ? GDK_PAINTABLE (texture) : NULL);
  gtk_picture_set_alternative_text (self->photo, text);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), typed != NULL ? typed : "");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go), "s", kith_record_get_token (sheet, KITH_SHEET_KIND));
}

static void
show_chosen (KithPaperView *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->chooser);
  const char *id = chosen < self->pictures->len ? self->pictures->pdata[chosen] : NULL;
  KithRecord *picture;

  settle_cb (self);
  self->is_showing = TRUE;
  if (kith_set_string (&self->shown, id) && find_shown (self) != NULL)
    show_photo (self, find_shown (self));
  picture = find_shown (self);
  gtk_widget_set_visible (self->body, picture != NULL);
  if (picture != NULL)
    show_ticks (self, picture);
  self->is_showing = FALSE;
}

/**
 * kith_paper_view_show:
 *
 * Looks at the case anew.
 */
void
kith_paper_view_show (KithPaperView *self)
{
  const gboolean can_write = !kith_desk_is_read_only (self->desk);

  self->is_showing = TRUE;
  list_pictures (self);
  self->is_showing = FALSE;
  gtk_widget_set_sensitive (self->attach, can_write);
  gtk_widget_set_sensitive (self->remove, can_write);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), can_write);
  show_chosen (self);
}

static void
chosen_cb (KithPaperView *self)
{
  if (!self->is_showing)
    show_chosen (self);
}

/* Attaching. */

typedef struct
{
  KithPaperView *view; /* owned */
  const char    *kind; /* token */
} Gift;

static void
gift_free (Gift *self)
{
  g_object_unref (self->view);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gift, gift_free)

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(Gift) gift = data;
  KithPaperView *self = gift->view;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithTakenPhoto) photo = kith_photo_intake_finish (result, &error);
  const KithMoment now = kith_now ();
  g_autofree char *picture = NULL;

  /* The window may have been closed while the photo was read. */
  if (self->desk == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (photo != NULL)
    picture = kith_desk_attach_paper (self->desk, gift->kind, photo->content, photo->width, photo->height, &now,
                                      &error);
  if (picture == NULL)
    {
      tell (self, error);
      return;
    }

  kith_set_string (&self->shown, NULL);
  kith_paper_view_show (self);
  for (guint i = 0; i < self->pictures->len; i++)
    if (g_str_equal (self->pictures->pdata[i], picture))
      gtk_drop_down_set_selected (self->chooser, i);
  kith_toast (GTK_WIDGET (self), _("Attached. Tick who stands on it."), _("_Undo"), "win.undo");
}

static void
file_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                gpointer         data)
{
  g_autoptr(Gift) gift = data;
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                                                          : NULL;

  if (file != NULL)
    kith_photo_intake_page (file, taken_cb, g_steal_pointer (&gift));
  g_object_unref (dialog);
}

static void
attach_clicked_cb (KithPaperView *self)
{
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (_("A Photo of a Paper Drawing"),
                                   GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), GTK_FILE_CHOOSER_ACTION_OPEN,
                                   NULL, NULL);
  g_autoptr(GtkFileFilter) photos = gtk_file_filter_new ();
  Gift *gift = g_new0 (Gift, 1);

  gift->view = g_object_ref (self);
  gift->kind = kith_sheet_kinds.terms[gtk_drop_down_get_selected (self->kind)].token;
  gtk_file_filter_set_name (photos, _("Photos"));
  gtk_file_filter_add_pixbuf_formats (photos);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), photos);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (file_chosen_cb), gift);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
remove_clicked_cb (KithPaperView *self)
{
  g_autofree char *id = g_strdup (self->shown);
  g_autoptr(GError) error = NULL;

  if (id != NULL && !kith_desk_remove (self->desk, id, &error))
    tell (self, error);
}

/* Building. */

static GtkLabel *
add_label (GtkBox     *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
build_papers (GtkBox *box)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_(papers[i].label));
      g_autofree char *name = kith_text_fill (_("Print: %s"), _(papers[i].label));

      gtk_widget_set_tooltip_text (button, _(papers[i].about));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.print-documents");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", papers[i].document, "");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_box_append (GTK_BOX (row), button);
    }
  gtk_box_append (box, row);
}

static GtkWidget *
build_attach (KithPaperView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr(GtkStringList) kinds = gtk_string_list_new (NULL);

  for (guint i = 0; i < kith_sheet_kinds.n_terms; i++)
    gtk_string_list_append (kinds, _(kith_sheet_kinds.terms[i].label));
  self->kind = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&kinds)), NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->kind), _("What was drawn"));
  self->attach = gtk_button_new_with_mnemonic (_("_Attach a Photo…"));
  g_signal_connect_object (self->attach, "clicked", G_CALLBACK (attach_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->kind));
  gtk_box_append (GTK_BOX (row), self->attach);
  return row;
}

static GtkWidget *
build_ticking (KithPaperView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_size_request (column, LIST_WIDTH, -1);
  add_label (GTK_BOX (column), _("Who stands on it?"), "heading");
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->entry, _("Somebody new"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Somebody new on the paper"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->entry));
  self->ticks = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->ticks));
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who stands on it?"),
                                  -1);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (column), scroller);
  return column;
}

static void
build_body (KithPaperView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->chooser = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->chooser), _("Which paper drawing"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->chooser), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->chooser), GTK_ALIGN_START);
  g_signal_connect_object (self->chooser, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->go = gtk_button_new_with_mnemonic (_("_Draw It Here"));
  gtk_widget_set_tooltip_text (self->go, _("Go to the sheet of this drawing; who was ticked waits in its tray"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go), "s", "genogram");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go), "case.show-page");
  self->remove = gtk_button_new_with_mnemonic (_("Re_move Photo"));
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->chooser));
  gtk_box_append (GTK_BOX (head), self->go);
  gtk_box_append (GTK_BOX (head), self->remove);
  self->photo = GTK_PICTURE (gtk_picture_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->photo), -1, PHOTO_HEIGHT);
  gtk_widget_set_hexpand (GTK_WIDGET (self->photo), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->photo), "kith-photo");
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->photo));
  gtk_box_append (GTK_BOX (row), build_ticking (self));
  gtk_box_append (GTK_BOX (self->body), head);
  gtk_box_append (GTK_BOX (self->body), row);
}

/**
 * kith_paper_view_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
kith_paper_view_new (KithDesk *desk)
{
  KithPaperView *self = g_object_new (KITH_TYPE_PAPER_VIEW, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  self->desk = g_object_ref (desk);
  self->pictures = g_ptr_array_new_with_free_func (g_free);
  self->people = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_add_css_class (GTK_WIDGET (box), "kith-page-body");
  add_label (box, _("Paper at the Table"), "title-2");
  add_label (box, _("Print a drawing with the people known so far, and fill it in by pen. Names are those its reader may have."), "dim-label");
  build_papers (box);
  add_label (box, _("Bring It Back"), "title-3");
  add_label (box, _("Photograph the paper and attach it. Nothing a camera notes in a photo is kept, and no copy for a reader carries it."), "dim-label");
  gtk_box_append (box, build_attach (self));
  build_body (self);
  gtk_box_append (box, self->body);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 960);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Paper at the Table"),
                                  -1);
  adw_bin_set_child (ADW_BIN (self), scroller);
  kith_tidy (GTK_WIDGET (self));
  g_signal_connect_object (desk, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
