/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn where children were born together, and where there are none. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include "model/kith-records.h"

#define FORK_BAR 0.55    /* how far down the legs the bar of identical twins lies */
#define FORK_DOUBT 0.60  /* and the question mark */

/* What stands between the legs of two who were born together. */
static void
draw_fork (KithGenogram    *genogram,
           KithRecord      *group,
           const KithPoint *top,
           const KithPoint *a,
           const KithPoint *b,
           gboolean         both_identical)
{
  const KithSketch *sketch = &genogram->sketch;
  double t = both_identical ? FORK_BAR : FORK_DOUBT;
  KithPoint ends[] = { { top->x + (a->x - top->x) * t, top->y + (a->y - top->y) * t },
                       { top->x + (b->x - top->x) * t, top->y + (b->y - top->y) * t } };
  double cap_mm = KITH_CAP_NOTE * sketch->unit_mm;

  if (both_identical)
    kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_SEGMENTS, KITH_PART_LINE_MARK,
                                   kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_NORMAL,
                                                    KITH_DASH_SOLID),
                                   ends, 2);
  else if (kith_record_has_token (group, KITH_BIRTH_GROUP_KIND, "unknown"))
    kith_sketch_text (sketch, KITH_PART_LINE_TEXT, KITH_INK_STRUCTURAL, "?", KITH_CAP_NOTE,
                      KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE,
                      &(KithPoint){ (ends[0].x + ends[1].x) / 2.0,
                                    ends[0].y + cap_mm / 2.0 - kith_text_baseline_mm (cap_mm) },
                      0.03);
}

static const char *
key_of_birth (KithRecord *group,
              guint       n)
{
  if (n > 2)
    return "multiple_birth";
  if (kith_record_has_token (group, KITH_BIRTH_GROUP_KIND, "identical"))
    return "twins_identical";
  if (kith_record_has_token (group, KITH_BIRTH_GROUP_KIND, "unknown"))
    return "twins_unknown";

  return "twins_fraternal";
}

static gboolean
is_identical (KithRecord *group,
              KithRecord *person)
{
  return kith_record_has_token (group, KITH_BIRTH_GROUP_KIND, "identical")
         || (kith_record_has_token (group, KITH_BIRTH_GROUP_KIND, "some_identical")
             && kith_record_get_boolean (person, KITH_PERSON_IS_IDENTICAL));
}

/**
 * kith_genogram_draw_births:
 * @children: (array length=n_children): indices of the children of one union
 *
 * Draws what stands between the legs of twins. Legs of one birth stand next to each other, so each
 * pair of neighbours is looked at.
 */
void
kith_genogram_draw_births (KithGenogram *genogram,
                           const guint  *children,
                           guint         n_children)
{
  const KithLayoutInput *input = kith_layout_family_get_input (genogram->people);
  guint n_in_group = 1;

  for (guint i = 0; i + 1 < n_children; i++)
    {
      guint one = children[i], other = children[i + 1];
      KithRecord *a = kith_layout_family_get_person (genogram->people, input->children[one].person);
      KithRecord *b = kith_layout_family_get_person (genogram->people,
                                                     input->children[other].person);
      KithRecord *group = kith_case_resolve (genogram->family, a, KITH_PERSON_BIRTH_GROUP);
      g_autoptr(GArray) left = kith_genogram_course_of_child (genogram, one);
      g_autoptr(GArray) right = kith_genogram_course_of_child (genogram, other);
      gboolean is_last = i + 2 == n_children;

      if (input->children[one].twins == 0
          || input->children[one].twins != input->children[other].twins || group == NULL
          || left->len < 2 || right->len < 2)
        {
          n_in_group = 1;
          continue;
        }

      n_in_group++;
      draw_fork (genogram, group, &g_array_index (left, KithPoint, left->len - 2),
                 &g_array_index (left, KithPoint, left->len - 1),
                 &g_array_index (right, KithPoint, right->len - 1),
                 is_identical (group, a) && is_identical (group, b));
      if (is_last || input->children[children[i + 2]].twins != input->children[one].twins)
        {
          kith_scene_builder_note_kind (genogram->sketch.builder, key_of_birth (group, n_in_group));
          if (kith_record_has_token (a, KITH_PERSON_LIFE, "unborn"))
            kith_scene_builder_note_kind (genogram->sketch.builder, "preg_multiple");
        }
    }
}

/**
 * kith_genogram_draw_childless:
 * @unity: index of a union without children
 * @owner: its subject
 *
 * Draws, where it was said that there are no children, a short stem that ends in one level bar, or
 * in two.
 */
void
kith_genogram_draw_childless (KithGenogram *genogram,
                              guint         unity,
                              guint         owner)
{
  static const struct
  {
    const char *reason;
    guint       n_bars;
    const char *key;
  } reasons[] = { { "none", 1, "link_no_children" }, { "infertility", 2, "link_infertility" } };
  KithRecord *partnership = kith_layout_family_get_partnership (genogram->people, unity);
  const KithPoint *at = &genogram->layout->points[unity];
  double unit = genogram->sketch.unit_mm;

  if (partnership == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      KithPoint ends[6] = { *at, { at->x, at->y + 0.35 * unit } };

      if (!kith_record_has_token (partnership, KITH_PARTNERSHIP_NO_CHILDREN, reasons[i].reason))
        continue;
      for (guint b = 0; b < reasons[i].n_bars; b++)
        {
          ends[2 + 2 * b] = (KithPoint){ at->x - 0.15 * unit, at->y + (0.35 - 0.08 * b) * unit };
          ends[3 + 2 * b] = (KithPoint){ at->x + 0.15 * unit, at->y + (0.35 - 0.08 * b) * unit };
        }
      kith_scene_builder_set_owner (genogram->sketch.builder, owner);
      kith_scene_builder_add_points (genogram->sketch.builder, KITH_SHAPE_SEGMENTS,
                                     KITH_PART_LINE_MARK,
                                     kith_sketch_pen (&genogram->sketch, KITH_INK_STRUCTURAL,
                                                      KITH_PEN_MEDIUM, KITH_DASH_SOLID),
                                     ends, 2 + 2 * reasons[i].n_bars);
      kith_scene_builder_note_kind (genogram->sketch.builder, reasons[i].key);
    }
}
