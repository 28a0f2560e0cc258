/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who helps, as a list; and the family tree with what its signs mean. */

#include "config.h"

#include "report/kith-doc-private.h"

#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-sheets.h"
#include "paint/kith-painter.h"
#include "scene/kith-genogram.h"
#include "scene/kith-legend.h"

#define PHRASE(key) kith_document_phrase (self->document, key)
#define LEAST_SCALE 0.78 /* symbols of 7 mm, names of 8 pt: what KITH_LEAST_SYMBOL_MM asks for */
#define A4_ROOM_LONG_MM 255.0
#define A4_ROOM_SHORT_MM 130.0
#define LEGEND_MM 115.0      /* narrower than a page, so that its letters are drawn larger */
#define LARGE_LEGEND_MM 60.0 /* one column, drawn as large as drawings are */

static gboolean
is_professional (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_KIND, "professional")
         || kith_record_has_token (person, KITH_PERSON_KIND, "organisation");
}

/* What somebody does for the children: what is there already, and what they have in the plan. */
static const char *
help_of (KithDoc    *self,
         KithRecord *person)
{
  g_autoptr(GPtrArray) supports = kith_doc_list (self, KITH_RECORD_SUPPORT, KITH_SUPPORT_GIVER, person);
  g_autoptr(GPtrArray) lines = kith_doc_list (self, KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_WHO, person);
  const char *text = "";

  for (guint i = 0; i < supports->len; i++)
    text = kith_document_join (self->document, text, "\n", kith_doc_said (self, supports->pdata[i], KITH_SUPPORT_WHAT));
  for (guint i = 0; i < lines->len; i++)
    {
      KithRecord *plan = kith_case_resolve (self->family, lines->pdata[i], KITH_PLAN_LINE_PLAN);

      if (plan != NULL && kith_record_has_token (plan, KITH_PLAN_STATE, "live"))
        text = kith_document_join (self->document, text, "\n", kith_doc_said (self, lines->pdata[i], KITH_PLAN_LINE_WHAT));
    }

  return text;
}

static gboolean
is_invited (KithDoc    *self,
            KithRecord *person)
{
  g_autoptr(GPtrArray) asked = kith_doc_list (self, KITH_RECORD_ATTENDANCE, KITH_ATTENDANCE_PERSON, person);

  return asked->len > 0;
}

static gboolean
belongs (KithDoc    *self,
         KithRecord *person,
         gboolean    professional)
{
  return is_professional (person) == professional
         && !kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS)
         && !kith_person_has_died (person)
         && !kith_record_has_token (person, KITH_PERSON_KIND, "pet")
         && (*help_of (self, person) != '\0' || *kith_doc_phone (self, person) != '\0'
             || is_invited (self, person));
}

static void
add_people (KithDoc    *self,
            gboolean    professional,
            const char *heading)
{
  const KithColumn columns[] = { { PHRASE ("who"), 1.4 }, { PHRASE ("how-they-know"), 1.3 },
                                 { PHRASE ("how-they-help"), 2.4 }, { PHRASE ("phone"), 1.3 } };
  gboolean begun = FALSE;

  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);
      const char *cells[G_N_ELEMENTS (columns)];

      if (!belongs (self, person, professional))
        continue;
      if (!begun)
        {
          kith_document_add_heading (self->document, 1, heading);
          kith_document_begin_table (self->document, columns, G_N_ELEMENTS (columns), KITH_TABLE_PLAIN);
        }
      begun = TRUE;
      cells[0] = kith_doc_name (self, person);
      cells[1] = kith_document_join (self->document, kith_doc_said (self, person, KITH_PERSON_ROLE), ", ",
                                kith_doc_said (self, person, KITH_PERSON_AGENCY));
      cells[2] = help_of (self, person);
      cells[3] = kith_doc_phone (self, person);
      kith_document_add_row (self->document, cells);
    }
  if (begun)
    kith_document_end_table (self->document);
}

/**
 * kith_doc_write_network:
 *
 * Writes who helps, with numbers as far as the reader may have them.
 */
void
kith_doc_write_network (KithDoc *self)
{
  kith_document_add_title (self->document, PHRASE ("network-list"));
  kith_document_add_note (self->document, PHRASE ("emergency"));
  add_people (self, FALSE, PHRASE ("people-who-help"));
  add_people (self, TRUE, PHRASE ("professionals"));
  kith_document_add_space (self->document, PHRASE ("anyone-missed"), 3);
}

static KithScene *
new_legend (const KithScene *drawing,
            KithPainter     *painter,
            KithPrintFormat  format)
{
  double width = kith_print_format_get_rules (format)->lists ? LARGE_LEGEND_MM : LEGEND_MM;
  g_autoptr(KithLegend) legend = kith_legend_new (drawing);
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();

  kith_legend_draw (legend, builder, kith_painter_get_measurer (painter),
                    &(KithRect){ 0.0, 0.0, width, kith_legend_get_height (legend, width) });
  return kith_scene_builder_finish (builder);
}

/* Who is on the drawing, for somebody who cannot see it. */
static const char *
describe (KithDoc   *self,
          KithScene *scene)
{
  const char *names = "";

  for (guint i = 0; i < kith_scene_get_n_subjects (scene); i++)
    {
      const KithSubject *subject = kith_scene_get_subject (scene, i);
      KithRecord *person = kith_case_find_kind (self->family, KITH_RECORD_PERSON, subject->id);

      if (subject->kind == KITH_SUBJECT_PERSON && person != NULL)
        names = kith_document_join (self->document, names, ", ", kith_doc_name (self, person));
    }

  return kith_document_join (self->document, PHRASE ("genogram"), ": ", names);
}

static KithRecord *
find_sheet (KithDoc *self)
{
  g_autoptr(GPtrArray) sheets = kith_case_list_sheets (self->family, "genogram");

  if (self->subject != NULL)
    return self->subject;
  return sheets->len > 0 ? sheets->pdata[0] : NULL;
}

/* Lying where it is wide, on A3 where names on A4 would be too small to read. */
static void
choose_paper (KithDoc        *self,
              const KithRect *bounds)
{
  double longer = MAX (bounds->width, bounds->height), shorter = MIN (bounds->width, bounds->height);

  kith_document_set_landscape (self->document, bounds->width > bounds->height);
  kith_document_set_large_paper (self->document, longer > A4_ROOM_LONG_MM / LEAST_SCALE
                                                 || shorter > A4_ROOM_SHORT_MM / LEAST_SCALE);
}

/**
 * kith_doc_write_genogram:
 *
 * Writes the family tree, with a key that is always there: signs that are plain to a worker are not
 * plain to a family.
 */
void
kith_doc_write_genogram (KithDoc *self)
{
  g_autoptr(KithPainter) painter = kith_painter_new ();
  KithGenogramOptions options = { kith_painter_get_measurer (painter), self->request->day };
  g_autoptr(KithScene) scene = NULL;
  g_autoptr(KithScene) legend = NULL;

  options.all_codes = kith_print_format_get_rules (self->request->format)->black;
  scene = kith_genogram_new_scene (self->family, find_sheet (self), &options);
  legend = new_legend (scene, painter, self->request->format);
  choose_paper (self, kith_scene_get_bounds (scene));
  kith_document_add_title (self->document, PHRASE ("our-family"));
  kith_document_add_paragraph (self->document,
                               kith_document_fill (self->document, "as-at",
                                                   kith_document_day (self->document, self->request->day,
                                                                      KITH_DAY_PLAIN), NULL));
  kith_document_add_drawing (self->document, scene, describe (self, scene));
  kith_document_add_heading (self->document, 1, PHRASE ("key"));
  kith_document_add_drawing (self->document, legend, PHRASE ("key"));
}
