# SPDX-License-Identifier: GPL-2.0-or-later
"""Boots each kernel of the table on machines that differ in all that matters.

Kernel, ABI, processor, MMU, interrupt controller, number of processors, firmware and
version of QEMU: each possible pair of values occurs on one machine at least.  The
reference is QEMU's log.  --write puts the results into the page testing.rst.
"""
from __future__ import annotations

import csv
import io
import re

import pytest

import kernels
import pairwise
from lab import cache, guest, hcalls, otherqemu, qemu, qlog, rootfs, tool
from lab.errors import Unavailable
from lab.kernel import Kernel
from logs import TOP

PAGE = TOP / "Documentation/arch/powerpc/hcalls/measured/machines.csv"
OWN = "own"
FACTORS = {
    "kernel": tuple(kernels.TABLE),
    "build": ("le", "be", "be-elfv2"),
    "cpu": ("power8", "power9", "power10"),
    "mmu": ("hash", "radix"),
    "interrupts": ("xics", "xive"),
    "cpus": ("1", "2", "8", "64"),
    "firmware": ("vof", "slof"),
    "qemu": (OWN, *otherqemu.RELEASES),
}
# Columns of the page.
COLUMNS = ("Linux", "build", "processor", "MMU", "interrupts", "processors", "firmware", "QEMU",
           "calls", "kinds", "difference")
# Line of the kernel for the interrupt controller XIVE.
XIVE = "xive: Interrupt handling initialized"


def possible(row: pairwise.Row) -> bool:
    """POWER8 has neither radix nor XIVE; Linux's big-endian kernels here use hash."""
    if row["cpu"] == "power8" and (row["mmu"], row["interrupts"]) != ("hash", "xics"):
        return False
    return row["mmu"] == "hash" or row["build"] == "le"


def config(build: str) -> str:
    """Return the name of the kernel's configuration."""
    return "elfv2" if build == "be-elfv2" else "lab"


ROWS = pairwise.rows(FACTORS, possible)


def _name(row: pairwise.Row) -> str:
    return "-".join(row.values())


def _write(result: list[str]) -> None:
    """Put a row into the page, in place of the row of the same machine."""
    same = 8
    with cache.lock("machines-page"):
        lines = list(csv.reader(io.StringIO(PAGE.read_text(encoding="utf-8"))))[1:]
        lines = [line for line in lines if line[1:same] != result[1:same]
                 or line[0].split(".")[:2] != result[0].split(".")[:2]]
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(sorted([*lines, result]))
        PAGE.write_text(out.getvalue(), encoding="utf-8")


@pytest.mark.full
@pytest.mark.parametrize("row", [
    pytest.param(row, id=_name(row), marks=pytest.mark.kernel(
        config(row["build"]), version=row["kernel"], endian=row["build"][:2]))
    for row in ROWS])
@pytest.mark.limit(1200)
def test_machines(checks, row, folder, monkeypatch, request):
    """A kernel on one of the machines: it boots, its calls agree with QEMU's log."""
    try:
        if row["qemu"] != OWN:
            monkeypatch.setenv("QEMU", row["qemu"])
        version = qemu.version(qemu.program())
        kernel = Kernel(row["kernel"], row["build"][:2], config(row["build"]))
    except Unavailable as error:
        checks.unavailable(_name(row), error)
        return
    products = kernel.build()
    root = rootfs.build(kernel.kernel, kernel.endian, files=[tool.build(kernel.endian)])
    machine = f"ic-mode={row['interrupts']},x-vof=" + (
        "on" if row["firmware"] == "vof" else "off")
    radix_off = kernel.endian == "le" and row["mmu"] == "hash"
    boot = guest.boot(products / "vmlinux", root, folder, row["cpu"],
                      "disable_radix" if radix_off else "", int(row["cpus"]),
                      ["-machine", machine], timeout=900)
    checks.equal("the MMU", boot.said("mmu"), [row["mmu"].capitalize()])
    checks.equal("the interrupt controller is XIVE", XIVE in boot.console,
                 row["interrupts"] == "xive")
    online = re.search(r"smp: Brought up \d+ nodes?, (\d+) CPU", boot.console)
    checks.equal("processors online", online and online[1], row["cpus"])
    checks.none("the kernel has no complaint", boot.complaints())
    log = qlog.Log(boot.log, qlog.Symbols(products / "System.map", products / "vmlinux"))
    comparison = hcalls.Comparison(boot.console, log)
    checks.none("statistics and QEMU's log agree on every call", comparison.problems)
    total = sum(found.calls for found in comparison.rows)
    checks.result("the guest makes calls", total > 1000, [str(total)])
    result = [boot.said("kernel")[0].split()[0], *list(row.values())[1:-1], version,
              str(total), str(len(comparison.rows)), f"at most {comparison.width}"]
    print("# " + ", ".join(result))
    if request.config.option.write and not comparison.problems:
        _write(result)
