#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding people by asking, used as a person uses it."""
import contextlib
import os
import subprocess
import sys
import tempfile

import tap

tap.skip_unless_possible()
from a11y import App, name, text  # noqa: E402


@contextlib.contextmanager
def open_case(program, *options):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "case.kith")
        subprocess.run([program, "new", path, *options], check=True)
        app = App([program, path], timeout=30)
        try:
            show(app, "Finding")
            yield app, path
        finally:
            app.close()


def show(app, page):
    app.wait(lambda: [n for n in app.find_all("list item") if name(n) == page], timeout=30, what="the pages")
    app.settle(0.5)
    app.click([n for n in app.find_all("list item") if name(n) == page][0])
    app.settle(0.8)


def dump(program, path):
    return subprocess.run([program, "dump", path], check=True, stdout=subprocess.PIPE).stdout.decode()


def holds(app, program, path, *words, times=1):
    app.wait(lambda: all(dump(program, path).count(word) >= times for word in words), timeout=20,
             what="the case to hold " + " and ".join(words))


def question(app, title):
    """A line of the list of questions, by the beginning of what it says."""
    def look():
        found = [n for n in app.find_all("list item") if name(n).startswith(title)]
        return found[0] if found else None
    return app.wait(look, timeout=20, what="the question " + title)


def answer(app, called):
    app.click(app.find("push button", called, timeout=10))
    app.settle(0.4)


def a_question_is_answered_by_pointer_and_taken_back(program):
    with open_case(program, "--sample") as (app, path):
        before = dump(program, path).count("[prompt_answer ")
        app.click(app.find("push button", "Father’s side", timeout=10))
        app.settle(0.4)
        app.click(question(app, "A wedding next month"))
        app.settle(0.4)
        app.find("label", "If there were a wedding next month, who would have to be on the list?", timeout=10)
        answer(app, "Nobody")
        app.wait(lambda: dump(program, path).count("[prompt_answer ") == before + 1, timeout=20, what="the answer")
        assert "occasion-wedding@" in dump(program, path)
        assert "Asked, nobody" in name(question(app, "A wedding next month"))
        app.key("ctrl+z")
        app.wait(lambda: dump(program, path).count("[prompt_answer ") == before, timeout=20, what="undo")
        assert "Not asked yet" in name(question(app, "A wedding next month"))
        tap.clean_end(app)


def a_name_typed_by_keys_becomes_somebody_who_waits_in_the_trays(program):
    with open_case(program, "--sample") as (app, path):
        app.click(question(app, "Games"))
        app.settle(0.4)
        entry = app.find("text", "Who was named?", timeout=10)
        app.click(entry)
        app.type("Auntie Bea")
        app.key("Return")
        holds(app, program, path, "known_as=Auntie Bea", "tool=prompt")
        app.find("push button", "Auntie Bea", timeout=10)
        # The entry has the focus again for the next name.
        assert text(app.find("text", "Who was named?")) == ""
        assert "Auntie Bea" in name(question(app, "Games"))
        show(app, "Safety circles")
        app.wait(lambda: [n for n in app.find_all(None) if name(n).startswith("Auntie Bea")], timeout=20,
                 what="her in the tray")
        tap.clean_end(app)


def whoever_was_named_is_typed_at_once_by_keys(program):
    with open_case(program, "--sample") as (app, path):
        app.key("ctrl+g")
        app.wait(lambda: name(app.focused()) == "Type to find", what="the list of pages")
        app.type("finding")
        app.key("Return")
        app.settle(0.5)
        for _ in range(20):
            if name(app.focused()) == "Somebody Named":
                break
            app.key("Tab")
        app.key("Return")
        app.wait(lambda: name(app.focused()) == "Who was named?", what="the entry")
        app.type("Auntie Bea")
        app.key("Return")
        holds(app, program, path, "known_as=Auntie Bea", "tool=prompt")
        tap.clean_end(app)


def somebody_recorded_is_offered_and_not_recorded_again(program):
    with open_case(program, "--sample") as (app, path):
        people = dump(program, path).count("[person ")
        app.click(question(app, "Games"))
        app.settle(0.4)
        app.click(app.find("text", "Who was named?", timeout=10))
        app.type("jor")
        offer = app.wait(lambda: [n for n in app.find_all("push button") if name(n) == "Jordan, who is recorded"],
                         timeout=10, what="Jordan to be offered")[0]
        app.click(offer)
        holds(app, program, path, "tool=prompt", "answer=asked")
        assert dump(program, path).count("[person ") == people
        tap.clean_end(app)


def what_is_half_typed_is_there_again_after_closing(program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "case.kith")
        subprocess.run([program, "new", path, "--sample"], check=True)
        for attempt in range(2):
            app = App([program, path], timeout=30)
            try:
                show(app, "Finding")
                app.click(question(app, "Games"))
                app.settle(0.4)
                entry = app.find("text", "Who was named?", timeout=10)
                if attempt == 0:
                    app.click(entry)
                    app.type("Big")
                    app.settle(0.6)
                else:
                    assert text(entry) == "Big", text(entry)
                tap.clean_end(app)
            finally:
                app.close()


def a_gap_goes_to_the_question_and_goes_away_when_it_is_answered(program):
    with open_case(program, "--sample") as (app, path):
        app.click(app.find("page tab", "Who Is Missing", timeout=10))
        gap = "Ask: Nothing has been asked about Kofi’s side yet."
        app.click(app.find("push button", gap, timeout=10))
        app.find("label", "On this side, who calls everybody together? Who holds the photographs and the stories?",
                 timeout=10)
        answer(app, "Come Back to It")
        holds(app, program, path, "side-gatherings@")
        app.click(app.find("page tab", "Who Is Missing", timeout=10))
        app.gone("push button", gap, timeout=10)
        app.click(app.find("page tab", "Growth", timeout=10))
        said = [name(n) for n in app.find_all(None) if name(n).startswith("How the network has grown, as lines.")]
        assert said and " known, " in said[0], said
        assert not app.nameless(), app.nameless()
        tap.clean_end(app)


def paper_is_attached_and_people_are_ticked_in(program):
    with open_case(program, "--sample") as (app, path):
        photo = os.path.join(os.path.dirname(path), "paper.jpg")
        subprocess.run(["convert", "-size", "2400x1800", "xc:white", photo], check=True)
        app.click(app.find("page tab", "Paper", timeout=10))
        app.settle(0.6)
        for named in ("Genogram…", "Ecomap…", "Safety Circles…", "Mobility Map…", "Questions…"):
            app.find("push button", "Print: " + named, timeout=10)
        app.click(app.find("push button", "Attach a Photo…", timeout=10))
        app.wait(lambda: any(name(w).startswith("A Photo of") for w in app.windows()), timeout=20,
                 what="the file chooser")
        app.settle(0.5)
        app.key("ctrl+l")
        app.settle(0.2)
        app.type(photo)
        app.settle(0.3)
        app.key("Return")
        app.find("check box", "Abena", timeout=30)
        app.settle(0.5)
        assert not app.nameless(), app.nameless()
        assert dump(program, path).count("tool=paper") == 0
        app.click(app.find("text", "Somebody new on the paper", timeout=10))
        app.type("Uncle Bo")
        app.key("Return")
        holds(app, program, path, "known_as=Uncle Bo", "tool=paper")
        # From there Tab reaches the list, and Space ticks.
        app.key("Tab", "Tab", "space")
        holds(app, program, path, "tool=paper", times=2)
        tap.clean_end(app)


def everything_has_a_name_for_a_screen_reader(program):
    with open_case(program, "--sample") as (app, path):
        app.click(question(app, "My last birthday"))
        app.key("End")
        app.find("label", "“They have no time.”", timeout=10)
        assert not app.nameless(), app.nameless()
        # A screen reader presses what it hears of.
        app.press(app.find("push button", "Come Back to It", timeout=10))
        holds(app, program, path, "stuck-no-time@", "answer=later")
        app.set_text(app.find("text", "Who was named?", timeout=10), "Uncle Bo")
        app.settle(0.3)
        app.press(app.find("push button", "Add", timeout=10))
        holds(app, program, path, "known_as=Uncle Bo")
        tap.clean_end(app)


if __name__ == "__main__":
    tap.run([a_question_is_answered_by_pointer_and_taken_back,
             a_name_typed_by_keys_becomes_somebody_who_waits_in_the_trays,
             whoever_was_named_is_typed_at_once_by_keys,
    somebody_recorded_is_offered_and_not_recorded_again,
             what_is_half_typed_is_there_again_after_closing,
             a_gap_goes_to_the_question_and_goes_away_when_it_is_answered,
             paper_is_attached_and_people_are_ticked_in,
             everything_has_a_name_for_a_screen_reader])
