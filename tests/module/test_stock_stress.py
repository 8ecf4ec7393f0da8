# SPDX-License-Identifier: GPL-2.0-or-later
"""papr_hcall.ko on Debian's own kernel, while everything is switched on and off.

The stress test of the observers (tests/tracing) on eight CPUs, with the module in
place of the layer.  In its last part the module itself comes and goes.
"""

import functools
import pathlib

import pytest

import stressed
from lab import guest, stock

OBSERVE = pathlib.Path(__file__).resolve().parents[1] / "tracing"

CALLS = 1000000
TIMEOUT = 6000


@pytest.mark.full
@pytest.mark.limit(6600)
@pytest.mark.cpus(8)
def test_stock_stress(checks, folder, seed, parameter):
    """papr_hcall.ko is loaded and unloaded during a million calls on eight CPUs; --set calls=N"""
    kernel = stock.Stock()
    modules, _ = kernel.build_modules(folder / "module")
    load = kernel.build_module(OBSERVE / "load.c", folder / "load")
    root = kernel.rootfs([modules[0], load], folder, OBSERVE / "stress.c")
    # On a busy machine the watchdog would report a lockup.
    boot = functools.partial(guest.boot, kernel.vmlinux, root, folder, None, timeout=TIMEOUT)
    stressed.run(checks, lambda append, **more: boot(f"nowatchdog {append}", **more),
                 parameter("calls", CALLS), seed, has_faults=False)
