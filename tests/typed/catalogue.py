# SPDX-License-Identifier: GPL-2.0-or-later
"""What asm/hcalls-gen.h has to offer, from the catalogue alone.

Reads the YAML itself: the generator is what is tested.
"""
from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import yaml

TOP = Path(__file__).resolve().parents[2]
SPECS = TOP / "Documentation/arch/powerpc/hcalls/specs"
NO_FAMILY = ("status.yaml", "ultracalls.yaml")


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
    return [Register(entry["name"], int(entry["reg"].lstrip("r")),
                     entry["type"] == "ra") for entry in entries]


def _of_call(call: dict[str, Any]) -> list[Function]:
    name = "hcall_" + re.sub(r"(^|_)H_", r"\1", call["name"], count=1).lower()
    args = _registers(call["args"])
    results = _registers(call["results"])

    traced, real_mode = call["context"]["trace"], call["context"]["real-mode"]

    def function(suffix: str, count: int) -> list[Function]:
        plain = Function(name + suffix, name + "_ret", call["opcode"],
                         args[:count], results, traced)
        if not (traced and real_mode):
            return [plain]
        return [plain, plain._replace(name=name + suffix + "_raw", traced=False)]

    optional = "".join("o" if arg.get("optional") else "-" for arg in call["args"])
    needed = len(optional.rstrip("o"))
    if needed == len(args):
        return function("", needed)
    return function("", needed) + function("_opt", len(args))


def functions() -> list[Function]:
    """All of them, by opcode."""
    calls: dict[int, dict[str, Any]] = {}
    for path in sorted(SPECS.glob("*.yaml")):
        if path.name in NO_FAMILY or path.name.endswith("schema.yaml"):
            continue
        with path.open(encoding="utf-8") as stream:
            for call in yaml.load(stream, yaml.CSafeLoader)["calls"]:
                # Of two calls with one number, Linux's is the one.
                if "linux" in call["defined-by"] or call["opcode"] not in calls:
                    calls[call["opcode"]] = call
    return [function for _, call in sorted(calls.items())
            if "args" in call for function in _of_call(call)]
