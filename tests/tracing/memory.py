# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the memory that a CPU takes as it comes online with Linux's own.

The guest boots on one CPU and brings the others online.  Linux has its counters in
per-CPU memory of all possible CPUs from the boot on, the layer allocates them now.
"""
from __future__ import annotations

from ktap import Ktap
from lab.errors import LabError
from qemu_guest import Machine

# Few and many: what is allocated for several CPUs at once weighs most with few.
CPUS = (2, 4, 16)
# KiB for each CPU that is online, the first included.
BUDGET = 32
# Free memory of two boots differs by so much, in KiB.
NOISE = 64
TIMEOUT = 900
FREE = "sync; echo 3 >/proc/sys/vm/drop_caches; sleep 1; grep MemFree /proc/meminfo"
COMMANDS = {
    "before": FREE,
    "online": "for cpu in /sys/devices/system/cpu/cpu[1-9]*; do echo 1 >$cpu/online; done",
    "after": FREE,
    "cpus": "nproc",
}


def _taken(machine: Machine, cpus: int) -> int:
    """KiB that the guest has less when all CPUs are online."""
    said = machine.run(COMMANDS, {}, cpus=cpus, append="maxcpus=1", timeout=TIMEOUT,
                       options=("-d", "guest_errors"))
    if said["cpus"] != [str(cpus)]:
        raise LabError(f"{said['cpus']} CPUs came online, of {cpus}: {said['online']}")
    before, after = (int(said[name][-1].split()[1]) for name in ("before", "after"))
    return before - after


def check(ktap: Ktap, machine: Machine) -> None:
    """Boot both kernels with each number of CPUs, and compare them."""
    linux = Machine(machine.folder, layer=False)
    for cpus in CPUS:
        ours, theirs = _taken(machine, cpus), _taken(linux, cpus)
        print(f"# {cpus} CPUs: layer {ours} KiB, Linux {theirs} KiB", flush=True)
        ktap.result(f"{cpus} CPUs take at most {BUDGET} KiB each more than Linux's",
                    ours - theirs <= BUDGET * cpus + NOISE,
                    [f"layer {ours} KiB, Linux {theirs} KiB"])
