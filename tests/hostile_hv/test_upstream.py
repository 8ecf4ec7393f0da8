# SPDX-License-Identifier: GPL-2.0-or-later
"""Test Linux's trampolines under the hostile hypervisor.

hvCall.S of Linux 6.1, from Debian's source, is linked into the guest.  The result must
be the table in calling.rst.
"""
from __future__ import annotations

import pathlib
import re
import sys

import pytest

import bareguest
import kernels
import powernv
from lab import sources
from lab.errors import LabError

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]

PAGE = TOP / "Documentation/arch/powerpc/hcalls/calling.rst"
CALLS, SEED = 50_000, 1
CASE = re.compile(r"upstream_(\w+), O2, (.*)")
# Modes, by their names in the table; Linux has no statistics.
MODES = {"real mode": "real mode", "real mode, observed": "real mode, traced",
         "relocated": "relocated", "relocated, observed": "relocated, traced"}


def survey(target: powernv.Target) -> list[tuple[str, str, bool, list[str]]]:
    """Yield trampoline, mode, True if it survives, and the failure."""
    source = sources.pristine(kernels.QUOTED)
    folder = pathlib.Path(bareguest.build_folder(target, str(HERE), "upstream"))
    with bareguest.locked(str(folder)):
        bareguest.build(target, str(HERE), str(folder), [
            f"PYTHON={sys.executable}", f"LINUX={source}", "everything"])
        output, trouble = powernv.boot(target, folder, [SEED, CALLS, 0, 0])
    rows = []
    for result in bareguest.guest_results(output, trouble):
        match = CASE.match(result.name)
        if match:
            if match[2] in MODES:
                rows.append(("plpar_" + match[1], MODES[match[2]],
                             result.passed, result.notes))
        # A shape that fails makes fewer calls.
        elif not result.passed and result.name != "calls were made":
            raise LabError(f"{result.name}: {'; '.join(result.notes)}")
    if not rows:
        raise LabError("no case was run: " + (trouble or output[-300:]))
    return rows


def table(rows: list[tuple[str, str, bool, list[str]]]) -> str:
    """Return the page's table: a line for each trampoline, a column for each mode."""
    outcome = {(shape, mode): survives for shape, mode, survives, _ in rows}
    cells = [["", *MODES.values()]]
    for shape in dict.fromkeys(row[0] for row in rows):
        cells.append([f"{shape}()", *("survives" if outcome[shape, mode] else "fails"
                                      for mode in MODES.values())])
    lines = [", ".join(f'"{cell}"' for cell in line) for line in cells]
    return "\n".join([
        ".. csv-table:: Linux 6.1 under a hypervisor that changes every volatile register",
        "   :header-rows: 1", "",
        *(f"   {line}" for line in lines), ""])


@pytest.mark.full
@pytest.mark.limit(1800)
def test_hostile_hv_upstream(checks):
    """Trampolines of Linux 6.1 under the hostile hypervisor: the table of calling.rst"""
    rows = survey(powernv.Target("le", "elfv2"))
    for shape, mode, survives, notes in rows:
        print(f"# {shape:28} {mode:20} " + ("survives" if survives else f"fails: {notes[0]}"))
    checks.result("Linux's trampolines survive in the modes that calling.rst names",
                  table(rows) in PAGE.read_text(encoding="utf-8"),
                  [f"{PAGE.relative_to(TOP)} does not have this:", *table(rows).splitlines()])
