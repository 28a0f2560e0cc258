/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The family's one plan: how it stands and who carries it, above four views of it: the plan itself
 * with its lines and signs, what each person says of their own line, words that could be plainer,
 * and the versions side by side.
 */

#include "config.h"

#include "pages/kith-plan-page.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-plan.h"
#include "model/kith-plans.h"
#include "model/kith-records.h"
#include "pages/kith-form.h"
#include "pages/kith-notice-list.h"
#include "pages/kith-plan-copies.h"
#include "pages/kith-plan-parts.h"
#include "pages/kith-print-button.h"
#include "pages/kith-share-picture.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

/* How long nothing may change before what is not typed into is made anew, in milliseconds. */
#define PAUSE_MS 200

struct _KithPlanPage
{
  AdwBin            parent_instance;

  KithDesk         *desk;          /* owned */
  guint             source;

  GtkStack         *whole;         /* borrowed child: "empty" or "plan" */
  GtkLabel         *title;         /* borrowed child */
  GtkLabel         *subtitle;      /* borrowed child */
  GtkWidget        *start_button;  /* borrowed child */
  GtkWidget        *version_button; /* borrowed child */
  GtkLabel         *line_words;    /* borrowed child */
  GtkLabel         *slot_words;    /* borrowed child */
  KithSharePicture *line_share;    /* borrowed child */
  KithSharePicture *slot_share;    /* borrowed child */
  GtkStack         *views;         /* borrowed child */
  GtkBox           *offers;        /* borrowed child */
  KithForm         *form;          /* borrowed child */
  GtkBox           *agreed;        /* borrowed child */
  GtkBox           *words;         /* borrowed child */
  GtkBox           *versions;      /* borrowed child */
  GtkBox           *copies;        /* borrowed child */
};

G_DEFINE_FINAL_TYPE (KithPlanPage, kith_plan_page, ADW_TYPE_BIN)

static void
kith_plan_page_dispose (GObject *object)
{
  KithPlanPage *self = KITH_PLAN_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_plan_page_parent_class)->dispose (object);
}

static void
kith_plan_page_class_init (KithPlanPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_plan_page_dispose;
}

static void
kith_plan_page_init (KithPlanPage *self)
{
}

static KithRecord *
get_plan (KithPlanPage *self)
{
  return kith_case_find_plan (kith_desk_get_case (self->desk));
}

static void
tell (KithPlanPage *self,
      const GError *error)
{
  kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

/* Beginning. */

static void
type_clicked_cb (GtkWidget    *button,
                 KithPlanPage *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *plan = kith_desk_add_plan (self->desk, g_object_get_data (G_OBJECT (button), "type"),
                                              kith_day_today (), &error);

  if (plan == NULL)
    tell (self, error);
}

static GtkWidget *
new_empty_page (KithPlanPage *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "kith-plan-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("There is no plan yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("A family has one plan. Its type can change later without losing anything."));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < kith_plan_types.n_terms; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_(kith_plan_types.terms[i].label));

      gtk_widget_add_css_class (button, "pill");
      g_object_set_data (G_OBJECT (button), "type", (gpointer) kith_plan_types.terms[i].token);
      g_signal_connect (button, "clicked", G_CALLBACK (type_clicked_cb), self);
      gtk_widget_set_sensitive (button, !kith_desk_is_read_only (self->desk));
      gtk_box_append (GTK_BOX (box), button);
    }
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);
  return page;
}

static void
start_clicked_cb (KithPlanPage *self)
{
  g_autoptr(GError) error = NULL;
  KithRecord *plan = get_plan (self);

  if (plan != NULL && !kith_desk_start_plan (self->desk, kith_record_get_id (plan), kith_day_today (),
                                             &error))
    tell (self, error);
}

/* The next version. */

static void
version_answered_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     KithPlanPage     *self)
{
  GtkDropDown *type = g_object_get_data (G_OBJECT (dialog), "type");
  GtkEditable *why = g_object_get_data (G_OBJECT (dialog), "why");
  const guint chosen = gtk_drop_down_get_selected (type);
  KithRecord *plan = get_plan (self);
  const char *token;
  g_autoptr(GError) error = NULL;
  g_autofree char *version = NULL;

  if (!g_str_equal (response, "write") || plan == NULL)
    return;

  token = kith_plan_types.terms[chosen].token;
  version = kith_desk_add_plan_version (self->desk, kith_record_get_id (plan),
                                        kith_record_has_token (plan, KITH_PLAN_TYPE, token) ? NULL : token,
                                        gtk_editable_get_text (why), kith_day_today (), &error);
  if (version == NULL)
    tell (self, error);
  else
    kith_toast (GTK_WIDGET (self), _("This is the new version; the one before is kept"), _("_Undo"),
                "win.undo");
}

static GtkWidget *
new_type_chooser (KithRecord *plan)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *chooser;
  guint chosen = 0;

  for (guint i = 0; i < kith_plan_types.n_terms; i++)
    {
      gtk_string_list_append (labels, _(kith_plan_types.terms[i].label));
      if (kith_record_has_token (plan, KITH_PLAN_TYPE, kith_plan_types.terms[i].token))
        chosen = i;
    }
  chooser = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), chosen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (chooser)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Type"), -1);
  return chooser;
}

static void
version_clicked_cb (KithPlanPage *self)
{
  KithRecord *plan = get_plan (self);
  GtkWidget *dialog, *box, *why, *type;

  if (plan == NULL)
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   _("Write the Next Version"),
                                   _("Everything is taken along, and the version there is now stays as it was."));
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  type = new_type_chooser (plan);
  why = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (why), _("What changes and why"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (why), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What changes and why"), -1);
  gtk_entry_set_activates_default (GTK_ENTRY (why), TRUE);
  gtk_box_append (GTK_BOX (box), why);
  gtk_box_append (GTK_BOX (box), type);
  g_object_set_data (G_OBJECT (dialog), "type", type);
  g_object_set_data (G_OBJECT (dialog), "why", why);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "write",
                                    _("_Write Version"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "write",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "write");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (version_answered_cb), self, 0);
  kith_tidy (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (why);
}

/* How it stands. */

static char *
dup_review (KithPlanPage *self,
            KithRecord   *plan)
{
  KithDay due;
  KithDate date;
  g_autofree char *day = NULL;
  int left;

  if (!kith_plan_get_review_due (kith_desk_get_case (self->desk), plan, &due))
    return g_strdup (_("No review is fixed yet"));

  date = kith_date_from_day (due);
  day = kith_date_dup_text (&date);
  left = due - kith_day_today ();
  if (left < 0)
    return g_strdup_printf (_("The review was due on %s"), day);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Review by %s, in %d day",
                                       "Review by %s, in %d days", (gulong) left), day, left);
}

static void
show_share (KithSharePicture    *picture,
            GtkLabel            *words,
            const char          *title,
            const KithPlanShare *share)
{
  const guint n = share->by_family + share->by_professionals + share->by_nobody;
  g_autofree char *text = NULL;

  /* Translators: lines or slots: how many are carried by the family, by professionals, by nobody. */
  text = g_strdup_printf (_("%s: family %u, professionals %u, nobody yet %u"), title, share->by_family,
                          share->by_professionals, share->by_nobody);
  kith_share_picture_set (picture, title, share);
  gtk_label_set_text (words, text);
  gtk_widget_set_visible (GTK_WIDGET (picture), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (words), n > 0);
}

static void
show_state (KithPlanPage *self,
            KithRecord   *plan)
{
  KithCase *family = kith_desk_get_case (self->desk);
  const char *type = kith_vocabulary_label (&kith_plan_types, kith_record_get_token (plan, KITH_PLAN_TYPE));
  g_autofree char *version = kith_plan_dup_version (plan);
  g_autofree char *review = dup_review (self, plan);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", version, review);
  const gboolean can_edit = !kith_desk_is_read_only (self->desk);
  KithPlanShare share;

  gtk_label_set_text (self->title, type);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (self->start_button,
                          can_edit && kith_record_has_token (plan, KITH_PLAN_STATE, "draft"));
  gtk_widget_set_visible (self->version_button,
                          can_edit && kith_record_has_token (plan, KITH_PLAN_STATE, "live"));
  kith_plan_count_lines (family, plan, &share);
  show_share (self->line_share, self->line_words, _("Lines"), &share);
  kith_plan_count_slots (family, plan, &share);
  show_share (self->slot_share, self->slot_words, _("Slots of the rota"), &share);
}

static void
fill_view (KithPlanPage *self)
{
  const char *view = gtk_stack_get_visible_child_name (self->views);
  KithRecord *plan = get_plan (self);

  if (plan == NULL)
    return;
  if (g_strcmp0 (view, "agreed") == 0)
    kith_plan_fill_agreed (self->agreed, self->desk, plan);
  else if (g_strcmp0 (view, "words") == 0)
    kith_plan_fill_words (self->words, self->desk, plan);
  else if (g_strcmp0 (view, "versions") == 0)
    kith_plan_fill_versions (self->versions, self->desk, plan);
  else if (g_strcmp0 (view, "copies") == 0)
    kith_plan_fill_copies (self->copies, self->desk, plan);
  else
    kith_plan_fill_offers (self->offers, self->desk, plan);
  kith_tidy (GTK_WIDGET (self->views));
}

static void
show_plan (KithPlanPage *self)
{
  KithRecord *plan = get_plan (self);

  kith_form_set_record (self->form, plan);
  gtk_stack_set_visible_child_name (self->whole, plan != NULL ? "plan" : "empty");
  if (plan != NULL)
    show_state (self, plan);
}

static gboolean
fill_cb (gpointer data)
{
  KithPlanPage *self = data;

  self->source = 0;
  show_plan (self);
  fill_view (self);
  return G_SOURCE_REMOVE;
}

/* Nothing that somebody types waits for this. */
static void
case_changed_cb (KithPlanPage     *self,
                 const KithChange *change)
{
  KithRecord *plan = get_plan (self);
  const gboolean is_new = plan != kith_binder_get_record (kith_form_get_binder (self->form));

  if (is_new)
    show_plan (self);
  if (self->source == 0)
    self->source = g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, fill_cb, self, NULL);
}

/* Building. */

static GtkWidget *
new_view (GtkStack   *views,
          const char *name,
          const char *title,
          GtkWidget  *content)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  gtk_widget_set_margin_start (clamp, 12);
  gtk_widget_set_margin_end (clamp, 12);
  gtk_widget_set_margin_bottom (clamp, 24);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_stack_add_titled (views, scroller, name, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return content;
}

static GtkBox *
new_view_box (GtkStack   *views,
              const char *name,
              const char *title)
{
  return GTK_BOX (new_view (views, name, title, gtk_box_new (GTK_ORIENTATION_VERTICAL, 12)));
}

static GtkWidget *
new_head (KithPlanPage *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = GTK_LABEL (kith_plan_text (NULL));
  self->subtitle = GTK_LABEL (kith_plan_text (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "title-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "kith-help");
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->subtitle));
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (head), names);

  gtk_box_append (GTK_BOX (head), kith_print_button_new ("plan"));
  self->start_button = gtk_button_new_with_mnemonic (_("_Put in Force"));
  gtk_widget_add_css_class (self->start_button, "suggested-action");
  gtk_widget_set_valign (self->start_button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->start_button, "clicked", G_CALLBACK (start_clicked_cb), self);
  gtk_box_append (GTK_BOX (head), self->start_button);

  self->version_button = gtk_button_new_with_mnemonic (_("_New Version…"));
  gtk_widget_set_tooltip_text (self->version_button, _("Write the next version, or change the type of the plan"));
  gtk_widget_set_valign (self->version_button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->version_button, "clicked", G_CALLBACK (version_clicked_cb), self);
  gtk_box_append (GTK_BOX (head), self->version_button);
  return head;
}

static GtkWidget *
new_share_box (KithSharePicture **picture,
               GtkLabel         **words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *picture = KITH_SHARE_PICTURE (kith_share_picture_new ());
  *words = GTK_LABEL (kith_plan_text (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (*words), "kith-help");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*picture));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*words));
  return box;
}

static GtkWidget *
new_plan_page (KithPlanPage *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *shares = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (top, "kith-page-head");
  gtk_box_append (GTK_BOX (top), new_head (self));
  gtk_box_append (GTK_BOX (shares), new_share_box (&self->line_share, &self->line_words));
  gtk_box_append (GTK_BOX (shares), new_share_box (&self->slot_share, &self->slot_words));
  gtk_box_append (GTK_BOX (top), shares);

  self->views = GTK_STACK (gtk_stack_new ());
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->views);
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (top), switcher);
  gtk_box_append (GTK_BOX (page), top);

  self->offers = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->form = KITH_FORM (kith_form_new (self->desk, KITH_RECORD_PLAN));
  gtk_box_append (GTK_BOX (content), kith_notice_list_new (self->desk, "plan"));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->offers));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->form));
  new_view (self->views, "plan", _("Plan"), content);
  self->agreed = new_view_box (self->views, "agreed", _("Who Agreed"));
  self->words = new_view_box (self->views, "words", _("Plain Words"));
  self->versions = new_view_box (self->views, "versions", _("Versions"));
  if (!kith_desk_is_shown (self->desk))
    self->copies = new_view_box (self->views, "copies", _("Who Has a Copy"));
  g_signal_connect_swapped (self->views, "notify::visible-child", G_CALLBACK (fill_view), self);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->views));
  return page;
}

/**
 * kith_plan_page_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the page of the plan
 */
GtkWidget *
kith_plan_page_new (KithDesk *desk)
{
  KithPlanPage *self = g_object_new (KITH_TYPE_PLAN_PAGE, NULL);

  self->desk = g_object_ref (desk);
  self->whole = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->whole, new_plan_page (self), "plan");
  gtk_stack_add_named (self->whole, new_empty_page (self), "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->whole));
  show_plan (self);
  fill_view (self);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  kith_tidy (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
