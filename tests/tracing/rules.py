# SPDX-License-Identifier: GPL-2.0-or-later
"""Check rules of fault injection against QEMU's log and the statuses that load.c counts.

A rule is cleared during a call; CPUs go offline; rules filter by argument; rules are on the
kernel's command line.
"""
from __future__ import annotations

import collections
import re

import functions
import guestshell
import registers  # pylint: disable=import-error
from ktap import Ktap
from lab import hcalls, qlog
from qemu_guest import EVENT, HCALL, LOAD, TRACING, Machine

CPUS = 4
TIMEOUT = 600
# Number of rules that are cleared during a call.
CLEARED = 5
# Seconds; kmemleak reports no younger object.
OLD = 6
LEAK = "/sys/kernel/debug/kmemleak"
LOADED = "/sys/kernel/debug/hcall_load"
INJECT = f"{HCALL}/inject"
# load.c counts calls with the status H_ABORTED, which QEMU never gives.
IN_FLIGHT = "H_LOGICAL_ICBI:status=H_ABORTED:after:delay=1000000:when=1"
ICBI = 0x4c
# A CPU makes this call when it goes offline, and when it comes online.
REGISTER_VPA = 0xdc
OFFLINE = "H_REGISTER_VPA:delay=1"
# load.c passes 1 and 0 in half of its calls, and random numbers in the others.
FILTERS = {
    "H_HOME_NODE_ASSOCIATIVITY:status=H_ABORTED:if-r4=1": lambda args: args[0] == 1,
    "H_HOME_NODE_ASSOCIATIVITY:status=H_ABORTED:if-r4=1:if-r5=0":
        lambda args: args[:2] == (1, 0),
    "H_HOME_NODE_ASSOCIATIVITY:status=H_ABORTED:if-r4=1:if-r5=7": lambda args: False,
}
# A delay changes nothing.  The first is made before there is a memory allocator.
BOOT = ("H_REGISTER_VPA", "H_GET_CPU_CHARACTERISTICS", "H_HOME_NODE_ASSOCIATIVITY",
        "H_INT_GET_SOURCE_INFO", "H_INT_SET_QUEUE_CONFIG", "H_SCM_BIND_MEM")
COMMAND_LINE = 'hcall_inject="' + ";".join(f"{name}:delay=1" for name in BOOT) + '"'


def _load(calls: int) -> str:
    return f"echo load 1 {calls} >{LOADED}; cat {LOADED}"


COMMANDS = {
    "load": "insmod /load.ko",
    "in flight": f"""
for round in $(seq {CLEARED}); do
	echo {IN_FLIGHT} >{INJECT}
	({_load(200)}) >/tmp/loaded &
	{guestshell.wait(f"grep -q matched=[1-9] {INJECT}", 20)}
	echo clear >{INJECT}
	wait
	cat /tmp/loaded
done""",
    "leaked": f"""
sleep {OLD}
echo scan >{LEAK}
sleep {OLD}
echo scan >{LEAK}
cat {LEAK}""",
    "offline": f"""
echo {OFFLINE} >{INJECT}
for cpu in 1 2 3; do
	echo 0 >/sys/devices/system/cpu/cpu$cpu/online
done
cat {INJECT}
echo clear >{INJECT}
for cpu in 1 2 3; do
	echo 1 >/sys/devices/system/cpu/cpu$cpu/online
done""",
    "switched": f"""
for rule in H_LOGICAL_ICBI:status=H_ABORTED:probability=50% {OFFLINE}; do
	echo $rule >{INJECT}
done
(echo roam 8 3000 >{LOADED}) &
for round in 1 2 3 4 5; do
	for state in 0 1; do
		for cpu in 1 2 3; do
			echo $state >/sys/devices/system/cpu/cpu$cpu/online
		done
	done
done
wait
cat {LOADED}
echo clear >{INJECT}""",
    **{rule: f"""
echo {rule} >{INJECT}
echo >{TRACING}/trace
echo 1 >{EVENT}/enable
{_load(400)} >/dev/null
echo 0 >{EVENT}/enable
grep H_HOME_NODE_ASSOCIATIVITY {TRACING}/trace
echo clear >{INJECT}""" for rule in FILTERS},
    # Registers that hold no argument, and a missing value.
    "refused": f"""
for rule in H_SCM_HEALTH:status=H_BUSY:if-r3=1 H_SCM_HEALTH:status=H_BUSY:if-r13=1 \\
		H_SCM_HEALTH:status=H_BUSY:if-r4=; do
	echo $rule 2>/dev/null >{INJECT} && echo taken $rule
	cat {INJECT}
done""",
}
_RULE = re.compile(r"(H_\w+):\S+ matched=(\d+) hits=(\d+)")
_CALL = re.compile(r"H_HOME_NODE_ASSOCIATIVITY[({](.*?)[)}] = (H_\w+)")


def _matched(lines: list[str]) -> dict[str, int]:
    return {match[1]: int(match[2]) for match in map(_RULE.fullmatch, lines) if match}


def _answered(lines: list[str]) -> list[int]:
    """Return for each load the number of H_LOGICAL_ICBI calls that a rule answered."""
    return [int(line.split()[2]) for line in lines if line.startswith(f"{ICBI:#x} ")]


def _check_clear(ktap: Ktap, said: guestshell.Session, layer: set[str]) -> None:
    ktap.result("a rule that is cleared during a call still replaces the call's status",
                _answered(said["in flight"]) == [1] * CLEARED, said["in flight"])
    leaks = [line for line in said["leaked"] if "unreferenced object" in line]
    ours = sorted({name for line in said["leaked"] for name in re.findall(r"\w+", line)}
                  & layer)
    ktap.result("a rule that is cleared during a call is freed", not ours,
                [f"{len(leaks)} leaks, through {ours}", *said["leaked"][:20]])


def _check_offline(ktap: Ktap, said: guestshell.Session, log: qlog.Log) -> None:
    made = log.made()[REGISTER_VPA]
    ktap.result("calls that a CPU makes when it is offline match no rule",
                _matched(said["offline"]) == {"H_REGISTER_VPA": 0} and made > 6,
                [*said["offline"], f"{made} calls"])
    answered = sum(_answered(said["switched"]))
    ktap.result("rules apply while CPUs go offline and online", answered > 500, said["switched"])


def _arguments(text: str) -> tuple[int, ...]:
    """Parse "0x1,0x0"; a name may be ahead of each number."""
    return tuple(int(number, 16) for number in re.findall(r"0x([0-9a-f]+)", text))


def _check_filters(ktap: Ktap, said: guestshell.Session) -> None:
    for rule, passes in FILTERS.items():
        calls = [match.groups() for match in map(_CALL.search, said[rule]) if match]
        counts = collections.Counter((bool(passes(_arguments(args))), status == "H_ABORTED")
                                     for args, status in calls)
        ktap.result(f"a rule is for the calls with its arguments: {rule}",
                    "write error" not in str(said[rule]) and len(calls) >= 40
                    and not counts[True, False] and not counts[False, True]
                    and (counts[True, True] > 10 or "r5=7" in rule),
                    [str(dict(counts)), *said[rule][:5]])
    ktap.none("a filter of a register that holds no argument is refused", said["refused"])


def _check_boot(ktap: Ktap, machine: Machine) -> None:
    """Boot with one CPU: rules apply to all its calls with translation on, but those from idle."""
    said = machine.run({"rules": f"cat {INJECT}"}, {}, cpus=1, timeout=TIMEOUT,
                       append=COMMAND_LINE)
    opcodes = {name: opcode for opcode, name in hcalls.names().items() if name in BOOT}
    made = registers.Log(said.boot.log).counts(registers.BOOT)
    matched = _matched(said["rules"])
    wrong = [f"{name}: {matched.get(name)} matched, QEMU {made[opcode]}"
             for name, opcode in opcodes.items() if matched.get(name) != made[opcode]]
    ktap.result("rules on the command line hold from the kernel's first call on",
                len(opcodes) == len(BOOT) and not wrong and all(matched.values()),
                [*said["rules"], *wrong])
    ktap.none("the kernel has no complaint", said.complaints)


def check(ktap: Ktap, machine: Machine) -> None:
    """Boot, and check the results."""
    layer = functions.find(machine.kernel).layer
    said = machine.run(COMMANDS, {"load.ko": machine.module(LOAD)}, cpus=CPUS, timeout=TIMEOUT,
                       append="kmemleak=on")
    log = qlog.Log(said.boot.log, qlog.Symbols(machine.kernel.products / "System.map"), layer)
    _check_clear(ktap, said, layer)
    _check_offline(ktap, said, log)
    _check_filters(ktap, said)
    ktap.none("the kernel has no complaint", said.complaints)
    _check_boot(ktap, machine)
