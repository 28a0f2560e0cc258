/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/kith-error.h"
#include "kith-test-family.h"
#include "kith-test-together.h"
#include "report/kith-doc.h"
#include "report/kith-document-write.h"

typedef struct
{
  KithCase       *family;
  KithDocRequest  request;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->family = kith_test_family_read (KITH_TEST_TOGETHER);
  self->request = (KithDocRequest){ .family = self->family, .language = "en",
                                    .day = kith_day_from_civil (2026, 3, 4) };
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->family);
}

/* A document as text, which holds every word of it. */
static char *
text_of (Fixture         *self,
         KithDocKind      kind,
         KithPrintFormat  format)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDocument) document = kith_doc_new (kind, &self->request, &error);
  g_autoptr(GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = kith_document_write (document, format, KITH_DOCUMENT_TEXT, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_says (const char *text,
             const char *what)
{
  if (strstr (text, what) == NULL)
    g_error ("“%s” is not in:\n%s", what, text);
}

static void
assert_keeps_back (const char *text,
                   const char *what)
{
  if (strstr (text, what) != NULL)
    g_error ("“%s” is in:\n%s", what, text);
}

static void
test_plan_says_who_does_what (Fixture       *self,
                              gconstpointer  data)
{
  g_autofree char *text = NULL;

  self->request.reader = kith_test_person (self->family, "gwen");
  text = text_of (self, KITH_DOC_PLAN, KITH_PRINT_STANDARD);

  assert_says (text, "Our plan for Rosie");
  assert_says (text, "At night, ring: Nan 01632 960123");
  assert_says (text, "Version 3");
  assert_says (text, "Copy for Nan Gwen");
  assert_says (text, "Who checks: Mrs Adeyemi");
  assert_says (text, "Not asked yet");
  assert_says (text, "Tomos has a new job.");
  assert_says (text, "15 April 2026");
  assert_says (text, "I want Nan to sing.");
  g_assert_true (strstr (text, "Sleeps over") < strstr (text, "Takes Ines"));
}

static void
test_past_plan_stays_in_the_past (Fixture       *self,
                                  gconstpointer  data)
{
  for (guint kind = 0; kind < KITH_N_DOCS; kind++)
    {
      g_autofree char *text = NULL;

      self->request.reader = kith_test_person (self->family, "gwen");
      text = text_of (self, kind, KITH_PRINT_STANDARD);
      assert_keeps_back (text, "The old");
    }
}

static void
test_my_part_is_mine_alone (Fixture       *self,
                            gconstpointer  data)
{
  g_autofree char *text = NULL;

  self->request.reader = kith_test_person (self->family, "gwen");
  text = text_of (self, KITH_DOC_MY_PART, KITH_PRINT_STANDARD);

  assert_says (text, "Nan Gwen: my part in the plan");
  assert_says (text, "Sleeps over when Ines is low");
  assert_says (text, "Friday, Saturday, Night: Stay the night");
  assert_says (text, "You step in for others:");
  assert_says (text, "Takes Ines to the surgery");
  assert_says (text, "Repeats after 2 weeks");
  assert_keeps_back (text, "I want Nan to sing.");
}

/* Nobody is told that they said what they have not been asked yet. */
static void
test_my_part_tells_what_was_said_from_what_is_asked (Fixture       *self,
                                                     gconstpointer  data)
{
  g_autofree char *text = NULL;

  self->request.reader = kith_test_person (self->family, "tomos");
  text = text_of (self, KITH_DOC_MY_PART, KITH_PRINT_STANDARD);

  assert_says (text, "We would like to ask you:");
  assert_says (text, "Takes Ines to the surgery");
  assert_keeps_back (text, "You said you will:");
}

static void
test_my_part_asks_for_whom (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  KithDocument *document = kith_doc_new (KITH_DOC_MY_PART, &self->request, &error);

  g_assert_null (document);
  g_assert_error (error, KITH_ERROR, KITH_ERROR_USAGE);
}

static void
test_rota_shows_one_week (Fixture       *self,
                                gconstpointer  data)
{
  g_autofree char *text = text_of (self, KITH_DOC_ROTA, KITH_PRINT_LARGE);
  const char *friday = strstr (text, "\nFriday 6 March\n");
  const char *saturday = strstr (text, "\nSaturday 7 March\n");

  assert_says (text, "Week from Monday 2 March 2026");
  g_assert_true (friday != NULL && saturday > friday);
  g_assert_true (strstr (friday, "Tomos 08:15 – 08:50") < saturday);
  assert_says (friday, "If they cannot: Nan Gwen");
  assert_says (saturday, "Night: Nan Gwen");
  assert_keeps_back (text, "Evening");
}

/* Friday's walk to school was swapped, and nobody sleeps over on that Saturday. */
static void
test_rota_heeds_what_changed_for_a_day (Fixture       *self,
                                        gconstpointer  data)
{
  g_autofree char *text = NULL;
  const char *friday, *saturday;

  g_object_unref (self->family);
  self->family = kith_test_family_read (KITH_TEST_TOGETHER
    "[rota_change swap]\nslot=school\nday=2026-03-06\nkind=swap\nwho=dafydd\n"
    "[rota_change off]\nslot=nights\nday=2026-03-07\nkind=off\n");
  self->request.family = self->family;
  text = text_of (self, KITH_DOC_ROTA, KITH_PRINT_LARGE);
  friday = strstr (text, "\nFriday 6 March\n");
  saturday = strstr (text, "\nSaturday 7 March\n");

  assert_says (friday, "Dafydd 08:15 – 08:50");
  assert_says (text, "Tomos 08:15 – 08:50"); /* on the other days */
  assert_keeps_back (saturday, "Night: Nan Gwen");
}

static void
test_invitation_says_when_where_and_why (Fixture       *self,
                                         gconstpointer  data)
{
  g_autofree char *text = NULL;

  self->request.reader = kith_test_person (self->family, "gwen");
  text = text_of (self, KITH_DOC_INVITATION, KITH_PRINT_STANDARD);

  assert_says (text, "Dear Nan Gwen");
  assert_says (text, "So that Rosie is never alone at night.");
  assert_says (text, "When: Wednesday 18 March 2026\n  17:00 – 19:00");
  assert_says (text, "Nan's kitchen");
  assert_says (text, "Mrs Adeyemi 01632 960456");
  assert_says (text, "[ ] I can come");
  assert_says (text, "A chair with arms.");
}

/* Of a meeting to which the reader was not asked the copy has no day. */
static void
test_nobody_is_invited_who_was_not_asked (void)
{
  static const struct { const char *more; gboolean is_invited; } cases[] = {
    { "", FALSE },
    { "starts_at=2026-03-18T17:00\n", TRUE },
    { "[attendance nan-comes]\nmeeting=next\nperson=nan\npart=network\n", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("[person nan]\nknown_as=Nan\n[meeting next]\nstate=planned\n",
                                           cases[i].more, NULL);
      g_autoptr(KithCase) family = kith_test_family_read (text);
      KithDocRequest request = { .family = family, .language = "en", .day = kith_day_from_civil (2026, 3, 4),
                                 .reader = kith_test_person (family, "nan") };
      g_autoptr(GError) error = NULL;
      g_autoptr(KithDocument) document = kith_doc_new (KITH_DOC_INVITATION, &request, &error);

      g_assert_cmpint (document != NULL, ==, cases[i].is_invited);
      if (!cases[i].is_invited)
        g_assert_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
    }
}

static void
test_place_that_is_withheld_is_on_no_page (Fixture       *self,
                                           gconstpointer  data)
{
  static const KithDocKind kinds[] = { KITH_DOC_INVITATION, KITH_DOC_AGENDA, KITH_DOC_SIGN_IN };

  self->request.day = kith_day_from_civil (2026, 4, 1);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = text_of (self, kinds[i], KITH_PRINT_STANDARD);

      assert_says (text, "Wednesday 6 May 2026");
      assert_keeps_back (text, "secret");
    }
}

static void
test_agenda_follows_the_stages (Fixture       *self,
                                gconstpointer  data)
{
  g_autofree char *text = text_of (self, KITH_DOC_AGENDA, KITH_PRINT_STANDARD);

  assert_says (text, "1. Welcome and who is here (15 minutes)");
  assert_says (text, "2. Time for the family alone (45 minutes)");
  assert_says (text, "- One at a time.");
}

static void
test_bottom_line_and_questions_have_room_to_write (Fixture       *self,
                                                   gconstpointer  data)
{
  g_autofree char *line = text_of (self, KITH_DOC_BOTTOM_LINE, KITH_PRINT_STANDARD);
  g_autofree char *questions = text_of (self, KITH_DOC_QUESTIONS, KITH_PRINT_STANDARD);

  assert_says (line, "What must happen: A grown-up who is well sleeps in the house every");
  assert_says (line, "________");
  assert_says (questions, "Who comes when Ines rings at three in the night?");
  assert_says (questions, "________");
  assert_keeps_back (questions, "How will you know");
}

static void
test_sign_in_sheet_names_who_is_coming (Fixture       *self,
                                        gconstpointer  data)
{
  g_autofree char *text = text_of (self, KITH_DOC_SIGN_IN, KITH_PRINT_STANDARD);

  assert_says (text, "Name: Nan Gwen");
  assert_keeps_back (text, "Tomos"); /* who said no */
  assert_says (text, "Signed: ____");
}

static void
test_thanks_look_back_and_ahead (Fixture       *self,
                                 gconstpointer  data)
{
  g_autofree char *text = NULL;

  self->request.reader = kith_test_person (self->family, "gwen");
  text = text_of (self, KITH_DOC_THANKS, KITH_PRINT_STANDARD);

  assert_says (text, "18 February 2026");
  assert_says (text, "Nan stays at night when Ines is low.");
  assert_says (text, "Wednesday 18 March 2026, 17:00");
}

static void
test_nobody_is_thanked_for_coming_who_did_not (void)
{
  static const struct { const char *presence; gboolean thanked; } cases[] = {
    { "not_said", TRUE }, { "in_room", TRUE }, { "phone", TRUE }, { "absent", FALSE }, { "sent_word", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *attendance = g_strdup_printf ("[attendance tomos-first]\nmeeting=first\nperson=tomos\n"
                                                     "part=network\npresence=%s\n", cases[i].presence);
      g_autofree char *whole = g_strconcat (KITH_TEST_TOGETHER, attendance, NULL);
      g_autoptr(KithCase) family = kith_test_family_read (whole);
      Fixture self = { family, { .family = family, .language = "en",
                                 .day = kith_day_from_civil (2026, 3, 4) } };
      g_autofree char *text = NULL;

      self.request.reader = kith_test_person (family, "tomos");
      text = text_of (&self, KITH_DOC_THANKS, KITH_PRINT_STANDARD);

      g_assert_cmpint (strstr (text, "Thank you for coming") != NULL, ==, cases[i].thanked);
      assert_says (text, "Nan stays at night when Ines is low.");
    }
}

/* Names do not change with the language, and lines of a cell stay lines. */
static void
test_two_languages_say_names_once (Fixture       *self,
                                   gconstpointer  data)
{
  g_autofree char *text = NULL;

  self->request.second_language = "pl";
  text = text_of (self, KITH_DOC_PLAN, KITH_PRINT_STANDARD);

  assert_says (text, "Who does it / Kto to robi: Tomos\n    Not asked yet\n    Jeszcze nie zapytano\n");
}

static void
test_children_are_named_as_in_a_sentence (void)
{
  static const struct { const char *more; const char *title; } cases[] = {
    { "", "Our plan for Rosie\n" },
    { "[person sam]\nknown_as=Sam\nis_focus=true\n", "Our plan for Rosie and Sam\n" },
    { "[person sam]\nknown_as=Sam\nis_focus=true\n[person tia]\nknown_as=Tia\nis_focus=true\n",
      "Our plan for Rosie, Sam and Tia\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *whole = g_strconcat (KITH_TEST_TOGETHER, cases[i].more, NULL);
      g_autoptr(KithCase) family = kith_test_family_read (whole);
      Fixture self = { family, { .family = family, .language = "en",
                                 .day = kith_day_from_civil (2026, 3, 4) } };
      g_autofree char *text = text_of (&self, KITH_DOC_PLAN, KITH_PRINT_STANDARD);

      assert_says (text, cases[i].title);
    }
}

static void
test_network_list_keeps_confidential_numbers_back (Fixture       *self,
                                                   gconstpointer  data)
{
  g_autofree char *text = text_of (self, KITH_DOC_NETWORK, KITH_PRINT_STANDARD);

  assert_says (text, "Nan Gwen");
  assert_says (text, "01632 960123");
  assert_says (text, "Walks Rosie to school");
  assert_says (text, "Takes Ines to the surgery");
  assert_says (text, "01632 960456"); /* somebody of whom only the number is known */
  assert_keeps_back (text, "01632 960789");
}

static void
test_genogram_has_a_key_and_words (Fixture       *self,
                                   gconstpointer  data)
{
  g_autofree char *text = text_of (self, KITH_DOC_GENOGRAM, KITH_PRINT_STANDARD);

  assert_says (text, "What the drawing means");
  assert_says (text, "Rosie");
  assert_says (text, "Dafydd");
}

static void
test_large_family_goes_onto_larger_paper (Fixture       *self,
                                          gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new (KITH_TEST_TOGETHER);

  for (guint large = 0; large < 2; large++)
    {
      g_autoptr(KithCase) family = NULL;
      g_autoptr(KithDocument) document = NULL;
      g_autoptr(KithDocumentPages) pages = NULL;

      for (guint i = 0; large && i < 24; i++)
        g_string_append_printf (text, "[person extra%u]\nkind=family\nknown_as=Child %u\n"
                                "[parentage extra%u-ines]\nchild=extra%u\nparent=ines\nkind=birth\n", i, i, i, i);
      family = kith_test_family_read (text->str);
      self->request.family = family;
      document = kith_doc_new (KITH_DOC_GENOGRAM, &self->request, NULL);
      pages = kith_document_pages_new (document, KITH_PRINT_STANDARD);

      g_assert_cmpfloat (MAX (kith_document_pages_get_width_mm (pages),
                              kith_document_pages_get_height_mm (pages)), ==, large ? 420.0 : 297.0);
    }
}

static void
test_what_is_withheld_is_said_to_be (Fixture       *self,
                                     gconstpointer  data)
{
  const char *const reasons[] = { "private to somebody else", NULL };
  g_autofree char *text = NULL;

  self->request.withheld = reasons;
  text = text_of (self, KITH_DOC_PLAN, KITH_PRINT_STANDARD);

  assert_says (text, "[Left out of this copy: private to somebody else]");
  assert_keeps_back (text, "Something is left out");

  self->request.withheld = NULL;
  self->request.leaves_out = TRUE;
  g_free (text);
  text = text_of (self, KITH_DOC_PLAN, KITH_PRINT_STANDARD);
  assert_says (text, "[Something is left out of this copy.]");

  /* A sheet to write on is not taken for all there is. */
  g_free (text);
  text = text_of (self, KITH_DOC_SIGN_IN, KITH_PRINT_STANDARD);
  assert_keeps_back (text, "Something is left out");
}

static void
test_a_long_name_leaves_room_on_the_page (void)
{
  g_autofree char *name = g_strnfill (500, 'D');
  g_autofree char *person = g_strdup_printf ("[person long]\nknown_as=%s\n", name);
  g_autofree char *whole = g_strconcat (KITH_TEST_TOGETHER, person, NULL);
  g_autoptr(KithCase) family = kith_test_family_read (whole);
  Fixture self = { family, { .family = family, .language = "en", .day = kith_day_from_civil (2026, 3, 4) } };
  g_autofree char *text = NULL;
  const char *footer;

  self.request.reader = kith_test_person (family, "long");
  text = text_of (&self, KITH_DOC_PLAN, KITH_PRINT_STANDARD);
  footer = strstr (text, "Copy for DDD");
  g_assert_nonnull (footer);
  g_assert_cmpuint (strspn (footer + strlen ("Copy for "), "D"), <=, 60);
}

static void
test_empty_case_says_what_to_do (void)
{
  g_autoptr(KithCase) family = kith_case_new ();
  KithDocRequest request = { .family = family, .day = kith_day_from_civil (2026, 3, 4) };

  for (guint kind = 0; kind < KITH_N_DOCS; kind++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithDocument) document = kith_doc_new (kind, &request, &error);

      g_assert_true ((document == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (g_utf8_strlen (error->message, -1) > 30);
    }
}

/* Everything, in every language and format, right to left and side by side: nothing breaks and no
   letter is missing. */
static void
test_every_document_prints_in_every_language (Fixture       *self,
                                              gconstpointer  data)
{
  const char *const *languages = kith_phrases_list_languages ();

  self->request.reader = kith_test_person (self->family, "gwen");
  for (guint kind = 0; kind < KITH_N_DOCS; kind++)
    for (guint i = 0; languages[i] != NULL; i++)
      {
        g_autoptr(GError) error = NULL;
        g_autoptr(KithDocument) document = NULL;
        g_autoptr(KithDocumentPages) pages = NULL;
        g_autoptr(GBytes) pdf = NULL;

        self->request.language = languages[i];
        self->request.second_language = i % 2 != 0 ? "en" : NULL;
        document = kith_doc_new (kind, &self->request, &error);
        g_assert_no_error (error);
        pages = kith_document_pages_new (document, (kind + i) % KITH_N_PRINT_FORMATS);
        g_assert_cmpuint (kith_document_pages_get_n_unknown (pages), ==, 0);
        pdf = kith_document_write_pdf (pages, &error);
        g_assert_no_error (error);
      }
}

static void
test_tokens_name_their_documents (void)
{
  for (guint kind = 0; kind < KITH_N_DOCS; kind++)
    {
      KithDocKind found;

      g_assert_true (kith_doc_parse (kith_doc_get_token (kind), &found));
      g_assert_cmpint (found, ==, kind);
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/report/docs/plan-says-who-does-what", test_plan_says_who_does_what);
  ADD ("/report/docs/past-plan-stays-in-the-past", test_past_plan_stays_in_the_past);
  ADD ("/report/docs/my-part-is-mine-alone", test_my_part_is_mine_alone);
  ADD ("/report/docs/my-part-tells-what-was-said-from-what-is-asked",
       test_my_part_tells_what_was_said_from_what_is_asked);
  ADD ("/report/docs/my-part-asks-for-whom", test_my_part_asks_for_whom);
  g_test_add_func ("/report/docs/nobody-is-thanked-for-coming-who-did-not",
                   test_nobody_is_thanked_for_coming_who_did_not);
  g_test_add_func ("/report/docs/nobody-is-invited-who-was-not-asked", test_nobody_is_invited_who_was_not_asked);
  ADD ("/report/docs/two-languages-say-names-once", test_two_languages_say_names_once);
  g_test_add_func ("/report/docs/children-are-named-as-in-a-sentence",
                   test_children_are_named_as_in_a_sentence);
  ADD ("/report/docs/rota-shows-one-week", test_rota_shows_one_week);
  ADD ("/report/docs/rota-heeds-what-changed", test_rota_heeds_what_changed_for_a_day);
  ADD ("/report/docs/invitation-says-when-where-and-why", test_invitation_says_when_where_and_why);
  ADD ("/report/docs/place-that-is-withheld-is-on-no-page", test_place_that_is_withheld_is_on_no_page);
  ADD ("/report/docs/agenda-follows-the-stages", test_agenda_follows_the_stages);
  ADD ("/report/docs/room-to-write", test_bottom_line_and_questions_have_room_to_write);
  ADD ("/report/docs/sign-in-sheet-names-who-is-coming", test_sign_in_sheet_names_who_is_coming);
  ADD ("/report/docs/thanks-look-back-and-ahead", test_thanks_look_back_and_ahead);
  ADD ("/report/docs/network-list-keeps-numbers-back", test_network_list_keeps_confidential_numbers_back);
  ADD ("/report/docs/genogram-has-a-key-and-words", test_genogram_has_a_key_and_words);
  ADD ("/report/docs/large-family-goes-onto-larger-paper", test_large_family_goes_onto_larger_paper);
  ADD ("/report/docs/what-is-withheld-is-said-to-be", test_what_is_withheld_is_said_to_be);
  g_test_add_func ("/report/docs/a-long-name-leaves-room-on-the-page",
                   test_a_long_name_leaves_room_on_the_page);
  g_test_add_func ("/report/docs/empty-case-says-what-to-do", test_empty_case_says_what_to_do);
  ADD ("/report/docs/every-document-in-every-language", test_every_document_prints_in_every_language);
  g_test_add_func ("/report/docs/tokens-name-their-documents", test_tokens_name_their_documents);

  return g_test_run ();
}
