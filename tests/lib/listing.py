# SPDX-License-Identifier: GPL-2.0-or-later
"""List the tests of make check."""
from __future__ import annotations

import functools
import sys

import captured
from logs import TOP


@functools.lru_cache(maxsize=None)
def tests() -> frozenset[str]:
    """Return the short names of all tests."""
    done = captured.run(sys.executable, "-m", "pytest", "-qq", "--no-header", "--only=-h", cwd=TOP,
                        check=True)
    return frozenset(line.split()[0] for line in done.stdout.splitlines()
                     if line.startswith("  "))


def selects(word: str) -> bool:
    """Return True if make check T=WORD runs a test."""
    return (TOP / "tests" / word).is_dir() or (TOP / word).exists() or any(
        name == word or name.startswith(f"{word}-") for name in tests())
