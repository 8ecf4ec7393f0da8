# SPDX-License-Identifier: GPL-2.0-or-later
"""Write asm/hvcall-gen.h: opcodes and statuses, for C and assembly."""
from __future__ import annotations

from hcallgen.banner import guarded, number
from hcallgen.model import Catalogue, items

# First opcode above PAPR's; from here on, opcodes are private ones of the
# ultravisor, KVM, QEMU and PowerVM.
PLATFORM_OPCODES = 0xEF00

_TAB = 8
_NAME_COLUMN = 40
_VALUE_COLUMN = 48


def _pad(text: str, column: int) -> str:
    """Return the text, filled with tabs up to a column, with at least one tab."""
    tabs = max(1, -(-(column - len(text.expandtabs(_TAB))) // _TAB))
    return text + "\t" * tabs


def define(name: str, value: str, comment: str = "") -> str:
    """Return the definition of a macro, in columns."""
    line = _pad(f"#define {name}", _NAME_COLUMN) + value
    return f"{_pad(line, _VALUE_COLUMN)}/* {comment} */" if comment else line


def _statuses(catalogue: Catalogue) -> list[str]:
    """Return definitions of statuses: 0 and positive values, then errors from -1 down."""
    # Negative numbers have no parentheses: other kernel files define some of the
    # statuses, too, and C allows two definitions only if their text is equal.
    ordered = sorted(catalogue.statuses, key=lambda status: (
        status.values[0] < 0, abs(status.values[0])))
    lines = ["", "/* Statuses, r3 after the call */"]
    lines += [define(status.name, number(status.values[0]), status.data["summary"])
              for status in ordered]
    for span in catalogue.ranges:
        markers = [define(marker["name"], number(marker["value"]))
                   for _, marker in items(span.data, "markers")]
        if markers:
            lines += ["", f"/* {span.name}: {span.data['summary']} */", *markers]
    return lines


def _opcodes(catalogue: Catalogue) -> list[str]:
    lines = []
    for document, calls in catalogue.by_family():
        title = document.data["title"].replace("*/", "* /")
        lines += ["", f"/* {title} */"]
        calls.sort(key=lambda call: (call.opcode, call.name))
        lines += [define(call.name, f"0x{call.opcode:02X}") for call in calls]
    return lines


def _limits(catalogue: Catalogue) -> list[str]:
    table = catalogue.by_opcode()
    standard = [opcode for opcode in table if opcode < PLATFORM_OPCODES]
    highest = table[max(standard)][0].name if standard else "0"
    return ["",
            "/* Highest opcode of PAPR; private opcodes start at "
            f"0x{PLATFORM_OPCODES:X} */",
            define("MAX_HCALL_OPCODE", highest),
            "",
            "/* Highest dense index of PAPR's opcodes, and of all opcodes */",
            define("HCALL_INDEX_STANDARD", str(len(standard))),
            define("HCALL_INDEX_MAX", str(len(table)))]


def emit(catalogue: Catalogue) -> str:
    """Return the text of the header."""
    return guarded("hvcall", [
        "Opcodes of hypervisor calls (r3 before a call) and statuses (r3 after it).",
        "This file has only constants, because assembly includes it, too."],
        [*_statuses(catalogue), *_opcodes(catalogue), *_limits(catalogue)])
