# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds a kernel with the layer's KUnit tests, boots it, and reads their results.

A case that the source has and the console lacks has failed: a suite that is not
run is silent.
"""
import pathlib
import re

import pytest

import ktap
from lab import guest, rootfs

PSERIES = pathlib.Path(__file__).resolve().parents[2] / "arch/powerpc/platforms/pseries"
CASE = re.compile(r"^\tKUNIT_CASE\((\w+)\)", re.M)


def cases():
    """Names of all cases, by their source files."""
    return [name for path in sorted(PSERIES.rglob("*_kunit.c"))
            for name in CASE.findall(path.read_text(encoding="utf-8"))]


def check(checks, console):
    """Report each case, with what KUnit printed before it."""
    found = ktap.cases(console)
    for name in cases():
        case = found.get(name, ktap.Check(name, "not run", ["not on the console"]))
        checks.result(name, case.outcome == "passed", [case.outcome, *case.notes[-20:]])


@pytest.mark.variants(full="le be le-debug be-debug")
@pytest.mark.kernel("kunit")
@pytest.mark.limit(900)
def test_kunit(checks, kernel, folder):
    """KUnit tests in the kernel: the retry engine, the NVDIMM driver."""
    root = rootfs.build(kernel.kernel, kernel.endian)
    boot = guest.boot(kernel.build() / "vmlinux", root, folder)
    checks.result("the source has cases", bool(cases()))
    check(checks, boot.console)
    checks.none("the kernel has no complaint", boot.complaints())
