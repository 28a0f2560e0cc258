/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The paper bridge: drawings and a list of questions that are printed empty but for the people who are
 * known already, to be filled in by pen. Who is named on them comes from the copy that the reader may
 * have, as on every other page.
 */

#include "config.h"

#include "report/kith-doc-private.h"

#include "model/kith-engaging.h"
#include "model/kith-finding.h"
#include "model/kith-naming.h"
#include "paint/kith-painter.h"
#include "scene/kith-blank.h"

#define PHRASE(key) kith_document_phrase (self->document, key)
#define EMPTY_ROWS 8

/* Strings of the document, so that the scene borrows them. */
static GPtrArray *
list_middle (KithDoc *self)
{
  GPtrArray *names = g_ptr_array_new ();
  g_autoptr(GPtrArray) children = kith_finding_list_children (self->family);

  for (guint i = 0; i < children->len; i++)
    g_ptr_array_add (names, (gpointer) kith_doc_name (self, children->pdata[i]));
  g_ptr_array_add (names, NULL);
  return names;
}

static GPtrArray *
list_names (KithDoc *self)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);

      if (kith_network_has_member (self->family, person, self->request->day))
        g_ptr_array_add (names, (gpointer) kith_doc_name (self, person));
    }
  g_ptr_array_add (names, NULL);
  return names;
}

/* Who is on it, for somebody who cannot see it. */
static const char *
describe (KithDoc    *self,
          const char *title,
          GPtrArray  *names)
{
  const char *text = "";

  for (guint i = 0; names->pdata[i] != NULL; i++)
    text = kith_document_join (self->document, text, ", ", names->pdata[i]);

  return *text != '\0' ? kith_document_join (self->document, title, ": ", text) : title;
}

static void
begin (KithDoc    *self,
       const char *title)
{
  kith_document_set_landscape (self->document, TRUE);
  kith_document_add_title (self->document, title);
  kith_document_add_paragraph (self->document, PHRASE ("by-pen"));
}

static void
write_blank (KithDoc           *self,
             KithBlankKind      kind,
             const char        *title,
             const char *const *labels)
{
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(GPtrArray) middle = list_middle (self);
  g_autoptr(GPtrArray) names = list_names (self);
  const KithBlankWords words = { (const char *const *) middle->pdata, (const char *const *) names->pdata, labels };
  guint n_written = 0;
  g_autoptr(KithScene) scene
    = kith_blank_new_scene (kind, &words, kith_painter_get_measurer (painter), &n_written);

  begin (self, title);
  kith_document_add_drawing (self->document, scene, describe (self, title, names));
  if (names->pdata[n_written] == NULL)
    return;

  /* Those for whom there was no room beside the drawing. */
  kith_document_add_heading (self->document, 1, PHRASE ("network"));
  for (guint i = n_written; names->pdata[i] != NULL; i++)
    kith_document_add_check (self->document, names->pdata[i], FALSE);
}

/**
 * kith_doc_write_paper_ecomap:
 *
 * Writes an ecomap to be drawn by pen.
 */
void
kith_doc_write_paper_ecomap (KithDoc *self)
{
  const char *const none[] = { NULL };

  write_blank (self, KITH_BLANK_ECOMAP, PHRASE ("who-is-around"), none);
}

/**
 * kith_doc_write_paper_circles:
 *
 * Writes safety circles to be filled in by pen. The rings say in words what people in them know.
 */
void
kith_doc_write_paper_circles (KithDoc *self)
{
  const char *const labels[] = { PHRASE ("knows-most"), PHRASE ("knows-some"), PHRASE ("knows-nothing"), NULL };

  write_blank (self, KITH_BLANK_CIRCLES, PHRASE ("who-knows"), labels);
}

/**
 * kith_doc_write_paper_mobility:
 *
 * Writes a mobility map to be drawn by pen.
 */
void
kith_doc_write_paper_mobility (KithDoc *self)
{
  const char *const labels[] = { PHRASE ("first-memory"), PHRASE ("today"), NULL };

  write_blank (self, KITH_BLANK_MOBILITY, PHRASE ("where-lived"), labels);
}

static void
add_empty_rows (KithDoc           *self,
                const KithColumn  *columns,
                guint              n_columns,
                GPtrArray         *first,
                guint              n_empty)
{
  const char *cells[4] = { "", "", "", "" };

  kith_document_begin_table (self->document, columns, n_columns, KITH_TABLE_WRITE);
  for (guint i = 0; first != NULL && first->pdata[i] != NULL; i++)
    {
      cells[0] = first->pdata[i];
      kith_document_add_row (self->document, cells);
    }
  cells[0] = "";
  for (guint i = 0; i < n_empty; i++)
    kith_document_add_row (self->document, cells);
  kith_document_end_table (self->document);
}

/**
 * kith_doc_write_paper_genogram:
 *
 * Writes the family tree as far as it is known, and a table for those who are missing.
 */
void
kith_doc_write_paper_genogram (KithDoc *self)
{
  const KithColumn columns[] = { { PHRASE ("name"), 2 }, { PHRASE ("how-they-know"), 3 }, { PHRASE ("who-said"), 2 } };

  kith_doc_write_genogram (self);
  kith_document_add_page_break (self->document);
  kith_document_add_heading (self->document, 1, PHRASE ("anyone-missed"));
  kith_document_add_paragraph (self->document, PHRASE ("by-pen"));
  add_empty_rows (self, columns, G_N_ELEMENTS (columns), NULL, EMPTY_ROWS);
}

/**
 * kith_doc_write_paper_questions:
 *
 * Writes the questions of the library with room for an answer each. Those for when somebody is stuck
 * are for the worker, and are not on paper.
 */
void
kith_doc_write_paper_questions (KithDoc *self)
{
  const char *language = kith_document_get_language (self->document);
  KithPromptLibrary *library = kith_prompt_library_get_in (language);
  const gboolean is_translated = g_str_equal (kith_prompt_library_get_language (library), language);
  GPtrArray *all = kith_prompt_library_get_all (library);

  kith_document_add_title (self->document, PHRASE ("who-else"));
  kith_document_add_paragraph (self->document, PHRASE ("by-pen"));
  for (guint i = 0; i < all->len; i++)
    {
      const KithPrompt *prompt = all->pdata[i];

      if (prompt->heard != NULL || g_str_equal (prompt->tool, "father"))
        continue;
      kith_document_begin_group (self->document);
      /* In the language of the page it is a phrase; else it is marked as not yet translated. */
      kith_document_add_space (self->document, is_translated ? kith_document_name (self->document, prompt->ask)
                                                             : kith_document_said (self->document, prompt->ask), 2);
      kith_document_end_group (self->document);
    }
}
