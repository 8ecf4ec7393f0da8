# SPDX-License-Identifier: GPL-2.0-or-later
"""Build the test guest, boot it in QEMU, and report the results.

The guest checks results, registers and memory.  The arguments are checked here: QEMU logs
the registers of every call, and the guest prints the registers that it passes.
"""
from __future__ import annotations

import os
import pathlib
import re

import pytest

import bareguest
from bareguest import Result, guest_results
from lab import qemu, qlog

HERE = os.path.dirname(os.path.realpath(__file__))

# Last argument register of each trampoline.  The guest has such a table; a call for
# which the guest prints no expected registers fails here.
SHAPES = {
    "plpar_hcall_norets": 10,
    "plpar_hcall_norets_notrace": 10,
    "plpar_hcall": 9,
    "plpar_hcall_raw": 9,
    "plpar_hcall9": 12,
    "plpar_hcall9_raw": 12,
}
VARIANTS = ("plain", "inverted")
# Macros of the same names, which make their call inline.
INLINE = ("plpar_hcall_norets", "plpar_hcall_norets_notrace", "plpar_hcall",
          "plpar_hcall9")
INLINE_VARIANTS = ("inline-constant", "inline-variable")

TRAMPOLINES = re.compile(r"^# trampolines 0x([0-9a-f]+) 0x([0-9a-f]+)$", re.M)
CALLS = re.compile(r"^# calls (\d+)$", re.M)
EXPECTED = re.compile(r"^# expected (\w+) ([\w-]+) (.*)", re.M)
REGISTER = re.compile(r"(\w+)=([0-9a-f]+)")


def registers(text: str) -> dict[str, int]:
    """Return {"r3": ..., ...} for "r3=... r4=..."."""
    return {name: int(value, 16) for name, value in REGISTER.findall(text)}


def differences(variant: str, last: int, passed: dict[str, int],
              seen: list[dict[str, int]], text: range) -> list[str]:
    """Compare one call with QEMU's log; return the differences."""
    wanted = [f"r{number}" for number in range(3, last + 1)]
    if list(passed) != wanted:
        return [f"the guest printed no expected registers ({variant})"]
    if len(seen) != 1:
        return [f"{len(seen)} calls with r3=0x{passed['r3']:x}, expected one"]
    notes = [f"{name}: passed 0x{passed[name]:x}, QEMU got 0x{seen[0][name]:x}"
             for name in wanted if seen[0].get(name) != passed[name]]
    inside = seen[0].get("nip") in text
    if inside == (variant in INLINE_VARIANTS):
        notes.append(f"made at 0x{seen[0].get('nip', 0):x}, "
                     f"{'inside' if inside else 'outside'} hvCall.S")
    return notes


def trap_count(output: str, seen: int) -> Result:
    """Check that every call of a trampoline traps once."""
    printed = CALLS.search(output)
    made = int(printed[1]) if printed else 0
    notes = [f"{made} calls, {seen} from hvCall.S in QEMU's log"]
    passed = made == seen and made > 0
    return Result(passed, "every call of a trampoline traps once",
                  [] if passed else notes)


def log_results(output: str, log: pathlib.Path) -> list[Result]:
    """Compare the registers in QEMU's log with those that the guest printed."""
    passed = {(match[1], match[2]): registers(match[3])
              for match in EXPECTED.finditer(output)}
    ends = TRAMPOLINES.search(output)
    text = range(int(ends[1], 16), int(ends[2], 16)) if ends else range(0)
    calls: dict[int, list[dict[str, int]]] = {}
    for made in qlog.calls(log):
        call = {**{f"r{number}": value for number, value in enumerate(made.registers, 3)},
                "nip": made.nip}
        calls.setdefault(made.opcode, []).append(call)

    results = [trap_count(output, sum(call.get("nip") in text
                                      for same in calls.values() for call in same))]
    for shape, last in SHAPES.items():
        for variant in (*VARIANTS, *(INLINE_VARIANTS if shape in INLINE else ())):
            call = passed.get((shape, variant), {})
            notes = differences(variant, last, call, calls.get(call.get("r3", -1), []),
                              text)
            results.append(Result(not notes, f"{shape}: the hypervisor saw "
                                  f"r3-r{last} as passed ({variant})", notes))
    return results


@pytest.mark.variants("le", "be", "be-elfv2")
def test_guest(checks, endian, abi, folder, parameter):
    """Trampolines in a bare guest; --set hvcall=FILE tests those of another file."""
    target = bareguest.Target(endian, abi, "guest", 60)
    hvcall = [os.path.realpath(path) for path in parameter("hvcall", "").split()]
    built = bareguest.build_folder(target, HERE, *hvcall)
    with bareguest.locked(built):
        bareguest.build(target, HERE, built, [f"HVCALL={path}" for path in hvcall])
        log = qemu.log_path(folder)
        output, trouble = bareguest.boot(target, built, "-d", "int", "-D", str(log))
    for result in guest_results(output, trouble) + log_results(output, log):
        checks.result(result.name, result.passed, result.notes)
