# SPDX-License-Identifier: GPL-2.0-or-later
"""Check the clobber list of an inline call in the compiler's dump.

The tests at run time cannot show a missing XER: GCC assumes that every asm changes
the carry, and never keeps a value in XER.  The dump of the instruction shows it.
"""
from __future__ import annotations

import re

# GCC's numbers of the registers that the hypervisor may change.
LOST = {"r0": 0, "r4": 4, "r5": 5, "r6": 6, "r7": 7, "r8": 8, "r9": 9, "r10": 10,
        "r11": 11, "r12": 12, "CTR": 97, "XER": 98, "CR0": 100, "CR1": 101,
        "CR5": 105, "CR6": 106, "CR7": 107}

# The carry that GCC adds by itself is narrower than XER.
_CLOBBER = re.compile(r"\(clobber \(reg:(?:DI|CC) (\d+) ")
_OUTPUT = re.compile(r"\(set \(reg(?:/\w)*:DI (\d+) ")


def missing(dump: str) -> list[str]:
    """Return what the hypervisor may change and the clobber list leaves out."""
    start = dump.find("0x44000022")
    if start < 0:
        return ["there is no call in the compiler's dump"]
    begin = dump.rfind("(parallel", 0, start)
    end = dump.find("(insn", start)
    text = dump[begin:end if end > 0 else None]
    known = {int(number) for number in _CLOBBER.findall(text) + _OUTPUT.findall(text)}
    lacking = [name for name, number in LOST.items() if number not in known]
    if "(clobber (mem:BLK (scratch)" not in text:
        lacking.append("memory")
    return [f"not in the clobber list: {name}" for name in lacking]
