# SPDX-License-Identifier: GPL-2.0-or-later
"""Build and boot a kernel after each patch of the series (stepwise.py), and count lines."""
import random

import pytest

import stepwise

MOST_LINES = 600


@pytest.mark.variants(full="le be")
@pytest.mark.limit(36000)
@pytest.mark.cpus(2)
def test_patches(checks, endian, folder):
    """A kernel after each patch of the series: it builds, boots, agrees with QEMU's log"""
    for step in stepwise.steps(stepwise.pristine()):
        result = stepwise.check(endian, step, folder)
        checks.none(f"{step.number}: builds without new warnings: {step.subject}", result.build)
        checks.none(f"{step.number}: boots, and KUnit passes: {step.subject}", result.boot)
        checks.none(f"{step.number}: calls are as in QEMU's log: {step.subject}", result.calls)


@pytest.mark.limit(300)
def test_patch_lines(checks):
    """No patch of the series adds more lines by hand than a reviewer can take"""
    root = stepwise.pristine()
    long = [f"{step.number}: {step.lines(root, False)} lines by hand: {step.subject}"
            for step in stepwise.steps(root) if step.lines(root, False) > MOST_LINES]
    checks.none(f"no patch adds more than {MOST_LINES} lines by hand", long)


@pytest.mark.full
@pytest.mark.limit(3600)
@pytest.mark.cpus(2)
def test_patch_sample(checks, seed, folder):
    """A kernel after one patch of the series, chosen by the seed: it builds and boots"""
    step = random.Random(seed).choice(stepwise.steps(stepwise.pristine()))
    wrong = stepwise.check("le", step, folder).wrong()
    checks.result("a kernel after one patch builds and boots", not wrong,
                  [f"{step.number}: {step.subject}", *wrong])
