#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The day of a drawing: typed, stepped, compared with another, kept on the sheet."""
import tap

tap.skip_unless_possible()
from a11y import App, extents, name, text  # noqa: E402


def open_bar(program):
    app = App([program], timeout=30)
    app.press(app.find("push button", "Sample Family", timeout=20))
    app.find("push button", "Maya", timeout=20)
    app.press(app.find("push button", "As at 14 November 2026"))
    app.wait(lambda: (extents(app.find("text", "As at")) or (0, 0, 0, 0))[2] > 20, 5, "the bar")
    app.settle(0.3)
    return app


def enter(app, entry, words):
    app.click(app.find("text", entry))
    app.key("ctrl+a")
    app.type(words)
    app.key("Return")


def who_was_not_born_is_left_out_and_nobody_moves(program):
    with open_bar(program) as app:
        # A sheet that is shown whole stays so; seen from nearer it shows who moves.
        app.click(app.find("push button", "Mum"))
        app.key("plus")
        app.settle(0.5)
        before = extents(app.find("push button", "Mum"))
        enter(app, "As at", "2013")
        app.gone("push button", "Maya")
        app.find("push button", "Kai")
        app.find("push button", "As at 31 December 2013")
        after = extents(app.find("push button", "Mum"))
        # What stands left of the symbol may come and go; the rest does not move.
        ends = [box[0] + box[2] for box in (before, after)]
        assert abs(ends[0] - ends[1]) <= 2 and abs(before[1] - after[1]) <= 2, (before, after)
        app.press(app.find("push button", "As the Sheet"))
        app.find("push button", "Maya")
        tap.clean_end(app)


def steps_go_from_change_to_change(program):
    with open_bar(program) as app:
        enter(app, "As at", "1 January 2015")
        app.press(app.find("push button", "To the next change"))
        app.wait(lambda: text(app.find("text", "As at")) != "1 January 2015", 5, "another day")
        later = text(app.find("text", "As at"))
        app.press(app.find("push button", "To the change before"))
        app.wait(lambda: text(app.find("text", "As at")) != later, 5, "the day before")
        tap.clean_end(app)


def a_day_that_is_none_is_told_in_words_and_stays(program):
    with open_bar(program) as app:
        enter(app, "As at", "31 June 2013")
        app.wait(lambda: [n for n in app.find_all("alert") if name(n)]
                 or [n for n in app.find_all("label") if "June" in name(n)], 5, "a sentence")
        assert text(app.find("text", "As at")) == "31 June 2013"
        app.find("push button", "Maya")
        tap.clean_end(app)


def the_day_can_be_kept_and_taken_back(program):
    with open_bar(program) as app:
        enter(app, "As at", "2019")
        app.click(app.find("push button", "Keep on Sheet"))
        app.find("push button", "As at 31 December 2019")
        app.gone("push button", "Zosia")
        app.key("ctrl+z")
        app.find("push button", "As at 14 November 2026")
        app.find("push button", "Zosia")
        tap.clean_end(app)


def two_days_can_be_compared(program):
    with open_bar(program) as app:
        app.click(app.find("check box", "Compare with"))
        app.settle(0.3)
        enter(app, "Day to compare with", "2016")
        app.settle(0.5)
        app.find("push button", "Zosia")
        tap.clean_end(app)


tap.run([
    who_was_not_born_is_left_out_and_nobody_moves,
    steps_go_from_change_to_change,
    a_day_that_is_none_is_told_in_words_and_stays,
    the_day_can_be_kept_and_taken_back,
    two_days_can_be_compared,
])
