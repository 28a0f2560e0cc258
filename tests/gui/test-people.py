#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The details of somebody and the list of people, used as a person uses them."""
import os
import re
import signal
import subprocess
import sys
import tempfile

import tap

tap.skip_unless_possible()
from a11y import App, describe, description, extents, name, states, text  # noqa: E402

FAMILY = """0 HEAD
1 GEDC
2 VERS 5.5.1
2 FORM LINEAGE-LINKED
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Jan /Nowak/
1 SEX M
0 @I2@ INDI
1 NAME Ewa /Łęcka/
1 SEX F
1 NOTE Keeps bees.
0 @I3@ INDI
1 NAME Ola /Nowak/
1 SEX F
0 @I4@ INDI
1 NAME Ewunia //
1 SEX F
0 @F1@ FAM
1 HUSB @I1@
1 WIFE @I2@
1 CHIL @I3@
0 TRLR
"""


def make_case(program, folder, gedcom=FAMILY):
    source = os.path.join(folder, "family.ged")
    path = os.path.join(folder, "family.kith")
    with open(source, "w", encoding="utf-8") as f:
        f.write(gedcom)
    subprocess.run([program, "import", source, path], check=True, stdout=subprocess.DEVNULL)
    return path


def open_case(program, path, called="Ola Nowak"):
    app = App([program, path], timeout=30)
    try:
        app.find("panel", "Genogram", timeout=20)
        app.find("push button", called, timeout=20)
        app.settle(0.5)
    except BaseException:
        app.close()
        raise
    return app


def select(app, called):
    app.click(app.find("push button", called))
    app.find("text", "Known as", timeout=10)
    app.settle(0.4)


def stands_on(app):
    """While the focus goes from one thing to the next nothing has it."""
    return name(app.wait(app.focused, 5, "something with the focus"))


def entry(app, called):
    """Walks there with Tab."""
    app.settle(0.3)
    if stands_on(app) == called:
        return
    app.click(app.find("text", "Known as"))
    for _ in range(60):
        if stands_on(app) == called:
            return
        app.key("Tab")
    raise AssertionError("Tab does not lead to %s" % called)


def show_people(app):
    app.choose_row([n for n in app.find_all("list item") if name(n) == "People"][0])
    app.find("entry", "Search names and notes", timeout=30)
    app.settle(0.5)


def listed(app):
    return [name(n) for n in app.find_all("label", within=app.find("list", "People"))]


def what_is_typed_is_kept_and_undone(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_case(program, path) as app:
            select(app, "Ola Nowak")
            entry(app, "Born")
            app.type("about 2014")
            app.wait(lambda: "age about" in description(app.find("text", "Born")), what="the age")
            app.key("Tab")
            app.find("push button", "Undo: Change “Born” of Ola Nowak", timeout=10)
            app.key("ctrl+z")
            app.wait(lambda: text(app.find("text", "Born")) == "", what="an empty entry")
            tap.clean_end(app)


def half_a_date_survives_going_away_and_a_crash(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_case(program, path) as app:
            select(app, "Ola Nowak")
            entry(app, "Born")
            app.type("31 June 2014")
            app.wait(lambda: "31 June 2014 does not exist" in description(app.find("text", "Born")),
                     what="the reason")
            entry(app, "Lives in")
            app.type("Leeds")
            app.settle(1)
            select(app, "Ewa Łęcka")
            app.wait(lambda: text(app.find("text", "Born")) == "", what="somebody else's birth")
            select(app, "Ola Nowak")
            app.wait(lambda: text(app.find("text", "Born")) == "31 June 2014", what="the half date")
            os.kill(app.pid, signal.SIGKILL)
            app.proc.wait()
        with open_case(program, path) as app:
            select(app, "Ola Nowak")
            assert text(app.find("text", "Born")) == "31 June 2014"
            assert "does not exist" in description(app.find("text", "Born"))
            assert text(app.find("text", "Lives in")) == "Leeds"
            tap.clean_end(app)


def a_telephone_number_is_added_removed_and_brought_back(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_case(program, path) as app:
            select(app, "Ola Nowak")
            app.press(app.find("push button", "Add a way to reach them"))
            entry(app, "Number or address")
            app.type("07700 900123")
            app.find(None, "Mobile · 07700 900123", timeout=10)
            app.press(app.find("push button", "Remove"))
            app.gone(None, "Mobile · 07700 900123", timeout=10)
            app.find("label", "Removed: Mobile · 07700 900123", timeout=10)
            app.key("ctrl+z")
            app.find(None, "Mobile · 07700 900123", timeout=10)
            tap.clean_end(app)


def what_is_folded_away_can_be_filled_too(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_case(program, path) as app:
            select(app, "Ola Nowak")
            entry(app, "More about the name")
            app.key("Return")
            entry(app, "Pronouns")
            app.type("she/they")
            app.key("Tab")
            app.find("push button", "Undo: Change “Pronouns”: Person", timeout=10)
            tap.clean_end(app)


def responsibility_is_assumed_until_it_is_confirmed(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_case(program, path) as app:
            select(app, "Ola Nowak")
            app.find("label", "Ewa Łęcka: assumed (Birth mother)", timeout=10)
            app.press(app.find("push button", "Confirm for Ewa Łęcka"))
            app.find(None, "Ewa Łęcka · Birth mother · Told", timeout=10)
            app.gone("label", "Ewa Łęcka: assumed (Birth mother)", timeout=10)
            tap.clean_end(app)


def people_are_found_while_one_types(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_case(program, path) as app:
            show_people(app)
            app.find("label", "4 people", timeout=10)
            app.click(app.find("entry", "Search names and notes"))
            app.type("lecka")
            app.find("label", "1 of 4 people", timeout=10)
            assert "Ewa Łęcka" in listed(app), listed(app)
            app.key("ctrl+a")
            app.type("BEES")
            app.find("label", "1 of 4 people", timeout=10)
            app.key("ctrl+a")
            app.type("xyz")
            app.find("label", "Nobody fits", timeout=10)
            app.key("ctrl+a", "BackSpace")
            app.find("label", "4 people", timeout=10)
            tap.clean_end(app)


def enter_goes_to_somebody_on_the_drawing(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_case(program, path) as app:
            show_people(app)
            app.click(app.find("entry", "Search names and notes"))
            app.type("jan")
            app.find("label", "1 of 4 people", timeout=10)
            app.key("Return")
            app.wait(lambda: "selected" in states(app.find("push button", "Jan Nowak")),
                     what="Jan to be selected on the drawing")
            app.find("text", "Known as", timeout=10)
            tap.clean_end(app)


def two_records_become_one_and_two_again(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_case(program, path) as app:
            show_people(app)
            app.click(app.find("entry", "Search names and notes"))
            app.type("ew")
            app.find("label", "2 of 4 people", timeout=10)
            app.click(app.find("label", "Ewa Łęcka", within=app.find("list", "People")))
            app.key("shift+Down")
            app.find("label", "2 people selected", timeout=10)
            app.press(app.find("push button", "How Related?"))
            app.find("label", "Nothing in this case says how Ewunia and Ewa Łęcka are related.",
                     timeout=10)
            app.key("Escape")
            app.settle(0.5)
            app.press(app.find("push button", "Make One…"))
            app.press(app.find("push button", "Make One", timeout=10))
            app.find("label", "1 of 3 people", timeout=10)
            app.key("ctrl+z")
            app.find("label", "2 of 4 people", timeout=10)
            tap.clean_end(app)


LONG = "Ż" + "a" * 9998 + "x"
AWKWARD = [LONG, "Smith & Sons <b>x", "\u202eevil", "100 %s %n", "مريم"]


def the_way_between_two_people_is_lit(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_case(program, path) as app:
            show_people(app)
            labels = [n for n in app.find_all("label", within=app.find("list", "People"))
                      if name(n) == "Ola Nowak"]
            app.click(labels[0])
            app.key("shift+Down")
            app.settle(0.3)
            app.press(app.find("push button", re.compile("Related")))
            app.find("label", re.compile("’s"))
            app.settle(0.5)
            app.press(app.find_all("push button", "Show on Drawing")[-1])
            canvas = app.find("panel", "Genogram")
            app.wait(lambda: description(canvas) != "", what="the sentence")
            assert re.search(" is .*’s ", description(canvas)), description(canvas)
            app.settle(0.3)
            app.key("Escape")
            app.wait(lambda: description(canvas) == "", what="the light to go out")
            tap.clean_end(app)


def awkward_names_are_shown_everywhere(program):
    with tempfile.TemporaryDirectory() as folder:
        path = make_case(program, folder)
        with open_case(program, path) as app:
            frame = extents(app.windows()[0])
            select(app, "Ola Nowak")
            for awkward in AWKWARD:
                app.set_text(app.find("text", "Known as"), awkward)
                app.settle(1)
                show_people(app)
                app.click([n for n in app.find_all("list item") if name(n) == "Genogram"][0])
                app.settle(0.4)
                assert extents(app.windows()[0]) == frame, (awkward[:20], extents(app.windows()[0]))
                assert text(app.find("text", "Known as")) == awkward
            assert not app.warnings(), app.warnings()


tap.run([
    what_is_typed_is_kept_and_undone,
    half_a_date_survives_going_away_and_a_crash,
    a_telephone_number_is_added_removed_and_brought_back,
    what_is_folded_away_can_be_filled_too,
    responsibility_is_assumed_until_it_is_confirmed,
    people_are_found_while_one_types,
    enter_goes_to_somebody_on_the_drawing,
    two_records_become_one_and_two_again,
    the_way_between_two_people_is_lit,
    awkward_names_are_shown_everywhere,
])
