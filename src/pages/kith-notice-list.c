/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Things to notice: each warning a sentence that opens to say why, where the rule comes from, the
 * one button that goes where it is put right, and room for an answer. A page shows those that are
 * put right there; the overview shows them all. It looks anew in a quiet moment after the case has
 * changed, so that typing never waits for it.
 */

#include "config.h"

#include "pages/kith-notice-list.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-plan.h"
#include "model/kith-records.h"
#include "model/kith-warnings.h"
#include "pages/kith-case-view.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

/* How long nothing may change before the case is looked at, in milliseconds. */
#define PAUSE_MS 300

/* As many are read at once; what weighs most comes first. */
#define ROWS_AT_ONCE 12

struct _KithNoticeList
{
  GtkBox       parent_instance;

  KithDesk    *desk;     /* owned */
  char        *page;     /* owned; NULL for all of them */
  char        *shown;    /* owned; what is shown, to know whether it has changed */
  GPtrArray   *warnings; /* owned; of KithWarning, those of the page */
  guint        n_rows;   /* how many of them have a row */
  guint        source;
  GtkExpander *expander; /* borrowed child */
  GtkListBox  *list;     /* borrowed child of the expander */
  GtkWidget   *more;     /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithNoticeList, kith_notice_list, GTK_TYPE_BOX)

static void
kith_notice_list_dispose (GObject *object)
{
  KithNoticeList *self = KITH_NOTICE_LIST (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_notice_list_parent_class)->dispose (object);
}

static void
kith_notice_list_finalize (GObject *object)
{
  KithNoticeList *self = KITH_NOTICE_LIST (object);

  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_free (self->page);
  g_free (self->shown);

  G_OBJECT_CLASS (kith_notice_list_parent_class)->finalize (object);
}

static void
kith_notice_list_class_init (KithNoticeListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_notice_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_notice_list_finalize;
}

static void add_rows (KithNoticeList *self);

static void
expanded_cb (KithNoticeList *self)
{
  if (self->warnings != NULL && self->n_rows == 0 && gtk_expander_get_expanded (self->expander))
    add_rows (self);
}

static void
kith_notice_list_init (KithNoticeList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Things to notice"), -1);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 6);
  self->more = gtk_button_new ();
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (add_rows), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->more);
  self->expander = GTK_EXPANDER (gtk_expander_new (NULL));
  gtk_expander_set_child (self->expander, box);
  g_signal_connect_swapped (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->expander));
}

/* One warning as a row that opens. */

/* What the row is about; goes with it. */
typedef struct
{
  KithNoticeList    *list;    /* borrowed; the row lives in it */
  const KithWarning *warning; /* borrowed; the list keeps it as long as the row */
  gboolean           has_body;
  GtkEditable       *because; /* borrowed child; NULL until the row is opened */
  GtkEditable       *by;      /* borrowed child; NULL unless it is a stop */
} Notice;

static char *
dup_subject_id (Notice *self)
{
  g_auto(GStrv) parts = g_strsplit (self->warning->subject, " ", 2);

  return parts[0] != NULL && *parts[0] != '\0' ? g_strdup (parts[0]) : NULL;
}

static void
go_clicked_cb (Notice *self)
{
  g_autofree char *id = dup_subject_id (self);
  KithRecord *record = id != NULL ? kith_case_find (kith_desk_get_case (self->list->desk), id) : NULL;
  GtkWidget *widget = GTK_WIDGET (self->list);

  if (record != NULL && kith_record_get_kind (record) == KITH_RECORD_PERSON
      && (g_str_equal (self->warning->kind->page, "people")
          || g_str_equal (self->warning->kind->page, "genogram")))
    {
      gtk_widget_activate_action (widget, "case.go-to", "s", id);
      return;
    }
  gtk_widget_activate_action (widget, "case.show-page", "s", self->warning->kind->page);
  if (record == NULL)
    return;

  kith_desk_set_selection (self->list->desk, id);
  gtk_widget_activate_action (widget, "case.open-line", "s", id);
}

static void
answer_clicked_cb (Notice *self)
{
  const gboolean is_stop = self->warning->severity == KITH_SEVERITY_STOP;
  g_autoptr(GError) error = NULL;
  KithNoticeList *list = self->list;

  if (kith_desk_answer_warning (list->desk, self->warning->kind->number, self->warning->subject,
                                is_stop ? "override" : "not_relevant",
                                gtk_editable_get_text (self->because),
                                self->by != NULL ? gtk_editable_get_text (self->by) : NULL,
                                kith_day_today (), &error))
    kith_toast (GTK_WIDGET (list), _("Answered"), _("_Undo"), "win.undo");
  else
    kith_toast (GTK_WIDGET (list), error->message, NULL, NULL);
}

static GtkWidget *
new_text (const char *text,
          gboolean    is_dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (is_dim)
    gtk_widget_add_css_class (label, "kith-help");
  return label;
}

static GtkEditable *
add_entry (GtkBox     *box,
           const char *label)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_box_append (box, entry);
  return GTK_EDITABLE (entry);
}

static void
add_answer (Notice *self,
            GtkBox *box)
{
  const gboolean is_stop = self->warning->severity == KITH_SEVERITY_STOP;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_label (is_stop ? _("Go On All the Same")
                                                         : _("Not Relevant"));

  self->because = add_entry (GTK_BOX (line), is_stop ? _("Why we go on") : _("Not relevant because…"));
  if (is_stop)
    self->by = add_entry (GTK_BOX (line), _("Who decides"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (answer_clicked_cb), self);
  g_signal_connect_swapped (self->because, "activate", G_CALLBACK (answer_clicked_cb), self);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (box, line);
}

/* On its own page a warning leads only to the line of the plan that it is about. */
static gboolean
leads_on (Notice *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self->list), KITH_TYPE_CASE_VIEW);
  g_autofree char *id = dup_subject_id (self);
  KithCase *family = kith_desk_get_case (self->list->desk);

  if (view == NULL || !kith_case_view_has_page (KITH_CASE_VIEW (view), self->warning->kind->page))
    return FALSE;

  return g_strcmp0 (self->list->page, self->warning->kind->page) != 0
         || (id != NULL && kith_case_find_kind (family, KITH_RECORD_PLAN_LINE, id) != NULL);
}

static GtkWidget *
new_body (Notice *self)
{
  const KithWarning *warning = self->warning;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *source = g_strdup_printf (_("Source: %s"), _(warning->kind->source));

  gtk_widget_add_css_class (box, "kith-notice-body");
  gtk_box_append (GTK_BOX (box), new_text (_(warning->kind->why), FALSE));
  gtk_box_append (GTK_BOX (box), new_text (source, TRUE));
  if (leads_on (self))
    {
      GtkWidget *button = gtk_button_new_with_label (_(warning->kind->button));

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (go_clicked_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  if (!kith_desk_is_read_only (self->list->desk))
    add_answer (self, GTK_BOX (box));
  return box;
}

static const struct
{
  const char *icon;
  const char *css;
} looks[] = {
  [KITH_SEVERITY_STOP] = { "dialog-error-symbolic", "error" },
  [KITH_SEVERITY_WARN] = { "dialog-warning-symbolic", "warning" },
  [KITH_SEVERITY_NUDGE] = { "dialog-information-symbolic", "dim-label" },
};

/* The list inside an expander row has no name of its own. */
static void
name_lists (GtkWidget  *widget,
            const char *label)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_lists (child, label);
}

/* Most are never opened. */
static void
opened_cb (AdwExpanderRow *row,
           GParamSpec     *pspec,
           Notice         *notice)
{
  GtkWidget *body_row;

  if (!adw_expander_row_get_expanded (row) || notice->has_body)
    return;

  notice->has_body = TRUE;
  body_row = gtk_list_box_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (body_row), FALSE);
  gtk_widget_set_focusable (body_row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (body_row), new_body (notice));
  gtk_accessible_update_property (GTK_ACCESSIBLE (body_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(notice->warning->kind->why), -1);
  adw_expander_row_add_row (row, body_row);
  kith_tidy (body_row);
}

static GtkWidget *
new_row (KithNoticeList    *self,
         const KithWarning *warning)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[warning->severity].icon);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", kith_severity_label (warning->severity),
                                             warning->sentence);
  Notice *notice = g_new0 (Notice, 1);

  notice->list = self;
  notice->warning = warning;
  g_object_set_data_full (G_OBJECT (row), "notice", notice, g_free);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (opened_cb), notice);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), warning->sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_tooltip_text (icon, kith_severity_label (warning->severity));
  gtk_widget_add_css_class (icon, looks[warning->severity].css);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
  name_lists (row, warning->sentence);
  return row;
}

static void
show_more (KithNoticeList *self)
{
  const guint left = self->warnings->len - self->n_rows;
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u _more", "%u _more", left),
                                            left);

  gtk_button_set_label (GTK_BUTTON (self->more), label);
  gtk_button_set_use_underline (GTK_BUTTON (self->more), TRUE);
  gtk_widget_set_visible (self->more, left > 0);
}

/* Adds rows for the next of them; by its button the focus goes on to the first. */
static void
add_rows (KithNoticeList *self)
{
  const gboolean is_asked = gtk_widget_has_focus (self->more);
  const guint first = self->n_rows;
  const guint end = MIN (first + ROWS_AT_ONCE, self->warnings->len);

  for (; self->n_rows < end; self->n_rows++)
    gtk_list_box_append (self->list, new_row (self, self->warnings->pdata[self->n_rows]));
  kith_tidy (GTK_WIDGET (self->list));
  if (is_asked)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) first)));
  show_more (self);
}

/* Looking. */

static gboolean
is_shown (KithNoticeList    *self,
          const KithWarning *warning)
{
  return self->page == NULL || g_str_equal (self->page, warning->kind->page);
}

static char *
fingerprint (GPtrArray *warnings)
{
  GString *print = g_string_new (NULL);

  for (guint i = 0; i < warnings->len; i++)
    {
      const KithWarning *warning = warnings->pdata[i];

      g_string_append_printf (print, "%u %s %s\n", warning->kind->number, warning->subject,
                              warning->sentence);
    }

  return g_string_free (print, FALSE);
}

static void
show_title (KithNoticeList *self)
{
  const guint count = self->warnings->len;
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing to notice",
                                                         "%u things to notice", count), count);

  gtk_expander_set_label (self->expander, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
}

static void
clear_rows (KithNoticeList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  self->n_rows = 0;
}

static void
look (KithNoticeList *self)
{
  g_autoptr(GPtrArray) warnings = kith_warnings_list (kith_desk_get_case (self->desk),
                                                      kith_day_today ());
  g_autofree char *print = NULL;

  for (guint i = warnings->len; i > 0; i--)
    if (!is_shown (self, warnings->pdata[i - 1]))
      g_ptr_array_remove_index (warnings, i - 1);
  print = fingerprint (warnings);
  /* What somebody is typing into an answer stays. */
  if (g_strcmp0 (print, self->shown) == 0)
    return;

  kith_set_string (&self->shown, print);
  clear_rows (self);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  self->warnings = g_steal_pointer (&warnings);
  show_title (self);
  show_more (self);
  expanded_cb (self);
}

static gboolean
look_cb (gpointer data)
{
  KithNoticeList *self = data;

  self->source = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

static void
case_changed_cb (KithNoticeList *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, look_cb, self, NULL);
}

/* Only inside the window it is known which pages there are. */
static void
root_cb (KithNoticeList *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  g_clear_pointer (&self->shown, g_free);
  look (self);
}

/**
 * kith_notice_list_new:
 * @desk: where the case is worked on
 * @page: (nullable): the page whose warnings are shown; %NULL for all, opened
 *
 * Returns: (transfer floating): the list, which follows the case
 */
GtkWidget *
kith_notice_list_new (KithDesk   *desk,
                      const char *page)
{
  KithNoticeList *self = g_object_new (KITH_TYPE_NOTICE_LIST, NULL);

  self->desk = g_object_ref (desk);
  self->page = g_strdup (page);
  gtk_expander_set_expanded (self->expander, page == NULL);
  /* What the worker should notice is not for those who look on. */
  if (kith_desk_is_shown (desk))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return GTK_WIDGET (self);
    }
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::root", G_CALLBACK (root_cb), NULL);
  return GTK_WIDGET (self);
}

/**
 * kith_notice_list_get_count:
 *
 * Returns: how many things are shown
 */
guint
kith_notice_list_get_count (KithNoticeList *self)
{
  return self->warnings != NULL ? self->warnings->len : 0;
}
