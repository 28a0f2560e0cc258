/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the person of a form stands on every sheet. */

#include "config.h"

#include "pages/kith-sheet-list.h"

#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

struct _KithSheetList
{
  GtkBox      parent_instance;

  KithBinder *binder; /* owned, nullable until it is bound */
};

G_DEFINE_FINAL_TYPE (KithSheetList, kith_sheet_list, GTK_TYPE_BOX)

static void
kith_sheet_list_dispose (GObject *object)
{
  g_clear_object (&KITH_SHEET_LIST (object)->binder);

  G_OBJECT_CLASS (kith_sheet_list_parent_class)->dispose (object);
}

static void
kith_sheet_list_class_init (KithSheetListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_sheet_list_dispose;
}

static void
kith_sheet_list_init (KithSheetList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
}

static KithRecord *
find_placement (KithCase   *family,
                KithRecord *person,
                KithRecord *sheet)
{
  GPtrArray *rows = kith_case_get_referrers (family, kith_record_get_id (person));

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PLACEMENT
        && kith_case_resolve (family, rows->pdata[i], KITH_PLACEMENT_SHEET) == sheet)
      return rows->pdata[i];

  return NULL;
}

static const char *
word_for (KithRecord *placement)
{
  if (placement == NULL)
    return _("placed by Kith");
  if (kith_record_get_boolean (placement, KITH_PLACEMENT_IS_HIDDEN))
    return _("left off");

  return kith_record_get_boolean (placement, KITH_PLACEMENT_IS_PINNED) ? _("placed by hand")
                                                                       : _("placed by Kith");
}

static void
add_line (KithSheetList *self,
          const char    *title,
          const char    *word)
{
  /* Translators: the title of a drawing, and how somebody got their place on it */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), title, word);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (self), label);
}

static void
show_all (KithSheetList *self)
{
  KithCase *family = kith_desk_get_case (kith_binder_get_desk (self->binder));
  KithRecord *person = kith_binder_get_record (self->binder);
  const guint n = kith_case_count (family, KITH_RECORD_SHEET);
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), line);
  if (person == NULL)
    return;

  for (guint i = 0; i < n; i++)
    {
      KithRecord *sheet = kith_case_nth (family, KITH_RECORD_SHEET, i);
      const char *title = kith_record_get_text (sheet, KITH_SHEET_TITLE);

      add_line (self, title != NULL ? title : _("Genogram"),
                word_for (find_placement (family, person, sheet)));
    }
  if (n == 0)
    add_line (self, _("Genogram"), word_for (NULL));
}

static void
case_changed_cb (KithSheetList    *self,
                 const KithChange *change)
{
  if (kith_change_touches (change, KITH_RECORD_SHEET)
      || kith_change_touches (change, KITH_RECORD_PLACEMENT))
    show_all (self);
}

/**
 * kith_sheet_list_bind:
 * @binder: of a person's form
 *
 * Lets the list follow the person of the form. To be called once.
 */
void
kith_sheet_list_bind (KithSheetList *self,
                      KithBinder    *binder)
{
  g_return_if_fail (KITH_IS_SHEET_LIST (self) && self->binder == NULL);

  self->binder = g_object_ref (binder);
  g_signal_connect_object (binder, "record-changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kith_desk_get_case (kith_binder_get_desk (binder)), "changed",
                           G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  show_all (self);
}
