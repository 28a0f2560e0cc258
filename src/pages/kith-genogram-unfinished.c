/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Somebody who is being typed in and is not in the case yet: kept in the case file while one types,
 * and there again when the page is, also after closing and after a crash.
 */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "desk/kith-typing.h"
#include "model/kith-records.h"

#define PAUSE_MS 250
#define ROOM_MS 60
#define MOST_TRIES 50

#define CARD "newcomer"
#define FIRST "first name"

static void
keep (KithGenogramPage *self,
      const char       *what,
      const char       *text)
{
  g_autoptr(GError) error = NULL;

  /* What cannot be kept stands in the entry still, and the next letter tries again. */
  if (!kith_desk_keep_unfinished (self->desk, what, text, &error))
    g_debug ("What is being typed could not be kept");
}

/**
 * kith_genogram_page_keep_unfinished:
 *
 * Keeps what is being typed now, or forgets it if it has become somebody or was given up.
 */
void
kith_genogram_page_keep_unfinished (KithGenogramPage *self)
{
  g_autofree char *card = kith_add_tool_dup_text (&self->adding);

  g_clear_handle_id (&self->unfinished_source, g_source_remove);
  if (kith_desk_is_read_only (self->desk))
    return;

  keep (self, CARD, card);
  keep (self, FIRST, gtk_editable_get_text (self->first_entry));
}

static gboolean
pause_cb (gpointer data)
{
  KithGenogramPage *self = data;

  self->unfinished_source = 0;
  kith_genogram_page_keep_unfinished (self);
  return G_SOURCE_REMOVE;
}

/* Not with each letter. */
static void
typed_cb (KithGenogramPage *self)
{
  if (self->unfinished_source == 0)
    self->unfinished_source = g_timeout_add (PAUSE_MS, pause_cb, self);
}

static void
settle_cb (KithGenogramPage *self)
{
  if (self->unfinished_source != 0)
    kith_genogram_page_keep_unfinished (self);
}

static gboolean
has_room (KithGenogramPage *self)
{
  return kith_canvas_get_scene (KITH_CANVAS (self->canvas)) != NULL
         && kith_canvas_get_viewport (KITH_CANVAS (self->canvas))->width_px > 0.0;
}

static gboolean
resume_cb (gpointer data)
{
  KithGenogramPage *self = data;

  if (!has_room (self) && self->resume_tries++ < MOST_TRIES)
    return G_SOURCE_CONTINUE;

  self->resume_source = 0;
  if (has_room (self) && gtk_widget_get_mapped (GTK_WIDGET (self)) && self->adding.is_naming
      && !gtk_widget_get_visible (self->card))
    kith_genogram_page_resume_adding (self);
  return G_SOURCE_REMOVE;
}

/* The card stands beside somebody who has no place yet when the page has just come. */
static void
mapped_cb (KithGenogramPage *self)
{
  if (!self->adding.is_naming || self->resume_source != 0)
    return;

  self->resume_tries = 0;
  self->resume_source = g_timeout_add (ROOM_MS, resume_cb, self);
}

/**
 * kith_genogram_page_add_unfinished:
 *
 * Takes up what was being typed when the page was seen last. To be called once there is a desk.
 */
void
kith_genogram_page_add_unfinished (KithGenogramPage *self)
{
  const char *first = kith_desk_get_unfinished (self->desk, FIRST);

  if (first != NULL)
    gtk_editable_set_text (self->first_entry, first);
  if (kith_case_count (self->family, KITH_RECORD_PERSON) > 0 && !kith_desk_is_read_only (self->desk))
    kith_add_tool_take_text (&self->adding, self->family,
                             kith_desk_get_unfinished (self->desk, CARD));

  g_signal_connect_object (self->first_entry, "changed", G_CALLBACK (typed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
}

/**
 * kith_genogram_page_remove_unfinished:
 *
 * Ends that; what was typed up to now is kept.
 */
void
kith_genogram_page_remove_unfinished (KithGenogramPage *self)
{
  g_clear_handle_id (&self->unfinished_source, g_source_remove);
  g_clear_handle_id (&self->resume_source, g_source_remove);
}
