# SPDX-License-Identifier: GPL-2.0-or-later
"""Lines of C, broken and indented as kernel code is."""
from __future__ import annotations

WIDTH = 80
_TAB = 8


def columns(line: str) -> int:
    """Width of a line, tabs expanded."""
    return len(line.expandtabs(_TAB))


def wrapped(start: str, parts: list[str], end: str, separator: str = ",") -> list[str]:
    """A list in C, wrapped, and aligned with its beginning."""
    column = columns(start)
    indent = "\t" * (column // _TAB) + " " * (column % _TAB)
    lines, line = [], start
    for index, text in enumerate(parts):
        text += end if index == len(parts) - 1 else separator
        space = "" if line in (start, indent) else " "
        if space and columns(line + space + text) > WIDTH:
            lines.append(line)
            line, space = indent, ""
        line += space + text
    return [*lines, line]


def head(start: str, name: str, parameters: list[str]) -> list[str]:
    """First lines of a function; its type gets a line if all is too long for one."""
    parameters = parameters or ["void"]
    lines = wrapped(f"{start} {name}(", parameters, ")")
    if len(lines) > 1 or columns(lines[0]) > WIDTH:
        lines = [start, *wrapped(f"{name}(", parameters, ")")]
    return lines
