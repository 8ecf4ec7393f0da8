# SPDX-License-Identifier: GPL-2.0-or-later
"""The _sync forms compiled for the host, and dialogues held through them."""
from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator

import dialogues
import forms
from engine import ENGINE, HERE, TOP, Program, edited

HEADER = TOP / "arch/powerpc/include/asm/hcalls-sync-gen.h"
RETRY = TOP / "arch/powerpc/include/asm/hvcall-retry.h"
EDITABLE = (HEADER, RETRY)
FAKE = TOP / "arch/powerpc/platforms/pseries/hvcall_fake.h"


# Definition of a form: its name without what follows.
DEFINITION = re.compile(r"^(?:static .* )?(hcall_\w+)_(?:sync|resume)\(", re.M)


def concerned(edit: tuple[str, str]) -> list[forms.Form]:
    """Forms that an edit of the header is in; those with a token, if in none."""
    text = HEADER.read_text(encoding="utf-8")
    pieces = [piece for piece in text.split("\nstatic inline ") if edit[0] in piece]
    names = {name for piece in pieces for name in DEFINITION.findall(f"static {piece}")}
    every = forms.every()
    return [form for form in every if form.name in names] or \
        [form for form in every if form.token or "cancel" in form.again]


class Answers(Program):
    """One build of all forms, or with an edit of those that it concerns."""

    def __init__(self, edit: tuple[str, str] = ("", "")):
        super().__init__()
        self.forms = concerned(edit) if edit[0] else forms.every()
        for path in EDITABLE:
            edited(path, edit, self.folder / "asm")
        adapters = self.folder / "adapters.c"
        adapters.write_text(forms.adapters(self.forms), encoding="utf-8")
        self.build([adapters, HERE / "answers.c", ENGINE], not edit[0], [
            "-O0", "-Wno-unused-parameter", "-DCONFIG_PPC_PSERIES",
            "-include", str(HERE / "sim.h"), "-include", str(FAKE)])

    def problems(self) -> Iterator[tuple[forms.Form, int, list[str]]]:
        """Each form, how many dialogues it held, and what was wrong in them."""
        every = [[dialogues.Sent(form, dialogue) for dialogue in dialogues.every(form)]
                 for form in self.forms]
        commands = "".join(sent.commands(index) for index, held in enumerate(every)
                           for sent in held)
        result = subprocess.run([str(self.path)], text=True, capture_output=True,
                                timeout=300, check=False, input=commands)
        talks = [[line.split() for line in talk.splitlines()]
                 for talk in result.stdout.split("over\n")]
        count = sum(map(len, every))
        assert result.returncode == 0 and len(talks) == count + 1, \
            f"status {result.returncode}, {len(talks) - 1} of {count} dialogues"
        for form, sent in zip(self.forms, every):
            heard, talks = talks[:len(sent)], talks[len(sent):]
            found = [(one.dialogue.name, dialogues.problem(one, lines))
                     for one, lines in zip(sent, heard)]
            yield form, len(sent), [f"{name}: {why}" for name, why in found if why]
