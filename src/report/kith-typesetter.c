/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paragraphs as lines: broken at words by Pango, or by a measurer of fixed width for tests, which need
 * no font and never change with one. */

#include "config.h"

#include "report/kith-typesetter.h"

#include <math.h>
#include <string.h>

#include "base/kith-measurer.h"
#include "paint/kith-fonts.h"
#include "report/kith-phrases.h"

#define MM_PER_PT (25.4 / 72.0)
#define CAP_PER_EM 0.714
#define BASELINE_EM 1.0 /* from the top of a line 1.36 sizes high, as Noto Sans has it */
#define NATURAL_EM 1.36
#define MOST_LINES 100000
#define LONGEST_WHOLE 24  /* letters of a word or number that is kept on one line */

struct _KithTypesetter
{
  PangoFontMap         *map;         /* owned; nullable */
  PangoContext         *contexts[2]; /* owned; from left to right, from right to left */
  PangoFontDescription *fonts[2];    /* owned; normal and bold */
};

struct _KithTypeset
{
  double       size_pt;
  double       line_mm;
  gboolean     bold;
  PangoLayout *layout; /* owned; nullable */
  char       **lines;  /* owned; nullable */
  double      *widths; /* owned; of the lines */
};

static PangoFontDescription *
new_font (PangoWeight weight)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, kith_fonts_get_families ());
  pango_font_description_set_weight (font, weight);
  return font;
}

/**
 * kith_typesetter_new:
 *
 * Returns: (transfer full): a typesetter with fonts of its own, for one thread at a time
 */
KithTypesetter *
kith_typesetter_new (void)
{
  KithTypesetter *self = g_new0 (KithTypesetter, 1);

  self->map = kith_fonts_new_map ();
  for (guint i = 0; i < 2; i++)
    {
      self->contexts[i] = kith_fonts_new_context (self->map);
      pango_context_set_base_dir (self->contexts[i],
                                  i == 0 ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL);
      self->fonts[i] = new_font (i == 0 ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD);
    }

  return self;
}

/**
 * kith_typesetter_new_fixed:
 *
 * Returns: (transfer full): a typesetter that knows no font and draws nothing
 */
KithTypesetter *
kith_typesetter_new_fixed (void)
{
  return g_new0 (KithTypesetter, 1);
}

/**
 * kith_typesetter_free:
 *
 * Frees the typesetter; what it has set stays.
 */
void
kith_typesetter_free (KithTypesetter *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&self->contexts[i]);
      g_clear_pointer (&self->fonts[i], pango_font_description_free);
    }
  g_clear_object (&self->map);
  g_free (self);
}

static gboolean
is_isolate (gunichar c)
{
  return c == 0x2068 || c == 0x2069;
}

/* The marks are of use only where the direction may turn; elsewhere they would come along when
   somebody copies text out of a page. */
static gboolean
needs_isolates (const KithType *type,
                const char     *text)
{
  if (type->rtl)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFF00))
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  GString  *text;
  GArray   *said;    /* guint pairs: where somebody's own words begin and end */
  gboolean  all_said;
} Plain;

static void
plain_clear (Plain *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->said);
}

static Plain
make_plain (const KithType *type,
            const char     *text)
{
  Plain plain = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (guint)), TRUE };
  gboolean keep = needs_isolates (type, text);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_isolate (c))
        {
          guint at = plain.text->len;

          if ((c == 0x2068) == (plain.said->len % 2 == 0))
            g_array_append_val (plain.said, at);
        }
      else if (plain.said->len % 2 == 0 && !g_unichar_isspace (c))
        plain.all_said = FALSE;
      if (keep || !is_isolate (c))
        g_string_append_unichar (plain.text, c);
    }
  if (plain.said->len % 2 != 0)
    g_array_append_val (plain.said, plain.text->len);
  return plain;
}

static void
add_attribute (PangoAttrList  *list,
               PangoAttribute *attribute,
               guint           start,
               guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/* Whether a number of one or two digits ends before @p: a day, a count. */
static gboolean
ends_small_number (const char *text,
                   const char *p)
{
  guint n = 0;

  while (p > text && g_ascii_isdigit (p[-1]))
    {
      p--;
      n++;
    }
  return n >= 1 && n <= 2 && (p == text || g_ascii_isspace (p[-1]));
}

/* Whether a line must not end after the letter at @p: within a word with a hyphen, between the groups
   of a telephone number, between a number and what it counts. */
static gboolean
joins (const char *text,
       const char *p)
{
  gunichar before, after;

  if (p == text || (*p != '-' && *p != ' ') || p[1] == '\0')
    return FALSE;
  before = g_utf8_get_char (g_utf8_prev_char (p));
  after = g_utf8_get_char (p + 1);
  if (*p == '-')
    return g_unichar_isalnum (before) && g_unichar_isalnum (after);
  if (!g_unichar_isdigit (before))
    return FALSE;
  return g_unichar_isdigit (after) || (g_unichar_isalpha (after) && ends_small_number (text, p));
}

/* The end of what begins at @start and no line parts: joined words, unless they are so many that they
   might not fit on a line; then one word. */
static const char *
find_end (const char *text,
          const char *start)
{
  const char *word_end = NULL, *p = start;

  for (; *p != '\0' && (!g_ascii_isspace (*p) || joins (text, p)); p++)
    if (word_end == NULL && g_ascii_isspace (*p))
      word_end = p;

  return word_end == NULL || g_utf8_strlen (start, p - start) <= LONGEST_WHOLE ? p : word_end;
}

static void
keep_whole (PangoAttrList *list,
            const char    *text)
{
  const char *end;

  for (const char *start = text; *start != '\0'; start = *end != '\0' ? end + 1 : end)
    {
      end = find_end (text, start);
      if (g_utf8_strlen (start, end - start) > LONGEST_WHOLE)
        continue;
      for (const char *q = start; q < end; q++)
        if (joins (text, q))
          add_attribute (list, pango_attr_allow_breaks_new (FALSE), (guint) (q - text),
                         (guint) (g_utf8_next_char (q + 1) - text));
    }
}

static void
set_attributes (PangoLayout    *layout,
                const KithType *type,
                const Plain    *plain)
{
  PangoAttrList *list = pango_attr_list_new ();
  int spacing = (int) lround (type->letter_em * type->size_pt * PANGO_SCALE);

  if (spacing != 0 && !type->rtl)
    add_attribute (list, pango_attr_letter_spacing_new (spacing), 0, G_MAXUINT);
  /* Joined letters are harder to read, and some readers lose what follows them. */
  add_attribute (list, pango_attr_font_features_new ("liga=0, clig=0"), 0, G_MAXUINT);
  add_attribute (list, pango_attr_insert_hyphens_new (FALSE), 0, G_MAXUINT);
  keep_whole (list, plain->text->str);
  if (type->language != NULL)
    add_attribute (list, pango_attr_language_new (pango_language_from_string (type->language)), 0,
                   G_MAXUINT);
  for (guint i = 0; type->said_language != NULL && i + 1 < plain->said->len; i += 2)
    add_attribute (list, pango_attr_language_new (pango_language_from_string (type->said_language)),
                   g_array_index (plain->said, guint, i), g_array_index (plain->said, guint, i + 1));

  pango_layout_set_attributes (layout, list);
  pango_attr_list_unref (list);
}

/* Words that somebody typed take their own direction; a phrase has that of its page, also where it
   begins with a name in other letters. */
static PangoLayout *
new_layout (KithTypesetter *self,
            const KithType *type,
            const char     *text)
{
  PangoLayout *layout = pango_layout_new (self->contexts[type->rtl ? 1 : 0]);
  PangoFontDescription *font = pango_font_description_copy (self->fonts[type->bold ? 1 : 0]);
  Plain plain = make_plain (type, text);

  pango_font_description_set_absolute_size (font, type->size_pt * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, plain.text->str, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, plain.all_said);
  set_attributes (layout, type, &plain);
  pango_font_description_free (font);
  plain_clear (&plain);
  return layout;
}

static void
set_with_pango (KithTypesetter *self,
                KithTypeset    *set,
                const KithType *type,
                const char     *text,
                double          width_mm)
{
  guint n;

  set->layout = new_layout (self, type, text);
  pango_layout_set_width (set->layout, (int) floor (width_mm / MM_PER_PT * PANGO_SCALE));
  n = pango_layout_get_line_count (set->layout);
  set->widths = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (set->layout, (int) i);
      PangoRectangle box;

      pango_layout_line_get_extents (line, NULL, &box);
      set->widths[i] = box.width / (double) PANGO_SCALE * MM_PER_PT;
    }
}

static void
set_fixed (KithTypeset    *set,
           const KithType *type,
           const char     *text,
           double          width_mm)
{
  const KithMeasurer *measurer = kith_measurer_fixed ();
  KithWeight weight = type->bold ? KITH_WEIGHT_BOLD : KITH_WEIGHT_NORMAL;
  double cap_mm = type->size_pt * CAP_PER_EM * MM_PER_PT;
  Plain plain = make_plain (type, text);
  g_auto(GStrv) paragraphs = g_strsplit (plain.text->str, "\n", -1);
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      char **wrapped = kith_measurer_wrap (measurer, paragraphs[i], cap_mm, weight, width_mm,
                                           MOST_LINES);

      for (guint k = 0; wrapped[k] != NULL; k++)
        g_ptr_array_add (lines, wrapped[k]);
      if (wrapped[0] == NULL)
        g_ptr_array_add (lines, g_strdup (""));
      g_free (wrapped);
    }
  set->widths = g_new0 (double, lines->len);
  for (guint i = 0; i < lines->len; i++)
    set->widths[i] = kith_measurer_width_mm (measurer, lines->pdata[i], cap_mm, weight);
  g_ptr_array_add (lines, NULL);
  set->lines = (char **) g_ptr_array_free (lines, FALSE);
  plain_clear (&plain);
}

/**
 * kith_typesetter_set:
 * @text: UTF-8, never markup; a line end begins a line
 * @width_mm: of the lines; a word that is longer than one is broken, no other
 *
 * Returns: (transfer full): the text as lines, at least one
 */
KithTypeset *
kith_typesetter_set (KithTypesetter *self,
                     const KithType *type,
                     const char     *text,
                     double          width_mm)
{
  KithTypeset *set = g_new0 (KithTypeset, 1);

  set->size_pt = type->size_pt;
  set->line_mm = type->size_pt * type->line_em * MM_PER_PT;
  set->bold = type->bold;
  if (self->map != NULL)
    set_with_pango (self, set, type, text, width_mm);
  else
    set_fixed (set, type, text, width_mm);
  return set;
}

/**
 * kith_typesetter_get_width_mm:
 *
 * Returns: how wide @text is in one line
 */
double
kith_typesetter_get_width_mm (KithTypesetter *self,
                              const KithType *type,
                              const char     *text)
{
  g_autoptr(KithTypeset) set = kith_typesetter_set (self, type, text, 10000.0);

  return kith_typeset_get_width_mm (set, 0);
}

/**
 * kith_typesetter_get_word_mm:
 *
 * Returns: how wide lines must be so that no word of @text is broken, and nothing that belongs
 *   together, such as "23 November", is parted
 */
double
kith_typesetter_get_word_mm (KithTypesetter *self,
                             const KithType *type,
                             const char     *text)
{
  Plain plain = make_plain (type, text);
  const char *end;
  glong longest = 0;
  double width = 0.0;

  for (const char *start = plain.text->str; *start != '\0'; start = *end != '\0' ? end + 1 : end)
    {
      g_autofree char *word = NULL;
      glong length;

      end = find_end (plain.text->str, start);
      length = g_utf8_strlen (start, end - start);
      /* The longest by letters is the widest but for a letter or two. */
      if (length + 1 < longest)
        continue;
      longest = MAX (longest, length);
      word = g_strndup (start, (gsize) (end - start));
      width = MAX (width, kith_typesetter_get_width_mm (self, type, word));
    }

  plain_clear (&plain);
  return width;
}

/**
 * kith_typeset_free:
 *
 * Frees the lines.
 */
void
kith_typeset_free (KithTypeset *self)
{
  g_clear_object (&self->layout);
  g_strfreev (self->lines);
  g_free (self->widths);
  g_free (self);
}

/**
 * kith_typeset_get_n_lines:
 *
 * Returns: how many lines there are
 */
guint
kith_typeset_get_n_lines (const KithTypeset *self)
{
  if (self->layout != NULL)
    return (guint) pango_layout_get_line_count (self->layout);

  return g_strv_length (self->lines);
}

/**
 * kith_typeset_get_line_mm:
 *
 * Returns: from the top of one line to the next
 */
double
kith_typeset_get_line_mm (const KithTypeset *self)
{
  return self->line_mm;
}

/**
 * kith_typeset_get_size_pt:
 *
 * Returns: size of the letters
 */
double
kith_typeset_get_size_pt (const KithTypeset *self)
{
  return self->size_pt;
}

/**
 * kith_typeset_is_bold:
 *
 * Returns: whether the letters are heavy
 */
gboolean
kith_typeset_is_bold (const KithTypeset *self)
{
  return self->bold;
}

/**
 * kith_typeset_get_width_mm:
 *
 * Returns: how wide a line came out
 */
double
kith_typeset_get_width_mm (const KithTypeset *self,
                           guint              line)
{
  return self->widths[line];
}

/**
 * kith_typeset_dup_line:
 *
 * Returns: (transfer full): what a line says
 */
char *
kith_typeset_dup_line (const KithTypeset *self,
                       guint              line)
{
  PangoLayoutLine *found;

  if (self->layout == NULL)
    return g_strdup (self->lines[line]);

  found = pango_layout_get_line_readonly (self->layout, (int) line);
  return g_strndup (pango_layout_get_text (self->layout) + found->start_index, found->length);
}

/**
 * kith_typeset_get_n_unknown:
 *
 * Returns: how many letters no font has
 */
guint
kith_typeset_get_n_unknown (const KithTypeset *self)
{
  return self->layout != NULL ? (guint) pango_layout_get_unknown_glyphs_count (self->layout) : 0;
}

/**
 * kith_typeset_draw_line:
 * @cr: in millimetres
 * @x_mm: left edge of the line, whatever its direction
 * @top_mm: top edge of the line
 *
 * Draws a line, in the colour that is set; nothing with a fixed typesetter.
 */
void
kith_typeset_draw_line (const KithTypeset *self,
                        guint              line,
                        cairo_t           *cr,
                        double             x_mm,
                        double             top_mm)
{
  double height_em = self->line_mm / MM_PER_PT / self->size_pt;
  double baseline_em = BASELINE_EM + (height_em - NATURAL_EM) / 2.0;

  if (self->layout == NULL)
    return;

  cairo_save (cr);
  cairo_translate (cr, x_mm, top_mm + baseline_em * self->size_pt * MM_PER_PT);
  cairo_scale (cr, MM_PER_PT, MM_PER_PT);
  cairo_move_to (cr, 0.0, 0.0);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (self->layout, (int) line));
  cairo_restore (cr);
}
