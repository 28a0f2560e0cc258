#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking people in, agreement and meetings, used as a person uses them: with keys and the pointer."""
import os
import re
import signal
import subprocess
import sys
import tempfile

import tap

tap.skip_unless_possible()
from a11y import App, description, extents, name, role, states, text  # noqa: E402


def make_case(program, folder):
    path = os.path.join(folder, "sample.kith")
    subprocess.run([program, "new", path, "--sample"], check=True, stdout=subprocess.DEVNULL)
    return path


def open_page(program, path, page):
    app = App([program, path], timeout=30)
    try:
        app.find("panel", "Genogram", timeout=20)
        show_page(app, page)
    except BaseException:
        app.close()
        raise
    return app


def show_page(app, page):
    app.choose_row([n for n in app.find_all("list item") if name(n) == page][0])
    app.settle(0.6)


def line(app, start):
    """A line of a list, or a button, whose name begins so."""
    return app.find(None, re.compile("^" + re.escape(start)), timeout=10)


def item(app, start):
    return app.find("list item", re.compile("^" + re.escape(start)), timeout=10)


def show_part(app, title):
    def look():
        return [n for n in app.find_all(None, title)
                if role(n) in ("toggle button", "page tab", "radio button", "push button")]
    app.click(app.wait(look, what="the part " + title)[-1])
    app.settle(0.5)


def undo_says(app, label):
    app.find("push button", "Undo: " + label, timeout=10)


def dump(program, path):
    return subprocess.run([program, "dump", path], check=True, stdout=subprocess.PIPE, text=True).stdout


def what_somebody_says_is_noted_and_kept_when_asked_again(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_page(program, path, "Agreement") as app:
            app.click(item(app, "Tomasz"))
            app.settle(0.5)
            app.click(app.find("check box", "Letter", timeout=10))
            undo_says(app, "Change “Explained how”: Agreement to take part")
            app.click(app.find("text", "Understood, in their own words"))
            app.type("They ask my sister too")
            app.key("Tab")
            app.settle(0.8)
            app.click(app.find("push button", "Ask Again"))
            undo_says(app, "Note Agreement")
            app.wait(lambda: text(app.find("text", "Understood, in their own words")) == "", what="a fresh form")
            app.settle(0.5)
            written = dump(program, path)
            assert "They ask my sister too" in written
            assert "how=spoken interpreter letter" in written or "how=spoken;interpreter;letter" in written, written
            app.key("ctrl+z")
            app.wait(lambda: text(app.find("text", "Understood, in their own words"))
                     == "They ask my sister too", what="what was said before")
            tap.clean_end(app)


def a_meeting_is_set_for_a_day_said_in_words(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_page(program, path, "Meetings") as app:
            app.click(app.find(None, "New meeting", timeout=10))
            app.click(app.find("menu item", "Family group conference", timeout=10))
            undo_says(app, "Add Meeting")
            app.settle(0.6)
            starts = app.find("text", "Starts")
            app.click(starts)
            app.type("4 March 2027")
            app.key("Tab")
            app.wait(lambda: "not a day with a time yet" in description(app.find("text", "Starts")),
                     what="what is missing")
            app.click(item(app, "First family network meeting"))
            app.settle(0.5)
            os.kill(app.proc.pid, signal.SIGKILL)
        with open_page(program, path, "Meetings") as app:
            app.click(item(app, "Family group conference"))
            app.wait(lambda: text(app.find("text", "Starts")) == "4 March 2027", what="the half-typed day")
            app.click(app.find("text", "Starts"))
            app.key("End")
            app.type(" 2 pm")
            app.key("Tab")
            app.wait(lambda: text(app.find("text", "Starts")) == "Thursday 4 March 2027, 14:00", what="the day")
            tap.clean_end(app)


def rules_are_typed_in_place_and_change_their_order(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_page(program, path, "Meetings") as app:
            show_part(app, "On the Day")
            app.press(app.find("push button", "Add a ground rule"))
            app.settle(0.4)
            app.type("We listen")
            app.key("Return")
            app.settle(0.6)
            app.type("Phones stay outside")
            app.settle(0.8)
            rules = lambda: [text(n) for n in app.find_all("text", "In members’ words")]  # noqa: E731
            app.wait(lambda: rules() == ["We listen", "Phones stay outside"], what="two rules")
            app.key("alt+Up")
            undo_says(app, "Change Order")
            app.wait(lambda: rules() == ["Phones stay outside", "We listen"], what="the other order")
            handles = app.find_all(None, re.compile("^Drag to change the order"))
            app.drag(app.point(handles[0]), app.point(handles[1]))
            app.wait(lambda: rules() == ["We listen", "Phones stay outside"], what="the order after a drag")
            app.press(app.find_all("push button", "Remove")[-1])
            app.wait(lambda: rules() == ["We listen"], what="one rule")
            undo_says(app, "Remove Ground Rule")
            app.key("ctrl+z")
            app.wait(lambda: len(rules()) == 2, what="two rules again")
            tap.clean_end(app)


def somebody_who_is_missing_is_added_while_asking_in(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_page(program, path, "Meetings") as app:
            show_part(app, "People")
            app.click(app.find(None, "Ask somebody in", timeout=10))
            app.find("entry", "Search", timeout=10)
            app.settle(0.4)
            app.type("great-aunt")
            app.settle(0.5)
            app.find("list item", re.compile("great-aunt"), timeout=10)
            app.key("ctrl+a")
            app.type("Auntie Rin")
            app.settle(0.5)
            app.find("list item", "Add “Auntie Rin” as a new person", timeout=10)
            app.key("Return")
            undo_says(app, "Invite")
            line(app, "Auntie Rin · Family network")
            app.find("label", "Asked: 3 of the network, 1 professional", timeout=10)
            tap.clean_end(app)


def heads_are_counted_as_people_come(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_page(program, path, "Meetings") as app:
            show_part(app, "On the Day")
            app.click(app.find(None, "Ros Keane: Here", timeout=10))
            app.find("label", re.compile("^Those who are paid to be here"), timeout=10)
            app.click(app.find(None, "Nan Elsie: Here"))
            app.click(app.find(None, "Kofi: By phone"))
            app.find("label", "Here: 2 of the network, 1 professional", timeout=10)
            assert not app.find_all("label", re.compile("^Those who are paid"))
            app.press(app.find("push button", "Welcome and ground rules"))
            app.wait(lambda: "since" in description(app.find("push button", "Welcome and ground rules")),
                     what="the time of the stage")
            app.press(app.find("push button", "Information"))
            app.press(app.find("push button", "End the Stage"))
            undo_says(app, "End Stage")
            tap.clean_end(app)


def a_meeting_is_held_on_the_wall(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_page(program, path, "Meetings") as app:
            app.click(item(app, "First family network meeting"))
            app.settle(0.5)
            app.press(app.find("push button", "Hold the Meeting"))
            app.find("label", "The bottom line", timeout=15)
            app.settle(0.8)
            wall = [w for w in app.windows() if name(w) == "Meeting"][0]
            said = " ".join(name(n) for n in app.find_all("label", within=wall))
            assert "One at a time, and no shouting" in said, said
            for secret in ("Dee Marsh", "church hall", "Misses him", "shift was changed", "alone at night again"):
                assert (secret in said) == (secret == "alone at night again"), secret
            app.type("Nan Joan takes Rowan to school on Mondays, Ted if she is ill")
            app.find("label", "Nan Joan → takes Rowan to school → on Mondays", within=wall, timeout=10)
            app.key("Return")
            app.find("label", "Nan Joan: takes Rowan to school on Mondays, Ted if she is ill", timeout=10)
            app.type("Auntie Rin, 34")
            app.key("ctrl+Return")
            app.find("push button", "Auntie Rin: Here", timeout=10)
            app.key("F6")
            app.find("label", "Private family time", within=wall, timeout=10)
            app.wait(lambda: name(app.focused()) == "Open the Curtain", what="the curtain")
            assert not [n for n in app.find_all("label", "The bottom line", within=wall)
                        if "visible" in states(n)], "the bottom line behind the curtain"
            app.key("Escape")
            app.find("label", "The bottom line", timeout=10)
            app.key("Escape")
            app.wait(lambda: len(app.windows()) == 1, what="the case again")
            assert "tool=meeting" in dump(program, path)
            tap.clean_end(app)


def an_offer_becomes_a_line_of_the_plan(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_page(program, path, "Meetings") as app:
            app.click(item(app, "First family network meeting"))
            app.settle(0.4)
            show_part(app, "On the Day")
            app.press(line(app, "Nan Elsie · rings every night"))
            app.settle(0.4)
            app.press(app.find("push button", "Take Into the Plan", timeout=10))
            app.find("label", "✓ In the plan", timeout=10)
            undo_says(app, "Take Offer Into Plan")
            written = dump(program, path)
            assert "what=rings\n" in written and "what_if=Nan Joan if she can’t" in written, written[-3000:]
            app.key("ctrl+z")
            app.find("push button", "Take Into the Plan", timeout=10)
            tap.clean_end(app)


def people_are_moved_on_the_board_by_keys_and_pointer(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_page(program, path, "Asking in") as app:
            app.find("label", "Located (1)", timeout=10)
            card = app.find("push button", re.compile("^Tomasz, mother"))
            target = app.find("push button", re.compile("^Stacey, aunt"))
            app.drag(app.point(card), app.point(target))
            app.find("label", "Located (0)", timeout=10)
            app.find("label", "Contacted (2)", timeout=10)
            undo_says(app, "Change Stage")
            for _ in range(80):
                if app.focused() is not None and name(app.focused()).startswith("Tomasz, mother"):
                    break
                app.key("Tab")
            app.key("alt+Right")
            app.find("label", "Interested (2)", timeout=10)
            app.key("ctrl+z")
            app.find("label", "Interested (1)", timeout=10)
            app.click(app.find("push button", re.compile("^Tomasz, mother")))
            app.find("label", "Tomasz", timeout=10)
            app.press(app.find("push button", "Note a try", timeout=10))
            undo_says(app, "Note Contact Try")
            app.wait(lambda: text(app.find("text", "Who tried")) == "Ros Keane", what="what the case knows")
            tap.clean_end(app)


def each_father_has_an_answer(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_page(program, path, "Asking in") as app:
            show_part(app, "List")
            app.click(item(app, "Rowan’s father"))
            app.find("label", re.compile("not spoken to, 1 try"), timeout=10)
            assert not app.find_all("text", "Why")
            app.click(app.find("text", "Spoken to him himself", timeout=10))
            app.type("26 November 2026")
            app.key("Tab")
            item(app, "Rowan’s father, Tomasz · Named · spoken to")
            # Who has no other name is headed by what the family calls them, as in the list.
            app.click(item(app, "Ashley's parents"))
            app.wait(lambda: [n for n in app.find_all("label", "Ashley's parents") if extents(n)[0] > 450], 10,
                     "the heading")
            tap.clean_end(app)


def a_calendar_learns_when_and_nothing_else(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        out = os.path.join(folder, "out.ics")
        with open_page(program, path, "Meetings") as app:
            app.press(app.find("push button", "Calendar File…"))
            app.settle(1)
            app.key("ctrl+a")
            app.type(out)
            app.key("Return")
            app.wait(lambda: os.path.exists(out), what="the calendar file", timeout=15)
            with open(out, encoding="utf-8", newline="") as f:
                calendar = f.read()
            assert "DTSTART;TZID=Europe/London:20261203T153000\r\n" in calendar
            assert "SUMMARY:Meeting\r\n" in calendar and "Review" not in calendar and "church" not in calendar
            tap.clean_end(app)


def spelling_is_looked_at_and_mended_by_keys(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_page(program, path, "Meetings") as app:
            reason = lambda: text(app.find("text", "Why we meet, in plain words"))  # noqa: E731
            app.click(app.find("text", "Why we meet, in plain words"))
            app.key("ctrl+a")
            app.type("Her granmother Elsie ")
            app.settle(1)
            app.key("F7")
            try:
                app.find("menu item", "grandmother", timeout=6)
            except Exception:
                if not app.find_all("menu item", "“granmother” Is Right"):
                    print("# no English dictionary here; nothing is underlined, and nothing is said of it")
                    return
                raise
            app.press(app.find("menu item", "grandmother"))
            app.wait(lambda: reason().strip() == "Her grandmother Elsie", what="the right word")
            app.click(app.find("text", "Why we meet, in plain words"))
            app.key("ctrl+End")
            app.type(" and pierogi ")
            app.settle(1)
            app.key("F7")
            app.press(app.find("menu item", "“pierogi” Is Right", timeout=10))
            undo_says(app, "Learn Word")
            app.settle(0.5)
            assert "word=pierogi" in dump(program, path)
            tap.clean_end(app)


tap.run([
    what_somebody_says_is_noted_and_kept_when_asked_again,
    a_meeting_is_set_for_a_day_said_in_words,
    rules_are_typed_in_place_and_change_their_order,
    somebody_who_is_missing_is_added_while_asking_in,
    heads_are_counted_as_people_come,
    a_meeting_is_held_on_the_wall,
    an_offer_becomes_a_line_of_the_plan,
    people_are_moved_on_the_board_by_keys_and_pointer,
    each_father_has_an_answer,
    a_calendar_learns_when_and_nothing_else,
    spelling_is_looked_at_and_mended_by_keys,
])
