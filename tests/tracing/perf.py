# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that perf's powerpc-hcalls.py counts each call once, with a possible time.

It pairs hcall_entry and hcall_exit by CPU, so a call must not move to another
CPU, nor another task's call begin, between the two.  Debian's perf, its script and
its Python run in the guest; more threads than CPUs make calls, and roam.
"""
from __future__ import annotations

import pathlib
import re

from ktap import Ktap
from lab import foreign
from qemu_guest import LOAD, Machine

THREADS, CALLS = 8, 5000
CPUS = 2
TIMEOUT = 900
NS = 1_000_000_000
# The console makes this call, too.
SHARED = 0x54
SCRIPTS = "usr/lib/perf-core"
PYTHON = "usr/lib/python3.11"
# Folders of Python's library that the script needs.
PACKAGES = ("", "collections", "encodings", "importlib", "re")
# Calls of load.c that the script has a name for.
NAMES = {"H_LOGICAL_ICBI": 0x4c, "H_GET_TERM_CHAR": 0x54, "H_HOME_NODE_ASSOCIATIVITY": 0x2ec}
_ROW = re.compile(r"^(\S+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)$")

COMMANDS = {
    "load": "insmod /load.ko",
    "record": f"""
read before rest </proc/uptime
perf record -m 4M -o /tmp/data -a -e powerpc:hcall_entry -e powerpc:hcall_exit \\
	sh -c 'echo roam {THREADS} {CALLS} >/sys/kernel/debug/hcall_load'
read after rest </proc/uptime
echo seconds $before $after""",
    "made": "cat /sys/kernel/debug/hcall_load",
    "report": f"PERF_EXEC_PATH=/{SCRIPTS} PYTHONHOME=/usr perf script -i /tmp/data "
              f"-s /{SCRIPTS}/scripts/python/powerpc-hcalls.py",
}


def programs() -> dict[str, pathlib.Path]:
    """Return {path in the guest: path here} of perf, its script and Python's library."""
    root = foreign.fetch(["linux-perf"])
    found = foreign.program(root, "usr/bin/perf")
    paths = [path for package in PACKAGES for path in (root / PYTHON / package).glob("*.py")]
    paths += (root / SCRIPTS / "scripts/python").rglob("*.py")
    found.update({str(path.relative_to(root)): path for path in paths})
    return found


def rows(lines: list[str]) -> dict[int, tuple[int, ...]]:
    """Parse the script's table: {opcode: count, shortest, longest, average time in ns}."""
    found = {}
    for line in lines:
        match = _ROW.match(line)
        if match:
            name, *numbers = match.groups()
            opcode = NAMES.get(name) or (int(name) if name.isdigit() else None)
            # load.c does not make the other calls that the script has a name for.
            found[opcode or name] = tuple(map(int, numbers))
    return found


def check(ktap: Ktap, machine: Machine) -> None:
    """Boot, and check the results."""
    files = {"load.ko": machine.module(LOAD), **programs()}
    said = machine.run(COMMANDS, files, timeout=TIMEOUT, cpus=CPUS,
                       options=("-d", "guest_errors"))
    made = {int(opcode, 16): int(calls) for opcode, calls, _ in map(str.split, said["made"])}
    found = rows(said["report"])
    lost = [line for line in said["record"] + said["report"] if "lost" in line.lower()]
    ktap.result(f"perf records {THREADS * CALLS} calls and loses none",
                sum(made.values()) == THREADS * CALLS and not lost,
                [*said["load"], *said["record"], *said["report"][:20]])
    wrong = [f"{opcode:#x}: load.c {calls}, powerpc-hcalls.py {found.get(opcode, (0,))[0]}"
             for opcode, calls in made.items()
             if opcode != SHARED and found.get(opcode, (0,))[0] != calls]
    ktap.result("powerpc-hcalls.py finds entry and exit of each call on one CPU",
                len(found) >= len(made) >= 9 and not wrong, wrong or said["report"][:20])
    before, after = (float(line.split()[index]) for line in said["record"]
                     if line.startswith("seconds") for index in (1, 2))
    busy = sum(count * average for count, _, _, average in found.values()) / NS
    odd = [f"{opcode}: {numbers}" for opcode, numbers in found.items()
           if not 0 < numbers[1] <= numbers[3] <= numbers[2]]
    ktap.result("times of powerpc-hcalls.py are ordered, and no CPU is in two calls at a time",
                not odd and 0 < busy < (after - before) * CPUS,
                [f"{busy:.3f} s in calls, {after - before:.3f} s on {CPUS} CPUs", *odd])
    ktap.none("the kernel has no complaint", said.complaints)
