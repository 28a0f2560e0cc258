/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What kin are called: one word for each kind of relation and each sex, as tables. */

#include "config.h"

#include "model/kith-kin-names.h"

#include "base/kith-text.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a woman, of a man, and of somebody of whom it is not said. */
typedef struct
{
  const char *of[3];
} Names;

static const char *
pick (const Names *names,
      KithRecord  *person)
{
  static const struct
  {
    const char *symbol;
    guint       sex;
  } sexes[] = {
    { "female", 0 }, { "trans_woman", 0 }, { "male", 1 }, { "trans_man", 1 },
  };
  const char *symbol = kith_record_get_token (person, KITH_PERSON_SYMBOL);

  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    if (strcmp (sexes[i].symbol, symbol) == 0)
      return _(names->of[sexes[i].sex]);

  return _(names->of[2]);
}

/* Up, down and across by blood. */

static const Names parents = { { N_("mother"), N_("father"), N_("parent") } };
static const Names grandparents = { { N_("grandmother"), N_("grandfather"), N_("grandparent") } };
static const Names children = { { N_("daughter"), N_("son"), N_("child") } };
static const Names grandchildren = { { N_("granddaughter"), N_("grandson"), N_("grandchild") } };
static const Names siblings = { { N_("sister"), N_("brother"), N_("brother or sister") } };
static const Names half_siblings = { { N_("half-sister"), N_("half-brother"), N_("half-sibling") } };
static const Names step_siblings = { { N_("step-sister"), N_("step-brother"), N_("step-sibling") } };
static const Names foster_siblings
  = { { N_("foster sister"), N_("foster brother"), N_("foster sibling") } };
static const Names aunts = { { N_("aunt"), N_("uncle"), N_("aunt or uncle") } };
static const Names nieces = { { N_("niece"), N_("nephew"), N_("niece or nephew") } };
static const Names step_parents = { { N_("step-mother"), N_("step-father"), N_("step-parent") } };

static const char *const cousins[] = {
  N_("cousin"), N_("second cousin"), N_("third cousin"), N_("fourth cousin"), N_("fifth cousin"),
  N_("distant cousin"),
};

/* Beyond this many they are counted. */
#define MOST_GREATS 3

static char *
with_greats (const char *name,
             guint       n)
{
  char *text = g_strdup (name);

  if (n > MOST_GREATS)
    {
      g_free (text);
      /* Translators: how many times "great-" stands before a word such as "grandmother" */
      return g_strdup_printf (_("%u × great-%s"), n, name);
    }

  for (; n > 0; n--)
    {
      char *longer;

      /* Translators: one generation further away: great-grandmother, great-aunt */
      longer = g_strdup_printf (_("great-%s"), text);
      g_free (text);
      text = longer;
    }

  return text;
}

static char *
dup_cousin (guint ups,
            guint downs)
{
  const guint degree = MIN (MIN (ups, downs) - 2, G_N_ELEMENTS (cousins) - 1);
  const guint removed = MAX (ups, downs) - MIN (ups, downs);
  const char *name = _(cousins[degree]);

  if (removed == 0)
    return g_strdup (name);
  if (removed == 1)
    return kith_text_fill (_("%s once removed"), name);
  if (removed == 2)
    return kith_text_fill (_("%s twice removed"), name);

  /* Translators: a cousin of another generation, at least three apart */
  return g_strdup_printf (_("%s %u times removed"), name, removed);
}

/**
 * kith_kin_name_blood:
 * @ups: generations up from the one to the common ancestor
 * @downs: generations down from there to @person; not both 0
 *
 * Returns: (transfer full): what @person is called
 */
char *
kith_kin_name_blood (KithRecord *person,
                     guint       ups,
                     guint       downs)
{
  if (ups == 0)
    return downs == 1 ? g_strdup (pick (&children, person))
                      : with_greats (pick (&grandchildren, person), downs - 2);
  if (downs == 0)
    return ups == 1 ? g_strdup (pick (&parents, person))
                    : with_greats (pick (&grandparents, person), ups - 2);
  if (ups == 1)
    return downs == 1 ? g_strdup (pick (&siblings, person))
                      : with_greats (pick (&nieces, person), downs - 2);
  if (downs == 1)
    return with_greats (pick (&aunts, person), ups - 2);

  return dup_cousin (ups, downs);
}

/**
 * kith_kin_name_half_sibling:
 *
 * Returns: (transfer full): "half-brother"
 */
char *
kith_kin_name_half_sibling (KithRecord *person)
{
  return g_strdup (pick (&half_siblings, person));
}

/**
 * kith_kin_name_foster_sibling:
 *
 * Returns: (transfer full): "foster brother"
 */
char *
kith_kin_name_foster_sibling (KithRecord *person)
{
  return g_strdup (pick (&foster_siblings, person));
}

/**
 * kith_kin_name_sibling:
 * @kind: a token of kith_sibship_kinds
 *
 * Returns: (transfer full): "brother", "half-brother" or "step-brother"
 */
char *
kith_kin_name_sibling (KithRecord *person,
                       const char *kind)
{
  if (g_str_equal (kind, "half"))
    return kith_kin_name_half_sibling (person);

  return g_strdup (pick (g_str_equal (kind, "step") ? &step_siblings : &siblings, person));
}

/**
 * kith_kin_name_step_parent:
 *
 * Returns: (transfer full): "step-father"
 */
char *
kith_kin_name_step_parent (KithRecord *person)
{
  return g_strdup (pick (&step_parents, person));
}

/**
 * kith_kin_name_in_law:
 * @generation: 1 for a partner's parent, 0 for a sibling, -1 for a child's partner
 *
 * Returns: (transfer full): "mother-in-law"
 */
char *
kith_kin_name_in_law (KithRecord *person,
                      int         generation)
{
  static const Names names[] = {
    { { N_("daughter-in-law"), N_("son-in-law"), N_("child-in-law") } },
    { { N_("sister-in-law"), N_("brother-in-law"), N_("sibling-in-law") } },
    { { N_("mother-in-law"), N_("father-in-law"), N_("parent-in-law") } },
  };

  return g_strdup (pick (&names[generation + 1], person));
}

/* Links from a child to a parent or carer, by kind. */

static const struct
{
  const char *kind;
  Names       parent;
  Names       child;
} links[] = {
  { "birth", { { N_("mother"), N_("father"), N_("parent") } },
    { { N_("daughter"), N_("son"), N_("child") } } },
  { "adopted", { { N_("adoptive mother"), N_("adoptive father"), N_("adoptive parent") } },
    { { N_("adopted daughter"), N_("adopted son"), N_("adopted child") } } },
  { "placed_for_adoption",
    { { N_("prospective adoptive mother"), N_("prospective adoptive father"), N_("prospective adoptive parent") } },
    { { N_("girl placed for adoption"), N_("boy placed for adoption"), N_("child placed for adoption") } } },
  { "step", { { N_("step-mother"), N_("step-father"), N_("step-parent") } },
    { { N_("step-daughter"), N_("step-son"), N_("step-child") } } },
  { "donor", { { N_("egg donor"), N_("sperm donor"), N_("donor") } },
    { { N_("daughter by donation"), N_("son by donation"), N_("child by donation") } } },
  { "surrogate", { { N_("surrogate mother"), N_("surrogate"), N_("surrogate") } },
    { { N_("surrogate child"), N_("surrogate child"), N_("surrogate child") } } },
  { "paternity_uncertain", { { N_("possible mother"), N_("possible father"), N_("possible parent") } },
    { { N_("possible daughter"), N_("possible son"), N_("possible child") } } },
  { "fostered", { { N_("foster mother"), N_("foster father"), N_("foster carer") } },
    { { N_("foster daughter"), N_("foster son"), N_("foster child") } } },
  { "fostered_connected",
    { { N_("connected-person foster carer"), N_("connected-person foster carer"), N_("connected-person foster carer") } },
    { { N_("foster daughter"), N_("foster son"), N_("foster child") } } },
  { "sgo", { { N_("special guardian"), N_("special guardian"), N_("special guardian") } },
    { { N_("girl in special guardianship"), N_("boy in special guardianship"), N_("child in special guardianship") } } },
  { "cao", { { N_("carer by a lives-with order"), N_("carer by a lives-with order"), N_("carer by a lives-with order") } },
    { { N_("girl cared for by order"), N_("boy cared for by order"), N_("child cared for by order") } } },
  { "kinship_informal", { { N_("kinship carer"), N_("kinship carer"), N_("kinship carer") } },
    { { N_("girl in kinship care"), N_("boy in kinship care"), N_("child in kinship care") } } },
  { "private_fostering", { { N_("private foster carer"), N_("private foster carer"), N_("private foster carer") } },
    { { N_("privately fostered girl"), N_("privately fostered boy"), N_("privately fostered child") } } },
  { "residential", { { N_("home or unit"), N_("home or unit"), N_("home or unit") } },
    { { N_("girl living there"), N_("boy living there"), N_("child living there") } } },
  { "staying_put", { { N_("staying-put carer"), N_("staying-put carer"), N_("staying-put carer") } },
    { { N_("young woman staying put"), N_("young man staying put"), N_("young person staying put") } } },
};

static const Names other_carer = { { N_("carer"), N_("carer"), N_("carer") } };
static const Names other_child = { { N_("girl cared for"), N_("boy cared for"), N_("child cared for") } };

static gboolean
has_passed (KithRecord *record,
            guint       field,
            KithDay     as_at)
{
  KithDate date;

  return kith_record_get_date (record, field, &date) && date.latest < as_at;
}

static char *
name_link (KithRecord *person,
           KithRecord *link,
           gboolean    as_parent,
           KithDay     as_at)
{
  const Names *names = as_parent ? &other_carer : &other_child;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (kith_record_has_token (link, KITH_PARENTAGE_KIND, links[i].kind))
      names = as_parent ? &links[i].parent : &links[i].child;

  /* Translators: care that has ended: "former foster mother" */
  return has_passed (link, KITH_PARENTAGE_UNTIL, as_at) ? kith_text_fill (_("former %s"), pick (names, person))
                                                        : g_strdup (pick (names, person));
}

/**
 * kith_kin_name_parent:
 * @link: the child link
 *
 * Returns: (transfer full): what @person is to the child of @link: "adoptive mother"
 */
char *
kith_kin_name_parent (KithRecord *person,
                      KithRecord *link,
                      KithDay     as_at)
{
  return name_link (person, link, TRUE, as_at);
}

/**
 * kith_kin_name_child:
 * @link: the child link
 *
 * Returns: (transfer full): what @person is to the parent of @link: "foster son"
 */
char *
kith_kin_name_child (KithRecord *person,
                     KithRecord *link,
                     KithDay     as_at)
{
  return name_link (person, link, FALSE, as_at);
}

/* Partners, by kind; the first that fits. */

static const struct
{
  const char *kind;
  Names       now;
  Names       then;
} partners[] = {
  { "married", { { N_("wife"), N_("husband"), N_("spouse") } },
    { { N_("ex-wife"), N_("ex-husband"), N_("ex-spouse") } } },
  { "forced_marriage", { { N_("wife"), N_("husband"), N_("spouse") } },
    { { N_("ex-wife"), N_("ex-husband"), N_("ex-spouse") } } },
  { "religious_only", { { N_("wife"), N_("husband"), N_("spouse") } },
    { { N_("ex-wife"), N_("ex-husband"), N_("ex-spouse") } } },
  { "civil_partnership", { { N_("civil partner"), N_("civil partner"), N_("civil partner") } },
    { { N_("ex-civil partner"), N_("ex-civil partner"), N_("ex-civil partner") } } },
  { "engaged", { { N_("fiancée"), N_("fiancé"), N_("betrothed") } },
    { { N_("ex-fiancée"), N_("ex-fiancé"), N_("ex-partner") } } },
  { "engaged_cohabiting", { { N_("fiancée"), N_("fiancé"), N_("betrothed") } },
    { { N_("ex-fiancée"), N_("ex-fiancé"), N_("ex-partner") } } },
  { "casual", { { N_("girlfriend"), N_("boyfriend"), N_("casual partner") } },
    { { N_("ex-girlfriend"), N_("ex-boyfriend"), N_("ex-partner") } } },
  { "brief", { { N_("brief partner"), N_("brief partner"), N_("brief partner") } },
    { { N_("brief partner"), N_("brief partner"), N_("brief partner") } } },
  { "affair", { { N_("lover"), N_("lover"), N_("lover") } },
    { { N_("former lover"), N_("former lover"), N_("former lover") } } },
  { "nonsentimental", { { N_("housemate"), N_("housemate"), N_("housemate") } },
    { { N_("former housemate"), N_("former housemate"), N_("former housemate") } } },
  { "coparents", { { N_("co-parent"), N_("co-parent"), N_("co-parent") } },
    { { N_("co-parent"), N_("co-parent"), N_("co-parent") } } },
  { "forced", { { N_("forced relation"), N_("forced relation"), N_("forced relation") } },
    { { N_("forced relation"), N_("forced relation"), N_("forced relation") } } },
};

static const Names any_partner = { { N_("partner"), N_("partner"), N_("partner") } };
static const Names any_ex_partner = { { N_("ex-partner"), N_("ex-partner"), N_("ex-partner") } };
static const Names widows = { { N_("widow"), N_("widower"), N_("surviving partner") } };

static gboolean
is_over (KithRecord *link,
         KithDay     as_at)
{
  static const char *const over[] = { "separated_legal", "divorced", "annulled", "ended", NULL };
  const char *state = kith_record_get_token (link, KITH_PARTNERSHIP_STATE);

  return g_strv_contains (over, state)
         || (g_str_equal (state, "together") && has_passed (link, KITH_PARTNERSHIP_ENDED, as_at));
}

static gboolean
has_died (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_LIFE, "died")
         || kith_record_says_something (person, KITH_PERSON_DIED);
}

/* Married people who live apart are still married; others who do are not a couple any more. */
static const char *
name_couple (KithRecord *person,
             KithRecord *link,
             gboolean    over)
{
  const gboolean apart = kith_record_has_token (link, KITH_PARTNERSHIP_STATE, "separated");

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    if (kith_record_has_token (link, KITH_PARTNERSHIP_KIND, partners[i].kind))
      return pick (over || (apart && i > 3) ? &partners[i].then : &partners[i].now, person);

  return pick (over || apart ? &any_ex_partner : &any_partner, person);
}

/**
 * kith_kin_name_partner:
 * @link: the partnership
 *
 * Returns: (transfer full): what @person is to the other partner of @link: "ex-husband"
 */
char *
kith_kin_name_partner (KithRecord *person,
                       KithRecord *link,
                       KithDay     as_at)
{
  const gboolean over = is_over (link, as_at);
  const char *name = name_couple (person, link, over);

  if (over)
    return g_strdup (name);
  if (has_died (person))
    /* Translators: a partner who has died: "late husband" */
    return kith_text_fill (_("late %s"), name);
  if (kith_record_has_token (link, KITH_PARTNERSHIP_STATE, "widowed"))
    return g_strdup (pick (&widows, person));
  if (kith_record_has_token (link, KITH_PARTNERSHIP_STATE, "separated")
      && kith_record_has_token (link, KITH_PARTNERSHIP_KIND, "married"))
    /* Translators: married, but living apart: "separated husband" */
    return kith_text_fill (_("separated %s"), name);

  return g_strdup (name);
}

/**
 * kith_kin_is_marriage:
 * @link: a partnership
 *
 * Returns: whether it makes people in-laws and step-parents: a marriage or civil partnership that
 *   has not ended
 */
gboolean
kith_kin_is_marriage (KithRecord *link,
                      KithDay     as_at)
{
  static const char *const kinds[] = { "married", "civil_partnership", "forced_marriage",
                                       "religious_only", NULL };

  return g_strv_contains (kinds, kith_record_get_token (link, KITH_PARTNERSHIP_KIND))
         && !is_over (link, as_at);
}
