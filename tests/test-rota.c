/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-records.h"
#include "model/kith-rota-words.h"
#include "model/kith-rota.h"

#include <string.h>

#define PEOPLE                                                                                     \
  "[person child]\nknown_as=Ana\nis_focus=true\nsymbol=female\n"                                   \
  "[person mum]\nknown_as=Beth\nsymbol=female\n[person joan]\nknown_as=Nan Joan\nsymbol=female\n"  \
  "[person ted]\nknown_as=Ted\nsymbol=male\n[person grandad]\nknown_as=Bill\nsymbol=male\n"        \
  "[partnership couple]\npartner_a=joan\npartner_b=grandad\n"                                           \
  "[parentage pa1]\nchild=child\nparent=mum\nkind=birth\n"                                           \
  "[parentage pa2]\nchild=mum\nparent=joan\nkind=birth\nfamily=couple\n"                                  \
  "[parentage pa3]\nchild=ted\nparent=joan\nkind=birth\nfamily=couple\n"                                  \
  "[parentage pa4]\nchild=mum\nparent=grandad\nkind=birth\nfamily=couple\n"                               \
  "[parentage pa5]\nchild=ted\nparent=grandad\nkind=birth\nfamily=couple\n"                               \
  "[plan plan]\nstate=live\nstarted_on=2026-11-02\n"

/* Monday 30 November 2026. */
#define MONDAY kith_day_from_civil (2026, 11, 30)


static KithRota *
rota_of (const char  *slots,
         KithCase   **family,
         int          n_days)
{
  g_autofree char *text = g_strconcat (PEOPLE, slots, NULL);

  *family = kith_test_family_read (text);
  return kith_rota_new (*family, kith_case_find (*family, "plan"), MONDAY, MONDAY + n_days - 1);
}

static void
assert_days (const char *slot,
             int         n_days,
             const char *expected)
{
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithRota) rota = rota_of (slot, &family, n_days);
  g_autoptr(GString) days = g_string_new (NULL);

  for (guint i = 0; i < kith_rota_get_n_turns (rota); i++)
    g_string_append_printf (days, "%s%d", i > 0 ? " " : "",
                            kith_rota_get_turn (rota, i)->day - MONDAY);
  g_assert_cmpstr (days->str, ==, expected);
}

static void
test_a_slot_falls_on_its_days (void)
{
  assert_days ("[rota_slot s]\nplan=plan\ndays=mon sun\n", 7, "0 6");
  assert_days ("[rota_slot s]\nplan=plan\n", 3, "0 1 2");
  assert_days ("[rota_slot s]\nplan=plan\ndays=tue\nfirst_on=2026-12-02\n", 14, "8");
  assert_days ("[rota_slot s]\nplan=plan\ndays=tue\nlast_on=2026-12-02\n", 14, "1");
  assert_days ("[rota_slot s]\nplan=another\ndays=tue\n[plan another]\n", 14, "");
}

static void
test_every_second_week_is_counted_from_the_first (void)
{
  /* The plan began on 2 November, four weeks before. */
  assert_days ("[rota_slot s]\nplan=plan\ndays=wed\nevery=2\n", 21, "2 16");
  assert_days ("[rota_slot s]\nplan=plan\ndays=wed\nevery=2\nfirst_on=2026-12-09\n", 21, "9");
  assert_days ("[rota_slot s]\nplan=plan\ndays=wed\nevery=3\n", 35, "16");
}

#define RING "[rota_slot s]\nplan=plan\ndays=mon tue\nband=evening\nwho=joan\nback_up=ted\ntask=phone\n"

static void
test_a_swap_holds_for_one_day_and_keeps_what_was (void)
{
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithRota) rota = rota_of (RING "[rota_change c]\nslot=s\nday=2026-11-30\nkind=swap\nwho=mum\n"
                                           "[rota_change d]\nslot=s\nday=2026-11-30\nkind=swap\nwho=ted\n",
                                      &family, 7);

  g_assert_cmpuint (kith_rota_get_n_turns (rota), ==, 2);
  g_assert_cmpstr (kith_record_get_id (kith_rota_get_turn (rota, 0)->who), ==, "ted");
  g_assert_cmpstr (kith_record_get_id (kith_rota_get_turn (rota, 1)->who), ==, "joan");
  g_assert_cmpuint (kith_case_count (family, KITH_RECORD_ROTA_CHANGE), ==, 2);
}

static void
test_a_turn_can_be_off_or_extra_on_a_day (void)
{
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithRota) rota = rota_of (RING "[rota_change c]\nslot=s\nday=2026-11-30\nkind=off\n"
                                           "[rota_change d]\nslot=s\nday=2026-12-03\nkind=extra\nwho=ted\n",
                                      &family, 7);

  g_assert_cmpuint (kith_rota_get_n_turns (rota), ==, 3);
  g_assert_true (kith_rota_get_turn (rota, 0)->is_off);
  g_assert_false (kith_rota_is_covered (rota, MONDAY, KITH_BAND_EVENING));
  g_assert_true (kith_rota_is_covered (rota, MONDAY + 1, KITH_BAND_EVENING));
  g_assert_cmpint (kith_rota_get_turn (rota, 2)->day, ==, MONDAY + 3);
  g_assert_cmpstr (kith_record_get_id (kith_rota_get_turn (rota, 2)->who), ==, "ted");
}

#define DAILY "[rota_slot a]\nplan=plan\nband=after_school\nwho=joan\ntask=visit\n" \
              "[rota_slot b]\nplan=plan\nband=night\nwho=ted\ntask=night_stay\n"

static void
test_a_hole_on_sunday_is_a_gap_and_a_question (void)
{
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithRota) rota
    = rota_of ("[rota_slot a]\nplan=plan\ndays=mon tue wed thu fri sat\nband=after_school\nwho=joan\n"
               "[rota_slot b]\nplan=plan\nband=night\nwho=ted\n", &family, 14);
  g_autoptr(GPtrArray) questions = kith_rota_list_questions (rota, MONDAY);
  KithRotaQuestion *question;

  g_assert_cmpint (kith_rota_get_gap (rota, MONDAY + 6, KITH_BAND_AFTER_SCHOOL), ==,
                   KITH_ROTA_GAP_WEEKEND);
  g_assert_cmpint (kith_rota_get_gap (rota, MONDAY + 5, KITH_BAND_AFTER_SCHOOL), ==,
                   KITH_ROTA_GAP_NONE);
  g_assert_cmpint (kith_rota_get_gap (rota, MONDAY + 6, KITH_BAND_MORNING), ==, KITH_ROTA_GAP_NONE);
  question = questions->pdata[0];
  g_assert_cmpint (question->kind, ==, KITH_ROTA_ASK_WEEKEND);
  g_assert_cmpstr (question->sentence, ==,
                   "Sunday, Afternoon: nobody is there, week after week. Who could look in?");
  g_assert_cmpint (question->day, ==, MONDAY + 6);
}

static void
test_a_slot_with_nobody_in_it_covers_nothing (void)
{
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithRota) rota = rota_of (DAILY "[rota_slot c]\nplan=plan\ndays=sat\nband=evening\ntask=visit\n",
                                      &family, 7);
  g_autoptr(GPtrArray) questions = kith_rota_list_questions (rota, MONDAY);

  g_assert_false (kith_rota_is_covered (rota, MONDAY + 5, KITH_BAND_EVENING));
  g_assert_cmpuint (questions->len, ==, 1);
  g_assert_cmpint (((KithRotaQuestion *) questions->pdata[0])->kind, ==, KITH_ROTA_ASK_NOBODY);
}

static void
test_nights_that_nobody_has_are_gaps (void)
{
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithRota) rota = rota_of ("[rota_slot b]\nplan=plan\ndays=fri sat\nband=night\nwho=ted\n",
                                      &family, 7);
  g_autoptr(GPtrArray) questions = kith_rota_list_questions (rota, MONDAY);

  g_assert_cmpint (kith_rota_get_gap (rota, MONDAY, KITH_BAND_NIGHT), ==, KITH_ROTA_GAP_NIGHT);
  g_assert_cmpint (kith_rota_get_gap (rota, MONDAY + 4, KITH_BAND_NIGHT), ==, KITH_ROTA_GAP_NONE);
  g_assert_cmpstr (((KithRotaQuestion *) questions->pdata[questions->len - 1])->sentence, ==,
                   "5 of these nights have nobody on the rota. Who can be rung then?");
}

static void
test_half_term_without_anybody_is_a_gap_and_needs_no_school_run (void)
{
  g_autofree char *text = g_strconcat (PEOPLE, DAILY "[rota_slot c]\nplan=plan\ndays=mon tue wed thu fri\n"
                                       "band=morning\nwho=joan\ntask=school_run\n"
                                       "[rota_slot d]\nplan=plan\ndays=mon tue thu fri\nband=daytime\n"
                                       "who=ted\ntask=childcare\n", NULL);
  g_autoptr(KithCase) family = kith_test_family_read (text);
  const KithDay monday = kith_day_from_civil (2026, 10, 26);
  g_autoptr(KithRota) rota = kith_rota_new (family, kith_case_find (family, "plan"), monday,
                                            monday + 6);
  g_autoptr(GPtrArray) runs = kith_rota_list_at (rota, monday, KITH_BAND_MORNING);
  g_autoptr(GPtrArray) questions = kith_rota_list_questions (rota, monday);

  g_assert_cmpstr (kith_rota_get_holiday (rota, monday), ==, "Autumn half-term");
  g_assert_true (((KithRotaTurn *) runs->pdata[0])->is_off);
  g_assert_cmpint (kith_rota_get_gap (rota, monday, KITH_BAND_DAYTIME), ==, KITH_ROTA_GAP_NONE);
  g_assert_cmpint (kith_rota_get_gap (rota, monday + 2, KITH_BAND_DAYTIME), ==,
                   KITH_ROTA_GAP_HOLIDAY);
  g_assert_cmpstr (((KithRotaQuestion *) questions->pdata[2])->sentence, ==,
                   "Wednesday 28 October 2026, Autumn half-term: no school, and nobody has the children. Who could?");
}

static void
test_a_plan_without_slots_has_no_gaps (void)
{
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithRota) rota = rota_of ("", &family, 7);
  g_autoptr(GPtrArray) questions = kith_rota_list_questions (rota, MONDAY);

  g_assert_cmpint (kith_rota_get_gap (rota, MONDAY + 6, KITH_BAND_NIGHT), ==, KITH_ROTA_GAP_NONE);
  g_assert_cmpuint (questions->len, ==, 0);
}

static void
test_who_carries_most_is_asked_about (void)
{
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithRota) rota = rota_of ("[rota_slot a]\nplan=plan\nband=evening\nwho=joan\nback_up=mum\n"
                                      "[rota_slot b]\nplan=plan\ndays=fri sat\nband=night\nwho=ted\n",
                                      &family, 7);
  g_autoptr(GArray) loads = kith_rota_list_loads (rota);
  g_autoptr(GPtrArray) questions = kith_rota_list_questions (rota, MONDAY);
  KithRotaLoad *first = &g_array_index (loads, KithRotaLoad, 0);
  gboolean found = FALSE;

  g_assert_cmpuint (loads->len, ==, 3);
  g_assert_cmpstr (kith_record_get_id (first->who), ==, "joan");
  g_assert_cmpuint (first->n_turns, ==, 7);
  g_assert_cmpuint (first->n_weekends, ==, 2);
  g_assert_cmpuint (g_array_index (loads, KithRotaLoad, 2).n_back_ups, ==, 7);
  for (guint i = 0; i < questions->len; i++)
    found |= ((KithRotaQuestion *) questions->pdata[i])->kind == KITH_ROTA_ASK_LOAD
             && strcmp (((KithRotaQuestion *) questions->pdata[i])->sentence,
                        "Nan Joan has 7 of 9 turns. Who could take some of them?") == 0;
  g_assert_true (found);
}

static guint
count_asked (const char           *slots,
             KithRotaQuestionKind  kind,
             KithDay               today)
{
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithRota) rota = rota_of (slots, &family, 7);
  g_autoptr(GPtrArray) questions = kith_rota_list_questions (rota, today);
  guint n = 0;

  for (guint i = 0; i < questions->len; i++)
    n += ((KithRotaQuestion *) questions->pdata[i])->kind == kind;
  return n;
}

static void
test_only_protective_slots_need_a_back_up (void)
{
  g_assert_cmpuint (count_asked ("[rota_slot a]\nplan=plan\nwho=joan\nis_protective=true\n",
                                 KITH_ROTA_ASK_BACK_UP, MONDAY), ==, 1);
  g_assert_cmpuint (count_asked ("[rota_slot a]\nplan=plan\nwho=joan\n",
                                 KITH_ROTA_ASK_BACK_UP, MONDAY), ==, 0);
  g_assert_cmpuint (count_asked ("[rota_slot a]\nplan=plan\nwho=joan\nback_up=ted\nis_protective=true\n",
                                 KITH_ROTA_ASK_BACK_UP, MONDAY), ==, 0);
}

static void
test_who_works_then_is_asked_whether_it_fits (void)
{
  const char *busy = "[busy_time b]\nperson=joan\ndays=mon tue\nfrom_time=09:00\nto_time=12:00\n";
  g_autofree char *then = g_strconcat ("[rota_slot a]\nplan=plan\nwho=joan\nfrom_time=11:00\n", busy, NULL);
  g_autofree char *later = g_strconcat ("[rota_slot a]\nplan=plan\nwho=joan\nfrom_time=12:00\n", busy, NULL);
  g_autofree char *other = g_strconcat ("[rota_slot a]\nplan=plan\ndays=sun\nwho=joan\nfrom_time=11:00\n",
                                        busy, NULL);

  g_assert_cmpuint (count_asked (then, KITH_ROTA_ASK_BUSY, MONDAY), ==, 1);
  g_assert_cmpuint (count_asked (later, KITH_ROTA_ASK_BUSY, MONDAY), ==, 0);
  g_assert_cmpuint (count_asked (other, KITH_ROTA_ASK_BUSY, MONDAY), ==, 0);
  g_assert_cmpuint (count_asked ("[rota_slot a]\nplan=plan\nwho=joan\nfrom_time=23:00\nto_time=07:00\n"
                                 "[busy_time b]\nperson=joan\ndays=wed\nfrom_time=06:00\nto_time=14:00\n",
                                 KITH_ROTA_ASK_BUSY, MONDAY), ==, 1);
}

static void
test_a_turn_without_a_report_is_asked_about_after_two_days (void)
{
  g_assert_cmpuint (count_asked (RING, KITH_ROTA_ASK_REPORT, MONDAY + 1), ==, 0);
  g_assert_cmpuint (count_asked (RING, KITH_ROTA_ASK_REPORT, MONDAY + 2), ==, 1);
  g_assert_cmpuint (count_asked (RING "[rota_report r]\nslot=s\nday=2026-11-30\ncontact=spoken\n",
                                 KITH_ROTA_ASK_REPORT, MONDAY + 2), ==, 0);
}

static void
test_a_sign_in_a_report_comes_first (void)
{
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithRota) rota
    = rota_of (RING "[plan_sign g]\nplan=plan\nsign=No food in the fridge\naction=Joan brings the shopping\n"
                    "[rota_report r]\nslot=s\nday=2026-11-30\ncontact=seen\nsign=g\n", &family, 7);
  g_autoptr(GPtrArray) questions = kith_rota_list_questions (rota, MONDAY);

  g_assert_cmpstr (((KithRotaQuestion *) questions->pdata[0])->sentence, ==,
                   "Monday 30 November 2026: a sign from the plan was seen, “No food in the fridge”. What we do then: Joan brings the shopping");
  g_assert_cmpstr (kith_record_get_id (((KithRotaQuestion *) questions->pdata[0])->subject), ==, "r");
}

static void
test_times_choose_the_band (void)
{
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithRota) rota = rota_of ("[rota_slot a]\nplan=plan\ndays=mon\nwho=joan\nfrom_time=19:00\nto_time=19:30\ntask=phone\n",
                                      &family, 7);
  g_autofree char *sentence = kith_rota_turn_dup_sentence (kith_rota_get_turn (rota, 0));
  g_autofree char *own = kith_rota_turn_dup_own (kith_rota_get_turn (rota, 0));

  g_assert_cmpint (kith_rota_get_turn (rota, 0)->band, ==, KITH_BAND_EVENING);
  g_assert_cmpstr (sentence, ==, "Phone call, Evening, 19:00 to 19:30: Nan Joan");
  g_assert_cmpstr (own, ==, "Phone call, Evening, 19:00 to 19:30");
}

/* What people say at the table, and what it means. */
static void
test_a_line_is_understood_as_it_is_said (void)
{
  static const struct
  {
    const char *line;
    const char *who;
    const char *task;
    const char *days;
    const char *band;
    int         from;
    int         to;
    int         every;
    const char *back_up;
  } lines[] = {
    { "gran rings every night at 7, uncle if she can't", "joan", "phone",
      "mon tue wed thu fri sat sun", "evening", 19 * 60, -1, 1, "ted" },
    { "Nan Joan visits on Sundays from 2 to 4", "joan", "visit", "sun", "daytime", 14 * 60, 16 * 60, 1,
      NULL },
    { "Ted picks up from school Monday to Friday", "ted", "school_run", "mon tue wed thu fri",
      "after_school", -1, -1, 1, NULL },
    { "Ted takes Ana to school", "ted", "school_run", "mon tue wed thu fri", "morning", -1, -1, 1,
      NULL },
    { "Joan sleeps over every other Friday, or Bill", "joan", "night_stay", "fri", "night", -1, -1, 2,
      "grandad" },
    { "grandad pops in mon, wed and fri at 10am; back-up Ted", "grandad", "visit", "mon wed fri",
      "daytime", 600, -1, 1, "ted" },
    { "mum checks the cupboards every evening", "mum", "check", "mon tue wed thu fri sat sun",
      "evening", -1, -1, 1, NULL },
    { "Ted has the children at weekends", "ted", "childcare", "sat sun", "daytime", -1, -1, 1, NULL },
    { "Bill looks after Ana every three weeks on Saturday 9:30", "grandad", "childcare", "sat",
      "daytime", 570, -1, 3, NULL },
    { "Joan calls at half bedtime weekdays", "joan", "phone", "mon tue wed thu fri", "evening", -1, -1,
      1, NULL },
    { "somebody must ring at 21:30", NULL, "phone", NULL, "evening", 21 * 60 + 30, -1, 1, NULL },
    { "Ted", "ted", "other", NULL, "daytime", -1, -1, 1, NULL },
  };
  g_autoptr(KithCase) family = kith_test_family_read (PEOPLE);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr(KithRotaWords) words = kith_rota_words_parse (family, lines[i].line);

      g_test_message ("%s", lines[i].line);
      g_assert_cmpstr (words->who != NULL ? kith_record_get_id (words->who) : NULL, ==, lines[i].who);
      g_assert_cmpstr (words->task, ==, lines[i].task);
      g_assert_cmpstr (words->days, ==, lines[i].days);
      g_assert_cmpstr (words->band, ==, lines[i].band);
      g_assert_cmpint (words->from_minute, ==, lines[i].from);
      g_assert_cmpint (words->to_minute, ==, lines[i].to);
      g_assert_cmpint (words->every, ==, lines[i].every);
      g_assert_cmpstr (words->back_up != NULL ? kith_record_get_id (words->back_up) : NULL, ==,
                       lines[i].back_up);
    }
}

static void
test_what_is_not_clear_is_kept_as_it_was_said (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (PEOPLE "[person other]\nknown_as=Aunt Joan\n");
  g_autoptr(KithRotaWords) words = kith_rota_words_parse (family, "Joan from church rings on Tuesday, big Mo if she cannot");
  g_autofree char *understood = kith_rota_words_dup_understood (words);

  g_assert_null (words->who);
  g_assert_cmpstr (words->who_words, ==, "Joan from church");
  g_assert_null (words->back_up);
  g_assert_cmpstr (words->back_up_words, ==, "big Mo");
  g_assert_cmpstr (words->task_words, ==, "rings on Tuesday");
  g_assert_cmpstr (understood, ==, "“Joan from church”, who is not clear · Phone call · Tuesday · Daytime · back-up “big Mo”, who is not clear");
  g_assert_null (kith_case_find_said (family, "Joan"));
  g_assert_null (kith_rota_words_parse (family, "   "));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("rota", #name, test_##name)
  ADD (a_slot_falls_on_its_days);
  ADD (every_second_week_is_counted_from_the_first);
  ADD (a_swap_holds_for_one_day_and_keeps_what_was);
  ADD (a_turn_can_be_off_or_extra_on_a_day);
  ADD (a_hole_on_sunday_is_a_gap_and_a_question);
  ADD (a_slot_with_nobody_in_it_covers_nothing);
  ADD (nights_that_nobody_has_are_gaps);
  ADD (half_term_without_anybody_is_a_gap_and_needs_no_school_run);
  ADD (a_plan_without_slots_has_no_gaps);
  ADD (who_carries_most_is_asked_about);
  ADD (only_protective_slots_need_a_back_up);
  ADD (who_works_then_is_asked_whether_it_fits);
  ADD (a_turn_without_a_report_is_asked_about_after_two_days);
  ADD (a_sign_in_a_report_comes_first);
  ADD (times_choose_the_band);
  ADD (a_line_is_understood_as_it_is_said);
  ADD (what_is_not_clear_is_kept_as_it_was_said);
#undef ADD

  return g_test_run ();
}
