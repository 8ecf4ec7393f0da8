# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of conversions.rst against the newest Linux, the patches and the tests."""
from __future__ import annotations

import csv
import pathlib
import re
from typing import NamedTuple

import pytest

import busy
import extract
import kernels
from lab import sources
from lab.errors import Unavailable
from overlay import convert
from overlay.errors import Refusal
from overlay.plan import converted, plan

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parents[1] / "Documentation/arch/powerpc/hcalls/conversions.rst"
_TABLE = re.compile(r"^\.\. csv-table::\n(?:   :.*\n)+\n((?:   .*\n)+)", re.M)
# Names that only the engine needs to know; H_BUSY may be a result for a caller.
_STRICT = re.compile(r"\b(?:H_IS_LONG_BUSY|hcall_is_long_busy|get_longbusy_msecs|"
                     r"H_LONG_BUSY_ORDER_\w+|plpar_busy_delay|hcall_return_busy_check)\b")


class Row(NamedTuple):
    """A row of the table of loops."""

    file: str
    function: str
    linux: str
    layer: str
    policy: str
    test: str

    @property
    def is_converted(self) -> bool:
        """Return True if the function no longer decides on its own."""
        return self.layer.startswith("converted")


def tables() -> list[list[list[str]]]:
    """Return the tables of the page: loops, then faults."""
    text = PAGE.read_text(encoding="utf-8")
    return [list(csv.reader(line.strip() for line in table.splitlines()))
            for table in _TABLE.findall(text)]


def cases() -> dict[str, list[str]]:
    """Return the cases of kind FIX of each C file with cases."""
    return {path.stem: re.findall(r"^CASE\((\w+), FIX\)$", path.read_text(encoding="utf-8"), re.M)
            for path in HERE.glob("*.c")}


class Tree:
    """The newest Linux, as it is and converted."""

    def __init__(self, version: str) -> None:
        self.root = sources.pristine(version)
        self.changes = plan(self.root, True)

    def read(self, path: str) -> str:
        """Return the text of a file of Linux."""
        return (self.root / path).read_text(encoding="utf-8", errors="replace")

    def read_converted(self, path: str) -> str:
        """Return the text of a file after the conversions."""
        return (self.changes[path] or "") if path in self.changes else self.read(path)


def check_rows(ktap, tree: Tree, rows: list[Row]) -> None:
    """Check the rows against the functions that name a busy status."""
    named = [(row.file, row.function) for row in rows]
    before = busy.scan(tree.root, tree.read)
    after = set(busy.scan(tree.root, tree.read_converted))
    ktap.result("the table has no row twice", len(set(named)) == len(named))
    missing = sorted((set(before) | after) - set(named))
    ktap.result(f"the table has each function that names a busy status ({len(before)})",
                not missing and len(before) > 50, missing)
    stale = sorted(set(named) - set(before) - after)
    ktap.none("the table has no other function", stale)
    for row in rows:
        check_row(ktap, tree, row, (row.file, row.function) in after)


def check_row(ktap, tree: Tree, row: Row, names_busy: bool) -> None:
    """Check what a row says about its function after the conversions."""
    found = extract.find(tree.read_converted(row.file), row.function)
    body = found[0] if found else ""
    name = f"{row.file}: {row.function}"
    if row.is_converted:
        # A function with an open-coded loop on the engine may return H_BUSY.
        good = not names_busy or ("hcall_again(" in body and not _STRICT.search(body))
        ktap.result(f"{name}: the engine decides", good and row.policy != ""
                    or "removed" in row.layer, body.splitlines())
    else:
        ktap.result(f"{name}: keeps its code, for a reason",
                    names_busy and re.match(r"kept: \w|not yet$", row.layer), [row.layer])
    ktap.result(f"{name}: the named test exists",
                row.test in ("", "kunit") or row.test in cases(), [row.test])


def check_fixes(ktap, rows: list[list[str]]) -> None:
    """Check that each fix has a row with a case for the fix."""
    patches = {re.sub(r"-[0-9.]+$", "", path.stem)
               for path in convert.PATCHES.glob("*.patch") if "-fix" in path.stem}
    wrong = sorted(patches ^ {row[0] for row in rows})
    ktap.none(f"the table has each fix of Linux ({len(patches)})", wrong)
    lacking = [row for row in rows if row[3] not in cases().get(row[2], ())]
    ktap.none("each fix has a case that fails without the fix", lacking)


def check_backport(ktap, version: str) -> None:
    """Check that each fix applies to Linux without the layer, alone or after other fixes."""
    root = sources.pristine(version)

    def read(path: str) -> str:
        return (root / path).read_text(encoding="utf-8")

    fixes = list(convert.conversions(read, fixes=True))
    large = [f"{fix.name}: {patch.size()} lines" for fix in fixes
             for patch in convert.variants(fix.name) if patch.size() > 40]
    ktap.result(f"Linux {version}: each fix applies without the layer ({len(fixes)})", fixes)
    ktap.none(f"Linux {version}: each fix is small", large)
    both = list(converted(root, plan(root)))
    ktap.result(f"Linux {version}: all conversions apply ({len(both)})", len(both) > len(fixes))


@pytest.mark.limit(600)
def test_loops(checks):
    """The table of retry loops agrees with the newest Linux, patches and tests"""
    loops, fixes = tables()
    check_fixes(checks, fixes)
    for version in kernels.TABLE:
        try:
            check_backport(checks, version)
        except Unavailable as error:
            checks.unavailable(f"conversions of Linux {version}", error)
    try:
        tree = Tree("newest")
    except Unavailable as error:
        checks.unavailable("table of retry loops", error)
        return
    check_rows(checks, tree, [Row(*row) for row in loops])


def _refusal(read) -> str:
    try:
        list(convert.conversions(read))
    except Refusal as refusal:
        return str(refusal)
    return ""


def test_conversion_refused(checks):
    """A kernel that a conversion does not fit is refused, with the file"""
    root = sources.pristine(kernels.chosen())
    layer = plan(root)
    damage = {
        "arch/powerpc/platforms/pseries/vas.c": ("VAS_INVALID_WIN_ADDRESS) {", "BAD) {"),
        "drivers/scsi/ibmvscsi/ibmvscsi.c": ("H_FREE_CRQ", "H_FREE_OTHER"),
    }
    for damaged, (old, new) in damage.items():
        def read(path: str, damaged=damaged, old=old, new=new) -> str:
            text = layer[path] if layer.get(path) else (root / path).read_text(encoding="utf-8")
            return text.replace(old, new).replace("H_ENABLE_CRQ", "H_OTHER") \
                if path == damaged else text
        said = _refusal(read)
        checks.result(f"{damaged}: a change that does not fit is refused",
                      said.startswith(damaged), [said])
