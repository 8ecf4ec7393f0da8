# SPDX-License-Identifier: GPL-2.0-or-later
"""hcall on Debian's own kernel with papr_hcall.ko: no call is lost, on one CPU and on eight.

hcall_client makes calls in a task, hcall_load (tests/tracing/load.c) on all
CPUs at once and says how many of each.
"""

import collections
import json
import pathlib
import re

import pytest

import guestshell
from lab import stock, tool

HERE = pathlib.Path(__file__).resolve().parent
LOAD = HERE.parent / "tracing/load.c"
TIMEOUT = 1800
CALLS = 16384
CALL = "H_SCM_READ_METADATA"
ROUNDS = "/sys/module/hcall_client/parameters/rounds"
# Calls that only hcall_load makes.
ONLY_LOAD = (0x7F0, 0xFFF0, 0xF001)

# A session for the whole system, ended when hcall_load is done.
SYSTEM = """hcall trace {options} -o /tmp/system &
tracer=$!
while ! grep -q 1 /sys/kernel/tracing/instances/hcall-*/events/hcall/*/enable \\
	/sys/kernel/tracing/instances/hcall-*/events/hcall/*/trigger 2>/dev/null
do
	sleep 1
done
echo load {cpus} {calls} {seed} >/sys/kernel/debug/hcall_load
sleep 1
kill -INT $tracer
wait $tracer
{show}"""
COUNT = r"sed 's/^\[pid [0-9]*\] //; s/(.*//' /tmp/system | sort | uniq -c"


def commands(cpus):
    """Return the commands by name."""
    tasks = (f"for i in 1 2 3 4 5 6 7 8; do echo {CALLS // 8} >{ROUNDS} & done; "
             "wait" if cpus > 1 else f"echo {CALLS} >{ROUNDS}")
    few = f"sh -c 'echo 3 >{ROUNDS}'"
    only = ",".join(hex(opcode) for opcode in ONLY_LOAD)
    load = {"cpus": cpus, "calls": CALLS // cpus}
    return {
        "load": "insmod /papr_hcall.ko; insmod /hcall_client.ko; "
                "insmod /load.ko; sleep 2",
        "lines": f"hcall trace -C {CALL} -o /tmp/lines sh -c '{tasks}'; "
                 "wc -l </tmp/lines",
        "counted": f"hcall trace -c --json -C {CALL} sh -c '{tasks}'",
        "system": SYSTEM.format(options=f"-e {only}", seed=11, show=COUNT, **load),
        "system made": "cat /sys/kernel/debug/hcall_load",
        "system counted": SYSTEM.format(options=f"-c --json -e {only}", seed=12,
                                        show="cat /tmp/system", **load),
        "counted made": "cat /sys/kernel/debug/hcall_load",
        "stack": f"hcall trace -k -tt -T --caller --syscall --cpu -C {CALL} {few}",
        "json": f"hcall trace --json --syscall -k -C {CALL} {few} 2>/tmp/json; "
                "cat /tmp/json",
        "record": f"hcall record -k --syscall -o /tmp/record -e %scm {few}; "
                  "hcall report -c --json /tmp/record; "
                  f"hcall report -C {CALL} --syscall /tmp/record",
        "status": f"hcall trace -e %scm -e status=success {few}; "
                  f"hcall trace -c -e %scm -e status=error {few}",
        "small": f"hcall trace -b 64K -o /tmp/lines sh -c 'echo 3000 >{ROUNDS}'; "
                 "wc -l </tmp/lines",
        "left": "ls /sys/kernel/tracing/instances",
    }


def _made(lines):
    """{opcode: calls} of hcall_load, of the calls that only it makes."""
    rows = [[int(word, 0) for word in line.split()] for line in lines]
    return {row[0]: row[1] for row in rows if row[0] in ONLY_LOAD}


def _records(lines):
    return [json.loads(line) for line in lines if line.startswith("{")]


def _test_none_lost(ktap, said, cpus):
    where = f"{cpus} CPU" + "s" * (cpus > 1)
    ktap.equal(f"{where}: {CALLS} calls of a command are printed", said["lines"], [str(CALLS)])
    rows = _records(said["counted"])
    ktap.result(f"{where}: -c counts {CALLS} calls of a command", len(rows) == 1
                and rows[0]["call"] == CALL and rows[0]["calls"] == CALLS
                and rows[0]["errors"] == CALLS and rows[0]["time_ns"] > 0,
                said["counted"])
    names = {hex(opcode): opcode for opcode in ONLY_LOAD}
    seen = collections.Counter()
    for line in said["system"]:
        match = re.fullmatch(r"\s*(\d+) (\S+)", line)
        if match:
            name = match.group(2)
            seen[names.get(name) or 0xF001] += int(match.group(1))
    made = _made(said["system made"])
    ktap.result(f"{where}: the system's calls are printed, none lost",
                seen == made and len(made) == 3 and sum(made.values()) > CALLS / 8,
                [f"made {made}", f"seen {dict(seen)}", *said["system"][:5]])
    counted = {row["opcode"]: row["calls"]
               for row in _records(said["system counted"])}
    ktap.result(f"{where}: -c counts the system's calls",
                counted == _made(said["counted made"]) and counted,
                [f"made {_made(said['counted made'])}", f"counted {counted}",
                 *said["system counted"][:5]])
    ktap.none(f"{where}: nothing is left in tracefs", said["left"])


def _test_columns(ktap, said):
    lines = said["stack"]
    ktap.result("trace prints time, CPU, name, duration, caller, system call",
                lines and re.fullmatch(
                    r"\d\d:\d\d:\d\d\.\d{9} sh \[00\d\] " + CALL
                    + r"\(.*\) = H_PARAMETER <0\.\d{9}> from \S+\+0x\S+ in write",
                    lines[0]), lines[:3])
    stack = [line.strip() for line in lines[1:lines.index(next(
        line for line in lines[1:] if CALL in line))]] if len(lines) > 1 else []
    ktap.result("trace -k prints the stack, from the call to the system call",
                any("vfs_write" in line for line in stack)
                and any("param_attr_store" in line for line in stack), stack)
    records = _records(said["json"])
    ktap.result("trace --json prints an object for each call",
                len(records) == 3 and all(
                    record["call"] == CALL and record["syscall"] == "write"
                    and record["status"] == -4 and record["stack"]
                    and record["command"] == "sh" for record in records),
                said["json"][:4])
    rows = _records(said["record"])
    lines = [line for line in said["record"] if CALL + "(" in line]
    ktap.result("report prints what record has written",
                {row["call"]: row["calls"] for row in rows}.get(CALL) == 3
                and len(lines) == 3 and all(line.endswith(" in write")
                                            for line in lines), said["record"])
    ktap.result("status=success and status=error select",
                not any(CALL in line and "PARAMETER" in line
                        for line in said["status"])
                and any(line.endswith(CALL) for line in said["status"]),
                said["status"])
    small = "\n".join(said["small"])
    lost = re.search(r"(\d+) calls were lost", small)
    ktap.result("a buffer that is too small: how many are lost, what to type",
                not lost or "hcall trace --buffer=" in small, said["small"])


def run(ktap, kernel, modules, folder, cpus):
    """One boot."""
    asked = commands(cpus)
    said = guestshell.run_on(
        kernel.vmlinux, folder, asked,
        {"usr/bin/hcall": tool.build("le"),
         **{module.name: module for module in modules}},
        append="nowatchdog", cpus=cpus, timeout=TIMEOUT, log=False)
    ktap.none(f"{cpus} CPUs: the modules load", said["load"])
    _test_none_lost(ktap, said, cpus)
    if cpus == 1:
        _test_columns(ktap, said)
    ktap.none(f"{cpus} CPUs: the kernel has no complaint", said.complaints)


@pytest.mark.full
@pytest.mark.limit(3600)
@pytest.mark.cpus(8)
def test_tool_module(checks, folder):
    """hcall on Debian's own kernel with papr_hcall.ko: no call is lost."""
    kernel = stock.Stock()
    modules, _ = kernel.build_modules(kernel.module_folder())
    load = kernel.build_module(LOAD, folder / "load")
    modules = kernel.strip([*modules, load], folder)
    for cpus in (1, 8):
        run(checks, kernel, modules, folder, cpus)
