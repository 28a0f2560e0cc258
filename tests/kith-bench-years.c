/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kith-bench-years.h"

#include "kith-test-family.h"

#define PEOPLE 300
#define MEETINGS 40
#define AT_A_MEETING 12
#define VERSIONS 20
#define LINES 12
#define SLOTS 10
#define ON_A_SHEET 60

/* Couples with three children each, of whom each finds a partner. */
static void
add_people (GString *text)
{
  for (int i = 0, born = 1900; i < PEOPLE; i++)
    {
      if (i == 2 || i == 8 || i == 26 || i == 80 || i == 242)
        born += 26;
      g_string_append_printf (text, "[person p%d]\nknown_as=Person %d\nborn=%d\n%s", i, i, born + i % 5,
                              i >= PEOPLE - 6 && i % 2 == 0 ? "is_focus=true\n" : "");
      if (i % 2 != 0)
        g_string_append_printf (text, "[partnership c%d]\npartner_a=p%d\npartner_b=p%d\nkind=married\n", i, i - 1, i);
      for (int parent = 0; i >= 2 && i % 2 == 0 && parent < 2; parent++)
        g_string_append_printf (text, "[parentage k%d-%d]\nchild=p%d\nparent=p%d\nkind=birth\n", i, parent, i,
                                (i - 2) / 6 * 2 + parent);
    }
}

static void
add_meetings (GString *text)
{
  for (int i = 0; i < MEETINGS; i++)
    {
      g_string_append_printf (text, "[meeting m%d]\nstate=planned\nstarts_at=2027-%02d-10T16:00\n", i,
                              i % 12 + 1);
      for (int a = 0; a < AT_A_MEETING; a++)
        {
          const int who = (i * 7 + a) % PEOPLE;

          g_string_append_printf (text, "[attendance a%d-%d]\nmeeting=m%d\nperson=p%d\nreply=yes\n", i, a, i,
                                  who);
          g_string_append_printf (text, "[contact_try t%d-%d]\nperson=p%d\nanswer=spoke\n", i, a, who);
        }
    }
}

static void
add_line (GString *text,
          int      version,
          int      line)
{
  g_string_append_printf (text, "[plan_line l%02d-%02d]\nplan=v%d\nnumber=%d\nwho=p%d\n"
                          "what=rings and visits on the way home\n", version, line, version, line, line);
  if (version > 0)
    g_string_append_printf (text, "previous=l%02d-%02d\n", version - 1, line);
}

static void
add_plans (GString *text)
{
  for (int v = 0; v < VERSIONS; v++)
    {
      g_string_append_printf (text, "[plan v%d]\nstate=%s\nversion=%d\nstarted_on=2026-11-01\n", v,
                              v + 1 == VERSIONS ? "live" : "past", v + 1);
      for (int l = 0; l < LINES; l++)
        add_line (text, v, l);
      for (int s = 0; s < SLOTS; s++)
        g_string_append_printf (text, "[rota_slot s%d-%d]\nplan=v%d\nband=evening\nfrom_time=19:00\nwho=p%d\n",
                                v, s, v, s);
    }
}

static void
add_sheets (GString *text)
{
  static const char *const rings[] = { "knows_most", "knows_some", "knows_nothing" };

  g_string_append_printf (text, "[sheet e]\nkind=ecomap\ncentre=p%d\n", PEOPLE - 2);
  g_string_append_printf (text, "[sheet s]\nkind=safety_circles\ncentre=p%d\n", PEOPLE - 2);
  for (int i = 0; i < ON_A_SHEET; i++)
    {
      const int who = PEOPLE - 4 - i;

      g_string_append_printf (text, "[eco_tie e%d]\nsheet=e\nperson=p%d\nstrength=strong\n", i, who);
      g_string_append_printf (text, "[placement s%d]\nsheet=s\nperson=p%d\nring=%s\n", i, who,
                              rings[i % G_N_ELEMENTS (rings)]);
    }
}

/**
 * kith_bench_years_new:
 *
 * Returns: (transfer full): a large case, as after years of work: 300 people, 40 meetings, 20 versions of
 *   the plan, and 60 people each on an ecomap and in safety circles
 */
KithCase *
kith_bench_years_new (void)
{
  g_autoptr(GString) text = g_string_new ("[case_info i]\nopened_on=2026-01-01\n");

  add_people (text);
  add_meetings (text);
  add_plans (text);
  add_sheets (text);
  return kith_test_family_read (text->str);
}
