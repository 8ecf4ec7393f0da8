# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare with Linux: opcodes, call sites, function sets, and the calls of KVM."""
from __future__ import annotations

import pathlib
import re

from docs.linux import facts as linux_facts
from hcallgen.model import Catalogue, words

from . import facts
from .report import Report

_OPCODE = re.compile(r"^#define\s+((?:SVM_)?H_\w+)\s+(0[xX][0-9A-Fa-f]+)\s*(?:/\*|$)", re.M)
_STATUS = re.compile(r"^#define\s+(H_\w+)\s+(-?\d+)\b", re.M)
_SITE = re.compile(r"\bplpar_hcall(_norets(?:_notrace)?|9?(?:_raw)?)\s*\(\s*((?:SVM_)?H_\w+)")
_SET = re.compile(r'"(hcall-[\w-]+)(\*?)"')


def _arguments(text: str, start: int) -> int:
    """Count the arguments of the function call whose first argument ends at start."""
    depth, count = 1, 0
    for character in text[start:]:
        depth += (character == "(") - (character == ")")
        count += character == "," and depth == 1
        if not depth:
            return count
    return -1


def _sites(report: Report, catalogue: Catalogue, root: pathlib.Path) -> None:
    calls = facts.by_name(catalogue)
    for folder in ("arch/powerpc", "drivers"):
        for path in sorted((root / folder).rglob("*.[ch]")):
            text = path.read_text(encoding="utf-8", errors="replace")
            for match in _SITE.finditer(text):
                kind, name = match.groups()
                count = _arguments(text, match.end()) - ("norets" not in kind)
                place = f"{name} {path.name}:{text.count(chr(10), 0, match.start()) + 1}"
                call = calls.get(name)
                if call is None:
                    report.fact("linux, call sites", place, False, "missing in the catalogue")
                elif facts.described(call):
                    most = facts.registers(call, "args") - 3
                    report.fact("linux, call sites", place, count <= most,
                                f"{count} arguments, {most} in the catalogue")


def compare(report: Report, catalogue: Catalogue, root: pathlib.Path) -> None:
    """Compare the header, the call sites, firmware.c, and KVM."""
    calls = facts.by_name(catalogue)
    header = (root / "arch/powerpc/include/asm/hvcall.h").read_text(encoding="utf-8")
    numbers = {call.opcode for call in catalogue.calls}
    for name, value in _OPCODE.findall(header):
        opcode = int(value, 16)
        # Other names with hexadecimal values are flags and subfunctions.
        if name in calls or opcode in numbers and opcode % 4 == 0 and opcode > 0xFF:
            call = calls.get(name)
            same = call is not None and call.opcode == opcode
            report.fact("linux, opcodes", name, same, f"{value} in hvcall.h")
            if call:
                report.fact("linux, defined-by", name, call.defined_by("linux"), "lacks linux")
    known = {name: status for status in catalogue.statuses
             for name in [status.name, *status.data.get("aliases", [])]}
    for name, value in _STATUS.findall(header):
        if name in known:
            report.fact("linux, statuses", name, int(value) in known[name].values,
                        f"{value} in hvcall.h")
    firmware = (root / "arch/powerpc/platforms/pseries/firmware.c").read_text(encoding="utf-8")
    sets = {name for call in catalogue.calls for _, name in words(call.data, "function-set")}
    for name, star in _SET.findall(firmware):
        report.fact("linux, function sets", name, bool({name, name + star, name + "*"} & sets),
                    "no call has it")
    _sites(report, catalogue, root)
    _kvm(report, catalogue, root)


def _kvm(report: Report, catalogue: Catalogue, root: pathlib.Path) -> None:
    calls = facts.by_name(catalogue)
    for program in linux_facts(root, "").programs:
        for name in program.answers:
            call = calls.get(name)
            report.fact("kvm, calls", f"{name} {program.title.split(' (')[0]}",
                        call is not None and call.defined_by("kvm"),
                        "defined-by lacks kvm" if call else "missing in the catalogue")
