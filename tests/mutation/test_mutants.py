# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that the mutants of make mutate fit the code as it is now."""

from layer import MUTANTS
from mutants import MutantError
from tree import TESTS, TOP


def test_mutants(checks):
    """Each mutant of make mutate fits the code, and names tests that exist"""
    wrong = []
    for mutant in MUTANTS:
        try:
            mutant.texts(TOP)
        except MutantError as error:
            wrong.append(str(error))
        wrong += [f"{mutant.name}: no test {name}" for name in mutant.tests if name not in TESTS]
    checks.result(f"{len(MUTANTS)} mutants fit", len(MUTANTS) >= 150 and not wrong, wrong)
