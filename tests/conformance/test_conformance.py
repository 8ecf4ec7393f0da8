# SPDX-License-Identifier: GPL-2.0-or-later
"""Conformance of QEMU, and faults that the image must name.

suite.py has the details; hypervisors.rst says how to read the results.
"""

import pytest

import suite
from lab import qemu

# Fault that raw.S puts into every answer: the text that names it.
FAULTS = {
    "status": "status H_P2 (-55), expected H_PARAMETER",
    "buffer": "the page at buf+0x1000 is not zero",
    "r14": "r14 changed from ",
    "register": "load what was stored: r4 is 0x0, expected 0x123456789abcdef, which is in r5",
}


@pytest.mark.limit(1800)
def test_conformance(checks, folder):
    """Answers of QEMU to calls that follow from the catalogue"""
    kind, outcome = suite.measure("tcg", qemu.program(), folder)
    suite.report(checks, kind.label(), outcome)


@pytest.mark.full
@pytest.mark.limit(3600)
def test_conformance_kvm(checks, folder):
    """Answers of Linux's KVM to calls that follow from the catalogue"""
    kind, outcome = suite.measure("kvm", "", folder)
    suite.report(checks, kind.label(), outcome)


@pytest.mark.limit(1800)
@pytest.mark.parametrize("fault", FAULTS)
def test_conformance_broken(checks, folder, fault):
    """An image with a fault in every answer names the fault"""
    outcome = suite.measure("tcg", qemu.program(), folder, ("le",), fault)[1]
    checks.result(f"the image names this fault: {fault}",
                  any(FAULTS[fault] in wrong for wrong in outcome.failures.values()),
                  [f"not found: {FAULTS[fault]}", *list(outcome.failures.values())[:20]])
