#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A genogram drawn by hand, from the empty case, as a person would: by keys, and by pointer."""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

import tap

tap.skip_unless_possible()
from a11y import App, describe, extents, name, text  # noqa: E402


def stands_on(app):
    """What a screen reader says of the thing that has the focus."""
    focus = app.focused()
    return name(focus) if focus else ""


class Drawing:
    """A window on a new case, and what is in its file."""

    def __init__(self, program, sample=False):
        self.program = program
        self.folder = tempfile.TemporaryDirectory()
        self.path = os.path.join(self.folder.name, "case.kith")
        subprocess.run([program, "new", self.path] + (["--sample"] if sample else []), check=True)
        self.app = App([program, self.path], timeout=30, env={"G_DEBUG": "fatal-criticals"})
        self.app.find("panel", "Genogram", timeout=20) if sample else \
            self.app.find("text", "The child’s name", timeout=20)
        self.app.settle(0.3)

    def open_again(self):
        self.app = App([self.program, self.path], timeout=30, env={"G_DEBUG": "fatal-criticals"})
        self.app.settle(0.5)

    def __enter__(self):
        return self

    def __exit__(self, *_exc):
        self.app.close()
        self.folder.cleanup()

    def person(self, called):
        return self.app.find("push button", called)

    def end(self):
        """Closes the window and gives the records that are in the file, by kind."""
        tap.clean_end(self.app)
        return records(self.program, self.path)

    def begin(self, called):
        self.app.wait(lambda: stands_on(self.app) == "The child’s name", what="the entry")
        self.app.type(called)
        self.app.key("Return")
        self.app.wait(lambda: stands_on(self.app) == called.split(",")[0], what=called)

    def name_card(self):
        self.app.wait(lambda: stands_on(self.app) == "Name",
                      what="the entry for a name")

    def add_by_key(self, key, typed):
        self.app.key(key)
        self.name_card()
        self.app.type(typed)
        self.app.key("Return")
        wanted = re.split(",", typed)[0]
        self.app.wait(lambda: stands_on(self.app) == wanted,
                      what="%s to be drawn" % wanted)

    def add_by_handle(self, handle, of, typed):
        self.app.click(self.person(of), dy=-20)
        self.app.click(self.app.find("push button", handle % of))
        self.name_card()
        self.app.type(typed)
        self.app.key("Return")
        self.app.find("push button", typed.split(",")[0])

    def walk_to(self, called, *keys):
        if keys:
            self.app.key(*keys)
        self.app.wait(lambda: stands_on(self.app) == called, what="%s to have the focus" % called)


def records(program, path):
    """The rows of a case as `kith dump` prints them, each a dictionary, by table."""
    dump = subprocess.run([program, "dump", path], check=True, stdout=subprocess.PIPE, text=True,
                          encoding="utf-8").stdout
    found = {}
    for block in dump.split("\n\n"):
        lines = block.strip().split("\n")
        head = re.match(r"\[(\w+) (\S+)\]", lines[0])
        if head:
            row = dict(line.split("=", 1) for line in lines[1:] if "=" in line)
            row["id"] = head.group(2)
            found.setdefault(head.group(1), []).append(row)
    return found


def kin(rows):
    """Who is whose child and who is a couple, in names."""
    called = {p["id"]: p["known_as"] for p in rows["person"]}
    parents = {}
    for link in rows.get("parentage", []):
        parents.setdefault(called[link["child"]], set()).add(called[link["parent"]])
    couples = {frozenset((called[c["partner_a"]], called[c["partner_b"]]))
               for c in rows.get("partnership", [])}
    return parents, couples


NINE_PARENTS = {
    "Maya": {"Ann", "Joe"}, "Tom": {"Ann", "Joe"}, "Kit": {"Ann", "Joe"},
    "Ann": {"Rose", "Bill"}, "Joe": {"Nell", "Fred"},
}
NINE_COUPLES = {frozenset(c) for c in (("Ann", "Joe"), ("Rose", "Bill"), ("Nell", "Fred"))}


def assert_nine(rows):
    parents, couples = kin(rows)
    assert len(rows["person"]) == 9, len(rows["person"])
    assert parents == NINE_PARENTS, parents
    assert couples == NINE_COUPLES, couples
    symbols = {p["known_as"]: p.get("symbol") for p in rows["person"]}
    assert symbols["Ann"] == "female" and symbols["Joe"] == "male", symbols


def nine_people_by_keys(program):
    with Drawing(program) as d:
        d.begin("Maya, 7, girl")
        d.app.key("s")
        d.name_card()
        d.app.type("Tom, 9, boy")
        d.app.key("shift+Return")
        d.app.wait(lambda: stands_on(d.app) == "Name" and text(d.app.focused()) == "", what="an empty card")
        d.app.type("Kit, 3")
        d.app.key("Return")
        d.app.find("push button", "Kit")
        d.app.key("p")
        d.name_card()
        for typed in ("Ann, f", "Joe, m"):
            d.app.type(typed)
            d.app.key("Tab", "Tab", "Tab")
            d.app.wait(lambda: stands_on(d.app) == "Name" and text(d.app.focused()) == "",
                       what="the card for the next one")
        d.app.key("Escape")
        d.walk_to("Joe")
        d.add_by_key("p", "Nell, f")
        d.walk_to("Joe", "Down")
        d.add_by_key("p", "Fred, m")
        d.walk_to("Joe", "Down")
        for key in ("Right", "Left", "Left"):
            if stands_on(d.app) != "Ann":
                d.app.key(key)
        d.walk_to("Ann")
        d.add_by_key("p", "Rose, f")
        d.walk_to("Ann", "Down")
        d.add_by_key("p", "Bill, m")
        assert_nine(d.end())


def nine_people_by_pointer(program):
    with Drawing(program) as d:
        entry = d.app.find("text", "The child’s name")
        d.app.click(entry)
        d.app.type("Maya, 7, girl")
        d.app.click(d.app.find("push button", "Draw this child"))
        d.app.find("push button", "Maya")
        d.add_by_handle("Add a parent of %s", "Maya", "Ann, f")
        d.add_by_handle("Add a parent of %s", "Maya", "Joe, m")
        d.add_by_handle("Add a brother or sister of %s", "Maya", "Tom, 9, boy")
        d.add_by_handle("Add a child of %s", "Ann", "Kit, 3")
        d.add_by_handle("Add a parent of %s", "Ann", "Rose, f")
        d.add_by_handle("Add a partner of %s", "Rose", "Bill, m")
        d.add_by_handle("Add a parent of %s", "Joe", "Nell, f")
        d.add_by_handle("Add a parent of %s", "Joe", "Fred, m")
        rows = d.end()
        parents, couples = kin(rows)
        assert len(rows["person"]) == 9, len(rows["person"])
        assert parents == {**NINE_PARENTS, "Ann": {"Rose"}}, parents
        assert couples == NINE_COUPLES, couples


def symbol_of(app, node):
    """Where on the screen the symbol of a person is; the label hangs below it."""
    x, y, w, h = extents(node)
    return app.point(node, dy=-h // 2 + 20)


def middle(node):
    x, y, w, h = extents(node)
    return x + w / 2, y + h / 2


def a_dragged_person_is_put_there(program):
    with Drawing(program) as d:
        d.begin("Maya")
        d.add_by_key("p", "Ann, f")
        d.app.key("0")
        d.app.settle(0.3)
        at = symbol_of(d.app, d.person("Ann"))
        before = middle(d.person("Ann")), middle(d.person("Maya"))
        d.app.drag(at, (at[0] + 160, at[1] - 30))
        d.app.settle(0.4)
        after = middle(d.person("Ann")), middle(d.person("Maya"))
        assert abs((after[0][0] - after[1][0]) - (before[0][0] - before[1][0])) > 60, (before, after)
        d.app.key("ctrl+z")
        d.app.settle(0.4)
        again = middle(d.person("Ann")), middle(d.person("Maya"))
        assert abs((again[0][0] - again[1][0]) - (before[0][0] - before[1][0])) < 3, (before, again)
        d.app.key("ctrl+shift+z")
        d.app.settle(0.4)
        rows = d.end()
        assert len(rows["placement"]) == 1 and rows["placement"][0]["is_pinned"] == "true", rows
        assert len(rows["sheet"]) == 1, rows


def a_drag_past_a_sibling_changes_their_order(program):
    with Drawing(program) as d:
        d.begin("Maya")
        d.add_by_key("p", "Ann, f")
        d.walk_to("Maya", "Down")
        d.add_by_key("s", "Tom")
        d.app.key("0")
        d.app.settle(0.5)
        tom, maya = symbol_of(d.app, d.person("Tom")), symbol_of(d.app, d.person("Maya"))
        beyond = maya[0] + (60 if maya[0] > tom[0] else -60)
        d.app.drag(tom, (beyond, tom[1]))
        d.app.find("push button", "Undo: Change Order")
        d.app.settle(0.4)
        again = symbol_of(d.app, d.person("Tom")), symbol_of(d.app, d.person("Maya"))
        assert (again[0][0] - again[1][0]) * (tom[0] - maya[0]) < 0, (tom, maya, again)
        assert "placement" not in d.end()


def the_branch_goes_along_when_asked(program):
    with Drawing(program) as d:
        d.begin("Maya, 7")
        d.add_by_key("p", "Ann, f")
        d.app.key("b")
        d.app.find("label", "Whoever is moved takes their branch along")
        d.app.key("alt+Right")
        d.app.find("push button", "Undo: Arrange")
        assert len(d.end()["placement"]) == 2


def keys_put_people_to_their_places_too(program):
    with Drawing(program) as d:
        d.begin("Maya")
        d.add_by_key("s", "Tom")
        d.app.key("ctrl+a", "alt+Right", "alt+Right", "alt+Up")
        d.app.settle(0.3)
        d.app.find("push button", "Undo: Arrange")
        d.app.key("ctrl+z")
        d.app.find("push button", "Undo: Add Brother or Sister")
        d.app.key("ctrl+shift+z")
        d.app.find("push button", "Undo: Arrange")
        d.app.key("ctrl+a", "u")
        d.app.settle(0.3)
        rows = d.end()
        assert "placement" not in rows, rows["placement"]
        assert len(rows["sheet"]) == 1, rows


def a_rubber_band_takes_several(program):
    with Drawing(program) as d:
        d.begin("Maya")
        d.add_by_key("s", "Tom")
        d.add_by_key("p", "Ann")
        d.app.key("0")
        d.app.settle(0.4)
        tom, maya = symbol_of(d.app, d.person("Tom")), symbol_of(d.app, d.person("Maya"))
        left, right = min(tom[0], maya[0]) - 120, max(tom[0], maya[0]) + 120
        d.app.drag((left, tom[1] - 30), (right, tom[1] + 30))
        d.app.settle(0.3)
        chosen = sorted(name(n) for n in d.app.find_all("push button", having=["selected"]))
        assert chosen == ["Maya", "Tom"], chosen
        d.app.drag(maya, (maya[0] + 30, maya[1] + 60))
        d.app.settle(0.4)
        rows = d.end()
        assert len(rows["placement"]) == 2, rows["placement"]


def escape_gives_a_drag_up(program):
    with Drawing(program) as d:
        d.begin("Maya")
        at = symbol_of(d.app, d.person("Maya"))
        d.app.move(at)
        subprocess.run(["xdotool", "mousedown", "1"], check=True)
        for i in range(1, 8):
            subprocess.run(["xdotool", "mousemove", str(at[0] + 10 * i), str(at[1])], check=True)
        d.app.settle(0.1)
        # Not app.key(): clearing modifiers lets go of the button too.
        subprocess.run(["xdotool", "key", "Escape"], check=True)
        d.app.settle(0.1)
        subprocess.run(["xdotool", "mouseup", "1"], check=True)
        d.app.settle(0.2)
        assert "placement" not in d.end()


def chooser(app):
    app.wait(lambda: stands_on(app) == "Type to find", what="the list")


def two_people_are_related_by_keys(program):
    with Drawing(program) as d:
        d.begin("Maya, 7")
        d.add_by_key("s", "Tom, 9")
        d.add_by_key("f", "Lee, 40")
        d.app.key("t")
        chooser(d.app)
        d.app.type("maya")
        d.app.settle(0.2)
        d.app.key("Return")
        d.app.find("label", "What are Lee and Maya to each other?")
        chooser(d.app)
        d.app.type("young carer")
        d.app.settle(0.2)
        d.app.key("Return")
        d.app.find("push button", "Undo: Add Tie")
        d.app.key("k")
        chooser(d.app)
        d.app.type("focused on neg")
        d.app.settle(0.2)
        d.app.key("Return")
        d.app.find("push button", "Undo: Change Kind")
        ties = d.end()["tie"]
        assert [t["kind"] for t in ties] == ["social_friend", "emo_focused_negative"], ties


def lead(app, start, end):
    """A drag that passes over everything between."""
    app.drag(start, end, steps=16)
    app.settle(0.4)


def a_handle_drawn_to_somebody_relates_them(program):
    with Drawing(program) as d:
        d.begin("Maya, 7")
        d.add_by_key("s", "Tom, 9")
        d.add_by_key("f", "Lee, 40")
        d.app.key("Home", "0")
        d.app.settle(0.4)
        handle = d.app.point(d.app.find("push button", "Add a parent of Maya"))
        lead(d.app, handle, symbol_of(d.app, d.person("Lee")))
        d.app.find("push button", "Undo: Add Child Link")
        d.app.key("Home")
        d.app.settle(0.3)
        handle = d.app.point(d.app.find("push button", "Relate Maya to somebody"))
        lead(d.app, handle, symbol_of(d.app, d.person("Tom")))
        chooser(d.app)
        d.app.type("love")
        d.app.settle(0.2)
        d.app.key("Return")
        d.app.find("push button", "Undo: Add Tie")
        rows = d.end()
        parents, _ = kin(rows)
        assert parents == {"Maya": {"Lee"}}, parents
        assert "emo_love" in [t["kind"] for t in rows["tie"]], rows["tie"]


def the_end_of_a_line_is_led_elsewhere(program):
    with Drawing(program) as d:
        d.begin("Maya, 7")
        d.add_by_key("r", "Lee, m")
        d.app.key("Home")
        d.add_by_key("f", "Sam, 8")
        d.app.key("0")
        d.app.settle(0.6)
        maya, sam = (symbol_of(d.app, d.person(p)) for p in ("Maya", "Sam"))
        lee = symbol_of(d.app, d.person("Lee"))
        near_sam = (sam[0] + (maya[0] - sam[0]) * 3 // 10, sam[1] + (maya[1] - sam[1]) * 3 // 10)
        lead(d.app, near_sam, lee)
        d.app.find("push button", "Undo: Change an End")
        rows = d.end()
        called = {p["id"]: p["known_as"] for p in rows["person"]}
        assert [called[t["receiver"]] for t in rows["tie"]] == ["Lee"], rows["tie"]


def the_menu_offers_what_the_keys_do(program):
    with Drawing(program) as d:
        d.begin("Maya, 7")
        d.add_by_key("s", "Tom, 9")
        d.app.key("ctrl+a")
        d.app.key("shift+F10")
        d.app.settle(0.3)
        d.app.click(d.app.find("menu item", re.compile("^Live Together")))
        d.app.find("push button", "Undo: Live Together")
        d.app.click(symbol_of(d.app, d.person("Tom")), button=3)
        d.app.settle(0.3)
        d.app.click(d.app.find("menu item", re.compile("^Lives Here No Longer")))
        d.app.find("push button", "Undo: Leave Home")
        d.app.key("ctrl+bracketright")
        rows = d.end()
        assert len(rows["household_member"]) == 2 and len(rows["household"]) == 1, rows


def people_are_cut_copied_and_pasted(program):
    with Drawing(program) as d:
        d.begin("Maya, 7")
        d.add_by_key("r", "Lee, m")
        d.app.key("ctrl+a", "ctrl+c", "ctrl+v")
        d.app.find("push button", "Undo: Paste")
        d.app.key("ctrl+x")
        d.app.find("label", "Removed 2 things")
        d.app.key("ctrl+v")
        d.app.find("push button", "Undo: Paste")
        d.app.key("ctrl+d")
        d.app.find("push button", "Undo: Duplicate")
        rows = d.end()
        assert sorted(p["known_as"] for p in rows["person"]) == ["Lee"] * 3 + ["Maya"] * 3, rows
        assert len(rows["partnership"]) == 3, rows["partnership"]
        assert len([p for p in rows["person"] if p.get("is_focus") == "true"]) == 1, rows


def garbage_on_the_clipboard_changes_nothing(program):
    with Drawing(program) as d:
        d.begin("Maya, 7")
        holder = subprocess.Popen(["xclip", "-selection", "clipboard", "-i", "-quiet"],
                                  stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            holder.stdin.write(os.urandom(5000))
            holder.stdin.close()
            d.app.settle(0.4)
            d.app.key("ctrl+v")
            d.app.find("label", re.compile("^What is on the clipboard is not people"))
        finally:
            holder.kill()
            holder.wait()
        assert len(d.end()["person"]) == 1


def people_who_are_copied_stay_in_the_program(program):
    with Drawing(program) as d:
        d.begin("Maya, 7")
        d.app.key("ctrl+c")

        def offered():
            return subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", "TARGETS"],
                                  stdout=subprocess.PIPE, timeout=20).stdout.decode().split()
        d.app.wait(lambda: any("kith" in target for target in offered()), what="who was copied")
        assert not {"UTF8_STRING", "STRING", "text/plain"} & set(offered()), offered()
        d.app.key("ctrl+v")
        d.app.find("push button", "Undo: Paste")
        d.end()


def the_drawing_is_copied_as_a_picture_and_in_words(program):
    with Drawing(program) as d:
        d.begin("Maya, 7")
        d.add_by_key("r", "Lee, m")
        d.app.key("ctrl+shift+c")
        d.app.find("label", re.compile("^The drawing was copied as a picture, for the service"))
        for target, begins in (("image/png", b"\x89PNG"), ("image/svg+xml", b"<?xml"),
                               ("UTF8_STRING", b"Maya, 7")):
            got = subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", target],
                                 check=True, stdout=subprocess.PIPE, timeout=20).stdout
            assert got.startswith(begins), (target, got[:40])
        d.end()


def escape_leaves_nothing_behind(program):
    with Drawing(program) as d:
        d.begin("Maya")
        d.app.key("p")
        d.name_card()
        d.app.type("Ann")
        d.app.key("Escape")
        d.app.wait(lambda: stands_on(d.app) == "Maya", what="the focus to come back")
        d.app.key("ctrl+z")
        d.app.find("text", "The child’s name")
        rows = d.end()
        assert "person" not in rows, rows


def crash(app):
    os.kill(app.pid, signal.SIGKILL)
    app.proc.wait()


def half_typed_names_survive_a_crash(program):
    with Drawing(program) as d:
        d.app.wait(lambda: stands_on(d.app) == "The child’s name", what="the entry")
        d.app.type("May")
        d.app.settle(0.8)
        crash(d.app)
        d.open_again()
        d.app.wait(lambda: text(d.app.find("text", "The child’s name")) == "May", what="what was typed")
        d.app.key("End")
        d.app.type("a, 7")
        d.app.key("Return")
        d.walk_to("Maya")
        d.app.key("p")
        d.name_card()
        d.app.type("Au")
        d.app.settle(0.8)
        crash(d.app)
        d.open_again()
        d.name_card()
        assert text(d.app.focused()) == "Au"
        d.app.key("End")
        d.app.type("ntie Bo")
        d.app.key("Return")
        d.walk_to("Auntie Bo")
        rows = d.end()
        assert kin(rows)[0] == {"Maya": {"Auntie Bo"}}, rows


def a_third_parent_is_asked_about(program):
    with Drawing(program) as d:
        d.begin("Maya, 7")
        d.add_by_key("p", "Ann, f")
        d.walk_to("Maya", "Home")
        d.add_by_key("p", "Joe, m")
        d.walk_to("Maya", "Home")
        d.app.key("p")
        d.name_card()
        d.app.type("Lee, m")
        d.app.key("Return")
        d.app.find("label", "Maya has two birth parents. What is Lee to Maya?")
        d.app.type("step")
        d.app.key("Return")
        d.app.settle(0.5)
        kinds = sorted(link.get("kind", "birth") for link in d.end()["parentage"])
        assert kinds == ["birth", "birth", "step"], kinds


def several_are_told_at_once(program):
    with Drawing(program) as d:
        d.begin("Maya, 7")
        d.add_by_key("s", "3 brothers")
        group = [p for p in d.end()["person"] if p.get("kind") == "group"]
        assert [(p["known_as"], p["group_count"], p["symbol"]) for p in group] \
            == [("3 brothers", "3", "male")], group


def everyday_words_find_how_a_couple_stands(program):
    with Drawing(program) as d:
        d.begin("Ann, f")
        d.add_by_key("r", "Joe, m")
        d.app.key("Page_Down")
        d.app.key("k")
        d.app.find("label", "What is it instead?")
        d.app.type("split up")
        d.app.key("Return")
        d.app.settle(0.5)
        assert d.end()["partnership"][0]["state"] == "separated"


def a_press_elsewhere_keeps_what_was_typed(program):
    with Drawing(program) as d:
        d.begin("Maya")
        d.app.key("p")
        d.name_card()
        d.app.type("Ann")
        canvas = d.app.find("panel", "Genogram")
        d.app.click(canvas, dx=-300, dy=200)
        d.app.find("push button", "Ann")
        parents, _ = kin(d.end())
        assert parents == {"Maya": {"Ann"}}, parents


def delete_can_be_undone_by_its_toast(program):
    with Drawing(program) as d:
        d.begin("Maya")
        d.add_by_key("s", "Lee")
        d.app.key("Delete")
        d.app.gone("push button", "Lee")
        d.app.find("label", "Removed Lee")
        assert stands_on(d.app) == "Maya", describe(d.app.focused())
        d.app.click(d.app.find("push button", "Undo"))
        d.app.find("push button", "Lee")
        rows = d.end()
        assert len(rows["person"]) == 2 and len(rows["sibship"]) == 1, rows


def who_is_not_known_becomes_a_placeholder(program):
    with Drawing(program) as d:
        d.begin("Maya")
        d.app.key("p")
        d.name_card()
        d.app.key("Return")
        d.app.find("push button", "Maya’s parent")
        people = d.end()["person"]
        assert people[1].get("is_placeholder") == "true", people


def awkward_names_are_kept_as_they_are(program):
    names = ["Smith & Sons <b>x", "right to left", "عائشة", "👩‍👧 Zoë", "%s %n %d",
             "W" * 400]
    with Drawing(program) as d:
        d.begin("Maya")
        for awkward in names:
            d.app.key("s")
            d.name_card()
            # Marks that turn text round say nothing about the name and are not kept.
            d.app.set_text(d.app.focused(), "\u202e%s\u202c" % awkward if awkward == "right to left"
                           else awkward)
            d.app.key("Return")
            d.app.wait(lambda: stands_on(d.app) not in ("Name", "Maya"), what=awkward)
            d.app.key("Home")
        d.app.key("s")
        d.name_card()
        d.app.set_text(d.app.focused(), "N" * 10000)
        d.app.key("Return")
        d.app.settle(1)
        got = [p["known_as"] for p in d.end()["person"]]
        assert got == ["Maya"] + names + ["N" * 10000], [g[:40] for g in got]


XCLIP = [garbage_on_the_clipboard_changes_nothing, people_who_are_copied_stay_in_the_program,
         the_drawing_is_copied_as_a_picture_and_in_words] if shutil.which("xclip") else []

tap.run(XCLIP + [
    nine_people_by_keys,
    nine_people_by_pointer,
    escape_leaves_nothing_behind,
    half_typed_names_survive_a_crash,
    a_third_parent_is_asked_about,
    several_are_told_at_once,
    everyday_words_find_how_a_couple_stands,
    people_are_cut_copied_and_pasted,
    two_people_are_related_by_keys,
    a_handle_drawn_to_somebody_relates_them,
    the_end_of_a_line_is_led_elsewhere,
    the_menu_offers_what_the_keys_do,
    a_dragged_person_is_put_there,
    keys_put_people_to_their_places_too,
    a_drag_past_a_sibling_changes_their_order,
    the_branch_goes_along_when_asked,
    a_rubber_band_takes_several,
    escape_gives_a_drag_up,
    a_press_elsewhere_keeps_what_was_typed,
    delete_can_be_undone_by_its_toast,
    who_is_not_known_becomes_a_placeholder,
    awkward_names_are_kept_as_they_are,
])
