/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which area a telephone number in a text is of, however it is written: "0113 496 0000",
 * "(01134) 96 0000" and "+44 (0)113 496 0000" are of one. */

#include "config.h"

#include "share/kith-share-private.h"

#include <string.h>

/* A run of digits with what stands between them. */
static gsize
measure_number (const char *text)
{
  gsize length = strspn (text, "+()-. 0123456789");

  while (length > 0 && !g_ascii_isdigit (text[length - 1]))
    length--;
  return length;
}

/* As it is dialled in the country, or NULL for a number of another country. */
static char *
dup_dialled (const char *text,
             gsize       length)
{
  GString *digits = g_string_new (NULL);
  const gboolean is_abroad = memchr (text, '+', length) != NULL;
  gsize n_prefix = 0;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      g_string_append_c (digits, text[i]);

  if (g_str_has_prefix (digits->str, "0044"))
    n_prefix = strlen ("0044");
  else if (is_abroad && g_str_has_prefix (digits->str, "44"))
    n_prefix = strlen ("44");
  if (n_prefix > 0)
    {
      n_prefix += digits->str[n_prefix] == '0';
      g_string_erase (digits, 0, (gssize) n_prefix);
      g_string_prepend_c (digits, '0');
    }

  return g_string_free (digits, is_abroad && n_prefix == 0);
}

/* How many digits of a number in Britain name its area; 0 if none do, as of a mobile.
 * Source: Ofcom, National Telephone Numbering Plan. */
static gsize
measure_area (const char *dialled)
{
  gsize length = 0;

  if (g_str_has_prefix (dialled, "02"))
    length = 3;
  else if (g_str_has_prefix (dialled, "011")
           || (g_str_has_prefix (dialled, "01") && strlen (dialled) > 3 && dialled[3] == '1'))
    length = 4;
  else if (g_str_has_prefix (dialled, "01"))
    length = 5;

  return strlen (dialled) >= length ? length : 0;
}

static void
free_area (gpointer data)
{
  KithArea *self = data;

  g_free (self->code);
  g_free (self->number);
  g_free (self);
}

/**
 * kith_share_list_areas:
 * @text: (nullable):
 *
 * Returns: (transfer full) (element-type KithArea): the areas of the telephone numbers in it
 */
GPtrArray *
kith_share_list_areas (const char *text)
{
  GPtrArray *areas = g_ptr_array_new_with_free_func (free_area);
  const char *p = text != NULL ? text : "";

  while (*p != '\0')
    {
      const gboolean begins = *p == '+' || *p == '(' || g_ascii_isdigit (*p);
      const gsize length = begins ? measure_number (p) : 0;
      g_autofree char *dialled = length > 0 ? dup_dialled (p, length) : NULL;
      const gsize n_code = dialled != NULL ? measure_area (dialled) : 0;

      if (n_code > 0)
        {
          KithArea *area = g_new (KithArea, 1);

          *area = (KithArea){ g_strndup (dialled, n_code), g_strndup (p, length) };
          g_ptr_array_add (areas, area);
        }
      p += MAX (length, 1);
    }

  return areas;
}
