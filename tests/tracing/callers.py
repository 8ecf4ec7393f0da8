# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that a stack trace of each call names the caller, and the caller's caller.

Both are known from elsewhere.  While calls are neither traced nor counted, the trap is in the
caller itself, and QEMU's log has its address.  The caller's caller is what the function tracer
records at the entry of each caller while calls are traced.
"""
from __future__ import annotations

from typing import NamedTuple

import functions
from ktap import Ktap
from lab import hcalls, qlog
from qemu_guest import EVENT, HCALL, TRACING, Machine

TIMEOUT = 900
CALLERS = "/callers"
# One line for each kind of stack, named by the event ahead of it, and for each kind of
# line of the function tracer.  One CPU after the other keeps them together.
COLLAPSE = r"""cat per_cpu/cpu*/trace | awk '
in_stack && /^ => / { stack = stack " " $2; next }
in_stack { print "stack " name stack; in_stack = 0 }
/ <stack trace>$/ { in_stack = 1; stack = ""; next }
/ <-/ { print "pair " $(NF - 1) " " $NF; next }
match($0, /: H_[A-Z0-9_]+/) { name = substr($0, RSTART + 2, RLENGTH - 2) }
END { if (in_stack) print "stack " name stack }' | sort -u >/tmp/stacks"""

WORK = """
echo a line for the console >/dev/hvc0
dd if=/dev/hwrng of=/dev/null bs=64 count=4 2>/dev/null
cat /sys/bus/nd/devices/nmem*/papr/* /proc/powerpc/lparcfg >/dev/null 2>&1
cd /sys/bus/platform/drivers/papr_scm
for device in ibm*; do echo $device >unbind; echo $device >bind; done
cd /
wait_for_namespaces
dd if=/dev/zero of=/dev/pmem1 bs=4k count=4 conv=fsync 2>/dev/null
for state in 0 1; do echo $state >/sys/devices/system/cpu/cpu1/online; done
"""

COMMANDS = {
    # The trap is in the caller; QEMU logs its address.
    "inline": f"echo 0 >{HCALL}/enable\n{WORK}",
    "traced": f"""
cd {TRACING}
echo 32768 >buffer_size_kb
awk 'NR == FNR {{ wanted[$1]; next }} $1 in wanted {{ print $1 }}' {CALLERS} \
	available_filter_functions >/tmp/filter
cat /tmp/filter >set_ftrace_filter
echo stacktrace >{EVENT}/trigger
echo function >current_tracer
echo 1 >{EVENT}/enable
{WORK}
cd {TRACING}
echo 0 >tracing_on
{COLLAPSE}""",
    "filter": "sort -u /tmp/filter",
    "stacks": "cat /tmp/stacks",
}


class Stack(NamedTuple):
    """Kind of stack trace: the call's name, and functions from the innermost."""

    call: str
    frames: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.call}: {' '.join(self.frames)}"


class Found(NamedTuple):
    """Stack traces, and pairs (function, its caller) of the function tracer."""

    stacks: list[Stack]
    pairs: set[tuple[str, str]]


def parse(lines: list[str]) -> Found:
    """Parse lines that COLLAPSE printed."""
    stacks, pairs = [], set()
    for line in lines:
        word, *rest = line.split()
        if word == "stack":
            stacks.append(Stack(rest[0], tuple(rest[1:])))
        elif word == "pair":
            pairs.add((rest[0], rest[1].lstrip("<-")))
    return Found(stacks, pairs)


def outside_of_layer(stack: Stack, layer: set[str]) -> tuple[str, str]:
    """Return the caller and its caller: the frames outside of the layer's outermost function."""
    at = max((number + 1 for number, name in enumerate(stack.frames) if name in layer), default=0)
    caller, above = (*stack.frames[at:at + 2], "", "")[:2]
    return caller, above


def wrong_stacks(found: Found, known: functions.Functions, filtered: set[str]) -> list[str]:
    """Describe stack traces in which the caller or the caller's caller is wrong."""
    wrong = []
    for stack in found.stacks:
        caller, above = outside_of_layer(stack, known.layer)
        if caller not in known.callers:
            wrong.append(f"{stack}: {caller} makes no call")
        elif caller in filtered and (caller, above) not in found.pairs:
            wrong.append(f"{stack}: {above} does not call {caller}")
    return wrong


def _check_stacks(ktap: Ktap, found: Found, known: functions.Functions,
                  filtered: set[str]) -> None:
    wrong = wrong_stacks(found, known, filtered)
    leaves = sorted({name for stack in found.stacks for name in stack.frames} & known.leaves)
    ktap.result("each stack trace names the caller and the caller's caller that the "
                "function tracer recorded", len(found.stacks) >= 20 and not wrong,
                [f"{len(wrong)} of {len(found.stacks)} stacks; leaves: {' '.join(leaves)}",
                 *wrong])
    console = [stack for stack in found.stacks if stack.call == "H_PUT_TERM_CHAR"]
    lost = [str(stack) for stack in console if "hvterm_raw_put_chars" not in stack.frames]
    ktap.result("H_PUT_TERM_CHAR: hvterm_raw_put_chars() is in each stack trace",
                console and not lost, lost)


def check(ktap: Ktap, machine: Machine) -> None:
    """Boot, and check the results."""
    known = functions.find(machine.kernel)
    names = machine.folder / "callers"
    names.write_text("".join(f"{name}\n" for name in sorted(known.callers)), encoding="ascii")
    said = machine.run(COMMANDS, {CALLERS[1:]: names}, timeout=TIMEOUT)
    found = parse(said["stacks"])
    log = qlog.Log(said.boot.log, qlog.Symbols(machine.kernel.products / "System.map"),
                   known.layer)
    inline = {function for _, function in log.inline} & known.callers
    traced = {stack.call for stack in found.stacks}
    caught = {name for stack in found.stacks for name in stack.frames}
    _check_stacks(ktap, found, known, set(said["filter"]))
    ktap.none("the guest's commands print no error", said["inline"] + said["traced"])
    ktap.result("callers are found in machine code, and called",
                len(inline) >= 10 and "hvc_put_chars" in inline and inline <= known.callers,
                [f"{len(known.callers)} callers", *sorted(inline)])
    # Calls from idle, and of a CPU that is not online, are never traced.
    missing = sorted({function for opcode, function in log.inline
                      if hcalls.names().get(opcode) in traced} & known.callers - caught)
    ktap.result("each function from which QEMU logs a call that is traced is in a stack trace",
                len(inline & caught) >= 8 and not missing, missing)
    ktap.none("the kernel has no complaint", said.complaints)
