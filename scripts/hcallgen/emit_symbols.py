# SPDX-License-Identifier: GPL-2.0-or-later
"""Write asm/hvcall-symbols-gen.h: names for the print formats of trace events.

Programs that read a trace evaluate the format without the kernel's constants,
and some programs cannot read a minus sign.  The header therefore has numbers in
place of constants, and a negative status as an unsigned 64-bit number.
"""
from __future__ import annotations

from hcallgen.banner import guarded
from hcallgen.model import Catalogue

_MASK = (1 << 64) - 1


def _macro(name: str, pairs: list[tuple[int, str]]) -> list[str]:
    lines = [f'\t{{ 0x{value & _MASK:x}UL, "{text}" }}' for value, text in pairs]
    return [f"#define {name} \\", *(line + ", \\" for line in lines[:-1]), lines[-1]]


def emit(catalogue: Catalogue) -> str:
    """Return the text of the header."""
    opcodes = [(opcode, calls[0].name) for opcode, calls in catalogue.by_opcode().items()]
    statuses = [(status.values[0], status.name) for status in catalogue.statuses]
    return guarded("hvcall-symbols", ["Pairs for __print_symbolic(): opcodes and statuses."], [
        "", *_macro("HCALL_OPCODE_SYMBOLS", opcodes), "",
        *_macro("HCALL_STATUS_SYMBOLS", sorted(statuses))])
