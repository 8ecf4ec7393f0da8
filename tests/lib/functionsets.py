# SPDX-License-Identifier: GPL-2.0-or-later
"""Which calls a function set announces: the catalogue, read without the generator."""
from __future__ import annotations

from families import by_opcode


def sets() -> dict[str, set[int]]:
    """Numbers of the calls that each set announces."""
    found: dict[str, set[int]] = {}
    for opcode, call in by_opcode().items():
        for name in call.get("function-set", []):
            found.setdefault(name, set()).add(opcode)
    return found


def announced(names: list[str]) -> set[int]:
    """Numbers of the calls that a platform with these names announces."""
    return {opcode for pattern, opcodes in sets().items() for opcode in opcodes
            if any(name == pattern or pattern.endswith("*")
                   and name.startswith(pattern[:-1]) for name in names)}
