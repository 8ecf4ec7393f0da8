# SPDX-License-Identifier: GPL-2.0-or-later
"""Debian's programs for NVDIMMs and filesystems, for a guest."""
from __future__ import annotations

import pathlib

from lab import foreign


def files() -> dict[str, pathlib.Path]:
    """{path in the guest: path here} of ndctl, daxctl, mke2fs, e2fsck, and libraries."""
    root = foreign.fetch(["ndctl", "daxctl", "e2fsprogs"])
    return foreign.program(root, "usr/bin/ndctl", "usr/bin/daxctl", "sbin/mke2fs", "sbin/e2fsck")
