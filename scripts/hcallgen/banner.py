# SPDX-License-Identifier: GPL-2.0-or-later
"""Write the first lines of generated C files, and format numbers for C."""
from __future__ import annotations

_LICENCE = "SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause"


def banner(about: list[str], header: bool) -> list[str]:
    """Return licence, origin and description; the licence line of .c files uses //."""
    licence = f"/* {_LICENCE} */" if header else f"// {_LICENCE}"
    return [licence,
            "/*",
            " * Generated from the catalogue in Documentation/arch/powerpc/hcalls/specs/",
            " * by scripts/hcallgen; do not edit.  To update this file:",
            " *	make generate",
            " *",
            *(f" * {line}" for line in about),
            " */"]


def guarded(name: str, about: list[str], lines: list[str]) -> str:
    """Return the text of the header asm/NAME-gen.h."""
    guard = f"_ASM_POWERPC_{name.upper().replace('-', '_')}_GEN_H"
    first = [line.rstrip() for line in banner(about, header=True)]
    return "\n".join([*first, f"#ifndef {guard}", f"#define {guard}", *lines, "",
                      f"#endif /* {guard} */"]) + "\n"


def number(value: int) -> str:
    """Format a number: decimal, or hexadecimal for a large one."""
    return f"0x{value:X}" if value >= 0x10000 else str(value)
