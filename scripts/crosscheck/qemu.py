# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare with QEMU: registered calls, and statuses and registers of their handlers."""
from __future__ import annotations

import pathlib
import re

from hcallgen.model import Catalogue

from . import facts
from .report import Report

_REGISTER = re.compile(r"spapr_register_hypercall\((\w+),\s*(\w+)\)")
_FUNCTION = re.compile(r"^(?:static |target_ulong |int )[\w *]*?(\w+)\([^;{)]*\)\s*\{(.*?)^\}",
                       re.M | re.S)
_RETURN = re.compile(r"\breturn (H_[A-Z0-9_]+);|\b(?:ret|rc|ret_status) = (H_[A-Z0-9_]+);")
_CALLED = re.compile(r"\b(\w+)\(")
_INDEX = re.compile(r"\bargs\[(\d)\]")
_WRITE = re.compile(r"\bargs\[(\d)\] = ")


def _reached(name: str, functions: dict[str, str]) -> set[str]:
    """Return the statuses that a function and its called functions return."""
    found, todo, seen = set(), [name], {name}
    while todo:
        body = functions[todo.pop()]
        found |= {one or two for one, two in _RETURN.findall(body)}
        called = set(_CALLED.findall(body)) & functions.keys() - seen
        seen |= called
        todo += called
    return found


def _named(status: str, known: set[str]) -> bool:
    return status in known | facts.ANY or (
        status.startswith("H_LONG_BUSY") and any(name.startswith("H_LONG_BUSY")
                                                 for name in known))


def compare(report: Report, catalogue: Catalogue, root: pathlib.Path) -> None:
    """Compare each handler that QEMU registers."""
    calls = facts.by_name(catalogue)
    texts = [path.read_text(encoding="utf-8") for folder in ("hw", "target/ppc")
             for path in sorted((root / folder).rglob("*.c"))
             if "spapr" in path.name or "hcall" in path.read_text("utf-8", "replace")]
    functions = [dict(_FUNCTION.findall(text)) for text in texts]
    rows = [(name, handler, found) for text, found in zip(texts, functions)
            for name, handler in _REGISTER.findall(text)]
    for name, handler, found in rows:
        name = name.replace("KVMPPC_H_RTAS", "H_RTAS")
        call = calls.get(name) or calls.get(name.removeprefix("KVMPPC_"))
        report.fact("qemu, calls", name, call is not None and call.defined_by("qemu"),
                    "defined-by lacks qemu" if call else "missing in the catalogue")
        found = found if handler in found else next(
            (other for other in functions if handler in other), {})
        body = found.get(handler)
        if call is None or body is None or not facts.described(call):
            continue
        for status in sorted(_reached(handler, found)):
            report.fact("qemu, statuses", f"{name} {status}",
                        _named(status, facts.statuses(call)),
                        f"{handler}() returns the status, the entry lacks it")
        highest = 3 + max((int(index) + 1 for index in _WRITE.findall(body)), default=0)
        report.fact("qemu, results", name, highest <= facts.registers(call, "results"),
                    f"{handler}() writes r{highest}")
        reads = set(_INDEX.findall(body)) - set(_WRITE.findall(body))
        highest = 3 + max((int(index) + 1 for index in reads), default=0)
        report.fact("qemu, args", name, highest <= facts.registers(call, "args"),
                    f"{handler}() reads r{highest}")
