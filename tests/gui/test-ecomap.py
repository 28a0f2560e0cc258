#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An ecomap by hand: a typed line, a drag from the middle, keys, the tray, another sheet."""
import tap

tap.skip_unless_possible()
from a11y import App, description, extents, name  # noqa: E402

ENTRY = "Who or what, then what the tie is like"


def open_ecomap(program):
    app = App([program], timeout=30)
    app.press(app.find("push button", "Sample Family", timeout=20))
    app.find("push button", "Maya", timeout=20)
    app.click(app.find("list item", "Ecomap"))
    app.find("push button", "Big Mo", timeout=20)
    app.settle(0.3)
    return app


def say(app, words):
    app.click(app.find("text", ENTRY))
    app.type(words)
    app.key("Return")


def a_typed_line_draws_a_tie_and_undo_takes_it_back(program):
    with open_ecomap(program) as app:
        say(app, "Swimming, Tuesdays, strong")
        swimming = app.find("push button", "Swimming")
        app.wait(lambda: any("a strong tie, Tuesdays" in description(n)
                             for n in app.find_all("push button", "Swimming")), 5, "its sentence")
        assert extents(swimming)[2] > 20
        app.key("ctrl+z")
        app.gone("push button", "Swimming")
        tap.clean_end(app)


def keys_say_how_a_tie_is(program):
    with open_ecomap(program) as app:
        app.click(app.find("push button", "Tae kwon do"))
        app.key("alt+3")
        app.wait(lambda: any("a weak tie" in description(n)
                             for n in app.find_all("push button", "Tae kwon do")), 5, "a weak tie")
        app.key("x")
        app.wait(lambda: any("stressful" in description(n)
                             for n in app.find_all("push button", "Tae kwon do")), 5, "stress")
        app.key("Delete")
        app.gone("push button", "Tae kwon do")
        app.key("ctrl+z")
        app.find("push button", "Tae kwon do")
        tap.clean_end(app)


def a_drag_from_the_middle_leads_to_what_is_typed_next(program):
    with open_ecomap(program) as app:
        x, y, w, h = extents(app.find("push button", "Mum and Darren"))
        app.drag((x + w * 0.5, y + h * 0.93), (x + w * 1.0, y + h * 1.95))
        app.type("Choir, Mondays")
        app.key("Return")
        app.find("push button", "Choir")
        tap.clean_end(app)


def another_day_stands_beside(program):
    with open_ecomap(program) as app:
        app.click(app.find(None, "Which drawing to show Who is around us, November"))
        app.click(app.find("menu item", "Another One Beside It"))
        app.wait(lambda: any("Only on Who is around us, November" in name(n)
                             for n in app.find_all("label")), 20, "what one says alone")
        app.click(app.find("push button", "Show one drawing again"))
        app.gone("push button", "Show one drawing again")
        tap.clean_end(app)


tap.run([
    a_typed_line_draws_a_tie_and_undo_takes_it_back,
    keys_say_how_a_tie_is,
    a_drag_from_the_middle_leads_to_what_is_typed_next,
    another_day_stands_beside,
])
