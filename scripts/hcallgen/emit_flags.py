# SPDX-License-Identifier: GPL-2.0-or-later
"""Write asm/hvcall-flags-gen.h: Linux's names of values of arguments and results."""
from __future__ import annotations

from hcallgen import macros
from hcallgen.banner import guarded
from hcallgen.emit_header import define
from hcallgen.model import Catalogue

_BITS = 64


def _value(macro: macros.Macro) -> str:
    """Return the value in C: a bit by PAPR's number, a very large number as negative."""
    value = macro.value
    if macro.is_mask and value & (value - 1) == 0:
        return f"HCALL_BIT({_BITS - value.bit_length()})"
    if macro.is_mask:
        return f"UL(0x{value:x})"
    return f"({value - (1 << _BITS)})" if value >> (_BITS - 1) else str(value)


def emit(catalogue: Catalogue) -> str:
    """Return the text of the header."""
    lines: list[str] = []
    defined: set[str] = set()
    for _, calls in catalogue.by_family():
        for call in calls:
            for item, found in macros.of_call(call):
                new = [macro for macro in found if macro.name not in defined]
                if new:
                    lines += ["", f"/* {call.name}, {item} */"]
                lines += [define(macro.name, _value(macro)) for macro in new]
                defined.update(macro.name for macro in new)
    return guarded("hvcall-flags", [
        "Values of arguments and results, which the pages of the calls describe.",
        "asm/hvcall-flags.h includes this file and defines HCALL_BIT()."], lines)
