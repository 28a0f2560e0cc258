#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that po/POTFILES names every file with text to translate, and no other.

With --write it writes the list anew.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIST = ROOT / "po" / "POTFILES"
MARKED = {
    ".c": re.compile(r"\b(_|N_|C_|NC_|ngettext|g_dngettext|dngettext)\s*\("),
    ".h": re.compile(r"\b(_|N_|C_|NC_)\s*\(\""),
    ".ui": re.compile(r'translatable="yes"'),
}


def wanted():
    yield "data/org.kithfamilies.Kith.desktop.in"
    yield "data/org.kithfamilies.Kith.metainfo.xml.in"
    for folder in ("src", "ui"):
        for path in sorted((ROOT / folder).rglob("*")):
            pattern = MARKED.get(path.suffix)
            if pattern and pattern.search(path.read_text(encoding="utf-8")):
                yield str(path.relative_to(ROOT))


def main():
    lines = list(wanted())
    if "--write" in sys.argv:
        LIST.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return 0
    listed = LIST.read_text(encoding="utf-8").split()
    for line in sorted(set(lines) - set(listed)):
        print(f"po/POTFILES lacks {line}")
    for line in sorted(set(listed) - set(lines)):
        print(f"po/POTFILES names {line}, which has nothing to translate")
    return 0 if sorted(lines) == sorted(listed) else 1


if __name__ == "__main__":
    sys.exit(main())
