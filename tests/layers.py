#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each layer includes only what its row allows, and that the three monopolies hold.

Reads every source file under src/, prints each breach as one line, and ends with 1 if there was
one. The rows are the house's; a change here is a change of the house.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
GLIB = {"glib", "gio", "glib-object", "gmodule"}
SYSTEM = {"errno", "fcntl", "float", "limits", "locale", "math", "stdarg", "stdatomic", "stdbool",
          "stddef", "stdint", "stdio", "stdlib", "string", "time", "unistd"}

# layer: (layers it may include, libraries it may include)
ROWS = {
    "base": ([], ["glib", "gio"]),
    "model": (["base"], ["gobject"]),
    "store": (["base", "model"], ["gobject", "sqlite", "sodium"]),
    "layout": (["base", "model"], ["gobject"]),
    "desk": (["base", "model", "store", "layout"], ["gobject"]),
    "share": (["base", "model"], ["gobject"]),
    "scene": (["base", "model", "layout"], ["gobject"]),
    "paint": (["base", "scene"], ["gobject", "cairo", "pango", "rsvg", "pixbuf"]),
    "report": (["base", "model", "share", "scene", "paint"], ["gobject", "cairo", "pango"]),
    "exchange": (["base", "model", "desk", "share"], ["gobject"]),
    "tools": (["base", "model", "desk", "layout", "scene"], ["gobject"]),
    "canvas": (["base", "model", "desk", "scene", "tools", "paint"],
               ["gobject", "gtk", "cairo", "pango"]),
    "pages": (["base", "model", "desk", "share", "report", "tools", "canvas"],
              ["gobject", "gtk", "adw", "cairo", "pango", "enchant"]),
    "app": (None, ["gobject", "gtk", "adw", "cairo", "pango"]),
}

# Which headers belong to which library.
LIBRARIES = {
    "sqlite": re.compile(r"^sqlite3"),
    "sodium": re.compile(r"^sodium"),
    "cairo": re.compile(r"^cairo"),
    "pango": re.compile(r"^pango/"),
    "rsvg": re.compile(r"^librsvg/"),
    "pixbuf": re.compile(r"^gdk-pixbuf/"),
    "gtk": re.compile(r"^(gtk|gdk|gsk)/"),
    "adw": re.compile(r"^adwaita"),
    "enchant": re.compile(r"^enchant"),
}

# Calls that only POSIX knows stand in one module of base.
POSIX_ONLY = re.compile(r"^(sys/|pwd|grp|signal|dirent|termios|poll|sched|pthread|linux/)")
POSIX_HOME = "src/base/kith-os.c"

# Records are changed through this header, and only by those who build or load a case of their own.
EDIT_HEADER = "model/kith-edit.h"
EDITORS = {"model", "store", "desk", "share", "exchange"}

SQL = re.compile(r'"\s*(SELECT\s|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA\s|CREATE\s+TABLE)')
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)


def library_of(header):
    for name, pattern in LIBRARIES.items():
        if pattern.search(header):
            return name
    return None


def check_system(rel, layer, header):
    stem = header[:-2] if header.endswith(".h") else header
    library = library_of(header)
    if library:
        if library not in ROWS[layer][1]:
            yield f"{rel}: layer {layer} may not use {library} ({header})"
    elif POSIX_ONLY.search(stem):
        if str(rel) != POSIX_HOME:
            yield f"{rel}: {header} belongs in {POSIX_HOME}"
    elif stem.split("/")[0] in GLIB or stem in SYSTEM:
        pass
    else:
        yield f"{rel}: {header} is in nobody's row"


def check_own(rel, layer, header):
    other = header.split("/")[0]
    allowed = ROWS[layer][0]
    if header == "config.h":
        return
    if "/" not in header:
        yield f"{rel}: write the layer in #include \"{header}\""
    elif other not in ROWS:
        yield f"{rel}: {header} belongs to no layer"
    elif other != layer and allowed is not None and other not in allowed:
        yield f"{rel}: layer {layer} may not include {header}"
    if header == EDIT_HEADER and layer not in EDITORS:
        yield f"{rel}: only {', '.join(sorted(EDITORS))} may change records ({header})"


def check_file(path):
    rel = path.relative_to(ROOT)
    layer = rel.parts[1]
    text = path.read_text(encoding="utf-8")
    if layer not in ROWS:
        yield f"{rel}: {layer} is not a layer"
        return
    for quote, header in INCLUDE.findall(text):
        yield from (check_own if quote == '"' else check_system)(rel, layer, header)
    if layer != "store" and SQL.search(text):
        yield f"{rel}: only store speaks SQL"


def main():
    files = sorted(p for p in (ROOT / "src").rglob("*.[ch]"))
    breaches = [line for path in files for line in check_file(path)]
    for line in breaches:
        print(line)
    if not files:
        print("no source files found")
    print(f"{len(files)} files looked at, {len(breaches)} breaches")
    return 1 if breaches or not files else 0


if __name__ == "__main__":
    sys.exit(main())
