# SPDX-License-Identifier: GPL-2.0-or-later
"""What the reference says of programs, beyond what the catalogue says.

The catalogue knows which texts and programs define a call.  Who has it in a
given version is read off that program: QEMU is asked (make probe), Linux's
source is searched (scripts/docs).  Pages are made without what is not there.
"""
from __future__ import annotations

from dataclasses import dataclass, field

from hcallgen.model import Call


@dataclass
class Program:
    """What one program in one version does with each call."""

    title: str
    how: str
    answers: dict[str, str] = field(default_factory=dict)
    # Of a call that is not among the answers.
    otherwise: str = "no"

    def answer(self, call: Call) -> str:
        """For a call under its name or another one that the program uses."""
        names = [call.name, *call.data.get("aliases", [])]
        return next((self.answers[name] for name in names if name in self.answers),
                    self.otherwise)


# What is said of PowerVM, where nothing was measured: which text lets expect it.
POWERVM = "PowerVM, documented by"


def powervm(call: Call) -> str:
    """The text that describes a call of PowerVM; "no text" if there is none."""
    if call.defined_by("lopapr"):
        return "LoPAPR"
    if call.defined_by("linux") and call.data.get("function-set"):
        return "Linux"
    return "no text"


@dataclass
class Facts:
    """All that was measured or searched."""

    programs: list[Program] = field(default_factory=list)
    # Files of Linux that name a call, and the version they are of.
    used_by: dict[str, list[str]] = field(default_factory=dict)
    linux: str = ""

    def users(self, call: Call) -> list[str]:
        """Files of Linux that name the call, under any of its names."""
        names = [call.name, *call.data.get("aliases", [])]
        return sorted({file for name in names for file in self.used_by.get(name, [])})
