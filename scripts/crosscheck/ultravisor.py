# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare with IBM's ultravisor: numbers of passed registers, and ultracalls."""
from __future__ import annotations

import pathlib
import re

from hcallgen.model import Catalogue

from . import facts
from .report import Report

_ROW = re.compile(r"\{ (H_\w+),\s*(\d+),\s*(\d+) \}")
_ULTRACALL = re.compile(r"^#define (UV_\w+)\s+(0x\w+)", re.M)


def compare(report: Report, catalogue: Catalogue, root: pathlib.Path) -> None:
    """Compare register counts and ultracalls."""
    calls = facts.by_name(catalogue)
    table = (root / "core/hcall-regs.c").read_text(encoding="utf-8")
    for name, inputs, outputs in _ROW.findall(table):
        call = calls.get(name)
        report.fact("ultravisor, calls", name, call is not None, "missing in the catalogue")
        if call is None or not facts.described(call):
            continue
        # Both counts include r3.
        for key, count in (("args", int(inputs)), ("results", int(outputs))):
            found = facts.registers(call, key) - 2
            report.fact(f"ultravisor, {key}", name, found == count,
                        f"{count - 1} in the ultravisor, {found - 1} in the catalogue")
    _ultracalls(report, catalogue, root)


def _ultracalls(report: Report, catalogue: Catalogue, root: pathlib.Path) -> None:
    known = {entry.data["opcode"]: entry.name for entry in catalogue.ultracalls}
    header = (root / "include/uapi_uvcall.h").read_text(encoding="utf-8")
    for name, value in _ULTRACALL.findall(header):
        opcode = int(value, 16)
        report.fact("ultravisor, ultracalls", name, opcode in known,
                    f"{value} is missing in ultracalls.yaml")
