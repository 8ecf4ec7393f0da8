# SPDX-License-Identifier: GPL-2.0-or-later
"""Write reStructuredText, and escape plain text."""
from __future__ import annotations

import re
from collections.abc import Iterable

# Match characters of markup, and an underscore that would make a word a link.
_SPECIAL = re.compile(r"[\\*`|]|_(?!\w)")

# Maximum number of columns of a table that fits on a phone.
NARROW = 2


def plain(text: str) -> str:
    """Return text of the catalogue on one line, with markup characters escaped."""
    return _SPECIAL.sub(r"\\\g<0>", re.sub(r"\s*\n\s*", " ", text.strip()))


def code(text: str) -> str:
    """Format code."""
    return f"``{text}``"


def errno(name: str) -> str:
    """Format an errno."""
    return code("0" if name == "0" else f"-{name}")


def anchor(name: str) -> str:
    """Return the label for a name, the target of links."""
    return name.lower().replace("_", "-")


def label(name: str) -> list[str]:
    """Return a label, which makes the next element the target of links."""
    return [f".. _{anchor(name)}:", ""]


def title(text: str, line: str) -> list[str]:
    """Return an underlined heading."""
    return [text, line * len(text), ""]


def rubric(text: str) -> list[str]:
    """Return a heading that is not in the table of contents."""
    return [f".. rubric:: {text}", ""]


def indented(lines: Iterable[str], by: str = "   ") -> list[str]:
    """Return the lines indented, as contents of the element above."""
    return [by + line if line else "" for line in lines]


def code_block(lines: Iterable[str], language: str = "c") -> list[str]:
    """Return a block of code."""
    return [f".. code-block:: {language}", "", *indented(lines), ""]


def bullets(texts: Iterable[str]) -> list[str]:
    """Return a bullet list of plain texts."""
    return [*(f"- {plain(text)}" for text in texts), ""]


def index_entries(*entries: str) -> list[str]:
    """Return index entries for the next element."""
    return [".. index::", *(f"   single: {entry}" for entry in entries), ""]


def table(head: list[str], rows: Iterable[list[str]], kind: str = "") -> list[str]:
    """Return a table of one-line cells with markup; kind is its CSS class for phones."""
    kind = kind or ("records" if len(head) > NARROW else "")
    lines = [".. list-table::", "   :header-rows: 1", "   :widths: auto",
             *([f"   :class: {kind}"] if kind else []), ""]
    for row in [head, *rows]:
        for mark, cell in zip(["* -", *["  -"] * (len(row) - 1)], row):
            lines.append(f"   {mark} {cell}".rstrip())
    return [*lines, ""]
