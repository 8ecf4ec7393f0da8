# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the memory that the layer allocates as CPUs come online.

The guest boots on one CPU and brings the others online.  Events of all page allocations have
their sizes and stack traces: those of the layer are added up.
"""
from __future__ import annotations

import re

from ktap import Ktap
from lab.errors import LabError
from qemu_guest import TRACING, Machine

# Few and many: what is allocated for several CPUs at once weighs most with few.
CPUS = (2, 4, 16)
# KiB for each CPU that is online, the first included.
BUDGET = 32
PAGE = 64
TIMEOUT = 900
EVENT = f"{TRACING}/events/kmem/mm_page_alloc"
COMMANDS = {
    "begin": f"""
echo 4096 >{TRACING}/buffer_size_kb
echo stacktrace >{EVENT}/trigger
echo 1 >{EVENT}/enable""",
    "online": "for cpu in /sys/devices/system/cpu/cpu[1-9]*; do echo 1 >$cpu/online; done",
    "found": f"""
echo 0 >{TRACING}/tracing_on
cat {TRACING}/per_cpu/cpu*/stats | awk '/^overrun:/ {{ lost += $2 }} END {{ print "lost", lost }}'
for cpu in {TRACING}/per_cpu/cpu*/trace; do
	awk '/mm_page_alloc:/ {{ if (stack) print stack; match($0, /order=[0-9]+/)
			stack = substr($0, RSTART, RLENGTH) }}
		/^ => / {{ stack = stack " " $2 }} END {{ if (stack) print stack }}' $cpu
done | sort | uniq -c""",
    "cpus": "nproc",
}
# Functions of the layer that may allocate.
_OURS = re.compile(r"(alloc_pool|hcall_\w+)$")


def allocated(lines: list[str]) -> tuple[int, int]:
    """KiB that the layer allocated, and that the whole kernel did."""
    if lines[0] != "lost 0":
        raise LabError(f"the trace has no room for all allocations: {lines[0]}")
    ours = whole = 0
    for line in lines[1:]:
        count, order, *stack = line.split()
        size = PAGE * int(count) << int(order.partition("=")[2])
        whole += size
        ours += size if any(map(_OURS.match, stack)) else 0
    return ours, whole


def check(ktap: Ktap, machine: Machine) -> None:
    """Boot with each number of CPUs."""
    for cpus in CPUS:
        said = machine.run(COMMANDS, {}, cpus=cpus, append="maxcpus=1", timeout=TIMEOUT,
                           options=("-d", "guest_errors"))
        errors = said["begin"] + said["online"]
        ktap.result(f"{cpus} CPUs come online", said["cpus"] == [str(cpus)] and not errors,
                    said["cpus"] + errors)
        ours, whole = allocated(said["found"])
        print(f"# {cpus} CPUs: layer {ours} KiB, the whole kernel {whole} KiB", flush=True)
        ktap.result(f"{cpus} CPUs: the layer takes memory for its counters, at most {BUDGET} KiB "
                    "for each CPU", 0 < ours <= BUDGET * cpus,
                    [f"{ours} KiB of {whole} KiB"])
