# SPDX-License-Identifier: GPL-2.0-or-later
"""Pieces of reStructuredText, and plain text that must not be taken for it."""
from __future__ import annotations

import re
from collections.abc import Iterable

# A word that ends so would be a link; the rest starts markup or is a backslash.
_SPECIAL = re.compile(r"[\\*`|]|_(?!\w)")

# Columns that a telephone has room for.
NARROW = 2


def plain(text: str) -> str:
    """Text of the catalogue: one line, nothing in it is markup."""
    return _SPECIAL.sub(r"\\\g<0>", re.sub(r"\s*\n\s*", " ", text.strip()))


def code(text: str) -> str:
    """Something that is typed like this."""
    return f"``{text}``"


def errno(name: str) -> str:
    """Format an errno."""
    return code("0" if name == "0" else f"-{name}")


def anchor(name: str) -> str:
    """Label of a call, status or other name; it may be the target of links."""
    return name.lower().replace("_", "-")


def label(name: str) -> list[str]:
    """Makes the place that follows the target of links."""
    return [f".. _{anchor(name)}:", ""]


def title(text: str, line: str) -> list[str]:
    """A heading, underlined."""
    return [text, line * len(text), ""]


def rubric(text: str) -> list[str]:
    """A heading that the table of contents leaves out."""
    return [f".. rubric:: {text}", ""]


def indented(lines: Iterable[str], by: str = "   ") -> list[str]:
    """Lines that belong to what stands above them."""
    return [by + line if line else "" for line in lines]


def code_block(lines: Iterable[str], language: str = "c") -> list[str]:
    """Program text."""
    return [f".. code-block:: {language}", "", *indented(lines), ""]


def bullets(texts: Iterable[str]) -> list[str]:
    """A list; each text is plain."""
    return [*(f"- {plain(text)}" for text in texts), ""]


def index_entries(*entries: str) -> list[str]:
    """Makes the place that follows findable in the index."""
    return [".. index::", *(f"   single: {entry}" for entry in entries), ""]


def table(head: list[str], rows: Iterable[list[str]], kind: str = "") -> list[str]:
    """A table of one-line cells, each of them markup; kind tells how narrow screens show it."""
    kind = kind or ("records" if len(head) > NARROW else "")
    lines = [".. list-table::", "   :header-rows: 1", "   :widths: auto",
             *([f"   :class: {kind}"] if kind else []), ""]
    for row in [head, *rows]:
        for mark, cell in zip(["* -", *["  -"] * (len(row) - 1)], row):
            lines.append(f"   {mark} {cell}".rstrip())
    return [*lines, ""]
