# SPDX-License-Identifier: GPL-2.0-or-later
"""Changes of the overlay, one class for each kind.

A step looks at the pristine tree and answers {path: new content}, with None
for a file that goes away; or it raises Refusal.  Steps recognise what they
replace by what it contains, not by a version or a checksum.
"""

import re

from . import cnames
from .errors import Refusal


class Tree:
    """Read access to a kernel source tree."""

    def __init__(self, root):
        self.root = root

    def exists(self, path):
        """Return True if the tree has this file."""
        return (self.root / path).is_file()

    def read(self, path):
        """Content of a file that has to be there."""
        try:
            return (self.root / path).read_text(encoding="utf-8")
        except FileNotFoundError:
            raise Refusal([f"{path}: not in this tree; use a supported version of Linux"]) from None


class Add:
    """A file of the layer that upstream does not have."""

    def __init__(self, source, path):
        self.source, self.path = source, path

    def changes(self, tree):
        """See the module's comment."""
        if tree.exists(self.path):
            raise Refusal([f"{self.path}: already exists; "
                           "start from a pristine tree"])
        return {self.path: self.source.read_text(encoding="utf-8")}


def _names_of(names, paths):
    """All names that these files give."""
    return set().union(*(names(p.read_text(encoding="utf-8")) for p in paths))


def _refuse_lost(path, lost):
    if lost:
        raise Refusal([f"{path}: gives {name}, which the layer lacks; "
                       f"add {name} to the layer" for name in sorted(lost)])


class Replace:
    """A file of the layer that takes the place of upstream's.

    names     function that lists the names a text gives (cnames)
    provided  texts of the layer that together give them now
    dropped   names that the layer does without
    """

    def __init__(self, source, path, names=None, provided=(), dropped=()):
        self.source, self.path = source, path
        self.names, self.provided = names, provided
        self.dropped = set(dropped)

    def changes(self, tree):
        """See the module's comment."""
        old = tree.read(self.path)
        new = self.source.read_text(encoding="utf-8")
        if old == new:
            raise Refusal([f"{self.path}: already has the layer's text; "
                           "start from a pristine tree"])
        if self.names:
            _refuse_lost(self.path, self.names(old) - self.dropped
                         - _names_of(self.names, self.provided))
        return {self.path: new}


class Remove:
    """A file of upstream whose work the layer does elsewhere.

    names, provided  as for Replace
    """

    def __init__(self, path, must_contain, names=None, provided=()):
        self.path, self.must_contain = path, must_contain
        self.names, self.provided = names, provided

    def changes(self, tree):
        """See the module's comment."""
        text = tree.read(self.path)
        if self.must_contain not in text:
            raise Refusal([f"{self.path}: no "
                           f"'{self.must_contain}'; use a supported version of Linux"])
        if self.names:
            _refuse_lost(self.path, self.names(text)
                         - _names_of(self.names, self.provided))
        return {self.path: None}


class Substitute:
    """Text of an upstream file, each found exactly once, that changes."""

    def __init__(self, path, *pairs):
        self.path, self.pairs = path, pairs

    def changes(self, tree):
        """See the module's comment."""
        text = tree.read(self.path)
        for pattern, replacement in self.pairs:
            found = len(re.findall(pattern, text, re.M | re.S))
            if found != 1:
                raise Refusal([f"{self.path}: expected once, found {found} "
                               f"times: /{pattern}/; mend scripts/overlay"])
            text = re.sub(pattern, lambda _, r=replacement: r, text,
                          flags=re.M | re.S)
        return {self.path: text}


class RemoveConditional:
    """An outermost #if...#endif block of a C file, known by what it defines.

    opening   the line that opens it
    defines   every function or object that may be in it, and at least one
              of which tells this block from its neighbours
    """

    def __init__(self, path, opening, defines):
        self.path, self.opening, self.defines = path, opening, set(defines)

    def changes(self, tree):
        """See the module's comment."""
        lines = tree.read(self.path).split("\n")
        blocks = [b for b in self._blocks(lines)
                  if any(re.search(rf"\b{name}\b", "\n".join(lines[b]))
                         for name in self.defines)]
        if len(blocks) != 1:
            raise Refusal([f"{self.path}: expected one '{self.opening}' "
                           f"block with {sorted(self.defines)[0]}, found "
                           f"{len(blocks)}; mend scripts/overlay"])
        block = blocks[0]
        defined = cnames.of_header("\n".join(lines[block]))
        strange = defined - self.defines
        if strange:
            raise Refusal([f"{self.path}:{block.start + 1}: block also "
                           f"defines {name}, which the layer lacks; add {name} to the layer"
                           for name in sorted(strange)])
        return {self.path: "\n".join(lines[:block.start] + lines[block.stop:])}

    def _blocks(self, lines):
        depth, start = 0, None
        for number, line in enumerate(lines):
            if re.match(r"\s*#\s*if", line):
                if start is None and line.strip() == self.opening:
                    start, depth = number, 0
                depth += 1
            elif re.match(r"\s*#\s*endif", line):
                depth -= 1
                if start is not None and depth == 0:
                    yield slice(start, number + 1)
                    start = None


class Expect:
    """Something that has to be true of a file that does not change."""

    def __init__(self, path, pattern, why):
        self.path, self.pattern, self.why = path, pattern, why

    def changes(self, tree):
        """See the module's comment."""
        if not re.search(self.pattern, tree.read(self.path), re.M | re.S):
            raise Refusal([f"{self.path}: no /{self.pattern}/; {self.why}"])
        return {}


class Forbid:
    """Names that must not be used in a folder outside of some files."""

    def __init__(self, folder, names, allowed):
        self.folder, self.names, self.allowed = folder, names, set(allowed)

    def changes(self, tree):
        """See the module's comment."""
        pattern = re.compile(r"\b(" + "|".join(self.names) + r")\b")
        reasons = []
        for path in sorted((tree.root / self.folder).rglob("*.[chS]")):
            name = str(path.relative_to(tree.root))
            if name in self.allowed:
                continue
            match = pattern.search(path.read_text(encoding="utf-8",
                                                  errors="replace"))
            if match:
                reasons.append(f"{name}: uses {match.group(1)}, which the "
                               "layer removes; change the file")
        if reasons:
            raise Refusal(reasons)
        return {}
