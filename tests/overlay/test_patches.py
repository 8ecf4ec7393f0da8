# SPDX-License-Identifier: GPL-2.0-or-later
"""Build and boot a kernel after each patch of the series.

Kernels that were built before are found in the cache, so that an interrupted run
goes on where it stopped.  From the patch on that adds the statistics, the calls of
the boot are compared with QEMU's log.
"""
from __future__ import annotations

import pathlib
import random
import re
import time
from typing import NamedTuple

import pytest

import kernels
from lab import guest, hcalls, kernel, qlog, rootfs, sources, tree
from lab.errors import LabError
from overlay import series
from overlay.plan import plan

GENERATED = re.compile(r"-gen\.[ch]$")
MOST_LINES = 600


class Step(NamedTuple):
    """One patch, the changes of the patches before it, and those up to it."""

    number: int
    subject: str
    before: series.Changes
    changes: series.Changes
    own: series.Changes

    def lines(self, root: pathlib.Path, generated: bool) -> int:
        """Return the number of lines that the patch adds, by hand or generated."""
        total = 0
        for path, text in self.own.items():
            if text is None or bool(GENERATED.search(path)) != generated:
                continue
            old = self.before.get(path) or (
                (root / path).read_text(encoding="utf-8") if (root / path).is_file() else "")
            total += len(set(text.splitlines()) - set(old.splitlines())) if old \
                else text.count("\n")
        return total


def steps(root: pathlib.Path) -> list[Step]:
    """Return the patches of the series for the tree at root."""
    result: list[Step] = []
    changes: series.Changes = {}
    for number, (patch, own) in enumerate(series.states(root, plan(root)), 1):
        result.append(Step(number, patch.subject, changes, {**changes, **own}, own))
        changes = result[-1].changes
    return result


class PatchedKernel(kernel.Kernel):
    """A kernel with the first patches of the series."""

    def __init__(self, version: str, endian: str, step: Step) -> None:
        super().__init__(version, endian, "lab")
        self.name = f"{version}-{endian}-series"
        self.tree_suffix = "-series"
        self.changes = {**tree.changes(version, layer=False), **step.changes}
        options = step.changes.get(series.KCONFIG) or "config HCALL_STATS\n"
        self.wanted = "".join(
            f"{line}\n" for line in self.wanted.splitlines()
            if not line.startswith("CONFIG_HCALL_")
            or f"config {line.split('=', 1)[0][len('CONFIG_'):]}\n" in options)


def boot(version: str, endian: str, step: Step, folder: pathlib.Path) -> list[str]:
    """Build and boot after a patch; return what is wrong, as lines."""
    try:
        products = PatchedKernel(version, endian, step).build()
        result = guest.boot(products / "vmlinux", rootfs.build(version, endian), folder)
        wrong = list(result.complaints())
        if not result.said("kernel"):
            wrong += ["the first program did not start"]
        if "config HCALL_STATS\n" in (step.changes.get(series.KCONFIG) or ""):
            log = qlog.Log(result.log, qlog.Symbols(products / "System.map"))
            wrong += hcalls.Comparison(result.console, log).problems
    except LabError as error:
        return str(error).splitlines()
    return wrong


@pytest.mark.variants(full="le be")
@pytest.mark.limit(18000)
def test_patches(checks, endian, folder):
    """A kernel after each patch of the series: it builds, boots, agrees with QEMU's log"""
    version = kernels.chosen()
    root = sources.pristine(version)
    table = ["# no.  lines generated   time  patch"]
    for step in steps(root):
        start = time.monotonic()
        wrong = boot(version, endian, step, folder)
        table.append(f"# {step.number:3} {step.lines(root, False):6} "
                     f"{step.lines(root, True):9} {time.monotonic() - start:4.0f} s  "
                     f"{step.subject}")
        checks.none(f"{step.number}: builds and boots: {step.subject}", wrong)
    print("\n".join(table))


@pytest.mark.limit(300)
def test_patch_lines(checks):
    """No patch of the series adds more lines by hand than a reviewer can take"""
    root = sources.pristine(kernels.chosen())
    long = [f"{step.number}: {step.lines(root, False)} lines by hand: {step.subject}"
            for step in steps(root) if step.lines(root, False) > MOST_LINES]
    checks.none(f"no patch adds more than {MOST_LINES} lines by hand", long)


@pytest.mark.full
@pytest.mark.limit(2400)
def test_patch_sample(checks, seed, folder):
    """A kernel after one patch of the series, chosen by the seed: it builds and boots"""
    version = kernels.chosen()
    step = random.Random(seed).choice(steps(sources.pristine(version)))
    wrong = boot(version, "le", step, folder)
    checks.result("a kernel after one patch builds and boots", not wrong,
                  [f"{step.number}: {step.subject}", *wrong])
