/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Somebody for whom something is made: what they are to the case, what was decided about their copy,
 * and the copy itself, which follows the case. What is shown to them is made from that and from nothing
 * else.
 */

#include "config.h"

#include "pages/kith-recipient.h"

#include "base/kith-text.h"
#include "share/kith-share-leaks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_LEAKS 100 /* told at once: each of them is to be looked at */
#define START 14       /* letters by which a text is found again on a page */

struct _KithRecipient
{
  GObject           parent_instance;

  KithDesk         *desk;    /* owned */
  KithReader       *reader;  /* owned */
  KithShareChoices *choices; /* owned */
  KithShare        *share;   /* owned, nullable while it is out of date */
};

G_DEFINE_FINAL_TYPE (KithRecipient, kith_recipient, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
change (KithRecipient *self)
{
  g_clear_pointer (&self->share, kith_share_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_only_register (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (kith_record_get_kind (records->pdata[i]) != KITH_RECORD_GIVING)
      return FALSE;

  return TRUE;
}

/* Whoever is no longer in the case gets nothing; then it is made for the service file. What is noted in
 * the register changes nothing that is given. */
static void
case_changed_cb (KithRecipient    *self,
                 const KithChange *what)
{
  if (is_only_register (what->added) && is_only_register (what->removed)
      && is_only_register (what->changed))
    return;

  if (self->reader->person != NULL
      && kith_case_find (kith_recipient_get_case (self), self->reader->person) == NULL)
    kith_recipient_take_reader (self, kith_reader_new (KITH_READER_FILE));
  else
    change (self);
}

static void
kith_recipient_dispose (GObject *object)
{
  KithRecipient *self = KITH_RECIPIENT (object);

  g_clear_pointer (&self->share, kith_share_free);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (kith_recipient_parent_class)->dispose (object);
}

static void
kith_recipient_finalize (GObject *object)
{
  KithRecipient *self = KITH_RECIPIENT (object);

  kith_reader_free (self->reader);
  kith_share_choices_free (self->choices);

  G_OBJECT_CLASS (kith_recipient_parent_class)->finalize (object);
}

static void
kith_recipient_class_init (KithRecipientClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_recipient_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_recipient_finalize;

  /**
   * KithRecipient::changed:
   *
   * They may have something else than before, or are somebody else.
   */
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_RECIPIENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
kith_recipient_init (KithRecipient *self)
{
  self->choices = kith_share_choices_new ();
}

/**
 * kith_recipient_new:
 * @desk: where the case is worked on
 * @reader: (transfer full): for whom something is made
 *
 * Returns: (transfer full): them, with nothing decided yet
 */
KithRecipient *
kith_recipient_new (KithDesk   *desk,
                    KithReader *reader)
{
  KithRecipient *self = g_object_new (KITH_TYPE_RECIPIENT, NULL);

  self->desk = g_object_ref (desk);
  self->reader = reader;
  self->reader->day = kith_day_today ();
  g_signal_connect_object (kith_desk_get_case (desk), "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * kith_recipient_get_desk:
 *
 * Returns: (transfer none): where the case is worked on
 */
KithDesk *
kith_recipient_get_desk (KithRecipient *self)
{
  return self->desk;
}

/**
 * kith_recipient_get_case:
 *
 * Returns: (transfer none): the whole case
 */
KithCase *
kith_recipient_get_case (KithRecipient *self)
{
  return kith_desk_get_case (self->desk);
}

/**
 * kith_recipient_get_reader:
 *
 * Returns: (transfer none): who it is
 */
const KithReader *
kith_recipient_get_reader (KithRecipient *self)
{
  return self->reader;
}

/**
 * kith_recipient_take_reader:
 * @reader: (transfer full): somebody else
 *
 * What was decided for one reader holds for nobody else.
 */
void
kith_recipient_take_reader (KithRecipient *self,
                            KithReader    *reader)
{
  kith_reader_free (self->reader);
  self->reader = reader;
  self->reader->day = kith_day_today ();
  kith_share_choices_free (self->choices);
  self->choices = kith_share_choices_new ();
  change (self);
}

/**
 * kith_recipient_set_kind:
 * @kind: as what they get it
 */
void
kith_recipient_set_kind (KithRecipient  *self,
                         KithReaderKind  kind)
{
  if (self->reader->kind == kind)
    return;

  self->reader->kind = kind;
  change (self);
}

/**
 * kith_recipient_get_share:
 *
 * Returns: (transfer none): the copy for them; lent until the next "changed"
 */
KithShare *
kith_recipient_get_share (KithRecipient *self)
{
  KithCase *family = kith_recipient_get_case (self);

  if (self->share == NULL)
    self->share = kith_share_reduce (family, self->reader, kith_case_get_matrix (family),
                                     self->choices);
  return self->share;
}

/**
 * kith_recipient_count_told:
 *
 * Returns: how many things are left out that somebody could wonder about
 */
guint
kith_recipient_count_told (KithRecipient *self)
{
  return kith_share_count_told (kith_recipient_get_share (self));
}

/**
 * kith_recipient_dup_left_out:
 *
 * Returns: (transfer full): how much is left out, in words
 */
char *
kith_recipient_dup_left_out (KithRecipient *self)
{
  const guint n = kith_recipient_count_told (self);

  if (kith_recipient_get_share (self)->is_whole)
    return g_strdup (_("Nothing: the service file is given whole"));

  return g_strdup_printf (ngettext ("%u thing", "%u things", n), n);
}

/* Whether the text in which the word was found begins there: a name alone is everywhere. */
static gboolean
stands_in (const KithLeak *leak,
           const char     *folded)
{
  g_autofree char *word = kith_text_fold (leak->word);
  g_autofree char *line = kith_text_one_line (kith_record_get_text (leak->record, leak->field));
  g_autofree char *text = kith_text_fold (line);
  g_autofree char *start = kith_text_shorten (text, START);

  if (g_str_has_suffix (start, "…"))
    start[strlen (start) - strlen ("…")] = '\0';
  return strstr (folded, word) != NULL && strstr (folded, g_strstrip (start)) != NULL;
}

/**
 * kith_recipient_dup_leaks:
 * @within: (nullable): what is going to be given, as text; %NULL for all that is in their copy
 *
 * Returns: (transfer full) (nullable): the words that would tell where somebody is whom a restriction
 *   keeps apart from them, line by line; %NULL if there are none
 */
char *
kith_recipient_dup_leaks (KithRecipient *self,
                          const char    *within)
{
  KithShare *share = kith_recipient_get_share (self);
  g_autoptr(GPtrArray) leaks = kith_share_find_leaks (share, self->reader);
  g_autofree char *line_of_words = within != NULL ? kith_text_one_line (within) : NULL;
  g_autofree char *folded = within != NULL ? kith_text_fold (line_of_words) : NULL;
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < leaks->len; i++)
    {
      g_autofree char *line = kith_leak_dup_text (leaks->pdata[i], share);

      if (folded != NULL && !stands_in (leaks->pdata[i], folded))
        continue;
      if (n++ == MOST_LEAKS)
        break;
      g_string_append_printf (text, "%s%s", n > 1 ? "\n" : "", line);
    }
  if (n > MOST_LEAKS)
    g_string_append (text, "\n…");

  return g_string_free (text, n == 0);
}

/**
 * kith_recipient_get_choices:
 *
 * Returns: (transfer none): what was decided for their copy
 */
KithShareChoices *
kith_recipient_get_choices (KithRecipient *self)
{
  return self->choices;
}

/**
 * kith_recipient_choose:
 * @choice: something given or left out against the matrix
 *
 * Makes the copy anew with it.
 */
void
kith_recipient_choose (KithRecipient         *self,
                       const KithShareChoice *choice)
{
  kith_share_choices_set (self->choices, choice);
  change (self);
}

/**
 * kith_recipient_take_back:
 * @choice: one of the choices
 *
 * Makes the copy anew without it.
 */
void
kith_recipient_take_back (KithRecipient         *self,
                          const KithShareChoice *choice)
{
  if (kith_share_choices_unset (self->choices, choice))
    change (self);
}
