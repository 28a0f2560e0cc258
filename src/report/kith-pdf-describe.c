/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cairo 1.16 cannot say in a PDF: the language of the document and of its parts, what a drawing
 * shows, which heads a table has.
 *
 * A PDF may end with a second part that repeats objects with something added. cairo writes plain
 * objects and one classic table of them, so the objects are found by their text. Source: ISO 32000-1,
 * 7.5.6 (incremental updates), 14.7 and 14.9 (structure and accessibility). */

#include "config.h"

#include "report/kith-write-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/kith-error.h"

#define ELEMENT "<< /Type /StructElem\n   /S /"
#define END "\n>>\nendobj"

typedef struct
{
  const char *start; /* of "<<" */
  const char *end;   /* before "\n>>" */
  guint       number;
} PdfObject;

typedef struct
{
  guint number;
  gsize offset;
} PdfEntry;

/* The number before " 0 obj\n", which ends at @at. */
static guint
number_before (const char *data,
               const char *at)
{
  static const char mark[] = " 0 obj\n";
  const char *p = at - strlen (mark);

  if (p <= data || memcmp (p, mark, strlen (mark)) != 0)
    return 0;
  while (p > data && g_ascii_isdigit (p[-1]))
    p--;
  return (guint) strtoul (p, NULL, 10);
}

/* Finds the next object that begins with @beginning. */
static gboolean
find_object (const char *data,
             gsize       size,
             const char *from,
             const char *beginning,
             PdfObject  *object)
{
  for (const char *p = from;
       (p = memmem (p, data + size - p, beginning, strlen (beginning))) != NULL; p++)
    {
      object->number = number_before (data, p);
      object->start = p;
      object->end = memmem (p, data + size - p, END, strlen (END));
      if (object->number > 0 && object->end != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
append_utf16 (GString    *out,
              const char *text)
{
  glong n = 0;
  g_autofree gunichar2 *words = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);

  g_string_append (out, "<FEFF");
  for (glong i = 0; words != NULL && i < n; i++)
    g_string_append_printf (out, "%04X", words[i]);
  g_string_append_c (out, '>');
}

static void
append_object (GByteArray      *pdf,
               GArray          *entries,
               const PdfObject *object,
               const char      *added)
{
  PdfEntry entry = { object->number, pdf->len };
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n", object->number);
  g_autofree char *body = g_strndup (object->start, object->end - object->start);

  g_array_append_val (entries, entry);
  g_byte_array_append (pdf, (const guint8 *) head, strlen (head));
  g_byte_array_append (pdf, (const guint8 *) body, strlen (body));
  g_byte_array_append (pdf, (const guint8 *) added, strlen (added));
  g_byte_array_append (pdf, (const guint8 *) END "\n", strlen (END "\n"));
}

static char *
dup_added (const KithTag *tag)
{
  GString *added = g_string_new (NULL);

  if (tag->alternative != NULL && *tag->alternative != '\0')
    {
      g_string_append (added, "\n   /Alt ");
      append_utf16 (added, tag->alternative);
    }
  if (tag->language != NULL)
    g_string_append_printf (added, "\n   /Lang (%s)", tag->language);
  if (tag->scope != NULL)
    g_string_append_printf (added, "\n   /A << /O /Table /Scope /%s >>", tag->scope);
  return g_string_free (added, FALSE);
}

/* The elements stand in the file in the order in which they were opened. */
static gboolean
describe_elements (GByteArray    *pdf,
                   GArray        *entries,
                   const char    *data,
                   gsize          size,
                   const KithTag *tags,
                   const guint   *opened,
                   guint          n_opened)
{
  const char *from = data;

  for (guint i = 0; i < n_opened; i++)
    {
      const KithTag *tag = &tags[opened[i]];
      g_autofree char *added = dup_added (tag);
      PdfObject object;
      gsize length = strlen (tag->name);

      if (!find_object (data, size, from, ELEMENT, &object)
          || strncmp (object.start + strlen (ELEMENT), tag->name, length) != 0
          || object.start[strlen (ELEMENT) + length] != '\n')
        return FALSE;
      from = object.end;
      if (*added != '\0')
        append_object (pdf, entries, &object, added);
    }

  return TRUE;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const PdfEntry *left = a, *right = b;

  return (left->number > right->number) - (left->number < right->number);
}

static void
append_text (GByteArray *pdf,
             char       *text)
{
  g_byte_array_append (pdf, (const guint8 *) text, strlen (text));
  g_free (text);
}

static void
append_table (GByteArray *pdf,
              GArray     *entries,
              const char *trailer,
              gulong      previous)
{
  gsize start = pdf->len;
  const char *end = strstr (trailer, "\n>>");

  g_array_sort (entries, compare_entries);
  append_text (pdf, g_strdup ("xref\n"));
  for (guint i = 0; i < entries->len; i++)
    {
      const PdfEntry *entry = &g_array_index (entries, PdfEntry, i);

      append_text (pdf, g_strdup_printf ("%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", entry->number,
                                         entry->offset));
    }
  append_text (pdf, g_strndup (trailer, end - trailer));
  append_text (pdf, g_strdup_printf ("\n   /Prev %lu\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                                     previous, start));
}

static const char *
find_last (const char *data,
           gsize       size,
           const char *what)
{
  gsize length = strlen (what);

  for (gsize i = size - length; i > 0; i--)
    if (memcmp (data + i, what, length) == 0)
      return data + i;
  return NULL;
}

static gboolean
describe (GByteArray    *pdf,
          const KithTag *tags,
          const guint   *opened,
          guint          n_opened,
          const char    *language)
{
  g_autoptr(GArray) entries = g_array_new (FALSE, FALSE, sizeof (PdfEntry));
  g_autofree char *data = g_malloc (pdf->len + 1);
  gsize size = pdf->len;
  g_autofree char *added = g_strdup_printf ("\n   /Lang (%s)"
                                            "\n   /ViewerPreferences << /DisplayDocTitle true >>",
                                            language);
  PdfObject catalog;
  const char *trailer, *start;

  memcpy (data, pdf->data, size);
  data[size] = '\0';
  trailer = find_last (data, size, "trailer\n");
  start = find_last (data, size, "startxref\n");
  if (trailer == NULL || start == NULL || strstr (trailer, "\n>>") == NULL
      || !find_object (data, size, data, "<< /Type /Catalog", &catalog)
      || !describe_elements (pdf, entries, data, size, tags, opened, n_opened))
    return FALSE;

  append_object (pdf, entries, &catalog, added);
  append_table (pdf, entries, trailer, strtoul (start + strlen ("startxref\n"), NULL, 10));
  return TRUE;
}

/**
 * kith_pdf_describe:
 * @pdf: a whole file as cairo wrote it; grows
 * @tags: the elements
 * @opened: (array length=n_opened): their numbers in the order in which they were opened
 * @language: of the document
 * @error: return location for a #GError
 *
 * Adds languages, descriptions and heads of tables.
 *
 * Errors: %KITH_ERROR_FAILED if the file is not built as cairo 1.16 builds one.
 */
gboolean
kith_pdf_describe (GByteArray    *pdf,
                   const KithTag *tags,
                   const guint   *opened,
                   guint          n_opened,
                   const char    *language,
                   GError       **error)
{
  if (describe (pdf, tags, opened, n_opened, language))
    return TRUE;

  g_set_error (error, KITH_ERROR, KITH_ERROR_FAILED,
               _("The document could not be described for screen readers. This copy of cairo builds"
                 " PDF files in a way Kith does not know."));
  return FALSE;
}
