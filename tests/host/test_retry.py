# SPDX-License-Identifier: GPL-2.0-or-later
"""Test the retry engine, hvcall_retry.c, on the host.

The engine is compiled against a kernel whose clock is simulated, and calls a simulated
hypervisor (sequence.c, answers.c).  scenarios.py has the answers and the expected ends; judge.py
has the rules for all sequences.  A scenario must fail for each mutant of the engine.
"""

import pytest

import mutants
import scenarios
from engine import Engine
from engine_mutants import ENGINE


def problem(scenario, engine):
    """Return what is wrong; empty if the scenario passes."""
    try:
        scenario.run(engine)
    except AssertionError as error:
        return str(error) or "an assertion without a text"
    return ""


def noticed(mutant):
    """Return the first failure of a mutant; empty if there is none."""
    with Engine(mutant) as engine:
        return next((f"{scenario.name}: {why}" for scenario in scenarios.every()
                     if (why := problem(scenario, engine))), "")


@pytest.mark.limit(900)
def test_retry(checks):
    """The retry engine: every policy, status and end; and its mutants"""
    with Engine() as engine:
        for scenario in scenarios.every():
            why = problem(scenario, engine)
            checks.result(scenario.name, not why, why.splitlines())
    for mutant in ENGINE:
        mutants.check(checks, mutant, noticed)
