# SPDX-License-Identifier: GPL-2.0-or-later
"""Tests of the retry engine, hvcall_retry.c, on the host: KTAP on stdout.

The engine itself is compiled against a kernel whose clock is simulated, and
talks to a simulated hypervisor (conversation.c).  scenarios.py has what is
asked and answered, judge.py what holds always.  Then the same is done with
engines that have one mistake each (mutants.py): some scenario has to fail.
"""

import pytest

from engine import EDITABLE, Engine
from mutants import MUTANTS
from scenarios import every


def problem(scenario, engine):
    """What is wrong, empty if nothing."""
    try:
        scenario.run(engine)
    except AssertionError as error:
        return str(error) or "an assertion without a text"
    return ""


def check_mutant(ktap, scenarios, name, edit):
    """One engine with a mistake: compiles, and is noticed."""
    found = sum(path.read_text(encoding="utf-8").count(edit[0]) for path in EDITABLE)
    if found != 1:
        ktap.result(f"notices: {name}", False, [f"'{edit[0]}' stands {found} times"])
        return
    with Engine(edit) as engine:
        noticed = next(filter(None, (
            why and f"{scenario.name}: {why}" for scenario in scenarios
            for why in [problem(scenario, engine)])), "")
    ktap.result(f"notices: {name}", bool(noticed), ["every scenario passed"])
    if noticed:
        print(f"# by {noticed.splitlines()[0]}")


@pytest.mark.limit(900)
def test_retry(checks):
    """The retry engine: every policy, status and end; and mistakes that are noticed."""
    scenarios = every()
    with Engine() as engine:
        for scenario in scenarios:
            why = problem(scenario, engine)
            checks.result(scenario.name, not why, why.splitlines())
    for name, edit in MUTANTS.items():
        check_mutant(checks, scenarios, name, edit)
