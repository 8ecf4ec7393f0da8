# SPDX-License-Identifier: GPL-2.0-or-later
"""Words in one C string, where each needs neither a pointer nor a relocation."""
from __future__ import annotations


class WordList:
    """One string of all words, each found by its offset."""

    def __init__(self) -> None:
        self._offsets: dict[str, int] = {"": 0}
        self._size = 1

    def add(self, word: str) -> int:
        """Offset of a word, appended where it is new."""
        if word not in self._offsets:
            if self._size > 0xFFFF:
                raise OverflowError("the words need more than 16-bit offsets")
            self._offsets[word] = self._size
            self._size += len(word) + 1
        return self._offsets[word]

    def lines(self, declaration: str, kind: str) -> list[str]:
        """The C definition, of a kind of words."""
        text = [f'\t"{word}\\0"' for word in self._offsets]
        return [f"/* Offset 0 is the empty {kind} */", f"{declaration} =",
                *text[:-1], text[-1] + ";"]
