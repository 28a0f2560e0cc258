#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a program would use it: cli.py KITH"""
import contextlib
import hashlib
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

import tap

KITH = sys.argv[1]
GED = """0 HEAD
1 GEDC
2 VERS 5.5.1
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Oda /Fell/
1 SEX F
1 BIRT
2 DATE 3 MAR 1950
0 @I2@ INDI
1 NAME Ivo /Fell/
1 SEX M
0 @I3@ INDI
1 NAME Nia /Fell/
1 SEX F
1 BIRT
2 DATE ABT 1980
1 _SECRET kept
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 CHIL @I3@
1 MARR
2 DATE 1975
0 TRLR
"""


def kith(*args, status=0, text=True):
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env["LC_ALL"] = "C.UTF-8"
    done = subprocess.run([KITH, *map(str, args)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, text=text, env=env, timeout=120, check=False)
    assert done.returncode == status, (args, done.returncode, done.stdout[-400:], done.stderr[-800:])
    return done


@contextlib.contextmanager
def folder():
    with tempfile.TemporaryDirectory() as name:
        yield pathlib.Path(name)


def sample(where):
    path = where / "sample.kith"
    kith("new", path, "--sample")
    return path


def gedcom(where, text=GED):
    path = where / "in.ged"
    path.write_text(text, encoding="utf-8")
    return path


def pairs(text):
    return dict(line.split("=", 1) for line in text.splitlines() if "=" in line)


def sums(where):
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(where.iterdir())}


def test_help_names_every_command():
    text = kith("--help").stdout
    for command in ("new", "import", "export", "draw", "layout", "check", "dump"):
        assert command in text
        own = kith(command, "--help").stdout
        assert command in own or "Usage" in own


def test_wrong_use_ends_with_2():
    for args in (["new"], ["draw", "a"], ["import", "a"], ["layout"], ["check"], ["dump", "a", "b"],
                 ["new", "a", "--no-such-thing"], ["layout", "a.ged", "--box", "wide"],
                 ["layout", "a.ged", "--format", "xml"]):
        done = kith(*args, status=2)
        assert done.stderr.count("\n") >= 1 and not done.stdout, args


def test_new_makes_an_open_case_file_and_nothing_else():
    with folder() as where:
        kith("new", where / "case.kith")
        assert [p.name for p in where.iterdir()] == ["case.kith"]
        with contextlib.closing(sqlite3.connect(where / "case.kith")) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
            assert db.execute("PRAGMA application_id").fetchone()[0] == 0x4B697468


def test_new_never_writes_over_a_file():
    with folder() as where:
        path = where / "case.kith"
        path.write_text("my shopping list")
        done = kith("new", path, status=1)
        assert "case.kith" in done.stderr and done.stderr.count("\n") == 1
        assert path.read_text() == "my shopping list"


def test_sample_is_whole():
    with folder() as where:
        counts = pairs(kith("check", sample(where)).stdout)
        assert 35 <= int(counts["person"]) <= 50
        assert counts["problems"] == "0"
        assert int(counts["partnership"]) > 10 and int(counts["tie"]) > 5


def test_import_says_what_came_over_and_what_did_not():
    with folder() as where:
        done = kith("import", gedcom(where), where / "case.kith")
        counts = pairs(done.stdout)
        assert counts["people"] == "3" and counts["families"] == "1"
        assert counts["lines"] == str(GED.count("\n"))
        assert int(counts["not_carried"]) == len(done.stderr.strip().splitlines()) or done.stderr
        assert pairs(kith("check", where / "case.kith").stdout)["person"] == "3"


def test_importing_into_a_case_adds_to_it():
    with folder() as where:
        path = sample(where)
        before = int(pairs(kith("check", path).stdout)["person"])
        kith("import", gedcom(where), path)
        assert int(pairs(kith("check", path).stdout)["person"]) == before + 3


def test_export_and_import_again_keep_all_people_and_links():
    with folder() as where:
        path = sample(where)
        kith("export", path, where / "out.ged")
        kith("import", where / "out.ged", where / "again.kith")
        one, other = (pairs(kith("check", p).stdout) for p in (path, where / "again.kith"))
        # The dog and the school have no place in GEDCOM, and the report says so.
        assert int(other["person"]) == int(one["person"]) - 2
        assert other["parentage"] == one["parentage"]
        assert int(other["partnership"]) >= int(one["partnership"])


def test_export_writes_json_that_reads():
    with folder() as where:
        kith("export", sample(where), where / "out.json")
        data = json.loads((where / "out.json").read_text(encoding="utf-8"))
        assert any(p.get("known_as") == "Babcia Halina" for p in data["person"])


def test_drawing_gives_each_form_and_the_same_bytes_twice():
    starts = {"svg": b"<?xml", "pdf": b"%PDF-", "png": b"\x89PNG"}
    with folder() as where:
        path = sample(where)
        for form, start in starts.items():
            kith("draw", path, "--sheet", "genogram", where / f"one.{form}")
            kith("draw", path, where / f"two.{form}")
            one = (where / f"one.{form}").read_bytes()
            assert one.startswith(start) and len(one) > 2000
            assert one == (where / f"two.{form}").read_bytes(), form
            assert b"Halina" not in one[-2000:] or form == "svg"


def test_drawing_knows_its_themes():
    with folder() as where:
        path = sample(where)
        seen = set()
        for theme in ("light", "dark", "print-colour", "print-black"):
            kith("draw", path, "--theme", theme, where / "out.png")
            seen.add((where / "out.png").read_bytes())
        assert len(seen) == 4
        kith("draw", path, "--theme", "sepia", where / "out.png", status=2)


def test_drawing_refuses_what_it_cannot_write():
    with folder() as where:
        path = sample(where)
        kith("draw", path, where / "out.bmp", status=2)
        kith("draw", path, "--sheet", "no such sheet", where / "out.svg", status=1)
        kith("draw", path, where / "no" / "out.svg", status=1)
        assert sorted(p.name for p in where.iterdir()) == ["sample.kith"]


def test_layout_prints_everybody_once():
    with folder() as where:
        text = kith("layout", gedcom(where), "--format", "csv", "--box", "100x60", "--gap",
                    "20x60").stdout
        rows = [line.split(",") for line in text.splitlines() if not line.startswith("#")]
        assert rows[0][:2] == ["kith-layout", "1"]
        people = [row for row in rows if row[0] == "node" and row[2] == "person"]
        assert sorted(row[3] for row in people) == ["I1", "I2", "I3"]
        assert all((float(row[6]), float(row[7])) == (100.0, 60.0) for row in people)
        assert sum(row[1] == "child" for row in rows if row[0] == "edge") == 1


def test_layout_of_both_kinds_of_file_is_one():
    with folder() as where:
        kith("import", gedcom(where), where / "case.kith")
        args = ("--box", "100x60", "--gap", "20x60")
        assert kith("layout", where / "in.ged", *args).stdout \
            == kith("layout", where / "case.kith", *args).stdout


def test_layout_tells_its_times():
    with folder() as where:
        done = kith("layout", gedcom(where), "--time")
        times = json.loads(done.stderr)
        assert times["persons"] == 3 and times["total_ms"] > 0 and times["peak_kb"] > 0


def test_dump_is_text_a_person_can_read():
    with folder() as where:
        path = sample(where)
        assert "known_as=Babcia Halina" in kith("dump", path).stdout
        scene = kith("dump", path, "--sheet", "genogram").stdout
        assert "Babcia Halina" in scene


def test_looking_into_a_gedcom_file_gives_the_same_each_time():
    with folder() as where:
        path = gedcom(where)
        for args in ([], ["--sheet", "genogram"]):
            assert kith("dump", path, *args).stdout == kith("dump", path, *args).stdout


def ages(*args):
    """The ages in a drawing, as the people of the family above have them."""
    scene = kith("dump", *args).stdout
    return [int(n) for n in re.findall(r'^age .* "(\d+)"$', scene, re.M)]


def test_ages_are_of_the_last_day_that_the_file_speaks_of_and_not_of_today():
    with folder() as where:
        # Oda was born on 3 March 1950; the last day is the end of 1980.
        assert 30 in ages(gedcom(where), "--sheet", "genogram")
        head = GED.replace("1 CHAR UTF-8", "1 CHAR UTF-8\n1 DATE 2 MAR 1992")
        assert 41 in ages(gedcom(where, head), "--sheet", "genogram")


def test_ages_in_a_case_file_are_of_the_day_of_its_last_step():
    with folder() as where:
        path = where / "case.kith"
        kith("import", gedcom(where), path)
        with contextlib.closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE history SET made_at = '2001-05-06T07:08:09.000001Z'")
        assert 51 in ages(path, "--sheet", "genogram")


def test_ages_are_of_the_day_that_was_asked_for():
    with folder() as where:
        path = gedcom(where)
        for said, age in (("2020", 70), ("March 1960", 10), ("2 March 1960", 9), ("1960-03-03", 10)):
            assert age in ages(path, "--as-at", said), said
        # Also before the sheet's own day.
        assert 1 in ages(sample(where), "--as-at", "1 May 2016")
        for wrong in ("after 2020", "yesterday", ""):
            assert "day" in kith("dump", path, "--as-at", wrong, status=2).stderr
        kith("draw", path, where / "one.png", "--as-at", "2020")
        kith("draw", path, where / "two.png", "--as-at", "1960")
        assert (where / "one.png").read_bytes() != (where / "two.png").read_bytes()
        assert kith("layout", path, "--as-at", "2020").stdout


def test_nobody_is_said_to_have_an_age_when_nothing_says_when():
    with folder() as where:
        text = "\n".join(line for line in GED.splitlines() if "DATE" not in line) + "\n"
        path = gedcom(where, text)
        assert not ages(path, "--sheet", "genogram")
        kith("draw", path, where / "out.pdf")


def test_looking_changes_nothing():
    with folder() as where:
        path = sample(where)
        before = sums(where)
        for command in (["check"], ["dump"], ["layout"]):
            kith(*command, path)
        assert sums(where) == before


def test_bad_files_are_refused_in_one_sentence():
    with folder() as where:
        (where / "text.kith").write_text("not a case")
        (where / "empty.kith").write_bytes(b"")
        (where / "dir.kith").mkdir()
        good = sample(where).read_bytes()
        (where / "cut.kith").write_bytes(good[:len(good) // 2])
        for name in ("text", "empty", "dir", "cut", "missing"):
            for command in (["check"], ["dump"], ["layout"]):
                done = kith(*command, where / f"{name}.kith", status=1)
                assert done.stderr.count("\n") == 1 and f"{name}.kith" in done.stderr, done.stderr
                assert not done.stdout


def test_names_never_become_markup():
    text = GED.replace("Nia", "Smith & Sons <b>x")
    with folder() as where:
        kith("import", gedcom(where, text), where / "case.kith")
        kith("draw", where / "case.kith", where / "out.svg")
        assert "Smith & Sons <b>x" in kith("dump", where / "case.kith").stdout


tap.run(globals())
