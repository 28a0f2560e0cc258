/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Beside the drawing of circles: a replay over the weeks, how many are in each ring, everybody by
 * ring in a list that can do all that the drawing can, who waits to be placed, what one asks step by
 * step, and, for professionals only, who must not be told.
 */

#include "config.h"

#include "pages/kith-circles-panel.h"

#include "desk/kith-verbs-circles.h"
#include "desk/kith-verbs.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-circles-row.h"
#include "pages/kith-form.h"
#include "pages/kith-pages.h"
#include "pages/kith-person-chooser.h"
#include "pages/kith-tidy.h"
#include "pages/kith-toast.h"

#include <glib/gi18n-lib.h>

#define PLAY_MS 1600

/* As many of those who wait have a row at once. */
#define WAITING_AT_ONCE 20

struct _KithCirclesPanel
{
  AdwBin          parent_instance;

  KithDesk       *desk;      /* owned */
  char           *sheet;     /* owned; an id */
  KithKinTeller  *teller;    /* owned, nullable */
  GHashTable     *rows;      /* owned; subject id → borrowed KithCirclesRow */
  GHashTable     *told;      /* owned; ids of not_told with a form */
  KithDay         day;       /* KITH_DAY_PAST for now */
  guint           play_source;
  guint           n_waiting; /* how many of those who wait have a row at most */
  gboolean        is_stale;  /* not looked at since something has changed */

  GtkWidget      *replay_box;       /* template child */
  GtkWidget      *earlier_button;   /* template child */
  GtkLabel       *day_label;        /* template child */
  GtkWidget      *later_button;     /* template child */
  GtkToggleButton *play_button;     /* template child */
  GtkLabel       *counts_label;     /* template child */
  GtkListBox     *rings_list;       /* template child */
  GtkWidget      *tray_box;         /* template child */
  GtkLabel       *tray_help;        /* template child */
  GtkListBox     *tray_list;        /* template child */
  GtkButton      *tray_more;        /* template child */
  GtkWidget      *steps_expander;   /* template child */
  GtkBox         *steps_box;        /* template child */
  GtkWidget      *not_told_expander; /* template child */
  GtkBox         *not_told_box;     /* template child */
};

G_DEFINE_FINAL_TYPE (KithCirclesPanel, kith_circles_panel, ADW_TYPE_BIN)

enum { DAY_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* In the order in which they are asked. Source: the practice of safety circles, told in our words. */
static const char *const steps[] = {
  N_("1. Who already knows what has happened? Be glad of every name."),
  N_("2. Who knows some of it?"),
  N_("3. Who knows nothing of it, but cares about the children?"),
  N_("4. Whom would you most want to know? Whom would your child choose? Whom would gran say you have "
     "left out?"),
  N_("5. What makes it hard to tell them?"),
  N_("6. Choose one person and one next step: who tells them, with which words, with what help, by when?"),
  N_("7. Is there anybody who must not be told, and why?"),
};

static KithCase *
get_case (KithCirclesPanel *self)
{
  return kith_desk_get_case (self->desk);
}

static KithRecord *
get_sheet (KithCirclesPanel *self)
{
  KithRecord *sheet = self->sheet != NULL
                        ? kith_case_find_kind (get_case (self), KITH_RECORD_SHEET, self->sheet) : NULL;

  return sheet != NULL && kith_rings_find (kith_record_get_token (sheet, KITH_SHEET_KIND)) != NULL ? sheet
                                                                                                   : NULL;
}

static const KithRings *
get_rings (KithCirclesPanel *self)
{
  KithRecord *sheet = get_sheet (self);

  return sheet != NULL ? kith_rings_find (kith_record_get_token (sheet, KITH_SHEET_KIND)) : NULL;
}

/* Replay. */

static void
show_day (KithCirclesPanel *self)
{
  g_autoptr(GArray) days = kith_circles_list_days (get_case (self), get_sheet (self));
  const KithDate date = kith_date_from_day (self->day);
  g_autofree char *text = KITH_DAY_IS_KNOWN (self->day) ? kith_date_dup_text (&date) : g_strdup (_("Now"));

  gtk_widget_set_visible (self->replay_box, days->len > 1);
  gtk_label_set_label (self->day_label, text);
  gtk_widget_set_sensitive (self->earlier_button,
                            days->len > 0 && (!KITH_DAY_IS_KNOWN (self->day)
                                              || self->day > g_array_index (days, KithDay, 0)));
  gtk_widget_set_sensitive (self->later_button, KITH_DAY_IS_KNOWN (self->day));
}

static void show_all (KithCirclesPanel *self);

static void
go_to_day (KithCirclesPanel *self,
           KithDay           day)
{
  if (self->day == day)
    return;

  self->day = day;
  show_all (self);
  g_signal_emit (self, signals[DAY_CHANGED], 0);
}

static void
earlier_cb (KithCirclesPanel *self)
{
  g_autoptr(GArray) days = kith_circles_list_days (get_case (self), get_sheet (self));

  for (guint i = days->len; i-- > 0;)
    if (!KITH_DAY_IS_KNOWN (self->day) ? i + 1 < days->len || days->len == 1
                                       : g_array_index (days, KithDay, i) < self->day)
      {
        go_to_day (self, g_array_index (days, KithDay, i));
        return;
      }
}

/* The last day on which something changed looks like now. */
static void
later_cb (KithCirclesPanel *self)
{
  g_autoptr(GArray) days = kith_circles_list_days (get_case (self), get_sheet (self));

  for (guint i = 0; i + 1 < days->len; i++)
    if (g_array_index (days, KithDay, i) > self->day)
      {
        go_to_day (self, g_array_index (days, KithDay, i));
        return;
      }

  go_to_day (self, KITH_DAY_PAST);
}

static gboolean
play_on_cb (gpointer data)
{
  KithCirclesPanel *self = data;

  later_cb (self);
  if (KITH_DAY_IS_KNOWN (self->day))
    return G_SOURCE_CONTINUE;

  self->play_source = 0;
  gtk_toggle_button_set_active (self->play_button, FALSE);
  return G_SOURCE_REMOVE;
}

static void
play_cb (KithCirclesPanel *self)
{
  g_autoptr(GArray) days = NULL;

  g_clear_handle_id (&self->play_source, g_source_remove);
  if (!gtk_toggle_button_get_active (self->play_button) || get_sheet (self) == NULL)
    return;

  days = kith_circles_list_days (get_case (self), get_sheet (self));
  if (days->len == 0)
    return;
  go_to_day (self, g_array_index (days, KithDay, 0));
  self->play_source = g_timeout_add (PLAY_MS, play_on_cb, self);
}

/* The list by rings. */

static void
ring_header_cb (GtkListBoxRow *row,
                GtkListBoxRow *before,
                gpointer       data)
{
  KithCirclesPanel *self = data;
  const KithRings *rings = get_rings (self);
  const guint ring = kith_circles_row_get_ring (KITH_CIRCLES_ROW (row));
  GtkWidget *label;

  if (rings == NULL || (before != NULL && kith_circles_row_get_ring (KITH_CIRCLES_ROW (before)) == ring))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (_(rings->rings[ring].name));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "kith-ring-head");
  gtk_list_box_row_set_header (row, label);
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  const int one = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (a), "place"));
  const int other = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (b), "place"));

  return (one > other) - (one < other);
}

static GtkWidget *
row_for (KithCirclesPanel *self,
         const KithSeat   *seat)
{
  const char *id = kith_record_get_id (seat->subject);
  GtkWidget *row = g_hash_table_lookup (self->rows, id);

  if (row != NULL)
    return row;

  row = kith_circles_row_new (self->desk, self->sheet, id);
  g_hash_table_insert (self->rows, g_strdup (id), row);
  gtk_list_box_append (self->rings_list, row);
  return row;
}

/* Rows stay the same widgets, so that whoever types in one is not thrown out by what they typed. */
static void
show_rings (KithCirclesPanel *self,
            GArray           *seats)
{
  g_autoptr(GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, row;

  for (guint i = 0; i < seats->len; i++)
    {
      const KithSeat *seat = &g_array_index (seats, KithSeat, i);

      row = row_for (self, seat);
      g_object_set_data (G_OBJECT (row), "place", GINT_TO_POINTER ((int) i));
      kith_circles_row_show (row, seat, self->teller);
      g_hash_table_add (there, (gpointer) kith_circles_row_get_subject (row));
    }

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!g_hash_table_contains (there, id))
      {
        gtk_list_box_remove (self->rings_list, row);
        g_hash_table_iter_remove (&iter);
      }
  gtk_list_box_invalidate_sort (self->rings_list);
  gtk_list_box_invalidate_headers (self->rings_list);
}

/* Who waits. */

static void
place (KithCirclesPanel *self,
       const char       *subject,
       guint             ring)
{
  const KithRings *rings = get_rings (self);
  const char *const subjects[] = { subject, NULL };
  g_autoptr(GError) error = NULL;

  if (rings == NULL || ring >= rings->n_rings)
    return;
  if (!kith_desk_put_in_ring (self->desk, self->sheet, subjects, rings->rings[ring].token, kith_day_today (), &error))
    kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static void
place_cb (KithCirclesPanel *self,
          GtkWidget        *button)
{
  g_autofree char *subject = g_strdup (g_object_get_data (G_OBJECT (button), "subject"));

  place (self, subject, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "ring")));
}

/* The figures place whoever has the focus. */
static gboolean
tray_key_cb (KithCirclesPanel      *self,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             GtkEventControllerKey *keys)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->tray_list));
  const char *subject = row != NULL ? g_object_get_data (G_OBJECT (row), "subject") : NULL;
  g_autofree char *id = g_strdup (subject);

  if (subject == NULL || keyval < GDK_KEY_0 || keyval > GDK_KEY_9
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  place (self, id, keyval - GDK_KEY_0);
  return GDK_EVENT_STOP;
}

static GtkWidget *
new_ring_button (KithCirclesPanel *self,
                 const KithSeat   *waiting,
                 const KithRings  *rings,
                 guint             ring)
{
  g_autofree char *figure = g_strdup_printf ("%u", ring);
  g_autofree char *name = kith_seat_dup_name (waiting);
  /* Translators: what a button does: a name, and the ring they are put in */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), name, _(rings->rings[ring].name));
  GtkWidget *button = gtk_button_new_with_label (figure);

  gtk_widget_set_tooltip_text (button, _(rings->rings[ring].name));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !kith_desk_is_read_only (self->desk));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "subject", g_strdup (kith_record_get_id (waiting->subject)), g_free);
  g_object_set_data (G_OBJECT (button), "ring", GUINT_TO_POINTER (ring));
  g_signal_connect_object (button, "clicked", G_CALLBACK (place_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_waiting (KithCirclesPanel *self,
             const KithRings  *rings,
             KithRecord       *subject)
{
  const KithSeat waiting = { NULL, subject, 0, NULL };
  g_autofree char *name = kith_seat_dup_name (&waiting);
  g_autofree char *kin = kith_seat_dup_kin (&waiting, self->teller, kith_day_today ());
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kin != NULL ? kin : "");
  gtk_widget_add_css_class (box, "linked");
  for (guint ring = 1; ring < rings->n_rings; ring++)
    gtk_box_append (GTK_BOX (box), new_ring_button (self, &waiting, rings, ring));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "subject", g_strdup (kith_record_get_id (subject)), g_free);
  gtk_list_box_append (self->tray_list, row);
}

static char *
dup_tray_help (const KithRings *rings)
{
  GString *text = g_string_new (NULL);

  for (guint ring = 1; ring < rings->n_rings; ring++)
    g_string_append_printf (text, "%s%u  %s", ring > 1 ? "\n" : "", ring, _(rings->rings[ring].name));

  return g_string_free (text, FALSE);
}

static void
show_more (KithCirclesPanel *self,
           guint             left)
{
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u _more", "%u _more", left),
                                            left);

  gtk_button_set_label (self->tray_more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->tray_more), left > 0);
}

static void
show_tray (KithCirclesPanel *self,
           const KithRings  *rings)
{
  g_autoptr(GPtrArray) waiting = kith_circles_list_unplaced (get_case (self), get_sheet (self));
  g_autofree char *help = dup_tray_help (rings);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->tray_list));
  const int at = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  const guint n_shown = MIN (waiting->len, self->n_waiting);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->tray_list, 0)) != NULL)
    gtk_list_box_remove (self->tray_list, GTK_WIDGET (row));
  for (guint i = 0; i < n_shown; i++)
    add_waiting (self, rings, waiting->pdata[i]);

  gtk_label_set_label (self->tray_help, help);
  gtk_widget_set_visible (self->tray_box, waiting->len > 0);
  show_more (self, waiting->len - n_shown);
  row = at >= 0 ? gtk_list_box_get_row_at_index (self->tray_list, MIN (at, (int) n_shown - 1)) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
more_cb (KithCirclesPanel *self)
{
  const int first = (int) self->n_waiting;
  GtkListBoxRow *row;

  self->n_waiting += WAITING_AT_ONCE;
  show_tray (self, get_rings (self));
  row = gtk_list_box_get_row_at_index (self->tray_list, first);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Who must not be told. */

static void
remove_told_cb (KithCirclesPanel *self,
                GtkWidget        *button)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "record"));
  g_autoptr(GError) error = NULL;

  if (!kith_desk_remove (self->desk, id, &error))
    kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static GtkWidget *
new_told (KithCirclesPanel *self,
          KithRecord       *record)
{
  KithRecord *person = kith_case_resolve (get_case (self), record, KITH_NOT_TOLD_PERSON);
  g_autofree char *name = person != NULL ? kith_person_dup_name (person) : g_strdup ("?");
  GtkWidget *expander = gtk_expander_new (name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *form = kith_form_new (self->desk, KITH_RECORD_NOT_TOLD);
  GtkWidget *button = gtk_button_new_with_label (_("Remove"));

  kith_form_set_record (KITH_FORM (form), record);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "record", g_strdup (kith_record_get_id (record)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_told_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), form);
  gtk_box_append (GTK_BOX (box), button);
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  return expander;
}

static void
tell_nobody_cb (KithCirclesPanel  *self,
                const char        *id,
                KithPersonChooser *chooser)
{
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_NOT_TOLD);
  g_autoptr(GError) error = NULL;

  kith_draft_set_text (draft, KITH_NOT_TOLD_PERSON, id);
  if (!kith_desk_add (self->desk, draft, &error))
    kith_toast (GTK_WIDGET (self), error->message, NULL, NULL);
}

static void
show_not_told (KithCirclesPanel *self)
{
  const guint n = kith_case_count (get_case (self), KITH_RECORD_NOT_TOLD);
  g_autoptr(GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean is_same = g_hash_table_size (self->told) == n;
  GtkWidget *child;

  for (guint i = 0; i < n; i++)
    {
      const char *id = kith_record_get_id (kith_case_nth (get_case (self), KITH_RECORD_NOT_TOLD, i));

      is_same = is_same && g_hash_table_contains (self->told, id);
      g_hash_table_add (there, g_strdup (id));
    }
  if (is_same && gtk_widget_get_first_child (GTK_WIDGET (self->not_told_box)) != NULL)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->not_told_box))) != NULL)
    gtk_box_remove (self->not_told_box, child);
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->not_told_box,
                    new_told (self, kith_case_nth (get_case (self), KITH_RECORD_NOT_TOLD, i)));
  child = kith_person_chooser_new (get_case (self), KITH_RECORD_PERSON);
  kith_person_chooser_set_label (KITH_PERSON_CHOOSER (child), _("Somebody Must Not Be Told…"));
  gtk_widget_set_halign (child, GTK_ALIGN_START);
  gtk_widget_set_sensitive (child, !kith_desk_is_read_only (self->desk));
  g_signal_connect_object (child, "chosen", G_CALLBACK (tell_nobody_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->not_told_box, child);
  g_hash_table_unref (self->told);
  self->told = g_steal_pointer (&there);
}

/* All of it. */

static void
find_teller (KithCirclesPanel *self)
{
  KithRecord *sheet = get_sheet (self);
  KithRecord *centre = kith_case_resolve (get_case (self), sheet, KITH_SHEET_CENTRE);

  g_clear_pointer (&self->teller, kith_kin_teller_free);
  if (centre == NULL)
    centre = kith_kin_find_focus (get_case (self));
  if (centre != NULL)
    self->teller = kith_kin_teller_new (get_case (self), centre, kith_day_today ());
}

static void
fill (KithCirclesPanel *self)
{
  KithRecord *sheet = get_sheet (self);
  const KithRings *rings = get_rings (self);
  g_autoptr(GArray) seats = NULL;
  g_autofree char *counts = NULL;

  self->is_stale = FALSE;
  if (sheet == NULL)
    return;

  find_teller (self);
  seats = kith_circles_read (get_case (self), sheet, self->day);
  counts = kith_circles_dup_counts (rings, seats);
  gtk_label_set_label (self->counts_label, counts);
  gtk_widget_set_visible (self->steps_expander, rings->is_knowledge);
  gtk_widget_set_visible (self->not_told_expander, rings->is_knowledge);
  show_day (self);
  show_rings (self, seats);
  show_tray (self, rings);
  if (rings->is_knowledge)
    show_not_told (self);
}

/* Rows for hundreds of people take their time, and mostly the drawing alone is looked at. */
static void
show_all (KithCirclesPanel *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), get_sheet (self) != NULL);
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
fill_if_stale (KithCirclesPanel *self)
{
  if (self->is_stale)
    fill (self);
}

static const KithRecordKind shown_kinds[] = {
  KITH_RECORD_PERSON, KITH_RECORD_SYSTEM, KITH_RECORD_SHEET, KITH_RECORD_PLACEMENT, KITH_RECORD_CIRCLE_MOVE,
  KITH_RECORD_NOT_TOLD, KITH_RECORD_PARENTAGE, KITH_RECORD_PARTNERSHIP, KITH_RECORD_SIBSHIP,
};

static void
case_changed_cb (KithCirclesPanel *self,
                 const KithChange *change)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown_kinds); i++)
    if (kith_change_touches (change, shown_kinds[i]))
      {
        show_all (self);
        return;
      }
}

static void
kith_circles_panel_dispose (GObject *object)
{
  KithCirclesPanel *self = KITH_CIRCLES_PANEL (object);

  g_clear_handle_id (&self->play_source, g_source_remove);
  g_clear_pointer (&self->teller, kith_kin_teller_free);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_pointer (&self->sheet, g_free);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_circles_panel_parent_class)->dispose (object);
}

static void
kith_circles_panel_class_init (KithCirclesPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_circles_panel_dispose;

  /**
   * KithCirclesPanel::day-changed:
   *
   * Another day is looked at.
   */
  signals[DAY_CHANGED] = g_signal_new ("day-changed", KITH_TYPE_CIRCLES_PANEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-circles-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, replay_box);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, earlier_button);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, day_label);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, later_button);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, play_button);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, counts_label);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, rings_list);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, tray_box);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, tray_help);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, tray_list);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, tray_more);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, steps_expander);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, steps_box);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, not_told_expander);
  gtk_widget_class_bind_template_child (widget_class, KithCirclesPanel, not_told_box);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
kith_circles_panel_init (KithCirclesPanel *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->day = KITH_DAY_PAST;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_list_box_set_sort_func (self->rings_list, compare_rows, self, NULL);
  gtk_list_box_set_header_func (self->rings_list, ring_header_cb, self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *label = gtk_label_new (_(steps[i]));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_box_append (self->steps_box, label);
    }
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (tray_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->tray_list), keys);
  g_signal_connect (self, "map", G_CALLBACK (fill_if_stale), NULL);
  kith_tidy (GTK_WIDGET (self));
}

/**
 * kith_circles_panel_new:
 * @desk: where the case is worked on
 *
 * Returns: (transfer floating): the panel, of no sheet yet
 */
GtkWidget *
kith_circles_panel_new (KithDesk *desk)
{
  KithCirclesPanel *self = g_object_new (KITH_TYPE_CIRCLES_PANEL, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * kith_circles_panel_set_sheet:
 * @sheet: (nullable): id of circles
 *
 * Shows those circles, as they are now.
 */
void
kith_circles_panel_set_sheet (KithCirclesPanel *self,
                              const char       *sheet)
{
  GtkListBoxRow *row;

  if (g_strcmp0 (self->sheet, sheet) == 0)
    return;

  g_free (self->sheet);
  self->sheet = g_strdup (sheet);
  self->day = KITH_DAY_PAST;
  self->n_waiting = WAITING_AT_ONCE;
  g_hash_table_remove_all (self->rows);
  while ((row = gtk_list_box_get_row_at_index (self->rings_list, 0)) != NULL)
    gtk_list_box_remove (self->rings_list, GTK_WIDGET (row));
  show_all (self);
}

/**
 * kith_circles_panel_show_day:
 * @day: the day that is looked at, or %KITH_DAY_PAST for now
 *
 * Lists who knew what on that day.
 */
void
kith_circles_panel_show_day (KithCirclesPanel *self,
                             KithDay           day)
{
  g_return_if_fail (KITH_IS_CIRCLES_PANEL (self));

  go_to_day (self, day);
}

/**
 * kith_circles_panel_get_day:
 *
 * Returns: the day that is looked at, or %KITH_DAY_PAST for now
 */
KithDay
kith_circles_panel_get_day (KithCirclesPanel *self)
{
  return self->day;
}

/**
 * kith_circles_panel_go_to:
 * @subject: (nullable): id of somebody
 *
 * Opens the row of @subject, or goes to the first row, with the keyboard in it.
 */
void
kith_circles_panel_go_to (KithCirclesPanel *self,
                          const char       *subject)
{
  GtkWidget *row;

  fill_if_stale (self);
  row = subject != NULL ? g_hash_table_lookup (self->rows, subject) : NULL;
  if (row == NULL)
    {
      gtk_widget_child_focus (GTK_WIDGET (self->rings_list), GTK_DIR_TAB_FORWARD);
      return;
    }

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}
