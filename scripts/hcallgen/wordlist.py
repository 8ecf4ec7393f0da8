# SPDX-License-Identifier: GPL-2.0-or-later
"""Store words in one C string, so that they need no pointers and no relocations."""
from __future__ import annotations


class WordList:
    """String of all words, with the offset of each word."""

    def __init__(self) -> None:
        self._offsets: dict[str, int] = {"": 0}
        self._size = 1

    def add(self, word: str) -> int:
        """Return the offset of a word; append a new word."""
        if word not in self._offsets:
            if self._size > 0xFFFF:
                raise OverflowError("the words need more than 16-bit offsets; widen the offsets")
            self._offsets[word] = self._size
            self._size += len(word) + 1
        return self._offsets[word]

    def lines(self, declaration: str, kind: str) -> list[str]:
        """Return the C definition; kind names the words in its comment."""
        text = [f'\t"{word}\\0"' for word in self._offsets]
        return [f"/* Offset 0 is the empty {kind} */", f"{declaration} =",
                *text[:-1], text[-1] + ";"]
