/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The page of the window on which papers are prepared: which documents and for whom on one side, the
 * stack of all copies as it will come out on the other. What somebody's copy is made from is theirs
 * alone. Documents are written here and laid out in a thread; what is chosen meanwhile follows.
 */

#include "config.h"

#include "app/kith-papers-page.h"

#include "app/kith-print-preview.h"
#include "app/kith-reader-row.h"
#include "model/kith-involved.h"
#include "model/kith-records.h"
#include "pages/kith-readers.h"
#include "pages/kith-pages.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

#define PAUSE_MS 80 /* so that several may be ticked in a row */
#define BUNDLE "kith-bundle"

struct _KithPapersPage
{
  AdwBin              parent_instance;

  KithDesk           *desk;       /* owned */
  guint               kinds;      /* a bit for each document that is chosen */
  char               *subject;    /* owned, nullable */
  GPtrArray          *rows;       /* borrowed children; KithReaderRow */
  GPtrArray          *bundles;    /* owned; KithBundle, of those who are chosen */
  GtkCheckButton     *checks[KITH_N_DOCS]; /* borrowed children */
  guint               source;
  gboolean            is_stale;   /* whether something else is chosen than is shown */
  gboolean            is_busy;    /* whether copies are being laid out */
  gboolean            is_filling; /* whether the rows are changed by us */

  AdwWindowTitle     *title;         /* template child */
  AdwFlap            *flap;          /* template child */
  AdwExpanderRow     *kinds_row;     /* template child */
  GtkSwitch          *slip_switch;   /* template child */
  AdwPreferencesGroup *readers_group; /* template child */
  GtkInfoBar         *problem_bar;   /* template child */
  GtkLabel           *problem_label; /* template child */
  GtkWidget          *progress_box;  /* template child */
  GtkProgressBar     *progress;      /* template child */
  GtkWidget          *empty;         /* template child */
  GtkWidget          *desk_scroller; /* template child */
  KithPrintPreview   *preview;       /* template child */
  GtkLabel           *page_label;    /* template child */
  GtkWidget          *print_button;  /* template child */
  GSimpleActionGroup *actions;       /* owned */
};

G_DEFINE_FINAL_TYPE (KithPapersPage, kith_papers_page, ADW_TYPE_BIN)

static void start (KithPapersPage *self);

/* What is chosen. */

static void
forget (KithReaderRow *row)
{
  g_object_set_data (G_OBJECT (row), BUNDLE, NULL);
}

static KithBundle *
get_bundle (KithPapersPage *self,
            KithReaderRow  *row)
{
  KithBundleWish wish = { .kinds = self->kinds, .subject = self->subject };
  KithBundle *bundle = g_object_get_data (G_OBJECT (row), BUNDLE);

  if (bundle != NULL)
    return bundle;

  kith_reader_row_get_wish (row, &wish);
  bundle = kith_bundle_new (kith_reader_row_get_recipient (row), &wish);
  g_object_set_data_full (G_OBJECT (row), BUNDLE, bundle, (GDestroyNotify) kith_bundle_unref);
  return bundle;
}

static GPtrArray *
list_chosen (KithPapersPage *self)
{
  GPtrArray *bundles = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_bundle_unref);

  for (guint i = 0; self->kinds != 0 && i < self->rows->len; i++)
    if (kith_reader_row_is_chosen (self->rows->pdata[i]))
      g_ptr_array_add (bundles, kith_bundle_ref (get_bundle (self, self->rows->pdata[i])));
  return bundles;
}

static gboolean
has_slips (KithPapersPage *self)
{
  return self->bundles->len > 1 && gtk_switch_get_active (self->slip_switch);
}

/* What is shown. */

static void
tell_problems (KithPapersPage *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->bundles->len; i++)
    {
      const char *problem = kith_bundle_get_problem (self->bundles->pdata[i]);

      if (problem != NULL)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "",
                                kith_bundle_get_label (self->bundles->pdata[i]), problem);
    }
  gtk_label_set_label (self->problem_label, text->str);
  gtk_info_bar_set_revealed (self->problem_bar, text->len > 0);
  g_string_free (text, TRUE);
}

static KithLeaves *
new_leaves (KithPapersPage *self)
{
  KithLeaves *leaves = kith_leaves_new ();

  for (guint i = 0; i < self->bundles->len; i++)
    kith_bundle_add_leaves (self->bundles->pdata[i], leaves, has_slips (self));
  return leaves;
}

static void
tell_size (KithPapersPage *self)
{
  const guint n = kith_print_preview_get_n_pages (self->preview);
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
  g_autofree char *copies = g_strdup_printf (ngettext ("for %u reader", "for %u readers",
                                                       self->bundles->len), self->bundles->len);
  /* Translators: "12 pages for 3 readers" */
  g_autofree char *text = g_strdup_printf (_("%1$s %2$s"), pages, copies);

  adw_window_title_set_subtitle (self->title, n > 0 ? text : "");
}

static void
set_enabled (KithPapersPage *self,
             const char     *name,
             gboolean        enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
show_leaves (KithPapersPage *self)
{
  g_autoptr(KithLeaves) leaves = new_leaves (self);
  const gboolean is_there = kith_leaves_get_n (leaves) > 0;

  gtk_widget_set_visible (self->empty, !is_there);
  gtk_widget_set_visible (self->desk_scroller, is_there);
  kith_print_preview_set_leaves (self->preview, is_there ? leaves : NULL);
  tell_problems (self);
  tell_size (self);
}

static void
lay_out_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GPtrArray *bundles = data;

  for (guint i = 0; i < bundles->len; i++)
    kith_bundle_lay_out (bundles->pdata[i]);
  g_task_return_boolean (task, TRUE);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  KithPapersPage *self = KITH_PAPERS_PAGE (source);

  self->is_busy = FALSE;
  if (self->desk == NULL)
    return;

  /* What was laid out for other choices is not looked at, either. */
  if (self->is_stale)
    start (self);
  else
    show_leaves (self);
}

static void
start (KithPapersPage *self)
{
  g_autoptr(GTask) task = NULL;

  /* A page that nobody looks at is laid out when somebody does. */
  self->is_stale = TRUE;
  if (self->is_busy || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_stale = FALSE;
  g_clear_pointer (&self->bundles, g_ptr_array_unref);
  self->bundles = list_chosen (self);
  if (self->bundles->len == 0)
    {
      show_leaves (self);
      return;
    }

  self->is_busy = TRUE;
  adw_window_title_set_subtitle (self->title, _("Laying out the copies…"));
  task = g_task_new (self, NULL, laid_out_cb, NULL);
  /* The page holds them too, so that none goes in the thread. */
  g_task_set_task_data (task, g_ptr_array_ref (self->bundles), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, lay_out_thread);
}

static gboolean
pause_cb (gpointer data)
{
  KithPapersPage *self = data;

  self->source = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

/* Nothing is given meanwhile of what was chosen before. */
static void
start_soon (KithPapersPage *self)
{
  self->is_stale = TRUE;
  if (self->source == 0)
    self->source = g_timeout_add (PAUSE_MS, pause_cb, self);
}

/* Choosing. */

static void
row_changed_cb (KithPapersPage *self,
                KithReaderRow  *row)
{
  forget (row);
  if (!self->is_filling)
    start_soon (self);
}

static void
choice_changed_cb (KithPapersPage *self)
{
  if (self->desk != NULL && !self->is_filling)
    start_soon (self);
}

static void
forget_all (KithPapersPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    forget (self->rows->pdata[i]);
}

static void
tell_kinds (KithPapersPage *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  for (KithDocKind kind = 0; kind < KITH_N_DOCS; kind++)
    if ((self->kinds & (1u << kind)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", kith_doc_get_label (kind));
  escaped = g_markup_escape_text (text->len > 0 ? text->str : _("None yet"), -1);
  adw_expander_row_set_subtitle (self->kinds_row, escaped);
  g_string_free (text, TRUE);
}

static void
kind_toggled_cb (KithPapersPage *self)
{
  if (self->is_filling)
    return;

  self->kinds = 0;
  for (KithDocKind kind = 0; kind < KITH_N_DOCS; kind++)
    if (gtk_check_button_get_active (self->checks[kind]))
      self->kinds |= 1u << kind;
  tell_kinds (self);
  forget_all (self);
  start_soon (self);
}

static const char *
find_plan (KithPapersPage *self)
{
  KithRecord *plan = kith_doc_find_plan (kith_desk_get_case (self->desk));

  return plan != NULL ? kith_record_get_id (plan) : NULL;
}

static void
involved_cb (KithPapersPage *self)
{
  KithCase *family = kith_desk_get_case (self->desk);
  const char *meeting = self->subject != NULL
                        && kith_case_find_kind (family, KITH_RECORD_MEETING, self->subject) != NULL
                          ? self->subject : NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *person = kith_recipient_get_reader (
                             kith_reader_row_get_recipient (self->rows->pdata[i]))->person;

      if (person != NULL && kith_is_involved (family, person, find_plan (self), meeting))
        kith_reader_row_set_chosen (self->rows->pdata[i], TRUE);
    }
}

static void
add_kinds (KithPapersPage *self)
{
  for (KithDocKind kind = 0; kind < KITH_N_DOCS; kind++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kith_doc_get_label (kind));
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      kith_doc_get_label (kind), -1);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_expander_row_add_row (self->kinds_row, row);
      self->checks[kind] = GTK_CHECK_BUTTON (check);
      g_signal_connect_object (check, "toggled", G_CALLBACK (kind_toggled_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
add_reader (KithPapersPage *self,
            KithReader     *reader)
{
  GtkWidget *row = kith_reader_row_new (self->desk, reader);

  adw_preferences_group_add (self->readers_group, row);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_people (KithPapersPage *self,
            gboolean        is_involved)
{
  KithCase *family = kith_desk_get_case (self->desk);

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);

      if (kith_can_read (person)
          && kith_is_involved (family, kith_record_get_id (person), NULL, NULL) == is_involved)
        add_reader (self, kith_reader_new_for_person (family, person));
    }
}

/* Those first who are most likely to get a copy. */
static void
add_readers (KithPapersPage *self)
{
  add_people (self, TRUE);
  add_people (self, FALSE);
  for (KithReaderKind kind = 0; kind < KITH_N_READERS; kind++)
    add_reader (self, kith_reader_new (kind));
}

/* Whoever comes into the case may get a copy; whoever leaves it may not. What was chosen for those who
 * stay stays. */
static void
readers_changed (KithPapersPage *self)
{
  KithCase *family = kith_desk_get_case (self->desk);
  g_autoptr(GHashTable) chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const KithReader *reader = kith_recipient_get_reader (
                                   kith_reader_row_get_recipient (self->rows->pdata[i]));

      if (kith_reader_row_is_chosen (self->rows->pdata[i])
          && (reader->person == NULL || kith_case_find (family, reader->person) != NULL))
        g_hash_table_add (chosen, g_strdup (reader->person != NULL
                                              ? reader->person
                                              : kith_reader_kind_get_token (reader->kind)));
      adw_preferences_group_remove (self->readers_group, self->rows->pdata[i]);
    }
  g_ptr_array_set_size (self->rows, 0);
  add_readers (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const KithReader *reader = kith_recipient_get_reader (
                                   kith_reader_row_get_recipient (self->rows->pdata[i]));

      if (g_hash_table_contains (chosen, reader->person != NULL
                                           ? reader->person
                                           : kith_reader_kind_get_token (reader->kind)))
        kith_reader_row_set_chosen (self->rows->pdata[i], TRUE);
    }
}

static void
case_changed_cb (KithPapersPage   *self,
                 const KithChange *what)
{
  if (!kith_change_touches (what, KITH_RECORD_PERSON) && !kith_change_touches (what, KITH_RECORD_NEED))
    return;

  self->is_filling = TRUE;
  readers_changed (self);
  self->is_filling = FALSE;
  kith_tidy (GTK_WIDGET (self));
  start_soon (self);
}

/* Looking. */

static void
preview_changed_cb (KithPapersPage *self)
{
  KithLeaves *leaves = kith_print_preview_get_leaves (self->preview);
  guint page = kith_print_preview_get_page (self->preview);
  guint n = kith_print_preview_get_n_pages (self->preview);
  const char *label = n > 0 ? kith_leaves_get_label (leaves, page) : NULL;
  g_autofree char *text = NULL;

  if (n > 0)
    /* Translators: for whom a page is, the number of the page and how many there are */
    text = g_strdup_printf (_("%1$s · page %2$u of %3$u"), label != NULL ? label : "", page + 1, n);
  gtk_label_set_label (self->page_label, text != NULL ? text : "");
  set_enabled (self, "previous-page", page > 0);
  set_enabled (self, "next-page", page + 1 < n);
  set_enabled (self, "zoom-in", kith_print_preview_can_zoom (self->preview, 1));
  set_enabled (self, "zoom-out", kith_print_preview_can_zoom (self->preview, -1));
  set_enabled (self, "zoom-fit", !kith_print_preview_is_fitted (self->preview));
}

static void
next_page_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  KithPapersPage *self = data;

  kith_print_preview_set_page (self->preview, kith_print_preview_get_page (self->preview) + 1);
}

static void
previous_page_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  KithPapersPage *self = data;
  guint page = kith_print_preview_get_page (self->preview);

  if (page > 0)
    kith_print_preview_set_page (self->preview, page - 1);
}

static void
zoom_in_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  kith_print_preview_zoom (((KithPapersPage *) data)->preview, 1);
}

static void
zoom_out_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  kith_print_preview_zoom (((KithPapersPage *) data)->preview, -1);
}

static void
zoom_fit_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  kith_print_preview_zoom (((KithPapersPage *) data)->preview, 0);
}

/* Also while the focus is in the list, which would scroll by these keys. */
static gboolean
page_key_cb (GtkEventControllerKey *controller,
             guint                  key,
             guint                  code,
             GdkModifierType        state,
             KithPapersPage        *self)
{
  if (key != GDK_KEY_Page_Down && key != GDK_KEY_Page_Up)
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self), key == GDK_KEY_Page_Down ? "print.next-page"
                                                                         : "print.previous-page", NULL);
  return TRUE;
}

static void
kith_papers_page_map (GtkWidget *widget)
{
  KithPapersPage *self = KITH_PAPERS_PAGE (widget);

  GTK_WIDGET_CLASS (kith_papers_page_parent_class)->map (widget);
  if (self->is_stale)
    start (self);
}

static void
kith_papers_page_dispose (GObject *object)
{
  KithPapersPage *self = KITH_PAPERS_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->desk);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (kith_papers_page_parent_class)->dispose (object);
}

static void
kith_papers_page_finalize (GObject *object)
{
  KithPapersPage *self = KITH_PAPERS_PAGE (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->bundles);
  g_free (self->subject);

  G_OBJECT_CLASS (kith_papers_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-papers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, title);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, flap);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, kinds_row);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, slip_switch);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, readers_group);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, progress_box);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, progress);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, empty);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, desk_scroller);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, preview);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, page_label);
  gtk_widget_class_bind_template_child (widget_class, KithPapersPage, print_button);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, involved_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_changed_cb);
}

static void
kith_papers_page_class_init (KithPapersPageClass *klass)
{
  static const struct
  {
    guint           key;
    GdkModifierType with;
    const char     *action;
  } keys[] = {
    { GDK_KEY_plus, GDK_CONTROL_MASK, "print.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "print.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "print.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "print.zoom-fit" },
    { GDK_KEY_Escape, 0, "win.leave-print" },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_papers_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_papers_page_finalize;
  widget_class->map = kith_papers_page_map;

  g_type_ensure (KITH_TYPE_PRINT_PREVIEW);
  bind_template (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].with, keys[i].action,
                                         NULL);
}

static void
kith_papers_page_init (KithPapersPage *self)
{
  static const GActionEntry entries[] = {
    { "next-page", next_page_action },
    { "previous-page", previous_page_action },
    { "zoom-in", zoom_in_action },
    { "zoom-out", zoom_out_action },
    { "zoom-fit", zoom_fit_action },
  };

  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  self->bundles = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_bundle_unref);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "print", G_ACTION_GROUP (self->actions));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (page_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * kith_papers_page_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the page, with nothing and nobody chosen
 */
GtkWidget *
kith_papers_page_new (KithDesk *desk)
{
  KithPapersPage *self = g_object_new (KITH_TYPE_PAPERS_PAGE, NULL);

  self->desk = g_object_ref (desk);
  add_kinds (self);
  add_readers (self);
  tell_kinds (self);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  preview_changed_cb (self);
  kith_tidy (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * kith_papers_page_set_wish:
 * @kinds: which documents, a bit for each #KithDocKind
 * @subject: (nullable): the id of the plan or meeting they are about
 *
 * Chooses documents. Whoever was chosen stays so.
 */
void
kith_papers_page_set_wish (KithPapersPage *self,
                           guint           kinds,
                           const char     *subject)
{
  self->is_filling = TRUE;
  self->kinds = kinds;
  g_free (self->subject);
  self->subject = g_strdup (subject);
  for (KithDocKind kind = 0; kind < KITH_N_DOCS; kind++)
    gtk_check_button_set_active (self->checks[kind], (kinds & (1u << kind)) != 0);
  adw_expander_row_set_expanded (self->kinds_row, kinds == 0);
  self->is_filling = FALSE;
  tell_kinds (self);
  forget_all (self);
  start_soon (self);
}

/* Waits for nothing: what is being laid out is finished here. */
static void
finish (KithPapersPage *self)
{
  g_clear_pointer (&self->bundles, g_ptr_array_unref);
  self->bundles = list_chosen (self);
}

/**
 * kith_papers_page_list_bundles:
 *
 * Returns: (transfer full) (element-type KithBundle) (nullable): what everybody gets, as chosen just
 *   now; %NULL while it is being laid out
 */
GPtrArray *
kith_papers_page_list_bundles (KithPapersPage *self)
{
  if (self->is_busy || self->is_stale)
    return NULL;

  finish (self);
  return g_ptr_array_ref (self->bundles);
}

/**
 * kith_papers_page_dup_leaves:
 *
 * Returns: (transfer full) (nullable): the stack of all copies; %NULL if there is none
 */
KithLeaves *
kith_papers_page_dup_leaves (KithPapersPage *self)
{
  KithLeaves *leaves = kith_print_preview_get_leaves (self->preview);

  return leaves != NULL ? kith_leaves_ref (leaves) : NULL;
}

/**
 * kith_papers_page_get_leaf:
 *
 * Returns: the number of the sheet that is looked at, from 0
 */
guint
kith_papers_page_get_leaf (KithPapersPage *self)
{
  return kith_print_preview_get_page (self->preview);
}

/**
 * kith_papers_page_get_looked_at:
 * @number: (out): which of its documents
 *
 * Returns: (transfer none) (nullable): the bundle in which the sheet lies that is looked at
 */
KithBundle *
kith_papers_page_get_looked_at (KithPapersPage *self,
                                guint          *number)
{
  KithLeaves *leaves = kith_print_preview_get_leaves (self->preview);
  const guint n_slips = has_slips (self) ? 1 : 0;
  guint document;

  if (leaves == NULL)
    return NULL;

  document = kith_leaves_get_document (leaves, kith_papers_page_get_leaf (self));
  for (guint i = 0; i < self->bundles->len; i++)
    {
      const guint n = kith_bundle_get_n (self->bundles->pdata[i]);
      const guint n_here = n > 0 ? n + n_slips : 0;

      if (document < n_here)
        {
          *number = document >= n_slips ? document - n_slips : 0;
          return self->bundles->pdata[i];
        }
      document -= n_here;
    }

  return NULL;
}

/**
 * kith_papers_page_dup_leaks:
 *
 * Returns: (transfer full) (nullable): the words on the pages, reader by reader, that would tell where
 *   somebody is whom a restriction keeps apart from them; %NULL if there are none
 */
char *
kith_papers_page_dup_leaks (KithPapersPage *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      KithRecipient *recipient = kith_reader_row_get_recipient (self->rows->pdata[i]);
      g_autofree char *label = kith_reader_dup_label (kith_recipient_get_reader (recipient));
      g_autofree char *words = NULL;
      g_autofree char *leaks = NULL;

      if (!kith_reader_row_is_chosen (self->rows->pdata[i]))
        continue;
      words = kith_bundle_dup_text (get_bundle (self, self->rows->pdata[i]));
      leaks = kith_recipient_dup_leaks (recipient, words);
      if (leaks != NULL)
        g_string_append_printf (text, "%s%s:\n%s", text->len > 0 ? "\n\n" : "", label, leaks);
    }
  return g_string_free (text, text->len == 0);
}

/**
 * kith_papers_page_set_progress:
 * @n_done: how many files are saved
 * @n_all: how many there will be; 0 when it is over
 */
void
kith_papers_page_set_progress (KithPapersPage *self,
                               guint           n_done,
                               guint           n_all)
{
  g_autofree char *text = g_strdup_printf (_("%1$u of %2$u saved"), n_done, n_all);

  gtk_widget_set_visible (self->progress_box, n_all > 0);
  if (n_all == 0)
    return;

  gtk_progress_bar_set_fraction (self->progress, (double) n_done / n_all);
  gtk_progress_bar_set_text (self->progress, text);
}

/**
 * kith_papers_page_grab_focus:
 *
 * Puts the focus where one begins: at the first reader, or the first who is chosen.
 */
void
kith_papers_page_grab_focus (KithPapersPage *self)
{
  guint first = 0;

  for (guint i = self->rows->len; i > 0; i--)
    if (kith_reader_row_is_chosen (self->rows->pdata[i - 1]))
      first = i - 1;
  if (first < self->rows->len)
    kith_reader_row_focus (self->rows->pdata[first]);
}
