# SPDX-License-Identifier: GPL-2.0-or-later
"""Read from a kernel's sources which calls an object must make in line.

A call by a literal opcode, by one of Linux's functions in asm/plpar_*.h, or by
a typed function is compiled in line, so its opcode must stand at a trap.
"""
from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Dict, FrozenSet

import captured
from families import c_name, calls

LAYER = "arch/powerpc/platforms/pseries"
HEADERS = "arch/powerpc/include/asm"
_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)
_USES = (r"\bplpar_[a-z0-9_]+ *\(|"
         r"^ *# *include *[<\"](asm/)?(hvcall|plpar_wrappers|hcalls-([a-z]+-)?gen)\.h[>\"]")
_DIRECT = re.compile(r"\b(?:plpar_hcall\w*|hcall_issue\w*)\s*\(\s*(H_\w+)")
_WORD = re.compile(r"\b(\w+)\s*\(")
_FUNCTION = re.compile(r"^static (?:__always_)?inline [^;{}()]*?\b(\w+)\([^;{}]*\)\s*\{(.*?)^\}",
                       re.M | re.S)
_MACRO = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)\([^)]*\)((?:[^\n]*\\\n)*[^\n]*)", re.M)
_BESIDE = re.compile(r'^\s*#\s*include\s*"([^"/]+\.h)"', re.M)
_NORETURN = re.compile(r"global_noreturns\[\] = \{(.*?)\};", re.S)

# {name of a function: names of the calls that it makes}
Known = Dict[str, FrozenSet[str]]

# Sources that are compiled for something else than an object of the kernel.
_OTHERS = re.compile(r"asm-offsets\.c$|_kunit|/papr_hcall/|/boot/|lib/locks\.c$")


def read(path: Path) -> str:
    """A source without its comments."""
    return _COMMENT.sub(" ", path.read_text(encoding="utf-8", errors="replace"))


def _search(tree: Path, pattern: str, *folders: str) -> set[str]:
    """Sources in C that have a pattern."""
    found = captured.run("grep", "-rlE", "--include=*.c", pattern, *folders, cwd=tree, check=True)
    return {name for name in found.stdout.splitlines() if not _OTHERS.search(name)}


def users(tree: Path) -> list[str]:
    """Sources that include one of the headers or make calls."""
    return sorted(_search(tree, _USES, "arch/powerpc", "drivers")
                  | _search(tree, r"\bhcall_[a-z0-9_]+ *\(", LAYER))


def _bodies(text: str) -> Iterator[tuple[str, str]]:
    """Names and bodies of inline functions and macros."""
    yield from _FUNCTION.findall(text)
    yield from _MACRO.findall(text)


def _close(found: Known, bodies: list[tuple[str, str]]) -> Known:
    """Add what each body makes, itself or through another one."""
    found = dict(found)
    size = -1
    while size != sum(map(len, found.values())):
        size = sum(map(len, found.values()))
        for name, body in bodies:
            made = opcodes(body, found)
            if made:
                found[name] = found.get(name, frozenset()) | made
    return found


@functools.lru_cache(maxsize=None)
def functions(tree: Path) -> Known:
    """Names of the calls that each inline function of the headers makes."""
    typed = {c_name(call["name"]): frozenset((call["name"],)) for call in calls()}
    return _close(typed, [body for path in sorted((tree / HEADERS).glob("plpar_*.h"))
                          for body in _bodies(read(path))])


def opcodes(text: str, known: Known) -> frozenset[str]:
    """Names of the calls that a text makes with a literal opcode."""
    return frozenset(_DIRECT.findall(text)).union(
        *(known.get(word, ()) for word in _WORD.findall(text)))


def configured(text: str, options: frozenset[str]) -> str:
    """A source without the parts that "#ifdef CONFIG_X" leaves out of a kernel.

    options     those that the kernel has
    """
    kept, states = [], []
    for line in text.splitlines():
        word = line.replace("# ", "#").split()
        if word and word[0] in ("#if", "#ifdef", "#ifndef"):
            option = word[1] if word[0] == "#ifdef" and word[1].startswith("CONFIG_") else None
            states.append(option is None or option in options)
        elif word and word[0] in ("#else", "#elif") and states:
            states[-1] = True
        elif word and word[0] == "#endif" and states:
            states.pop()
        elif all(states):
            kept.append(line)
    return "\n".join(kept)


def of_source(tree: Path, name: str, options: frozenset[str] | None = None) -> frozenset[str]:
    """Names of the calls that a source makes, also by macros of headers beside it.

    options     of the kernel that it is compiled for; None: all there are
    """
    source = tree / name
    text = read(source)
    if options is not None:
        text = configured(text, options)
    headers = [source.with_name(header) for header in _BESIDE.findall(text)]
    known = _close(functions(tree), [body for header in headers if header.exists()
                                     for body in _bodies(read(header))])
    return opcodes(text, known)


def noreturns(tree: Path) -> frozenset[str]:
    """Functions that do not return, by the kernel's own list."""
    old, new = tree / "tools/objtool/check.c", tree / "tools/objtool/noreturns.h"
    if new.exists():
        return frozenset(re.findall(r"NORETURN\((\w+)\)", new.read_text(encoding="utf-8")))
    listed = _NORETURN.search(old.read_text(encoding="utf-8"))
    return frozenset(re.findall(r'"(\w+)"', listed[1]))
