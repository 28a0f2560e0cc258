/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A case made smaller for a reader: what each may have, who was withheld, who must not know where
 * somebody is. tests/test-canary.c does the same to every field there is. */

#include "config.h"

#include "exchange/kith-plain.h"
#include "kith-test-family.h"
#include "model/kith-records.h"
#include "share/kith-share-leaks.h"
#include "share/kith-share-private.h"

#include <string.h>

/* Ada is in focus, with her mother Bea, her father Carl, who must not know where they live, her
 * brother Dan, her grandmother Eva, and Mr Fox of the school. */
#define PEOPLE \
  "[case_info info]\ntitle=Ada’s family\nnote=worker note\n" \
  "[person a]\nknown_as=Ada\nis_focus=true\nborn=2015-03-14\ntown=Millford\nillness_note=asthma\n" \
  "[person b]\nknown_as=Bea\nborn=1990-05-06\ntown=Millford\noccupation=Mill café\n" \
  "illness=current\nillness_note=migraine\n" \
  "[person c]\nknown_as=Carl\nborn=1988-07-08\ntown=Seaport\n" \
  "[person d]\nknown_as=Dan\nborn=2012-01-02\n" \
  "[person e]\nknown_as=Eva\nborn=1960\n" \
  "[person f]\nknown_as=Mr Fox\nkind=professional\nrole=Teacher\n" \
  "[partnership bc]\npartner_a=b\npartner_b=c\nstate=separated\n" \
  "[parentage ab]\nchild=a\nparent=b\nfamily=bc\nseat=1\n[parentage ac]\nchild=a\nparent=c\nfamily=bc\nseat=1\n" \
  "[parentage db]\nchild=d\nparent=b\nfamily=bc\nseat=2\n[parentage dc]\nchild=d\nparent=c\nfamily=bc\nseat=2\n" \
  "[parentage be]\nchild=b\nparent=e\n" \
  "[household h]\nname=Bea’s home\nplace=3 Weir Lane\n" \
  "[household_member ah]\nhousehold=h\nperson=a\n[household_member bh]\nhousehold=h\nperson=b\n" \
  "[tie bt]\ngiver=b\nreceiver=c\nkind=hostile\n" \
  "[contact_route br]\nperson=b\nkind=address\naddress=3 Weir Lane\n" \
  "[contact_route ep]\nperson=e\nkind=mobile\nvalue=07700 900111\nprint_for=everyone\n" \
  "[contact_route fp]\nperson=f\nkind=mobile\nvalue=07700 900222\n" \
  "[restriction r]\nperson=c\nother=b\nkind=order\nsays=stays away\n" \
  "[not_told n]\nperson=c\nabout=the new flat\n" \
  "[meeting m]\ntitle=First meeting\nvenue=Town hall\n" \
  "[attendance me]\nmeeting=m\nperson=e\n" \
  "[plan p]\ntitle=Our plan\nmeeting=m\nbottom_line=Somebody sober is there\nworries=shouting at night\n" \
  "[plan_line l1]\nplan=p\nnumber=1\nwho=b\nwhat=Bea reads to Ada\n" \
  "[plan_line l2]\nplan=p\nnumber=2\nwho=e\nwhat=Fetches from school\n" \
  "[plan_line l3]\nplan=p\nnumber=3\nwhat=Dan rings Eva\n"

/* Gus, whom nobody may know of, with all that hangs on him. */
#define GUS \
  "[birth_group g]\nkind=twins\n" \
  "[person g1]\nknown_as=Gus\nbirth_group=g\ntown=Hillend\n" \
  "[parentage gb]\nchild=g1\nparent=b\nseat=3\n" \
  "[household gh]\nname=Where he is\nplace=Hillend\n[household_member gm]\nhousehold=gh\nperson=g1\n" \
  "[system gs]\nname=Hillend surgery\n[eco_tie ge]\nperson=g1\nsystem=gs\n" \
  "[meeting_question gq]\nmeeting=m\nnumber=1\ntext=What does Gus need?\n" \
  "[support gp]\ngiver=g1\nchild=a\nkind=practical\nwhat=Walks the dog\n"

static KithShare *
reduce (const char       *text,
        KithReaderKind    kind,
        const char       *person,
        KithShareChoices *choices)
{
  g_autoptr(KithCase) family = kith_test_family_read (text);
  g_autoptr(KithReader) reader = NULL;

  reader = person != NULL ? kith_reader_new_for_person (family, kith_test_person (family, person))
                          : kith_reader_new (kind);
  reader->kind = kind;
  return kith_share_reduce (family, reader, kith_matrix_get_default (), choices);
}

static char *
plain (KithShare *share)
{
  return kith_plain_write (share->copy);
}

static void
choose (KithShareChoices *choices,
        KithShareScope    scope,
        KithDisclosure    disclosure,
        const char       *id,
        const char       *field,
        gboolean          is_given,
        gboolean          is_confirmed)
{
  kith_share_choices_set (choices, &(KithShareChoice){ scope, disclosure, (char *) id, (char *) field,
                                                       is_given, is_confirmed, (char *) "because" });
}

static void
assert_has (const char *text,
            const char *word)
{
  if (strstr (text, word) == NULL)
    g_error ("“%s” is missing in:\n%s", word, text);
}

static void
assert_lacks (const char *text,
              const char *word)
{
  if (strstr (text, word) != NULL)
    g_error ("“%s” stands in:\n%s", word, text);
}

static void
test_every_class_has_a_row (void)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GKeyFile) pack = g_key_file_new ();
  g_autoptr(GError) error = NULL;

  g_key_file_load_from_file (pack, KITH_SOURCE_DIR "/data/policy/england.ini",
                             G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  for (guint i = KITH_DISCLOSE_UNSET + 1; i < KITH_N_DISCLOSURES; i++)
    g_assert_true (g_key_file_has_key (pack, "matrix", kith_disclosure_get_token (i), NULL));
  g_assert_cmpuint (kith_matrix_count_rules (kith_matrix_get_default ()), >=, 7);
}

static void
test_the_matrix_is_the_practices (void)
{
  /* Rows of practice 2.11 that have a class of their own, as they stand there. */
  static const struct
  {
    KithDisclosure disclosure;
    KithPermit     cells[KITH_N_READERS];
  } rows[] = {
    { KITH_DISCLOSE_ADDRESS,
      { KITH_PERMIT_NOT, KITH_PERMIT_OWN, KITH_PERMIT_NOT, KITH_PERMIT_OWN, KITH_PERMIT_ASK, KITH_PERMIT_PRINT } },
    { KITH_DISCLOSE_HEALTH,
      { KITH_PERMIT_NOT, KITH_PERMIT_OWN, KITH_PERMIT_OWN, KITH_PERMIT_NOT, KITH_PERMIT_ASK, KITH_PERMIT_PRINT } },
    { KITH_DISCLOSE_SAFETY,
      { KITH_PERMIT_NOT, KITH_PERMIT_ASK, KITH_PERMIT_ASK, KITH_PERMIT_NOT, KITH_PERMIT_PRINT, KITH_PERMIT_PRINT } },
    { KITH_DISCLOSE_NOT_TOLD,
      { KITH_PERMIT_NOT, KITH_PERMIT_NOT, KITH_PERMIT_NOT, KITH_PERMIT_NOT, KITH_PERMIT_ASK, KITH_PERMIT_PRINT } },
    { KITH_DISCLOSE_HARM,
      { KITH_PERMIT_ASK, KITH_PERMIT_PRINT, KITH_PERMIT_ASK, KITH_PERMIT_ASK, KITH_PERMIT_PRINT, KITH_PERMIT_PRINT } },
    { KITH_DISCLOSE_TIE,
      { KITH_PERMIT_NOT, KITH_PERMIT_ASK, KITH_PERMIT_NOT, KITH_PERMIT_NOT, KITH_PERMIT_ASK, KITH_PERMIT_PRINT } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint r = 0; r < KITH_N_READERS; r++)
      g_assert_cmpint (kith_matrix_get_permit (kith_matrix_get_default (), rows[i].disclosure, r),
                       ==, rows[i].cells[r]);
}

static void
test_a_broken_pack_is_refused (void)
{
  static const char *const packs[] = {
    "[matrix]\nname=print;print\n",
    "[matrix]\nname=print;print;print;print;print;perhaps\n",
    "[matrix]\nshoes=print;print;print;print;print;print\n",
    "nothing",
  };

  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_matrix_parse (packs[i], &error));
      g_assert_nonnull (error);
    }
}

static void
test_what_a_pack_does_not_name_is_given_to_nobody (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithMatrix) matrix
    = kith_matrix_parse ("[matrix]\nname=print;print;print;print;print;print\n", &error);

  g_assert_no_error (error);
  for (guint r = 0; r < KITH_READER_FILE; r++)
    g_assert_cmpint (kith_matrix_get_permit (matrix, KITH_DISCLOSE_PLAN, r), ==, KITH_PERMIT_NOT);
  g_assert_cmpint (kith_matrix_get_permit (matrix, KITH_DISCLOSE_PLAN, KITH_READER_FILE), ==,
                   KITH_PERMIT_PRINT);
}

static void
test_readers_follow_from_the_case (void)
{
  static const struct
  {
    const char     *text;
    KithReaderKind  kind;
  } readers[] = {
    { "Ada", KITH_READER_CHILD },        { "bea", KITH_READER_PARENT },
    { "c", KITH_READER_OTHER_PARENT },   { "Eva", KITH_READER_NETWORK },
    { "Mr Fox", KITH_READER_PROFESSIONAL }, { "file", KITH_READER_FILE },
  };
  g_autoptr(KithCase) family = kith_test_family_read (PEOPLE);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autoptr(KithReader) reader = kith_reader_parse (family, readers[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpint (reader->kind, ==, readers[i].kind);
    }
  g_assert_null (kith_reader_parse (family, "Nobody", &error));
  g_assert_nonnull (error);
}

/* Where somebody lived once makes them no parent at home. */
static void
test_a_parent_who_has_moved_out_is_the_other_parent (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (
    "[person a]\nknown_as=Ada\nis_focus=true\n[person b]\nknown_as=Bea\n[person c]\nknown_as=Carl\n"
    "[parentage ab]\nchild=a\nparent=b\n[parentage ac]\nchild=a\nparent=c\n"
    "[household h]\nname=Home\n[household_member ah]\nhousehold=h\nperson=a\n"
    "[household_member bh]\nhousehold=h\nperson=b\n"
    "[household_member ch]\nhousehold=h\nperson=c\nuntil=2022\n");
  g_autoptr(KithReader) mother = kith_reader_parse (family, "Bea", NULL);
  g_autoptr(KithReader) father = kith_reader_parse (family, "Carl", NULL);

  g_assert_cmpint (mother->kind, ==, KITH_READER_PARENT);
  g_assert_cmpint (father->kind, ==, KITH_READER_OTHER_PARENT);
}

static void
test_the_service_file_is_the_case_itself (void)
{
  g_autoptr(KithShare) share = reduce (PEOPLE, KITH_READER_FILE, NULL, NULL);

  g_assert_true (share->is_whole);
  g_assert_cmpuint (share->left_out->len, ==, 0);
}

static void
test_a_parent_has_what_is_their_own (void)
{
  g_autoptr(KithShare) share = reduce (PEOPLE, KITH_READER_PARENT, "b", NULL);
  g_autofree char *text = plain (share);

  assert_has (text, "2015-03-14");       /* her child's birthday */
  assert_has (text, "1990-05-06");       /* her own */
  assert_lacks (text, "1988-07-08");     /* his */
  assert_has (text, "born=1988");
  assert_has (text, "migraine");
  assert_lacks (text, "asthma");
  assert_has (text, "3 Weir Lane");
  assert_has (text, "shouting at night");
  assert_lacks (text, "worker note");
  assert_lacks (text, "Seaport");
  assert_lacks (text, "hostile");
  assert_lacks (text, "[restriction");
  assert_lacks (text, "new flat");
}

static void
test_numbers_go_to_those_who_agreed_to_it (void)
{
  g_autoptr(KithShare) parent = reduce (PEOPLE, KITH_READER_PARENT, "b", NULL);
  g_autoptr(KithShare) professional = reduce (PEOPLE, KITH_READER_PROFESSIONAL, "f", NULL);
  g_autofree char *for_parent = plain (parent);
  g_autofree char *for_professional = plain (professional);

  assert_has (for_parent, "900111");
  assert_lacks (for_parent, "900222");
  assert_has (for_professional, "900222");
  assert_lacks (for_professional, "3 Weir Lane");
}

static void
test_who_is_kept_apart_learns_no_place (void)
{
  g_autoptr(KithShare) share = reduce (PEOPLE, KITH_READER_OTHER_PARENT, "c", NULL);
  g_autofree char *text = plain (share);

  assert_lacks (text, "Millford");
  assert_lacks (text, "Mill café");
  assert_lacks (text, "Weir Lane");
  assert_has (text, "Seaport");
  assert_has (text, "known_as=Bea");
}

static void
test_a_restriction_that_has_ended_keeps_nothing (void)
{
  static const char ended[]
    = "[person b]\nknown_as=Bea\ntown=Millford\n[person c]\nknown_as=Carl\n"
      "[restriction r]\nperson=c\nother=b\nkind=bail\nuntil=2020-01-01\n";
  static const struct
  {
    int      year;
    gboolean is_kept;
  } days[] = { { 2019, TRUE }, { 2026, FALSE } };
  g_autoptr(KithCase) family = kith_test_family_read (ended);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(KithReader) reader = kith_reader_parse (family, "Carl", NULL);
      g_autoptr(KithShare) share = NULL;
      g_autofree char *text = NULL;

      reader->day = kith_day_from_civil (days[i].year, 6, 1);
      share = kith_share_reduce (family, reader, kith_matrix_get_default (), NULL);
      text = plain (share);

      (days[i].is_kept ? assert_lacks : assert_has) (text, "Millford");
    }
}

static void
test_a_plan_goes_to_those_who_had_a_part_in_it (void)
{
  g_autoptr(KithShare) there = reduce (PEOPLE, KITH_READER_NETWORK, "e", NULL);
  g_autoptr(KithShare) not_there
    = reduce (PEOPLE "[person k]\nknown_as=Kay\n", KITH_READER_NETWORK, "k", NULL);
  g_autofree char *one = plain (there);
  g_autofree char *other = plain (not_there);

  assert_has (one, "Fetches from school");
  assert_lacks (one, "shouting at night");
  assert_has (one, "Somebody sober");
  assert_lacks (other, "Fetches from school");
}

static void
test_a_withheld_person_leaves_no_trace (void)
{
  for (KithReaderKind kind = 0; kind < KITH_N_READERS; kind++)
    {
      g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
      g_autoptr(KithShareChoices) other_choices = kith_share_choices_new ();
      g_autoptr(KithShare) with = NULL;
      g_autoptr(KithShare) without = NULL;
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      choose (choices, KITH_SHARE_PERSON, 0, "g1", NULL, FALSE, FALSE);
      choose (other_choices, KITH_SHARE_PERSON, 0, "nobody", NULL, FALSE, FALSE);
      with = reduce (PEOPLE GUS, kind, NULL, choices);
      without = reduce (PEOPLE, kind, NULL, other_choices);
      one = plain (with);
      other = plain (without);
      if (kind == KITH_READER_FILE)
        {
          assert_lacks (one, "Gus");
          continue;
        }

      g_assert_cmpstr (one, ==, other);
      g_assert_null (kith_share_find (with, "g1"));
      g_assert_cmpuint (with->left_out->len, >, 0);
    }
}

static void
test_numbers_have_no_gap (void)
{
  g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
  g_autoptr(KithShare) share = NULL;
  KithRecord *line;

  choose (choices, KITH_SHARE_RECORD, 0, "l2", NULL, FALSE, FALSE);
  share = reduce (PEOPLE, KITH_READER_PARENT, "b", choices);
  line = kith_share_find (share, "l3");

  g_assert_null (kith_share_find (share, "l2"));
  g_assert_cmpint (kith_record_get_integer (line, KITH_PLAN_LINE_NUMBER), ==, 2);
}

/* What a withheld person promised, said or was kept from, and what was for them alone. */
static void
test_nothing_of_the_withheld_stands_as_nobodys (void)
{
  static const char *const left[] = {
    "[plan_line x]\nplan=p\nnumber=9\nwho=g1\nwhat=cooks\n",
    "[rota_slot x]\nplan=p\ndays=mon\nband=evening\ntask=visit\nwho=g1\n",
    "[rota_slot y]\nplan=p\ndays=mon\ntask=visit\nwho=e\n[rota_report x]\nslot=y\nreporter=g1\ngood=sang\n",
    "[offer x]\nmeeting=m\nperson=g1\nkind=support\nwhat=cooks\n",
    "[feedback x]\nmeeting=m\nperson=g1\nwords=too long\n",
    "[father_answer x]\nchild=a\nanswer=named\nfather=g1\n",
    "[restriction x]\nperson=b\nother=g1\nkind=bail\nsays=stays away\n",
    "[support x]\ngiver=e\nchild=g1\nkind=practical\nwhat=drives\n",
    "[agreement x]\nperson=b\nchild=g1\nstate=agreed\n",
    "[sheet y]\nkind=ecomap\ncentre=a\n[eco_tie x]\nsheet=y\nperson=e\nmember=g1\n",
    "[sheet y]\nkind=safety_circles\ncentre=a\n[circle_move x]\nsheet=y\nperson=e\nto_ring=knows_most\nteller=g1\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autofree char *text = g_strconcat (PEOPLE GUS, left[i], NULL);
      g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
      g_autoptr(KithShareChoices) other_choices = kith_share_choices_new ();
      g_autoptr(KithShare) share = NULL;
      g_autoptr(KithShare) whole = NULL;

      for (KithDisclosure class = KITH_DISCLOSE_UNSET + 1; class < KITH_N_DISCLOSURES; class++)
        {
          choose (choices, KITH_SHARE_CLASS, class, NULL, NULL, TRUE, TRUE);
          choose (other_choices, KITH_SHARE_CLASS, class, NULL, NULL, TRUE, TRUE);
        }
      choose (choices, KITH_SHARE_PERSON, 0, "g1", NULL, FALSE, FALSE);
      share = reduce (text, KITH_READER_PROFESSIONAL, NULL, choices);
      whole = reduce (text, KITH_READER_PROFESSIONAL, NULL, other_choices);

      g_test_message ("%s", left[i]);
      g_assert_nonnull (kith_share_find (whole, "x"));
      g_assert_null (kith_share_find (share, "x"));
    }
}

static void
test_a_check_by_the_withheld_is_told_of_nobody (void)
{
  g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
  g_autoptr(KithShare) share = NULL;
  KithRecord *line;

  choose (choices, KITH_SHARE_PERSON, 0, "g1", NULL, FALSE, FALSE);
  share = reduce (PEOPLE GUS "[plan_line x]\nplan=p\nnumber=9\nwho=e\nwhat=cooks\nchecker=g1\n"
                  "checked_how=looks in on Mondays\n", KITH_READER_PROFESSIONAL, NULL, choices);
  line = kith_share_find (share, "x");

  g_assert_null (kith_record_get_text (line, KITH_PLAN_LINE_CHECKED_HOW));
}

#define PINNED                                                                                    \
  "[sheet sg]\nkind=genogram\n[placement pa]\nsheet=sg\nperson=a\nx=10\ny=5\nis_pinned=true\n" \
  "[placement pd]\nsheet=sg\nperson=d\nx=70\ny=5\nis_pinned=true\n"

/* Between two who were placed by hand there would be room for a third. */
static void
test_no_hole_stands_where_the_withheld_stood (void)
{
  static const struct
  {
    const char *text;
    const char *withheld;
    gboolean    is_pinned;
  } tries[] = {
    { PEOPLE GUS PINNED, "g1", FALSE },
    { PEOPLE GUS PINNED, NULL, TRUE },
    { PEOPLE GUS PINNED "[placement pg]\nsheet=sg\nperson=g1\nis_hidden=true\n", "g1", TRUE },
    { PEOPLE PINNED "[person l]\nlife=miscarriage\n[parentage lb]\nchild=l\nparent=b\n", NULL, TRUE },
    { PEOPLE PINNED "[person l]\nlife=miscarriage\n[placement pl]\nsheet=sg\nperson=l\nx=40\ny=5\nis_pinned=true\n",
      NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
      g_autoptr(KithShare) share = NULL;
      g_autofree char *text = NULL;

      if (tries[i].withheld != NULL)
        choose (choices, KITH_SHARE_PERSON, 0, tries[i].withheld, NULL, FALSE, FALSE);
      share = reduce (tries[i].text, KITH_READER_NETWORK, NULL, choices);
      text = plain (share);

      (tries[i].is_pinned ? assert_has : assert_lacks) (text, "is_pinned=true");
      (tries[i].is_pinned ? assert_has : assert_lacks) (text, "x=70");
    }
}

static void
test_a_text_that_names_the_withheld_is_left_out_and_told (void)
{
  g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
  g_autoptr(KithShare) share = NULL;
  g_autofree char *text = NULL;
  gboolean is_told = FALSE;

  choose (choices, KITH_SHARE_PERSON, 0, "d", NULL, FALSE, FALSE);
  share = reduce (PEOPLE, KITH_READER_PARENT, "b", choices);
  text = plain (share);
  for (guint i = 0; i < share->left_out->len; i++)
    {
      const KithLeftOut *item = share->left_out->pdata[i];

      if (item->why == KITH_WHY_NAMED)
        {
          g_assert_true (kith_left_out_needs_question (item));
          is_told = TRUE;
        }
    }

  assert_lacks (text, "Dan");
  g_assert_true (is_told);
}

/* Names in the other cases of the languages that Kith speaks. */
static void
test_names_are_found_in_their_other_forms (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    gboolean    is_named;
  } forms[] = {
    { "Halina", "idzie z Haliną", TRUE },         { "Marek", "telefon do Marka", TRUE },
    { "Paweł", "u Pawła w domu", TRUE },          { "Agnieszka", "powiedz Agnieszce", TRUE },
    { "Ewa", "dom Ewy", TRUE },                   { "Aleksander", "dla Aleksandra", TRUE },
    { "Jonas", "su Jonu, pas Joną", TRUE },       { "Tomas", "Tomo mama", TRUE },
    { "Tomas", "tomorrow at the hall", FALSE },   { "Darius", "Dariaus brolis", TRUE },
    { "Оксана", "про Оксану", TRUE },             { "Ольга", "подзвони Ользі", TRUE },
    { "Олег", "у Олега", TRUE },                  { "ليلى", "قالت وليلى", TRUE },
    { "李", "我和李去", TRUE },                      { "Bo", "Bob came", FALSE },
    { "Tom", "tomato soup", FALSE },              { "Kai", "a kite", FALSE },
    { "Sam’s", "sam came", TRUE },                { "Helen", "help us", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *text = g_strdup_printf ("[person p]\nknown_as=%s\n", forms[i].name);
      g_autoptr(KithCase) family = kith_test_family_read (text);
      g_autoptr(GPtrArray) people = g_ptr_array_new ();
      g_autoptr(GPtrArray) names = NULL;

      g_ptr_array_add (people, kith_test_person (family, "p"));
      names = kith_share_list_names (family, people);

      if (kith_share_names_somebody (names, forms[i].text) != forms[i].is_named)
        g_error ("“%s” in “%s”", forms[i].name, forms[i].text);
    }
}

/* "Mum" is a name where there is one mother, and none where another stays who may be meant. */
static void
test_a_word_of_kinship_may_name_the_withheld (void)
{
  static const char family[]
    = "[person a]\nknown_as=Ada\nis_focus=true\n[person m]\nknown_as=Mum\nsymbol=female\n"
      "[person l]\nknown_as=Lena\nsymbol=male\n[parentage am]\nchild=a\nparent=m\n"
      "[parentage al]\nchild=a\nparent=l\n[person k]\nknown_as=Kofi’s mum\nsymbol=female\n"
      "[person j]\nknown_as=Nan Joan\n[person e]\nknown_as=Nan Elsie\n[person u]\nknown_as=Uncle Ted\n"
      "[plan p]\npurpose=When Mum is not well\nhopes=Dad comes on Sunday\nback_up=Ask Nan\n"
      "bottom_line=Uncle comes\n";
  static const struct
  {
    const char *person;
    const char *gone;
    const char *stays;
  } tries[] = {
    { "m", "not well", "Dad comes" }, { "l", "Dad comes", "not well" },
    { "j", "Nan Joan", "Ask Nan" },   { "u", "Uncle comes", "Ask Nan" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
      g_autoptr(KithShare) share = NULL;
      g_autofree char *text = NULL;

      choose (choices, KITH_SHARE_PERSON, 0, tries[i].person, NULL, FALSE, FALSE);
      share = reduce (family, KITH_READER_PROFESSIONAL, NULL, choices);
      text = plain (share);

      assert_lacks (text, tries[i].gone);
      assert_has (text, tries[i].stays);
      assert_has (text, "Kofi’s mum");
    }
}

/* A line of the plan of which only the name of its owner is left would show that there was more. */
static void
test_no_blank_stands_where_a_sentence_was (void)
{
  g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
  g_autoptr(KithShare) share = NULL;
  KithRecord *last;

  choose (choices, KITH_SHARE_PERSON, 0, "d", NULL, FALSE, FALSE);
  share = reduce (PEOPLE "[plan_line l4]\nplan=p\nnumber=4\nwho=e\nwhat=Takes Dan to school\n"
                  "[plan_line l5]\nplan=p\nnumber=5\nwho=e\nwhat=Cooks\n",
                  KITH_READER_PARENT, "b", choices);
  last = kith_share_find (share, "l5");

  g_assert_null (kith_share_find (share, "l4"));
  g_assert_cmpint (kith_record_get_integer (last, KITH_PLAN_LINE_NUMBER), ==, 3);
}

static void
test_confidential_things_need_a_second_answer (void)
{
  for (guint confirmed = 0; confirmed < 2; confirmed++)
    {
      g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
      g_autoptr(KithShare) share = NULL;
      g_autofree char *text = NULL;

      choose (choices, KITH_SHARE_CLASS, KITH_DISCLOSE_NOT_TOLD, NULL, NULL, TRUE, confirmed);
      choose (choices, KITH_SHARE_RECORD, 0, "r", NULL, TRUE, confirmed);
      choose (choices, KITH_SHARE_FIELD, 0, "b", "town", TRUE, confirmed);
      share = reduce (PEOPLE, KITH_READER_OTHER_PARENT, "c", choices);
      text = plain (share);

      (confirmed ? assert_has : assert_lacks) (text, "new flat");
      (confirmed ? assert_has : assert_lacks) (text, "stays away");
      (confirmed ? assert_has : assert_lacks) (text, "Millford");
    }
}

static void
test_widening_a_class_does_not_widen_what_is_marked (void)
{
  g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
  g_autoptr(KithShare) share = NULL;
  g_autofree char *text = NULL;

  choose (choices, KITH_SHARE_CLASS, KITH_DISCLOSE_ADDRESS, NULL, NULL, TRUE, TRUE);
  share = reduce (PEOPLE "[contact_route hidden]\nperson=e\nkind=address\naddress=9 Quay\nis_confidential=true\n",
                  KITH_READER_PROFESSIONAL, "f", choices);
  text = plain (share);

  assert_has (text, "3 Weir Lane");
  assert_lacks (text, "9 Quay");
}

static void
test_a_lost_pregnancy_is_known_to_the_parents_only (void)
{
  static const char lost[] = PEOPLE "[person x]\nlife=miscarriage\nborn=2013\n"
                             "[parentage xb]\nchild=x\nparent=b\n";
  g_autoptr(KithShare) parent = reduce (lost, KITH_READER_PARENT, "b", NULL);
  g_autoptr(KithShare) network = reduce (lost, KITH_READER_NETWORK, "e", NULL);

  g_assert_nonnull (kith_share_find (parent, "x"));
  g_assert_null (kith_share_find (network, "x"));
}

static void
test_words_that_tell_a_place_are_found (void)
{
  static const char told[]
    = "[person b]\nknown_as=Bea\ntown=Millford\noccupation=Larkspur Academy\n"
      "[person c]\nknown_as=Carl\ntown=Seaport\n[person z]\nknown_as=Zed\ntown=Elsewhere\n"
      "[restriction r]\nperson=c\nother=b\nkind=order\n"
      "[contact_route br]\nperson=b\nkind=landline\nvalue=01632 960 444\n"
      "[contact_route zr]\nperson=z\nkind=landline\nvalue=01632960555\nprint_for=everyone\n"
      "[plan p]\ntitle=Plan\npurpose=Meet at the Larkspur gate in Millford, not in Elsewhere\n";
  g_autoptr(KithCase) family = kith_test_family_read (told);
  g_autoptr(KithReader) carl = kith_reader_parse (family, "Carl", NULL);
  g_autoptr(KithReader) zed = kith_reader_parse (family, "Zed", NULL);
  g_autoptr(KithShare) his = NULL;
  g_autoptr(KithShare) other = NULL;
  g_autoptr(GPtrArray) leaks = NULL;
  g_autoptr(GPtrArray) none = NULL;
  GString *words = g_string_new (NULL);
  g_autofree char *found = NULL;

  carl->kind = KITH_READER_PARENT;
  his = kith_share_reduce (family, carl, kith_matrix_get_default (), NULL);
  other = kith_share_reduce (family, zed, kith_matrix_get_default (), NULL);
  leaks = kith_share_find_leaks (his, carl);
  none = kith_share_find_leaks (other, zed);
  for (guint i = 0; i < leaks->len; i++)
    g_string_append_printf (words, "%s ", ((KithLeak *) leaks->pdata[i])->word);
  found = g_string_free (words, FALSE);

  g_assert_cmpstr (found, ==, "01632960555 larkspur millford ");
  g_assert_cmpuint (none->len, ==, 0);
}

/* Bea must not be found by Carl; what is said of her, and the sentence of the plan that would tell it. */
#define APART \
  "[person a]\nknown_as=Ada\nis_focus=true\n[person b]\nknown_as=Bea\n[person c]\nknown_as=Carl\ntown=Seaport\n" \
  "[restriction r]\nperson=c\nother=b\nkind=order\n[household h]\n[household_member hb]\nhousehold=h\n" \
  "person=b\n[household_member ha]\nhousehold=h\nperson=a\n[sheet s]\nkind=mobility_map\ncentre=a\n" \
  "[sheet e]\nkind=ecomap\ncentre=a\n[meeting m]\n[attendance am]\nmeeting=m\nperson=b\n"

static char *
list_leaks (const char *family_text,
            const char *who)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithReader) reader = kith_reader_parse (family, who, NULL);
  g_autoptr(KithShare) share = NULL;
  g_autoptr(GPtrArray) leaks = NULL;
  GString *words = g_string_new (NULL);

  reader->kind = KITH_READER_PARENT;
  share = kith_share_reduce (family, reader, kith_matrix_get_default (), NULL);
  leaks = kith_share_find_leaks (share, reader);
  for (guint i = 0; i < leaks->len; i++)
    {
      g_autofree char *text = kith_leak_dup_text (leaks->pdata[i], share);

      if (strstr (text, "Plan") != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                                ((KithLeak *) leaks->pdata[i])->word);
    }
  return g_string_free (words, FALSE);
}

static void
test_every_way_to_tell_a_place_is_found (void)
{
  static const struct
  {
    const char *known;
    const char *told;
    const char *words;
  } ways[] = {
    { "[person+b]town=Ely", "The bus to Ely", "ely" },
    { "[person+b]occupation=Larkspur café, nights", "Meet at Larkspur on Friday night", "larkspur" },
    { "[contact_route x]\nperson=b\nkind=address\naddress=4 Weir Lane, LS6 2AB\n", "He knows the LS6 bus", "ls6" },
    { "[contact_route x]\nperson=b\nkind=landline\nvalue=0113 496 0001\n", "Ring (0113) 4960999 first",
      "(0113) 4960999" },
    { "[contact_route x]\nperson=b\nkind=landline\nvalue=+44 (0)20 7946 0001\n", "Ring 02079460999", "02079460999" },
    { "[contact_route x]\nperson=b\nkind=mobile\nvalue=07700 900001\n", "Ring 07700 900222", "" },
    { "[household+h]name=Chandlers Court", "She waits at Chandlers", "chandlers" },
    { "[household+h]name=Ada and Bea", "Ada waits", "" },
    { "[system x]\nname=Greenbank Primary\nkind=school\n[eco_tie y]\nsheet=e\nperson=a\nsystem=x\n",
      "Hand-over at Greenbank gate on Thursdays", "greenbank" },
    { "[system x]\nname=Quay surgery\ndetail=Ada, Thursdays\n[eco_tie y]\nsheet=e\nperson=b\nsystem=x\n",
      "Ada goes on Thursdays", "" },
    { "[system x]\nname=Surgery\nphone=01632 960 001\n[eco_tie y]\nsheet=e\nperson=b\nsystem=x\n",
      "The 01632 number", "01632" },
    { "[place x]\nsheet=s\nlabel=The flat by Saltmarsh pier\n", "Fetch her from Saltmarsh", "saltmarsh" },
    { "[place x]\nsheet=s\nstreet=Fern Way\n", "Turn at Fern Way", "fern way" },
    { "[meeting+m]venue=St Olave’s rooms", "After St Olave’s at 7pm", "olave" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      const char *more = strchr (ways[i].known, '+');
      const char *end = strchr (ways[i].known, ']');
      g_autoptr(GString) text = g_string_new (APART);
      g_autofree char *found = NULL;

      /* "[person+b]town=Ely" says more of a record that is there. */
      if (more != NULL && more < end)
        {
          g_autofree char *head = g_strdup_printf ("[%.*s %.*s]\n", (int) (more - ways[i].known - 1),
                                                   ways[i].known + 1, (int) (end - more - 1), more + 1);
          g_autofree char *full = g_strdup_printf ("%s%s\n", head, end + 1);

          g_string_replace (text, head, full, 1);
        }
      else
        g_string_append (text, ways[i].known);
      g_string_append_printf (text, "[plan p]\ntitle=Plan\npurpose=%s\n", ways[i].told);
      found = list_leaks (text->str, "Carl");

      g_assert_cmpstr (found, ==, ways[i].words);
    }
}

/* What the child takes home to one may be read by the other. */
static void
test_the_copy_of_a_child_is_looked_through_for_both (void)
{
  g_autoptr(GString) family_text = g_string_new (APART);
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithReader) ada = NULL;
  g_autoptr(KithShare) share = NULL;
  g_autoptr(GPtrArray) leaks = NULL;

  g_string_replace (family_text, "[household h]\n", "[household h]\nplace=9 Weir Lane\n", 1);
  g_string_append (family_text, "[plan p]\ntitle=Plan\npurpose=From Weir Lane to Seaport\n");
  family = kith_test_family_read (family_text->str);
  ada = kith_reader_parse (family, "Ada", NULL);
  share = kith_share_reduce (family, ada, kith_matrix_get_default (), NULL);
  leaks = kith_share_find_leaks (share, ada);

  g_assert_cmpuint (ada->kind, ==, KITH_READER_CHILD);
  g_assert_cmpuint (leaks->len, ==, 3);
  g_assert_cmpuint (((KithLeak *) leaks->pdata[0])->field, ==, KITH_PERSON_TOWN);
  g_assert_cmpstr (((KithLeak *) leaks->pdata[1])->word, ==, "weir");
  g_assert_cmpstr (((KithLeak *) leaks->pdata[2])->word, ==, "seaport");
}

/* A place that was marked is looked for in every copy, also where no order keeps anybody apart. */
static void
test_a_place_that_was_marked_is_found_in_words (void)
{
  static const char marked[]
    = "[person b]\nknown_as=Bea\ntown=Millford\nis_place_withheld=true\n[person c]\nknown_as=Carl\n"
      "[household h]\nplace=9 Weir Lane\nis_place_withheld=true\n[household_member hb]\nhousehold=h\nperson=b\n"
      "[meeting m]\nvenue=Larkspur rooms\nis_venue_withheld=true\n"
      "[plan p]\ntitle=Plan\npurpose=From Millford past the weir to Larkspur\n";
  g_autofree char *his = list_leaks (marked, "Carl");
  g_autofree char *hers = list_leaks (marked, "Bea");

  g_assert_cmpstr (his, ==, "millford weir larkspur");
  g_assert_cmpstr (hers, ==, "larkspur");
}

static void
test_choices_come_back_as_they_were (void)
{
  g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
  g_autoptr(KithShareChoices) again = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;

  choose (choices, KITH_SHARE_CLASS, KITH_DISCLOSE_TIE, NULL, NULL, TRUE, FALSE);
  choose (choices, KITH_SHARE_FIELD, 0, "b", "town", TRUE, TRUE);
  choose (choices, KITH_SHARE_PERSON, 0, "d", NULL, FALSE, FALSE);
  text = kith_share_choices_dup_text (choices);
  again = kith_share_choices_parse (text, &error);
  g_assert_no_error (error);
  other = kith_share_choices_dup_text (again);

  g_assert_cmpstr (text, ==, other);
  g_assert_null (kith_share_choices_parse ("[x]\nabout=moon\n", &error));
  g_assert_nonnull (error);
}

static void
test_no_old_id_stands_in_a_copy (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autoptr(KithReader) reader = kith_reader_new (KITH_READER_PARENT);
  g_autoptr(KithShare) share
    = kith_share_reduce (family, reader, kith_matrix_get_default (), NULL);

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    for (guint i = 0; kith_record_type_get (kind)->is_live && i < kith_case_count (share->copy, kind); i++)
      g_assert_null (kith_case_find (family, kith_record_get_id (kith_case_nth (share->copy, kind, i))));
}

static KithShare *
reduce_for_room (KithCase *family,
                 gboolean  is_turned)
{
  g_autoptr(GPtrArray) readers = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_reader_free);

  g_ptr_array_add (readers, kith_reader_new_for_person (family, kith_case_find (family, is_turned ? "c" : "b")));
  g_ptr_array_add (readers, kith_reader_new_for_person (family, kith_case_find (family, is_turned ? "b" : "c")));
  return kith_share_reduce_for_room (family, readers, kith_matrix_get_default ());
}

/* Bea and Carl in one room: neither her place nor his, though each may have their own. */
static void
test_a_room_sees_what_each_in_it_may_see (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (PEOPLE);
  g_autoptr(KithShare) room = reduce_for_room (family, FALSE);
  g_autoptr(KithShare) turned = reduce_for_room (family, TRUE);
  g_autofree char *text = kith_plain_write (room->copy);
  g_autofree char *other = kith_plain_write (turned->copy);

  g_assert_cmpstr (text, ==, other);
  g_assert_nonnull (strstr (text, "Fetches from school"));
  g_assert_null (strstr (text, "Weir Lane"));
  g_assert_null (strstr (text, "Seaport"));
  g_assert_null (strstr (text, "migraine"));
  g_assert_null (strstr (text, "the new flat"));
  g_assert_null (strstr (text, "worker note"));
}

/* Whatever a field says in the room it says, or says more exactly, in the copy of each. */
static void
test_a_room_sees_nothing_that_one_in_it_may_not_see (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (PEOPLE);
  g_autoptr(KithShare) room = reduce_for_room (family, FALSE);

  for (guint r = 0; r < 2; r++)
    {
      g_autoptr(KithReader) reader = kith_reader_new_for_person (family, kith_case_find (family, r == 0 ? "b" : "c"));
      g_autoptr(KithShare) own = kith_share_reduce (family, reader, kith_matrix_get_default (), NULL);

      for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
        for (guint i = 0; kith_record_type_get (kind)->is_live && i < kith_case_count (room->copy, kind); i++)
          {
            KithRecord *shown = kith_case_nth (room->copy, kind, i);
            KithRecord *theirs = kith_share_find (own, kith_share_find_source (room, shown));

            g_assert_nonnull (theirs);
            for (guint f = 0; f < kith_record_type_get (kind)->n_fields; f++)
              if (kith_record_says_something (shown, f))
                g_assert_true (kith_record_says_something (theirs, f));
          }
    }
}

#define CIRCLES \
  "[sheet sc]\nkind=safety_circles\ncentre=a\n[placement pe]\nsheet=sc\nperson=e\nring=knows_most\n"

/* An empty ring would say that nobody knows. */
static void
test_circles_are_given_with_who_stands_in_them_or_not (void)
{
  static const struct
  {
    KithReaderKind kind;
    int            scope;    /* of a choice to give them; -1 for none */
    gboolean       is_there;
  } cases[] = {
    { KITH_READER_PARENT, -1, TRUE },
    { KITH_READER_NETWORK, -1, FALSE },
    { KITH_READER_OTHER_PARENT, -1, FALSE },
    { KITH_READER_NETWORK, KITH_SHARE_CLASS, TRUE },
    { KITH_READER_NETWORK, KITH_SHARE_RECORD, TRUE },
    { KITH_READER_OTHER_PARENT, KITH_SHARE_RECORD, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
      g_autoptr(KithShare) share = NULL;
      KithRecord *placement;

      if (cases[i].scope >= 0)
        choose (choices, cases[i].scope, KITH_DISCLOSE_CIRCLE, cases[i].scope == KITH_SHARE_RECORD ? "sc" : NULL,
                NULL, TRUE, FALSE);
      share = reduce (PEOPLE CIRCLES, cases[i].kind, NULL, choices);
      placement = kith_share_find (share, "pe");

      g_assert_cmpint (kith_share_find (share, "sc") != NULL, ==, cases[i].is_there);
      g_assert_cmpint (placement != NULL && kith_record_says_something (placement, KITH_PLACEMENT_RING), ==,
                       cases[i].is_there);
    }
}

/* How a line of the list of what is left out begins. */
static void
test_what_is_left_out_is_named_in_words (void)
{
  static const struct { const char *record; const char *what; } cases[] = {
    { "[mention x]\nperson=e\nnamed_by=a\nchild=a\n", "Eva, Ada: How somebody was named" },
    { "[sheet s]\nkind=mobility_map\ncentre=a\n[stroke x]\nsheet=s\npoints=14.00,-29.00 14.00,-33.00\n",
      "Pen stroke" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (PEOPLE, cases[i].record, NULL);
      g_autoptr(KithCase) family = kith_test_family_read (text);
      KithLeftOut item = { kith_case_find (family, "x"), -1, KITH_DISCLOSE_NAME, KITH_WHY_MATRIX, NULL };
      g_autofree char *what = kith_left_out_dup_what (&item, family);

      g_assert_cmpstr (what, ==, cases[i].what);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/every-class-has-a-row", test_every_class_has_a_row);
  g_test_add_func ("/share/the-matrix-is-the-practices", test_the_matrix_is_the_practices);
  g_test_add_func ("/share/a-broken-pack-is-refused", test_a_broken_pack_is_refused);
  g_test_add_func ("/share/what-a-pack-does-not-name-is-given-to-nobody",
                   test_what_a_pack_does_not_name_is_given_to_nobody);
  g_test_add_func ("/share/readers-follow-from-the-case", test_readers_follow_from_the_case);
  g_test_add_func ("/share/a-parent-who-has-moved-out-is-the-other-parent",
                   test_a_parent_who_has_moved_out_is_the_other_parent);
  g_test_add_func ("/share/the-service-file-is-the-case-itself",
                   test_the_service_file_is_the_case_itself);
  g_test_add_func ("/share/a-parent-has-what-is-their-own", test_a_parent_has_what_is_their_own);
  g_test_add_func ("/share/numbers-go-to-those-who-agreed-to-it",
                   test_numbers_go_to_those_who_agreed_to_it);
  g_test_add_func ("/share/who-is-kept-apart-learns-no-place",
                   test_who_is_kept_apart_learns_no_place);
  g_test_add_func ("/share/a-restriction-that-has-ended-keeps-nothing",
                   test_a_restriction_that_has_ended_keeps_nothing);
  g_test_add_func ("/share/a-plan-goes-to-those-who-had-a-part-in-it",
                   test_a_plan_goes_to_those_who_had_a_part_in_it);
  g_test_add_func ("/share/a-withheld-person-leaves-no-trace",
                   test_a_withheld_person_leaves_no_trace);
  g_test_add_func ("/share/numbers-have-no-gap", test_numbers_have_no_gap);
  g_test_add_func ("/share/a-text-that-names-the-withheld-is-left-out-and-told",
                   test_a_text_that_names_the_withheld_is_left_out_and_told);
  g_test_add_func ("/share/nothing-of-the-withheld-stands-as-nobodys",
                   test_nothing_of_the_withheld_stands_as_nobodys);
  g_test_add_func ("/share/a-check-by-the-withheld-is-told-of-nobody",
                   test_a_check_by_the_withheld_is_told_of_nobody);
  g_test_add_func ("/share/no-hole-stands-where-the-withheld-stood",
                   test_no_hole_stands_where_the_withheld_stood);
  g_test_add_func ("/share/names-are-found-in-their-other-forms",
                   test_names_are_found_in_their_other_forms);
  g_test_add_func ("/share/a-word-of-kinship-may-name-the-withheld",
                   test_a_word_of_kinship_may_name_the_withheld);
  g_test_add_func ("/share/no-blank-stands-where-a-sentence-was", test_no_blank_stands_where_a_sentence_was);
  g_test_add_func ("/share/confidential-things-need-a-second-answer",
                   test_confidential_things_need_a_second_answer);
  g_test_add_func ("/share/widening-a-class-does-not-widen-what-is-marked",
                   test_widening_a_class_does_not_widen_what_is_marked);
  g_test_add_func ("/share/a-lost-pregnancy-is-known-to-the-parents-only",
                   test_a_lost_pregnancy_is_known_to_the_parents_only);
  g_test_add_func ("/share/words-that-tell-a-place-are-found",
                   test_words_that_tell_a_place_are_found);
  g_test_add_func ("/share/every-way-to-tell-a-place-is-found", test_every_way_to_tell_a_place_is_found);
  g_test_add_func ("/share/the-copy-of-a-child-is-looked-through-for-both",
                   test_the_copy_of_a_child_is_looked_through_for_both);
  g_test_add_func ("/share/a-place-that-was-marked-is-found-in-words",
                   test_a_place_that_was_marked_is_found_in_words);
  g_test_add_func ("/share/a-room-sees-what-each-in-it-may-see", test_a_room_sees_what_each_in_it_may_see);
  g_test_add_func ("/share/a-room-sees-nothing-that-one-in-it-may-not-see",
                   test_a_room_sees_nothing_that_one_in_it_may_not_see);
  g_test_add_func ("/share/circles-are-given-with-who-stands-in-them-or-not",
                   test_circles_are_given_with_who_stands_in_them_or_not);
  g_test_add_func ("/share/what-is-left-out-is-named-in-words", test_what_is_left_out_is_named_in_words);
  g_test_add_func ("/share/choices-come-back-as-they-were", test_choices_come_back_as_they_were);
  g_test_add_func ("/share/no-old-id-stands-in-a-copy", test_no_old_id_stands_in_a_copy);

  return g_test_run ();
}
