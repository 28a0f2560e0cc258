#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan and its rota, used as a person uses them."""
import contextlib
import os
import subprocess
import sys
import tempfile

import tap

tap.skip_unless_possible()
from a11y import App, describe, name, role, states, text  # noqa: E402


@contextlib.contextmanager
def open_case(program, *options):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "case.kith")
        subprocess.run([program, "new", path, *options], check=True)
        app = App([program, path], timeout=30)
        try:
            app.wait(lambda: [n for n in app.find_all("list item") if name(n) == "Rota"], timeout=30,
                     what="the pages")
            app.settle(0.5)
            yield app, path
        finally:
            app.close()


def show(app, page):
    app.click([n for n in app.find_all("list item") if name(n) == page][0])
    app.settle(0.8)


def view(app, called):
    """A part of the page, by its name above it."""
    app.click(app.find("page tab", called, timeout=10))
    app.settle(0.8)


def dump(program, path):
    return subprocess.run([program, "dump", path], check=True, stdout=subprocess.PIPE).stdout.decode()


def cell(app, place):
    """A part of a day on the rota, by the beginning of what it says."""
    def look():
        found = [n for n in app.find_all("push button") if name(n).startswith(place)]
        return found[0] if found else None
    return app.wait(look, timeout=20, what="the cell " + place)


def sunday(app):
    """Sunday afternoon of the week that is shown."""
    def look():
        found = [n for n in app.find_all("push button")
                 if name(n).startswith("Sunday") and ", Afternoon:" in name(n)]
        return found[0] if found else None
    return app.wait(look, timeout=20, what="Sunday afternoon")


def a_family_begins_its_one_plan(program):
    with open_case(program) as (app, path):
        show(app, "Plan")
        app.click(app.find("push button", "Child in need plan", timeout=20))
        app.find("label", "Child in need plan", timeout=20)
        app.click(app.find("push button", "Put in Force", timeout=10))
        app.find("push button", "New Version…", timeout=10)
        said = [name(n) for n in app.find_all("label") if name(n).startswith("Version 1, live")]
        assert said and "in 42 days" in said[0], said
        text_in_file = dump(program, path)
        assert "state=live" in text_in_file and "[policy " in text_in_file
        app.key("ctrl+z")
        app.find("push button", "Put in Force", timeout=10)
        tap.clean_end(app)


def lines_are_added_filled_and_moved_by_keys(program):
    def go_to(app, wanted):
        for _ in range(40):
            if wanted(name(app.focused())):
                return
            app.key("Tab")
        raise AssertionError("Tab does not lead there")

    def go_to_plan(app):
        app.key("ctrl+g")
        app.wait(lambda: name(app.focused()) == "Type to find", what="the list of pages")
        app.type("plan")
        app.key("Return")
        app.settle(0.8)

    with open_case(program, "--sample") as (app, path):
        go_to_plan(app)
        go_to(app, lambda called: called == "Add a line")
        app.key("Return")
        app.wait(lambda: name(app.focused()) == "Choose…", what="whose line it is")
        app.type("Kate")
        app.key("Return")
        app.find("push button", "Undo: Change “Who”: Line of the plan", timeout=10)
        go_to(app, lambda called: called == "Will do what")
        app.type("rings on Sundays")
        app.key("Tab")
        app.wait(lambda: "what=rings on Sundays" in dump(program, path), timeout=20, what="the line")
        go_to_plan(app)
        go_to(app, lambda called: called.startswith("Nan Joan · rings at seven"))
        app.key("alt+Down")
        app.find("push button", "Undo: Change Order", timeout=10)
        tap.clean_end(app)


def a_new_version_says_why_and_is_compared(program):
    with open_case(program, "--sample") as (app, path):
        show(app, "Plan")
        app.click(app.find("push button", "New Version…", timeout=20))
        app.find("text", "What changes and why", timeout=10)
        app.settle(0.3)
        app.type("Sundays did not work")
        app.click(app.find("push button", "Write Version", timeout=10))
        app.wait(lambda: [n for n in app.find_all("label") if name(n).startswith("Version 2, live")],
                 timeout=20, what="the second version")
        view(app, "Versions")
        app.find("label", "What changed and why: Sundays did not work", timeout=20)
        app.find("label", "Changed: The plan as a whole", timeout=20)
        assert dump(program, path).count("[plan_line ") == 22
        tap.clean_end(app)


def each_person_answers_for_their_own_line_by_keys(program):
    with open_case(program, "--sample") as (app, path):
        show(app, "Plan")
        view(app, "Who Agreed")
        before = dump(program, path).count("agreed=agreed")
        kofi = [n for n in app.find_all(None) if name(n).startswith("Kofi: writes")
                and role(n) != "label"]
        assert kofi, [describe(n) for n in app.find_all(None) if "Kofi" in name(n)]
        app.click(kofi[0])
        app.settle(0.5)
        app.key("Down")
        app.key("Return")
        app.wait(lambda: dump(program, path).count("agreed=agreed") == before + 1, timeout=20,
                 what="that he has agreed")
        app.settle(1)
        assert name(app.focused()).startswith("Kofi: writes"), describe(app.focused())
        tap.clean_end(app)


def what_is_written_is_looked_at_for_plain_words(program):
    with open_case(program, "--sample") as (app, path):
        show(app, "Plan")
        app.click(app.find("text", "What it is for", timeout=20))
        app.key("ctrl+a")
        app.type("We liaise with school.")
        app.wait(lambda: [n for n in app.find_all("label") if "talk with" in name(n)], timeout=20,
                 what="a plainer word")
        assert text(app.find("text", "What it is for")) == "We liaise with school."
        view(app, "Plain Words")
        app.wait(lambda: [n for n in app.find_all("label") if "talk with" in name(n)], timeout=20,
                 what="the list of words")
        tap.clean_end(app)


def the_rota_has_a_hole_on_sunday_and_a_name_fills_it(program):
    with open_case(program, "--sample") as (app, path):
        show(app, "Rota")
        hole = sunday(app)
        assert name(hole).endswith("nobody is there at the weekend"), name(hole)
        assert [n for n in app.find_all("label") if name(n).startswith("Sunday")
                and "nobody is there" in name(n)]
        app.click(hole)
        app.settle(0.3)
        app.type("Ted")
        app.settle(0.5)
        app.key("Return")
        app.wait(lambda: "Ted" in name(sunday(app)), timeout=20, what="Ted on Sunday")
        assert "days=sun\nband=after_school\nwho=ted" in dump(program, path)
        assert name(app.focused()).startswith("Sunday"), describe(app.focused())
        app.key("Delete")
        app.wait(lambda: "nobody is there" in name(sunday(app)), timeout=20, what="the hole again")
        app.key("ctrl+z")
        app.wait(lambda: "Ted" in name(sunday(app)), timeout=20, what="Ted again")
        tap.clean_end(app)


def arrows_move_and_space_marks_several_days(program):
    with open_case(program, "--sample") as (app, path):
        show(app, "Rota")
        monday = [n for n in app.find_all("push button") if name(n).startswith("Monday")
                  and ", Daytime:" in name(n)][0]
        app.click(monday)
        app.settle(0.3)
        app.key("space")
        app.key("Right")
        app.key("space")
        assert name(app.focused()).startswith("Tuesday"), describe(app.focused())
        app.key("Down")
        assert ", After school:" in name(app.focused()), describe(app.focused())
        app.key("Up")
        app.type("Kate")
        app.settle(0.5)
        app.key("Return")
        app.wait(lambda: "days=mon tue\nband=daytime\nwho=kate" in dump(program, path), timeout=20,
                 what="Kate on two days")
        tap.clean_end(app)


def a_line_said_at_the_table_becomes_a_slot(program):
    with open_case(program, "--sample") as (app, path):
        show(app, "Rota")
        app.click(app.find("text", "Who does what, and when", timeout=20))
        app.type("Stacey visits every Tuesday at 4pm, Ted if she can't")
        app.wait(lambda: [n for n in app.find_all("label") if name(n).startswith("Stacey · Visit")
                          and "back-up Ted" in name(n)], timeout=20, what="how it is understood")
        app.key("Return")
        app.wait(lambda: "from_time=16:00\ntask=visit" in dump(program, path), timeout=20, what="the slot")
        tap.clean_end(app)


def somebody_dragged_onto_a_day_is_put_in(program):
    with open_case(program, "--sample") as (app, path):
        show(app, "Rota")
        ted = [n for n in app.find_all("label") if name(n) == "Tomasz"][0]
        app.drag(ted, sunday(app))
        app.wait(lambda: "Tomasz" in name(sunday(app)), timeout=20, what="Tomasz on Sunday")
        tap.clean_end(app)


def how_a_turn_went_is_kept_and_a_sign_stands_on_top(program):
    with open_case(program, "--sample") as (app, path):
        show(app, "Rota")
        view(app, "Reports")
        app.click(app.find_all("text", "What was good")[1])
        app.type("not lost")
        app.click(app.find_all("text", "What was good")[0])
        app.type("They laughed")
        keep = [n for n in app.find_all("push button") if name(n).startswith("Keep:")][0]
        app.click(keep)
        app.wait(lambda: "good=They laughed" in dump(program, path), timeout=20, what="the report")
        app.wait(lambda: [n for n in app.find_all("text", "What was good") if text(n) == "not lost"],
                 timeout=20, what="what was half typed for another turn")
        tap.clean_end(app)


def a_warning_is_answered_with_a_reason(program):
    with open_case(program, "--sample") as (app, path):
        show(app, "Plan")
        said = app.wait(lambda: [n for n in app.find_all(None) if "to notice" in name(n)], timeout=20,
                        what="things to notice")
        app.click(said[0])
        app.settle(0.8)
        rows = [n for n in app.find_all("list item") if "has not agreed" in name(n)]
        assert rows, [describe(n) for n in app.find_all("list item")]
        app.click(rows[0])
        app.settle(0.8)
        app.click(app.find_all("text", "Not relevant because…")[0])
        app.type("He is asked on Friday")
        app.key("Return")
        app.wait(lambda: "because=He is asked on Friday" in dump(program, path), timeout=20,
                 what="the answer")
        tap.clean_end(app)


def a_warning_leads_to_its_line(program):
    with open_case(program, "--sample") as (app, path):
        show(app, "Plan")
        said = app.wait(lambda: [n for n in app.find_all(None) if "to notice" in name(n)], timeout=20,
                        what="things to notice")
        app.click(said[0])
        app.settle(0.8)
        app.click([n for n in app.find_all("list item") if name(n).startswith("Kofi has not agreed")][0])
        app.press(app.find("push button", "Go to the Line"))
        app.wait(lambda: [n for n in app.find_all(None) if name(n).startswith("Kofi · writes")
                          and "expanded" in states(n)], timeout=20, what="the line, open")
        tap.clean_end(app)


if __name__ == "__main__":
    tap.run([a_family_begins_its_one_plan, lines_are_added_filled_and_moved_by_keys,
             a_new_version_says_why_and_is_compared,
             each_person_answers_for_their_own_line_by_keys,
             what_is_written_is_looked_at_for_plain_words,
             the_rota_has_a_hole_on_sunday_and_a_name_fills_it,
             arrows_move_and_space_marks_several_days, a_line_said_at_the_table_becomes_a_slot,
             somebody_dragged_onto_a_day_is_put_in, how_a_turn_went_is_kept_and_a_sign_stands_on_top,
             a_warning_is_answered_with_a_reason, a_warning_leads_to_its_line])
