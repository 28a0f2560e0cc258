/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a drawing was made that has been given, kept in the register beside the copy it was made of. */

#include "config.h"

#include "app/kith-given-drawing.h"

#include "base/kith-error.h"
#include "base/kith-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP "drawing"
#define PLACES "places"

/**
 * kith_given_drawing_free:
 */
void
kith_given_drawing_free (KithGivenDrawing *self)
{
  g_free (self->sheet);
  g_free (self->title);
  g_strfreev (self->stamp);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self);
}

static void
write_text (GKeyFile   *file,
            const char *key,
            const char *text)
{
  if (text != NULL)
    g_key_file_set_string (file, GROUP, key, text);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (a, b);
}

static void
write_places (GKeyFile   *file,
              GHashTable *places)
{
  g_autoptr(GList) ids = g_list_sort (g_hash_table_get_keys (places), compare_ids);

  for (GList *i = ids; i != NULL; i = i->next)
    {
      const KithPoint *at = g_hash_table_lookup (places, i->data);
      double numbers[] = { at->x, at->y };

      g_key_file_set_double_list (file, PLACES, i->data, numbers, 2);
    }
}

/**
 * kith_given_drawing_dup_text:
 *
 * Returns: (transfer full): a key file that kith_given_drawing_parse() reads again
 */
char *
kith_given_drawing_dup_text (const KithGivenDrawing *self)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();

  write_text (file, "sheet", self->sheet);
  g_key_file_set_integer (file, GROUP, "as_at", self->as_at);
  g_key_file_set_boolean (file, GROUP, "is_asked", self->is_asked);
  g_key_file_set_boolean (file, GROUP, "is_compared", self->is_compared);
  g_key_file_set_integer (file, GROUP, "compared", self->compared);
  g_key_file_set_integer (file, GROUP, "ended", (int) self->ended);
  g_key_file_set_string (file, GROUP, "theme", kith_theme_get_token (self->theme));
  g_key_file_set_double (file, GROUP, "dpi", self->dpi);
  g_key_file_set_integer (file, GROUP, "paper", (int) self->setup.paper);
  g_key_file_set_integer (file, GROUP, "orientation", (int) self->setup.orientation);
  g_key_file_set_integer (file, GROUP, "fit", (int) self->setup.fit);
  g_key_file_set_integer (file, GROUP, "sheets", (int) self->setup.n_sheets);
  g_key_file_set_double (file, GROUP, "symbol_mm", self->setup.symbol_mm);
  g_key_file_set_boolean (file, GROUP, "no_legend", self->setup.no_legend);
  write_text (file, "title", self->title);
  if (self->stamp != NULL)
    g_key_file_set_string_list (file, GROUP, "stamp", (const char *const *) self->stamp,
                                g_strv_length (self->stamp));
  if (self->places != NULL)
    write_places (file, self->places);

  return g_key_file_to_data (file, NULL, NULL);
}

static GHashTable *
read_places (GKeyFile *file)
{
  g_auto(GStrv) ids = g_key_file_get_keys (file, PLACES, NULL, NULL);
  GHashTable *places;

  if (ids == NULL)
    return NULL;

  places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      gsize n = 0;
      g_autofree double *numbers = g_key_file_get_double_list (file, PLACES, ids[i], &n, NULL);
      KithPoint at;

      if (n != 2)
        continue;
      at = (KithPoint){ numbers[0], numbers[1] };
      g_hash_table_insert (places, g_strdup (ids[i]), g_memdup2 (&at, sizeof at));
    }

  return places;
}

static guint
read_choice (GKeyFile   *file,
             const char *key,
             guint       n)
{
  const int number = g_key_file_get_integer (file, GROUP, key, NULL);

  return number >= 0 && (guint) number < n ? (guint) number : 0;
}

/**
 * kith_given_drawing_parse:
 * @text: what kith_given_drawing_dup_text() wrote
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FORMAT if it is not how a drawing was made.
 *
 * Returns: (transfer full) (nullable): how it was made
 */
KithGivenDrawing *
kith_given_drawing_parse (const char  *text,
                          GError     **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(KithGivenDrawing) self = g_new0 (KithGivenDrawing, 1);
  g_autofree char *theme = NULL;

  if (text == NULL
      || !g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL)
      || !g_key_file_has_group (file, GROUP))
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
                   _("This copy was not a drawing, so it cannot be drawn again."));
      return NULL;
    }

  theme = g_key_file_get_string (file, GROUP, "theme", NULL);
  if (theme == NULL || !kith_theme_parse (theme, &self->theme))
    self->theme = KITH_THEME_PRINT_COLOUR;
  self->sheet = g_key_file_get_string (file, GROUP, "sheet", NULL);
  self->as_at = g_key_file_get_integer (file, GROUP, "as_at", NULL);
  self->is_asked = g_key_file_get_boolean (file, GROUP, "is_asked", NULL);
  self->is_compared = g_key_file_get_boolean (file, GROUP, "is_compared", NULL);
  self->compared = g_key_file_get_integer (file, GROUP, "compared", NULL);
  self->ended = read_choice (file, "ended", KITH_ENDED_HIDDEN + 1);
  self->dpi = g_key_file_get_double (file, GROUP, "dpi", NULL);
  self->setup.paper = read_choice (file, "paper", KITH_PAPER_ONE + 1);
  self->setup.orientation = read_choice (file, "orientation", KITH_ORIENTATION_LANDSCAPE + 1);
  self->setup.fit = read_choice (file, "fit", KITH_FIT_SYMBOL + 1);
  self->setup.n_sheets = read_choice (file, "sheets", KITH_MOST_SHEETS + 1);
  self->setup.symbol_mm = g_key_file_get_double (file, GROUP, "symbol_mm", NULL);
  self->setup.no_legend = g_key_file_get_boolean (file, GROUP, "no_legend", NULL);
  self->title = g_key_file_get_string (file, GROUP, "title", NULL);
  self->stamp = g_key_file_get_string_list (file, GROUP, "stamp", NULL, NULL);
  self->places = read_places (file);
  return g_steal_pointer (&self);
}

static const KithChartKind *
kind_of (const KithGivenDrawing *self,
         KithCase               *copy)
{
  return kith_chart_kind_of (kith_case_find_kind (copy, KITH_RECORD_SHEET, self->sheet));
}

/**
 * kith_given_drawing_get_title:
 * @copy: the case it is drawn of
 *
 * Returns: what a drawing of its kind is called, for the properties of a file; names nobody
 */
const char *
kith_given_drawing_get_title (const KithGivenDrawing *self,
                              KithCase               *copy)
{
  return _(kind_of (self, copy)->title);
}

/**
 * kith_given_drawing_new_chart:
 * @copy: the case it is drawn of
 * @measurer: who knows how wide text is
 *
 * Returns: (transfer full): the drawing, not laid out yet
 */
KithChart *
kith_given_drawing_new_chart (const KithGivenDrawing *self,
                              KithCase               *copy,
                              const KithMeasurer     *measurer)
{
  return kith_chart_new (kind_of (self, copy), copy,
                         kith_case_find_kind (copy, KITH_RECORD_SHEET, self->sheet),
                         &(KithChartOptions){
                           .measurer = measurer,
                           .as_at = self->as_at,
                           .is_asked = self->is_asked,
                           .is_compared = self->is_compared,
                           .compared = self->compared,
                           .ended = self->ended,
                           .all_codes = self->theme == KITH_THEME_PRINT_BLACK,
                           .places = self->places });
}

/**
 * kith_given_drawing_new_pages:
 * @copy: the case it is drawn of
 * @painter: whose measurer is used
 *
 * Returns: (transfer full): the pages, the same each time
 */
KithPages *
kith_given_drawing_new_pages (const KithGivenDrawing *self,
                              KithCase               *copy,
                              KithPainter            *painter)
{
  const KithMeasurer *measurer = kith_painter_get_measurer (painter);
  g_autoptr(KithChart) chart = kith_given_drawing_new_chart (self, copy, measurer);
  g_autoptr(KithScene) scene = kith_chart_draw (chart);

  return kith_pages_new (scene, &self->setup,
                         &(KithPageWords){ self->title, (const char *const *) self->stamp },
                         measurer);
}
