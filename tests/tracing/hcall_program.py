# SPDX-License-Identifier: GPL-2.0-or-later
"""Test tools/hcall on Debian's kernel: a command's calls, without and with the module."""
from __future__ import annotations

import json
import pathlib
import re

import registers
from guestshell import Session
from ktap import Ktap
from lab import tool

CALL = "H_SCM_READ_METADATA"
ROUNDS = 3
# hcall_client.c passes this number, plus 1 in each round, as drc_index.
FIRST = 0x1001
OFFSET = 0x123456789abcdef0

# Rounds of the command whose calls are counted, in each of two tasks.
COUNTED_ROUNDS = 1024
SCM_READ_METADATA, HTM = 0x3E4, 0x458

_TRACING = "/sys/kernel/tracing"
_FRESH = f"{_TRACING}/instances/fresh"

# Commands before the module is loaded, and with it.
PLAIN = {
    "plain": "hcall trace -C H_PUT_TERM_CHAR sh -c 'echo >/dev/hvc0'",
    "buffers": f"mkdir {_FRESH}; cat {_TRACING}/buffer_size_kb {_FRESH}/buffer_size_kb; "
               f"rmdir {_FRESH}",
}
COMMANDS = {
    "hcall trace": f"hcall trace -C {CALL} sh -c "
                   f"'echo {ROUNDS} >/sys/module/hcall_client/parameters/rounds'",
    "hcall stat": "hcall stat",
    "hcall trace -c": f"hcall trace -c --json -C {CALL} -C H_HTM sh -c 'for i in 1 2; do echo "
                      f"{COUNTED_ROUNDS} >/sys/module/hcall_client/parameters/rounds & done; "
                      "wait'",
}


def files() -> dict[str, pathlib.Path]:
    """Return {path in the guest: path here} of the program."""
    return {"usr/bin/hcall": tool.build("le")}


def check_counted(ktap: Ktap, lines: list[str], calls: list[tuple[int, tuple[int, ...]]]) -> None:
    """Compare the counts of hcall trace -c with QEMU's log of the whole boot."""
    rows = [json.loads(line) for line in lines if line.startswith("{")]
    counted = {row["call"]: row["calls"] for row in rows}
    # The command "hcall trace" has made the first calls.
    logged = {CALL: sum(opcode == SCM_READ_METADATA and values[1] == OFFSET
                        for opcode, values in calls) - ROUNDS,
              "H_HTM": sum(opcode == HTM for opcode, _ in calls) - ROUNDS}
    ktap.result("hcall trace -c: counts are QEMU's",
                counted == logged and set(counted.values()) == {2 * COUNTED_ROUNDS},
                [f"counted {counted}", f"QEMU's log {logged}", *lines[:5]])


def check(ktap: Ktap, said: Session, log: registers.Log) -> None:
    """Check the output."""
    notice, *lines = said["plain"] or [""]
    ktap.result("hcall trace without the module: reports that arguments are missing",
                notice.startswith("hcall: this kernel's trace events lack"), said["plain"])
    ktap.result("hcall trace without the module: names of calls and statuses",
                lines and all(re.fullmatch(r"H_PUT_TERM_CHAR\(\.\.\.\) = H_(SUCCESS|BUSY)", line)
                              for line in lines), said["plain"])
    ktap.result("hcall trace: the top-level buffer has the kernel's default size",
                len(said["buffers"]) == 2 and len(set(said["buffers"])) == 1, said["buffers"])
    ktap.result("hcall trace: the command's calls, with arguments by name",
                said["hcall trace"] == [
                    f"{CALL}(drc_index={FIRST + number:#x}, offset={OFFSET:#x}, length=8) "
                    "= H_PARAMETER" for number in range(ROUNDS)], said["hcall trace"])
    rows = {line.split()[0]: line.split() for line in said["hcall stat"] if line.strip()}
    # Only the module makes this call.
    ktap.result("hcall stat: number of calls and errors",
                rows.get("H_HTM", [])[1:3] == [str(ROUNDS)] * 2, said["hcall stat"][:10])
    check_counted(ktap, said["hcall trace -c"], log.calls[registers.BOOT])
