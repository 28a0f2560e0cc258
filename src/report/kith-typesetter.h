/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * KithType:
 * @size_pt: size of the letters
 * @line_em: from line to line, in sizes
 * @letter_em: room added between letters, in sizes
 * @bold: whether heavy
 * @rtl: whether the page runs from right to left
 * @language: of the text
 * @said_language: of what stands between two marks of kith_document_name()
 *
 * How a text is set.
 */
typedef struct
{
  double      size_pt;
  double      line_em;
  double      letter_em;
  gboolean    bold;
  gboolean    rtl;
  const char *language;
  const char *said_language;
} KithType;

typedef struct _KithTypesetter KithTypesetter;
typedef struct _KithTypeset KithTypeset;

KithTypesetter *kith_typesetter_new           (void);
KithTypesetter *kith_typesetter_new_fixed     (void);
void            kith_typesetter_free          (KithTypesetter    *self);

KithTypeset    *kith_typesetter_set           (KithTypesetter    *self,
                                               const KithType    *type,
                                               const char        *text,
                                               double             width_mm);
double          kith_typesetter_get_width_mm  (KithTypesetter    *self,
                                               const KithType    *type,
                                               const char        *text);
double          kith_typesetter_get_word_mm   (KithTypesetter    *self,
                                               const KithType    *type,
                                               const char        *text);

void            kith_typeset_free             (KithTypeset       *self);
guint           kith_typeset_get_n_lines      (const KithTypeset *self);
double          kith_typeset_get_line_mm      (const KithTypeset *self);
double          kith_typeset_get_size_pt      (const KithTypeset *self);
gboolean        kith_typeset_is_bold          (const KithTypeset *self);
double          kith_typeset_get_width_mm     (const KithTypeset *self,
                                               guint              line);
char           *kith_typeset_dup_line         (const KithTypeset *self,
                                               guint              line);
guint           kith_typeset_get_n_unknown    (const KithTypeset *self);
void            kith_typeset_draw_line        (const KithTypeset *self,
                                               guint              line,
                                               cairo_t           *cr,
                                               double             x_mm,
                                               double             top_mm);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTypesetter, kith_typesetter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTypeset, kith_typeset_free)

G_END_DECLS
