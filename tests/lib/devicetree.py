# SPDX-License-Identifier: GPL-2.0-or-later
"""Read properties of a flattened device tree (Devicetree Specification, chapter 5)."""
from __future__ import annotations

import struct
from collections.abc import Iterator

_BEGIN, _END, _PROPERTY, _NOP = 1, 2, 3, 4


def properties(blob: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield name and value of every property of every node."""
    magic, _, at, strings = struct.unpack(">4I", blob[:16])
    if magic != 0xD00DFEED:
        raise ValueError("not a flattened device tree")
    while True:
        kind, = struct.unpack(">I", blob[at:at + 4])
        at += 4
        if kind == _BEGIN:
            at = (blob.index(b"\0", at) + 4) & ~3
        elif kind == _PROPERTY:
            size, name = struct.unpack(">2I", blob[at:at + 8])
            end = blob.index(b"\0", strings + name)
            yield blob[strings + name:end].decode(), blob[at + 8:at + 8 + size]
            at = (at + 8 + size + 3) & ~3
        elif kind not in (_END, _NOP):
            return


def strings_of(blob: bytes, name: str) -> list[str]:
    """Return the strings of every property of this name."""
    return [text.decode() for found, value in properties(blob) if found == name
            for text in value.split(b"\0") if text]
