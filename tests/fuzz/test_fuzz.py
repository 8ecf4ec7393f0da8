# SPDX-License-Identifier: GPL-2.0-or-later
"""Replay the saved inputs of the fuzzers; make fuzz looks for new ones."""

import pytest

import driver_mutants
import targets

# The mutant that the saved inputs of the driver must notice.
ACCEPTED = "any count of statistics is accepted"


@pytest.mark.limit(600)
@pytest.mark.parametrize("name", targets.TARGETS)
def test_fuzz(checks, folder, name):
    """Saved inputs of a fuzzer find nothing"""
    try:
        count = targets.TARGETS[name](folder).replay()
        checks.result(f"{name}: saved inputs find nothing", count > 10, [f"{count} inputs"])
    except targets.Finding as finding:
        checks.result(f"{name}: saved inputs find nothing", False, str(finding).splitlines())


@pytest.mark.limit(600)
def test_fuzz_notices(checks, folder):
    """Saved inputs of the driver notice a count that is not checked"""
    mutant = next(mutant for mutant in driver_mutants.LINUX if mutant.name == ACCEPTED)
    try:
        targets.Driver(folder, mutant).replay()
        checks.result(f"the driver's inputs notice: {ACCEPTED}", False)
    except targets.Finding as finding:
        checks.result(f"the driver's inputs notice: {ACCEPTED}",
                      "AddressSanitizer" in str(finding), str(finding).splitlines())


@pytest.mark.limit(600)
def test_fuzz_calls(checks, folder):
    """A program whose calls change r14 is found, and shortened to one call"""
    try:
        targets.Hypervisor(folder, "r14").replay()
        checks.result("a changed r14 is found", False)
    except targets.Finding as finding:
        lines = str(finding).splitlines()
        checks.result("a changed r14 is found", "r14 changed from " in lines[0], lines)
        checks.result("the program is shortened to one call", lines[1].startswith("1 calls: "),
                      lines)
