# SPDX-License-Identifier: GPL-2.0-or-later
"""Map each generated file to its emitter, and write or compare the files."""
from __future__ import annotations

import difflib
import glob
import os
from collections.abc import Iterator

from hcallgen import (emit_args, emit_calls, emit_flags, emit_header, emit_names, emit_structs,
                      emit_symbols, emit_sync)
from hcallgen.model import Catalogue

# Paths below the root of the project (or of --out).
_INCLUDE = "arch/powerpc/include"
_EMITTERS = {
    "arch/powerpc/include/asm/hvcall-flags-gen.h": emit_flags.emit,
    "arch/powerpc/include/asm/hvcall-gen.h": emit_header.emit,
    "arch/powerpc/include/asm/hvcall-structs-gen.h": emit_structs.emit,
    "arch/powerpc/include/asm/hvcall-symbols-gen.h": emit_symbols.emit,
    "arch/powerpc/platforms/pseries/hvcall_args-gen.c": emit_args.emit,
    "arch/powerpc/platforms/pseries/hvcall_names-gen.c": emit_names.emit,
}


def texts(catalogue: Catalogue) -> dict[str, str]:
    """Return the text of every output, by its path."""
    headers = {**emit_calls.emit(catalogue), **emit_sync.emit(catalogue)}
    return {**{path: emit(catalogue) for path, emit in _EMITTERS.items()},
            **{f"{_INCLUDE}/{name}": text for name, text in headers.items()}}


def _stale(made: dict[str, str], root: str) -> Iterator[str]:
    """Yield the paths of headers of families that have no calls any more."""
    for filename in sorted(glob.glob(os.path.join(root, _INCLUDE, "asm/hcalls-*-gen.h"))):
        path = os.path.relpath(filename, root)
        if path not in made:
            yield path


def _committed(filename: str) -> str:
    try:
        with open(filename, encoding="utf-8") as stream:
            return stream.read()
    except FileNotFoundError:
        return ""


def write(catalogue: Catalogue, root: str) -> Iterator[str]:
    """Write the files that differ, and yield their paths.

    An unchanged file keeps its date, so that make does not rebuild its users.
    """
    made = texts(catalogue)
    for path, text in made.items():
        filename = os.path.join(root, path)
        if _committed(filename) == text:
            continue
        os.makedirs(os.path.dirname(filename), exist_ok=True)
        with open(filename, "w", encoding="utf-8") as stream:
            stream.write(text)
        yield path
    for path in _stale(made, root):
        os.remove(os.path.join(root, path))
        yield path


def differences(catalogue: Catalogue, root: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the paths of files that differ, each with a unified diff."""
    made = texts(catalogue)
    for path, text in made.items():
        old = _committed(os.path.join(root, path))
        if old != text:
            yield path, list(difflib.unified_diff(
                old.splitlines(), text.splitlines(), f"committed/{path}",
                f"generated/{path}", lineterm="", n=1))
    for path in _stale(made, root):
        yield path, [f"{path} has no calls"]
