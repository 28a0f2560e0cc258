/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of pictures: whose they are and who agreed, and apart from that the dots. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField picture_fields[] = {
  { "person", KITH_FIELD_REF, N_("Of whom"), KITH_DISCLOSE_PICTURE, NULL, "person" },
  { "content", KITH_FIELD_TEXT, N_("Which picture"), KITH_DISCLOSE_PICTURE },
  { "width", KITH_FIELD_INTEGER, N_("Width"), KITH_DISCLOSE_TECHNICAL },
  { "height", KITH_FIELD_INTEGER, N_("Height"), KITH_DISCLOSE_TECHNICAL },
  { "agreed", KITH_FIELD_TEXT, N_("Who agreed to it being here"), KITH_DISCLOSE_PICTURE },
  { "taken", KITH_FIELD_DATE, N_("When it was taken"), KITH_DISCLOSE_PICTURE },
  { "said_by", KITH_FIELD_TEXT, N_("Who gave it"), KITH_DISCLOSE_SOURCE },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
  { "sheet", KITH_FIELD_REF, N_("Of which drawing"), KITH_DISCLOSE_TECHNICAL, NULL, "sheet" },
  { "is_pale", KITH_FIELD_BOOLEAN, N_("Shown pale"), KITH_DISCLOSE_TECHNICAL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (picture_fields) == KITH_PICTURE_N_FIELDS);

KITH_DEFINE_RECORD (KithPictureRecord, kith_picture_record, KITH_RECORD_PICTURE, "picture", N_("Photo"), picture_fields)

static const KithField picture_content_fields[] = {
  { "bytes", KITH_FIELD_BYTES, N_("Picture"), KITH_DISCLOSE_PICTURE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (picture_content_fields) == KITH_PICTURE_CONTENT_N_FIELDS);

/* Never changed once it is there, so that steps need only name it. */
const KithRecordType kith_picture_content_record_type = {
  KITH_RECORD_PICTURE_CONTENT, "picture_content", N_("Content of a photo"), picture_content_fields,
  G_N_ELEMENTS (picture_content_fields), FALSE, NULL
};
