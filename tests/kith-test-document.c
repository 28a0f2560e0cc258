/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan of an invented family that uses every kind of block. */

#include "config.h"

#include "kith-test-document.h"

/**
 * kith_test_document_scene:
 *
 * Returns: (transfer full): a small drawing: two parents and a child
 */
KithScene *
kith_test_document_scene (void)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  KithStyle line = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_PAPER, FALSE, 0.6f, 9.0f, 0.0f };
  KithStyle text = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_NONE, TRUE, 0.0f, 9.0f, 0.0f };
  guint symbol = kith_scene_builder_add_style (builder, &line);
  guint label = kith_scene_builder_add_style (builder, &text);
  static const char *const names[] = { "Dafydd", "Ines", "Rosie" };
  static const KithPoint at[] = { { 0.0, 0.0 }, { 60.0, 0.0 }, { 30.0, 40.0 } };

  kith_scene_builder_add_points (builder, KITH_SHAPE_POLYLINE, KITH_PART_LINK, symbol,
                                 (const KithPoint[]){ { 0.0, 5.0 }, { 0.0, 16.0 }, { 60.0, 16.0 },
                                                      { 60.0, 5.0 } }, 4);
  kith_scene_builder_add_points (builder, KITH_SHAPE_POLYLINE, KITH_PART_LINK, symbol,
                                 (const KithPoint[]){ { 30.0, 16.0 }, { 30.0, 36.0 } }, 2);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      KithText name = { names[i], 3.0f, KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE };

      kith_scene_builder_add_box (builder, i == 0 ? KITH_SHAPE_RECT : KITH_SHAPE_ELLIPSE,
                                  KITH_PART_SYMBOL, symbol,
                                  &(KithRect){ at[i].x - 5.0, at[i].y - 5.0, 10.0, 10.0 });
      kith_scene_builder_add_text (builder, KITH_PART_LABEL, label,
                                   &(KithRect){ at[i].x - 14.0, at[i].y + 6.5, 28.0,
                                                kith_text_line_mm (3.0) }, &name);
    }

  return kith_scene_builder_finish (builder);
}

static void
add_start (KithDocument *self)
{
  const char *rosie = kith_document_name (self, "Rosie");

  kith_document_add_title (self, kith_document_fill (self, "plan-for", rosie, NULL));
  kith_document_add_key_fact (self, kith_document_phrase (self, "who-to-ring"),
                              kith_document_name (self, "Nan Gwen 01632 960123"));
  kith_document_add_note (self, kith_document_phrase (self, "emergency"));
  kith_document_add_heading (self, 1, kith_document_phrase (self, "why-plan"));
  kith_document_add_paragraph (self, kith_document_said (self,
    "Rosie told her teacher that she was alone at night. Her mum has been very low since the move,"
    " and some nights she goes out to be with friends. We all want Rosie to sleep well and to have"
    " a grown-up in the house who is well enough to look after her."));
  kith_document_add_heading (self, 2, kith_document_phrase (self, "working-well"));
  kith_document_add_bullet (self, kith_document_said (self, "Rosie gets to school every day. <b>&amp;"));
  kith_document_add_bullet (self, kith_document_said (self, "Nan lives two streets away and Rosie has her own key."));
  kith_document_add_bullet (self, kith_document_said (self, "Ines asks for help when she feels it coming."));
  kith_document_add_heading (self, 2, kith_document_phrase (self, "bottom-line"));
  kith_document_add_picture (self, "safe", kith_document_phrase (self, "bottom-line-means"));
  kith_document_add_picture (self, "moon", kith_document_said (self,
    "A grown-up who is well sleeps in the house every night. Rosie is never alone."));
}

static void
add_lines (KithDocument *self)
{
  const KithColumn columns[] = {
    { kith_document_phrase (self, "what"), 3.0 },
    { kith_document_phrase (self, "who-does-it"), 1.4 },
    { kith_document_phrase (self, "how-often"), 1.4 },
    { kith_document_phrase (self, "if-not"), 2.2 },
  };
  static const char *const cells[][3] = {
    { "Somebody sleeps over when Ines has a bad day. She rings before six in the evening.", "Nan Gwen",
      "Ring Uncle Tomos. If he cannot come, Rosie goes to him." },
    { "Walk Rosie to school and say hello to Mrs Adeyemi at the gate.", "Beth next door",
      "Beth sends Ines a message the evening before." },
    { "Take Ines to the surgery for her appointment and wait with her.", "Tomos",
      "Nan takes her on the bus." },
    { "Cook together and eat at the table.", "Ines and Rosie", "They eat at Nan's." },
    { "Ask Rosie how it was, on her own, and write it in the little book.", "Mrs Adeyemi",
      "The head teacher asks." },
  };

  kith_document_add_heading (self, 1, kith_document_phrase (self, "what-agreed"));
  kith_document_begin_table (self, columns, G_N_ELEMENTS (columns), KITH_TABLE_PLAIN);
  for (guint i = 0; i < 3 * G_N_ELEMENTS (cells); i++)
    {
      const char *const *cell = cells[i % G_N_ELEMENTS (cells)];
      const char *row[] = { kith_document_said (self, cell[0]), kith_document_name (self, cell[1]),
                            kith_document_weekday (self, i % 7), kith_document_said (self, cell[2]) };

      kith_document_add_row (self, row);
    }
  kith_document_end_table (self);
  kith_document_add_withheld (self, kith_document_name (self, "an address"));
}

static void
add_rota (KithDocument *self)
{
  const char *days[8] = { NULL };
  const char *bands[] = { kith_document_phrase (self, "before-school"),
                          kith_document_phrase (self, "after-school"),
                          kith_document_phrase (self, "evening"), kith_document_phrase (self, "night"), NULL };
  static const char *const people[] = { "Beth", "Nan Gwen", "Ines", "Ines, Nan Gwen", "Tomos", "Dafydd" };
  const char *cells[28];

  for (guint i = 0; i < 7; i++)
    days[i] = kith_document_weekday (self, i);
  for (guint i = 0; i < 28; i++)
    cells[i] = i == 25 ? kith_document_phrase (self, "nobody-yet")
                       : kith_document_name (self, people[i % G_N_ELEMENTS (people)]);
  kith_document_add_heading (self, 1, kith_document_phrase (self, "rota"));
  kith_document_add_paragraph (self, kith_document_fill (self, "week-of",
    kith_document_day (self, kith_day_from_civil (2026, 3, 2), KITH_DAY_LONG), NULL));
  kith_document_add_rota (self, kith_document_phrase (self, "when"), days, bands, cells);
}

static void
add_end (KithDocument *self)
{
  g_autoptr(KithScene) scene = kith_test_document_scene ();
  const KithColumn columns[] = { { kith_document_phrase (self, "name"), 2.0 },
                                 { kith_document_phrase (self, "who-you-are"), 2.0 },
                                 { kith_document_phrase (self, "signed"), 2.0 } };
  const char *nobody[] = { NULL, NULL, NULL };

  kith_document_add_heading (self, 1, kith_document_phrase (self, "our-family"));
  kith_document_add_drawing (self, scene, kith_document_name (self,
    "Dafydd and Ines with their child Rosie below them."));
  kith_document_add_heading (self, 1, kith_document_phrase (self, "if-goes-wrong"));
  kith_document_add_number (self, kith_document_said (self, "Rosie rings Nan."));
  kith_document_add_number (self, kith_document_said (self, "Nan comes, whatever the time is."));
  kith_document_add_number (self, kith_document_said (self, "Nan rings the worker in the morning."));
  kith_document_add_fact (self, kith_document_phrase (self, "next-review"),
                          kith_document_day (self, kith_day_from_civil (2026, 4, 15), KITH_DAY_LONG));
  kith_document_add_fact (self, kith_document_phrase (self, "place"), kith_document_name (self, "Nan's kitchen"));
  kith_document_add_check (self, kith_document_phrase (self, "i-can-come"), TRUE);
  kith_document_add_check (self, kith_document_phrase (self, "i-cannot-come"), FALSE);
  kith_document_add_space (self, kith_document_phrase (self, "i-need"), 3);
  kith_document_begin_group (self);
  kith_document_add_heading (self, 1, kith_document_phrase (self, "who-agreed"));
  kith_document_add_signature (self, kith_document_name (self, "Ines Hartley"));
  kith_document_add_signature (self, kith_document_name (self, "Gwen Hartley"));
  kith_document_end_group (self);
  kith_document_add_page_break (self);
  kith_document_add_heading (self, 1, kith_document_phrase (self, "sign-in"));
  kith_document_begin_table (self, columns, G_N_ELEMENTS (columns), KITH_TABLE_WRITE);
  for (guint i = 0; i < 8; i++)
    kith_document_add_row (self, nobody);
  kith_document_end_table (self);
}

/**
 * kith_test_document_new:
 * @language: of the phrases
 * @second: (nullable): a language beside it
 * @easy: whether pictures stand beside more of it
 *
 * Returns: (transfer full): the plan
 */
KithDocument *
kith_test_document_new (const char *language,
                        const char *second,
                        gboolean    easy)
{
  KithDocument *self = kith_document_new (language);
  KithFooter footer = { 0 };

  kith_document_set_second_language (self, second);
  kith_document_set_file_title (self, kith_document_phrase (self, "plan"));
  footer.title = kith_document_phrase (self, "plan");
  footer.version = kith_document_fill (self, "version", "3", NULL);
  footer.date = kith_document_day (self, kith_day_from_civil (2026, 3, 4), KITH_DAY_PLAIN);
  footer.reader = kith_document_fill (self, "copy-for", kith_document_name (self, "Ines Hartley"), NULL);
  kith_document_set_footer (self, &footer);
  add_start (self);
  add_lines (self);
  if (easy)
    kith_document_add_picture (self, "calendar", kith_document_phrase (self, "thank-you-for-help"));
  add_rota (self);
  add_end (self);
  return self;
}
