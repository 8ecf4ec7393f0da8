# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare debugfs hcall_inst with that of the same kernel without the layer."""
from __future__ import annotations

from ktap import Ktap
from guestshell import Session
from qemu_guest import LOAD, Machine

INST = "/sys/kernel/debug/hcall_inst"
TIMEOUT = 300
# H_LOGICAL_ICBI: only load.c makes it, so both kernels count as many.
LOADED = 0x4c
COMMANDS = {
    "load": "insmod /load.ko; echo load 1 2000 1 >/sys/kernel/debug/hcall_load",
    "files": f"ls {INST}; stat -c %a {INST}/cpu0",
    "cpu0": f"cat {INST}/cpu0",
}


def _rows(lines: list[str]) -> list[list[int]]:
    return [[int(word) for word in line.split()] for line in lines]


def _ratios(rows: list[list[int]]) -> list[float]:
    """Return the ratio of PURR to timebase for each call with enough ticks."""
    return [row[3] / row[2] for row in rows if len(row) == 4 and row[2] > 10 ** 5]


def _run(machine: Machine) -> Session:
    return machine.run(COMMANDS, {"load.ko": machine.module(LOAD)}, timeout=TIMEOUT,
                       options=("-d", "guest_errors"))


def check(ktap: Ktap, machine: Machine) -> None:
    """Boot both kernels, and compare them."""
    ours = _run(machine)
    theirs = _run(Machine(machine.folder, layer=False))
    ktap.result("hcall_inst has the same files with the same mode",
                ours["files"] == theirs["files"] and len(theirs["files"]) >= 2,
                [str(ours["files"][:3]), str(theirs["files"][:3])])
    columns = [{len(row) for row in _rows(said["cpu0"])} for said in (ours, theirs)]
    ktap.result("hcall_inst/cpu0 has the same columns",
                columns[0] == columns[1] and len(columns[1]) == 1,
                [f"layer {columns[0]}, Linux {columns[1]}", *ours["cpu0"][:3],
                 *theirs["cpu0"][:3]])
    counts = [[row[1] for row in _rows(said["cpu0"]) if row[0] == LOADED]
              for said in (ours, theirs)]
    ktap.result("both count the same number of H_LOGICAL_ICBI",
                counts[0] == counts[1] and counts[0],
                [str(counts)])
    ratios = [_ratios(_rows(said["cpu0"])) for said in (ours, theirs)]
    ktap.result("the PURR's column counts as Linux's does",
                all(ratios) and all(0 < ratio < 4 for both in ratios for ratio in both),
                [str(ratios)])
    for said in (ours, theirs):
        ktap.none("the kernel has no complaint", said.complaints)
