# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the lists of calls in papr_hcalls.rst with the catalogue."""
from __future__ import annotations

import pathlib
import re
from typing import Any

from hcallgen import catalogue
from hcallgen.model import Call, items
from ktap import Ktap

from docs import measured

TOP = pathlib.Path(__file__).resolve().parents[2]
DOCUMENT = "Documentation/arch/powerpc/papr_hcalls.rst"
_NAME = re.compile(r"\bH_[A-Z0-9_]+\b")
# First opcode behind a range of the page, and the first one of the range.
_RANGE = re.compile(r"^(0x[0-9A-F]+) to (0x[0-9A-F]+)  ", re.M)


def _parts(call: Call) -> list[dict[str, Any]]:
    return [call.data, *(variant for _, variant in items(call.data, "variants"))]


def _sentence(text: str, start: str) -> set[str]:
    """Return the calls named between start and the next number."""
    return set(_NAME.findall(text[text.index(start):].split(" [")[0]))


def check(ktap: Ktap) -> None:
    """Compare each list."""
    text = re.sub(r"[ \n]+", " ", (TOP / DOCUMENT).read_text(encoding="utf-8"))
    page = catalogue.read(str(TOP / catalogue.SPECS))
    calls = {call.name: call for call in page.calls}

    tokens = {name: part["again"]["token"]["first"] for name, call in calls.items()
              for part in _parts(call) if "token" in part.get("again", {})}
    named = _sentence(text, "Fifteen calls have a token")
    ktap.result("the calls with a token are those of the catalogue",
                named == tokens.keys() and len(named) == 15, sorted(named ^ tokens.keys()))
    others = {name for name, first in tokens.items() if first}
    ktap.result("only H_GUEST_CREATE starts with a token of all ones",
                others == {"H_GUEST_CREATE"} and tokens["H_GUEST_CREATE"] == 2 ** 64 - 1,
                sorted(others))

    wanted = {name for name, call in calls.items() for part in _parts(call)
              if "H_CONTINUE" in (part.get("statuses") or {})}
    named = _sentence(text, "H_CONTINUE is no busy status") - {"H_CONTINUE"}
    ktap.result("the calls with H_CONTINUE are those of the catalogue", named == wanted,
                sorted(named ^ wanted))

    named = _sentence(text, "The catalogue marks such arguments and results with the type")
    wrong = [name for name in named if not any(
        item["type"] == "bytes" for part in _parts(calls[name])
        for key in ("args", "results") for _, item in items(part, key))]
    ktap.result("the calls named for bytes have the type bytes", named and not wrong, wrong)

    wanted = {name for name, call in calls.items()
              if call.data["context"].get("interrupts", "any") != "any"}
    ktap.result("only H_JOIN depends on MSR[EE]", wanted == {"H_JOIN"}, sorted(wanted))
    wanted = {name for name, call in calls.items() if call.data["class"] == "continued"}
    ktap.result("only H_ENABLE_CRQ is of the continued class", wanted == {"H_ENABLE_CRQ"},
                sorted(wanted))

    table = (TOP / DOCUMENT).read_text(encoding="utf-8").split("\nOpcodes\n")[1]
    spans = [(int(first, 16), int(last, 16)) for first, last in _RANGE.findall(table)]
    outside = [name for name, call in calls.items()
               if not any(first <= call.opcode <= last for first, last in spans)]
    ktap.result("opcodes lie in the ranges of the page",
                len(spans) == 4 and not outside, outside)
    _check_announced(ktap, text, calls)


def _check_announced(ktap: Ktap, text: str, calls: dict[str, Call]) -> None:
    """Compare the calls that QEMU announces and lacks with the measured answers."""
    data = measured.read(TOP / measured.FOLDER / "qemu-7.2.yaml")
    lacking = {name for name, answer in data["answers"].items() if answer == "H_FUNCTION"
               and set(calls[name].data.get("function-set", [])) & set(data["announces"])}
    named = _sentence(text, "QEMU announces hcall-splpar without")
    ktap.result("QEMU lacks the announced calls that the page names", named == lacking,
                sorted(named ^ lacking))
