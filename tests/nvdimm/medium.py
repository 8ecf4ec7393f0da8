# SPDX-License-Identifier: GPL-2.0-or-later
"""A slow medium for a guest's NVDIMM, which loses data that was not flushed.

medium.c replaces fdatasync() in QEMU.  A second file has the flushed data.
"""
from __future__ import annotations

import mmap
import pathlib
import random
import subprocess

import captured
from lab.errors import LabError

SOURCE = pathlib.Path(__file__).resolve().parent / "medium.c"
# Unit of a write.  It is smaller than a block of a filesystem, so blocks are torn.
SECTOR = 512
_PIECE = 1 << 20


def load(folder: str, **settings: object) -> dict[str, str]:
    """Build medium.c in the folder; return QEMU's environment for it."""
    library = pathlib.Path(folder, "medium.so")
    done = captured.run("gcc", "-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC",
                        "-pthread", "-o", library, SOURCE)
    if done.returncode:
        raise LabError(f"{SOURCE}: does not compile:\n{done.stderr}")
    return {"LD_PRELOAD": str(library),
            **{f"MEDIUM_{name.upper()}": str(value) for name, value in settings.items()}}


def copy(source: pathlib.Path, target: pathlib.Path) -> None:
    """Copy a file, with its holes."""
    subprocess.run(["cp", "--sparse=always", str(source), str(target)], check=True)


def _differing(written: mmap.mmap, kept: mmap.mmap) -> list[int]:
    """Return the offsets of sectors that differ."""
    found = []
    for start in range(0, len(written), _PIECE):
        if written[start:start + _PIECE] != kept[start:start + _PIECE]:
            found += [at for at in range(start, min(start + _PIECE, len(written)), SECTOR)
                      if written[at:at + SECTOR] != kept[at:at + SECTOR]]
    return found


def lose_power(written: pathlib.Path, kept: pathlib.Path,
               chance: random.Random) -> tuple[int, int]:
    """Lose all or some of the sectors that were not flushed; return (lost, not flushed).

    A sector that was not flushed may have been written all the same.
    """
    with open(written, "rb") as file, open(kept, "r+b") as kept_file, \
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as source, \
            mmap.mmap(kept_file.fileno(), 0) as target:
        differing = _differing(source, target)
        share = chance.choice((0, 0.5, 0.95))
        arrived = [at for at in differing if chance.random() < share]
        for at in arrived:
            target[at:at + SECTOR] = source[at:at + SECTOR]
    copy(kept, written)
    return len(differing) - len(arrived), len(differing)
