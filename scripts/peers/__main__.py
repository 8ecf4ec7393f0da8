# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the tables of other projects, and patches for the projects' trees.

Write into OUT one file for each table, and for each tree one patch for "git am"
or "patch -p1".  Print the number of names that each table of a tree lacks.
make generate-tables calls this program.
"""
from __future__ import annotations

import argparse
import difflib
import pathlib
import re
import sys

from hcallgen import catalogue as reader
from hcallgen.model import Catalogue

from . import tables


def _path(tree: pathlib.Path, table: tables.Table) -> pathlib.Path | None:
    """Return the path of the table's file in a tree, None for a tree without the file."""
    return next((pathlib.Path(path) for path in table.paths
                 if (tree / path).is_file()), None)


def _compare(path: pathlib.Path, table: tables.Table, old: str, new: str) -> str:
    """Compare the names of an old and a new table; return a summary."""
    have, want = tables.names(old, table), tables.names(new, table)
    lacks = [name for name in want if name not in have]
    others = [name for name in have if name not in want]
    return (f"{path} ({table.title}): {len(have)} names, lacks {len(lacks)}"
            + (f", has others: {', '.join(others)}" if others else ""))


def _fitting(tree: pathlib.Path, table: tables.Table, old: str, new: str) -> str:
    """Return rows for the names that the tree defines, and for the old table's names."""
    if not table.header:
        return new
    defined = set(re.findall(r"^#define\s+(H_\w+)", (tree / table.header).read_text(
        encoding="utf-8"), re.M))
    names = [name for name in tables.names(new, table) if name in defined]
    names += [name for name in tables.names(old, table) if name not in names]
    return "".join(tables.symbols(names))


def _patch(catalogue: Catalogue, project: str, tree: pathlib.Path,
           out: pathlib.Path) -> None:
    """Write one patch for all tables of a tree."""
    files: dict[pathlib.Path, str] = {}
    for table in tables.TABLES:
        path = _path(tree, table) if table.project == project else None
        if not path:
            if table.project == project:
                print(f"{tree}: no table of {table.title}; name another tree")
            continue
        text = files.get(path) or (tree / path).read_text(encoding="utf-8")
        before, rows, behind = tables.split(text, table)
        new = _fitting(tree, table, rows, "".join(table.rows(catalogue)))
        print(_compare(path, table, rows, new))
        files[path] = before + new + behind
    lines: list[str] = []
    for path, text in files.items():
        old = (tree / path).read_text(encoding="utf-8")
        lines += difflib.unified_diff(old.splitlines(True), text.splitlines(True),
                                      f"a/{path}", f"b/{path}")
    patch = out / f"{project}.patch"
    patch.write_text("".join(lines), encoding="utf-8")
    print(f"wrote {patch}")


def main() -> int:
    """Write tables and patches; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="peers", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path, metavar="OUT",
                        help="write tables and patches into OUT")
    parser.add_argument("--linux", type=pathlib.Path, metavar="DIR",
                        help="write a patch for the tree of Linux in DIR")
    parser.add_argument("--bcc", type=pathlib.Path, metavar="DIR",
                        help="write a patch for the tree of bcc in DIR")
    args = parser.parse_args()
    catalogue = reader.read(str(pathlib.Path(reader.ROOT, reader.SPECS)))
    args.out.mkdir(parents=True, exist_ok=True)
    for table in tables.TABLES:
        name = table.title.replace(" ", "-")
        (args.out / f"{name}.txt").write_text("".join(table.rows(catalogue)),
                                              encoding="utf-8")
    try:
        for project in ("linux", "bcc"):
            tree = getattr(args, project)
            if tree:
                _patch(catalogue, project, tree, args.out)
    except (OSError, ValueError) as error:
        print(f"peers: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
