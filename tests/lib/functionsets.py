# SPDX-License-Identifier: GPL-2.0-or-later
"""Which calls a function set announces: the catalogue, read without the generator."""
from __future__ import annotations

import pathlib
from typing import Any

import yaml

_SPECS = pathlib.Path(__file__).resolve().parents[2] / "Documentation/arch/powerpc/hcalls/specs"


def calls() -> dict[int, dict[str, Any]]:
    """Every call by its number; of two with one number, Linux's."""
    found: dict[int, dict[str, Any]] = {}
    for path in sorted(_SPECS.glob("*.yaml")):
        with path.open(encoding="utf-8") as stream:
            for call in yaml.load(stream, yaml.CSafeLoader).get("calls", []):
                if "linux" in call["defined-by"] or call["opcode"] not in found:
                    found[call["opcode"]] = call
    return dict(sorted(found.items()))


def sets() -> dict[str, set[int]]:
    """Numbers of the calls that each set announces."""
    found: dict[str, set[int]] = {}
    for opcode, call in calls().items():
        for name in call.get("function-set", []):
            found.setdefault(name, set()).add(opcode)
    return found


def announced(names: list[str]) -> set[int]:
    """Numbers of the calls that a platform with these names announces."""
    return {opcode for pattern, opcodes in sets().items() for opcode in opcodes
            if any(name == pattern or pattern.endswith("*")
                   and name.startswith(pattern[:-1]) for name in names)}
