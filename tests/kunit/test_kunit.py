# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds a kernel with the layer's KUnit tests, boots it, and reads their results.

A case that the source has and the console lacks has failed: a suite that is not
run is silent.
"""
import pathlib
import re

import pytest

from lab import guest, rootfs

PSERIES = pathlib.Path(__file__).resolve().parents[2] / "arch/powerpc/platforms/pseries"
CASE = re.compile(r"^\tKUNIT_CASE\((\w+)\)", re.M)
# KUnit indents the results of a suite's cases; printk may put a time before.
RESULT = re.compile(r"^(?:\[ *[\d.]+\])? +(ok|not ok) \d+ (?:- )?(\w+)(.*)$")


def cases():
    """Names of all cases, by their source files."""
    return [name for path in sorted(PSERIES.rglob("*_kunit.c"))
            for name in CASE.findall(path.read_text(encoding="utf-8"))]


def check(ktap, console):
    """One result for each case, with what KUnit said before it."""
    results, said = {}, []
    for line in console.splitlines():
        match = RESULT.match(line)
        if match:
            results[match.group(2)] = (match.group(1), match.group(3), said)
            said = []
        else:
            said.append(line)
    for name in cases():
        outcome, more, said = results.get(name, ("not run", "", ["not on the console"]))
        ktap.result(name, outcome == "ok" and "# SKIP" not in more, [more, *said[-20:]])


@pytest.mark.variants(full="le be le-debug be-debug")
@pytest.mark.kernel("kunit")
@pytest.mark.limit(900)
def test_kunit(checks, kernel, folder):
    """KUnit tests in the kernel: the retry engine, the NVDIMM driver."""
    root = rootfs.build(kernel.kernel, kernel.endian)
    boot = guest.boot(kernel.build() / "vmlinux", root, folder)
    checks.result("the source has cases", bool(cases()))
    check(checks, boot.console)
    checks.result("the kernel has no complaint", not boot.complaints(), boot.complaints())
