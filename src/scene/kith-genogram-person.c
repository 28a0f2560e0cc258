/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the record of a person to the symbol that stands for them. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-pictures.h"
#include "model/kith-records.h"

#define NEWBORN_DAYS 28

/* What each symbol token is drawn as. */
static const struct
{
  const char      *symbol;
  KithFigureShape  shape;
  KithFigureShape  inner;
  const char      *key;
} symbols[] = {
  { "male", KITH_FIGURE_SQUARE, KITH_FIGURE_NONE, "person_male" },
  { "female", KITH_FIGURE_CIRCLE, KITH_FIGURE_NONE, "person_female" },
  { "unknown", KITH_FIGURE_DIAMOND, KITH_FIGURE_NONE, "person_unknown" },
  { "nonbinary", KITH_FIGURE_DOME, KITH_FIGURE_NONE, "person_nonbinary" },
  { "trans_man", KITH_FIGURE_SQUARE, KITH_FIGURE_CIRCLE, "person_trans_man" },
  { "trans_woman", KITH_FIGURE_CIRCLE, KITH_FIGURE_SQUARE, "person_trans_woman" },
};

/* People who are not simply kin. A shape of none keeps the one of their symbol. */
static const struct
{
  const char      *kind;
  KithFigureShape  shape;
  double           scale;
  double           pen;
  gboolean         is_group;
  const char      *key;
} kinds[] = {
  { "friend", KITH_FIGURE_NONE, 0.80, KITH_PEN_THIN, FALSE, "person_significant" },
  { "professional", KITH_FIGURE_CARD, 1.0, KITH_PEN_THIN, FALSE, "person_professional" },
  { "organisation", KITH_FIGURE_BLOCK, 1.0, KITH_PEN_MEDIUM, FALSE, "person_institution" },
  { "group", KITH_FIGURE_NONE, 1.0, KITH_PEN_NORMAL, TRUE, "person_group" },
  { "pet", KITH_FIGURE_DIAMOND, 0.607, KITH_PEN_MEDIUM, FALSE, "person_pet" },
};

/* Who is not, or not yet, among the living, apart from the dead. */
static const struct
{
  const char      *life;
  KithFigureShape  shape;
  double           scale;
  KithFigureCross  cross;
  gboolean         has_level;
  const char      *key;
} lives[] = {
  { "unborn", KITH_FIGURE_TRIANGLE, 1.0, KITH_CROSS_NONE, FALSE, "preg_current" },
  { "miscarriage", KITH_FIGURE_TRIANGLE, 0.65, KITH_CROSS_BOX, FALSE, "loss_miscarriage" },
  { "ectopic", KITH_FIGURE_TRIANGLE, 0.65, KITH_CROSS_BOX, FALSE, "loss_ectopic" },
  { "termination", KITH_FIGURE_TRIANGLE, 0.65, KITH_CROSS_BOX, TRUE, "loss_abortion" },
  { "stillbirth", KITH_FIGURE_NONE, 0.50, KITH_CROSS_WIDE, FALSE, "loss_stillbirth" },
};

static const struct
{
  const char *state;
  KithFill    fill;
  const char *illness;
  const char *substance;
} conditions[] = {
  { "current", KITH_FILL_SOLID, "fill_illness", "fill_substance" },
  { "suspected", KITH_FILL_DIAGONAL, "fill_illness_suspected", "fill_substance_suspected" },
  { "recovery", KITH_FILL_HORIZONTAL, "fill_illness_remission", "fill_substance_recovery" },
};

/* Links that put a letter into the parent's symbol. */
static const struct
{
  const char *kind;
  const char *letter;
} letters[] = {
  { "donor", "D" },
  { "surrogate", "S" },
};

/**
 * kith_person_view_add_key:
 * @key: (nullable): a key of the table of symbols; %NULL adds nothing
 *
 * Notes what the legend must explain.
 */
void
kith_person_view_add_key (KithPersonView *self,
                          const char     *key)
{
  if (key != NULL && self->n_keys < KITH_MAX_KEYS)
    self->keys[self->n_keys++] = key;
}

/**
 * kith_genogram_has_died:
 *
 * Returns: whether @person is dead on the day of the sheet
 */
gboolean
kith_genogram_has_died (KithGenogram *self,
                        KithRecord   *person)
{
  KithDate died;

  if (kith_record_get_date (person, KITH_PERSON_DIED, &died))
    return died.earliest <= self->as_at;

  return kith_record_has_token (person, KITH_PERSON_LIFE, "died");
}

/**
 * kith_genogram_is_over:
 * @until: the field that says when something ended
 *
 * Returns: whether it had ended by the day of the sheet
 */
gboolean
kith_genogram_is_over (KithGenogram *self,
                       KithRecord   *record,
                       guint         until)
{
  KithDate date;

  return kith_record_get_date (record, until, &date) && date.latest <= self->as_at;
}

static void
read_symbol (KithRecord     *person,
             KithPersonView *view)
{
  const char *symbol = kith_record_get_token (person, KITH_PERSON_SYMBOL);

  view->figure = (KithFigure){ .shape = KITH_FIGURE_DIAMOND, .scale = 1.0,
                               .pen = KITH_PEN_NORMAL };
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (strcmp (symbols[i].symbol, symbol) == 0)
      {
        view->figure.shape = symbols[i].shape;
        view->figure.inner = symbols[i].inner;
        kith_person_view_add_key (view, symbols[i].key);
      }
}

static gboolean
read_kind (KithRecord     *person,
           KithPersonView *view)
{
  const char *kind = kith_record_get_token (person, KITH_PERSON_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (strcmp (kinds[i].kind, kind) != 0)
        continue;
      if (kinds[i].shape != KITH_FIGURE_NONE)
        {
          view->figure.shape = kinds[i].shape;
          view->figure.inner = KITH_FIGURE_NONE;
          view->n_keys = 0;
        }
      view->figure.scale = kinds[i].scale;
      view->figure.pen = kinds[i].pen;
      view->figure.is_group = kinds[i].is_group;
      kith_person_view_add_key (view, kinds[i].key);
      return TRUE;
    }

  return FALSE;
}

static gboolean
read_life (KithRecord     *person,
           KithPersonView *view)
{
  const char *life = kith_record_get_token (person, KITH_PERSON_LIFE);

  for (guint i = 0; i < G_N_ELEMENTS (lives); i++)
    {
      if (strcmp (lives[i].life, life) != 0)
        continue;
      if (lives[i].shape != KITH_FIGURE_NONE)
        {
          view->figure.shape = lives[i].shape;
          view->n_keys = 0;
        }
      view->figure.inner = KITH_FIGURE_NONE;
      view->figure.scale = lives[i].scale;
      view->figure.pen = lives[i].scale < 1.0 ? KITH_PEN_MEDIUM : KITH_PEN_NORMAL;
      view->figure.cross = lives[i].cross;
      view->figure.has_level = lives[i].has_level;
      kith_person_view_add_key (view, lives[i].key);
      return TRUE;
    }

  return FALSE;
}

static KithFill
fill_of (KithRecord     *person,
         guint           field,
         KithPersonView *view)
{
  const char *state = kith_record_get_token (person, field);

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (strcmp (conditions[i].state, state) == 0)
      {
        kith_person_view_add_key (view, field == KITH_PERSON_ILLNESS ? conditions[i].illness
                                                                     : conditions[i].substance);
        return conditions[i].fill;
      }

  return KITH_FILL_NONE;
}

/* Who died within four weeks of birth is drawn as any of the dead; the legend has a word of its own. */
static gboolean
died_newborn (KithRecord *person)
{
  KithDate born, died;

  return kith_record_get_date (person, KITH_PERSON_BORN, &born)
         && kith_record_get_date (person, KITH_PERSON_DIED, &died)
         && born.earliest != KITH_DAY_PAST && died.latest != KITH_DAY_FUTURE
         && (gint64) died.latest - born.earliest < NEWBORN_DAYS;
}

static const char *
letter_of (KithGenogram *self,
           KithRecord   *person)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (person));

  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *link = referrers->pdata[i];

      if (kith_record_get_kind (link) != KITH_RECORD_PARENTAGE
          || g_strcmp0 (kith_record_get_ref (link, KITH_PARENTAGE_PARENT),
                        kith_record_get_id (person)) != 0)
        continue;
      for (guint l = 0; l < G_N_ELEMENTS (letters); l++)
        if (kith_record_has_token (link, KITH_PARENTAGE_KIND, letters[l].kind))
          return letters[l].letter;
    }

  return NULL;
}

/* A number for a group, a letter for a donor, else the age; a question mark where the shape says
   that nobody knows. */
static char *
dup_centre (KithGenogram   *self,
            KithRecord     *person,
            KithPersonView *view)
{
  gint64 count = kith_record_get_integer (person, KITH_PERSON_GROUP_COUNT);
  const char *letter = letter_of (self, person);
  char *age;

  if (view->figure.is_group)
    return count > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : g_strdup (_("n"));
  if (letter != NULL)
    return g_strdup (letter);
  if (kith_record_has_token (person, KITH_PERSON_KIND, "pet"))
    return NULL;

  age = kith_person_dup_age (person, self->as_at);
  /* "At least nought" says nothing. */
  if (age != NULL && *age == '0')
    g_clear_pointer (&age, g_free);
  if (age != NULL)
    kith_person_view_add_key (view, "mark_age");
  else if (view->figure.shape == KITH_FIGURE_DIAMOND)
    age = g_strdup ("?");

  return age;
}

static void
read_fills (KithRecord     *person,
            KithPersonView *view)
{
  guint before = view->n_keys;

  view->figure.illness = fill_of (person, KITH_PERSON_ILLNESS, view);
  view->figure.substance = fill_of (person, KITH_PERSON_SUBSTANCE, view);
  if (view->n_keys != before + 2)
    return;

  view->n_keys = before;
  if (view->figure.illness != view->figure.substance)
    kith_person_view_add_key (view, "fill_both_mixed");
  else
    kith_person_view_add_key (view, view->figure.illness == KITH_FILL_HORIZONTAL
                                      ? "fill_both_recovery"
                                      : "fill_both");
}

/* A sheet that is centred on one child is about that one. */
static gboolean
is_index (KithGenogram *self,
          KithRecord   *person)
{
  const char *centre = self->sheet != NULL ? kith_record_get_ref (self->sheet, KITH_SHEET_CENTRE)
                                           : NULL;

  return centre != NULL ? g_str_equal (centre, kith_record_get_id (person))
                        : kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS);
}

/* A photo where there is room for one: never in a loss, nor behind the words of a card. */
static void
read_picture (KithGenogram   *self,
              KithRecord     *person,
              KithPersonView *view)
{
  KithRecord *picture;

  if (self->sheet != NULL && kith_record_get_boolean (self->sheet, KITH_SHEET_IS_WITHOUT_PICTURES))
    return;

  picture = kith_person_find_picture (self->family, kith_record_get_id (person));
  if (picture == NULL)
    return;

  view->figure.picture = kith_record_get_text (picture, KITH_PICTURE_CONTENT);
  view->picture = kith_case_load_picture (self->family, view->figure.picture);
  view->figure.picture_content = view->picture;
  if (view->picture == NULL)
    view->figure.picture = NULL;
}

/**
 * kith_genogram_read_figure:
 *
 * Fills in the symbol of @view: its shape, what is inside it, what crosses it.
 */
void
kith_genogram_read_figure (KithGenogram   *self,
                           KithRecord     *person,
                           KithPersonView *view)
{
  gboolean is_other, is_loss;

  read_symbol (person, view);
  is_other = read_kind (person, view);
  is_loss = read_life (person, view);

  if (is_index (self, person))
    {
      view->figure.is_index = TRUE;
      kith_person_view_add_key (view, "mark_index");
    }
  if (kith_record_has_token (person, KITH_PERSON_CONFIRMATION, "unconfirmed"))
    {
      view->figure.dash = KITH_DASH_SHORT;
      view->has_doubt = TRUE;
      kith_person_view_add_key (view, "person_unconfirmed");
    }
  if (view->figure.shape == KITH_FIGURE_CARD || view->figure.shape == KITH_FIGURE_BLOCK)
    return;

  if (!is_loss && kith_genogram_has_died (self, person))
    {
      view->figure.cross = KITH_CROSS_FULL;
      kith_person_view_add_key (view, died_newborn (person) ? "loss_neonatal" : "mark_deceased");
    }
  if (!is_loss)
    read_picture (self, person, view);
  if (!is_other && !is_loss)
    read_fills (person, view);
  if (!is_loss)
    view->centre = dup_centre (self, person, view);
  view->figure.centre = view->centre;

  /* A question mark that had to make room for the age stands beside the symbol. */
  if (view->figure.shape == KITH_FIGURE_DIAMOND && view->centre != NULL
      && strcmp (view->centre, "?") != 0 && !view->figure.is_group)
    view->letter = "?";
}
