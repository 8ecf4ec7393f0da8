# SPDX-License-Identifier: GPL-2.0-or-later
"""The catalogue's calls, read without the generator: what tests expect."""
from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import Any

import yaml

TOP = Path(__file__).resolve().parents[2]
SPECS = TOP / "Documentation/arch/powerpc/hcalls/specs"

@functools.lru_cache(maxsize=None)
def families(specs: Path = SPECS) -> list[dict[str, Any]]:
    """Every file with calls."""
    documents = [yaml.load(path.read_text(encoding="utf-8"),
                           getattr(yaml, "CSafeLoader", yaml.SafeLoader))
                 for path in sorted(specs.glob("*.yaml"))]
    return [document for document in documents if "calls" in document]


def every(specs: Path = SPECS) -> list[dict[str, Any]]:
    """Every call, with the name of its family."""
    return [{**call, "family": family["family"]} for family in families(specs)
            for call in family["calls"]]


@functools.lru_cache(maxsize=None)
def calls(specs: Path = SPECS) -> list[dict[str, Any]]:
    """One call for each opcode, by opcode: of two with one number, Linux's."""
    found: dict[int, dict[str, Any]] = {}
    for call in every(specs):
        if "linux" in call["defined-by"] or call["opcode"] not in found:
            found[call["opcode"]] = call
    return [call for _, call in sorted(found.items())]


def by_opcode() -> dict[int, dict[str, Any]]:
    """The same by opcode."""
    return {call["opcode"]: call for call in calls()}


def c_name(name: str) -> str:
    """Function of a call."""
    return "hcall_" + re.sub(r"(^|_)H_", r"\1", name, count=1).lower()


def forms(call: dict[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Suffix and arguments of each function of a call that is described."""
    args = call.get("args")
    if args is None:
        return []
    needed = len("".join("o" if arg.get("optional") else "-" for arg in args).rstrip("o"))
    found = [("", args[:needed])]
    return found if needed == len(args) else [*found, ("_opt", args)]


def register(item: dict[str, Any]) -> int:
    """Number of an argument's or result's register."""
    return int(item["reg"].lstrip("r"))
