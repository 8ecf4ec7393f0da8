# SPDX-License-Identifier: GPL-2.0-or-later
"""Take functions and macros out of a C file of Linux, for a test on the host."""
from __future__ import annotations

import re
from collections.abc import Iterable

# A function from its first line, which has no indentation, to its closing brace; its name
# may stand on the second line.  A prototype has a semicolon before the brace.
_FUNCTION = r"^(?=[a-z])[^;{{}}\n]*(?:\n[^;{{}}\n]*)?\b{name}\([^;{{}}]*\)\s*\{{\n.*?^\}}\n"
_MACRO = r"^#define {name}\b(?:[^\n]*\\\n)*[^\n]*\n"


def find(text: str, name: str) -> re.Match[str] | None:
    """Return the function or macro of a name."""
    for pattern in (_FUNCTION, _MACRO):
        found = re.search(pattern.format(name=re.escape(name)), text, re.M | re.S)
        if found:
            return found
    return None


def functions(text: str, names: Iterable[str]) -> str:
    """Return those of the functions and macros that the text has, in the text's order."""
    found = [match for match in (find(text, name) for name in names) if match]
    return "\n".join(match[0] for match in sorted(found, key=lambda match: match.start()))
