# SPDX-License-Identifier: GPL-2.0-or-later
"""Test statistics, events and injection of a kernel with the layer on four CPUs.

The reference is QEMU's log, which has the registers of each call.  init.c runs in the
guest; the module load.c makes the calls.  Then, on eight CPUs, stress.c switches
everything on and off during calls.
"""

import functools
import pathlib

import pytest

import counted
import injected
import registers
import stressed
import traced
from lab import guest, qlog, rootfs

HERE = pathlib.Path(__file__).resolve().parent

# Trace all calls from boot on; the buffer has room for them.
TRACED_BOOT = "trace_event=hcall:hcall_return trace_buf_size=8M"
CPUS = 4
TIMEOUT = 600
STRESS_TIMEOUT = 6000


def check_console(ktap, boot):
    """Check that neither the guest nor its kernel reports an error."""
    ktap.none("the guest reports no error", boot.said("error"))
    ktap.none("the kernel has no complaint", boot.complaints())


def stress(ktap, kernel, module, folder, calls, seed):
    """Make calls while everything is switched on and off at random."""
    root = rootfs.build(kernel.kernel, kernel.endian, HERE / "stress.c", [module])
    place = folder / "stress"
    place.mkdir()
    boot = functools.partial(guest.boot, kernel.build() / "vmlinux", root, place, None,
                             timeout=STRESS_TIMEOUT)
    stressed.run(ktap, boot, calls, seed)


@pytest.mark.variants("le", "be", full="le-debug")
@pytest.mark.kernel("lab")
@pytest.mark.limit(2400)
@pytest.mark.cpus(4)
def test_observe(checks, kernel, folder, seed):
    """Calls counted, traced and injected on four CPUs, and at random on eight."""
    products = kernel.build()
    module = kernel.build_module(HERE / "load.c", folder)
    root = rootfs.build(kernel.kernel, kernel.endian, HERE / "init.c", [module])
    boot = guest.boot(products / "vmlinux", root, folder, None, TRACED_BOOT, cpus=CPUS,
                      timeout=TIMEOUT)
    log = registers.Log(boot.log)
    check_console(checks, boot)
    counted.check(checks, boot, log, qlog.Symbols(products / "System.map"), CPUS)
    traced.check(checks, boot, log)
    injected.check(checks, boot, log)
    stress(checks, kernel, module, folder, stressed.SAMPLE, seed)


@pytest.mark.variants(full="le le-debug")
@pytest.mark.kernel("lab")
@pytest.mark.limit(6600)
@pytest.mark.cpus(8)
def test_observe_stress(checks, kernel, config, folder, seed, parameter):
    """Ten million calls on eight CPUs while everything is switched; --set calls=N"""
    kernel.build()
    module = kernel.build_module(HERE / "load.c", folder)
    calls = parameter("calls", 500_000 if config == "debug" else stressed.ALL)
    stress(checks, kernel, module, folder, calls, seed)
