# SPDX-License-Identifier: GPL-2.0-or-later
"""Wrap and indent lines of C in kernel style."""
from __future__ import annotations

WIDTH = 80
_TAB = 8


def columns(line: str) -> int:
    """Return the width of a line with tabs expanded."""
    return len(line.expandtabs(_TAB))


def wrapped(start: str, parts: list[str], end: str, separator: str = ",") -> list[str]:
    """Return the wrapped lines of a C list, aligned with its first item."""
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
    """Return the head of a function, with the type on its own line if one line is too short."""
    parameters = parameters or ["void"]
    lines = wrapped(f"{start} {name}(", parameters, ")")
    if len(lines) > 1 or columns(lines[0]) > WIDTH:
        lines = [start, *wrapped(f"{name}(", parameters, ")")]
    return lines
