/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each condition fires for its reason, clears for the right reasons, and not for others. */

#include "config.h"

#include "base/kith-moment.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-records.h"
#include "model/kith-warnings.h"

#include <string.h>

/* Friday 27 November 2026. */
#define TODAY kith_day_from_civil (2026, 11, 27)

/* A child about whom nothing is left to ask. */
#define CHILD                                                                                       \
  "[case_info i]\nopened_on=2026-09-01\n"                                                          \
  "[person child]\nknown_as=Ana\nis_focus=true\nsymbol=female\nborn=2016-03-01\n"                  \
  "[person mum]\nknown_as=Beth\nsymbol=female\n[person dad]\nknown_as=Carl\nsymbol=male\n"        \
  "[person nan]\nknown_as=Nan\nsymbol=female\n[person opa]\nknown_as=Opa\nsymbol=male\n"          \
  "[person ros]\nknown_as=Ros\nkind=professional\n[person sam]\nknown_as=Sam\nkind=professional\n" \
  "[parentage p1]\nchild=child\nparent=mum\nkind=birth\n"                                          \
  "[parentage p2]\nchild=child\nparent=dad\nkind=birth\n"                                          \
  "[parentage p3]\nchild=mum\nparent=nan\nkind=birth\n"                                            \
  "[parentage p4]\nchild=dad\nparent=opa\nkind=birth\n"                                            \
  "[responsibility r1]\nholder=mum\nchild=child\nbasis=birth_mother\nevidence=seen\n"              \
  "[responsibility r2]\nholder=dad\nchild=child\nbasis=birth_certificate\nevidence=seen\n"         \
  "[prompt_answer q1]\nprompt=occasions\nanswer=asked\n[prompt_answer q2]\nprompt=past\nanswer=nobody\n" \
  "[prompt_answer q3]\nprompt=online\nanswer=asked\n[prompt_answer q4]\nprompt=faith\nanswer=nobody\n"   \
  "[prompt_answer q5]\nprompt=school\nanswer=asked\n"                                              \
  "[agreement a3]\nperson=child\nrole=child\nstate=agreed\nwants=Nan to come\n"

#define AGREED                                                                                      \
  "[agreement a1]\nperson=mum\nrole=responsibility\nstate=agreed\nasked_on=2026-09-02\n"           \
  "[agreement a2]\nperson=dad\nrole=responsibility\nstate=agreed\nasked_on=2026-09-02\n"

#define MEETING                                                                                     \
  "[meeting m]\nkind=network\nstate=planned\nstarts_at=2026-12-03T17:00\nends_at=2026-12-03T18:30\n" \
  "bottom_line=Ana is never alone\nbottom_line_with=T. Manager\n"                                  \
  "[attendance t1]\nmeeting=m\nperson=nan\npart=network\nreply=yes\n"                               \
  "[attendance t2]\nmeeting=m\nperson=opa\npart=network\nreply=yes\n"

#define HELD                                                                                        \
  "[meeting m]\nkind=fgc\nstate=held\nstarts_at=2026-11-20T17:00\nmissed_asked=true\n"             \
  "[ground_rule g]\nmeeting=m\ntext=One at a time\n"                                               \
  "[meeting_stage s]\nmeeting=m\nkind=private_time\nminutes=40\n"                                  \
  "[attendance t1]\nmeeting=m\nperson=nan\npart=network\npresence=in_room\n"

#define PLAN                                                                                        \
  "[plan p]\ntype=child_in_need\nstate=live\nversion=1\nstarted_on=2026-11-27\nreview_on=2027-01-08\n" \
  "[plan_line l1]\nplan=p\nwho=nan\nwhat=rings at seven\noften=every evening\nchecker=ros\nagreed=agreed\n" \
  "[plan_line l2]\nplan=p\nwho=opa\nwhat=cooks\nwhen_words=Sunday\nchecked_how=photo\nagreed=agreed\n"

#define FULL_ROTA                                                                                   \
  "[rota_slot s1]\nplan=p\nband=evening\nwho=nan\nback_up=opa\ntask=phone\nis_protective=true\n"  \
  "[rota_slot s2]\nplan=p\nband=night\nwho=opa\ntask=phone\n"

static guint
count (GPtrArray *warnings,
       guint      number)
{
  guint n = 0;

  for (guint i = 0; i < warnings->len; i++)
    n += ((KithWarning *) warnings->pdata[i])->kind->number == number;
  return n;
}

static void
check_on (KithDay     day,
          guint       number,
          guint       expected,
          const char *text)
{
  g_autoptr(KithCase) family = kith_test_family_read (text);
  g_autoptr(GPtrArray) warnings = kith_warnings_list (family, day);

  if (count (warnings, number) != expected)
    {
      for (guint i = 0; i < warnings->len; i++)
        g_test_message ("W%u %s", ((KithWarning *) warnings->pdata[i])->kind->number,
                        ((KithWarning *) warnings->pdata[i])->sentence);
      g_error ("W%u found %u times, not %u", number, count (warnings, number), expected);
    }
}

#define FIRES(number, text) check_on (TODAY, number, 1, text)
#define CLEAR(number, text) check_on (TODAY, number, 0, text)

static void
test_a_case_with_nothing_left_to_ask_is_quiet (void)
{
  static const char *const cases[] = { CHILD AGREED, CHILD AGREED MEETING, CHILD AGREED HELD,
                                       CHILD AGREED PLAN FULL_ROTA, "" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithCase) family = kith_test_family_read (cases[i]);
      g_autoptr(GPtrArray) warnings = kith_warnings_list (family, TODAY);

      for (guint w = 0; w < warnings->len; w++)
        g_error ("case %u: W%u %s", i, ((KithWarning *) warnings->pdata[w])->kind->number,
                 ((KithWarning *) warnings->pdata[w])->sentence);
    }
}

static void
test_1_nobody_with_responsibility_has_agreed (void)
{
  FIRES (1, CHILD MEETING);
  CLEAR (1, CHILD);
  CLEAR (1, CHILD AGREED MEETING);
  CLEAR (1, CHILD MEETING "[agreement a1]\nperson=dad\nstate=partly\nlimits=not my ex’s mum\n");
  CLEAR (1, CHILD MEETING "[agreement a1]\nperson=mum\nstate=not_yet\nreason=Child protection enquiry\n");
  FIRES (1, CHILD MEETING "[agreement a1]\nperson=nan\nstate=agreed\n");
  FIRES (1, CHILD MEETING "[agreement a1]\nperson=mum\nstate=refused\n");
}

static void
test_2_somebody_with_responsibility_was_not_asked (void)
{
  check_on (TODAY, 2, 2, CHILD);
  FIRES (2, CHILD "[agreement a1]\nperson=mum\nstate=refused\n");
  CLEAR (2, CHILD AGREED);
  FIRES (2, CHILD "[agreement a1]\nperson=mum\nstate=asked\n[agreement a2]\nperson=dad\nstate=not_asked\n");
  /* He is left alone for a reason. */
  FIRES (2, CHILD "[father_answer f]\nchild=child\nanswer=not_safe_to_ask\nreason=Police\n");
  CLEAR (2, CHILD AGREED "[responsibility r3]\nholder=ros\nchild=child\nbasis=local_authority\nevidence=seen\n");
}

static void
test_3_responsibility_is_only_assumed (void)
{
  FIRES (3, CHILD AGREED "[responsibility r3]\nholder=nan\nchild=child\nbasis=special_guardian\nevidence=assumed\n[agreement a9]\nperson=nan\nstate=agreed\n");
  CLEAR (3, CHILD AGREED "[responsibility r3]\nholder=nan\nchild=child\nbasis=special_guardian\nevidence=told\n[agreement a9]\nperson=nan\nstate=agreed\n");
}

static void
test_4_the_childs_view_is_missing (void)
{
  const char *ana = "[person child]\nknown_as=Ana\nis_focus=true\n";
  g_autofree char *observed = g_strconcat (ana, "[agreement a]\nperson=child\nrole=child\nobserved=Turns to Nan\n", NULL);
  g_autofree char *only_asked = g_strconcat (ana, "[agreement a]\nperson=child\nrole=child\nstate=asked\n", NULL);
  g_autofree char *unborn = g_strconcat ("[person child]\nis_focus=true\nlife=unborn\n", NULL);

  FIRES (4, ana);
  FIRES (4, only_asked);
  CLEAR (4, observed);
  CLEAR (4, unborn);
}

static void
test_5_agreement_is_withdrawn_and_it_goes_on (void)
{
  const char *withdrawn = CHILD "[agreement a1]\nperson=mum\nrole=responsibility\nstate=withdrawn\nasked_on=2026-09-02\n";
  g_autofree char *meeting = g_strconcat (withdrawn, MEETING, NULL);
  g_autofree char *rota = g_strconcat (withdrawn, PLAN, FULL_ROTA, NULL);
  g_autofree char *again = g_strconcat (withdrawn, MEETING, "[agreement b1]\nperson=mum\nrole=responsibility\nstate=agreed\nasked_on=2026-10-01\n", NULL);

  FIRES (5, meeting);
  FIRES (5, rota);
  CLEAR (5, withdrawn);
  CLEAR (5, again);
}

#define NO_FATHER "[person child]\nknown_as=Ana\nis_focus=true\n[person mum]\nsymbol=female\n" \
                  "[parentage p1]\nchild=child\nparent=mum\nkind=birth\n"

static void
test_6_nothing_is_said_of_the_father (void)
{
  FIRES (6, NO_FATHER);
  CLEAR (6, NO_FATHER "[father_answer f]\nchild=child\nanswer=not_known_yet\n");
  CLEAR (6, NO_FATHER "[father_answer f]\nchild=child\nanswer=not_pursued\nreason=Assault\n");
  FIRES (6, NO_FATHER "[father_answer f]\nchild=child\nanswer=not_asked\n");
  CLEAR (6, NO_FATHER "[person dad]\nknown_as=Carl\nsymbol=male\n[parentage p2]\nchild=child\nparent=dad\nkind=birth\n");
  /* A question mark on the genogram is no answer. */
  FIRES (6, NO_FATHER "[person dad]\nis_placeholder=true\nsymbol=male\n[parentage p2]\nchild=child\nparent=dad\nkind=birth\n");
}

static void
test_7_the_father_was_never_spoken_to (void)
{
  const char *silent = CHILD "[agreement a1]\nperson=mum\nstate=agreed\nasked_on=2026-09-02\n";
  g_autofree char *tried = g_strconcat (silent, "[contact_try c]\nperson=dad\nanswer=left_message\n", NULL);
  g_autofree char *spoke = g_strconcat (silent, "[contact_try c]\nperson=dad\nanswer=spoke\n", NULL);
  g_autofree char *told = g_strconcat (silent, "[father_answer f]\nchild=child\nanswer=named\nspoken_on=2026-10-01\n", NULL);
  g_autofree char *unsafe = g_strconcat (silent, "[father_answer f]\nchild=child\nanswer=not_safe_to_ask\n", NULL);
  g_autofree char *of_mum = g_strconcat (silent, "[father_answer f]\nchild=child\nanswer=named\nmother_view=He is not involved\n", NULL);

  FIRES (7, silent);
  FIRES (7, tried);
  FIRES (7, of_mum);
  CLEAR (7, spoke);
  CLEAR (7, told);
  CLEAR (7, unsafe);
  check_on (kith_day_from_civil (2026, 9, 20), 7, 0, silent);
}

static void
test_8_a_side_of_the_family_is_empty (void)
{
  check_on (TODAY, 8, 2, NO_FATHER);
  FIRES (8, NO_FATHER "[person nan]\n[parentage p3]\nchild=mum\nparent=nan\nkind=birth\n");
  FIRES (8, NO_FATHER "[person nan]\n[parentage p3]\nchild=mum\nparent=nan\nkind=birth\n"
            "[prompt_answer q]\nprompt=sides\nchild=child\nside=mother\nanswer=nobody\n");
  CLEAR (8, NO_FATHER "[person nan]\n[parentage p3]\nchild=mum\nparent=nan\nkind=birth\n"
            "[prompt_answer q]\nprompt=sides\nchild=child\nside=father\nanswer=nobody\n");
  CLEAR (8, NO_FATHER "[person nan]\n[parentage p3]\nchild=mum\nparent=nan\nkind=birth\n"
            "[person aunt]\nside=father\n");
  /* Mother’s word that there is nobody has to be asked for, not left empty. */
  FIRES (8, NO_FATHER "[person nan]\n[parentage p3]\nchild=mum\nparent=nan\nkind=birth\n"
            "[prompt_answer q]\nprompt=sides\nchild=child\nside=father\nanswer=not_yet\n");
}

#define HOME CHILD AGREED "[person lodger]\nknown_as=Lee\nborn=1990\n[household h]\n"                \
             "[household_member h1]\nhousehold=h\nperson=child\n"                                  \
             "[household_member h2]\nhousehold=h\nperson=lodger\n"

static void
test_9_an_adult_in_the_home_is_missing_from_a_map (void)
{
  CLEAR (9, HOME);
  FIRES (9, HOME "[sheet g]\nkind=genogram\n[placement x]\nsheet=g\nperson=lodger\nis_hidden=true\n");
  CLEAR (9, HOME "[sheet g]\nkind=genogram\n[placement x]\nsheet=g\nperson=lodger\n");
  FIRES (9, HOME "[sheet c]\nkind=safety_circles\n");
  CLEAR (9, CHILD AGREED "[person dog]\nknown_as=Biscuit\nkind=pet\n[household h]\n"
            "[household_member h1]\nhousehold=h\nperson=child\n"
            "[household_member h2]\nhousehold=h\nperson=dog\n[sheet c]\nkind=safety_circles\n");
  CLEAR (9, HOME "[sheet c]\nkind=safety_circles\n[placement x]\nsheet=c\nperson=lodger\nring=knows_most\n");
}

static void
test_10_prompts_were_not_tried (void)
{
  FIRES (10, "[person child]\nis_focus=true\n");
  CLEAR (10, CHILD AGREED);
  FIRES (10, "[person child]\nis_focus=true\n[prompt_answer q1]\nprompt=occasions\nanswer=not_yet\n");
}

#define ORDER CHILD AGREED MEETING "[restriction z]\nperson=nan\nother=opa\nkind=order\n"

static void
test_11_people_who_must_be_kept_apart_are_asked (void)
{
  FIRES (11, ORDER);
  CLEAR (11, CHILD AGREED MEETING "[restriction z]\nperson=nan\nother=opa\nkind=order\nuntil=2026-12-01\n");
  CLEAR (11, CHILD AGREED MEETING "[restriction z]\nperson=nan\nother=dad\nkind=order\n");
  FIRES (11, CHILD AGREED MEETING "[restriction z]\nperson=nan\nother=child\nkind=bail\n");
  CLEAR (11, CHILD AGREED "[meeting m]\nstate=planned\nstarts_at=2026-12-03T17:00\nbottom_line=x\nbottom_line_with=y\n"
             "[attendance t1]\nmeeting=m\nperson=nan\nreply=yes\n[attendance t2]\nmeeting=m\nperson=opa\nreply=no\n"
             "[restriction z]\nperson=nan\nother=opa\nkind=order\n");
  CLEAR (11, CHILD AGREED MEETING "[attendance t3]\nmeeting=m\nperson=dad\nreply=yes\narrives=after seven, alone\n"
             "[restriction z]\nperson=dad\nother=nan\nkind=not_same_room\n");
  FIRES (11, CHILD AGREED MEETING "[attendance t3]\nmeeting=m\nperson=dad\nreply=yes\narrives=after seven, alone\n"
             "[restriction z]\nperson=dad\nother=nan\nkind=no_contact\n");
}

static void
test_12_a_view_of_safety_is_open (void)
{
  FIRES (12, CHILD AGREED MEETING "[safety_view v]\nperson=nan\nvoice=child\nabout=She shouts\n");
  CLEAR (12, CHILD AGREED MEETING "[safety_view v]\nperson=nan\nvoice=child\nabout=She shouts\nreview_on=2027-02-01\n");
  FIRES (12, CHILD AGREED MEETING "[safety_view v]\nperson=nan\nvoice=child\nabout=She shouts\nreview_on=2026-11-01\n");
  CLEAR (12, CHILD AGREED MEETING "[safety_view v]\nperson=dad\nvoice=child\nabout=He shouts\n");
}

#define PAID(id, who) "[attendance " id "]\nmeeting=m\nperson=" who "\npart=professional\nreply=yes\n"

static void
test_13_professionals_are_as_many_as_the_network (void)
{
  CLEAR (13, CHILD AGREED MEETING PAID ("t3", "ros"));
  FIRES (13, CHILD AGREED MEETING PAID ("t3", "ros") PAID ("t4", "sam"));
  CLEAR (13, CHILD AGREED MEETING PAID ("t3", "ros")
             "[attendance t4]\nmeeting=m\nperson=sam\npart=interpreter\nreply=yes\n");
  CLEAR (13, CHILD AGREED MEETING PAID ("t3", "ros")
             "[attendance t4]\nmeeting=m\nperson=sam\npart=professional\nreply=no\n");
  /* At sign-in those in the room count. */
  FIRES (13, CHILD AGREED "[meeting m]\nstate=planned\nstarts_at=2026-11-27T10:00\nbottom_line=x\nbottom_line_with=y\n"
             "[attendance t1]\nmeeting=m\nperson=nan\npart=network\nreply=yes\npresence=in_room\n"
             "[attendance t2]\nmeeting=m\nperson=opa\npart=network\nreply=yes\npresence=absent\n"
             "[attendance t3]\nmeeting=m\nperson=ros\npart=professional\nreply=yes\npresence=in_room\n");
}

static void
test_14_the_meeting_falls_into_work (void)
{
  FIRES (14, CHILD AGREED MEETING "[busy_time b]\nperson=nan\ndays=thu\nfrom_time=16:00\nto_time=18:00\nkind=work\n");
  CLEAR (14, CHILD AGREED MEETING "[busy_time b]\nperson=nan\ndays=wed fri\nfrom_time=16:00\nto_time=18:00\n");
  CLEAR (14, CHILD AGREED MEETING "[busy_time b]\nperson=nan\ndays=thu\nfrom_time=09:00\nto_time=17:00\n");
  CLEAR (14, CHILD AGREED MEETING "[busy_time b]\nperson=dad\ndays=thu\nfrom_time=16:00\nto_time=18:00\n");
}

static void
test_15_a_need_is_not_met (void)
{
  FIRES (15, CHILD AGREED MEETING "[need n]\nperson=nan\nkind=interpreter\nvalue=Polish\n");
  CLEAR (15, CHILD AGREED MEETING "[need n]\nperson=nan\nkind=interpreter\nvalue=Polish\n"
             "[attendance t3]\nmeeting=m\nperson=sam\npart=interpreter\nreply=yes\n");
  FIRES (15, CHILD AGREED MEETING "[need n]\nperson=nan\nkind=format\nvalue=easy read\n");
  CLEAR (15, CHILD AGREED "[meeting m]\nstate=planned\nstarts_at=2026-12-03T17:00\nbottom_line=x\nbottom_line_with=y\n"
             "[attendance t1]\nmeeting=m\nperson=nan\nreply=yes\nneeds=easy read sent\n"
             "[need n]\nperson=nan\nkind=format\nvalue=easy read\n");
  CLEAR (15, CHILD AGREED MEETING "[need n]\nperson=dad\nkind=interpreter\n");
}

static void
test_16_a_relative_interprets (void)
{
  FIRES (16, CHILD AGREED MEETING "[attendance t3]\nmeeting=m\nperson=dad\npart=interpreter\nreply=yes\n");
  CLEAR (16, CHILD AGREED MEETING "[attendance t3]\nmeeting=m\nperson=sam\npart=interpreter\nreply=yes\n");
}

static void
test_17_the_bottom_line_is_missing (void)
{
  FIRES (17, CHILD AGREED "[meeting m]\nstate=planned\n");
  FIRES (17, CHILD AGREED "[meeting m]\nstate=planned\nbottom_line=Never alone\n");
  CLEAR (17, CHILD AGREED MEETING);
  CLEAR (17, CHILD AGREED "[meeting m]\nstate=cancelled\n");
}

static void
test_18_19_20_what_a_meeting_left_out (void)
{
  const char *bare = CHILD AGREED "[meeting m]\nkind=fgc\nstate=held\nstarts_at=2026-11-20T17:00\n";
  g_autofree char *network = g_strconcat (CHILD AGREED "[meeting m]\nkind=network\nstate=held\n", NULL);
  g_autofree char *skipped = g_strconcat (bare, "[meeting_stage s]\nmeeting=m\nkind=private_time\nskipped=no room\n", NULL);

  FIRES (18, bare);
  FIRES (19, bare);
  FIRES (20, bare);
  FIRES (20, skipped);
  CLEAR (20, network);
  CLEAR (18, CHILD AGREED HELD);
  CLEAR (19, CHILD AGREED HELD);
  CLEAR (20, CHILD AGREED HELD);
}

static void
test_21_no_meeting_on_the_day_of_the_strategy_discussion (void)
{
  FIRES (21, CHILD AGREED "[meeting m]\nkind=same_day\nstrategy_at=2026-11-27T11:00\nbottom_line=x\nbottom_line_with=y\n");
  CLEAR (21, CHILD AGREED "[meeting m]\nkind=same_day\nstrategy_at=2026-11-27T11:00\nstarts_at=2026-11-27T16:00\nbottom_line=x\nbottom_line_with=y\n");
  FIRES (21, CHILD AGREED "[meeting m]\nkind=same_day\nstrategy_at=2026-11-27T11:00\nstarts_at=2026-11-28T10:00\nbottom_line=x\nbottom_line_with=y\n");
  /* Cancelled is not held. */
  FIRES (21, CHILD AGREED "[meeting m]\nkind=same_day\nstate=cancelled\nstrategy_at=2026-11-27T11:00\n");
  FIRES (21, CHILD AGREED "[meeting m]\nstate=cancelled\nstrategy_at=2026-11-27T11:00\nstarts_at=2026-11-27T16:00\n");
  CLEAR (21, CHILD AGREED "[meeting m]\nstate=cancelled\nstrategy_at=2026-11-27T11:00\n"
             "[meeting n]\nstate=held\nstarts_at=2026-11-27T18:00\n");
}

/* Two children with different fathers, of whom one is not known yet. */
#define SISTERS CHILD                                                                               \
  "[person bo]\nknown_as=Bo\nis_focus=true\n"                                                       \
  "[parentage b1]\nchild=bo\nparent=mum\nkind=birth\n"                                            \
  "[responsibility b2]\nholder=mum\nchild=bo\nbasis=birth_mother\nevidence=seen\n"               \
  "[agreement b3]\nperson=bo\nrole=child\nstate=agreed\nobserved=Laughs with Nan\n"
#define ONLY_ANA                                                                                    \
  "[agreement a1]\nperson=mum\nchild=child\nstate=agreed\nasked_on=2026-09-02\n"                 \
  "[agreement a2]\nperson=dad\nstate=agreed\nasked_on=2026-09-02\n"
#define STAGED(private_time)                                                                        \
  CHILD AGREED "[meeting m]\nkind=fgc\nstate=held\nstarts_at=2026-11-20T17:00\nmissed_asked=true\n" \
  "[ground_rule g]\nmeeting=m\ntext=One at a time\n"                                               \
  "[meeting_stage s1]\nmeeting=m\nkind=welcome\nstarted_at=2026-11-20T17:00\n"                     \
  "[meeting_stage s2]\nmeeting=m\nkind=private_time\n" private_time
#define LASTS(start, end)                                                                           \
  "[meeting m]\nstate=planned\nstarts_at=2026-11-27T" start "\nends_at=2026-11-" end "\n"        \
  "bottom_line=x\nbottom_line_with=y\n"
#define PLANNED(fields) "[meeting m]\nstate=planned\nbottom_line=x\nbottom_line_with=y\n" fields
#define THERE(id, who, part, rest) \
  "[attendance " id "]\nmeeting=m\nperson=" who "\npart=" part "\n" rest
#define GUARDIAN(rest) \
  "[responsibility r3]\nholder=nan\nchild=child\nbasis=special_guardian\nevidence=seen\n" rest
#define BUSY(rest) "[busy_time b]\nperson=nan\nkind=work\n" rest

/* One day before and after, one head more and less, the wrong child, and what only looks like the reason. */
static void
test_conditions_hold_at_their_edges (void)
{
  static const struct
  {
    guint       number;
    guint       n_found;
    const char *text;
  } edges[] = {
    { 1, 1, SISTERS MEETING ONLY_ANA },
    { 1, 0, SISTERS MEETING ONLY_ANA "[agreement c]\nperson=mum\nchild=bo\nstate=partly\n" },
    { 1, 0, CHILD AGREED MEETING "[agreement z1]\nperson=mum\nstate=asked\n[agreement z2]\nperson=dad\n" },
    { 1, 1, CHILD MEETING "[agreement a1]\nperson=mum\nstate=agreed\n[agreement z1]\nperson=mum\nstate=withdrawn\n" },
    { 2, 1, SISTERS ONLY_ANA },
    { 2, 0, CHILD AGREED "[agreement z1]\nperson=mum\nstate=not_asked\n" },
    { 2, 1, CHILD AGREED GUARDIAN ("since=2026-11-27\n") },
    { 2, 0, CHILD AGREED GUARDIAN ("since=2026-11-28\n") },
    { 2, 1, CHILD AGREED GUARDIAN ("until=2026-11-27\n") },
    { 2, 0, CHILD AGREED GUARDIAN ("until=2026-11-26\n") },
    { 4, 0, CHILD AGREED "[agreement z1]\nperson=child\nrole=child\nstate=asked\n" },
    { 5, 1, SISTERS MEETING "[agreement a1]\nperson=mum\nchild=child\nstate=withdrawn\n"
            "[agreement a2]\nperson=mum\nchild=bo\nstate=agreed\n" },
    { 5, 1, CHILD MEETING "[agreement a1]\nperson=mum\nstate=withdrawn\n[agreement a2]\nperson=mum\nstate=asked\n" },
    { 5, 0, CHILD MEETING "[agreement a1]\nperson=mum\nchild=child\nstate=withdrawn\n"
            "[agreement a2]\nperson=mum\nstate=agreed\n" },
    /* What was said first and noted last. */
    { 5, 0, CHILD MEETING "[agreement a1]\nperson=mum\nstate=agreed\nanswered_on=2026-10-05\n"
            "[agreement b1]\nperson=mum\nstate=withdrawn\nwithdrawn_on=2026-09-20\n" },
    { 5, 1, CHILD MEETING "[agreement a1]\nperson=mum\nstate=withdrawn\nwithdrawn_on=2026-10-06\n"
            "[agreement b1]\nperson=mum\nstate=agreed\nanswered_on=2026-10-05\n" },
    { 6, 1, SISTERS AGREED },
    { 6, 0, SISTERS AGREED "[father_answer f]\nchild=bo\nanswer=not_known_yet\n" },
    { 6, 1, SISTERS AGREED "[father_answer f]\nchild=child\nanswer=not_known_yet\n" },
    { 11, 1, CHILD AGREED MEETING "[restriction z]\nperson=child\nother=nan\nkind=not_same_room\n" },
    { 11, 0, CHILD AGREED MEETING "[restriction z]\nperson=child\nother=dad\nkind=not_same_room\n" },
    { 11, 1, CHILD AGREED MEETING "[restriction z]\nperson=nan\nother=opa\nkind=bail\nuntil=2026-12-03\n" },
    { 11, 0, CHILD AGREED MEETING "[restriction z]\nperson=nan\nother=opa\nkind=bail\nuntil=2026-12-02\n" },
    { 11, 1, CHILD AGREED MEETING "[restriction z]\nperson=nan\nother=opa\nkind=bail\nsince=2026-12-03\n" },
    { 11, 0, CHILD AGREED MEETING "[restriction z]\nperson=nan\nother=opa\nkind=bail\nsince=2026-12-04\n" },
    /* Somebody who was not asked, and came. */
    { 11, 1, CHILD AGREED LASTS ("10:00", "27T11:00") THERE ("t1", "nan", "network", "reply=yes\n")
             THERE ("t2", "opa", "network", "reply=not_invited\npresence=in_room\n")
             "[restriction z]\nperson=opa\nother=nan\nkind=order\n" },
    { 12, 0, CHILD AGREED MEETING "[safety_view v]\nperson=nan\nabout=She shouts\nreview_on=2026-11-28\n" },
    { 12, 1, CHILD AGREED MEETING "[safety_view v]\nperson=nan\nabout=She shouts\nreview_on=2026-11-27\n" },
    /* The child is counted apart, as whatever they were put down. */
    { 13, 1, CHILD AGREED MEETING PAID ("t3", "ros") PAID ("t4", "sam")
             THERE ("t5", "child", "network", "reply=yes\n") },
    { 13, 0, CHILD AGREED MEETING PAID ("t3", "ros") THERE ("t5", "child", "professional", "reply=yes\n") },
    /* As many professionals as family were asked, and fewer came. */
    { 13, 0, CHILD AGREED LASTS ("10:00", "27T11:00")
             THERE ("t1", "nan", "network", "reply=yes\npresence=in_room\n")
             THERE ("t2", "opa", "network", "reply=yes\npresence=phone\n")
             THERE ("t3", "ros", "professional", "reply=yes\npresence=in_room\n")
             THERE ("t4", "sam", "professional", "reply=yes\npresence=sent_word\n") },
    { 13, 1, CHILD AGREED LASTS ("10:00", "27T11:00")
             THERE ("t1", "nan", "network", "reply=yes\npresence=in_room\n")
             THERE ("t2", "opa", "network", "reply=yes\npresence=absent\n")
             THERE ("t3", "ros", "professional", "reply=yes\npresence=phone\n") },
    /* A night that begins before the meeting ends, one that lasts into it, and those that do not. */
    { 14, 1, CHILD AGREED MEETING BUSY ("days=thu\nfrom_time=18:00\nto_time=06:00\n") },
    { 14, 0, CHILD AGREED MEETING BUSY ("days=thu\nfrom_time=18:30\nto_time=06:00\n") },
    { 14, 1, CHILD AGREED LASTS ("05:30", "27T07:00") THERE ("t1", "nan", "network", "reply=yes\n")
             BUSY ("days=thu\nfrom_time=22:00\nto_time=06:00\n") },
    { 14, 0, CHILD AGREED LASTS ("06:00", "27T07:00") THERE ("t1", "nan", "network", "reply=yes\n")
             BUSY ("days=thu\nfrom_time=22:00\nto_time=06:00\n") },
    { 14, 1, CHILD AGREED LASTS ("22:00", "28T00:30") THERE ("t1", "nan", "network", "reply=yes\n")
             BUSY ("days=sat\nto_time=08:00\n") },
    { 16, 1, CHILD AGREED PLANNED ("interpreter=Carl, for Nan\n") },
    { 16, 0, CHILD AGREED PLANNED ("interpreter=Ros\n") },
    { 16, 0, CHILD AGREED PLANNED ("interpreter=Carla of the agency\n") },
    { 16, 1, CHILD AGREED PLANNED ("interpreter=Carl\n") THERE ("t1", "dad", "interpreter", "reply=yes\n") },
    { 17, 0, CHILD AGREED "[meeting m]\nstate=planned\nstarts_at=2026-11-26T17:00\n" },
    { 17, 1, CHILD AGREED "[meeting m]\nstate=planned\nstarts_at=2026-11-27T00:00\n" },
    { 20, 1, STAGED ("") },
    { 20, 0, STAGED ("started_at=2026-11-20T17:30\n") },
    { 20, 1, STAGED ("started_at=2026-11-20T17:30\nskipped=no room\n") },
    { 21, 0, CHILD AGREED "[meeting m]\nstate=held\nstrategy_at=2026-11-28T09:00\n" },
    { 21, 1, CHILD AGREED "[meeting m]\nstate=held\nstrategy_at=2026-11-26T23:30\nstarts_at=2026-11-27T09:00\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      g_test_message ("edge %u, of W%u", i, edges[i].number);
      check_on (TODAY, edges[i].number, edges[i].n_found, edges[i].text);
    }

  /* Four weeks to the day are not more than four weeks. */
  check_on (kith_day_from_civil (2026, 9, 29), 7, 0, CHILD);
  check_on (kith_day_from_civil (2026, 9, 30), 7, 1, CHILD);
}

static void
test_22_a_first_plan_is_looked_at_within_a_week (void)
{
  FIRES (22, CHILD AGREED "[plan p]\nstate=live\nis_interim=true\nstarted_on=2026-11-27\n");
  FIRES (22, CHILD AGREED "[plan p]\nstate=live\nis_interim=true\nstarted_on=2026-11-27\nreview_on=2026-12-05\n");
  CLEAR (22, CHILD AGREED "[plan p]\nstate=live\nis_interim=true\nstarted_on=2026-11-27\nreview_on=2026-12-04\n");
  CLEAR (22, CHILD AGREED "[plan p]\nstate=live\nstarted_on=2026-11-27\n");
}

static void
test_23_two_live_plans (void)
{
  FIRES (23, CHILD AGREED PLAN "[plan q]\nstate=live\n");
  CLEAR (23, CHILD AGREED PLAN "[plan q]\nstate=past\n");
}

#define LINE(fields) CHILD AGREED PLAN "[plan_line l3]\nplan=p\n" fields

static void
test_24_a_line_says_too_little (void)
{
  FIRES (24, LINE ("who=nan\nwhat=rings\nagreed=agreed\n"));
  FIRES (24, LINE ("what=rings\noften=daily\nchecker=ros\n"));
  FIRES (24, LINE ("who=nan\nwhat=rings\noften=daily\nagreed=agreed\n"));
  CLEAR (24, LINE ("who_words=the choir\nwhat=rings\noften=daily\nchecked_how=asks\n"));
  CLEAR (24, CHILD AGREED PLAN "[plan old]\nstate=past\n[plan_line l3]\nplan=old\nwhat=x\n");
}

static void
test_25_an_owner_has_not_agreed (void)
{
  FIRES (25, LINE ("who=nan\nwhat=rings\noften=daily\nchecker=ros\n"));
  FIRES (25, LINE ("who=nan\nwhat=rings\noften=daily\nchecker=ros\nagreed=no\n"));
  FIRES (25, LINE ("who=nan\nwhat=rings\noften=daily\nchecker=ros\nagreed=partly\n"));
  CLEAR (25, LINE ("who=nan\nwhat=rings\noften=daily\nchecker=ros\nagreed=partly\ndifference=not on Sunday\n"));
  CLEAR (25, LINE ("who_words=the choir\nwhat=rings\noften=daily\nchecker=ros\n"));
}

static void
test_26_everything_rests_on_one (void)
{
  const char *start = CHILD AGREED "[plan p]\nstate=live\nstarted_on=2026-11-27\n";
  g_autofree char *mother = g_strconcat (start, "[plan_line l1]\nplan=p\nwho=mum\n[plan_line l2]\nplan=p\nwho=mum\n", NULL);
  g_autofree char *paid = g_strconcat (start, "[plan_line l1]\nplan=p\nwho=ros\n[plan_line l2]\nplan=p\nwho=sam\n", NULL);
  g_autofree char *both = g_strconcat (start, "[plan_line l1]\nplan=p\nwho=ros\n[plan_line l2]\nplan=p\nwho=mum\n", NULL);
  g_autofree char *father = g_strconcat (start, "[plan_line l1]\nplan=p\nwho=dad\n[plan_line l2]\nplan=p\nwho=dad\n", NULL);

  FIRES (26, mother);
  FIRES (26, paid);
  CLEAR (26, both);
  CLEAR (26, father);
}

static void
test_27_28_29_the_rota (void)
{
  const char *weekdays = CHILD AGREED PLAN "[rota_slot s1]\nplan=p\ndays=mon tue wed thu fri\nband=evening\nwho=nan\ntask=phone\nis_protective=true\n"
                         "[rota_slot s2]\nplan=p\nband=night\nwho=opa\n";
  const char *days_only = CHILD AGREED PLAN "[rota_slot s1]\nplan=p\nband=evening\nwho=nan\n";

  check_on (TODAY, 27, 2, weekdays);
  FIRES (27, days_only);
  CLEAR (27, CHILD AGREED PLAN FULL_ROTA);
  CLEAR (27, CHILD AGREED PLAN);
  FIRES (28, days_only);
  CLEAR (28, CHILD AGREED PLAN FULL_ROTA);
  FIRES (29, weekdays);
  CLEAR (29, CHILD AGREED PLAN FULL_ROTA);
}

static void
test_30_turns_that_nobody_told_of (void)
{
  const char *old = CHILD AGREED "[plan p]\nstate=live\nstarted_on=2026-11-02\nreview_on=2027-01-08\n"
                    "[rota_slot s1]\nplan=p\nband=night\nwho=nan\nfirst_on=2026-11-24\nlast_on=2026-11-24\n";
  g_autofree char *told = g_strconcat (old, "[rota_report r]\nslot=s1\nday=2026-11-24\ncontact=seen\n", NULL);
  g_autoptr(KithCase) family = kith_test_family_read (old);
  g_autoptr(GPtrArray) soon = kith_warnings_list (family, TODAY);
  g_autoptr(GPtrArray) late = kith_warnings_list (family, TODAY + 7);

  FIRES (30, old);
  CLEAR (30, told);
  check_on (kith_day_from_civil (2026, 11, 25), 30, 0, old);
  for (guint i = 0; i < soon->len; i++)
    if (((KithWarning *) soon->pdata[i])->kind->number == 30)
      g_assert_cmpint (((KithWarning *) soon->pdata[i])->severity, ==, KITH_SEVERITY_NUDGE);
  for (guint i = 0; i < late->len; i++)
    if (((KithWarning *) late->pdata[i])->kind->number == 30)
      g_assert_cmpint (((KithWarning *) late->pdata[i])->severity, ==, KITH_SEVERITY_WARN);
}

static void
test_31_a_sign_was_seen_and_stands_on_top (void)
{
  const char *seen = CHILD MEETING "[plan p]\nstate=live\nstarted_on=2026-11-02\nreview_on=2027-01-08\n"
                     "[plan_sign g]\nplan=p\nsign=No food\naction=Nan brings some\n"
                     "[rota_slot s1]\nplan=p\nband=night\nwho=nan\nfirst_on=2026-11-26\nlast_on=2026-11-26\n"
                     "[rota_report r]\nslot=s1\nday=2026-11-26\ncontact=seen\nsign=g\n";
  g_autoptr(KithCase) family = kith_test_family_read (seen);
  g_autoptr(GPtrArray) warnings = kith_warnings_list (family, TODAY);

  FIRES (31, seen);
  g_assert_cmpuint (((KithWarning *) warnings->pdata[0])->kind->number, ==, 31);
  g_assert_cmpint (((KithWarning *) warnings->pdata[1])->severity, ==, KITH_SEVERITY_STOP);
  CLEAR (31, CHILD AGREED PLAN FULL_ROTA);
}

#define DUE(day) CHILD AGREED "[plan p]\nstate=live\nstarted_on=2026-11-02\nreview_on=" day "\n"

static void
test_33_the_review_is_near_or_overdue (void)
{
  FIRES (33, DUE ("2026-12-05"));
  CLEAR (33, DUE ("2026-12-05") MEETING);
  FIRES (33, DUE ("2026-12-02") MEETING);
  CLEAR (33, DUE ("2026-12-20"));
  FIRES (33, DUE ("2026-11-20"));
  FIRES (33, DUE ("2026-11-20") MEETING);
  CLEAR (33, CHILD AGREED "[plan p]\nstate=past\nreview_on=2026-11-20\n");
}

static void
test_34_somebody_did_not_come (void)
{
  FIRES (34, CHILD AGREED HELD "[attendance t2]\nmeeting=m\nperson=opa\npresence=absent\n");
  FIRES (34, CHILD AGREED HELD "[attendance t2]\nmeeting=m\nperson=opa\npresence=absent\nabsence=work\n");
  CLEAR (34, CHILD AGREED HELD "[attendance t2]\nmeeting=m\nperson=opa\npresence=absent\nabsence=work\nfollow_up=Ros rings\n");
  CLEAR (34, CHILD AGREED HELD "[attendance t2]\nmeeting=m\nperson=opa\npresence=sent_word\n");
}

static void
test_36_nobody_has_come_nearer (void)
{
  FIRES (36, CHILD AGREED "[sheet c]\nkind=safety_circles\n[placement x]\nsheet=c\nperson=nan\nplaced_on=2026-10-01\n");
  CLEAR (36, CHILD AGREED "[sheet c]\nkind=safety_circles\n[placement x]\nsheet=c\nperson=nan\nplaced_on=2026-10-01\n"
             "[circle_move v]\nsheet=c\nperson=nan\ndone_on=2026-11-20\n");
  FIRES (36, CHILD AGREED "[sheet c]\nkind=safety_circles\n[placement x]\nsheet=c\nperson=nan\nplaced_on=2026-10-01\n"
             "[circle_move v]\nsheet=c\nperson=nan\nagreed_on=2026-11-20\n");
  CLEAR (36, CHILD AGREED "[sheet c]\nkind=safety_circles\n");
}

static void
test_40_the_plan_could_be_plainer (void)
{
  FIRES (40, CHILD AGREED PLAN "[plan_line l3]\nplan=p\nwho=nan\nwhat=will liaise with the school\noften=weekly\nchecker=ros\nagreed=agreed\n");
  CLEAR (40, CHILD AGREED PLAN);
  /* The child’s own words are nobody’s to correct. */
  CLEAR (40, CHILD AGREED "[plan p]\nstate=live\nstarted_on=2026-11-27\nreview_on=2027-01-08\nchild_words=Stop whilst I am naughty\n");
}

static void
test_45_a_birthday_or_a_birth (void)
{
  FIRES (45, "[person a]\nis_focus=true\nborn=2010-11-26\n");
  CLEAR (45, "[person a]\nis_focus=true\nborn=2010-11-28\n");
  FIRES (45, "[person a]\nis_focus=true\nborn=2008-11-27\n");
  CLEAR (45, "[person a]\nborn=2008-11-27\n");
  FIRES (45, "[person a]\nlife=unborn\ndue=2026-11-20\n");
  CLEAR (45, "[person a]\nlife=unborn\ndue=2027-03\n");
}

static void
test_a_damaged_pack_is_noticed (void)
{
  FIRES (0, "[policy x]\nname=X\nversion=1\ncontent=broken\n");
}

static void
test_an_answer_clears_its_own_warning_alone (void)
{
  const char *both = NO_FATHER "[person nan]\n";
  g_autofree char *answered = g_strconcat (both, "[warning_answer w]\nwarning=8\nsubject=child father\nanswer=not_relevant\nbecause=x\n", NULL);
  g_autofree char *other = g_strconcat (both, "[warning_answer w]\nwarning=6\nsubject=nan\nanswer=not_relevant\nbecause=x\n", NULL);
  g_autoptr(KithCase) family = kith_test_family_read (answered);
  g_autoptr(GPtrArray) all = kith_warnings_list_all (family, TODAY);

  check_on (TODAY, 8, 2, both);
  FIRES (8, answered);
  FIRES (6, other);
  g_assert_cmpuint (count (all, 8), ==, 2);
}

static void
test_the_pack_may_set_another_severity_or_none (void)
{
  g_autoptr(KithCase) off = kith_test_family_read (NO_FATHER "[policy x]\nname=X\nversion=1\ncontent=[policy]\\nname=X\\nversion=1\\n[warnings]\\n6=off\\n8=stop\\n");
  g_autoptr(GPtrArray) warnings = kith_warnings_list (off, TODAY);

  g_assert_cmpuint (count (warnings, 6), ==, 0);
  g_assert_cmpint (((KithWarning *) warnings->pdata[0])->severity, ==, KITH_SEVERITY_STOP);
  g_assert_cmpuint (((KithWarning *) warnings->pdata[0])->kind->number, ==, 8);
}

static void
test_each_kind_says_why_and_where (void)
{
  for (guint number = 0; number <= 46; number++)
    {
      const KithWarningKind *kind = kith_warning_kind_find (number);

      if (kind == NULL)
        continue;
      g_assert_cmpuint (strlen (kind->why), >, 10);
      g_assert_cmpstr (kind->source, !=, "");
      g_assert_cmpstr (kind->page, !=, "");
      g_assert_cmpstr (kind->button, !=, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("warnings", #name, test_##name)
  ADD (a_case_with_nothing_left_to_ask_is_quiet);
  ADD (1_nobody_with_responsibility_has_agreed);
  ADD (2_somebody_with_responsibility_was_not_asked);
  ADD (3_responsibility_is_only_assumed);
  ADD (4_the_childs_view_is_missing);
  ADD (5_agreement_is_withdrawn_and_it_goes_on);
  ADD (6_nothing_is_said_of_the_father);
  ADD (7_the_father_was_never_spoken_to);
  ADD (8_a_side_of_the_family_is_empty);
  ADD (9_an_adult_in_the_home_is_missing_from_a_map);
  ADD (10_prompts_were_not_tried);
  ADD (11_people_who_must_be_kept_apart_are_asked);
  ADD (12_a_view_of_safety_is_open);
  ADD (13_professionals_are_as_many_as_the_network);
  ADD (14_the_meeting_falls_into_work);
  ADD (15_a_need_is_not_met);
  ADD (16_a_relative_interprets);
  ADD (17_the_bottom_line_is_missing);
  ADD (18_19_20_what_a_meeting_left_out);
  ADD (21_no_meeting_on_the_day_of_the_strategy_discussion);
  ADD (22_a_first_plan_is_looked_at_within_a_week);
  ADD (23_two_live_plans);
  ADD (24_a_line_says_too_little);
  ADD (25_an_owner_has_not_agreed);
  ADD (26_everything_rests_on_one);
  ADD (27_28_29_the_rota);
  ADD (30_turns_that_nobody_told_of);
  ADD (31_a_sign_was_seen_and_stands_on_top);
  ADD (33_the_review_is_near_or_overdue);
  ADD (34_somebody_did_not_come);
  ADD (36_nobody_has_come_nearer);
  ADD (40_the_plan_could_be_plainer);
  ADD (45_a_birthday_or_a_birth);
  ADD (conditions_hold_at_their_edges);
  ADD (a_damaged_pack_is_noticed);
  ADD (an_answer_clears_its_own_warning_alone);
  ADD (the_pack_may_set_another_severity_or_none);
  ADD (each_kind_says_why_and_where);
#undef ADD

  return g_test_run ();
}
