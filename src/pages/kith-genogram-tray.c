/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What lies in the tray of a drawing, and how it comes onto the sheet: people and places that are
 * recorded and not drawn here, first those who were named, the latest first.
 */

#include "config.h"

#include "pages/kith-page-kinds.h"

#include "base/kith-text.h"
#include "desk/kith-verbs.h"
#include "model/kith-mobility.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

/* Who was named last comes first; without a day it is as if it were long ago. */
static KithRecord *
find_mention (KithCase   *family,
              const char *person,
              KithDay    *day)
{
  GPtrArray *rows = kith_case_get_referrers (family, person);
  KithRecord *latest = NULL;

  *day = KITH_DAY_PAST;
  for (guint i = 0; i < rows->len; i++)
    {
      KithDate date;
      KithDay on = KITH_DAY_PAST;

      if (kith_record_get_kind (rows->pdata[i]) != KITH_RECORD_MENTION
          || g_strcmp0 (kith_record_get_ref (rows->pdata[i], KITH_MENTION_PERSON), person) != 0)
        continue;
      if (kith_record_get_date (rows->pdata[i], KITH_MENTION_NAMED_ON, &date))
        on = date.earliest;
      if (latest == NULL || on > *day)
        {
          latest = rows->pdata[i];
          *day = on;
        }
    }

  return latest;
}

static char *
dup_namer (KithCase   *family,
           KithRecord *mention)
{
  KithRecord *person = kith_case_resolve (family, mention, KITH_MENTION_NAMED_BY_PERSON);

  KithRecord *answer = kith_case_resolve (family, mention, KITH_MENTION_ANSWER);
  const char *named_by = kith_record_get_text (mention, KITH_MENTION_NAMED_BY);

  if (person != NULL)
    return kith_person_dup_name (person);
  /* Who was asked has named them. */
  if (kith_text_is_empty (named_by) && answer != NULL)
    named_by = kith_record_get_text (answer, KITH_PROMPT_ANSWER_ASKED_OF);
  return g_strdup (named_by);
}

/* Who named them and when, else what they are. */
static char *
dup_detail (KithCase   *family,
            KithRecord *person,
            KithRecord *mention)
{
  g_autofree char *namer = mention != NULL ? dup_namer (family, mention) : NULL;
  g_autofree char *day = NULL;
  KithDate date;

  if (mention != NULL && kith_record_get_date (mention, KITH_MENTION_NAMED_ON, &date))
    day = kith_date_dup_text (&date);
  if (namer != NULL && day != NULL)
    /* Translators: who named somebody, and when */
    return g_strdup_printf (_("named by %1$s, %2$s"), namer, day);
  if (namer != NULL)
    /* Translators: who named somebody */
    return g_strdup_printf (_("named by %s"), namer);
  if (!kith_text_is_empty (kith_record_get_text (person, KITH_PERSON_ROLE)))
    return g_strdup (kith_record_get_text (person, KITH_PERSON_ROLE));

  return g_strdup (kith_record_get_text (person, KITH_PERSON_CAPTION) != NULL
                     ? kith_record_get_text (person, KITH_PERSON_CAPTION) : "");
}

typedef struct
{
  KithTrayItem *item;  /* owned until it is handed on */
  KithDay       named; /* when they were named last */
  guint         order; /* in which they are recorded */
} Waiting;

static int
compare_waiting (gconstpointer a,
                 gconstpointer b)
{
  const Waiting *one = a, *other = b;

  if (one->named != other->named)
    return one->named > other->named ? -1 : 1;

  return one->order < other->order ? -1 : one->order > other->order;
}

static KithTrayItem *
new_item (const char *id,
          char       *name,
          char       *detail,
          const char *icon)
{
  KithTrayItem *item = g_new0 (KithTrayItem, 1);

  item->id = g_strdup (id);
  item->name = name;
  item->detail = detail;
  item->icon = icon;
  return item;
}

static gboolean
is_drawn (KithScene  *scene,
          const char *id)
{
  return scene != NULL && kith_scene_find_subject (scene, id) != KITH_NO_SUBJECT;
}

static const char *
centre_of (KithGenogramPage *self,
           const char       *sheet)
{
  KithRecord *record = kith_case_find_kind (self->family, KITH_RECORD_SHEET, sheet);

  return record != NULL ? kith_record_get_ref (record, KITH_SHEET_CENTRE) : NULL;
}

/* On a mobility map somebody is drawn at each place they were at. */
static gboolean
is_on_sheet (KithGenogramPage *self,
             KithScene        *scene,
             const char       *id)
{
  const char *sheet = kith_drawing_get_sheet (self->drawing);

  return is_drawn (scene, id)
         || (g_str_equal (self->kind->token, "mobility_map") && sheet != NULL
             && (kith_mobility_names (self->family, sheet, id)
                 || g_strcmp0 (id, centre_of (self, sheet)) == 0));
}

/* Who has died can be drawn by typing their name; nobody waits for them. */
static gboolean
may_be_put (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_LIFE, "living");
}

static void
list_people (KithGenogramPage *self,
             KithScene        *scene,
             GArray           *waiting)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);
      const char *id = kith_record_get_id (person);
      Waiting one = { NULL, KITH_DAY_PAST, i };
      KithRecord *mention;

      if (is_on_sheet (self, scene, id) || (!self->kind->follows_kin && !may_be_put (person)))
        continue;
      mention = find_mention (self->family, id, &one.named);
      one.item = new_item (id, kith_person_dup_name (person),
                           dup_detail (self->family, person, mention), NULL);
      g_array_append_val (waiting, one);
    }
}

static void
list_systems (KithGenogramPage *self,
              KithScene        *scene,
              GPtrArray        *items)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_SYSTEM); i++)
    {
      KithRecord *system = kith_case_nth (self->family, KITH_RECORD_SYSTEM, i);
      const char *name = kith_record_get_text (system, KITH_SYSTEM_NAME);
      const KithTerm *kind
        = kith_vocabulary_find (&kith_system_kinds, kith_record_get_token (system, KITH_SYSTEM_KIND));

      if (is_drawn (scene, kith_record_get_id (system)))
        continue;
      g_ptr_array_add (items, new_item (kith_record_get_id (system),
                                        g_strdup (name != NULL ? name : _(kind->label)),
                                        g_strdup (name != NULL ? _(kind->label) : ""), NULL));
    }
}

/* While the paper is empty for want of a sheet nothing waits. */
static GPtrArray *
list_items (KithGenogramPage *self)
{
  KithScene *scene = kith_canvas_get_scene (KITH_CANVAS (self->canvas));
  g_autoptr(GArray) waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_tray_item_free);

  if (scene == NULL || self->kind->put == NULL)
    return items;

  list_people (self, scene, waiting);
  g_array_sort (waiting, compare_waiting);
  for (guint i = 0; i < waiting->len; i++)
    g_ptr_array_add (items, g_array_index (waiting, Waiting, i).item);
  if (!self->kind->follows_kin && !g_str_equal (self->kind->token, "mobility_map"))
    list_systems (self, scene, items);
  return items;
}

/**
 * kith_genogram_page_follow_tray:
 *
 * Fills the tray anew.
 */
void
kith_genogram_page_follow_tray (KithGenogramPage *self)
{
  GPtrArray *items = list_items (self);
  /* Translators: how many people and places are not on a drawing yet */
  g_autofree char *label = g_strdup_printf (ngettext ("%u not _here", "%u not _here", items->len),
                                            items->len);

  gtk_button_set_label (GTK_BUTTON (self->tray_button), label);
  gtk_widget_set_visible (GTK_WIDGET (self->tray_button), items->len > 0);
  kith_tray_show (self->tray, items);
}

static void
put (KithGenogramPage *self,
     const char       *what,
     const KithPoint  *at)
{
  g_autoptr(GError) error = NULL;

  if (kith_desk_is_read_only (self->desk))
    kith_genogram_page_tell (self, _("This case can be read but not changed."), FALSE);
  else if (!self->kind->put (self, what, at, &error))
    kith_genogram_page_tell (self, error->message, FALSE);
  else
    kith_canvas_go_to (KITH_CANVAS (self->canvas), what);
}

static void
put_cb (KithGenogramPage *self,
        const char       *id)
{
  put (self, id, NULL);
}

static gboolean
dropped_cb (GtkDropTarget    *target,
            const GValue     *value,
            double            x,
            double            y,
            KithGenogramPage *self)
{
  const KithCarried *carried = g_value_get_boxed (value);
  const KithViewport *view = kith_canvas_get_viewport (KITH_CANVAS (self->canvas));
  KithPoint at = kith_viewport_to_mm (view, &(KithPoint){ x, y });

  put (self, carried->what, &at);
  return TRUE;
}

/* Who was left off a genogram stands on it again. */

/**
 * kith_genogram_page_put_back:
 * @id: of a person who is left off the sheet
 * @at: (nullable): where they shall stand
 * @error: return location for a #GError
 *
 * Returns: whether they are on the sheet again
 */
gboolean
kith_genogram_page_put_back (KithGenogramPage  *self,
                             const char        *id,
                             const KithPoint   *at,
                             GError           **error)
{
  const char *sheet = kith_drawing_get_sheet (self->drawing);
  GPtrArray *rows = kith_case_get_referrers (self->family, id);

  if (at != NULL)
    return kith_desk_place (self->desk, sheet, &(KithPlace){ id, at->x, at->y, TRUE, FALSE }, 1,
                            NULL, error);

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PLACEMENT
        && g_strcmp0 (kith_record_get_ref (rows->pdata[i], KITH_PLACEMENT_SHEET), sheet) == 0)
      return kith_desk_remove (self->desk, kith_record_get_id (rows->pdata[i]), error);

  return TRUE;
}

static void
show_tray_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  KithGenogramPage *self = data;

  if (kith_tray_get_n (self->tray) == 0)
    {
      kith_genogram_page_tell (self, _("Everybody who is recorded is on this sheet."), FALSE);
      return;
    }

  gtk_toggle_button_set_active (self->tray_button, TRUE);
  kith_tray_focus_first (self->tray);
}

static void
case_changed_cb (KithGenogramPage *self,
                 const KithChange *change)
{
  if (kith_change_touches (change, KITH_RECORD_MENTION)
      || kith_change_touches (change, KITH_RECORD_SYSTEM)
      || kith_change_touches (change, KITH_RECORD_PERSON))
    kith_genogram_page_follow_tray (self);
}

/**
 * kith_genogram_page_add_tray:
 *
 * Gives a new page its tray.
 */
void
kith_genogram_page_add_tray (KithGenogramPage *self)
{
  static const GActionEntry entries[] = { { "tray", show_tray_action } };
  GtkDropTarget *target = gtk_drop_target_new (KITH_TYPE_CARRIED, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions), entries,
                                   G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->tray, "put", G_CALLBACK (put_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (self->canvas, GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (self->family, "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
