#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys alone can do all of it: what is drawn, and what the other pages ask for, without a pointer.

Nothing here presses or sets anything through the accessibility bus; it only looks where the
keyboard stands.  Every press of a key is counted.
"""
import os
import re
import subprocess
import sys
import tempfile
import time

import tap

tap.skip_unless_possible()
from a11y import App, describe, name, text  # noqa: E402

FINDER = "Type to find"

# All 48 people with all that is said of them take half as long again. Without this set, those who
# show nothing that others do not are left out, and so is plain text where others have it.
WHOLE = bool(os.environ.get("KITH_TEST_WHOLE"))
LEFT_OUT = set() if WHOLE else {"stacey", "imran", "lily", "agnieszka", "zosia", "kelly", "tyler",
                                "mrs-okafor", "greenbank"}
PLAIN = set() if WHOLE else {"given_name", "family_name", "town", "occupation", "caption", "pronouns"}


class Keyboard:
    """A window on a new case, worked by keys, and how many were pressed."""

    def __init__(self, program, path):
        self.program, self.path, self.presses = program, path, 0
        self.began = time.monotonic()
        self.app = App([program, path], timeout=30, env={"G_DEBUG": "fatal-criticals"})
        self.app.settle(0.3)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_exc):
        if kind is not None and os.environ.get("KITH_SHOTS"):
            self.shot("failed")
        self.app.close()

    def shot(self, called):
        self.app.screenshot(os.path.join(os.environ["KITH_SHOTS"], called + ".png"))

    def stands_on(self):
        focus = self.app.focused()
        return name(focus) if focus else ""

    def at(self, wanted, timeout=5):
        """Waits until the keyboard stands there."""
        same = wanted.search if hasattr(wanted, "search") else wanted.__eq__
        try:
            self.app.wait(lambda: same(self.stands_on()), timeout)
        except AssertionError:
            raise AssertionError("the keyboard stands on %r, not on %r" % (self.stands_on(), wanted))

    def press(self, *keys):
        self.chain(*keys)

    def type(self, words):
        self.chain((words,))

    def chain(self, *steps):
        """Keys, and words in tuples, one after the other as a quick hand presses them."""
        argv = ["xdotool"]
        for step in steps:
            if isinstance(step, tuple):
                self.presses += len(step[0])
                argv += letters(step[0])
            else:
                self.presses += 1
                argv += ["key", "--clearmodifiers", step]
        subprocess.run(argv, check=True)
        self.app.settle(0.02)

    # --- on the drawing ------------------------------------------------------------

    def find(self, words, wanted):
        """To whoever or whatever is drawn, by its name."""
        self.chain("slash", (words,), "Return")
        self.at(wanted)

    def card(self, key, typed, wanted=None):
        """Somebody beside who is selected, in the card."""
        self.chain(*key.split())
        self.at("Name")
        self.chain((typed,), "Return")
        self.at(wanted or typed.split(",")[0])

    def detail(self, words, *then):
        """To a detail of who or what is selected, what is done there, and back to the drawing."""
        self.chain("d", (words,), "Return", *then, "Escape")

    def say(self, words, typed):
        self.detail(words, (typed,))

    def choose(self, words, choice):
        self.chain("d", (words,), "Return")
        self.at(FINDER)
        self.chain((choice,), "Return", "Escape")

    def tick(self, words):
        self.detail(words, "space")


def letters(words):
    """How xdotool types them. It puts a letter that the keyboard lacks onto a key for a moment, and
    not always in time: those are typed by their number, as GTK lets one do."""
    argv = []
    for part in re.findall(r"[ -~]+|[^ -~]", words):
        if " " <= part[0] <= "~":
            argv += ["type", "--clearmodifiers", "--delay", "5", "--args", "1", part]
        else:
            argv += ["key", "--clearmodifiers", "ctrl+shift+u", *("%x" % ord(part)), "space"]
    return argv


def new_case(program, folder, sample=False):
    path = os.path.join(folder, "sample.kith" if sample else "case.kith")
    subprocess.run([program, "new", path] + (["--sample"] if sample else []), check=True)
    return path


# --- comparing, by names -------------------------------------------------------------

# What a row refers to is told by names; the rest of it as it is.  A couple has no first and second.
TOLD = {
    "person": (("birth_group",), None),
    "parentage": (("child", "parent"), ("family",)),
    "partnership": (("partner_a", "partner_b"), None),
    "sibship": (("person_a", "person_b"), None),
    "responsibility": (("holder", "child"), None),
    "household": ((), None),
    "household_member": (("household", "person"), None),
    "tie": (("giver", "receiver"), None),
}
UNORDERED = {"partnership", "sibship"}

# What goes without saying, whether it was said or not.
USUAL = {
    ("person", "kind"): "family", ("parentage", "kind"): "birth", ("sibship", "kind"): "full",
    ("partnership", "kind"): "married", ("partnership", "state"): "together",
    ("responsibility", "evidence"): "assumed",
    ("responsibility", "basis"): "birth_mother", ("person", "life"): "living",
    ("household_member", "share"): "main", ("person", "symbol"): "unknown",
}


def records(program, path):
    """The rows of a case as `kith dump` prints them, each a dictionary, by table."""
    dump = subprocess.run([program, "dump", path], check=True, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True, encoding="utf-8").stdout
    found = {}
    for block in dump.split("\n\n"):
        lines = block.strip().split("\n")
        head = re.match(r"\[(\w+) (\S+)\]", lines[0])
        if head:
            row = dict(line.split("=", 1) for line in lines[1:] if "=" in line)
            found.setdefault(head.group(1), {})[head.group(2)] = row
    return found


def called(rows, identity):
    """What a person or a home is called; whoever has no name, what became of them."""
    for table, fields in (("person", ("known_as", "life")), ("household", ("name",))):
        row = rows.get(table, {}).get(identity)
        if row is not None:
            return next((row[field] for field in fields if field in row), "?")
    return "nobody"


def couple(rows, identity):
    row = rows["partnership"].get(identity, {})
    return " and ".join(sorted(called(rows, row.get(end)) for end in ("partner_a", "partner_b")))


def facts(rows, people):
    """Every fact about these people and what is between them, in words that name nobody by id."""
    told = set()
    for table, (ends, families) in TOLD.items():
        for identity, row in rows.get(table, {}).items():
            names = [called(rows, row.get(end)) for end in ends if end != "birth_group"]
            if table in ("person", "household"):
                names = [called(rows, identity)]
            if not set(names) <= people:
                continue
            head = "%s %s" % (table, ", ".join(sorted(names) if table in UNORDERED else names))
            told.add(head)
            for field, value in row.items():
                if field in ends or USUAL.get((table, field)) == value:
                    continue
                if families and field in families:
                    value = couple(rows, value)
                told.add("%s: %s=%s" % (head, field, value))
    for identity, group in rows.get("birth_group", {}).items():
        together = sorted(called(rows, one) for one, row in rows["person"].items()
                          if row.get("birth_group") == identity)
        if set(together) <= people:
            told.add("born together, %s: %s" % (group.get("kind"), ", ".join(together)))
    return told


def assert_same(built, sample, people, untold=()):
    mine, theirs = facts(built, people) - set(untold), facts(sample, people) - set(untold)
    differences = ["only in the sample: " + fact for fact in sorted(theirs - mine)]
    differences += ["only in what was built: " + fact for fact in sorted(mine - theirs)]
    assert not differences, "\n".join(["%d differences" % len(differences)] + differences)


# --- building -----------------------------------------------------------------------

# By which words the list of details leads to a field, and what is typed there for what is kept.
DETAILS = {
    "person": {
        "known_as": "known as", "given_name": "first names", "family_name": "family name",
        "other_names": "other names", "is_placeholder": "name not known", "symbol": "drawn as",
        "pronouns": "pronouns", "is_focus": "child in focus", "confirmation": "confirmed",
        "life": "living, died", "born": "born", "due": "due", "died": "died",
        "group_count": "how many", "role": "role", "occupation": "work or", "species": "animal",
        "town": "lives in", "caption": "short note", "faith_culture": "faith",
        "migrated": "moved country", "migrated_from": "moved from",
        "has_two_cultures": "two or more", "care_status": "care status", "illness": "illness",
        "illness_note": "which illness", "substance": "alcohol", "substance_note": "which subst",
        "kind": "who this is"},
    "partnership": {
        "kind": "kind", "state": "now", "started": "together since", "registered": "married or",
        "separated": "separated", "ended": "ended in law", "kinship_degree": "related as"},
    "parentage": {"kind": "kind", "since": "since", "said_by": "who said", "account": "how it is"},
    "sibship": {"said_by": "who said"},
    "tie": {"kind": "kind", "label": "in words", "since": "since", "until": "until",
            "voice": "in whose"},
    "household": {"name": "name", "place": "place", "since": "since"},
}

# What is chosen from a list: as little of its words as a practised hand would type.
CHOICES = {
    "died": "died", "unborn": "not yet", "stillbirth": "stillb", "miscarriage": "misc", "nonbinary": "non-b",
    "female": "woman", "male": "man or", "unknown": "not known or", "organisation": "organ",
    "group": "several", "CLA": "looked", "CIN": "in need", "recovery": "recov",
    "current": "curr", "unconfirmed": "not conf", "cohabiting": "living t", "married": "married",
    "divorced": "divorced or", "separated": "separated", "widowed": "widow",
    "civil_partnership": "civil", "casual": "casual", "brief": "brief", "ended": "ended",
    "fostered_connected": "connected", "adopted": "adopted", "paternity_uncertain": "possible",
    "donor": "donor", "birth_certificate": "certificate since", "birth_mother": "birth mother",
    "seen": "seen", "told": "told", "assumed": "assumed", "part_time": "part of", "social_mentor": "mentor",
    "emo_hostile": "hostile /", "contact_indirect": "indirect", "emo_close_hostile": "close-host",
    "emo_cutoff": "cut off", "emo_close": "close /", "social_professional": "professional",
    "social_link": "social tie", "contact_direct": "direct, unsup", "alleged": "alleged",
}

MONTHS = ("January February March April May June July August September October November "
          "December Spring Summer Autumn Winter").split()
MONTHS = dict(zip([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 21, 22, 23, 24], MONTHS))


def as_said(value):
    """A date as people say it."""
    span = re.match(r"\[(\d+)\.\.(\d+)\]$", value)
    if span:
        return "between %s and %s" % span.groups()
    if value.endswith("~"):
        return "about " + as_said(value[:-1])
    parts = [int(part) for part in value.split("-")]
    return " ".join([str(part) for part in parts[2:]]
                    + [MONTHS[part] for part in parts[1:2]] + [str(parts[0])])


class Builder:
    """Draws the sample family by keys, from what is kept of it."""

    def __init__(self, keyboard, sample):
        self.k, self.sample = keyboard, sample
        self.drawn, self.homes, self.untold = set(), set(), set()

    def row(self, table, **wanted):
        for row in self.sample[table].values():
            if all(row.get(field) == value for field, value in wanted.items()):
                return row
        raise AssertionError("no %s %s" % (table, wanted))

    def name(self, identity):
        return called(self.sample, identity)

    def is_left_out(self, *identities):
        return not LEFT_OUT.isdisjoint(identities)

    def go_to(self, identity):
        self.k.find(self.name(identity), self.name(identity))

    def fill(self, table, row, but=()):
        """All that is said of who or what is selected."""
        for field, value in row.items():
            if field in DETAILS[table] and field not in but:
                self.say(DETAILS[table][field], value)

    def say(self, words, value):
        if value in ("true", "false"):
            self.k.tick(words)
        elif value in CHOICES:
            self.k.choose(words, CHOICES[value])
        else:
            self.k.say(words, as_said(value) if re.match(r"\[?\d{4}\b", value) else value)

    def finish_person(self, identity, but=()):
        """What the card does not take."""
        row = self.sample["person"][identity]
        plain = PLAIN if len(self.drawn) >= 10 else set()
        self.fill("person", row, {"known_as", "is_focus", "kind", "is_identical", *plain, *but})
        self.drawn.add(identity)
        self.untold |= {"person %s: %s=%s" % (self.name(identity), field, row[field])
                        for field in plain if field in row}

    def in_card(self, identity):
        """What a practised worker types into the card: the name, and girl or boy."""
        symbol = {"female": ", f", "male": ", m", "nonbinary": ", non-binary"}
        row = self.sample["person"][identity]
        return row.get("known_as", "") + symbol.get(row.get("symbol"), "")

    def add(self, key, beside, identity, but=(), then=None):
        if self.is_left_out(identity):
            return
        self.go_to(beside)
        self.k.card(key, self.in_card(identity), then or self.name(identity))
        if then is None:
            self.finish_person(identity, {"symbol", *but})

    def finish_couple(self, identity):
        row = self.sample["partnership"][identity]
        ends = [row[end] for end in ("partner_a", "partner_b") if end in row]
        if self.is_left_out(*ends):
            return
        names = [self.name(end) for end in ends]
        self.k.find("couple " + " ".join(names), re.compile(""))
        self.fill("partnership", row)


    def begin(self):
        self.k.at("The child’s name")
        self.k.chain(("Maya, girl",), "Return")
        self.k.at("Maya")
        self.finish_person("maya", {"symbol"})

    def relate(self, giver, receiver, words):
        self.go_to(giver)
        self.k.chain("t")
        self.k.at(FINDER)
        self.k.chain((self.name(receiver),), "Return")
        self.k.app.find("label", re.compile("^What are "))
        self.k.chain((words,), "Return")

    def menu(self, *keys):
        """The menu of what is selected, or with nothing selected of the paper."""
        self.k.chain("Menu")
        self.k.app.find("menu item")
        self.k.chain(*keys)

    def alone(self, keys, identity, but=()):
        """Somebody who is nobody's yet: nothing may be selected."""
        if self.is_left_out(identity):
            return
        self.k.chain("Escape")
        if keys == "f":
            self.k.chain("f")
        else:
            self.menu(keys)
        self.k.at("Name")
        self.k.chain((self.in_card(identity),), "Return")
        self.k.at(self.name(identity))
        self.finish_person(identity, {"symbol", *but})

    def tie(self, identity):
        row = self.sample["tie"][identity]
        if self.is_left_out(row["giver"], row["receiver"]):
            return
        self.relate(row["giver"], row["receiver"], CHOICES[row["kind"]])
        self.fill("tie", row, {"kind"})

    def carer(self, child, parent, but=()):
        """What is said of a child link, in the list of the child's parents and carers."""
        row = self.row("parentage", child=child, parent=parent)
        if self.is_left_out(child, parent):
            return
        self.go_to(child)
        self.k.chain("d", ("carers " + self.name(parent),), "Return")
        self.k.at("Kind")
        if "kind" in row and "kind" not in but:
            self.k.chain((CHOICES[row["kind"]][:1],))
            self.k.at(FINDER)
            self.k.chain((CHOICES[row["kind"]][1:],), "Return")
        self.k.chain("Escape")
        for field in ("since", "said_by", "account"):
            if field in row:
                self.say(DETAILS["parentage"][field] + " " + self.name(parent), row[field])

    def home(self, identity, *members):
        rows = {row["person"]: row for row in self.sample["household_member"].values()
                if row["household"] == identity}
        assert set(rows) == set(members), rows
        members = [member for member in members if not self.is_left_out(member)]
        self.homes.add(identity)
        self.go_to(members[0])
        self.k.chain("h")
        self.k.find("household " + self.name(members[0]), re.compile(""))
        self.fill("household", self.sample["household"][identity])
        for member in members:
            if member != members[0]:
                self.k.chain("d", ("add somebody",), "Return")
                self.k.at("Search")
                self.k.chain((self.name(member),), "Return")
                self.k.at("How much")
                self.k.chain("Escape")
            for field, words in (("share", "how much"), ("nights", "nights"), ("since", "since")):
                if field in rows[member]:
                    self.say("%s %s" % (words, self.name(member)), rows[member][field])

    def responsible(self, holder, child):
        row = self.row("responsibility", holder=holder, child=child)
        self.go_to(child)
        self.k.chain("d", ("add a holder",), "Return")
        self.k.at("Search")
        self.k.chain((self.name(holder),), "Return")
        self.k.at("How it arose")
        self.k.chain("Escape")
        for field, words in (("basis", "how it arose"), ("evidence", "evidence")):
            self.say("%s %s" % (words, self.name(holder)), row[field])


def first_the_childs_own(build):
    k = build.k
    build.begin()
    build.add("p", "maya", "kofi")
    build.add("p", "maya", "leanne")
    # Nobody gave the lost child a name.
    build.add("c", "kofi", "lost-2014", then=re.compile("child"))
    k.detail("known as", "BackSpace")
    k.tick("name not known")
    build.finish_person("lost-2014")
    build.finish_couple("leanne-kofi")
    build.add("p", "kofi", "kofis-mum")
    # "Brothers, number not known" are one symbol.
    build.go_to("kofis-mum")
    k.card("c", "brothers, number not known")
    k.say("known as", "Kofi's brothers")
    k.tick("name not known")
    build.finish_person("kofis-brothers", {"symbol"})
    build.add("r", "kofi", "abena")
    build.add("c", "abena", "ama")
    build.add("c", "abena", "esi")
    k.chain("w")
    k.at(FINDER)
    k.chain(("ama",), "Return")
    k.app.find("label", re.compile("^Born together"))
    k.chain(("ident",), "Return")
    build.finish_couple("kofi-abena")
    build.add("c", "kofi", "maybe-a-brother")
    build.carer("maybe-a-brother", "kofi")


def then_the_mothers_side(build):
    k = build.k
    build.add("p", "leanne", "joan")
    build.add("p", "leanne", "derek")
    for sibling in ("craig", "stacey", "grace"):
        build.add("s", "leanne", sibling)
    build.finish_couple("joan-derek")
    build.add("r", "joan", "winston")
    build.add("c", "winston", "jordan")
    build.finish_couple("joan-winston")
    build.add("p", "joan", "elsie")
    build.add("p", "joan", "walter")
    build.finish_couple("elsie-walter")
    build.add("s", "joan", "ted")
    build.add("r", "ted", "sandra")
    build.add("c", "sandra", "shelley")
    build.finish_couple("ted-sandra")
    build.add("r", "ted", "maurice")
    build.finish_couple("ted-maurice")
    build.relate("craig", "shelley", "couple living t")
    build.add("c", "shelley", "kai")
    build.finish_couple("craig-shelley")
    for carer in ("ted", "maurice"):
        build.relate(carer, "kai", "carer of kai connected")
        build.carer("kai", carer, {"kind"})
    build.add("r", "stacey", "imran")
    build.finish_couple("stacey-imran")
    build.add("c", "stacey", "lily")
    for parent in ("stacey", "imran"):
        build.carer("lily", parent)


def then_who_is_not_known(build):
    k = build.k
    # Of Ashley's father nothing is known, not even that he is somebody to draw.
    build.go_to("leanne")
    k.card("r", "", re.compile("partner"))
    k.card("c", "Ashley")
    build.finish_person("ashley")
    k.card("p", "Ashley's parents", FINDER)
    k.chain(("adopted",), "Return")
    k.at("Ashley's parents")
    k.choose("who this is", "several")
    build.finish_person("ashleys-parents")
    build.carer("ashley", "ashleys-parents", {"kind"})
    k.find("couple mum's partner", re.compile(""))
    build.menu("l")
    k.at(FINDER)
    k.chain(("partner",), "Return")
    k.app.find("label", re.compile("^Who instead"))
    k.at(FINDER)
    k.chain(("nobody who",), "Return")
    k.app.find("push button", "Undo: Change an End")
    build.fill("partnership", build.sample["partnership"]["leanne-first"])
    k.find("mum's partner", "Mum’s partner")
    k.chain("Delete")
    k.app.find("push button", re.compile("^Undo: Remove"))


def then_the_fathers_sides(build):
    k = build.k
    build.add("r", "leanne", "tomasz")
    build.add("c", "tomasz", "rowan")
    k.tick("child in focus")
    build.finish_couple("leanne-tomasz")
    build.add("p", "tomasz", "halina")
    build.add("p", "tomasz", "zbigniew")
    build.finish_couple("halina-zbigniew")
    build.add("s", "tomasz", "ewa")
    build.add("r", "ewa", "kate")
    build.finish_couple("ewa-kate")
    build.add("c", "kate", "nell")
    build.go_to("nell")
    k.card("p", "Paul, m", FINDER)
    k.chain(("donor",), "Return")
    k.at("Paul")
    build.finish_person("paul", {"symbol"})
    build.add("r", "tomasz", "agnieszka")
    build.finish_couple("tomasz-agnieszka")
    build.add("c", "agnieszka", "zosia")
    build.add("r", "leanne", "darren")
    build.finish_couple("leanne-darren")
    build.add("c", "darren", "baby")
    build.add("r", "darren", "kelly")
    build.add("c", "kelly", "tyler")
    build.finish_couple("darren-kelly")
    build.add("s", "darren", "lee")
    k.chain("d", ("parents not known darren",), "Return")
    k.at("Kind")
    k.chain("Escape")
    build.say("who said so darren", "Darren")


def then_who_is_no_kin(build):
    build.alone("f", "big-mo")
    build.alone("f", "mrs-okafor")
    build.alone("f", "greenbank")
    if not build.is_left_out("greenbank"):
        build.k.choose("who this is", "organ")
    build.alone("o", "ros")
    build.alone("e", "biscuit")
    for tie in build.sample["tie"]:
        build.tie(tie)


def then_the_homes(build):
    build.home("joans", "joan", "winston")
    build.home("saltmarsh", "ted", "maurice", "kai")
    build.home("harbour", "leanne", "darren", "maya", "rowan", "tyler", "biscuit")
    build.home("bakery", "tomasz", "agnieszka", "zosia", "rowan")
    for row in build.sample["responsibility"].values():
        build.responsible(row["holder"], row["child"])


PARTS = [first_the_childs_own, then_the_mothers_side, then_who_is_not_known, then_the_fathers_sides,
         then_who_is_no_kin, then_the_homes]


def anybody_and_any_detail_is_found_by_typing(program):
    with tempfile.TemporaryDirectory() as folder:
        with Keyboard(program, new_case(program, folder, True)) as k:
            k.app.find("panel", "Genogram", timeout=20)
            k.app.key("Home")
            k.app.wait(lambda: k.stands_on() == "Rowan" or k.stands_on() == "Maya", what="a child")
            k.find("couple nan joan derek", re.compile("^Nan Joan|^Derek"))
            k.find("kofi's mum", "Kofi's mum")
            k.chain("d", ("pronouns",), "Return")
            k.at("Pronouns")
            k.chain(("she",), "Escape")
            k.at("Kofi's mum")
            k.app.find("push button", "Undo: Change “Pronouns”: Person")
            k.chain("slash", ("nobody of this name",))
            k.app.find("label", "Nothing fits")
            k.chain("Escape")
            k.at("Kofi's mum")
            tap.clean_end(k.app)


def the_paper_has_a_menu_by_keys_too(program):
    with tempfile.TemporaryDirectory() as folder:
        path = new_case(program, folder)
        with Keyboard(program, path) as k:
            k.at("The child’s name")
            k.chain(("Maya",), "Return")
            k.at("Maya")
            k.chain("Escape", "Menu")
            k.app.find("menu item", "Pet")
            k.chain("e")
            k.at("Name")
            k.chain(("Biscuit",), "Return")
            k.at("Biscuit")
            tap.clean_end(k.app)
        rows = records(program, path)
        assert "tie" not in rows, rows["tie"]


def the_sample_family_is_drawn_with_keys_alone(program):
    with tempfile.TemporaryDirectory() as folder:
        sample = records(program, new_case(program, folder, True))
        path = new_case(program, folder)
        with Keyboard(program, path) as k:
            build = Builder(k, sample)
            for part in PARTS:
                part(build)
            print("# %d people of %d, %d keys, %.0f s" % (len(build.drawn), len(sample["person"]),
                                                          k.presses, time.monotonic() - k.began))
            tap.clean_end(k.app)
        names = {build.name(one) for one in build.drawn | build.homes | {"nobody"}}
        assert_same(records(program, path), sample, names, build.untold)


tap.run([
    anybody_and_any_detail_is_found_by_typing,
    the_paper_has_a_menu_by_keys_too,
    the_sample_family_is_drawn_with_keys_alone,
])
