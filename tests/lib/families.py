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
_NO_FAMILY = ("status.yaml", "ultracalls.yaml")


@functools.lru_cache(maxsize=None)
def calls(specs: Path = SPECS) -> list[dict[str, Any]]:
    """One call for each opcode, by opcode: of two with one number, Linux's."""
    found: dict[int, dict[str, Any]] = {}
    for path in sorted(specs.glob("*.yaml")):
        if path.name in _NO_FAMILY or path.name.endswith("schema.yaml"):
            continue
        with path.open(encoding="utf-8") as stream:
            for call in yaml.load(stream, getattr(yaml, "CSafeLoader", yaml.SafeLoader))["calls"]:
                if "linux" in call["defined-by"] or call["opcode"] not in found:
                    found[call["opcode"]] = call
    return [call for _, call in sorted(found.items())]


def c_name(name: str) -> str:
    """Function of a call."""
    return "hcall_" + re.sub(r"(^|_)H_", r"\1", name, count=1).lower()


def forms(call: dict[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Suffix and arguments of each function of a call that is described."""
    args = call.get("args")
    if args is None:
        return []
    needed = len("".join("o" if arg.get("optional") else "-" for arg in args).rstrip("o"))
    every = [("", args[:needed])]
    return every if needed == len(args) else [*every, ("_opt", args)]


def register(item: dict[str, Any]) -> int:
    """Number of an argument's or result's register."""
    return int(item["reg"].lstrip("r"))
