# SPDX-License-Identifier: GPL-2.0-or-later
"""Compile the kernel's files for the host, with stand-ins for the kernel's headers."""
from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

import captured

TOP = Path(__file__).resolve().parents[2]
PSERIES = TOP / "arch/powerpc/platforms/pseries"
INCLUDE = TOP / "arch/powerpc/include"
# Headers that the layer or the host has.
OWN = ("asm/hvcall-", "linux/errno.h", "linux/stddef.h", "linux/types.h")
STRICT = ("-Wall", "-Wextra", "-Wno-unused-parameter", "-Wno-sign-compare", "-Werror")
SANITIZED = ("-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all")

_HEADER = re.compile(r"^#include <((?:linux|asm|kunit)/.*)>$", re.M)


def shims(folder: Path, paths: Iterable[Path], own: tuple[str, ...] = OWN,
          stand_in: str = "sim.h") -> None:
    """Write a stub that includes STAND_IN for every kernel header that the files include.

    own     beginnings of the names that are left out
    """
    for path in paths:
        for name in _HEADER.findall(path.read_text(encoding="utf-8")):
            if not name.startswith(own):
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(f'#include "{stand_in}"\n', encoding="ascii")


class HostProgram:
    """A program in a temporary folder; a context manager, which removes the folder.

    problem     errors of the compiler
    """

    def __init__(self) -> None:
        # pylint: disable=consider-using-with
        self._folder = tempfile.TemporaryDirectory()
        self.folder = Path(self._folder.name)
        self.path = self.folder / "program"
        self.problem = ""

    def compile(self, sources: Iterable[Path], options: Iterable[str],
                folders: Iterable[Path]) -> None:
        """Compile sources; FOLDERS of headers come before the layer's own."""
        places = (*folders, self.folder, INCLUDE, PSERIES)
        done = captured.run(os.environ.get("CC", "cc"), "-std=gnu11", *options,
                            *(f"-I{place}" for place in places), "-o", self.path, *sources)
        self.problem = done.stderr if done.returncode else ""

    def __enter__(self):
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def run(self, *commands: str) -> list[str]:
        """Return the lines that the commands print, with errors at the end."""
        done = captured.run(self.path, input="\n".join([*commands, ""]),
                            env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})
        return (done.stdout + done.stderr).splitlines()
