#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a program would use it: cli.py KITH"""
import contextlib
import hashlib
import json
import os
import pathlib
import re
import resource
import shutil
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
    assert status in (None, done.returncode), (args, done.returncode, done.stdout[-400:], done.stderr[-800:])
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
    for command in ("new", "import", "export", "draw", "layout", "print", "copies", "check", "dump"):
        assert command in text
        own = kith(command, "--help").stdout
        assert command in own or "Usage" in own
        wide = [line for line in own.splitlines() if len(line) > 120]
        assert not wide, wide


def test_a_file_that_may_not_grow_is_told_and_leaves_nothing():
    with tempfile.TemporaryDirectory() as folder:
        case, out = os.path.join(folder, "s.kith"), os.path.join(folder, "plan.pdf")
        kith("new", case, "--sample")
        limit = (4096, 4096)
        done = subprocess.run([KITH, "print", case, out, "--document", "plan"], capture_output=True, text=True,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit))
        assert done.returncode == 1 and done.stderr.startswith("kith: "), (done.returncode, done.stderr)
        assert os.listdir(folder) == ["s.kith"], os.listdir(folder)


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


def test_a_file_without_an_end_is_refused():
    with folder() as where:
        done = kith("import", "/dev/zero", where / "case.kith", status=1)
        assert "too big" in done.stderr and not (where / "case.kith").exists(), done


def test_the_case_says_where_its_people_come_from():
    head = "1 SOUR ARBOR\n2 VERS 3.1\n2 NAME Arbor Trees\n1 DATE 2 MAR 2019\n1 CHAR UTF-8"
    with folder() as where:
        path = gedcom(where, GED.replace("1 CHAR UTF-8", head))
        kith("import", path, where / "case.kith")
        assert "source_note=in.ged; Arbor Trees 3.1; GEDCOM 5.5.1; 2 MAR 2019\n" \
            in kith("dump", where / "case.kith").stdout


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


def pages_of(path):
    """The sizes in mm of the pages of a PDF that cairo has written."""
    boxes = re.findall(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)", path.read_bytes())
    return [tuple(round(float(side) / 72 * 25.4) for side in box) for box in boxes]


def words_of(path):
    """The text of each page, or None where there is no program to read it."""
    if shutil.which("pdftotext") is None:
        return None
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, stdout=subprocess.PIPE,
                          text=True).stdout
    return text.split("\f")[:-1]


def test_pages_are_of_the_paper_that_was_asked_for():
    with folder() as where:
        path = sample(where)
        out = where / "out.pdf"
        for paper, orientation, size in (("a4", "portrait", (210, 297)),
                                         ("a4", "landscape", (297, 210)),
                                         ("a3", "portrait", (297, 420)),
                                         ("A3", "landscape", (420, 297)),
                                         ("letter", "portrait", (216, 279))):
            kith("draw", path, out, "--paper", paper, "--orientation", orientation, "--pages", "1")
            assert pages_of(out) == [size], (paper, orientation, pages_of(out))
            kith("draw", path, out, "--paper", paper, "--orientation", orientation, "--pages", "6")
            assert 2 <= len(pages_of(out)) <= 6 and set(pages_of(out)) == {size}, pages_of(out)


def test_a_poster_says_on_each_page_which_it_is():
    with folder() as where:
        path = sample(where)
        out = where / "out.pdf"
        kith("draw", path, out, "--paper", "a4", "--poster", "150", "--as-at", "3 May 2026",
             "--title", "What was said in May")
        n = len(pages_of(out))
        assert n > 4, n
        pages = words_of(out)
        if pages is None:
            return
        assert len(pages) == n
        for number, page in enumerate(pages, 1):
            assert "Page %d of %d" % (number, n) in page, page
            assert "What was said in May" in page, page
            assert "As at 3 May 2026" in page, page
        assert re.search("→ ?2", pages[0]) and re.search("← ?1", pages[1]), pages[:2]
        assert "lay them on" in pages[0], pages[0]
        whole = " ".join(pages)
        for name in ("Maya", "Rowan", "Zosia", "Nan Elsie", "Babcia", "Jordan", "Big Mo"):
            assert name in whole, name


def test_what_stands_round_the_drawing_can_be_chosen():
    with folder() as where:
        path = sample(where)
        out = where / "out.pdf"
        kith("draw", path, out, "--as-at", "3 May 2026")
        usual = words_of(out)
        kith("draw", path, out, "--as-at", "3 May 2026", "--no-legend", "--no-date", "--took-part",
             "Ada and Bo", "--note", "Drawn on the flip chart.")
        chosen = words_of(out)
        if usual is None:
            return
        for word in ("As at 3 May 2026", "Man or boy", "This is what we were told."):
            assert word in usual[0], word
            assert word not in chosen[0], word
        for word in ("Drawn with Ada and Bo", "Drawn on the flip chart."):
            assert word in chosen[0], word


def test_pictures_of_several_pages_are_numbered():
    with folder() as where:
        path = sample(where)
        kith("draw", path, where / "out.svg", "--paper", "a4", "--poster", "100")
        names = sorted(p.name for p in where.iterdir() if p.suffix == ".svg")
        assert len(names) > 2 and names == ["out-%d.svg" % (i + 1) for i in range(len(names))], names
        kith("draw", path, where / "one.png", "--paper", "a4", "--pages", "1")
        assert (where / "one.png").exists()


def colours_of(path):
    """The colours in a PNG that are no grey."""
    out = subprocess.run(["convert", path, "-format", "%c", "histogram:info:-"], check=True,
                         stdout=subprocess.PIPE, text=True).stdout
    found = re.findall(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})", out)
    assert found
    return [c for c in found if len({part.upper() for part in c}) > 1]


def test_black_is_black():
    if shutil.which("convert") is None:
        return
    with folder() as where:
        path = sample(where)
        for theme, is_grey in (("print-black", True), ("black", True), ("colour", False)):
            kith("draw", path, where / "out.png", "--theme", theme, "--paper", "a4", "--pages", "1")
            assert (colours_of(where / "out.png") == []) == is_grey, theme


def test_paper_that_makes_no_sense_is_refused():
    with folder() as where:
        path = sample(where)
        for wrong in (["--paper", "a9"], ["--orientation", "up"], ["--pages", "-1"],
                      ["--pages", "1000"], ["--poster", "2"], ["--pages", "2", "--poster", "100"],
                      ["--paper", "one", "--pages", "2"]):
            kith("draw", path, where / "out.pdf", *wrong, status=2)
        assert not (where / "out.pdf").exists()


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


def test_damage_anywhere_is_told_in_one_sentence_and_changes_nothing():
    page = 4096
    with folder() as where:
        good = sample(where).read_bytes()
        path = where / "hurt.kith"
        for at in range(0, len(good), 3 * page):
            zeros = good[:at] + bytes(page) + good[at + page:]
            flipped = good[:at + 5] + bytes([good[at + 5] ^ 16]) + good[at + 6:]
            for hurt in (zeros, flipped, good[:at], good[:at + page // 2]):
                path.write_bytes(hurt)
                before = sums(where)
                done = kith("import", gedcom(where), path, status=None)
                (where / "in.ged").unlink()
                if done.returncode == 0:
                    continue
                assert done.returncode == 1 and done.stderr.count("\n") == 1, done
                assert "hurt.kith" in done.stderr and sums(where) == before, done


def change(path, *statements):
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            db.execute(statement)


def test_a_format_that_the_tables_belie_leaves_no_copy_behind():
    with folder() as where:
        change(sample(where), "PRAGMA user_version = 1")
        before = sums(where)
        done = kith("import", gedcom(where), where / "sample.kith", status=1)
        (where / "in.ged").unlink()
        assert done.stderr.count("\n") == 1 and sums(where) == before, done


def test_a_place_beyond_all_paper_is_none():
    with folder() as where:
        path = sample(where)
        for far in ("1e7", "-1e300", "9e999"):
            change(path, "DELETE FROM placement", "INSERT INTO placement (id, sheet, person, x, y, is_pinned)"
                   f" SELECT 'p', sheet.id, max (person.id), {far}, 5, 1 FROM person, sheet")
            kith("draw", path, where / "out.pdf")
            rows = kith("layout", path).stdout.splitlines()
            assert all(abs(float(row.split(",")[4])) < 10000 for row in rows if row.startswith("node"))


def test_names_never_become_markup():
    text = GED.replace("Nia", "Smith & Sons <b>x")
    with folder() as where:
        kith("import", gedcom(where, text), where / "case.kith")
        kith("draw", where / "case.kith", where / "out.svg")
        assert "Smith & Sons <b>x" in kith("dump", where / "case.kith").stdout


def pdf_text(path):
    tool = shutil.which("pdftotext")
    if tool is None:
        return ""
    return subprocess.run([tool, path, "-"], stdout=subprocess.PIPE, text=True, check=True).stdout


def everything_for(where, path, *options):
    """All that the command line can make of a case, as text by its name."""
    made = {"dump": kith("dump", path, *options).stdout,
            "scene": kith("dump", path, "--sheet", "genogram", *options).stdout}
    for ending in ("ged", "json"):
        kith("export", path, where / f"out.{ending}", *options)
        made[ending] = (where / f"out.{ending}").read_text(encoding="utf-8")
    for theme in ("print-colour", "print-black"):
        kith("draw", path, where / "out.svg", "--theme", theme, *options)
        made[theme] = (where / "out.svg").read_text(encoding="utf-8")
        kith("draw", path, where / "out.pdf", "--theme", theme, *options)
        made[theme + " pdf"] = pdf_text(where / "out.pdf")
    return made


def test_without_a_reader_it_is_for_the_service_file_and_says_so():
    with folder() as where:
        path = sample(where)
        done = kith("dump", path)
        assert "service file" in done.stderr and "Larch Row" in done.stdout
        assert kith("copies", path).stdout == ""


def test_neither_parent_learns_where_the_other_lives():
    with folder() as where:
        path = sample(where)
        for reader, word in (("Kofi", "Chandlers"), ("Mum", "Larch")):
            for name, text in everything_for(where, path, "--for", reader).items():
                assert word not in text, (reader, name)
        dump = kith("dump", path, "--for", "Kofi").stdout
        mum = dump[dump.index("known_as=Mum\n"):].split("\n\n")[0]
        assert "town=" not in mum and "occupation=" not in mum


def test_words_that_tell_a_place_are_shown_before_it_is_given():
    with folder() as where:
        path = sample(where)
        assert "“Harbour”" in kith("dump", path, "--for", "Kofi").stderr.title()
        assert "“Leeds”" in kith("dump", path, "--for", "Mum").stderr.title()


def test_nobody_who_is_left_out_stands_in_anything():
    with folder() as where:
        path = sample(where)
        for reader in ("parent", "network", "professional", "file", "Maya"):
            made = everything_for(where, path, "--for", reader, "--without", "Tomasz")
            for name, text in made.items():
                assert "Tomasz" not in text and "tomasz" not in text, (reader, name)


PLAN = (
    "UPDATE plan SET state = 'past'",
    "INSERT INTO plan (id, state, version, purpose, worries, call_night) VALUES ('plan-1', 'live', 2,"
    " 'So that Maya sleeps well.', 'Some nights nobody was there.', 'Nan Joan')",
    "INSERT INTO plan_line (id, plan, number, who, what) SELECT 'line-1', 'plan-1', 1, id,"
    " 'Sleeps over on Fridays' FROM person WHERE known_as = 'Nan Joan'",
    "INSERT INTO meeting (id, kind, state, starts_at, reason) VALUES ('meeting-1', 'network', 'planned',"
    " '2030-05-08T17:00', 'So that nobody is alone.')",
    "INSERT INTO attendance (id, meeting, person, part, reply) SELECT 'attendance-1', 'meeting-1', id,"
    " 'network', 'yes' FROM person WHERE known_as = 'Nan Joan'",
)
DOCUMENTS = ("plan", "rota", "my-part", "invitation", "agenda", "bottom-line", "questions", "sign-in",
             "network", "genogram")


def with_plan(where):
    path = sample(where)
    change(path, *PLAN)
    return path


def printed(where, path, document, *options):
    kith("print", path, where / "out.txt", "--document", document, *options)
    return (where / "out.txt").read_text(encoding="utf-8")


def test_documents_come_in_each_form_and_the_same_bytes_twice():
    with folder() as where:
        path = with_plan(where)
        for ending in ("pdf", "odt", "html", "txt"):
            twice = []
            for name in ("a", "b"):
                kith("print", path, where / f"{name}.{ending}", "--document", "plan", "--format", "large",
                     "--language", "pl", "--beside", "en")
                twice.append((where / f"{name}.{ending}").read_bytes())
            assert twice[0] == twice[1] and len(twice[0]) > 1000, ending


def test_every_document_is_made_for_its_reader():
    with folder() as where:
        path = with_plan(where)
        for document in DOCUMENTS:
            text = printed(where, path, document, "--for", "Nan Joan")
            assert "Copy for Nan Joan" in text, document
            assert "Some nights nobody was there" not in text, document
            assert "Larch Row" not in text, document


def test_a_plan_says_that_something_is_left_out_and_not_what():
    with folder() as where:
        path = with_plan(where)
        whole = printed(where, path, "plan")
        copy = printed(where, path, "plan", "--for", "Nan Joan")
        assert "Some nights nobody was there." in whole and "left out" not in whole
        assert "Sleeps over on Fridays" in copy and "Something is left out of this copy." in copy


def test_a_document_for_somebody_stands_in_the_register():
    with folder() as where:
        path = with_plan(where)
        printed(where, path, "plan")
        assert kith("copies", path).stdout == ""
        printed(where, path, "plan", "--for", "Nan Joan", "--why", "for the fridge")
        assert kith("copies", path).stdout.count("\n") == 1


def test_nobody_who_is_left_out_stands_on_a_document():
    with folder() as where:
        path = with_plan(where)
        for document in DOCUMENTS:
            if document != "my-part":
                text = printed(where, path, document, "--for", "network", "--without", "Nan Joan")
                assert "Joan" not in text, document


def test_print_says_what_is_missing():
    with folder() as where:
        path = sample(where)
        change(path, "UPDATE plan SET state = 'past'", "UPDATE meeting SET state = 'cancelled'")
        for args, status, words in (
                (["--document", "plan"], 1, "no plan yet"),
                (["--document", "invitation", "--for", "Nan Joan"], 1, "not for this reader"),
                (["--document", "my-part"], 1, "for one person"),
                (["--document", "poem"], 2, "invitation"),
                (["--document", "network", "--format", "tiny"], 2, "large"),
                (["--document", "network", "--language", "xx"], 2, "pl")):
            done = kith("print", path, where / "out.pdf", *args, status=status)
            assert words in done.stderr and not (where / "out.pdf").exists(), done
        kith("print", path, where / "out.doc", "--document", "network", status=2)


def test_what_is_given_stands_in_the_register_and_can_be_made_again():
    with folder() as where:
        path = sample(where)
        before = sums(where)
        kith("draw", path, where / "one.pdf", "--for", "Nan Joan", "--why", "for the meeting",
             "--by", "Ros Keane", "--theme", "print-black", "--title", "For Joan")
        kith("draw", path, where / "one.svg", "--for", "Nan Joan")
        lines = kith("copies", path).stdout.splitlines()
        assert len(lines) == 2 and before != sums(where)
        giving = dict(part.split("=", 1) for part in lines[0].split("\t"))
        assert giving["reader_name"] == "Nan Joan" and giving["why"] == "for the meeting"
        assert giving["given_by"] == "Ros Keane" and giving["reader_kind"] == "network"
        assert "Emotional" in giving["withheld"] or "Tie" in giving["withheld"]
        # What others were given is not told again with each copy.
        again = dict(part.split("=", 1) for part in lines[1].split("\t"))
        assert giving["withheld"] == again["withheld"]

        # The family changes; the copies do not.
        change(path, "UPDATE person SET known_as = 'Somebody else'")
        for line, name in zip(lines, ("one.pdf", "one.svg")):
            kith("copies", path, where / ("again-" + name), "--again", line.split("\t")[0][len("giving="):])
            assert (where / name).read_bytes() == (where / ("again-" + name)).read_bytes(), name


def test_a_document_is_made_again_as_it_was_given():
    with folder() as where:
        path = with_plan(where)
        for name in ("plan.pdf", "plan.odt", "plan.txt"):
            kith("print", path, where / name, "--document", "plan", "--for", "Nan Joan", "--format", "large",
                 "--language", "pl", "--beside", "en")
        lines = kith("copies", path).stdout.splitlines()
        change(path, "UPDATE person SET known_as = 'Somebody else'", "UPDATE plan SET purpose = 'Another one'")
        assert len(lines) == 3 and "language=Polish, English" in lines[0] and "form=Large print, PDF" in lines[0]
        for line, name in zip(lines, ("plan.pdf", "plan.odt", "plan.txt")):
            kith("copies", path, where / ("again-" + name), "--again", line.split("\t")[0][len("giving="):])
            assert (where / name).read_bytes() == (where / ("again-" + name)).read_bytes(), name


def test_what_cannot_be_noted_is_not_given():
    with folder() as where:
        path = sample(where)
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.execute("BEGIN IMMEDIATE")
            kith("draw", path, where / "out.svg", "--for", "Nan Joan", status=1)
            # Nor is what stood there before lost, and nothing is said of a copy that was not made.
            for command, name in ((["draw"], "old.svg"), (["print", "--document", "network"], "old.txt"),
                                  (["export"], "old.json")):
                (where / name).write_text("from last week")
                done = kith(command[0], path, where / name, *command[1:], "--for", "Nan Joan", status=1)
                assert (where / name).read_text() == "from last week", name
                assert done.stderr.count("\n") == 1, done.stderr
        assert not (where / "out.svg").exists()
        assert kith("copies", path).stdout == ""


def test_a_reader_must_be_in_the_case():
    with folder() as where:
        path = sample(where)
        for options in (["--for", "Nobody"], ["--for", "Mum", "--without", "Nobody"],
                        ["--for", "Mum", "--without", "parent"], ["--for", "Ted", "--without", "Ted"]):
            done = kith("dump", path, *options, status=1)
            assert not done.stdout and done.stderr.count("\n") == 1
        assert len(kith("dump", path, "--for", "é\n" * 9000, status=1).stderr) < 400
        kith("copies", path, where / "out.pdf", "--again", "no-such-copy", status=1)
        kith("copies", path, where / "out.pdf", status=2)


tap.run(globals())
