# SPDX-License-Identifier: GPL-2.0-or-later
"""Boots each kernel of the table on machines that differ in all that matters.

Kernel, ABI, processor, MMU, interrupt controller, number of processors, firmware and
version of QEMU: each possible pair of values occurs on one machine at least.  The
reference is QEMU's log.  --write puts the results into the page testing.rst.
"""
from __future__ import annotations

import pathlib
import re

import pytest

import kernels
import pairwise
from lab import cache, guest, hcalls, otherqemu, qemu, qlog, rootfs, tool
from lab.errors import Unavailable
from lab.kernel import Kernel
from logs import TOP

PAGE = TOP / "Documentation/arch/powerpc/hcalls/testing.rst"
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
# Rows of the table in the page.
TABLE = re.compile(r"(?<=   :header: Linux, )[^\n]*\n\n((?:   \S[^\n]*\n)+)")
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


def _page() -> list[list[str]]:
    """Return the rows of the table in the page."""
    rows = TABLE.search(PAGE.read_text(encoding="utf-8"))
    return [line.strip().split(", ") for line in rows[1].splitlines()]


def _machine(line: list[str]) -> tuple[str, ...]:
    """Return the machine of a row of the page, without the version of QEMU."""
    kernel = next((name for name in kernels.TABLE if line[0].startswith(name + ".")), "newest")
    return (kernel, *line[1:7])


def _write(result: list[str]) -> None:
    """Put a row into the page, in place of the row of the same machine."""
    with cache.lock("machines-page"):
        lines = [line for line in _page() if _machine(line) != _machine(result)]
        text = PAGE.read_text(encoding="utf-8")
        start, end = TABLE.search(text).span(1)
        rows = "".join(f"   {', '.join(line)}\n" for line in sorted([*lines, result]))
        PAGE.write_text(text[:start] + rows + text[end:], encoding="utf-8")


def _boot(kernel: Kernel, row: pairwise.Row, folder: pathlib.Path) -> guest.Boot:
    """Boot the kernel on a machine; build it if need be."""
    firmware = {"vof": "x-vof=on", "slof": "x-vof=off"}[row["firmware"]]
    radix_off = kernel.endian == "le" and row["mmu"] == "hash"
    root = rootfs.build(kernel.kernel, kernel.endian, files=[tool.build(kernel.endian)])
    return guest.boot(kernel.build() / "vmlinux", root, folder, row["cpu"],
                      "disable_radix" if radix_off else "", int(row["cpus"]),
                      ["-machine", f"ic-mode={row['interrupts']},{firmware}"], timeout=900)


def test_machines_page(checks):
    """The page has a row for each machine on which kernels boot"""
    lines = _page()
    checks.equal("machines of the page", sorted(map(_machine, lines)),
                 sorted(tuple(row.values())[:-1] for row in ROWS))
    checks.equal("versions of QEMU in the page", len({line[7] for line in lines}),
                 len(FACTORS["qemu"]))


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
    boot = _boot(kernel, row, folder)
    checks.equal("the MMU", boot.said("mmu"), [row["mmu"].capitalize()])
    checks.equal("the interrupt controller is XIVE", XIVE in boot.console,
                 row["interrupts"] == "xive")
    online = re.search(r"smp: Brought up \d+ nodes?, (\d+) CPU", boot.console)
    checks.equal("processors online", online and online[1], row["cpus"])
    checks.none("the kernel has no complaint", boot.complaints())
    comparison = hcalls.Comparison(boot.console, qlog.Log(boot.log, qlog.Symbols(
        kernel.products / "System.map", kernel.products / "vmlinux")), int(row["cpus"]))
    checks.none("statistics and QEMU's log agree on every call", comparison.problems)
    total = sum(found.calls for found in comparison.rows)
    checks.result("the guest makes calls", total > 1000, [str(total)])
    result = [boot.said("kernel")[0].split()[0], *list(row.values())[1:-1], version,
              str(total), str(len(comparison.rows)), f"at most {comparison.width}"]
    print("# " + ", ".join(result))
    if request.config.option.write and not comparison.problems:
        _write(result)
