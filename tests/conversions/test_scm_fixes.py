# SPDX-License-Identifier: GPL-2.0-or-later
"""The fixes of Linux's papr_scm.c in the series, on the host, one after the other.

A case of kind "fix" must fail without its fix and pass from this fix on; a case of kind
"keep" must pass always.  Each fix must have such a case.
"""
from __future__ import annotations

import re

import pytest

import kernels
from lab import sources
from lab.errors import Unavailable
from overlay import convert, series
from overlay.errors import Refusal
from overlay.plan import plan
from test_callers import PLATFORM, Caller, Program

DRIVER = f"{PLATFORM}/papr_scm.c"
# Largest number of lines that a fix may add or remove.
MOST_LINES = 40
CALLER = Caller("papr_scm", {})
# Give uninitialized variables a value that no case expects; Power has no alignment traps.
OPTIONS = ("-ftrivial-auto-var-init=pattern", "-fno-sanitize=alignment")
_INCLUDE = re.compile(r"^#include .*\n", re.M)
_INJECT = re.compile(r"(struct nd_papr_pdsm_smart_inject \{.*?\bbuf\[)\w+", re.S)


class Driver:
    """Linux's driver of a version, with the headers that the driver includes."""

    def __init__(self, version: str) -> None:
        self.root = sources.pristine(version)
        pdsm = sources.pdsm_header(version).read_text(encoding="utf-8")
        # Tell the sizes of the two answers apart, which are equal in Linux.
        self.headers = _INJECT.sub(r"\g<1>64", pdsm)
        own = self.root / "include/linux/papr_scm.h"
        if own.exists():
            self.headers += own.read_text(encoding="utf-8")

    def states(self) -> list[tuple[str, str]]:
        """Return the texts of the driver, without fixes and after each: (fix, text)."""
        text = (self.root / DRIVER).read_text(encoding="utf-8")
        return [("", text), *((fix.name, fix.changes[DRIVER]) for fix in series.fixes(self.root))]

    def run(self, text: str) -> tuple[dict[str, str], dict[str, str]]:
        """Compile a text and run the cases; return {case: kind}, {case: what is wrong}."""
        with Program(CALLER, _INCLUDE.sub("", self.headers + text), OPTIONS) as program:
            assert not program.problem, program.problem
            kinds = program.kinds()
            return kinds, {name: program.case(name) for name in kinds}


def check(ktap, driver: Driver) -> None:
    """Run all cases without fixes, and after each fix."""
    first, *fixed = driver.states()
    kinds, wrong = driver.run(first[1])
    broken = {name: text for name, text in wrong.items() if text and kinds[name] == "keep"}
    ktap.result("without fixes: other cases pass", not broken and len(kinds) > len(broken), broken)
    lacking = [name for name, text in wrong.items() if not text and kinds[name] == "fix"]
    ktap.result("without fixes: each case for a fix fails", not lacking, lacking)
    for name, text in fixed:
        before = wrong
        _, wrong = driver.run(text)
        mended = [case for case, problem in wrong.items() if before[case] and not problem]
        ktap.result(f"{name}: {', '.join(mended) or 'no case'} fails before and passes after",
                    mended)
        lost = {case: problem for case, problem in wrong.items() if problem and not before[case]}
        ktap.result(f"{name}: the other cases pass as before", not lost, lost)
    left = {case: problem for case, problem in wrong.items() if problem}
    ktap.result("with all fixes: all cases pass", fixed and not left, left)


@pytest.mark.limit(900)
@pytest.mark.parametrize("version", [
    "newest", *(pytest.param(name, marks=pytest.mark.full)
                for name in kernels.TABLE if name != "newest")])
def test_scm_fixes(checks, version):
    """Fixes of Linux's papr_scm.c on the host: a case fails without each, and passes with it"""
    try:
        driver = Driver(version)
    except Unavailable as error:
        checks.unavailable(f"papr_scm.c of Linux {version}", error)
        return
    check(checks, driver)


def _refusal(function, *args) -> str:
    try:
        function(*args)
    except Refusal as refusal:
        return str(refusal)
    return ""


def test_scm_fix_refused(checks, folder):
    """Fixes of Linux in the series: each is small; those that do not fit are refused"""
    large = [f"{name}: {patch.size()} lines" for name in series.fix_names()
             for patch in convert.variants(name, series.FIXES) if patch.size() > MOST_LINES]
    checks.result(f"each fix has at most {MOST_LINES} lines", not large, large)
    unused = sorted({path.stem for path in series.FIXES.glob("*.patch")
                     if re.sub(r"-[0-9.]+$", "", path.stem) not in series.fix_names()})
    checks.result("the series has each fix of the folder", not unused, unused)
    for version in kernels.TABLE:
        try:
            said = _refusal(series.fixes, sources.pristine(version))
        except Unavailable as error:
            checks.unavailable(f"fixes of Linux {version}", error)
            continue
        checks.result(f"Linux {version}: each fix applies", not said, [said])
    root = sources.pristine(kernels.chosen())
    text = (root / DRIVER).read_text(encoding="utf-8")
    damaged = folder / DRIVER
    damaged.parent.mkdir(parents=True)
    damaged.write_text(text.replace("uuid_parse(", "uuid_scan("), encoding="utf-8")
    said = _refusal(series.fixes, folder)
    checks.result("a fix that does not fit is refused",
                  said.startswith(f"{DRIVER}: scm-uuid.patch does not fit"), [said])
    changes = plan(root)
    del changes[DRIVER]
    said = _refusal(series.states, root, changes)
    checks.result("a fix of a file that the layer keeps is refused", said.startswith(DRIVER),
                  [said])
