# SPDX-License-Identifier: GPL-2.0-or-later
"""Hold facts about programs that the reference adds to the catalogue.

The catalogue names the texts and programs that define a call.  The versions that
have a call are measured (QEMU, make probe) or found in source (Linux,
scripts/docs).  A page omits a program without such facts.
"""
from __future__ import annotations

from dataclasses import dataclass, field

from hcallgen.model import Call


@dataclass
class Program:
    """Answers of one program in one version."""

    title: str
    how: str
    answers: dict[str, str] = field(default_factory=dict)
    # Answer for a call that is missing in answers.
    otherwise: str = "no"
    # Function sets in the device tree of the program's guests, if measured.
    announced: set[str] = field(default_factory=set)

    def answer(self, call: Call) -> str:
        """Return the answer for a call, under any of its names."""
        names = [call.name, *call.data.get("aliases", [])]
        found = next((self.answers[name] for name in names if name in self.answers),
                     self.otherwise)
        if found == "no" and self.announced.intersection(call.data.get("function-set", [])):
            return "no, announced"
        return found


# Title of the column for PowerVM, which has no measurements.
POWERVM = "PowerVM, documented by"


def powervm(call: Call) -> str:
    """Return the text that describes a call of PowerVM, or "no text"."""
    if call.defined_by("lopapr"):
        return "LoPAPR"
    if call.defined_by("linux") and call.data.get("function-set"):
        return "Linux"
    return "no text"


@dataclass
class Facts:
    """All facts that were measured or searched."""

    programs: list[Program] = field(default_factory=list)
    # Files of Linux that name a call, and the version of Linux.
    used_by: dict[str, list[str]] = field(default_factory=dict)
    linux: str = ""

    def users(self, call: Call) -> list[str]:
        """Return the files of Linux that name the call, under any of its names."""
        names = [call.name, *call.data.get("aliases", [])]
        return sorted({file for name in names for file in self.used_by.get(name, [])})
