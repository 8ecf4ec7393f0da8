# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that calls with translation off are counted, and their failures as errors."""
from __future__ import annotations

import pathlib

from ktap import Ktap
from lab import hcalls
from qemu_guest import HCALL, Machine

HERE = pathlib.Path(__file__).resolve().parent
CALLS = 200
TIMEOUT = 180
SET_MODE = 0x31c
COMMANDS = {
    "before": f"cat {HCALL}/stats",
    "calls": f"""
insmod /realmode.ko calls={CALLS} \\
	raw=0x$(awk '$3 == "plpar_hcall_raw" {{ print $1 }}' /proc/kallsyms) 2>/dev/null
dmesg | grep realmode:""",
    "after": f"cat {HCALL}/stats",
}


def _row(lines: list[str]) -> hcalls.Row:
    rows = {row.opcode: row for row in map(hcalls.parse_row, lines) if row}
    return rows.get(SET_MODE, hcalls.Row("H_SET_MODE", SET_MODE, 0, 0, 0, 0, 0, 0))


def check(ktap: Ktap, machine: Machine) -> None:
    """Boot, and check the results."""
    said = machine.run(COMMANDS, {"realmode.ko": machine.module(HERE / "realmode.c")},
                       timeout=TIMEOUT)
    ktap.result(f"{CALLS} calls with translation off fail",
                any(f"realmode: {CALLS} calls, {CALLS} failed" in line
                    for line in said["calls"]), said["calls"])
    before, after = _row(said["before"]), _row(said["after"])
    ktap.result("they are counted as calls with translation off",
                after.calls - before.calls == after.real - before.real == CALLS,
                [str(before), str(after)])
    ktap.result("each is counted as an error", after.errors - before.errors == CALLS,
                [str(before), str(after)])
    ktap.none("the kernel has no complaint", said.complaints)
