# SPDX-License-Identifier: GPL-2.0-or-later
"""The _sync forms compiled for the host, and cases with them."""
from __future__ import annotations

import re
from collections.abc import Iterator

import captured
import sync_cases
import forms
from engine import ENGINE, TOP, Program
from mutants import Mutant

HEADERS = sorted((TOP / "arch/powerpc/include/asm").glob("hcalls-*-sync-gen.h"))

# Definition of a form: its name without what follows.
DEFINITION = re.compile(r"^(?:static .* )?(hcall_\w+)_(?:sync|resume)\(", re.M)


def header_text() -> str:
    """Return the text of the headers of all families."""
    return "".join(path.read_text(encoding="utf-8") for path in HEADERS)


def concerned(mutant: Mutant) -> list[forms.Form]:
    """Return the forms that a mutant changes; for a mutant of all, those with a token."""
    old = mutant.edits[0][1]
    text = header_text()
    pieces = [piece for piece in text.split("\nstatic inline ") if old in piece]
    names = {name for piece in pieces for name in DEFINITION.findall(f"static {piece}")}
    every = forms.every()
    return [form for form in every if form.name in names] or \
        [form for form in every if form.token or "cancel" in form.again]


class Answers(Program):
    """One build of all forms, or of those that a mutant changes."""

    def __init__(self, mutant: Mutant | None = None):
        super().__init__()
        self.forms = concerned(mutant) if mutant else forms.every()
        if mutant:
            mutant.write(self.folder / "asm", once=False)
        adapters = self.folder / "adapters.c"
        adapters.write_text(forms.adapters(self.forms), encoding="utf-8")
        self.build([adapters, ENGINE], not mutant, ["-O0", "-Wno-unused-parameter"])

    def problems(self) -> Iterator[tuple[forms.Form, int, list[str]]]:
        """Yield each form, its number of cases, and what is wrong in them."""
        every = [[sync_cases.Sent(form, case) for case in sync_cases.every(form)]
                 for form in self.forms]
        commands = "".join(f"{line}\n" for index, sent in enumerate(every) for one in sent
                           for line in one.commands(index))
        result = captured.run(self.path, timeout=300, input=commands)
        sequences = [[line.split() for line in sequence.splitlines()]
                 for sequence in result.stdout.split("over\n")]
        count = sum(map(len, every))
        assert result.returncode == 0 and len(sequences) == count + 1, \
            f"status {result.returncode}, {len(sequences) - 1} of {count} cases"
        for form, sent in zip(self.forms, every):
            lines, sequences = sequences[:len(sent)], sequences[len(sent):]
            found = [(one.case.name, sync_cases.problem(one, its))
                     for one, its in zip(sent, lines)]
            yield form, len(sent), [f"{name}: {why}" for name, why in found if why]
