# SPDX-License-Identifier: GPL-2.0-or-later
"""Folder outside of the checkout for what takes long to make.

Whatever is kept there is found again by a key made of all that went into it,
so a stale product is never taken for a fresh one; deleting the folder is
always safe.
"""

import contextlib
import fcntl
import hashlib
import os
import pathlib
import shutil

from .errors import LabError

# Room that a kernel source, its tree and two builds take, with a margin.
NEEDED_BYTES = 6 << 30


def folder(*parts):
    """A folder of the cache, made if need be."""
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    path = pathlib.Path(base, "pseries-hcall", *parts)
    path.mkdir(parents=True, exist_ok=True)
    return path


def key(*parts):
    """Name for the product of these texts and bytes."""
    digest = hashlib.sha256()
    for part in parts:
        if isinstance(part, str):
            part = part.encode()
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()[:20]


@contextlib.contextmanager
def lock(name):
    """Keep other runs away from one part of the cache."""
    with open(folder() / f"{name}.lock", "w", encoding="ascii") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def check_room():
    """Refuse to begin what the disk has no room for."""
    free = shutil.disk_usage(folder()).free
    if free < NEEDED_BYTES:
        raise LabError(
            f"{folder()}: {free >> 20} MiB free, {NEEDED_BYTES >> 20} MiB "
            "needed; free space, or set XDG_CACHE_HOME to a larger disk")
