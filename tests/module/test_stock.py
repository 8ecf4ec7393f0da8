# SPDX-License-Identifier: GPL-2.0-or-later
"""Build, load and use papr_hcall.ko on Debian's kernel.

The reference is QEMU's log.  stock_init.c of the lab runs in the guest, where the module
client/ makes typed calls.
"""

import re

import pytest

import events
import refusals
import statistics_json
from kmod import stage
from lab import guest, qemu, stock

# Seconds, on a busy machine.
TIMEOUT = 900
RELOADS = 100
TROUBLE = re.compile(r"\bBUG:|WARNING: CPU|Oops:|Call Trace")


def check_build(ktap, said):
    """Check the output of the compiler and sparse."""
    # Debian's build programs of 7.2 lack the script that looks for sparse.
    no_sparse = "sparse is not available" in said
    ktap.result("compiler and sparse check every file",
                said.count("  CC [M] ") >= 10 and
                (no_sparse or said.count("  CHECK ") >= 10), said.splitlines()[-20:])
    # The kernel's own headers are Debian's.
    ours = re.compile(rf"{stage.PSERIES}|hvcall|hcalls|hcall_client")
    # sparse reports the event's list of names as too long.
    warnings = [line for line in said.splitlines()
                if re.search(r"\b(warning|error):", line) and ours.search(line)
                and not re.search(r"trace/events/hcall\.h.*too long token", line)]
    ktap.result("compiler and sparse find nothing", not warnings, warnings[:20])


def check_guest(ktap, boot):
    """Check the kernel's messages."""
    ktap.none("the guest reports no error", boot.said("error"))
    trouble = [line for line in boot.console.splitlines()
               if TROUBLE.search(line)]
    ktap.none("the kernel has no complaint", trouble)


def check_module(ktap, boot):
    """Check loading, metadata, a second load, and unloading while in use."""
    for word, what, wanted in (
            ("version", "the module has the version", stage.version()),
            ("taint", "the module taints as out-of-tree and unsigned only", "OE"),
            ("again", "a second load is refused", "File exists"),
            ("used", "unloading is refused while another module uses it",
             "Resource temporarily unavailable"),
            ("unloaded", "it is unloaded when no module uses it", "Success"),
            ("reloaded", f"loaded and unloaded {RELOADS} times during calls",
             f"{RELOADS} Success"),
            ("left", "unloading removes its files in debugfs", "nothing")):
        ktap.equal(what, boot.said(word), [wanted])


def check_counts(ktap, boot, log):
    """Compare statistics with QEMU's log, and check disabled statistics."""
    window = stock.Window(boot.console, log)
    ktap.result("statistics and QEMU's log agree on every call",
                not window.problems and window.rows, window.problems)
    rows = {row.name: row for row in window.rows}
    # 100 rounds on each of two CPUs; see client/hcall_client.c.
    for name, errors in (("H_GET_CPU_CHARACTERISTICS", 0),
                         ("H_HOME_NODE_ASSOCIATIVITY", 0),
                         ("H_SCM_READ_METADATA", 200),
                         ("H_SCM_HEALTH", 200), ("H_PKS_READ_OBJECT", 200),
                         ("H_HTM", 200)):
        row = rows.get(name)
        ktap.result(f"{name} is counted, with its errors and its time",
                    row and row.calls == 200 and row.errors == errors
                    and row.time_ns > 0, [str(row)])
    before, after = (log.marks.get((stock.UNWATCHED, end)) for end in (0, 1))
    ktap.result("disabled statistics count no call",
                before and after and before[0] == after[0]
                and sum((after[1] - before[1]).values()) >= 12,
                [str(before and after and after[0] - before[0])])


def check_boot(ktap, kernel, root, folder, append=""):
    """Boot once, and run all checks."""
    # On a busy machine the watchdog would report a lockup.
    boot, log = kernel.boot(root, folder, qemu.cpu(),
                            f"tests=1 nowatchdog {append}", TIMEOUT)
    ktap.equal("the module loads", boot.said("loaded"), ["Success"])
    check_guest(ktap, boot)
    check_module(ktap, boot)
    check_counts(ktap, boot, log)
    statistics_json.check(ktap, boot)
    events.check(ktap, boot, log)
    return boot


def check_bare_metal(ktap, kernel, root, folder):
    """Boot this kernel without a hypervisor."""
    boot = guest.boot_bare_metal(kernel.vmlinux, root, folder, TIMEOUT)
    ktap.equal("without a hypervisor the module does not load", boot.said("loaded"),
               ["No such device"])
    lines = [line for line in boot.console.splitlines()
             if "papr_hcall: " in line and "taint" not in line]
    ktap.result("without a hypervisor the module logs why, in one line",
                len(lines) == 1 and "not a pSeries partition" in lines[0], lines)
    check_guest(ktap, boot)


@pytest.mark.full
@pytest.mark.limit(1800)
@pytest.mark.parametrize("release", ["stock", "stock-6.12", "stock-newest"],
                         ids=["own", "6.12", "newest"])
def test_stock(checks, folder, release):
    """papr_hcall.ko on Debian's kernels: builds, loads, agrees with QEMU's log"""
    kernel = stock.Stock(release)
    refusals.check(checks, kernel)
    modules, said = kernel.build_modules(folder / "module", "W=1", "C=2")
    checks.result("the modules build", True)
    check_build(checks, said)
    root = kernel.rootfs(modules, folder)
    boot = check_boot(checks, kernel, root, folder)
    checks.result("the MMU was radix", boot.said("mmu") == ["Radix"])
    boot = check_boot(checks, kernel, root, folder, "disable_radix")
    checks.result("the MMU was hash", boot.said("mmu") == ["Hash"])
    check_bare_metal(checks, kernel, root, folder)
