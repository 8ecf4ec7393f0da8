# SPDX-License-Identifier: GPL-2.0-or-later
"""The first lines of every generated C file, and numbers as C writes them."""
from __future__ import annotations

_LICENCE = "SPDX-License-Identifier: GPL-2.0-or-later OR BSD-2-Clause"


def banner(about: list[str], header: bool) -> list[str]:
    """Licence, origin, and what the file is; kernel style differs for .c."""
    licence = f"/* {_LICENCE} */" if header else f"// {_LICENCE}"
    return [licence,
            "/*",
            " * Made from the catalogue in Documentation/arch/powerpc/hcalls/specs/",
            " * by scripts/hcallgen, do not edit.  To make it again:",
            " *	make generate",
            " *",
            *(f" * {line}" for line in about),
            " */"]


def number(value: int) -> str:
    """Format a number: decimal, or hexadecimal for a large one."""
    return f"0x{value:X}" if value >= 0x10000 else str(value)
