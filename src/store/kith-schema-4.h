/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What format 4 adds: the network around the family, mobility maps, finding, agreement, meetings, the
 * plan, its rota, and upkeep. Once shipped it is never edited.
 */

#pragma once

#define KITH_SCHEMA_FORMAT_4 \
  "CREATE TABLE system (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  name TEXT," \
  "  kind TEXT," \
  "  detail TEXT," \
  "  address TEXT," \
  "  phone TEXT," \
  "  contact TEXT REFERENCES person (id)," \
  "  is_network INTEGER NOT NULL DEFAULT 0," \
  "  is_professional INTEGER NOT NULL DEFAULT 0," \
  "  since TEXT," \
  "  until TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX system_by_contact ON system (contact) WHERE contact IS NOT NULL;" \
  "CREATE TABLE eco_tie (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  sheet TEXT REFERENCES sheet (id)," \
  "  person TEXT REFERENCES person (id)," \
  "  system TEXT REFERENCES system (id)," \
  "  member TEXT REFERENCES person (id)," \
  "  strength TEXT," \
  "  is_stressful INTEGER NOT NULL DEFAULT 0," \
  "  flow TEXT," \
  "  state TEXT," \
  "  size TEXT," \
  "  label TEXT," \
  "  kinds TEXT," \
  "  since TEXT," \
  "  until TEXT," \
  "  account TEXT," \
  "  said_by TEXT," \
  "  said_on TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX eco_tie_by_sheet ON eco_tie (sheet);" \
  "CREATE INDEX eco_tie_by_person ON eco_tie (person);" \
  "CREATE INDEX eco_tie_by_system ON eco_tie (system);" \
  "CREATE INDEX eco_tie_by_member ON eco_tie (member) WHERE member IS NOT NULL;" \
  "CREATE TABLE not_told (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  person TEXT REFERENCES person (id)," \
  "  about TEXT," \
  "  why TEXT," \
  "  said_by TEXT," \
  "  said_on TEXT," \
  "  review_on TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX not_told_by_person ON not_told (person);" \
  "CREATE TABLE circle_move (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  sheet TEXT REFERENCES sheet (id)," \
  "  person TEXT REFERENCES person (id)," \
  "  from_ring TEXT," \
  "  to_ring TEXT," \
  "  teller TEXT REFERENCES person (id)," \
  "  teller_words TEXT," \
  "  words TEXT," \
  "  help TEXT," \
  "  by_when TEXT," \
  "  agreed_on TEXT," \
  "  done_on TEXT," \
  "  went TEXT," \
  "  said_by TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX circle_move_by_sheet ON circle_move (sheet);" \
  "CREATE INDEX circle_move_by_person ON circle_move (person);" \
  "CREATE INDEX circle_move_by_teller ON circle_move (teller) WHERE teller IS NOT NULL;" \
  "CREATE TABLE support (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  giver TEXT REFERENCES person (id)," \
  "  system TEXT REFERENCES system (id)," \
  "  child TEXT REFERENCES person (id)," \
  "  kind TEXT," \
  "  what TEXT," \
  "  when_words TEXT," \
  "  state TEXT," \
  "  since TEXT," \
  "  until TEXT," \
  "  said_by TEXT," \
  "  said_on TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX support_by_giver ON support (giver);" \
  "CREATE INDEX support_by_system ON support (system);" \
  "CREATE INDEX support_by_child ON support (child) WHERE child IS NOT NULL;" \
  "CREATE TABLE place (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  sheet TEXT REFERENCES sheet (id)," \
  "  number INTEGER NOT NULL DEFAULT 0," \
  "  label TEXT," \
  "  kind TEXT," \
  "  town TEXT," \
  "  since TEXT," \
  "  until TEXT," \
  "  ages TEXT," \
  "  lived_with TEXT," \
  "  school TEXT," \
  "  club TEXT," \
  "  faith TEXT," \
  "  street TEXT," \
  "  good TEXT," \
  "  is_left_alone INTEGER NOT NULL DEFAULT 0," \
  "  came_by TEXT," \
  "  feeling TEXT," \
  "  feeling_word TEXT," \
  "  x REAL NOT NULL DEFAULT 0," \
  "  y REAL NOT NULL DEFAULT 0," \
  "  is_pinned INTEGER NOT NULL DEFAULT 0," \
  "  said_on TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX place_by_sheet ON place (sheet);" \
  "CREATE TABLE place_person (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  place TEXT REFERENCES place (id)," \
  "  person TEXT REFERENCES person (id)," \
  "  words TEXT," \
  "  mark TEXT," \
  "  see_again TEXT," \
  "  what_for TEXT," \
  "  x REAL NOT NULL DEFAULT 0," \
  "  y REAL NOT NULL DEFAULT 0," \
  "  is_pinned INTEGER NOT NULL DEFAULT 0," \
  "  follow_by TEXT," \
  "  follow_on TEXT," \
  "  follow_result TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX place_person_by_place ON place_person (place);" \
  "CREATE INDEX place_person_by_person ON place_person (person);" \
  "CREATE TABLE wish (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  sheet TEXT REFERENCES sheet (id)," \
  "  number INTEGER NOT NULL DEFAULT 0," \
  "  text TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX wish_by_sheet ON wish (sheet);" \
  "CREATE TABLE stroke (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  sheet TEXT REFERENCES sheet (id)," \
  "  number INTEGER NOT NULL DEFAULT 0," \
  "  pen TEXT," \
  "  ink TEXT," \
  "  width REAL NOT NULL DEFAULT 0," \
  "  points TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX stroke_by_sheet ON stroke (sheet);" \
  "CREATE TABLE sticker (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  sheet TEXT REFERENCES sheet (id)," \
  "  picture TEXT," \
  "  x REAL NOT NULL DEFAULT 0," \
  "  y REAL NOT NULL DEFAULT 0," \
  "  size REAL NOT NULL DEFAULT 0," \
  "  turn REAL NOT NULL DEFAULT 0," \
  "  label TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX sticker_by_sheet ON sticker (sheet);" \
  "CREATE TABLE prompt_answer (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  prompt TEXT," \
  "  child TEXT REFERENCES person (id)," \
  "  side TEXT," \
  "  answer TEXT," \
  "  asked_of TEXT," \
  "  asked_by TEXT," \
  "  asked_on TEXT," \
  "  words TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX prompt_answer_by_child ON prompt_answer (child);" \
  "CREATE TABLE mention (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  person TEXT REFERENCES person (id)," \
  "  named_by TEXT," \
  "  named_by_person TEXT REFERENCES person (id)," \
  "  named_on TEXT," \
  "  tool TEXT," \
  "  answer TEXT REFERENCES prompt_answer (id)," \
  "  sheet TEXT REFERENCES sheet (id)," \
  "  child TEXT REFERENCES person (id)," \
  "  words TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX mention_by_person ON mention (person);" \
  "CREATE INDEX mention_by_named_by_person ON mention (named_by_person) WHERE named_by_person IS NOT NULL;" \
  "CREATE INDEX mention_by_answer ON mention (answer) WHERE answer IS NOT NULL;" \
  "CREATE INDEX mention_by_sheet ON mention (sheet) WHERE sheet IS NOT NULL;" \
  "CREATE INDEX mention_by_child ON mention (child) WHERE child IS NOT NULL;" \
  "CREATE TABLE father_answer (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  child TEXT REFERENCES person (id)," \
  "  answer TEXT," \
  "  father TEXT REFERENCES person (id)," \
  "  reason TEXT," \
  "  review_on TEXT," \
  "  spoken_on TEXT," \
  "  spoken_by TEXT," \
  "  his_words TEXT," \
  "  mother_view TEXT," \
  "  child_view TEXT," \
  "  support TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX father_answer_by_child ON father_answer (child);" \
  "CREATE INDEX father_answer_by_father ON father_answer (father) WHERE father IS NOT NULL;" \
  "CREATE TABLE agreement (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  person TEXT REFERENCES person (id)," \
  "  child TEXT REFERENCES person (id)," \
  "  role TEXT," \
  "  state TEXT," \
  "  asked_on TEXT," \
  "  asked_by TEXT," \
  "  how TEXT," \
  "  explained TEXT," \
  "  understood TEXT," \
  "  limits TEXT," \
  "  answered_on TEXT," \
  "  withdrawn_on TEXT," \
  "  reason TEXT," \
  "  understanding TEXT," \
  "  gillick_by TEXT," \
  "  gillick_on TEXT," \
  "  gillick_reasons TEXT," \
  "  second_opinion TEXT," \
  "  wants TEXT," \
  "  wants_there TEXT," \
  "  wants_away TEXT," \
  "  taking_part TEXT," \
  "  easier TEXT," \
  "  unsaid TEXT," \
  "  observed TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX agreement_by_person ON agreement (person);" \
  "CREATE INDEX agreement_by_child ON agreement (child) WHERE child IS NOT NULL;" \
  "CREATE TABLE engagement (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  person TEXT REFERENCES person (id)," \
  "  offers TEXT," \
  "  offers_words TEXT," \
  "  can_when TEXT," \
  "  cannot_when TEXT," \
  "  would_help TEXT," \
  "  names TEXT," \
  "  worries TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX engagement_by_person ON engagement (person);" \
  "CREATE TABLE network_step (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  person TEXT REFERENCES person (id)," \
  "  stage TEXT," \
  "  reached_on TEXT," \
  "  noted_by TEXT," \
  "  why TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX network_step_by_person ON network_step (person);" \
  "CREATE TABLE contact_try (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  person TEXT REFERENCES person (id)," \
  "  tried_at TEXT," \
  "  tried_by TEXT," \
  "  route TEXT," \
  "  answer TEXT," \
  "  said TEXT," \
  "  next TEXT," \
  "  next_on TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX contact_try_by_person ON contact_try (person);" \
  "CREATE TABLE busy_time (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  person TEXT REFERENCES person (id)," \
  "  days TEXT," \
  "  from_time TEXT," \
  "  to_time TEXT," \
  "  kind TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX busy_time_by_person ON busy_time (person);" \
  "CREATE TABLE meeting (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  kind TEXT," \
  "  state TEXT," \
  "  title TEXT," \
  "  reason TEXT," \
  "  strategy_at TEXT," \
  "  starts_at TEXT," \
  "  ends_at TEXT," \
  "  venue TEXT," \
  "  is_venue_withheld INTEGER NOT NULL DEFAULT 0," \
  "  travel TEXT," \
  "  childcare TEXT," \
  "  interpreter TEXT," \
  "  refreshments TEXT," \
  "  breaks TEXT," \
  "  language TEXT," \
  "  coordinator TEXT REFERENCES person (id)," \
  "  note_taker TEXT REFERENCES person (id)," \
  "  bottom_line TEXT," \
  "  bottom_line_with TEXT," \
  "  bottom_line_on TEXT," \
  "  bottom_line_understood TEXT," \
  "  strengths TEXT," \
  "  worries TEXT," \
  "  help TEXT," \
  "  missed_asked INTEGER NOT NULL DEFAULT 0," \
  "  outcome TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX meeting_by_coordinator ON meeting (coordinator) WHERE coordinator IS NOT NULL;" \
  "CREATE INDEX meeting_by_note_taker ON meeting (note_taker) WHERE note_taker IS NOT NULL;" \
  "CREATE TABLE meeting_question (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  meeting TEXT REFERENCES meeting (id)," \
  "  number INTEGER NOT NULL DEFAULT 0," \
  "  text TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX meeting_question_by_meeting ON meeting_question (meeting);" \
  "CREATE TABLE ground_rule (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  meeting TEXT REFERENCES meeting (id)," \
  "  number INTEGER NOT NULL DEFAULT 0," \
  "  text TEXT," \
  "  said_by TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX ground_rule_by_meeting ON ground_rule (meeting);" \
  "CREATE TABLE meeting_stage (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  meeting TEXT REFERENCES meeting (id)," \
  "  kind TEXT," \
  "  minutes INTEGER NOT NULL DEFAULT 0," \
  "  started_at TEXT," \
  "  ended_at TEXT," \
  "  skipped TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX meeting_stage_by_meeting ON meeting_stage (meeting);" \
  "CREATE TABLE attendance (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  meeting TEXT REFERENCES meeting (id)," \
  "  person TEXT REFERENCES person (id)," \
  "  part TEXT," \
  "  invited_on TEXT," \
  "  route TEXT," \
  "  reply TEXT," \
  "  needs TEXT," \
  "  taking_part TEXT," \
  "  arrives TEXT," \
  "  presence TEXT," \
  "  absence TEXT," \
  "  absence_words TEXT," \
  "  follow_up TEXT," \
  "  follow_up_by TEXT," \
  "  follow_up_on TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX attendance_by_meeting ON attendance (meeting);" \
  "CREATE INDEX attendance_by_person ON attendance (person);" \
  "CREATE TABLE plan (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  title TEXT," \
  "  type TEXT," \
  "  state TEXT," \
  "  version INTEGER NOT NULL DEFAULT 0," \
  "  is_interim INTEGER NOT NULL DEFAULT 0," \
  "  purpose TEXT," \
  "  worries TEXT," \
  "  hopes TEXT," \
  "  bottom_line TEXT," \
  "  back_up TEXT," \
  "  call_day TEXT," \
  "  call_night TEXT," \
  "  child_words TEXT," \
  "  started_on TEXT," \
  "  ended_on TEXT," \
  "  review_on TEXT," \
  "  review_how TEXT," \
  "  changed_because TEXT," \
  "  previous TEXT REFERENCES plan (id)," \
  "  meeting TEXT REFERENCES meeting (id)," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX plan_by_previous ON plan (previous) WHERE previous IS NOT NULL;" \
  "CREATE INDEX plan_by_meeting ON plan (meeting) WHERE meeting IS NOT NULL;" \
  "CREATE TABLE plan_line (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  plan TEXT REFERENCES plan (id)," \
  "  number INTEGER NOT NULL DEFAULT 0," \
  "  kind TEXT," \
  "  who TEXT REFERENCES person (id)," \
  "  who_words TEXT," \
  "  what TEXT," \
  "  when_words TEXT," \
  "  often TEXT," \
  "  until TEXT," \
  "  checker TEXT REFERENCES person (id)," \
  "  checked_how TEXT," \
  "  back_up TEXT REFERENCES person (id)," \
  "  what_if TEXT," \
  "  agreed TEXT," \
  "  agreed_on TEXT," \
  "  difference TEXT," \
  "  previous TEXT REFERENCES plan_line (id)," \
  "  domains TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX plan_line_by_plan ON plan_line (plan);" \
  "CREATE INDEX plan_line_by_who ON plan_line (who) WHERE who IS NOT NULL;" \
  "CREATE INDEX plan_line_by_checker ON plan_line (checker) WHERE checker IS NOT NULL;" \
  "CREATE INDEX plan_line_by_back_up ON plan_line (back_up) WHERE back_up IS NOT NULL;" \
  "CREATE INDEX plan_line_by_previous ON plan_line (previous) WHERE previous IS NOT NULL;" \
  "CREATE TABLE plan_sign (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  plan TEXT REFERENCES plan (id)," \
  "  number INTEGER NOT NULL DEFAULT 0," \
  "  sign TEXT," \
  "  action TEXT," \
  "  who TEXT REFERENCES person (id)," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX plan_sign_by_plan ON plan_sign (plan);" \
  "CREATE INDEX plan_sign_by_who ON plan_sign (who) WHERE who IS NOT NULL;" \
  "CREATE TABLE plan_agreement (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  plan TEXT REFERENCES plan (id)," \
  "  person TEXT REFERENCES person (id)," \
  "  answer TEXT," \
  "  answered_on TEXT," \
  "  difference TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX plan_agreement_by_plan ON plan_agreement (plan);" \
  "CREATE INDEX plan_agreement_by_person ON plan_agreement (person);" \
  "CREATE TABLE offer (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  meeting TEXT REFERENCES meeting (id)," \
  "  person TEXT REFERENCES person (id)," \
  "  number INTEGER NOT NULL DEFAULT 0," \
  "  kind TEXT," \
  "  what TEXT," \
  "  when_words TEXT," \
  "  line TEXT REFERENCES plan_line (id)," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX offer_by_meeting ON offer (meeting);" \
  "CREATE INDEX offer_by_person ON offer (person) WHERE person IS NOT NULL;" \
  "CREATE INDEX offer_by_line ON offer (line) WHERE line IS NOT NULL;" \
  "CREATE TABLE feedback (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  meeting TEXT REFERENCES meeting (id)," \
  "  person TEXT REFERENCES person (id)," \
  "  voice TEXT," \
  "  face TEXT," \
  "  felt_welcome TEXT," \
  "  felt_heard TEXT," \
  "  knew_why TEXT," \
  "  could_say_no TEXT," \
  "  plan_is_ours TEXT," \
  "  hard TEXT," \
  "  better TEXT," \
  "  words TEXT," \
  "  given_on TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX feedback_by_meeting ON feedback (meeting);" \
  "CREATE INDEX feedback_by_person ON feedback (person) WHERE person IS NOT NULL;" \
  "CREATE TABLE rota_slot (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  plan TEXT REFERENCES plan (id)," \
  "  line TEXT REFERENCES plan_line (id)," \
  "  days TEXT," \
  "  band TEXT," \
  "  from_time TEXT," \
  "  to_time TEXT," \
  "  task TEXT," \
  "  task_words TEXT," \
  "  who TEXT REFERENCES person (id)," \
  "  back_up TEXT REFERENCES person (id)," \
  "  every INTEGER NOT NULL DEFAULT 0," \
  "  first_on TEXT," \
  "  last_on TEXT," \
  "  is_protective INTEGER NOT NULL DEFAULT 0," \
  "  reported_how TEXT," \
  "  note TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX rota_slot_by_plan ON rota_slot (plan);" \
  "CREATE INDEX rota_slot_by_line ON rota_slot (line) WHERE line IS NOT NULL;" \
  "CREATE INDEX rota_slot_by_who ON rota_slot (who) WHERE who IS NOT NULL;" \
  "CREATE INDEX rota_slot_by_back_up ON rota_slot (back_up) WHERE back_up IS NOT NULL;" \
  "CREATE TABLE rota_change (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  slot TEXT REFERENCES rota_slot (id)," \
  "  day TEXT," \
  "  kind TEXT," \
  "  who TEXT REFERENCES person (id)," \
  "  why TEXT," \
  "  made_on TEXT," \
  "  made_by TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX rota_change_by_slot ON rota_change (slot);" \
  "CREATE INDEX rota_change_by_who ON rota_change (who) WHERE who IS NOT NULL;" \
  "CREATE TABLE rota_report (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  slot TEXT REFERENCES rota_slot (id)," \
  "  day TEXT," \
  "  reporter TEXT REFERENCES person (id)," \
  "  contact TEXT," \
  "  good TEXT," \
  "  worry TEXT," \
  "  sign TEXT REFERENCES plan_sign (id)," \
  "  action TEXT," \
  "  reported_at TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX rota_report_by_slot ON rota_report (slot);" \
  "CREATE INDEX rota_report_by_reporter ON rota_report (reporter) WHERE reporter IS NOT NULL;" \
  "CREATE INDEX rota_report_by_sign ON rota_report (sign) WHERE sign IS NOT NULL;" \
  "CREATE TABLE warning_answer (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  warning TEXT," \
  "  subject TEXT," \
  "  answer TEXT," \
  "  because TEXT," \
  "  answered_by TEXT," \
  "  answered_on TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE TABLE policy (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  name TEXT," \
  "  version TEXT," \
  "  in_force_from TEXT," \
  "  content TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE TABLE case_word (" \
  "  id TEXT PRIMARY KEY NOT NULL," \
  "  word TEXT" \
  ") STRICT, WITHOUT ROWID;" \
  "ALTER TABLE sheet ADD COLUMN eco_key TEXT;" \
  "ALTER TABLE sheet ADD COLUMN household TEXT REFERENCES household (id);" \
  "CREATE INDEX sheet_by_household ON sheet (household) WHERE household IS NOT NULL;" \
  "ALTER TABLE sheet ADD COLUMN has_inner_genogram INTEGER NOT NULL DEFAULT 0;" \
  "ALTER TABLE placement ADD COLUMN system TEXT REFERENCES system (id);" \
  "CREATE INDEX placement_by_system ON placement (system) WHERE system IS NOT NULL;" \
  "ALTER TABLE placement ADD COLUMN ring TEXT;" \
  "ALTER TABLE placement ADD COLUMN seat INTEGER NOT NULL DEFAULT 0;" \
  "ALTER TABLE placement ADD COLUMN placed_on TEXT;" \
  "ALTER TABLE placement ADD COLUMN knows TEXT;" \
  "ALTER TABLE placement ADD COLUMN in_network TEXT;" \
  "ALTER TABLE placement ADD COLUMN said_by TEXT;" \
  "ALTER TABLE person ADD COLUMN side TEXT;"
