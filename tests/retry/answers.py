# SPDX-License-Identifier: GPL-2.0-or-later
"""The _done forms compiled for the host, and dialogues held through them."""
from __future__ import annotations

import functools
import subprocess
from collections.abc import Iterator

import dialogues
import forms
from engine import ENGINE, HERE, TOP, Program, edited

HEADER = TOP / "arch/powerpc/include/asm/hcalls-done-gen.h"
RETRY = TOP / "arch/powerpc/include/asm/hvcall-retry.h"
EDITABLE = (HEADER, RETRY)
FAKE = TOP / "arch/powerpc/platforms/pseries/hvcall_fake.h"


@functools.lru_cache(maxsize=None)
def _held() -> tuple[list[list[dialogues.Sent]], str]:
    """The dialogues of each form, and all of them as commands."""
    every = [[dialogues.Sent(form, dialogue) for dialogue in dialogues.every(form)]
             for form in forms.every()]
    return every, "".join(sent.commands(index) for index, held in enumerate(every)
                          for sent in held)


class Answers(Program):
    """One build of all forms, those of the catalogue."""

    def __init__(self, edit: tuple[str, str] = ("", "")):
        super().__init__()
        self.forms = forms.every()
        for path in EDITABLE:
            edited(path, edit, self.folder / "asm")
        adapters = self.folder / "adapters.c"
        adapters.write_text(forms.adapters(self.forms), encoding="utf-8")
        self.compile([adapters, HERE / "answers.c", ENGINE], not edit[0], [
            "-O0", "-Wno-unused-parameter", "-DCONFIG_PPC_PSERIES", "-include", str(HERE / "sim.h"), "-include", str(FAKE)])

    def problems(self) -> Iterator[tuple[forms.Form, int, list[str]]]:
        """Each form, how many dialogues it held, and what was wrong in them."""
        every, commands = _held()
        result = subprocess.run([str(self.program)], text=True, capture_output=True,
                                timeout=300, check=False, input=commands)
        talks = [[line.split() for line in talk.splitlines()]
                 for talk in result.stdout.split("over\n")]
        count = sum(map(len, every))
        assert result.returncode == 0 and len(talks) == count + 1, \
            f"status {result.returncode}, {len(talks) - 1} of {count} dialogues"
        heard = iter(talks)
        for form, sent in zip(self.forms, every):
            found = [(one.dialogue.name, dialogues.problem(one, next(heard))) for one in sent]
            yield form, len(sent), [f"{name}: {why}" for name, why in found if why]
