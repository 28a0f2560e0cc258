/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* A family with a plan, a rota and two meetings, as kith_test_family_read() reads one. */
#define KITH_TEST_TOGETHER \
  "[person rosie]\nkind=family\nknown_as=Rosie\nis_focus=true\nborn=2016\n" \
  "[person ines]\nkind=family\nknown_as=Ines\n" \
  "[person dafydd]\nkind=family\nknown_as=Dafydd\n" \
  "[person gwen]\nkind=family\nknown_as=Nan Gwen\nrole=Rosie's grandmother\n" \
  "[person tomos]\nkind=friend\nknown_as=Tomos\nrole=family friend\n" \
  "[person adeyemi]\nkind=professional\nknown_as=Mrs Adeyemi\nrole=teacher\nagency=Bryn School\n" \
  "[partnership ines-dafydd]\npartner_a=ines\npartner_b=dafydd\n" \
  "[parentage rosie-ines]\nchild=rosie\nparent=ines\nkind=birth\n" \
  "[parentage rosie-dafydd]\nchild=rosie\nparent=dafydd\nkind=birth\n" \
  "[parentage ines-gwen]\nchild=ines\nparent=gwen\nkind=birth\n" \
  "[contact_route gwen-phone]\nperson=gwen\nkind=mobile\nvalue=01632 960123\nprint_for=everyone\n" \
  "[contact_route adeyemi-phone]\nperson=adeyemi\nkind=landline\nvalue=01632 960456\nprint_for=everyone\n" \
  "[contact_route tomos-phone]\nperson=tomos\nkind=mobile\nvalue=01632 960789\nis_confidential=true\n" \
  "[support gwen-walks]\ngiver=gwen\nchild=rosie\nwhat=Walks Rosie to school\n" \
  "[meeting first]\nkind=network\nstate=held\nstarts_at=2026-02-18T17:00\ncoordinator=adeyemi\n" \
  "outcome=Nan stays at night when Ines is low.\nstrengths=Rosie is loved by many people.\n" \
  "[meeting next]\nkind=network\nstate=planned\nreason=So that Rosie is never alone at night.\n" \
  "starts_at=2026-03-18T17:00\nends_at=2026-03-18T19:00\nvenue=Nan's kitchen\n" \
  "travel=Bus 4 stops at the door.\nchildcare=Beth looks after the little ones.\nrefreshments=Soup and bread.\n" \
  "coordinator=adeyemi\nbottom_line=A grown-up who is well sleeps in the house every night.\n" \
  "[meeting hidden]\nkind=network\nstate=planned\nstarts_at=2026-05-06T17:00\nvenue=The secret place\n" \
  "is_venue_withheld=true\ntravel=Past the secret mill\n" \
  "[ground_rule rule-one]\nmeeting=next\nnumber=1\ntext=One at a time.\n" \
  "[meeting_stage welcome]\nmeeting=next\nkind=welcome\nminutes=15\n" \
  "[meeting_stage alone]\nmeeting=next\nkind=private_time\nminutes=45\n" \
  "[meeting_question question-one]\nmeeting=next\nnumber=1\ntext=Who comes when Ines rings at three in the night?\n" \
  "[attendance gwen-comes]\nmeeting=next\nperson=gwen\npart=network\nreply=yes\nneeds=A chair with arms.\n" \
  "[attendance tomos-not]\nmeeting=next\nperson=tomos\npart=network\nreply=no\n" \
  "[plan live]\nstate=live\nversion=3\npurpose=So that Rosie sleeps well. We all want that.\n" \
  "hopes=A calm house.\nbottom_line=A grown-up who is well sleeps in the house every night.\n" \
  "back_up=Ring Nan. She knows who is free.\ncall_day=Mrs Adeyemi 01632 960456\ncall_night=Nan 01632 960123\n" \
  "child_words=I want Nan to sing.\nreview_on=2026-04-15\nchanged_because=Tomos has a new job.\n" \
  "[plan old]\nstate=past\nversion=2\npurpose=The old purpose\n" \
  "[plan_line line-two]\nplan=live\nnumber=2\nwho=tomos\nwhat=Takes Ines to the surgery\nwhen_words=on Fridays\n" \
  "back_up=gwen\nagreed=not_asked\n" \
  "[plan_line line-one]\nplan=live\nnumber=1\nwho=gwen\nwhat=Sleeps over when Ines is low\n" \
  "when_words=when Ines rings before six\nchecker=adeyemi\nwhat_if=Rosie goes to Tomos.\nagreed=agreed\n" \
  "[plan_line line-gone]\nplan=old\nnumber=1\nwho=gwen\nwhat=The old line\n" \
  "[plan_sign sign-one]\nplan=live\nnumber=1\nsign=Ines stays in bed.\naction=Ring Nan.\nwho=tomos\n" \
  "[plan_agreement gwen-agrees]\nplan=live\nperson=gwen\nanswer=agreed\n" \
  "[rota_slot nights]\nplan=live\nwho=gwen\ndays=fri sat\nband=night\ntask=night_stay\n" \
  "[rota_slot school]\nplan=live\nwho=tomos\nback_up=gwen\ndays=mon tue wed thu fri\nband=morning\n" \
  "task=school_run\nfrom_time=08:15\nto_time=08:50\nevery=2\n"
