# SPDX-License-Identifier: GPL-2.0-or-later
"""Probes of modules under the hash MMU, on Debian's own kernel.

Linux maps a module's memory at its first access, with traced calls.  If a probe of
Linux's tracepoints is not mapped, it makes such a call, and __trace_hcall_entry() warns
once of the recursion.  papr_hcall prevents the warning when it is loaded.  bare_probe.c
shows the warning without papr_hcall on Linux 6.1, which protects a module's text after
its init function has run; Linux 6.12 protects the text before.
"""

import pathlib

import pytest

import guestshell
from lab import stock

HERE = pathlib.Path(__file__).resolve().parent
TIMEOUT = 1200
LOADS = 10
WARNING = "__trace_hcall_entry"
ENABLE = "/sys/kernel/debug/powerpc/hcall/enable"

COUNTING = guestshell.wait(f"grep -q 1 {ENABLE}", 60)
# Writing to the file attaches the probes; 1 if loading is complete.
LOAD = f"insmod /papr_hcall.ko; echo 1 >{ENABLE}; {COUNTING}; cat {ENABLE}"
COMMANDS = {
    "mmu": "grep -i ^mmu /proc/cpuinfo",
    "loaded": f"insmod /papr_hcall.ko; sleep 1; cat {ENABLE}; rmmod papr_hcall",
    "loads": f"for i in $(seq {LOADS}); do {LOAD}; rmmod papr_hcall; done",
    "papr_hcall": f"dmesg | grep {WARNING}",
    "bare": "insmod /bare_probe.ko; sleep 1; rmmod bare_probe",
    "linux": f"dmesg | grep -e 'WARNING.*{WARNING}' -e 'interrupt: .*bare_probe'",
}


@pytest.mark.full
@pytest.mark.limit(1800)
@pytest.mark.parametrize("release", ["stock", "stock-6.12", "stock-newest"],
                         ids=["own", "6.12", "newest"])
def test_stock_hash(checks, folder, release):
    """Under the hash MMU, loading papr_hcall.ko causes no warning of Linux; a bare probe does"""
    kernel = stock.Stock(release)
    modules, _ = kernel.build_modules(kernel.module_folder())
    bare = kernel.build_module(HERE / "bare_probe.c", folder / "bare")
    modules = kernel.strip([modules[0], bare], folder)
    said = guestshell.run_on(
        kernel.vmlinux, folder, COMMANDS,
        {module.name: module for module in modules},
        append="disable_radix nowatchdog", timeout=TIMEOUT, log=False)
    checks.result("the MMU is hash", "Hash" in "".join(said["mmu"]), said["mmu"])
    checks.equal("papr_hcall starts with statistics off", said["loaded"], ["0"])
    checks.equal(f"papr_hcall is loaded, and counts, {LOADS} times", said["loads"], ["1"] * LOADS)
    checks.none("Linux does not warn of papr_hcall's probes", said["papr_hcall"])
    if release == "stock":
        checks.result("Linux warns of a probe of a module without papr_hcall's code",
                      len(said["linux"]) >= 2, [*said["bare"], *said["linux"]])
    else:
        checks.skip("Linux warns of a probe of a module without papr_hcall's code",
                    "this kernel protects the text before the init function runs")
