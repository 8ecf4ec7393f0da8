# SPDX-License-Identifier: GPL-2.0-or-later
"""Instructions from switching on to the first program, of two kernels.

With one CPU, guest time is instructions: executed ones, and those that would have fitted into
the time in which the guest waited.
"""

import pathlib
import re
import tempfile

import kernels
from count import NS_PER_TICK
from lab import guest, rootfs
from lab.errors import LabError
from lab.kernel import Kernel

# The configuration whose text has a budget.
CONFIG = "users"
PROGRAM = pathlib.Path(__file__).with_name("first.c")
# QEMU goes on to the end of a wait at once: otherwise, a wait takes longer on a busy machine.
COUNTING = (guest.ICOUNT[0], guest.ICOUNT[1] + ",sleep=off", "-rtc", "clock=vm")
# Two boots of one kernel may differ by so much, or the number means nothing.
TOLERANCE = 0.001


def _once(vmlinux, root):
    with tempfile.TemporaryDirectory(prefix="hcall-bench-") as folder:
        console = guest.boot(vmlinux, root, folder, cpus=1,
                             options=COUNTING).console
    found = re.search(r"^@timebase (\d+)$", console, re.M)
    if not found:
        raise LabError("the guest did not say its time")
    return round(int(found[1]) * NS_PER_TICK)


def instructions(endian, layer):
    """From switching on to init; builds the kernel if need be."""
    vmlinux = Kernel(kernels.chosen(), endian, CONFIG, layer).build() / "vmlinux"
    root = rootfs.build(kernels.chosen(), endian, PROGRAM)
    first, second = _once(vmlinux, root), _once(vmlinux, root)
    if abs(first - second) > TOLERANCE * first:
        raise LabError(f"two boots of one kernel took {first} and {second} "
                       "instructions: counting does not work")
    return min(first, second)
