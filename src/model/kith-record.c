/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One row of the case as an object. What a record consists of stands in its type's table
 * (kith-records-*.c); this class keeps the values and offers each as a read-only property. Who may
 * change them is said in kith-edit.h.
 */

#include "config.h"

#include "model/kith-record.h"

#include "base/kith-text.h"
#include "model/kith-edit.h"

#include <string.h>

typedef struct
{
  char      *id;     /* owned */
  KithValue *values; /* owned; one for each field of the type */
  gsize      stamp;
} KithRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KithRecord, kith_record, G_TYPE_OBJECT)

#define PRIVATE(self) ((KithRecordPrivate *) kith_record_get_instance_private (self))
#define TYPE_OF(self) (KITH_RECORD_GET_CLASS (self)->type)

/* Property 1 is the id; field i is property i + FIRST_FIELD_PROP. */
enum { PROP_ID = 1, FIRST_FIELD_PROP };

/* Records may be made in any thread, while a file is read. */
static void
renew_stamp (KithRecordPrivate *priv)
{
  static gsize last = 0;

  priv->stamp = (gsize) g_atomic_pointer_add (&last, 1) + 1;
}

static gboolean
is_owned_text (KithFieldKind kind)
{
  return kind == KITH_FIELD_TEXT || kind == KITH_FIELD_REF || kind == KITH_FIELD_DATE
         || kind == KITH_FIELD_TOKENS || kind == KITH_FIELD_MOMENT;
}

static void
kith_record_finalize (GObject *object)
{
  KithRecord *self = KITH_RECORD (object);
  KithRecordPrivate *priv = PRIVATE (self);
  const KithRecordType *type = TYPE_OF (self);

  for (guint i = 0; i < type->n_fields; i++)
    if (is_owned_text (type->fields[i].kind))
      g_free (priv->values[i].text);
  g_free (priv->values);
  g_free (priv->id);

  G_OBJECT_CLASS (kith_record_parent_class)->finalize (object);
}

static void
kith_record_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  KithRecord *self = KITH_RECORD (object);
  KithRecordPrivate *priv = PRIVATE (self);
  guint field = prop_id - FIRST_FIELD_PROP;

  if (prop_id == PROP_ID)
    {
      g_value_set_string (value, priv->id);
      return;
    }

  switch (TYPE_OF (self)->fields[field].kind)
    {
    case KITH_FIELD_TEXT:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
      g_value_set_string (value, priv->values[field].text);
      break;
    case KITH_FIELD_TOKEN:
      g_value_set_string (value, kith_record_get_token (self, field));
      break;
    case KITH_FIELD_BOOLEAN:
      g_value_set_boolean (value, priv->values[field].integer != 0);
      break;
    case KITH_FIELD_INTEGER:
      g_value_set_int64 (value, priv->values[field].integer);
      break;
    case KITH_FIELD_REAL:
      g_value_set_double (value, priv->values[field].real);
      break;
    case KITH_FIELD_BYTES:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_record_constructed (GObject *object)
{
  KithRecord *self = KITH_RECORD (object);

  G_OBJECT_CLASS (kith_record_parent_class)->constructed (object);

  PRIVATE (self)->values = g_new0 (KithValue, TYPE_OF (self)->n_fields);
}

static void
kith_record_class_init (KithRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = kith_record_constructed;
  object_class->finalize = kith_record_finalize;
  object_class->get_property = kith_record_get_property;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_string ("id", NULL, NULL, NULL,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
kith_record_init (KithRecord *self)
{
}

static GParamSpec *
spec_for_field (const KithField *field,
                const char      *name)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  switch (field->kind)
    {
    case KITH_FIELD_BOOLEAN:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
    case KITH_FIELD_INTEGER:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case KITH_FIELD_REAL:
      return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0.0, flags);
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    }
}

/**
 * kith_record_class_set_record_type:
 * @klass: the class of a record, in its class_init
 * @type: its table
 *
 * Gives the class its fields, each as a read-only property.
 */
void
kith_record_class_set_record_type (KithRecordClass      *klass,
                                   const KithRecordType *type)
{
  /* GObject does not hand this one on to derived classes. */
  G_OBJECT_CLASS (klass)->get_property = kith_record_get_property;
  klass->type = type;
  klass->properties = g_new0 (GParamSpec *, type->n_fields);

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autofree char *name = g_strdup (type->fields[i].name);

      g_strdelimit (name, "_", '-');
      klass->properties[i] = spec_for_field (&type->fields[i], g_intern_string (name));
      g_object_class_install_property (G_OBJECT_CLASS (klass), i + FIRST_FIELD_PROP,
                                       klass->properties[i]);
    }
}

/**
 * kith_record_new:
 * @kind: which table
 * @id: its name, see kith_id_is_valid()
 *
 * Returns: (transfer full): a record in which nothing has been said yet
 */
KithRecord *
kith_record_new (KithRecordKind  kind,
                 const char     *id)
{
  const KithRecordType *type = kith_record_type_get (kind);
  KithRecord *self;

  g_return_val_if_fail (type->is_live, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (type->get_type (), NULL);
  PRIVATE (self)->id = g_strdup (id);
  renew_stamp (PRIVATE (self));
  return self;
}

/**
 * kith_record_copy:
 *
 * Returns: (transfer full): another record with the same id and the same values
 */
KithRecord *
kith_record_copy (KithRecord *self)
{
  const KithRecordType *type = TYPE_OF (self);
  KithRecord *copy = kith_record_new (type->kind, PRIVATE (self)->id);

  for (guint i = 0; i < type->n_fields; i++)
    kith_record_set_value (copy, i, &PRIVATE (self)->values[i]);

  return copy;
}

/**
 * kith_record_set_value:
 * @field: which, as in the enumeration of the type
 * @value: copied
 *
 * For a record that already stands in a case use kith_case_set_value(), which keeps the case's
 * indexes.
 *
 * Returns: whether the value is now another one
 */
gboolean
kith_record_set_value (KithRecord      *self,
                       guint            field,
                       const KithValue *value)
{
  const KithFieldKind kind = TYPE_OF (self)->fields[field].kind;

  switch (kind)
    {
    case KITH_FIELD_REAL:
      return kith_record_set_real (self, field, value->real);
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
      return kith_record_set_integer (self, field, value->integer);
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      return kith_record_set_text (self, field, value->text);
    }
}

/**
 * kith_record_set_text:
 * @text: (nullable): text, token, id or EDTF, by the kind of @field; "" counts as nothing
 *
 * Returns: whether the value is now another one
 */
gboolean
kith_record_set_text (KithRecord *self,
                      guint       field,
                      const char *text)
{
  KithValue *value = &PRIVATE (self)->values[field];
  const KithFieldKind kind = TYPE_OF (self)->fields[field].kind;

  if (text != NULL && *text == '\0')
    text = NULL;

  if (kind == KITH_FIELD_TOKEN)
    {
      char *token = (char *) g_intern_string (text);

      if (value->text == token)
        return FALSE;
      value->text = token;
      renew_stamp (PRIVATE (self));
      return TRUE;
    }

  g_return_val_if_fail (is_owned_text (kind), FALSE);

  if (!kith_set_string (&value->text, text))
    return FALSE;

  renew_stamp (PRIVATE (self));
  return TRUE;
}

/**
 * kith_record_set_integer:
 *
 * Returns: whether the value is now another one
 */
gboolean
kith_record_set_integer (KithRecord *self,
                         guint       field,
                         gint64      integer)
{
  KithValue *value = &PRIVATE (self)->values[field];

  if (value->integer == integer)
    return FALSE;

  value->integer = integer;
  renew_stamp (PRIVATE (self));
  return TRUE;
}

/**
 * kith_record_set_real:
 *
 * Returns: whether the value is now another one
 */
gboolean
kith_record_set_real (KithRecord *self,
                      guint       field,
                      double      real)
{
  KithValue *value = &PRIVATE (self)->values[field];

  if (memcmp (&value->real, &real, sizeof real) == 0)
    return FALSE;

  value->real = real;
  renew_stamp (PRIVATE (self));
  return TRUE;
}

/**
 * kith_record_get_record_type:
 *
 * Returns: the table @self is a row of
 */
const KithRecordType *
kith_record_get_record_type (KithRecord *self)
{
  return TYPE_OF (self);
}

/**
 * kith_record_get_kind:
 *
 * Returns: which table @self is a row of
 */
KithRecordKind
kith_record_get_kind (KithRecord *self)
{
  return TYPE_OF (self)->kind;
}

/**
 * kith_record_get_id:
 *
 * Returns: the name no other record has
 */
const char *
kith_record_get_id (KithRecord *self)
{
  return PRIVATE (self)->id;
}

/**
 * kith_record_get_value:
 *
 * Returns: what @field holds; lent until it changes
 */
const KithValue *
kith_record_get_value (KithRecord *self,
                       guint       field)
{
  return &PRIVATE (self)->values[field];
}

/**
 * kith_record_get_stamp:
 *
 * What was made of a record still holds as long as its stamp is the same.
 *
 * Returns: a number that no other record has, nor this one before it last changed; never 0
 */
gsize
kith_record_get_stamp (KithRecord *self)
{
  return PRIVATE (self)->stamp;
}

/**
 * kith_record_is_equal:
 *
 * Returns: whether both are rows of one table and say the same, the id aside
 */
gboolean
kith_record_is_equal (KithRecord *self,
                      KithRecord *other)
{
  const KithRecordType *type = TYPE_OF (self);

  if (TYPE_OF (other) != type)
    return FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const KithValue *a = &PRIVATE (self)->values[i];
      const KithValue *b = &PRIVATE (other)->values[i];

      if (is_owned_text (type->fields[i].kind) ? g_strcmp0 (a->text, b->text) != 0
                                               : memcmp (a, b, sizeof *a) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_record_compare:
 *
 * Returns: the order in which @a and @b were made, for sorting
 */
int
kith_record_compare (KithRecord *a,
                     KithRecord *b)
{
  return strcmp (PRIVATE (a)->id, PRIVATE (b)->id);
}
