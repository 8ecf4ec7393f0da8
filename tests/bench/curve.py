# SPDX-License-Identifier: GPL-2.0-or-later
"""Instructions of a counted call in kernels with 1, 8 and 64 CPUs.

Guest time is instructions, as in startup.py.  The call is made on the last CPU.  Ticks of
other CPUs only add to it, so the fewest instructions of several measurements count.
"""

import pathlib
import tempfile

import guestshell
import kernels
from lab import guest
from lab.errors import LabError
from lab.kernel import Kernel

LOAD = pathlib.Path(__file__).resolve().parents[1] / "tracing/load.c"
CPUS = (1, 8, 64)
REPEATS = 7
LOADED = "/sys/kernel/debug/hcall_load"


def _measure(kernel, module, cpus):
    """{shape: instructions}."""
    last = 1 << (cpus - 1)
    commands = {"load": "insmod /load.ko", "measure": f"for repeat in $(seq {REPEATS}); do\n"
                f"	taskset {last:x} sh -c 'echo measure >{LOADED}'\n	cat {LOADED}\ndone"}
    with tempfile.TemporaryDirectory(prefix="hcall-bench-") as folder:
        said = guestshell.run_on(
            kernel.products / "vmlinux", pathlib.Path(folder), commands, {"load.ko": module},
            cpus=cpus, timeout=1800, append="nowatchdog",
            options=(*guest.ICOUNT, "-rtc", "clock=vm", "-d", "guest_errors"))
    found = {}
    for line in said["measure"]:
        shape, picoseconds = line.split()
        found.setdefault(shape, []).append(int(picoseconds) / 1000)
    if not found:
        raise LabError("the guest measured nothing: " + "; ".join(said["load"]))
    return {shape: min(numbers) for shape, numbers in found.items()}


def costs(endian):
    """Tuples (shape, CPUs, Linux's instructions of a counted call, the layer's)."""
    found = {}
    for layer in (False, True):
        kernel = Kernel(kernels.chosen(), endian, "tracers", layer)
        kernel.build()
        with tempfile.TemporaryDirectory(prefix="hcall-bench-") as folder:
            module = kernel.build_module(LOAD, folder)
            for cpus in CPUS:
                found[layer, cpus] = _measure(kernel, module, cpus)
    for cpus in CPUS:
        for shape, number in found[True, cpus].items():
            yield shape, cpus, round(found[False, cpus][shape]), round(number)
