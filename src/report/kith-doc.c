/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents a family takes home, as one table, and what their writers share.
 *
 * Each is written from the copy of the case that its reader may have; what is not in the copy cannot
 * get onto the page. */

#include "config.h"

#include "report/kith-doc-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-error.h"
#include "base/kith-moment.h"
#include "base/kith-text.h"
#include "model/kith-naming.h"

#define LONGEST_READER 60 /* letters of a name in the footer of each page */

typedef struct
{
  const char     *token;
  const char     *label;
  const char     *title;   /* key of the phrase for footer and properties */
  KithRecordKind  about;   /* what it is made from; KITH_N_RECORD_KINDS for people alone */
  gboolean        needs_reader;
  void          (*write) (KithDoc *self);
  gboolean        is_form;      /* to be written on; nobody takes it for all there is */
} DocType;

static const DocType types[KITH_N_DOCS] = {
  [KITH_DOC_PLAN] = { "plan", N_("Plan"), "plan", KITH_RECORD_PLAN, FALSE, kith_doc_write_plan },
  [KITH_DOC_ROTA] = { "rota", N_("Rota for the fridge"), "rota", KITH_RECORD_PLAN, FALSE,
                      kith_doc_write_rota },
  [KITH_DOC_MY_PART] = { "my-part", N_("My part in the plan"), "my-part", KITH_RECORD_PLAN, TRUE,
                         kith_doc_write_my_part },
  [KITH_DOC_INVITATION] = { "invitation", N_("Invitation"), "invitation", KITH_RECORD_MEETING, FALSE,
                            kith_doc_write_invitation },
  [KITH_DOC_AGENDA] = { "agenda", N_("Agenda"), "agenda", KITH_RECORD_MEETING, FALSE,
                        kith_doc_write_agenda },
  [KITH_DOC_BOTTOM_LINE] = { "bottom-line", N_("Bottom line"), "bottom-line", KITH_RECORD_MEETING, FALSE,
                             kith_doc_write_bottom_line },
  [KITH_DOC_QUESTIONS] = { "questions", N_("Questions for the family’s own time"), "private-time",
                           KITH_RECORD_MEETING, FALSE, kith_doc_write_questions, TRUE },
  [KITH_DOC_SIGN_IN] = { "sign-in", N_("Sign-in sheet"), "sign-in", KITH_RECORD_MEETING, FALSE,
                         kith_doc_write_sign_in, TRUE },
  [KITH_DOC_THANKS] = { "thank-you", N_("Thank-you letter"), "thank-you", KITH_RECORD_MEETING, FALSE,
                        kith_doc_write_thanks },
  [KITH_DOC_NETWORK] = { "network", N_("Network list"), "network-list", KITH_N_RECORD_KINDS, FALSE,
                         kith_doc_write_network },
  [KITH_DOC_GENOGRAM] = { "genogram", N_("Genogram with its key"), "genogram", KITH_N_RECORD_KINDS, FALSE,
                          kith_doc_write_genogram },
  [KITH_DOC_PAPER_GENOGRAM] = { "paper-genogram", N_("Genogram to fill in by pen"), "genogram",
                                KITH_N_RECORD_KINDS, FALSE, kith_doc_write_paper_genogram },
  [KITH_DOC_PAPER_ECOMAP] = { "paper-ecomap", N_("Ecomap to draw by pen"), "who-is-around",
                              KITH_N_RECORD_KINDS, FALSE, kith_doc_write_paper_ecomap, TRUE },
  [KITH_DOC_PAPER_CIRCLES] = { "paper-circles", N_("Safety circles to fill in by pen"), "who-knows",
                               KITH_N_RECORD_KINDS, FALSE, kith_doc_write_paper_circles, TRUE },
  [KITH_DOC_PAPER_MOBILITY] = { "paper-mobility", N_("Mobility map to draw by pen"), "where-lived",
                                KITH_N_RECORD_KINDS, FALSE, kith_doc_write_paper_mobility, TRUE },
  [KITH_DOC_PAPER_QUESTIONS] = { "paper-questions", N_("Questions for finding people"), "who-else",
                                 KITH_N_RECORD_KINDS, FALSE, kith_doc_write_paper_questions, TRUE },
  [KITH_DOC_RECORD] = { "record", N_("Record of the meeting"), "meeting-record", KITH_RECORD_MEETING, FALSE,
                        kith_doc_write_record },
  [KITH_DOC_BLANKS] = { "blanks", N_("Sheets to fill in"), "blank-sheets", KITH_N_RECORD_KINDS, FALSE,
                        kith_doc_write_blanks, TRUE },
  [KITH_DOC_REGISTER] = { "register", N_("Register of copies"), "register", KITH_N_RECORD_KINDS, FALSE,
                          kith_doc_write_register },
};

/**
 * kith_doc_get_token:
 *
 * Returns: (transfer none): what the command line calls it
 */
const char *
kith_doc_get_token (KithDocKind kind)
{
  return types[kind].token;
}

/**
 * kith_doc_get_label:
 *
 * Returns: what a worker calls it, in the language of the window
 */
const char *
kith_doc_get_label (KithDocKind kind)
{
  return _(types[kind].label);
}

/**
 * kith_doc_get_title:
 *
 * Returns: (transfer none): the key of the phrase by which its readers know it
 */
const char *
kith_doc_get_title (KithDocKind kind)
{
  return types[kind].title;
}

/**
 * kith_doc_get_about:
 *
 * Returns: the kind of record it is made from: a plan or a meeting; %KITH_N_RECORD_KINDS for none
 */
KithRecordKind
kith_doc_get_about (KithDocKind kind)
{
  return types[kind].about;
}

/**
 * kith_doc_parse:
 * @token: what the command line calls a document
 * @kind: (out): which it is
 *
 * Returns: whether there is one of that name
 */
gboolean
kith_doc_parse (const char  *token,
                KithDocKind *kind)
{
  for (guint i = 0; i < KITH_N_DOCS; i++)
    if (g_strcmp0 (token, types[i].token) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kith_doc_needs_reader:
 *
 * Returns: whether it says nothing without a person for whom it is
 */
gboolean
kith_doc_needs_reader (KithDocKind kind)
{
  return types[kind].needs_reader;
}

/**
 * kith_doc_name:
 * @person: (nullable): somebody
 *
 * Returns: (transfer none): what they are called; empty for nobody
 */
const char *
kith_doc_name (KithDoc    *self,
               KithRecord *person)
{
  g_autofree char *name = person != NULL ? kith_person_dup_name (person) : NULL;
  g_autofree char *line = name != NULL ? kith_text_one_line (name) : NULL;

  return kith_document_name (self->document, line);
}

/**
 * kith_doc_ref_name:
 * @field: that refers to a person
 *
 * Returns: (transfer none): what that person is called; empty for nobody
 */
const char *
kith_doc_ref_name (KithDoc    *self,
                   KithRecord *record,
                   guint       field)
{
  return kith_doc_name (self, kith_case_resolve (self->family, record, field));
}

/**
 * kith_doc_who:
 * @who: field that refers to a person
 * @words: field that says who in words
 *
 * Returns: (transfer none): who it is, from either field
 */
const char *
kith_doc_who (KithDoc    *self,
              KithRecord *record,
              guint       who,
              guint       words)
{
  const char *name = kith_doc_ref_name (self, record, who);

  return kith_document_join (self->document, name, ", ", kith_doc_said (self, record, words));
}

/**
 * kith_doc_said:
 *
 * Returns: (transfer none): what somebody typed into a field; empty if nothing
 */
const char *
kith_doc_said (KithDoc    *self,
               KithRecord *record,
               guint       field)
{
  const char *text = kith_record_get_text (record, field);

  return kith_text_is_empty (text) ? "" : kith_document_said (self->document, text);
}

/**
 * kith_doc_children:
 *
 * Returns: (transfer none): the children whom it is all about, as a sentence names them
 */
const char *
kith_doc_children (KithDoc *self)
{
  const char *names = "", *last = "";

  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);

      if (!kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS))
        continue;
      names = kith_document_join (self->document, names, ", ", last);
      last = kith_doc_name (self, person);
    }

  return *names != '\0' ? kith_document_fill (self->document, "and", names, last, NULL) : last;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  KithRecord *left = *(KithRecord *const *) a, *right = *(KithRecord *const *) b;
  int field = kith_record_type_field (kith_record_get_record_type (left), "number");
  gint64 n = field >= 0 ? kith_record_get_integer (left, (guint) field) : 0;
  gint64 m = field >= 0 ? kith_record_get_integer (right, (guint) field) : 0;

  return n != m ? (n > m) - (n < m)
                : strcmp (kith_record_get_id (left), kith_record_get_id (right));
}

/**
 * kith_doc_list:
 * @field: that refers to another record
 * @of: that record
 *
 * Returns: (transfer full) (element-type KithRecord): those that refer to @of, by their numbers
 */
GPtrArray *
kith_doc_list (KithDoc        *self,
               KithRecordKind  kind,
               guint           field,
               KithRecord     *of)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (of));
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == kind
        && g_strcmp0 (kith_record_get_ref (referrers->pdata[i], field), kith_record_get_id (of)) == 0)
      g_ptr_array_add (found, referrers->pdata[i]);

  g_ptr_array_sort (found, compare_numbers);
  return found;
}

/**
 * kith_doc_add_section:
 * @picture: (nullable): that stands beside it in easy read
 * @text: what it says
 *
 * Adds a heading with a paragraph; nothing if there is nothing to say.
 */
void
kith_doc_add_section (KithDoc    *self,
                      const char *heading,
                      const char *picture,
                      const char *text)
{
  if (*text == '\0')
    return;

  kith_document_add_heading (self->document, 1, heading);
  if (picture != NULL)
    kith_document_add_picture (self->document, picture, text);
  else
    kith_document_add_paragraph (self->document, text);
}

/**
 * kith_doc_add_fact:
 *
 * Adds a line that says "label: value"; nothing if there is no value.
 */
void
kith_doc_add_fact (KithDoc    *self,
                   const char *label,
                   const char *value)
{
  if (*value != '\0')
    kith_document_add_fact (self->document, label, value);
}

/**
 * kith_doc_phone:
 * @person: (nullable): somebody
 *
 * Returns: (transfer none): the numbers by which they can be reached, as far as the copy has them
 */
const char *
kith_doc_phone (KithDoc    *self,
                KithRecord *person)
{
  const char *numbers = "";
  g_autoptr(GPtrArray) routes = NULL;

  if (person == NULL)
    return numbers;

  routes = kith_doc_list (self, KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_PERSON, person);
  for (guint i = 0; i < routes->len; i++)
    if ((kith_record_has_token (routes->pdata[i], KITH_CONTACT_ROUTE_KIND, "mobile")
         || kith_record_has_token (routes->pdata[i], KITH_CONTACT_ROUTE_KIND, "landline"))
        && !kith_record_get_boolean (routes->pdata[i], KITH_CONTACT_ROUTE_IS_CONFIDENTIAL))
      numbers = kith_document_join (self->document, numbers, ", ",
                               kith_document_name (self->document,
                                                   kith_record_get_text (routes->pdata[i],
                                                                         KITH_CONTACT_ROUTE_VALUE)));
  return numbers;
}

/**
 * kith_doc_add_phone:
 * @person: (nullable): whom to ring
 *
 * Adds in large type whom to ring; nothing for nobody.
 */
void
kith_doc_add_phone (KithDoc    *self,
                    KithRecord *person)
{
  const char *name = kith_doc_name (self, person);

  if (*name != '\0')
    kith_document_add_key_fact (self->document, kith_document_phrase (self->document, "who-to-ring"),
                                kith_document_join (self->document, name, " ", kith_doc_phone (self, person)));
}

/**
 * kith_doc_clock:
 * @minute: since midnight
 *
 * Returns: (transfer none): the time
 */
const char *
kith_doc_clock (KithDoc *self,
                int      minute)
{
  g_autofree char *text = kith_clock_dup_text (minute);

  return kith_document_name (self->document, text);
}

/**
 * kith_doc_find_plan:
 * @family: a case
 *
 * Returns: (transfer none) (nullable): the plan in force; while there is none, the one that is being
 *   written
 */
KithRecord *
kith_doc_find_plan (KithCase *family)
{
  static const char *const states[] = { "live", "draft" };

  for (guint s = 0; s < G_N_ELEMENTS (states); s++)
    for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PLAN); i++)
      if (kith_record_has_token (kith_case_nth (family, KITH_RECORD_PLAN, i), KITH_PLAN_STATE, states[s]))
        return kith_case_nth (family, KITH_RECORD_PLAN, i);

  return NULL;
}

/* The next meeting, or for thanks the last that was; one without a day comes after those with one. */
static KithRecord *
find_meeting (KithCase *family,
              KithDay   day,
              gboolean  past)
{
  KithRecord *found = NULL;
  KithDay best = past ? KITH_DAY_PAST : KITH_DAY_FUTURE;

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_MEETING); i++)
    {
      KithRecord *meeting = kith_case_nth (family, KITH_RECORD_MEETING, i);
      KithMoment starts = { past ? KITH_DAY_PAST : KITH_DAY_FUTURE, 0 };

      if (kith_record_has_token (meeting, KITH_MEETING_STATE, "cancelled"))
        continue;
      kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &starts);
      if (past ? starts.day > day : starts.day < day)
        continue;
      if (found == NULL || (past ? starts.day > best : starts.day < best))
        {
          found = meeting;
          best = starts.day;
        }
    }

  return found;
}

static KithRecord *
find_subject (KithDocKind           kind,
              const KithDocRequest *request,
              GError              **error)
{
  const gboolean is_of_past = kind == KITH_DOC_THANKS || kind == KITH_DOC_RECORD;
  KithRecord *found = NULL;

  if (request->subject != NULL)
    return request->subject;

  if (types[kind].about == KITH_RECORD_PLAN)
    {
      found = kith_doc_find_plan (request->family);
      if (found == NULL)
        g_set_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                     _("There is no plan yet, or it is not for this reader. Write one before it is printed."));
    }
  else if (types[kind].about == KITH_RECORD_MEETING)
    {
      found = find_meeting (request->family, request->day, is_of_past);
      if (found == NULL)
        g_set_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                     is_of_past
                     ? _("No meeting has taken place yet, or it is not for this reader. Say when it was and who"
                         " was asked.")
                     : _("No meeting is coming up, or it is not for this reader. Say when it is and who is"
                         " asked."));
    }

  return found;
}

/* For whom it is, in a line or two, however long the name. */
static const char *
reader_name (KithDoc *self)
{
  g_autofree char *name = self->request->reader != NULL ? kith_person_dup_name (self->request->reader)
                                                        : g_strdup (self->request->copy_for);
  g_autofree char *line = kith_text_one_line (name);
  g_autofree char *shown = kith_text_shorten (line, LONGEST_READER);

  return kith_document_name (self->document, shown);
}

static void
set_footer (KithDoc     *self,
            KithDocKind  kind)
{
  KithDocument *document = self->document;
  KithFooter footer = { 0 };
  const char *reader = reader_name (self);

  footer.title = kith_document_phrase (document, types[kind].title);
  footer.date = kith_document_day (document, self->request->day, KITH_DAY_PLAIN);
  if (types[kind].about == KITH_RECORD_PLAN)
    {
      g_autofree char *version
        = g_strdup_printf ("%" G_GINT64_FORMAT,
                           MAX (kith_record_get_integer (self->subject, KITH_PLAN_VERSION), 1));

      footer.version = kith_document_fill (document, "version", version, NULL);
    }
  if (*reader != '\0')
    footer.reader = kith_document_fill (document, "copy-for", reader, NULL);
  kith_document_set_footer (document, &footer);
  kith_document_set_file_title (document, footer.title);
}

/* When and where a meeting is, is for those who were asked; an invitation without it invites nobody. */
static gboolean
check_invited (KithDoc  *self,
               GError  **error)
{
  g_autofree char *name = NULL;

  if (self->request->reader == NULL || kith_record_says_something (self->subject, KITH_MEETING_STARTS_AT)
      || kith_doc_find_invitation (self) != NULL)
    return TRUE;

  name = kith_person_dup_name (self->request->reader);
  g_set_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
               _("“%s” has not been asked to this meeting. Ask them in, and then print the invitation."), name);
  return FALSE;
}

/* Pale, with a short reason, so that nobody thinks they have the whole of it. */
static void
add_withheld (KithDoc     *self,
              KithDocKind  kind)
{
  const char *const *reasons = self->request->withheld;

  for (guint i = 0; reasons != NULL && reasons[i] != NULL; i++)
    kith_document_add_withheld (self->document, kith_document_said (self->document, reasons[i]));
  if (self->request->leaves_out && !types[kind].is_form)
    kith_document_add_left_out (self->document);
}

/**
 * kith_doc_new:
 * @kind: which document
 * @request: from what, for whom
 * @error: return location for a #GError
 *
 * Writes a document.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if there is no plan or meeting to write it from, or if it invites somebody
 * who was not asked; %KITH_ERROR_USAGE if it is for one person and nobody said for whom.
 *
 * Returns: (transfer full) (nullable): the document
 */
KithDocument *
kith_doc_new (KithDocKind            kind,
              const KithDocRequest  *request,
              GError               **error)
{
  KithDoc self = { request, request->family };

  g_return_val_if_fail (kind < KITH_N_DOCS && KITH_IS_CASE (request->family), NULL);

  if (types[kind].needs_reader && request->reader == NULL)
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_USAGE,
                   _("“%s” is for one person. Say for whom it is."), _(types[kind].label));
      return NULL;
    }
  self.subject = find_subject (kind, request, error);
  if (self.subject == NULL && types[kind].about != KITH_N_RECORD_KINDS)
    return NULL;
  if (kind == KITH_DOC_INVITATION && !check_invited (&self, error))
    return NULL;

  self.document = kith_document_new (request->language);
  kith_document_set_second_language (self.document, request->second_language);
  if (request->said_language != NULL)
    kith_document_set_said_language (self.document, request->said_language);
  set_footer (&self, kind);
  types[kind].write (&self);
  add_withheld (&self, kind);
  return self.document;
}
