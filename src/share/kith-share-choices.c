/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a worker gives or leaves out against the matrix, item by item, each with a reason. */

#include "config.h"

#include "share/kith-share-choices.h"

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "share/kith-matrix.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _KithShareChoices
{
  GPtrArray *list; /* owned; of KithShareChoice */
};

static const char *const scopes[] = { "class", "person", "record", "field" };

static void
free_choice (gpointer data)
{
  KithShareChoice *choice = data;

  g_free (choice->id);
  g_free (choice->field);
  g_free (choice->reason);
  g_free (choice);
}

/**
 * kith_share_choices_new:
 *
 * Returns: (transfer full): no choices: as the matrix says
 */
KithShareChoices *
kith_share_choices_new (void)
{
  KithShareChoices *self = g_new0 (KithShareChoices, 1);

  self->list = g_ptr_array_new_with_free_func (free_choice);
  return self;
}

/**
 * kith_share_choices_free:
 */
void
kith_share_choices_free (KithShareChoices *self)
{
  g_ptr_array_unref (self->list);
  g_free (self);
}

/**
 * kith_share_choices_find:
 * @disclosure: counts for %KITH_SHARE_CLASS
 * @id: (nullable): counts for the other scopes
 * @field: (nullable): counts for %KITH_SHARE_FIELD
 *
 * Returns: (nullable): the choice about just that
 */
const KithShareChoice *
kith_share_choices_find (const KithShareChoices *self,
                         KithShareScope          scope,
                         KithDisclosure          disclosure,
                         const char             *id,
                         const char             *field)
{
  for (guint i = 0; self != NULL && i < self->list->len; i++)
    {
      const KithShareChoice *choice = self->list->pdata[i];

      if (choice->scope == scope
          && (scope != KITH_SHARE_CLASS || choice->disclosure == disclosure)
          && (scope == KITH_SHARE_CLASS || g_strcmp0 (choice->id, id) == 0)
          && (scope != KITH_SHARE_FIELD || g_strcmp0 (choice->field, field) == 0))
        return choice;
    }

  return NULL;
}

/**
 * kith_share_choices_unset:
 *
 * Returns: whether there was a choice about the same thing, which is now gone
 */
gboolean
kith_share_choices_unset (KithShareChoices      *self,
                          const KithShareChoice *choice)
{
  const KithShareChoice *old = kith_share_choices_find (self, choice->scope, choice->disclosure,
                                                        choice->id, choice->field);

  return old != NULL && g_ptr_array_remove (self->list, (gpointer) old);
}

/**
 * kith_share_choices_set:
 * @choice: copied
 *
 * Takes the place of a choice about the same thing.
 */
void
kith_share_choices_set (KithShareChoices      *self,
                        const KithShareChoice *choice)
{
  KithShareChoice *copy = g_memdup2 (choice, sizeof *choice);

  copy->id = g_strdup (choice->id);
  copy->field = g_strdup (choice->field);
  copy->reason = g_strdup (choice->reason);
  kith_share_choices_unset (self, copy);
  g_ptr_array_add (self->list, copy);
}

/**
 * kith_share_choices_count:
 * @self: (nullable):
 *
 * Returns: how many there are
 */
guint
kith_share_choices_count (const KithShareChoices *self)
{
  return self != NULL ? self->list->len : 0;
}

/**
 * kith_share_choices_nth:
 *
 * Returns: the choice, in the order in which they were made
 */
const KithShareChoice *
kith_share_choices_nth (const KithShareChoices *self,
                        guint                   number)
{
  return self->list->pdata[number];
}

/**
 * kith_share_choices_dup_text:
 *
 * Returns: (transfer full): a key file that kith_share_choices_parse() reads again
 */
char *
kith_share_choices_dup_text (const KithShareChoices *self)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < self->list->len; i++)
    {
      const KithShareChoice *choice = self->list->pdata[i];
      g_autofree char *group = g_strdup_printf ("choice %u", i + 1);

      g_key_file_set_string (file, group, "about", scopes[choice->scope]);
      if (choice->scope == KITH_SHARE_CLASS)
        g_key_file_set_string (file, group, "class",
                               kith_disclosure_get_token (choice->disclosure));
      else
        g_key_file_set_string (file, group, "id", choice->id);
      if (choice->scope == KITH_SHARE_FIELD)
        g_key_file_set_string (file, group, "field", choice->field);
      g_key_file_set_boolean (file, group, "given", choice->is_given);
      if (choice->is_confirmed)
        g_key_file_set_boolean (file, group, "confirmed", TRUE);
      if (!kith_text_is_empty (choice->reason))
        g_key_file_set_string (file, group, "reason", choice->reason);
    }

  return g_key_file_to_data (file, NULL, NULL);
}

static gboolean
read_scope (GKeyFile       *file,
            const char     *group,
            KithShareScope *scope)
{
  g_autofree char *word = g_key_file_get_string (file, group, "about", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (g_strcmp0 (scopes[i], word) == 0)
      {
        *scope = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_choice (KithShareChoices *self,
             GKeyFile         *file,
             const char       *group)
{
  g_autofree char *token = g_key_file_get_string (file, group, "class", NULL);
  g_autofree char *id = g_key_file_get_string (file, group, "id", NULL);
  g_autofree char *field = g_key_file_get_string (file, group, "field", NULL);
  g_autofree char *reason = g_key_file_get_string (file, group, "reason", NULL);
  KithShareChoice choice = { .id = id, .field = field, .reason = reason };

  choice.is_given = g_key_file_get_boolean (file, group, "given", NULL);
  choice.is_confirmed = g_key_file_get_boolean (file, group, "confirmed", NULL);
  if (!read_scope (file, group, &choice.scope)
      || (choice.scope == KITH_SHARE_CLASS ? !kith_disclosure_parse (token, &choice.disclosure)
                                           : id == NULL)
      || (choice.scope == KITH_SHARE_FIELD && field == NULL))
    return FALSE;

  kith_share_choices_set (self, &choice);
  return TRUE;
}

/**
 * kith_share_choices_parse:
 * @text: (nullable): what kith_share_choices_dup_text() wrote
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FORMAT if it cannot be read.
 *
 * Returns: (transfer full) (nullable): the choices
 */
KithShareChoices *
kith_share_choices_parse (const char  *text,
                          GError     **error)
{
  g_autoptr(KithShareChoices) self = kith_share_choices_new ();
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_auto(GStrv) groups = NULL;

  if (kith_text_is_empty (text))
    return g_steal_pointer (&self);
  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, error))
    return NULL;

  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    if (!read_choice (self, file, groups[i]))
      {
        g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
                     _("What was chosen for this copy cannot be read (“%s”)."), groups[i]);
        return NULL;
      }

  return g_steal_pointer (&self);
}
