# SPDX-License-Identifier: GPL-2.0-or-later
"""List the tests of make check."""
from __future__ import annotations

import functools
import subprocess
import sys

from logs import TOP


@functools.lru_cache(maxsize=None)
def tests() -> frozenset[str]:
    """Return the short names of all tests."""
    done = subprocess.run([sys.executable, "-m", "pytest", "-qq", "--no-header", "--only=-h"],
                          cwd=TOP, capture_output=True, text=True, check=True)
    return frozenset(line.split()[0] for line in done.stdout.splitlines()
                     if line.startswith("  "))


def selects(word: str) -> bool:
    """Return True if make check T=WORD runs a test."""
    return (TOP / "tests" / word).is_dir() or (TOP / word).exists() or any(
        name == word or name.startswith(f"{word}-") for name in tests())
