# SPDX-License-Identifier: GPL-2.0-or-later
"""Tests of the _sync forms, asm/hcalls-sync-gen.h, on the host: KTAP on stdout.

Every form holds dialogues with a hypervisor that answers what it is told
(answers.c); dialogues.py has what is answered, and what has to be sent and
returned by the catalogue.  Then the same is done with headers that have one
mistake each (mutants.py): some dialogue has to fail.
"""

import pytest

from answers import DEFINITION, EDITABLE, HEADER, Answers
from forms import every
from mutants import FORMS


def check_names(ktap):
    """The header has the forms that the catalogue calls for, and no other."""
    found = set(DEFINITION.findall(HEADER.read_text(encoding="utf-8")))
    wanted = {form.name for form in every()}
    ktap.result(f"the header has the catalogue's forms ({len(wanted)})",
                found == wanted and wanted, sorted(found ^ wanted))


def check_mutant(ktap, name, edit):
    """One header with a mistake: compiles, and is noticed."""
    if not any(edit[0] in path.read_text(encoding="utf-8") for path in EDITABLE):
        ktap.result(f"notices: {name}", False, [f"'{edit[0]}' does not stand there"])
        return
    try:
        with Answers(edit) as answers:
            noticed = next((f"{form.name}_sync(): {wrong[0]}"
                            for form, _, wrong in answers.problems() if wrong), "")
    except AssertionError as error:
        noticed = str(error)
    ktap.result(f"notices: {name}", bool(noticed), ["every dialogue went well"])
    if noticed:
        print(f"# by {noticed.splitlines()[0]}")


@pytest.mark.limit(900)
def test_sync(checks):
    """Calls made until they are complete: every form, answer and end; and mistakes."""
    check_names(checks)
    with Answers() as answers:
        for form, count, wrong in answers.problems():
            checks.result(f"{form.name}_sync(): {count} dialogues", count and not wrong,
                          wrong[:10])
    for name, edit in FORMS.items():
        check_mutant(checks, name, edit)
