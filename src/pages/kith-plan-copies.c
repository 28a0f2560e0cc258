/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has this version of the plan on paper, since when and in which print, and who has a part in it and
 * has none yet. */

#include "config.h"

#include "pages/kith-plan-copies.h"

#include "base/kith-moment.h"
#include "model/kith-copies.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-plan-parts.h"
#include "pages/kith-print-button.h"

#include <glib/gi18n-lib.h>

static void
add_giving (GtkBox     *card,
            KithRecord *giving)
{
  const char *name = kith_record_get_text (giving, KITH_GIVING_READER_NAME);
  const char *what = kith_record_get_text (giving, KITH_GIVING_WHAT);
  const char *form = kith_record_get_text (giving, KITH_GIVING_FORM);
  KithMoment at = { 0 };
  g_autofree char *when = NULL;
  g_autofree char *line = NULL;

  kith_record_get_moment (giving, KITH_GIVING_GIVEN_AT, &at);
  when = kith_moment_dup_text (&at);
  /* Translators: to whom, what, in which format, when */
  line = g_strdup_printf (_("%1$s: %2$s, %3$s, %4$s"), name != NULL ? name : "", what != NULL ? what : "",
                          form != NULL ? form : "", when);
  gtk_box_append (card, kith_plan_text (line));
}

/* Everything that was made from this version, the newest first. */
static guint
add_givings (GtkBox     *card,
             KithCase   *family,
             KithRecord *plan)
{
  guint n = 0;

  for (guint i = kith_case_count (family, KITH_RECORD_GIVING); i > 0; i--)
    {
      KithRecord *giving = kith_case_nth (family, KITH_RECORD_GIVING, i - 1);

      if (g_strcmp0 (kith_record_get_text (giving, KITH_GIVING_PLAN), kith_record_get_id (plan)) != 0)
        continue;
      add_giving (card, giving);
      n++;
    }

  return n;
}

/**
 * kith_plan_fill_copies:
 *
 * Shows who has a copy of this version, and who has none yet.
 */
void
kith_plan_fill_copies (GtkBox     *box,
                       KithDesk   *desk,
                       KithRecord *plan)
{
  KithCase *family = kith_desk_get_case (desk);
  g_autoptr(GPtrArray) without = kith_copies_list_without (family, kith_record_get_id (plan));
  GtkWidget *button = kith_print_button_new ("plan");
  GtkBox *card;

  kith_plan_clear (box);
  gtk_box_append (box, kith_plan_heading (_("Who has a copy of this version")));
  card = GTK_BOX (kith_plan_card (box));
  if (add_givings (card, family, plan) == 0)
    gtk_box_append (card, kith_plan_text (_("Nobody yet.")));

  gtk_box_append (box, kith_plan_heading (_("Who has a part in it and no copy yet")));
  card = GTK_BOX (kith_plan_card (box));
  for (guint i = 0; i < without->len; i++)
    {
      g_autofree char *name = kith_person_dup_name (without->pdata[i]);

      gtk_box_append (card, kith_plan_text (name));
    }
  if (without->len == 0)
    gtk_box_append (card, kith_plan_text (_("Everybody has one.")));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (box, button);
}
