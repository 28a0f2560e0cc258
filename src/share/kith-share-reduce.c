/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Making a case smaller for a reader. The copy is built from what was decided and from nothing else.
 * Its ids and numbers follow from the places of the records in the copy, so that they tell neither
 * who was left out nor when a record was made: without a withheld person the copy is, byte for byte,
 * that of a family in which they never were.
 */

#include "config.h"

#include "share/kith-share-decide.h"

#include "base/kith-id.h"
#include "model/kith-edit.h"
#include "model/kith-pictures.h"
#include "model/kith-records.h"
#include "model/kith-references.h"

#include <string.h>

static void
decide_withheld (KithDecider *self)
{
  const guint n = kith_case_count (self->family, KITH_RECORD_PERSON);
  g_autoptr(GPtrArray) people = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);
      const char *id = kith_record_get_id (person);
      const KithShareChoice *choice
        = kith_share_choices_find (self->choices, KITH_SHARE_PERSON, 0, id, NULL);
      KithWhy why = KITH_WHY_GIVEN;

      if (choice != NULL && !choice->is_given)
        why = KITH_WHY_WITHHELD;
      else if (kith_decide_class (person, KITH_PERSON_LIFE) == KITH_DISCLOSE_LOSS
               && !(choice != NULL && choice->is_confirmed)
               && kith_decide_field (self, person, KITH_PERSON_LIFE) != KITH_WHY_GIVEN)
        why = KITH_WHY_LOSS;

      if (why == KITH_WHY_GIVEN)
        continue;
      g_hash_table_insert (self->withheld, person, GINT_TO_POINTER (why));
      g_ptr_array_add (people, person);
    }

  g_ptr_array_unref (self->names);
  self->names = kith_share_list_names (self->family, people);
  g_ptr_array_unref (self->kin_words);
  self->kin_words = kith_share_list_kin_words (self->family, people);
}

static void
decide_fields (KithDecider *self)
{
  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);
      const guint n = type->is_live ? kith_case_count (self->family, kind) : 0;

      for (guint i = 0; i < n; i++)
        {
          KithRecord *record = kith_case_nth (self->family, kind, i);
          KithWhy *whys = g_new0 (KithWhy, type->n_fields);

          for (guint f = 0; f < type->n_fields; f++)
            if (kith_record_says_something (record, f))
              whys[f] = kith_decide_field (self, record, f);
          g_hash_table_insert (self->fields, record, whys);
        }
    }
}

/**
 * kith_decider_new:
 * @choices: (nullable): what the worker decided for this copy
 *
 * Returns: (transfer full): everything decided
 */
KithDecider *
kith_decider_new (KithCase               *family,
                  const KithReader       *reader,
                  const KithMatrix       *matrix,
                  const KithShareChoices *choices)
{
  KithDecider *self = g_new0 (KithDecider, 1);

  self->family = family;
  self->reader = reader;
  self->matrix = matrix;
  self->choices = choices;
  self->apart = kith_share_find_apart (family, reader, choices);
  self->withheld = g_hash_table_new (NULL, NULL);
  self->names = g_ptr_array_new ();
  self->kin_words = g_ptr_array_new ();
  self->fields = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->gone = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  decide_withheld (self);
  decide_fields (self);
  kith_decide_records (self);
  return self;
}

static void
join_record (KithDecider *self,
             KithDecider *other,
             KithRecord  *record)
{
  const guint n = kith_record_get_record_type (record)->n_fields;
  KithWhy *whys = g_hash_table_lookup (self->fields, record);
  const KithWhy *others = g_hash_table_lookup (other->fields, record);
  const KithGone *gone = g_hash_table_lookup (other->gone, record);

  if (gone != NULL && !g_hash_table_contains (self->gone, record))
    g_hash_table_insert (self->gone, record, g_memdup2 (gone, sizeof *gone));
  /* A year is less than a day, and more than nothing. */
  for (guint f = 0; f < n; f++)
    if (whys[f] == KITH_WHY_GIVEN || (whys[f] == KITH_WHY_YEAR && others[f] != KITH_WHY_GIVEN))
      whys[f] = others[f];
}

/**
 * kith_decider_join:
 * @other: what is decided about the same case for somebody else
 *
 * From now on only that is given which both may have.
 */
void
kith_decider_join (KithDecider *self,
                   KithDecider *other)
{
  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    for (guint i = 0; kith_record_type_get (kind)->is_live && i < kith_case_count (self->family, kind); i++)
      join_record (self, other, kith_case_nth (self->family, kind, i));
}

/**
 * kith_decider_free:
 */
void
kith_decider_free (KithDecider *self)
{
  g_hash_table_unref (self->apart);
  g_hash_table_unref (self->withheld);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->kin_words);
  g_hash_table_unref (self->fields);
  g_hash_table_unref (self->gone);
  g_free (self);
}

/**
 * kith_decider_get_gone:
 *
 * Returns: (nullable): why @record is not in the copy, or %NULL if it is
 */
const KithGone *
kith_decider_get_gone (KithDecider *self,
                       KithRecord  *record)
{
  return g_hash_table_lookup (self->gone, record);
}

/**
 * kith_decider_get_field:
 *
 * Returns: why @field is not given, %KITH_WHY_GIVEN if it is
 */
KithWhy
kith_decider_get_field (KithDecider *self,
                        KithRecord  *record,
                        guint        field)
{
  return ((const KithWhy *) g_hash_table_lookup (self->fields, record))[field];
}

/* The year of a date, or its years: "2014-05-03" is "2014". */
static char *
dup_year (const char *edtf)
{
  KithDate date;
  int first, last, month, day;

  /* A year, a decade or "about" a year stays as it is. */
  if (strlen (edtf) <= strlen ("2014~"))
    return g_strdup (edtf);
  if (!kith_date_parse_edtf (edtf, &date, NULL) || !KITH_DAY_IS_KNOWN (date.earliest)
      || !KITH_DAY_IS_KNOWN (date.latest))
    return NULL;

  kith_day_to_civil (date.earliest, &first, &month, &day);
  kith_day_to_civil (date.latest, &last, &month, &day);
  if (first < 0 || last > 9999)
    return NULL;

  return first == last ? g_strdup_printf ("%04d", first) : g_strdup_printf ("%04d/%04d", first, last);
}

/* An id tells when its record was made, also where it stands in a text. */
static void
copy_text (KithShare       *share,
           KithRecord      *copy,
           guint            field,
           const KithField *line,
           const char      *text)
{
  const char *new_id = g_hash_table_lookup (share->new_ids, text);

  if (line->kind == KITH_FIELD_REF
      || (strlen (text) == KITH_ID_LENGTH && kith_case_find (share->family, text) != NULL))
    text = new_id;
  kith_record_set_text (copy, field, text);
}

static void
copy_field (KithShare   *share,
            KithDecider *decider,
            KithRecord  *record,
            KithRecord  *copy,
            guint        field)
{
  const KithField *line = &kith_record_get_record_type (record)->fields[field];
  const KithWhy why = kith_decider_get_field (decider, record, field);
  g_autofree char *year = NULL;

  if (!kith_record_says_something (record, field))
    return;

  if (why == KITH_WHY_YEAR)
    {
      year = dup_year (kith_record_get_text (record, field));
      kith_record_set_text (copy, field, year);
    }
  else if (why != KITH_WHY_GIVEN)
    return;
  else if (line->kind == KITH_FIELD_TEXT || line->kind == KITH_FIELD_REF)
    copy_text (share, copy, field, line, kith_record_get_text (record, field));
  else
    kith_record_set_value (copy, field, kith_record_get_value (record, field));
}

/* Where somebody was placed by hand, on a drawing that is laid out afresh. */
static gboolean
is_place_in_hole (KithDecider *decider,
                  GHashTable  *holes,
                  KithRecord  *record,
                  guint        field)
{
  return kith_record_get_kind (record) == KITH_RECORD_PLACEMENT
         && (field == KITH_PLACEMENT_X || field == KITH_PLACEMENT_Y || field == KITH_PLACEMENT_IS_PINNED)
         && g_hash_table_contains (holes, kith_case_resolve (decider->family, record, KITH_PLACEMENT_SHEET));
}

static void
give_new_ids (KithShare   *share,
              KithDecider *decider)
{
  g_autoptr(KithIdMaker) ids = kith_id_maker_new_for_seed ("copy");

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const guint n = kith_record_type_get (kind)->is_live ? kith_case_count (share->family, kind) : 0;

      for (guint i = 0; i < n; i++)
        {
          KithRecord *record = kith_case_nth (share->family, kind, i);

          if (kith_decider_get_gone (decider, record) == NULL)
            g_hash_table_insert (share->new_ids, g_strdup (kith_record_get_id (record)),
                                 kith_id_maker_next (ids));
        }
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return one < other ? -1 : one > other;
}

/* What the record is numbered within: a meeting, plan or sheet; else the table. */
static const char *
group_of (KithRecord *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == KITH_FIELD_REF && !g_str_equal (type->fields[i].refers_to, "person")
        && kith_reference_get_rule (type, i) == KITH_REFERENCE_OWNS)
      return kith_record_get_ref (record, i);

  return NULL;
}

static void
renumber_group (GPtrArray *records,
                guint      field)
{
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < records->len; i++)
    {
      gint64 number = kith_record_get_integer (records->pdata[i], field);

      if (number > 0)
        g_array_append_val (numbers, number);
    }
  g_array_sort (numbers, compare_numbers);

  for (guint i = 0; i < records->len; i++)
    {
      const gint64 number = kith_record_get_integer (records->pdata[i], field);
      gint64 rank = 0, last = 0;

      for (guint j = 0; j < numbers->len && g_array_index (numbers, gint64, j) <= number; j++)
        {
          rank += g_array_index (numbers, gint64, j) != last;
          last = g_array_index (numbers, gint64, j);
        }
      kith_record_set_integer (records->pdata[i], field, number > 0 ? rank : 0);
    }
}

static gboolean
is_number (const KithField *field)
{
  return field->kind == KITH_FIELD_INTEGER
         && (g_str_equal (field->name, "number") || g_str_equal (field->name, "seat"));
}

/* A gap in the numbers would tell that something stood there. */
static void
renumber (GPtrArray            *copies,
          const KithRecordType *type)
{
  for (guint f = 0; f < type->n_fields; f++)
    {
      g_autoptr(GHashTable) groups = NULL;
      GHashTableIter iter;
      gpointer records;

      if (!is_number (&type->fields[f]))
        continue;

      groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                      (GDestroyNotify) g_ptr_array_unref);
      for (guint i = 0; i < copies->len; i++)
        {
          const char *group = group_of (copies->pdata[i]);
          GPtrArray *members;

          group = group != NULL ? group : "";
          members = g_hash_table_lookup (groups, group);
          if (members == NULL)
            {
              members = g_ptr_array_new ();
              g_hash_table_insert (groups, (gpointer) group, members);
            }
          g_ptr_array_add (members, copies->pdata[i]);
        }

      g_hash_table_iter_init (&iter, groups);
      while (g_hash_table_iter_next (&iter, NULL, &records))
        renumber_group (records, f);
    }
}

static void
build_kind (KithShare      *share,
            KithDecider    *decider,
            GHashTable     *holes,
            KithRecordKind  kind)
{
  const KithRecordType *type = kith_record_type_get (kind);
  g_autoptr(GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = type->is_live ? kith_case_count (share->family, kind) : 0;

  for (guint i = 0; i < n; i++)
    {
      KithRecord *record = kith_case_nth (share->family, kind, i);
      const char *id = g_hash_table_lookup (share->new_ids, kith_record_get_id (record));
      KithRecord *copy;

      if (id == NULL)
        continue;
      copy = kith_record_new (kind, id);
      for (guint f = 0; f < type->n_fields; f++)
        if (!is_place_in_hole (decider, holes, record, f))
          copy_field (share, decider, record, copy, f);
      g_ptr_array_add (copies, copy);
    }

  renumber (copies, type);
  for (guint i = 0; i < copies->len; i++)
    kith_case_add (share->copy, copies->pdata[i]);
}

static const char *
reason_of (KithDecider *decider,
           KithRecord  *record,
           int          field)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  const char *id = kith_record_get_id (record);
  const KithShareChoice *choice = NULL;

  if (field >= 0)
    choice = kith_share_choices_find (decider->choices, KITH_SHARE_FIELD, 0, id,
                                      type->fields[field].name);
  if (choice == NULL)
    choice = kith_share_choices_find (decider->choices, KITH_SHARE_RECORD, 0, id, NULL);
  if (choice == NULL)
    choice = kith_share_choices_find (decider->choices, KITH_SHARE_PERSON, 0, id, NULL);
  if (choice == NULL && field >= 0)
    choice = kith_share_choices_find (decider->choices, KITH_SHARE_CLASS,
                                      type->fields[field].disclosure, NULL, NULL);
  return choice != NULL ? choice->reason : NULL;
}

static void
note (KithShare   *share,
      KithDecider *decider,
      KithRecord  *record,
      int          field,
      int          because,
      KithWhy      why)
{
  const KithDisclosure disclosure
    = because >= 0 ? kith_decide_class (record, (guint) because) : KITH_DISCLOSE_NAME;

  g_ptr_array_add (share->left_out,
                   kith_left_out_new (record, field, disclosure, why,
                                      why == KITH_WHY_NARROWED || why == KITH_WHY_WITHHELD
                                        ? reason_of (decider, record, because) : NULL));
}

static void
list_left_out (KithShare   *share,
               KithDecider *decider,
               KithRecord  *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  const KithGone *gone = kith_decider_get_gone (decider, record);

  if (gone != NULL)
    {
      note (share, decider, record, -1, gone->field, gone->why);
      return;
    }

  for (guint f = 0; f < type->n_fields; f++)
    {
      const KithWhy why = kith_decider_get_field (decider, record, f);
      KithRecord *other = type->fields[f].kind == KITH_FIELD_REF
                            ? kith_case_resolve (share->family, record, f) : NULL;

      if (why != KITH_WHY_GIVEN)
        note (share, decider, record, (int) f, (int) f, why);
      else if (other != NULL && kith_decider_get_gone (decider, other) != NULL)
        note (share, decider, record, (int) f, (int) f, KITH_WHY_FOLLOWS);
    }
}

static GBytes *
load_picture (const char *content,
              gpointer    family)
{
  return kith_case_load_picture (family, content);
}

/* A picture that is given is taken from the case when it is drawn. */
static void
lend_pictures (KithShare *share)
{
  g_object_set_data_full (G_OBJECT (share->copy), "kith-share-family", g_object_ref (share->family),
                          g_object_unref);
  kith_case_set_picture_source (share->copy, load_picture, share->family);
}

static KithShare *
share_new (KithCase *family)
{
  KithShare *share = g_new0 (KithShare, 1);

  share->family = g_object_ref (family);
  share->left_out = g_ptr_array_new_with_free_func (kith_left_out_free);
  share->new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return share;
}

static void
build (KithShare   *share,
       KithDecider *decider)
{
  g_autoptr(GHashTable) holes = kith_decide_holes (decider);

  give_new_ids (share, decider);
  share->copy = kith_case_new ();
  kith_case_begin_change (share->copy);
  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    build_kind (share, decider, holes, kind);
  kith_case_end_change (share->copy);
  lend_pictures (share);

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    for (guint i = 0; kith_record_type_get (kind)->is_live && i < kith_case_count (share->family, kind); i++)
      list_left_out (share, decider, kith_case_nth (share->family, kind, i));
}

/**
 * kith_share_reduce:
 * @family: the whole case
 * @reader: for whom the copy is
 * @matrix: which kind of reader may have what
 * @choices: (nullable): what the worker decided for this copy
 *
 * The service's own file is given whole; then the copy is the case itself. Everybody else gets a
 * copy in which ids are new.
 *
 * A free text that may name a person who was withheld is left out as a whole, since it cannot be cut
 * without anybody reading it; the list says so, and the worker may put it back after reading.
 *
 * Returns: (transfer full): the copy, and what is not in it
 */
KithShare *
kith_share_reduce (KithCase               *family,
                   const KithReader       *reader,
                   const KithMatrix       *matrix,
                   const KithShareChoices *choices)
{
  g_autoptr(KithDecider) decider = NULL;
  KithShare *share = share_new (family);

  if (reader->kind == KITH_READER_FILE && kith_share_choices_count (choices) == 0)
    {
      share->copy = g_object_ref (family);
      share->is_whole = TRUE;
      return share;
    }

  decider = kith_decider_new (family, reader, matrix, choices);
  build (share, decider);
  return share;
}

/**
 * kith_share_reduce_for_room:
 * @family: the whole case
 * @readers: (element-type KithReader): everybody who looks on, at least one
 * @matrix: which kind of reader may have what
 *
 * What several people may see together is what each of them may have: what one of them must not know
 * is not there, even if it is another's own.
 *
 * Returns: (transfer full): the copy, and what is not in it
 */
KithShare *
kith_share_reduce_for_room (KithCase         *family,
                            GPtrArray        *readers,
                            const KithMatrix *matrix)
{
  KithShare *share = share_new (family);
  g_autoptr(KithDecider) decider = kith_decider_new (family, readers->pdata[0], matrix, NULL);

  for (guint i = 1; i < readers->len; i++)
    {
      g_autoptr(KithDecider) other = kith_decider_new (family, readers->pdata[i], matrix, NULL);

      kith_decider_join (decider, other);
    }
  build (share, decider);
  return share;
}

/**
 * kith_share_free:
 */
void
kith_share_free (KithShare *self)
{
  g_clear_object (&self->copy);
  g_clear_object (&self->family);
  g_ptr_array_unref (self->left_out);
  g_hash_table_unref (self->new_ids);
  g_free (self);
}

/**
 * kith_share_find:
 * @id: (nullable): the id of a record of the case
 *
 * Returns: (transfer none) (nullable): that record in the copy, if it is there
 */
KithRecord *
kith_share_find (KithShare  *self,
                 const char *id)
{
  if (id == NULL)
    return NULL;

  return kith_case_find (self->copy, self->is_whole ? id : g_hash_table_lookup (self->new_ids, id));
}

/**
 * kith_share_find_source:
 * @record: (nullable): a record of the copy
 *
 * Returns: (nullable): the id, in the case, of the record it was made from; lent as long as @self
 */
const char *
kith_share_find_source (KithShare  *self,
                        KithRecord *record)
{
  GHashTableIter iter;
  gpointer id, new_id;

  if (record == NULL || self->is_whole)
    return record != NULL ? kith_record_get_id (record) : NULL;

  g_hash_table_iter_init (&iter, self->new_ids);
  while (g_hash_table_iter_next (&iter, &id, &new_id))
    if (g_str_equal (new_id, kith_record_get_id (record)))
      return id;

  return NULL;
}
