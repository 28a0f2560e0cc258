/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Every field of every table is filled with a word or a day of its own; then everything that can
 * leave is made for every kind of reader, and read again. It follows the tables, so that a new field
 * is looked for without anybody writing it here. What leaves is judged by the class that stands
 * beside the field and the matrix alone.
 */

#include "config.h"

#include "exchange/kith-gedcom-export.h"
#include "exchange/kith-plain.h"
#include "model/kith-edit.h"
#include "model/kith-records.h"
#include "model/kith-references.h"
#include "report/kith-letter.h"
#include "scene/kith-chart.h"
#include "share/kith-share.h"

#include <glib/gstdio.h>
#include <string.h>

#define FIRST_YEAR 1100 /* years in which nothing else happened */

static const char *const people[] = { "kid", "mum", "dad", "nan", "pro", "one", "two" };

/* Who reads, and whom the records are about when they are their own. */
static const struct
{
  const char     *person;
  KithReaderKind  kind;
} readers[] = {
  { "kid", KITH_READER_CHILD },       { "mum", KITH_READER_PARENT },
  { "dad", KITH_READER_OTHER_PARENT }, { "nan", KITH_READER_NETWORK },
  { "pro", KITH_READER_PROFESSIONAL }, { NULL, KITH_READER_CHILD },
  { NULL, KITH_READER_PARENT },       { NULL, KITH_READER_OTHER_PARENT },
  { NULL, KITH_READER_NETWORK },      { NULL, KITH_READER_PROFESSIONAL },
};

/* Which drawing a record lies on. */
static const char *
sheet_for (KithRecordKind kind)
{
  switch ((guint) kind)
    {
    case KITH_RECORD_PLACE:
    case KITH_RECORD_WISH:
    case KITH_RECORD_STROKE:
    case KITH_RECORD_STICKER:
      return "sheet-mobility_map";
    case KITH_RECORD_ECO_TIE:
      return "sheet-ecomap";
    case KITH_RECORD_PLACEMENT:
    case KITH_RECORD_CIRCLE_MOVE:
      return "sheet-safety_circles";
    default:
      return "sheet-genogram";
    }
}

static char *
word_of (guint kind,
         guint field)
{
  return g_strdup_printf ("qx%02uy%02uz", kind, field);
}

static int
year_of (guint kind,
         guint field)
{
  int year = FIRST_YEAR;

  for (guint i = 0; i < kind; i++)
    year += (int) kith_record_type_get (i)->n_fields;
  return year + (int) field;
}

static void
fill_field (KithRecord *record,
            guint       field,
            const char *about,
            const char *with,
            gboolean    is_flagged,
            gboolean   *is_second)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  const KithField *line = &type->fields[field];
  g_autofree char *text = NULL;

  switch (line->kind)
    {
    case KITH_FIELD_TEXT:
      text = word_of (type->kind, field);
      break;
    case KITH_FIELD_DATE:
      text = g_strdup_printf ("%d-05-06", year_of (type->kind, field));
      break;
    case KITH_FIELD_MOMENT:
      text = g_strdup_printf ("%d-05-06T10:20", year_of (type->kind, field));
      break;
    case KITH_FIELD_TOKEN:
      /* Agreement to be printed is tried elsewhere; a lost pregnancy is no person to draw. */
      if (line->vocabulary == &kith_print_permissions || line->vocabulary == &kith_life_states
          || line->vocabulary == &kith_sheet_kinds || line->vocabulary == &kith_person_kinds)
        return;
      text = g_strdup (line->vocabulary->terms[line->vocabulary->n_terms - 1].token);
      break;
    case KITH_FIELD_TOKENS:
      text = g_strdup (line->vocabulary->terms[0].token);
      break;
    case KITH_FIELD_REF:
      if (g_str_equal (line->refers_to, type->table))
        return;
      if (g_str_equal (line->refers_to, "person"))
        {
          text = g_strdup (*is_second ? with : about);
          *is_second = TRUE;
        }
      else if (g_str_equal (line->refers_to, "sheet"))
        text = g_strdup (sheet_for (type->kind));
      else
        text = g_strdup_printf ("%s-canary", line->refers_to);
      break;
    case KITH_FIELD_BOOLEAN:
      kith_record_set_integer (record, field, is_flagged);
      return;
    case KITH_FIELD_INTEGER:
      kith_record_set_integer (record, field, 1);
      return;
    case KITH_FIELD_REAL:
    case KITH_FIELD_BYTES:
    default:
      return;
    }

  kith_record_set_text (record, field, text);
}

static void
fill (KithRecord *record,
      const char *about,
      const char *with,
      gboolean    is_flagged)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  gboolean is_second = FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    fill_field (record, i, about, with, is_flagged, &is_second);
}

static void
add_people (KithCase   *family,
            const char *about,
            const char *with,
            gboolean    is_flagged)
{
  static const char *const links[][2] = { { "kid", "mum" }, { "kid", "dad" }, { "mum", "nan" } };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr(KithRecord) person = kith_record_new (KITH_RECORD_PERSON, people[i]);

      kith_record_set_text (person, KITH_PERSON_KNOWN_AS, people[i]);
      if (g_str_equal (people[i], about))
        fill (person, about, with, is_flagged);
      kith_record_set_integer (person, KITH_PERSON_IS_PLACEHOLDER, 0);
      kith_record_set_integer (person, KITH_PERSON_IS_FOCUS, i == 0);
      if (g_str_equal (people[i], "pro"))
        kith_record_set_text (person, KITH_PERSON_KIND, "professional");
      kith_case_add (family, person);
    }

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *id = g_strdup_printf ("link-%u", i);
      g_autoptr(KithRecord) link = kith_record_new (KITH_RECORD_PARENTAGE, id);

      kith_record_set_text (link, KITH_PARENTAGE_CHILD, links[i][0]);
      kith_record_set_text (link, KITH_PARENTAGE_PARENT, links[i][1]);
      kith_case_add (family, link);
    }
}

static void
add_sheets (KithCase   *family,
            const char *about)
{
  for (guint i = 0; i < kith_sheet_kinds.n_terms; i++)
    {
      g_autofree char *id = g_strdup_printf ("sheet-%s", kith_sheet_kinds.terms[i].token);
      g_autoptr(KithRecord) sheet = kith_record_new (KITH_RECORD_SHEET, id);

      fill (sheet, about, about, FALSE);
      kith_record_set_text (sheet, KITH_SHEET_KIND, kith_sheet_kinds.terms[i].token);
      kith_record_set_text (sheet, KITH_SHEET_HOUSEHOLD, NULL);
      kith_record_set_text (sheet, KITH_SHEET_CENTRE, about);
      kith_record_set_text (sheet, KITH_SHEET_AS_AT, NULL);
      kith_case_add (family, sheet);
    }
}

/* One of everything, about @about, and where somebody else is needed with @with. */
static KithCase *
new_family (const char *about,
            const char *with,
            gboolean    is_flagged)
{
  KithCase *family = kith_case_new ();

  kith_case_begin_change (family);
  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);
      g_autofree char *id = g_strdup_printf ("%s-canary", type->table);
      g_autoptr(KithRecord) record = NULL;

      if (kind == KITH_RECORD_PERSON)
        add_people (family, about, with, is_flagged);
      else if (kind == KITH_RECORD_SHEET)
        add_sheets (family, about);
      else if (type->is_live)
        {
          record = kith_record_new (kind, id);
          fill (record, about, with, is_flagged);
          kith_case_add (family, record);
        }
    }
  kith_case_end_change (family);
  return family;
}

/* Everything that can be made of a case, as text. */
typedef struct
{
  const char *name;
  char       *text;     /* owned */
  gboolean    is_paper; /* whether it is a document, where a year is a year */
} Output;

/* Which documents were read again, so that none is left out unseen. */
static guint n_read[KITH_N_DOCS][KITH_N_DOCUMENT_FILES];
static guint n_formats[KITH_N_PRINT_FORMATS];
static guint n_languages[16];

static void
clear_output (gpointer data)
{
  g_free (((Output *) data)->text);
}

static void
add_output (GArray     *outputs,
            const char *name,
            char       *text)
{
  Output output = { name, text, FALSE };

  g_array_append_val (outputs, output);
}

/* What a program of others reads in a file; %NULL where there is no such program. */
static char *
read_by (const char *const *command,
         GBytes            *bytes)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "kith-canary-XXXXXX", NULL);
  g_autofree char *found = g_find_program_in_path (command[0]);
  const char *argv[6] = { NULL };
  char *text = NULL;
  int fd;

  if (found == NULL)
    return NULL;

  fd = g_mkstemp (path);
  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  for (guint i = 0; command[i] != NULL; i++)
    argv[i] = g_str_equal (command[i], "FILE") ? path : command[i];
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                &text, NULL, NULL, NULL);
  g_unlink (path);
  return text;
}

/* What is in the bytes themselves, outside what is pressed together: titles, names of parts. */
static char *
dup_strings (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  GString *out = g_string_sized_new (size);

  for (gsize i = 0; i < size; i++)
    g_string_append_c (out, g_ascii_isprint (data[i]) ? data[i] : '\n');
  return g_string_free (out, FALSE);
}

static void
add_paper (GArray           *outputs,
           const KithLetter *letter,
           KithDocument     *document,
           KithDocumentFile  file)
{
  static const char *const readers_of[KITH_N_DOCUMENT_FILES][6] = {
    [KITH_DOCUMENT_PDF] = { "pdftotext", "-layout", "FILE", "-", NULL },
    [KITH_DOCUMENT_ODT] = { "unzip", "-p", "FILE", NULL },
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = kith_document_write (document, letter->format, file, &error);
  Output output = { kith_doc_get_token (letter->kind), NULL, TRUE };

  g_assert_no_error (error);
  n_read[letter->kind][file]++;
  if (readers_of[file][0] == NULL)
    output.text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  else
    {
      output.text = read_by (readers_of[file], bytes);
      g_assert_true (output.text == NULL || *output.text != '\0');
      add_output (outputs, "bytes of a document", dup_strings (bytes));
    }
  g_array_append_val (outputs, output);
}

/* Every document that can be written for the reader, as plain text; if @in_files as a web page too, and
 * every fourth in the kinds of file that other programs read. Format and language go round; @seed says
 * where they begin. */
static void
add_papers (GArray           *outputs,
            KithShare        *share,
            const KithReader *reader,
            guint             seed,
            gboolean          in_files)
{
  const char *const *languages = kith_phrases_list_languages ();
  const guint n = g_strv_length ((char **) languages);

  for (KithDocKind kind = 0; kind < KITH_N_DOCS; kind++)
    {
      g_autoptr(KithLetter) letter = kith_letter_new (kind, share, reader);
      const guint turn = seed * 5 + kind;
      g_autoptr(KithDocument) document = NULL;

      letter->day = kith_day_from_civil (2026, 3, 4);
      letter->format = turn % KITH_N_PRINT_FORMATS;
      g_free (letter->language);
      letter->language = g_strdup (languages[turn % n]);
      letter->second_language = turn % 3 == 0 ? g_strdup (languages[(turn + 1) % n]) : NULL;
      if (kith_doc_get_about (kind) == KITH_RECORD_PLAN)
        kith_letter_set_subject (letter, share, "plan-canary");
      else if (kith_doc_get_about (kind) == KITH_RECORD_MEETING)
        kith_letter_set_subject (letter, share, "meeting-canary");
      document = kith_letter_write (letter, share->copy, NULL);
      if (document == NULL)
        continue;

      n_formats[letter->format]++;
      n_languages[turn % n]++;
      add_paper (outputs, letter, document, KITH_DOCUMENT_TEXT);
      if (in_files)
        add_paper (outputs, letter, document, KITH_DOCUMENT_HTML);
      if (in_files && turn % 4 == 0)
        {
          add_paper (outputs, letter, document, KITH_DOCUMENT_PDF);
          add_paper (outputs, letter, document, KITH_DOCUMENT_ODT);
        }
    }
}

static void
add_drawings (GArray   *outputs,
              KithCase *copy)
{
  for (guint i = 0; i < kith_case_count (copy, KITH_RECORD_SHEET); i++)
    for (KithEnded ended = KITH_ENDED_SHOWN; ended <= KITH_ENDED_HIDDEN; ended++)
      {
        KithRecord *sheet = kith_case_nth (copy, KITH_RECORD_SHEET, i);
        g_autoptr(KithChart) chart
          = kith_chart_new (kith_chart_kind_of (sheet), copy, sheet,
                            &(KithChartOptions){ .measurer = kith_measurer_fixed (),
                                                 .all_codes = TRUE,
                                                 .ended = ended });
        g_autoptr(KithScene) scene = kith_chart_draw (chart);
        g_auto(GStrv) stamp = kith_chart_dup_stamp (chart, NULL);

        add_output (outputs, "drawing", kith_scene_dump (scene));
        add_output (outputs, "title", kith_chart_dup_title (chart));
        add_output (outputs, "stamp", g_strjoinv ("\n", stamp));
      }
}

static GArray *
make_everything (KithShare        *share,
                 const KithReader *reader,
                 guint             seed,
                 gboolean          in_files)
{
  KithCase *copy = share->copy;
  GArray *outputs = g_array_new (FALSE, FALSE, sizeof (Output));
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();

  g_array_set_clear_func (outputs, clear_output);
  add_output (outputs, "text", kith_plain_write (copy));
  add_output (outputs, "json", kith_json_write (copy));
  add_output (outputs, "gedcom 7.0", kith_gedcom_export (copy, KITH_GEDCOM_7, report));
  add_output (outputs, "gedcom 5.5.1", kith_gedcom_export (copy, KITH_GEDCOM_5_5_1, report));
  add_output (outputs, "what was not carried", kith_gedcom_report_dup_text (report));
  add_drawings (outputs, copy);
  add_papers (outputs, share, reader, seed, in_files);
  return outputs;
}

static void
assert_nowhere (GArray         *outputs,
                const char     *word,
                const KithField *field,
                KithReaderKind  reader)
{
  for (guint i = 0; i < outputs->len; i++)
    {
      const Output *output = &g_array_index (outputs, Output, i);

      if (output->text != NULL && strstr (output->text, word) != NULL)
        g_error ("%s (“%s”) reaches a %s by the %s:\n%.3000s", field->name, word,
                 kith_reader_kind_get_token (reader), output->name, output->text);
    }
}

/* In whatever language a day is written out, its year is four figures. */
static void
assert_no_year (GArray          *outputs,
                const char      *number,
                const KithField *field,
                KithReaderKind   reader)
{
  for (guint i = 0; i < outputs->len; i++)
    {
      const Output *output = &g_array_index (outputs, Output, i);

      for (const char *at = output->is_paper && output->text != NULL ? strstr (output->text, number) : NULL;
           at != NULL; at = strstr (at + 1, number))
        if ((at == output->text || !(g_ascii_isalnum (at[-1]) || strchr ("#.-", at[-1]) != NULL))
            && !g_ascii_isalnum (at[4]) && strchr (".%", at[4]) == NULL)
          g_error ("%s (the year %s) reaches a %s by the document %s:\n%.3000s", field->name, number,
                   kith_reader_kind_get_token (reader), output->name, output->text);
    }
}

/* Numbers of a drawing may look like a year; its words do not. */
static void
assert_no_day (GArray         *outputs,
               int             year,
               gboolean        year_is_given,
               const KithField *field,
               KithReaderKind  reader)
{
  g_autofree char *edtf = g_strdup_printf ("%d-05-06", year);
  g_autofree char *gedcom = g_strdup_printf ("6 MAY %d", year);
  g_autofree char *spoken = g_strdup_printf ("6 May %d", year);
  g_autofree char *alone = g_strdup_printf ("=%d", year);
  g_autofree char *number = g_strdup_printf ("%d", year);

  assert_nowhere (outputs, edtf, field, reader);
  assert_nowhere (outputs, gedcom, field, reader);
  assert_nowhere (outputs, spoken, field, reader);
  if (year_is_given)
    return;

  assert_nowhere (outputs, alone, field, reader);
  assert_no_year (outputs, number, field, reader);
}

/* What is given without being printed for everybody: the words of a child in a plan are those of the
 * child in focus, who is one of the readers; and a copy for anybody of a kind is for those who were
 * at the meeting. */
static gboolean
is_given_all_the_same (const KithRecordType *type,
                       guint                 field,
                       KithPermit            permit,
                       const KithReader     *reader)
{
  if ((permit & KITH_PERMIT_ATTENDED) != 0 && reader->person == NULL)
    return TRUE;

  return type->kind == KITH_RECORD_PLAN && field == KITH_PLAN_CHILD_WORDS
         && kith_reader_is (reader, "kid");
}

static void
check_field (GArray               *outputs,
             const KithRecordType *type,
             guint                 field,
             const KithReader     *who)
{
  const KithField *line = &type->fields[field];
  const KithReaderKind reader = who->kind;
  const KithPermit permit
    = kith_matrix_get_permit (kith_matrix_get_default (), line->disclosure, reader);
  g_autofree char *word = word_of (type->kind, field);

  if ((permit & KITH_PERMIT_PRINT) != 0 || is_given_all_the_same (type, field, permit, who))
    return;
  if (line->kind == KITH_FIELD_TEXT)
    assert_nowhere (outputs, word, line, reader);
  else if (line->kind == KITH_FIELD_DATE || line->kind == KITH_FIELD_MOMENT)
    assert_no_day (outputs, year_of (type->kind, field), (permit & KITH_PERMIT_YEAR) != 0, line,
                   reader);
}

/* A choice of a vocabulary may be in a copy only if its class may. */
static void
check_choices (KithCase         *copy,
               const KithReader *who)
{
  const KithReaderKind reader = who->kind;

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);

      for (guint i = 0; type->is_live && i < kith_case_count (copy, kind); i++)
        for (guint f = 0; f < type->n_fields; f++)
          {
            KithRecord *record = kith_case_nth (copy, kind, i);
            const KithPermit permit = kith_matrix_get_permit (kith_matrix_get_default (),
                                                              type->fields[f].disclosure, reader);

            if ((permit & KITH_PERMIT_PRINT) != 0 || type->fields[f].disclosure == KITH_DISCLOSE_LOSS
                || ((permit & KITH_PERMIT_YEAR) != 0 && type->fields[f].kind == KITH_FIELD_DATE)
                || is_given_all_the_same (type, f, permit, who))
              continue;
            if (kith_record_says_something (record, f))
              g_error ("%s.%s is in the copy for a %s", type->table, type->fields[f].name,
                       kith_reader_kind_get_token (reader));
          }
    }
}

static KithReader *
new_reader (KithCase *family,
            guint     number)
{
  KithReader *reader = kith_reader_new (readers[number].kind);

  reader->person = g_strdup (readers[number].person);
  return reader;
}

static void
check_everything (const char *about,
                  const char *with,
                  gboolean    is_flagged)
{
  g_autoptr(KithCase) family = new_family (about, with, is_flagged);

  for (guint r = 0; r < G_N_ELEMENTS (readers); r++)
    {
      g_autoptr(KithReader) reader = new_reader (family, r);
      g_autoptr(KithShare) share
        = kith_share_reduce (family, reader, kith_matrix_get_default (), NULL);
      g_autoptr(GArray) outputs = make_everything (share, reader, r, !is_flagged);

      for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
        for (guint f = 0; f < kith_record_type_get (kind)->n_fields; f++)
          check_field (outputs, kith_record_type_get (kind), f, reader);
      check_choices (share->copy, reader);
    }
}

static void
test_only_what_the_matrix_allows_gets_out (void)
{
  check_everything ("one", "two", FALSE);
}

static void
test_marks_let_nothing_more_out (void)
{
  check_everything ("one", "two", TRUE);
}

/* What is marked by hand is given to nobody but the file, also where its class would be. */
static void
test_what_is_marked_gets_to_nobody (void)
{
  static const struct
  {
    KithRecordKind kind;
    guint          field;
  } marked[] = {
    { KITH_RECORD_PERSON, KITH_PERSON_TOWN },
    { KITH_RECORD_HOUSEHOLD, KITH_HOUSEHOLD_PLACE },
    { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_VALUE },
    { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_ADDRESS },
    { KITH_RECORD_MEETING, KITH_MEETING_VENUE },
    { KITH_RECORD_MEETING, KITH_MEETING_TRAVEL },
  };

  for (guint r = 0; r < G_N_ELEMENTS (readers); r++)
    {
      const char *about = readers[r].person != NULL ? readers[r].person : "one";
      g_autoptr(KithCase) family = new_family (about, about, TRUE);
      g_autoptr(KithReader) reader = new_reader (family, r);
      g_autoptr(KithShare) share
        = kith_share_reduce (family, reader, kith_matrix_get_default (), NULL);
      g_autoptr(GArray) outputs = make_everything (share, reader, r + 3, FALSE);

      for (guint i = 0; i < G_N_ELEMENTS (marked); i++)
        {
          g_autofree char *word = word_of (marked[i].kind, marked[i].field);

          assert_nowhere (outputs, word,
                          &kith_record_type_get (marked[i].kind)->fields[marked[i].field],
                          reader->kind);
        }
    }
}

static gboolean
may_name_its_person (KithRecordKind kind,
                     KithReaderKind reader)
{
  const KithRecordType *type = kith_record_type_get (kind);
  const int field = kith_record_type_field (type, "person");
  const KithPermit permit
    = kith_matrix_get_permit (kith_matrix_get_default (), type->fields[field].disclosure, reader);

  return (permit & (KITH_PERMIT_OWN | KITH_PERMIT_PRINT)) != 0;
}

/* The other way round: what is somebody's own is not kept from them. */
static void
test_what_is_their_own_gets_to_its_reader (void)
{
  static const KithRecordKind own[] = {
    KITH_RECORD_PERSON, KITH_RECORD_CONTACT_ROUTE, KITH_RECORD_NEED, KITH_RECORD_ENGAGEMENT,
    KITH_RECORD_AGREEMENT, KITH_RECORD_FEEDBACK,
  };

  for (guint r = 0; readers[r].person != NULL; r++)
    {
      g_autoptr(KithCase) family = new_family (readers[r].person, "two", FALSE);
      g_autoptr(KithReader) reader = new_reader (family, r);
      g_autoptr(KithShare) share
        = kith_share_reduce (family, reader, kith_matrix_get_default (), NULL);
      g_autofree char *text = kith_plain_write (share->copy);

      for (guint k = 0; k < G_N_ELEMENTS (own); k++)
        for (guint f = 0; f < kith_record_type_get (own[k])->n_fields; f++)
          {
            const KithField *line = &kith_record_type_get (own[k])->fields[f];
            const KithPermit permit
              = kith_matrix_get_permit (kith_matrix_get_default (), line->disclosure, reader->kind);
            g_autofree char *word = word_of (own[k], f);

            /* A record that may not say whom it is about says nothing. */
            if ((permit & (KITH_PERMIT_OWN | KITH_PERMIT_PRINT)) == 0 || line->kind != KITH_FIELD_TEXT
                || (own[k] != KITH_RECORD_PERSON && own[k] != KITH_RECORD_FEEDBACK
                    && !may_name_its_person (own[k], reader->kind)))
              continue;
            if (strstr (text, word) == NULL)
              g_error ("%s.%s is kept from the %s whose own it is",
                       kith_record_type_get (own[k])->table, line->name,
                       kith_reader_kind_get_token (reader->kind));
          }
    }
}

/* What could forget the person it is of, but would not have been written without them. */
static gboolean
is_of_one_person (KithRecordKind kind,
                  guint          field)
{
  static const struct
  {
    KithRecordKind kind;
    guint          field;
  } some[] = {
    { KITH_RECORD_RESTRICTION, KITH_RESTRICTION_OTHER },
    { KITH_RECORD_ECO_TIE, KITH_ECO_TIE_MEMBER },
    { KITH_RECORD_CIRCLE_MOVE, KITH_CIRCLE_MOVE_TELLER },
    { KITH_RECORD_SUPPORT, KITH_SUPPORT_CHILD },
    { KITH_RECORD_FATHER_ANSWER, KITH_FATHER_ANSWER_FATHER },
    { KITH_RECORD_AGREEMENT, KITH_AGREEMENT_CHILD },
    { KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_WHO },
    { KITH_RECORD_OFFER, KITH_OFFER_PERSON },
    { KITH_RECORD_FEEDBACK, KITH_FEEDBACK_PERSON },
    { KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_WHO },
    { KITH_RECORD_ROTA_REPORT, KITH_ROTA_REPORT_REPORTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    if (some[i].kind == kind && some[i].field == field)
      return TRUE;

  return FALSE;
}

static gboolean
loses (KithCase   *family,
       GHashTable *gone,
       KithRecord *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  /* A map of somebody who never was would not have been drawn. */
  if (type->kind == KITH_RECORD_SHEET
      && !kith_record_has_token (record, KITH_SHEET_KIND, "genogram")
      && kith_record_get_ref (record, KITH_SHEET_CENTRE) != NULL
      && g_hash_table_contains (gone, kith_record_get_ref (record, KITH_SHEET_CENTRE)))
    return TRUE;

  for (guint f = 0; f < type->n_fields; f++)
    if (type->fields[f].kind == KITH_FIELD_REF
        && (kith_reference_get_rule (type, f) == KITH_REFERENCE_OWNS || is_of_one_person (type->kind, f))
        && g_hash_table_contains (gone, kith_record_get_ref (record, f) != NULL
                                          ? kith_record_get_ref (record, f) : ""))
      return TRUE;

  return FALSE;
}

/* The ids of what goes with @id by the rules of the model. */
static GHashTable *
find_gone (KithCase   *family,
           const char *id)
{
  GHashTable *gone = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_before;

  g_hash_table_add (gone, (gpointer) id);
  do
    {
      n_before = g_hash_table_size (gone);
      for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
        for (guint i = 0; kith_record_type_get (kind)->is_live && i < kith_case_count (family, kind); i++)
          if (loses (family, gone, kith_case_nth (family, kind, i)))
            g_hash_table_add (gone, (gpointer) kith_record_get_id (kith_case_nth (family, kind, i)));
    }
  while (g_hash_table_size (gone) > n_before);

  return gone;
}

/* The family as it would be if @id had never been in it. */
static KithCase *
new_family_without (KithCase   *family,
                    const char *id)
{
  g_autoptr(GHashTable) gone = find_gone (family, id);
  KithCase *without = kith_case_new ();

  kith_case_begin_change (without);
  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);

      for (guint i = 0; type->is_live && i < kith_case_count (family, kind); i++)
        {
          KithRecord *record = kith_case_nth (family, kind, i);
          g_autoptr(KithRecord) copy = NULL;

          if (g_hash_table_contains (gone, kith_record_get_id (record)))
            continue;
          copy = kith_record_copy (record);
          if (kind == KITH_RECORD_PLAN_LINE && kith_record_get_ref (copy, KITH_PLAN_LINE_CHECKER) != NULL
              && g_hash_table_contains (gone, kith_record_get_ref (copy, KITH_PLAN_LINE_CHECKER)))
            kith_record_set_text (copy, KITH_PLAN_LINE_CHECKED_HOW, NULL);
          for (guint f = 0; f < type->n_fields; f++)
            if (type->fields[f].kind == KITH_FIELD_REF && kith_record_get_ref (copy, f) != NULL
                && g_hash_table_contains (gone, kith_record_get_ref (copy, f)))
              kith_record_set_text (copy, f, NULL);
          kith_case_add (without, copy);
        }
    }
  kith_case_end_change (without);
  return without;
}

/* The same bytes with somebody who is withheld, and of a family in which they never were. */
static void
test_the_withheld_make_no_difference (void)
{
  static const char *const withheld[] = { "one", "two", "nan" };

  for (guint w = 0; w < G_N_ELEMENTS (withheld); w++)
    for (guint r = 0; r < G_N_ELEMENTS (readers); r++)
      {
        g_autoptr(KithCase) with = new_family ("one", "two", FALSE);
        g_autoptr(KithCase) without = new_family_without (with, withheld[w]);
        g_autoptr(KithShareChoices) choices = kith_share_choices_new ();
        g_autoptr(KithReader) reader = new_reader (with, r);
        g_autoptr(KithShare) one = NULL;
        g_autoptr(KithShare) other = NULL;
        g_autoptr(GArray) ones = NULL;
        g_autoptr(GArray) others = NULL;

        if (g_strcmp0 (reader->person, withheld[w]) == 0)
          continue;
        kith_share_choices_set (choices, &(KithShareChoice){ .scope = KITH_SHARE_PERSON,
                                                             .id = (char *) withheld[w] });
        one = kith_share_reduce (with, reader, kith_matrix_get_default (), choices);
        other = kith_share_reduce (without, reader, kith_matrix_get_default (), NULL);
        ones = make_everything (one, reader, w + r, FALSE);
        others = make_everything (other, reader, w + r, FALSE);

        g_assert_cmpuint (ones->len, ==, others->len);
        for (guint i = 0; i < ones->len; i++)
          g_assert_cmpstr (g_array_index (ones, Output, i).text, ==,
                           g_array_index (others, Output, i).text);
      }
}

/* What nobody made was not looked at. */
static void
test_every_document_was_read_again (void)
{
  for (KithDocKind kind = 0; kind < KITH_N_DOCS; kind++)
    for (guint file = 0; file < KITH_N_DOCUMENT_FILES; file++)
      if (n_read[kind][file] == 0)
        g_error ("“%s” was never made as file %u", kith_doc_get_token (kind), file);
  for (guint i = 0; i < KITH_N_PRINT_FORMATS; i++)
    g_assert_cmpuint (n_formats[i], >, 0);
  for (guint i = 0; kith_phrases_list_languages ()[i] != NULL; i++)
    g_assert_cmpuint (n_languages[i], >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canary/only-what-the-matrix-allows-gets-out",
                   test_only_what_the_matrix_allows_gets_out);
  g_test_add_func ("/canary/marks-let-nothing-more-out", test_marks_let_nothing_more_out);
  g_test_add_func ("/canary/what-is-marked-gets-to-nobody", test_what_is_marked_gets_to_nobody);
  g_test_add_func ("/canary/what-is-their-own-gets-to-its-reader",
                   test_what_is_their_own_gets_to_its_reader);
  g_test_add_func ("/canary/the-withheld-make-no-difference", test_the_withheld_make_no_difference);
  g_test_add_func ("/canary/every-document-was-read-again", test_every_document_was_read_again);

  return g_test_run ();
}
