# SPDX-License-Identifier: GPL-2.0-or-later
"""Measure fsync() on an NVDIMM that is flushed by calls, with both drivers.

With a fast medium the time counts, with a slow medium the processor's time, in
instructions: a processor that waits executes none.
"""
from __future__ import annotations

import pathlib
import re
import statistics
import tempfile
from collections.abc import Sequence
from typing import NamedTuple

import pytest

import clients
import guestshell
import medium
from lab import guest
from lab.errors import LabError
from lab.kernel import Kernel

HERE = pathlib.Path(__file__).resolve().parent
TIMEOUT = 300
# The budgets: so much quicker at least, and so much more of a processor at most.
QUICKER = 20
CPU_SHARE = 1.1
SLOW_US = 100_000
TIMES = 200
SLOW_TIMES = 60
# The first flushes of a slow medium, in which the driver gets to know it.
LEARNING = 5


class Fsyncs(NamedTuple):
    """Nanoseconds of each fsync(): by the clock, and those that the process ran."""

    took: list[int]
    ran: list[int]


def measure(kernel: Kernel, times: int, medium_us: int, options: Sequence[str] = ()) -> Fsyncs:
    """So many, on a new NVDIMM whose medium takes so long; options are QEMU's."""
    commands = {"create": "ndctl create-namespace -r region0 -m raw",
                "measure": f"/init fsync /dev/pmem0 {times}"}
    with tempfile.TemporaryDirectory(prefix="hcall-lab-") as folder:
        nvdimm = guest.Nvdimm(pathlib.Path(folder, "flushed.img"), device="spapr-nvdimm")
        said = guestshell.run(kernel, commands, clients.files(), HERE / "device.c",
                              nvdimms=[nvdimm], log=False, timeout=TIMEOUT, cpus=1,
                              environment=medium.load(folder, us=medium_us),
                              options=options)
    lines = said["measure"]
    if len(lines) != times or not all(re.fullmatch(r"\d+ \d+", line) for line in lines):
        raise LabError(f"the guest did not call fsync() {times} times:\n" +
                       "\n".join([*said["create"], *lines[-10:]]))
    numbers = [tuple(map(int, line.split())) for line in lines]
    return Fsyncs(*map(list, zip(*numbers)))


@pytest.mark.full
@pytest.mark.kernel("nvdimm", upstream=True)
@pytest.mark.limit(1800)
def test_nvdimm_fsync(checks, kernel):
    """fsync() latency on an NVDIMM compared with Linux's own driver."""
    compared = [Kernel(kernel.kernel, "le", "nvdimm", layer=False), kernel]
    quick = [statistics.median(measure(each, TIMES, 0).took) / 1e6 for each in compared]
    slow = [measure(each, SLOW_TIMES, SLOW_US, guest.ICOUNT) for each in compared]
    ran = [statistics.median(fsyncs.ran[LEARNING:]) / 1e3 for fsyncs in slow]
    took = [statistics.median(fsyncs.took[LEARNING:]) / 1e6 for fsyncs in slow]
    print(f"# median of {TIMES}: Linux {quick[0]:.2f} ms, the layer {quick[1]:.2f} ms, "
          f"{quick[0] / quick[1]:.0f} times as quick")
    print(f"# a medium that takes {SLOW_US // 1000} ms, median of {SLOW_TIMES - LEARNING}: "
          f"Linux {took[0]:.1f} ms and {ran[0]:.0f} thousand instructions, the layer "
          f"{took[1]:.1f} ms and {ran[1]:.0f}, {ran[1] / ran[0]:.2f} times as many")
    checks.result(f"fsync() is {QUICKER} times as quick as on Linux's own driver",
                  quick[0] >= QUICKER * quick[1], [f"{quick} ms"])
    # The clocks of guest and host run apart a little.
    checks.result("a slow medium is slow", all(ms >= 0.9 * SLOW_US / 1000 for ms in took),
                  [f"{took} ms"])
    checks.result(f"it takes {CPU_SHARE} times the processor's time at most of a slow medium",
                  ran[1] <= CPU_SHARE * ran[0], [f"{ran} thousand instructions"])
