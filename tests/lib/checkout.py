# SPDX-License-Identifier: GPL-2.0-or-later
"""The files of the checkout, and a digest of their contents."""
from __future__ import annotations

import hashlib
from collections.abc import Iterable

import captured
from logs import TOP


def files() -> list[str]:
    """Return the files of the project, with those not yet added to git."""
    listed = captured.run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard",
                          cwd=TOP, check=True).stdout
    return [name for name in sorted(listed.split("\0")) if name and (TOP / name).is_file()]


def digest(names: Iterable[str]) -> str:
    """Return a digest of the names and contents of these files."""
    total = hashlib.sha256()
    for name in names:
        total.update(name.encode() + b"\0" + (TOP / name).read_bytes())
    return total.hexdigest()
