# SPDX-License-Identifier: GPL-2.0-or-later
"""Put a kprobe and a kretprobe on every function of the layer and on its callers.

They stay there while calls are made by a module and by the kernel, and while
statistics, events and injection are switched on and off.  Only functions that
the kernel itself lists as not to be probed may refuse one.
"""
from __future__ import annotations

import functions
from guestshell import Session
from ktap import Ktap
from lab.errors import LabError
from qemu_guest import EVENT, HCALL, LOAD, TRACING, Machine

# Number of calls in a sample for every run, and tenths of them that the module makes.
SAMPLE = 40000
MODULE_SHARE = 9
# Bytes of one H_RANDOM, and of one read of /dev/hwrng.
RANDOM_BYTES, READING = 8, 64
TIMEOUT = 300
CALLS_A_SECOND = 400
FUNCTIONS = "/functions"
# Linux without the layer complains of a kretprobe here: it returns with RCU not watching.
IDLE = {"pseries_lpar_idle"}
# load.c counts calls with this status, which QEMU never gives.
RULE = "H_SCM_READ_METADATA:status=H_ABORTED:when=3..+2"

PROBE = f"""
cd {TRACING}
echo 0 >tracing_on
# Probes that are jumps instead of traps are not tested.  By reading: the detour of
# optprobes_head.S, up to Linux 7.2, restores r13, which is the CPU's paca, also after the
# task was preempted there and goes on on another CPU.
echo 0 >/proc/sys/debug/kprobes-optimization
while read name; do
	number=$((number + 1))
	for kind in p r; do
		echo "$kind:$kind$number $name" 2>/dev/null >>kprobe_events ||
			echo "$kind $name"
	done
done <{FUNCTIONS}"""

SWITCH = f"""
touch /tmp/switching
event={EVENT}
(while [ -e /tmp/switching ]; do
	for state in 1 0; do
		echo $state >$event/enable
		echo $state >{TRACING}/events/powerpc/hcall_entry/enable
		echo $state >{HCALL}/enable
		[ $state = 1 ] && echo {RULE} >{HCALL}/inject || echo clear >{HCALL}/inject
		usleep 20000
		echo $state
	done
done >/tmp/switched 2>/tmp/errors) &"""


def commands(calls: int) -> dict[str, str]:
    """Return the guest's commands for a number of calls."""
    by_module = calls * MODULE_SHARE // 10
    readings = (calls - by_module) * RANDOM_BYTES // READING
    return {
        "load": "insmod /load.ko",
        "probe": PROBE,
        "blacklist": "awk '{print $2}' /sys/kernel/debug/kprobes/blacklist",
        "enable": f"echo 1 >{TRACING}/events/kprobes/enable",
        "made": f"""{SWITCH}
echo load 2 {by_module // 2} >/sys/kernel/debug/hcall_load
dd if=/dev/hwrng of=/dev/null bs={READING} count={readings} 2>&1
rm /tmp/switching
wait
cat /sys/kernel/debug/hcall_load""",
        "switched": "wc -l </tmp/switched; cat /tmp/errors",
        "profile": f"cat {TRACING}/kprobe_profile",
        "disable": f"echo 0 >{TRACING}/events/kprobes/enable; echo >{TRACING}/kprobe_events",
    }


def _check_probes(ktap: Ktap, known: functions.Functions, refused: list[str],
                  blacklist: set[str]) -> None:
    names = {line.split()[1] for line in refused}
    # Blacklisted assembly has no names there.
    open_ones = sorted(known.layer - known.assembly - blacklist)
    ktap.result("each C function of the layer that is not in the kernel's blacklist takes a probe",
                len(open_ones) >= 20 and not names & set(open_ones),
                [f"{len(open_ones)} functions", *sorted(names & set(open_ones))])


def _check_calls(ktap: Ktap, said: Session, calls: int) -> None:
    rows = [line.split() for line in said["made"] if line.startswith("0x")]
    made = sum(int(row[1]) for row in rows)
    answered = sum(int(row[2]) for row in rows)
    reads = next((int(line.split("+")[0]) for line in said["made"] if "records in" in line), 0)
    total = made + reads * READING // RANDOM_BYTES
    ktap.result(f"{calls} calls come to their end", total >= calls * 95 // 100, said["made"])
    ktap.result("meanwhile statistics, events and injection are switched on and off",
                len(said["switched"]) == 1 and int(said["switched"][0]) >= 20 and answered > 0,
                [f"switched {said['switched']}, {answered} answered by a rule"])


def _check_hits(ktap: Ktap, known: functions.Functions, names: list[str],
                profile: list[str]) -> None:
    """Lines "NAME HITS MISSES", in which NAME is kind and number."""
    hits = {line.split()[0]: int(line.split()[1]) for line in profile}
    hit = {kind: {names[int(name[1:]) - 1] for name, number in hits.items()
                  if number and name[0] == kind} for kind in "pr"}
    ktap.result("probes on the layer and on its callers are hit, at entry and at return",
                all(len(hit[kind] & known.layer) >= 3 and len(hit[kind] & known.callers) >= 3
                    for kind in "pr"), [f"{kind}: {sorted(hit[kind])}" for kind in "pr"])
    for kind in "pr":
        print(f"# {kind}: {len(hit[kind] & known.layer)} functions of the layer and "
              f"{len(hit[kind] & known.callers)} callers were hit", flush=True)


def check(ktap: Ktap, machine: Machine, calls: int = SAMPLE) -> None:
    """Boot, and check the results; a guest that hangs fails after TIMEOUT."""
    known = functions.find(machine.kernel)
    names = sorted((known.layer | known.callers) - IDLE)
    path = machine.folder / "functions"
    path.write_text("".join(f"{name}\n" for name in names), encoding="ascii")
    files = {"load.ko": machine.module(LOAD), FUNCTIONS[1:]: path}
    name = (f"a guest with probes on {len(known.layer)} functions of the layer and "
            f"{len(known.callers)} callers survives {calls} calls")
    try:
        said = machine.run(commands(calls), files, timeout=TIMEOUT + calls // CALLS_A_SECOND,
                           options=("-d", "guest_errors"))
    except LabError as error:
        ktap.result(name, False, str(error).splitlines())
        return
    ktap.result(name, True)
    _check_probes(ktap, known, said["probe"], set(said["blacklist"]))
    _check_calls(ktap, said, calls)
    _check_hits(ktap, known, names, said["profile"])
    errors = said["load"] + said["enable"] + said["disable"]
    ktap.none("the guest's commands print no error", errors)
    ktap.none("the kernel has no complaint", said.complaints)
