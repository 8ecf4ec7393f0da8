# SPDX-License-Identifier: GPL-2.0-or-later
"""Find functions of the headers that no call site calls.

Call sites follow from the catalogue; the functions are read from the headers.
"""
from __future__ import annotations

import pathlib
import re

_ASM = pathlib.Path(__file__).resolve().parents[2] / "arch/powerpc/include/asm"
_HEADERS = [*(path.name for path in sorted(_ASM.glob("hcalls-*-gen.h"))),
            "plpar_wrappers.h", "plpar_hpt.h", "hvcall.h"]
# A name before parentheses at the start of a declaration or definition.
_FUNCTION = re.compile(r"^(?:[a-z_][\w ]*?[ *])?(\w+)\((?!\()[^;{]*[);{]", re.M)

# Functions that make no call, parts of others, and functions of other files.
_OTHER = {
    "hcall_is_long_busy", "get_longbusy_msecs", "h_get_mpp", "h_get_mpp_x", "vpa_init",
    "plpar_pte_removed", "plpar_pte_4_were_read",
}


def uncovered(sources: list[pathlib.Path]) -> list[str]:
    """Return the names; @sources: files with call sites."""
    text = "\n".join(source.read_text(encoding="ascii") for source in sources)
    called = set(re.findall(r"\b(\w+)\)?\(", text))
    found = set()
    for header in _HEADERS:
        code = re.sub(r"/\*.*?\*/", "", (_ASM / header).read_text(encoding="ascii"), flags=re.S)
        found |= {name for name in _FUNCTION.findall(code) if not name.startswith("_")}
    return sorted(found - called - _OTHER)
