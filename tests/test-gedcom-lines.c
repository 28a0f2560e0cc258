/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-error.h"
#include "exchange/kith-gedcom-date.h"
#include "exchange/kith-gedcom-lines.h"

#include <string.h>

/* Reads @length bytes, or all of a string if it is 0. */
static KithGedcomTree *
read_bytes (const char       *bytes,
            gsize             length,
            KithGedcomReport *report)
{
  g_autoptr(GError) error = NULL;
  KithGedcomTree *tree;

  if (length == 0)
    length = strlen (bytes);
  tree = kith_gedcom_tree_new (g_memdup2 (bytes, length), length, report, &error);
  g_assert_no_error (error);
  return tree;
}

/* The tree as text: level by indentation, xref, tag, pointer or value. */
static char *
draw (const KithGedcomTree *tree)
{
  GString *out = g_string_new (NULL);

  for (guint i = 1; i < kith_gedcom_tree_count (tree); i++)
    {
      const KithGedcomNode *node = kith_gedcom_tree_get (tree, i);
      const char *xref = kith_gedcom_tree_get_xref (tree, node);
      const char *value = kith_gedcom_tree_get_value (tree, node);
      int depth = 0;

      for (guint up = node->parent; up != 0; up = kith_gedcom_tree_get (tree, up)->parent)
        depth++;
      g_string_append_printf (out, "%*s%s%s%s%s%s%s\n", depth, "", xref != NULL ? xref : "",
                              xref != NULL ? ":" : "", kith_gedcom_tree_get_tag (tree, node),
                              value != NULL ? "=" : "", node->is_pointer ? "->" : "",
                              value != NULL ? value : "");
    }

  return g_string_free (out, FALSE);
}

static void
test_lines_become_a_tree (void)
{
  static const struct
  {
    const char *lines;
    const char *drawn;
  } rows[] = {
    { "0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Ada /Low/\n0 TRLR\n",
      "HEAD\n CHAR=UTF-8\nI1:INDI\n NAME=Ada /Low/\nTRLR\n" },
    { "0 HEAD\r\n1 CHAR UTF-8\r\n0 TRLR", "HEAD\n CHAR=UTF-8\nTRLR\n" },
    { "0 HEAD\r1 CHAR UTF-8\r0 TRLR\r", "HEAD\n CHAR=UTF-8\nTRLR\n" },
    { "0 HEAD\n\r1 CHAR UTF-8\n\r0 TRLR\n\r", "HEAD\n CHAR=UTF-8\nTRLR\n" },
    { "\n\n  0 HEAD\n\n\t 1 CHAR  UTF-8\n   \n0 TRLR\n\x1a", "HEAD\n CHAR= UTF-8\nTRLR\n" },
    { "0 HEAD\n0 @N1@ NOTE one\n1 CONT two\n1 CONC , three\n1 CONT\n1 CONT  four\n",
      "HEAD\nN1:NOTE=one\ntwo, three\n\n four\n" },
    { "0 HEAD\n0 @N1@ NOTE\n1 CONT two\n1 CONC three\n", "HEAD\nN1:NOTE=\ntwothree\n" },
    { "0 HEAD\n0 @N1@ NOTE\n1 CONC two\n", "HEAD\nN1:NOTE=two\n" },
    { "0 HEAD\n1 NOTE a@@b.c @@@@\n", "HEAD\n NOTE=a@b.c @@\n" },
    { "0 HEAD\n1 GEDC\n2 VERS 7.0\n1 NOTE @@a@@b\n2 CONT @@c\n",
      "HEAD\n GEDC\n  VERS=7.0\n NOTE=@a@@b\n@c\n" },
    { "0 HEAD\n0 @F1@ FAM\n1 HUSB @I1@ \n1 WIFE @VOID@\n1 NOTE @I1@ x\n",
      "HEAD\nF1:FAM\n HUSB=->I1\n WIFE=->VOID\n NOTE=@I1@ x\n" },
    { "0 HEAD\n1 DATE @#DJULIAN@ 1 JAN 1700\n", "HEAD\n DATE=@#DJULIAN@ 1 JAN 1700\n" },
    { "0 HEAD\n0 @I1@ INDI\n1 BIRT\n4 DATE 1900\n2 PLAC X\n",
      "HEAD\nI1:INDI\n BIRT\n  DATE=1900\n  PLAC=X\n" },
    { "0 HEAD\n1 NOTE a\nlong line\n26 people came\n1 CHAR X\n",
      "HEAD\n NOTE=a\nlong line\n26 people came\n CHAR=X\n" },
    { "0 HEAD\n1 NOTE\nlong line\nlonger\n", "HEAD\n NOTE=long line\nlonger\n" },
    { "0 HEAD\n1 NOTE a\n2 SOUR @S1@\n2 CONT b\n", "HEAD\n NOTE=a\n  SOUR=->S1\n  CONT=b\n" },
    { "0 HEAD\n0 @A B@ INDI\n0 @@ INDI\n0 INDI\n", "HEAD\nA B:INDI=0 @ INDI\nINDI\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
      g_autoptr(KithGedcomTree) tree = read_bytes (rows[i].lines, 0, report);
      g_autofree char *drawn = draw (tree);

      g_test_message ("row %d", (int) i);
      g_assert_cmpstr (drawn, ==, rows[i].drawn);
    }
}

static void
test_line_numbers_are_those_of_an_editor (void)
{
  static const char *const texts[] = {
    "0 HEAD\n\n1 CHAR UTF-8\n0 @I1@ INDI\n", "0 HEAD\r\n\r\n1 CHAR UTF-8\r\n0 @I1@ INDI\r\n",
    "0 HEAD\r\r1 CHAR UTF-8\r0 @I1@ INDI", "0 HEAD\n\r\n\r1 CHAR UTF-8\n\r0 @I1@ INDI\n\r",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
      g_autoptr(KithGedcomTree) tree = read_bytes (texts[i], 0, report);

      g_assert_cmpuint (kith_gedcom_tree_find (tree, NULL, "INDI")->line, ==, 4);
      g_assert_cmpuint (report->lines, ==, 4);
    }
}

static void
test_what_is_wrong_with_lines_is_told (void)
{
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(KithGedcomTree) tree = NULL;
  g_autofree char *text = NULL;

  tree = read_bytes ("lost\n0 HEAD\n1 NOTE a\nrest\n0 @I1@ INDI\n3 DEAT Y\n", 0, report);
  text = kith_gedcom_report_dup_text (report);

  g_assert_cmpstr (text, ==,
                   "line 1: The line has no level and no tag.\n"
                   "line 4: The line has no level and no tag; it was added to the text before it.\n"
                   "line 6, DEAT: The level skips one; the line was taken as part of the one above.\n");
  g_assert_cmpuint (kith_gedcom_report_count_lost (report), ==, 1);
}

typedef struct
{
  const char *bytes;
  gsize length;  /* 0: to the first zero */
  const char *used;
  gboolean is_declared_wrong;
  guint replaced;
  const char *name;
} Encoded;

static const Encoded encoded[] = {
  { "0 HEAD\n1 CHAR UTF-8\n0 @I@ INDI\n1 NAME J\xc3\xb3zef /\xc5\x81uk/\n", 0, "UTF-8", FALSE, 0,
    "Józef /Łuk/" },
  { "\xef\xbb\xbf" "0 HEAD\n1 CHAR UTF-8\n0 @I@ INDI\n1 NAME Zo\xc3\xab /\xc3\x85s/\n", 0, "UTF-8",
    FALSE, 0, "Zoë /Ås/" },
  { "0 HEAD\n1 CHAR ANSEL\n0 @I@ INDI\n1 NAME J\xe2ozef /\xa1uk/\n", 0, "ANSEL", FALSE, 0,
    "Józef /Łuk/" },
  { "0 HEAD\n1 CHAR ANSEL\n0 @I@ INDI\n1 NAME \xe3\xf2" "a\xe8u\xf0\xe2" "c\xcf /\xe9\x73/\n", 0,
    "ANSEL", FALSE, 0, "ậüḉß /š/" },
  { "0 HEAD\n1 CHAR ANSEL\n0 @I@ INDI\n1 NAME J\xc3\xb3zef /\xc5\x81uk/\n", 0, "UTF-8", TRUE, 0,
    "Józef /Łuk/" },
  { "0 HEAD\n1 CHAR ASCII\n0 @I@ INDI\n1 NAME Ren\xe9 /M\xfcller/\n", 0, "CP1252", TRUE, 0,
    "René /Müller/" },
  { "0 HEAD\n1 CHAR ANSI\n0 @I@ INDI\n1 NAME \x8aime /\x80uro\x81/\n", 0, "CP1252", FALSE, 1,
    "Šime /€uro�/" },
  { "0 HEAD\n1 CHAR LATIN1\n0 @I@ INDI\n1 NAME Ren\xe9 /M\xfcller/\n", 0, "ISO-8859-1", FALSE, 0,
    "René /Müller/" },
  { "0 HEAD\n1 CHAR IBMPC\n0 @I@ INDI\n1 NAME Ren\x82 /M\x81ller/\n", 0, "CP437", FALSE, 0,
    "René /Müller/" },
  { "0 HEAD\n1 CHAR IBM DOS\n0 @I@ INDI\n1 NAME Ren\x82 /M\x81ller/\n", 0, "CP437", FALSE, 0,
    "René /Müller/" },
  { "0 HEAD\n1 CHAR MACINTOSH\n0 @I@ INDI\n1 NAME Ren\x8e /M\x9fller/\n", 0, "MacRoman", FALSE, 0,
    "René /Müller/" },
  { "0 HEAD\n1 CHAR UTF-8\n0 @I@ INDI\n1 NAME Zo\xc3\xab \xff /\xc3\x85s/\n", 0, "UTF-8", FALSE, 1,
    "Zoë � /Ås/" },
  { "0 HEAD\n0 @I@ INDI\n1 NAME A\0b /C/\n", 33, "ASCII", FALSE, 1, "A�b /C/" },
  { "\xff\xfe" "0\0 \0H\0E\0A\0D\0\n\0" "0\0 \0@\0I\0@\0 \0I\0N\0D\0I\0\n\0"
    "1\0 \0N\0A\0M\0E\0 \0\x41\x01\x3d\xd8\x9b\xdc\0\xd8\n\0", 62, "UTF-16", FALSE, 2, "Ł💛�" },
  { "\xfe\xff\0" "0\0 \0H\0E\0A\0D\0\n\0" "0\0 \0@\0I\0@\0 \0I\0N\0D\0I\0\n\0"
    "1\0 \0N\0A\0M\0E\0 \x01\x41\0\n", 56, "UTF-16", FALSE, 0, "Ł" },
  { "0\0 \0H\0E\0A\0D\0\n\0" "0\0 \0@\0I\0@\0 \0I\0N\0D\0I\0\n\0"
    "1\0 \0N\0A\0M\0E\0 \0\x41\x01\n\0", 54, "UTF-16", FALSE, 0, "Ł" },
  { "\0" "0\0 \0H\0E\0A\0D\0\n\0" "0\0 \0@\0I\0@\0 \0I\0N\0D\0I\0\n\0"
    "1\0 \0N\0A\0M\0E\0 \x01\x41\0\n", 54, "UTF-16", FALSE, 0, "Ł" },
};

static void
test_every_encoding_is_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (encoded); i++)
    {
      const Encoded *row = &encoded[i];
      g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
      g_autoptr(KithGedcomTree) tree = read_bytes (row->bytes, row->length, report);
      const KithGedcomNode *person = kith_gedcom_tree_find (tree, NULL, "INDI");
      const KithGedcomNode *name;

      g_test_message ("row %d", (int) i);
      g_assert_nonnull (person);
      name = kith_gedcom_tree_find (tree, person, "NAME");
      g_assert_nonnull (name);
      g_assert_cmpstr (kith_gedcom_tree_get_value (tree, name), ==, row->name);
      g_assert_cmpstr (report->encoding, ==, row->used);
      g_assert_cmpint (report->is_declared_wrong, ==, row->is_declared_wrong);
      g_assert_cmpuint (report->replaced, ==, row->replaced);
    }
}

static void
test_a_senseless_declaration_is_told_in_letters (void)
{
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(KithGedcomTree) tree = NULL;

  tree = read_bytes ("0 HEAD\n1 CHAR UTF-8 \xff\xfe\n0 TRLR\n", 0, report);

  g_assert_cmpstr (report->declared, ==, "UTF-8 ??");
}

static void
test_what_is_no_family_file_is_refused (void)
{
  static const char *const texts[] = {
    "hello\nworld\n", "0 FOO\n1 BAR\n", "\x89PNG\r\n\x1a\n", " ", "", "{\"a\": 1}",
    "PK\003\004 but no archive",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
      g_autoptr(KithGedcomTree) tree = NULL;
      g_autoptr(GError) error = NULL;

      tree = kith_gedcom_tree_new (g_strdup (texts[i]), strlen (texts[i]), report, &error);
      g_assert_null (tree);
      g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
    }
}

static void
test_files_that_cannot_be_had_are_refused (void)
{
  g_autoptr(GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr(GFile) missing = g_file_get_child (folder, "kith-no-such-file.ged");
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_gedcom_tree_load (missing, report, NULL, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (kith_gedcom_tree_load (folder, report, NULL, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
}

static void
test_many_levels_are_only_lines (void)
{
  g_autoptr(GString) text = g_string_new ("0 HEAD\n");
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(KithGedcomTree) tree = NULL;
  const KithGedcomNode *last;

  for (int level = 1; level < 200000; level++)
    g_string_append_printf (text, "%d A\n", level);
  g_string_append (text, "0 TRLR\n");
  tree = read_bytes (text->str, text->len, report);

  g_assert_cmpuint (report->lines, ==, 200001);
  last = kith_gedcom_tree_get (tree, 200000);
  g_assert_cmpuint (last->level, ==, 199999);
  g_assert_cmpuint (kith_gedcom_tree_find (tree, NULL, "TRLR")->parent, ==, 0);
}

static void
test_a_very_long_value_is_joined_in_place (void)
{
  g_autoptr(GString) text = g_string_new ("0 HEAD\n0 @N@ NOTE x\n");
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(KithGedcomTree) tree = NULL;
  const KithGedcomNode *note;

  for (int i = 0; i < 60000; i++)
    g_string_append (text, i % 2 == 0 ? "1 CONC ab\n" : "1 CONT\n");
  tree = read_bytes (text->str, text->len, report);

  note = kith_gedcom_tree_find (tree, NULL, "NOTE");
  g_assert_cmpuint (strlen (kith_gedcom_tree_get_value (tree, note)), ==, 1 + 90000);
  g_assert_cmpuint (kith_gedcom_tree_count (tree), ==, 3);
}

typedef struct
{
  const char *value;
  const char *phrase;
  const char *edtf;
  const char *left_over;
} DateRow;

static const DateRow date_rows[] = {
  { "12 AUG 1401", NULL, "1401-08-12", NULL },
  { " 1 may 2019 ", NULL, "2019-05-01", NULL },
  { "OCT 1401", NULL, "1401-10", NULL },
  { "1401 B.C.", NULL, "-1400", NULL },
  { "12 AUG 44 BCE", NULL, "-0043-08-12", NULL },
  { "11 FEB 1731/32", NULL, "1732-02-11", NULL },
  { "1699/00", NULL, "1700", NULL },
  { "1699/0", NULL, "1700", NULL },
  { "1401/8", NULL, "1401", "1401/8" },
  { "ABT 1900", NULL, "1900~", NULL },
  { "CAL 3 MAY 1900", NULL, "1900-05-03~", NULL },
  { "EST 1900", NULL, "1900~", NULL },
  { "BEF 1900", NULL, "[..1899]", NULL },
  { "AFT 31 DEC 1900", NULL, "[1901-01-01..]", NULL },
  { "BET 1900 AND 1905", NULL, "[1900..1905]", NULL },
  { "BET 1905 AND 1900", NULL, "[1900..1905]", NULL },
  { "FROM 1900 TO MAY 1905", NULL, "1900/1905-05", NULL },
  { "FROM 1900", NULL, "1900/..", NULL },
  { "TO 1905", NULL, "../1905", NULL },
  { "INT 25 DEC 1900 (Christmas of that year)", NULL, "1900-12-25", "Christmas of that year" },
  { "(before the war)", NULL, "", "before the war" },
  { "1900", "around harvest", "1900", "around harvest" },
  { "", "around harvest", "", "around harvest" },
  { "@#DJULIAN@ 15 MAR 44 B.C.", NULL, "-0043-03-13", NULL },
  { "JULIAN 11 FEB 1731/32", NULL, "1732-02-22", NULL },
  { "@#DJULIAN@ 1700", NULL, "1700", NULL },
  { "@#DFRENCH R@ 11 FRIM 13", NULL, "1804-12-02", NULL },
  { "FRENCH_R 5 COMP 1", NULL, "1793-09-21", NULL },
  { "9 THER 2", NULL, "1794-07-27", NULL },
  { "@#DHEBREW@ 5 IYR 5708", NULL, "1948-05-14", NULL },
  { "HEBREW NSN 5784", NULL, "[2024-04-09..2024-05-08]", NULL },
  { "BEF @#DHEBREW@ TSH 5784", NULL, "[..2023-09-15]", NULL },
  { "FROM @#DJULIAN@ 1 JAN 1700 TO 1750", NULL, "1700-01-11/1750", NULL },
  { "29 FEB 1635", NULL, "1635-02", "29 FEB 1635" },
  { "@#DROMAN@ 5 IDES 3", NULL, "", "@#DROMAN@ 5 IDES 3" },
  { "_MAYAN 1 _UO 3", NULL, "", "_MAYAN 1 _UO 3" },
  { "about 1900", NULL, "1900~", NULL },
  { "3/5/1900", NULL, "1900-05-03", "3/5/1900" },
  { "Deceased", NULL, "", "Deceased" },
  { "BET JUN 2020 AND AUG 2020", "summer 2020 (EDTF 2020-22)", "2020-22", NULL },
  { "INT 2020 (summer 2020 (EDTF 2020-22))", NULL, "2020-22", NULL },
  { NULL, NULL, "", NULL },
};

static void
test_dates_of_every_version_are_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (date_rows); i++)
    {
      const DateRow *row = &date_rows[i];
      g_autofree char *left_over = NULL;
      g_autofree char *edtf = NULL;
      KithDate date;

      g_test_message ("%s", row->value != NULL ? row->value : "");
      kith_gedcom_date_read (row->value, row->phrase, &date, &left_over);
      edtf = kith_date_dup_edtf (&date);
      g_assert_cmpstr (edtf, ==, row->edtf);
      g_assert_cmpstr (left_over, ==, row->left_over);
    }
}

static void
test_written_dates_come_back (void)
{
  static const char *const dates[] = {
    "2014", "2019-05", "2019-05-03", "2014~", "2014?", "2014%", "2020-22", "2018-24", "2018-39",
    "199X", "18XX", "[..1989]", "[2002..]", "[..2019-05-02~]", "[..198X]", "[1988,1989]",
    "[1988..1990]", "[2020-21..2020-22]", "2014/2016", "2014/..", "../2016", "2014/", "/2016",
    "2014~/2016?", "-0043-03-15", "0000", "[..-0044]", "2019-05~/2020-22",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *phrase = NULL;
      g_autofree char *left_over = NULL;
      KithDate date, again;

      g_assert_true (kith_date_parse_edtf (dates[i], &date, NULL));
      value = kith_gedcom_date_write (&date, &phrase);
      g_test_message ("%s: %s | %s", dates[i], value, phrase != NULL ? phrase : "");
      kith_gedcom_date_read (value, phrase, &again, &left_over);
      g_assert_true (kith_date_equal (&date, &again));
      g_assert_null (left_over);
    }
}

static gboolean
load_shared (const char      *name,
             KithGedcomTree **tree)
{
  const char *shared = g_getenv ("KITH_SHARED");
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(GError) error = NULL;

  path = g_build_filename (shared != NULL ? shared : KITH_SOURCE_DIR "/../shared", "gedcom", name,
                           NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the shared family files are not here");
      return FALSE;
    }

  file = g_file_new_for_path (path);
  *tree = kith_gedcom_tree_load (file, report, NULL, &error);
  g_assert_no_error (error);
  return TRUE;
}

/* Every form there is, also contradictory ones: each becomes a date, or stays as text. */
static void
test_no_date_of_the_great_list_is_lost (void)
{
  g_autoptr(KithGedcomTree) tree = NULL;
  guint dates = 0, understood = 0;

  if (!load_shared ("t5-date-all.ged", &tree))
    return;

  for (guint i = 1; i < kith_gedcom_tree_count (tree); i++)
    {
      const KithGedcomNode *node = kith_gedcom_tree_get (tree, i);
      g_autofree char *left_over = NULL;
      KithDate date;

      if (!kith_gedcom_tree_is (tree, node, "DATE"))
        continue;
      dates++;
      kith_gedcom_date_read (kith_gedcom_tree_get_value (tree, node), NULL, &date, &left_over);
      g_assert_true (kith_date_is_known (&date) || left_over != NULL);
      understood += kith_date_is_known (&date);
    }

  g_test_message ("%u of %u dates understood", understood, dates);
  g_assert_cmpuint (dates, ==, 2917);
  g_assert_cmpuint (understood, >, 1500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gedcom/lines-become-a-tree", test_lines_become_a_tree);
  g_test_add_func ("/gedcom/line-numbers-are-those-of-an-editor",
                   test_line_numbers_are_those_of_an_editor);
  g_test_add_func ("/gedcom/what-is-wrong-with-lines-is-told",
                   test_what_is_wrong_with_lines_is_told);
  g_test_add_func ("/gedcom/every-encoding-is-read", test_every_encoding_is_read);
  g_test_add_func ("/gedcom/a-senseless-declaration-is-told-in-letters",
                   test_a_senseless_declaration_is_told_in_letters);
  g_test_add_func ("/gedcom/what-is-no-family-file-is-refused",
                   test_what_is_no_family_file_is_refused);
  g_test_add_func ("/gedcom/files-that-cannot-be-had-are-refused",
                   test_files_that_cannot_be_had_are_refused);
  g_test_add_func ("/gedcom/many-levels-are-only-lines",
                   test_many_levels_are_only_lines);
  g_test_add_func ("/gedcom/a-very-long-value-is-joined-in-place",
                   test_a_very_long_value_is_joined_in_place);
  g_test_add_func ("/gedcom/dates-of-every-version-are-read",
                   test_dates_of_every_version_are_read);
  g_test_add_func ("/gedcom/written-dates-come-back", test_written_dates_come_back);
  g_test_add_func ("/gedcom/no-date-of-the-great-list-is-lost",
                   test_no_date_of_the_great_list_is_lost);

  return g_test_run ();
}
