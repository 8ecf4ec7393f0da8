# SPDX-License-Identifier: GPL-2.0-or-later
"""Read statistics while 64 CPUs make calls; check that each reading is consistent."""
from __future__ import annotations

import json
from typing import Any

from ktap import Ktap
from qemu_guest import HCALL, LOAD, Machine

CPUS = 64
CALLS = 5000
READINGS = 30
TIMEOUT = 1200
# The console makes this call, too.
SHARED = 0x54
# load.c's opcodes that share the row of unknown calls.
UNKNOWN = (0x7f0, 0xfff0)

COMMANDS = {
    "load": "insmod /load.ko",
    "cpus": "cat /sys/devices/system/cpu/online",
    "before": f"tr -d '\\n' <{HCALL}/stats_json; echo",
    "readings": f"""
(echo load {CPUS} {CALLS} >/sys/kernel/debug/hcall_load; touch /tmp/done) &
reading=0
while [ ! -e /tmp/done ] && [ $reading -lt {READINGS} ]; do
	tr -d '\\n' <{HCALL}/stats_json
	echo
	reading=$((reading + 1))
done
wait""",
    "made": "cat /sys/kernel/debug/hcall_load",
    "after": f"tr -d '\\n' <{HCALL}/stats_json; echo",
}


def _read(lines: list[str]) -> list[dict[str, Any]]:
    """Return each reading as {name of a call: its numbers}."""
    return [{call["name"]: call for call in json.loads(line)["calls"]} for line in lines]


def _faults(call: dict[str, Any]) -> list[str]:
    finished = sum(call["statuses"].values())
    faults = {
        # A status is counted ahead of its call's time: each CPU may be between the two.
        "statuses and histogram differ":
            not 0 <= finished - sum(call["histogram_ns_log2"]) <= CPUS,
        "more calls finished than began": sum(call["histogram_ns_log2"]) > call["calls"],
        # Each CPU may be in one.
        "calls that never finished": call["calls"] - finished > CPUS,
        "more errors than calls": call["errors"] > finished + call["real_mode"],
        "one call took longer than all": call["max_ns"] > call["time_ns"],
    }
    return [f"{call['name']}: {what}: {call}" for what, wrong in faults.items() if wrong]


def _backwards(earlier: dict[str, Any], later: dict[str, Any]) -> list[str]:
    return [f"{name}: {key} {call[key]}, later {later.get(name, {}).get(key)}"
            for name, call in earlier.items() for key in ("calls", "time_ns", "max_ns", "errors")
            if later.get(name, {}).get(key, -1) < call[key]]


def _lost(before: dict[str, Any], after: dict[str, Any], made: dict[int, int]) -> list[str]:
    def calls(reading: dict[str, Any], opcodes: tuple[int, ...]) -> int:
        return sum(call["calls"] for call in reading.values()
                   if call["opcode"] in opcodes or
                   call["name"] == "unknown" and opcodes == UNKNOWN)
    expected = {(opcode,): number for opcode, number in made.items()
                if opcode != SHARED and opcode not in UNKNOWN}
    expected[UNKNOWN] = sum(made[opcode] for opcode in UNKNOWN)
    return [f"{list(map(hex, opcodes))}: {number} made, "
            f"{calls(after, opcodes) - calls(before, opcodes)} counted"
            for opcodes, number in expected.items()
            if calls(after, opcodes) - calls(before, opcodes) != number]


def check(ktap: Ktap, machine: Machine) -> None:
    """Boot, and check the results."""
    said = machine.run(COMMANDS, {"load.ko": machine.module(LOAD)}, cpus=CPUS, timeout=TIMEOUT,
                       options=("-d", "guest_errors", "-m", "2G,slots=2,maxmem=4G"))
    made = {int(opcode, 16): int(calls) for opcode, calls, _ in map(str.split, said["made"])}
    ktap.result(f"{CPUS} CPUs make {CPUS * CALLS} calls",
                said["cpus"] == [f"0-{CPUS - 1}"] and sum(made.values()) == CPUS * CALLS,
                said["cpus"] + said["made"])
    (before,), (after,) = _read(said["before"]), _read(said["after"])
    readings = _read(said["readings"])
    all_of_them = [before, *readings, after]
    wrong = [fault for reading in all_of_them for call in reading.values()
             for fault in _faults(call)]
    ktap.result("each reading meanwhile is consistent",
                len(readings) >= 3 and not wrong, [f"{len(readings)} readings", *wrong[:10]])
    back = [line for earlier, later in zip(all_of_them, all_of_them[1:])
            for line in _backwards(earlier, later)]
    ktap.result("no number goes backwards from one reading to the next", not back, back[:10])
    lost = _lost(before, after, made)
    ktap.result("in the end no call is lost or counted twice", len(made) == 9 and not lost, lost)
    ktap.none("the kernel has no complaint", said.complaints)
