/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * For whom a command works. What is made for a named reader is made from their copy of the case, and
 * stands in the register of the case file; if it cannot be written there, it is not given.
 */

#include "config.h"

#include "app/kith-cli-share.h"

#include "app/kith-giving.h"
#include "base/kith-error.h"
#include "share/kith-share-leaks.h"

#include <glib/gi18n-lib.h>

/**
 * kith_cli_for_clear:
 */
void
kith_cli_for_clear (KithCliFor *wish)
{
  g_free (wish->who);
  g_strfreev (wish->without);
  g_free (wish->choices);
  g_free (wish->why);
  g_free (wish->by);
}

/**
 * kith_cli_share_free:
 */
void
kith_cli_share_free (KithCliShare *self)
{
  g_clear_pointer (&self->share, kith_share_free);
  g_clear_pointer (&self->choices, kith_share_choices_free);
  g_clear_pointer (&self->reader, kith_reader_free);
  g_free (self);
}

static gboolean
read_choices (KithCliShare      *self,
              const KithCliFor  *wish,
              GError           **error)
{
  g_autofree char *text = NULL;

  if (wish->choices != NULL && !g_file_get_contents (wish->choices, &text, NULL, error))
    return FALSE;

  self->choices = kith_share_choices_parse (text, error);
  return self->choices != NULL;
}

static gboolean
leave_out (KithCliShare      *self,
           KithCase          *family,
           const KithCliFor  *wish,
           GError           **error)
{
  for (guint i = 0; wish->without != NULL && wish->without[i] != NULL; i++)
    {
      g_autoptr(KithReader) person = kith_reader_parse (family, wish->without[i], error);

      if (person == NULL)
        return FALSE;
      if (person->person == NULL)
        {
          g_set_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                       _("“%s” is a kind of reader; --without takes somebody of the case."),
                       wish->without[i]);
          return FALSE;
        }
      if (g_strcmp0 (self->reader->person, person->person) == 0)
        {
          g_set_error (error, KITH_ERROR, KITH_ERROR_USAGE,
                       _("“%s” is to have the copy and cannot be left out of it."), wish->without[i]);
          return FALSE;
        }
      kith_share_choices_set (self->choices, &(KithShareChoice){ .scope = KITH_SHARE_PERSON,
                                                                 .id = person->person,
                                                                 .reason = wish->why });
    }

  return TRUE;
}

/* Words that only a person can judge. */
static void
tell_leaks (KithCliShare *self)
{
  g_autoptr(GPtrArray) leaks = kith_share_find_leaks (self->share, self->reader);

  if (leaks->len > 0)
    g_printerr ("%s\n", _("Look at these words before you give it:"));
  for (guint i = 0; i < leaks->len; i++)
    {
      g_autofree char *text = kith_leak_dup_text (leaks->pdata[i], self->share);

      g_printerr ("  %s\n", text);
    }
}

/* Once: when it is made, or before that for whoever asks what there is. */
static void
tell (KithCliShare     *self,
      const KithCliFor *wish)
{
  g_autofree char *label = kith_reader_dup_label (self->reader);
  const guint n = kith_share_count_told (self->share);

  /* A foreign file is nobody's case yet. */
  if (self->is_told || (wish->who == NULL && !self->is_case))
    return;
  self->is_told = TRUE;
  if (self->share->is_whole)
    {
      g_printerr ("%s\n", _("Made for the service file, with everything in it; --for READER makes a copy for somebody else."));
      return;
    }

  g_printerr (ngettext ("For %s: %u thing is left out.\n", "For %s: %u things are left out.\n", n),
              label, n);
  if (wish->list)
    {
      g_autofree char *text = kith_share_dup_withheld (self->share);

      g_printerr ("%s", text);
    }
  tell_leaks (self);
}

/**
 * kith_cli_share_new:
 * @source: the whole case
 * @wish: for whom
 * @error: return location for a #GError
 *
 * Makes the copy.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if the case has nobody of that name, %KITH_ERROR_FORMAT if the
 *   choices cannot be read, %KITH_ERROR_USAGE if the reader is to be left out as well.
 *
 * Returns: (transfer full) (nullable): the copy
 */
KithCliShare *
kith_cli_share_new (KithCliSource     *source,
                    const KithCliFor  *wish,
                    GError           **error)
{
  g_autoptr(KithCliShare) self = g_new0 (KithCliShare, 1);

  self->reader = kith_reader_parse (source->family, wish->who != NULL ? wish->who : "file", error);
  if (self->reader == NULL || !read_choices (self, wish, error)
      || !leave_out (self, source->family, wish, error))
    return NULL;

  self->reader->day = kith_cli_source_find_day (source);
  self->share = kith_share_reduce (source->family, self->reader,
                                   kith_case_get_matrix (source->family), self->choices);
  self->is_case = source->desk != NULL;
  if (wish->list)
    tell (self, wish);
  return g_steal_pointer (&self);
}

/**
 * kith_cli_share_register:
 * @path: the case file
 * @gift: what is given; for whom, why and by whom is filled in here
 * @error: return location for a #GError
 *
 * Writes into the register of the case file what was made for a reader, and then says on standard error
 * for whom it is and what to look at. What the service makes for its own file, and what is made from a
 * foreign file, is not given to anybody.
 *
 * Errors: those of kith_desk_open() and kith_desk_give().
 *
 * Returns: %TRUE when it is on the disk, or there was nothing to write
 */
gboolean
kith_cli_share_register (KithCliShare      *self,
                         const char        *path,
                         const KithCliFor  *wish,
                         const KithGift    *gift,
                         GError           **error)
{
  g_autoptr(KithDesk) desk = NULL;
  KithGift whole = *gift;
  gboolean is_written;

  if (wish->who == NULL || self->share->is_whole)
    {
      tell (self, wish);
      return TRUE;
    }

  desk = kith_desk_open (path, error);
  if (desk == NULL)
    return FALSE;

  whole.reader = self->reader;
  whole.share = self->share;
  whole.choices = self->choices;
  whole.why = wish->why;
  whole.by = wish->by;
  is_written = kith_giving_register (desk, &whole, error);
  kith_desk_close (desk);
  if (is_written)
    tell (self, wish);
  return is_written;
}
