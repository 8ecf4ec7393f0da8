# SPDX-License-Identifier: GPL-2.0-or-later
"""Functions that asm/hcalls-gen.h must have, from the catalogue alone.

Reads the YAML itself: the generator is what is tested.
"""
from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from families import SPECS, TOP, c_name, calls, forms, register

__all__ = ["TOP", "Function", "Register", "functions"]


class Register(NamedTuple):
    """An argument or a result, and where it is."""
    name: str
    number: int
    address: bool

    @property
    def c_type(self) -> str:
        """Type of an argument."""
        return "hcall_ra_t" if self.address else "u64"


class Function(NamedTuple):
    """One C function that has to be there."""
    name: str
    struct: str
    opcode: int
    args: list[Register]
    results: list[Register]
    traced: bool


def _registers(entries: list[dict[str, Any]]) -> list[Register]:
    return [Register(entry["name"], register(entry), entry["type"] == "ra") for entry in entries]


def _of_call(call: dict[str, Any]) -> list[Function]:
    """Its functions; where callers run with translation off, an untraced one of each."""
    traced, real_mode = call["context"]["trace"], call["context"]["real-mode"]
    name, found = c_name(call["name"]), []
    for suffix, args in forms(call):
        plain = Function(name + suffix, name + "_ret", call["opcode"],
                         _registers(args), _registers(call["results"]), traced)
        found.append(plain)
        if traced and real_mode:
            found.append(plain._replace(name=f"{plain.name}_raw", traced=False))
    return found


def functions(specs: Path = SPECS) -> list[Function]:
    """All of them, by opcode."""
    return [function for call in calls(specs) for function in _of_call(call)]
