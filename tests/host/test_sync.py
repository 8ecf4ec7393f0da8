# SPDX-License-Identifier: GPL-2.0-or-later
"""Test the _sync forms, asm/hcalls-sync-gen.h, on the host.

Every form is called with a hypervisor whose answers are given (answers.c).
sync_cases.py has the answers and, from the catalogue, what the form must send and return.
A case must fail for each mutant of the forms.
"""

import pytest

import mutants
from answers import DEFINITION, Answers, header_text
from engine_mutants import FORMS
from forms import every


def check_names(checks):
    """Check that the header has the forms of the catalogue, and no others."""
    found = set(DEFINITION.findall(header_text()))
    wanted = {form.name for form in every()}
    checks.result(f"the header has the catalogue's forms ({len(wanted)})",
                  found == wanted and wanted, sorted(found ^ wanted))


def noticed(mutant):
    """Return the first failure of a mutant; empty if there is none."""
    try:
        with Answers(mutant) as answers:
            return next((f"{form.name}_sync(): {wrong[0]}"
                         for form, _, wrong in answers.problems() if wrong), "")
    except AssertionError as error:
        return str(error)


@pytest.mark.limit(900)
def test_sync(checks):
    """Calls made until they are complete: every form, answer and end; and mutants"""
    check_names(checks)
    with Answers() as answers:
        for form, count, wrong in answers.problems():
            checks.result(f"{form.name}_sync(): {count} cases", count and not wrong,
                          wrong[:10])
    for mutant in FORMS:
        mutants.check(checks, mutant, noticed)
